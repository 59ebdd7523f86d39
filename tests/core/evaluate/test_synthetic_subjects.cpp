// SPDX-License-Identifier: Apache-2.0
#include <QtTest>

#include <cmath>
#include <opencv2/core.hpp>

#include "core/evaluate/body_changes.h"
#include "core/evaluate/fit_metrics.h"
#include "core/evaluate/statistics.h"
#include "core/evaluate/synthetic_photo.h"
#include "core/fit/landmark_evidence.h"
#include "core/silhouette/body_raster.h"
#include "tests/core/fit/fit_test_model.h"

using namespace abf;

class TestSyntheticSubjects : public QObject {
    Q_OBJECT
  private slots:
    void initTestCase() {
        ABF_NEED_MODEL();
        geometry_ = std::make_unique<FitGeometry>(testModel());
        surface_ = std::make_unique<BodySurface>(testModel());
    }

    void sameSeedSameSubject() {
        const SubjectSampler one(*testModel(), 5), two(*testModel(), 5), other(*testModel(), 6);
        for (const SubjectSet set : {SubjectSet::InsideModel, SubjectSet::OffModel}) {
            const Subject a = one.sample(set, SubjectGroup::Adults, 3),
                          b = two.sample(set, SubjectGroup::Adults, 3);
            QVERIFY(sameShape(a.shape, b.shape));
            QVERIFY(a.landmarkBias == b.landmarkBias);
            QVERIFY(!sameShape(a.shape, other.sample(set, SubjectGroup::Adults, 3).shape));
        }
    }

    void groupsHaveTheirAges() {
        const SubjectSampler sampler(*testModel(), 1);
        for (int i = 0; i < 50; ++i) {
            const double child = sampler.sample(SubjectSet::InsideModel, SubjectGroup::Children, i).ageYears;
            const double elder = sampler.sample(SubjectSet::OffModel, SubjectGroup::Elders, i).ageYears;
            QVERIFY(child >= 4 && child <= 12);
            QVERIFY(elder >= 65 && elder <= 90);
        }
    }

    void offModelBodiesAreSymmetricAndKeepTheirHead() {
        const auto labels = testModel()->localChangeLabels();
        const Subject subject =
            SubjectSampler(*testModel(), 1).sample(SubjectSet::OffModel, SubjectGroup::Adults, 0);
        int moved = 0;
        for (std::size_t i = 0; i < labels.size(); ++i) {
            const double value = subject.shape.localChanges[static_cast<Eigen::Index>(i)];
            moved += value != 0 ? 1 : 0;
            for (const char* part : {"nose", "eye", "ear", "mouth", "chin", "head", "finger"}) {
                if (labels[i].find(part) != std::string_view::npos && !labels[i].starts_with("measure")) {
                    QVERIFY2(value == 0 || labels[i].find("lowerarm") != std::string_view::npos,
                             labels[i].data());
                }
            }
            if (!labels[i].starts_with("l-")) continue;
            const std::string right = "r" + std::string(labels[i].substr(1));
            for (std::size_t k = 0; k < labels.size(); ++k) {
                if (labels[k] == right)
                    QCOMPARE(subject.shape.localChanges[static_cast<Eigen::Index>(k)], value);
            }
        }
        QVERIFY(moved > 60);
    }

    void subjectsHaveTheSizeOfPeople() {
        const SubjectSampler sampler(*testModel(), 1);
        FitJudge judge(testModel());
        std::vector<double> statures, masses;
        for (int i = 0; i < 80; ++i) {
            const auto truth =
                judge.trueBody(sampler.sample(SubjectSet::InsideModel, SubjectGroup::Adults, i));
            QVERIFY(truth.has_value());
            statures.push_back(truth->stature());
            masses.push_back(truth->mass());
        }
        QVERIFY(meanOf(statures) > 1.64 && meanOf(statures) < 1.74);
        QVERIFY(standardDeviationOf(statures) > 0.08 && standardDeviationOf(statures) < 0.14);
        QVERIFY(meanOf(masses) > 55 && meanOf(masses) < 80);
    }

    void aBodyHasNoDistanceFromItself() {
        FitJudge judge(testModel());
        const auto truth = judge.trueBody(
            SubjectSampler(*testModel(), 2).sample(SubjectSet::OffModel, SubjectGroup::Children, 1));
        QVERIFY(truth.has_value());
        const auto metrics = judge.judge(*truth, truth->subject.shape);
        QVERIFY(metrics.has_value());
        QVERIFY(metrics->rigid < 1e-6);
        QVERIFY(metrics->similarArea < 1e-6);
        QVERIFY(metrics->sameHeightArea < 1e-6);
        QVERIFY(std::abs(metrics->measureErrors[indexOf(Measure::WaistGirth)]) < 1e-9);
        QVERIFY(metrics->sexRight);
    }

