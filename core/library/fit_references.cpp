// SPDX-License-Identifier: Apache-2.0
#include "core/library/fit_references.h"

#include <nlohmann/json.hpp>

#include "core/export/fit_json.h"
#include "core/export/json_text.h"

namespace abf {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t kMaxBytes = std::size_t{64} << 20;

tl::unexpected<Error> refuse(ErrorCode code, std::string_view source, const std::string& what) {
    return fail(code, "Cannot read the fit " + std::string(source) + ": " + what);
}

Result<Json> parse(std::string_view text, std::string_view source) {
    if (text.size() > kMaxBytes) return refuse(ErrorCode::LimitExceeded, source, "it is larger than 64 MiB.");
    Json document = Json::parse(text, nullptr, false);
    if (!document.is_object()) return refuse(ErrorCode::Corrupt, source, "it is not a JSON object.");
    const auto schema = document.find("schema");
    if (schema == document.end() || !schema->is_string() || schema->get<std::string>() != kFitSchema)
        return refuse(
            ErrorCode::Unsupported, source,
            "its schema is not \"" + std::string(kFitSchema) + "\", the one that this program reads.");
    const auto photos = document.find("photos");
    if (photos == document.end()) return document;
    if (!photos->is_array()) return refuse(ErrorCode::Corrupt, source, "/photos is not a list.");
    for (const Json& photo : *photos)
        if (!photo.is_object())
            return refuse(ErrorCode::Corrupt, source, "/photos holds what is not an object.");
    return document;
}

std::string textAt(const Json& object, const char* key) {
    const auto found = object.find(key);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

}  // namespace

Result<FitReferences> fitReferences(std::string_view json, std::string_view source) {
    const auto document = parse(json, source);
    if (!document) return propagate(document);
    FitReferences found;
    if (const auto photos = document->find("photos"); photos != document->end()) {
        for (const Json& photo : *photos) {
            found.photos.push_back(textAt(photo, "file"));
            found.masks.push_back(textAt(photo, "ignore_mask"));
        }
    }
    return found;
}

Result<std::string> withReferences(std::string_view json, const FitReferences& references,
                                   std::string_view source) {
    auto document = parse(json, source);
    if (!document) return propagate(document);
    const auto photos = document->find("photos");
    const std::size_t count = photos == document->end() ? 0 : photos->size();
    if (references.photos.size() != count || references.masks.size() != count)
        return refuse(ErrorCode::InvalidArgument, source, "another number of photos was expected.");
    for (std::size_t i = 0; i < count; ++i) {
        (*photos)[i]["file"] = references.photos[i];
        if (references.masks[i].empty())
            (*photos)[i].erase("ignore_mask");
        else
            (*photos)[i]["ignore_mask"] = references.masks[i];
    }
    return prettyJson(*document);
}

}  // namespace abf
