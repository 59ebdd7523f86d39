// SPDX-License-Identifier: Apache-2.0
// Whole fits on whatever Vulkan device there is (Mesa's lavapipe at the least) against the CPU's.
#include <QtTest>

#include "core/body/body_evaluator.h"
#include "core/fit/body_fitter.h"
#include "gpu/device/context.h"
#include "gpu/device/submission.h"
#include "gpu/fit/vulkan_evidence.h"
#include "tests/core/body/golden_data.h"
#include "tests/core/fit/fit_test_model.h"
#include "tests/core/fit/recorded_detection.h"
#include "tests/core/fit/synthetic_person.h"

using namespace abf;

namespace {

constexpr double kPhenotypeTolerance = 1e-3;
constexpr float kVertexTolerance = 1e-4F;    // metres
constexpr double kClothingTolerance = 1e-4;  // metres
constexpr double kFocalTolerance = 1e-4;     // relative

}  // namespace

class TestVulkanFit : public QObject {
    Q_OBJECT

    std::unique_ptr<BodyFitter> fitter_;
    std::unique_ptr<FitGeometry> geometry_;
    std::unique_ptr<BodyEvaluator> evaluator_;
    FitOptions onDevice_;

    void compare(const FitProblem& problem) {
        const auto expected = fitter_->fit(problem);
        QVERIFY2(expected, expected ? "" : expected.error().message.c_str());
        const auto actual = fitter_->fit(problem, onDevice_);
        QVERIFY2(actual, actual ? "" : actual.error().message.c_str());
        QVERIFY(actual->backend.starts_with("vulkan: "));
        QVERIFY(actual->backend.find("cpu") == std::string::npos);
        sameBody(*expected, *actual);
        qInfo(
            "cpu %d iterations, vulkan %d; last polish %d and %d, %.4f and %.4f mm, phenotypes %.1e and %.1e",
            expected->iterations, actual->iterations, expected->polish.iterations, actual->polish.iterations,
            1e3 * expected->polish.vertexChangeM, 1e3 * actual->polish.vertexChangeM,
            expected->polish.phenotypeChange, actual->polish.phenotypeChange);
    }

    void sameBody(const FitResult& expected, const FitResult& actual) {
        const double phenotypes =
            (expected.best->shape.phenotypes.values - actual.best->shape.phenotypes.values).abs().maxCoeff();
        QVERIFY2(phenotypes <= kPhenotypeTolerance, qPrintable(QString::number(phenotypes)));
        for (std::size_t v = 0; v < expected.best->views.size(); ++v) {
            const double focal = actual.best->views[v].camera.fx / expected.best->views[v].camera.fx;
            QVERIFY2(std::abs(focal - 1) <= kFocalTolerance, qPrintable(QString::number(focal)));
            EvaluatedBody a, b;
            QVERIFY(evaluator_->evaluate(expected.best->shape, expected.best->views[v].pose, a));
            QVERIFY(evaluator_->evaluate(actual.best->shape, actual.best->views[v].pose, b));
            const float distance = (a.vertices - b.vertices).colwise().norm().maxCoeff();
            QVERIFY2(distance <= kVertexTolerance, qPrintable(QString("%1 mm").arg(1e3 * distance)));
        }
        QCOMPARE(actual.estimate.has_value(), expected.estimate.has_value());
        if (!expected.estimate) return;
        for (std::size_t r = 0; r < kContourRegionCount; ++r) {
            const double thickness = actual.estimate->clothing.thickness[r];
            const double difference = thickness - expected.estimate->clothing.thickness[r];
            QVERIFY2(std::abs(difference) <= kClothingTolerance, qPrintable(QString::number(difference)));
        }
    }

