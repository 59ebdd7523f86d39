// SPDX-License-Identifier: Apache-2.0
// The command line as a user meets it: real processes on real files.
#include <sys/types.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QtTest>
#include <csignal>

#include "tests/app/abf_process.h"
#include "tests/app/mask_file.h"
#include "tests/support/shared_dir.h"

namespace {

const QString kFront = ABF_SOURCE_DIR "/resources/examples/front.jpg";
const QString kSide = ABF_SOURCE_DIR "/resources/examples/side.jpg";

}  // namespace

namespace {
constexpr qsizetype kMeasures = 44;
}

class TestCli : public QObject {
    Q_OBJECT

    QTemporaryDir dir_;
    QString in(const char* name) const { return dir_.filePath(name); }
    void write(const char* name, const QByteArray& text) const {
        QFile file(in(name));
        if (file.open(QIODevice::WriteOnly)) file.write(text);
    }
    QJsonObject read(const char* name) const {
        QFile file(in(name));
        if (!file.open(QIODevice::ReadOnly)) return {};
        return QJsonDocument::fromJson(file.readAll()).object();
    }

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

    void shapeSetsMeasuresOfABody() {
        const Outcome made = abf({"--json", "shape", "--set", "waist=78", "--set", "height=173", "--hold", "hip",
                                  "--out", in("body.fit.json"), "--out", in("body.glb")});
        QCOMPARE(made.code, 0);
        const auto measures = made.json()["measures"].toObject();
        QVERIFY(std::abs(measures["waist_girth"].toObject()["after"].toDouble() - 0.78) < 1e-4);
        QVERIFY(std::abs(measures["stature"].toObject()["after"].toDouble() - 1.73) < 1e-4);
        const auto hip = measures["hip_girth"].toObject();
        QVERIFY(std::abs(hip["after"].toDouble() - hip["before"].toDouble()) < 1e-4);
        QVERIFY(QFile::exists(in("body.glb")));
        // What was written is where the next change starts from.
        const Outcome again = abf({"shape", in("body.fit.json"), "--set", "weight=60", "--hold", "height"});
        QCOMPARE(again.code, 0);
        QVERIFY2(again.out.contains("60.0 kg") && again.out.contains("173.0 cm") && again.out.contains("(held)"),
                 again.out.constData());
        const Outcome beyond = abf({"shape", "--sex", "female", "--set", "height=400"});
        QCOMPARE(beyond.code, 2);  // no person has that
        const Outcome limit = abf({"shape", "--sex", "female", "--set", "inseam=130", "--hold", "height"});
        QCOMPARE(limit.code, 4);
        QVERIFY2(limit.out.contains("out of reach: the most that the sliders allow with height held"),
                 limit.out.constData());
        QCOMPARE(abf({"shape"}).code, 2);
        QCOMPARE(abf({"shape", "--set", "waste=78"}).code, 2);
        QCOMPARE(abf({"shape", "--set", "waist=78", "--lock", "wings"}).code, 2);
        const Outcome unknown = abf({"shape", "--set", "waist=78", "--out", in("body.doc")});
        QCOMPARE(unknown.code, 1);
        QVERIFY2(unknown.err.contains(".vrm") && unknown.err.contains(".json"), unknown.err.constData());
    }

    /// The same bytes as by the way over a fit.json.
    void shapeWritesWhatExportWrites() {
        QStringList outs{"--out", in("shaped.fit.json")};
        const QStringList endings{"glb", "fbx", "usda", "dae", "vrm", "bvh", "obj", "ply", "stl", "target"};
        for (const QString& ending : endings) outs << "--out" << in("shaped.") + ending;
        const Outcome made = abf(QStringList{"shape", "--set", "waist=80"} + outs);
        QVERIFY2(made.code == 0, made.err.constData());
        QDir(dir_.path()).mkpath("exported");
        for (const QString& ending : endings) {
            const QString exported = in("exported/shaped.") + ending;
            const Outcome done = abf({"export", in("shaped.fit.json"), "--out", exported});
            QVERIFY2(done.code == 0, done.err.constData());
            QFile a(in("shaped.") + ending), b(exported);
            QVERIFY2(a.open(QIODevice::ReadOnly) && b.open(QIODevice::ReadOnly), qPrintable(ending));
            QVERIFY2(a.readAll() == b.readAll(), qPrintable(ending));
        }
    }

