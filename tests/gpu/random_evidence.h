// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <limits>
#include <random>

#include "core/fit/evidence.h"
#include "core/fit/fit_geometry.h"
#include "core/fit/landmark_points.h"
#include "core/fit/residuals/normal_equations.h"
#include "core/fit/stance_points.h"
#include "tests/gpu/kernel_fixture.h"

namespace abf::test {

/// Terms of all kinds about a dressed body in several views of other focal lengths than their cameras say,
/// and their evaluation in double by dense Jacobians.
struct RandomEvidence {
    RandomEvidence(const FitGeometry& geometry, const BodyModel& model, const BodyPoints& points,
                   unsigned seed, double age, int viewCount, int contourCount, bool everything)
        : points_(points), workspace_(points.makeWorkspace()), bodyPoints_(geometry.landmarks().count()) {
        std::mt19937 random(seed);
        std::uniform_real_distribution<double> unit(0, 1);
        std::normal_distribution<double> normal;
        state.shape = randomBody(model, seed, age, everything).shape;
        state.clothing = Eigen::VectorXd::NullaryExpr(kGroups, [&] { return 0.02 * unit(random); });
        state.logFocal = Eigen::VectorXd::NullaryExpr(viewCount, [&] { return 0.1 * normal(random); });
        const auto vertices = static_cast<std::size_t>(points.count() - bodyPoints_);
        for (int v = 0; v < viewCount; ++v) {
            BodyPose pose = randomBody(model, seed + 17 * static_cast<unsigned>(v), age, false, 0.15).pose;
            const Eigen::Vector3d away(normal(random), 4 + unit(random), normal(random));
            const Eigen::Matrix3d U0 = Eigen::Map<const Eigen::Matrix<double, 3, 3, Eigen::RowMajor>>(
                model.annyRig().referenceOrientations.data());
            pose.bones[0].topRightCorner<3, 1>() = U0 * away;
            state.poses.push_back(pose);

            EvidenceView& view = views.emplace_back();
            PinholeCamera& camera = view.camera;
            camera.width = 3000;
            camera.height = 4000;
            camera.fx = 3500;
            camera.fy = 3510;
            camera.cx = 1510;
            camera.cy = 1990;
            camera.cameraFromWorld.linear() << 1, 0, 0, 0, 0, -1, 0, 1, 0;
            camera.cameraFromWorld.linear() =
                Eigen::AngleAxisd(
                    0.1, Eigen::Vector3d(normal(random), normal(random), normal(random)).normalized()) *
                camera.cameraFromWorld.linear();
            // A prime step takes different vertices for each view.
            for (int i = 0; i < contourCount; ++i) {
                chosen_.resize(views.size());
                chosen_.back().push_back(
                    (static_cast<std::size_t>(i) * 7 + static_cast<std::size_t>(v) * 131) % vertices);
                view.surfaceVertices.push_back(
                    points.definitions()[static_cast<std::size_t>(bodyPoints_) + chosen_.back().back()]
                        .vertices.front()
                        .first);
            }
            chosen_.resize(views.size());

            Eigen::Matrix3Xd at;
            static_cast<void>(points.evaluate(state.shape, pose, nullptr, *workspace_, at, nullptr));
            const PinholeCamera present = cameraOf(static_cast<std::size_t>(v));
            const auto pixel = [&](const Eigen::Vector3d& p, double noise) {
                const Eigen::Vector2d projected =
                    present.project(p) + noise * Eigen::Vector2d(normal(random), normal(random));
                return Eigen::Vector3d(projected.x(), projected.y(), 0);
            };
            const auto add = [&](PointTermKind kind, std::array<int, 5> indices,
                                 const Eigen::Vector3d& target, double sigma, double loss) {
                PointTerm term;
                term.kind = kind;
                term.points = indices;
                term.target = target;
                term.sigma = sigma;
                term.weight = unit(random);
                term.lossScale = loss;
                const double angle = 6.3 * unit(random);
                term.normal = Eigen::Vector2d(std::cos(angle), std::sin(angle));
                view.terms.push_back(term);
            };
            for (int k = 0; k < kLandmarkCount; ++k) {
                add(PointTermKind::Reprojection, {k}, pixel(at.col(k), 20), 12, k % 5 == 0 ? 0 : 3);
            }
            view.terms.back().weight = 0;
            for (int d = 0; d < 10; ++d) {
                const std::array<int, 5> indices = {d, d + 1, d + 12, 32 - d, 0};
                const Eigen::Vector3d target =
                    Eigen::Vector3d(normal(random), normal(random), normal(random)).normalized();
                add(PointTermKind::Direction, indices, target, 0.4, d % 2 == 0 ? 3 : 0);
            }
            add(PointTermKind::FootFlat, {kLeftHeelSole, kLeftBallSole}, {0, 0, 0}, 0.015, 1.5);
            add(PointTermKind::FootFlat, {kRightHeelSole, kRightBallSole}, {0, 0, 0}, 0.015, 1.5);
            const std::array<int, 5> feet = {kLeftHeelSole, kLeftBallSole, kRightHeelSole, kRightBallSole,
                                             kCentreOfMass};
            add(PointTermKind::FeetLevel, feet, {0, 0, 0}, 0.03, 1.5);
            add(PointTermKind::Balance, feet, {0, 0, 0}, 0.06, 1.5);
            for (int i = 0; i < 6; ++i) {
                // About as far as they are, so that some lack distance; trunk and shank.
                const int point = i < 3 ? 13 + i : 25 + i;
                const std::array<int, 5> parts = i < 3 ? std::array<int, 5>{point, 11, 12, 23, 24}
                                                       : std::array<int, 5>{point, 26, 26, 28, 28};
                add(PointTermKind::Clearance, parts, {0.1 + 0.1 * i, 0, 0}, 0.01, i % 2 == 0 ? 0 : 3);
            }
            for (int i = 0; i < contourCount; ++i) {
                const auto column =
                    bodyPoints_ + static_cast<Eigen::Index>(chosen_.back()[static_cast<std::size_t>(i)]);
                add(PointTermKind::Contour, {i}, pixel(at.col(column), 6), 5, 2);
                PointTerm& term = view.terms.back();
                term.clothing = i % (kGroups + 1) - 1;  // some are bare
                term.clothingPx = 600 + 300 * unit(random);
            }
        }
    }

