// SPDX-License-Identifier: Apache-2.0
#include "core/prior/body_changes_prior.h"

#include <Eigen/Cholesky>
#include <algorithm>

#include "core/prior/body_changes_table.h"

namespace abf {

namespace {

double correlation(int a, int b) {
    if (a == b) return 1;
    const int low = std::min(a, b), high = std::max(a, b);
    return kBodyChangeCorrelations[high * (high - 1) / 2 + low];
}

}  // namespace

Eigen::MatrixXd bodyChangesCovariance(std::span<const FittedBodyChange> changes) {
    const auto n = static_cast<Eigen::Index>(changes.size());
    Eigen::MatrixXd covariance(n, n);
    for (Eigen::Index i = 0; i < n; ++i)
        for (Eigen::Index k = 0; k < n; ++k)
            covariance(i, k) = correlation(changes[i].row, changes[k].row) *
                               kBodyChangeSigmas[changes[i].row] * kBodyChangeSigmas[changes[k].row];
    return covariance;
}

Eigen::MatrixXd bodyChangesWhitening(std::span<const FittedBodyChange> changes) {
    const Eigen::MatrixXd covariance = bodyChangesCovariance(changes);
    const Eigen::LLT<Eigen::MatrixXd> factor(covariance);
    // A table that is not positive definite would be a broken invariant; a test sees to it.
    eigen_assert(factor.info() == Eigen::Success);
    return factor.matrixL().solve(Eigen::MatrixXd::Identity(covariance.rows(), covariance.cols()));
}

}  // namespace abf
