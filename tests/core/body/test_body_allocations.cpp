// SPDX-License-Identifier: Apache-2.0
#include <QtTest>
#include <atomic>

#include "core/body/body_evaluator.h"
#include "core/body/body_points.h"
#include "core/body/surface_points.h"
#include "tests/core/body/test_model.h"

static std::atomic<long> allocations{0};

// Sanitizers bring an allocator of their own, and so cannot be combined with this count.
#if defined(__GLIBC__) && !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
constexpr bool kCounts = true;
extern "C" {
void* __libc_malloc(std::size_t size);
void* __libc_memalign(std::size_t alignment, std::size_t size);
void* malloc(std::size_t size) {
    ++allocations;
    return __libc_malloc(size);
}
void* aligned_alloc(std::size_t alignment, std::size_t size) {
    ++allocations;
    return __libc_memalign(alignment, size);
}
}
#else
constexpr bool kCounts = false;
#endif

using namespace abf;

namespace {

/// Bodies that all differ, of all ages, with and without changes.
std::vector<BodyShape> shapes() {
    std::vector<BodyShape> result(8);
    for (int i = 0; i < 8; ++i) {
        result[i].phenotypes.values.setConstant(0.1 + 0.1 * i);
        result[i].phenotypes[Phenotype::Age] = -0.3 + 0.15 * i;
        result[i].localChanges =
            Eigen::VectorXd::Constant(Eigen::Index(testModel()->localChangeLabels().size()), 0.1 * i - 0.35);
        result[i].facialActions =
            Eigen::VectorXd::Constant(Eigen::Index(testModel()->facialActionLabels().size()), 0.1 * i);
    }
    return result;
}

BodyPose identityPose() {
    BodyPose pose;
    pose.bones.assign(testModel()->annyRig().boneLabels.size(), Eigen::Matrix4d::Identity());
    return pose;
}

}  // namespace

class TestBodyAllocations : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase() {
        QVERIFY(testModel());
        if (!kCounts) QSKIP("allocations cannot be counted in this build");
    }

    void evaluatingBodiesAllocatesNothingAfterTheFirstCall() {
        const auto evaluator = makeCpuBodyEvaluator(testModel());
        const std::vector<BodyShape> bodies = shapes();
        const BodyPose pose = identityPose();
        EvaluatedBody body;
        QVERIFY(evaluator->evaluate(bodies[0], pose, body));
        const long before = allocations;
        QVERIFY(before > 0);
        bool ok = true;
        for (const BodyShape& shape : bodies) ok = ok && evaluator->evaluate(shape, pose, body);
        const long after = allocations;
        QVERIFY(ok);
        QCOMPARE(after, before);
    }

    void evaluatingPointsAllocatesNothingAfterTheFirstCall() {
        const BodyPoints points(testModel(), "anny", cocoKeypoints(*testModel()));
        const auto workspace = points.makeWorkspace();
        const std::vector<BodyShape> bodies = shapes();
        const BodyPose pose = identityPose();
        FreeParameters free;
        for (int p = 0; p < kPhenotypeCount; ++p) free.phenotypes.push_back(Phenotype(p));
        free.localChanges = {1, 2, 3};
        free.facialActions = {4};
        free.bones = {0, 20, 40};
        Eigen::Matrix3Xd values;
        Eigen::MatrixXd jacobian;
        Eigen::VectorXd gradient;
        QVERIFY(points.evaluate(bodies[0], pose, &free, *workspace, values, &jacobian));
        points.stature(bodies[0], &free, *workspace, &gradient);
        const long before = allocations;
        QVERIFY(before > 0);
        bool ok = true;
        for (const BodyShape& shape : bodies) {
            ok = ok && points.evaluate(shape, pose, &free, *workspace, values, &jacobian);
            ok = ok && points.stature(shape, &free, *workspace, &gradient) > 0;
        }
        const long after = allocations;
        QVERIFY(ok);
        QCOMPARE(after, before);
    }

    void evaluatingTheSurfaceAllocatesNothingOnceWarm() {
        const SurfacePoints surface(testModel(), "anny");
        const auto workspace = surface.makeWorkspace();
        const std::vector<BodyShape> bodies = shapes();
        const BodyPose pose = identityPose();
        std::vector<std::uint32_t> first, second;
        for (std::uint32_t v = 0; v < 1000; ++v) {
            first.push_back(13 * v);
            second.push_back(7 * v + 100);
        }
        FreeParameters free;
        for (int p = 0; p < kPhenotypeCount; ++p) free.phenotypes.push_back(Phenotype(p));
        free.localChanges = {1, 2, 3};
        free.facialActions = {4};
        for (int b = 0; b < 104; b += 2) free.bones.push_back(b);
        free.rootTranslation = true;
        Eigen::Matrix3Xd values;
        SurfaceDerivatives derivatives;
        const auto round = [&] {
            bool ok = true;
            for (const auto* vertices : {&first, &second}) {
                ok = ok && surface.select(*vertices, *workspace);
                for (const BodyShape& shape : bodies) {
                    ok = ok && surface.evaluate(shape, pose, &free, *workspace, values, &derivatives);
                    ok = ok && surface.evaluate(shape, pose, nullptr, *workspace, values, nullptr);
                }
            }
            return ok;
        };
        QVERIFY(round());
        const long before = allocations;
        QVERIFY(before > 0);
        const bool ok = round();
        const long after = allocations;
        QVERIFY(ok);
        QCOMPARE(after, before);
    }
};

QTEST_APPLESS_MAIN(TestBodyAllocations)
#include "test_body_allocations.moc"
