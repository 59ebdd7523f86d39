// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <span>
#include <vector>

#include "core/body/body_evaluator.h"

namespace abf {

/// Evaluates many bodies at once on a small team of threads, with the results of CpuBodyEvaluator within 1e-6
/// m. Blend shapes are read once for all bodies: blocks of vertices are taken in turn, and within a block
/// four bodies at a time, chosen so that they use the same shapes. One call at a time; the threads sleep
/// between calls and end with the object.
class BatchEvaluator {
  public:
    /// Null when the model has no such rig or topology. `threads` counts the calling one; 0: one a processor.
    static std::unique_ptr<BatchEvaluator> make(std::shared_ptr<const BodyModel> model,
                                                std::string_view rig = "anny",
                                                std::string_view topology = "anny", int threads = 0);
    ~BatchEvaluator();

    int threadCount() const;

    /// bodies[i] from shapes[i] and poses[i]; `bodies` gets their number. Memory: 12 MB, and 60 kB a body beside
    /// the bodies themselves. Allocates only while the batch grows. Errors: InvalidArgument as BodyEvaluator,
    /// with the number of the body, or for two lists of different length.
    Result<void> evaluate(std::span<const BodyShape> shapes, std::span<const BodyPose> poses,
                          std::vector<EvaluatedBody>& bodies);

  private:
    struct State;
    explicit BatchEvaluator(std::unique_ptr<State> state);
    std::unique_ptr<State> state_;
};

}  // namespace abf
