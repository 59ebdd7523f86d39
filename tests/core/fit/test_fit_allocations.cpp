// SPDX-License-Identifier: Apache-2.0
#include <atomic>
#include <numeric>

#include "core/fit/cpu_evidence.h"
#include "tests/core/fit/fit_test_model.h"
#include "tests/core/fit/typical_terms.h"

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
        QTest::addColumn<int>("contourVertices");
        QTest::addColumn<bool>("allBones");
        QTest::newRow("one photo") << 1 << 0 << false;
        QTest::newRow("two photos") << 2 << 0 << false;
        QTest::newRow("one photo with a silhouette") << 1 << 1000 << false;
        QTest::newRow("two photos with silhouettes, all bones") << 2 << 500 << true;
    }
    void anIterationAllocatesNothing() {
        ABF_NEED_MODEL();
        if (!kCounts) QSKIP("allocations cannot be counted here");
        QFETCH(int, views);
        QFETCH(int, contourVertices);
        QFETCH(bool, allBones);
        const FitGeometry geometry(testModel());
        const SyntheticPerson person(geometry, BodyShape(), walkingPose(), 0.4);
        const FitView view = person.view(4);
        std::vector<ViewTerms> terms;
        BodyState start;
        for (int v = 0; v < views; ++v) {
            terms.push_back(typicalTerms(person, view));
            if (contourVertices > 0) addContourTerms(person, contourVertices, terms.back().points);
            start.poses.push_back(person.pose);
        }
        FreeParameters free = typicalFreeParameters(geometry);
        if (allBones) {
            free.bones.resize(static_cast<std::size_t>(geometry.rig().boneCount()));
            std::iota(free.bones.begin(), free.bones.end(), 0);
        }
        const auto workspace = geometry.landmarks().makeWorkspace();
        const auto evidence = makeCpuEvidence(geometry);
        BodyLeastSquares problem(*evidence, geometry.landmarks(), *workspace, {free}, std::move(terms),
                                 typicalSharedResiduals(1.8));
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
