// SPDX-License-Identifier: Apache-2.0
#include <ctime>

#include "core/database/query.h"
#include "core/library/library.h"
#include "core/library/record_times.h"

namespace abf {
namespace {

constexpr std::size_t kLongestName = 200, kLongestTag = 60, kLongestNote = 100'000;

std::string trimmed(const std::string& text) {
    constexpr const char* kSpace = " \t\r\n";
    const std::size_t first = text.find_first_not_of(kSpace);
    if (first == std::string::npos) return {};
    return text.substr(first, text.find_last_not_of(kSpace) - first + 1);
}

Result<std::string> named(const std::string& text, const char* what, std::size_t longest) {
    std::string name = trimmed(text);
    if (name.empty())
        return fail(ErrorCode::InvalidArgument, std::string("A ") + what + " needs at least one letter.");
    if (name.size() > longest)
        return fail(ErrorCode::InvalidArgument, std::string("This ") + what + " is too long: " +
                                                    std::to_string(longest) + " bytes are allowed.");
    return name;
}

Result<void> shortEnough(const std::string& note) {
    if (note.size() <= kLongestNote) return {};
    return fail(ErrorCode::InvalidArgument, "This note is too long: 100,000 bytes are allowed.");
}

}  // namespace

std::string isoTime(Timestamp time) {
    const std::time_t seconds = std::chrono::floor<std::chrono::seconds>(time).time_since_epoch().count();
    std::tm parts{};
    gmtime_r(&seconds, &parts);
    char text[32];
    std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &parts);
    return text;
}

Result<void> Library::requireSubject(SubjectId id) {
    Query query(database_, "SELECT 1 FROM subjects WHERE id = ?", id);
    const bool there = query.next();
    if (auto done = query.done(); !done || there) return done;
    return fail(ErrorCode::NotFound, "There is no subject number " + std::to_string(id) + " in the library " +
                                         file().string() + ".");
}

Result<void> Library::touch(SubjectId id) {
    if (auto done =
            runQuery(database_, "UPDATE subjects SET changed = ? WHERE id = ?", toStored(timestampNow()), id);
        !done)
        return done;
    if (auto done = runQuery(database_, "DELETE FROM subject_words WHERE rowid = ?", id); !done) return done;
    return runQuery(database_,
                    "INSERT INTO subject_words (rowid, name, note, tags, fits, photos) "
                    "SELECT id, name, note, tags, fits, photos FROM subject_text WHERE id = ?",
                    id);
}

Result<SubjectId> Library::addSubject(const std::string& name, const std::string& note) {
    const auto valid = named(name, "name", kLongestName);
    if (!valid) return propagate(valid);
    if (auto fits = shortEnough(note); !fits) return propagate(fits);
    SubjectId id = 0;
    const auto done = database_.transaction([&]() -> Result<void> {
        const std::int64_t now = toStored(timestampNow());
        if (auto added =
                runQuery(database_, "INSERT INTO subjects (name, note, created, changed) VALUES (?, ?, ?, ?)",
                         *valid, note, now, now);
            !added)
            return added;
        id = database_.lastInsertedId();
        return touch(id);
    });
    if (!done) return propagate(done);
    return id;
}

Result<void> Library::renameSubject(SubjectId id, const std::string& name) {
    const auto valid = named(name, "name", kLongestName);
    if (!valid) return propagate(valid);
    return database_.transaction([&]() -> Result<void> {
        if (auto there = requireSubject(id); !there) return there;
        if (auto done = runQuery(database_, "UPDATE subjects SET name = ? WHERE id = ?", *valid, id); !done)
            return done;
        return touch(id);
    });
}

Result<void> Library::setNote(SubjectId id, const std::string& note) {
    if (auto fits = shortEnough(note); !fits) return fits;
    return database_.transaction([&]() -> Result<void> {
        if (auto there = requireSubject(id); !there) return there;
        if (auto done = runQuery(database_, "UPDATE subjects SET note = ? WHERE id = ?", note, id); !done)
            return done;
        return touch(id);
    });
}

Result<void> Library::removeSubject(SubjectId id) {
    return database_.transaction([&]() -> Result<void> {
        if (auto there = requireSubject(id); !there) return there;
        if (auto done = runQuery(database_, "DELETE FROM subject_words WHERE rowid = ?", id); !done)
            return done;
        return runQuery(database_, "DELETE FROM subjects WHERE id = ?", id);
    });
}

Result<void> Library::addTag(SubjectId id, const std::string& tag) {
    const auto valid = named(tag, "tag", kLongestTag);
    if (!valid) return propagate(valid);
    if (valid->find(',') != std::string::npos)
        return fail(ErrorCode::InvalidArgument, "A tag cannot hold a comma: add two tags instead.");
    return database_.transaction([&]() -> Result<void> {
        if (auto there = requireSubject(id); !there) return there;
        if (auto done = runQuery(database_, "INSERT OR IGNORE INTO tags (name) VALUES (?)", *valid); !done)
            return done;
        if (auto done = runQuery(database_,
                                 "INSERT OR IGNORE INTO subject_tags (subject, tag) "
                                 "SELECT ?, id FROM tags WHERE name = ?",
                                 id, *valid);
            !done)
            return done;
        return touch(id);
    });
}

Result<void> Library::removeTag(SubjectId id, const std::string& tag) {
    return database_.transaction([&]() -> Result<void> {
        if (auto there = requireSubject(id); !there) return there;
        if (auto done = runQuery(database_,
                                 "DELETE FROM subject_tags WHERE subject = ? AND tag IN "
                                 "(SELECT id FROM tags WHERE name = ?)",
                                 id, trimmed(tag));
            !done)
            return done;
        if (database_.changedRows() == 0)
            return fail(ErrorCode::NotFound, "This subject has no tag \"" + trimmed(tag) + "\".");
        if (auto done =
                runQuery(database_, "DELETE FROM tags WHERE id NOT IN (SELECT tag FROM subject_tags)");
            !done)
            return done;
        return touch(id);
    });
}

Result<std::vector<TagCount>> Library::tags() {
    std::vector<TagCount> all;
    Query query(database_,
                "SELECT t.name, (SELECT count(*) FROM subject_tags st WHERE st.tag = t.id) FROM tags t "
                "ORDER BY t.name COLLATE NOCASE");
    while (query.next()) {
        const int subjects = static_cast<int>(query.integer(1));
        if (subjects > 0) all.push_back({query.text(0), subjects});
    }
    if (auto done = query.done(); !done) return propagate(done);
    return all;
}

}  // namespace abf