    void photosShowTheWholeBody() {
        for (int i = 0; i < 6; ++i) {
            const SyntheticPhoto photo = take(i, static_cast<PhotoSide>(i % 3), {});
            const cv::Rect2d box = boxAround(projectBody(photo.vertices, photo.camera));
            QVERIFY(box.x >= 0 && box.y >= 0);
            QVERIFY(box.x + box.width <= photo.camera.width && box.y + box.height <= photo.camera.height);
            QVERIFY(worstJointExcess(geometry_->joints(), photo.pose) < 1e-9);
        }
    }

    /// Without errors, what the detector sees is what the fit's own geometry predicts.
    void idealPhotoAgreesWithTheFitsGeometry() {
        Perturbation ideal;
        ideal.depthBias = true;
        const SyntheticPhoto photo = take(1, PhotoSide::Front, ideal);
        const Subject subject =
            SubjectSampler(*testModel(), 1).sample(SubjectSet::InsideModel, SubjectGroup::Adults, 1);
        Eigen::Matrix3Xd points;
        const auto workspace = geometry_->landmarks().makeWorkspace();
        QVERIFY(
            geometry_->landmarks().evaluate(subject.shape, photo.pose, nullptr, *workspace, points, nullptr));
        for (int k = 0; k < kLandmarkCount; ++k) {
            const Eigen::Vector2d error = photo.view.landmarks[static_cast<std::size_t>(k)].position -
                                          photo.camera.project(points.col(k));
            QVERIFY(error.norm() < 1e-6);
        }
        const Eigen::Matrix3d ray = rayRotation(photo.view, photo.camera.fx);
        for (const LandmarkDirection& d : landmarkDirections()) {
            Eigen::Vector3d seen;
            QVERIFY(worldDirection(photo.view, d, ray, true, seen));
            const Eigen::Vector3d truth =
                (photo.camera.cameraFromWorld.linear() *
                 (points.col(d.toA) + points.col(d.toB) - points.col(d.fromA) - points.col(d.fromB)))
                    .normalized();
            QVERIFY2(seen.dot(truth) > 0.999, d.name.data());
        }
    }

    void landmarkErrorsAreAsLargeAsAsked() {
        Perturbation exact, noisy;
        noisy.landmarks = 0.3;
        std::vector<double> errors;
        for (int i = 0; i < 12; ++i) {
            const SyntheticPhoto a = take(i, PhotoSide::Front, exact), b = take(i, PhotoSide::Front, noisy);
            QVERIFY(a.camera.cameraFromWorld.isApprox(
                b.camera.cameraFromWorld));  // the errors change nothing else
            for (std::size_t k = 0; k < kLandmarkCount; ++k) {
                const Eigen::Vector2d e = b.view.landmarks[k].position - a.view.landmarks[k].position;
                errors.push_back(100 * e.x() / a.staturePx);
                errors.push_back(100 * e.y() / a.staturePx);
            }
        }
        QVERIFY(std::abs(standardDeviationOf(errors) / 0.3 - 1) < 0.1);
    }

    void clothesGrowTheMaskAsAsked() {
        Perturbation dressed;
        dressed.clothes = 0.6;
        const SyntheticPhoto photo = take(2, PhotoSide::Front, dressed);
        QCOMPARE(photo.clothedMask.size(), photo.view.mask.size());
        // The area grows by about the outline's length times the thickness; count along rows of the trunk.
        const double scale = static_cast<double>(photo.view.mask.cols) / photo.view.width;
        const double bare = cv::sum(photo.view.mask)[0] / 255, clothed = cv::sum(photo.clothedMask)[0] / 255;
        const double thickness = 0.006 * photo.staturePx * scale;
        // Two legs, two arms and the trunk: an outline of some six to ten statures.
        const double statures = (clothed - bare) / thickness / (photo.staturePx * scale);
        QVERIFY2(statures > 3 && statures < 9, qPrintable(QString::number(statures)));
        QVERIFY(bare > 0.08 * std::pow(photo.staturePx * scale, 2));
    }

  private:
    SyntheticPhoto take(int index, PhotoSide side, const Perturbation& perturbation) {
        SyntheticPhotographer photographer(testModel(), *geometry_, *surface_);
        const Subject subject =
            SubjectSampler(*testModel(), 1).sample(SubjectSet::InsideModel, SubjectGroup::Adults, index);
        auto photo = photographer.take(subject, side, perturbation, static_cast<std::uint64_t>(index));
        return photo ? std::move(*photo) : SyntheticPhoto();
    }

    std::unique_ptr<FitGeometry> geometry_;
    std::unique_ptr<BodySurface> surface_;
};

QTEST_APPLESS_MAIN(TestSyntheticSubjects)
#include "test_synthetic_subjects.moc"
