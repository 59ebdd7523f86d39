// SPDX-License-Identifier: Apache-2.0
#include <png.h>

#include <QTemporaryDir>
#include <QtTest>
#include <chrono>
#include <cmath>
#include <numbers>
#include <vector>

#include "core/render/rasterizer.h"

namespace {

struct TestMesh {
    Eigen::Matrix3Xf vertices, normals;
    std::vector<std::uint32_t> triangles;
    std::vector<Eigen::Vector3f> colours;

    abf::RenderMesh view() const { return {&vertices, &normals, triangles, colours, {0.6f, 0.6f, 0.6f}}; }

    void addTriangle(const Eigen::Vector3f& a, const Eigen::Vector3f& b, const Eigen::Vector3f& c,
                     const Eigen::Vector3f& colour) {
        const auto first = static_cast<std::uint32_t>(vertices.cols());
        vertices.conservativeResize(3, vertices.cols() + 3);
        normals.conservativeResize(3, vertices.cols());
        vertices.rightCols<3>() << a, b, c;
        const Eigen::Vector3f n = (b - a).cross(c - a).normalized();
        normals.rightCols<3>() << n, n, n;
        for (std::uint32_t i = 0; i < 3; ++i) {
            triangles.push_back(first + i);
            colours.push_back(colour);
        }
    }
};

/// Looks along world +Y from (0, -distance, 1): the usual view of a body that faces -Y.
abf::PinholeCamera frontCamera(double distance, int width = 200, int height = 300, double focal = 250) {
    abf::PinholeCamera camera{width, height, focal, focal, width / 2.0, height / 2.0, {}};
    Eigen::Matrix3d axes;
    axes << 1, 0, 0, 0, 0, -1, 0, 1, 0;
    camera.cameraFromWorld.linear() = axes;
    camera.cameraFromWorld.translation() = -axes * Eigen::Vector3d(0, -distance, 1);
    return camera;
}

const Eigen::Vector3f kRed(0.8f, 0.05f, 0.05f), kGreen(0.05f, 0.8f, 0.05f);

/// A sphere of about as many triangles as the body.
TestMesh sphere(int rings, int segments, float radius, const Eigen::Vector3f& centre) {
    TestMesh mesh;
    mesh.vertices.resize(3, (rings + 1) * segments);
    mesh.normals.resize(3, (rings + 1) * segments);
    for (int r = 0; r <= rings; ++r) {
        for (int s = 0; s < segments; ++s) {
            const float polar = std::numbers::pi_v<float> * static_cast<float>(r) / static_cast<float>(rings);
            const float turn =
                2 * std::numbers::pi_v<float> * static_cast<float>(s) / static_cast<float>(segments);
            const Eigen::Vector3f n(std::sin(polar) * std::cos(turn), std::sin(polar) * std::sin(turn),
                                    std::cos(polar));
            mesh.normals.col(r * segments + s) = n;
            mesh.vertices.col(r * segments + s) = centre + radius * n;
            if (r == rings) continue;
            const auto at = [&](int ring, int segment) {
                return static_cast<std::uint32_t>(ring * segments + segment % segments);
            };
            for (const std::uint32_t i :
                 {at(r, s), at(r + 1, s), at(r + 1, s + 1), at(r, s), at(r + 1, s + 1), at(r, s + 1)}) {
                mesh.triangles.push_back(i);
            }
        }
    }
    return mesh;
}

double coveredPixels(const abf::RenderTarget& target) {
    double sum = 0;
    for (int y = 0; y < target.rgba.rows; ++y) {
        for (int x = 0; x < target.rgba.cols; ++x) sum += target.rgba.at<cv::Vec4b>(y, x)[3] / 255.0;
    }
    return sum;
}

}  // namespace

class TestRasterizer : public QObject {
    Q_OBJECT
  private slots:
    void coversTheProjectedArea();
    void followsTheCamera();
    void nearerHidesFarther_data();
    void nearerHidesFarther();
    void leavesOutFacesSeenFromBehind();
    void sharedEdgesHaveNoGaps();
    void depthIsThatOfThePlane();
    void scalesToAnotherSize();
    void emptyMeshDrawsNothing();
    void meshBehindTheCameraDrawsNothing();
    void cutsAtTheNearPlane();
    void blendsByOpacity();
    void pngComesBackTheSame();
    void pngRefusesWhatItCannotStore();
    void isFastEnoughForAnOverlay();
};

