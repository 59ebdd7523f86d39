// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/export/scene.h"

namespace abf {

/// A file that another one refers to, in the same folder.
struct SideFile {
    std::string name;
    std::string bytes;  ///< binary or text
};

/// What a writer makes. The same scene gives the same bytes.
struct SceneFile {
    std::string bytes;             ///< binary or text
    std::vector<SideFile> beside;  ///< images and materials, of formats that cannot embed them
};

/// `wanted` as a file name that other files can name without quotes: blanks and the like become "_".
std::string fileName(std::string_view wanted);

/// The material's image as a file "STEM.MATERIAL.png" (or .jpg).
SideFile imageFile(const SceneMaterial& material, std::string_view stem);

}  // namespace abf
