// SPDX-License-Identifier: Apache-2.0
#include <QtTest>
#include <mutex>
#include <opencv2/core.hpp>

#include "core/character/body_materials.h"
#include "core/texture/atlas_padding.h"
#include "core/texture/mirrored_vertices.h"
#include "core/texture/view_sampler.h"
#include "tests/core/texture/textured_body.h"

using namespace abf;

class TestPhotoTexture : public QObject {
    Q_OBJECT
  private slots:
    void initTestCase() {
        if (!testModel()) QSKIP("The body model is missing: packaging/run makes it.");
    }
    void theTemplateIsSymmetric();
    void everyTexelOfTheSkinHasOneTriangle();
    void fourPhotosGiveTheTruthBack();
    void onePhotoIsTrueWhereItShows();
    void unseenPlacesAreFilledSmoothly();
    void noBackgroundBleedsIn();
    void aSidePhotoServesBothSides();
    void photosOfOtherBrightnessLeaveNoEdge();
    void whatIsHiddenDoesNotTakeTheColourInFront();
    void shiftsMoveThePhotoIntoPlace();
    void theMaskKeepsOthersOut();
    void theSameInputGivesTheSamePicture();
    void minorsAreRefused();
    void mistakesAreNamed();
    void stopsWhenAsked();
    void paddingReachesEverywhere();
};

namespace {

const TexturedBody& subject() {
    static const TexturedBody body;
    return body;
}

PhotoTexture made(const std::vector<TextureView>& views) {
    auto texture = makePhotoTexture(testModel(), subject().shape, views, 1024);
    if (!texture) qFatal("%s", texture.error().message.c_str());
    return std::move(*texture);
}

const auto kAll = [](const AtlasTriangle&, const Eigen::Vector3f&) { return true; };

/// Seen by a photo without doubt: the normal of the triangle's first vertex looks that way (degrees), and no
/// limb is near: trunk and head.
auto trunkFacing(double turn) {
    static Eigen::Matrix3Xf normals;
    if (normals.cols() == 0)
        computeVertexNormals(subject().body.vertices, testModel()->annyTopology().faces, 3, normals);
    const double angle = turn * std::numbers::pi / 180;
    const Eigen::Vector3f towards(static_cast<float>(std::sin(angle)), static_cast<float>(-std::cos(angle)),
                                  0);
    return [towards](const AtlasTriangle& triangle, const Eigen::Vector3f& rest) {
        return std::abs(rest.x()) < 0.12f && rest.z() > 0.15f &&
               normals.col(triangle.vertices[0]).dot(towards) > 0.6f;
    };
}

/// Bright green, as nothing of the body is.
bool isBackground(const cv::Vec3b& texel) {
    return texel[1] > texel[0] + 90 && texel[1] > texel[2] + 90;
}

int backgroundTexels(const cv::Mat& rgb) {
    int count = 0;
    for (int y = 0; y < rgb.rows; ++y)
        for (int x = 0; x < rgb.cols; ++x) count += isBackground(rgb.at<cv::Vec3b>(y, x));
    return count;
}

}  // namespace

void TestPhotoTexture::theTemplateIsSymmetric() {
    const auto mirrored = mirroredVertices(*testModel());
    std::size_t alone = 0, itself = 0;
    for (std::size_t v = 0; v < mirrored.size(); ++v) {
        if (mirrored[v] >= mirrored.size())
            ++alone;
        else
            QCOMPARE(std::size_t{mirrored[mirrored[v]]}, v);
        itself += mirrored[v] == v;
    }
    QVERIFY2(alone < 20, qPrintable(QString::number(alone)));
    QVERIFY(itself > 100);
}

