// SPDX-License-Identifier: Apache-2.0
#include "core/body/bone_matrices.h"

namespace abf {
namespace {

Eigen::Matrix4d rigid(const Eigen::Matrix3d& rotation, const Eigen::Vector3d& translation) {
    Eigen::Matrix4d matrix;
    matrix << rotation, translation, Eigen::RowVector4d(0, 0, 0, 1);
    return matrix;
}

}  // namespace

void writeBoneMatrices(const RestSkeleton& rest, const PosedSkeleton& posed, EvaluatedBody& out) {
    const std::size_t bones = rest.heads.size();
    out.restBonePoses.resize(bones);
    out.bonePoses.resize(bones);
    out.boneTransforms.resize(bones);
    for (std::size_t b = 0; b < bones; ++b) {
        out.restBonePoses[b] = rigid(rest.orientations[b], rest.heads[b]);
        out.bonePoses[b] = rigid(posed.orientations[b], posed.heads[b]);
        out.boneTransforms[b] = rigid(posed.rotations[b], posed.translations[b]);
    }
}

}  // namespace abf
