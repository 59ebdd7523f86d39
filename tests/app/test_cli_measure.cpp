// SPDX-License-Identifier: Apache-2.0
// `abf measure` as a user meets it: real processes on real files.
#include <QJsonArray>
#include <QtTest>
#include <cmath>

#include "tests/app/abf_process.h"

class TestCliMeasure : public QObject {
    Q_OBJECT

    QTemporaryDir dir_;
    QString in(const char* name) const { return dir_.filePath(name); }
    void write(const char* name, const QByteArray& text) const {
        QFile file(in(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }
    QByteArray read(const char* name) const {
        QFile file(in(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static double value(const QJsonObject& body, const char* key) {
        return body["measures"].toObject()[key].toObject()["value"].toDouble();
    }

  private slots:
    void init() {
        QDir(dir_.path()).removeRecursively();
        QDir().mkpath(dir_.path());
        write("woman.fit.json",
              R"({"schema":"abf.fit/1","phenotypes":{"age":0.78,"gender":1,"weight":0.7}})");
        write("man.fit.json", R"({"schema":"abf.fit/1","phenotypes":{"age":0.78,"gender":0,"muscle":0.7},
            "estimate":{"measures":{"stature":{"value":1.7,"sigma":0.01}}}})");
    }

    void printsATable() {
        const Outcome done = abf({"measure", in("woman.fit.json")});
        QVERIFY2(done.code == 0, done.err);
        QVERIFY2(done.out.contains("woman.fit.json\n"), done.out);
        QVERIFY2(done.out.contains(" cm "), done.out);
        QVERIFY2(done.out.contains("Level, midway between lowest rib and hip bone."), done.out);
        const Outcome inches = abf({"measure", in("woman.fit.json"), "--units", "in"});
        QVERIFY(inches.out.contains(" lb "));
        QVERIFY(!inches.out.contains(" cm "));
    }

    void comparesTwoBodies() {
        const Outcome done =
            abf({"compare", in("woman.fit.json"), in("man.fit.json"), "--picture", in("heat.png")});
        QVERIFY2(done.code == 0, done.err);
        QVERIFY2(done.out.contains("mm apart on average"), done.out);
        QVERIFY(read("heat.png").startsWith("\x89PNG"));
        const Outcome json = abf({"--json", "compare", in("woman.fit.json"), in("woman.fit.json")});
        QCOMPARE(json.code, 0);
        QCOMPARE(json.json()["largest_surface_difference_m"].toDouble(), 0.0);
        const Outcome missing = abf({"compare", in("woman.fit.json"), in("nobody.fit.json")});
        QCOMPARE(missing.code, 1);
        QVERIFY(missing.err.contains("nobody.fit.json"));
        QCOMPARE(
            abf({"compare", in("woman.fit.json"), in("man.fit.json"), "--picture", in("man.fit.json")}).code,
            1);
    }

    void whatIsOutOfReachHasACodeOfItsOwn() {
        QCOMPARE(abf({"shape", "--set", "waist=80cm"}).code, 0);
        QCOMPARE(abf({"shape", "--set", "height=173", "--set", "waist=290"}).code, 4);
        QCOMPARE(abf({"shape", "--set", "waist=78,5"}).code, 2);
    }

    void locksOfAFitHoldMeasures() {
        write("held.fit.json", R"({"schema":"abf.fit/1","locks":{"measures":["hip_girth"]}})");
        const Outcome done = abf({"--json", "shape", in("held.fit.json"), "--set", "waist=90"});
        QVERIFY2(done.code == 0, done.err);
        const QJsonObject hip = done.json()["measures"].toObject()["hip_girth"].toObject();
        QVERIFY(std::abs(hip["before"].toDouble() - hip["after"].toDouble()) < 0.001);
    }

    void listsMeasures() {
        const Outcome list = abf({"measure", "--list"});
        QCOMPARE(list.code, 0);
        QVERIFY(list.out.count('\n') >= 25);
        QVERIFY(list.out.contains("waist_girth"));
        QVERIFY(list.out.contains("5.3.10"));
    }

    void writesJsonAndCsvOfSeveral() {
        const Outcome done = abf({"measure", in("woman.fit.json"), in("man.fit.json"), "--json", in("m.json"),
                                  "--csv", in("m.csv")});
        QVERIFY2(done.code == 0, done.err);
        const QJsonObject document = QJsonDocument::fromJson(read("m.json")).object();
        QCOMPARE(document["schema"].toString(), "abf.measures/1");
        const QJsonArray bodies = document["bodies"].toArray();
        QCOMPARE(bodies.size(), 2);
        QCOMPARE(bodies[0].toObject()["kind"].toString(), "fit");
        QVERIFY(value(bodies[0].toObject(), "stature") > 1.4);
        QVERIFY(bodies[1].toObject()["measures"].toObject()["stature"].toObject().contains("sigma"));
        const QList<QByteArray> rows = read("m.csv").trimmed().split('\n');
        QCOMPARE(rows.size(), 3);
        QVERIFY(rows[0].startsWith("body,stature_cm,stature_sigma_cm,"));
        // An earlier list of measures may be replaced.
        QCOMPARE(abf({"measure", in("man.fit.json"), "--json", in("m.json"), "--csv", in("m.csv")}).code, 0);
        QCOMPARE(read("m.csv").trimmed().split('\n').size(), 2);
    }

    void tellsPercentilesOfSexAndAge() {
        const Outcome table = abf({"measure", in("woman.fit.json"), "--age-years", "35"});
        QVERIFY2(table.out.contains("Percentiles: a of US civilians, women 30-39, NHANES 2017-2020\n"),
                 table.out);
        const Outcome json =
            abf({"measure", in("woman.fit.json"), "--sex", "male", "--age-years", "35", "--json", "-"});
        const QJsonObject body = json.json()["bodies"].toArray()[0].toObject();
        QCOMPARE(body["compared_as"].toObject()["sex"].toString(), "male");
        const QJsonObject stature = body["measures"].toObject()["stature"].toObject();
        QVERIFY(stature["percentile"].toDouble() > 0 && stature["percentile"].toDouble() < 100);
        QCOMPARE(stature["population"].toString(), "US civilians, men 30-39, NHANES 2017-2020");
        const Outcome csv = abf({"measure", in("woman.fit.json"), "--csv", "-"});
        QVERIFY(csv.out.contains(",waist_girth_percentile,waist_girth_population,"));
        QCOMPARE(abf({"measure", in("woman.fit.json"), "--sex", "neither"}).code, 2);
        QCOMPARE(abf({"measure", in("woman.fit.json"), "--age-years", "-3"}).code, 2);
    }

    void writesAPageToPrint() {
        const Outcome done = abf({"measure", in("woman.fit.json"), "--pdf", in("woman.pdf"), "--name", "Zoë",
                                  "--paper", "letter", "--units", "in"});
        QVERIFY2(done.code == 0, done.err);
        QVERIFY2(done.out.contains("wrote "), done.out);
        const QByteArray pdf = read("woman.pdf");
        QVERIFY(pdf.startsWith("%PDF-") && pdf.contains("/MediaBox [ 0 0 612 792 ]"));
        // An earlier page may be replaced, anything else not.
        QCOMPARE(abf({"measure", in("man.fit.json"), "--pdf", in("woman.pdf")}).code, 0);
        QVERIFY(read("woman.pdf") != pdf);
        QCOMPARE(abf({"measure", in("woman.fit.json"), in("man.fit.json"), "--pdf", in("two.pdf")}).code, 2);
        const Outcome over = abf({"measure", in("woman.fit.json"), "--pdf", in("man.fit.json")});
        QCOMPARE(over.code, 1);
        QVERIFY2(over.err.contains("man.fit.json"), over.err);
    }

    void standardOutputTakesEither() {
        const Outcome json = abf({"measure", in("man.fit.json"), "--json", "-"});
        QCOMPARE(json.json()["bodies"].toArray().size(), 1);
        QCOMPARE(abf({"--json", "measure", in("man.fit.json")}).out, json.out);
        const Outcome csv = abf({"measure", in("man.fit.json"), "--csv", "-"});
        QVERIFY(csv.out.startsWith("body,stature_cm,"));
        QCOMPARE(csv.out.count('\n'), 2);
        QCOMPARE(abf({"measure", in("man.fit.json"), "--csv", "-", "--json", "-"}).code, 2);
    }

    void meshesAreMeasuredOnTheBodyFittedToThem() {
        QCOMPARE(abf({"export", in("woman.fit.json"), "--format", "obj", "--pose", "rest", "--out",
                      in("woman.obj")})
                     .code,
                 0);
        const Outcome both = abf({"measure", in("woman.fit.json"), in("woman.obj"), "--json", "-"});
        QVERIFY2(both.code == 0, both.err);
        const QJsonArray bodies = both.json()["bodies"].toArray();
        const QJsonObject fit = bodies[0].toObject(), mesh = bodies[1].toObject();
        QCOMPARE(mesh["kind"].toString(), "mesh");
        QVERIFY(mesh["notes"].toArray()[0].toString().contains("fitted to the mesh"));
        const double height = mesh["mesh_height_m"].toDouble();
        QVERIFY(std::abs(value(mesh, "stature") - height) < 0.001);
        QVERIFY(std::abs(value(fit, "stature") - height) < 0.001);
        for (const char* key : {"chest_girth", "waist_girth", "hip_girth", "calf_girth"})
            QVERIFY2(std::abs(value(mesh, key) - value(fit, key)) < 0.001, key);
        const Outcome table = abf({"measure", in("woman.obj")});
        QVERIFY2(table.out.contains("Measured is the body fitted to the mesh"), table.out);
    }

    void aScanKeepsItsSize() {
        const Outcome made = abf(
            {"export", in("woman.fit.json"), "--format", "obj", "--pose", "rest", "--out", in("woman.obj")});
        QVERIFY2(made.code == 0, made.err);
        // Every second vertex: no longer the model's mesh.
        QByteArray scan;
        int vertices = 0;
        for (const QByteArray& line : read("woman.obj").split('\n'))
            if (line.startsWith("v ") && vertices++ % 2 == 0) scan += line + '\n';
        write("scan.obj", scan);
        const Outcome both = abf({"measure", in("woman.fit.json"), in("scan.obj"), "--json", "-"});
        QVERIFY2(both.code == 0, both.err);
        const QJsonArray bodies = both.json()["bodies"].toArray();
        QVERIFY(std::abs(value(bodies[0].toObject(), "stature") - value(bodies[1].toObject(), "stature")) <
                0.02);
    }

    void devicesAreRefused() {
        for (const char* option : {"--pdf", "--csv", "--json"}) {
            const Outcome done = abf({"measure", in("woman.fit.json"), option, "/dev/full"});
            QCOMPARE(done.code, 1);
            QVERIFY2(done.err.contains("is a folder or a device"), done.err);
        }
    }

    void errorsNameTheFileAndLeaveNothing_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("code");
        QTest::addColumn<QByteArray>("mentions");
        const auto row = [](const char* name, const QStringList& arguments, int code, const char* mentions) {
            QTest::newRow(name) << arguments << code << QByteArray(mentions);
        };
        row("nothing", {}, 2, "nothing to measure");
        row("no such file", {"none.fit.json"}, 1, "none.fit.json");
        row("no fit", {"bad.fit.json"}, 1, "bad.fit.json");
        row("no mesh", {"photo.jpg"}, 1, "photo.jpg");
        row("units", {"man.fit.json", "--units", "yards"}, 2, "--units");
        row("the second", {"man.fit.json", "none.obj"}, 1, "none.obj");
        row("over its input", {"man.fit.json", "--csv", "man.fit.json"}, 1, "man.fit.json");
        row("over another file", {"man.fit.json", "--json", "woman.fit.json"}, 1,
            "is nothing that this command writes");
        row("page into no folder", {"man.fit.json", "--pdf", "none/out.pdf"}, 1, "none/out.pdf");
        row("no folder", {"man.fit.json", "--csv", "none/out.csv"}, 1, "none/out.csv");
    }
    void errorsNameTheFileAndLeaveNothing() {
        QFETCH(QStringList, arguments);
        QFETCH(int, code);
        QFETCH(QByteArray, mentions);
        write("bad.fit.json", "{\"schema\":\"abf.fit/1\",\"phenotypes\":{\"wings\":1}}");
        write("photo.jpg", "\xFF\xD8\xFF\xE0 no mesh");
        const QByteArray before = read("woman.fit.json") + read("man.fit.json");
        const QStringList files = QDir(dir_.path()).entryList(QDir::Files);
        QStringList all = {"measure"};
        if (!arguments.contains("--csv") && !arguments.contains("--json") && !arguments.contains("--pdf"))
            arguments << "--csv"
                      << "out.csv";
        const Outcome done = abf(all + arguments, dir_.path());
        QCOMPARE(done.code, code);
        QVERIFY2(done.err.contains(mentions), done.err);
        QCOMPARE(QDir(dir_.path()).entryList(QDir::Files), files);
        QCOMPARE(read("woman.fit.json") + read("man.fit.json"), before);
    }
};

QTEST_GUILESS_MAIN(TestCliMeasure)
#include "test_cli_measure.moc"