void TestPhotoTexture::everyTexelOfTheSkinHasOneTriangle() {
    const BodyAtlas atlas(*testModel(), 1024);
    cv::Mat hits(1024, 1024, CV_8UC1, cv::Scalar(0));
    atlas.paintTexels([&](const AtlasTriangle&, const Eigen::Vector3f& shares, int x, int y) {
        QVERIFY(std::abs(shares.sum() - 1) < 1e-4f);
        ++hits.at<std::uint8_t>(y, x);
    });
    const double covered = cv::countNonZero(hits) / (1024.0 * 1024.0);
    const double twice = cv::countNonZero(hits > 1) / (1024.0 * 1024.0);
    QVERIFY2(covered > 0.55 && covered < 0.65, qPrintable(QString::number(covered)));
    QVERIFY2(twice < 0.001, qPrintable(QString::number(twice)));
}

void TestPhotoTexture::fourPhotosGiveTheTruthBack() {
    std::vector<TextureView> views;
    for (const double turn : {0.0, 90.0, 180.0, 270.0}) views.push_back(subject().photo(turn, false));
    const PhotoTexture texture = made(views);
    QCOMPARE(texture.viewsUsed, std::size_t{4});
    QVERIFY2(texture.seenShare > 0.6, qPrintable(QString::number(texture.seenShare)));
    for (const double turn : {0.0, 90.0, 180.0, 270.0}) {
        const auto seen = subject().difference(texture.rgb, false, trunkFacing(turn));
        QVERIFY(seen.share > 0.03);
        QVERIFY2(
            seen.mean < 2.5,
            qPrintable(QStringLiteral("%1: %2, at most %3").arg(turn).arg(seen.mean).arg(double{seen.most})));
    }
    const auto all = subject().difference(texture.rgb, false, kAll);
    QVERIFY2(all.mean < 6, qPrintable(QString::number(all.mean)));
}

void TestPhotoTexture::onePhotoIsTrueWhereItShows() {
    const PhotoTexture texture = made({subject().photo(0, false)});
    const auto seen = subject().difference(texture.rgb, false, trunkFacing(0));
    QVERIFY2(seen.mean < 2 && seen.most < 40,
             qPrintable(QStringLiteral("%1 %2").arg(seen.mean).arg(double{seen.most})));
    QVERIFY(texture.seenShare > 0.25 && texture.seenShare < 0.6);
}

void TestPhotoTexture::unseenPlacesAreFilledSmoothly() {
    const PhotoTexture texture = made({subject().photo(0, false)});
    const auto back = subject().difference(texture.rgb, false, trunkFacing(180));
    QVERIFY(back.share > 0.03);
    // As the sides are at that height, roughly; by no means black, white or green.
    QVERIFY2(back.mean < 35 && back.most < 130,
             qPrintable(QStringLiteral("%1 %2").arg(back.mean).arg(double{back.most})));
    // No steps between neighbours on the back.
    const auto isBack = trunkFacing(180);
    cv::Mat onBack(1024, 1024, CV_8UC1, cv::Scalar(0));
    BodyAtlas(*testModel(), 1024)
        .paintTexels([&](const AtlasTriangle& triangle, const Eigen::Vector3f&, int x, int y) {
            onBack.at<std::uint8_t>(y, x) = isBack(triangle, Eigen::Vector3f(0, 0, 0.2f)) ? 1 : 0;
        });
    int steepest = 0;
    for (int y = 0; y < 1024; ++y)
        for (int x = 1; x < 1024; ++x)
            if (onBack.at<std::uint8_t>(y, x) != 0 && onBack.at<std::uint8_t>(y, x - 1) != 0)
                for (int c = 0; c < 3; ++c)
                    steepest = std::max(steepest, std::abs(texture.rgb.at<cv::Vec3b>(y, x)[c] -
                                                           texture.rgb.at<cv::Vec3b>(y, x - 1)[c]));
    QVERIFY2(steepest < 40, qPrintable(QString::number(steepest)));
}

