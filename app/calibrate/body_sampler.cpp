// SPDX-License-Identifier: Apache-2.0
#include "app/calibrate/body_sampler.h"

#include <cmath>
#include <numbers>
#include <string>

namespace abf::calibrate {
namespace {

constexpr double kDegree = std::numbers::pi / 180;

double uniform(Random& random, double low, double high) {
    return std::uniform_real_distribution<double>(low, high)(random);
}

double normal(Random& random, double mean, double deviation) {
    return std::normal_distribution<double>(mean, deviation)(random);
}

bool chance(Random& random, double probability) {
    return uniform(random, 0, 1) < probability;
}

/// Delta rotations in degrees about the body's left (x), back (y) and up (z) axes.
class PoseWriter {
  public:
    PoseWriter(const Rig& rig, BodyPose& pose) : rig_(rig), pose_(pose) {
        pose_.bones.assign(static_cast<std::size_t>(rig.boneCount()), Eigen::Matrix4d::Identity());
    }

    void turn(const std::string& bone, double x, double y, double z) {
        const int index = rig_.bone(bone);
        if (index < 0) return;
        const Eigen::Matrix3d r = (Eigen::AngleAxisd(z * kDegree, Eigen::Vector3d::UnitZ()) *
                                   Eigen::AngleAxisd(y * kDegree, Eigen::Vector3d::UnitY()) *
                                   Eigen::AngleAxisd(x * kDegree, Eigen::Vector3d::UnitX()))
                                      .toRotationMatrix();
        auto block = pose_.bones[static_cast<std::size_t>(index)].topLeftCorner<3, 3>();
        block = Eigen::Matrix3d(r * block);
    }

    /// `y` and `z` are given for the left side.
    void turnSided(const std::string& bone, bool left, double x, double y, double z) {
        turn(bone + (left ? ".L" : ".R"), x, left ? y : -y, left ? z : -z);
    }

