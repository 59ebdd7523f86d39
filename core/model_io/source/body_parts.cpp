// SPDX-License-Identifier: Apache-2.0
#include "core/model_io/source/body_parts.h"

#include <png.h>

#include <algorithm>
#include <cmath>
#include <cstring>

#include "core/model_io/source/text_source.h"

namespace abf::source {

namespace {

constexpr png_uint_32 kLargestSide = 8192;

/// The lines of the file are all of this kind:  "  name: [r, g, b]", below one line "colors:".
bool readColourLine(const std::vector<std::string_view>& fields, std::string& label,
                    std::array<std::uint8_t, 3>& colour) {
    if (fields.size() != 4 || !fields[0].ends_with(':') || !fields[1].starts_with('[') ||
        !fields[1].ends_with(',') || !fields[2].ends_with(',') || !fields[3].ends_with(']'))
        return false;
    const std::array<std::string_view, 3> numbers = {fields[1].substr(1, fields[1].size() - 2),
                                                     fields[2].substr(0, fields[2].size() - 1),
                                                     fields[3].substr(0, fields[3].size() - 1)};
    for (std::size_t i = 0; i < 3; ++i) {
        const auto value = numberFrom<std::uint8_t>(numbers[i]);
        if (!value) return false;
        colour[i] = *value;
    }
    label = fields[0].substr(0, fields[0].size() - 1);
    return true;
}

}  // namespace

Result<BodyPartMap> BodyPartMap::read(const std::filesystem::path& segmentationDir) {
    BodyPartMap map;
    const std::filesystem::path yaml = segmentationDir / "body_parts_segmentation.yaml";
    const auto text = readTextFile(yaml);
    if (!text) return propagate(text);
    LineReader reader(*text);
    while (reader.next()) {
        const auto& fields = reader.fields();
        if (fields.empty() || (fields.size() == 1 && fields[0] == "colors:")) continue;
        std::string label;
        Colour colour;
        if (!readColourLine(fields, label, colour))
            return badLine(yaml, reader.line(), "expected name: [r, g, b]");
        map.labels_.push_back(std::move(label));
        map.colours_.push_back(colour);
    }

    const std::filesystem::path png = segmentationDir / "body_parts_segmentation.png";
    const auto bytes = readTextFile(png);
    if (!bytes) return propagate(bytes);
    png_image image;
    std::memset(&image, 0, sizeof(image));
    image.version = PNG_IMAGE_VERSION;
    if (png_image_begin_read_from_memory(&image, bytes->data(), bytes->size()) == 0 ||
        image.width > kLargestSide || image.height > kLargestSide) {
        png_image_free(&image);
        return badFile(png, "is not a usable PNG picture");
    }
    // Read with alpha and drop it: flattening would blend the colours.
    image.format = PNG_FORMAT_RGBA;
    std::vector<std::uint8_t> rgba(PNG_IMAGE_SIZE(image));
    if (png_image_finish_read(&image, nullptr, rgba.data(), 0, nullptr) == 0)
        return badFile(png, "is damaged");
    map.width_ = static_cast<int>(image.width);
    map.height_ = static_cast<int>(image.height);
    for (std::size_t i = 0; i < rgba.size(); i += 4)
        map.pixels_.insert(map.pixels_.end(), {rgba[i], rgba[i + 1], rgba[i + 2]});
    return map;
}

int BodyPartMap::partAt(const Eigen::Vector2d& uv) const {
    const auto at = [](double position, int size) {
        return std::clamp(static_cast<int>(std::nearbyint(position * size)), 0, size - 1);
    };
    const std::size_t pixel =
        static_cast<std::size_t>(at(1 - uv.y(), height_)) * static_cast<std::size_t>(width_) +
        static_cast<std::size_t>(at(uv.x(), width_));
    Colour colour;
    std::copy_n(pixels_.begin() + static_cast<std::ptrdiff_t>(3 * pixel), 3, colour.begin());
    const auto found = std::find(colours_.begin(), colours_.end(), colour);
    return found == colours_.end() ? -1 : static_cast<int>(found - colours_.begin());
}

}  // namespace abf::source
