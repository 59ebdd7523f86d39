// SPDX-License-Identifier: Apache-2.0
#include "core/regress/mesh_regression.h"

#include <algorithm>
#include <array>
#include <limits>
#include <mutex>
#include <numeric>
#include <optional>

#include "core/body/body_evaluator.h"
#include "core/regress/bone_registration.h"
#include "core/regress/loose_bones.h"
#include "core/regress/mesh_least_squares.h"
#include "core/regress/vertex_selection.h"

namespace abf {
namespace {

constexpr int kVerticesPerBone = 6;
/// Local changes act on small regions, so that more of the surface must be seen.
constexpr int kStrideForLocalChanges = 6;
/// One age of each interval between anchors.
constexpr std::array<double, 4> kAges = {-0.15, 0.18, 0.5, 0.8};
/// An RMS distance (metres) below which there is nothing left to find in vertices given as floats.
constexpr double kExact = 2e-6;
/// A value so near a kink of the blend shapes may be held by it.
constexpr double kNearKink = 0.1;
constexpr double kAcross = 0.02;
constexpr double kBeyond = 1e-6;
/// A good start arrives in about ten iterations.
constexpr int kPatience = 5;

/// An RMS distance (metres) to which a loose body gets where the mesh is one of the model.
constexpr double kLooseExact = 1e-6;
/// Ages from which it is tried, the nearest first.
constexpr std::array<double, 5> kLooseAges = {-0.25, -0.05, 0.25, 0.55, 0.85};
/// RMS distance of a body whose joints were taken apart and put together again that needs no joint solve.
constexpr double kNearlyExact = 5e-6;

/// A selection of vertices with what is precomputed for it.
struct Selection {
    Selection(const std::shared_ptr<const BodyModel>& model, int perBone, int stride)
        : vertices(representativeVertices(*model, perBone, stride)), registration(model, vertices) {}

    Eigen::Matrix3Xd targets(const Eigen::Matrix3Xf& mesh) const {
        Eigen::Matrix3Xd result(3, static_cast<Eigen::Index>(vertices.size()));
        for (std::size_t k = 0; k < vertices.size(); ++k) {
            result.col(static_cast<Eigen::Index>(k)) = mesh.col(vertices[k]).cast<double>();
        }
        return result;
    }

    std::vector<std::uint32_t> vertices;
    BoneRegistration registration;
};

FreeParameters everything(const Rig& rig, const std::vector<int>& localChanges) {
    FreeParameters free;
    for (int p = 0; p < kPhenotypeCount; ++p) free.phenotypes.push_back(static_cast<Phenotype>(p));
    free.localChanges = localChanges;
    free.bones.resize(rig.boneLabels.size());
    std::iota(free.bones.begin(), free.bones.end(), 0);
    free.rootTranslation = true;
    return free;
}

}  // namespace

struct MeshRegressor::Impl {
    explicit Impl(std::shared_ptr<const BodyModel> bodyModel)
        : model(std::move(bodyModel)),
          points(model, "anny"),
          sparse(model, kVerticesPerBone, 0),
          dense(model, kVerticesPerBone, kStrideForLocalChanges) {}

    /// An evaluator takes longer to make than to use: idle ones are kept.
    std::unique_ptr<BodyEvaluator> takeEvaluator() const {
        const std::lock_guard lock(mutex);
        if (idle.empty()) return makeCpuBodyEvaluator(model);
        auto evaluator = std::move(idle.back());
        idle.pop_back();
        return evaluator;
    }
    void giveBack(std::unique_ptr<BodyEvaluator> evaluator) const {
        const std::lock_guard lock(mutex);
        idle.push_back(std::move(evaluator));
    }

    std::unique_ptr<LooseBones> takeLoose(const std::vector<int>& localChanges) const {
        {
            const std::lock_guard lock(mutex);
            if (looseChanges == localChanges && !idleLoose.empty()) {
                auto loose = std::move(idleLoose.back());
                idleLoose.pop_back();
                return loose;
            }
        }
        return std::make_unique<LooseBones>(model, dense.vertices, localChanges);
    }
    void giveBack(std::unique_ptr<LooseBones> loose, const std::vector<int>& localChanges) const {
        const std::lock_guard lock(mutex);
        if (looseChanges != localChanges) idleLoose.clear();
        looseChanges = localChanges;
        idleLoose.push_back(std::move(loose));
    }

