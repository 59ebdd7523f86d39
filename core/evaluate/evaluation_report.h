// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>

#include "core/base/result.h"
#include "core/evaluate/evaluation.h"

namespace abf {

/// Where and when an evaluation was made.
struct EvaluationContext {
    std::string program;  ///< "abf 0.3"
    std::string model;    ///< name, version and digest of the body model
    std::string date;     ///< ISO 8601
    std::string machine;
};
/// Now, on this machine.
EvaluationContext evaluationContext(std::string program, const BodyModel& model);

/// All tables as Markdown: figures by row, differences between recipes with their intervals, measures,
/// sliders, calibration, subjects, failures.
std::string evaluationMarkdown(const Evaluation& evaluation, const EvaluationContext& context);
/// The same with every single fit.
std::string evaluationJson(const Evaluation& evaluation, const EvaluationContext& context);

/// Writes evaluation.json and evaluation.md into `folder`, which is made. Errors: WriteFailed.
Result<void> writeEvaluation(const Evaluation& evaluation, const EvaluationContext& context,
                             const std::filesystem::path& folder);

}  // namespace abf