    /// The column of a view's point (body points, then its surface) among all points.
    Eigen::Index pointColumn(std::size_t view, std::size_t point) const {
        const auto body = static_cast<std::size_t>(bodyPoints_);
        return static_cast<Eigen::Index>(point < body ? point : body + chosen_[view][point - body]);
    }

    /// The camera of a view with its focal length in the state.
    PinholeCamera cameraOf(std::size_t view) const {
        PinholeCamera camera = views[view].camera;
        camera.fx *= state.focalFactor(view);
        camera.fy *= state.focalFactor(view);
        return camera;
    }

    /// One view's equations in double.
    void reference(const FitUnknowns& unknowns, std::size_t v, NormalEquations& out) {
        out.begin(unknowns.viewSize(), true);
        const bool possible =
            forEachTerm(unknowns, v,
                        [&](const PointTerm& term, const PointTermValue& value, const Eigen::MatrixXd& rows) {
                            out.add(value.residual.head(value.rows), rows, 0, term.loss(), term.weight);
                        });
        if (!possible) out.markImpossible();
        out.finish();
    }

    /// One view's rows in double, the residual last, scaled by sqrt(weight · ρ').
    Eigen::MatrixXd referenceRows(const FitUnknowns& unknowns, std::size_t v) {
        const int columns = unknowns.viewSize();
        Eigen::MatrixXd result(0, columns + 1);
        forEachTerm(unknowns, v,
                    [&](const PointTerm& term, const PointTermValue& value, const Eigen::MatrixXd& rows) {
                        const double scale =
                            std::sqrt(term.weight *
                                      term.loss().derivative(value.residual.head(value.rows).squaredNorm()));
                        const Eigen::Index first = result.rows();
                        result.conservativeResize(first + value.rows, Eigen::NoChange);
                        result.block(first, 0, value.rows, columns) = scale * rows;
                        result.col(columns).tail(value.rows) = scale * value.residual.head(value.rows);
                    });
        return result;
    }