    std::shared_ptr<const BodyModel> model;
    SurfacePoints points;
    Selection sparse, dense;
    mutable std::mutex mutex;
    mutable std::vector<std::unique_ptr<BodyEvaluator>> idle;
    /// Those of the last set of local changes.
    mutable std::vector<std::unique_ptr<LooseBones>> idleLoose;
    mutable std::vector<int> looseChanges;
};

namespace {

/// One call of regress().
class RegressionRun {
  public:
    RegressionRun(const std::shared_ptr<const BodyModel>& model, const SurfacePoints& points,
                  const Selection& selection, const Eigen::Matrix3Xf& mesh, const RegressionOptions& options,
                  const RegressionObserver& observer, std::stop_token stop, BodyEvaluator& evaluator,
                  LooseBones* loose)
        : model_(model),
          points_(points),
          selection_(selection),
          mesh_(mesh),
          options_(options),
          observer_(observer),
          stop_(std::move(stop)),
          evaluator_(evaluator),
          loose_(loose),
          workspace_(points.makeWorkspace()),
          targets_(selection.targets(mesh)),
          free_(everything(model->annyRig(), options.localChanges)) {}

    Result<Regression> run() {
        if (auto selected = points_.select(selection_.vertices, *workspace_); !selected)
            return propagate(selected);
        problem_ = std::make_unique<MeshLeastSquares>(points_, *workspace_, free_, targets_);
        if (auto searched = loose_ != nullptr ? searchLoosely() : search(); !searched)
            return propagate(searched);
        if (stop_.stop_requested()) return fail(ErrorCode::Cancelled, "The regression was cancelled.");
        return finish();
    }

  private:
    /// Where a solve begins.
    struct Start {
        BodyState state;
        double distance;
        bool operator<(const Start& other) const { return distance < other.distance; }
    };

    double rms(double cost) const { return std::sqrt(2 * cost / static_cast<double>(targets_.cols())); }

    /// The body of a guessed shape, posed bone by bone.
    Result<Start> registered(const BodyShape& shape) {
        Start start{{shape, {}}, 0};
        if (auto rest = evaluator_.evaluate(shape, {}, body_); !rest) return propagate(rest);
        start.state.poses = {selection_.registration.pose(body_, targets_)};
        if (auto measured = measure(start); !measured) return propagate(measured);
        return start;
    }

    Result<void> measure(Start& start) {
        Eigen::Matrix3Xd positions;
        const BodyState& state = start.state;
        if (auto posed =
                points_.evaluate(state.shape, state.poses[0], nullptr, *workspace_, positions, nullptr);
            !posed) {
            return propagate(posed);
        }
        start.distance = (positions - targets_).squaredNorm();
        return {};
    }

    BodyShape guess(double age, double muscle, double weight) const {
        BodyShape shape;
        shape.phenotypes[Phenotype::Age] = age;
        shape.phenotypes[Phenotype::Muscle] = muscle;
        shape.phenotypes[Phenotype::Weight] = weight;
        if (!free_.localChanges.empty()) {
            shape.localChanges.setZero(static_cast<Eigen::Index>(model_->localChangeLabels().size()));
        }
        return shape;
    }

    /// From the nearest of the ages; where that does not end at the mesh itself, from lean and stout bodies
    /// of that age, the nearest first; then the same from the next age.
    Result<void> search() {
        std::vector<Start> ages;
        for (const double age : kAges) {
            auto start = registered(guess(age, 0.5, 0.5));
            if (!start) return propagate(start);
            ages.push_back(std::move(*start));
        }
        std::sort(ages.begin(), ages.end());
        for (const Start& age : ages) {
            solveFrom(age.state);
            if (done()) return {};
            std::vector<Start> builds;
            for (const double muscle : {0.25, 0.75}) {
                for (const double weight : {0.25, 0.75}) {
                    auto start =
                        registered(guess(age.state.shape.phenotypes[Phenotype::Age], muscle, weight));
                    if (!start) return propagate(start);
                    builds.push_back(std::move(*start));
                }
            }
            std::sort(builds.begin(), builds.end());
            for (const Start& build : builds) {
                solveFrom(build.state);
                if (done()) return {};
            }
        }
        patience_ = options_.maxIterations;
        solveFrom(best_);
        return {};
    }

    /// Takes the joints apart first (loose_bones.h): with hundreds of local changes free, no guess of the
    /// shape is near, and each has a kink at zero.
    Result<void> searchLoosely() {
        BodyState nearest;
        double least = std::numeric_limits<double>::infinity();
        for (const auto& start : loose_->starts(targets_, kLooseAges)) {
            const auto found = loose_->solve(start.age, options_.maxIterations - iterations_, stop_);
            iterations_ += found.iterations;
            auto joined = joinedBody();
            if (!joined) return propagate(joined);
            show(joined->state);
            if (joined->distance < least) {
                nearest = joined->state;
                least = joined->distance;
            }
            if (done() || found.rms <= kLooseExact) break;
        }
        best_ = nearest;
        cost_ = 0.5 * least;
        if (rms(cost_) <= kNearlyExact) return {};
        patience_ = options_.maxIterations;
        solveFrom(nearest);
        return {};
    }

