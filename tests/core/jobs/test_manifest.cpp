// SPDX-License-Identifier: Apache-2.0
#include <QTemporaryDir>
#include <QTest>
#include <fstream>

#include "core/jobs/csv_table.h"
#include "core/jobs/manifest.h"

using namespace abf;
namespace fs = std::filesystem;

class TestManifest : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> dir_;
    fs::path write(const char* name, const std::string& content) const {
        const fs::path file = fs::path(dir_->path().toStdString()) / name;
        fs::create_directories(file.parent_path());
        std::ofstream(file, std::ios::binary) << content;
        return file;
    }
    fs::path in(const char* name) const { return fs::path(dir_->path().toStdString()) / name; }

  private slots:
    void init() { dir_ = std::make_unique<QTemporaryDir>(); }

    void tablesAreReadAsSpreadsheetsWriteThem() {
        const CsvTable table = parseCsv(
                                   "\xef\xbb\xbfname;note\r\n# a remark\r\nAnn;\"two; \"\"words\"\"\nand "
                                   "lines\"\r\n\r\nBob;\r\n",
                                   "t")
                                   .value();
        QCOMPARE(table.columns, (std::vector<std::string>{"name", "note"}));
        QCOMPARE(table.rows.size(), std::size_t(2));
        QCOMPARE(table.rows[0].cells[1], std::string("two; \"words\"\nand lines"));
        QCOMPARE(table.rows[1].line, 6);
        QCOMPARE(table.rows[1].cells[1], std::string());
        QCOMPARE(parseCsv("a,b\n1,2,3\n", "t").error().code, ErrorCode::Corrupt);
        QCOMPARE(parseCsv("a,b\n\"1,2\n", "t").error().code, ErrorCode::Corrupt);
        QCOMPARE(parseCsv("", "t").error().code, ErrorCode::Corrupt);
        QCOMPARE(csvCell("plain"), std::string("plain"));
        QCOMPARE(csvCell("a,\"b\""), std::string("\"a,\"\"b\"\"\""));
    }

    void aLineIsAPerson() {
        const auto jobs =
            readManifest(
                write("people.csv",
                      "name,photos,photo2,height_cm,weight_kg,sex,age_years,clothing,measures,waist\n"
                      "Ann,a.jpg|b.jpg,c.jpg,172.5,64,female,33,tight,hip=100|chest=92:1.0,74\n"
                      ",sub/bob.png,,,,,,,,\n"))
                .value();
        QCOMPARE(jobs.size(), std::size_t(2));
        const FitJob& ann = jobs[0];
        QCOMPARE(ann.name, std::string("Ann"));
        QCOMPARE(ann.photos, (std::vector{in("a.jpg"), in("b.jpg"), in("c.jpg")}));
        QCOMPARE(ann.known.heightM.value(), 1.725);
        QCOMPARE(ann.known.sex.value(), Sex::Female);
        QCOMPARE(ann.known.clothing.value(), ClothingFit::Tight);
        QCOMPARE(ann.known.facts.size(), std::size_t(4));
        QCOMPARE(jobs[1].name, std::string("bob"));
        QVERIFY(!jobs[1].known.heightM);
    }

    void numbersMayHaveAComma() {
        const auto jobs = readManifest(write("comma.csv", "photos;height_cm;weight_kg;waist\na.jpg;178,5;71,2;82,5\n"));
        QVERIFY2(jobs, jobs ? "" : jobs.error().message.c_str());
        QCOMPARE(*jobs->front().known.heightM, 1.785);
        QVERIFY(std::ranges::any_of(jobs->front().known.facts,
                                    [](const KnownFact& fact) { return std::abs(fact.value - 0.825) < 1e-9; }));
    }

    void mistakesNameTheirLine_data() {
        QTest::addColumn<QByteArray>("table");
        QTest::addColumn<QByteArray>("mentions");
        const auto row = [](const char* name, const char* table, const char* mentions) {
            QTest::newRow(name) << QByteArray(table) << QByteArray(mentions);
        };
        row("column", "name,photos,shoe_size\nA,a.jpg,44\n", "\"shoe_size\"");
        row("no photo", "name,photos\nA,\n", "line 2: there is no photo");
        row("number", "photos,height_cm\na.jpg,tall\n", "line 2: height_cm is \"tall\"");
        row("metres", "photos,height_cm\na.jpg,1.8\n", "no person has");
        row("sex", "photos,sex\na.jpg,m\n", "male or female");
        row("clothing", "photos,clothing\na.jpg,coat\n", "tight, normal or loose");
        row("measure", "photos,measures\n\na.jpg,waste=90\n", "line 3:");
        row("nobody", "photos\n", "nobody");
    }
    void mistakesNameTheirLine() {
        QFETCH(QByteArray, table);
        QFETCH(QByteArray, mentions);
        const auto jobs = readManifest(write("bad.csv", table.toStdString()));
        QVERIFY(!jobs);
        QVERIFY2(jobs.error().message.find(mentions.toStdString()) != std::string::npos,
                 jobs.error().message.c_str());
    }

    void aMistakeKeepsNobodyElseFromBeingRead() {
        const auto rows =
            readManifestRows(
                write("some.csv", "name,photos,height_cm\nAnn,a.jpg,172\nBob,b.jpg,tall\nCid,,180\n"))
                .value();
        QCOMPARE(rows.size(), std::size_t(3));
        QVERIFY(!rows[0].fault && rows[1].fault && rows[2].fault);
        QCOMPARE(rows[0].job.known.heightM, std::optional(1.72));
        QCOMPARE(rows[1].line, 3);
        QCOMPARE(rows[1].job.name, std::string("Bob"));
        QVERIFY(rows[1].fault->message.find("line 3: height_cm is \"tall\"") != std::string::npos);
        QVERIFY(rows[2].fault->message.find("no photo") != std::string::npos);
    }

    void foldersArePeople() {
        for (const char* name : {"all/lone.jpg", "all/ann/1.jpg", "all/ann/2.PNG", "all/ann/notes.txt",
                                 "all/team/bob/x.heic", "all/.hidden/y.jpg"})
            write(name, "x");
        const auto jobs = jobsInFolder(in("all")).value();
        QCOMPARE(jobs.size(), std::size_t(3));
        QCOMPARE(jobs[0].name, std::string("ann"));
        QCOMPARE(jobs[0].photos.size(), std::size_t(2));
        QCOMPARE(jobs[1].name, std::string("lone"));
        QCOMPARE(jobs[2].name, std::string("team-bob"));
        fs::create_directories(in("empty"));
        QCOMPARE(jobsInFolder(in("empty")).error().code, ErrorCode::NotFound);
        QCOMPARE(jobsInFolder(in("none")).error().code, ErrorCode::NotFound);
    }

    void keysTellContentAndKnowledgeApart() {
        FitJob job;
        job.name = "ann";
        job.photos = {write("a.jpg", "content")};
        const std::string key = fitJobKey(job);
        FitJob moved = job;
        moved.photos = {write("elsewhere/b.jpg", "content")};
        QCOMPARE(fitJobKey(moved), key);
        FitJob taller = job;
        taller.known.heightM = 1.8;
        QVERIFY(fitJobKey(taller) != key);
        FitJob exported = job;
        exported.formats = {ExportFormat::Glb};
        QVERIFY(fitJobKey(exported) != key);
        write("a.jpg", "other content");
        QVERIFY(fitJobKey(job) != key);
    }

    void namesBecomeFilesOfTheirOwn() {
        auto jobs = readManifest(write("p.csv", "name,photos\nx/y,a.jpg\nx/y,b.jpg\n..,c.jpg\n")).value();
        makeNamesUnique(jobs);
        QCOMPARE(jobs[0].name, std::string("x_y"));
        QCOMPARE(jobs[1].name, std::string("x_y-2"));
        QCOMPARE(jobs[2].name, std::string("_.."));
    }
};

QTEST_APPLESS_MAIN(TestManifest)
#include "test_manifest.moc"
