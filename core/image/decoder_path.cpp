// SPDX-License-Identifier: Apache-2.0
#include "core/image/decoder_path.h"

#include <unistd.h>

#include <cstdlib>

namespace abf {
namespace {

bool isExecutableFile(const std::filesystem::path& path) {
    std::error_code error;
    return std::filesystem::is_regular_file(path, error) && ::access(path.c_str(), X_OK) == 0;
}

}  // namespace

Result<std::filesystem::path> findDecoder() {
    if (const char* set = std::getenv("ABF_DECODE"); set && *set) {
        if (isExecutableFile(set)) return std::filesystem::path(set);
        return fail(ErrorCode::Internal, "The environment variable ABF_DECODE names " + std::string(set) +
                                             ", which is no executable file. Correct it or unset it.");
    }
    std::error_code error;
    const std::filesystem::path folder = std::filesystem::read_symlink("/proc/self/exe", error).parent_path();
    const std::filesystem::path beside = folder / "abf-decode";
    if (isExecutableFile(beside)) return beside;
    const std::filesystem::path installed =
        folder.parent_path() / "libexec" / "anny-body-fitter" / "abf-decode";
    if (isExecutableFile(installed)) return installed;
    return fail(ErrorCode::Internal,
                "The photo decoder abf-decode is missing (neither " + beside.string() + " nor " +
                    installed.string() +
                    " exists). Install Anny Body Fitter again, or set ABF_DECODE to it.");
}

}  // namespace abf
