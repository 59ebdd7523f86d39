// SPDX-License-Identifier: Apache-2.0
// The bones' kernels against their CPU twins, in double and in float.
#include <QtTest>

#include "core/body/blend_weights.h"
#include "core/body/shape_blend.h"
#include "core/body/skeleton.h"
#include "core/model_io/model_file.h"
#include "gpu/kernels/skeleton_pass.h"
#include "tests/gpu/kernel_fixture.h"

using namespace abf;
using test::RandomBody;

namespace {

Eigen::Matrix<double, 3, 4> matrixOf(const kernels::BoneTransform& t) {
    Eigen::Matrix<double, 3, 4> m;
    for (int r = 0; r < 3; ++r) {
        for (int c = 0; c < 4; ++c) m(r, c) = t.rows[4 * r + c];
    }
    return m;
}

Eigen::Vector3d vector(const float* v) {
    return {v[0], v[1], v[2]};
}

Eigen::Vector3d rootTranslation(const BodyPose& pose) {
    return pose.bones.empty() ? Eigen::Vector3d(0, 0, 0)
                              : Eigen::Vector3d(pose.bones[0].topRightCorner<3, 1>());
}

}  // namespace

class TestFitKernelsSkeleton : public QObject {
    Q_OBJECT

    std::shared_ptr<const BodyModel> model_;
    std::shared_ptr<const DeviceContext> context_;

    /// Bodies with shapes of their own through the pass; the transforms of all.
    std::vector<kernels::BoneTransform> transforms(const std::vector<RandomBody>& bodies,
                                                   bool float64) const {
        const auto tables = std::make_shared<const BoneTables>(context_, model_, float64);
        SkeletonPass pass(tables);
        Submission submission(context_);
        pass.reserve(bodies.size(), bodies.size() * model_->blendShapes().size(), 1, 0, bodies.size(),
                     bodies.size());
        pass.shapes().begin(1);
        std::vector<ShapeWeight> weights;
        for (std::size_t b = 0; b < bodies.size(); ++b) {
            blendWeights(*model_, bodies[b].shape, weights);
            pass.shapes().beginSet();
            for (const ShapeWeight& w : weights) pass.shapes().add(w.shape, {&w.weight, 1});
            pass.setPose(b, bodies[b].pose, rootTranslation(bodies[b].pose));
        }
        const auto count = static_cast<std::uint32_t>(bodies.size());
        submission.run([&](const vk::raii::CommandBuffer& commands) {
            pass.recordShapes(commands, count);
            pass.recordPoses(commands, 0, count, 1);
        });
        return test::readBack<kernels::BoneTransform>(
            context_, pass.transforms(), bodies.size() * static_cast<std::size_t>(tables->rig().boneCount()));
    }

    /// Largest distance of a vertex skinned with these transforms from the CPU's bones, metres.
    double worstVertex(const RandomBody& body, std::span<const kernels::BoneTransform> actual) const {
        const Skeleton skeleton(model_, model_->annyRig());
        std::vector<ShapeWeight> weights;
        blendWeights(*model_, body.shape, weights);
        RestSkeleton rest;
        PosedSkeleton posed;
        skeleton.rest(weights, rest);
        skeleton.pose(rest, body.pose, posed);
        BlendPlanner planner(model_);
        BlendPlan plan;
        planner.plan(weights, plan);
        const int vertices = model_->prefixVertexCount();
        Eigen::MatrixXf restVertices(vertices, 3);
        ShapeBlender(model_, vertices)
            .blend(plan, restVertices.col(0).data(), restVertices.col(1).data(), restVertices.col(2).data());
        const Rig& rig = model_->annyRig();
        double worst = 0;
        for (int v = 0; v < vertices; ++v) {
            const Eigen::Vector3d x = restVertices.row(v).transpose().cast<double>();
            Eigen::Vector3d difference = Eigen::Vector3d::Zero();
            for (std::uint32_t i = rig.influenceStart[v]; i < rig.influenceStart[v + 1]; ++i) {
                const std::size_t b = rig.influenceBone[i];
                const auto T = matrixOf(actual[b]);
                difference += double{rig.influenceWeight[i]} *
                              ((T.leftCols<3>() - posed.rotations[b]) * x + T.col(3) - posed.translations[b]);
            }
            worst = std::max(worst, difference.norm());
        }
        return worst;
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
    }

    void posesBonesAsTheCpuDoes_data() {
        QTest::addColumn<bool>("float64");
        QTest::addColumn<int>("count");
        QTest::addColumn<double>("tolerance");  // metres, of posed vertices
        QTest::newRow("double, 1 body") << true << 1 << 2e-6;
        QTest::newRow("double, 7 bodies") << true << 7 << 2e-6;
        QTest::newRow("float, 65 bodies") << false << 65 << 5e-6;
    }
    void posesBonesAsTheCpuDoes() {
        QFETCH(bool, float64);
        QFETCH(int, count);
        QFETCH(double, tolerance);
        if (float64 && !context_->features().float64) QSKIP("The device has no doubles.");
        std::vector<RandomBody> bodies;
        const double ages[] = {0.7, -0.3, -0.1, 0.95, 0.4, 0.0, 1.0};
        for (int i = 0; i < count; ++i) {
            bodies.push_back(
                test::randomBody(*model_, static_cast<unsigned>(i + 1), ages[i % 7], i % 2 == 1));
            if (i == 2) bodies.back().pose.bones.clear();
            if (i == 3) bodies.back().pose.bones[0].topRightCorner<3, 1>() << 0.5, -2, 1;
        }
        const auto actual = transforms(bodies, float64);
        const auto bones = static_cast<std::size_t>(model_->annyRig().boneCount());
        double worst = 0;
        for (std::size_t b = 0; b < bodies.size(); ++b) {
            worst = std::max(worst, worstVertex(bodies[b], std::span(actual).subspan(b * bones, bones)));
        }
        qInfo("worst posed vertex %.3g m", worst);
        QVERIFY(worst <= tolerance);
    }

