// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "core/base/content_hash.h"
#include "core/library/fit_references.h"
#include "core/project/project_file.h"
#include "core/project/project_json.h"
#include "core/project/zip_writer.h"

namespace abf {
namespace {

/// "3-front.jpg": numbered, so that names may repeat, and only with what every file system takes.
std::string entryName(std::size_t number, const ProjectPhoto& photo) {
    constexpr std::size_t kLongest = 80;
    std::string name = photo.file.filename().string();
    // One that was in a project before is called as it was then, without its number.
    const std::size_t digits = name.find_first_not_of("0123456789");
    if (!photo.entry.empty() && digits != std::string::npos && digits > 0 && name[digits] == '-')
        name.erase(0, digits + 1);
    for (char& c : name)
        if (static_cast<unsigned char>(c) < 0x20 ||
            std::string_view("\\:*?\"<>|/").find(c) != std::string_view::npos)
            c = '_';
    if (name.size() > kLongest) name = name.substr(name.size() - kLongest);
    return "photos/" + std::to_string(number) + "-" + name;
}

}  // namespace

Result<void> writeProject(const Project& given, const std::filesystem::path& file, PhotoStorage storage) {
    if (given.versions.empty())
        return fail(ErrorCode::InvalidArgument,
                    "Cannot write " + file.string() + ": the project has no fit.");
    Project project = given;
    project.photos.clear();
    // Photos in the order in which the versions name them, then the others; each once.
    std::vector<std::string> names;
    const auto place = [&](const std::string& named) -> const ProjectPhoto& {
        const auto at = std::ranges::find(names, named);
        const auto position = static_cast<std::size_t>(at - names.begin());
        if (at != names.end()) return project.photos[position];
        names.push_back(named);
        ProjectPhoto& photo = project.photos.emplace_back();
        photo.file = named;
        const auto told = std::ranges::find(given.photos, std::filesystem::path(named), &ProjectPhoto::file);
        if (told != given.photos.end()) photo = *told;
        const std::string entry = entryName(names.size(), photo);
        photo.entry.clear();
        if (const auto hash = fileHash(photo.file)) {
            photo.hash = *hash;
            if (storage == PhotoStorage::Inside) photo.entry = entry;
        }
        return photo;
    };
    for (ProjectVersion& version : project.versions) {
        auto references = fitReferences(version.json, version.name);
        if (!references) return propagate(references);
        std::map<std::string, std::string> masks;
        for (std::size_t i = 0; i < references->photos.size(); ++i) {
            if (!references->photos[i].empty()) {
                const ProjectPhoto& photo = place(references->photos[i]);
                references->photos[i] = photo.entry.empty() ? photo.file.string() : photo.entry;
            }
            if (references->masks[i].empty()) continue;
            const auto mask = version.masks.find(references->masks[i]);
            references->masks[i].clear();
            if (mask == version.masks.end()) continue;
            references->masks[i] = "ignore-" + std::to_string(i + 1) + ".png";
            masks[references->masks[i]] = mask->second;
        }
        version.masks = std::move(masks);
        auto json = withReferences(version.json, *references, version.name);
        if (!json) return propagate(json);
        version.json = std::move(*json);
    }
    for (const ProjectPhoto& photo : given.photos) place(photo.file.string());
    using Method = ZipWriter::Method;
    ZipWriter zip;
    zip.add(kMimetypeEntry, kProjectMimetype, Method::Store);
    zip.add(kProjectEntry, projectJson(project), Method::Deflate);
    for (std::size_t i = 0; i < project.versions.size(); ++i) {
        const ProjectVersion& version = project.versions[i];
        zip.add(versionEntry(i, "fit.json"), version.json, Method::Deflate);
        if (!version.thumbnail.empty())
            zip.add(versionEntry(i, "thumbnail.png"), version.thumbnail, Method::Store);
        for (const auto& [name, png] : version.masks) zip.add(versionEntry(i, name), png, Method::Store);
    }
    for (const ProjectPhoto& photo : project.photos) {
        if (photo.entry.empty()) continue;
        auto content = MappedFile::open(photo.file);
        if (!content) return propagate(content);
        zip.addFile(photo.entry, std::move(*content), Method::Store);
    }
    return zip.write(file);
}

}  // namespace abf