    /// Loses the device at every `stride`-th submission of a fit, `failures` times (0: for good).
    void outlivesLosses(const FitProblem& problem, const FitOptions& options, int failures, int stride) {
        // Whatever is shared between fits is made by the first.
        QVERIFY(fitter_->fit(problem, options));
        const std::uint64_t before = submissionCount();
        const auto healthy = fitter_->fit(problem, options);
        QVERIFY(healthy);
        const auto submissions = static_cast<int>(submissionCount() - before);
        QVERIFY(submissions >= 2 * std::min(options.maxIterations, 20));
        for (int index = 0; index < submissions; index += stride) {
            injectDeviceLoss(index, failures);
            const auto fit = fitter_->fit(problem, options);
            injectDeviceLoss(-1);
            QVERIFY2(fit, fit ? "" : fit.error().message.c_str());
            const bool onCpu = fit->backend.ends_with("cpu");
            QCOMPARE(onCpu, failures == 0);
            const auto told = [](const std::string& note) {
                return note.find("went on on the CPU") != std::string::npos;
            };
            QCOMPARE(std::any_of(fit->notes.begin(), fit->notes.end(), told), onCpu);
            sameBody(*healthy, *fit);
        }
    }

  private slots:
    void initTestCase() {
        ABF_NEED_MODEL();
        VulkanOptions options;
        options.validation = true;
        if (auto context = DeviceContext::create(options); !context) QSKIP(context.error().message.c_str());
        fitter_ = std::make_unique<BodyFitter>(testModel());
        geometry_ = std::make_unique<FitGeometry>(testModel());
        evaluator_ = makeCpuBodyEvaluator(testModel());
        onDevice_.evidence = vulkanEvidenceFactory(testModel(), options);
    }

    void photosEndInTheSameBody_data() {
        QTest::addColumn<QStringList>("photos");
        for (const char* photo : {"01", "02", "04", "05", "10", "11", "15"})
            QTest::newRow(photo) << QStringList{photo};
        QTest::newRow("four of one man") << QStringList{"01", "02", "04", "05"};
    }
    void photosEndInTheSameBody() {
        QFETCH(QStringList, photos);
        FitProblem problem;
        for (const QString& photo : photos) problem.views.push_back(readDetection(photo));
        compare(problem);
    }

    void goldenBodiesEndInTheSameBody_data() {
        QTest::addColumn<int>("number");
        for (int i = 0; i < 12; ++i) QTest::addRow("case %02d", i) << i;
    }
    void goldenBodiesEndInTheSameBody() {
        QFETCH(int, number);
        if (sharedDir().empty()) QSKIP("no shared data");
        const BodyShape shape = golden::shapeOf(golden::caseData(number));
        FitProblem problem;
        problem.views = {SyntheticPerson(*geometry_, shape, walkingPose(), 0.4).view(2)};
        problem.fixed[Phenotype::Age] = shape.phenotypes[Phenotype::Age];
        problem.shape.localChanges = shape.localChanges;
        compare(problem);
    }

    void outlivesALostDeviceAtEverySubmission_data() {
        QTest::addColumn<int>("failures");
        QTest::addColumn<int>("maxIterations");
        QTest::addColumn<int>("stride");
        QTest::newRow("once, every one") << 1 << 12 << 1;
        QTest::newRow("for good, every one") << 0 << 12 << 1;
        QTest::newRow("once, to the end") << 1 << 200 << 13;
        QTest::newRow("for good, to the end") << 0 << 200 << 13;
    }
    void outlivesALostDeviceAtEverySubmission() {
        QFETCH(int, failures);
        QFETCH(int, maxIterations);
        QFETCH(int, stride);
        FitProblem problem;
        problem.views = {readDetection("01")};
        FitOptions options = onDevice_;
        options.maxIterations = maxIterations;
        outlivesLosses(problem, options, failures, stride);
    }

    void cleanupTestCase() { QCOMPARE(DeviceContext::validationMessageCount(), std::uint64_t{0}); }
};

QTEST_GUILESS_MAIN(TestVulkanFit)
#include "test_vulkan_fit.moc"
