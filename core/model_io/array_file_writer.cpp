// SPDX-License-Identifier: Apache-2.0
#include "core/model_io/array_file_writer.h"

#include <openssl/evp.h>
#include <xxhash.h>

#include <algorithm>
#include <cassert>
#include <cstring>

namespace abf {

using namespace model_format;

namespace {

std::size_t alignedUp(std::size_t size) {
    return (size + kAlignment - 1) / kAlignment * kAlignment;
}

template <class T>
void store(std::vector<std::byte>& file, std::size_t offset, const T& value) {
    std::memcpy(file.data() + offset, &value, sizeof(T));
}

}  // namespace

void ArrayFileWriter::addBytes(const std::string& name, ElementType type, std::size_t count,
                               std::span<const std::byte> bytes) {
    assert(name.size() < ArrayEntry{}.name.size());
    const bool added = arrays_.emplace(name, Array{type, count, {bytes.begin(), bytes.end()}}).second;
    assert(added);
    static_cast<void>(added);
}

void ArrayFileWriter::addLabels(const std::string& name, const std::vector<std::string>& labels) {
    std::string text;
    for (const std::string& label : labels) {
        assert(label.find('\n') == std::string::npos);
        text += label;
        text += '\n';
    }
    add(name, std::span<const char>(text));
}

Result<std::vector<std::byte>> ArrayFileWriter::finish() const {
    std::vector<ArrayEntry> table;
    std::vector<const Array*> stored;
    std::vector<std::size_t> storedOffsets;
    std::size_t end = alignedUp(sizeof(Header) + arrays_.size() * sizeof(ArrayEntry));
    for (const auto& [name, array] : arrays_) {
        const auto twin = std::find_if(stored.begin(), stored.end(),
                                       [&](const Array* other) { return other->bytes == array.bytes; });
        const auto index = static_cast<std::size_t>(twin - stored.begin());
        if (twin == stored.end()) {
            stored.push_back(&array);
            storedOffsets.push_back(end);
            end = alignedUp(end + array.bytes.size());
        }
        ArrayEntry entry{};
        std::copy(name.begin(), name.end(), entry.name.begin());
        entry.type = array.type;
        entry.count = array.count;
        entry.offset = storedOffsets[index];
        table.push_back(entry);
    }

    std::vector<std::byte> file(end);
    for (std::size_t i = 0; i < table.size(); ++i)
        store(file, sizeof(Header) + i * sizeof(ArrayEntry), table[i]);
    for (std::size_t i = 0; i < stored.size(); ++i)
        std::copy(stored[i]->bytes.begin(), stored[i]->bytes.end(),
                  file.begin() + static_cast<std::ptrdiff_t>(storedOffsets[i]));

    Header header{};
    header.magic = kMagic;
    header.version = kVersion;
    header.byteOrderMark = kByteOrderMark;
    header.fileSize = file.size();
    header.arrayCount = table.size();
    unsigned int digestSize = 0;
    if (EVP_Digest(file.data() + sizeof(Header), file.size() - sizeof(Header), header.sha256.data(),
                   &digestSize, EVP_sha256(), nullptr) != 1 ||
        digestSize != header.sha256.size())
        return fail(ErrorCode::Internal, "OpenSSL cannot compute a SHA-256 digest.");
    store(file, 0, header);
    header.checksum = XXH3_64bits(file.data() + kChecksumStart, file.size() - kChecksumStart);
    store(file, 0, header);
    return file;
}

}  // namespace abf
