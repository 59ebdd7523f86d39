// SPDX-License-Identifier: Apache-2.0
#include <QtTest>
#include <cmath>
#include <numbers>
#include <opencv2/imgproc.hpp>

#include "core/silhouette/mask_overlap.h"
#include "core/silhouette/silhouette_matcher.h"
#include "tests/core/silhouette/silhouette_scene.h"

using namespace abf;

class TestSilhouetteMatcher : public QObject {
    Q_OBJECT

    static constexpr double kStaturePx = 480;

    std::unique_ptr<SilhouetteScene> scene_;
    std::unique_ptr<SilhouetteMatcher> matcher_;

    Eigen::Matrix3Xf body(double weight, const std::map<std::string, Eigen::Vector3d>& angles = openPose(),
                          double yaw = 0) {
        const SyntheticPerson person(scene_->geometry, SilhouetteScene::adult(weight), angles, yaw);
        return scene_->vertices(person.shape, person.pose);
    }
    MaskContour outlineOf(const cv::Mat& mask) {
        return *maskContour(mask, {scene_->camera.width, scene_->camera.height}, {});
    }
    SilhouetteOptions options() {
        SilhouetteOptions o;
        o.staturePx = kStaturePx;
        return o;
    }
    SilhouetteMatch match(const cv::Mat& mask, const Eigen::Matrix3Xf& posed,
                          const SilhouetteOptions& options) {
        return *matcher_->match(outlineOf(mask), posed, scene_->camera, options);
    }
    static double meanBeyond(const SilhouetteMatch& match, std::optional<BodyRegion> only = {}) {
        double sum = 0, arc = 0;
        for (const SilhouettePair& pair : match.pairs) {
            if (only && pair.body.region != *only) continue;
            sum += pair.body.arcPx * pair.beyondMaskPx;
            arc += pair.body.arcPx;
        }
        return arc > 0 ? sum / arc : 0;
    }

  private slots:
    void initTestCase() {
        ABF_NEED_MODEL();
        scene_ = std::make_unique<SilhouetteScene>();
        matcher_ = std::make_unique<SilhouetteMatcher>(testModel());
    }

    void aBodyMatchesItsOwnMask_data() {
        QTest::addColumn<double>("yaw");
        QTest::newRow("front") << 0.0;
        QTest::newRow("three-quarter") << 0.8;
        QTest::newRow("side") << 0.5 * std::numbers::pi;
    }
    void aBodyMatchesItsOwnMask() {
        QFETCH(double, yaw);
        const Eigen::Matrix3Xf posed = body(0.5, walkingPose(), yaw);
        const SilhouetteMatch found = match(scene_->mask(posed), posed, options());
        QVERIFY2(found.matchedShare > 0.97, qPrintable(QString::number(found.matchedShare)));
        // A fifth of a pixel here is 0.7 mm.
        QVERIFY2(found.meanDistancePx < 0.4, qPrintable(QString::number(found.meanDistancePx)));
        QVERIFY2(std::abs(meanBeyond(found)) < 0.2, qPrintable(QString::number(meanBeyond(found))));
    }

    void termsSayWhatTheyPromise() {
        const Eigen::Matrix3Xf posed = body(0.6);
        const SilhouetteMatch found = match(scene_->mask(body(0.5)), posed, options());
        QVERIFY(found.terms.size() > 150);
        QCOMPARE(found.surfaceVertices.size(), found.terms.size());
        QCOMPARE(found.pairs.size(), found.terms.size());
        double weight = 0, arc = 0;
        for (std::size_t i = 0; i < found.terms.size(); ++i) {
            const PointTerm& term = found.terms[i];
            QCOMPARE(term.kind, PointTermKind::Contour);
            QCOMPARE(term.points[0], static_cast<int>(i));
            const Eigen::Vector3d vertex = posed.col(found.surfaceVertices[i]).cast<double>();
            PointTermValue value;
            QVERIFY(evaluateTerm(term, scene_->camera, {vertex}, 0, false, value));
            QCOMPARE(value.rows, 1);
            QVERIFY(std::abs(value.residual[0] * term.sigma - found.pairs[i].beyondMaskPx) < 1e-2);
            QVERIFY(std::abs(term.normal.norm() - 1) < 1e-9);
            QVERIFY(term.normal.dot(found.pairs[i].body.normal) >= 0.5);
            weight += term.weight;
            arc += found.pairs[i].body.arcPx;
        }
        QVERIFY(weight <= arc / (0.03 * kStaturePx));
        QVERIFY(weight > 0.7 * arc / (0.03 * kStaturePx));
    }

