// SPDX-License-Identifier: Apache-2.0
// The fit's kernels, from blend weights to normal equations, against the same in double on the CPU.
#include <QtTest>

#include "core/fit/cpu_evidence.h"
#include "core/model_io/model_file.h"
#include "gpu/device/context.h"
#include "gpu/device/submission.h"
#include "gpu/fit/vulkan_evidence.h"
#include "tests/gpu/random_evidence.h"

using namespace abf;

namespace {

/// Differences, each relative to the size that it could have by the residuals.
struct Differences {
    double cost = 0, gradient = 0, hessian = 0;
    void add(const NormalEquations& expected, const NormalEquations& actual) {
        const double scale = std::max(expected.cost(), 1e-12);
        cost = std::max(cost, std::abs(expected.cost() - actual.cost()) / scale);
        const Eigen::VectorXd diagonal = expected.hessian().diagonal().cwiseSqrt();
        // A parameter that moves the points by less than a thousandth of what another does is judged as if by
        // that.
        const double least = 1e-3 * diagonal.maxCoeff();
        for (Eigen::Index i = 0; i < diagonal.size(); ++i) {
            const double own = std::max(diagonal[i], least);
            gradient = std::max(gradient, std::abs(expected.gradient()[i] - actual.gradient()[i]) /
                                              (own * std::sqrt(2 * scale)));
            for (Eigen::Index j = 0; j <= i; ++j) {
                hessian = std::max(hessian, std::abs(expected.hessian()(i, j) - actual.hessian()(i, j)) /
                                                (own * std::max(diagonal[j], least)));
            }
        }
    }
};

/// Bodies in the places of `random`, from newborn to elder, some with local changes and faces, in other
/// clothing and by other focal lengths; the first is bare.
std::vector<BodyState> candidatesOf(const test::RandomEvidence& random, const BodyModel& model, int count) {
    std::vector<BodyState> candidates;
    for (int i = 0; i < count; ++i) {
        BodyState& candidate = candidates.emplace_back(random.state);
        const double age = count > 1 ? -0.3 + 1.3 * i / (count - 1) : 0.6;
        candidate.shape = test::randomBody(model, 70U + static_cast<unsigned>(i), age, i % 2 == 0).shape;
        candidate.clothing *= 0.4 * i;
        candidate.logFocal.array() += 0.05 - 0.01 * i;
        if (i == 0) candidate.clothing.resize(0);
        for (std::size_t v = 0; v < candidate.poses.size(); ++v) {
            const Eigen::Vector3d place = candidate.poses[v].bones[0].topRightCorner<3, 1>();
            candidate.poses[v] =
                test::randomBody(model, 170U + static_cast<unsigned>(3 * i) + static_cast<unsigned>(v), 0.6,
                                 false, 0.1)
                    .pose;
            candidate.poses[v].bones[0].topRightCorner<3, 1>() = place;
        }
    }
    return candidates;
}

}  // namespace

class TestFitKernelsEvidence : public QObject {
    Q_OBJECT

    std::shared_ptr<const BodyModel> model_;
    std::unique_ptr<FitGeometry> geometry_;
    std::unique_ptr<BodyPoints> points_;
    std::shared_ptr<const FitTables> doubles_, floats_;
    VulkanOptions options_;

  private slots:
    void initTestCase() {
        auto model = loadBodyModel(defaultModelPath());
        QVERIFY2(model, model ? "" : model.error().message.c_str());
        model_ = *model;
        options_.validation = true;
        auto context = DeviceContext::create(options_);
        if (!context) QSKIP(context.error().message.c_str());
        geometry_ = std::make_unique<FitGeometry>(model_);
        points_ = std::make_unique<BodyPoints>(test::landmarksAndVertices(*geometry_, model_, 1000));
        const auto surface = std::make_shared<const SurfaceTables>(*context, model_);
        doubles_ = std::make_shared<const FitTables>(std::make_shared<const BoneTables>(*context, model_),
                                                     surface, geometry_->landmarks());
        floats_ = std::make_shared<const FitTables>(
            std::make_shared<const BoneTables>(*context, model_, false), surface, geometry_->landmarks());
    }