    static constexpr int kGroups = 5;  ///< of clothing
    BodyState state;
    std::vector<EvidenceView> views;

  private:
    /// Calls `use(term, value, rows)`; false when the state is impossible.
    template <class Use>
    bool forEachTerm(const FitUnknowns& unknowns, std::size_t v, const Use& use) {
        Eigen::Matrix3Xd at;
        Eigen::MatrixXd jacobian, rows;
        static_cast<void>(
            points_.evaluate(state.shape, state.poses[v], &unknowns.body, *workspace_, at, &jacobian));
        const PinholeCamera camera = cameraOf(v);
        std::array<Eigen::Vector3d, kMostTermPoints> positions;
        PointTermValue value;
        for (const PointTerm& term : views[v].terms) {
            if (term.weight <= 0) continue;
            std::array<Eigen::Index, kMostTermPoints> columns{};
            for (std::size_t i = 0; i < static_cast<std::size_t>(pointsOf(term.kind)); ++i) {
                const int first = term.kind == PointTermKind::Contour ? bodyPoints_ : 0;
                columns[i] = pointColumn(v, static_cast<std::size_t>(first + term.points[i]));
                positions[i] = at.col(columns[i]);
            }
            if (!evaluateTerm(term, camera, positions, state.clothingOf(term.clothing), true, value))
                return false;
            if (value.rows == 0) {
                // Nothing to say is a row of zeros on a device.
                value.rows = 1;
                value.residual.setZero();
                for (Eigen::Matrix3d& slope : value.byPoint) slope.setZero();
            }
            rows.setZero(value.rows, unknowns.viewSize());
            for (std::size_t i = 0; i < static_cast<std::size_t>(pointsOf(term.kind)); ++i) {
                rows.leftCols(jacobian.cols()) +=
                    value.byPoint[i].topRows(value.rows) * jacobian.middleRows<3>(3 * columns[i]);
            }
            if (unknowns.clothing > 0 && term.clothing >= 0)
                rows(0, unknowns.clothingColumn() + term.clothing) = value.byClothing;
            if (unknowns.focal) rows.col(unknowns.focalColumn()) = value.byLogFocal.head(value.rows);
            use(term, value, rows);
        }
        return true;
    }

    const BodyPoints& points_;
    std::unique_ptr<BodyPoints::Workspace, void (*)(BodyPoints::Workspace*)> workspace_;
    int bodyPoints_;
    std::vector<std::vector<std::size_t>> chosen_;  ///< per view and surface vertex: behind the body points
};

/// The landmarks of a fit and `count` vertices all over the surface.
inline BodyPoints landmarksAndVertices(const FitGeometry& geometry,
                                       const std::shared_ptr<const BodyModel>& model, int count) {
    std::vector<BodyPoint> points = geometry.landmarks().definitions();
    for (int i = 0; i < count; ++i) {
        points.push_back(vertexPoint(static_cast<std::uint32_t>(i * (model->prefixVertexCount() / count))));
    }
    return BodyPoints(model, model->annyRig().name, std::move(points));
}

/// Everything that is free beside the body: the clothing of RandomEvidence and all focal lengths.
inline FitUnknowns dressedUnknowns(FreeParameters free) {
    return {std::move(free), RandomEvidence::kGroups, true};
}

inline FreeParameters freeParameters(const FitGeometry& geometry, int phenotypes, int localChanges,
                                     bool allBones, int facialActions = 0) {
    FreeParameters free;
    for (int p = 0; p < phenotypes; ++p) free.phenotypes.push_back(static_cast<Phenotype>(p));
    for (int i = 0; i < localChanges; ++i) free.localChanges.push_back(5 * i);
    for (int i = 0; i < facialActions; ++i) free.facialActions.push_back(3 * i);
    free.bones = geometry.freeBones();
    if (allBones) {
        free.bones.clear();
        for (int b = 0; b < geometry.rig().boneCount(); ++b) free.bones.push_back(b);
    }
    free.rootTranslation = true;
    return free;
}

}  // namespace abf::test
