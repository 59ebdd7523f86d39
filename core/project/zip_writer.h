// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <list>
#include <memory>
#include <span>
#include <string>

#include "core/base/mapped_file.h"
#include "core/base/result.h"

struct zip;
struct zip_source;

namespace abf {

/// Makes a zip in memory, the same bytes from the same entries at any time and place, and writes it
/// atomically.
class ZipWriter {
  public:
    enum class Method {
        Store,  ///< what is compressed already
        Deflate,
    };
    ZipWriter();
    ZipWriter(const ZipWriter&) = delete;
    ZipWriter& operator=(const ZipWriter&) = delete;
    ~ZipWriter();

    /// Names are UTF-8 with '/' between folders, each used once. The first failure shows in write().
    void add(const std::string& name, std::string content, Method method);
    void addFile(const std::string& name, MappedFile content, Method method);
    /// Once. Errors: WriteFailed, LimitExceeded (2 GiB).
    Result<void> write(const std::filesystem::path& file);

  private:
    void addBytes(const std::string& name, std::span<const std::byte> content, Method method);

    zip_source* archive_ = nullptr;
    zip* zip_ = nullptr;
    std::list<std::string> contents_;  ///< read when the archive is closed
    std::list<MappedFile> files_;
    std::uint64_t total_ = 0;
    std::string failure_;
};

}  // namespace abf