    void agreesWithTheCpu_data() {
        QTest::addColumn<bool>("float64");
        QTest::addColumn<double>("age");
        QTest::addColumn<int>("views");
        QTest::addColumn<int>("phenotypes");
        QTest::addColumn<int>("localChanges");
        QTest::addColumn<int>("facialActions");
        QTest::addColumn<bool>("allBones");
        QTest::addColumn<int>("contour");
        QTest::addColumn<int>("clothing");
        QTest::addColumn<bool>("focal");
        QTest::newRow("1 view, 5 phenotypes, main joints")
            << true << 0.7 << 1 << 5 << 0 << 0 << false << 0 << 0 << false;
        QTest::newRow("2 views, 5 phenotypes, main joints, 63 vertices")
            << true << 0.7 << 2 << 5 << 0 << 0 << false << 63 << 0 << false;
        QTest::newRow("2 views, 5 phenotypes, main joints, 64 vertices, clothing")
            << true << 0.7 << 2 << 5 << 0 << 0 << false << 64 << 5 << false;
        QTest::newRow("2 views, 5 phenotypes, main joints, focal length")
            << true << 0.7 << 2 << 5 << 0 << 0 << false << 0 << 0 << true;
        QTest::newRow("5 views, 11 phenotypes, 22 changes, main joints, 65 vertices")
            << true << 0.8 << 5 << 11 << 22 << 0 << false << 65 << 5 << true;
        QTest::newRow("1 view, pose only") << true << 0.4 << 1 << 0 << 0 << 0 << false << 1 << 0 << false;
        QTest::newRow("1 view, pose only, clothing, focal length")
            << true << 0.4 << 1 << 0 << 0 << 0 << false << 7 << 6 << true;
        QTest::newRow("1 view, everything, 1000 vertices")
            << true << 0.7 << 1 << 11 << 22 << 7 << true << 1000 << 5 << true;
        QTest::newRow("5 views, everything, 1000 vertices")
            << true << 0.9 << 5 << 11 << 22 << 0 << true << 1000 << 11 << true;
        QTest::newRow("2 views, newborn, everything, 257 vertices")
            << true << -0.2 << 2 << 11 << 22 << 3 << true << 257 << 5 << true;
        QTest::newRow("2 views, float bones, everything, 64 vertices")
            << false << 0.6 << 2 << 11 << 22 << 0 << true << 64 << 5 << true;
    }
    void agreesWithTheCpu() {
        QFETCH(bool, float64);
        QFETCH(double, age);
        QFETCH(int, views);
        QFETCH(int, phenotypes);
        QFETCH(int, localChanges);
        QFETCH(int, facialActions);
        QFETCH(bool, allBones);
        QFETCH(int, contour);
        QFETCH(int, clothing);
        QFETCH(bool, focal);
        const FitUnknowns unknowns{
            test::freeParameters(*geometry_, phenotypes, localChanges, allBones, facialActions), clothing,
            focal};
        const auto evidence = makeVulkanEvidence(float64 ? doubles_ : floats_);
        QVERIFY2(evidence, evidence ? "" : evidence.error().message.c_str());
        test::RandomEvidence random(*geometry_, *model_, *points_, static_cast<unsigned>(11 + views), age,
                                    views, contour, localChanges > 0);
        const auto begun = (*evidence)->begin(unknowns, random.views);
        QVERIFY2(begun, begun ? "" : begun.error().message.c_str());
        std::vector<NormalEquations> actual(static_cast<std::size_t>(views));
        const auto done = (*evidence)->linearise(random.state, actual);
        QVERIFY2(done, done ? "" : done.error().message.c_str());
        std::vector<double> costs(static_cast<std::size_t>(views));
        QVERIFY((*evidence)->costs(random.state, costs));

        Differences differences;
        NormalEquations expected;
        for (std::size_t v = 0; v < actual.size(); ++v) {
            random.reference(unknowns, v, expected);
            QVERIFY(expected.possible() && actual[v].possible());
            actual[v].finish();
            differences.add(expected, actual[v]);
            QVERIFY(std::abs(costs[v] - actual[v].cost()) <= 1e-6 * expected.cost());
        }
        qInfo("relative differences: cost %.2g, gradient %.2g, hessian %.2g", differences.cost,
              differences.gradient, differences.hessian);
        QVERIFY(differences.cost <= 1e-5);
        QVERIFY(differences.gradient <= 1e-4);
        QVERIFY(differences.hessian <= 1e-4);
    }

