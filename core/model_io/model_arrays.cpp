// SPDX-License-Identifier: Apache-2.0
#include "core/model_io/model_arrays.h"

#include <xxhash.h>

#include <algorithm>
#include <cstring>

namespace abf {

using namespace model_format;

namespace {

tl::unexpected<Error> damaged(const std::string& origin, std::string_view what) {
    return fail(ErrorCode::Corrupt, "The body model " + origin + " " + std::string(what) +
                                        ". Run packaging/run again to make a new one.");
}

std::string_view nameOf(const ArrayEntry& entry) {
    const auto end = std::find(entry.name.begin(), entry.name.end(), '\0');
    return {entry.name.data(), static_cast<std::size_t>(end - entry.name.begin())};
}

/// 0 for a type this version does not know.
std::size_t sizeOf(ElementType type) {
    switch (type) {
        case ElementType::Text:
        case ElementType::U8:
            return 1;
        case ElementType::U16:
        case ElementType::I16:
            return 2;
        case ElementType::U32:
        case ElementType::I32:
        case ElementType::F32:
            return 4;
        case ElementType::F64:
            return 8;
    }
    return 0;
}

bool liesWithin(const ArrayEntry& entry, std::size_t fileSize) {
    const std::size_t size = sizeOf(entry.type);
    return size > 0 && entry.offset % kAlignment == 0 && entry.offset <= fileSize &&
           entry.count <= (fileSize - entry.offset) / size;
}

}  // namespace

Result<ModelArrays> ModelArrays::open(std::span<const std::byte> file, std::string origin) {
    Header header;
    if (file.size() < sizeof(Header)) return damaged(origin, "is truncated or not a body model");
    std::memcpy(&header, file.data(), sizeof(Header));
    if (header.magic != kMagic) return damaged(origin, "is not a body model of this program");
    if (header.version != kVersion || header.byteOrderMark != kByteOrderMark)
        return damaged(origin, "has format version " + std::to_string(header.version) +
                                   " where this program reads " + std::to_string(kVersion));
    if (header.fileSize != file.size()) return damaged(origin, "is truncated or was appended to");
    if (XXH3_64bits(file.data() + kChecksumStart, file.size() - kChecksumStart) != header.checksum)
        return damaged(origin, "is damaged: its checksum does not match");
    if (header.arrayCount > (file.size() - sizeof(Header)) / sizeof(ArrayEntry))
        return damaged(origin, "is damaged: its table is cut off");

    ModelArrays arrays;
    arrays.file_ = file;
    arrays.table_ = {reinterpret_cast<const ArrayEntry*>(file.data() + sizeof(Header)),
                     static_cast<std::size_t>(header.arrayCount)};
    for (const ArrayEntry& entry : arrays.table_)
        if (!liesWithin(entry, file.size()))
            return damaged(origin, "is damaged: an array lies outside of it");
    const bool ascending =
        std::is_sorted(arrays.table_.begin(), arrays.table_.end(),
                       [](const ArrayEntry& a, const ArrayEntry& b) { return nameOf(a) < nameOf(b); });
    if (!ascending) return damaged(origin, "is damaged: its table is out of order");
    arrays.origin_ = std::move(origin);
    return arrays;
}

std::span<const std::byte> ModelArrays::find(std::string_view name, ElementType type, std::size_t elementSize,
                                             std::size_t count) {
    const auto found =
        std::lower_bound(table_.begin(), table_.end(), name,
                         [](const ArrayEntry& e, std::string_view n) { return nameOf(e) < n; });
    if (found == table_.end() || nameOf(*found) != name || found->type != type ||
        (count != kAnyCount && found->count != count)) {
        require(false, "misses array " + std::string(name) + " or has another kind of it");
        return {};
    }
    return file_.subspan(static_cast<std::size_t>(found->offset),
                         static_cast<std::size_t>(found->count) * elementSize);
}

std::vector<std::string_view> ModelArrays::readLabels(std::string_view name, std::size_t count) {
    const std::span<const char> bytes = read<char>(name);
    std::string_view text(bytes.data(), bytes.size());
    std::vector<std::string_view> labels;
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        if (end == std::string_view::npos) {
            require(false, "has a cut-off list of labels " + std::string(name));
            return {};
        }
        labels.push_back(text.substr(0, end));
        text.remove_prefix(end + 1);
    }
    if (count != kAnyCount && labels.size() != count) {
        require(false, "has the wrong number of labels in " + std::string(name));
        return {};
    }
    return labels;
}

void ModelArrays::require(bool condition, std::string_view what) {
    if (!condition && !fault_) fault_ = std::string(what);
}

Error ModelArrays::error() const {
    return damaged(origin_, fault_.value_or("is whole")).value();
}

std::string ModelArrays::sha256Hex() const {
    Header header;
    std::memcpy(&header, file_.data(), sizeof(Header));
    constexpr std::string_view kDigits = "0123456789abcdef";
    std::string hex;
    for (const std::uint8_t byte : header.sha256) {
        hex += kDigits[byte >> 4];
        hex += kDigits[byte & 15];
    }
    return hex;
}

}  // namespace abf
