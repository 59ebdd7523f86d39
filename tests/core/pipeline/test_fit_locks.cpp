// SPDX-License-Identifier: Apache-2.0
#include <QtTest>

#include "core/pipeline/fit_locks.h"
#include "tests/core/body/test_model.h"

using namespace abf;

class TestFitLocks : public QObject {
    Q_OBJECT

    std::shared_ptr<const BodyModel> model_;

  private slots:
    void initTestCase() {
        model_ = testModel();
        QVERIFY(model_);
    }

    void namesAreSlidersBonesAndMeasures() {
        const std::string change(model_->localChangeLabels()[5]);
        const std::vector<std::string> names = {"weight", "gender",       change, "bone:upperarm01.L",
                                                "weight", "measure:waist"};
        const auto locks = locksFromNames(*model_, names);
        QVERIFY2(locks, locks ? "" : locks.error().message.c_str());
        QVERIFY(locks->phenotypes == std::vector({Phenotype::Weight, Phenotype::Gender}));
        QVERIFY(locks->localChanges == std::vector({5}));
        QVERIFY(locks->bones == std::vector<std::string>({"upperarm01.L"}));
        QVERIFY(locks->measures == std::vector({Measure::WaistGirth}));
        QVERIFY(locksFromNames(*model_, {})->empty());
    }

    void unknownNamesAreExplained() {
        const auto messageFor = [&](const std::string& name) {
            const auto locks = locksFromNames(*model_, std::vector{name});
            return locks ? QString() : QString::fromStdString(locks.error().message);
        };
        QVERIFY(messageFor("wieght").contains("\"wieght\" can not be locked"));
        QVERIFY(messageFor("wieght").contains("did you mean \"weight\"?"));
        QVERIFY(messageFor("bone:upperarm01").contains("did you mean \"bone:upperarm01.L\"?"));
        QVERIFY(messageFor("upperarm01.L").contains("bone:NAME"));
        QVERIFY(!messageFor("").isEmpty());
    }

    void locksHoldTheValueOfTheEarlierFit() {
        BodyShape shape;
        shape.phenotypes[Phenotype::Weight] = 0.7;
        shape.phenotypes[Phenotype::Gender] = 0.2;
        const FitDocument::Locks locks = {{Phenotype::Weight, Phenotype::Gender}, {5}, {"head"}};
        FitProblem problem;
        problem.fixed[Phenotype::Gender] = 1;  // asked for: goes before
        applyLocks(locks, shape, problem);
        QCOMPARE(problem.fixed.at(Phenotype::Weight), 0.7);
        QCOMPARE(problem.fixed.at(Phenotype::Gender), 1.0);
        QCOMPARE(problem.fixedLocalChanges.at(5), 0.0);
        QVERIFY(problem.fixedBones == std::vector<std::string>({"head"}));
    }

    void locksAreAddedAndRemoved() {
        FitDocument::Locks locks = {{Phenotype::Weight}, {5}, {"head"}};
        addLocks(locks, {{Phenotype::Weight, Phenotype::Age}, {}, {"neck01"}});
        QCOMPARE(locks.phenotypes.size(), std::size_t{2});
        QCOMPARE(locks.bones.size(), std::size_t{2});
        removeLocks(locks, {{Phenotype::Weight, Phenotype::Muscle}, {5}, {"head"}});
        QVERIFY(locks.phenotypes == std::vector({Phenotype::Age}));
        QVERIFY(locks.localChanges.empty());
        QVERIFY(locks.bones == std::vector<std::string>({"neck01"}));
    }
};

QTEST_GUILESS_MAIN(TestFitLocks)
#include "test_fit_locks.moc"
