// SPDX-License-Identifier: Apache-2.0
#include "core/report/body_comparison.h"

#include <algorithm>
#include <numbers>
#include <opencv2/core.hpp>

#include "core/body/body_evaluator.h"
#include "core/body/body_model.h"
#include "core/render/difference_colours.h"
#include "core/render/rasterizer.h"
#include "core/report/straight_camera.h"

namespace abf {
namespace {

/// A third of the triangles that meet in each vertex, square metres.
Eigen::VectorXd vertexAreas(const Topology& topology, const Eigen::Matrix3Xf& vertices) {
    Eigen::VectorXd areas = Eigen::VectorXd::Zero(vertices.cols());
    for (std::size_t i = 0; i + 2 < topology.faces.size(); i += 3) {
        const std::uint32_t a = topology.faces[i], b = topology.faces[i + 1], c = topology.faces[i + 2];
        const Eigen::Vector3d u = (vertices.col(b) - vertices.col(a)).cast<double>(),
                              v = (vertices.col(c) - vertices.col(a)).cast<double>();
        const double third = u.cross(v).norm() / 6;
        for (const std::uint32_t corner : {a, b, c}) areas[corner] += third;
    }
    return areas;
}

}  // namespace

Eigen::VectorXf outwardDifferences(const Eigen::Matrix3Xf& body, const Eigen::Matrix3Xf& reference,
                                   const Eigen::Matrix3Xf& referenceNormals) {
    return (body - reference).cwiseProduct(referenceNormals).colwise().sum();
}

Result<BodyComparison> compareBodies(const std::shared_ptr<const BodyModel>& model,
                                     const BodyMeasurer& measurer, const BodyShape& body,
                                     const BodyShape& reference) {
    const auto values = measurer.measure(body), others = measurer.measure(reference);
    if (!values) return propagate(values);
    if (!others) return propagate(others);
    BodyComparison comparison;
    comparison.values = *values;
    comparison.reference = *others;
    const auto evaluator = makeCpuBodyEvaluator(model);
    EvaluatedBody made;
    if (auto done = evaluator->evaluate(reference, {}, made); !done) return propagate(done);
    const Eigen::Matrix3Xf other = made.restVertices;
    if (auto done = evaluator->evaluate(body, {}, made); !done) return propagate(done);
    comparison.vertices = std::move(made.restVertices);
    const Topology& topology = model->annyTopology();
    Eigen::Matrix3Xf otherNormals;
    computeVertexNormals(other, topology.faces, topology.faceArity, otherNormals);
    computeVertexNormals(comparison.vertices, topology.faces, topology.faceArity, comparison.normals);
    comparison.differences = outwardDifferences(comparison.vertices, other, otherNormals);
    const Eigen::VectorXd amounts = comparison.differences.cwiseAbs().cast<double>();
    const Eigen::VectorXd areas = vertexAreas(topology, other);
    comparison.meanDifference = amounts.dot(areas) / areas.sum();
    comparison.largestDifference = amounts.maxCoeff();
    return comparison;
}

cv::Mat differencePicture(const BodyModel& model, const BodyComparison& comparison, double scale,
                          int heightPixels) {
    const Topology& topology = model.annyTopology();
    const std::vector<std::uint32_t> triangles(topology.faces.begin(), topology.faces.end());
    const auto colours = differenceColours(comparison.differences, scale);
    const auto stature =
        static_cast<double>(comparison.vertices.row(2).maxCoeff() - comparison.vertices.row(2).minCoeff());
    std::vector<cv::Mat> views;
    int width = 0, height = 0;
    for (const double yaw : {0.0, std::numbers::pi / 2, std::numbers::pi}) {
        const PinholeCamera camera = straightCamera(comparison.vertices, yaw, stature / heightPixels);
        RenderTarget target;
        renderMesh({&comparison.vertices, &comparison.normals, triangles, colours}, camera,
                   {camera.width, camera.height}, target);
        views.push_back(
            blendOver(cv::Mat(camera.height, camera.width, CV_8UC3, cv::Scalar::all(255)), target, 1));
        width += camera.width;
        height = std::max(height, camera.height);
    }
    cv::Mat picture(height, width, CV_8UC3, cv::Scalar::all(255));
    int x = 0;
    for (const cv::Mat& view : views) {
        view.copyTo(picture(cv::Rect(x, height - view.rows, view.cols, view.rows)));
        x += view.cols;
    }
    return picture;
}

}  // namespace abf
