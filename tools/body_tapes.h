// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Core>
#include <array>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "core/body/body_evaluator.h"

namespace abf {

/// Measures of ANSUR II on bodies near a given one. What a tape or calliper touches is found on that body and
/// then held, which is right to first order: enough to see what a change of shape does to a measure.
class BodyTapes {
  public:
    /// Height of a landmark above the floor as a share of stature, by its column in ANSUR II ("chestheight").
    using HeightShare = std::function<double(const std::string&)>;

    BodyTapes(std::shared_ptr<const BodyModel> model, const EvaluatedBody& body,
              const HeightShare& heightShare);

    /// Columns of ANSUR II, in the order of measure().
    const std::vector<std::string>& names() const { return names_; }
    /// Metres, on the rest mesh.
    Eigen::VectorXd measure(const EvaluatedBody& body) const;

    static double stature(const EvaluatedBody& body);
    /// Cubic metres.
    double volume(const EvaluatedBody& body) const;

  private:
    /// Where a plane crosses an edge.
    struct Crossing {
        std::uint32_t a, b;
        float share;  ///< of b
    };
    using Crossings = std::vector<Crossing>;
    using Bones = std::vector<std::string>;  ///< beginnings of names

    Eigen::Vector3d head(const EvaluatedBody& body, const std::string& bone) const;
    Crossings section(const EvaluatedBody& body, const Bones& bones, const Eigen::Vector3d& origin,
                      const Eigen::Vector3d& normal) const;
    Crossings level(const EvaluatedBody& body, const Bones& bones, double heightShare) const;
    int extremeVertex(const EvaluatedBody& body, const Bones& bones, double heightShare, double halfWidth,
                      const Eigen::Vector3d& direction) const;
    bool belongs(std::uint32_t vertex, const Bones& bones) const;

    std::shared_ptr<const BodyModel> model_;
    std::vector<std::string> names_;
    std::vector<std::function<double(const EvaluatedBody&)>> measures_;
};

}  // namespace abf
