// SPDX-License-Identifier: Apache-2.0
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <QTest>
#include <cerrno>
#include <csignal>
#include <functional>
#include <thread>

#include "app/decode/confinement.h"

namespace {

constexpr int kNotConfined = 77;

/// Runs `attempt` in a confined child; its answer, kNotConfined where the kernel has no filter, or minus the
/// signal that ended it.
int inConfinedChild(const std::function<int()>& attempt) {
    const pid_t child = ::fork();
    if (child == 0) {
        if (!abf::decode::limitProcess(std::int64_t{1} << 30, 5)) ::_exit(76);
        if (!abf::decode::filterSystemCalls()) ::_exit(kNotConfined);
        ::_exit(attempt());
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
}

/// 0 when the call was refused with EPERM.
int refused(long result) {
    return result == -1 && errno == EPERM ? 0 : 1;
}

}  // namespace

class TestConfinement : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase() {
        if (inConfinedChild([] { return 0; }) == kNotConfined) {
            QSKIP("No system-call filter here (sanitizer build, or a kernel without seccomp).");
        }
    }

    void filesCannotBeOpened() {
        QCOMPARE(inConfinedChild([] { return refused(::open("/etc/passwd", O_RDONLY)); }), 0);
        QCOMPARE(inConfinedChild([] { return refused(::open("/tmp/abf-x", O_WRONLY | O_CREAT, 0600)); }), 0);
    }

    void theNetworkIsOutOfReach() {
        QCOMPARE(inConfinedChild([] { return refused(::socket(AF_INET, SOCK_STREAM, 0)); }), 0);
        QCOMPARE(inConfinedChild([] { return refused(::socket(AF_UNIX, SOCK_STREAM, 0)); }), 0);
    }

    void nothingCanBeStartedOrSignalled() {
        QCOMPARE(inConfinedChild([] {
                     char name[] = "/bin/true";
                     char* words[] = {name, nullptr};
                     return refused(::execv(name, words));
                 }),
                 0);
        QCOMPARE(inConfinedChild([] { return refused(::fork()); }), 0);
        QCOMPARE(inConfinedChild([] { return refused(::kill(::getppid(), SIGTERM)); }), 0);
    }

    void onlyTheReportPipeCanBeWritten() {
        QCOMPARE(inConfinedChild([] { return refused(::write(STDOUT_FILENO, "x", 1)); }), 0);
        QCOMPARE(inConfinedChild([] {
                     char byte = 0;
                     return refused(::read(STDIN_FILENO, &byte, 1));
                 }),
                 0);
    }

    void memoryCannotBecomeCode() {
        QCOMPARE(inConfinedChild([] {
                     void* page = ::mmap(nullptr, 4096, PROT_READ | PROT_WRITE | PROT_EXEC,
                                         MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
                     return page == MAP_FAILED && errno == EPERM ? 0 : 1;
                 }),
                 0);
    }

    void memoryIsLimited() {
        QCOMPARE(inConfinedChild([] {
                     void* page =
                         ::mmap(nullptr, std::size_t{2} << 30, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
                     return page == MAP_FAILED && errno == ENOMEM ? 0 : 1;
                 }),
                 0);
    }

    void limitsCannotBeRaised() {
        QCOMPARE(inConfinedChild([] {
                     const rlimit wide{RLIM_INFINITY, RLIM_INFINITY};
                     return refused(::setrlimit(RLIMIT_AS, &wide));
                 }),
                 0);
    }

    void threadsStillWork() {
        QCOMPARE(inConfinedChild([] {
                     int answer = 1;
                     std::thread([&answer] { answer = 0; }).join();
                     return answer;
                 }),
                 0);
    }
};

QTEST_APPLESS_MAIN(TestConfinement)
#include "test_confinement.moc"