    /// The body of the model that is nearest to the loose one.
    Result<Start> joinedBody() {
        Start start{{}, 0};
        BodyState& state = start.state;
        state.shape.phenotypes = LooseShape::phenotypes(loose_->body().shape);
        state.shape.localChanges.setZero(static_cast<Eigen::Index>(model_->localChangeLabels().size()));
        std::vector<LooseShape::Alternatives> alternatives;
        const Eigen::VectorXd values = loose_->shape().localChanges(loose_->body().shape, &alternatives);
        for (std::size_t i = 0; i < free_.localChanges.size(); ++i) {
            state.shape.localChanges[free_.localChanges[i]] = values[static_cast<Eigen::Index>(i)];
        }
        for (const auto& choice : alternatives) {
            if (auto chosen = closeJoints(choice, state.shape); !chosen) return propagate(chosen);
        }
        if (auto rest = evaluator_.evaluate(state.shape, {}, body_); !rest) return propagate(rest);
        state.poses = {loose_->pose(body_)};
        if (auto measured = measure(start); !measured) return propagate(measured);
        return start;
    }

    /// Changes that move the skin alike need not move the joints alike: takes the values at which the bones
    /// meet.
    Result<void> closeJoints(const LooseShape::Alternatives& choice, BodyShape& shape) {
        const auto set = [&](const Eigen::VectorXd& values) {
            for (std::size_t i = 0; i < choice.changes.size(); ++i) {
                shape.localChanges[free_.localChanges[static_cast<std::size_t>(choice.changes[i])]] =
                    values[static_cast<Eigen::Index>(i)];
            }
        };
        Eigen::VectorXd before, best;
        double least = std::numeric_limits<double>::infinity();
        for (std::size_t i = 0; i < choice.values.size(); ++i) {
            set(choice.values[i]);
            if (auto rest = evaluator_.evaluate(shape, {}, body_); !rest) return propagate(rest);
            const Eigen::VectorXd gaps = loose_->gaps(body_);
            if (gaps.squaredNorm() < least) {
                least = gaps.squaredNorm();
                best = choice.values[i];
            }
            if (i > 0 && choice.connected[i]) {
                // Both skin and joints are affine in between.
                const Eigen::VectorXd slope = gaps - before;
                const double square = slope.squaredNorm();
                const double at = square > 0 ? std::clamp(-before.dot(slope) / square, 0.0, 1.0) : 0;
                if (const double value = (before + at * slope).squaredNorm(); value < least) {
                    least = value;
                    best = choice.values[i - 1] + at * (choice.values[i] - choice.values[i - 1]);
                }
            }
            before = gaps;
        }
        set(best);
        return {};
    }

    double solve(BodyState& state) {
        problem_->setState(state);
        const SolverOptions options{
            .maxIterations = std::min(patience_, options_.maxIterations - iterations_),
            .initialDamping = 1e-6,
            .costTolerance = 1e-5};
        DampedLeastSquares::StepCallback onAccepted;
        if (observer_) onAccepted = [this](int, double) { show(problem_->state()); };
        const SolverSummary summary = solver_.solve(*problem_, options, stop_, onAccepted);
        iterations_ += summary.iterations;
        state = problem_->state();
        return summary.end == SolverEnd::NumericalFailure ? std::numeric_limits<double>::infinity()
                                                          : summary.finalCost;
    }

    void show(const BodyState& state) const {
        if (observer_) observer_({state.shape, state.poses[0], MeshPlace()});
    }

    bool done() const {
        return stop_.stop_requested() || iterations_ >= options_.maxIterations || rms(cost_) <= kExact;
    }

    /// The kink nearest to the i-th shape parameter, if it lies within kNearKink.
    std::optional<double> nearKink(const BodyShape& shape, std::size_t i) const {
        const double value = shapeValue(free_, shape, i);
        if (i >= free_.phenotypes.size()) {
            return std::abs(value) < kNearKink ? std::optional(0.0) : std::nullopt;
        }
        const Interval interval = smoothIntervals(free_, shape)[i];
        const double lowest = phenotypeMinimum(free_.phenotypes[i]);
        for (const double end : {interval.lower, interval.upper}) {
            if (end > lowest + kBeyond && end < 1 - kBeyond && std::abs(value - end) < kNearKink) return end;
        }
        return {};
    }