void TestRasterizer::coversTheProjectedArea() {
    TestMesh mesh;
    mesh.addTriangle({-0.5f, 0, 0.5f}, {0.5f, 0, 0.5f}, {0, 0, 1.6f}, kRed);
    const abf::PinholeCamera camera = frontCamera(2);
    abf::RenderTarget target;
    abf::renderMesh(mesh.view(), camera, {200, 300}, target);
    const double expected = 0.5 * (1.0 * 250 / 2) * (1.1 * 250 / 2);
    QVERIFY2(std::abs(coveredPixels(target) - expected) < 0.005 * expected,
             qPrintable(QString::number(coveredPixels(target)) + " of " + QString::number(expected)));
    QCOMPARE(target.rgba.at<cv::Vec4b>(0, 0), cv::Vec4b(0, 0, 0, 0));
    QVERIFY(std::isinf(target.depth.at<float>(0, 0)));
}

void TestRasterizer::followsTheCamera() {
    abf::PinholeCamera camera = frontCamera(3);
    camera.cameraFromWorld =
        Eigen::AngleAxisd(0.2, Eigen::Vector3d(0.3, 0.9, 0.1).normalized()) * camera.cameraFromWorld;
    for (const Eigen::Vector3d& point :
         {Eigen::Vector3d(0.3, -0.2, 1.4), Eigen::Vector3d(-0.4, 0.3, 0.7), Eigen::Vector3d(0, 0, 1)}) {
        const TestMesh mesh = sphere(24, 48, 0.08f, point.cast<float>());
        abf::RenderTarget target;
        abf::renderMesh(mesh.view(), camera, {200, 300}, target);
        Eigen::Vector2d centroid = Eigen::Vector2d::Zero();
        for (int y = 0; y < 300; ++y) {
            for (int x = 0; x < 200; ++x) {
                centroid += target.rgba.at<cv::Vec4b>(y, x)[3] / 255.0 * Eigen::Vector2d(x + 0.5, y + 0.5);
            }
        }
        centroid /= coveredPixels(target);
        QVERIFY((centroid - camera.project(point)).norm() < 0.15);
    }
}

void TestRasterizer::nearerHidesFarther_data() {
    QTest::addColumn<bool>("nearFirst");
    QTest::newRow("near drawn first") << true;
    QTest::newRow("far drawn first") << false;
}

void TestRasterizer::nearerHidesFarther() {
    QFETCH(bool, nearFirst);
    TestMesh mesh;
    const auto add = [&mesh](float y, const Eigen::Vector3f& colour) {
        mesh.addTriangle({-1, y, 0}, {1, y, 0}, {0, y, 2}, colour);
    };
    if (nearFirst) add(-0.5f, kRed);
    add(0.5f, kGreen);
    if (!nearFirst) add(-0.5f, kRed);
    abf::RenderTarget target;
    abf::renderMesh(mesh.view(), frontCamera(3), {200, 300}, target);
    const cv::Vec4b centre = target.rgba.at<cv::Vec4b>(150, 100);
    QVERIFY(centre[0] > 2 * centre[1]);
    QVERIFY(std::abs(target.depth.at<float>(150, 100) - 2.5f) < 1e-3f);
}

void TestRasterizer::leavesOutFacesSeenFromBehind() {
    TestMesh mesh;
    mesh.addTriangle({0.5f, 0, 0.5f}, {-0.5f, 0, 0.5f}, {0, 0, 1.6f}, kRed);
    abf::RenderTarget target;
    abf::renderMesh(mesh.view(), frontCamera(2), {200, 300}, target);
    QCOMPARE(coveredPixels(target), 0.0);
}

void TestRasterizer::sharedEdgesHaveNoGaps() {
    TestMesh fan;
    constexpr int kBlades = 37;
    const auto rim = [](int i) {
        const float angle = 2 * std::numbers::pi_v<float> * static_cast<float>(i) / kBlades;
        return Eigen::Vector3f(0.5f * std::cos(angle), 0.1f * std::sin(5 * angle),
                               1 + 0.5f * std::sin(angle));
    };
    for (int i = 0; i < kBlades; ++i) fan.addTriangle({0.013f, 0, 1.007f}, rim(i), rim(i + 1), kRed);
    abf::RenderTarget target;
    abf::renderMesh(fan.view(), frontCamera(2), {200, 300}, target);
    for (int y = 100; y < 200; ++y) {
        for (int x = 60; x < 140; ++x) {
            if (std::hypot(x - 100, y - 150) < 40) QCOMPARE(int(target.rgba.at<cv::Vec4b>(y, x)[3]), 255);
        }
    }
}

