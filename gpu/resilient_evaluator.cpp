// SPDX-License-Identifier: Apache-2.0
#include "gpu/resilient_evaluator.h"

#include <utility>

namespace abf {

Result<std::unique_ptr<ResilientEvaluator>> ResilientEvaluator::create(std::shared_ptr<const BodyModel> model,
                                                                       Factory open) {
    auto evaluator = open();
    if (!evaluator) return propagate(evaluator);
    return std::unique_ptr<ResilientEvaluator>(
        new ResilientEvaluator(std::move(model), std::move(open), std::move(*evaluator)));
}

ResilientEvaluator::ResilientEvaluator(std::shared_ptr<const BodyModel> model, Factory open,
                                       std::unique_ptr<BodyEvaluator> evaluator)
    : model_(std::move(model)), open_(std::move(open)), evaluator_(std::move(evaluator)) {}

Result<void> ResilientEvaluator::evaluate(const BodyShape& shape, const BodyPose& pose, EvaluatedBody& out) {
    auto done = evaluator_->evaluate(shape, pose, out);
    if (done || done.error().code != ErrorCode::Device || onCpu_) return done;
    Error cause = done.error();
    if (const Factory open = std::exchange(open_, nullptr)) {
        evaluator_.reset();  // so that its memory is free
        auto reopened = open();
        if (reopened) {
            evaluator_ = std::move(*reopened);
            done = evaluator_->evaluate(shape, pose, out);
            if (done || done.error().code != ErrorCode::Device) return done;
            cause = done.error();
        } else {
            cause = reopened.error();
        }
    }
    evaluator_ = makeCpuBodyEvaluator(model_);
    onCpu_ = true;
    notice_ = cause.message + " Bodies are now computed on the CPU; the result is the same.";
    return evaluator_->evaluate(shape, pose, out);
}

std::optional<std::string> ResilientEvaluator::takeNotice() {
    return std::exchange(notice_, std::nullopt);
}

}  // namespace abf
