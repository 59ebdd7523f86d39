// SPDX-License-Identifier: Apache-2.0
#include <sys/resource.h>
#include <sys/stat.h>

#include <QtTest>
#include <csignal>

#include "core/base/atomic_file.h"
#include "core/base/mapped_file.h"

using namespace abf;

class TestAtomicFile : public QObject {
    Q_OBJECT

    QTemporaryDir dir_;
    std::filesystem::path path(const char* name) const {
        return std::filesystem::path(dir_.path().toStdString()) / name;
    }
    static QByteArray content(const std::filesystem::path& file) {
        QFile f(QString::fromStdString(file.string()));
        return f.open(QIODevice::ReadOnly) ? f.readAll() : QByteArray();
    }
    QStringList entries() const { return QDir(dir_.path()).entryList(QDir::Files | QDir::Hidden); }

  private slots:
    void cleanup() {
        for (const auto& name : entries()) QFile::remove(dir_.filePath(name));
    }

    void writesAndReplaces() {
        const auto file = path("a.txt");
        QVERIFY(writeFileAtomically(file, "one"));
        QVERIFY(writeFileAtomically(file, "two"));
        QCOMPARE(content(file), QByteArray("two"));
        QCOMPARE(entries(), QStringList{"a.txt"});
    }

    void keepsTheModeOfAnOldFileAndTheLink() {
        const auto file = path("a.txt");
        QVERIFY(writeFileAtomically(file, "one"));
        ::chmod(file.c_str(), 0600);
        std::filesystem::create_symlink(file, path("link.txt"));
        QVERIFY(writeFileAtomically(path("link.txt"), "two"));
        QVERIFY(std::filesystem::is_symlink(path("link.txt")));
        QCOMPARE(content(file), QByteArray("two"));
        struct stat info {};
        QCOMPARE(::stat(file.c_str(), &info), 0);
        QCOMPARE(info.st_mode & 0777u, 0600u);
    }

    void namesTheFileAndTheCauseWhenTheFolderIsMissing() {
        const auto done = writeFileAtomically(path("missing/a.txt"), "x");
        QVERIFY(!done);
        QCOMPARE(done.error().code, ErrorCode::WriteFailed);
        QVERIFY(done.error().message.find("missing/a.txt") != std::string::npos);
    }

    void refusesADirectory() {
        QVERIFY(!writeFileAtomically(std::filesystem::path(dir_.path().toStdString()), "x"));
    }

    void refusesWhatIsNoRegularFileAndLeavesItAlone() {
        const auto pipe = path("pipe");
        QCOMPARE(::mkfifo(pipe.c_str(), 0600), 0);
        std::filesystem::create_symlink("/dev/full", path("device"));
        for (const auto& place : {pipe, path("device"), std::filesystem::path("/dev/full")}) {
            const auto done = writeFileAtomically(place, "x");
            QVERIFY2(!done, place.c_str());
            QCOMPARE(done.error().code, ErrorCode::WriteFailed);
        }
        QVERIFY(std::filesystem::is_fifo(pipe));
        QVERIFY(std::filesystem::is_character_file("/dev/full"));
        std::filesystem::remove(pipe);
        std::filesystem::remove(path("device"));
    }

    /// A file-size limit stands in for a full disk: the write breaks off half-way.
    void leavesTheOldFileWholeWhenSpaceRunsOut() {
        const auto file = path("a.txt");
        QVERIFY(writeFileAtomically(file, "old"));
        struct rlimit before {};
        ::getrlimit(RLIMIT_FSIZE, &before);
        const auto handler = std::signal(SIGXFSZ, SIG_IGN);
        const struct rlimit small { 4096, before.rlim_max };
        ::setrlimit(RLIMIT_FSIZE, &small);
        const auto done = writeFileAtomically(file, std::string(100'000, 'x'));
        ::setrlimit(RLIMIT_FSIZE, &before);
        std::signal(SIGXFSZ, handler);
        QVERIFY(!done);
        QCOMPARE(content(file), QByteArray("old"));
        QCOMPARE(entries(), QStringList{"a.txt"});
    }

    void replacesSeveralFilesOrNone() {
        const auto first = path("first"), second = path("second");
        QVERIFY(writeFileAtomically(first, "old"));
        const std::vector<FileContent> wrong = {{first, "new"}, {path("no/such/folder"), "new"}};
        const auto failed = writeFilesAtomically(wrong);
        QVERIFY(!failed);
        QVERIFY(failed.error().message.find("no/such/folder") != std::string::npos);
        QCOMPARE(content(first), QByteArray("old"));
        QCOMPARE(entries(), QStringList{"first"});
        const std::vector<FileContent> right = {{first, "new"}, {second, "other"}};
        QVERIFY(writeFilesAtomically(right));
        QCOMPARE(content(first), QByteArray("new"));
        QCOMPARE(content(second), QByteArray("other"));
        QCOMPARE(entries(), QStringList({"first", "second"}));
        std::filesystem::remove(first);
        std::filesystem::remove(second);
    }

    void mapsFilesAndReportsMissingOnes() {
        const auto file = path("a.txt");
        QVERIFY(writeFileAtomically(file, "abc"));
        const auto mapped = MappedFile::open(file);
        QVERIFY(mapped);
        QCOMPARE(mapped->bytes().size(), std::size_t{3});
        QCOMPARE(MappedFile::open(path("none")).error().code, ErrorCode::NotFound);
        QVERIFY(!MappedFile::open(std::filesystem::path(dir_.path().toStdString())));
    }
};

QTEST_GUILESS_MAIN(TestAtomicFile)
#include "test_atomic_file.moc"
