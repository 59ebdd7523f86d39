// SPDX-License-Identifier: Apache-2.0
#include "core/base/content_hash.h"

#include <xxhash.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>
#include <vector>

namespace abf {
namespace {

std::string hexDigits(const XXH128_hash_t& hash) {
    XXH128_canonical_t canonical;
    XXH128_canonicalFromHash(&canonical, hash);
    constexpr char kDigits[] = "0123456789abcdef";
    std::string text;
    text.reserve(2 * sizeof canonical.digest);
    for (const unsigned char byte : canonical.digest) {
        text += kDigits[byte >> 4];
        text += kDigits[byte & 15];
    }
    return text;
}

struct CloseFile {
    void operator()(std::FILE* file) const { std::fclose(file); }
};
struct FreeState {
    void operator()(XXH3_state_t* state) const { XXH3_freeState(state); }
};

tl::unexpected<Error> readError(const std::filesystem::path& file, int cause) {
    return fail(cause == ENOENT || cause == ENOTDIR ? ErrorCode::NotFound : ErrorCode::Unreadable,
                "Cannot read " + file.string() + ": " + std::strerror(cause) + ".");
}

}  // namespace

std::string contentHash(std::span<const std::byte> content) {
    return hexDigits(XXH3_128bits(content.data(), content.size()));
}

std::string contentHash(std::string_view content) {
    return contentHash(std::as_bytes(std::span(content.data(), content.size())));
}

Result<std::string> fileHash(const std::filesystem::path& file, std::stop_token stop) {
    const std::unique_ptr<std::FILE, CloseFile> input(std::fopen(file.c_str(), "rbe"));
    if (!input) return readError(file, errno);
    const std::unique_ptr<XXH3_state_t, FreeState> state(XXH3_createState());
    XXH3_128bits_reset(state.get());
    std::vector<char> block(1 << 18);
    for (;;) {
        if (stop.stop_requested()) return fail(ErrorCode::Cancelled, "Reading was cancelled.");
        const std::size_t count = std::fread(block.data(), 1, block.size(), input.get());
        if (count == 0) break;
        XXH3_128bits_update(state.get(), block.data(), count);
    }
    if (std::ferror(input.get()) != 0) return readError(file, errno);
    return hexDigits(XXH3_128bits_digest(state.get()));
}

}  // namespace abf
