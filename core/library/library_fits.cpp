// SPDX-License-Identifier: Apache-2.0

#include "core/base/mapped_file.h"
#include "core/database/query.h"
#include "core/library/fit_references.h"
#include "core/library/library.h"
#include "core/library/photo_presence.h"
#include "core/library/record_times.h"
#include "core/pipeline/earlier_fit.h"

namespace abf {
namespace {

constexpr const char* kVersionColumns =
    "SELECT f.id, f.subject, f.parent, f.name, f.note, f.created, "
    "(SELECT count(*) FROM fit_photos p WHERE p.fit = f.id), "
    "EXISTS (SELECT 1 FROM thumbnails t WHERE t.fit = f.id) FROM fits f ";

FitVersion readVersion(const Query& query) {
    FitVersion version;
    version.id = query.integer(0);
    version.subject = query.integer(1);
    version.parent = query.maybeInteger(2);
    version.name = query.text(3);
    version.note = query.text(4);
    version.created = fromStored(query.integer(5));
    version.photos = static_cast<int>(query.integer(6));
    version.hasThumbnail = query.integer(7) != 0;
    return version;
}

Result<std::string> readWhole(const std::filesystem::path& file) {
    const auto mapped = MappedFile::open(file);
    if (!mapped) return propagate(mapped);
    const auto bytes = mapped->bytes();
    return std::string(reinterpret_cast<const char*>(bytes.data()), bytes.size());
}

}  // namespace

Result<FitVersion> Library::version(FitVersionId id) {
    Query query(database_, std::string(kVersionColumns) + "WHERE f.id = ?", id);
    if (query.next()) return readVersion(query);
    if (auto done = query.done(); !done) return propagate(done);
    return fail(ErrorCode::NotFound,
                "There is no fit number " + std::to_string(id) + " in the library " + file().string() + ".");
}

Result<SubjectDetails> Library::subject(SubjectId id) {
    if (auto there = requireSubject(id); !there) return propagate(there);
    auto summary = summaries({&id, 1});
    if (!summary) return propagate(summary);
    SubjectDetails details;
    details.summary = std::move(summary->front());
    Query note(database_, "SELECT note FROM subjects WHERE id = ?", id);
    if (note.next()) details.note = note.text(0);
    if (auto done = note.done(); !done) return propagate(done);
    Query photos(database_, "SELECT id, path, hash, bytes FROM photos WHERE subject = ? ORDER BY id", id);
    while (photos.next())
        details.photos.push_back({photos.integer(0), photos.text(1), photos.text(2), photos.integer(3),
                                  presenceOf(photos.text(1), photos.integer(3))});
    if (auto done = photos.done(); !done) return propagate(done);
    Query fits(database_,
               std::string(kVersionColumns) + "WHERE f.subject = ? ORDER BY f.created DESC, f.id DESC", id);
    while (fits.next()) details.fits.push_back(readVersion(fits));
    if (auto done = fits.done(); !done) return propagate(done);
    return details;
}

Result<FitVersionId> Library::addFit(const NewFit& fit) {
    auto references = fitReferences(fit.json, fit.name.empty() ? "to store" : fit.name);
    if (!references) return propagate(references);
    const std::filesystem::path beside = fit.folder / "fit.json";
    // Read before the transaction: others may write meanwhile.
    std::vector<std::pair<std::string, std::string>> masks;
    for (std::size_t i = 0; i < references->masks.size(); ++i) {
        std::string& name = references->masks[i];
        if (name.empty()) continue;
        const auto given = fit.masks.find(name);
        auto png = given != fit.masks.end() ? Result<std::string>(given->second)
                                            : readWhole(photoOfFit(name, beside));
        if (!png) return propagate(png);
        name = "ignore-" + std::to_string(i + 1) + ".png";
        masks.emplace_back(name, std::move(*png));
    }
    FitVersionId id = 0;
    const auto done = database_.transaction([&]() -> Result<void> {
        if (auto there = requireSubject(fit.subject); !there) return there;
        if (fit.parent) {
            const auto parent = version(*fit.parent);
            if (!parent) return propagate(parent);
            if (parent->subject != fit.subject)
                return fail(ErrorCode::InvalidArgument, "A fit can only go on from one of the same subject.");
        }
        std::string name = fit.name;
        if (name.empty()) {
            Query count(database_, "SELECT count(*) FROM fits WHERE subject = ?", fit.subject);
            name = "Fit " + std::to_string(count.next() ? count.integer(0) + 1 : 1);
        }
        if (auto added = runQuery(
                database_, "INSERT INTO fits (subject, parent, name, note, created) VALUES (?, ?, ?, ?, ?)",
                fit.subject, fit.parent, name, fit.note, toStored(fit.created.value_or(timestampNow())));
            !added)
            return added;
        id = database_.lastInsertedId();
        for (std::size_t i = 0; i < references->photos.size(); ++i) {
            if (references->photos[i].empty()) continue;  // written by hand: a pose without a photo
            const auto path = photoOfFit(references->photos[i], beside);
            const auto photo = storePhoto(fit.subject, path);
            if (!photo) return propagate(photo);
            references->photos[i] = path.string();
            if (auto linked =
                    runQuery(database_, "INSERT INTO fit_photos (fit, position, photo) VALUES (?, ?, ?)", id,
                             static_cast<std::int64_t>(i), *photo);
                !linked)
                return linked;
        }
        const auto json = withReferences(fit.json, *references, name);
        if (!json) return propagate(json);
        if (auto added =
                runQuery(database_, "INSERT INTO fit_documents (fit, json) VALUES (?, ?)", id, *json);
            !added)
            return added;
        for (const auto& [mask, png] : masks)
            if (auto added =
                    runQuery(database_, "INSERT OR REPLACE INTO fit_masks (fit, name, png) VALUES (?, ?, ?)",
                             id, mask, Blob{png});
                !added)
                return added;
        if (!fit.thumbnail.empty())
            if (auto added = runQuery(database_, "INSERT INTO thumbnails (fit, png) VALUES (?, ?)", id,
                                      Blob{fit.thumbnail});
                !added)
                return added;
        return touch(fit.subject);
    });
    if (!done) return propagate(done);
    return id;
}

Result<void> Library::renameFit(FitVersionId id, const std::string& name) {
    if (name.find_first_not_of(" \t\r\n") == std::string::npos)
        return fail(ErrorCode::InvalidArgument, "A name needs at least one letter.");
    return database_.transaction([&]() -> Result<void> {
        const auto there = version(id);
        if (!there) return propagate(there);
        if (auto done = runQuery(database_, "UPDATE fits SET name = ? WHERE id = ?", name, id); !done)
            return done;
        return touch(there->subject);
    });
}

Result<void> Library::setFitNote(FitVersionId id, const std::string& note) {
    return database_.transaction([&]() -> Result<void> {
        const auto there = version(id);
        if (!there) return propagate(there);
        if (auto done = runQuery(database_, "UPDATE fits SET note = ? WHERE id = ?", note, id); !done)
            return done;
        return touch(there->subject);
    });
}

Result<void> Library::setThumbnail(FitVersionId id, const std::string& png) {
    return runQuery(database_, "INSERT OR REPLACE INTO thumbnails (fit, png) VALUES (?, ?)", id, Blob{png});
}

Result<void> Library::removeFit(FitVersionId id) {
    return database_.transaction([&]() -> Result<void> {
        const auto there = version(id);
        if (!there) return propagate(there);
        // What went on from this one now goes on from what this one went on from.
        if (auto done = runQuery(database_, "UPDATE fits SET parent = ? WHERE parent = ?", there->parent, id);
            !done)
            return done;
        if (auto done = runQuery(database_, "DELETE FROM fits WHERE id = ?", id); !done) return done;
        return touch(there->subject);
    });
}

Result<StoredFit> Library::fit(FitVersionId id) {
    auto info = version(id);
    if (!info) return propagate(info);
    StoredFit fit;
    fit.version = std::move(*info);
    Query document(database_, "SELECT json FROM fit_documents WHERE fit = ?", id);
    if (document.next()) fit.json = document.text(0);
    if (auto done = document.done(); !done) return propagate(done);
    auto references = fitReferences(fit.json, fit.version.name);
    if (!references) return propagate(references);
    Query photos(
        database_,
        "SELECT l.position, p.path FROM fit_photos l JOIN photos p ON p.id = l.photo WHERE l.fit = ?", id);
    while (photos.next()) {
        const auto position = static_cast<std::size_t>(photos.integer(0));
        if (position < references->photos.size()) references->photos[position] = photos.text(1);
    }
    if (auto done = photos.done(); !done) return propagate(done);
    Query masks(database_, "SELECT name, png FROM fit_masks WHERE fit = ?", id);
    while (masks.next()) fit.masks[masks.text(0)] = masks.text(1);
    if (auto done = masks.done(); !done) return propagate(done);
    auto json = withReferences(fit.json, *references, fit.version.name);
    if (!json) return propagate(json);
    fit.json = std::move(*json);
    return fit;
}

Result<std::string> Library::thumbnail(FitVersionId id) {
    Query query(database_, "SELECT png FROM thumbnails WHERE fit = ?", id);
    std::string png = query.next() ? query.text(0) : std::string();
    if (auto done = query.done(); !done) return propagate(done);
    return png;
}

Result<std::string> Library::subjectThumbnail(SubjectId id) {
    Query query(database_,
                "SELECT t.png FROM fits f JOIN thumbnails t ON t.fit = f.id WHERE f.subject = ? "
                "ORDER BY f.created DESC, f.id DESC LIMIT 1",
                id);
    std::string png = query.next() ? query.text(0) : std::string();
    if (auto done = query.done(); !done) return propagate(done);
    return png;
}

}  // namespace abf
