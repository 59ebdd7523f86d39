// SPDX-License-Identifier: Apache-2.0
#include "core/fit/body_fitter.h"

#include <atomic>
#include <chrono>
#include <cmath>
#include <limits>
#include <mutex>
#include <thread>

#include "tests/core/fit/fit_test_model.h"
#include "tests/core/fit/synthetic_person.h"

using namespace abf;

namespace {

constexpr double kPi = 3.14159265358979323846;

BodyShape adult() {
    BodyShape shape;
    shape.phenotypes[Phenotype::Gender] = 0.2;
    shape.phenotypes[Phenotype::Age] = 0.782;
    shape.phenotypes[Phenotype::Muscle] = 0.6;
    shape.phenotypes[Phenotype::Weight] = 0.42;
    shape.phenotypes[Phenotype::Height] = 0.42;
    shape.phenotypes[Phenotype::Proportions] = 0.55;
    return shape;
}

/// Mean distance of the fitted landmark points from the true ones after removing position and size (both
/// bodies in camera axes): metres.
double poseError(const SyntheticPerson& person, const FitSnapshot& fit, std::size_t view) {
    const auto workspace = person.geometry.landmarks().makeWorkspace();
    Eigen::Matrix3Xd fitted;
    if (!person.geometry.landmarks().evaluate(fit.shape, fit.views[view].pose, nullptr, *workspace, fitted,
                                              nullptr)) {
        return std::numeric_limits<double>::infinity();
    }
    Eigen::Matrix3Xd a = (fit.views[view].camera.cameraFromWorld.linear() * fitted).leftCols(kLandmarkCount);
    Eigen::Matrix3Xd b = (levelCameraFromFit() * person.points).leftCols(kLandmarkCount);
    a = (a.colwise() - a.rowwise().mean()).eval();
    b = (b.colwise() - b.rowwise().mean()).eval();
    a *= (a.array() * b.array()).sum() / a.squaredNorm();
    return (a - b).colwise().norm().mean();
}

/// Where the fitted pelvis faces in camera axes: z < 0 is towards the camera.
Eigen::Vector3d facing(const FitGeometry& geometry, const FitSnapshot& fit, std::size_t view) {
    return fit.views[view].camera.cameraFromWorld.linear() *
           -pelvisFrame(fit.views[view].pose, geometry.rig()).linear().col(1);
}

}  // namespace

class TestBodyFitter : public QObject {
    Q_OBJECT

    std::unique_ptr<FitGeometry> geometry_;
    std::unique_ptr<BodyFitter> fitter_;

    FitProblem walkingProblem(double noisePx = 0) const {
        FitProblem problem;
        problem.views = {SyntheticPerson(*geometry_, adult(), walkingPose()).view(noisePx)};
        return problem;
    }

  private slots:
    void initTestCase() {
        ABF_NEED_MODEL();
        geometry_ = std::make_unique<FitGeometry>(testModel());
        fitter_ = std::make_unique<BodyFitter>(testModel());
    }

    void recoversAPose_data() {
        QTest::addColumn<double>("yaw");
        QTest::addColumn<double>("noise");
        QTest::newRow("facing the camera") << 0.0 << 0.0;
        QTest::newRow("facing the camera, noisy") << 0.0 << 2.0;
        QTest::newRow("from behind") << kPi << 1.0;
        QTest::newRow("from the side") << 0.5 * kPi << 1.0;
        QTest::newRow("three quarters") << -0.7 << 1.0;
    }
    void recoversAPose() {
        QFETCH(double, yaw);
        QFETCH(double, noise);
        const SyntheticPerson person(*geometry_, adult(), walkingPose(), yaw);
        FitProblem problem;
        problem.views = {person.view(noise)};
        problem.heightM = geometry_->exactExtent(adult(), BodyPose())->stature;
        const auto fit = fitter_->fit(problem);
        QVERIFY2(fit, fit ? "" : fit.error().message.c_str());
        QCOMPARE(fit->termination, Termination::Converged);
        const ViewFigures& figures = fit->best->figures[0];
        QVERIFY2(figures.reprojectionRmsPx < 0.004 * figures.staturePx + 1.5 * noise,
                 qPrintable(QString::number(figures.reprojectionRmsPx)));
        QVERIFY(figures.worstJointExcessRad < 0.05);
        const double error = poseError(person, *fit->best, 0);
        QVERIFY2(error < 0.05, qPrintable(QString::number(error)));
        const Eigen::Vector3d expected(std::sin(yaw), 0, -std::cos(yaw));
        QVERIFY(facing(*geometry_, *fit->best, 0).dot(expected) > 0.9);
    }

