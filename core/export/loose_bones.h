// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "core/export/scene.h"

namespace abf {

/// Blender's FBX importer ends a bone at the mean distance of its children along +Y and, where a child begins
/// just there, joins the two; a joined bone keeps its place and loses every move in its parent's frame, up to
/// some millimetres of a posed body. So bones that aim at a child that moves are turned by 0.011° about
/// themselves, in all frames alike: skinning is unchanged, and the two ends no longer meet.
/// Nothing when no bone needs it.
std::optional<ExportScene> withLooseBones(const ExportScene& scene);

}  // namespace abf