    void aHeavierBodyStandsOutOfTheMask() {
        const cv::Mat mask = scene_->mask(body(0.5));
        QVERIFY(meanBeyond(match(mask, body(1), options()), BodyRegion::Torso) > 2);
        QVERIFY(meanBeyond(match(mask, body(0.2), options()), BodyRegion::Torso) < -0.6);
    }

    void theTargetLiesInsideByTheClothing() {
        const Eigen::Matrix3Xf posed = body(0.5);
        const cv::Mat mask = scene_->mask(posed);
        SilhouetteOptions dressed = options();
        dressed.clothing.thickness = everyRegion(0.01);
        const SilhouetteMatch bare = match(mask, posed, options());
        const SilhouetteMatch found = match(mask, posed, dressed);
        QCOMPARE(found.terms.size(), bare.terms.size());
        for (std::size_t i = 0; i < found.terms.size(); ++i) {
            const Eigen::Vector3d moved = bare.terms[i].target - found.terms[i].target;
            QVERIFY(std::abs(moved.head<2>().dot(found.terms[i].normal) - 0.01 * found.pairs[i].pxPerMetre) <
                    1e-6);
            const double depth = found.pairs[i].body.depth;
            QVERIFY(std::abs(found.pairs[i].pxPerMetre - SyntheticPerson::kFocal / depth) < 1e-6);
        }
    }

    void outsideOfTheMaskIsAWallAndInsideIsSoft() {
        const cv::Mat mask = scene_->mask(body(0.5));
        SilhouetteOptions dressed = options();
        dressed.clothing = clothingAllowance(ClothingFit::Normal);
        dressed.wallWeight = 3;
        const SilhouetteMatch fat = match(mask, body(0.7), dressed), thin = match(mask, body(0.3), dressed);
        const double maskSigma = 0.005 * kStaturePx;
        for (const SilhouetteMatch* found : {&fat, &thin}) {
            for (std::size_t i = 0; i < found->terms.size(); ++i) {
                const SilhouettePair& pair = found->pairs[i];
                const double spread = dressed.clothing.spread[indexOf(pair.body.region)] * pair.pxPerMetre;
                const bool wall = pair.beyondMaskPx > 0;
                QVERIFY(std::abs(found->terms[i].sigma - (wall ? maskSigma : std::hypot(maskSigma, spread))) <
                        1e-9);
            }
        }
        QVERIFY(fat.terms[0].lossScale == 3);
    }

    void farAwayThereIsNoPair() {
        Eigen::Matrix3Xf posed = body(0.5);
        const cv::Mat mask = scene_->mask(posed);
        posed.row(0).array() += 0.35f;
        SilhouetteOptions near = options();
        near.searchRadius = 0.02;
        QVERIFY(match(mask, posed, near).matchedShare < 0.3);
    }