    void startsFromTheImageAlone_data() {
        QTest::addColumn<double>("yaw");
        QTest::newRow("front") << 0.0;
        QTest::newRow("back") << kPi;
    }
    void startsFromTheImageAlone() {
        QFETCH(double, yaw);
        const SyntheticPerson person(*geometry_, adult(), walkingPose(), yaw);
        FitProblem problem;
        problem.views = {person.view()};
        problem.views[0].hasWorldLandmarks = false;
        const auto fit = fitter_->fit(problem);
        QVERIFY(fit);
        QVERIFY(fit->best->figures[0].reprojectionRmsPx < 0.006 * fit->best->figures[0].staturePx);
        QVERIFY(facing(*geometry_, *fit->best, 0).z() * std::cos(yaw) < -0.8);
        QVERIFY(poseError(person, *fit->best, 0) < 0.12);
    }

    void severalViewsShareOneBody() {
        FitProblem problem;
        std::vector<SyntheticPerson> persons;
        for (const double yaw : {0.0, 1.4, 2.8}) {
            persons.emplace_back(*geometry_, adult(), walkingPose(), yaw);
            problem.views.push_back(persons.back().view(1, unsigned(10 * yaw)));
        }
        problem.heightM = geometry_->exactExtent(adult(), BodyPose())->stature;
        const auto fit = fitter_->fit(problem);
        QVERIFY2(fit, fit ? "" : fit.error().message.c_str());
        QCOMPARE(fit->best->views.size(), std::size_t(3));
        QCOMPARE(fit->best->figures.size(), std::size_t(3));
        for (std::size_t v = 0; v < 3; ++v) {
            QVERIFY(fit->best->figures[v].reprojectionRmsPx < 4);
            QVERIFY(poseError(persons[v], *fit->best, v) < 0.05);
        }
    }

    void meetsAKnownHeight() {
        for (const double height : {1.55, 1.80, 1.97}) {
            FitProblem problem = walkingProblem();
            problem.heightM = height;
            problem.sex = Sex::Male;
            const auto fit = fitter_->fit(problem);
            QVERIFY(fit);
            const double stature = geometry_->exactExtent(fit->best->shape, BodyPose())->stature;
            QVERIFY2(std::abs(stature - height) < 0.001, qPrintable(QString::number(stature)));
        }
    }

    void saysThatAHeightIsOutOfReach() {
        FitProblem problem = walkingProblem();
        problem.heightM = 0.5;
        problem.sex = Sex::Male;
        const auto fit = fitter_->fit(problem);
        QVERIFY(fit);
        QVERIFY(std::any_of(fit->notes.begin(), fit->notes.end(), [](const std::string& note) {
            return note.find("cannot be reached") != note.npos;
        }));
    }

    void keepsWhatIsKnown() {
        FitProblem problem = walkingProblem(1);
        problem.sex = Sex::Female;
        problem.ageYears = 9;
        problem.heightM = 1.32;
        problem.fixed[Phenotype::Weight] = 0.7;
        problem.fixed[Phenotype::Asian] = 0.9;
        const auto fit = fitter_->fit(problem);
        QVERIFY(fit);
        const PhenotypeValues& found = fit->best->shape.phenotypes;
        QCOMPARE(found[Phenotype::Gender], 1.0);
        QVERIFY(std::abs(found[Phenotype::Age] - (0.215 + 5.0 / 7 * 0.2)) < 1e-12);
        QCOMPARE(found[Phenotype::Weight], 0.7);
        QCOMPARE(found[Phenotype::Asian], 0.9);
        QVERIFY(std::abs(geometry_->exactExtent(fit->best->shape, BodyPose())->stature - 1.32) < 1e-3);
    }