    void agreesWithTheCpuEvaluator() {
        const FitUnknowns unknowns = test::dressedUnknowns(test::freeParameters(*geometry_, 11, 22, true));
        const auto device = makeVulkanEvidence(doubles_);
        QVERIFY(device);
        const auto cpu = makeCpuEvidence(*geometry_);
        test::RandomEvidence random(*geometry_, *model_, *points_, 21, 0.75, 2, 301, false);
        std::vector<NormalEquations> expected(2), actual(2);
        std::vector<double> expectedCosts(2), actualCosts(2);
        QVERIFY(cpu->begin(unknowns, random.views));
        QVERIFY((*device)->begin(unknowns, random.views));
        QVERIFY(cpu->linearise(random.state, expected));
        QVERIFY((*device)->linearise(random.state, actual));
        QVERIFY(cpu->costs(random.state, expectedCosts));
        QVERIFY((*device)->costs(random.state, actualCosts));
        Differences differences;
        for (std::size_t v = 0; v < 2; ++v) {
            expected[v].finish();
            actual[v].finish();
            differences.add(expected[v], actual[v]);
            QVERIFY(std::abs(expectedCosts[v] - actualCosts[v]) <= 1e-5 * expectedCosts[v]);
        }
        QVERIFY(differences.cost <= 1e-5);
        QVERIFY(differences.gradient <= 1e-4);
        QVERIFY(differences.hessian <= 1e-4);
    }

    void costsOfCandidatesAgreeWithTheCpu_data() {
        QTest::addColumn<bool>("float64");
        QTest::addColumn<int>("candidates");
        QTest::addColumn<int>("views");
        QTest::addColumn<int>("contour");
        for (const int candidates : {1, 3, 17}) {
            for (const int views : {1, 3}) {
                QTest::addRow("%d candidates, %d views", candidates, views)
                    << true << candidates << views << (views == 1 ? 0 : 130);
            }
        }
        QTest::newRow("3 candidates, 3 views, float bones") << false << 3 << 3 << 65;
    }
    void costsOfCandidatesAgreeWithTheCpu() {
        QFETCH(bool, float64);
        QFETCH(int, candidates);
        QFETCH(int, views);
        QFETCH(int, contour);
        const FreeParameters free = test::freeParameters(*geometry_, 11, 22, false);
        const auto device = makeVulkanEvidence(float64 ? doubles_ : floats_);
        QVERIFY(device);
        const auto cpu = makeCpuEvidence(*geometry_);
        test::RandomEvidence random(*geometry_, *model_, *points_, 41, 0.6, views, contour, false);
        const std::vector<BodyState> bodies = candidatesOf(random, *model_, candidates);
        const std::size_t count = bodies.size() * random.views.size();
        std::vector<double> expected(count), actual(count), again(count);
        QVERIFY(cpu->begin({free}, random.views));
        QVERIFY((*device)->begin({free}, random.views));
        QVERIFY(cpu->costs(bodies, expected));
        const std::uint64_t before = submissionCount();
        QVERIFY((*device)->costs(bodies, actual));
        QCOMPARE(submissionCount() - before, std::uint64_t{1});
        double worst = 0;
        for (std::size_t i = 0; i < count; ++i) {
            QVERIFY(std::isfinite(expected[i]) && expected[i] > 0);
            worst = std::max(worst, std::abs(expected[i] - actual[i]) / expected[i]);
        }
        qInfo("relative difference %.2g", worst);
        QVERIFY(worst <= 1e-5);

        // Calls for one state in between neither disturb it nor are disturbed.
        std::vector<double> one(random.views.size());
        std::vector<NormalEquations> first(random.views.size()), second(random.views.size());
        QVERIFY((*device)->costs(bodies.back(), one));
        for (std::size_t v = 0; v < one.size(); ++v) QCOMPARE(one[v], actual[count - one.size() + v]);
        QVERIFY((*device)->linearise(bodies.front(), first));
        QVERIFY((*device)->costs(bodies, again));
        QVERIFY(again == actual);
        QVERIFY((*device)->linearise(bodies.front(), second));
        for (std::size_t v = 0; v < first.size(); ++v) {
            QVERIFY(first[v].cost() == second[v].cost());
            QVERIFY(first[v].hessian() == second[v].hessian());
        }
        // As the first call of a stage.
        QVERIFY((*device)->begin({free}, random.views));
        QVERIFY((*device)->costs(bodies, again));
        QVERIFY(again == actual);
        QVERIFY((*device)->costs(std::span<const BodyState>(), {}));
    }

