// SPDX-License-Identifier: Apache-2.0
#include "core/reshape/box_quadratic.h"

#include <Eigen/Cholesky>
#include <cmath>
#include <vector>

namespace abf {

bool solveBoxQuadratic(const Eigen::MatrixXd& hessian, const Eigen::VectorXd& b, const Eigen::VectorXd& low,
                       const Eigen::VectorXd& high, Eigen::VectorXd& x) {
    const Eigen::Index n = b.size();
    x = x.cwiseMax(low).cwiseMin(high);
    std::vector<bool> fixed(static_cast<std::size_t>(n));
    const Eigen::VectorXd first = b - hessian * x;
    for (Eigen::Index i = 0; i < n; ++i)
        fixed[static_cast<std::size_t>(i)] =
            low[i] >= high[i] || (x[i] <= low[i] && first[i] <= 0) || (x[i] >= high[i] && first[i] >= 0);

    std::vector<Eigen::Index> free;
    for (Eigen::Index round = 0; round < 10 * n + 10; ++round) {
        free.clear();
        for (Eigen::Index i = 0; i < n; ++i)
            if (!fixed[static_cast<std::size_t>(i)]) free.push_back(i);
        const Eigen::VectorXd pull = b - hessian * x;
        if (!pull.allFinite()) return false;

        double share = 1;
        Eigen::Index blocking = -1;
        if (!free.empty()) {
            const Eigen::MatrixXd inner = hessian(free, free);
            const Eigen::LDLT<Eigen::MatrixXd> factor(inner);
            if (factor.info() != Eigen::Success) return false;
            const Eigen::VectorXd step = factor.solve(pull(free));
            if (!step.allFinite()) return false;
            for (std::size_t k = 0; k < free.size(); ++k) {
                const Eigen::Index i = free[k];
                const double move = step[static_cast<Eigen::Index>(k)];
                const double room = (move > 0 ? high[i] : low[i]) - x[i];
                if (std::abs(move) * share > std::abs(room)) {
                    share = std::abs(room / move);
                    blocking = i;
                }
            }
            x(free) += share * step;
        }
        if (blocking >= 0) {
            const bool up = std::abs(x[blocking] - high[blocking]) < std::abs(x[blocking] - low[blocking]);
            x[blocking] = up ? high[blocking] : low[blocking];
            fixed[static_cast<std::size_t>(blocking)] = true;
            continue;
        }
        // Of the variables at a bound, let go the one that is pulled inwards most.
        const Eigen::VectorXd now = b - hessian * x;
        const Eigen::VectorXd noise = 1e-11 * (hessian.cwiseAbs() * x.cwiseAbs() + b.cwiseAbs());
        Eigen::Index released = -1;
        double most = 0;
        for (Eigen::Index i = 0; i < n; ++i) {
            if (!fixed[static_cast<std::size_t>(i)] || low[i] >= high[i]) continue;
            const double inward = x[i] <= low[i] ? now[i] : -now[i];
            const double weighed = inward / std::sqrt(hessian(i, i));
            if (inward > noise[i] && weighed > most) {
                most = weighed;
                released = i;
            }
        }
        if (released < 0) return true;
        fixed[static_cast<std::size_t>(released)] = false;
    }
    return true;  // cycled within rounding; as good as it gets
}

}  // namespace abf
