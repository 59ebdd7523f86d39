// SPDX-License-Identifier: Apache-2.0
#include <Eigen/Geometry>
#include <QTest>
#include <numbers>
#include <opencv2/imgproc.hpp>

#include "core/landmarks/person_detector.h"
#include "tests/support/shared_dir.h"

using namespace abf;

namespace {

constexpr double kPi = std::numbers::pi;

Photo blankPhoto(int width, int height) {
    Photo photo;
    photo.file = "blank";
    photo.rgb = cv::Mat(height, width, CV_8UC3, cv::Scalar(120, 120, 120));
    photo.fullWidth = width;
    photo.fullHeight = height;
    return photo;
}

/// The photo stored at a fraction of its size, as loadPhoto does with large ones.
Photo storedSmaller(const Photo& photo, double factor) {
    Photo small = photo;
    cv::resize(photo.rgb, small.rgb, {}, factor, factor, cv::INTER_AREA);
    small.scale = static_cast<double>(small.rgb.cols) / photo.rgb.cols;
    return small;
}

Eigen::Vector2d mid(const DetectedPerson& person, std::string_view a, std::string_view b) {
    return (person.landmarks[static_cast<std::size_t>(landmarkIndex(a))].position +
            person.landmarks[static_cast<std::size_t>(landmarkIndex(b))].position) /
           2;
}

double meanShift(const DetectedPerson& a, const DetectedPerson& b) {
    double shift = 0;
    for (std::size_t i = 0; i < kLandmarkCount; ++i)
        shift += (a.landmarks[i].position - b.landmarks[i].position).norm() / kLandmarkCount;
    return shift;
}

}  // namespace