    /// The right arm of the mask is missing: nothing may pull the body's right arm onto the flank.
    void anArmIsNotPairedWithTheTorso() {
        const Eigen::Matrix3Xf open = body(0.5);
        cv::Mat mask = scene_->mask(open);
        const ProjectedBody projected = projectBody(open, scene_->camera);
        const BodyRaster raster =
            rasteriseBody(scene_->surface, projected, cv::Rect2d(0, 0, 900, 1000), 1000);
        for (const auto region :
             {BodyRegion::UpperArmRight, BodyRegion::ForearmRight, BodyRegion::HandRight}) {
            mask.setTo(0, raster.labels == 1 + static_cast<int>(indexOf(region)));
        }
        // Arms close to the trunk, within the search radius.
        const Eigen::Matrix3Xf close = body(0.5, {{"upperarm01.R", {0, -0.75, 0}},
                                                  {"upperarm01.L", {0, -0.25, 0}},
                                                  {"lowerarm01.R", {-0.3, 0, 0}}});
        SilhouetteOptions wide = options();
        wide.searchRadius = 0.06;
        const SilhouetteMatch found = match(mask, close, wide);
        int paired = 0, left = 0;
        for (const SilhouettePair& pair : found.pairs) {
            const double length = std::abs(pair.beyondMaskPx);
            paired += pair.body.region == BodyRegion::ForearmRight && length > 0.016 * kStaturePx ? 1 : 0;
            left += pair.body.region == BodyRegion::ForearmLeft ? 1 : 0;
        }
        QCOMPARE(paired, 0);
        QVERIFY(left > 5);
    }

    /// The mask's gap between arm and trunk is filled: the flank must not be drawn to the arm's far side.
    void aFilledGapPullsNothing() {
        const auto angles = std::map<std::string, Eigen::Vector3d>{{"upperarm01.L", {0, -0.7, 0}},
                                                                   {"upperarm01.R", {0, -0.7, 0}}};
        const Eigen::Matrix3Xf posed = body(0.5, angles);
        cv::Mat mask = scene_->mask(posed), closed;
        cv::morphologyEx(mask, closed, cv::MORPH_CLOSE,
                         cv::getStructuringElement(cv::MORPH_ELLIPSE, cv::Size(61, 61)));
        SilhouetteOptions wide = options();
        wide.searchRadius = 0.08;
        const SilhouetteMatch found = match(closed, posed, wide);
        for (const SilhouettePair& pair : found.pairs) {
            if (pair.body.region == BodyRegion::Torso) {
                QVERIFY2(std::abs(pair.beyondMaskPx) < 0.03 * kStaturePx,
                         qPrintable(QString("%1 px at %2 %3")
                                        .arg(pair.beyondMaskPx)
                                        .arg(pair.body.pixel.x())
                                        .arg(pair.body.pixel.y())));
            }
        }
    }

    void ignoredAreasSayNothing() {
        const Eigen::Matrix3Xf posed = body(0.5);
        SilhouetteOptions brushed = options();
        brushed.ignore = cv::Mat(100, 90, CV_8UC1, cv::Scalar(0));  // a tenth of the photo's size
        brushed.ignore.colRange(0, 45).setTo(255);
        const SilhouetteMatch found = match(scene_->mask(posed), posed, brushed);
        QVERIFY(found.matchedShare > 0.95);
        QVERIFY(!found.pairs.empty());
        for (const SilhouettePair& pair : found.pairs) QVERIFY(pair.body.pixel.x() > 449);
    }

    void unseenRegionsSayNothing() {
        const Eigen::Matrix3Xf posed = body(0.5);
        SilhouetteOptions gated = options();
        gated.regionWeight[indexOf(BodyRegion::Torso)] = 0;
        gated.regionWeight[indexOf(BodyRegion::ThighLeft)] = 0.25;
        const cv::Mat mask = scene_->mask(posed);
        const SilhouetteMatch all = match(mask, posed, options()), found = match(mask, posed, gated);
        double before = 0, after = 0;
        for (std::size_t i = 0; i < found.terms.size(); ++i) {
            QVERIFY(found.pairs[i].body.region != BodyRegion::Torso);
            if (found.pairs[i].body.region == BodyRegion::ThighLeft) after += found.terms[i].weight;
        }
        for (std::size_t i = 0; i < all.terms.size(); ++i) {
            if (all.pairs[i].body.region == BodyRegion::ThighLeft) before += all.terms[i].weight;
        }
        QVERIFY(before > 0 && std::abs(after - 0.25 * before) < 1e-9);
    }