    void anUnknownPersonIsAnAdult() {
        const auto fit = fitter_->fit(walkingProblem());
        QVERIFY(fit);
        QVERIFY(fit->best->shape.phenotypes[Phenotype::Age] > 0.7);
        const double stature = geometry_->exactExtent(fit->best->shape, BodyPose())->stature;
        QVERIFY(stature > 1.5 && stature < 2.0);
        QVERIFY(std::any_of(fit->notes.begin(), fit->notes.end(), [](const std::string& note) {
            return note.find("height is not known") != note.npos;
        }));
    }

    void leavesTheShapeAloneWhenTold() {
        FitProblem problem = walkingProblem();
        problem.shape = adult();
        FitOptions options;
        options.freePhenotypes = false;
        const auto fit = fitter_->fit(problem, options);
        QVERIFY(fit);
        QVERIFY(fit->best->shape.phenotypes == adult().phenotypes);
        QVERIFY(fit->best->figures[0].reprojectionRmsPx < 2);
    }

    void endsInTheWorldOfTheConventions() {
        FitProblem problem = walkingProblem(1);
        const auto fit = fitter_->fit(problem);
        QVERIFY(fit);
        const FitSnapshot& best = *fit->best;
        const auto extent = geometry_->exactExtent(best.shape, best.views[0].pose);
        QVERIFY2(std::abs(extent->lowestZ) < 1e-5, qPrintable(QString::number(extent->lowestZ)));
        const Eigen::Isometry3d pelvis = pelvisFrame(best.views[0].pose, geometry_->rig());
        QVERIFY(pelvis.translation().head<2>().norm() < 1e-9);
        QVERIFY(std::abs(pelvis.linear()(0, 1)) < 1e-9 && pelvis.linear()(1, 1) > 0);
        const PinholeCamera& camera = best.views[0].camera;
        QCOMPARE(camera.fx, SyntheticPerson::kFocal);
        QCOMPARE(camera.cx, 450.0);
        const double staturePx =
            camera.fy * extent->stature / (camera.cameraFromWorld * pelvis.translation()).z();
        QVERIFY(std::abs(staturePx - best.figures[0].staturePx) < 1e-6);
    }

    void figuresOfAStateAreThoseOfTheFit() {
        const FitProblem problem = walkingProblem(1);
        const auto fit = fitter_->fit(problem);
        QVERIFY(fit);
        const ViewFigures again = fitter_->figures(problem.views[0], fit->best->shape, fit->best->views[0]);
        const ViewFigures& figures = fit->best->figures[0];
        QVERIFY(std::abs(again.reprojectionRmsPx - figures.reprojectionRmsPx) < 1e-3);
        QVERIFY(std::abs(again.staturePx - figures.staturePx) < 1e-3);
        QVERIFY(std::abs(again.worstJointExcessRad - figures.worstJointExcessRad) < 1e-6);
        QVERIFY((again.projected - figures.projected).cwiseAbs().maxCoeff() < 1e-3);
        double sum = 0;
        for (int k = 0; k < kLandmarkCount; ++k) {
            sum +=
                (again.projected.col(k) - problem.views[0].landmarks[std::size_t(k)].position).squaredNorm();
        }
        QVERIFY(std::abs(std::sqrt(sum / kLandmarkCount) - figures.reprojectionRmsPx) < 1e-3);
    }

    void sameInputGivesTheSameResult() {
        const FitProblem problem = walkingProblem(2);
        const auto one = fitter_->fit(problem), two = fitter_->fit(problem);
        QVERIFY(one && two);
        QCOMPARE(one->iterations, two->iterations);
        QVERIFY(one->best->shape.phenotypes == two->best->shape.phenotypes);
        for (std::size_t b = 0; b < one->best->views[0].pose.bones.size(); ++b) {
            QVERIFY(one->best->views[0].pose.bones[b] == two->best->views[0].pose.bones[b]);
        }
    }

