// SPDX-License-Identifier: Apache-2.0
/// The file: "ABFPIPE1", then 64-bit lengths and FNV-1a checksums of two sections, then the sections: the
/// digest of the shaders, and the driver's data, which begins with VkPipelineCacheHeaderVersionOne.
#include "gpu/device/pipeline_cache_file.h"

#include <cstring>
#include <string>

#include "core/base/atomic_file.h"
#include "core/base/mapped_file.h"

namespace abf {
namespace {

constexpr char kMagic[8] = {'A', 'B', 'F', 'P', 'I', 'P', 'E', '1'};

/// A larger file is none of ours: pipelines of this program take some hundred kilobytes.
constexpr std::uintmax_t kMostBytes = 64u << 20;

struct FileHeader {
    char magic[8];
    std::uint64_t digestBytes, contentBytes, contentChecksum;
};

/// VkPipelineCacheHeaderVersionOne, whose layout the specification fixes.
struct DriverHeader {
    std::uint32_t bytes, version, vendor, device;
    std::uint8_t uuid[16];
};
static_assert(sizeof(DriverHeader) == 32);

std::uint64_t checksum(std::span<const std::uint8_t> bytes) {
    std::uint64_t hash = 0xcbf29ce484222325u;
    for (const std::uint8_t byte : bytes) hash = (hash ^ byte) * 0x100000001b3u;
    return hash;
}

bool belongsTo(const PipelineCacheIdentity& identity, std::span<const std::uint8_t> content) {
    DriverHeader header;
    if (content.size() < sizeof header) return false;
    std::memcpy(&header, content.data(), sizeof header);
    return header.bytes >= sizeof header && header.bytes <= content.size() && header.version == 1 &&
           header.vendor == identity.vendor && header.device == identity.device &&
           std::memcmp(header.uuid, identity.uuid.data(), sizeof header.uuid) == 0;
}

}  // namespace

std::filesystem::path pipelineCachePath(const std::filesystem::path& folder,
                                        const PipelineCacheIdentity& identity) {
    constexpr char kDigits[] = "0123456789abcdef";
    std::string name = "pipelines-";
    for (const auto byte : identity.uuid) {
        name += kDigits[byte >> 4];
        name += kDigits[byte & 15];
    }
    return folder / (name + ".bin");
}

std::vector<std::uint8_t> readPipelineCache(const std::filesystem::path& file,
                                            const PipelineCacheIdentity& identity) {
    std::error_code unknown;
    const auto size = std::filesystem::file_size(file, unknown);  // an error for anything but a regular file
    if (unknown || size > kMostBytes) return {};
    const auto mapped = MappedFile::open(file);
    if (!mapped) return {};
    const std::span bytes(reinterpret_cast<const std::uint8_t*>(mapped->bytes().data()),
                          mapped->bytes().size());
    FileHeader header;
    if (bytes.size() < sizeof header) return {};
    std::memcpy(&header, bytes.data(), sizeof header);
    const std::span rest = bytes.subspan(sizeof header);
    if (std::memcmp(header.magic, kMagic, sizeof kMagic) != 0 ||
        header.digestBytes != identity.shaders.size() || rest.size() < header.digestBytes ||
        rest.size() - header.digestBytes != header.contentBytes ||
        std::memcmp(rest.data(), identity.shaders.data(), identity.shaders.size()) != 0) {
        return {};
    }
    const std::span content = rest.subspan(header.digestBytes);
    if (checksum(content) != header.contentChecksum || !belongsTo(identity, content)) return {};
    return {content.begin(), content.end()};
}

void writePipelineCache(const std::filesystem::path& file, const PipelineCacheIdentity& identity,
                        std::span<const std::uint8_t> content) {
    FileHeader header{{}, identity.shaders.size(), content.size(), checksum(content)};
    std::memcpy(header.magic, kMagic, sizeof kMagic);
    std::vector<std::uint8_t> bytes(sizeof header + identity.shaders.size() + content.size());
    std::memcpy(bytes.data(), &header, sizeof header);
    std::memcpy(bytes.data() + sizeof header, identity.shaders.data(), identity.shaders.size());
    std::memcpy(bytes.data() + sizeof header + identity.shaders.size(), content.data(), content.size());
    std::error_code ignored;
    std::filesystem::create_directories(file.parent_path(), ignored);
    (void)writeFileAtomically(file, std::as_bytes(std::span(bytes)));
}

}  // namespace abf