    void tellsImpossibleCandidates() {
        const auto evidence = makeVulkanEvidence(doubles_);
        QVERIFY(evidence);
        const FreeParameters free = test::freeParameters(*geometry_, 5, 0, false);
        test::RandomEvidence random(*geometry_, *model_, *points_, 4, 0.7, 2, 0, false);
        random.views[1].camera.cameraFromWorld.pretranslate(Eigen::Vector3d(0, 0, -5));
        std::vector<BodyState> bodies = candidatesOf(random, *model_, 4);
        bodies[1].shape.phenotypes[Phenotype::Age] = std::nan("");
        bodies[2].poses[0].bones[3](0, 0) = std::nan("");
        std::vector<double> costs(8);
        QVERIFY((*evidence)->begin({free}, random.views));
        QVERIFY((*evidence)->costs(bodies, costs));
        for (std::size_t i = 0; i < costs.size(); ++i) {
            const bool possible = i == 0 || i == 6;
            QVERIFY(possible ? std::isfinite(costs[i]) : std::isinf(costs[i]) && costs[i] > 0);
        }
    }

    void tellsAnImpossibleView() {
        const auto evidence = makeVulkanEvidence(doubles_);
        QVERIFY(evidence);
        const FreeParameters free = test::freeParameters(*geometry_, 5, 0, false);
        test::RandomEvidence random(*geometry_, *model_, *points_, 4, 0.7, 2, 0, false);
        random.views[1].camera.cameraFromWorld.pretranslate(Eigen::Vector3d(0, 0, -5));
        QVERIFY((*evidence)->begin({free}, random.views));
        std::vector<NormalEquations> equations(2);
        QVERIFY((*evidence)->linearise(random.state, equations));
        QVERIFY(equations[0].possible());
        QVERIFY(!equations[1].possible());
        std::vector<double> costs(2);
        QVERIFY((*evidence)->costs(random.state, costs));
        QVERIFY(std::isfinite(costs[0]) && std::isinf(costs[1]) && costs[1] > 0);
        // A broken parameter makes the state impossible, as on the CPU, and no error.
        random.state.shape.phenotypes[Phenotype::Age] = std::nan("");
        QVERIFY((*evidence)->costs(random.state, costs));
        QVERIFY(std::isinf(costs[0]));
    }

