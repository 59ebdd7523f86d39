// SPDX-License-Identifier: Apache-2.0
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <fstream>

#include "core/landmarks/detection_decoding.h"
#include "core/landmarks/inference_network.h"
#include "core/landmarks/person_detector.h"

using namespace abf;
namespace fs = std::filesystem;

namespace {

InferenceNetwork::Description detectorDescription() {
    return {"pose_detection",
            kDetectorInputSide,
            {{"Identity", std::size_t{kDetectorAnchorCount} * kDetectorValuesPerAnchor},
             {"Identity_1", kDetectorAnchorCount}}};
}

fs::path detectorFile() {
    return defaultPoseModelDir() / "pose_solution_packed_assets.data";
}

std::vector<float> answer(InferenceNetwork& network) {
    const cv::Mat input(kDetectorInputSide, kDetectorInputSide, CV_32FC3, cv::Scalar(0.2, -0.1, 0.4));
    const auto outputs = network.run(input);
    return outputs ? std::vector<float>((*outputs)[0].begin(), (*outputs)[0].end()) : std::vector<float>();
}

std::vector<fs::path> blobs(const fs::path& directory) {
    std::vector<fs::path> found;
    for (const auto& entry : fs::directory_iterator(directory))
        if (entry.path().extension() == ".blob") found.push_back(entry.path());
    return found;
}

}  // namespace

class TestInferenceNetwork : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase() {
        if (!fs::exists(detectorFile())) QSKIP("no networks; packaging/fetch-data fetches them");
        QVERIFY(directory_.isValid());
    }

    void missingFileSaysWhatToDo() {
        const auto network = InferenceNetwork::load("/nowhere/net.data", detectorDescription(), {});
        QVERIFY(!network);
        QCOMPARE(network.error().code, ErrorCode::NotFound);
        QVERIFY(network.error().message.find("/nowhere/net.data") != std::string::npos);
        QVERIFY(network.error().message.find("ABF_BLAZEPOSE") != std::string::npos);
    }

    void damagedFileIsCorrupt_data() {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("text") << QByteArray("not a network at all, only some text");
        QByteArray truncated(200000, '\0');
        std::ifstream(detectorFile(), std::ios::binary).read(truncated.data(), truncated.size());
        QTest::newRow("truncated") << truncated;
    }
    void damagedFileIsCorrupt() {
        QFETCH(QByteArray, content);
        const fs::path file = path("damaged.data");
        std::ofstream(file, std::ios::binary).write(content.constData(), content.size());
        const auto network = InferenceNetwork::load(file, detectorDescription(), {});
        QVERIFY(!network);
        QCOMPARE(network.error().code, ErrorCode::Corrupt);
        QVERIFY(network.error().message.find("damaged.data") != std::string::npos);
    }

    void anotherNetworkIsRejected() {
        InferenceNetwork::Description description = detectorDescription();
        description.outputs[1].count = 7;
        const auto network = InferenceNetwork::load(detectorFile(), description, {});
        QVERIFY(!network);
        QCOMPARE(network.error().code, ErrorCode::Corrupt);
    }

    void cacheGivesTheSameAnswer() {
        const fs::path cache = path("cache/deep");
        auto plain = InferenceNetwork::load(detectorFile(), detectorDescription(), {1, {}});
        auto cold = InferenceNetwork::load(detectorFile(), detectorDescription(), {1, cache});
        auto warm = InferenceNetwork::load(detectorFile(), detectorDescription(), {1, cache});
        QVERIFY(plain && cold && warm);
        QCOMPARE(blobs(cache).size(), std::size_t{1});
        const auto expected = answer(*plain);
        QVERIFY(!expected.empty());
        QCOMPARE(answer(*cold), expected);
        QCOMPARE(answer(*warm), expected);
    }

    void damagedCacheIsMadeAnew_data() {
        QTest::addColumn<double>("keptShare");
        QTest::newRow("emptied") << 0.0;
        QTest::newRow("cut in half") << 0.5;
        QTest::newRow("last tenth gone") << 0.9;
    }
    void damagedCacheIsMadeAnew() {
        QFETCH(double, keptShare);
        const fs::path cache = path(std::string("damaged") + QTest::currentDataTag());
        QVERIFY(InferenceNetwork::load(detectorFile(), detectorDescription(), {1, cache}));
        for (const fs::path& blob : blobs(cache)) {
            fs::permissions(blob, fs::perms::owner_write, fs::perm_options::add);
            fs::resize_file(
                blob, static_cast<std::uintmax_t>(keptShare * static_cast<double>(fs::file_size(blob))));
        }
        auto network = InferenceNetwork::load(detectorFile(), detectorDescription(), {1, cache});
        QVERIFY2(network.has_value(), network ? "" : network.error().message.c_str());
        QVERIFY(!answer(*network).empty());
    }

    void unusableCacheIsDoneWithout() {
        const fs::path file = path("a_file");
        std::ofstream(file) << "in the way";
        QVERIFY(InferenceNetwork::load(detectorFile(), detectorDescription(), {1, file / "cache"}));
    }

    void leavesNoTemporaryDirectories() {
        const auto count = [] {
            return std::count_if(
                fs::directory_iterator(fs::temp_directory_path()), fs::directory_iterator(),
                [](const auto& e) { return e.path().filename().string().starts_with("abf-network-"); });
        };
        const auto before = count();
        QVERIFY(InferenceNetwork::load(detectorFile(), detectorDescription(), {1, {}}));
        QCOMPARE(count(), before);
    }

  private:
    fs::path path(const std::string& name) const { return fs::path(directory_.path().toStdString()) / name; }

    QTemporaryDir directory_;
};

QTEST_APPLESS_MAIN(TestInferenceNetwork)
#include "test_inference_network.moc"
