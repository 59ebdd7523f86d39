// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cmath>
#include <limits>
#include <mutex>
#include <numbers>

#include "core/body/body_evaluator.h"
#include "core/texture/body_atlas.h"
#include "core/texture/photo_texture.h"
#include "tests/core/body/test_model.h"

/// A body whose colours are known everywhere, and photos of it without any light: what comes back from the
/// photos can be compared with the truth.
class TexturedBody {
  public:
    TexturedBody() {
        shape.phenotypes[abf::Phenotype::Age] = 0.8;
        auto evaluator = abf::makeCpuBodyEvaluator(testModel());
        if (!evaluator->evaluate(shape, {}, body)) qFatal("no body");
    }

    abf::BodyShape shape;
    abf::EvaluatedBody body;

    /// sRGB 0..255, smooth over the rest body, between 75 and 195, green at most 155. `symmetric`: left as
    /// right.
    Eigen::Vector3f colour(const Eigen::Vector3f& rest, bool symmetric) const {
        const float x = symmetric ? std::abs(rest.x()) : rest.x();
        return {135 + 60 * std::sin(7 * x), 125 + 30 * std::sin(5 * rest.z()),
                135 + 60 * std::sin(6 * rest.y() + 3 * rest.z())};
    }

    /// From 3 m away, `turn` degrees from the front to the body's left; background bright green.
    abf::TextureView photo(double turn, bool symmetric, float gain = 1, cv::Size size = {600, 800}) const {
        abf::TextureView view;
        view.vertices = body.vertices;
        const Eigen::Vector3f middle =
            (body.vertices.rowwise().minCoeff() + body.vertices.rowwise().maxCoeff()) / 2;
        const double angle = turn * std::numbers::pi / 180;
        Eigen::Matrix3d axes;
        axes << std::cos(angle), std::sin(angle), 0, 0, 0, -1, -std::sin(angle), std::cos(angle), 0;
        view.camera = {size.width,        size.height, 1.2 * size.height, 1.2 * size.height, size.width / 2.0,
                       size.height / 2.0, {}};
        view.camera.cameraFromWorld.linear() = axes;
        view.camera.cameraFromWorld.translation() = -axes * middle.cast<double>() + Eigen::Vector3d(0, 0, 3);
        draw(view, symmetric, gain, size);
        return view;
    }

    /// Largest and mean difference of channels between a texture and the truth over texels that `take` wants,
    /// of a point at rest.
    struct Difference {
        double mean = 0, share = 0;  ///< share: of all texels that were compared
        float most = 0;
    };
    template <class Take>
    Difference difference(const cv::Mat& rgb, bool symmetric, Take&& take) const {
        Difference out;
        double texels = 0, all = 0;
        const abf::BodyAtlas atlas(*testModel(), rgb.cols);
        std::mutex mutex;
        atlas.paintTexels(
            [&](const abf::AtlasTriangle& triangle, const Eigen::Vector3f& shares, int x, int y) {
                Eigen::Vector3f rest = Eigen::Vector3f::Zero();
                for (int c = 0; c < 3; ++c)
                    rest += shares[c] * body.restVertices.col(triangle.vertices[static_cast<std::size_t>(c)]);
                const std::lock_guard lock(mutex);
                ++all;
                if (!take(triangle, rest)) return;
                const Eigen::Vector3f truth = colour(rest, symmetric);
                for (int c = 0; c < 3; ++c) {
                    const float off = std::abs(truth[c] - rgb.at<cv::Vec3b>(y, x)[c]);
                    out.mean += double{off};
                    out.most = std::max(out.most, off);
                }
                ++texels;
            });
        out.mean /= std::max(1.0, 3 * texels);
        out.share = texels / all;
        return out;
    }

  private:
    void draw(abf::TextureView& view, bool symmetric, float gain, cv::Size size) const {
        view.rgb = cv::Mat(size, CV_8UC3, cv::Scalar(10, 250, 10));
        cv::Mat depth(size, CV_32FC1, cv::Scalar(std::numeric_limits<float>::infinity()));
        const abf::Topology& topology = testModel()->annyTopology();
        for (std::size_t f = 0; f < topology.faces.size(); f += 3) {
            std::array<Eigen::Vector3f, 3> at;  // pixel, pixel, depth
            for (std::size_t c = 0; c < 3; ++c) {
                const Eigen::Vector3d world = body.vertices.col(topology.faces[f + c]).cast<double>();
                const Eigen::Vector2d pixel = view.camera.project(world);
                at[c] << pixel.cast<float>(), static_cast<float>((view.camera.cameraFromWorld * world).z());
            }
            const Eigen::Vector3f ab = at[1] - at[0], ac = at[2] - at[0];
            const float area = ab.x() * ac.y() - ab.y() * ac.x();
            if (area >= 0) continue;  // seen from behind: y points down
            const auto [left, right] = std::minmax({at[0].x(), at[1].x(), at[2].x()});
            const auto [top, bottom] = std::minmax({at[0].y(), at[1].y(), at[2].y()});
            for (int y = std::max(0, static_cast<int>(top));
                 y <= std::min(size.height - 1, static_cast<int>(bottom)); ++y)
                for (int x = std::max(0, static_cast<int>(left));
                     x <= std::min(size.width - 1, static_cast<int>(right)); ++x) {
                    const float px = static_cast<float>(x) + 0.5f - at[0].x(),
                                py = static_cast<float>(y) + 0.5f - at[0].y();
                    const float b = (px * ac.y() - py * ac.x()) / area,
                                c = (ab.x() * py - ab.y() * px) / area;
                    if (b < 0 || c < 0 || b + c > 1) continue;
                    const float z = at[0].z() + b * ab.z() + c * ac.z();
                    if (z >= depth.at<float>(y, x)) continue;
                    depth.at<float>(y, x) = z;
                    const Eigen::Vector3f rest = (1 - b - c) * body.restVertices.col(topology.faces[f]) +
                                                 b * body.restVertices.col(topology.faces[f + 1]) +
                                                 c * body.restVertices.col(topology.faces[f + 2]);
                    const Eigen::Vector3f colour = gain * this->colour(rest, symmetric);
                    for (int k = 0; k < 3; ++k)
                        view.rgb.at<cv::Vec3b>(y, x)[k] = cv::saturate_cast<std::uint8_t>(colour[k]);
                }
        }
    }
};
