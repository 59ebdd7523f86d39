// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <opencv2/core/mat.hpp>

#include "core/silhouette/body_contour.h"
#include "tests/core/fit/fit_test_model.h"
#include "tests/core/fit/synthetic_person.h"

/// Bodies before the camera of SyntheticPerson, and the masks that they would leave.
class SilhouetteScene {
  public:
    SilhouetteScene()
        : geometry(testModel()), surface(testModel()), evaluator_(abf::makeCpuBodyEvaluator(testModel())) {
        camera.width = 900;
        camera.height = 1000;
        camera.fx = camera.fy = SyntheticPerson::kFocal;
        camera.cx = 450;
        camera.cy = 500;
        camera.cameraFromWorld.linear() = abf::levelCameraFromFit();
    }

    Eigen::Matrix3Xf vertices(const abf::BodyShape& shape, const abf::BodyPose& pose) const {
        const bool done = evaluator_->evaluate(shape, pose, body_).has_value();
        return done ? body_.vertices : Eigen::Matrix3Xf();
    }
    Eigen::Matrix3Xf restVertices(const abf::BodyShape& shape) const {
        const bool done = evaluator_->evaluate(shape, {}, body_).has_value();
        return done ? body_.restVertices : Eigen::Matrix3Xf();
    }

    /// 255 where the body is, at `scale` times the photo's size.
    cv::Mat mask(const Eigen::Matrix3Xf& posed, double scale = 1) const {
        const abf::BodyRaster raster = abf::rasteriseBody(
            surface, abf::projectBody(posed, camera), cv::Rect2d(0, 0, camera.width, camera.height),
            static_cast<int>(std::max(camera.width, camera.height) * scale));
        cv::Mat mask = raster.labels > 0;
        return mask;
    }

    static abf::BodyShape adult(double weight = 0.5) {
        abf::BodyShape shape;
        shape.phenotypes[abf::Phenotype::Gender] = 0.1;
        shape.phenotypes[abf::Phenotype::Age] = 0.782;
        shape.phenotypes[abf::Phenotype::Height] = 0.4;
        shape.phenotypes[abf::Phenotype::Weight] = weight;
        return shape;
    }

    abf::FitGeometry geometry;
    abf::BodySurface surface;
    abf::PinholeCamera camera;  ///< of the fit frame

  private:
    std::unique_ptr<abf::BodyEvaluator> evaluator_;
    mutable abf::EvaluatedBody body_;
};

/// Arms well away from the trunk, legs a little apart.
inline std::map<std::string, Eigen::Vector3d> openPose() {
    return {{"upperarm01.L", {0, -0.25, 0}},
            {"upperarm01.R", {0, -0.25, 0}},
            {"upperleg01.L", {0, 0.1, 0}},
            {"upperleg01.R", {0, 0.1, 0}}};
}
