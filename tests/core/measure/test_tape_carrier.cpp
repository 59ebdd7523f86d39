// SPDX-License-Identifier: Apache-2.0
#include <Eigen/Geometry>
#include <QTest>
#include <set>

#include "core/body/body_evaluator.h"
#include "core/measure/tape_carrier.h"
#include "tests/core/measure/sample_bodies.h"

using namespace abf;

namespace {

/// Knees and elbows bent, the trunk turned: some 40 degrees at every bone of a name.
BodyPose bentPose() {
    const Rig& rig = testModel()->annyRig();
    BodyPose pose;
    pose.bones.assign(static_cast<std::size_t>(rig.boneCount()), Eigen::Matrix4d::Identity());
    const std::pair<const char*, Eigen::Vector3d> turns[] = {{"upperleg01.L", {0.7, 0, 0}},
                                                             {"lowerleg01.L", {-0.9, 0, 0}},
                                                             {"lowerarm01.R", {0, 0, 0.7}},
                                                             {"spine03", {0, 0, 0.4}}};
    for (const auto& [name, turn] : turns)
        if (const int b = rig.bone(name); b >= 0)
            pose.bones[static_cast<std::size_t>(b)].topLeftCorner<3, 3>() =
                Eigen::AngleAxisd(turn.norm(), turn.normalized()).toRotationMatrix();
    return pose;
}

/// How far above the skin a point lies, by the nearest vertex' normal; negative inside.
float above(const Eigen::Vector3f& point, const Eigen::Matrix3Xf& vertices, const Eigen::Matrix3Xf& normals) {
    Eigen::Index nearest = 0;
    (vertices.colwise() - point).colwise().squaredNorm().minCoeff(&nearest);
    return normals.col(nearest).dot(point - vertices.col(nearest));
}

}  // namespace

class TestTapeCarrier : public QObject {
    Q_OBJECT

    std::unique_ptr<BodyMeasurer> measurer_;

  private slots:
    void initTestCase() {
        QVERIFY(testModel() != nullptr);
        measurer_ = std::make_unique<BodyMeasurer>(testModel());
    }

    void onTheRestBodyGirthsLieWhereTheyWereRead() {
        EvaluatedBody body;
        const BodyShape shape = sampleBodies()[1].shape;
        QVERIFY(makeCpuBodyEvaluator(testModel())->evaluate(shape, {}, body));
        const auto lines = measurer_->tapes(shape);
        QVERIFY(lines);
        const auto tapes = TapeCarrier(testModel()).carry(*lines, body.restVertices, body.restVertices);
        QCOMPARE(tapes.size(), lines->size());
        for (std::size_t t = 0; t < tapes.size(); ++t) {
            QCOMPARE(tapes[t].measure, (*lines)[t].measure);
            if (!tapes[t].closed) continue;
            double read = 0, drawn = 0;
            const auto& points = (*lines)[t].points;
            for (std::size_t i = 0; i < points.size(); ++i)
                read += (points[(i + 1) % points.size()] - points[i]).norm();
            const Eigen::Index n = tapes[t].points.cols();
            for (Eigen::Index i = 0; i < n; ++i)
                drawn += double{(tapes[t].points.col((i + 1) % n) - tapes[t].points.col(i)).norm()};
            QVERIFY2(std::abs(drawn - read) < 0.02 + 0.03 * read, measureInfo(tapes[t].measure).key.data());
        }
    }

    void onAPosedBodyNoTapeRunsInside() {
        for (const int which : {0, 1, 3}) {
            EvaluatedBody body;
            const BodyShape shape = sampleBodies()[static_cast<std::size_t>(which)].shape;
            QVERIFY(makeCpuBodyEvaluator(testModel())->evaluate(shape, bentPose(), body));
            const Topology& topology = testModel()->annyTopology();
            Eigen::Matrix3Xf normals;
            computeVertexNormals(body.vertices, topology.faces, topology.faceArity, normals);
            const auto tapes =
                TapeCarrier(testModel()).carry(*measurer_->tapes(shape), body.restVertices, body.vertices);
            for (const CarriedTape& tape : tapes) {
                int inside = 0;
                for (Eigen::Index i = 0; i < tape.points.cols(); ++i) {
                    QVERIFY(tape.points.col(i).allFinite());
                    inside += above(tape.points.col(i), body.vertices, normals) < -0.004F ? 1 : 0;
                }
                QVERIFY2(inside <= 0.03 * double(tape.points.cols()) + 1,
                         qPrintable(QStringLiteral("%1: %2 of %3")
                                        .arg(measureInfo(tape.measure).key.data())
                                        .arg(inside)
                                        .arg(tape.points.cols())));
            }
        }
    }

    void everyDrawnMeasureHasATape() {
        const auto lines = measurer_->tapes(sampleBodies()[0].shape);
        std::set<Measure> drawn;
        for (const TapeLine& line : *lines) drawn.insert(line.measure);
        for (const MeasureInfo& info : measureCatalogue())
            if (info.group != MeasureGroup::Whole) QVERIFY2(drawn.contains(info.measure), info.key.data());
    }
};

QTEST_GUILESS_MAIN(TestTapeCarrier)
#include "test_tape_carrier.moc"
