// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/export/scene.h"

namespace abf {

/// Whether the scene is as scene.h promises to the writers: sizes that fit together, numbers that are finite,
/// indices in range, parents before children, joint names told apart, weights positive and summing to 1.
/// Error: InvalidArgument naming the mesh, joint or clip and what is wrong.
Result<void> checkScene(const ExportScene& scene);

}  // namespace abf
