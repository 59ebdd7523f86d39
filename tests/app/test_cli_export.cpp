// SPDX-License-Identifier: Apache-2.0
// `abf export` as a user meets it: real processes on real files.
#include <QJsonArray>
#include <QtTest>
#include <csignal>

#include "tests/app/abf_process.h"

class TestCliExport : public QObject {
    Q_OBJECT

    QTemporaryDir dir_;
    QString in(const char* name) const { return dir_.filePath(name); }
    void write(const char* name, const QByteArray& text) const {
        QFile file(in(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }
    /// The JSON chunk of a GLB.
    QJsonObject glb(const char* name) const {
        QFile file(in(name));
        if (!file.open(QIODevice::ReadOnly)) return {};
        const QByteArray bytes = file.readAll();
        quint32 length = 0;
        std::memcpy(&length, bytes.constData() + 12, 4);
        return QJsonDocument::fromJson(bytes.mid(20, length)).object();
    }
    QStringList nodes(const char* name) const {
        QStringList names;
        for (const QJsonValue& node : glb(name)["nodes"].toArray())
            names << node.toObject()["name"].toString();
        return names;
    }

  private slots:
    void init() {
        QDir(dir_.path()).removeRecursively();
        QDir().mkpath(dir_.path());
        write("woman.fit.json",
              R"({"schema":"abf.fit/1","phenotypes":{"age":0.78,"gender":1,"weight":0.7}})");
        write("boy.fit.json", R"({"schema":"abf.fit/1","phenotypes":{"age":0.4,"gender":0}})");
    }

    void presetsAndRigsAreListed() {
        const Outcome presets = abf({"export", "--list-presets"});
        QCOMPARE(presets.code, 0);
        for (const char* name : {"blender", "unreal", "unity", "godot", "print", "web"})
            QVERIFY(presets.out.contains(name));
        const Outcome rigs = abf({"export", "--list-rigs", "--json"});
        QCOMPARE(rigs.json()["rigs"].toArray().size(), 10);
    }

    void aPresetMakesARig() {
        const Outcome done =
            abf({"export", in("woman.fit.json"), "--preset", "godot", "--out", in("w.glb"), "--json"});
        QVERIFY2(done.code == 0, done.err);
        const QJsonObject details = done.json()["details"].toArray()[0].toObject();
        QCOMPARE(details["bones"].toInt(), 54);
        const QStringList names = nodes("w.glb");
        QVERIFY(names.contains("LeftThumbMetacarpal") && names.contains("Hips") &&
                !names.contains("upperarm01.L"));
        QCOMPARE(glb("w.glb")["materials"].toArray().size(), 4);
    }

    void switchesChangeAPreset() {
        write("map.json", R"({"mixamorig:Hips": "pelvis"})");
        const Outcome done = abf({"export", in("woman.fit.json"), "--preset", "web", "--no-fingers",
                                  "--bone-map", in("map.json"), "--rest", "t", "--morphs", "arkit,weight",
                                  "--save-preset", in("mine.json"), "--out", in("w.glb")});
        QVERIFY2(done.code == 0, done.err);
        QVERIFY2(done.out.contains("mm"), done.out);
        const QStringList names = nodes("w.glb");
        QVERIFY(names.contains("pelvis") && !names.contains("mixamorig:LeftHandIndex1"));
        const QJsonObject mesh = glb("w.glb")["meshes"].toArray()[0].toObject();
        QCOMPARE(mesh["extras"].toObject()["targetNames"].toArray().size(), 54);
        const Outcome again =
            abf({"export", in("woman.fit.json"), "--preset", in("mine.json"), "--out", in("again.glb")});
        QVERIFY2(again.code == 0, again.err);
        QFile first(in("w.glb")), second(in("again.glb"));
        QVERIFY(first.open(QIODevice::ReadOnly) && second.open(QIODevice::ReadOnly));
        QVERIFY(first.readAll() == second.readAll());
    }

    void theEndingTellsTheFormat() {
        QCOMPARE(abf({"export", in("woman.fit.json"), "--out", in("w.obj")}).code, 0);
        QVERIFY(QFile::exists(in("w.obj")));
        QCOMPARE(abf({"export", in("woman.fit.json"), "--out", in("w.doc")}).code, 1);
    }

    void aVrmIsAHumanoidInTPoseUnlessAskedOtherwise() {
        QCOMPARE(abf({"export", in("woman.fit.json"), "--out", in("w.vrm")}).code, 0);
        QVERIFY(nodes("w.vrm").contains("leftUpperArm"));
        const QJsonObject vrm = glb("w.vrm")["extensions"].toObject()["VRMC_vrm"].toObject();
        QVERIFY(vrm["expressions"].toObject()["preset"].toObject().contains("blink"));
        QCOMPARE(abf({"export", in("woman.fit.json"), "--preset", "vrm", "--out", in("p.vrm")}).code, 0);
        QCOMPARE(glb("w.vrm"), glb("p.vrm"));
        QCOMPARE(abf({"export", in("woman.fit.json"), "--rig", "unity", "--out", in("u.vrm")}).code, 0);
        QVERIFY(nodes("u.vrm").contains("LeftUpperArm"));
    }

    void severalGoIntoAFolder() {
        const Outcome done = abf({"export", in("woman.fit.json"), in("boy.fit.json"), "--preset", "web",
                                  "--skin", "--out", in("out/all")});
        QVERIFY2(done.code == 0, done.err);
        QVERIFY(QFile::exists(in("out/all/woman.glb")) && QFile::exists(in("out/all/boy.glb")));
        QVERIFY2(done.out.contains("under 18"), done.out);
        QCOMPARE(glb("out/all/woman.glb")["materials"].toArray()[0].toObject()["name"].toString(), "Skin");
        QCOMPARE(glb("out/all/boy.glb")["materials"].toArray()[0].toObject()["name"].toString(), "Bodysuit");
        // One that cannot be read does not keep the others from being written.
        write("bad.fit.json", "{");
        QDir(in("out")).removeRecursively();
        const Outcome bad =
            abf({"export", in("bad.fit.json"), in("boy.fit.json"), "--preset", "web", "--out", in("out")});
        QCOMPARE(bad.code, 1);
        QVERIFY2(bad.err.contains("bad.fit.json"), bad.err);
        QVERIFY(QFile::exists(in("out/boy.glb")));
    }

    void aKilledExportLeavesTheOldFile_data() {
        QTest::addColumn<QString>("ending");
        for (const char* ending : {"glb", "fbx", "usda", "dae", "vrm", "bvh", "obj", "ply", "stl", "target"})
            QTest::newRow(ending) << ending;
    }
    void aKilledExportLeavesTheOldFile() {
        QFETCH(QString, ending);
        QDir(dir_.path()).mkpath("killed");
        const QString file = in("killed/body.") + ending, whole = in("whole.") + ending;
        const QDir folder(in("killed"));
        const QStringList switches = {"--materials", "--morphs", "weight"};
        QCOMPARE(abf(QStringList{"export", in("boy.fit.json"), "--out", file} + switches).code, 0);
        QCOMPARE(abf(QStringList{"export", in("woman.fit.json"), "--out", whole} + switches).code, 0);
        const QStringList before = folder.entryList(QDir::Files);
        const auto read = [](const QString& path) {
            QFile opened(path);
            return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray();
        };
        const QByteArray old = read(file);
        QProcess process;
        process.start(ABF_CLI, QStringList{"export", in("woman.fit.json"), "--out", file} + switches);
        QVERIFY(process.waitForStarted());
        // Killed as soon as anything is seen to be written.
        const auto pid = static_cast<pid_t>(process.processId());
        while (::kill(pid, 0) == 0 && folder.entryList(QDir::Files | QDir::Hidden) == before)
            process.waitForFinished(1);
        if (process.state() == QProcess::Running) ::kill(pid, SIGKILL);
        process.waitForFinished();
        const QByteArray now = read(file);
        // An .obj names its file of materials, which goes by its own name.
        QVERIFY(now == old || now == QByteArray(read(whole)).replace("whole.mtl", "body.mtl"));
        QCOMPARE(folder.entryList(QDir::Files), before);
    }

    void anExportedGlbIsOpenedAgain() {
        QCOMPARE(abf({"export", in("woman.fit.json"), "--preset", "unity", "--format", "glb", "--out",
                      in("w.glb")})
                     .code,
                 0);
        QCOMPARE(abf({"export", in("w.glb"), "--pose", "rest", "--out", in("a.obj")}).code, 0);
        QCOMPARE(abf({"export", in("woman.fit.json"), "--pose", "rest", "--out", in("b.obj")}).code, 0);
        QFile a(in("a.obj")), b(in("b.obj"));
        QVERIFY(a.open(QIODevice::ReadOnly) && b.open(QIODevice::ReadOnly));
        QVERIFY(a.readAll() == b.readAll());
    }

    void mistakesAreNamed() {
        const auto refused = [this](const QStringList& switches, const char* word) {
            const Outcome done =
                abf(QStringList{"export", in("woman.fit.json"), "--out", in("w.glb")} + switches);
            return done.code != 0 && done.err.contains(word);
        };
        QVERIFY(refused({"--rig", "biped"}, "mixamo"));
        QVERIFY(refused({"--preset", "houdini"}, "blender"));
        QVERIFY(refused({"--influences", "few"}, "few"));
        QVERIFY(refused({"--morphs", "hair"}, "hair"));
        QVERIFY(refused({"--lods", "2"}, "2"));
        write("map.json", R"({"Hips": "pelvis"})");
        QVERIFY(refused({"--bone-map", in("map.json")}, "Hips"));
        QCOMPARE(abf({"export", in("woman.fit.json")}).code, 2);
        QVERIFY(!QFile::exists(in("w.glb")));
    }
};

QTEST_GUILESS_MAIN(TestCliExport)
#include "test_cli_export.moc"
