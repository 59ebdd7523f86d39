// SPDX-License-Identifier: Apache-2.0
#include <QTemporaryDir>
#include <QTest>
#include <fstream>

#include "core/database/migration.h"
#include "core/database/query.h"

using namespace abf;

namespace {

constexpr const char* kSteps[] = {"CREATE TABLE things (id INTEGER PRIMARY KEY, name TEXT UNIQUE, data BLOB)",
                                  "ALTER TABLE things ADD COLUMN weight REAL NOT NULL DEFAULT 1.5"};
constexpr Schema kSchema{4711, kSteps};

bool contains(const Error& error, const char* text) {
    return error.message.find(text) != std::string::npos;
}

}  // namespace

class TestDatabase : public QObject {
    Q_OBJECT

    QTemporaryDir dir_;
    std::filesystem::path file(const char* name = "things.sqlite") const {
        return dir_.filePath(QLatin1String(name)).toStdString();
    }
    Database open(Database::Options options = {}, const char* name = "things.sqlite") const {
        return Database::open(file(name), "store of things", options).value();
    }

  private slots:
    void init() {
        QDir(dir_.path()).removeRecursively();
        QDir().mkpath(dir_.path());
    }

    void valuesComeBackAsTheyWereBound() {
        Database database = open();
        QVERIFY(migrate(database, kSchema));
        const std::string bytes("a\0b", 3);
        QVERIFY(runQuery(database, "INSERT INTO things (name, data, weight) VALUES (?, ?, ?)", "quo'te",
                         Blob{bytes}, 2.25));
        QVERIFY(runQuery(database, "INSERT INTO things (name, data) VALUES (?, ?)",
                         std::optional<std::string>(), Blob{}));
        QCOMPARE(database.lastInsertedId(), std::int64_t(2));
        Query query(database, "SELECT name, data, weight FROM things WHERE id = ?", 1);
        QVERIFY(query.next());
        QCOMPARE(query.text(0), std::string("quo'te"));
        QCOMPARE(query.text(1), bytes);
        QCOMPARE(query.real(2), 2.25);
        QVERIFY(!query.next());
        QVERIFY(query.done());
        Query second(database, "SELECT name, data FROM things WHERE id = 2");
        QVERIFY(second.next() && second.isNull(0) && second.isNull(1));
    }

    void failuresOfStatementsAreResults() {
        Database database = open();
        Query query(database, "SELECT name FROM nowhere WHERE x = ?", 1);
        QVERIFY(!query.next());
        QVERIFY(!query.done());
        QVERIFY2(contains(query.done().error(), "nowhere"), query.done().error().message.c_str());
    }

    void migrationsRunOnceAndKeepWhatWasThere() {
        {
            Database database = open();
            QVERIFY(migrate(database, {4711, std::span(kSteps).first(1)}));
            QCOMPARE(schemaVersion(database).value(), 1);
            QVERIFY(runQuery(database, "INSERT INTO things (name) VALUES ('old')"));
        }
        Database database = open();
        QVERIFY(migrate(database, kSchema));
        QVERIFY(migrate(database, kSchema));
        QCOMPARE(schemaVersion(database).value(), 2);
        Query query(database, "SELECT name, weight FROM things");
        QVERIFY(query.next());
        QCOMPARE(query.text(0), std::string("old"));
        QCOMPARE(query.real(1), 1.5);
    }

    void aStepThatFailsLeavesTheOldVersion() {
        Database database = open();
        QVERIFY(migrate(database, {4711, std::span(kSteps).first(1)}));
        constexpr const char* kBad[] = {kSteps[0], "CREATE TABLE more (id); INSERT INTO nowhere VALUES (1)"};
        QVERIFY(!migrate(database, {4711, kBad}));
        QCOMPARE(schemaVersion(database).value(), 1);
        QVERIFY(runQuery(database, "CREATE TABLE more (id)"));
    }

