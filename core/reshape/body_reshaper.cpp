// SPDX-License-Identifier: Apache-2.0
#include "core/reshape/body_reshaper.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "core/body/parameter_check.h"
#include "core/reshape/box_quadratic.h"
#include "core/reshape/shape_unknowns.h"

namespace abf {
namespace {

constexpr int kMostEvaluations = 30;
constexpr int kMostInDragStep = 2;
/// How far a goal and a held measure may be missed, in units of tolerance(): they enter the quadratic model
/// as very heavy squares, so that it has an answer also where they cannot be met.
constexpr double kGoalSoftness = 0.02, kHeldSoftness = 4e-4;
constexpr double kDone = 2e-3;    ///< violation at which a solution counts as exact, same units
constexpr double kStill = 1e-3;   ///< step at which it has settled, standard deviations
constexpr double kInDrag = 0.05;  ///< violation that a step of a drag may leave
constexpr double kMissed = 0.1;   ///< violation from which on a goal was missed
constexpr double kHeldCounts = 10;
constexpr double kLongest = 2.5;  ///< step, standard deviations: the model is good near a body only

enum class Role { Stays, Goal, Held, Ignored };

/// What a value is compared by: half a centimetre, half a kilogram, half a per cent of anything else.
double tolerance(Measure measure, double value) {
    switch (measureInfo(measure).unit) {
        case MeasureUnit::Metre:
            return 0.005;
        case MeasureUnit::Kilogram:
            return 0.5;
        default:
            return std::max(1e-6, 0.005 * std::abs(value));
    }
}

/// How willingly a measure that nobody asked for changes; 0: it does not matter.
double slackOf(Measure measure) {
    if (measure == Measure::Stature) return 0.003;
    switch (measureInfo(measure).unit) {
        case MeasureUnit::Metre:
            return measureInfo(measure).group == MeasureGroup::Girth ? 0.08 : 0.015;
        case MeasureUnit::Kilogram:
            return 8;
        default:
            return 0;  // follows from the others
    }
}

struct Wish {
    Role role = Role::Ignored;
    double value = 0;
    double softness = 0;  ///< of its square: what counts as one
    double unit = 0;      ///< tolerance()
};

using Wishes = std::array<Wish, kMeasureCount>;

using Side = ShapeUnknowns::Side;

struct Point {
    Eigen::VectorXd departures;
    MeasureValues measures{};
    /// measures×unknowns, below and above a kink where an unknown stands on one. One of the two is of this
    /// point, the other as last seen.
    std::array<Eigen::MatrixXd, 2> slopes;
    std::vector<Side> seen;  ///< the side that is of this point

    static std::size_t indexOf(Side side) { return side == Side::Above ? 1 : 0; }
    auto slopesOf(Eigen::Index unknown, Side side) const { return slopes[indexOf(side)].col(unknown); }
};

Side other(Side side) {
    return side == Side::Above ? Side::Below : Side::Above;
}

Wishes makeWishes(const ReshapeRequest& request, const MeasureValues& from) {
    Wishes wishes;
    for (const MeasureInfo& info : measureCatalogue()) {
        const std::size_t m = indexOf(info.measure);
        const double slack = slackOf(info.measure);
        if (slack > 0) wishes[m] = {Role::Stays, from[m], slack, 0};
    }
    for (const Measure held : request.held) {
        const std::size_t m = indexOf(held);
        const double unit = tolerance(held, from[m]);
        wishes[m] = {Role::Held, from[m], kHeldSoftness * unit, unit};
    }
    for (const MeasureGoal& goal : request.goals) {
        const std::size_t m = indexOf(goal.measure);
        const double unit = tolerance(goal.measure, from[m]);
        wishes[m] = {Role::Goal, goal.value, kGoalSoftness * unit, unit};
    }
    // A taller person is expected to be longer everywhere, and as stout.
    const Wish& stature = wishes[indexOf(Measure::Stature)];
    const double ratio = stature.role == Role::Goal && from[indexOf(Measure::Stature)] > 0
                             ? stature.value / from[indexOf(Measure::Stature)]
                             : 1.0;
    for (const MeasureInfo& info : measureCatalogue()) {
        Wish& wish = wishes[indexOf(info.measure)];
        if (wish.role == Role::Stays)
            wish.value *= info.unit == MeasureUnit::Kilogram ? ratio * ratio : ratio;
    }
    return wishes;
}

/// The worst miss in units of tolerance(); of a held measure it counts more.
double violation(const Wishes& wishes, const MeasureValues& measures) {
    double most = 0;
    for (std::size_t m = 0; m < wishes.size(); ++m)
        if (wishes[m].unit > 0)
            most = std::max(most, (wishes[m].role == Role::Held ? kHeldCounts : 1.0) *
                                      std::abs(measures[m] - wishes[m].value) / wishes[m].unit);
    return most;
}

}  // namespace

struct BodyReshaper::Impl {
    explicit Impl(std::shared_ptr<const BodyModel> bodyModel)
        : model(std::move(bodyModel)), measurer(model) {}

