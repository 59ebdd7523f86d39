// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/body/body_model.h"
#include "core/fit/fit_problem.h"

namespace abf {

/// The content of a fit.json, schema "abf.fit/1" (docs/fit-json.md).
struct FitDocument {
    struct Photo {
        std::filesystem::path file;
        ViewState state;        ///< camera and LocalRef pose, all 104 bones
        LandmarkSet landmarks;  ///< as used by the fit
        std::array<double, kLandmarkCount> residualPx{};
        double reprojectionRmsPx = 0, staturePx = 0, worstJointExcessRad = 0;
        bool leftOut = false;              ///< did not take part; posed with the body of the others
        std::filesystem::path ignoreMask;  ///< of the places where the outline says nothing; may be empty
    };
    /// What stays as it is: in the next fit, and the measures while others are changed by hand.
    struct Locks {
        std::vector<Phenotype> phenotypes;
        std::vector<int> localChanges;
        std::vector<std::string> bones;  ///< labels
        std::vector<Measure> measures = {};
        bool empty() const {
            return phenotypes.empty() && localChanges.empty() && bones.empty() && measures.empty();
        }
    };
    BodyShape shape;
    std::vector<Photo> photos;
    std::optional<BodyPose> pose;  ///< of a body that comes from no photo (a mesh, a scan); all 104 bones
    std::string termination, backend;
    int iterations = 0;
    double seconds = 0;
    Polish polish;
    std::vector<std::string> notes;
    /// What was known (kept so that a re-opened fit can be repeated).
    std::optional<double> heightM, ageYears;
    std::optional<Sex> sex;
    std::vector<KnownFact> facts;
    std::optional<ClothingFit> clothing;
    Locks locks;
    std::optional<ShapeEstimate> estimate;  ///< oddViews count all photos, also those left out
};

FitDocument makeFitDocument(const FitProblem& problem, const FitResult& result);

/// Writes every field the schema names; numbers round-trip.
std::string toJson(const FitDocument& document, const BodyModel& model);

/// The pose of photo `number` (1 = the first, as people count). A document without photos has one pose,
/// its own or else the identity, at number 1. Error: InvalidArgument naming the numbers there are.
Result<BodyPose> poseOfPhoto(const FitDocument& document, int number = 1);

/// Reads files written by this program, by hand or by scripts: a phenotype that is absent is 0.5, anything
/// else absent is 0 (an absent bone is identity), unknown labels are an error that names them.
/// Errors: Corrupt with line/JSON pointer, Unsupported for another schema or a model of another name/sha256.
Result<FitDocument> parseFitDocument(std::string_view json, const BodyModel& model,
                                     std::string_view sourceName);
Result<FitDocument> readFitDocument(const std::filesystem::path& file, const BodyModel& model);

}  // namespace abf
