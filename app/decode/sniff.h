// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>

#include "core/image/decode_protocol.h"

namespace abf::decode {

/// The kind of a file by its first bytes; its name plays no part. Ends the process with Unsupported or
/// NotAPhoto for anything but the formats decoded here.
Format sniffFormat(std::span<const std::uint8_t> file);

}  // namespace abf::decode