    void factsThatCannotBeAreToldBeforeAnyWork_data() {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<QByteArray>("mentions");
        const auto row = [](const char* name, const QStringList& options, const char* mentions) {
            QTest::newRow(name) << options << QByteArray(mentions);
        };
        row("unknown measure", {"--measure", "waste=92"}, "did you mean \"waist\"?");
        row("how to list them", {"--measure", "waste=92"}, "abf fit --list-measures");
        row("no value", {"--measure", "waist"}, "NAME=VALUE");
        row("metres", {"--measure", "waist=0.92"}, "give cm");
        row("twice", {"--measure", "waist=92", "--measure", "waist_girth=93"}, "waist is given twice");
        row("twice in one", {"--measure", "waist=92,waist=93"}, "waist is given twice");
        row("weight twice", {"--weight-kg", "80", "--measure", "mass=81"}, "weight is given twice");
        row("height twice", {"--height-cm", "180", "--measure", "height=181"}, "height is given twice");
        row("height with a tolerance", {"--measure", "height=180:2"}, "without a tolerance");
        row("weightless", {"--weight-kg", "0"}, "--weight-kg");
        row("other clothing", {"--clothing", "wide"}, "--clothing");
        row("lock without a fit", {"--lock", "gender"}, "--refit");
        row("unlock without a fit", {"--unlock", "gender"}, "--refit");
        row("left out by a word", {"--leave-out", "side"}, "--leave-out");
    }
    void factsThatCannotBeAreToldBeforeAnyWork() {
        QFETCH(QStringList, options);
        QFETCH(QByteArray, mentions);
        const Outcome outcome = abf(QStringList{"fit", "x.jpg"} + options);
        QCOMPARE(outcome.code, 2);
        QVERIFY2(outcome.err.contains(mentions), outcome.err);
    }

    void measuresAreListed() {
        const Outcome text = abf({"fit", "--list-measures"});
        QCOMPARE(text.code, 0);
        QVERIFY(text.out.contains("waist_girth"));
        QCOMPARE(abf({"fit", "--list-measures", "--json"}).json()["measures"].toArray().size(), kMeasures);
    }

    void slipsInAFitAreExplained_data() {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<QByteArray>("mentions");
        const auto row = [](const char* name, const QStringList& options, const char* mentions) {
            QTest::newRow(name) << options << QByteArray(mentions);
        };
        row("ignore mask missing", {kFront, "--ignore", "none.png"}, "none.png does not exist");
        row("ignore mask that is a photo", {kFront, "--ignore", kFront}, "Save it as PNG");
        row("ignore mask for a third photo", {kFront, "--ignore", "3=m.png"}, "there is 1 photo");
        row("left out too far", {kFront, "--leave-out", "2"}, "there is 1 photo");
        row("all left out", {kFront, "--leave-out", "1"}, "Every photo is left out");
        row("no earlier fit", {kFront, "--refit", "none.fit.json"}, "none.fit.json");
        row("earlier fit of another model", {kFront, "--refit", in("other.fit.json")}, "/model/sha256");
        row("earlier fit without photos", {"--refit", in("bare.fit.json")}, "names no photos");
        row("unknown lock", {kFront, "--refit", in("bare.fit.json"), "--lock", "wieght"},
            "did you mean \"weight\"?");
        row("unknown bone", {kFront, "--refit", in("bare.fit.json"), "--lock", "bone:head.L"},
            "it is no bone");
    }
    void slipsInAFitAreExplained() {
        QFETCH(QStringList, options);
        QFETCH(QByteArray, mentions);
        write("other.fit.json", R"({"schema": "abf.fit/1", "model": {"sha256": "00"}})");
        write("bare.fit.json", R"({"schema": "abf.fit/1"})");
        const Outcome outcome = abf(QStringList{"fit"} + options + QStringList{"--out", in("out")});
        QCOMPARE(outcome.code, 1);
        QVERIFY2(outcome.err.contains(mentions), outcome.err);
        QVERIFY(QDir(in("out")).isEmpty());
    }

