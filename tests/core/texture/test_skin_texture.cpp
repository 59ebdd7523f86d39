// SPDX-License-Identifier: Apache-2.0
#include <QtTest>
#include <map>
#include <opencv2/core.hpp>

#include "core/texture/body_atlas.h"
#include "core/texture/skin_texture.h"
#include "tests/core/body/test_model.h"

using namespace abf;

class TestSkinTexture : public QObject {
    Q_OBJECT
  private slots:
    void initTestCase() {
        if (!testModel()) QSKIP("The body model is missing: packaging/run makes it.");
    }
    void itKeepsTheTone();
    void itVaries();
    void seamsDoNotShow();
    void otherSizesAreRefused();
};

namespace {

const Eigen::Vector3f kTone(0.6f, 0.4f, 0.3f);

double toSrgb(double linear) {
    return 255 * (1.055 * std::pow(linear, 1 / 2.4) - 0.055);
}

}  // namespace

void TestSkinTexture::itKeepsTheTone() {
    const auto skin = makeSkinTexture(*testModel(), kTone, 1024);
    QVERIFY(skin);
    const cv::Scalar mean = cv::mean(*skin);
    for (int c = 0; c < 3; ++c)
        QVERIFY2(std::abs(mean[c] - toSrgb(double{kTone[c]})) < 12, qPrintable(QString::number(mean[c])));
}

void TestSkinTexture::itVaries() {
    const auto skin = makeSkinTexture(*testModel(), kTone, 1024);
    cv::Scalar mean, deviation;
    cv::meanStdDev(*skin, mean, deviation);
    for (int c = 0; c < 3; ++c) QVERIFY(deviation[c] > 1.5 && deviation[c] < 15);
}

void TestSkinTexture::seamsDoNotShow() {
    // Both sides of a seam have one vertex, so nearly one colour.
    const auto skin = makeSkinTexture(*testModel(), kTone, 2048);
    const BodyAtlas atlas(*testModel(), 2048);
    std::map<std::uint32_t, std::vector<cv::Vec3b>> atVertex;
    for (const AtlasTriangle& triangle : atlas.triangles())
        for (std::size_t c = 0; c < 3; ++c) {
            // A little inside of the corner.
            const Eigen::Vector2f at = 0.9f * triangle.texels[c] + 0.05f * triangle.texels[(c + 1) % 3] +
                                       0.05f * triangle.texels[(c + 2) % 3];
            atVertex[triangle.vertices[c]].push_back(
                skin->at<cv::Vec3b>(static_cast<int>(at.y()), static_cast<int>(at.x())));
        }
    int most = 0;
    for (const auto& [vertex, colours] : atVertex)
        for (const cv::Vec3b& colour : colours)
            for (int c = 0; c < 3; ++c) most = std::max(most, std::abs(colour[c] - colours.front()[c]));
    QVERIFY2(most < 40, qPrintable(QString::number(most)));
}

void TestSkinTexture::otherSizesAreRefused() {
    QVERIFY(!makeSkinTexture(*testModel(), kTone, 0));
    QVERIFY(!makeSkinTexture(*testModel(), kTone, 3000));
}

QTEST_GUILESS_MAIN(TestSkinTexture)
#include "test_skin_texture.moc"
