// SPDX-License-Identifier: Apache-2.0
#include "gpu/kernels/bone_tables.h"

#include <algorithm>
#include <cassert>

#include "core/body/nearest_rotation.h"
#include "gpu/kernels/fit_layout.h"
#include "gpu/kernels/staging.h"

namespace abf {
namespace {

using RowMatrix3 = Eigen::Matrix<double, 3, 3, Eigen::RowMajor>;

/// Level starts, bones by level, parents: see skeleton.glsl.
std::vector<std::int32_t> levelTree(const Rig& rig, std::uint32_t& levelCount) {
    const auto bones = static_cast<std::size_t>(rig.boneCount());
    std::vector<std::int32_t> depth(bones, 0);
    for (std::size_t b = 0; b < bones; ++b) {
        if (rig.parents[b] >= 0) depth[b] = depth[static_cast<std::size_t>(rig.parents[b])] + 1;
    }
    const std::int32_t levels = *std::max_element(depth.begin(), depth.end()) + 1;
    std::vector<std::int32_t> starts, order;
    for (std::int32_t level = 0; level < levels; ++level) {
        starts.push_back(static_cast<std::int32_t>(order.size()));
        for (std::size_t b = 0; b < bones; ++b) {
            if (depth[b] == level) order.push_back(static_cast<std::int32_t>(b));
        }
    }
    starts.push_back(static_cast<std::int32_t>(order.size()));
    levelCount = static_cast<std::uint32_t>(levels);
    std::vector<std::int32_t> tree = std::move(starts);
    tree.insert(tree.end(), order.begin(), order.end());
    tree.insert(tree.end(), rig.parents.begin(), rig.parents.end());
    return tree;
}

}  // namespace

BoneTables::BoneTables(std::shared_ptr<const DeviceContext> context, std::shared_ptr<const BodyModel> model,
                       bool allowFloat64)
    : context_(std::move(context)),
      arena_(context_),
      model_(std::move(model)),
      float64_(allowFloat64 && context_->features().float64) {
    const Rig& bones = rig();
    assert(bones.rule == OrientationRule::Procrustes &&
           bones.stride == static_cast<int>(kernels::kBoneStride));
    const RealWriter reals(float64_);
    Submission submission(context_);
    const auto upload = [&](std::span<const std::byte> content) {
        return uploadedBuffer(context_, arena_, submission, content);
    };
    templates = upload(reals.written(bones.boneTemplate));
    rowOfShape = upload(std::as_bytes(bones.boneShapeRow));
    references = upload(reals.written(bones.referenceOrientations));
    std::vector<double> orientations;
    for (int b = 0; b < bones.boneCount(); ++b) {
        const Eigen::Map<const RowMatrix3> M(bones.boneTemplate.data() + b * bones.stride + 3);
        const RowMatrix3 R = nearestRotationBySvd(M);
        orientations.insert(orientations.end(), R.data(), R.data() + 9);
    }
    starts = upload(reals.written(orientations));
    tree = upload(std::as_bytes(std::span<const std::int32_t>(levelTree(bones, levelCount_))));
    rows = upload(reals.written(
        bones.boneShapes));  // the large one last, so that it does not make the others' memory large
}

}  // namespace abf