    void slopesAreThoseOfTheTransforms_data() {
        QTest::addColumn<double>("age");
        QTest::newRow("adult") << 0.72;
        QTest::newRow("newborn") << -0.2;
    }
    void slopesAreThoseOfTheTransforms() {
        QFETCH(double, age);
        const RandomBody body = test::randomBody(*model_, 5, age, true);
        const Rig& rig = model_->annyRig();
        const auto bones = static_cast<std::size_t>(rig.boneCount());
        const std::vector<Phenotype> phenotypes = {Phenotype::Gender, Phenotype::Age, Phenotype::Height,
                                                   Phenotype::Asian, Phenotype::Muscle};
        const std::vector<int> changes = {0, 17, 101};

        const auto tables = std::make_shared<const BoneTables>(context_, model_);
        SkeletonPass pass(tables);
        Submission submission(context_);
        pass.reserve(1, model_->blendShapes().size(), 1 + phenotypes.size(), changes.size(), 2, 2);
        std::vector<PhenotypeShapeWeight> slopes;
        phenotypeWeightsAndSlopes(*model_, body.shape.phenotypes, slopes);
        std::vector<ShapeWeight> weights;
        blendWeights(*model_, body.shape, weights);
        pass.shapes().begin(1 + phenotypes.size());
        pass.shapes().beginSet();
        std::vector<double> row(1 + phenotypes.size());
        for (const auto& s : slopes) {
            row[0] = s.weight;
            for (std::size_t i = 0; i < phenotypes.size(); ++i)
                row[1 + i] = s.slope[static_cast<std::size_t>(phenotypes[i])];
            pass.shapes().add(s.shape, row);
        }
        std::fill(row.begin(), row.end(), 0.0);
        for (const ShapeWeight& w : weights) {
            if (w.shape < static_cast<std::uint32_t>(model_->phenotypeShapeCount())) continue;
            row[0] = w.weight;
            pass.shapes().add(w.shape, row);
        }
        for (const int change : changes) {
            const auto s = localChangeSlope(*model_, change, body.shape.localChanges[change]);
            pass.shapes().addSingle(s.shape, s.slope);
        }
        pass.setPose(0, {}, {0, 0, 0});
        pass.setPose(1, body.pose, rootTranslation(body.pose));
        submission.run([&](const vk::raii::CommandBuffer& commands) {
            pass.recordShapes(commands, 2);
            pass.recordPoses(commands, 0, 2, 0);
        });
        const std::size_t parameters = phenotypes.size() + changes.size();
        const auto actual =
            test::readBack<kernels::BoneSlope>(context_, pass.slopes(), 2 * parameters * bones);

        const Skeleton skeleton(model_, rig);
        const auto posedAt = [&](const BodyShape& shape, PosedSkeleton& posed) {
            RestSkeleton rest;
            blendWeights(*model_, shape, weights);
            skeleton.rest(weights, rest);
            skeleton.pose(rest, body.pose, posed);
        };
        PosedSkeleton centre, left, right;
        posedAt(body.shape, centre);
        constexpr double kStep = 1e-6;
        double worstTurn = 0, worstMove = 0;
        for (std::size_t i = 0; i < parameters; ++i) {
            BodyShape a = body.shape, b = body.shape;
            const auto move = [&](BodyShape& shape, double by) {
                if (i < phenotypes.size()) {
                    shape.phenotypes[phenotypes[i]] += by;
                } else {
                    shape.localChanges[changes[i - phenotypes.size()]] += by;
                }
            };
            move(a, -kStep);
            move(b, kStep);
            posedAt(a, left);
            posedAt(b, right);
            for (std::size_t bone = 0; bone < bones; ++bone) {
                const kernels::BoneSlope& slope = actual[(parameters + i) * bones + bone];
                const Eigen::Matrix3d dG = (right.rotations[bone] - left.rotations[bone]) / (2 * kStep);
                const Eigen::Matrix3d skew = dG * centre.rotations[bone].transpose();  // = -[θ]×
                const Eigen::Vector3d turn(skew(1, 2) - skew(2, 1), skew(2, 0) - skew(0, 2),
                                           skew(0, 1) - skew(1, 0));
                const Eigen::Vector3d moved =
                    (right.translations[bone] - left.translations[bone]) / (2 * kStep);
                const double scale = 1 + turn.norm();
                worstTurn = std::max(worstTurn, (0.5 * turn - vector(slope.turn)).norm() / scale);
                worstMove = std::max(worstMove, (moved - vector(slope.move)).norm() / scale);
            }
        }
        qInfo("worst slope of a turn %.3g, of a move %.3g", worstTurn, worstMove);
        QVERIFY(worstTurn <= 1e-5);
        QVERIFY(worstMove <= 1e-5);
    }

    void cleanupTestCase() { QCOMPARE(DeviceContext::validationMessageCount(), std::uint64_t{0}); }
};

QTEST_GUILESS_MAIN(TestFitKernelsSkeleton)
#include "test_fit_kernels_skeleton.moc"
