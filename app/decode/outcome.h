// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "core/image/decode_protocol.h"

namespace abf::decode {

/// The report of this process. Filled while the header is read; sent by `finish` or `giveUp`.
Report& report();

/// Sends the report as it stands and ends the process. Both may be called from inside a C library's
/// callback: the process has nothing to clean up.
[[noreturn]] void finish();
[[noreturn]] void giveUp(Status status, std::string_view detail = {});

}  // namespace abf::decode