    /// Looks at the slopes on the other side of the kinks that hold parameters, and goes where they fall.
    bool crossKinks(BodyState& state, double& cost) {
        BodyState other = state;
        std::vector<double> sides(shapeCount(), 0);
        for (std::size_t i = 0; i < sides.size(); ++i) {
            const auto kink = nearKink(state.shape, i);
            if (!kink) continue;
            sides[i] = shapeValue(free_, state.shape, i) > *kink ? -1 : 1;
            shapeValue(free_, other.shape, i) = *kink + sides[i] * kBeyond;
        }
        problem_->setState(other);
        double otherCost = 0;
        hessian_.resize(free_.size(), free_.size());
        gradient_.resize(free_.size());
        if (!problem_->linearise(otherCost, hessian_, gradient_)) return false;
        BodyState trial = state;
        bool any = false;
        for (std::size_t i = 0; i < sides.size(); ++i) {
            if (sides[i] == 0 || gradient_[static_cast<Eigen::Index>(i)] * sides[i] >= 0) continue;
            shapeValue(free_, trial.shape, i) = shapeValue(free_, other.shape, i) + sides[i] * kAcross;
            any = true;
        }
        if (!any) return false;
        const double reached = solve(trial);
        if (!(reached < 0.99 * cost)) return false;
        state = trial;
        cost = reached;
        return true;
    }

    std::size_t shapeCount() const { return free_.phenotypes.size() + free_.localChanges.size(); }

    void solveFrom(BodyState state) {
        double cost = solve(state);
        do {
            if (cost < cost_) {
                best_ = state;
                cost_ = cost;
            }
        } while (!done() && crossKinks(state, cost));
    }

    Result<Regression> finish() {
        Regression result;
        result.shape = best_.shape;
        // Only the ratios of the races count.
        auto races = result.shape.phenotypes.values.tail<3>();
        if (const double largest = races.maxCoeff(); largest > 0) races /= largest;
        result.pose = best_.poses[0];
        result.iterations = iterations_;
        result.converged = rms(cost_) <= kExact || iterations_ < options_.maxIterations;
        if (auto evaluated = evaluator_.evaluate(result.shape, result.pose, body_); !evaluated) {
            return propagate(evaluated);
        }
        const Eigen::RowVectorXf distances = (body_.vertices - mesh_).colwise().norm();
        result.meanErrorM = static_cast<double>(distances.mean());
        result.largestErrorM = static_cast<double>(distances.maxCoeff());
        return result;
    }

    std::shared_ptr<const BodyModel> model_;
    const SurfacePoints& points_;
    const Selection& selection_;
    const Eigen::Matrix3Xf& mesh_;
    const RegressionOptions& options_;
    const RegressionObserver& observer_;
    std::stop_token stop_;
    BodyEvaluator& evaluator_;
    LooseBones* loose_;  ///< null without local changes
    std::unique_ptr<SurfacePoints::Workspace, void (*)(SurfacePoints::Workspace*)> workspace_;
    Eigen::Matrix3Xd targets_;
    FreeParameters free_;
    std::unique_ptr<MeshLeastSquares> problem_;
    DampedLeastSquares solver_;
    Eigen::MatrixXd hessian_;
    Eigen::VectorXd gradient_;
    EvaluatedBody body_;
    BodyState best_;
    double cost_ = std::numeric_limits<double>::infinity();
    int iterations_ = 0, patience_ = kPatience;
};

}  // namespace

MeshRegressor::MeshRegressor(std::shared_ptr<const BodyModel> model)
    : impl_(std::make_unique<Impl>(std::move(model))) {}
MeshRegressor::~MeshRegressor() = default;

Result<Regression> MeshRegressor::regress(const Eigen::Matrix3Xf& vertices, const RegressionOptions& options,
                                          const RegressionObserver& observer, std::stop_token stop) const {
    const int expected = impl_->model->annyTopology().vertexCount;
    if (vertices.cols() != expected) {
        return fail(ErrorCode::InvalidArgument, "The mesh has " + std::to_string(vertices.cols()) +
                                                    " vertices; one of topology anny has " +
                                                    std::to_string(expected) + ".");
    }
    if (!vertices.allFinite()) {
        return fail(ErrorCode::InvalidArgument, "The mesh has vertices whose coordinates are not numbers.");
    }
    const Selection& selection = options.localChanges.empty() ? impl_->sparse : impl_->dense;
    auto evaluator = impl_->takeEvaluator();
    auto loose = options.localChanges.empty() ? nullptr : impl_->takeLoose(options.localChanges);
    RegressionRun run(impl_->model, impl_->points, selection, vertices, options, observer, std::move(stop),
                      *evaluator, loose.get());
    auto found = run.run();
    if (loose) impl_->giveBack(std::move(loose), options.localChanges);
    impl_->giveBack(std::move(evaluator));
    return found;
}

}  // namespace abf
