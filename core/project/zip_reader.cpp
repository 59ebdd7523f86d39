// SPDX-License-Identifier: Apache-2.0
#include "core/project/zip_reader.h"

#include <zip.h>

namespace abf {
namespace {

/// "a/b.json": relative, no "..", no empty parts, no backslash, no control characters.
bool staysInside(const std::string& name) {
    if (name.empty() || name.front() == '/') return false;
    for (const char c : name)
        if (c == '\\' || c == ':' || static_cast<unsigned char>(c) < 0x20) return false;
    for (std::size_t at = 0; at < name.size();) {
        const std::size_t end = std::min(name.find('/', at), name.size());
        const std::string part = name.substr(at, end - at);
        if (part.empty() || part == "." || part == "..") return false;
        at = end + 1;
    }
    return true;
}

}  // namespace

void ZipReader::Discard::operator()(zip* archive) const {
    zip_discard(archive);
}

tl::unexpected<Error> ZipReader::corrupt(const std::string& what) const {
    return fail(ErrorCode::Corrupt, "Cannot read " + file_.string() + ": " + what + ".");
}

Result<ZipReader> ZipReader::open(const std::filesystem::path& file, const Limits& limits) {
    auto mapped = MappedFile::open(file);
    if (!mapped) return propagate(mapped);
    ZipReader reader;
    reader.file_ = file;
    reader.content_ = std::move(*mapped);
    const auto bytes = reader.content_.bytes();
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    zip* archive =
        source == nullptr ? nullptr : zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error);
    const std::string cause = archive == nullptr ? zip_error_strerror(&error) : "";
    zip_error_fini(&error);
    if (archive == nullptr) {
        if (source != nullptr) zip_source_free(source);
        return reader.corrupt("it is no project, or damaged (" + cause + ")");
    }
    reader.zip_.reset(archive);

    const zip_int64_t count = zip_get_num_entries(archive, 0);
    if (count < 0 || static_cast<std::uint64_t>(count) > limits.entries)
        return fail(ErrorCode::LimitExceeded, file.string() + " has more entries than a project can have.");
    std::uint64_t total = 0;
    for (zip_uint64_t i = 0; i < static_cast<zip_uint64_t>(count); ++i) {
        zip_stat_t info;
        zip_stat_init(&info);
        if (zip_stat_index(archive, i, 0, &info) != 0 || (info.valid & ZIP_STAT_NAME) == 0 ||
            (info.valid & ZIP_STAT_SIZE) == 0)
            return reader.corrupt("entry " + std::to_string(i) + " is damaged");
        const std::string name = info.name;
        if (name.ends_with('/')) continue;  // a folder
        if (!staysInside(name))
            return reader.corrupt("an entry's name, \"" + name + "\", leads out of the project");
        if ((info.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && info.encryption_method != ZIP_EM_NONE)
            return fail(ErrorCode::Unsupported, file.string() + " is encrypted; projects are not.");
        if (info.size > limits.totalBytes || (total += info.size) > limits.totalBytes)
            return fail(ErrorCode::LimitExceeded,
                        file.string() + " unpacks to more than a project can hold.");
        if (!reader.entries_.emplace(name, Entry{i, info.size}).second)
            return reader.corrupt("the entry \"" + name + "\" stands in it twice");
    }
    return reader;
}

Result<std::string> ZipReader::read(const std::string& name, std::uint64_t maxBytes) const {
    const auto entry = entries_.find(name);
    if (entry == entries_.end()) return corrupt("\"" + name + "\" is missing from it");
    if (entry->second.bytes > maxBytes)
        return fail(ErrorCode::LimitExceeded, "Cannot read " + file_.string() + ": \"" + name +
                                                  "\" in it is larger than such things are.");
    zip_file_t* input = zip_fopen_index(zip_.get(), entry->second.index, 0);
    if (input == nullptr)
        return corrupt("\"" + name + "\" cannot be unpacked (" + zip_strerror(zip_.get()) + ")");
    // One byte more than declared: an entry that is larger than it says ends here.
    std::string content(entry->second.bytes + 1, '\0');
    std::size_t filled = 0;
    zip_int64_t got = 0;
    while (filled < content.size() &&
           (got = zip_fread(input, content.data() + filled, content.size() - filled)) > 0)
        filled += static_cast<std::size_t>(got);
    // Closing compares the checksum.
    const bool intact = zip_fclose(input) == 0 && got >= 0 && filled == entry->second.bytes;
    if (!intact) return corrupt("\"" + name + "\" in it is damaged");
    content.resize(filled);
    return content;
}

}  // namespace abf
