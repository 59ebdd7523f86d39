// SPDX-License-Identifier: Apache-2.0
#include "app/decode/confinement.h"

#include <sched.h>
#include <seccomp.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>

#include <cerrno>
#include <csignal>

#include "core/image/decode_protocol.h"

namespace abf::decode {
namespace {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
/// Sanitizers reserve terabytes and read /proc when they report.
constexpr bool kInstrumented = true;
#else
constexpr bool kInstrumented = false;
#endif

bool setLimit(__rlimit_resource resource, std::int64_t value) {
    const rlimit limit{static_cast<rlim_t>(value), static_cast<rlim_t>(value)};
    return ::setrlimit(resource, &limit) == 0;
}

constexpr int kAllowedCalls[] = {
    SCMP_SYS(brk),           SCMP_SYS(munmap),          SCMP_SYS(mremap),
    SCMP_SYS(madvise),       SCMP_SYS(futex),           SCMP_SYS(exit),
    SCMP_SYS(exit_group),    SCMP_SYS(rt_sigprocmask),  SCMP_SYS(rt_sigreturn),
    SCMP_SYS(rt_sigaction),  SCMP_SYS(set_robust_list), SCMP_SYS(rseq),
    SCMP_SYS(clock_gettime), SCMP_SYS(clock_nanosleep), SCMP_SYS(gettimeofday),
    SCMP_SYS(getrandom),     SCMP_SYS(sched_yield),     SCMP_SYS(membarrier),
    SCMP_SYS(getpid),        SCMP_SYS(gettid),          SCMP_SYS(sysinfo),
    SCMP_SYS(sigaltstack),   SCMP_SYS(restart_syscall), SCMP_SYS(sched_getaffinity),
};

bool addRules(scmp_filter_ctx filter) {
    for (const int call : kAllowedCalls) {
        if (::seccomp_rule_add(filter, SCMP_ACT_ALLOW, call, 0) != 0) return false;
    }
    const auto allowIf = [filter](int call, scmp_arg_cmp condition) {
        return ::seccomp_rule_add(filter, SCMP_ACT_ALLOW, call, 1, condition) == 0;
    };
    // clone3 hides its flags from filters; without it the C library starts threads by clone.
    return allowIf(SCMP_SYS(write), SCMP_A0(SCMP_CMP_EQ, kReportFd)) &&
           allowIf(SCMP_SYS(mmap), SCMP_A2(SCMP_CMP_MASKED_EQ, PROT_EXEC, 0)) &&
           allowIf(SCMP_SYS(mprotect), SCMP_A2(SCMP_CMP_MASKED_EQ, PROT_EXEC, 0)) &&
           allowIf(SCMP_SYS(clone), SCMP_A0(SCMP_CMP_MASKED_EQ, CLONE_THREAD, CLONE_THREAD)) &&
           allowIf(SCMP_SYS(prlimit64), SCMP_A2(SCMP_CMP_EQ, 0)) &&
           ::seccomp_rule_add(filter, SCMP_ACT_ERRNO(ENOSYS), SCMP_SYS(clone3), 0) == 0;
}

}  // namespace

bool limitProcess(std::int64_t maxMemoryBytes, std::int64_t maxSeconds) {
    return ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 && ::prctl(PR_SET_PDEATHSIG, SIGKILL) == 0 &&
           ::prctl(PR_SET_DUMPABLE, 0) == 0 && (kInstrumented || setLimit(RLIMIT_AS, maxMemoryBytes)) &&
           setLimit(RLIMIT_CPU, maxSeconds) && setLimit(RLIMIT_CORE, 0) && setLimit(RLIMIT_FSIZE, 0) &&
           (kInstrumented || setLimit(RLIMIT_NOFILE, 0));
}

bool filterSystemCalls() {
    if (kInstrumented) return false;
    const scmp_filter_ctx filter = ::seccomp_init(SCMP_ACT_ERRNO(EPERM));
    const bool inForce = filter && addRules(filter) && ::seccomp_load(filter) == 0;
    ::seccomp_release(filter);
    return inForce;
}

}  // namespace abf::decode
