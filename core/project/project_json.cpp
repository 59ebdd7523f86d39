// SPDX-License-Identifier: Apache-2.0
#include "core/project/project_json.h"

#include <nlohmann/json.hpp>

#include "core/export/json_text.h"
#include "core/library/record_times.h"

namespace abf {
namespace {

using Json = nlohmann::ordered_json;

constexpr const char* kSchema = "abf.project/1";
constexpr std::size_t kMaxEntries = 10'000;

/// Leaves the parser from any depth.
struct Malformed {
    std::string what;
};

std::string text(const Json& object, const char* key) {
    const auto at = object.find(key);
    if (at == object.end()) return {};
    if (!at->is_string()) throw Malformed{std::string("\"") + key + "\" is not text"};
    return at->get<std::string>();
}

const Json& list(const Json& object, const char* key) {
    static const Json kNone = Json::array();
    const auto at = object.find(key);
    if (at == object.end()) return kNone;
    if (!at->is_array() || at->size() > kMaxEntries)
        throw Malformed{std::string("\"") + key + "\" is not a list"};
    return *at;
}

int index(const Json& object, const char* key, int absent, std::size_t size) {
    const auto at = object.find(key);
    if (at == object.end()) return absent;
    if (!at->is_number_integer() || at->get<std::int64_t>() < 0 ||
        at->get<std::int64_t>() >= static_cast<std::int64_t>(size))
        throw Malformed{std::string("\"") + key + "\" is not the number of a version"};
    return static_cast<int>(at->get<std::int64_t>());
}

const Json& object(const Json& value) {
    if (!value.is_object()) throw Malformed{"a list holds what is not an object"};
    return value;
}

/// A plain name: it becomes a file's.
std::string plainName(const Json& value) {
    if (!value.is_string()) throw Malformed{"a mask's name is not text"};
    std::string name = value.get<std::string>();
    if (name.empty() || name.front() == '.' || name.find_first_of("/\\:") != std::string::npos)
        throw Malformed{"\"" + name + "\" is no name for a mask"};
    return name;
}

ProjectOutline parse(const Json& root) {
    ProjectOutline outline;
    Project& project = outline.project;
    project.name = text(root, "name");
    project.note = text(root, "note");
    for (const Json& tag : list(root, "tags")) {
        if (!tag.is_string()) throw Malformed{"a tag is not text"};
        project.tags.push_back(tag.get<std::string>());
    }
    for (const Json& photo : list(root, "photos")) {
        ProjectPhoto& read = project.photos.emplace_back();
        read.file = text(object(photo), "file");
        read.hash = text(photo, "hash");
        read.entry = text(photo, "entry");
        if (!read.entry.empty() &&
            (!read.entry.starts_with("photos/") || read.entry.find('/', 7) != std::string::npos))
            throw Malformed{"\"" + read.entry + "\" is no place for a photo"};
    }
    const Json& versions = list(root, "versions");
    for (const Json& version : versions) {
        ProjectVersion& read = project.versions.emplace_back();
        read.name = text(object(version), "name");
        read.note = text(version, "note");
        if (const auto created = version.find("created_ms");
            created != version.end() && created->is_number_integer())
            read.created = fromStored(created->get<std::int64_t>());
        read.parent = index(version, "parent", -1, versions.size());
        for (const Json& mask : list(version, "masks")) read.masks[plainName(mask)];
        const auto thumbnail = version.find("thumbnail");
        outline.hasThumbnail.push_back(thumbnail != version.end() && thumbnail->is_boolean() &&
                                       thumbnail->get<bool>());
    }
    if (project.versions.empty()) throw Malformed{"it has no version"};
    project.current = index(root, "current", 0, versions.size());
    return outline;
}

}  // namespace

std::string versionEntry(std::size_t version, std::string_view name) {
    return "versions/" + std::to_string(version + 1) + "/" + std::string(name);
}

std::string projectJson(const Project& project) {
    Json root;
    root["schema"] = kSchema;
    root["name"] = project.name;
    if (!project.note.empty()) root["note"] = project.note;
    if (!project.tags.empty()) root["tags"] = project.tags;
    Json photos = Json::array(), versions = Json::array();
    for (const ProjectPhoto& photo : project.photos) {
        Json entry;
        entry["file"] = photo.file.string();
        if (!photo.hash.empty()) entry["hash"] = photo.hash;
        if (!photo.entry.empty()) entry["entry"] = photo.entry;
        photos.push_back(std::move(entry));
    }
    for (const ProjectVersion& version : project.versions) {
        Json entry;
        entry["name"] = version.name;
        if (!version.note.empty()) entry["note"] = version.note;
        if (version.created) {
            entry["created"] = isoTime(*version.created);
            entry["created_ms"] = toStored(*version.created);
        }
        if (version.parent >= 0) entry["parent"] = version.parent;
        Json masks = Json::array();
        for (const auto& [name, png] : version.masks) masks.push_back(name);
        if (!masks.empty()) entry["masks"] = std::move(masks);
        if (!version.thumbnail.empty()) entry["thumbnail"] = true;
        versions.push_back(std::move(entry));
    }
    root["photos"] = std::move(photos);
    root["versions"] = std::move(versions);
    root["current"] = project.current;
    return prettyJson(root);
}

Result<ProjectOutline> parseProjectJson(std::string_view json, std::string_view source) {
    const auto refuse = [&](ErrorCode code, const std::string& what) {
        return fail(code, "Cannot read the project " + std::string(source) + ": " + what + ".");
    };
    const Json root = Json::parse(json, nullptr, false);
    if (!root.is_object()) return refuse(ErrorCode::Corrupt, "its project.json is not a JSON object");
    try {
        const std::string schema = text(root, "schema");
        if (schema != kSchema)
            return refuse(ErrorCode::Unsupported,
                          "its schema is \"" + schema + "\", but this program reads \"" + kSchema + "\"");
        return parse(root);
    } catch (const Malformed& malformed) {
        return refuse(ErrorCode::Corrupt, "in its project.json " + malformed.what);
    }
}

}  // namespace abf
