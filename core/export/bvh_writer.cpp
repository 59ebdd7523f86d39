// SPDX-License-Identifier: Apache-2.0
#include "core/export/bvh_writer.h"

#include <Eigen/Geometry>
#include <Eigen/SVD>
#include <algorithm>
#include <cctype>
#include <cmath>
#include <span>
#include <vector>

#include "core/export/euler_angles.h"
#include "core/export/scene_file.h"
#include "core/export/skeleton_nodes.h"
#include "core/export/text_buffer.h"

namespace abf {
namespace {

constexpr double kFrameSeconds = 1.0 / 30;
/// A joint that keeps this near its place by its parent needs no channels of place.
constexpr double kStillMetres = 1e-5;

/// One joint in one frame: where it lies in its parent's frame, and its angles.
struct Channels {
    Eigen::Vector3d place, angles;
};

class BvhMaker {
  public:
    BvhMaker(const ExportScene& scene, const SceneAxes& axes) : scene_(scene), axes_(axes), out_(1 << 16) {
        for (const SceneJoint& joint : scene.joints) {
            binds_.push_back(axes.frame(joint.bind));
            offsets_.push_back(binds_.back().topRightCorner<3, 1>());
            if (joint.parent >= 0)
                offsets_.back() -= binds_[static_cast<std::size_t>(joint.parent)].topRightCorner<3, 1>();
        }
        auto poses = skeletonPoses(scene, axes);
        if (scene.clips.empty())
            poses.resize(1);
        else
            poses = {poses.begin() + 1, poses.begin() + 1 + static_cast<long>(scene.clips[0].frames.size())};
        moves_.assign(scene.joints.size(), false);
        for (const auto& pose : poses) frames_.push_back(channelsOf(pose));
    }

    SceneFile make() {
        out_.literal("HIERARCHY\n");
        joint(0, 0);
        out_.literal("MOTION\nFrames: ");
        out_.integer(frames_.size());
        out_.literal("\nFrame Time: ");
        const auto* clip = scene_.clips.empty() ? nullptr : &scene_.clips.front();
        out_.shortest(clip && clip->times.size() > 1 ? clip->times[1] - clip->times[0] : kFrameSeconds);
        out_.character('\n');
        for (const auto& frame : frames_) motion(frame);
        return {out_.take(), {}};
    }

  private:
    std::vector<Channels> channelsOf(const std::vector<Eigen::Matrix4d>& pose) {
        std::vector<Channels> channels(pose.size());
        std::vector<Eigen::Matrix3d> turns(pose.size());
        for (std::size_t j = 0; j < pose.size(); ++j) {
            const int parent = scene_.joints[j].parent;
            const auto p = static_cast<std::size_t>(parent);
            const Eigen::Matrix3d moved =
                pose[j].topLeftCorner<3, 3>() * binds_[j].topLeftCorner<3, 3>().inverse();
            turns[j] = nearestRotation(moved);
            Eigen::Matrix3d local = turns[j];
            channels[j].place = pose[j].topRightCorner<3, 1>();
            if (parent >= 0) {
                local = turns[p].transpose() * turns[j];
                channels[j].place =
                    turns[p].transpose() * (channels[j].place - pose[p].topRightCorner<3, 1>());
            }
            const Eigen::Vector3d before =
                frames_.empty() ? Eigen::Vector3d(0, 0, 0) : frames_.back()[j].angles;
            channels[j].angles = eulerAnglesZyx(Eigen::Quaterniond(local), before);
            if (parent < 0 || (channels[j].place - offsets_[j]).norm() * axes_.unitMetres > kStillMetres)
                moves_[j] = true;
        }
        return channels;
    }

    static Eigen::Matrix3d nearestRotation(const Eigen::Matrix3d& matrix) {
        const Eigen::JacobiSVD<Eigen::Matrix3d> svd(matrix, Eigen::ComputeFullU | Eigen::ComputeFullV);
        Eigen::Matrix3d u = svd.matrixU();
        if ((u * svd.matrixV().transpose()).determinant() < 0) u.col(2) = -u.col(2);
        return u * svd.matrixV().transpose();
    }