void TestRasterizer::depthIsThatOfThePlane() {
    // A floor-like plane y = 2 z, steep in depth: interpolation must follow 1/z.
    TestMesh mesh;
    mesh.addTriangle({-3, -1.4f, 0.3f}, {3, -1.4f, 0.3f}, {0, 6, 4.0f}, kRed);
    const abf::PinholeCamera camera = frontCamera(2);
    abf::RenderTarget target;
    abf::renderMesh(mesh.view(), camera, {200, 300}, target);
    const Eigen::Vector3d n(0, -3.7, 7.4), origin = Eigen::Vector3d(-3, -1.4, 0.3);
    int checked = 0;
    for (int y = 0; y < 300; ++y) {
        if (target.rgba.at<cv::Vec4b>(y, 100)[3] != 255) continue;
        const auto depthAt = [&](double row) {
            const Eigen::Vector3d ray = camera.cameraFromWorld.linear().transpose() *
                                        Eigen::Vector3d(0.5 / 250, (row - 150) / 250, 1);
            return n.dot(origin - Eigen::Vector3d(0, -2, 1)) / n.dot(ray);
        };
        const double nearest = std::min(depthAt(y + 0.25), depthAt(y + 0.75));
        QVERIFY(std::abs(target.depth.at<float>(y, 100) - nearest) < 2e-3 * nearest);
        ++checked;
    }
    QVERIFY(checked > 50);
}

void TestRasterizer::scalesToAnotherSize() {
    TestMesh mesh;
    mesh.addTriangle({-0.5f, 0, 0.5f}, {0.5f, 0, 0.5f}, {0, 0, 1.6f}, kRed);
    abf::RenderTarget full, half;
    abf::renderMesh(mesh.view(), frontCamera(2), {200, 300}, full);
    abf::renderMesh(mesh.view(), frontCamera(2), {100, 150}, half);
    QCOMPARE(half.rgba.cols, 100);
    QVERIFY(std::abs(coveredPixels(full) - 4 * coveredPixels(half)) < 0.02 * coveredPixels(full));
}

void TestRasterizer::emptyMeshDrawsNothing() {
    const TestMesh mesh;
    abf::RenderTarget target;
    abf::renderMesh(mesh.view(), frontCamera(2), {20, 30}, target);
    QCOMPARE(target.rgba.rows, 30);
    QCOMPARE(coveredPixels(target), 0.0);
}

void TestRasterizer::meshBehindTheCameraDrawsNothing() {
    TestMesh mesh;
    mesh.addTriangle({-0.5f, -5, 0.5f}, {0.5f, -5, 0.5f}, {0, -5, 1.6f}, kRed);
    mesh.addTriangle({-0.5f, -5, 0.5f}, {0, -5, 1.6f}, {0.5f, -5, 0.5f}, kRed);
    abf::RenderTarget target;
    abf::renderMesh(mesh.view(), frontCamera(2), {200, 300}, target);
    QCOMPARE(coveredPixels(target), 0.0);
}

void TestRasterizer::cutsAtTheNearPlane() {
    // A floor that begins far behind the viewer and ends far ahead fills the picture below the horizon.
    TestMesh floor;
    floor.addTriangle({-80, -50, 0}, {80, -50, 0}, {0, 4000, 0}, kGreen);
    abf::RenderTarget target;
    abf::renderMesh(floor.view(), frontCamera(2), {200, 300}, target);
    QCOMPARE(int(target.rgba.at<cv::Vec4b>(100, 100)[3]), 0);
    for (const int y : {155, 200, 299}) {
        QCOMPARE(int(target.rgba.at<cv::Vec4b>(y, 100)[3]), 255);
        const double expected = 250.0 / (y + 0.75 - 150);
        QVERIFY(std::abs(target.depth.at<float>(y, 100) - expected) < 0.02 * expected);
    }
}

