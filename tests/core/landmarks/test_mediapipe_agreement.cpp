// SPDX-License-Identifier: Apache-2.0
/// Our answers against those of MediaPipe's Python package (mediapipe_golden.json, made by make_golden.py).
#include <QTest>
#include <fstream>
#include <nlohmann/json.hpp>

#include "core/landmarks/person_detector.h"
#include "tests/support/shared_dir.h"

using namespace abf;
using nlohmann::json;

namespace {

// Stated in docs/landmarks.md; what remains is the arithmetic of two runtimes and of two image decoders.
constexpr double kMeanPixels = 0.1, kMaxPixels = 0.6;
constexpr double kWorldMetres = 0.0015;
constexpr double kVisibility = 0.005;
constexpr double kMaskIou = 0.999;

json readGolden() {
    std::ifstream file(std::string(ABF_SOURCE_DIR) + "/tests/core/landmarks/mediapipe_golden.json");
    return json::parse(file);
}

double maskAgreement(const cv::Mat& mask, const json& runs, int rowStep) {
    std::int64_t both = 0, either = 0;
    for (std::size_t r = 0; r < runs.size(); ++r) {
        std::vector<bool> golden(static_cast<std::size_t>(mask.cols), false);
        for (std::size_t i = 0; i + 1 < runs[r].size(); i += 2)
            std::fill(golden.begin() + runs[r][i].get<int>(), golden.begin() + runs[r][i + 1].get<int>(),
                      true);
        for (int x = 0; x < mask.cols; ++x) {
            const bool ours = mask.at<uchar>(static_cast<int>(r) * rowStep, x) > 127;
            both += ours && golden[static_cast<std::size_t>(x)];
            either += ours || golden[static_cast<std::size_t>(x)];
        }
    }
    return either ? static_cast<double>(both) / static_cast<double>(either) : 1;
}

}  // namespace

class TestMediaPipeAgreement : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase() {
        if (sharedDir().empty()) QSKIP("no shared photos");
        auto detector = PersonDetector::load(defaultPoseModelDir(), {});
        QVERIFY2(detector.has_value(), detector ? "" : detector.error().message.c_str());
        detector_ = std::move(*detector);
        golden_ = readGolden();
    }

    void firstPersonIsMediaPipes_data() {
        QTest::addColumn<int>("index");
        const json golden = readGolden();
        for (std::size_t i = 0; i < golden["photos"].size(); ++i)
            QTest::newRow(golden["photos"][i]["file"].get<std::string>().c_str()) << static_cast<int>(i);
    }
    void firstPersonIsMediaPipes() {
        QFETCH(int, index);
        const json& expected = golden_["photos"][static_cast<std::size_t>(index)];
        const auto photo = loadPhoto(sharedDir() / "photos" / expected["file"].get<std::string>());
        QVERIFY2(photo.has_value(), photo ? "" : photo.error().message.c_str());
        QCOMPARE(photo->fullWidth, expected["width"].get<int>());
        QCOMPARE(photo->fullHeight, expected["height"].get<int>());

        const auto persons = detector_->detect(*photo);
        QVERIFY(persons.has_value());
        QCOMPARE(!persons->empty(), expected["person"].get<bool>());
        if (persons->empty()) return;
        const DetectedPerson& person = persons->front();

        double mean = 0, worst = 0, world = 0, visibility = 0;
        for (int i = 0; i < kLandmarkCount; ++i) {
            const json& landmark = expected["landmarks"][static_cast<std::size_t>(i)];
            const json& metres = expected["world"][static_cast<std::size_t>(i)];
            const Landmark& ours = person.landmarks[static_cast<std::size_t>(i)];
            const double shift = (ours.position - Eigen::Vector2d(landmark[0], landmark[1])).norm();
            mean += shift / kLandmarkCount;
            worst = std::max(worst, shift);
            world = std::max(
                world,
                (person.worldLandmarks.col(i) - Eigen::Vector3d(metres[0], metres[1], metres[2])).norm());
            visibility = std::max(visibility, std::abs(ours.visibility - landmark[2].get<double>()));
        }
        const double iou =
            maskAgreement(person.mask, expected["mask_runs"], golden_["mask_row_step"].get<int>());
        qInfo("mean %.3f px, max %.3f px, world %.2f mm, visibility %.5f, mask IoU %.5f", mean, worst,
              1000 * world, visibility, iou);
        QVERIFY(mean <= kMeanPixels);
        QVERIFY(worst <= kMaxPixels);
        QVERIFY(world <= kWorldMetres);
        QVERIFY(visibility <= kVisibility);
        QVERIFY(iou >= kMaskIou);
        QVERIFY((person.roi.centre - Eigen::Vector2d(expected["roi"]["cx"], expected["roi"]["cy"])).norm() <
                0.3);
    }

  private:
    std::unique_ptr<PersonDetector> detector_;
    json golden_;
};

QTEST_APPLESS_MAIN(TestMediaPipeAgreement)
#include "test_mediapipe_agreement.moc"
