// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <string>

#include "core/base/mapped_file.h"
#include "core/base/result.h"

struct zip;

namespace abf {

/// Reads entries of a zip that may come from anybody. Nothing is ever written by an entry's name; sizes are
/// held to limits before and while reading.
class ZipReader {
  public:
    struct Limits {
        std::uint64_t entries = 20'000;
        std::uint64_t totalBytes = std::uint64_t{4} << 30;  ///< unpacked
    };
    /// Errors: NotFound, Unreadable; Corrupt (no zip, cut off, two entries of one name, a name that leaves
    /// its folder); LimitExceeded; Unsupported (encrypted).
    static Result<ZipReader> open(const std::filesystem::path& file, const Limits& limits);
    static Result<ZipReader> open(const std::filesystem::path& file) { return open(file, Limits{}); }

    bool contains(const std::string& name) const { return entries_.contains(name); }
    /// Whole, its checksum compared. Errors: Corrupt, LimitExceeded above `maxBytes`.
    Result<std::string> read(const std::string& name, std::uint64_t maxBytes) const;

  private:
    ZipReader() = default;
    tl::unexpected<Error> corrupt(const std::string& what) const;

    struct Discard {
        void operator()(zip* archive) const;
    };
    struct Entry {
        std::uint64_t index, bytes;
    };
    std::filesystem::path file_;
    MappedFile content_;  ///< outlives the archive
    std::unique_ptr<zip, Discard> zip_;
    std::map<std::string, Entry> entries_;
};

}  // namespace abf