    void ignoreMasksMustFitAndMarkSomething() {
        const auto mask = [&](const char* name, int width, int whiteRows) {
            writeMaskFile(in(name).toStdString(), width, 1200, 0, whiteRows);
            return abf({"fit", kFront, "--ignore", in(name), "--out", in("out")});
        };
        const Outcome black = mask("black.png", 900, 0);
        QVERIFY2(black.code == 1 && black.err.contains("marks nothing"), black.err);
        const Outcome white = mask("white.png", 900, 1200);
        QVERIFY2(white.code == 1 && white.err.contains("marks the whole photo"), white.err);
        const Outcome square = mask("square.png", 1200, 100);
        QVERIFY2(square.code == 1 && square.err.contains("not the shape of the photo"), square.err);
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

    void knownFactsAreMetAndKept() {
        const Outcome outcome =
            abf({"fit", kFront, kSide, "--height-cm", "175", "--weight-kg", "72", "--measure", "waist=88:2",
                 "--clothing", "tight", "--json", "--out", dir_.path()});
        QVERIFY2(outcome.code == 0, outcome.err);
        const QJsonObject fit = read("front.fit.json");
        const QJsonObject known = fit["known"].toObject();
        QCOMPARE(known["height_m"].toDouble(), 1.75);
        QCOMPARE(known["clothing"].toString(), QString("tight"));
        QCOMPARE(known["facts"].toArray().size(), 2);
        const QJsonObject waist = known["facts"].toArray()[1].toObject();
        QCOMPARE(waist["measure"].toString(), QString("waist_girth"));
        QCOMPARE(waist["value"].toDouble(), 0.88);
        QCOMPARE(waist["tolerance"].toDouble(), 0.02);
        const QJsonObject estimate = fit["estimate"].toObject();
        const QJsonObject measures = estimate["measures"].toObject();
        QCOMPARE(measures.size(), kMeasures);
        QVERIFY(std::abs(measures["stature"].toObject()["value"].toDouble() - 1.75) < 0.002);
        QVERIFY(std::abs(measures["mass"].toObject()["value"].toDouble() - 72) < 1.5);
        QVERIFY(measures["mass"].toObject()["sigma"].toDouble() > 0);
        QCOMPARE(estimate["facts"].toArray().size(), 3);
        QVERIFY(outcome.json()["estimate"].toObject() == estimate);
        const QJsonObject photo = outcome.json()["photos"].toArray()[0].toObject();
        QVERIFY(photo["mask_iou"].toObject()["dressed"].toDouble() > 0.8);
    }

    void theReportSpeaksToPeople() {
        const Outcome outcome =
            abf({"fit", kFront, "--height-cm", "175", "--measures", "all", "--out", dir_.path()});
        QVERIFY2(outcome.code == 0, outcome.err);
        for (const char* part : {"Known facts:\n  height  asked  175.0, fitted  175.0 cm",
                                 "Measures (± two standard deviations)", "back length",
                                 "Clothes: ", "Quality: ", "overlap with the person's outline", "wrote "})
            QVERIFY2(outcome.out.contains(part), part + outcome.out);
        const Outcome landmarks = abf({"fit", kFront, "--no-silhouette", "--out", dir_.path()});
        QVERIFY2(landmarks.code == 0, landmarks.err);
        QVERIFY2(!landmarks.out.contains("Clothes: "), landmarks.out);
        QVERIFY2(!landmarks.out.contains("back length"), landmarks.out);
    }

    void aFitGoesOnWithWhatIsLocked() {
        const Outcome first = abf({"fit", kFront, kSide, "--weight-kg", "72", "--out", in("first")});
        QVERIFY2(first.code == 0, first.err);
        const QJsonObject before = read("first/front.fit.json")["phenotypes"].toObject();
        const Outcome again = abf({"fit", "--refit", in("first/front.fit.json"), "--lock", "gender,muscle",
                                   "--measure", "waist=95:0.5", "--out", in("again")});
        QVERIFY2(again.code == 0, again.err);
        QVERIFY2(again.err.contains("starting from front.fit.json"), again.err);
        const QJsonObject fit = read("again/front.fit.json");
        QCOMPARE(fit["phenotypes"].toObject()["gender"].toDouble(), before["gender"].toDouble());
        QCOMPARE(fit["phenotypes"].toObject()["muscle"].toDouble(), before["muscle"].toDouble());
        QVERIFY(fit["phenotypes"].toObject()["weight"] != before["weight"]);
        QCOMPARE(fit["photos"].toArray().size(), 2);
        QCOMPARE(fit["known"].toObject()["facts"].toArray().size(), 2);  // the weight is still known
        QCOMPARE(fit["locks"].toObject()["phenotypes"].toArray().size(), 2);
        // Locks stay until they are taken off.
        const Outcome third = abf({"fit", "--refit", in("again/front.fit.json"), "--unlock", "muscle",
                                   "--measure", "weight=none", "--out", in("third")});
        QVERIFY2(third.code == 0, third.err);
        QCOMPARE(read("third/front.fit.json")["known"].toObject()["facts"].toArray().size(), 1);
        QCOMPARE(read("third/front.fit.json")["locks"].toObject()["phenotypes"].toArray(),
                 QJsonArray{"gender"});
    }

    void aPhotoIsAddedToAnEarlierFit() {
        const Outcome first = abf({"fit", kFront, "--out", in("first")});
        QVERIFY2(first.code == 0, first.err);
        const Outcome both =
            abf({"fit", kFront, kSide, "--refit", in("first/front.fit.json"), "--out", in("both")});
        QVERIFY2(both.code == 0, both.err);
        QVERIFY2(both.err.contains("front.jpg: 1 person found, starting from"), both.err);
        QVERIFY2(both.err.contains("side.jpg: 1 person found\n"), both.err);
        for (const auto& entry : read("both/front.fit.json")["photos"].toArray()) {
            const QJsonObject photo = entry.toObject();
            QVERIFY(photo["reprojection_rms_px"].toDouble() <= 0.01 * photo["stature_px"].toDouble());
        }
    }

    void aPhotoLeftOutIsPosedButDoesNotShape() {
        const Outcome alone = abf({"fit", kFront, "--out", in("alone")});
        QVERIFY2(alone.code == 0, alone.err);
        const Outcome both =
            abf({"fit", kSide, kFront, "--leave-out", "1", "--export", "obj", "--out", in("both")});
        QVERIFY2(both.code == 0, both.err);
        const QJsonObject fit = read("both/side.fit.json");
        QCOMPARE(fit["phenotypes"].toObject(), read("alone/front.fit.json")["phenotypes"].toObject());
        const QJsonArray photos = fit["photos"].toArray();
        QCOMPARE(photos.size(), 2);
        QVERIFY(photos[0].toObject()["left_out"].toBool() && !photos[1].toObject().contains("left_out"));
        QVERIFY(photos[0].toObject()["reprojection_rms_px"].toDouble() <=
                0.015 * photos[0].toObject()["stature_px"].toDouble());
        // It stays out until it is taken in again.
        const Outcome out = abf({"fit", "--refit", in("both/side.fit.json"), "--out", in("out")});
        QVERIFY2(out.code == 0, out.err);
        QVERIFY(read("out/side.fit.json")["photos"].toArray()[0].toObject()["left_out"].toBool());
        const Outcome taken =
            abf({"fit", "--refit", in("both/side.fit.json"), "--leave-out", "0", "--out", in("taken")});
        QVERIFY2(taken.code == 0, taken.err);
        QVERIFY(!read("taken/side.fit.json")["photos"].toArray()[0].toObject().contains("left_out"));
    }

    void theMaskCanBeBrushedAndGivenBack() {
        const Outcome detected = abf({"detect", kFront, "--mask", in("mask.png"), "--json"});
        QVERIFY2(detected.code == 0, detected.err);
        QCOMPARE(detected.json()["mask"].toString(), in("mask.png"));
        const MaskFileContent mask = readMaskFile(in("mask.png").toStdString());
        QCOMPARE(mask.width, 900);
        QCOMPARE(mask.height, 1200);
        QVERIFY(mask.white > 10'000 && mask.black > mask.white);
        writeMaskFile(in("brushed.png").toStdString(), 450, 600, 200, 300);  // half the size serves as well
        const Outcome fit = abf({"fit", kFront, "--ignore", in("brushed.png"), "--out", in("out")});
        QVERIFY2(fit.code == 0, fit.err);
        const QJsonObject photo = read("out/front.fit.json")["photos"].toArray()[0].toObject();
        QCOMPARE(photo["ignore_mask"].toString(), in("brushed.png"));
        QCOMPARE(abf({"detect", kFront, "--mask", "/proc/nowhere/m.png"}).code, 1);
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
        QCOMPARE(abf({"export", in("hand.fit.json"), "--format", "obj", "--up", "y", "--out", in("hand.obj")})
                     .code,
                 0);
        const Outcome mesh =
            abf({"regress", in("hand.obj"), "--up", "y", "--out", dir_.path(), "--glb", "--json"});
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
