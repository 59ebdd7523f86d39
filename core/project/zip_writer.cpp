// SPDX-License-Identifier: Apache-2.0
#include "core/project/zip_writer.h"

#include <zip.h>

#include <vector>

#include "core/base/atomic_file.h"

namespace abf {
namespace {
constexpr std::uint64_t kMaxBytes = std::uint64_t{2} << 30;
// 1 January 1980, the beginning of the format's calendar: the same file at any time.
constexpr zip_uint16_t kTime = 0, kDate = (1 << 5) | 1;
constexpr zip_uint32_t kCompression = 6;
}  // namespace

ZipWriter::ZipWriter() {
    zip_error_t error;
    zip_error_init(&error);
    archive_ = zip_source_buffer_create(nullptr, 0, 0, &error);
    if (archive_ != nullptr) {
        zip_source_keep(archive_);
        zip_ = zip_open_from_source(archive_, ZIP_TRUNCATE, &error);
    }
    if (zip_ == nullptr) failure_ = zip_error_strerror(&error);
    zip_error_fini(&error);
}

ZipWriter::~ZipWriter() {
    if (zip_ != nullptr) zip_discard(zip_);
    if (archive_ != nullptr) zip_source_free(archive_);
}

void ZipWriter::add(const std::string& name, std::string content, Method method) {
    contents_.push_back(std::move(content));
    addBytes(name, std::as_bytes(std::span(contents_.back().data(), contents_.back().size())), method);
}

void ZipWriter::addFile(const std::string& name, MappedFile content, Method method) {
    files_.push_back(std::move(content));
    addBytes(name, files_.back().bytes(), method);
}

void ZipWriter::addBytes(const std::string& name, std::span<const std::byte> content, Method method) {
    total_ += content.size();
    if (!failure_.empty() || total_ > kMaxBytes) return;
    zip_source_t* source = zip_source_buffer(zip_, content.data(), content.size(), 0);
    const zip_int64_t index =
        source == nullptr ? -1 : zip_file_add(zip_, name.c_str(), source, ZIP_FL_ENC_UTF_8);
    if (index < 0) {
        if (source != nullptr) zip_source_free(source);
        failure_ = zip_strerror(zip_);
        return;
    }
    const auto entry = static_cast<zip_uint64_t>(index);
    const bool store = method == Method::Store;
    constexpr zip_uint32_t kPlainFile = 0100644u << 16;
    if (zip_set_file_compression(zip_, entry, store ? ZIP_CM_STORE : ZIP_CM_DEFLATE,
                                 store ? 0 : kCompression) != 0 ||
        zip_file_set_dostime(zip_, entry, kTime, kDate, 0) != 0 ||
        zip_file_set_external_attributes(zip_, entry, 0, ZIP_OPSYS_UNIX, kPlainFile) != 0)
        failure_ = zip_strerror(zip_);
}

Result<void> ZipWriter::write(const std::filesystem::path& file) {
    if (total_ > kMaxBytes)
        return fail(ErrorCode::LimitExceeded,
                    "Cannot write " + file.string() +
                        ": a project holds at most 2 GiB. Leave the photos out of it, or some "
                        "of its versions.");
    if (failure_.empty() && zip_close(zip_) != 0) failure_ = zip_strerror(zip_);
    if (!failure_.empty())
        return fail(ErrorCode::WriteFailed, "Cannot write " + file.string() + ": " + failure_ + ".");
    zip_ = nullptr;
    zip_stat_t info;
    zip_stat_init(&info);
    std::vector<std::byte> bytes;
    bool whole = zip_source_stat(archive_, &info) == 0 && zip_source_open(archive_) == 0;
    if (whole) {
        bytes.resize(info.size);
        whole =
            zip_source_read(archive_, bytes.data(), bytes.size()) == static_cast<zip_int64_t>(bytes.size());
        zip_source_close(archive_);
    }
    if (!whole)
        return fail(ErrorCode::Internal, "Cannot write " + file.string() + ": libzip lost the archive.");
    return writeFileAtomically(file, bytes);
}

}  // namespace abf
