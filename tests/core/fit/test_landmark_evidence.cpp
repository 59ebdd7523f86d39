// SPDX-License-Identifier: Apache-2.0
#include <QtTest>

#include "core/fit/landmark_evidence.h"

using namespace abf;

class TestLandmarkEvidence : public QObject {
    Q_OBJECT

    static FitView view() {
        FitView view;
        view.width = 100;
        view.height = 100;
        for (Landmark& landmark : view.landmarks) landmark = {.position = {50, 50}, .visibility = 1};
        return view;
    }

  private slots:
    void whatIsHiddenWeighsLittle() {
        FitView seen = view();
        QCOMPARE(pixelWeight(seen, 25), 1.0);
        seen.landmarks[25].occluded = true;
        QCOMPARE(pixelWeight(seen, 25), 0.25);
        seen.landmarks[25].corrected = true;  // placed where it must be behind the thing that hides it
        QCOMPARE(pixelWeight(seen, 25), 0.25);
        QVERIFY(!countsInFigures(seen, 25));
        seen.landmarks[25] = {.position = {50, 50}, .visibility = 0.3, .occluded = true};
        QVERIFY2(pixelWeight(seen, 25) < 0.25, "never more than the detector's own trust");
        seen.landmarks[25].ignored = true;
        QCOMPARE(pixelWeight(seen, 25), 0.0);
    }

    void whatIsHiddenIsNoPreciseObservation() {
        FitView hidden = view();
        hidden.landmarks[25].corrected = true;
        const double placed = pixelObservations(hidden, 80, 1)[25].sigmaPx;
        hidden.landmarks[25].occluded = true;
        QVERIFY(pixelObservations(hidden, 80, 1)[25].sigmaPx > 2 * placed);
    }
};

QTEST_GUILESS_MAIN(TestLandmarkEvidence)
#include "test_landmark_evidence.moc"
