// SPDX-License-Identifier: Apache-2.0
#include <QtTest>

#include <QTemporaryDir>
#include <opencv2/core.hpp>

#include "core/evaluate/evaluation.h"
#include "core/evaluate/evaluation_report.h"
#include "core/evaluate/rendered_photo.h"
#include "core/base/seeded_random.h"
#include "tests/core/fit/fit_test_model.h"

using namespace abf;

namespace {

/// Finds in every second picture what it is told to; nobody in the others.
class EverySecondTime : public PersonDetector {
  public:
    explicit EverySecondTime(DetectedPerson person) : person_(std::move(person)) {}
    Result<std::vector<DetectedPerson>> detect(const Photo& photo, std::stop_token) override {
        pictureSize = photo.rgb.size();
        if (++calls % 2 == 0) return std::vector<DetectedPerson>();
        DetectedPerson person = person_;
        person.mask = cv::Mat::zeros(photo.rgb.size(), CV_8UC1);
        return std::vector<DetectedPerson>{person};
    }
    Result<DetectedPerson> detectInBox(const Photo&, const cv::Rect2d&, std::stop_token) override {
        return fail(ErrorCode::NoPerson, "Not asked for.");
    }
    int calls = 0;
    cv::Size pictureSize;

  private:
    DetectedPerson person_;
};

}  // namespace

class TestRenderedEvaluation : public QObject {
    Q_OBJECT
  private slots:
    void initTestCase() { ABF_NEED_MODEL(); }

    void pictureShowsThePersonOfTheView() {
        const SubjectSampler sampler(*testModel(), 3);
        const FitGeometry geometry(testModel());
        const BodySurface surface(testModel());
        SyntheticPhotographer photographer(testModel(), geometry, surface);
        PhotoRenderer renderer(testModel());
        const Subject subject = sampler.sample(SubjectSet::InsideModel, SubjectGroup::Adults, 0);
        const auto taken = photographer.take(subject, PhotoSide::Front, idealPerturbation(), 5);
        QVERIFY(taken);
        const auto bare = renderer.render(subject, *taken, Wear::Underwear, 1, 2);
        const auto again = renderer.render(subject, *taken, Wear::Underwear, 1, 2);
        const auto dressed = renderer.render(subject, *taken, Wear::Clothes, 1, 2);
        QVERIFY(bare && again && dressed);
        QCOMPARE(bare->photo.rgb.size(), bare->view.mask.size());
        QCOMPARE(cv::norm(bare->photo.rgb, again->photo.rgb, cv::NORM_INF), 0.);
        QVERIFY(cv::norm(bare->photo.rgb, dressed->photo.rgb, cv::NORM_INF) > 0);
        QCOMPARE(bare->photo.fullWidth, taken->camera.width);

        // But for the hair, bare is the body itself; clothes stand out from it.
        cv::Mat outline = taken->view.mask;
        const double scale = static_cast<double>(outline.cols) / bare->view.mask.cols;
        const double body = cv::countNonZero(outline >= 128) / (scale * scale);
        const double bareArea = cv::countNonZero(bare->view.mask >= 128),
                     dressedArea = cv::countNonZero(dressed->view.mask >= 128);
        QVERIFY2(bareArea > 0.99 * body && bareArea < 1.06 * body,
                 qPrintable(QString::number(bareArea / body)));
        QVERIFY(dressedArea > 1.01 * bareArea);

        PictureDetection same = compareDetection(bare->view, bare->view, taken->staturePx);
        QCOMPARE(same.landmarkPercent, 0.);
        QCOMPARE(same.maskIou, 1.);
        FitView shifted = bare->view;
        for (Landmark& landmark : shifted.landmarks) landmark.position.x() += 0.01 * taken->staturePx;
        shifted.mask = cv::Mat();
        same = compareDetection(bare->view, shifted, taken->staturePx);
        QVERIFY(std::abs(same.landmarkPercent - 1) < 1e-9);
        QVERIFY(std::isnan(same.maskIou));
    }

    void rowsAreReadTwiceAndMissesAreFailures() {
        EvaluationOptions options;
        options.subjects = 2;
        options.threads = 2;
        options.sets = {SubjectSet::InsideModel};
        options.recipes = {Recipe::Product};
        options.rows = {conditionFromKey("mean"), conditionFromKey("1")};
        DetectedPerson person;
        for (std::size_t k = 0; k < kLandmarkCount; ++k) {
            person.landmarks[k] = {{1500., 600. + 90. * static_cast<double>(k)}, 1, false, false};
        }
        person.worldLandmarks.setRandom();
        EverySecondTime detector(person);
        const QTemporaryDir folder;
        options.pictures = folder.path().toStdString();
        const auto evaluation = evaluateRenderedFits(testModel(), detector, options);
        QVERIFY(evaluation);
        QCOMPARE(detector.calls, 2);
        QCOMPARE(detector.pictureSize, cv::Size(1440, 1920));
        const EvaluationTable& table = evaluation->tables.front();
        QCOMPARE(table.rows.size(), std::size_t(3));
        QVERIFY(table.rows[1].reading == Reading::Ideal);
        QVERIFY(table.rows[2].reading == Reading::Detected);
        int missed = 0;
        for (std::size_t i = 0; i < 2; ++i) {
            QCOMPARE(table.rows[1].outcomes[i].failure, std::string());
            QVERIFY(table.rows[1].outcomes[i].metrics.sameHeight < 0.02);
            QCOMPARE(table.detections[i].size(), std::size_t(1));
            if (table.detections[i].front().found) continue;
            ++missed;
            QCOMPARE(table.rows[2].outcomes[i].failure, std::string("Nobody was found in photo 1."));
        }
        QCOMPARE(missed, 1);
        QVERIFY(QFile::exists(folder.filePath("inside-adults-0-1-product-ideal.png")));
        const EvaluationContext context = evaluationContext("test", *testModel());
        const std::string page = evaluationMarkdown(*evaluation, context);
        for (const char* text :
             {"in 1 of 2 pictures nobody was found", "one photo, landmarks · ideal",
              "one photo, landmarks · detected", "Detected minus ideal", "rendered pictures"}) {
            QVERIFY2(page.find(text) != page.npos, text);
        }
        QVERIFY(evaluationJson(*evaluation, context).find("\"reading\": \"detected\"") != std::string::npos);
    }
};

QTEST_APPLESS_MAIN(TestRenderedEvaluation)
#include "test_rendered_evaluation.moc"
