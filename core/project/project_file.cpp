// SPDX-License-Identifier: Apache-2.0
#include "core/project/project_file.h"

#include <algorithm>
#include <set>

#include "core/base/atomic_file.h"
#include "core/base/content_hash.h"
#include "core/library/fit_references.h"
#include "core/project/project_json.h"
#include "core/project/zip_reader.h"

namespace abf {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t kMaxJson = 64u << 20, kMaxPicture = 64u << 20, kMaxPhoto = 512u << 20;

/// Writes what is new; a file of the same content is left alone.
Result<void> writeNew(const fs::path& file, std::string_view content) {
    std::error_code ignored;
    if (!fs::exists(file, ignored)) return writeFileAtomically(file, content);
    const auto hash = fileHash(file);
    if (hash && *hash == contentHash(content)) return {};
    return fail(ErrorCode::InvalidArgument,
                "There is another file " + file.string() + " already. Unpack into an empty folder.");
}

/// A version's file name: its own where that can be one.
std::string fileStem(const std::string& name, std::size_t number, std::set<std::string>& taken) {
    std::string stem;
    for (const char c : name)
        stem += static_cast<unsigned char>(c) < 0x20 ||
                        std::string_view("\\/:*?\"<>|").find(c) != std::string_view::npos
                    ? '_'
                    : c;
    if (stem.empty() || stem.front() == '.' || stem.size() > 100) stem = "fit-" + std::to_string(number + 1);
    if (!taken.insert(stem).second) stem += "-" + std::to_string(number + 1);
    taken.insert(stem);
    return stem;
}

/// Names photos by where they are instead of by their entry.
Result<void> placePhotos(ProjectVersion& version, const std::vector<ProjectPhoto>& photos) {
    auto references = fitReferences(version.json, version.name);
    if (!references) return propagate(references);
    for (std::string& named : references->photos) {
        const auto photo = std::ranges::find(photos, named, &ProjectPhoto::entry);
        if (photo != photos.end() && !named.empty()) named = photo->file.string();
    }
    auto json = withReferences(version.json, *references, version.name);
    if (!json) return propagate(json);
    version.json = std::move(*json);
    return {};
}

Result<void> makeFolder(const fs::path& folder) {
    std::error_code cause;
    fs::create_directories(folder, cause);
    if (!cause) return {};
    return fail(ErrorCode::WriteFailed, "Cannot create the folder " + folder.string() + ": " +
                                            cause.message() + ". Choose another one.");
}

}  // namespace

Result<OpenedProject> readProject(const fs::path& file) {
    auto opened = ZipReader::open(file);
    if (!opened) return propagate(opened);
    const auto zip = std::make_shared<const ZipReader>(std::move(*opened));
    const auto contents = zip->read(kProjectEntry, kMaxJson);
    if (!contents) return propagate(contents);
    auto outline = parseProjectJson(*contents, file.string());
    if (!outline) return propagate(outline);
    Project& project = outline->project;
    for (std::size_t i = 0; i < project.versions.size(); ++i) {
        ProjectVersion& version = project.versions[i];
        auto document = zip->read(versionEntry(i, "fit.json"), kMaxJson);
        if (!document) return propagate(document);
        auto references = fitReferences(*document, version.name);
        if (!references) return propagate(references);
        // A mask that is not inside would be read from wherever the document says: not from a file of others.
        for (std::string& mask : references->masks)
            if (!version.masks.contains(mask)) mask.clear();
        auto json = withReferences(*document, *references, version.name);
        if (!json) return propagate(json);
        version.json = std::move(*json);
        for (auto& [name, png] : version.masks) {
            auto mask = zip->read(versionEntry(i, name), kMaxPicture);
            if (!mask) return propagate(mask);
            png = std::move(*mask);
        }
        if (!outline->hasThumbnail[i]) continue;
        auto thumbnail = zip->read(versionEntry(i, "thumbnail.png"), kMaxPicture);
        if (!thumbnail) return propagate(thumbnail);
        version.thumbnail = std::move(*thumbnail);
    }
    for (const ProjectPhoto& photo : project.photos)
        if (!photo.entry.empty() && !zip->contains(photo.entry))
            return fail(ErrorCode::Corrupt, "Cannot read " + file.string() + ": the photo \"" + photo.entry +
                                                "\" is missing from it.");
    OpenedProject result;
    result.project = std::move(project);
    result.readPhoto = [zip](const std::string& entry) { return zip->read(entry, kMaxPhoto); };
    return result;
}

Result<UnpackedProject> unpackProject(const fs::path& file, const fs::path& folder) {
    auto opened = readProject(file);
    if (!opened) return propagate(opened);
    if (auto done = makeFolder(folder / "photos"); !done) return propagate(done);
    UnpackedProject result;
    result.project = std::move(opened->project);
    for (ProjectPhoto& photo : result.project.photos) {
        if (photo.entry.empty()) continue;
        const auto content = opened->readPhoto(photo.entry);
        if (!content) return propagate(content);
        // Entries are "photos/NAME", as reading has made sure.
        const fs::path to = folder / photo.entry;
        if (auto done = writeNew(to, *content); !done) return propagate(done);
        photo.file = fs::absolute(to).lexically_normal();
    }
    std::set<std::string> taken;
    for (std::size_t i = 0; i < result.project.versions.size(); ++i) {
        ProjectVersion& version = result.project.versions[i];
        const std::string stem = fileStem(version.name, i, taken);
        auto references = fitReferences(version.json, version.name);
        if (!references) return propagate(references);
        for (std::string& mask : references->masks) {
            const auto content = version.masks.find(mask);
            if (content == version.masks.end()) continue;
            mask = stem + "." + mask;
            if (auto done = writeNew(folder / mask, content->second); !done) return propagate(done);
        }
        const auto json = withReferences(version.json, *references, version.name);
        if (!json) return propagate(json);
        const fs::path fit = folder / (stem + ".fit.json");
        if (auto done = writeNew(fit, *json); !done) return propagate(done);
        result.fits.push_back(fit);
        if (auto placed = placePhotos(version, result.project.photos); !placed) return propagate(placed);
    }
    result.current = result.fits[static_cast<std::size_t>(result.project.current)];
    return result;
}

}  // namespace abf
