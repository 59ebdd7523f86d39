// SPDX-License-Identifier: Apache-2.0
// The bones' kernels against their CPU twins, in double and in float.
#include <QtTest>

#include "core/body/blend_weights.h"
#include "core/body/nearest_rotation.h"
#include "core/body/shape_blend.h"
#include "core/body/skeleton.h"
#include "core/model_io/model_file.h"
#include "gpu/kernels/skeleton_pass.h"
#include "tests/gpu/kernel_fixture.h"

using namespace abf;
using test::RandomBody;

namespace {

constexpr std::uint32_t kRestBones[] = {
#include "gpu/spirv/rest_bones.inc"
};
constexpr std::uint32_t kRestBones64[] = {
#include "gpu/spirv/rest_bones_f64.inc"
};

using RowMatrix3 = Eigen::Matrix<double, 3, 3, Eigen::RowMajor>;

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
            pass.recordCopies(commands, count, true);
            pass.recordShapes(commands);
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

    void findsTheNearestRotationOfAnyMatrix_data() {
        QTest::addColumn<bool>("float64");
        QTest::addColumn<double>("tolerance");  // of an angle, times the matrix's size by its gap
        QTest::newRow("double") << true << 1e-13;
        QTest::newRow("float") << false << 2e-6;
    }
    void findsTheNearestRotationOfAnyMatrix() {
        QFETCH(bool, float64);
        QFETCH(double, tolerance);
        if (float64 && !context_->features().float64) QSKIP("The device has no doubles.");
        constexpr std::size_t kCount = 257;
        std::mt19937 random(3);
        std::normal_distribution<double> normal;
        const auto randomMatrix = [&] {
            return RowMatrix3(RowMatrix3::NullaryExpr([&] { return normal(random); }));
        };
        std::vector<double> affine, starts;
        for (std::size_t i = 0; i < kCount; ++i) {
            // Mirrored, flat and plain ones; starts from the result to far away, where Newton's method fails.
            Eigen::Matrix3d U = nearestRotationBySvd(randomMatrix());
            const Eigen::Matrix3d V = nearestRotationBySvd(randomMatrix());
            const Eigen::Vector3d singular(2, 1 + 0.1 * normal(random),
                                           i % 3 == 0   ? -0.5
                                           : i % 3 == 1 ? 0.5
                                                        : 1e-3 * normal(random));
            const RowMatrix3 M = U * singular.asDiagonal() * V.transpose();
            const RowMatrix3 start = i % 2 == 0 ? RowMatrix3(nearestRotationBySvd(randomMatrix()))
                                                : RowMatrix3(nearestRotationBySvd(M));
            affine.insert(affine.end(), {0, 0, 0});
            affine.insert(affine.end(), M.data(), M.data() + 9);
            starts.insert(starts.end(), start.data(), start.data() + 9);
        }
        const RealWriter reals(float64);
        BufferArena arena(context_);
        Submission submission(context_);
        const DeviceBuffer affineBuffer = uploadedBuffer(context_, arena, submission, reals.written(affine));
        const DeviceBuffer startBuffer = uploadedBuffer(context_, arena, submission, reals.written(starts));
        const std::size_t bytes = kCount * kernels::kRestBoneReals * reals.bytes();
        const DeviceBuffer rest = arena.allocate(bytes, BufferUse::DeviceOnly);
        using Code = std::span<const std::uint32_t>;
        const kernels::SkeletonSizes sizes{kCount, 1, 1, 1, 0, 0};
        const ComputeKernel kernel(*context_, float64 ? Code(kRestBones64) : Code(kRestBones),
                                   {&affineBuffer, &startBuffer, &rest}, sizeof sizes);
        submission.run([&](const vk::raii::CommandBuffer& commands) {
            kernel.record(commands, &sizes, (kCount + kernels::kBoneGroup - 1) / kernels::kBoneGroup);
        });
        const auto actual = test::readBack<std::byte>(context_, rest, bytes);
        double worst = 0, worstFactor = 0;
        for (std::size_t i = 0; i < kCount; ++i) {
            RowMatrix3 R, factor;
            for (std::size_t k = 0; k < 9; ++k) {
                R.data()[k] = reals.read(actual, i * kernels::kRestBoneReals + k);
                factor.data()[k] = reals.read(actual, i * kernels::kRestBoneReals + 9 + k);
            }
            const Eigen::Matrix3d M = Eigen::Map<const RowMatrix3>(affine.data() + 12 * i + 3);
            const Eigen::Matrix3d expected = nearestRotationBySvd(M);
            const Eigen::Matrix3d slope = nearestRotationSlope(M, expected);
            const double sensitivity = 2 * slope.norm();  // size by gap
            worst = std::max(worst, (R - expected).norm() / sensitivity);
            worstFactor = std::max(worstFactor, (factor - slope).norm() / (slope.norm() * sensitivity));
        }
        qInfo("worst rotation %.2g, worst slope %.2g", worst, worstFactor);
        QVERIFY(worst <= tolerance);
        QVERIFY(worstFactor <= 10 * tolerance);
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
            pass.recordCopies(commands, 2, true);
            pass.recordShapes(commands);
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
