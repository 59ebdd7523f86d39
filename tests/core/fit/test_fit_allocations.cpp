// SPDX-License-Identifier: Apache-2.0
#include <atomic>

#include "core/fit/body_least_squares.h"
#include "core/fit/residuals/direction.h"
#include "core/fit/residuals/ground.h"
#include "core/fit/residuals/joint_limit.h"
#include "core/fit/residuals/joint_prior.h"
#include "core/fit/residuals/known_height.h"
#include "core/fit/residuals/phenotype_prior.h"
#include "core/fit/residuals/reprojection.h"
#include "tests/core/fit/fit_test_model.h"
#include "tests/core/fit/synthetic_person.h"

static std::atomic<long> allocations{0};

// Sanitizers bring an allocator of their own, and so cannot be combined with this count.
#if defined(__GLIBC__) && !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
constexpr bool kCounts = true;
extern "C" {
void* __libc_malloc(std::size_t size);
void* malloc(std::size_t size) {
    ++allocations;
    return __libc_malloc(size);
}
}
#else
constexpr bool kCounts = false;
#endif

using namespace abf;

class TestFitAllocations : public QObject {
    Q_OBJECT
  private slots:
    void anIterationAllocatesNothing_data() {
        QTest::addColumn<int>("views");
        QTest::newRow("one photo") << 1;
        QTest::newRow("two photos") << 2;
    }
    void anIterationAllocatesNothing() {
        ABF_NEED_MODEL();
        if (!kCounts) QSKIP("allocations cannot be counted here");
        QFETCH(int, views);
        const FitGeometry geometry(testModel());
        const SyntheticPerson person(geometry, BodyShape(), walkingPose(), 0.4);
        const FitView view = person.view(4);
        FreeParameters free;
        free.phenotypes = {Phenotype::Gender, Phenotype::Muscle, Phenotype::Weight, Phenotype::Height,
                           Phenotype::Proportions};
        free.bones = geometry.freeBones();
        free.rootTranslation = true;
        PinholeCamera camera;
        camera.fx = camera.fy = SyntheticPerson::kFocal;
        camera.cx = 450;
        camera.cy = 500;
        camera.cameraFromWorld.linear() = levelCameraFromFit();
        std::vector<ResidualList> lists;
        BodyState start;
        for (int v = 0; v < views; ++v) {
            ResidualList list;
            list.push_back(
                std::make_unique<ReprojectionResidual>(camera, pixelObservations(view, 470, 1), 3));
            list.push_back(std::make_unique<DirectionResidual>(
                directionObservations(view, levelCameraFromFit().transpose(), rayRotation(view, camera.fx),
                                      0.4),
                3));
            list.push_back(std::make_unique<JointPriorResidual>(geometry.joints()));
            list.push_back(std::make_unique<JointLimitResidual>(geometry.joints(), 0.05));
            list.push_back(std::make_unique<GroundResidual>(1, 1, GroundResidual::Spread{}));
            lists.push_back(std::move(list));
            start.poses.push_back(person.pose);
        }
        ResidualList shared;
        shared.push_back(std::make_unique<PhenotypePriorResidual>(0.78));
        shared.push_back(std::make_unique<KnownHeightResidual>(1.8, 0.001));
        const auto workspace = geometry.landmarks().makeWorkspace();
        BodyLeastSquares problem(geometry.landmarks(), *workspace, free, std::move(lists), std::move(shared));
        DampedLeastSquares solver;
        const SolverOptions options{.maxIterations = 8, .costTolerance = 0};
        problem.setState(start);
        solver.solve(problem, options);

        problem.setState(start);
        long before = 0, after = 0;
        int steps = 0;
        // Counts between accepted steps: whole iterations, without what a solve does once.
        solver.solve(problem, options, {}, [&](int, double) {
            if (steps++ == 0) before = allocations;
            after = allocations;
        });
        QVERIFY(steps >= 3);
        QCOMPARE(after - before, 0L);
    }
};

QTEST_GUILESS_MAIN(TestFitAllocations)
#include "test_fit_allocations.moc"
