// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <span>
#include <vector>

#include "core/base/result.h"
#include "core/body/body_model.h"
#include "core/export/scene.h"
#include "core/rig/skin_table.h"

namespace abf {

/// Vertices of a shape in the bind pose, 3×V of topology anny.
using BoundShape = std::function<Result<Eigen::Matrix3Xf>(const BodyShape&)>;

/// The facial actions by name, moving the vertices in the bind pose: the model's deltas turned by the mean
/// transform that took each vertex there. `annySkin`: of rig anny; `bindTransforms`: T of rig anny. Weights
/// are those of `shape`.
std::vector<SceneMorph> faceMorphs(const BodyModel& model, const BodyShape& shape, const SkinTable& annySkin,
                                   std::span<const Eigen::Matrix4d> bindTransforms);

/// NAME_min and NAME_max: the body with that phenotype at its ends, all else equal. `bound`: the vertices of
/// `shape`. Bones stay where they are.
Result<std::vector<SceneMorph>> phenotypeMorphs(const BodyShape& shape, std::span<const Phenotype> phenotypes,
                                                const Eigen::Matrix3Xf& bound, const BoundShape& evaluate);

/// age_newborn, age_baby, age_child, age_young, age_old: the body at the anchors of the age slider.
Result<std::vector<SceneMorph>> ageMorphs(const BodyShape& shape, const Eigen::Matrix3Xf& bound,
                                          const BoundShape& evaluate);

}  // namespace abf
