// SPDX-License-Identifier: Apache-2.0
#include <QtTest>
#include <cmath>
#include <opencv2/imgproc.hpp>

#include "core/silhouette/clothing_estimate.h"
#include "tests/core/silhouette/silhouette_scene.h"

using namespace abf;

class TestClothingEstimate : public QObject {
    Q_OBJECT

    static constexpr double kStaturePx = 480;

    std::unique_ptr<SilhouetteScene> scene_;
    std::unique_ptr<SilhouetteMatcher> matcher_;
    Eigen::Matrix3Xf posed_;

    /// The match of a body with its own mask grown by so many pixels (negative: shrunk).
    SilhouetteMatch dressed(double grownPx, SilhouetteOptions options = {}) {
        cv::Mat mask = scene_->mask(posed_), distances;
        cv::distanceTransform(grownPx >= 0 ? cv::Mat(255 - mask) : mask, distances, cv::DIST_L2,
                              cv::DIST_MASK_PRECISE);
        // From pixel centre to pixel centre: the edge lies half a pixel before the first one outside.
        mask = grownPx >= 0 ? distances <= grownPx : distances > -grownPx;
        const MaskContour outline = *maskContour(mask, {scene_->camera.width, scene_->camera.height}, {});
        options.staturePx = kStaturePx;
        options.clothing.spread = everyRegion(0.002);
        return *matcher_->match(outline, posed_, scene_->camera, options);
    }

  private slots:
    void initTestCase() {
        ABF_NEED_MODEL();
        scene_ = std::make_unique<SilhouetteScene>();
        matcher_ = std::make_unique<SilhouetteMatcher>(testModel());
        const SyntheticPerson person(scene_->geometry, SilhouetteScene::adult(), openPose());
        posed_ = scene_->vertices(person.shape, person.pose);
    }

    void findsTheThicknessOfAnEvenLayer_data() {
        QTest::addColumn<int>("pixels");
        QTest::newRow("none") << 0;
        QTest::newRow("about 7 mm") << 2;
        QTest::newRow("about 14 mm") << 4;
    }
    void findsTheThicknessOfAnEvenLayer() {
        QFETCH(int, pixels);
        ClothingAllowance prior = clothingAllowance(ClothingFit::Normal);
        prior.spread = everyRegion(0.02);
        const ClothingAllowance found = estimateClothing(dressed(pixels), prior);
        const double metresAPixel = 3.6 / SyntheticPerson::kFocal;
        for (std::size_t region = 0; region < kContourRegionCount; ++region) {
            QVERIFY2(std::abs(found.thickness[region] - pixels * metresAPixel) < 0.0025,
                     qPrintable(QString("%1 of %2 mm in the %3")
                                    .arg(1000 * found.thickness[region])
                                    .arg(1000 * pixels * metresAPixel)
                                    .arg(regionName(static_cast<BodyRegion>(region)).data())));
            QVERIFY(found.spread[region] < 0.5 * prior.spread[region]);
        }
        QCOMPARE(found.thickness[indexOf(BodyRegion::ThighLeft)],
                 found.thickness[indexOf(BodyRegion::ThighRight)]);
    }

    void thicknessIsNeverNegative() {
        ClothingAllowance prior = clothingAllowance(ClothingFit::Tight);
        prior.spread = everyRegion(0.02);
        const ClothingAllowance found = estimateClothing(dressed(-3), prior);
        QCOMPARE(found.thickness[indexOf(BodyRegion::Torso)], 0.0);
    }

    void aFirmPriorHolds() {
        ClothingAllowance prior = clothingAllowance(ClothingFit::Normal);
        prior.spread = everyRegion(1e-5);
        const ClothingAllowance firm = estimateClothing(dressed(4), prior);
        QVERIFY(std::abs(firm.thickness[0] - prior.thickness[0]) < 1e-4);
        prior.spread = everyRegion(0);
        QCOMPARE(estimateClothing(dressed(4), prior).thickness, prior.thickness);
    }

    void whatIsNotSeenKeepsThePrior() {
        const ClothingAllowance prior = clothingAllowance(ClothingFit::Normal);
        SilhouetteOptions options;
        options.regionWeight[indexOf(BodyRegion::ShankLeft)] = 0;
        options.regionWeight[indexOf(BodyRegion::ShankRight)] = 0;
        const ClothingAllowance found = estimateClothing(dressed(4, options), prior);
        const auto shank = indexOf(BodyRegion::ShankLeft);
        QCOMPARE(found.thickness[shank], prior.thickness[shank]);
        QVERIFY(std::abs(found.spread[shank] - prior.spread[shank]) < 1e-12);
        QVERIFY(found.thickness[0] > prior.thickness[0]);
        QCOMPARE(estimateClothing({}, prior).thickness, prior.thickness);
    }
};

QTEST_GUILESS_MAIN(TestClothingEstimate)
#include "test_clothing_estimate.moc"
