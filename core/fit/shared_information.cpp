// SPDX-License-Identifier: Apache-2.0
#include "core/fit/shared_information.h"

#include <Eigen/Cholesky>
#include <vector>

#include "core/fit/body_state.h"
#include "core/fit/residuals/normal_equations.h"

namespace abf {

SharedInformation reducedToShared(const NormalEquations& equations, const FitUnknowns& unknowns,
                                  double focalPrecision) {
    std::vector<int> shared, own;
    for (int i = 0; i < unknowns.viewSize(); ++i) {
        const bool clothing = i >= unknowns.clothingColumn() && i < unknowns.focalColumn();
        (i < unknowns.shapeSize() || clothing ? shared : own).push_back(i);
    }
    Eigen::MatrixXd full = equations.hessian().selfadjointView<Eigen::Lower>();
    if (unknowns.focal) full(unknowns.focalColumn(), unknowns.focalColumn()) += focalPrecision;
    // A parameter that nothing observes still needs a pivot.
    Eigen::MatrixXd ownMatrix = full(own, own);
    ownMatrix.diagonal().array() += 1e-9 * std::max(ownMatrix.diagonal().maxCoeff(), 1e-9);
    const Eigen::LLT<Eigen::MatrixXd> factor(ownMatrix);
    const Eigen::MatrixXd across = full(own, shared);
    SharedInformation result;
    result.matrix = full(shared, shared) - across.transpose() * factor.solve(across);
    result.gradient = equations.gradient()(shared) -
                      across.transpose() * factor.solve(Eigen::VectorXd(equations.gradient()(own)));
    return result;
}

}  // namespace abf