    void publishesEveryAcceptedStep() {
        const FitProblem problem = walkingProblem(1);
        FitOptions options;
        options.fitId = 42;
        std::vector<std::shared_ptr<const FitSnapshot>> shots;
        const auto fit = fitter_->fit(problem, options, [&](std::shared_ptr<const FitSnapshot> shot) {
            shots.push_back(std::move(shot));
        });
        QVERIFY(fit);
        QVERIFY(shots.size() >= 5);
        for (std::size_t i = 0; i < shots.size(); ++i) {
            QCOMPARE(shots[i]->fitId, std::uint64_t(42));
            QVERIFY(i == 0 || shots[i]->iteration >= shots[i - 1]->iteration);
            const Eigen::Isometry3d pelvis = pelvisFrame(shots[i]->views[0].pose, geometry_->rig());
            QVERIFY(pelvis.translation().head<2>().norm() < 1e-9);
            const auto extent = geometry_->exactExtent(shots[i]->shape, shots[i]->views[0].pose);
            QVERIFY2(std::abs(extent->lowestZ) < 0.02, qPrintable(QString::number(extent->lowestZ)));
        }
        QCOMPARE(shots.front()->stage, std::string("orientation"));
        QCOMPARE(shots.back()->stage, std::string("shape"));
        QVERIFY(shots.back()->rmsPx < shots.front()->rmsPx);
        QVERIFY(std::abs(shots.back()->rmsPx - fit->best->rmsPx) < 0.5);
    }

    void stopsWithinAnIteration() {
        const FitProblem problem = walkingProblem(1);
        std::stop_source source;
        std::atomic<int> seen = 0;
        Result<FitResult> fit = fail(ErrorCode::Internal, "not run");
        std::atomic<int> atStop = 0;
        std::thread worker([&] {
            fit = fitter_->fit(
                problem, {}, [&](const auto&) { ++seen; }, source.get_token());
        });
        while (seen < 3) std::this_thread::yield();
        source.request_stop();
        atStop = seen.load();
        worker.join();
        QVERIFY(fit);
        if (fit->termination == Termination::Converged) QSKIP("the fit was faster than the stop");
        QCOMPARE(fit->termination, Termination::Cancelled);
        QVERIFY(seen <= atStop + 2);
        QVERIFY(fit->best != nullptr);
    }

    void aStopBeforehandGivesTheStart() {
        std::stop_source source;
        source.request_stop();
        const auto fit = fitter_->fit(walkingProblem(), {}, {}, source.get_token());
        QVERIFY(fit);
        QCOMPARE(fit->termination, Termination::Cancelled);
        QVERIFY(fit->best != nullptr);
        QCOMPARE(fit->best->views.size(), std::size_t(1));
    }

    void keepsToTheIterationLimit() {
        FitOptions options;
        options.maxIterations = 7;
        const auto fit = fitter_->fit(walkingProblem(1), options);
        QVERIFY(fit);
        QCOMPARE(fit->termination, Termination::MaxIterations);
        QCOMPARE(fit->iterations, 7);
    }

    void aWarmStartContinuesWhereItStands() {
        FitProblem problem = walkingProblem(1);
        const auto cold = fitter_->fit(problem);
        QVERIFY(cold);
        problem.shape = cold->best->shape;
        problem.start.assign(cold->best->views.begin(), cold->best->views.end());
        const auto warm = fitter_->fit(problem);
        QVERIFY(warm);
        QCOMPARE(warm->termination, Termination::Converged);
        QVERIFY2(warm->iterations <= 12, qPrintable(QString::number(warm->iterations)));
        QVERIFY(std::abs(warm->best->rmsPx - cold->best->rmsPx) < 0.1);
        QVERIFY((warm->best->figures[0].projected - cold->best->figures[0].projected).cwiseAbs().maxCoeff() <
                1);
    }

    void aCorrectedLandmarkPullsTheBody() {
        FitProblem problem = walkingProblem(1);
        const auto cold = fitter_->fit(problem);
        QVERIFY(cold);
        problem.shape = cold->best->shape;
        problem.start.assign(cold->best->views.begin(), cold->best->views.end());
        Landmark& wrist = problem.views[0].landmarks[15];
        wrist.position += Eigen::Vector2d(40, -60);
        wrist.corrected = true;
        wrist.visibility = 0.1;
        for (const int k : {17, 19, 21}) problem.views[0].landmarks[std::size_t(k)].ignored = true;
        const auto warm = fitter_->fit(problem);
        QVERIFY(warm);
        const double distance = (warm->best->figures[0].projected.col(15) - wrist.position).norm();
        QVERIFY2(distance < 10, qPrintable(QString::number(distance)));
        QVERIFY(warm->best->figures[0].worstJointExcessRad < 0.2);
    }

