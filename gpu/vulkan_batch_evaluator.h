// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Core>
#include <functional>
#include <memory>
#include <span>
#include <stop_token>

#include "core/body/body_evaluator.h"
#include "gpu/device/context.h"

namespace abf {

/// Many bodies of rig and topology `anny` at once: candidates, photos of one person, jobs of a batch. They
/// are divided into submissions that fit the memory that is free and take a tenth of a second at most, so
/// that no driver takes the device for hung. One thread at a time.
class VulkanBatchEvaluator {
  public:
    /// Errors: Device.
    static Result<std::unique_ptr<VulkanBatchEvaluator>> create(std::shared_ptr<const BodyModel> model,
                                                                std::shared_ptr<const DeviceContext> context);
    ~VulkanBatchEvaluator();

    /// A body's mesh; 3×V, metres. It lies in memory of the device that is valid during the call only.
    struct Mesh {
        Eigen::Map<const Eigen::Matrix3Xf> vertices;
        Eigen::Map<const Eigen::Matrix3Xf> normals;  ///< 3×0 unless asked for
    };
    using Receiver = std::function<void(std::size_t body, const Mesh& mesh)>;

    /// Evaluates body i with shapes[i] and poses[i] and hands each mesh over, in order, on the calling
    /// thread. Errors: InvalidArgument (spans of different length, or what BodyEvaluator::evaluate refuses;
    /// nothing of its submission is handed over then), Cancelled (`stop`, between submissions), Device.
    Result<void> evaluate(std::span<const BodyShape> shapes, std::span<const BodyPose> poses, bool normals,
                          const Receiver& receive, const std::stop_token& stop = {});

    std::string backendName() const;
    /// Memory taken now, in bytes.
    std::size_t deviceBytes() const;
    /// Bodies of the largest submission so far.
    int largestSubmission() const;

  private:
    struct Bench;
    explicit VulkanBatchEvaluator(std::unique_ptr<Bench> bench);
    std::unique_ptr<Bench> bench_;
};

}  // namespace abf
