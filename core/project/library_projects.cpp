// SPDX-License-Identifier: Apache-2.0
#include "core/project/library_projects.h"

#include <algorithm>

#include "core/library/fit_references.h"

namespace abf {
namespace {

namespace fs = std::filesystem;

/// Where each photo is once the project is in the library, by the name that documents give it.
Result<std::map<std::string, std::string>> keepPhotos(Library& library, const OpenedProject& opened) {
    std::map<std::string, std::string> places;
    for (const ProjectPhoto& photo : opened.project.photos) {
        if (photo.entry.empty()) continue;
        const auto content = opened.readPhoto(photo.entry);
        if (!content) return propagate(content);
        const auto kept = library.keepPhoto(*content, fs::path(photo.entry).extension().string());
        if (!kept) return propagate(kept);
        places[photo.entry] = kept->string();
    }
    return places;
}

}  // namespace

Result<Project> projectOfSubject(Library& library, SubjectId id) {
    const auto subject = library.subject(id);
    if (!subject) return propagate(subject);
    if (subject->fits.empty())
        return fail(ErrorCode::InvalidArgument,
                    subject->summary.name + " has no fit yet: a project needs at least one.");
    Project project;
    project.name = subject->summary.name;
    project.note = subject->note;
    project.tags = subject->summary.tags;
    for (const StoredPhoto& photo : subject->photos) project.photos.push_back({photo.file, photo.hash, {}});
    std::vector<FitVersion> versions = subject->fits;  // the oldest first
    std::ranges::reverse(versions);
    for (const FitVersion& version : versions) {
        auto fit = library.fit(version.id);
        if (!fit) return propagate(fit);
        auto thumbnail = library.thumbnail(version.id);
        if (!thumbnail) return propagate(thumbnail);
        ProjectVersion& out = project.versions.emplace_back();
        out.name = version.name;
        out.note = version.note;
        out.created = version.created;
        out.json = std::move(fit->json);
        out.masks = std::move(fit->masks);
        out.thumbnail = std::move(*thumbnail);
        if (!version.parent) continue;
        const auto parent = std::ranges::find(versions, *version.parent, &FitVersion::id);
        if (parent != versions.end()) out.parent = static_cast<int>(parent - versions.begin());
    }
    project.current = static_cast<int>(project.versions.size()) - 1;
    return project;
}

Result<SubjectId> importProject(Library& library, const fs::path& file) {
    auto opened = readProject(file);
    if (!opened) return propagate(opened);
    const Project& project = opened->project;
    const auto places = keepPhotos(library, *opened);
    if (!places) return propagate(places);
    const auto id =
        library.addSubject(project.name.empty() ? file.stem().string() : project.name, project.note);
    if (!id) return id;
    const auto addAll = [&]() -> Result<void> {
        for (const std::string& tag : project.tags)
            if (auto done = library.addTag(*id, tag); !done) return done;
        for (const ProjectPhoto& photo : project.photos) {
            const auto place = places->find(photo.entry);
            const fs::path there = place == places->end() ? photo.file : fs::path(place->second);
            std::error_code ignored;
            if (!fs::is_regular_file(there, ignored)) continue;
            if (auto done = library.addPhoto(*id, there); !done) return propagate(done);
        }
        std::vector<std::optional<FitVersionId>> ids(project.versions.size());
        for (std::size_t i = 0; i < project.versions.size(); ++i) {
            const ProjectVersion& version = project.versions[i];
            auto references = fitReferences(version.json, version.name);
            if (!references) return propagate(references);
            for (std::string& photo : references->photos)
                if (const auto place = places->find(photo); place != places->end()) photo = place->second;
            const auto json = withReferences(version.json, *references, version.name);
            if (!json) return propagate(json);
            NewFit fit;
            fit.subject = *id;
            fit.name = version.name;
            fit.note = version.note;
            fit.json = *json;
            fit.folder = fs::absolute(file).parent_path();
            fit.masks = version.masks;
            fit.thumbnail = version.thumbnail;
            fit.created = version.created;
            // Versions come after those they went on from; anything else is no history.
            if (version.parent >= 0 && static_cast<std::size_t>(version.parent) < i)
                fit.parent = ids[static_cast<std::size_t>(version.parent)];
            const auto added = library.addFit(fit);
            if (!added) return propagate(added);
            ids[i] = *added;
        }
        return {};
    };
    if (auto done = addAll(); !done) {
        (void)library.removeSubject(*id);  // a half-imported subject is of no use
        return propagate(done);
    }
    return id;
}

}  // namespace abf
