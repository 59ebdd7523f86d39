// SPDX-License-Identifier: Apache-2.0
#include "core/evaluate/synthetic_photo.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "core/evaluate/phone_camera.h"
#include "core/evaluate/rough_mask.h"
#include "core/evaluate/world_landmarks.h"
#include "core/fit/landmark_evidence.h"
#include "core/silhouette/body_raster.h"

namespace abf {
namespace {

constexpr double kDegree = std::numbers::pi / 180;
constexpr double kBiasStature = 1.70;
/// Stature in mask pixels: about what the segmentation of a person who fills the detector's region has,
/// upscaled.
constexpr double kMaskStature = 700;
/// A landmark so much behind the visible surface (metres at 1.70 m) is hidden.
constexpr double kHiddenDepth = 0.14;

double yawOf(PhotoSide side, SeededRandom& random) {
    switch (side) {
        case PhotoSide::Front:
            return random.normal(0, 12) * kDegree;
        case PhotoSide::Side:
            return ((random.chance(0.5) ? 90 : -90) + random.normal(0, 10)) * kDegree;
        case PhotoSide::Back:
            return (180 + random.normal(0, 12)) * kDegree;
    }
    return 0;
}

/// The standard deviations that the fit assumes for each landmark, percent of stature.
std::array<double, kLandmarkCount> detectorSigmas() {
    FitView view;
    view.width = view.height = 10;
    for (Landmark& landmark : view.landmarks) landmark = {{5, 5}, 1, false, false};
    std::array<double, kLandmarkCount> sigmas{};
    for (const auto& observation : pixelObservations(view, 100, 1)) {
        sigmas[static_cast<std::size_t>(observation.point)] = observation.sigmaPx;
    }
    return sigmas;
}

int carrierOf(const BodyPoint& point, const Rig& rig) {
    if (!point.boneOffsets.empty()) return point.boneOffsets.front().first;
    if (!point.boneHeads.empty()) return point.boneHeads.front().first;
    return std::max(0, rig.bone("head"));
}

}  // namespace

SyntheticPhotographer::SyntheticPhotographer(std::shared_ptr<const BodyModel> model,
                                             const FitGeometry& geometry, const BodySurface& surface)
    : model_(std::move(model)),
      geometry_(geometry),
      surface_(surface),
      evaluator_(makeCpuBodyEvaluator(model_)),
      workspace_(geometry.landmarks().makeWorkspace()) {
    for (int k = 0; k < kLandmarkCount; ++k) {
        carriers_.push_back(
            carrierOf(geometry.landmarks().definitions()[static_cast<std::size_t>(k)], model_->annyRig()));
    }
}

Result<SyntheticPhoto> SyntheticPhotographer::take(const Subject& subject, PhotoSide side,
                                                   const Perturbation& perturbation, std::uint64_t key) {
    // Separate streams: a change of one thing leaves the others as they are.
    auto scene = SeededRandom::stream({key, 1}), detector = SeededRandom::stream({key, 2});
    SyntheticPhoto photo;
    photo.stance = static_cast<Stance>(scene.index(kStanceCount));
    photo.pose = naturalPose(model_->annyRig(), geometry_.joints(), photo.stance,
                             subject.shape.phenotypes[Phenotype::Weight], scene);
    EvaluatedBody body;
    if (const auto done = evaluator_->evaluate(subject.shape, photo.pose, body); !done)
        return propagate(done);
    photo.camera = phoneCamera(body.vertices, yawOf(side, scene), scene);
    const bool focalKnown = scene.chance(perturbation.focalKnownShare);

    const double stature =
        double(body.restVertices.row(2).maxCoeff()) - double(body.restVertices.row(2).minCoeff());
    const Eigen::Vector3d pelvis = body.bonePoses.front().block<3, 1>(0, 3);
    const double depth = (photo.camera.cameraFromWorld * pelvis).z();
    photo.staturePx = photo.camera.fy * stature / depth;
    FitView& view = photo.view;
    view.width = photo.camera.width;
    view.height = photo.camera.height;
    view.focalPx = focalKnown ? photo.camera.fx : 0;
    detectLandmarks(subject, body, stature, perturbation, detector, photo);

    const ProjectedBody projected = projectBody(body.vertices, photo.camera);
    MaskErrors errors;
    errors.roughness = 0.01 * perturbation.outline * stature;
    errors.reach = 0.01 * perturbation.outlineReach * stature;
    // The same roughness with and without clothes.
    for (cv::Mat* mask : {&view.mask, &photo.clothedMask}) {
        auto outline = SeededRandom::stream({key, 3});
        *mask = roughMask(surface_, projected, photo.camera, depth / photo.camera.fx, errors,
                          kMaskStature / stature, outline);
        errors.clothes.fill(0.01 * perturbation.clothes * stature);
    }
    const cv::Rect2d box = boxAround(projected);
    view.maskRegion = RegionOfInterest{
        {box.x + 0.5 * box.width, box.y + 0.5 * box.height}, 1.3 * std::max(box.width, box.height), 0};
    photo.vertices = std::move(body.vertices);
    return photo;
}

void SyntheticPhotographer::detectLandmarks(const Subject& subject, const EvaluatedBody& body, double stature,
                                            const Perturbation& perturbation, SeededRandom& random,
                                            SyntheticPhoto& photo) {
    static const auto kSigmas = detectorSigmas();
    Eigen::Matrix3Xd points;
    if (!geometry_.landmarks().evaluate(subject.shape, photo.pose, nullptr, *workspace_, points, nullptr))
        return;
    const ProjectedBody projected = projectBody(body.vertices, photo.camera);
    const cv::Rect2d box = boxAround(projected);
    const BodyRaster raster = rasteriseBody(surface_, projected, box, 400);

    Eigen::Matrix<double, 3, kLandmarkCount> seen;  // camera axes
    std::array<double, kLandmarkCount> factors{};
    for (int k = 0; k < kLandmarkCount; ++k) {
        const auto index = static_cast<std::size_t>(k);
        const Eigen::Matrix3d turn =
            body.boneTransforms[static_cast<std::size_t>(carriers_[index])].topLeftCorner<3, 3>();
        const Eigen::Vector3d world =
            points.col(k) + turn * subject.landmarkBias.col(k) * (stature / kBiasStature);
        seen.col(k) = photo.camera.cameraFromWorld * world;
        Landmark& landmark = photo.view.landmarks[index];
        landmark.position = photo.camera.project(world);
        const Eigen::Vector2d at = raster.toRaster(landmark.position);
        bool hidden = false;
        if (at.x() >= 0 && at.y() >= 0 && at.x() < raster.labels.cols && at.y() < raster.labels.rows) {
            const double front = 1 / double(raster.inverseDepths.at<float>(static_cast<int>(at.y()),
                                                                           static_cast<int>(at.x())));
            hidden = std::isfinite(front) && seen(2, k) - front > kHiddenDepth * stature / kBiasStature;
        }
        landmark.visibility = hidden ? perturbation.hiddenVisibility : 1;
        factors[index] = hidden ? perturbation.hiddenFactor : 1;
        const double percent = perturbation.byLandmark ? kSigmas[index] : perturbation.landmarks;
        const double sigma = 0.01 * percent * photo.staturePx * factors[index];
        const double dx = random.normal(0, sigma), dy = random.normal(0, sigma);
        landmark.position += Eigen::Vector2d(dx, dy);
    }
    // The detector sees the person turned into the middle of its view.
    const Eigen::Matrix3d rayFromCentre = rayRotation(photo.view, photo.camera.fx);
    photo.view.worldLandmarks = rayFromCentre.transpose() * seen;
    if (perturbation.depthBias) biasDepths(photo.view.worldLandmarks);
    const Eigen::Vector3d hips =
        0.5 * (photo.view.worldLandmarks.col(23) + photo.view.worldLandmarks.col(24));
    photo.view.worldLandmarks.colwise() -= hips;
    for (int k = 0; k < kLandmarkCount; ++k) {
        const double factor = 0.01 * stature * factors[static_cast<std::size_t>(k)];
        for (int axis = 0; axis < 3; ++axis) {
            const double percent = axis == 2 ? perturbation.worldDepth : perturbation.worldPlane;
            photo.view.worldLandmarks(axis, k) += random.normal(0, percent * factor);
        }
    }
    photo.view.hasWorldLandmarks = true;
}

}  // namespace abf
