// SPDX-License-Identifier: Apache-2.0
#include "core/export/fbx_scene.h"

#include <algorithm>
#include <cmath>

namespace abf {

FbxObjects::Object FbxObjects::add(const char* kind, std::string_view name, std::string_view nameClass,
                                   const char* type) {
    const auto known =
        std::find_if(counts_.begin(), counts_.end(), [&](const auto& c) { return c.first == kind; });
    if (known == counts_.end())
        counts_.emplace_back(kind, 1);
    else
        ++known->second;
    // "NAME\0\1CLASS" is how the binary format writes CLASS::NAME.
    std::string full(name);
    full += std::string_view("\0\1", 2);
    full += nameClass;
    const std::int64_t id = ++lastId_;
    return {id, objects_.add(kind, id, full, type)};
}

void FbxObjects::connect(std::int64_t child, std::int64_t parent) {
    connections_.add("C", "OO", child, parent);
}

void FbxObjects::connect(std::int64_t child, std::int64_t parent, const char* property) {
    connections_.add("C", "OP", child, parent, property);
}

std::vector<double> fbxMatrix(const Eigen::Matrix4d& matrix) {
    return {matrix.data(), matrix.data() + 16};
}

void addFbxMaterials(const ExportScene& scene, FbxObjects& out, FbxIds& ids) {
    for (const SceneMaterial& material : scene.materials) {
        const auto [id, node] = out.add("Material", material.name, "Material", "");
        node.add("Version", std::int32_t{102});
        node.add("ShadingModel", "phong");
        node.add("MultiLayer", std::int32_t{0});
        FbxProperties properties(node);
        const Eigen::Vector4d c = material.baseColour.cast<double>();
        properties.colour("DiffuseColor", c[0], c[1], c[2]);
        properties.number("DiffuseFactor", "A", 1.0);
        properties.number("TransparencyFactor", "A", 1.0 - c[3]);
        properties.number("Opacity", "A", c[3]);
        properties.colour("SpecularColor", 1, 1, 1);
        properties.number("SpecularFactor", "A", 0.25);
        // As Blender and others read roughness from shininess.
        properties.number("Shininess", "A", std::pow((1.0 - material.roughness) * 10.0, 2));
        properties.number("ShininessExponent", "A", std::pow((1.0 - material.roughness) * 10.0, 2));
        properties.number("ReflectionFactor", "A", material.metallic);
        ids.materials.push_back(id);
        if (material.baseColourImage.bytes.empty()) continue;

        const SideFile image = imageFile(material, scene.title);
        const auto video = out.add("Video", material.name, "Video", "Clip");
        video.node.add("Type", "Clip");
        FbxProperties(video.node).text("Path", image.name);
        video.node.add("UseMipMap", std::int32_t{0});
        video.node.add("Filename", image.name);
        video.node.add("RelativeFilename", image.name);
        video.node.add("Content").raw(image.bytes);
        const auto texture = out.add("Texture", material.name, "Texture", "");
        texture.node.add("Type", "TextureVideoClip");
        texture.node.add("Version", std::int32_t{202});
        texture.node.add("TextureName", std::string(material.name) + std::string("\0\1Texture", 9));
        texture.node.add("Media", std::string(material.name) + std::string("\0\1Video", 7));
        texture.node.add("FileName", image.name);
        texture.node.add("RelativeFilename", image.name);
        FbxProperties(texture.node).text("UVSet", "UVMap");
        out.connect(texture.id, id, "DiffuseColor");
        out.connect(video.id, texture.id);
    }
}

}  // namespace abf
