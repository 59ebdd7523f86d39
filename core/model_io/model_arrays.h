// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/model_io/model_format.h"

namespace abf {

/// The named arrays of a model file whose header and checksum were found good. Reading what is not there
/// (or is of another type or size) gives something empty and is remembered: read a group, then look at
/// `good()` once. The bytes must outlive what is read.
class ModelArrays {
  public:
    /// Checks magic, version, size, checksum and that every array lies within the file.
    /// Errors: Corrupt; `origin` names the file in messages.
    static Result<ModelArrays> open(std::span<const std::byte> file, std::string origin);

    static constexpr std::size_t kAnyCount = static_cast<std::size_t>(-1);

    /// The elements of an array of exactly this type, with `count` elements unless that is kAnyCount.
    template <class T>
    std::span<const T> read(std::string_view name, std::size_t count = kAnyCount) {
        const std::span<const std::byte> bytes = find(name, model_format::elementType<T>(), sizeof(T), count);
        return {reinterpret_cast<const T*>(bytes.data()), bytes.size() / sizeof(T)};
    }
    std::vector<std::string_view> readLabels(std::string_view name, std::size_t count = kAnyCount);

    bool good() const { return !fault_; }
    /// Remembers a fault unless `condition` holds (or there is one already).
    void require(bool condition, std::string_view what);
    Error error() const;

    std::string sha256Hex() const;

  private:
    std::span<const std::byte> find(std::string_view name, model_format::ElementType type,
                                    std::size_t elementSize, std::size_t count);

    std::span<const std::byte> file_;
    std::string origin_;
    std::span<const model_format::ArrayEntry> table_;
    std::optional<std::string> fault_;
};

}  // namespace abf
