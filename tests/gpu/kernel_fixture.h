// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Geometry>
#include <cstring>
#include <random>
#include <vector>

#include "core/body/body_model.h"
#include "gpu/device/buffer.h"
#include "gpu/device/submission.h"

namespace abf::test {

struct RandomBody {
    BodyShape shape;
    BodyPose pose;
};

/// Seeded: phenotypes over their range with this age; `everything` adds all local changes and facial actions.
inline RandomBody randomBody(const BodyModel& model, unsigned seed, double age, bool everything,
                             double turn = 0.3) {
    std::mt19937 random(seed);
    std::uniform_real_distribution<double> unit(0, 1);
    std::normal_distribution<double> normal(0, turn);
    RandomBody body;
    for (auto& value : body.shape.phenotypes.values) value = unit(random);
    body.shape.phenotypes[Phenotype::Age] = age;
    if (everything) {
        body.shape.localChanges =
            Eigen::VectorXd::NullaryExpr(static_cast<Eigen::Index>(model.localChangeLabels().size()),
                                         [&] { return 2 * unit(random) - 1; });
        body.shape.facialActions = Eigen::VectorXd::NullaryExpr(
            static_cast<Eigen::Index>(model.facialActionLabels().size()), [&] { return unit(random); });
    }
    for (int b = 0; b < model.annyRig().boneCount(); ++b) {
        Eigen::Matrix4d delta = Eigen::Matrix4d::Identity();
        const Eigen::Vector3d axis(normal(random), normal(random), normal(random));
        delta.topLeftCorner<3, 3>() = Eigen::AngleAxisd(axis.norm(), axis.normalized()).toRotationMatrix();
        body.pose.bones.push_back(delta);
    }
    return body;
}

/// The content of a device buffer.
template <class T>
std::vector<T> readBack(const std::shared_ptr<const DeviceContext>& context, const DeviceBuffer& buffer,
                        std::size_t count) {
    BufferArena arena(context);
    const DeviceBuffer host = arena.allocate(count * sizeof(T), BufferUse::Readback);
    Submission submission(context);
    submission.run([&](const vk::raii::CommandBuffer& commands) {
        commands.copyBuffer(buffer.handle(), host.handle(), vk::BufferCopy(0, 0, count * sizeof(T)));
    });
    std::vector<T> result(count);
    std::memcpy(result.data(), host.mapped().data(), count * sizeof(T));
    return result;
}

}  // namespace abf::test
