// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

namespace abf::decode {

/// Limits of the whole process: address space, processor seconds, no core file, no growing file, no further
/// descriptor; ends with its parent; may never gain privileges. False when one cannot be set.
bool limitProcess(std::int64_t maxMemoryBytes, std::int64_t maxSeconds);

/// From here on only memory, threads, clocks and writing to the report pipe are allowed; every other system
/// call (open, read, connect, execve, kill, executable memory ...) fails with EPERM. Call it when all
/// libraries are loaded and all files are mapped. False where the kernel has no such filter.
bool filterSystemCalls();

}  // namespace abf::decode
