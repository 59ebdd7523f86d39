// SPDX-License-Identifier: Apache-2.0
#include "core/fit/initial_pose.h"

#include <Eigen/Cholesky>
#include <Eigen/SVD>
#include <array>
#include <cmath>
#include <string_view>

#include "core/fit/landmark_evidence.h"
#include "core/fit/view_frame.h"

namespace abf {
namespace {

struct SwungLimb {
    std::string_view bone;
    int from, to;  // landmarks
};
// A limb after the one that carries it.
constexpr std::array<SwungLimb, 8> kLimbs = {{{"upperarm01.L", 11, 13},
                                         {"upperarm01.R", 12, 14},
                                         {"lowerarm01.L", 13, 15},
                                         {"lowerarm01.R", 14, 16},
                                         {"upperleg01.L", 23, 25},
                                         {"upperleg01.R", 24, 26},
                                         {"lowerleg01.L", 25, 27},
                                         {"lowerleg01.R", 26, 28}}};
constexpr std::array<int, 4> kTrunk = {11, 12, 23, 24};

/// The rotation R that minimises Σ‖R a − b‖² over columns (Kabsch, Acta Cryst. A32, 1976), both centred.
bool kabsch(const Eigen::Matrix<double, 3, 4>& a, const Eigen::Matrix<double, 3, 4>& b,
            Eigen::Matrix3d& rotation) {
    const Eigen::Matrix<double, 3, 4> centredA = a.colwise() - a.rowwise().mean();
    const Eigen::Matrix<double, 3, 4> centredB = b.colwise() - b.rowwise().mean();
    const Eigen::Matrix3d covariance = centredB * centredA.transpose();
    if (!covariance.allFinite()) return false;
    const Eigen::JacobiSVD<Eigen::Matrix3d> svd(covariance, Eigen::ComputeFullU | Eigen::ComputeFullV);
    // Two directions must be told apart; the third follows from handedness.
    if (!(svd.singularValues()[1] > 1e-6)) return false;
    Eigen::Vector3d sign(1, 1, (svd.matrixU() * svd.matrixV().transpose()).determinant() < 0 ? -1 : 1);
    rotation = svd.matrixU() * sign.asDiagonal() * svd.matrixV().transpose();
    return true;
}

}  // namespace

bool alignToWorldLandmarks(const FitView& view, const Eigen::Matrix3d& fitFromWorldLandmarks,
                           const BodyPoints& points, const Rig& rig, const BodyShape& shape,
                           BodyPoints::Workspace& workspace, BodyPose& pose) {
    if (!view.hasWorldLandmarks) return false;
    Eigen::Matrix3Xd body;
    if (!points.evaluate(shape, pose, nullptr, workspace, body, nullptr)) return false;
    const Eigen::Matrix<double, 3, kLandmarkCount> world = fitFromWorldLandmarks * view.worldLandmarks;
    Eigen::Matrix<double, 3, 4> trunkBody, trunkWorld;
    for (std::size_t i = 0; i < kTrunk.size(); ++i) {
        trunkBody.col(static_cast<Eigen::Index>(i)) = body.col(kTrunk[i]);
        trunkWorld.col(static_cast<Eigen::Index>(i)) = world.col(kTrunk[i]);
    }
    Eigen::Isometry3d turn = Eigen::Isometry3d::Identity();
    Eigen::Matrix3d rotation;
    if (!kabsch(trunkBody, trunkWorld, rotation)) return false;
    turn.linear() = rotation;
    moveBody(pose, rig, turn);

    for (const SwungLimb& limb : kLimbs) {
        const Eigen::Vector3d target = world.col(limb.to) - world.col(limb.from);
        if (!target.allFinite() || target.norm() < 1e-6) continue;
        if (!points.evaluate(shape, pose, nullptr, workspace, body, nullptr)) return false;
        const Eigen::Vector3d present = body.col(limb.to) - body.col(limb.from);
        const Eigen::Matrix3d arc = Eigen::Quaterniond::FromTwoVectors(present, target).toRotationMatrix();
        const int bone = rig.bone(limb.bone);
        const int parent = rig.parents[static_cast<std::size_t>(bone)];
        // V_c = V_p U_pᵀ D_c U_c: a turn by `arc` in the frame of the body is Aᵀ arc A on D_c, A = V_p U_pᵀ.
        const Eigen::Matrix3d reference = Eigen::Map<const Eigen::Matrix<double, 3, 3, Eigen::RowMajor>>(
            rig.referenceOrientations.data() + 9 * static_cast<std::ptrdiff_t>(parent));
        const Eigen::Matrix3d a =
            BodyPoints::bonePoses(workspace)[static_cast<std::size_t>(parent)].topLeftCorner<3, 3>() *
            reference.transpose();
        auto delta = pose.bones[static_cast<std::size_t>(bone)].topLeftCorner<3, 3>();
        delta = (a.transpose() * arc * a * delta).eval();
    }
    return true;
}

void standInImage(const FitView& view, const Eigen::Matrix3d& fitFromCamera, double yaw, const Rig& rig,
                  BodyPose& pose) {
    const auto position = [&](int k) { return view.landmarks[static_cast<std::size_t>(k)].position; };
    Eigen::Isometry3d turn = Eigen::Isometry3d::Identity();
    turn.linear() = Eigen::AngleAxisd(yaw, Eigen::Vector3d::UnitZ()).toRotationMatrix();
    const Eigen::Vector2d trunk = position(11) + position(12) - position(23) - position(24);
    if (trunk.allFinite() && trunk.norm() > 1e-9) {
        // The trunk of a person who stands upright points to (0, -1) in the image.
        const double roll = std::atan2(trunk.x(), -trunk.y());
        const Eigen::Vector3d intoScene = fitFromCamera.col(2);
        turn.linear() = Eigen::AngleAxisd(roll, intoScene).toRotationMatrix() * turn.linear();
    }
    moveBody(pose, rig, turn);
}

bool placeByLandmarks(const FitView& view, const PinholeCamera& camera, const BodyPoints& points,
                      const Rig& rig, const BodyShape& shape, BodyPoints::Workspace& workspace,
                      BodyPose& pose) {
    Eigen::Matrix3Xd body;
    if (!points.evaluate(shape, pose, nullptr, workspace, body, nullptr)) return false;
    // fx (q_x + t_x) = (u − cx)(q_z + t_z), and alike for y, are linear in the translation t (camera axes).
    Eigen::Matrix3d normal = Eigen::Matrix3d::Zero();
    Eigen::Vector3d right = Eigen::Vector3d::Zero();
    const Eigen::Matrix3d cameraFromFit = camera.cameraFromWorld.linear();
    const auto add = [&](const Eigen::Vector3d& row, double value, double weight) {
        normal += weight * row * row.transpose();
        right += weight * value * row;
    };
    for (int k = 0; k < kLandmarkCount; ++k) {
        const double weight = pixelWeight(view, k);
        if (weight <= 0) continue;
        const Eigen::Vector3d q = camera.cameraFromWorld * Eigen::Vector3d(body.col(k));
        const Eigen::Vector2d p = view.landmarks[static_cast<std::size_t>(k)].position;
        const double x = (p.x() - camera.cx) / camera.fx, y = (p.y() - camera.cy) / camera.fy;
        add({1, 0, -x}, x * q.z() - q.x(), weight);
        add({0, 1, -y}, y * q.z() - q.y(), weight);
    }
    const Eigen::LDLT<Eigen::Matrix3d> factor(normal);
    if (factor.info() != Eigen::Success || !(factor.rcond() > 1e-12)) return false;
    const Eigen::Vector3d translation = factor.solve(right);
    Eigen::Isometry3d shift = Eigen::Isometry3d::Identity();
    shift.translation() = cameraFromFit.transpose() * translation;
    const Eigen::Vector3d pelvis =
        camera.cameraFromWorld * Eigen::Vector3d(pelvisFrame(pose, rig).translation()) + translation;
    if (!translation.allFinite() || !(pelvis.z() > 0.2) || pelvis.z() > 1e5) return false;
    moveBody(pose, rig, shift);
    return true;
}

}  // namespace abf
