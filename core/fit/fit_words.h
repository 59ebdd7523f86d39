// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdio>
#include <string>

#include "core/fit/fit_problem.h"

namespace abf {

/// printf into a string, for the sentences of a fit; cut at 400 characters.
inline std::string text(const char* format, auto... values) {
    char buffer[400];
    std::snprintf(buffer, sizeof buffer, format, values...);
    return buffer;
}

/// How messages call a photo.
inline std::string viewName(const FitView& view, std::size_t index) {
    return view.file.empty() ? text("photo %zu", index + 1) : view.file.filename().string();
}

}  // namespace abf