  private:
    const Rig& rig_;
    BodyPose& pose_;
};

void poseArm(PoseWriter& pose, bool left, Random& random) {
    // The reference pose holds the arm 40° from the body with the elbow bent by 42°.
    double lower = 0, forward = 0, bend = 0, twist = normal(random, 0, 15);
    const double kind = uniform(random, 0, 1);
    if (kind < 0.45) {  // hanging
        lower = uniform(random, 5, 34);
        forward = normal(random, 0, 12);
        bend = uniform(random, -34, 5);
    } else if (kind < 0.65) {  // away from the body
        lower = uniform(random, -70, 5);
        forward = normal(random, 0, 20);
        bend = uniform(random, -38, 30);
    } else if (kind < 0.85) {  // in front
        lower = uniform(random, -10, 35);
        forward = uniform(random, 15, 80);
        bend = uniform(random, -35, 70);
    } else {  // raised
        lower = uniform(random, -130, -60);
        forward = uniform(random, -15, 40);
        bend = uniform(random, -38, 50);
    }
    pose.turnSided("clavicle", left, 0, lower < -40 ? 0.15 * lower : 0, 0);
    pose.turnSided("upperarm01", left, 0, 0, twist * 0.4);
    pose.turnSided("upperarm01", left, 0, lower, 0);
    pose.turnSided("upperarm01", left, -forward, 0, 0);
    // The elbow's hinge in the reference pose, left: upper arm × forearm.
    const Eigen::Vector3d upper(0.178, -0.006, -0.209), fore(0.136, -0.181, -0.137);
    const Eigen::Vector3d hinge = upper.cross(fore).normalized() * bend;
    const Eigen::AngleAxisd flexion(hinge.norm() * kDegree, hinge.normalized());
    const Eigen::Vector3d euler = flexion.toRotationMatrix().eulerAngles(2, 1, 0) / kDegree;
    pose.turnSided("lowerarm01", left, euler[2], euler[1], euler[0]);
    pose.turnSided("lowerarm02", left, 0, 0, twist);
    pose.turnSided("wrist", left, normal(random, 0, 14), normal(random, 0, 14), 0);
    const double curl = uniform(random, -5, 35);
    for (const char finger : {'2', '3', '4', '5'}) {
        for (const char joint : {'1', '2', '3'}) {
            pose.turnSided(std::string("finger") + finger + "-" + joint, left, curl, 0, 0);
        }
    }
}

}  // namespace

BodyShape samplePerson(Random& random) {
    BodyShape shape;
    auto& p = shape.phenotypes;
    const bool female = chance(random, 0.5);
    p[Phenotype::Gender] = female ? uniform(random, 0.9, 1) : uniform(random, 0, 0.1);
    const bool child = chance(random, 0.16);
    p[Phenotype::Age] = child ? uniform(random, 0.22, 0.6) : uniform(random, 0.66, 0.92);
    p[Phenotype::Muscle] = std::clamp(normal(random, 0.52, 0.16), 0.05, 0.95);
    p[Phenotype::Weight] = std::clamp(normal(random, 0.52, 0.17), 0.1, 0.98);
    p[Phenotype::Height] = std::clamp(normal(random, female ? 0.35 : 0.39, 0.07), 0.15, 0.65);
    p[Phenotype::Proportions] = uniform(random, 0.3, 1);
    p[Phenotype::CupSize] = uniform(random, 0.2, 0.8);
    p[Phenotype::Firmness] = uniform(random, 0.3, 0.8);
    for (const Phenotype race : {Phenotype::African, Phenotype::Asian, Phenotype::Caucasian}) {
        p[race] = uniform(random, 0.05, 1);
    }
    return shape;
}

BodyPose samplePose(const Rig& rig, Random& random) {
    BodyPose pose;
    PoseWriter writer(rig, pose);
    poseArm(writer, true, random);
    poseArm(writer, false, random);

    const double kind = uniform(random, 0, 1);
    const double stride = kind < 0.5 ? 0 : kind < 0.85 ? uniform(random, -28, 28) : uniform(random, -10, 10);
    const double squat = kind > 0.85 ? uniform(random, 15, 70) : 0;
    const double straddle = uniform(random, -7, 14);
    for (const bool left : {true, false}) {
        const double swing = left ? stride : -stride;
        const double flexion = squat + normal(random, 0, 4) + std::max(0.0, swing) * 0.3;
        const double knee = squat * 1.6 + std::max(0.0, uniform(random, -8, 8)) +
                            std::max(0.0, -swing) * uniform(random, 0, 1.5);
        writer.turnSided("upperleg01", left, 0, 0, normal(random, 2, 8));
        writer.turnSided("upperleg01", left, 0, -straddle * 0.6, 0);
        writer.turnSided("upperleg01", left, -(flexion + swing), 0, 0);
        writer.turnSided("lowerleg01", left, knee - 4, 0, 0);
        writer.turnSided("foot", left, -squat * 0.55 + normal(random, 0, 7), normal(random, 0, 4), 0);
    }
    const double lean = squat * 0.35 + normal(random, 0, 4);
    const double twist = normal(random, 0, 8);
    for (const char* bone : {"spine05", "spine03", "spine01"}) {
        writer.turn(bone, lean / 3, normal(random, 0, 2.5), twist / 3);
    }
    writer.turn("neck01", normal(random, -3, 6), normal(random, 0, 5), normal(random, 0, 9));
    writer.turn("head", normal(random, 2, 7), normal(random, 0, 4), normal(random, 0, 12));
    return pose;
}

PinholeCamera sampleCamera(const Eigen::Matrix3Xf& vertices, Random& random) {
    PinholeCamera camera;
    const bool portrait = chance(random, 0.7);
    camera.width = portrait ? 720 : 960;
    camera.height = portrait ? 960 : 720;
    const double field = uniform(random, 35, 65) * kDegree;
    camera.fx = camera.fy = 0.5 * 960 / std::tan(0.5 * field);
    camera.cx = 0.5 * camera.width;
    camera.cy = 0.5 * camera.height;

    const double yaw = (chance(random, 0.55) ? normal(random, 0, 40) : uniform(random, -180, 180)) * kDegree;
    const double pitch = std::clamp(normal(random, 4, 9), -15., 35.) * kDegree;  // looking down
    const double roll = normal(random, 0, 2) * kDegree;
    const Eigen::Vector3d forward(std::sin(yaw) * std::cos(pitch), std::cos(yaw) * std::cos(pitch),
                                  -std::sin(pitch));
    const Eigen::Vector3d right(std::cos(yaw), -std::sin(yaw), 0);
    Eigen::Matrix3d axes;
    axes.row(0) = right;
    axes.row(1) = forward.cross(right);
    axes.row(2) = forward;
    axes = Eigen::AngleAxisd(roll, Eigen::Vector3d::UnitZ()) * axes;
    camera.cameraFromWorld.linear() = axes;

    // Back off until the body fills the wanted share of the frame, then shift it within the frame.
    const Eigen::Vector3d low = vertices.rowwise().minCoeff().cast<double>();
    const Eigen::Vector3d high = vertices.rowwise().maxCoeff().cast<double>();
    const double share = uniform(random, 0.55, 0.92);
    double distance = 1.0;
    Eigen::Vector3d aim = 0.5 * (low + high);
    for (int i = 0; i < 40; ++i) {
        camera.cameraFromWorld.translation() = -axes * (aim - distance * axes.row(2).transpose());
        Eigen::Array2d least = Eigen::Array2d::Constant(1e9), most = -least;
        bool behind = false;
        for (Eigen::Index v = 0; v < vertices.cols(); v += 7) {
            const Eigen::Vector3d world = vertices.col(v).cast<double>();
            behind = behind || (camera.cameraFromWorld * world).z() < 0.2;
            const Eigen::Array2d pixel = camera.project(world);
            least = least.min(pixel);
            most = most.max(pixel);
        }
        const Eigen::Array2d frame(camera.width, camera.height);
        const double used = ((most - least) / frame).maxCoeff();
        if (behind) {
            distance *= 1.5;
            continue;
        }
        const Eigen::Array2d offCentre = 0.5 * (least + most) - 0.5 * frame;
        const double metresPerPixel = distance / camera.fx;
        aim += axes.transpose() *
               Eigen::Vector3d(offCentre.x() * metresPerPixel, offCentre.y() * metresPerPixel, 0);
        if (std::abs(used / share - 1) < 0.01 && offCentre.abs().maxCoeff() < 2) break;
        distance *= used / share;
    }
    const double slack = 0.8 * (1 - share);
    aim += axes.transpose() *
           Eigen::Vector3d(uniform(random, -0.5, 0.5) * slack * camera.width,
                           uniform(random, -0.5, 0.5) * slack * camera.height, 0) *
           (distance / camera.fx);
    camera.cameraFromWorld.translation() = -axes * (aim - distance * axes.row(2).transpose());
    return camera;
}

}  // namespace abf::calibrate