void TestPhotoTexture::noBackgroundBleedsIn() {
    for (const double turn : {0.0, 90.0, 40.0})
        QCOMPARE(backgroundTexels(made({subject().photo(turn, false)}).rgb), 0);
    // Nor where the body was fitted some pixels beside the person, when there is a mask.
    TextureView beside = subject().photo(0, false);
    cv::Mat green;
    cv::inRange(beside.rgb, cv::Scalar(5, 240, 5), cv::Scalar(15, 255, 15), green);
    cv::bitwise_not(green, beside.mask);
    beside.camera.cx += 6;
    QCOMPARE(backgroundTexels(made({beside}).rgb), 0);
}

void TestPhotoTexture::aSidePhotoServesBothSides() {
    const PhotoTexture texture = made({subject().photo(90, true)});
    QVERIFY2(texture.mirroredShare > 0.1, qPrintable(QString::number(texture.mirroredShare)));
    for (const double turn : {90.0, 270.0}) {
        const auto seen = subject().difference(texture.rgb, true, trunkFacing(turn));
        QVERIFY2(seen.mean < 3, qPrintable(QStringLiteral("%1: %2").arg(turn).arg(seen.mean)));
    }
}

void TestPhotoTexture::photosOfOtherBrightnessLeaveNoEdge() {
    // The same grey everywhere but for what the cameras made of it.
    TextureView front = subject().photo(0, false), side = subject().photo(90, false);
    const auto paint = [](TextureView& view, int grey) {
        cv::Mat green;
        cv::inRange(view.rgb, cv::Scalar(5, 240, 5), cv::Scalar(15, 255, 15), green);
        view.rgb.setTo(cv::Scalar(grey, grey, grey));
        view.rgb.setTo(cv::Scalar(10, 250, 10), green);
    };
    paint(front, 150);
    paint(side, 110);
    const PhotoTexture texture = made({front, side});
    cv::Mat skin(1024, 1024, CV_8UC1, cv::Scalar(0));
    BodyAtlas(*testModel(), 1024)
        .paintTexels([&](const AtlasTriangle&, const Eigen::Vector3f& shares, int x, int y) {
            skin.at<std::uint8_t>(y, x) = shares.minCoeff() > 0 ? 1 : 0;
        });
    int steps = 0, all = 0;
    for (int y = 0; y < 1024; ++y)
        for (int x = 1; x < 1024; ++x) {
            if (skin.at<std::uint8_t>(y, x) == 0 || skin.at<std::uint8_t>(y, x - 1) == 0) continue;
            ++all;
            steps +=
                std::abs(texture.rgb.at<cv::Vec3b>(y, x)[0] - texture.rgb.at<cv::Vec3b>(y, x - 1)[0]) > 10;
        }
    QVERIFY2(steps < all / 500, qPrintable(QStringLiteral("%1 of %2").arg(steps).arg(all)));
}

void TestPhotoTexture::whatIsHiddenDoesNotTakeTheColourInFront() {
    // From the side the near arm hides a part of the trunk: that part is filled, not painted as the arm is.
    TextureView side = subject().photo(90, false);
    const Eigen::Matrix3Xf& vertices = subject().body.vertices;
    BodyTraits traits = bodyTraits(*testModel(), subject().body);
    const ViewSampler sampler(side, testModel()->annyTopology(), traits);
    int far = 0, seen = 0;
    for (Eigen::Index v = 0; v < vertices.cols(); ++v) {
        if (subject().body.restVertices(0, v) > -0.25f) continue;  // the far arm
        ++far;
        seen += sampler.sample(vertices.col(v), sampler.normals().col(v), true).weight > 0;
    }
    QVERIFY(far > 500);
    QVERIFY2(seen < far / 20, qPrintable(QStringLiteral("%1 of %2").arg(seen).arg(far)));
}

