// SPDX-License-Identifier: Apache-2.0
#include "core/regress/loose_bones.h"

#include <Eigen/Geometry>
#include <algorithm>
#include <cmath>
#include <limits>

#include "core/body/multiversion.h"
#include "core/body/vector_lanes.h"
#include "core/fit/solver/rank_update.h"

namespace abf {
namespace {

constexpr std::size_t kThreads = 2;
/// Vertices whose shape is evaluated together: their sums fit a processor's second cache.
constexpr std::size_t kRange = 192;
/// What it costs to add a tile's products to the matrix, in rows of products.
constexpr double kScatter = 16;

/// How far a share may go in a step, and beyond none and all of its phenotype.
constexpr double kLongestStride = 0.4;
constexpr double kOvershoot = 0.3;

/// What a whole unit of a shape parameter costs, as a share of the present distance (at first almost
/// opposite shapes would play against each other), and at least, in metres.
constexpr double kPull = 0.02;
constexpr double kLeastPull = 1e-7;
constexpr double kFirstPull = 1e-3;

/// A solve that has stopped short of the mesh turns so many parts of the body over.
constexpr int kReversals = 8;

constexpr double kFirstDamping = 1e-5;
constexpr double kLeastDamping = 1e-13;
constexpr double kMostDamping = 1e3;
/// So many steps in succession that leave more than this part of the costs are the last.
constexpr double kSlow = 0.95;
constexpr int kPatience = 3;
/// RMS distance, metres, that only a mesh of the model gets to.
constexpr double kGood = 1e-5;
/// RMS distance, metres, below which there is nothing left to find in vertices given as floats.
constexpr double kExact = 4e-7;

Eigen::Matrix3d turnBy(const Eigen::Vector3d& w) {
    const double angle = w.norm();
    if (angle < 1e-12)
        return Eigen::Quaterniond(1, w.x() / 2, w.y() / 2, w.z() / 2).normalized().toRotationMatrix();
    return Eigen::AngleAxisd(angle, w / angle).toRotationMatrix();
}

/// column[columns[i]] += products[i]
ABF_MULTIVERSION void scatter(const double* products, const int* columns, std::size_t count, double* column) {
    for (std::size_t i = 0; i < count; ++i) column[columns[i]] += products[i];
}

}  // namespace

LooseBones::LooseBones(std::shared_ptr<const BodyModel> model,
                       const std::vector<std::uint32_t>& storageVertices,
                       const std::vector<int>& localChanges)
    : model_(std::move(model)),
      shape_(model_, storageVertices, localChanges),
      team_(static_cast<int>(
          std::min<std::size_t>(kThreads, std::max(1U, std::thread::hardware_concurrency())))),
      sums_(kThreads) {
    const Rig& rig = model_->annyRig();
    held_.assign(rig.boneLabels.size(), 0);
    influenceStart_.push_back(0);
    for (const std::uint32_t v : storageVertices) {
        for (std::uint32_t i = rig.influenceStart[v]; i < rig.influenceStart[v + 1]; ++i) {
            influences_.push_back({rig.influenceBone[i], 0, static_cast<double>(rig.influenceWeight[i])});
            held_[rig.influenceBone[i]] += influences_.back().weight;
        }
        influenceStart_.push_back(static_cast<std::uint32_t>(influences_.size()));
    }
    makeTiles();
}

void LooseBones::makeTiles() {
    std::vector<int> place(held_.size(), -1);
    for (std::size_t b = 0; b < held_.size(); ++b) {
        if (held_[b] <= 0) continue;
        place[b] = static_cast<int>(carrying_.size());
        carrying_.push_back(static_cast<int>(b));
    }
    const int tail = shape_.amountCount() + kShareSteps;
    // Tail: amounts | shares.
    std::vector<BlockElimination::Clique> cliques(shape_.count());
    for (std::size_t k = 0; k < shape_.count(); ++k) {
        auto& clique = cliques[k];
        for (std::uint32_t i = influenceStart_[k]; i < influenceStart_[k + 1]; ++i) {
            clique.blocks.push_back(place[influences_[i].bone]);
        }
        std::sort(clique.blocks.begin(), clique.blocks.end());
        for (const auto& reach : shape_.reaches(k)) clique.tail.push_back(static_cast<int>(reach.amount));
        for (int s = 0; s < kShareSteps; ++s) clique.tail.push_back(shape_.amountCount() + s);
        std::sort(clique.tail.begin(), clique.tail.end());
    }
    elimination_ = std::make_unique<BlockElimination>(static_cast<int>(carrying_.size()), 6, tail, cliques);
    const auto columnsOf = [&](std::size_t k) {
        std::vector<int> columns;
        for (const int b : cliques[k].blocks) {
            for (int c = 0; c < 6; ++c) columns.push_back(elimination_->columnOfBlock(b) + c);
        }
        for (const int t : cliques[k].tail) columns.push_back(elimination_->firstOfTail() + t);
        std::sort(columns.begin(), columns.end());
        return columns;
    };
    const auto cost = [](std::size_t columns, std::size_t vertices) {
        const auto n = static_cast<double>(columns);
        return n * n * (kScatter + 3 * static_cast<double>(vertices));
    };
    for (std::size_t k = 0; k < shape_.count(); ++k) {
        const std::vector<int> own = columnsOf(k);
        if (!tiles_.empty()) {
            Tile& tile = tiles_.back();
            const std::size_t vertices = tile.end - tile.begin;
            std::vector<int> both;
            std::set_union(own.begin(), own.end(), tile.columns.begin(), tile.columns.end(),
                           std::back_inserter(both));
            if (cost(both.size(), vertices + 1) <=
                cost(tile.columns.size(), vertices) + cost(own.size(), 1)) {
                tile.columns = std::move(both);
                ++tile.end;
                continue;
            }
        }
        tiles_.push_back({k, k + 1, own, {}});
    }
    std::size_t widest = 0, most = 0;
    for (std::size_t t = 0; t < tiles_.size(); ++t) {
        Tile& tile = tiles_[t];
        const auto slot = [&](int column) {
            return static_cast<std::uint16_t>(
                std::lower_bound(tile.columns.begin(), tile.columns.end(), column) - tile.columns.begin());
        };
        const int firstShare = elimination_->firstOfTail() + shape_.amountCount();
        for (int s = 0; s < kShareSteps; ++s) tile.slots.push_back(slot(firstShare + s));
        for (std::size_t k = tile.begin; k < tile.end; ++k) {
            for (const auto& reach : shape_.reaches(k)) {
                tile.slots.push_back(slot(elimination_->firstOfTail() + static_cast<int>(reach.amount)));
            }
            for (std::uint32_t i = influenceStart_[k]; i < influenceStart_[k + 1]; ++i) {
                influences_[i].slot = slot(elimination_->columnOfBlock(place[influences_[i].bone]));
            }
        }
        tile.columns.push_back(elimination_->columns());
        widest = std::max(widest, padded(tile.columns.size(), kLanes));
        most = std::max(most, tile.end - tile.begin);
        if (ranges_.empty() || ranges_.back().length >= kRange) ranges_.push_back({t, t, tile.begin, 0});
        ranges_.back().lastTile = t + 1;
        ranges_.back().length += tile.end - tile.begin;
    }
    for (Sums& sums : sums_) {
        sums.matrix.resize(elimination_->columns() + 1, elimination_->columns());
        sums.rows.resize(3 * most * widest);
        sums.products.resize(widest * widest);
    }
}

Eigen::Vector3d LooseBones::posed(const LooseBody& body, std::size_t k, const Eigen::Vector3d& rest) const {
    Eigen::Vector3d point = Eigen::Vector3d::Zero();
    for (std::uint32_t i = influenceStart_[k]; i < influenceStart_[k + 1]; ++i) {
        const Influence& influence = influences_[i];
        point += influence.weight * (body.turns[influence.bone] * rest + body.moves[influence.bone]);
    }
    return point;
}

double LooseBones::squaresOf(const LooseBody& body) {
    team_.run(kThreads, [&](std::size_t part, int) {
        Sums& sums = sums_[part];
        sums.squares = 0;
        for (std::size_t r = part; r < ranges_.size(); r += kThreads) {
            const TileRange& range = ranges_[r];
            shape_.evaluate(body.shape, range.begin, range.length, false, sums.block);
            for (std::size_t i = 0; i < range.length; ++i) {
                sums.squares += (posed(body, range.begin + i, sums.block.restOf(i)) -
                                 targets_->col(static_cast<Eigen::Index>(range.begin + i)))
                                    .squaredNorm();
            }
        }
    });
    double squares = 0;
    for (const Sums& sums : sums_) squares += sums.squares;
    return squares;
}

void LooseBones::addTile(const Tile& tile, Sums& sums) const {
    const std::size_t columns = tile.columns.size(), stride = padded(columns, kLanes);
    const std::size_t depth = 3 * (tile.end - tile.begin);
    std::fill_n(sums.rows.begin(), depth * stride, 0.0);
    const std::uint16_t* slot = tile.slots.data() + kShareSteps;
    for (std::size_t k = tile.begin; k < tile.end; ++k) {
        double* rows = sums.rows.data() + 3 * (k - tile.begin) * stride;
        const auto put = [&](std::size_t column, const Eigen::Vector3d& slope) {
            for (std::size_t a = 0; a < 3; ++a)
                rows[a * stride + column] = slope[static_cast<Eigen::Index>(a)];
        };
        const std::size_t inBlock = k - sums.block.begin;
        const Eigen::Vector3d rest = sums.block.restOf(inBlock);
        Eigen::Matrix3d blended = Eigen::Matrix3d::Zero();
        Eigen::Vector3d point = Eigen::Vector3d::Zero();
        for (std::uint32_t i = influenceStart_[k]; i < influenceStart_[k + 1]; ++i) {
            const auto [bone, first, weight] = influences_[i];
            const Eigen::Vector3d carried = present_.turns[bone] * rest + present_.moves[bone];
            blended += weight * present_.turns[bone];
            point += weight * carried;
            const Eigen::Vector3d arm = weight * (carried - centres_[bone]);
            for (int a = 0; a < 3; ++a) {
                const auto at = static_cast<std::size_t>(first + a);
                put(at, Eigen::Vector3d::Unit(a).cross(arm));
                put(at + 3, weight * Eigen::Vector3d::Unit(a));
            }
        }
        for (std::size_t s = 0; s < kShareSteps; ++s)
            put(tile.slots[s], blended * sums.block.slopeOf(s, inBlock));
        for (const auto& reach : shape_.reaches(k)) put(*slot++, blended * reach.delta);
        const Eigen::Vector3d residual = point - targets_->col(static_cast<Eigen::Index>(k));
        put(columns - 1, -residual);
        sums.squares += residual.squaredNorm();
    }
    setRankUpdate(
        {sums.rows.data(), stride, depth, 0, columns - 1, 0, columns, true, sums.products.data(), stride});
    for (std::size_t j = 0; j + 1 < columns; ++j) {
        scatter(sums.products.data() + j * stride + j, tile.columns.data() + j, columns - j,
                sums.matrix.col(tile.columns[j]).data());
    }
}

double LooseBones::linearise() {
    team_.run(kThreads, [&](std::size_t part, int) {
        Sums& sums = sums_[part];
        sums.matrix.setZero();
        sums.squares = 0;
        for (std::size_t r = part; r < ranges_.size(); r += kThreads) {
            const TileRange& range = ranges_[r];
            shape_.evaluate(present_.shape, range.begin, range.length, true, sums.block);
            for (std::size_t t = range.firstTile; t < range.lastTile; ++t) addTile(tiles_[t], sums);
        }
    });
    double squares = 0;
    for (const Sums& sums : sums_) squares += sums.squares;
    for (std::size_t part = 1; part < kThreads; ++part) sums_[0].matrix += sums_[part].matrix;
    return squares;
}

/// The values that cost: of the tail's unknowns, in its order.
template <class Use>
void LooseBones::eachPull(const LooseBody& body, Use&& use) const {
    Eigen::Index at = 0;
    const auto one = [&](double value, double middle) {
        use(at, value - middle, pull_ * pull_);
        ++at;
    };
    for (int i = 0; i < shape_.amountCount(); ++i) {
        one(body.shape.amounts[i], 0);
    }
    for (const ShareGroup& group : kShareGroups) {
        for (int j = 1; j < group.count; ++j) {
            one(body.shape.shares[static_cast<std::size_t>(group.first + j)], 1.0 / group.count);
        }
    }
}

double LooseBones::pulled(const LooseBody& body) const {
    double sum = 0;
    eachPull(body, [&](Eigen::Index, double value, double square) { sum += square * value * value; });
    return sum;
}

/// Adds the pull to the equations; solves them under damping.
bool LooseBones::step(double damping, Eigen::VectorXd& extra) {
    const Eigen::MatrixXd& matrix = sums_[0].matrix;
    const double floor = 1e-12 * matrix.diagonal().maxCoeff();
    extra.setZero();
    eachPull(present_, [&](Eigen::Index i, double, double square) {
        extra[elimination_->firstOfTail() + i] += square;
    });
    for (int c = 0; c < elimination_->columns(); ++c) {
        extra[c] += damping * std::max(matrix(c, c) + extra[c], floor);
    }
    for (std::size_t i = 0; i < carrying_.size() && !still_.empty(); ++i) {
        if (!still_[static_cast<std::size_t>(carrying_[i])]) continue;
        extra.segment<6>(elimination_->columnOfBlock(static_cast<int>(i))).array() +=
            1e6 * matrix.diagonal().maxCoeff();
    }
    return elimination_->solve(
        matrix, extra, [this](const Cholesky::Matrix& factor, Eigen::VectorXd& y) { solveTail(factor, y); },
        x_);
}

void LooseBones::solveTail(const Cholesky::Matrix& factor, Eigen::VectorXd& y) const {
    // The shares come last: within their limits they minimise |L22ᵀ x − y2|, by turns.
    const Eigen::Index amounts = y.size() - kShareSteps;
    const Eigen::MatrixXd own =
        factor.bottomRightCorner(kShareSteps, kShareSteps).triangularView<Eigen::Lower>();
    const Eigen::VectorXd wanted = own * y.tail(kShareSteps);
    Eigen::VectorXd x = y.tail(kShareSteps);
    own.transpose().triangularView<Eigen::Upper>().solveInPlace(x);
    Eigen::VectorXd lower(kShareSteps), upper(kShareSteps);
    Eigen::Index at = 0;
    for (const ShareGroup& group : kShareGroups) {
        for (int j = 1; j < group.count; ++j, ++at) {
            const double share = present_.shape.shares[static_cast<std::size_t>(group.first + j)];
            lower[at] = std::min(0.0, std::max(-kLongestStride, -kOvershoot - share));
            upper[at] = std::max(0.0, std::min(kLongestStride, 1 + kOvershoot - share));
        }
    }
    if ((x.array() < lower.array()).any() || (x.array() > upper.array()).any()) {
        const Eigen::MatrixXd square = own * own.transpose();
        x = x.cwiseMax(lower).cwiseMin(upper);
        for (int sweep = 0; sweep < 200; ++sweep) {
            for (Eigen::Index i = 0; i < kShareSteps; ++i) {
                const double slope = wanted[i] - square.row(i).dot(x);
                x[i] = std::clamp(x[i] + slope / square(i, i), lower[i], upper[i]);
            }
        }
    }
    y.tail(kShareSteps) = x;
    y.head(amounts) -= factor.bottomLeftCorner(kShareSteps, amounts).transpose() * x;
    auto head = y.head(amounts);
    factor.topLeftCorner(amounts, amounts).transpose().triangularView<Eigen::Upper>().solveInPlace(head);
}

void LooseBones::apply(const Eigen::VectorXd& x) {
    trial_ = present_;
    const Eigen::Index tail = elimination_->firstOfTail();
    trial_.shape.amounts += x.segment(tail, shape_.amountCount());
    Eigen::Index at = tail + shape_.amountCount();
    for (const ShareGroup& group : kShareGroups) {
        for (int j = 1; j < group.count; ++j, ++at) {
            trial_.shape.shares[static_cast<std::size_t>(group.first + j)] += x[at];
            trial_.shape.shares[static_cast<std::size_t>(group.first)] -= x[at];
        }
    }
    for (std::size_t i = 0; i < carrying_.size(); ++i) {
        const auto b = static_cast<std::size_t>(carrying_[i]);
        const Eigen::Index first = elimination_->columnOfBlock(static_cast<int>(i));
        const Eigen::Matrix3d turn = turnBy(x.segment<3>(first));
        trial_.turns[b] =
            Eigen::Quaterniond(Eigen::Matrix3d(turn * present_.turns[b])).normalized().toRotationMatrix();
        trial_.moves[b] = centres_[b] + turn * (present_.moves[b] - centres_[b]) + x.segment<3>(first + 3);
    }
}

int LooseBones::descend(int maxIterations, const std::stop_token& stop, double& squares) {
    Eigen::VectorXd extra(elimination_->columns());
    const auto rms = [&](double sum) { return std::sqrt(sum / static_cast<double>(targets_->cols())); };
    double damping = kFirstDamping;
    pull_ = kFirstPull;
    squares = linearise();
    bool fresh = true;
    int slow = 0, iterations = 0;
    while (iterations < maxIterations && !stop.stop_requested() && rms(squares) > kExact) {
        ++iterations;
        if (fresh) {
            // The pull's gradient goes into the right-hand side.
            pull_ = std::clamp(kPull * rms(squares), kLeastPull, pull_);
            Eigen::MatrixXd& matrix = sums_[0].matrix;
            const Eigen::Index row = matrix.rows() - 1, tail = elimination_->firstOfTail();
            eachPull(present_, [&](Eigen::Index i, double value, double square) {
                matrix(row, tail + i) -= square * value;
            });
            fresh = false;
        }
        const double before = squares + pulled(present_);
        double after = std::numeric_limits<double>::infinity();
        if (step(damping, extra)) {
            apply(x_);
            after = squaresOf(trial_) + pulled(trial_);
        }
        if (!(after < before)) {
            damping = 10 * std::max(damping, 1e-8);
            if (damping > kMostDamping) break;
            continue;
        }
        std::swap(present_, trial_);
        squares = linearise();
        fresh = true;
        damping = std::max(kLeastDamping, damping * (after < 0.25 * before ? 0.05 : 0.3));
        slow = after > kSlow * before ? slow + 1 : 0;
        if (slow >= kPatience) break;
    }
    return iterations;
}

LooseBones::Summary LooseBones::solve(double age, int maxIterations, std::stop_token stop) {
    start(age);
    Summary summary;
    const auto rms = [&](double sum) { return std::sqrt(sum / static_cast<double>(targets_->cols())); };
    double squares = 0;
    summary.iterations = descend(maxIterations, stop, squares);
    for (int round = 0; round < kReversals && rms(squares) > kGood && !stop.stop_requested(); ++round) {
        if (!reverse(stop, squares)) break;
        summary.iterations += descend(maxIterations - summary.iterations, stop, squares);
    }
    summary.rms = rms(squares);
    return summary;
}

}  // namespace abf
