// SPDX-License-Identifier: Apache-2.0
#include "core/export/fit_json.h"

#include "core/export/json_text.h"

namespace abf {
namespace {

using Json = nlohmann::ordered_json;

Json nonZero(std::span<const std::string_view> labels, const Eigen::VectorXd& values) {
    Json out = Json::object();
    for (Eigen::Index i = 0; i < values.size(); ++i)
        if (values[i] != 0) out[std::string(labels[static_cast<std::size_t>(i)])] = values[i];
    return out;
}

}  // namespace

Json matrixJson(const Eigen::Matrix4d& matrix) {
    Json rows = Json::array();
    for (int r = 0; r < 4; ++r) rows.push_back({matrix(r, 0), matrix(r, 1), matrix(r, 2), matrix(r, 3)});
    return rows;
}

Json bodyJson(const BodyShape& shape, const BodyModel& model) {
    Json out;
    out["schema"] = kFitSchema;
    out["model"] = {{"name", model.name()}, {"version", model.version()}, {"sha256", model.sha256()}};
    Json& phenotypes = out["phenotypes"] = Json::object();
    for (int p = 0; p < kPhenotypeCount; ++p)
        phenotypes[std::string(kPhenotypeNames[static_cast<std::size_t>(p)])] = shape.phenotypes.values[p];
    out["local_changes"] = nonZero(model.localChangeLabels(), shape.localChanges);
    out["facial_actions"] = nonZero(model.facialActionLabels(), shape.facialActions);
    return out;
}

Json poseJson(const BodyPose& pose, const BodyModel& model) {
    Json bones = Json::object();
    const std::vector<std::string_view>& labels = model.annyRig().boneLabels;
    for (std::size_t b = 0; b < labels.size(); ++b)
        bones[std::string(labels[b])] =
            matrixJson(b < pose.bones.size() ? pose.bones[b] : Eigen::Matrix4d(Eigen::Matrix4d::Identity()));
    Json out;
    out["parameterization"] = kLocalRef;
    out["bones"] = std::move(bones);
    return out;
}

std::string embeddedFitJson(const BodyModel& model, const BodyShape& shape, const BodyPose* pose) {
    nlohmann::ordered_json fit = bodyJson(shape, model);
    if (pose)
        fit["photos"] = nlohmann::ordered_json::array(
            {nlohmann::ordered_json::object({{"pose", poseJson(*pose, model)}})});
    return compactJson(fit);
}

}  // namespace abf