    std::shared_ptr<const BodyModel> model;
    BodyMeasurer measurer;
};

/// The search itself: keeps where it stands between the steps of a drag.
struct ReshapeDrag::Impl {
    std::shared_ptr<const BodyReshaper::Impl> tools;
    ReshapeRequest request;
    ShapeUnknowns unknowns;
    Wishes wishes;
    MeasureValues from{};
    Point now;
    int evaluations = 0;
    double dragRadius = kLongest;  ///< of the steps of a drag, standard deviations

    Impl(std::shared_ptr<const BodyReshaper::Impl> with, ReshapeRequest wanted)
        : tools(std::move(with)),
          request(std::move(wanted)),
          unknowns(*tools->model, request.from, request.alsoFree, request.heldPhenotypes,
                   request.heldLocalChanges) {}

    Result<Point> evaluate(const Eigen::VectorXd& departures) {
        Point point{departures, {}, now.slopes, now.seen};
        const bool first = point.seen.empty();
        if (first) point.seen.assign(static_cast<std::size_t>(unknowns.size()), Side::Above);
        // On a kink the sides take turns; away from kinks both are the same.
        if (!first)
            for (Eigen::Index i = 0; i < unknowns.size(); ++i)
                if (unknowns.stretch(i, departures[i], Side::Above).onKink)
                    point.seen[static_cast<std::size_t>(i)] = other(point.seen[static_cast<std::size_t>(i)]);
        if (auto done = look(point); !done) return propagate(done);
        if (!first) return point;
        // At the beginning many stand on a kink, and neither side is known.
        point.slopes[0] = point.slopes[1];
        bool onKinks = false;
        for (Eigen::Index i = 0; i < unknowns.size(); ++i) {
            point.seen[static_cast<std::size_t>(i)] = Side::Below;
            onKinks = onKinks || unknowns.stretch(i, departures[i], Side::Below).onKink;
        }
        if (onKinks)
            if (auto done = look(point); !done) return propagate(done);
        return point;
    }

    /// Measures the body of a point, with the slopes on the sides `seen`.
    Result<void> look(Point& point) {
        Eigen::MatrixXd byColumns;
        auto measured = tools->measurer.measure(unknowns.nudged(point.departures, point.seen),
                                                unknowns.columns(), byColumns);
        if (!measured) return propagate(measured);
        ++evaluations;
        point.measures = *measured;
        const Eigen::MatrixXd slopes = unknowns.slopes(byColumns);
        for (auto& side : point.slopes)
            if (side.size() == 0) side = slopes;
        for (Eigen::Index i = 0; i < unknowns.size(); ++i) {
            const Side side = point.seen[static_cast<std::size_t>(i)];
            const bool onKink = unknowns.stretch(i, point.departures[i], side).onKink;
            for (const Side s : {Side::Below, Side::Above})
                if (!onKink || s == side) point.slopes[Point::indexOf(s)].col(i) = slopes.col(i);
        }
        return {};
    }

    /// Half of what is made least: the squared distance, without goals and held measures.
    double distance(const Point& point) const {
        double sum = point.departures.dot(unknowns.metric() * point.departures);
        for (std::size_t m = 0; m < wishes.size(); ++m)
            if (wishes[m].role == Role::Stays)
                sum += std::pow((point.measures[m] - wishes[m].value) / wishes[m].softness, 2);
        return 0.5 * sum;
    }

