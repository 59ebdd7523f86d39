// SPDX-License-Identifier: Apache-2.0
#include "core/export/scene_file.h"

namespace abf {

std::string fileName(std::string_view wanted) {
    std::string name(wanted);
    for (char& c : name)
        if (std::string_view(" \t\n\\/:*?\"<>|").find(c) != std::string_view::npos) c = '_';
    return name;
}

SideFile imageFile(const SceneMaterial& material, std::string_view stem) {
    const SceneImage& image = material.baseColourImage;
    const bool png = image.kind == SceneImage::Kind::Png;
    return {fileName(std::string(stem) + '.' + material.name + (png ? ".png" : ".jpg")),
            std::string(reinterpret_cast<const char*>(image.bytes.data()), image.bytes.size())};
}

}  // namespace abf
