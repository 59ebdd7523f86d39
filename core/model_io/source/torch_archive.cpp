// SPDX-License-Identifier: Apache-2.0
#include "core/model_io/source/torch_archive.h"

#include <zip.h>

#include <algorithm>
#include <cstring>
#include <memory>
#include <optional>

#include "core/model_io/source/text_source.h"

namespace abf::source {

namespace {

constexpr zip_uint64_t kLargestEntry = 256u << 20;

struct CloseZip {
    void operator()(zip_t* zip) const { zip_discard(zip); }
    void operator()(zip_file_t* entry) const { zip_fclose(entry); }
};

std::optional<std::string> readEntry(zip_t* zip, zip_uint64_t index, zip_uint64_t size) {
    const std::unique_ptr<zip_file_t, CloseZip> entry(zip_fopen_index(zip, index, 0));
    if (!entry || size > kLargestEntry) return std::nullopt;
    std::string bytes(static_cast<std::size_t>(size), '\0');
    if (zip_fread(entry.get(), bytes.data(), size) != static_cast<zip_int64_t>(size)) return std::nullopt;
    // libzip compares the CRC when the end is reached.
    char beyond = 0;
    if (zip_fread(entry.get(), &beyond, 1) != 0) return std::nullopt;
    return bytes;
}

/// The tensor's elements in row-major order, whatever its strides.
template <class T>
std::vector<double> elementsOf(const PickledTensor& tensor, const std::string& storage) {
    std::vector<std::int64_t> index(tensor.shape.size());
    std::vector<double> elements;
    for (;;) {
        std::int64_t position = tensor.offset;
        for (std::size_t i = 0; i < index.size(); ++i) position += index[i] * tensor.strides[i];
        T element;
        std::memcpy(&element, storage.data() + static_cast<std::size_t>(position) * sizeof(T), sizeof(T));
        elements.push_back(element);
        std::size_t axis = index.size();
        while (axis > 0 && ++index[axis - 1] == tensor.shape[axis - 1]) index[--axis] = 0;
        if (axis == 0) return elements;
    }
}

}  // namespace

Result<TorchArchive> TorchArchive::open(const std::filesystem::path& file) {
    std::error_code ignored;
    if (!std::filesystem::is_regular_file(file, ignored))
        return fail(ErrorCode::NotFound, "The source package has no file " + file.string() +
                                             ". Run packaging/fetch-data to get it again.");
    int error = 0;
    const std::unique_ptr<zip_t, CloseZip> zip(zip_open(file.c_str(), ZIP_RDONLY, &error));
    if (!zip) return badFile(file, "is not a zip archive");

    TorchArchive archive;
    archive.file_ = file;
    std::string pickle, byteOrder;
    for (zip_int64_t i = 0; i < zip_get_num_entries(zip.get(), 0); ++i) {
        zip_stat_t info;
        const auto index = static_cast<zip_uint64_t>(i);
        if (zip_stat_index(zip.get(), index, 0, &info) != 0) return badFile(file, "has an unreadable entry");
        const std::string path(info.name);
        const std::string name = path.substr(std::min(path.find('/') + 1, path.size()));
        auto bytes = readEntry(zip.get(), index, info.size);
        if (!bytes) return badFile(file, "has a damaged entry " + path);
        if (name == "data.pkl")
            pickle = std::move(*bytes);
        else if (name == "byteorder")
            byteOrder = std::move(*bytes);
        else if (name.starts_with("data/"))
            archive.storages_[name.substr(5)] = std::move(*bytes);
    }
    if (byteOrder != "little") return badFile(file, "is not in little-endian byte order");
    const auto root = readPickle(pickle);
    if (!root) return badFile(file, "cannot be used: " + root.error().message);
    auto* dictionary = std::get_if<PickleDictionary>(&(*root)->value);
    if (dictionary == nullptr) return badFile(file, "holds no dictionary");
    archive.content_ = std::move(*dictionary);
    return archive;
}

std::vector<std::string> TorchArchive::keys() const {
    std::vector<std::string> keys;
    for (const auto& [key, value] : content_) keys.push_back(key);
    return keys;
}

const PickleValue* TorchArchive::find(std::string_view key) const {
    for (const auto& [name, value] : content_)
        if (name == key) return value.get();
    return nullptr;
}

Result<std::vector<std::string>> TorchArchive::strings(std::string_view key) const {
    const PickleValue* value = find(key);
    const auto* list = value == nullptr ? nullptr : std::get_if<PickleList>(&value->value);
    if (list == nullptr) return badFile(file_, "has no list " + std::string(key));
    std::vector<std::string> strings;
    for (const PicklePointer& item : *list) {
        const auto* text = std::get_if<std::string>(&item->value);
        if (text == nullptr) return badFile(file_, "has something else than text in " + std::string(key));
        strings.push_back(*text);
    }
    return strings;
}

Result<std::vector<double>> TorchArchive::tensor(std::string_view key,
                                                 const std::vector<std::int64_t>& shape) const {
    const PickleValue* value = find(key);
    const auto* tensor = value == nullptr ? nullptr : std::get_if<PickledTensor>(&value->value);
    if (tensor == nullptr || tensor->shape != shape)
        return badFile(file_, "has no tensor " + std::string(key) + " of the expected shape");
    const bool isDouble = tensor->storageType == "DoubleStorage",
               isFloat = tensor->storageType == "FloatStorage";
    if (!isDouble && !isFloat)
        return badFile(file_, "has a tensor " + std::string(key) + " of type " + tensor->storageType);
    const auto storage = storages_.find(tensor->storageKey);
    const std::size_t size = isDouble ? sizeof(double) : sizeof(float);
    if (storage == storages_.end() ||
        storage->second.size() != static_cast<std::size_t>(tensor->storageCount) * size)
        return badFile(file_, "misses the data of tensor " + std::string(key));
    return isDouble ? elementsOf<double>(*tensor, storage->second)
                    : elementsOf<float>(*tensor, storage->second);
}

}  // namespace abf::source
