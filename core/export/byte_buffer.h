// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <bit>
#include <cstddef>
#include <cstring>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

namespace abf {

/// Collects the bytes of a binary file; numbers little-endian.
class ByteBuffer {
  public:
    void text(std::string_view text) { bytes_ += text; }
    void zeros(std::size_t count) { bytes_.append(count, '\0'); }

    template <class T>
    void number(T value) {
        array(&value, 1);
    }

    template <class T>
    void array(const T* values, std::size_t count) {
        static_assert(std::is_arithmetic_v<T> && std::endian::native == std::endian::little);
        bytes_.append(reinterpret_cast<const char*>(values), count * sizeof(T));
    }

    /// Writes over what stands at `offset`.
    template <class T>
    void replace(std::size_t offset, T value) {
        std::memcpy(bytes_.data() + offset, &value, sizeof value);
    }

    void reserve(std::size_t size) { bytes_.reserve(size); }
    std::size_t size() const { return bytes_.size(); }
    std::string_view view() const { return bytes_; }
    std::string take() { return std::move(bytes_); }

  private:
    std::string bytes_;
};

}  // namespace abf
