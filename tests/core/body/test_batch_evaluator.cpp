// SPDX-License-Identifier: Apache-2.0
#include <QtTest>
#include <atomic>
#include <limits>

#include "core/body/batch_evaluator.h"
#include "core/body/thread_team.h"
#include "tests/core/body/random_bodies.h"
#include "tests/core/body/test_model.h"

using namespace abf;

class TestBatchEvaluator : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase() { QVERIFY(testModel()); }

    void equalsTheSingleEvaluator_data() {
        QTest::addColumn<QString>("rig");
        QTest::addColumn<QString>("topology");
        QTest::addColumn<int>("threads");
        QTest::addColumn<int>("count");
        for (const int count : {0, 1, 3, 4, 5, 21})
            QTest::addRow("%d bodies", count) << "anny"
                                              << "anny" << 2 << count;
        QTest::addRow("one thread") << "anny"
                                    << "anny" << 1 << 5;
        QTest::addRow("three threads") << "anny"
                                       << "anny" << 3 << 9;
        QTest::addRow("makehuman") << "makehuman"
                                   << "makehuman" << 2 << 5;
    }
    void equalsTheSingleEvaluator() {
        QFETCH(QString, rig);
        QFETCH(QString, topology);
        QFETCH(int, threads);
        QFETCH(int, count);
        const std::string rigName = rig.toStdString(), topologyName = topology.toStdString();
        const auto batch = BatchEvaluator::make(testModel(), rigName, topologyName, threads);
        const auto single = makeCpuBodyEvaluator(testModel(), rigName, topologyName);
        QVERIFY(batch && single);
        QCOMPARE(batch->threadCount(), threads);
        std::vector<BodyShape> shapes;
        std::vector<BodyPose> poses;
        for (int i = 0; i < count; ++i) {
            // All ages, some with and some without local changes.
            shapes.push_back(fullShape(-0.3 + 1.2 * i / (count + 1), unsigned(i)));
            if (i % 3 == 1) shapes.back().localChanges.resize(0);
            poses.push_back(i % 4 == 2 ? BodyPose() : randomPose(*testModel()->rig(rigName), unsigned(i)));
        }
        std::vector<EvaluatedBody> bodies;
        for (int round = 0; round < 2; ++round) {
            QVERIFY(batch->evaluate(shapes, poses, bodies));
            QCOMPARE(int(bodies.size()), count);
            for (int i = 0; i < count; ++i) {
                EvaluatedBody expected;
                QVERIFY(single->evaluate(shapes[i], poses[i], expected));
                const auto largest = [](const Eigen::Matrix3Xf& a, const Eigen::Matrix3Xf& b) {
                    return a.cols() == b.cols() ? (a - b).cwiseAbs().maxCoeff() : 1.0F;
                };
                QVERIFY(largest(bodies[i].restVertices, expected.restVertices) <= 1e-6F);
                QVERIFY(largest(bodies[i].vertices, expected.vertices) <= 1e-6F);
                for (std::size_t b = 0; b < expected.bonePoses.size(); ++b) {
                    QVERIFY((bodies[i].restBonePoses[b] - expected.restBonePoses[b]).cwiseAbs().maxCoeff() <
                            1e-10);
                    QVERIFY((bodies[i].bonePoses[b] - expected.bonePoses[b]).cwiseAbs().maxCoeff() < 1e-10);
                    QVERIFY((bodies[i].boneTransforms[b] - expected.boneTransforms[b]).cwiseAbs().maxCoeff() <
                            1e-10);
                }
            }
            std::reverse(shapes.begin(), shapes.end());
        }
    }

    void namesTheBodyThatItCannotEvaluate() {
        const auto batch = BatchEvaluator::make(testModel(), "anny", "anny", 2);
        std::vector<EvaluatedBody> bodies;
        std::vector<BodyShape> shapes(3);
        std::vector<BodyPose> poses(3);
        shapes[1].phenotypes[Phenotype::Age] = std::numeric_limits<double>::quiet_NaN();
        const auto result = batch->evaluate(shapes, poses, bodies);
        QVERIFY(!result && result.error().code == ErrorCode::InvalidArgument);
        QVERIFY(QString::fromStdString(result.error().message).contains("Body 1"));
        shapes[1] = {};
        poses.pop_back();
        QVERIFY(!batch->evaluate(shapes, poses, bodies));
        QVERIFY(BatchEvaluator::make(testModel(), "no such rig") == nullptr);
    }

    void aTeamDoesEachTaskOnce_data() {
        QTest::addColumn<int>("threads");
        for (const int threads : {1, 2, 5}) QTest::addRow("%d threads", threads) << threads;
    }
    void aTeamDoesEachTaskOnce() {
        QFETCH(int, threads);
        ThreadTeam team(threads);
        QCOMPARE(team.size(), threads);
        for (const std::size_t count : {0, 1, 2, 100}) {
            for (int round = 0; round < 50; ++round) {
                std::vector<std::atomic<int>> done(count);
                std::atomic<bool> membersExist{true};
                team.run(count, [&](std::size_t task, int member) {
                    ++done[task];
                    if (member < 0 || member >= threads) membersExist = false;
                });
                for (const auto& times : done) QCOMPARE(times.load(), 1);
                QVERIFY(membersExist);
            }
        }
    }
};

QTEST_APPLESS_MAIN(TestBatchEvaluator)
#include "test_batch_evaluator.moc"
