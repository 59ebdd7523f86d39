// SPDX-License-Identifier: Apache-2.0
// Which shapes of local changes move the vertices alike, and which values of the changes an amount means.
#include <Eigen/QR>
#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "core/regress/loose_shape.h"

namespace abf {
namespace {

/// Shapes whose directions differ by less are one (squared sine).
constexpr double kAlike = 1e-9;
/// Families of at most so many changes are settled together.
constexpr std::size_t kMostTogether = 4;
/// Combinations that leave more by less than this part of the whole are as good.
constexpr double kAsGood = 1e-7;
/// Values that differ by less are the same.
constexpr double kSame = 1e-6;

}  // namespace

void LooseShape::gatherLocalShapes(const std::vector<int>& localChanges) {
    const auto prefix = static_cast<std::uint32_t>(model_->prefixVertexCount());
    const double unit = model_->deltaUnit();
    std::vector<std::int32_t> place(prefix, -1);
    for (std::size_t k = 0; k < vertices_.size(); ++k) place[vertices_[k]] = static_cast<std::int32_t>(k);
    // One row of local shapes after the other, then a list per vertex.
    std::vector<std::vector<Reach>> lists(vertices_.size());
    const auto sideCount = static_cast<Eigen::Index>(2 * localChanges.size());
    for (Eigen::Index i = 0; i < sideCount; ++i) {
        const int shape = model_->localShape(localChanges[static_cast<std::size_t>(i / 2)], i % 2 == 0);
        const ShapeDelta& delta = model_->delta(model_->blendShapes()[static_cast<std::size_t>(shape)].delta);
        for (std::uint32_t r = 0; r < delta.prefixRuns; ++r) {
            const ShapeRun& run = delta.runs[r];
            for (std::uint32_t j = 0; j < run.count; ++j) {
                const std::int32_t k = place[run.firstVertex + j];
                if (k < 0) continue;
                const std::int16_t* d = model_->deltas().data() + run.deltaOffset + j;
                const Eigen::Vector3d move(d[0], d[run.count], d[2 * run.count]);
                if (move.isZero(0)) continue;
                lists[static_cast<std::size_t>(k)].push_back({static_cast<std::uint32_t>(i), unit * move});
            }
        }
    }
    Eigen::MatrixXd dots = Eigen::MatrixXd::Zero(sideCount, sideCount);
    for (const auto& list : lists) {
        for (const Reach& a : list) {
            for (const Reach& b : list) dots(a.amount, b.amount) += a.delta.dot(b.delta);
        }
    }
    // The first of several alike stands for all.
    std::vector<Eigen::Index> leaders;
    sides_.assign(static_cast<std::size_t>(sideCount), {});
    for (Eigen::Index i = 0; i < sideCount; ++i) {
        if (dots(i, i) == 0) continue;
        const auto like = std::find_if(leaders.begin(), leaders.end(), [&](Eigen::Index l) {
            return dots(i, l) * dots(i, l) >= (1 - kAlike) * dots(i, i) * dots(l, l);
        });
        Side& side = sides_[static_cast<std::size_t>(i)];
        side.amount = static_cast<int>(like - leaders.begin());
        if (like == leaders.end()) leaders.push_back(i);
        const Eigen::Index leader = leaders[static_cast<std::size_t>(side.amount)];
        side.factor = dots(i, leader) / dots(leader, leader);
    }
    const auto amounts = static_cast<Eigen::Index>(leaders.size());
    products_.resize(amounts, amounts);
    for (Eigen::Index a = 0; a < amounts; ++a) {
        for (Eigen::Index b = 0; b < amounts; ++b) {
            products_(a, b) =
                dots(leaders[static_cast<std::size_t>(a)], leaders[static_cast<std::size_t>(b)]);
        }
    }
    norms_ = products_.diagonal();
    lowest_ = highest_ = Eigen::VectorXd::Zero(amounts);
    for (const Side& side : sides_) {
        if (side.amount < 0) continue;
        (side.factor > 0 ? highest_ : lowest_)[side.amount] += side.factor;
    }
    reachStart_.push_back(0);
    for (const auto& list : lists) {
        for (const Reach& reach : list) {
            const int amount = sides_[reach.amount].amount;
            if (leaders[static_cast<std::size_t>(amount)] != static_cast<Eigen::Index>(reach.amount))
                continue;
            reaches_.push_back({static_cast<std::uint32_t>(amount), reach.delta});
        }
        reachStart_.push_back(static_cast<std::uint32_t>(reaches_.size()));
    }
    findFamilies();
}

void LooseShape::findFamilies() {
    const std::size_t changes = sides_.size() / 2;
    std::vector<int> family(changes);
    std::iota(family.begin(), family.end(), 0);
    std::vector<int> ofAmount(norms_.size(), -1);
    for (std::size_t i = 0; i < sides_.size(); ++i) {
        if (sides_[i].amount < 0) continue;
        int& holder = ofAmount[static_cast<std::size_t>(sides_[i].amount)];
        const int own = family[i / 2];
        if (holder >= 0) {
            const int other = family[static_cast<std::size_t>(holder)];
            std::replace(family.begin(), family.end(), own, other);
        }
        holder = static_cast<int>(i / 2);
    }
    families_.assign(changes, {});
    for (std::size_t i = 0; i < changes; ++i) {
        families_[static_cast<std::size_t>(family[i])].push_back(static_cast<int>(i));
    }
    std::erase_if(families_, [](const auto& members) { return members.empty(); });
}

LooseShape::Alternatives LooseShape::settle(const std::vector<int>& family, Eigen::VectorXd& left,
                                            Eigen::VectorXd& values) const {
    // Each change is at an end, at none, or anywhere on one side: all combinations are tried.
    enum Choice { kNone, kFull, kFreely, kFullDown, kFreelyDown, kChoices };
    std::vector<int> used;
    for (const int change : family) {
        for (const int s : {0, 1}) {
            const int amount = sides_[static_cast<std::size_t>(2 * change + s)].amount;
            if (amount >= 0 && std::find(used.begin(), used.end(), amount) == used.end())
                used.push_back(amount);
        }
    }
    const auto rows = static_cast<Eigen::Index>(used.size()),
               members = static_cast<Eigen::Index>(family.size());
    const Eigen::MatrixXd metric = products_(used, used);
    const Eigen::VectorXd wanted = left(used);
    const double whole = wanted.dot(metric * wanted);
    struct Settled {
        double distance;
        Eigen::VectorXd values, left;
    };
    std::vector<Settled> all;
    std::size_t combinations = 1;
    for (std::size_t m = 0; m < family.size(); ++m) combinations *= kChoices;
    for (std::size_t combination = 0; combination < combinations; ++combination) {
        Eigen::MatrixXd images = Eigen::MatrixXd::Zero(rows, members);  // of one unit of each value
        Eigen::VectorXd found = Eigen::VectorXd::Zero(members);
        std::vector<Eigen::Index> free;
        std::size_t rest = combination;
        for (Eigen::Index m = 0; m < members; ++m, rest /= kChoices) {
            const auto choice = static_cast<Choice>(rest % kChoices);
            if (choice == kNone) continue;
            const bool down = choice == kFullDown || choice == kFreelyDown;
            const Side& side =
                sides_[static_cast<std::size_t>(2 * family[static_cast<std::size_t>(m)] + (down ? 1 : 0))];
            if (side.amount < 0) continue;
            const auto row = std::find(used.begin(), used.end(), side.amount) - used.begin();
            images(row, m) = side.factor;
            if (choice == kFull || choice == kFullDown) {
                found[m] = 1;
            } else {
                free.push_back(m);
            }
        }
        if (!free.empty()) {
            const Eigen::MatrixXd slopes = images(Eigen::all, free);
            const Eigen::VectorXd solved =
                (slopes.transpose() * metric * slopes)
                    .completeOrthogonalDecomposition()
                    .solve(slopes.transpose() * metric * (wanted - images * found));
            for (std::size_t f = 0; f < free.size(); ++f) {
                found[free[f]] = std::clamp(solved[static_cast<Eigen::Index>(f)], 0.0, 1.0);
            }
        }
        const Eigen::VectorXd apart = wanted - images * found;
        const double distance = apart.dot(metric * apart);
        Settled settled{distance, found, apart};
        rest = combination;
        for (Eigen::Index m = 0; m < members; ++m, rest /= kChoices) {
            if (rest % kChoices >= kFullDown) settled.values[m] = -found[m];
        }
        all.push_back(std::move(settled));
    }
    const auto best = std::min_element(
        all.begin(), all.end(), [](const Settled& a, const Settled& b) { return a.distance < b.distance; });
    Alternatives alternatives{family, {}, {}};
    for (const Settled& settled : all) {
        if (settled.distance > best->distance + kAsGood * whole) continue;
        const bool known = std::any_of(alternatives.values.begin(), alternatives.values.end(),
                                       [&](const Eigen::VectorXd& other) {
                                           return (other - settled.values).cwiseAbs().maxCoeff() < kSame;
                                       });
        if (!known) alternatives.values.push_back(settled.values);
    }
    std::sort(alternatives.values.begin(), alternatives.values.end(),
              [](const Eigen::VectorXd& a, const Eigen::VectorXd& b) { return a[0] < b[0]; });
    alternatives.connected.assign(alternatives.values.size(), false);
    for (std::size_t i = 1; i < alternatives.values.size(); ++i) {
        const Eigen::VectorXd between = (alternatives.values[i - 1] + alternatives.values[i]) / 2;
        Eigen::VectorXd apart = wanted;
        for (Eigen::Index m = 0; m < members; ++m) {
            const std::size_t change = static_cast<std::size_t>(family[static_cast<std::size_t>(m)]);
            const Side& side = sides_[2 * change + (between[m] < 0 ? 1 : 0)];
            if (side.amount < 0) continue;
            apart[std::find(used.begin(), used.end(), side.amount) - used.begin()] -=
                side.factor * std::abs(between[m]);
        }
        alternatives.connected[i] = apart.dot(metric * apart) <= best->distance + kAsGood * whole;
    }
    for (Eigen::Index m = 0; m < members; ++m) values[family[static_cast<std::size_t>(m)]] = best->values[m];
    left(used) = best->left;
    return alternatives;
}

Eigen::VectorXd LooseShape::localChanges(const LooseShapeValues& values,
                                         std::vector<Alternatives>* alternatives) const {
    Eigen::VectorXd result = Eigen::VectorXd::Zero(static_cast<Eigen::Index>(sides_.size() / 2));
    Eigen::VectorXd left = values.amounts;
    for (const auto& family : families_) {
        if (family.size() > kMostTogether) {
            for (const int change : family) settle({change}, left, result);
            continue;
        }
        auto found = settle(family, left, result);
        if (alternatives != nullptr && family.size() > 1 && found.values.size() > 1)
            alternatives->push_back(std::move(found));
    }
    return result;
}

}  // namespace abf
