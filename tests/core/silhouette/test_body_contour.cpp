// SPDX-License-Identifier: Apache-2.0
#include <QtTest>
#include <cmath>
#include <numbers>
#include <set>

#include "core/silhouette/body_contour.h"
#include "core/silhouette/region_visibility.h"
#include "tests/core/silhouette/silhouette_scene.h"

using namespace abf;

class TestBodyContour : public QObject {
    Q_OBJECT

    std::unique_ptr<SilhouetteScene> scene_;

    std::vector<BodyContourVertex> contourOf(const Eigen::Matrix3Xf& posed,
                                             const BodyContourOptions& options = {}) {
        const ProjectedBody body = projectBody(posed, scene_->camera);
        const BodyRaster raster = contourRaster(scene_->surface, body, scene_->camera, options);
        return bodyContour(scene_->surface, body, scene_->camera, raster, options);
    }
    Eigen::Matrix3Xf standing(const std::map<std::string, Eigen::Vector3d>& angles, double yaw = 0) {
        const SyntheticPerson person(scene_->geometry, SilhouetteScene::adult(), angles, yaw);
        return scene_->vertices(person.shape, person.pose);
    }
    /// Whether the body covers a photo pixel, from a mask at four times the photo's size.
    static bool covered(const cv::Mat& fine, const Eigen::Vector2d& photo) {
        const int x = static_cast<int>(4 * photo.x()), y = static_cast<int>(4 * photo.y());
        return x >= 0 && y >= 0 && x < fine.cols && y < fine.rows && fine.at<std::uint8_t>(y, x) != 0;
    }
    static double arcOf(const std::vector<BodyContourVertex>& contour, BodyRegion region) {
        double arc = 0;
        for (const BodyContourVertex& v : contour) arc += v.region == region ? v.arcPx : 0;
        return arc;
    }

  private slots:
    void initTestCase() {
        ABF_NEED_MODEL();
        scene_ = std::make_unique<SilhouetteScene>();
    }

    void everyRegionHasBonesAndSkin() {
        std::array<int, kBodyRegionCount> vertices{};
        for (const BodyRegion region : scene_->surface.vertexRegions()) ++vertices[indexOf(region)];
        for (int region = 0; region < kBodyRegionCount; ++region) {
            QVERIFY2(vertices[static_cast<std::size_t>(region)] > 50,
                     regionName(static_cast<BodyRegion>(region)).data());
        }
        const Rig& rig = testModel()->annyRig();
        const auto regions = boneRegions(rig);
        const auto of = [&](const char* bone) { return regions[static_cast<std::size_t>(rig.bone(bone))]; };
        QCOMPARE(of("shoulder01.L"), BodyRegion::Torso);
        QCOMPARE(of("lowerarm02.R"), BodyRegion::ForearmRight);
        QCOMPARE(of("finger3-2.L"), BodyRegion::HandLeft);
        QCOMPARE(of("eye.R"), BodyRegion::Head);
        QCOMPARE(of("toe1-2.R"), BodyRegion::FootRight);
        QCOMPARE(of("pelvis.L"), BodyRegion::Torso);
    }

    void everyEdgeJoinsTwoTriangles() {
        // Closed surfaces: three half-edges a triangle, two an edge.
        QCOMPARE(2 * scene_->surface.edges().size(),
                 3 * static_cast<std::size_t>(scene_->surface.triangleCount()));
        std::size_t corners = 0;
        for (int v = 0; v < scene_->surface.vertexCount(); ++v) {
            corners += scene_->surface.trianglesAround(static_cast<std::uint32_t>(v)).size();
        }
        QCOMPARE(corners, scene_->surface.triangles().size());
    }

    void verticesLieWhereTheBodyEnds_data() {
        QTest::addColumn<double>("yaw");
        QTest::newRow("front") << 0.0;
        QTest::newRow("three-quarter") << 0.8;
        QTest::newRow("side") << std::numbers::pi / 2;
        QTest::newRow("back") << 3.0;
    }
    void verticesLieWhereTheBodyEnds() {
        QFETCH(double, yaw);
        const Eigen::Matrix3Xf posed = standing(walkingPose(), yaw);
        const cv::Mat fine = scene_->mask(posed, 4);
        const auto contour = contourOf(posed);
        QVERIFY(contour.size() > 150);
        int wrongInside = 0, wrongOutside = 0;
        for (const BodyContourVertex& v : contour) {
            QVERIFY(hasContour(v.region));
            QVERIFY(std::abs(v.normal.norm() - 1) < 1e-6);
            QVERIFY(v.arcPx > 0);
            wrongOutside += covered(fine, v.pixel + 1.5 * v.normal) ? 1 : 0;
            wrongInside += covered(fine, v.pixel - 1.0 * v.normal) ? 0 : 1;
        }
        // Folds and narrow gaps blur within a pixel or two of the raster.
        const auto few = static_cast<int>(contour.size() / 20);
        QVERIFY2(wrongOutside <= few && wrongInside <= few,
                 qPrintable(QString("%1 %2 of %3").arg(wrongOutside).arg(wrongInside).arg(contour.size())));
    }

