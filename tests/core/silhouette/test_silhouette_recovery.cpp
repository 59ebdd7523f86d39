// SPDX-License-Identifier: Apache-2.0
/// What silhouettes are for: they find the girths that landmarks cannot see.
#include <QtTest>
#include <cmath>
#include <opencv2/imgproc.hpp>

#include "core/fit/body_least_squares.h"
#include "core/fit/cpu_evidence.h"
#include "core/fit/residuals/joint_prior.h"
#include "core/fit/residuals/reprojection.h"
#include "core/silhouette/silhouette_matcher.h"
#include "tests/core/silhouette/silhouette_scene.h"

using namespace abf;

namespace {

/// Girth of the trunk's convex hull at `share` of the way up from the hips' to the shoulders' height, metres.
double girthAt(const BodySurface& surface, const Eigen::Matrix3Xf& rest, double share) {
    float low = 1e9f, high = -1e9f;
    for (int v = 0; v < surface.vertexCount(); ++v) {
        if (surface.vertexRegions()[static_cast<std::size_t>(v)] != BodyRegion::Torso) continue;
        low = std::min(low, rest(2, v));
        high = std::max(high, rest(2, v));
    }
    const float level = low + static_cast<float>(share) * (high - low);
    std::vector<cv::Point2f> cut;
    for (const BodySurface::Edge& edge : surface.edges()) {
        const auto [a, b] = edge.vertices;
        if (surface.vertexRegions()[a] != BodyRegion::Torso ||
            surface.vertexRegions()[b] != BodyRegion::Torso)
            continue;
        if ((rest(2, a) > level) == (rest(2, b) > level)) continue;
        const float t = (level - rest(2, a)) / (rest(2, b) - rest(2, a));
        const Eigen::Vector3f at = rest.col(a) + t * (rest.col(b) - rest.col(a));
        cut.emplace_back(at.x(), at.y());
    }
    std::vector<cv::Point2f> hull;
    cv::convexHull(cut, hull);
    return cv::arcLength(hull, true);
}

}  // namespace

class TestSilhouetteRecovery : public QObject {
    Q_OBJECT

    std::unique_ptr<SilhouetteScene> scene_;
    std::unique_ptr<SilhouetteMatcher> matcher_;

    double waist(const BodyShape& shape) {
        return girthAt(scene_->surface, scene_->restVertices(shape), 0.45);
    }

  private slots:
    void initTestCase() {
        ABF_NEED_MODEL();
        scene_ = std::make_unique<SilhouetteScene>();
        matcher_ = std::make_unique<SilhouetteMatcher>(testModel());
    }

    void findsWeightAndWaist_data() {
        QTest::addColumn<double>("weight");
        QTest::addColumn<double>("start");
        QTest::addColumn<double>("yaw");
        QTest::newRow("heavy, from the front") << 0.92 << 0.51 << 0.0;
        QTest::newRow("slim, from the front") << 0.12 << 0.45 << 0.0;
        QTest::newRow("heavy, three-quarter view") << 0.92 << 0.51 << 0.7;
        QTest::newRow("slim, from the side") << 0.12 << 0.45 << 1.5;
    }
    void findsWeightAndWaist() {
        QFETCH(double, weight);
        QFETCH(double, start);
        QFETCH(double, yaw);
        BodyShape truth = SilhouetteScene::adult(weight);
        truth.phenotypes[Phenotype::Muscle] = 0.45;
        const SyntheticPerson person(scene_->geometry, truth, openPose(), yaw);
        const cv::Mat mask = scene_->mask(scene_->vertices(truth, person.pose));
        const FitView view = person.view(1.5);
        const MaskContour outline =
            *maskContour(mask, {scene_->camera.width, scene_->camera.height}, insidersOf(view.landmarks));

        BodyState state;
        state.shape = truth;
        state.shape.phenotypes[Phenotype::Weight] = start;
        state.shape.phenotypes[Phenotype::Muscle] = 0.35;
        state.poses = {SyntheticPerson(scene_->geometry, truth, walkingPose(), yaw).pose};
        const double weightError = std::abs(start - weight);
        const double waistError = std::abs(waist(state.shape) - waist(truth));

        // Landmarks hold the pose throughout, from a start in another one. The height is known.
        FreeParameters free;
        free.phenotypes = {Phenotype::Weight, Phenotype::Muscle};
        free.bones = scene_->geometry.freeBones();
        free.rootTranslation = true;
        const auto evidence = makeCpuEvidence(scene_->geometry);
        const auto workspace = scene_->geometry.landmarks().makeWorkspace();
        SilhouetteOptions options;
        options.staturePx = 480;
        DampedLeastSquares solver;
        SilhouetteMatch found;
        for (int round = 0; round < 7; ++round) {
            std::vector<ViewTerms> views(1);
            views[0].points.camera = scene_->camera;
            const ReprojectionResidual landmarks(scene_->camera, pixelObservations(view, 480, 1), 3);
            views[0].points.terms = landmarks.terms();
            views[0].parameters.push_back(std::make_unique<JointPriorResidual>(scene_->geometry.joints()));
            if (round > 0) {
                options.searchRadius = round < 3 ? 0.06 : 0.03;
                found = *matcher_->match(outline, scene_->vertices(state.shape, state.poses[0]),
                                         scene_->camera, options);
                views[0].points.surfaceVertices = found.surfaceVertices;
                views[0].points.terms.insert(views[0].points.terms.end(), found.terms.begin(),
                                             found.terms.end());
            }
            FreeParameters freeNow = free;
            if (round == 0) freeNow.phenotypes.clear();
            BodyLeastSquares problem(*evidence, scene_->geometry.landmarks(), *workspace, {freeNow},
                                     std::move(views), {});
            problem.setState(state);
            solver.solve(problem, {.maxIterations = round == 0 ? 12 : 4});
            QVERIFY2(!problem.error(), problem.error() ? problem.error()->message.c_str() : "");
            state = problem.state();
        }
        const double weightAfter = std::abs(state.shape.phenotypes[Phenotype::Weight] - weight);
        const double waistAfter = std::abs(waist(state.shape) - waist(truth));
        qInfo(
            "weight %.3f -> %.3f, muscle %.2f, waist %.1f -> %.1f mm of %.0f, %zu pairs, share %.2f, %.2f px",
            weightError, weightAfter, state.shape.phenotypes[Phenotype::Muscle], 1000 * waistError,
            1000 * waistAfter, 1000 * waist(truth), found.pairs.size(), found.matchedShare,
            found.meanDistancePx);
        QVERIFY(waistError > 0.02);
        QVERIFY(3 * weightAfter < weightError);
        QVERIFY(3 * waistAfter < waistError);
        QVERIFY(found.matchedShare > 0.9);
        QVERIFY(found.meanDistancePx < 0.6);
    }
};

QTEST_GUILESS_MAIN(TestSilhouetteRecovery)
#include "test_silhouette_recovery.moc"