    /// The quadratic model about `now` with the slopes of some sides, made least.
    struct Model {
        Eigen::MatrixXd slopes;
        Eigen::VectorXd low, high, next;
        Eigen::VectorXd left;  ///< what the linear model leaves of each wish, SI units
    };
    bool solve(const std::vector<Side>& sides, double radius, Model& model) const {
        const Eigen::Index n = unknowns.size();
        model.slopes.resize(kMeasureCount, n);
        model.low.resize(n);
        model.high.resize(n);
        for (Eigen::Index i = 0; i < n; ++i) {
            const Side side = sides[static_cast<std::size_t>(i)];
            model.slopes.col(i) = now.slopesOf(i, side);
            const auto stretch = unknowns.stretch(i, now.departures[i], side);
            const double reach = radius * unknowns.sigmas()[i];
            model.low[i] = std::max(stretch.low, now.departures[i] - reach);
            model.high[i] = std::min(stretch.high, now.departures[i] + reach);
        }
        Eigen::MatrixXd hessian = unknowns.metric();
        Eigen::VectorXd b = Eigen::VectorXd::Zero(n);
        Eigen::VectorXd aims = Eigen::VectorXd::Zero(kMeasureCount);
        for (std::size_t m = 0; m < wishes.size(); ++m) {
            if (wishes[m].role == Role::Ignored) continue;
            const auto row = model.slopes.row(static_cast<Eigen::Index>(m));
            const double weight = 1 / (wishes[m].softness * wishes[m].softness);
            const double aim = wishes[m].value - now.measures[m] + row.dot(now.departures);
            aims[static_cast<Eigen::Index>(m)] = aim;
            hessian.noalias() += weight * row.transpose() * row;
            b += weight * aim * row.transpose();
        }
        model.next = now.departures;
        if (!solveBoxQuadratic(hessian, b, model.low, model.high, model.next)) return false;
        model.left = aims - model.slopes * model.next;
        return true;
    }

    /// The model's least point, with sides chosen so that no unknown that stops on a kink would rather go on
    /// beyond it. `multipliers`: what each goal and held measure pulls with, a unit of tolerance().
    Result<Eigen::VectorXd> solveModel(Eigen::VectorXd& multipliers, double radius,
                                       Eigen::MatrixXd* slopes = nullptr) const {
        std::vector<Side> sides = now.seen;
        std::vector<bool> turned(sides.size());
        Model model;
        for (int pass = 0; pass < 6; ++pass) {
            if (!solve(sides, radius, model))
                return fail(ErrorCode::Internal, "The body's measures could not be solved for: not finite.");
            const Eigen::VectorXd spring = unknowns.metric() * model.next;
            bool any = false;
            for (Eigen::Index i = 0; i < unknowns.size(); ++i) {
                const auto at = static_cast<std::size_t>(i);
                if (turned[at] || model.next[i] != now.departures[i] ||
                    !unknowns.stretch(i, now.departures[i], sides[at]).onKink)
                    continue;
                const Side beyond = other(sides[at]);
                const auto column = now.slopesOf(i, beyond);
                double slope = spring[i];
                for (std::size_t m = 0; m < wishes.size(); ++m)
                    if (wishes[m].role != Role::Ignored)
                        slope -= column[static_cast<Eigen::Index>(m)] *
                                 model.left[static_cast<Eigen::Index>(m)] /
                                 (wishes[m].softness * wishes[m].softness);
                const double downhill = beyond == Side::Above ? -slope : slope;
                if (downhill * unknowns.sigmas()[i] < 1e-4) continue;
                sides[at] = beyond;
                turned[at] = any = true;
            }
            if (!any) break;
        }
        multipliers = Eigen::VectorXd::Zero(kMeasureCount);
        for (std::size_t m = 0; m < wishes.size(); ++m)
            if (wishes[m].unit > 0)
                multipliers[static_cast<Eigen::Index>(m)] = model.left[static_cast<Eigen::Index>(m)] *
                                                            wishes[m].unit /
                                                            (wishes[m].softness * wishes[m].softness);
        if (slopes != nullptr) *slopes = model.slopes;
        return model.next;
    }

