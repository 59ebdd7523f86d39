// SPDX-License-Identifier: Apache-2.0
/// Where the tapes lie. With $ABF_PICTURES naming a folder, pictures of several bodies with all tapes are
/// written.
#include <QTest>
#include <opencv2/imgproc.hpp>

#include "core/body/body_evaluator.h"
#include "core/measure/body_measurer.h"
#include "core/render/rasterizer.h"
#include "tests/core/measure/sample_bodies.h"

using namespace abf;

namespace {

constexpr int kWidth = 700, kHeight = 1200;

/// Looks at the middle of a body from the front, the side (its left) or the back, from far away.
PinholeCamera cameraAt(const Eigen::Vector3d& middle, double extent, double yaw) {
    PinholeCamera camera;
    camera.width = kWidth;
    camera.height = kHeight;
    const double distance = 12 * extent;
    camera.fx = camera.fy = 0.92 * kHeight * distance / extent;
    camera.cx = kWidth / 2.0;
    camera.cy = kHeight / 2.0;
    Eigen::Matrix3d rotation;  // camera x right, y down, z ahead
    rotation << 1, 0, 0, 0, 0, -1, 0, 1, 0;
    rotation = rotation * Eigen::AngleAxisd(-yaw, Eigen::Vector3d::UnitZ()).toRotationMatrix();
    camera.cameraFromWorld.linear() = rotation;
    camera.cameraFromWorld.translation() = Eigen::Vector3d(0, 0, distance) - rotation * middle;
    return camera;
}

cv::Mat picture(const BodyShape& shape, const std::vector<TapeLine>& lines, double yaw) {
    const auto evaluator = makeCpuBodyEvaluator(testModel());
    EvaluatedBody body;
    if (!evaluator->evaluate(shape, {}, body)) return {};
    const Eigen::Matrix3Xf& rest = body.restVertices;
    const Topology& topology = testModel()->annyTopology();
    const std::vector<std::uint32_t> triangles(topology.faces.begin(), topology.faces.end());
    Eigen::Matrix3Xf normals;
    computeVertexNormals(rest, topology.faces, topology.faceArity, normals);
    const Eigen::Vector3d low = rest.rowwise().minCoeff().cast<double>(),
                          high = rest.rowwise().maxCoeff().cast<double>();
    const PinholeCamera camera = cameraAt((low + high) / 2, high.z() - low.z(), yaw);
    RenderTarget target;
    renderMesh({&rest, &normals, triangles, {}}, camera, {kWidth, kHeight}, target);
    cv::Mat image = blendOver(cv::Mat(kHeight, kWidth, CV_8UC3, cv::Scalar(255, 255, 255)), target, 1);
    for (const TapeLine& line : lines) {
        const int hue = 37 * int(indexOf(line.measure));
        const cv::Scalar colour(80 + hue % 170, (hue * 3) % 200, 255 - hue % 255);
        const auto onImage = [&](const Eigen::Vector3d& point) {
            const Eigen::Vector2d pixel = camera.project(point);
            return cv::Point(int(std::lround(pixel.x() * 16)), int(std::lround(pixel.y() * 16)));
        };
        for (std::size_t i = 0; i + (line.closed ? 0 : 1) < line.points.size(); ++i)
            cv::line(image, onImage(line.points[i]), onImage(line.points[(i + 1) % line.points.size()]),
                     colour, 2, cv::LINE_AA, 4);
    }
    return image;
}

}  // namespace

class TestMeasureLines : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase() {
        QVERIFY(testModel());
        measurer_ = std::make_unique<BodyMeasurer>(testModel());
    }

    void linesAreAsLongAsTheirMeasures() {
        for (const NamedBody& body : sampleBodies()) {
            const auto values = measurer_->measure(body.shape);
            const auto lines = measurer_->tapes(body.shape);
            QVERIFY(values && lines);
            MeasureValues sum{};
            for (const TapeLine& line : *lines) {
                double length = 0;
                for (std::size_t i = 0; i + (line.closed ? 0 : 1) < line.points.size(); ++i)
                    length += (line.points[(i + 1) % line.points.size()] - line.points[i]).norm();
                sum[indexOf(line.measure)] += line.weight * length;
            }
            for (const MeasureInfo& info : measureCatalogue()) {
                const std::size_t m = indexOf(info.measure);
                if (info.group == MeasureGroup::Whole) {
                    QCOMPARE(sum[m], 0.0);
                    continue;
                }
                QVERIFY2(std::abs(sum[m] - (*values)[m]) < 1e-9, info.key.data());
            }
        }
    }

    void upperArmIsMeasuredMidway() {
        for (const NamedBody& body : sampleBodies()) {
            const auto lines = measurer_->tapes(body.shape);
            QVERIFY(lines);
            const auto lineOf = [&](Measure measure) {
                return *std::ranges::find(*lines, measure, &TapeLine::measure);
            };
            const std::vector<Eigen::Vector3d> arm = lineOf(Measure::ArmLength).points,
                                               girth = lineOf(Measure::UpperArmGirth).points;
            Eigen::Vector3d centre = Eigen::Vector3d::Zero();
            for (const Eigen::Vector3d& corner : girth) centre += corner / double(girth.size());
            const Eigen::Vector3d fromMidway = centre - (arm[0] + arm[1]) / 2;
            const double along = fromMidway.dot((arm[1] - arm[0]).normalized());
            QVERIFY2(std::abs(along) < 0.02 * (arm[1] - arm[0]).norm() + 0.005,
                     qPrintable(QString("%1: %2 m").arg(body.name.c_str()).arg(along)));
        }
    }

    void drawsLines() {
        const QString folder = qEnvironmentVariable("ABF_PICTURES");
        if (folder.isEmpty()) QSKIP("ABF_PICTURES names no folder");
        std::vector<NamedBody> bodies = sampleBodies();
        std::mt19937 random(5);
        for (const char* name : {"any 1", "any 2", "any 3", "any 4"})
            bodies.push_back({name, anyBody(random)});
        bodies.push_back({"full bust", plainBody(0.97, 0.75, 0.7, 0.36)});
        bodies.back().shape.phenotypes[Phenotype::CupSize] = 0.97;
        bodies.back().shape.phenotypes[Phenotype::Firmness] = 0.03;
        for (const NamedBody& body : bodies) {
            const auto lines = measurer_->tapes(body.shape);
            QVERIFY(lines);
            std::vector<cv::Mat> views;
            for (const double yaw : {0.0, 1.5707963, 3.1415927})
                views.push_back(picture(body.shape, *lines, yaw));
            cv::Mat all;
            cv::hconcat(views, all);
            const auto written =
                writePng(std::filesystem::path(folder.toStdString()) / ("tapes_" + body.name + ".png"), all);
            QVERIFY(written);
        }
    }

  private:
    std::unique_ptr<BodyMeasurer> measurer_;
};

QTEST_APPLESS_MAIN(TestMeasureLines)
#include "test_measure_lines.moc"