    void servesStagesOfAnySizeInAnyOrder() {
        const auto evidence = makeVulkanEvidence(doubles_);
        QVERIFY(evidence);
        NormalEquations expected;
        const int contours[] = {0, 130, 3, 1000};
        for (int i = 0; i < 4; ++i) {
            const FitUnknowns unknowns{test::freeParameters(*geometry_, i % 2 == 0 ? 11 : 0, 2 * i, i == 2),
                                       i < 2 ? 0 : test::RandomEvidence::kGroups, i % 2 == 0};
            test::RandomEvidence random(*geometry_, *model_, *points_, 30U + static_cast<unsigned>(i), 0.7,
                                        3 - i % 3, contours[i], true);
            QVERIFY((*evidence)->begin(unknowns, random.views));
            std::vector<NormalEquations> equations(random.views.size());
            std::vector<double> costs(random.views.size());
            QVERIFY((*evidence)->costs(random.state, costs));
            QVERIFY((*evidence)->linearise(random.state, equations));
            // Only the pose is new: the shape stays on the device.
            const Eigen::Vector3d place = random.state.poses.front().bones[0].topRightCorner<3, 1>();
            random.state.poses.front() = test::randomBody(*model_, 99, 0.7, false, 0.1).pose;
            random.state.poses.front().bones[0].topRightCorner<3, 1>() = place;
            QVERIFY((*evidence)->costs(random.state, costs));
            QVERIFY((*evidence)->linearise(random.state, equations));
            random.reference(unknowns, 0, expected);
            QVERIFY(std::abs(expected.cost() - equations[0].cost()) <= 1e-5 * expected.cost());
            QVERIFY(std::abs(expected.cost() - costs[0]) <= 1e-5 * expected.cost());
        }
    }

    void isTheSameEachTime() {
        const auto evidence = makeVulkanEvidence(doubles_);
        QVERIFY(evidence);
        const FreeParameters free = test::freeParameters(*geometry_, 5, 0, false);
        test::RandomEvidence random(*geometry_, *model_, *points_, 6, 0.7, 2, 300, false);
        QVERIFY((*evidence)->begin({free}, random.views));
        std::vector<NormalEquations> first(2), second(2);
        QVERIFY((*evidence)->linearise(random.state, first));
        QVERIFY((*evidence)->linearise(random.state, second));
        for (std::size_t v = 0; v < 2; ++v) {
            QVERIFY(first[v].cost() == second[v].cost());
            QVERIFY(first[v].gradient() == second[v].gradient());
            QVERIFY(first[v].hessian() == second[v].hessian());
        }
    }

    void refusesWhatDoesNotExist() {
        const auto evidence = makeVulkanEvidence(doubles_);
        QVERIFY(evidence);
        FreeParameters free = test::freeParameters(*geometry_, 5, 0, false);
        EvidenceView view;
        view.terms.emplace_back().points = {geometry_->landmarks().count()};
        QCOMPARE((*evidence)->begin({free}, {view}).error().code, ErrorCode::InvalidArgument);
        view.terms.clear();
        view.surfaceVertices = {static_cast<std::uint32_t>(model_->prefixVertexCount())};
        QCOMPARE((*evidence)->begin({free}, {view}).error().code, ErrorCode::InvalidArgument);
        view.surfaceVertices = {0};
        view.terms = {{.kind = PointTermKind::Contour, .points = {0}, .clothing = 5}};
        QVERIFY((*evidence)->begin({free}, {view}));
        QVERIFY((*evidence)->begin({free, 6}, {view}));
        QCOMPARE((*evidence)->begin({free, 5}, {view}).error().code, ErrorCode::InvalidArgument);
        QCOMPARE((*evidence)->begin({free, 12}, {view}).error().code, ErrorCode::InvalidArgument);
        view.terms.clear();
        view.surfaceVertices.clear();
        free.bones.push_back(1000);
        QCOMPARE((*evidence)->begin({free}, {view}).error().code, ErrorCode::InvalidArgument);
    }

