// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/library/library_records.h"

namespace abf {

inline Timestamp timestampNow() {
    return std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
}
inline std::int64_t toStored(Timestamp time) {
    return time.time_since_epoch().count();
}
inline Timestamp fromStored(std::int64_t milliseconds) {
    return Timestamp(std::chrono::milliseconds(milliseconds));
}
/// "2026-03-01T10:02:03Z"
std::string isoTime(Timestamp time);

}  // namespace abf
