// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Core>

#include "core/body/body_points.h"
#include "core/terms/robust_loss.h"

namespace abf {

/// One view's body at one state, as residuals see it. Columns of all Jacobians are those of `free`.
struct PosedBody {
    const FreeParameters& free;
    const BodyShape& shape;
    const BodyPose& pose;
    const Eigen::Matrix3Xd& points;        ///< 3×N landmark points, metres, world
    const Eigen::MatrixXd* pointJacobian;  ///< (3·N)×free.size(); null when only values are wanted
    double stature = 0;                    ///< metres, rest pose
    const Eigen::VectorXd* statureGradient = nullptr;  ///< free.shapeSize(); null when only values are wanted
};

/// Takes the blocks of residuals. A block is whitened: divided by its standard deviation.
class ResidualSink {
  public:
    virtual ~ResidualSink() = default;

    bool wantsJacobian() const { return wantsJacobian_; }

    /// One block: its share of the cost is weight·ρ(‖residual‖²)/2. `jacobian` holds the derivative by the
    /// columns [firstColumn, firstColumn + jacobian.cols()); it is not read unless wantsJacobian().
    virtual void add(const Eigen::Ref<const Eigen::VectorXd>& residual,
                     const Eigen::Ref<const Eigen::MatrixXd>& jacobian, int firstColumn,
                     const RobustLoss& loss, double weight) = 0;

    /// Scratch of `rows` ≤ 3 rows and all columns, content undefined, valid until the next call.
    auto scratchRows(int rows) { return scratch_.topRows(rows); }
    Eigen::MatrixXd& scratch() { return scratch_; }  ///< all three rows of it

  protected:
    ResidualSink(bool wantsJacobian, int columns) : wantsJacobian_(wantsJacobian), scratch_(3, columns) {}
    void reset(bool wantsJacobian, int columns) {
        wantsJacobian_ = wantsJacobian;
        scratch_.resize(3, columns);
    }

  private:
    bool wantsJacobian_;
    Eigen::MatrixXd scratch_;
};

/// One kind of evidence about a body. Immutable while a solve runs.
class Residual {
  public:
    virtual ~Residual() = default;
    /// Hands all blocks to `sink`. False when the state is impossible (a point behind the camera).
    virtual bool evaluate(const PosedBody& body, ResidualSink& sink) const = 0;
};

}  // namespace abf
