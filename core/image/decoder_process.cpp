// SPDX-License-Identifier: Apache-2.0
#include "core/image/decoder_process.h"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/eventfd.h>
#include <sys/wait.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <system_error>

#include "core/image/unique_fd.h"

namespace abf {
namespace {

/// The child's descriptors are put in place by dup2; copies above them cannot be overwritten on the way.
constexpr int kAboveChildFds = 10;

tl::unexpected<Error> cannotStart(const std::filesystem::path& decoder, int error) {
    return fail(ErrorCode::Internal, "The photo decoder " + decoder.string() + " could not be started (" +
                                         std::generic_category().message(error) + ").");
}

UniqueFd copyAboveChildFds(int fd) {
    return UniqueFd(::fcntl(fd, F_DUPFD_CLOEXEC, kAboveChildFds));
}

/// posix_spawn's two argument objects, destroyed together.
struct SpawnSetup {
    posix_spawn_file_actions_t actions;
    posix_spawnattr_t attributes;

    SpawnSetup() {
        posix_spawn_file_actions_init(&actions);
        posix_spawnattr_init(&attributes);
    }
    SpawnSetup(const SpawnSetup&) = delete;
    SpawnSetup& operator=(const SpawnSetup&) = delete;
    ~SpawnSetup() {
        posix_spawn_file_actions_destroy(&actions);
        posix_spawnattr_destroy(&attributes);
    }
};

/// Default signal actions, nothing blocked, and a group of its own, so that Ctrl-C reaches us first and the
/// decoder is ended by us.
void setSignals(posix_spawnattr_t& attributes) {
    sigset_t none, all;
    sigemptyset(&none);
    sigfillset(&all);
    posix_spawnattr_setsigmask(&attributes, &none);
    posix_spawnattr_setsigdefault(&attributes, &all);
    posix_spawnattr_setpgroup(&attributes, 0);
    posix_spawnattr_setflags(&attributes,
                             POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP);
}

/// Only what the loader and the sanitizers need; one malloc arena keeps the memory limit exact.
std::vector<std::string> bareEnvironment() {
    std::vector<std::string> environment{"MALLOC_ARENA_MAX=1", "LC_ALL=C"};
    for (const char* name : {"LD_LIBRARY_PATH", "ASAN_OPTIONS", "UBSAN_OPTIONS", "LSAN_OPTIONS"}) {
        if (const char* value = std::getenv(name)) environment.push_back(std::string(name) + "=" + value);
    }
    return environment;
}

std::vector<char*> asPointers(std::vector<std::string>& strings) {
    std::vector<char*> pointers;
    for (std::string& string : strings) pointers.push_back(string.data());
    pointers.push_back(nullptr);
    return pointers;
}

int pollMilliseconds(std::chrono::steady_clock::time_point deadline) {
    const auto left =
        std::chrono::ceil<std::chrono::milliseconds>(deadline - std::chrono::steady_clock::now());
    return static_cast<int>(std::clamp<std::int64_t>(left.count(), 0, 60'000));
}

enum class Waited { Closed, TimedOut, Stopped };

/// Collects what comes through the pipe until its far end closes. More than a report is a broken promise: the
/// surplus is dropped, and the length tells.
Waited collect(int pipe, int stopEvent, std::chrono::steady_clock::time_point deadline,
               std::vector<char>& received) {
    for (;;) {
        std::array<pollfd, 2> watched{{{pipe, POLLIN, 0}, {stopEvent, POLLIN, 0}}};
        const int ready = ::poll(watched.data(), watched.size(), pollMilliseconds(deadline));
        if (ready < 0 && errno != EINTR) return Waited::TimedOut;
        if (watched[1].revents != 0) return Waited::Stopped;
        if (ready > 0 && watched[0].revents != 0) {
            std::array<char, 1024> chunk;
            const ssize_t count = ::read(pipe, chunk.data(), chunk.size());
            if (count == 0 || (count < 0 && errno != EINTR && errno != EAGAIN)) return Waited::Closed;
            if (count > 0 && received.size() <= sizeof(decode::Report)) {
                received.insert(received.end(), chunk.data(), chunk.data() + count);
            }
        }
        if (std::chrono::steady_clock::now() >= deadline) return Waited::TimedOut;
    }
}

std::optional<decode::Report> parseReport(const std::vector<char>& received) {
    decode::Report report;
    if (received.size() != sizeof report) return std::nullopt;
    std::memcpy(&report, received.data(), sizeof report);
    if (report.magic != decode::kReportMagic) return std::nullopt;
    report.detail[sizeof report.detail - 1] = '\0';
    return report;
}

}  // namespace

Result<DecoderRun> runDecoder(const std::filesystem::path& decoder, const std::vector<std::string>& arguments,
                              int photoFd, int pixelsFd, std::chrono::steady_clock::time_point deadline,
                              const std::stop_token& stop) {
    std::array<int, 2> pipeEnds{-1, -1};
    if (::pipe2(pipeEnds.data(), O_CLOEXEC) != 0) return cannotStart(decoder, errno);
    UniqueFd readEnd(pipeEnds[0]), pipeWriteEnd(pipeEnds[1]);
    UniqueFd stopEvent(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK));
    if (!stopEvent) return cannotStart(decoder, errno);
    UniqueFd writeEnd = copyAboveChildFds(pipeWriteEnd.get());
    UniqueFd photo = copyAboveChildFds(photoFd);
    UniqueFd pixels = copyAboveChildFds(pixelsFd);
    if (!writeEnd || !photo || !pixels) return cannotStart(decoder, errno);

    SpawnSetup setup;
    posix_spawn_file_actions_addopen(&setup.actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_addopen(&setup.actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_addopen(&setup.actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_adddup2(&setup.actions, photo.get(), decode::kPhotoFd);
    posix_spawn_file_actions_adddup2(&setup.actions, pixels.get(), decode::kPixelsFd);
    posix_spawn_file_actions_adddup2(&setup.actions, writeEnd.get(), decode::kReportFd);
    posix_spawn_file_actions_addclosefrom_np(&setup.actions, decode::kReportFd + 1);
    setSignals(setup.attributes);

    std::vector<std::string> words{decoder.string()};
    words.insert(words.end(), arguments.begin(), arguments.end());
    std::vector<std::string> environment = bareEnvironment();
    pid_t child = -1;
    const int spawned = ::posix_spawn(&child, decoder.c_str(), &setup.actions, &setup.attributes,
                                      asPointers(words).data(), asPointers(environment).data());
    if (spawned != 0) return cannotStart(decoder, spawned);
    pipeWriteEnd.reset();
    writeEnd.reset();

    std::vector<char> received;
    Waited waited;
    {
        const std::stop_callback wake(stop, [fd = stopEvent.get()] { ::eventfd_write(fd, 1); });
        waited = collect(readEnd.get(), stopEvent.get(), deadline, received);
    }
    // An exiting process closes the pipe after its status is fixed, so this kill cannot change it.
    ::kill(-child, SIGKILL);
    int status = 0;
    pid_t reaped;
    do {
        reaped = ::waitpid(child, &status, 0);
    } while (reaped < 0 && errno == EINTR);

    DecoderRun run;
    run.report = parseReport(received);
    if (waited == Waited::Stopped) {
        run.end = DecoderRun::End::Stopped;
    } else if (waited == Waited::TimedOut) {
        run.end = DecoderRun::End::TimedOut;
    } else if (reaped == child && WIFSIGNALED(status)) {
        run.end = DecoderRun::End::Signalled;
        run.code = WTERMSIG(status);
    } else {
        run.code = reaped == child ? WEXITSTATUS(status) : 0;
    }
    return run;
}

}  // namespace abf