    void keepsWithinTheMemoryOfTheDevice() {
        VulkanOptions options = options_;
        options.memoryLimit = 30'000'000;  // less than the tables
        const auto refused = vulkanEvidenceFactory(model_, options)(*geometry_);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Device);

        options.memoryLimit = 90'000'000;
        const auto small = vulkanEvidenceFactory(model_, options)(*geometry_);
        QVERIFY2(small, small ? "" : small.error().message.c_str());
        const auto large = makeVulkanEvidence(doubles_);
        QVERIFY(large);
        const FreeParameters free = test::freeParameters(*geometry_, 11, 22, true);
        test::RandomEvidence random(*geometry_, *model_, *points_, 23, 0.75, 5, 150, false);
        std::vector<NormalEquations> a(5), b(5);
        const auto begun = (*small)->begin({free}, random.views);
        QVERIFY2(begun, begun ? "" : begun.error().message.c_str());
        QVERIFY((*large)->begin({free}, random.views));
        QVERIFY((*small)->linearise(random.state, a));
        QVERIFY((*large)->linearise(random.state, b));
        for (std::size_t v = 0; v < a.size(); ++v) QVERIFY(a[v].hessian() == b[v].hessian());

        // Little memory: several submissions.
        const std::vector<BodyState> bodies = candidatesOf(random, *model_, 90);
        std::vector<double> few(90 * 5), many(90 * 5);
        const std::uint64_t before = submissionCount();
        const auto done = (*small)->costs(bodies, few);
        QVERIFY2(done, done ? "" : done.error().message.c_str());
        qInfo("90 bodies in 5 views: %d submissions", static_cast<int>(submissionCount() - before));
        QVERIFY(submissionCount() - before > 3);
        QVERIFY((*large)->costs(bodies, many));
        QVERIFY(few == many);
        QVERIFY((*small)->linearise(random.state, b));
        for (std::size_t v = 0; v < a.size(); ++v) QVERIFY(a[v].hessian() == b[v].hessian());
    }

    void aLostDeviceIsAnErrorAtEverySubmission() {
        const EvidenceFactory factory = vulkanEvidenceFactory(model_, options_);
        const FreeParameters free = test::freeParameters(*geometry_, 5, 0, false);
        test::RandomEvidence random(*geometry_, *model_, *points_, 6, 0.7, 1, 10, false);
        std::vector<NormalEquations> equations(1);
        std::vector<double> costs(1);
        const auto use = [&]() -> Result<void> {
            auto evidence = factory(*geometry_);
            if (!evidence) return propagate(evidence);
            if (auto ok = (*evidence)->begin({free}, random.views); !ok) return ok;
            if (auto ok = (*evidence)->linearise(random.state, equations); !ok) return ok;
            if (auto ok = (*evidence)->costs(random.state, costs); !ok) return ok;
            return (*evidence)->costs(std::span(&random.state, 1), costs);
        };
        QVERIFY(use());
        const std::uint64_t before = submissionCount();
        QVERIFY(use());
        const auto shared = static_cast<int>(submissionCount() - before);
        QCOMPARE(shared, 3);  // linearise, costs, costs of candidates: the tables are there already
        for (int submission = 0; submission < shared; ++submission) {
            injectDeviceLoss(submission);
            const auto lost = use();
            const auto still = use();
            injectDeviceLoss(-1);
            QVERIFY(!lost && !still);
            QCOMPARE(lost.error().code, ErrorCode::Device);
            QCOMPARE(still.error().code, ErrorCode::Device);
            const auto again = use();  // with a device and tables made anew
            QVERIFY2(again, again ? "" : again.error().message.c_str());
        }
    }

    void cleanupTestCase() { QCOMPARE(DeviceContext::validationMessageCount(), std::uint64_t{0}); }
};

QTEST_GUILESS_MAIN(TestFitKernelsEvidence)
#include "test_fit_kernels_evidence.moc"
