// SPDX-License-Identifier: Apache-2.0
// The command line as a user meets it: real processes on real files.
#include <sys/types.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QtTest>
#include <csignal>

#include "tests/support/shared_dir.h"

namespace {

struct Outcome {
    int code = -1;
    QByteArray out, err;
    QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
};

Outcome abf(const QStringList& arguments, const QString& folder = {}) {
    QProcess process;
    if (!folder.isEmpty()) process.setWorkingDirectory(folder);
    process.start(ABF_CLI, arguments);
    if (!process.waitForFinished(120'000)) return {};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

const QString kFront = ABF_SOURCE_DIR "/resources/examples/front.jpg";
const QString kSide = ABF_SOURCE_DIR "/resources/examples/side.jpg";

}  // namespace

class TestCli : public QObject {
    Q_OBJECT

    QTemporaryDir dir_;
    QString in(const char* name) const { return dir_.filePath(name); }

  private slots:
    void init() {
        QDir(dir_.path()).removeRecursively();
        QDir().mkpath(dir_.path());
    }

    void helpAndWrongUsage() {
        QCOMPARE(abf({"--help"}).code, 0);
        QCOMPARE(abf({"fit", "--help"}).code, 0);
        QCOMPARE(abf({}).code, 2);
        QCOMPARE(abf({"fit"}).code, 2);
        QCOMPARE(abf({"fly"}).code, 2);
        QCOMPARE(abf({"fit", "x.jpg", "--set", "wings=1"}).code, 2);
        QCOMPARE(abf({"fit", "x.jpg", "--set", "age=2"}).code, 2);
        QCOMPARE(abf({"fit", "x.jpg", "--height-cm", "1.8"}).code, 2);
        QCOMPARE(abf({"fit", "x.jpg", "--box", "1,2,3"}).code, 2);
    }

    void doctorFindsEverything() {
        const Outcome outcome = abf({"doctor", "--json"});
        QCOMPARE(outcome.code, 0);
        QVERIFY(outcome.json()["healthy"].toBool());
    }

    void aDeviceThatIsMissingIsToldBeforeAnyWork() {
        for (const QStringList& arguments : {QStringList{"--backend", "vulkan", "--device", "no such"},
                                             QStringList{"--device", "no such"}}) {
            const Outcome outcome = abf(QStringList{"fit", "no photo.jpg", "--out", in("out")} + arguments);
            QCOMPARE(outcome.code, 1);
            QVERIFY2(outcome.err.contains("Vulkan"), outcome.err);
            QVERIFY(!outcome.err.contains("no photo"));
            QVERIFY(!QFileInfo::exists(in("out")));
        }
        const Outcome wrong = abf({"fit", "x.jpg", "--backend", "gpu"});
        QCOMPARE(wrong.code, 2);
        QVERIFY2(wrong.err.contains("auto, cpu or vulkan"), wrong.err);
    }

    void fitsOnAVulkanDevice() {
        const Outcome devices = abf({"doctor", "--json"});
        if (!devices.out.contains("Vulkan device 0")) QSKIP("no Vulkan device");
        const Outcome fit = abf({"fit", kFront, "--out", in("out"), "--backend", "vulkan", "--json"});
        QVERIFY2(fit.code == 0, fit.err);
        QVERIFY(fit.json().value("backend").toString().startsWith("vulkan: "));
        QVERIFY(fit.json().value("iterations").toInt() > 0);
    }

    void fitsTheExampleAndExports() {
        const Outcome outcome =
            abf({"fit", kFront, kSide, "--export", "glb,obj", "--overlay", "--json", "--out", dir_.path()});
        QVERIFY2(outcome.code == 0, outcome.err);
        for (const char* name :
             {"front.fit.json", "front.glb", "front.obj", "front.overlay.png", "side.overlay.png"}) {
            QVERIFY2(QFileInfo(in(name)).size() > 1000, name);
        }
        QFile file(in("front.fit.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonObject fit = QJsonDocument::fromJson(file.readAll()).object();
        QCOMPARE(fit["schema"].toString(), QString("abf.fit/1"));
        QCOMPARE(fit["photos"].toArray().size(), 2);
        for (const auto& entry : fit["photos"].toArray()) {
            const QJsonObject photo = entry.toObject();
            QVERIFY(photo["reprojection_rms_px"].toDouble() <= 0.008 * photo["stature_px"].toDouble());
            QVERIFY(photo["worst_joint_excess_rad"].toDouble() <= 0.2);
        }
        QCOMPARE(abf({"export", in("front.fit.json"), "--format", "obj", "--pose", "fitted", "--photo", "2",
                      "--out", in("two.obj")})
                     .code,
                 0);
        QCOMPARE(
            abf({"export", in("front.fit.json"), "--format", "obj", "--photo", "3", "--out", in("three.obj")})
                .code,
            1);
        QVERIFY(!QFileInfo::exists(in("three.obj")));
    }

    void heldPhenotypesStay() {
        const Outcome outcome = abf({"fit", kFront, "--set", "age=0.8,weight=0.25", "--out", dir_.path()});
        QVERIFY2(outcome.code == 0, outcome.err);
        QFile file(in("front.fit.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonObject phenotypes =
            QJsonDocument::fromJson(file.readAll()).object()["phenotypes"].toObject();
        QCOMPARE(phenotypes["age"].toDouble(), 0.8);
        QCOMPARE(phenotypes["weight"].toDouble(), 0.25);
    }

    void detectionsCanBeEditedAndGivenBack() {
        const Outcome detected = abf({"detect", kFront, "--json"});
        QVERIFY2(detected.code == 0, detected.err);
        QJsonObject document = detected.json();
        QJsonObject photo = document["photos"].toArray()[0].toObject();
        QJsonArray landmarks = photo["landmarks"].toArray();
        QCOMPARE(landmarks.size(), 33);
        QJsonObject wrist = landmarks[15].toObject();
        wrist["x"] = wrist["x"].toDouble() + 30;
        wrist["corrected"] = true;
        landmarks[15] = wrist;
        photo["landmarks"] = landmarks;
        document["photos"] = QJsonArray{photo};
        QFile file(in("landmarks.json"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QJsonDocument(document).toJson());
        file.close();
        const Outcome outcome =
            abf({"fit", kFront, "--landmarks", in("landmarks.json"), "--out", dir_.path()});
        QVERIFY2(outcome.code == 0, outcome.err);
        QFile fitFile(in("front.fit.json"));
        QVERIFY(fitFile.open(QIODevice::ReadOnly));
        const QJsonObject used =
            QJsonDocument::fromJson(fitFile.readAll()).object()["photos"].toArray()[0].toObject();
        QCOMPARE(used["landmarks"].toArray()[15].toObject()["x"].toDouble(), wrist["x"].toDouble());
        // A hand-placed landmark is met closely.
        QVERIFY(used["landmarks"].toArray()[15].toObject()["residual_px"].toDouble() <
                0.01 * used["stature_px"].toDouble());
    }

    void aBodyCanBeWrittenByHand() {
        QFile file(in("hand.fit.json"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(R"({"schema": "abf.fit/1", "phenotypes": {"age": 0.9, "gender": 1}})");
        file.close();
        QCOMPARE(
            abf({"export", in("hand.fit.json"), "--format", "obj", "--pose", "rest", "--out", in("hand.obj")})
                .code,
            0);
        QCOMPARE(abf({"export", in("hand.fit.json"), "--format", "glb", "--out", in("hand.glb")}).code, 0);
    }

    void meshesAndScansAreFitted() {
        QFile file(in("hand.fit.json"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(R"({"schema": "abf.fit/1", "phenotypes": {"age": 0.9, "gender": 1, "weight": 0.7}})");
        file.close();
        QCOMPARE(abf({"export", in("hand.fit.json"), "--format", "obj", "--up", "y", "--out", in("hand.obj")}).code, 0);
        const Outcome mesh = abf({"regress", in("hand.obj"), "--up", "y", "--out", dir_.path(), "--glb", "--json"});
        QVERIFY2(mesh.code == 0, mesh.err);
        QCOMPARE(mesh.json()["errors"].toObject()["topology"].toString(), "anny");
        QVERIFY(mesh.json()["errors"].toObject()["mean_mm"].toDouble() < 0.05);
        QVERIFY(QFile::exists(in("hand.fitted.glb")));
        QCOMPARE(abf({"export", in("hand.fit.json"), "--format", "obj", "--out", in("again.obj")}).code, 0);
        const Outcome scan =
            abf({"regress", in("again.obj"), "--topology", "scan", "--out", dir_.path(), "--json"});
        QVERIFY2(scan.code == 0, scan.err);
        QVERIFY(scan.json()["errors"].toObject()["inliers"].toDouble() > 0.8);
        QVERIFY(!scan.json()["notes"].toArray().isEmpty());
        QCOMPARE(abf({"regress", in("none.ply")}).code, 1);
        QCOMPARE(abf({"regress", in("hand.obj"), "--unit", "mile"}).code, 2);
        const Outcome photo = abf({"regress", kFront});
        QCOMPARE(photo.code, 1);
        QVERIFY2(photo.err.contains("front.jpg"), photo.err);
    }

    void errorsNameTheFileAndLeaveNothing_data() {
        QTest::addColumn<QString>("photo");
        QTest::addColumn<int>("code");
        QTest::newRow("missing") << "none.jpg" << 1;
        QTest::newRow("empty") << "v_empty.jpg" << 1;
        QTest::newRow("text") << "v_text.jpg" << 1;
        QTest::newRow("truncated") << "v_truncated.jpg" << 1;
        QTest::newRow("one pixel") << "v_1x1.png" << 3;
        QTest::newRow("blank") << "v_blank.png" << 3;
    }
    void errorsNameTheFileAndLeaveNothing() {
        QFETCH(QString, photo);
        QFETCH(int, code);
        if (sharedDir().empty()) QSKIP("no shared data");
        const QString file =
            QString::fromStdString((sharedDir() / "photos" / "variants").string()) + "/" + photo;
        const Outcome outcome = abf({"fit", file, "--out", dir_.path(), "--json"});
        QCOMPARE(outcome.code, code);
        QVERIFY2(outcome.err.contains(photo.toUtf8()), outcome.err);
        QVERIFY(!outcome.json()["error"].toObject()["message"].toString().isEmpty());
        QVERIFY(QDir(dir_.path()).isEmpty());
    }

    void anUnwritablePlaceIsExplained() {
        const Outcome outcome = abf({"fit", kFront, "--out", "/proc/nowhere"});
        QCOMPARE(outcome.code, 1);
        QVERIFY2(outcome.err.contains("/proc/nowhere"), outcome.err);
    }

    void interruptCancelsCleanly() {
        QProcess process;
        process.start(ABF_CLI, {"fit", kFront, kSide, "--out", dir_.path()});
        QVERIFY(process.waitForStarted());
        QTest::qWait(150);
        ::kill(static_cast<pid_t>(process.processId()), SIGINT);
        QVERIFY(process.waitForFinished(20'000));
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 130);
        QVERIFY(QDir(dir_.path()).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestCli)
#include "test_cli.moc"
