// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "core/body/parameters.h"

namespace abf {

/// One body in one or several views: the shape is shared, each view has its own pose. Poses are LocalRef with
/// all bones present, and place the body in the view's *fit frame* (see view_frame.h).
struct BodyState {
    BodyShape shape;
    std::vector<BodyPose> poses;
};

}  // namespace abf