    void whereThePhotoCutsThereIsNoPair() {
        Eigen::Matrix3Xf posed = body(0.5);
        posed.row(2).array() -= 0.9f;  // the legs leave the photo
        const SilhouetteMatch found = match(scene_->mask(posed), posed, options());
        QVERIFY(found.pairs.size() > 80);
        for (const SilhouettePair& pair : found.pairs) QVERIFY(pair.body.pixel.y() < 998);
    }

    void anEmptyMaskMatchesNothing() {
        const auto found = matcher_->match({}, body(0.5), scene_->camera, options());
        QVERIFY(found);
        QVERIFY(found->terms.empty());
        QCOMPARE(found->matchedShare, 0.0);
    }

    void refusesWhatMakesNoSense() {
        const Eigen::Matrix3Xf posed = body(0.5);
        const MaskContour outline = outlineOf(scene_->mask(posed));
        QCOMPARE(matcher_->match(outline, posed.leftCols(5), scene_->camera, options()).error().code,
                 ErrorCode::InvalidArgument);
        QCOMPARE(matcher_->match(outline, posed, scene_->camera, {}).error().code,
                 ErrorCode::InvalidArgument);
        SilhouetteOptions wrong = options();
        wrong.ignore = cv::Mat(10, 10, CV_32FC1, cv::Scalar(0));
        QCOMPARE(matcher_->match(outline, posed, scene_->camera, wrong).error().code,
                 ErrorCode::InvalidArgument);
    }

    void theOverlapOfABodyWithItsMaskIsFull() {
        const Eigen::Matrix3Xf posed = body(0.5);
        const cv::Mat mask = scene_->mask(posed);
        const auto same = maskOverlap(scene_->surface, posed, scene_->camera, mask);
        QVERIFY(same);
        QVERIFY2(same->iou > 0.98, qPrintable(QString::number(same->iou)));
        const auto thin = maskOverlap(scene_->surface, body(0.1), scene_->camera, mask);
        QVERIFY(thin->iou < same->iou - 0.03);
        QVERIFY(thin->maskUncovered > thin->bodyOutside);
        MaskOverlapOptions grown;
        grown.growth = everyRegion(0.004);
        const auto dressed = maskOverlap(scene_->surface, body(0.1), scene_->camera, mask, grown);
        QVERIFY(dressed->iou > thin->iou + 0.01);
    }

    void theOverlapCanLeaveOutTheHead() {
        const Eigen::Matrix3Xf posed = body(0.5);
        cv::Mat hairy = scene_->mask(posed);
        const cv::Rect box = cv::boundingRect(hairy);
        const int middle = box.x + box.width / 2;
        cv::circle(hairy, {middle, box.y + 20}, 45, cv::Scalar(255), -1);
        MaskOverlapOptions all;
        all.everyRegion = true;
        QVERIFY(maskOverlap(scene_->surface, posed, scene_->camera, hairy)->iou > 0.97);
        QVERIFY(maskOverlap(scene_->surface, posed, scene_->camera, hairy, all)->iou < 0.96);
        MaskOverlapOptions brushed = all;
        brushed.ignore = cv::Mat(1000, 900, CV_8UC1, cv::Scalar(0));
        cv::circle(brushed.ignore, {middle, box.y + 20}, 47, cv::Scalar(1), -1);
        QVERIFY(maskOverlap(scene_->surface, posed, scene_->camera, hairy, brushed)->iou > 0.97);
    }

    void noBodyNoOverlap() {
        Eigen::Matrix3Xf behind = body(0.5);
        const cv::Mat mask = scene_->mask(behind);
        behind.row(1).array() -= 20;
        QCOMPARE(maskOverlap(scene_->surface, behind, scene_->camera, mask)->iou, 0.0);
        QCOMPARE(maskOverlap(scene_->surface, behind, scene_->camera, cv::Mat()).error().code,
                 ErrorCode::InvalidArgument);
    }
};

QTEST_GUILESS_MAIN(TestSilhouetteMatcher)
#include "test_silhouette_matcher.moc"