void TestPhotoTexture::shiftsMoveThePhotoIntoPlace() {
    TextureView view = subject().photo(0, false);
    cv::Mat moved(view.rgb.size(), CV_8UC3, cv::Scalar(10, 250, 10));
    view.rgb(cv::Rect(0, 0, 592, 800)).copyTo(moved(cv::Rect(8, 0, 592, 800)));
    view.rgb = moved;
    const double without = subject().difference(made({view}).rgb, false, trunkFacing(0)).mean;
    for (int y = 0; y <= 800; y += 100)
        for (int x = 0; x <= 600; x += 100) view.shifts.push_back({{x, y}, {8, 0}, 100});
    const double with = subject().difference(made({view}).rgb, false, trunkFacing(0)).mean;
    QVERIFY2(with < 4 && without > 2 * with, qPrintable(QStringLiteral("%1 %2").arg(with).arg(without)));
}

void TestPhotoTexture::theMaskKeepsOthersOut() {
    TextureView view = subject().photo(0, false);
    cv::Mat green;
    cv::inRange(view.rgb, cv::Scalar(5, 240, 5), cv::Scalar(15, 255, 15), green);
    cv::bitwise_not(green, view.mask);
    // Something stands before the person, which the mask leaves out.
    const cv::Rect box(250, 350, 100, 120);
    view.rgb(box).setTo(cv::Scalar(10, 250, 10));
    view.mask(box).setTo(cv::Scalar(0));
    QCOMPARE(backgroundTexels(made({view}).rgb), 0);
}

void TestPhotoTexture::theSameInputGivesTheSamePicture() {
    const std::vector<TextureView> views = {subject().photo(0, false), subject().photo(90, false)};
    const cv::Mat one = made(views).rgb, other = made(views).rgb;
    QCOMPARE(cv::norm(one, other, cv::NORM_INF), 0.0);
}

void TestPhotoTexture::minorsAreRefused() {
    BodyShape child = subject().shape;
    child.phenotypes[Phenotype::Age] = 0.5;
    const auto refused = makePhotoTexture(testModel(), child, {subject().photo(0, false)}, 1024);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::InvalidArgument);
    QCOMPARE(refused.error().message, std::string(kNoPhotoOfMinors));
}

void TestPhotoTexture::mistakesAreNamed() {
    const TextureView good = subject().photo(0, false);
    QVERIFY(!makePhotoTexture(testModel(), subject().shape, {}, 1024));
    QVERIFY(!makePhotoTexture(testModel(), subject().shape, {good}, 1000));
    TextureView bad = good;
    bad.rgb = cv::Mat(8, 8, CV_8UC1);
    QVERIFY(!makePhotoTexture(testModel(), subject().shape, {bad}, 1024));
    bad = good;
    bad.vertices = Eigen::Matrix3Xf::Zero(3, 5);
    QVERIFY(!makePhotoTexture(testModel(), subject().shape, {bad}, 1024));
    bad = good;
    bad.camera.cameraFromWorld.translation().x() += 100;  // the body is not in the photo
    const auto nothing = makePhotoTexture(testModel(), subject().shape, {bad}, 1024);
    QVERIFY(!nothing);
    QCOMPARE(nothing.error().code, ErrorCode::NotFound);
}

void TestPhotoTexture::stopsWhenAsked() {
    std::stop_source stop;
    stop.request_stop();
    const auto stopped =
        makePhotoTexture(testModel(), subject().shape, {subject().photo(0, false)}, 1024, stop.get_token());
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().code, ErrorCode::Cancelled);
}

void TestPhotoTexture::paddingReachesEverywhere() {
    cv::Mat colours(100, 100, CV_8UC3, cv::Scalar(0, 0, 0)), covered(100, 100, CV_8UC1, cv::Scalar(0));
    colours(cv::Rect(10, 10, 20, 20)).setTo(cv::Scalar(200, 100, 50));
    covered(cv::Rect(10, 10, 20, 20)).setTo(cv::Scalar(255));
    padAtlas(colours, covered);
    for (int y = 0; y < 100; ++y)
        for (int x = 0; x < 100; ++x) QCOMPARE(colours.at<cv::Vec3b>(y, x), cv::Vec3b(200, 100, 50));
}

QTEST_GUILESS_MAIN(TestPhotoTexture)
#include "test_photo_texture.moc"