    void refusesWhatIsNoPerson_data() {
        QTest::addColumn<int>("kind");
        QTest::newRow("one point") << 0;
        QTest::newRow("all ignored") << 1;
        QTest::newRow("not a number") << 2;
        QTest::newRow("out of the frame") << 3;
        QTest::newRow("invisible") << 4;
        QTest::newRow("infinite") << 5;
    }
    void refusesWhatIsNoPerson() {
        QFETCH(int, kind);
        FitProblem problem = walkingProblem();
        FitView& view = problem.views[0];
        for (Landmark& l : view.landmarks) {
            if (kind == 0) l.position = {300, 300};
            if (kind == 1) l.ignored = true;
            if (kind == 2) l.position = {std::nan(""), 300};
            if (kind == 3) l.position.x() += 5000;
            if (kind == 4) l.visibility = 0.01;
            if (kind == 5) l.position.y() = std::numeric_limits<double>::infinity();
        }
        const auto fit = fitter_->fit(problem);
        QVERIFY(!fit);
        QCOMPARE(fit.error().code, ErrorCode::NoPerson);
        QVERIFY(fit.error().message.find("synthetic.png") != std::string::npos);
    }

    void refusesNonsense() {
        QVERIFY(!fitter_->fit(FitProblem()));
        FitProblem problem = walkingProblem();
        problem.views[0].width = 0;
        QCOMPARE(fitter_->fit(problem).error().code, ErrorCode::InvalidArgument);
        problem = walkingProblem();
        problem.views[0].focalPx = std::nan("");
        QCOMPARE(fitter_->fit(problem).error().code, ErrorCode::InvalidArgument);
        problem = walkingProblem();
        problem.start.resize(2);
        QCOMPARE(fitter_->fit(problem).error().code, ErrorCode::InvalidArgument);
        problem = walkingProblem();
        problem.start = {ViewState()};
        QCOMPARE(fitter_->fit(problem).error().code, ErrorCode::InvalidArgument);
        problem = walkingProblem();
        problem.heightM = -1;
        QCOMPARE(fitter_->fit(problem).error().code, ErrorCode::InvalidArgument);
        problem = walkingProblem();
        problem.fixed[Phenotype::Height] = std::nan("");
        QCOMPARE(fitter_->fit(problem).error().code, ErrorCode::InvalidArgument);
    }

    void survivesGarbage() {
        // Landmarks and world landmarks that no body can have: an end or an error, but no hang, crash or NaN.
        std::mt19937 random(7);
        std::uniform_real_distribution<double> unit(0, 1);
        for (int round = 0; round < 12; ++round) {
            FitProblem problem = walkingProblem();
            FitView& view = problem.views[0];
            for (int k = 0; k < kLandmarkCount; ++k) {
                Landmark& l = view.landmarks[std::size_t(k)];
                l.position = {900 * unit(random), round % 3 == 0 ? 500 : 1000 * unit(random)};
                l.visibility = unit(random);
                for (int i = 0; i < 3; ++i) view.worldLandmarks(i, k) = unit(random) - 0.5;
            }
            if (round % 4 == 1) view.worldLandmarks.setZero();
            if (round % 4 == 2) view.worldLandmarks.setConstant(std::nan(""));
            if (round % 4 == 3) view.hasWorldLandmarks = false;
            const auto fit = fitter_->fit(problem);
            if (!fit) continue;
            QVERIFY(std::isfinite(fit->best->rmsPx));
            for (const auto& bone : fit->best->views[0].pose.bones) QVERIFY(bone.allFinite());
            QVERIFY(fit->best->shape.phenotypes.values.isFinite().all());
        }
    }
};

QTEST_GUILESS_MAIN(TestBodyFitter)
#include "test_body_fitter.moc"
