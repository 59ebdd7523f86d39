// SPDX-License-Identifier: Apache-2.0
#include "core/fit/residuals/point_residual.h"

namespace abf {

bool addTerms(const std::vector<PointTerm>& terms, const PinholeCamera& camera,
              const Eigen::Matrix3Xd& points, const Eigen::MatrixXd* pointJacobian, ResidualSink& sink) {
    std::array<Eigen::Vector3d, kMostTermPoints> positions;
    PointTermValue value;
    const bool slopes = sink.wantsJacobian();
    for (const PointTerm& term : terms) {
        if (term.weight <= 0 || term.kind == PointTermKind::Contour) continue;
        const int count = pointsOf(term.kind);
        for (int i = 0; i < count; ++i) {
            const auto at = static_cast<std::size_t>(i);
            positions[at] = points.col(term.points[at]);
        }
        if (!evaluateTerm(term, camera, positions, slopes, value)) return false;
        if (value.rows == 0) continue;
        auto jacobian = sink.scratchRows(value.rows);
        if (slopes) {
            for (int i = 0; i < count; ++i) {
                const auto at = static_cast<std::size_t>(i);
                const auto byPoint = value.byPoint[at].topRows(value.rows);
                const auto ofPoint = pointJacobian->middleRows<3>(3 * term.points[at]);
                if (i == 0) {
                    jacobian.noalias() = byPoint.lazyProduct(ofPoint);
                } else {
                    jacobian.noalias() += byPoint.lazyProduct(ofPoint);
                }
            }
        }
        sink.add(value.residual.head(value.rows), jacobian, 0, term.loss(), term.weight);
    }
    return true;
}

bool PointResidual::evaluate(const PosedBody& body, ResidualSink& sink) const {
    return addTerms(terms_, camera_, body.points, body.pointJacobian, sink);
}

}  // namespace abf
