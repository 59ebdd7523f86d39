// SPDX-License-Identifier: Apache-2.0
#include <QtTest>

#include "core/landmarks/landmarks.h"

using namespace abf;

class TestLandmarkSides : public QObject {
    Q_OBJECT

  private slots:
    void everyLandmarkHasItsMirror() {
        for (int i = 0; i < kLandmarkCount; ++i) {
            const int other = mirroredLandmark(i);
            QVERIFY(other >= 0 && other < kLandmarkCount);
            QCOMPARE(mirroredLandmark(other), i);
            QCOMPARE(other == i, i == 0);
        }
        QCOMPARE(mirroredLandmark(landmarkIndex("left_knee")), landmarkIndex("right_knee"));
        QCOMPARE(mirroredLandmark(landmarkIndex("mouth_right")), landmarkIndex("mouth_left"));
    }

    void swappingTwiceChangesNothing() {
        DetectedPerson person;
        for (int i = 0; i < kLandmarkCount; ++i) {
            person.landmarks[static_cast<std::size_t>(i)].position = {double(i), 0};
            person.worldLandmarks.col(i).setConstant(i);
        }
        const DetectedPerson before = person;
        swapSides(person);
        const int knee = landmarkIndex("left_knee"), other = landmarkIndex("right_knee");
        QCOMPARE(person.landmarks[static_cast<std::size_t>(knee)].position.x(), double(other));
        QCOMPARE(person.worldLandmarks(0, other), double(knee));
        QCOMPARE(person.landmarks[0].position.x(), 0.0);
        swapSides(person);
        QCOMPARE(person.worldLandmarks, before.worldLandmarks);
        for (std::size_t i = 0; i < kLandmarkCount; ++i)
            QCOMPARE(person.landmarks[i].position.x(), before.landmarks[i].position.x());
    }

    void whatIsHiddenOrSwitchedOffIsNotSeen() {
        Landmark landmark;
        landmark.visibility = 0.9;
        QVERIFY(isSeen(landmark, 0.5));
        landmark.occluded = true;
        QVERIFY(!isSeen(landmark, 0.5));
        landmark = {.visibility = 0.1};
        QVERIFY(!isSeen(landmark, 0.5));
        landmark.corrected = true;
        QVERIFY(isSeen(landmark, 0.5));
        landmark.ignored = true;
        QVERIFY(!isSeen(landmark, 0.5));
    }
};

QTEST_GUILESS_MAIN(TestLandmarkSides)
#include "test_landmark_sides.moc"
