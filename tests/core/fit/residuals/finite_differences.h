// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Geometry>
#include <QtTest>
#include <cmath>
#include <random>
#include <vector>

#include "core/body/body_points.h"
#include "core/fit/fit_geometry.h"
#include "core/fit/residuals/residual.h"
#include "core/fit/view_frame.h"
#include "tests/core/fit/fit_test_model.h"

/// Keeps residual blocks as they come: values stacked, Jacobians spread over all columns.
class ResidualRecorder : public abf::ResidualSink {
  public:
    ResidualRecorder(bool wantsJacobian, int columns)
        : ResidualSink(wantsJacobian, columns), columns_(columns) {}

    void add(const Eigen::Ref<const Eigen::VectorXd>& residual,
             const Eigen::Ref<const Eigen::MatrixXd>& jacobian, int firstColumn, const abf::RobustLoss&,
             double weight) override {
        for (Eigen::Index i = 0; i < residual.size(); ++i) {
            values.push_back(residual[i]);
            weights.push_back(weight);
            Eigen::RowVectorXd row = Eigen::RowVectorXd::Zero(columns_);
            if (wantsJacobian()) row.segment(firstColumn, jacobian.cols()) = jacobian.row(i);
            rows.push_back(row);
        }
    }

    std::vector<double> values, weights;
    std::vector<Eigen::RowVectorXd> rows;

  private:
    int columns_;
};

/// A body in a lively pose in front of a camera, with all the parameters of a fit free.
struct PosedScene {
    abf::FitGeometry geometry;
    abf::FreeParameters free;
    abf::BodyShape shape;
    abf::BodyPose pose;

    explicit PosedScene(unsigned seed = 1, double liveliness = 0.3) : geometry(testModel()) {
        using abf::Phenotype;
        free.phenotypes = {Phenotype::Gender, Phenotype::Muscle, Phenotype::Weight, Phenotype::Height,
                           Phenotype::Proportions};
        free.bones = geometry.freeBones();
        free.rootTranslation = true;
        std::mt19937 random(seed);
        std::normal_distribution<double> normal(0, liveliness);
        shape.phenotypes[Phenotype::Gender] = 0.4;
        shape.phenotypes[Phenotype::Age] = 0.78;
        shape.phenotypes[Phenotype::Muscle] = 0.62;
        shape.phenotypes[Phenotype::Weight] = 0.43;
        shape.phenotypes[Phenotype::Height] = 0.37;
        pose = abf::referencePose(geometry.rig());
        for (const int bone : free.bones) {
            const Eigen::Vector3d w(normal(random), normal(random), normal(random));
            turn(pose, bone, w);
        }
        pose.bones.front().topRightCorner<3, 1>() = Eigen::Vector3d(0.2, 3.5, -0.1);
    }

    static void turn(abf::BodyPose& pose, int bone, const Eigen::Vector3d& w) {
        auto block = pose.bones[static_cast<std::size_t>(bone)].topLeftCorner<3, 3>();
        block = (Eigen::AngleAxisd(w.norm(), w.normalized()).toRotationMatrix() * block).eval();
    }

    bool evaluate(const abf::Residual& residual, const abf::BodyShape& s, const abf::BodyPose& p,
                  ResidualRecorder& recorder) const {
        const auto workspace = geometry.landmarks().makeWorkspace();
        Eigen::Matrix3Xd points;
        Eigen::MatrixXd jacobian;
        Eigen::VectorXd gradient;
        if (!geometry.landmarks().evaluate(s, p, &free, *workspace, points, &jacobian)) return false;
        const double stature = geometry.landmarks().stature(s, &free, *workspace, &gradient);
        const abf::PosedBody body{free, s, p, points, &jacobian, stature, &gradient};
        return residual.evaluate(body, recorder);
    }
};

/// The one check of every residual: its analytic Jacobian against central differences in all columns of a
/// fit, within `tolerance` of the largest entry. At least `leastRows` rows must come.
inline void checkAgainstFiniteDifferences(const abf::Residual& residual, const PosedScene& scene,
                                          int leastRows, double tolerance = 1e-6) {
    const int n = scene.free.size();
    ResidualRecorder analytic(true, n);
    QVERIFY(scene.evaluate(residual, scene.shape, scene.pose, analytic));
    QVERIFY2(analytic.values.size() >= static_cast<std::size_t>(leastRows),
             qPrintable(QString("%1 rows").arg(analytic.values.size())));
    double largest = 0;
    for (const auto& row : analytic.rows) largest = std::max(largest, row.cwiseAbs().maxCoeff());

    constexpr double kStep = 1e-5;
    for (int column = 0; column < n; ++column) {
        std::vector<double> ends[2];
        for (const int side : {0, 1}) {
            const double h = side == 0 ? -kStep : kStep;
            abf::BodyShape shape = scene.shape;
            abf::BodyPose pose = scene.pose;
            const int poseColumn = column - scene.free.shapeSize();
            const int turns = 3 * static_cast<int>(scene.free.bones.size());
            if (poseColumn < 0) {
                shape.phenotypes[scene.free.phenotypes[static_cast<std::size_t>(column)]] += h;
            } else if (poseColumn < turns) {
                Eigen::Vector3d w = Eigen::Vector3d::Zero();
                w[poseColumn % 3] = h;
                PosedScene::turn(pose, scene.free.bones[static_cast<std::size_t>(poseColumn / 3)], w);
            } else {
                pose.bones.front()(poseColumn - turns, 3) += h;
            }
            ResidualRecorder recorder(true, n);
            QVERIFY(scene.evaluate(residual, shape, pose, recorder));
            ends[side] = recorder.values;
        }
        QCOMPARE(ends[0].size(), analytic.values.size());
        QCOMPARE(ends[1].size(), analytic.values.size());
        for (std::size_t row = 0; row < analytic.values.size(); ++row) {
            const double numeric = (ends[1][row] - ends[0][row]) / (2 * kStep);
            const double error = std::abs(numeric - analytic.rows[row][column]);
            QVERIFY2(error <= tolerance * largest,
                     qPrintable(QString("row %1 column %2: analytic %3, numeric %4")
                                    .arg(row)
                                    .arg(column)
                                    .arg(analytic.rows[row][column])
                                    .arg(numeric)));
        }
    }
}
