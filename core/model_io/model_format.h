// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <type_traits>

/// The compiled model file: a header, a table of named typed arrays, the arrays (docs/model-format.md).
/// Everything is little-endian, as are the machines this program is made for.
namespace abf::model_format {

static_assert(std::endian::native == std::endian::little);

inline constexpr std::array<char, 8> kMagic = {'A', 'B', 'F', 'M', 'O', 'D', 'E', 'L'};
/// Raised by one whenever a file of the old version cannot be read any more.
inline constexpr std::uint32_t kVersion = 1;
inline constexpr std::uint32_t kByteOrderMark = 0x01020304;
inline constexpr std::size_t kAlignment = 64;

struct Header {
    std::array<char, 8> magic;
    std::uint32_t version;
    std::uint32_t byteOrderMark;
    std::uint64_t checksum;  ///< XXH3-64 of everything behind this field
    std::uint64_t fileSize;
    std::array<std::uint8_t, 32> sha256;  ///< of the content: everything behind the header
    std::uint64_t arrayCount;
    std::array<std::uint8_t, 56> reserved;  ///< zero
};
static_assert(sizeof(Header) == 128 && std::is_trivially_copyable_v<Header>);
inline constexpr std::size_t kChecksumStart = offsetof(Header, fileSize);

enum class ElementType : std::uint32_t { Text = 1, U8, U16, I16, U32, I32, F32, F64 };

/// One row of the table that follows the header; rows ascend by name.
struct ArrayEntry {
    std::array<char, 40> name;  ///< zero-padded, at most 39 characters
    ElementType type;
    std::uint32_t reserved;  ///< zero
    std::uint64_t count;     ///< elements (Text: bytes)
    std::uint64_t offset;    ///< from the start of the file, a multiple of kAlignment
};
static_assert(sizeof(ArrayEntry) == 64 && std::is_trivially_copyable_v<ArrayEntry>);

template <class T>
constexpr ElementType elementType() {
    if constexpr (std::is_same_v<T, char>)
        return ElementType::Text;
    else if constexpr (std::is_same_v<T, std::uint8_t>)
        return ElementType::U8;
    else if constexpr (std::is_same_v<T, std::uint16_t>)
        return ElementType::U16;
    else if constexpr (std::is_same_v<T, std::int16_t>)
        return ElementType::I16;
    else if constexpr (std::is_same_v<T, std::uint32_t>)
        return ElementType::U32;
    else if constexpr (std::is_same_v<T, std::int32_t>)
        return ElementType::I32;
    else if constexpr (std::is_same_v<T, float>)
        return ElementType::F32;
    else {
        static_assert(std::is_same_v<T, double>);
        return ElementType::F64;
    }
}

}  // namespace abf::model_format
