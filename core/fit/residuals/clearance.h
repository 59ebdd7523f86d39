// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/fit/residuals/point_residual.h"

namespace abf {

/// Keeps limbs out of each other and out of the trunk: hands, wrists and elbows away from the line between
/// shoulders and hips, wrists from the thighs, knees and ankles from the other leg. The distances are those of
/// slim people, so that hands may lie on the body and legs may be crossed; nothing is said beyond them.
class ClearanceResidual final : public PointResidual {
  public:
    /// `statureM`: of the person, metres.
    explicit ClearanceResidual(double statureM);
};

}  // namespace abf