void TestRasterizer::blendsByOpacity() {
    TestMesh mesh;
    mesh.addTriangle({-5, 0, -5}, {5, 0, -5}, {0, 0, 9}, kRed);
    abf::RenderTarget target;
    abf::renderMesh(mesh.view(), frontCamera(2, 20, 30), {20, 30}, target);
    const cv::Mat photo(30, 20, CV_8UC3, cv::Scalar(10, 100, 200));
    QCOMPARE(abf::blendOver(photo, target, 0).at<cv::Vec3b>(15, 10), cv::Vec3b(10, 100, 200));
    const cv::Vec4b drawn = target.rgba.at<cv::Vec4b>(15, 10);
    QCOMPARE(abf::blendOver(photo, target, 1).at<cv::Vec3b>(15, 10), cv::Vec3b(drawn[0], drawn[1], drawn[2]));
    const cv::Vec3b half = abf::blendOver(photo, target, 0.5).at<cv::Vec3b>(15, 10);
    QVERIFY(std::abs(half[2] - (200 + drawn[2]) / 2) <= 1);
}

void TestRasterizer::pngComesBackTheSame() {
    const QTemporaryDir folder;
    const std::filesystem::path file = folder.filePath("picture.png").toStdString();
    cv::Mat wide(31, 40, CV_8UC4);
    for (int y = 0; y < wide.rows; ++y) {
        for (int x = 0; x < wide.cols; ++x) {
            wide.at<cv::Vec4b>(y, x) =
                cv::Vec4b(static_cast<std::uint8_t>(x), static_cast<std::uint8_t>(7 * y),
                          static_cast<std::uint8_t>(x * y), 255);
        }
    }
    const cv::Mat part = wide(cv::Rect(3, 2, 17, 23));  // rows are not contiguous
    QVERIFY(abf::writePng(file, part).has_value());

    png_image header{};
    header.version = PNG_IMAGE_VERSION;
    QVERIFY(png_image_begin_read_from_file(&header, file.c_str()) != 0);
    QCOMPARE(int(header.width), 17);
    QCOMPARE(int(header.height), 23);
    header.format = PNG_FORMAT_RGBA;
    cv::Mat read(23, 17, CV_8UC4);
    QVERIFY(png_image_finish_read(&header, nullptr, read.data, static_cast<png_int_32>(read.step[0]),
                                  nullptr) != 0);
    for (int y = 0; y < 23; ++y) {
        for (int x = 0; x < 17; ++x) QCOMPARE(read.at<cv::Vec4b>(y, x), part.at<cv::Vec4b>(y, x));
    }
}

void TestRasterizer::pngRefusesWhatItCannotStore() {
    const QTemporaryDir folder;
    const std::filesystem::path good = folder.filePath("picture.png").toStdString();
    QVERIFY(abf::writePng(good, cv::Mat()).error().code == abf::ErrorCode::InvalidArgument);
    QVERIFY(abf::writePng(good, cv::Mat(4, 4, CV_32FC1)).error().code == abf::ErrorCode::InvalidArgument);
    const cv::Mat picture(4, 4, CV_8UC3, cv::Scalar::all(9));
    const auto nowhere = abf::writePng(folder.filePath("no/such/folder.png").toStdString(), picture);
    QVERIFY(nowhere.error().code == abf::ErrorCode::WriteFailed);
    QVERIFY(nowhere.error().message.find("folder.png") != std::string::npos);
    QVERIFY(QDir(folder.path()).isEmpty());
}

void TestRasterizer::isFastEnoughForAnOverlay() {
    const TestMesh mesh = sphere(117, 117, 0.5f, {0, 0, 1});
    const abf::PinholeCamera camera = frontCamera(2, 1000, 1000, 1600);
    abf::RenderTarget target;
    double best = 1e9;
    for (int i = 0; i < 10; ++i) {
        const auto start = std::chrono::steady_clock::now();
        abf::renderMesh(mesh.view(), camera, {1000, 1000}, target);
        best = std::min(
            best,
            std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count());
    }
    qInfo("%zu triangles over %.0f of 1,000,000 pixels: %.1f ms", mesh.triangles.size() / 3,
          coveredPixels(target), best);
    QVERIFY(best < 200);  // a guard against accidents; machines and sanitizers differ
}

QTEST_GUILESS_MAIN(TestRasterizer)
#include "test_rasterizer.moc"
