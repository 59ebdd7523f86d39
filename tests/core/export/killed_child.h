// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <functional>

/// How a child process that was to be killed ended.
enum class ChildEnd { Killed, Finished, CannotTrace };

/// Forks, runs `work` in the child and kills the child (SIGKILL) as it enters its `call`-th system call of
/// that work, counted from 0. Finished: it was done before. CannotTrace: this system forbids ptrace.
inline ChildEnd killAtSystemCall(int call, const std::function<void()>& work) {
    const pid_t child = ::fork();
    if (child == 0) {
        if (::ptrace(PTRACE_TRACEME, 0, nullptr, nullptr) != 0) ::_exit(99);
        ::raise(SIGSTOP);
        work();
        ::_exit(0);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    if (!WIFSTOPPED(status)) return ChildEnd::CannotTrace;
    ::ptrace(PTRACE_SETOPTIONS, child, nullptr, PTRACE_O_TRACESYSGOOD | PTRACE_O_EXITKILL);
    for (int entered = 0; ::ptrace(PTRACE_SYSCALL, child, nullptr, nullptr) == 0;) {
        ::waitpid(child, &status, 0);
        if (!WIFSTOPPED(status)) return ChildEnd::Finished;
        if (WSTOPSIG(status) != (SIGTRAP | 0x80)) continue;
        __ptrace_syscall_info info{};
        ::ptrace(PTRACE_GET_SYSCALL_INFO, child, sizeof info, &info);
        if (info.op != PTRACE_SYSCALL_INFO_ENTRY || entered++ != call) continue;
        ::kill(child, SIGKILL);
        ::waitpid(child, &status, 0);
        return ChildEnd::Killed;
    }
    return ChildEnd::CannotTrace;
}

/// Forks and runs `work` in a child that dies as a file grows past `bytes`, in the middle of a write.
inline ChildEnd killAtFileSize(std::size_t bytes, const std::function<void()>& work) {
    const pid_t child = ::fork();
    if (child == 0) {
        std::signal(SIGXFSZ, SIG_DFL);
        const rlimit none{0, 0}, small{bytes, bytes};
        ::setrlimit(RLIMIT_CORE, &none);
        ::setrlimit(RLIMIT_FSIZE, &small);
        work();
        ::_exit(0);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFSIGNALED(status) ? ChildEnd::Killed : ChildEnd::Finished;
}
