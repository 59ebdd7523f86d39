// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Core>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace abf {

/// What every file writer receives: a rigged body without any format's habits. Metres, Z up, facing -Y
/// (core/base/conventions.h); writers do axes, units, splitting at seams and triangulation. A plain value:
/// build it (makeBodyScene), change it (names, joints, meshes), check it (checkScene), write it (writeScene).

/// An image file as it stands, not decoded.
struct SceneImage {
    enum class Kind { Png, Jpeg };
    Kind kind = Kind::Png;
    std::vector<std::byte> bytes;  ///< empty: no image
};

struct SceneMaterial {
    std::string name;
    Eigen::Vector4f baseColour{0.8f, 0.8f, 0.8f, 1.0f};  ///< linear RGBA; multiplies the image
    float roughness = 0.9f, metallic = 0.0f;
    SceneImage baseColourImage;  ///< sRGB, addressed by the mesh's texture coordinates
};

/// Joints and weights of each vertex: those of vertex v are [start[v], start[v + 1]), the strongest first,
/// all positive, summing to 1. `start` is empty (an unskinned mesh) or has V + 1 entries.
struct SceneSkin {
    std::vector<std::uint32_t> start;
    std::vector<std::uint16_t> joint;  ///< index into ExportScene::joints
    std::vector<float> weight;
    bool empty() const { return start.empty(); }
    std::size_t maxInfluences() const;
};

/// A blend shape: moves some vertices of the mesh in its bind pose, before skinning.
struct SceneMorph {
    std::string name;
    std::vector<std::uint32_t> vertices;  ///< ascending, each once
    Eigen::Matrix3Xf deltas;              ///< 3×N, metres, a column for each of `vertices`
    float weight = 0;                     ///< as the file shall open; `posed` of the mesh includes it
};

struct SceneMesh {
    std::string name;
    Eigen::Matrix3Xf positions;          ///< 3×V in the bind pose, all morphs at 0
    Eigen::Matrix3Xf normals;            ///< 3×V of `positions`, unit length
    Eigen::Matrix3Xf posed;              ///< 3×V in the current pose; what formats without a skin hold
    int faceArity = 3;                   ///< 3 or 4
    std::vector<std::uint32_t> faces;    ///< faceArity vertices a face, counter-clockwise from outside
    Eigen::Matrix2Xf uvs;                ///< 2×T, origin bottom-left; T = 0: no texture coordinates
    std::vector<std::uint32_t> faceUvs;  ///< faceArity columns of `uvs` a face, or empty when T = 0
    std::vector<std::uint16_t>
        faceMaterials;                       ///< per face an index into ExportScene::materials; empty: all 0
    std::vector<std::uint32_t> modelVertex;  ///< per vertex its topology vertex of the body model, or empty
    SceneSkin skin;
    std::vector<SceneMorph> morphs;

    std::size_t vertexCount() const { return static_cast<std::size_t>(positions.cols()); }
    std::size_t faceCount() const { return faces.size() / static_cast<std::size_t>(faceArity); }
};

/// A bone. Skinning moves a vertex by Σ weight · current · bind⁻¹.
struct SceneJoint {
    std::string name;          ///< unique in the scene
    int parent = -1;           ///< an earlier joint, or -1
    Eigen::Matrix4d bind;      ///< frame in the bind pose, world; +Y along the bone
    Eigen::Matrix4d current;   ///< frame in the current pose; may be stretched or sheared
    Eigen::Vector3d tail;      ///< end of the bone in the bind pose, world; not at its head
    std::string humanoidRole;  ///< VRM 1.0 humanoid bone ("leftUpperArm"); empty: none
};

/// Joint frames over time. Writers make of them what their format interpolates.
struct SceneClip {
    std::string name;
    std::vector<double> times;                         ///< seconds, ascending, the first 0
    std::vector<std::vector<Eigen::Matrix4d>> frames;  ///< per time one world frame a joint
};

/// What VRM files say about their use.
struct SceneLicence {
    std::string author = "unknown";  ///< of the body, not empty
    std::string copyright;
    /// "onlyAuthor", "onlySeparatelyLicensedPerson" or "everyone" may act through the body.
    std::string avatarPermission = "onlyAuthor";
    std::string commercialUsage = "personalNonProfit";  ///< or "personalProfit", "corporation"
    bool allowRedistribution = false;
    std::string modification = "prohibited";  ///< or "allowModification", "allowModificationRedistribution"
    bool creditRequired = true;
};

struct ExportScene {
    std::string title = "AnnyBody";        ///< one word, for nodes and objects
    std::string armature = "Anny";         ///< name of the node that holds the joints
    std::vector<SceneMaterial> materials;  ///< one at least
    std::vector<SceneMesh> meshes;         ///< one at least
    std::vector<SceneJoint> joints;        ///< parents before children; may be empty
    std::vector<SceneClip> clips;
    /// 3×19158, metres: how far the shape lies from each vertex of MakeHuman's base mesh (makeHumanOffsets);
    /// for .target files, else empty.
    Eigen::Matrix3Xf baseOffsets;
    SceneLicence licence;
    std::string fitJson;  ///< a fit.json (docs/fit-json.md) that makes this body, compact; empty: none
};

}  // namespace abf