    /// Steps within a trust region until everything has settled, or `most` bodies were measured. A step is
    /// taken where no earlier point was better in both violation and distance (the filter of Fletcher and
    /// Leyffer, Mathematical Programming 91, 2002).
    Result<void> search(int most) {
        struct Seen {
            double violation, distance;
        };
        std::vector<Seen> filter = {{violation(wishes, now.measures), distance(now)}};
        Point best = now;
        double radius = kLongest;
        Eigen::VectorXd multipliers;
        for (const int before = evaluations; evaluations - before < most && radius > kStill;) {
            auto next = solveModel(multipliers, radius);
            if (!next) return propagate(next);
            const double length = stepLength(*next);
            const double off = violation(wishes, now.measures);
            if (length < kStill && (off < kDone || length < 0.1 * kStill)) break;
            auto tried = evaluate(*next);
            if (!tried) return propagate(tried);
            const Seen seen{violation(wishes, tried->measures), distance(*tried)};
            const bool wanted = std::ranges::all_of(filter, [&](const Seen& earlier) {
                return seen.violation < std::max(kDone, 0.995 * earlier.violation) ||
                       seen.distance < earlier.distance - 1e-3 * seen.violation;
            });
            // Beside a solution, rounding decides; the nearer one is as good as it gets.
            const bool settled =
                off < kDone && seen.violation < kDone && seen.distance > distance(now) - 1e-4;
            if (!wanted || seen.violation > std::max(1.0, 10 * violation(wishes, best.measures))) {
                radius = 0.4 * std::min(radius, length);
                continue;
            }
            filter.push_back(seen);
            now = std::move(*tried);
            const double least = std::max(kDone, violation(wishes, best.measures));
            if (seen.violation < least || (seen.violation <= kDone && seen.distance < distance(best)))
                best = now;
            if (length > 0.9 * radius) radius = std::min(kLongest, 2 * radius);
            if (settled) break;
        }
        if (violation(wishes, now.measures) > kDone) now = std::move(best);
        return {};
    }

    /// One step, or two where the first leaves too much.
    Result<void> follow() {
        Eigen::VectorXd multipliers;
        for (int i = 0; i < kMostInDragStep; ++i) {
            auto next = solveModel(multipliers, dragRadius);
            if (!next) return propagate(next);
            if (stepLength(*next) < 0.1 * kStill) return {};
            const double off = violation(wishes, now.measures);
            auto point = evaluate(*next);
            if (!point) return propagate(point);
            now = std::move(*point);
            const double left = violation(wishes, now.measures);
            dragRadius = left > std::max(kInDrag, 0.7 * off) ? std::max(0.1, 0.5 * dragRadius)
                                                             : std::min(kLongest, 2 * dragRadius);
            if (left < kInDrag) return {};
        }
        return {};
    }

    /// From where it stands, in standard deviations.
    double stepLength(const Eigen::VectorXd& next) const {
        return (next - now.departures).cwiseQuotient(unknowns.sigmas()).cwiseAbs().maxCoeff();
    }

    MissedGoal explain(const Wish& wish, Measure measure, const Eigen::VectorXd& multipliers,
                       const Eigen::MatrixXd& slopes) const {
        const auto row = static_cast<Eigen::Index>(indexOf(measure));
        MissedGoal missed{measure, wish.value, now.measures[indexOf(measure)], {}, {}};
        const double direction = wish.value > missed.reached ? 1 : -1;
        // What it would cost is weighed against what the goal itself pulls with.
        const double pull = std::abs(multipliers[row]);
        for (std::size_t m = 0; m < wishes.size(); ++m)
            if (wishes[m].unit > 0 && static_cast<Eigen::Index>(m) != row &&
                std::abs(multipliers[static_cast<Eigen::Index>(m)]) > 0.02 * pull)
                missed.held.push_back(static_cast<Measure>(m));
        std::vector<std::pair<double, Eigen::Index>> stopped;
        for (Eigen::Index i = 0; i < unknowns.size(); ++i) {
            const double help = direction * slopes(row, i) * unknowns.sigmas()[i];
            const bool high = now.departures[i] >= unknowns.high()[i] - 1e-9;
            const bool low = now.departures[i] <= unknowns.low()[i] + 1e-9;
            if ((high && help > 0) || (low && help < 0)) stopped.emplace_back(-std::abs(help), i);
        }
        std::ranges::sort(stopped);
        // Sliders that matter little do not explain anything.
        for (const auto& [help, i] : stopped)
            if (help < 0.1 * stopped.front().first) missed.atLimit.push_back(unknowns.name(i));
        return missed;
    }

    /// Where a goal is out of reach, the sliders that could not help have run along with the others. The body
    /// that is nearest among those that come as close, and holds what is held, is the answer.
    Result<ReshapedBody> settleAtLimits() {
        auto body = outcome();
        if (!body || body->missed.empty()) return body;
        const Wishes asked = wishes;
        for (const MissedGoal& missed : body->missed) wishes[indexOf(missed.measure)].value = missed.reached;
        if (auto done = search(kMostEvaluations / 2); !done) return propagate(done);
        wishes = asked;
        auto settled = outcome();
        if (!settled) return settled;
        settled->evaluations += body->evaluations;
        for (MissedGoal& missed : settled->missed)
            for (const MissedGoal& first : body->missed)
                if (missed.measure == first.measure) {
                    missed.held = first.held;
                    missed.atLimit = first.atLimit;
                }
        return settled;
    }

