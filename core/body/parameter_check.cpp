// SPDX-License-Identifier: Apache-2.0
#include "core/body/parameter_check.h"

#include <cmath>

namespace abf {
namespace {

template <class Label>
Result<void> checkVector(const Eigen::VectorXd& values, std::size_t expected, const char* what, Label label) {
    if (values.size() == 0) return {};
    if (static_cast<std::size_t>(values.size()) != expected)
        return fail(ErrorCode::InvalidArgument, "The body shape has " + std::to_string(values.size()) + " " +
                                                    what + "s, but the model has " +
                                                    std::to_string(expected) + ". Give all of them or none.");
    for (Eigen::Index i = 0; i < values.size(); ++i)
        if (!std::isfinite(values[i]))
            return fail(ErrorCode::InvalidArgument, "The value of " + std::string(what) + " '" +
                                                        std::string(label(i)) + "' is not a finite number.");
    return {};
}

}  // namespace

Result<void> checkShape(const BodyModel& model, const BodyShape& shape) {
    for (int i = 0; i < kPhenotypeCount; ++i)
        if (!std::isfinite(shape.phenotypes.values[i]))
            return fail(
                ErrorCode::InvalidArgument,
                "The value of phenotype '" + std::string(kPhenotypeNames[i]) + "' is not a finite number.");
    const auto locals = model.localChangeLabels();
    if (auto ok = checkVector(shape.localChanges, locals.size(), "local change",
                              [&](Eigen::Index i) { return locals[i]; });
        !ok)
        return ok;
    const auto actions = model.facialActionLabels();
    return checkVector(shape.facialActions, actions.size(), "facial action",
                       [&](Eigen::Index i) { return actions[i]; });
}

Result<void> checkPose(const Rig& rig, const BodyPose& pose) {
    if (pose.bones.empty()) return {};
    if (pose.bones.size() != rig.boneLabels.size())
        return fail(ErrorCode::InvalidArgument, "The pose has " + std::to_string(pose.bones.size()) +
                                                    " bones, but rig '" + std::string(rig.name) + "' has " +
                                                    std::to_string(rig.boneLabels.size()) +
                                                    ". Give all of them or none.");
    for (std::size_t b = 0; b < pose.bones.size(); ++b)
        if (!pose.bones[b].topRows<3>().allFinite())
            return fail(ErrorCode::InvalidArgument, "The pose matrix of bone '" +
                                                        std::string(rig.boneLabels[b]) +
                                                        "' holds a value that is not a finite number.");
    return {};
}

Result<void> checkFreeParameters(const BodyModel& model, const Rig& rig, const FreeParameters& free) {
    const auto check = [](const std::vector<int>& indices, std::size_t count,
                          const char* what) -> Result<void> {
        for (const int i : indices)
            if (i < 0 || static_cast<std::size_t>(i) >= count)
                return fail(ErrorCode::InvalidArgument, "There is no " + std::string(what) + " number " +
                                                            std::to_string(i) + "; the model has " +
                                                            std::to_string(count) + ".");
        return {};
    };
    if (auto ok = check(free.localChanges, model.localChangeLabels().size(), "local change"); !ok) return ok;
    if (auto ok = check(free.facialActions, model.facialActionLabels().size(), "facial action"); !ok)
        return ok;
    return check(free.bones, rig.boneLabels.size(), "bone");
}

}  // namespace abf
