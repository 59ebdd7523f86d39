// SPDX-License-Identifier: Apache-2.0
#include "core/fit/residuals/point_residual.h"

namespace abf {
namespace {

/// jacobian (Rows rows) = Σ byPoint · Jacobian of the point. The rows are fixed at compile time: Eigen takes
/// several times as long where they are not.
template <int Rows>
void chainRule(const PointTerm& term, const PointTermValue& value, const Eigen::MatrixXd& pointJacobian,
               Eigen::MatrixXd& scratch) {
    auto jacobian = scratch.block<Rows, Eigen::Dynamic>(0, 0, Rows, pointJacobian.cols());
    for (int i = 0; i < pointsOf(term.kind); ++i) {
        const auto at = static_cast<std::size_t>(i);
        const Eigen::Matrix<double, Rows, 3> byPoint = value.byPoint[at].topRows<Rows>();
        const auto ofPoint = pointJacobian.middleRows<3>(3 * term.points[at]);
        if (i == 0) {
            jacobian.noalias() = byPoint.lazyProduct(ofPoint);
        } else {
            jacobian.noalias() += byPoint.lazyProduct(ofPoint);
        }
    }
}

}  // namespace

bool addTerms(const std::vector<PointTerm>& terms, const PinholeCamera& camera,
              const Eigen::Matrix3Xd& points, const Eigen::MatrixXd* pointJacobian, ResidualSink& sink,
              std::optional<int> focalColumn) {
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
        if (!evaluateTerm(term, camera, positions, 0, slopes, value)) return false;
        if (value.rows == 0) continue;
        if (slopes) {
            switch (value.rows) {
                case 1:
                    chainRule<1>(term, value, *pointJacobian, sink.scratch());
                    break;
                case 2:
                    chainRule<2>(term, value, *pointJacobian, sink.scratch());
                    break;
                default:
                    chainRule<3>(term, value, *pointJacobian, sink.scratch());
            }
            auto others = sink.scratchRows(value.rows).rightCols(sink.scratch().cols() - pointJacobian->cols());
            others.setZero();
            if (focalColumn) {
                others.col(*focalColumn - pointJacobian->cols()) = value.byLogFocal.head(value.rows);
            }
        }
        sink.add(value.residual.head(value.rows), sink.scratchRows(value.rows), 0, term.loss(), term.weight);
    }
    return true;
}

bool PointResidual::evaluate(const PosedBody& body, ResidualSink& sink) const {
    return addTerms(terms_, camera_, body.points, body.pointJacobian, sink);
}

}  // namespace abf