    Result<ReshapedBody> outcome() {
        ReshapedBody body;
        body.shape = unknowns.shape(now.departures);
        body.measures = now.measures;
        body.departure = std::sqrt(now.departures.dot(unknowns.metric() * now.departures));
        body.evaluations = std::exchange(evaluations, 0);

        Eigen::VectorXd multipliers;
        Eigen::MatrixXd slopes;
        if (auto solved = solveModel(multipliers, kLongest, &slopes); !solved) return propagate(solved);
        for (const MeasureGoal& goal : request.goals) {
            const Wish& wish = wishes[indexOf(goal.measure)];
            if (std::abs(now.measures[indexOf(goal.measure)] - wish.value) > kMissed * wish.unit)
                body.missed.push_back(explain(wish, goal.measure, multipliers, slopes));
        }
        return body;
    }
};

namespace {

Result<void> checkGoals(const std::vector<MeasureGoal>& goals) {
    std::array<bool, kMeasureCount> seen{};
    for (const MeasureGoal& goal : goals) {
        const std::size_t m = indexOf(goal.measure);
        if (m >= seen.size()) return fail(ErrorCode::InvalidArgument, "There is no such measure.");
        const std::string name(measureInfo(goal.measure).name);
        if (!std::isfinite(goal.value) || goal.value <= 0)
            return fail(ErrorCode::InvalidArgument, "The " + name + " must be a number above zero.");
        if (std::exchange(seen[m], true))
            return fail(ErrorCode::InvalidArgument, "The " + name + " is asked for twice.");
    }
    return {};
}

}  // namespace

BodyReshaper::BodyReshaper(std::shared_ptr<const BodyModel> model)
    : impl_(std::make_shared<const Impl>(std::move(model))) {}
BodyReshaper::~BodyReshaper() = default;

const BodyMeasurer& BodyReshaper::measurer() const {
    return impl_->measurer;
}

Result<ReshapedBody> BodyReshaper::reshape(const ReshapeRequest& request) const {
    auto search = ReshapeDrag::begin(*this, request);
    if (!search) return propagate(search);
    if (auto done = search->impl_->search(kMostEvaluations); !done) return propagate(done);
    return search->impl_->settleAtLimits();
}

Result<ReshapeDrag> ReshapeDrag::begin(const BodyReshaper& reshaper, ReshapeRequest request) {
    if (auto checked = checkGoals(request.goals); !checked) return propagate(checked);
    for (const Measure held : request.held)
        if (indexOf(held) >= kMeasureCount)
            return fail(ErrorCode::InvalidArgument, "There is no such measure.");
    if (auto checked = checkShape(*reshaper.impl_->model, request.from); !checked) return propagate(checked);
    auto impl = std::make_unique<Impl>(reshaper.impl_, std::move(request));
    auto start = impl->evaluate(Eigen::VectorXd::Zero(impl->unknowns.size()));
    if (!start) return propagate(start);
    impl->now = std::move(*start);
    impl->from = impl->now.measures;
    impl->wishes = makeWishes(impl->request, impl->from);
    return ReshapeDrag(std::move(impl));
}

ReshapeDrag::ReshapeDrag(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
ReshapeDrag::~ReshapeDrag() = default;
ReshapeDrag::ReshapeDrag(ReshapeDrag&&) noexcept = default;
ReshapeDrag& ReshapeDrag::operator=(ReshapeDrag&&) noexcept = default;

Result<ReshapedBody> ReshapeDrag::moveTo(const std::vector<MeasureGoal>& goals) {
    if (auto checked = checkGoals(goals); !checked) return propagate(checked);
    const auto& before = impl_->request.goals;
    if (!std::ranges::equal(goals, before, {}, &MeasureGoal::measure, &MeasureGoal::measure))
        return fail(ErrorCode::InvalidArgument, "A drag keeps to the measures that it began with.");
    impl_->request.goals = goals;
    impl_->wishes = makeWishes(impl_->request, impl_->from);
    if (auto done = impl_->follow(); !done) return propagate(done);
    return impl_->outcome();
}

}  // namespace abf