    void indent(int depth) {
        for (int i = 0; i < depth; ++i) out_.character('\t');
    }
    void line(int depth, std::string_view text) {
        indent(depth);
        out_.literal(text);
        out_.character('\n');
    }
    void offset(int depth, const Eigen::Vector3d& v) {
        indent(depth);
        out_.literal("OFFSET");
        numbers(v);
        out_.character('\n');
    }
    void numbers(const Eigen::Vector3d& v) {
        for (int axis = 0; axis < 3; ++axis) {
            out_.character(' ');
            out_.decimals(v[axis], 6);
        }
    }

    /// A word of a BVH file ends at a blank.
    static std::string oneWord(std::string name) {
        std::replace_if(
            name.begin(), name.end(), [](unsigned char c) { return std::isspace(c) != 0; }, '_');
        return name;
    }

    void joint(std::size_t j, int depth) {
        indent(depth);
        out_.literal(depth == 0 ? "ROOT " : "JOINT ");
        out_.literal(oneWord(scene_.joints[j].name));
        out_.character('\n');
        line(depth, "{");
        offset(depth + 1, offsets_[j]);
        line(depth + 1, moves_[j] ? "CHANNELS 6 Xposition Yposition Zposition Zrotation Yrotation Xrotation"
                                  : "CHANNELS 3 Zrotation Yrotation Xrotation");
        order_.push_back(j);
        bool leaf = true;
        for (std::size_t child = j + 1; child < scene_.joints.size(); ++child) {
            if (scene_.joints[child].parent != static_cast<int>(j)) continue;
            leaf = false;
            joint(child, depth + 1);
        }
        if (leaf) {
            line(depth + 1, "End Site");
            line(depth + 1, "{");
            const Eigen::Vector3d head = scene_.joints[j].bind.topRightCorner<3, 1>();
            offset(depth + 2, axes_.scale() * (axes_.rotation() * (scene_.joints[j].tail - head)));
            line(depth + 1, "}");
        }
        line(depth, "}");
    }

    void motion(const std::vector<Channels>& frame) {
        for (const std::size_t j : order_) {
            if (moves_[j]) numbers(frame[j].place);
            numbers({frame[j].angles.z(), frame[j].angles.y(), frame[j].angles.x()});
        }
        out_.character('\n');
    }

    const ExportScene& scene_;
    SceneAxes axes_;
    TextBuffer out_;
    std::vector<Eigen::Matrix4d> binds_;
    std::vector<Eigen::Vector3d> offsets_;
    std::vector<bool> moves_;
    std::vector<std::vector<Channels>> frames_;
    std::vector<std::size_t> order_;  ///< of the joints in the file
};

bool evenlySpaced(const std::vector<double>& times) {
    for (std::size_t i = 2; i < times.size(); ++i)
        if (std::abs((times[i] - times[i - 1]) - (times[1] - times[0])) > 1e-6) return false;
    return true;
}

}  // namespace

Result<SceneFile> makeBvh(const ExportScene& scene, const SceneAxes& axes) {
    if (scene.joints.empty())
        return fail(ErrorCode::InvalidArgument,
                    "A BVH file holds the motion of bones, and this scene has none.");
    for (std::size_t j = 1; j < scene.joints.size(); ++j)
        if (scene.joints[j].parent < 0)
            return fail(ErrorCode::InvalidArgument,
                        "A BVH file holds one hierarchy, but the bones \"" + scene.joints[0].name +
                            "\" and \"" + scene.joints[j].name +
                            "\" both hang on nothing. Choose a rig with one root.");
    if (!scene.clips.empty() && !evenlySpaced(scene.clips.front().times))
        return fail(ErrorCode::InvalidArgument,
                    "A BVH file needs frames at even times; those of the clip \"" + scene.clips.front().name +
                        "\" are not.");
    return BvhMaker(scene, axes).make();
}

}  // namespace abf
