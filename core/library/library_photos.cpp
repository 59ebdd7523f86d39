// SPDX-License-Identifier: Apache-2.0
#include <map>
#include <set>

#include "core/base/atomic_file.h"
#include "core/base/content_hash.h"
#include "core/base/file_walk.h"
#include "core/database/query.h"
#include "core/library/library.h"
#include "core/library/photo_presence.h"
#include "core/library/record_times.h"

namespace abf {
namespace {

namespace fs = std::filesystem;

fs::path absolutePath(const fs::path& file) {
    std::error_code ignored;
    return fs::absolute(file, ignored).lexically_normal();
}

}  // namespace

PhotoPresence presenceOf(const fs::path& file, std::int64_t bytes) {
    std::error_code cause;
    const auto size = fs::file_size(file, cause);
    if (cause) return PhotoPresence::Missing;
    return bytes < 0 || static_cast<std::int64_t>(size) == bytes ? PhotoPresence::Present
                                                                 : PhotoPresence::Changed;
}

Result<StoredPhotoId> Library::storePhoto(SubjectId id, const fs::path& file) {
    const fs::path path = absolutePath(file);
    std::error_code cause;
    const auto size = fs::file_size(path, cause);
    const std::int64_t bytes = cause ? -1 : static_cast<std::int64_t>(size);
    std::optional<std::string> hash;
    if (auto read = fileHash(path)) hash = *read;
    Query same(database_, "SELECT id, path, hash FROM photos WHERE subject = ? AND (path = ? OR hash = ?)",
               id, path.string(), hash);
    std::optional<StoredPhotoId> known;
    bool moved = false;
    while (same.next()) {
        const bool samePath = same.text(1) == path.string();
        if (known && !samePath) continue;
        known = same.integer(0);
        // The same content elsewhere counts as moved only where nothing is left at the old place.
        moved = !samePath && hash && presenceOf(same.text(1), -1) == PhotoPresence::Missing;
        if (samePath && hash) moved = true;
    }
    if (auto done = same.done(); !done) return propagate(done);
    if (known) {
        if (moved) {
            if (auto done =
                    runQuery(database_, "UPDATE photos SET path = ?, hash = ?, bytes = ? WHERE id = ?",
                             path.string(), hash, bytes, *known);
                !done)
                return propagate(done);
        }
        return *known;
    }
    if (auto done = runQuery(database_,
                             "INSERT INTO photos (subject, path, hash, bytes, added) VALUES (?, ?, ?, ?, ?)",
                             id, path.string(), hash, bytes, toStored(timestampNow()));
        !done)
        return propagate(done);
    return database_.lastInsertedId();
}

Result<StoredPhotoId> Library::addPhoto(SubjectId id, const fs::path& file) {
    std::error_code cause;
    if (!fs::is_regular_file(file, cause))
        return fail(ErrorCode::NotFound, "There is no photo " + file.string() + ".");
    StoredPhotoId photo = 0;
    const auto done = database_.transaction([&]() -> Result<void> {
        if (auto there = requireSubject(id); !there) return there;
        const auto stored = storePhoto(id, file);
        if (!stored) return propagate(stored);
        photo = *stored;
        return touch(id);
    });
    if (!done) return propagate(done);
    return photo;
}

Result<void> Library::removePhoto(StoredPhotoId id) {
    return database_.transaction([&]() -> Result<void> {
        Query query(database_, "SELECT subject FROM photos WHERE id = ?", id);
        const bool there = query.next();
        if (auto done = query.done(); !done) return done;
        if (!there) return fail(ErrorCode::NotFound, "There is no photo number " + std::to_string(id) + ".");
        const SubjectId subject = query.integer(0);
        if (auto done = runQuery(database_, "DELETE FROM photos WHERE id = ?", id); !done) return done;
        return touch(subject);
    });
}

Result<fs::path> Library::keepPhoto(std::string_view bytes, const std::string& suffix) {
    std::error_code cause;
    fs::create_directories(photoFolder(), cause);
    if (cause)
        return fail(ErrorCode::WriteFailed,
                    "Cannot create the folder " + photoFolder().string() + ": " + cause.message() + ".");
    const fs::path file = photoFolder() / (contentHash(bytes) + suffix);
    if (fs::exists(file, cause)) return file;
    if (auto done = writeFileAtomically(file, bytes); !done) return propagate(done);
    return file;
}

Result<LocateReport> Library::locate(std::span<const fs::path> folders, std::stop_token stop) {
    struct Lost {
        StoredPhotoId id;
        SubjectId subject;
        fs::path from;
        std::string hash;
    };
    std::multimap<std::int64_t, Lost> lost;  // by length
    LocateReport report;
    Query query(database_, "SELECT id, subject, path, hash, bytes FROM photos");
    while (query.next()) {
        const std::int64_t bytes = query.integer(4);
        if (presenceOf(query.text(2), bytes) == PhotoPresence::Present) continue;
        if (query.isNull(3))
            report.missing.emplace_back(query.text(2));
        else
            lost.emplace(bytes, Lost{query.integer(0), query.integer(1), query.text(2), query.text(3)});
    }
    if (auto done = query.done(); !done) return propagate(done);
    std::vector<std::pair<Lost, fs::path>> found;
    for (const fs::path& folder : folders) {
        if (lost.empty()) break;
        const auto walked = walkFiles(absolutePath(folder), stop, [&](const fs::directory_entry& entry) {
            ++report.filesSeen;
            std::error_code cause;
            const auto size = static_cast<std::int64_t>(entry.file_size(cause));
            const auto [first, last] = lost.equal_range(size);
            if (cause || first == last) return true;
            // Only what has the right length is read.
            const auto hash = fileHash(entry.path(), stop);
            for (auto at = first; hash && at != last;) {
                if (at->second.hash != *hash) {
                    ++at;
                    continue;
                }
                found.emplace_back(at->second, entry.path());
                at = lost.erase(at);
            }
            return !lost.empty();
        });
        if (!walked && walked.error().code != ErrorCode::Cancelled) return propagate(walked);
    }
    const auto done = database_.transaction([&]() -> Result<void> {
        std::set<SubjectId> subjects;
        for (const auto& [photo, to] : found) {
            // Another entry may name the new place already: then that one is the photo.
            if (auto moved = runQuery(database_, "UPDATE OR IGNORE photos SET path = ? WHERE id = ?",
                                      to.string(), photo.id);
                !moved)
                return moved;
            if (database_.changedRows() == 0) {
                if (auto merged =
                        runQuery(database_,
                                 "UPDATE fit_photos SET photo = (SELECT id FROM photos WHERE subject = ? AND "
                                 "path = ?) WHERE photo = ?",
                                 photo.subject, to.string(), photo.id);
                    !merged)
                    return merged;
                if (auto gone = runQuery(database_, "DELETE FROM photos WHERE id = ?", photo.id); !gone)
                    return gone;
            }
            subjects.insert(photo.subject);
            report.found.push_back({photo.from, to});
        }
        for (const SubjectId id : subjects)
            if (auto touched = touch(id); !touched) return touched;
        return {};
    });
    if (!done) return propagate(done);
    for (const auto& [bytes, photo] : lost) report.missing.push_back(photo.from);
    return report;
}

}  // namespace abf