    void theWholeOutlineIsThere() {
        // Seen from the front with the limbs apart: two sides of each limb, and the flanks.
        const auto contour = contourOf(standing(openPose()));
        const double stature = 1.7 / 3.6 * SyntheticPerson::kFocal;  // roughly, px
        for (const auto region : {BodyRegion::UpperArmLeft, BodyRegion::ForearmRight}) {
            QVERIFY2(arcOf(contour, region) > 2 * 0.10 * stature, regionName(region).data());
        }
        for (const auto region : {BodyRegion::ThighRight, BodyRegion::ShankLeft}) {
            QVERIFY2(arcOf(contour, region) > 2 * 0.14 * stature, regionName(region).data());
        }
        QVERIFY(arcOf(contour, BodyRegion::Torso) > 2 * 0.2 * stature);
        // Mirrored.
        QVERIFY(std::abs(arcOf(contour, BodyRegion::ShankLeft) / arcOf(contour, BodyRegion::ShankRight) - 1) <
                0.1);
    }

    void whatALimbCoversIsNotOutline() {
        // From the side the far arm hides behind the trunk, and the near one before it.
        const auto open = contourOf(standing(openPose()));
        const auto side = contourOf(
            standing({{"upperarm01.L", {0, -0.9, 0}}, {"upperarm01.R", {0, -0.9, 0}}}, std::numbers::pi / 2));
        QVERIFY(arcOf(side, BodyRegion::UpperArmLeft) + arcOf(side, BodyRegion::UpperArmRight) <
                0.5 * arcOf(open, BodyRegion::UpperArmLeft));
    }

    void thinningKeepsLengthAndSpreadsEvenly() {
        const Eigen::Matrix3Xf posed = standing(openPose());
        const auto full = contourOf(posed, {.mostVertices = 100000});
        const auto thin = contourOf(posed, {.mostVertices = 200});
        QVERIFY(thin.size() <= 200 && thin.size() > 90);
        const auto total = [](const std::vector<BodyContourVertex>& contour) {
            double sum = 0;
            for (const BodyContourVertex& v : contour) sum += v.arcPx;
            return sum;
        };
        QVERIFY(std::abs(total(thin) / total(full) - 1) < 1e-9);
        const double even = total(thin) / static_cast<double>(thin.size());
        for (const BodyContourVertex& v : thin) QVERIFY(v.arcPx < 4 * even);
        std::set<std::uint32_t> distinct;
        for (const BodyContourVertex& v : thin) distinct.insert(v.vertex);
        QCOMPARE(distinct.size(), thin.size());
    }

    void limbsThatPointAtTheCameraSayLittle() {
        // Both arms forward: flexion of a right angle from the reference stance.
        const auto angles = std::map<std::string, Eigen::Vector3d>{{"upperarm01.L", {-1.2, -0.9, 0}}};
        const ProjectedBody body = projectBody(standing(angles), scene_->camera);
        const auto share = scene_->surface.foreshortening(body.cameraPoints);
        QCOMPARE(share[indexOf(BodyRegion::Torso)], 1.0);
        QVERIFY(share[indexOf(BodyRegion::ShankRight)] > 0.95);
        const ProjectedBody front = projectBody(standing(openPose()), scene_->camera);
        QVERIFY(share[indexOf(BodyRegion::UpperArmLeft)] <
                scene_->surface.foreshortening(front.cameraPoints)[indexOf(BodyRegion::UpperArmLeft)]);
    }

    void whatLiesOutsideThePhotoIsLeftOut() {
        const Eigen::Matrix3Xf posed = standing(openPose());
        PinholeCamera close = scene_->camera;
        close.height = 600;  // cuts the legs off
        const ProjectedBody body = projectBody(posed, close);
        const auto contour =
            bodyContour(scene_->surface, body, close, contourRaster(scene_->surface, body, close));
        QVERIFY(!contour.empty());
        for (const BodyContourVertex& v : contour) QVERIFY(v.pixel.y() < 600);
        QCOMPARE(arcOf(contour, BodyRegion::ShankLeft), 0.0);
    }

    void aBodyBehindTheCameraHasNoOutline() {
        Eigen::Matrix3Xf posed = standing(openPose());
        posed.row(1).array() -= 20;
        QVERIFY(contourOf(posed).empty());
        posed = standing(openPose());
        posed.row(1).array() -= 3.6f;  // the camera inside the body
        static_cast<void>(contourOf(posed));
    }

    void landmarksVouchForRegions() {
        LandmarkSet landmarks;
        for (Landmark& l : landmarks) l.visibility = 0.95;
        QCOMPARE(regionVisibility(landmarks), (PerContourRegion<double>{1, 1, 1, 1, 1, 1, 1, 1, 1}));
        landmarks[15].visibility = 0.1;  // left wrist
        landmarks[25].visibility = 0;    // left knee, switched off by the user
        landmarks[25].ignored = true;
        landmarks[14].visibility = 0;  // right elbow, placed by the user
        landmarks[14].corrected = true;
        const auto visible = regionVisibility(landmarks);
        QCOMPARE(visible[indexOf(BodyRegion::ForearmLeft)], 0.0);
        QCOMPARE(visible[indexOf(BodyRegion::UpperArmLeft)], 1.0);
        QCOMPARE(visible[indexOf(BodyRegion::ThighLeft)], 1.0);
        QCOMPARE(visible[indexOf(BodyRegion::ForearmRight)], 1.0);
        for (Landmark& l : landmarks) l = {};
        QCOMPARE(regionVisibility(landmarks), PerContourRegion<double>{});
    }
};

QTEST_GUILESS_MAIN(TestBodyContour)
#include "test_body_contour.moc"
