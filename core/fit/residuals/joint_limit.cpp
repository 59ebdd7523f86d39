// SPDX-License-Identifier: Apache-2.0
#include "core/fit/residuals/joint_limit.h"

#include <algorithm>

namespace abf {

JointLimitResidual::JointLimitResidual(std::vector<Joint> joints, double sigma)
    : joints_(std::move(joints)), sigma_(sigma) {}

bool JointLimitResidual::evaluate(const PosedBody& body, ResidualSink& sink) const {
    for (const Joint& joint : joints_) {
        const auto free = std::find(body.free.bones.begin(), body.free.bones.end(), joint.bone);
        if (free == body.free.bones.end()) continue;
        const int column = body.free.shapeSize() + 3 * static_cast<int>(free - body.free.bones.begin());
        Eigen::Matrix3d byRotation = Eigen::Matrix3d::Zero();
        auto jacobian = sink.scratchRows(1).leftCols<3>();
        const Eigen::Vector3d angles =
            jointAngles(body.pose.bones[static_cast<std::size_t>(joint.bone)].topLeftCorner<3, 3>(),
                        joint.axes, sink.wantsJacobian() ? &byRotation : nullptr);
        for (int i = 0; i < 3; ++i) {
            const double excess = angles[i] - std::clamp(angles[i], joint.lower[i], joint.upper[i]);
            if (excess == 0) continue;
            const Eigen::Matrix<double, 1, 1> residual(excess / sigma_);
            jacobian = byRotation.row(i) / sigma_;
            sink.add(residual, jacobian, column, RobustLoss::quadratic(), 1);
        }
    }
    return true;
}

}  // namespace abf
