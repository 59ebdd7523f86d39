// SPDX-License-Identifier: Apache-2.0
// Library, projects and batches as scripts meet them.
#include <QJsonArray>
#include <QtTest>
#include <csignal>

#include "tests/app/abf_process.h"

namespace {
const QString kFront = QStringLiteral(ABF_SOURCE_DIR "/resources/examples/front.jpg");
const QString kSide = QStringLiteral(ABF_SOURCE_DIR "/resources/examples/side.jpg");
const QString kFit = QStringLiteral(ABF_SOURCE_DIR "/tests/support/fits/stretched.fit.json");
}  // namespace

class TestCliLibrary : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> dir_;
    QString in(const char* name) const { return dir_->filePath(QLatin1String(name)); }
    void write(const char* name, const QByteArray& content) const {
        QFile file(in(name));
        if (file.open(QIODevice::WriteOnly)) file.write(content);
    }
    QByteArray read(const QString& path) const {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

  private slots:
    void init() {
        dir_ = std::make_unique<QTemporaryDir>();
        qputenv("ABF_LIBRARY", in("library.sqlite").toUtf8());
    }

    void peopleAreAddedFoundAndPassedOn() {
        QVERIFY(abf({"library", "list"}).out.contains("empty"));
        QVERIFY(QFile::copy(kFront, in("ann.jpg")));
        const Outcome added =
            abf({"--json", "library", "add", in("ann.jpg"), kFit, "--name", "Ann Müller", "--tag", "adult"});
        QCOMPARE(added.code, 0);
        const QString id = QString::number(added.json()["id"].toInt());
        QCOMPARE(added.json()["fits"].toArray().size(), 1);
        QCOMPARE(abf({"library", "add", kFit, "--subject", id}).code, 0);
        const Outcome found = abf({"--json", "library", "search", "mül"});
        QCOMPARE(found.json()["count"].toInt(), 1);
        QCOMPARE(found.json()["subjects"].toArray()[0].toObject()["fits"].toInt(), 2);
        QCOMPARE(abf({"library", "tag", id, "athlete", "--remove", "adult"}).code, 0);
        QCOMPARE(abf({"--json", "library", "list", "--tag", "adult"}).json()["count"].toInt(), 0);
        QCOMPARE(abf({"library", "show", "--fit", "1", "--out", in("back.fit.json")}).code, 0);
        QCOMPARE(abf({"export", in("back.fit.json"), "--format", "obj", "--out", in("body.obj")}).code, 0);

        QCOMPARE(abf({"library", "export", id, in("ann.abf")}).code, 0);
        QVERIFY(QDir(dir_->path()).mkdir(QStringLiteral("moved")));
        QVERIFY(QFile::rename(in("ann.jpg"), in("moved/renamed.jpg")));
        QVERIFY(abf({"library", "check"}).out.contains("is not there"));
        const Outcome located = abf({"--json", "library", "locate", in("moved")});
        QCOMPARE(located.json()["found"].toArray().size(), 1);
        QVERIFY(abf({"library", "check", "--photos"}).out.contains("All is in order"));
        const Outcome imported =
            abf({"--json", "library", "--library", in("other.sqlite"), "import", in("ann.abf")});
        QCOMPARE(imported.code, 0);
        QVERIFY(abf({"library", "--library", in("other.sqlite"), "list"}).out.contains("Ann Müller"));
        QCOMPARE(abf({"library", "remove", id}).code, 0);
        QCOMPARE(abf({"library", "show", id}).code, 1);
        QCOMPARE(abf({"library", "show"}).code, 2);
        QCOMPARE(abf({"library"}).code, 2);
    }

    void projectsArePackedAndUnpacked() {
        QCOMPARE(abf({"project", "pack", kFit, "--out", in("p.abf"), "--name", "Somebody"}).code, 0);
        const Outcome unpacked = abf({"--json", "project", "unpack", in("p.abf"), "--out", in("un")});
        QCOMPARE(unpacked.code, 0);
        QCOMPARE(unpacked.json()["name"].toString(), QStringLiteral("Somebody"));
        QVERIFY(QFile::exists(unpacked.json()["current"].toString()));
        QCOMPARE(abf({"project", "pack", kFit, "--out", in("again.abf"), "--name", "Somebody"}).code, 0);
        QCOMPARE(read(in("p.abf")), read(in("again.abf")));
        QCOMPARE(abf({"project", "unpack", kFit, "--out", in("un")}).code, 1);
    }

    void aBatchGoesOnWhereItWasKilled() {
        write("people.csv", "name,photos,height_cm\nann," + kFront.toUtf8() + ",170\nbob," + kSide.toUtf8() +
                                ",\nnobody,missing.jpg,\ncarl," + kFront.toUtf8() + ",180\n");
        const QStringList command = {"--json", "batch", in("people.csv"), "--out", in("out")};
        QProcess victim;
        victim.start(ABF_CLI, command);
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(in("out/ann.fit.json")), 120'000);
        QTest::qWait(300);  // until its end is in the history
        ::kill(static_cast<pid_t>(victim.processId()), SIGKILL);
        QVERIFY(victim.waitForFinished());

        const Outcome rest = abf(command);
        QCOMPARE(rest.code, 1);  // nobody has no photo
        QVERIFY2(rest.json()["skipped"].toInt() >= 1, rest.out.constData());
        const QJsonObject counts = rest.json()["counts"].toObject();
        QCOMPARE(counts["done"].toInt(), 3);
        QCOMPARE(counts["failed"].toInt(), 1);
        const QList<QByteArray> lines = read(in("out/summary.csv")).trimmed().split('\n');
        QCOMPARE(lines.size(), 5);
        QVERIFY(lines[1].startsWith("ann,done,1,"));
        QVERIFY2(lines[3].contains("nobody,failed") && lines[3].contains("missing.jpg"),
                 lines[3].constData());
        QVERIFY(!read(in("out/summary.json")).isEmpty());
        const Outcome again = abf(command);
        QCOMPARE(again.json()["skipped"].toInt(), 3);
    }

    void mistakesOfATableAreToldFirst() {
        write("bad.csv", "name,photos,height_cm\nann," + kFront.toUtf8() + ",1.7\n");
        const Outcome bad = abf({"batch", in("bad.csv"), "--out", in("out")});
        QCOMPARE(bad.code, 1);
        QVERIFY2(bad.err.contains("line 2"), bad.err.constData());
        QVERIFY(!QFile::exists(in("out")));
        QCOMPARE(abf({"batch"}).code, 2);
        QCOMPARE(abf({"batch", in("bad.csv"), "--jobs", "0"}).code, 2);
    }
};

QTEST_GUILESS_MAIN(TestCliLibrary)
#include "test_cli_library.moc"
