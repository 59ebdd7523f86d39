// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <functional>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/database/database.h"
#include "core/library/library_records.h"

namespace abf {

/// What Library::check found. All of it is in order where `problems` is empty.
struct LibraryCheck {
    int subjects = 0, fits = 0, photos = 0, missing = 0, changed = 0;
    std::vector<std::string> problems;  ///< in full sentences
};

/// What Library::locate did.
struct LocateReport {
    struct Found {
        std::filesystem::path from, to;
    };
    std::vector<Found> found;
    std::vector<std::filesystem::path> missing;  ///< still
    int filesSeen = 0;
};

/// The library of subjects, their photos and fits: one SQLite file (docs/library.md), used by the window and
/// the command line, also at once. Photos stay where they are and are known by path and content; fits, masks
/// and thumbnails are inside. An object serves one thread at a time; open another one for another thread.
/// Queries on 10,000 subjects take less than 5 ms. Errors of every call: those of Database; NotFound for an
/// id that is not there; InvalidArgument for names and tags that are empty or too long.
class Library {
  public:
    /// $ABF_LIBRARY, else library/library.sqlite in dataDirectory().
    static std::filesystem::path defaultFile();
    /// Makes the file where there is none, and brings an older one up to date.
    static Result<Library> open(const std::filesystem::path& file, const Database::Options& options = {});

    const std::filesystem::path& file() const { return database_.file(); }
    /// Where pictures that come without a file (from the clipboard) are kept.
    std::filesystem::path photoFolder() const { return file().parent_path() / "photos"; }

    // Subjects
    Result<SubjectId> addSubject(const std::string& name, const std::string& note = {});
    Result<void> renameSubject(SubjectId id, const std::string& name);
    Result<void> setNote(SubjectId id, const std::string& note);
    /// With its fits; photo files stay.
    Result<void> removeSubject(SubjectId id);
    Result<SubjectDetails> subject(SubjectId id);
    /// Ids in the order asked for.
    Result<std::vector<SubjectId>> find(const SubjectQuery& query);
    /// A list's lines; those no longer there are left out.
    Result<std::vector<SubjectSummary>> summaries(std::span<const SubjectId> ids);
    Result<int> countSubjects();

    // Tags, whatever the case
    Result<void> addTag(SubjectId id, const std::string& tag);
    Result<void> removeTag(SubjectId id, const std::string& tag);
    Result<std::vector<TagCount>> tags();

    // Photos
    /// Adds a photo or finds the same content among the subject's.
    Result<StoredPhotoId> addPhoto(SubjectId id, const std::filesystem::path& file);
    Result<void> removePhoto(StoredPhotoId id);
    /// Keeps bytes that have no file in photoFolder(), named by their content; `suffix`: ".png".
    Result<std::filesystem::path> keepPhoto(std::string_view bytes, const std::string& suffix);
    /// Searches these folders, and those below, for photos that are not where they were, by their content.
    /// Obeys `stop`: what was found so far is kept.
    Result<LocateReport> locate(std::span<const std::filesystem::path> folders, std::stop_token stop = {});

    // Fits
    Result<FitVersionId> addFit(const NewFit& fit);
    Result<void> renameFit(FitVersionId id, const std::string& name);
    Result<void> setFitNote(FitVersionId id, const std::string& note);
    Result<void> setThumbnail(FitVersionId id, const std::string& png);
    Result<void> removeFit(FitVersionId id);
    Result<StoredFit> fit(FitVersionId id);
    /// PNG; empty where the version has none.
    Result<std::string> thumbnail(FitVersionId id);
    /// The newest thumbnail among the subject's fits.
    Result<std::string> subjectThumbnail(SubjectId id);

    /// Looks at the file's pages, its references, the search index, every fit document and the presence of
    /// every photo; `readPhotos` also compares their content.
    Result<LibraryCheck> check(bool readPhotos = false, std::stop_token stop = {});
    /// A counter that changes when anybody changes the library.
    Result<std::int64_t> revision();

  private:
    explicit Library(Database database) : database_(std::move(database)) {}
    Result<void> requireSubject(SubjectId id);
    Result<FitVersion> version(FitVersionId id);
    /// After a change: its time, and what the search finds.
    Result<void> touch(SubjectId id);
    Result<StoredPhotoId> storePhoto(SubjectId id, const std::filesystem::path& file);

    Database database_;
};

}  // namespace abf
