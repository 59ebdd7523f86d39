// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cmath>

namespace abf {

/// A loss ρ(s) of the squared norm s of one whitened residual block; its share of the cost is w·ρ(s)/2.
///
/// Used by iteratively re-weighted least squares: scaling residual and Jacobian by sqrt(w·ρ'(s)) gives the
/// exact gradient and a positive semi-definite Gauss-Newton matrix. Triggs' second-order correction (Triggs
/// et al., "Bundle Adjustment - A Modern Synthesis", 2000, eq. 11) is not applied: both losses here are
/// concave in s, and there it can only make the matrix indefinite.
class RobustLoss {
  public:
    /// ρ(s) = s.
    static constexpr RobustLoss quadratic() { return RobustLoss(0); }
    /// ρ(s) = c² log(1 + s/c²). `scale` is c, in units of the whitened residual; must be positive.
    static constexpr RobustLoss cauchy(double scale) { return RobustLoss(scale * scale); }

    double value(double s) const { return c2_ > 0 ? c2_ * std::log1p(s / c2_) : s; }
    double derivative(double s) const { return c2_ > 0 ? 1 / (1 + s / c2_) : 1; }

  private:
    explicit constexpr RobustLoss(double c2) : c2_(c2) {}
    double c2_;
};

}  // namespace abf
