// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string_view>
#include <vector>

namespace abf {

/// What compiled pipelines belong to. Drivers are meant to refuse foreign data themselves; some crash
/// instead.
struct PipelineCacheIdentity {
    std::uint32_t vendor = 0, device = 0;
    std::array<std::uint8_t, 16> uuid{};  ///< changes with the driver
    std::string_view shaders;             ///< digest of all SPIR-V of this program
};

/// The file of that device in a folder.
std::filesystem::path pipelineCachePath(const std::filesystem::path& folder,
                                        const PipelineCacheIdentity& identity);

/// Reads what the driver is to be given. Empty when there is no such file, or it is damaged, truncated, or
/// belongs to another device, driver or program.
std::vector<std::uint8_t> readPipelineCache(const std::filesystem::path& file,
                                            const PipelineCacheIdentity& identity);

/// Writes the driver's data, making the folder. A cache that cannot be written costs a little time at the
/// next start and nothing else, so there is no error.
void writePipelineCache(const std::filesystem::path& file, const PipelineCacheIdentity& identity,
                        std::span<const std::uint8_t> content);

}  // namespace abf