class TestPersonDetector : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase() {
        if (sharedDir().empty()) QSKIP("no shared photos");
        auto detector = PersonDetector::load(defaultPoseModelDir(), {});
        QVERIFY2(detector.has_value(), detector ? "" : detector.error().message.c_str());
        detector_ = std::move(*detector);
    }

    void everybodyIsFoundOnce_data() {
        QTest::addColumn<int>("count");
        QTest::newRow("01_apose_man_cc0.jpg") << 1;
        QTest::newRow("04_squat_man_cc0.jpg") << 1;
        QTest::newRow("10_skier_ccby.jpg") << 1;
        QTest::newRow("11_backview_surf_kids_ccby.jpg") << 5;
        QTest::newRow("15_soccer2_ccby4.jpg") << 2;
        QTest::newRow("17_astronaut_upper_pd.png") << 1;
        QTest::newRow("18_cameraman_side_cc0.png") << 1;
        QTest::newRow("19_nonperson_cat_cc0.png") << 0;
        QTest::newRow("20_nonperson_street_ccbysa.jpg") << 0;
        QTest::newRow("variants/v_two_people.jpg") << 2;
        QTest::newRow("variants/v_tiny_person.jpg") << 1;
        QTest::newRow("variants/v_panorama.jpg") << 1;
        QTest::newRow("variants/v_upsidedown.jpg") << 1;
        QTest::newRow("variants/v_rgba_cutout.png") << 1;
        QTest::newRow("variants/v_1x1.png") << 0;
        QTest::newRow("variants/v_blank.png") << 0;
    }
    void everybodyIsFoundOnce() {
        QFETCH(int, count);
        const auto persons = detector_->detect(load(QTest::currentDataTag()));
        QVERIFY(persons.has_value());
        QCOMPARE(static_cast<int>(persons->size()), count);
    }

    void personIsDescribedInTheFrameOfThePhoto() {
        const Photo photo = load("01_apose_man_cc0.jpg");
        const DetectedPerson person = detector_->detect(photo)->front();
        QVERIFY(person.score > 0.99 && person.score <= 1);
        QCOMPARE(person.mask.size(), photo.rgb.size());
        QCOMPARE(person.mask.type(), CV_8UC1);
        for (const Landmark& landmark : person.landmarks) {
            QVERIFY(landmark.visibility > 0.9);
            QVERIFY(!landmark.corrected && !landmark.ignored);
            QVERIFY(person.box.contains(cv::Point2d(landmark.position.x(), landmark.position.y())) ||
                    std::abs(landmark.position.x() - person.box.br().x) < 1e-9 ||
                    std::abs(landmark.position.y() - person.box.br().y) < 1e-9);
            QVERIFY(person.mask.at<uchar>(static_cast<int>(landmark.position.y()),
                                          static_cast<int>(landmark.position.x())) > 60);
        }
        // He faces us: his left is at our right, and up is -y in the world landmarks as well.
        const auto world = [&](std::string_view name) {
            return person.worldLandmarks.col(landmarkIndex(name));
        };
        QVERIFY(world("left_shoulder").x() > world("right_shoulder").x() + 0.2);
        QVERIFY(world("nose").y() < world("left_hip").y() - 0.4);
        QVERIFY(world("nose").z() < -0.05);
    }

    void lyingPersonsWorldLandmarksTurnWithThem() {
        const auto upright = detector_->detect(load("01_apose_man_cc0.jpg"))->front();
        const auto lying = detector_->detect(load("variants/v_rot90_noexif.jpg"))->front();
        QVERIFY(std::abs(std::abs(lying.roi.angle) - kPi / 2) < 0.1);
        const Eigen::Matrix2d turn =
            Eigen::Rotation2Dd(lying.roi.angle < 0 ? -kPi / 2 : kPi / 2).toRotationMatrix();
        const Eigen::Matrix<double, 2, kLandmarkCount> expected = turn * upright.worldLandmarks.topRows<2>();
        QVERIFY((lying.worldLandmarks.topRows<2>() - expected).cwiseAbs().maxCoeff() < 0.1);
    }

    void reducedPhotoSpeaksInFullSizePixels() {
        const Photo photo = load("01_apose_man_cc0.jpg");
        const Photo small = storedSmaller(photo, 0.5);
        const auto full = detector_->detect(photo)->front();
        const auto reduced = detector_->detect(small)->front();
        QVERIFY2(meanShift(full, reduced) < 3, qPrintable(QString::number(meanShift(full, reduced))));
        QCOMPARE(reduced.mask.size(), small.rgb.size());
        QVERIFY(std::abs(reduced.roi.side - full.roi.side) < 0.05 * full.roi.side);
        QVERIFY(std::abs(reduced.box.width - full.box.width) < 8);
        const auto boxed = detector_->detectInBox(small, full.box);
        QVERIFY(boxed.has_value());
        QVERIFY(meanShift(full, *boxed) < 5);
    }

    void hugePhotoGivesTheSamePerson() {
        const Photo photo = load("variants/v_huge_96MP.jpg");
        QVERIFY(photo.scale < 0.5);
        const auto huge = detector_->detect(photo);
        QVERIFY(huge.has_value());
        QCOMPARE(huge->size(), std::size_t{1});
        const auto original = detector_->detect(load("01_apose_man_cc0.jpg"))->front();
        DetectedPerson shrunk = huge->front();
        for (Landmark& landmark : shrunk.landmarks) landmark.position *= 1080.0 / photo.fullWidth;
        QVERIFY2(meanShift(shrunk, original) < 3, qPrintable(QString::number(meanShift(shrunk, original))));
    }

    void boxFindsThePerson_data() {
        QTest::addColumn<QRectF>("box");
        QTest::addColumn<QPointF>("hip");
        QTest::addColumn<QPointF>("nose");
        QTest::newRow("01_apose_man_cc0.jpg")
            << QRectF(400, 30, 270, 560) << QPointF(536, 310) << QPointF(536, 92);
        QTest::newRow("15_soccer2_ccby4.jpg")
            << QRectF(640, 20, 330, 720) << QPointF(801, 395) << QPointF(757, 112);
        QTest::newRow("variants/v_tiny_person.jpg")
            << QRectF(100, 500, 50, 80) << QPointF(127, 538) << QPointF(127, 510);
        QTest::newRow("variants/v_panorama.jpg")
            << QRectF(1400, 10, 95, 205) << QPointF(1449, 111) << QPointF(1449, 32);
        QTest::newRow("variants/v_rot90_noexif.jpg")
            << QRectF(30, 420, 560, 270) << QPointF(310, 542) << QPointF(92, 543);
        QTest::newRow("variants/v_upsidedown.jpg")
            << QRectF(410, 130, 270, 560) << QPointF(543, 410) << QPointF(543, 628);
        QTest::newRow("11_backview_surf_kids_ccby.jpg")
            << QRectF(320, 270, 85, 130) << QPointF(362, 368) << QPointF(359, 299);
    }
    void boxFindsThePerson() {
        QFETCH(QRectF, box);
        QFETCH(QPointF, hip);
        QFETCH(QPointF, nose);
        const auto person = detector_->detectInBox(load(QTest::currentDataTag()),
                                                   {box.x(), box.y(), box.width(), box.height()});
        QVERIFY2(person.has_value(), person ? "" : person.error().message.c_str());
        const double reach = 0.06 * std::max(box.width(), box.height());
        const Eigen::Vector2d foundHip = mid(*person, "left_hip", "right_hip");
        const Eigen::Vector2d foundNose = person->landmarks[0].position;
        qInfo("hip %.0f,%.0f nose %.0f,%.0f angle %.2f", foundHip.x(), foundHip.y(), foundNose.x(),
              foundNose.y(), person->roi.angle);
        QVERIFY((foundHip - Eigen::Vector2d(hip.x(), hip.y())).norm() < reach);
        QVERIFY((foundNose - Eigen::Vector2d(nose.x(), nose.y())).norm() < reach);
    }

    void boxFindsAHeadlessBodyUpright() {
        const auto person = detector_->detectInBox(load("variants/v_headless.jpg"), {80, 0, 270, 420});
        QVERIFY(person.has_value());
        QVERIFY(std::abs(person->roi.angle) < 0.3);
        QVERIFY(mid(*person, "left_ankle", "right_ankle").y() >
                mid(*person, "left_hip", "right_hip").y() + 100);
    }

    void boxAroundNobodySaysWhatToDo_data() {
        QTest::addColumn<QRectF>("box");
        QTest::newRow("19_nonperson_cat_cc0.png") << QRectF(0, 0, 451, 300);
        QTest::newRow("20_nonperson_street_ccbysa.jpg") << QRectF(200, 200, 300, 300);
        QTest::newRow("variants/v_blank.png") << QRectF(100, 100, 200, 200);
        QTest::newRow("variants/v_1x1.png") << QRectF(0, 0, 1, 1);
    }
    void boxAroundNobodySaysWhatToDo() {
        QFETCH(QRectF, box);
        const auto person = detector_->detectInBox(load(QTest::currentDataTag()),
                                                   {box.x(), box.y(), box.width(), box.height()});
        QVERIFY(!person);
        QCOMPARE(person.error().code, ErrorCode::NoPerson);
        QVERIFY(person.error().message.find("Draw the box") != std::string::npos);
    }

    void senselessBoxesAreRejected() {
        const Photo photo = blankPhoto(100, 100);
        for (const cv::Rect2d& box : {cv::Rect2d(0, 0, 0, 10), cv::Rect2d(10, 10, -5, 5),
                                      cv::Rect2d(200, 0, 10, 10), cv::Rect2d(0, 0, std::nan(""), 5)}) {
            const auto person = detector_->detectInBox(photo, box);
            QVERIFY(!person);
            QCOMPARE(person.error().code, ErrorCode::InvalidArgument);
        }
    }

    void photoWithoutPixelsIsRejected() {
        const auto persons = detector_->detect(Photo{});
        QVERIFY(!persons);
        QCOMPARE(persons.error().code, ErrorCode::InvalidArgument);
    }

    void stopsOnRequest() {
        std::stop_source source;
        source.request_stop();
        const auto persons = detector_->detect(blankPhoto(300, 200), source.get_token());
        QVERIFY(!persons);
        QCOMPARE(persons.error().code, ErrorCode::Cancelled);
        const auto person =
            detector_->detectInBox(blankPhoto(300, 200), {10, 10, 50, 90}, source.get_token());
        QVERIFY(!person);
        QCOMPARE(person.error().code, ErrorCode::Cancelled);
    }

    void findsNoMoreThanAskedFor() {
        auto detector =
            PersonDetector::load(defaultPoseModelDir(), {.threads = 1, .maxPersons = 1, .cacheDir = {}});
        QVERIFY(detector.has_value());
        const auto persons = (*detector)->detect(load("15_soccer2_ccby4.jpg"));
        QCOMPARE(persons->size(), std::size_t{1});
    }

    void missingNetworksSayWhatToDo() {
        const auto detector = PersonDetector::load("/nowhere", {});
        QVERIFY(!detector);
        QCOMPARE(detector.error().code, ErrorCode::NotFound);
        QVERIFY(detector.error().message.find("packaging/run") != std::string::npos);
    }

    void environmentChoosesTheNetworks() {
        qputenv("ABF_BLAZEPOSE", "/somewhere/else");
        QCOMPARE(defaultPoseModelDir(), std::filesystem::path("/somewhere/else"));
        qunsetenv("ABF_BLAZEPOSE");
        QVERIFY(std::filesystem::exists(defaultPoseModelDir() / "pose_landmark_heavy.tflite"));
    }

  private:
    static Photo load(const char* name) {
        auto photo = loadPhoto(sharedDir() / "photos" / name);
        if (!photo) qFatal("%s", photo.error().message.c_str());
        return *photo;
    }

    std::unique_ptr<PersonDetector> detector_;
};

QTEST_APPLESS_MAIN(TestPersonDetector)
#include "test_person_detector.moc"
