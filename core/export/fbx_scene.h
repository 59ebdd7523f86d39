// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Core>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/export/fbx_node.h"
#include "core/export/scene_axes.h"
#include "core/export/scene_file.h"
#include "core/export/skeleton_nodes.h"

namespace abf {

/// What the parts of the FBX writer share: the records "Objects" and "Connections" under construction, and
/// the numbers by which they know one another.
class FbxObjects {
  public:
    FbxObjects() : objects_("Objects"), connections_("Connections") {}

    /// A new object of class `kind` (a record's name, such as "Model") named NAME::`nameClass`.
    struct Object {
        std::int64_t id;
        FbxNode& node;
    };
    Object add(const char* kind, std::string_view name, std::string_view nameClass, const char* type);

    void connect(std::int64_t child, std::int64_t parent);
    void connect(std::int64_t child, std::int64_t parent, const char* property);

    /// How many objects there are of each class, in the order of the first.
    const std::vector<std::pair<std::string, std::int32_t>>& counts() const { return counts_; }
    FbxNode& objects() { return objects_; }
    FbxNode& connections() { return connections_; }

  private:
    FbxNode objects_, connections_;
    std::vector<std::pair<std::string, std::int32_t>> counts_;
    std::int64_t lastId_ = 1'000'000;
};

/// Objects that stand for parts of the scene.
struct FbxIds {
    std::vector<std::int64_t> materials, skeletonModels, meshModels;
    std::int64_t armature = 0;  ///< 0: the joints stand at the top
};

/// Column by column, as FBX stores matrices.
std::vector<double> fbxMatrix(const Eigen::Matrix4d& matrix);

/// Materials, textures and their embedded images; into ids.materials.
void addFbxMaterials(const ExportScene& scene, FbxObjects& out, FbxIds& ids);

/// Bones as they stand in the current pose; into ids.
void addFbxSkeleton(const ExportScene& scene, const SkeletonNodes& skeleton, FbxObjects& out, FbxIds& ids);

/// Geometry, skin and blend shapes of every mesh; into ids.meshModels. Needs the materials and the skeleton.
void addFbxMeshes(const ExportScene& scene, const SceneAxes& axes, const SkeletonNodes& skeleton,
                  FbxObjects& out, FbxIds& ids);

/// The frames of each clip as curves; `skeleton.transforms` are the current pose, then all frames in turn.
void addFbxClips(const ExportScene& scene, const SkeletonNodes& skeleton, const FbxIds& ids, FbxObjects& out);

/// FBX counts time in these parts of a second.
inline constexpr std::int64_t kFbxSecond = 46'186'158'000;

}  // namespace abf
