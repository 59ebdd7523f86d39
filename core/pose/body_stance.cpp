// SPDX-License-Identifier: Apache-2.0
#include "core/pose/body_stance.h"

#include <Eigen/Geometry>
#include <cmath>
#include <numbers>
#include <string>

#include "core/body/skeleton.h"
#include "core/fit/view_frame.h"

namespace abf {

namespace {

constexpr double kDegree = std::numbers::pi / 180;

/// Turns bones of a posed body, from the trunk outwards.
class BoneAimer {
  public:
    BoneAimer(const std::shared_ptr<const BodyModel>& model, const BodyShape& shape, BodyPose& pose)
        : skeleton_(model, model->annyRig()), pose_(pose) {
        std::vector<ShapeWeight> weights;
        blendWeights(*model, shape, weights);
        skeleton_.rest(weights, rest_);
        update();
        // Of the pelvis: from the axes of the rest pose to those in which the body stands.
        standing_ = posed_.rotations.front();
        before_ = posed_.rotations;
    }

    /// Points from the head of `bone` to that of `end`; `direction` in the axes of the rest pose.
    void aim(const std::string& bone, const std::string& end, const Eigen::Vector3d& direction) {
        const int b = skeleton_.rig().bone(bone), e = skeleton_.rig().bone(end);
        if (b < 0 || e < 0) return;
        const Eigen::Vector3d along =
            posed_.heads[static_cast<std::size_t>(e)] - posed_.heads[static_cast<std::size_t>(b)];
        turn(b, Eigen::Quaterniond::FromTwoVectors(along, standing_ * direction).toRotationMatrix());
    }

    /// As the bone was before anything was turned, whatever the bones above it do now.
    void keepLevel(const std::string& bone) {
        const int b = skeleton_.rig().bone(bone);
        if (b >= 0)
            turn(b, before_[static_cast<std::size_t>(b)] *
                        posed_.rotations[static_cast<std::size_t>(b)].transpose());
    }

  private:
    void turn(int bone, const Eigen::Matrix3d& byWorld) {
        const Eigen::Matrix3d carrier = skeleton_.carrier(rest_, posed_, bone);
        auto delta = pose_.bones[static_cast<std::size_t>(bone)].topLeftCorner<3, 3>();
        delta = (carrier.transpose() * byWorld * carrier * delta).eval();
        update();
    }
    void update() { skeleton_.pose(rest_, pose_, posed_); }

    Skeleton skeleton_;
    RestSkeleton rest_;
    PosedSkeleton posed_;
    BodyPose& pose_;
    Eigen::Matrix3d standing_;
    std::vector<Eigen::Matrix3d> before_;  ///< rotations of all bones
};

void aimArms(BoneAimer& aimer, double belowLevel) {
    for (const double out : {1.0, -1.0}) {
        const std::string side = out > 0 ? ".L" : ".R";
        const Eigen::Vector3d direction(out * std::cos(belowLevel), 0, -std::sin(belowLevel));
        aimer.aim("upperarm01" + side, "lowerarm01" + side, direction);
        aimer.aim("lowerarm01" + side, "wrist" + side, direction);
        aimer.aim("wrist" + side, "finger3-1" + side, direction);
    }
}

}  // namespace

BodyPose poseOfStance(const std::shared_ptr<const BodyModel>& model, const BodyShape& shape,
                      BodyStance stance, const BodyPose& from) {
    BodyPose pose = referencePose(model->annyRig());
    if (!from.bones.empty()) pose.bones.front() = from.bones.front();
    if (stance == BodyStance::Rest) return pose;
    BoneAimer aimer(model, shape, pose);
    if (stance == BodyStance::T) aimArms(aimer, 0);
    if (stance == BodyStance::A) aimArms(aimer, 45 * kDegree);
    if (stance == BodyStance::Measuring) {
        aimArms(aimer, 75 * kDegree);
        for (const std::string side : {".L", ".R"}) {
            aimer.aim("upperleg01" + side, "foot" + side, -Eigen::Vector3d::UnitZ());
            aimer.keepLevel("foot" + side);
        }
    }
    return pose;
}

}  // namespace abf
