// SPDX-License-Identifier: Apache-2.0
/// How far the measures of the rest pose, legs apart and arms out, are from those of somebody who stands to
/// be measured: feet below the hips, arms hanging.
#include <Eigen/Geometry>
#include <QTest>
#include <array>
#include <cmath>
#include <numbers>
#include <set>
#include <vector>

#include "core/measure/measure_sites.h"
#include "core/measure/rest_body.h"
#include "core/measure/take_measures.h"
#include "tests/core/measure/sample_bodies.h"

using namespace abf;

namespace {

constexpr double kArmsFromVertical = 15 * std::numbers::pi / 180;

/// A limb turned about its first joint in the frontal plane, until the way to its second makes an angle with
/// the vertical.
struct Turn {
    const char *first, *second;
    double side;  ///< +1 left, -1 right
    double angle;
};

/// The body with some limbs turned, by linear blend skinning with the model's weights.
RestBody turned(const RestBody& rest, const std::vector<Turn>& turns) {
    const Rig& rig = testModel()->annyRig();
    std::vector<Eigen::Isometry3d> poses(std::size_t(rig.boneCount()), Eigen::Isometry3d::Identity());
    for (const Turn& turn : turns) {
        const int first = rig.bone(turn.first);
        const Eigen::Vector3d joint = rest.heads.col(first),
                              way = rest.heads.col(rig.bone(turn.second)) - joint;
        const double now = std::atan2(turn.side * way.x(), -way.z());
        const Eigen::Isometry3d about =
            Eigen::Translation3d(joint) *
            Eigen::AngleAxisd(turn.side * (now - turn.angle), Eigen::Vector3d::UnitY()) *
            Eigen::Translation3d(-joint);
        for (int b = 0; b < rig.boneCount(); ++b) {
            int above = b;
            while (above > first) above = rig.parents[std::size_t(above)];
            if (above == first) poses[std::size_t(b)] = about;
        }
    }
    RestBody body = rest;
    for (std::size_t v = 0; v < body.x.size(); ++v) {
        Eigen::Vector3d point = Eigen::Vector3d::Zero();
        for (std::uint32_t i = rig.influenceStart[v]; i < rig.influenceStart[v + 1]; ++i)
            point += double{rig.influenceWeight[i]} *
                     (poses[rig.influenceBone[i]] * rest.vertex(std::uint32_t(v)));
        body.x[v] = float(point.x());
        body.y[v] = float(point.y());
        body.z[v] = float(point.z());
    }
    for (int b = 0; b < rig.boneCount(); ++b) body.heads.col(b) = poses[std::size_t(b)] * rest.heads.col(b);
    return body;
}

std::vector<Turn> legsDown() {
    return {{"upperleg01.L", "foot.L", 1, 0}, {"upperleg01.R", "foot.R", -1, 0}};
}
std::vector<Turn> standing() {
    std::vector<Turn> turns = legsDown();
    turns.push_back({"upperarm01.L", "lowerarm01.L", 1, kArmsFromVertical});
    turns.push_back({"upperarm01.R", "lowerarm01.R", -1, kArmsFromVertical});
    return turns;
}

/// The tapes of the legs level, as they lie on somebody who stands.
MeasureSites levelOnLegs(MeasureSites sites) {
    for (Tape& tape : sites.tapes)
        if (tape.limbFromTheFront) tape.direction = Tape::Direction::Level;
    return sites;
}

}  // namespace

class TestMeasuringPose : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase() {
        QVERIFY(testModel());
        sites_ = measureSites(testModel());
    }

    void turningMovesTheFeetBelowTheHips() {
        const RestBody body = turned(makeRestBody(testModel(), sampleBodies()[0].shape), standing());
        const Rig& rig = testModel()->annyRig();
        for (const char* side : {".L", ".R"}) {
            const auto head = [&](const char* bone) {
                return Eigen::Vector3d(body.heads.col(rig.bone(std::string(bone) + side)));
            };
            QVERIFY(std::abs(head("foot").x() - head("upperleg01").x()) < 1e-9);
            const Eigen::Vector3d arm = head("lowerarm01") - head("upperarm01");
            QVERIFY(std::abs(std::atan2(std::abs(arm.x()), -arm.z()) - kArmsFromVertical) < 1e-9);
        }
    }

    void restPoseMeasuresAsStanding() {
        const MeasureSites level = levelOnLegs(sites_);
        MeasuresWanted everything;
        everything.fill(true);
        std::array<double, kMeasureCount> mean{}, worst{}, oblique{};
        const auto bodies = sampleBodies();
        for (const NamedBody& named : bodies) {
            const RestBody rest = makeRestBody(testModel(), named.shape);
            const MeasureValues resting = takeLengths(sites_, rest, everything, nullptr),
                                crooked = takeLengths(level, rest, everything, nullptr),
                                upright = takeLengths(level, turned(rest, standing()), everything, nullptr);
            for (std::size_t m = 0; m < kMeasureCount; ++m) {
                const double off = resting[m] - upright[m];
                mean[m] += off / double(bodies.size());
                oblique[m] += (crooked[m] - upright[m]) / double(bodies.size());
                if (std::abs(off) > std::abs(worst[m])) worst[m] = off;
            }
        }
        for (const MeasureInfo& info : measureCatalogue()) {
            if (info.group == MeasureGroup::Whole && info.measure != Measure::Stature) continue;
            const std::size_t m = indexOf(info.measure);
            qInfo("%-18s mean %+6.1f mm, largest %+6.1f mm; legs level %+6.1f mm", info.key.data(),
                  1000 * mean[m], 1000 * worst[m], 1000 * oblique[m]);
        }
        for (const MeasureInfo& info : measureCatalogue()) {
            const double off = worst[indexOf(info.measure)];
            // The shoulders follow the arms by the model's skin weights, farther than a person's do.
            if (kFollowArms.contains(info.measure)) continue;
            if (info.group == MeasureGroup::Girth)
                QVERIFY2(std::abs(off) < 0.012, info.key.data());
            else if (info.group == MeasureGroup::Length)
                QVERIFY2(std::abs(off) < 0.008, info.key.data());
            else
                QVERIFY2(off <= 1e-6 && off > -0.010, info.key.data());
        }
        for (const Measure m : {Measure::KneeGirth, Measure::CalfGirth, Measure::AnkleGirth})
            QVERIFY(std::abs(worst[indexOf(m)]) < 0.0005);
    }

  private:
    static inline const std::set<Measure> kFollowArms = {
        Measure::ChestGirth, Measure::ShoulderWidth, Measure::CrossShoulder, Measure::ShoulderLength,
        Measure::AcrossBack, Measure::AcrossFront,   Measure::SleeveLength};
    MeasureSites sites_;
};

QTEST_APPLESS_MAIN(TestMeasuringPose)
#include "test_measuring_pose.moc"
