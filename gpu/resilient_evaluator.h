// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "core/base/result.h"
#include "core/body/body_evaluator.h"

namespace abf {

/// A body evaluator that outlives its device. When a call ends in a Device error, the device is opened anew,
/// once in the evaluator's life, and the call repeated; when that fails too, this and all later calls are
/// answered by the CPU's evaluator, backendName() says so, and there is a notice for the user. Answers are
/// the twins' either way.
class ResilientEvaluator final : public BodyEvaluator {
  public:
    using Factory = std::function<Result<std::unique_ptr<BodyEvaluator>>()>;

    /// `open` makes the device's evaluator, now and once more after a failure. Errors: those of `open`: a
    /// device that cannot be used from the start is no case for a substitute.
    static Result<std::unique_ptr<ResilientEvaluator>> create(std::shared_ptr<const BodyModel> model,
                                                              Factory open);

    std::string backendName() const override { return evaluator_->backendName(); }
    Result<void> evaluate(const BodyShape& shape, const BodyPose& pose, EvaluatedBody& out) override;

    /// What the user should know, once.
    std::optional<std::string> takeNotice();

  private:
    ResilientEvaluator(std::shared_ptr<const BodyModel> model, Factory open,
                       std::unique_ptr<BodyEvaluator> evaluator);

    std::shared_ptr<const BodyModel> model_;
    Factory open_;  ///< empty once used up
    std::unique_ptr<BodyEvaluator> evaluator_;
    bool onCpu_ = false;
    std::optional<std::string> notice_;
};

}  // namespace abf
