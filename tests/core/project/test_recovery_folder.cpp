// SPDX-License-Identifier: Apache-2.0
#include <sys/wait.h>
#include <unistd.h>

#include <QTemporaryDir>
#include <QTest>
#include <csignal>
#include <fstream>

#include "core/project/recovery_folder.h"

using namespace abf;
namespace fs = std::filesystem;

class TestRecoveryFolder : public QObject {
    Q_OBJECT

    QTemporaryDir dir_;
    fs::path root() const { return fs::path(dir_.path().toStdString()) / "recovery"; }

  private slots:
    void whatARunningProgramHoldsIsLeftAlone() {
        auto mine = RecoveryFolder::create(root()).value();
        std::ofstream(mine.path() / "fit.json") << "{}";
        QVERIFY(RecoveryFolder::takeAbandoned(root()).empty());
        QVERIFY(fs::exists(mine.path() / "fit.json"));
        mine.remove();
        QVERIFY(fs::is_empty(root()));
    }

    void whatAKilledProgramLeftIsTakenOverOnce() {
        int ready[2];
        QCOMPARE(pipe(ready), 0);
        const pid_t child = fork();
        if (child == 0) {
            auto folder = RecoveryFolder::create(root()).value();
            std::ofstream(folder.path() / "fit.json") << "work";
            auto empty = RecoveryFolder::create(root()).value();
            (void)!write(ready[1], "x", 1);
            pause();
            _exit(0);
        }
        char byte = 0;
        QCOMPARE(read(ready[0], &byte, 1), ssize_t(1));
        QVERIFY(RecoveryFolder::takeAbandoned(root()).empty());
        kill(child, SIGKILL);
        waitpid(child, nullptr, 0);
        auto left = RecoveryFolder::takeAbandoned(root());
        QCOMPARE(left.size(), std::size_t(1));
        QVERIFY(fs::exists(left[0].path() / "fit.json"));
        QVERIFY(RecoveryFolder::takeAbandoned(root()).empty());
        left[0].remove();
        QVERIFY(fs::is_empty(root()));
    }

    void aRootThatCannotBeIsTold() {
        QCOMPARE(RecoveryFolder::create("/proc/none").error().code, ErrorCode::WriteFailed);
        QCOMPARE(RecoveryFolder::create({}).error().code, ErrorCode::WriteFailed);
        QVERIFY(RecoveryFolder::takeAbandoned("/proc/none").empty());
    }
};

QTEST_APPLESS_MAIN(TestRecoveryFolder)
#include "test_recovery_folder.moc"
