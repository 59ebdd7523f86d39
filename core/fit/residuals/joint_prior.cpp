// SPDX-License-Identifier: Apache-2.0
#include "core/fit/residuals/joint_prior.h"

#include <algorithm>

namespace abf {

JointPriorResidual::JointPriorResidual(std::vector<Joint> joints) : joints_(std::move(joints)) {}

bool JointPriorResidual::evaluate(const PosedBody& body, ResidualSink& sink) const {
    const RobustLoss loss = RobustLoss::cauchy(1);
    for (const Joint& joint : joints_) {
        const auto free = std::find(body.free.bones.begin(), body.free.bones.end(), joint.bone);
        if (free == body.free.bones.end()) continue;
        const int column = body.free.shapeSize() + 3 * static_cast<int>(free - body.free.bones.begin());
        Eigen::Matrix3d byRotation = Eigen::Matrix3d::Zero();
        auto jacobian = sink.scratchRows(1).leftCols<3>();
        const Eigen::Vector3d angles =
            jointAngles(body.pose.bones[static_cast<std::size_t>(joint.bone)].topLeftCorner<3, 3>(),
                        joint.axes, sink.wantsJacobian() ? &byRotation : nullptr);
        // One block an angle: a large flexion does not excuse a sideways knee.
        for (int i = 0; i < 3; ++i) {
            const double scale = 1 / joint.sigma[i];
            const Eigen::Matrix<double, 1, 1> residual(angles[i] * scale);
            jacobian = byRotation.row(i) * scale;
            sink.add(residual, jacobian, column, loss, 1);
        }
    }
    return true;
}

}  // namespace abf
