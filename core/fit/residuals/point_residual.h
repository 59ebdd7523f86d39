// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "core/terms/point_term.h"
#include "core/fit/residuals/residual.h"

namespace abf {

/// A list of point terms as a residual over dense point Jacobians; its kinds differ only in how they make
/// their terms. No Contour terms: those index the surface.
class PointResidual : public Residual {
  public:
    PointResidual(const PinholeCamera& camera, std::vector<PointTerm> terms)
        : camera_(camera), terms_(std::move(terms)) {}

    const std::vector<PointTerm>& terms() const { return terms_; }

    bool evaluate(const PosedBody& body, ResidualSink& sink) const override;

  private:
    PinholeCamera camera_;
    std::vector<PointTerm> terms_;
};

/// Adds the terms to `sink`, given the points they index and, when the sink wants it, their Jacobian. The sink
/// may have more columns than that; `focalColumn` is the one of ln(focal length). False when the state is
/// impossible.
bool addTerms(const std::vector<PointTerm>& terms, const PinholeCamera& camera,
              const Eigen::Matrix3Xd& points, const Eigen::MatrixXd* pointJacobian, ResidualSink& sink,
              std::optional<int> focalColumn = {});

}  // namespace abf
