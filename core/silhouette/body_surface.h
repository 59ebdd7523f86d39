// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Core>
#include <array>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "core/body/body_model.h"
#include "core/image/camera.h"
#include "core/silhouette/body_region.h"

namespace abf {

/// What a silhouette needs to know of the surface of topology anny, once a model. Immutable; safe to share.
class BodySurface {
  public:
    explicit BodySurface(std::shared_ptr<const BodyModel> model);

    int vertexCount() const { return static_cast<int>(vertexRegions_.size()); }
    std::span<const std::uint32_t> triangles() const { return triangles_; }  ///< 3 a face
    int triangleCount() const { return static_cast<int>(triangles_.size() / 3); }

    /// An edge between two triangles.
    struct Edge {
        std::array<std::uint32_t, 2> vertices, triangles;
    };
    const std::vector<Edge>& edges() const { return edges_; }
    /// The triangles around a vertex.
    std::span<const std::uint32_t> trianglesAround(std::uint32_t vertex) const {
        return std::span(around_).subspan(aroundStart_[vertex],
                                          aroundStart_[vertex + 1] - aroundStart_[vertex]);
    }

    /// By the bone of the strongest influence.
    const std::vector<BodyRegion>& vertexRegions() const { return vertexRegions_; }
    /// Of the vertices, the one that most of the three belong to.
    const std::vector<BodyRegion>& triangleRegions() const { return triangleRegions_; }

    /// The share of its length that the bone of each region shows to the camera (1: seen square on, 0: it
    /// points at the camera); 1 for the torso. `cameraPoints`: 3×V in camera axes. Joints are taken where the
    /// skin of two regions blends.
    PerContourRegion<double> foreshortening(const Eigen::Matrix3Xf& cameraPoints) const;

  private:
    struct WeightedVertex {
        std::uint32_t vertex;
        float weight;
    };
    void findEdges();
    void findRegions(const Rig& rig);

    std::shared_ptr<const BodyModel> model_;
    std::span<const std::uint32_t> triangles_;
    std::vector<Edge> edges_;
    std::vector<std::uint32_t> aroundStart_, around_;
    std::vector<BodyRegion> vertexRegions_, triangleRegions_;
    std::array<std::vector<WeightedVertex>, 12> joints_;  ///< see kJoints; weights sum to 1
};

/// A posed body as a camera sees it.
struct ProjectedBody {
    Eigen::Matrix3Xf cameraPoints;  ///< metres, camera axes
    Eigen::Matrix2Xf pixels;        ///< full-size photo pixels; NaN for a point that is not before the camera
};

/// vertices: 3×V, metres, the frame that `camera` maps from.
ProjectedBody projectBody(const Eigen::Matrix3Xf& vertices, const PinholeCamera& camera);

}  // namespace abf
