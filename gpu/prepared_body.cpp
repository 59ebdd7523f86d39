// SPDX-License-Identifier: Apache-2.0
#include "gpu/prepared_body.h"

#include "core/body/blend_weights.h"
#include "core/body/parameter_check.h"

namespace abf {

BodyPreparation::BodyPreparation(std::shared_ptr<const BodyModel> model)
    : model_(model), skeleton_(model, model->annyRig()), planner_(model) {}

Result<void> BodyPreparation::prepare(const BodyShape& shape, const BodyPose& pose, bool sameShape,
                                      PreparedBody& out) {
    if (auto ok = checkShape(*model_, shape); !ok) return ok;
    if (auto ok = checkPose(skeleton_.rig(), pose); !ok) return ok;
    if (!sameShape) {
        blendWeights(*model_, shape, weights_);
        planner_.plan(weights_, out.plan);
        skeleton_.rest(weights_, out.rest);
    }
    skeleton_.pose(out.rest, pose, out.posed);
    writeBoneLevers(out.rest, out.posed, out.levers);
    return {};
}

}  // namespace abf
