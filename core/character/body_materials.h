// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "core/body/body_model.h"
#include "core/export/scene.h"

namespace abf {

/// The materials of a body and which one each face has.
struct BodyMaterials {
    std::vector<SceneMaterial> materials;  ///< Bodysuit or Skin, Eyes, Iris, Mouth
    std::vector<std::uint16_t> facePart;   ///< per face an index into `materials`
};

/// Which of the materials are eyes or mouth, by index into BodyMaterials::materials.
inline constexpr std::uint16_t kBodyMaterial = 0, kEyeMaterial = 1, kIrisMaterial = 2, kMouthMaterial = 3;

/// Per face of a topology the index of its material: kBodyMaterial, ...
std::vector<std::uint16_t> bodyFaceMaterials(const BodyModel& model, const Topology& topology);

/// Linear RGB of skin by the phenotypes' ancestry.
Eigen::Vector3f skinTone(const BodyShape& shape);

/// `skin`: a tone by the phenotypes' ancestry in place of the neutral bodysuit.
BodyMaterials bodyMaterials(const BodyModel& model, const Topology& topology, const BodyShape& shape,
                            bool skin);

/// Whether a body of these parameters is shown as a child: below 18 by the age slider.
bool isMinor(const BodyShape& shape);
/// Why such a body has no texture of its photos: a sentence for people.
extern const char* const kNoPhotoOfMinors;

}  // namespace abf
