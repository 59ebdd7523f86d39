// SPDX-License-Identifier: Apache-2.0
#include "core/base/content_hash.h"
#include "core/database/query.h"
#include "core/library/fit_references.h"
#include "core/library/library.h"
#include "core/library/photo_presence.h"

namespace abf {

Result<LibraryCheck> Library::check(bool readPhotos, std::stop_token stop) {
    LibraryCheck report;
    Query pages(database_, "PRAGMA integrity_check(20)");
    while (pages.next())
        if (const std::string line = pages.text(0); line != "ok")
            report.problems.push_back("The library's file is damaged: " + line + ".");
    if (auto done = pages.done(); !done) return propagate(done);
    Query keys(database_, "PRAGMA foreign_key_check");
    while (keys.next())
        report.problems.push_back("An entry of " + keys.text(0) + " points to one of " + keys.text(2) +
                                  " that is not there.");
    if (auto done = keys.done(); !done) return propagate(done);
    if (!database_.run("INSERT INTO subject_words (subject_words) VALUES ('integrity-check')"))
        report.problems.emplace_back("The index for searching is damaged.");
    Query unsearchable(database_,
                       "SELECT count(*) FROM subjects WHERE id NOT IN (SELECT rowid FROM subject_words)");
    if (unsearchable.next() && unsearchable.integer(0) > 0)
        report.problems.push_back(std::to_string(unsearchable.integer(0)) +
                                  " subjects are missing from the search.");

    const auto subjects = countSubjects();
    if (!subjects) return propagate(subjects);
    report.subjects = *subjects;
    Query fits(database_,
               "SELECT f.id, f.name, d.json FROM fits f LEFT JOIN fit_documents d ON d.fit = f.id");
    while (fits.next()) {
        if (stop.stop_requested()) return fail(ErrorCode::Cancelled, "The check was cancelled.");
        ++report.fits;
        const std::string name = "number " + std::to_string(fits.integer(0)) + " (" + fits.text(1) + ")";
        if (const auto read = fitReferences(fits.text(2), name); !read)
            report.problems.push_back(read.error().message);
    }
    if (auto done = fits.done(); !done) return propagate(done);
    Query photos(database_, "SELECT path, hash, bytes FROM photos");
    while (photos.next()) {
        if (stop.stop_requested()) return fail(ErrorCode::Cancelled, "The check was cancelled.");
        ++report.photos;
        PhotoPresence presence = presenceOf(photos.text(0), photos.integer(2));
        if (presence == PhotoPresence::Present && readPhotos && !photos.isNull(1)) {
            const auto hash = fileHash(photos.text(0), stop);
            if (!hash || *hash != photos.text(1)) presence = PhotoPresence::Changed;
        }
        if (presence == PhotoPresence::Missing) {
            ++report.missing;
            report.problems.push_back("The photo " + photos.text(0) + " is not there.");
        } else if (presence == PhotoPresence::Changed) {
            ++report.changed;
            report.problems.push_back("The photo " + photos.text(0) + " is another one than it was.");
        }
    }
    if (auto done = photos.done(); !done) return propagate(done);
    return report;
}

}  // namespace abf
