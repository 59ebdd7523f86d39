// SPDX-License-Identifier: Apache-2.0
// Each kernel of the forward pass against its CPU twin, for batches of several sizes.
#include <QtTest>

#include "core/body/body_evaluator.h"
#include "core/model_io/model_file.h"
#include "gpu/kernels/forward_pass.h"
#include "gpu/prepared_body.h"
#include "tests/gpu/kernel_fixture.h"

using namespace abf;

namespace {

constexpr double kForwardToleranceM = 2e-6;

enum Kind { Adult, Newborn, AllLocalChanges };

double age(Kind kind) {
    return kind == Newborn ? -1.0 / 3 : kind == Adult ? 0.7 : 0.5;
}

double largest(const auto& difference) {
    return difference.cwiseAbs().maxCoeff();
}

}  // namespace

class TestForwardPass : public QObject {
    Q_OBJECT

    std::shared_ptr<const BodyModel> model_;
    std::shared_ptr<const DeviceContext> context_;
    std::unique_ptr<ForwardPass> pass_;

    // The last run, and the largest differences of all of them.
    std::vector<test::RandomBody> bodies_;
    std::vector<PreparedBody> prepared_;
    double worstRest_ = 0, worstSkinning_ = 0, worstNormal_ = 0, worstForward_ = 0, worstCpuSkinning_ = 0;

    void runBodies(Kind kind, int count) {
        BodyPreparation preparation(model_);
        bodies_.clear();
        prepared_.resize(static_cast<std::size_t>(count));
        std::vector<ForwardPass::Body> bodies;
        for (int i = 0; i < count; ++i) {
            bodies_.push_back(test::randomBody(*model_, static_cast<unsigned>(100 * kind + i), age(kind),
                                               kind == AllLocalChanges));
            PreparedBody& body = prepared_[static_cast<std::size_t>(i)];
            QVERIFY(preparation.prepare(bodies_.back().shape, bodies_.back().pose, false, body));
            bodies.push_back({&body.plan, body.levers});
        }
        pass_->reserve(count, {.rest = true, .normals = true});
        pass_->run(bodies, {.rest = true, .normals = true});
    }

    Eigen::Matrix3Xf rest(int body) const {
        Eigen::Matrix3Xf result(3, model_->prefixVertexCount());
        for (int axis = 0; axis < 3; ++axis) {
            result.row(axis) =
                Eigen::Map<const Eigen::RowVectorXf>(pass_->restPlane(body, axis).data(), result.cols());
        }
        return result;
    }
    Eigen::Map<const Eigen::Matrix3Xf> map(std::span<const float> floats) const {
        return {floats.data(), 3, model_->prefixVertexCount()};
    }

    /// Σ w T v in double of rest vertices in float.
    Eigen::Matrix3Xd skinnedInDouble(const PosedSkeleton& posed, const Eigen::Matrix3Xf& restVertices) const {
        const Rig& rig = model_->annyRig();
        Eigen::Matrix3Xd result = Eigen::Matrix3Xd::Zero(3, restVertices.cols());
        for (Eigen::Index v = 0; v < result.cols(); ++v) {
            for (std::uint32_t i = rig.influenceStart[v]; i < rig.influenceStart[v + 1]; ++i) {
                const auto bone = rig.influenceBone[i];
                result.col(v) +=
                    double{rig.influenceWeight[i]} *
                    (posed.rotations[bone] * restVertices.col(v).cast<double>() + posed.translations[bone]);
            }
        }
        return result;
    }

    static void addBatches() {
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("count");
        for (const int count : {1, 3, 64}) {
            QTest::addRow("%d adults", count) << int{Adult} << count;
            QTest::addRow("%d newborns", count) << int{Newborn} << count;
            QTest::addRow("%d with all local changes", count) << int{AllLocalChanges} << count;
        }
    }

  private slots:
    void initTestCase() {
        auto model = loadBodyModel(defaultModelPath());
        QVERIFY2(model, model ? "" : model.error().message.c_str());
        model_ = *model;
        VulkanOptions options;
        options.validation = true;
        auto context = DeviceContext::create(options);
        if (!context) QSKIP(context.error().message.c_str());
        context_ = *context;
        pass_ = std::make_unique<ForwardPass>(std::make_shared<const SurfaceTables>(context_, model_));
    }

    void agreesKernelByKernel_data() { addBatches(); }
    void agreesKernelByKernel() {
        QFETCH(int, kind);
        QFETCH(int, count);
        runBodies(static_cast<Kind>(kind), count);
        const auto cpu = makeCpuBodyEvaluator(model_);
        for (int i = 0; i < count; ++i) {
            const auto b = static_cast<std::size_t>(i);
            EvaluatedBody expected;
            QVERIFY(cpu->evaluate(bodies_[b].shape, bodies_[b].pose, expected));
            // Blending, against the CPU's.
            const Eigen::Matrix3Xf restVertices = rest(i);
            worstRest_ = std::max<double>(worstRest_, largest(expected.restVertices - restVertices));
            // Skinning of the device's rest vertices, against double.
            const Eigen::Matrix3Xd skinned = skinnedInDouble(prepared_[b].posed, restVertices);
            worstSkinning_ = std::max(worstSkinning_, largest(skinned - map(pass_->posed(i)).cast<double>()));
            // The same of the CPU, for comparison.
            worstCpuSkinning_ = std::max(worstCpuSkinning_,
                                         largest(skinnedInDouble(prepared_[b].posed, expected.restVertices) -
                                                 expected.vertices.cast<double>()));
            // Normals of the device's posed vertices, against the CPU's of the same.
            Eigen::Matrix3Xf normals;
            computeVertexNormals(map(pass_->posed(i)), model_->annyTopology().faces, 3, normals);
            worstNormal_ = std::max<double>(worstNormal_, largest(normals - map(pass_->normals(i))));
            // All of it.
            worstForward_ =
                std::max<double>(worstForward_, largest(expected.vertices - map(pass_->posed(i))));
        }
        qInfo(
            "largest differences so far: rest %.2e m, skinning %.2e m (CPU's %.2e m), normals %.2e, forward "
            "%.2e m",
            worstRest_, worstSkinning_, worstCpuSkinning_, worstNormal_, worstForward_);
        QVERIFY(worstRest_ <= 1e-6);
        QVERIFY(worstSkinning_ <= 1e-6);
        QVERIFY(worstNormal_ <= 2e-5);
        QVERIFY(worstForward_ <= kForwardToleranceM);
    }

    void cleanupTestCase() { QCOMPARE(DeviceContext::validationMessageCount(), std::uint64_t{0}); }
};

QTEST_GUILESS_MAIN(TestForwardPass)
#include "test_forward_pass.moc"