    void newerFilesAndThoseOfOthersAreRefused() {
        {
            Database database = open();
            QVERIFY(migrate(database, kSchema));
            QVERIFY(database.run("PRAGMA user_version = 9"));
            const auto newer = migrate(database, kSchema);
            QVERIFY(!newer);
            QCOMPARE(newer.error().code, ErrorCode::Unsupported);
        }
        Database other = open({}, "other.sqlite");
        QVERIFY(other.run("CREATE TABLE alien (id)"));
        const auto foreign = migrate(other, kSchema);
        QVERIFY(!foreign);
        QVERIFY(contains(foreign.error(), "another program"));
    }

    void transactionsAreAllOrNothing() {
        Database database = open();
        QVERIFY(migrate(database, kSchema));
        const auto done = database.transaction([&]() -> Result<void> {
            auto inner = database.transaction(
                [&] { return runQuery(database, "INSERT INTO things (name) VALUES ('a')"); });
            if (!inner) return inner;
            return runQuery(database, "INSERT INTO things (name) VALUES ('a')");
        });
        QVERIFY(!done);
        QCOMPARE(done.error().code, ErrorCode::InvalidArgument);
        Query query(database, "SELECT count(*) FROM things");
        QVERIFY(query.next());
        QCOMPARE(query.integer(0), std::int64_t(0));
    }

    void aLockedFileIsToldAndReadersGoOn() {
        Database writer = open();
        QVERIFY(migrate(writer, kSchema));
        Database other = open({.access = Database::Access::ReadWrite, .busyMs = 20});
        QVERIFY(writer.run("BEGIN IMMEDIATE; INSERT INTO things (name) VALUES ('x')"));
        const auto refused = runQuery(other, "INSERT INTO things (name) VALUES ('y')");
        QVERIFY(!refused);
        QVERIFY2(contains(refused.error(), "Another program is writing"), refused.error().message.c_str());
        QVERIFY(runQuery(other, "SELECT * FROM things"));
        QVERIFY(writer.run("COMMIT"));
        QVERIFY(runQuery(other, "INSERT INTO things (name) VALUES ('y')"));
    }

    void aFullDiskIsToldAndNothingIsLost() {
        Database database = open();
        QVERIFY(migrate(database, kSchema));
        QVERIFY(database.run("PRAGMA max_page_count = 8"));
        const std::string large(100'000, 'x');
        const auto full = database.transaction([&]() -> Result<void> {
            return runQuery(database, "INSERT INTO things (name, data) VALUES ('big', ?)", Blob{large});
        });
        QVERIFY(!full);
        QVERIFY2(contains(full.error(), "disk is full"), full.error().message.c_str());
        QVERIFY(runQuery(database, "INSERT INTO things (name) VALUES ('small')"));
    }

    void readOnlyAndMissingFilesAreTold() {
        QVERIFY(migrate(*std::make_unique<Database>(open()), kSchema));
        Database reader = open({.access = Database::Access::ReadOnly, .busyMs = 0});
        const auto refused = runQuery(reader, "INSERT INTO things (name) VALUES ('y')");
        QVERIFY(!refused);
        QVERIFY2(contains(refused.error(), "read-only"), refused.error().message.c_str());
        const auto missing =
            Database::open(file("no.sqlite"), "store", {.access = Database::Access::ReadOnly, .busyMs = 0});
        QVERIFY(!missing);
        QCOMPARE(missing.error().code, ErrorCode::NotFound);
        const auto folder = Database::open("/proc/no/x.sqlite", "store", {});
        QVERIFY(!folder);
        QCOMPARE(folder.error().code, ErrorCode::WriteFailed);
    }

    void damagedFilesAreTold() {
        std::ofstream(file("junk.sqlite")) << std::string(5000, 'j');
        auto junk = Database::open(file("junk.sqlite"), "store", {});
        QVERIFY(!junk);
        QCOMPARE(junk.error().code, ErrorCode::Corrupt);
        QVERIFY2(contains(junk.error(), "junk.sqlite"), junk.error().message.c_str());
    }
};

QTEST_APPLESS_MAIN(TestDatabase)
#include "test_database.moc"
