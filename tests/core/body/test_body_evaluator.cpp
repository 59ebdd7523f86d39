// SPDX-License-Identifier: Apache-2.0
#include <QtTest>
#include <cmath>
#include <limits>
#include <random>

#include "core/body/blend_weights.h"
#include "core/body/body_evaluator.h"
#include "tests/core/body/golden_data.h"
#include "tests/core/body/test_model.h"

using namespace abf;

namespace {

constexpr double kMetres = 1e-5;

BodyShape randomShape(unsigned seed) {
    std::mt19937 random(seed);
    std::uniform_real_distribution<double> unit(0, 1);
    BodyShape shape;
    for (double& v : shape.phenotypes.values) v = unit(random);
    return shape;
}

}  // namespace

class TestBodyEvaluator : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase() { QVERIFY(testModel()); }

    void blendWeightsEqualTheReference_data() { caseRows(); }
    void blendWeightsEqualTheReference() {
        QFETCH(int, number);
        if (sharedDir().empty()) QSKIP("no shared data");
        const golden::Data data = golden::caseData(number);
        const Eigen::VectorXd expected = data.matrix("blendshape_coeffs").col(0);
        std::vector<ShapeWeight> weights;
        blendWeights(*testModel(), golden::shapeOf(data), weights);
        Eigen::VectorXd actual = Eigen::VectorXd::Zero(expected.size());
        for (const ShapeWeight& w : weights) actual[w.shape] = w.weight;
        QVERIFY((actual - expected).cwiseAbs().maxCoeff() <= 1e-12);
    }

    void restVertexSlopesEqualTheReference_data() {
        QTest::addColumn<int>("number");
        for (const int i : {5, 6, 9, 11}) QTest::addRow("case %02d", i) << i;
    }
    void restVertexSlopesEqualTheReference() {
        QFETCH(int, number);
        if (sharedDir().empty()) QSKIP("no shared data");
        const golden::Data data = golden::caseData(number);
        const golden::RowMatrixXd sample = data.matrix("jac_vertex_sample");
        const golden::RowMatrixXd expected = data.matrix("jac_restverts_wrt_phenotypes");
        std::vector<PhenotypeShapeWeight> weights;
        phenotypeWeightsAndSlopes(*testModel(), golden::shapeOf(data).phenotypes, weights);
        golden::RowMatrixXd actual = golden::RowMatrixXd::Zero(expected.rows(), expected.cols());
        for (const PhenotypeShapeWeight& w : weights)
            for (Eigen::Index i = 0; i < sample.rows(); ++i) {
                const Eigen::Vector3d moved = movedBy(w.shape, std::uint32_t(sample(i, 0)));
                for (int p = 0; p < kPhenotypeCount; ++p)
                    actual.block<3, 1>(3 * i, p) += w.slope[std::size_t(p)] * moved;
            }
        QVERIFY((actual - expected).cwiseAbs().maxCoeff() < 1e-6);
    }

    void bodiesEqualTheReference_data() { caseRows(); }
    void bodiesEqualTheReference() {
        QFETCH(int, number);
        if (sharedDir().empty()) QSKIP("no shared data");
        const golden::Data data = golden::caseData(number);
        const auto evaluator = makeCpuBodyEvaluator(testModel());
        EvaluatedBody body;
        QVERIFY(evaluator->evaluate(golden::shapeOf(data), golden::poseOf(data), body));
        below(golden::largestDifference(data.matrix("rest_vertices"), body.restVertices), "rest vertices");
        below(golden::largestDifference(data.matrix("vertices"), body.vertices), "vertices");
        below(golden::largestDifference(data.matrices("rest_bone_poses"), body.restBonePoses),
              "rest bone poses");
        below(golden::largestDifference(data.matrices("bone_poses"), body.bonePoses), "bone poses");
        below(golden::largestDifference(data.matrices("bone_transforms"), body.boneTransforms), "transforms");
        const golden::RowMatrixXd heads = data.matrix("rest_bone_heads");
        double worst = 0;
        for (std::size_t b = 0; b < body.restBonePoses.size(); ++b)
            worst = std::max(worst, (heads.row(b).transpose() - body.restBonePoses[b].topRightCorner<3, 1>())
                                        .cwiseAbs()
                                        .maxCoeff());
        below(worst, "heads");

        const golden::RowMatrixXd keypoints = data.matrix("coco_keypoints");
        worst = 0;
        Eigen::Index k = 0;
        for (const KeypointRegressor& keypoint : testModel()->keypoints()) {
            Eigen::Vector3d sum = Eigen::Vector3d::Zero();
            for (std::size_t i = 0; i < keypoint.vertices.size(); ++i)
                sum += keypoint.weights[i] * body.vertices.col(keypoint.vertices[i]).cast<double>();
            worst = std::max(worst, (keypoints.row(k++).transpose() - sum).cwiseAbs().maxCoeff());
        }
        below(worst, "keypoints");
    }

    void otherParameterizationsEqualTheReference_data() { caseRows(); }
    void otherParameterizationsEqualTheReference() {
        QFETCH(int, number);
        if (sharedDir().empty()) QSKIP("no shared data");
        const golden::Data data = golden::caseData(number);
        const auto evaluator = makeCpuBodyEvaluator(testModel());
        EvaluatedBody body;
        const std::pair<PoseParameterization, const char*> all[] = {
            {PoseParameterization::LocalBone, "bone_poses__local-bone"},
            {PoseParameterization::LocalBoneWorld, "bone_poses__local-bone-world"},
            {PoseParameterization::WorldOrient, "bone_poses__world-orient"}};
        for (const auto& [parameterization, array] : all) {
            QVERIFY(evaluator->evaluate(golden::shapeOf(data),
                                        golden::poseOf(data, "pose_local_ref", parameterization), body));
            below(golden::largestDifference(data.matrices(array), body.bonePoses), array);
        }
        // A world pose is the posed bones themselves.
        QVERIFY(evaluator->evaluate(golden::shapeOf(data),
                                    golden::poseOf(data, "bone_poses", PoseParameterization::World), body));
        below(golden::largestDifference(data.matrix("vertices"), body.vertices), "world");
    }

    void sixPhenotypesLeaveTheOthersAtOneHalf_data() { caseRows(); }
    void sixPhenotypesLeaveTheOthersAtOneHalf() {
        QFETCH(int, number);
        if (sharedDir().empty()) QSKIP("no shared data");
        const golden::Data data = golden::caseData(number);
        BodyShape shape;
        shape.phenotypes.values.head<6>() = golden::shapeOf(data).phenotypes.values.head<6>();
        const auto evaluator = makeCpuBodyEvaluator(testModel());
        EvaluatedBody body;
        QVERIFY(evaluator->evaluate(shape, golden::poseOf(data), body));
        below(golden::largestDifference(data.matrix("default6_rest_vertices"), body.restVertices),
              "rest vertices");
        below(golden::largestDifference(data.matrix("default6_vertices"), body.vertices), "vertices");
        below(golden::largestDifference(data.matrices("default6_bone_poses"), body.bonePoses), "bone poses");
    }

    void otherRigsAndTopologiesEqualTheReference_data() {
        QTest::addColumn<QString>("rig");
        QTest::addColumn<QString>("topology");
        for (const auto& [rig, topology] :
             std::initializer_list<std::pair<const char*, const char*>>{{"anny", "anny-quads"},
                                                                        {"makehuman", "anny"},
                                                                        {"makehuman", "makehuman"},
                                                                        {"mixamo", "anny"},
                                                                        {"game_engine", "anny"},
                                                                        {"cmu_mb", "anny"}})
            QTest::addRow("%s on %s", rig, topology) << rig << topology;
    }
    void otherRigsAndTopologiesEqualTheReference() {
        QFETCH(QString, rig);
        QFETCH(QString, topology);
        if (sharedDir().empty()) QSKIP("no shared data");
        const golden::Data data(golden::folder() / "rigs" / (rig + "__" + topology + ".json").toStdString());
        const auto evaluator = makeCpuBodyEvaluator(testModel(), rig.toStdString(), topology.toStdString());
        QVERIFY(evaluator);
        EvaluatedBody body;
        for (const int number : {2, 5, 6}) {
            const std::string n = std::to_string(number);
            const BodyShape shape = golden::shapeOf(golden::caseData(number));
            QVERIFY(evaluator->evaluate(shape, golden::poseOf(data, "pose" + n), body));
            below(golden::largestDifference(data.matrix("rest_vertices" + n), body.restVertices),
                  "rest vertices");
            below(golden::largestDifference(data.matrix("vertices" + n), body.vertices), "vertices");
            below(golden::largestDifference(data.matrices("rest_bone_poses" + n), body.restBonePoses),
                  "rest bones");
            below(golden::largestDifference(data.matrices("bone_poses" + n + "__local-ref"), body.bonePoses),
                  "local-ref");
            QVERIFY(evaluator->evaluate(
                shape, golden::poseOf(data, "pose" + n, PoseParameterization::LocalBone), body));
            below(golden::largestDifference(data.matrices("bone_poses" + n + "__local-bone"), body.bonePoses),
                  "local-bone");
        }
    }

    void posingAnUnchangedShapeGivesTheSameAsAFreshEvaluator() {
        const BodyShape shape = randomShape(1);
        BodyPose bent;
        bent.bones.assign(testModel()->annyRig().boneCount(), Eigen::Matrix4d::Identity());
        const double a = 0.4;
        bent.bones[3].topLeftCorner<2, 2>() << std::cos(a), -std::sin(a), std::sin(a), std::cos(a);
        EvaluatedBody first, second, fresh;
        const auto evaluator = makeCpuBodyEvaluator(testModel());
        QVERIFY(evaluator->evaluate(shape, {}, first));
        QVERIFY(evaluator->evaluate(shape, bent, second));
        QVERIFY(makeCpuBodyEvaluator(testModel())->evaluate(shape, bent, fresh));
        QVERIFY(second.vertices == fresh.vertices);
        QVERIFY(second.restVertices == fresh.restVertices);
        QVERIFY(second.restVertices == first.restVertices);
        QVERIFY(second.vertices != first.vertices);

        BodyShape other = shape;
        other.localChanges = Eigen::VectorXd::Zero(Eigen::Index(testModel()->localChangeLabels().size()));
        QVERIFY(evaluator->evaluate(other, bent, second));
        QVERIFY(second.vertices == fresh.vertices);
        other.localChanges[0] = 0.5;
        QVERIFY(evaluator->evaluate(other, bent, second));
        QVERIFY(second.vertices != fresh.vertices);
    }

    void valuesOutsideTheAnchorsAreClamped() {
        BodyShape inside = randomShape(2), outside = inside;
        inside.phenotypes[Phenotype::Age] = -1.0 / 3.0;
        outside.phenotypes[Phenotype::Age] = -5;
        inside.phenotypes[Phenotype::Height] = 1;
        outside.phenotypes[Phenotype::Height] = 1.5;
        EvaluatedBody a, b;
        const auto evaluator = makeCpuBodyEvaluator(testModel());
        QVERIFY(evaluator->evaluate(inside, {}, a));
        QVERIFY(evaluator->evaluate(outside, {}, b));
        QVERIFY(a.vertices == b.vertices);
    }

    void rejectsWhatIsNotABody() {
        const auto evaluator = makeCpuBodyEvaluator(testModel());
        EvaluatedBody body;
        const auto refused = [&](const BodyShape& shape, const BodyPose& pose, const char* word) {
            const auto result = evaluator->evaluate(shape, pose, body);
            return !result && result.error().code == ErrorCode::InvalidArgument &&
                   result.error().message.find(word) != std::string::npos;
        };
        const double nan = std::numeric_limits<double>::quiet_NaN();
        BodyShape shape;
        shape.phenotypes[Phenotype::Weight] = nan;
        QVERIFY(refused(shape, {}, "weight"));
        shape = {};
        shape.localChanges = Eigen::VectorXd::Zero(3);
        QVERIFY(refused(shape, {}, "local change"));
        shape = {};
        shape.facialActions = Eigen::VectorXd::Zero(Eigen::Index(testModel()->facialActionLabels().size()));
        shape.facialActions[0] = std::numeric_limits<double>::infinity();
        QVERIFY(refused(shape, {}, "browDownLeft"));
        BodyPose pose;
        pose.bones.assign(5, Eigen::Matrix4d::Identity());
        QVERIFY(refused({}, pose, "5 bones"));
        pose.bones.assign(testModel()->annyRig().boneCount(), Eigen::Matrix4d::Identity());
        pose.bones[1](0, 3) = nan;
        QVERIFY(refused({}, pose, "pelvis.L"));
        QVERIFY(makeCpuBodyEvaluator(testModel(), "no such rig") == nullptr);
        QVERIFY(makeCpuBodyEvaluator(testModel(), "anny", "no such topology") == nullptr);
    }

    void normalsPointOutwardsWithUnitLength() {
        EvaluatedBody body;
        QVERIFY(makeCpuBodyEvaluator(testModel())->evaluate({}, {}, body));
        const Topology& topology = testModel()->annyTopology();
        Eigen::Matrix3Xf normals, quadNormals;
        computeVertexNormals(body.restVertices, topology.faces, topology.faceArity, normals);
        QCOMPARE(normals.cols(), body.restVertices.cols());
        for (Eigen::Index i = 0; i < normals.cols(); ++i)
            QVERIFY(std::abs(normals.col(i).norm() - 1) < 1e-5f);
        // The body faces -Y: its foremost vertex looks forward, its highest upward.
        Eigen::Index front = 0, top = 0;
        body.restVertices.row(1).minCoeff(&front);
        body.restVertices.row(2).maxCoeff(&top);
        QVERIFY(normals(1, front) < -0.5f);
        QVERIFY(normals(2, top) > 0.8f);

        const Topology* quads = testModel()->topology("anny-quads");
        QVERIFY(quads != nullptr);
        computeVertexNormals(body.restVertices, quads->faces, quads->faceArity, quadNormals);
        double mean = 0;
        for (Eigen::Index i = 0; i < normals.cols(); ++i) mean += normals.col(i).dot(quadNormals.col(i));
        QVERIFY(mean / double(normals.cols()) > 0.99);
    }

  private:
    /// What blend shape `s` at weight 1 does to a storage vertex.
    static Eigen::Vector3d movedBy(std::uint32_t s, std::uint32_t vertex) {
        const BodyModel& model = *testModel();
        const BlendShape& shape = model.blendShapes()[s];
        Eigen::Vector3d moved = Eigen::Vector3d::Zero();
        for (const ShapeRun& run : model.delta(shape.delta).runs)
            if (vertex >= run.firstVertex && vertex < run.firstVertex + run.count)
                for (std::uint32_t a = 0; a < 3; ++a)
                    moved[a] = model.deltaUnit() *
                               model.deltas()[run.deltaOffset + a * run.count + vertex - run.firstVertex];
        if (!shape.newborn) return moved;
        const Eigen::Vector3d scale = Eigen::Map<const Eigen::Vector3d>(kNewbornScale);
        const Eigen::Vector3d base(model.templateX()[vertex], model.templateY()[vertex],
                                   model.templateZ()[vertex]);
        return scale.cwiseProduct(moved) + (scale.array() - 1).matrix().cwiseProduct(base) / 3;
    }
    static void caseRows() {
        QTest::addColumn<int>("number");
        for (int i = 0; i < golden::kCaseCount; ++i) QTest::addRow("case %02d", i) << i;
    }
    static void below(double difference, const char* what) {
        QVERIFY2(difference <= kMetres, qPrintable(QString("%1 differ by %2").arg(what).arg(difference)));
    }
};

QTEST_APPLESS_MAIN(TestBodyEvaluator)
#include "test_body_evaluator.moc"
