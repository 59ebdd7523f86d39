// SPDX-License-Identifier: Apache-2.0
#include "core/character/body_materials.h"

#include "core/body/age_slider.h"

namespace abf {
namespace {

std::uint16_t materialOfPart(std::string_view part) {
    if (part.starts_with("eye_back")) return kEyeMaterial;
    if (part.starts_with("eye_front")) return kIrisMaterial;
    if (part == "mouth_cavity" || part == "tongue") return kMouthMaterial;
    return kBodyMaterial;
}

}  // namespace

std::vector<std::uint16_t> bodyFaceMaterials(const BodyModel& model, const Topology& topology) {
    std::vector<std::uint16_t> materials;
    materials.reserve(topology.faceParts.size());
    for (const std::uint8_t part : topology.faceParts) materials.push_back(materialOfPart(model.partLabels()[part]));
    return materials;
}

// Between three middle tones, mixed as the model mixes its shapes.
Eigen::Vector3f skinTone(const BodyShape& shape) {
    const Eigen::Vector3f african(0.150f, 0.078f, 0.045f), asian(0.560f, 0.352f, 0.228f),
        caucasian(0.620f, 0.395f, 0.296f);
    const auto a = static_cast<float>(std::max(0.0, shape.phenotypes[Phenotype::African])),
               b = static_cast<float>(std::max(0.0, shape.phenotypes[Phenotype::Asian])),
               c = static_cast<float>(std::max(0.0, shape.phenotypes[Phenotype::Caucasian]));
    const float sum = a + b + c;
    if (sum > 0) return (a * african + b * asian + c * caucasian) / sum;
    return (african + asian + caucasian) / 3;
}

BodyMaterials bodyMaterials(const BodyModel& model, const Topology& topology, const BodyShape& shape,
                            bool skin) {
    BodyMaterials out;
    out.materials.resize(4);
    out.materials[kBodyMaterial] =
        skin ? SceneMaterial{.name = "Skin",
                             .baseColour = Eigen::Vector4f::Ones(),
                             .roughness = 0.55f,
                             .baseColourImage = {}}
             : SceneMaterial{
                   .name = "Bodysuit", .baseColour = {0.200f, 0.235f, 0.285f, 1.0f}, .baseColourImage = {}};
    if (skin) out.materials[kBodyMaterial].baseColour.head<3>() = skinTone(shape);
    out.materials[kEyeMaterial] = {
        .name = "Eyes", .baseColour = {0.80f, 0.78f, 0.76f, 1.0f}, .roughness = 0.2f, .baseColourImage = {}};
    out.materials[kIrisMaterial] = {.name = "Iris",
                                    .baseColour = {0.075f, 0.045f, 0.030f, 1.0f},
                                    .roughness = 0.15f,
                                    .baseColourImage = {}};
    out.materials[kMouthMaterial] = {
        .name = "Mouth", .baseColour = {0.25f, 0.07f, 0.07f, 1.0f}, .roughness = 0.5f, .baseColourImage = {}};
    out.facePart = bodyFaceMaterials(model, topology);
    return out;
}

const char* const kNoPhotoOfMinors =
    "The body is that of a person under 18: it keeps the bodysuit, and no texture is made of its photos.";

bool isMinor(const BodyShape& shape) {
    return yearsFromAgeSlider(shape.phenotypes[Phenotype::Age]) < 18;
}

}  // namespace abf
