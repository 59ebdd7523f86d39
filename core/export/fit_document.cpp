// SPDX-License-Identifier: Apache-2.0
#include "core/export/fit_document.h"

#include <cassert>
#include <cmath>

#include "core/export/fit_estimate_json.h"
#include "core/export/fit_json.h"
#include "core/export/fit_names.h"
#include "core/export/json_text.h"

namespace abf {
namespace {

using Json = nlohmann::ordered_json;

Json cameraJson(const PinholeCamera& camera) {
    Json out;
    out["width"] = camera.width;
    out["height"] = camera.height;
    out["fx"] = camera.fx;
    out["fy"] = camera.fy;
    out["cx"] = camera.cx;
    out["cy"] = camera.cy;
    out["world_to_camera"] = matrixJson(camera.cameraFromWorld.matrix());
    return out;
}

Json landmarksJson(const FitDocument::Photo& photo) {
    Json out = Json::array();
    for (std::size_t i = 0; i < kLandmarkCount; ++i) {
        const Landmark& landmark = photo.landmarks[i];
        Json entry;
        entry["name"] = kLandmarkNames[i];
        entry["x"] = landmark.position.x();
        entry["y"] = landmark.position.y();
        entry["visibility"] = landmark.visibility;
        // A point of the body that lies in the camera's plane has no pixel, and JSON no infinity.
        if (std::isfinite(photo.residualPx[i])) entry["residual_px"] = photo.residualPx[i];
        if (landmark.corrected) entry["corrected"] = true;
        if (landmark.ignored) entry["ignored"] = true;
        out.push_back(std::move(entry));
    }
    return out;
}

Json photoJson(const FitDocument::Photo& photo, const BodyModel& model) {
    Json out;
    out["file"] = photo.file.string();
    out["camera"] = cameraJson(photo.state.camera);
    out["pose"] = poseJson(photo.state.pose, model);
    out["landmarks"] = landmarksJson(photo);
    out["reprojection_rms_px"] = photo.reprojectionRmsPx;
    out["stature_px"] = photo.staturePx;
    out["worst_joint_excess_rad"] = photo.worstJointExcessRad;
    if (photo.leftOut) out["left_out"] = true;
    if (!photo.ignoreMask.empty()) out["ignore_mask"] = photo.ignoreMask.string();
    return out;
}

Json locksJson(const FitDocument::Locks& locks, const BodyModel& model) {
    Json phenotypes = Json::array(), changes = Json::array();
    for (const Phenotype p : locks.phenotypes) phenotypes.push_back(phenotypeName(p));
    for (const int change : locks.localChanges)
        changes.push_back(model.localChangeLabels()[static_cast<std::size_t>(change)]);
    Json out = Json::object();
    if (!phenotypes.empty()) out["phenotypes"] = std::move(phenotypes);
    if (!changes.empty()) out["local_changes"] = std::move(changes);
    if (!locks.bones.empty()) out["bones"] = locks.bones;
    for (const Measure measure : locks.measures) out["measures"].push_back(measureInfo(measure).key);
    return out;
}

Json knownJson(const FitDocument& document) {
    Json out = Json::object();
    if (document.heightM) out["height_m"] = *document.heightM;
    if (document.ageYears) out["age_years"] = *document.ageYears;
    if (document.sex) out["sex"] = *document.sex == Sex::Male ? "male" : "female";
    if (!document.facts.empty()) out["facts"] = factsJson(document.facts);
    if (document.clothing) out["clothing"] = clothingFitName(*document.clothing);
    return out;
}

Json fitJson(const FitDocument& document) {
    Json out;
    out["termination"] = document.termination;
    out["iterations"] = document.iterations;
    out["seconds"] = document.seconds;
    out["backend"] = document.backend;
    if (document.polish != Polish()) {
        out["polish"] = {{"iterations", document.polish.iterations},
                         {"phenotype_change", document.polish.phenotypeChange},
                         {"vertex_change_m", document.polish.vertexChangeM}};
    }
    if (!document.notes.empty()) out["notes"] = document.notes;
    return out;
}

}  // namespace

FitDocument makeFitDocument(const FitProblem& problem, const FitResult& result) {
    assert(result.best && result.best->views.size() == problem.views.size() &&
           result.best->figures.size() == problem.views.size());
    FitDocument document;
    document.shape = result.best->shape;
    document.termination = terminationName(result.termination);
    document.backend = result.backend;
    document.polish = result.polish;
    document.iterations = result.iterations;
    document.seconds = result.seconds;
    document.notes = result.notes;
    document.heightM = problem.heightM;
    document.ageYears = problem.ageYears;
    document.sex = problem.sex;
    document.facts = problem.facts;
    document.clothing = problem.clothing;
    for (const auto& [phenotype, value] : problem.fixed) document.locks.phenotypes.push_back(phenotype);
    for (const auto& [change, value] : problem.fixedLocalChanges)
        document.locks.localChanges.push_back(change);
    document.locks.bones = problem.fixedBones;
    document.estimate = result.estimate;
    for (std::size_t v = 0; v < problem.views.size(); ++v) {
        const ViewFigures& figures = result.best->figures[v];
        FitDocument::Photo photo;
        photo.file = problem.views[v].file;
        photo.state = result.best->views[v];
        photo.landmarks = problem.views[v].landmarks;
        for (int i = 0; i < kLandmarkCount; ++i) {
            const auto at = static_cast<std::size_t>(i);
            photo.residualPx[at] = (figures.projected.col(i) - photo.landmarks[at].position).norm();
        }
        photo.reprojectionRmsPx = figures.reprojectionRmsPx;
        photo.staturePx = figures.staturePx;
        photo.worstJointExcessRad = figures.worstJointExcessRad;
        document.photos.push_back(std::move(photo));
    }
    return document;
}

std::string toJson(const FitDocument& document, const BodyModel& model) {
    Json out = bodyJson(document.shape, model);
    Json photos = Json::array();
    for (const FitDocument::Photo& photo : document.photos) photos.push_back(photoJson(photo, model));
    out["photos"] = std::move(photos);
    if (document.pose) out["pose"] = poseJson(*document.pose, model);
    out["fit"] = fitJson(document);
    if (Json known = knownJson(document); !known.empty()) out["known"] = std::move(known);
    if (!document.locks.empty()) out["locks"] = locksJson(document.locks, model);
    if (document.estimate) out["estimate"] = estimateJson(*document.estimate);
    return prettyJson(out);
}

Result<BodyPose> poseOfPhoto(const FitDocument& document, int number) {
    const auto count = static_cast<int>(document.photos.size());
    if (count == 0 && number == 1) return document.pose.value_or(BodyPose{});
    if (number >= 1 && number <= count)
        return document.photos[static_cast<std::size_t>(number - 1)].state.pose;
    std::string message = "There is no photo " + std::to_string(number) + ": the fit ";
    if (count == 0)
        message += "has no photos, so leave the number out to get the identity pose.";
    else if (count == 1)
        message += "has one photo, number 1.";
    else
        message += "has " + std::to_string(count) + " photos; choose a number from 1 to " +
                   std::to_string(count) + ".";
    return fail(ErrorCode::InvalidArgument, std::move(message));
}

}  // namespace abf
