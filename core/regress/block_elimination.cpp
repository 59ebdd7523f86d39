// SPDX-License-Identifier: Apache-2.0
#include "core/regress/block_elimination.h"

#include <Eigen/Cholesky>
#include <algorithm>
#include <set>

#include "core/body/multiversion.h"
#include "core/body/vector_lanes.h"
#include "core/fit/solver/rank_update.h"

namespace abf {
namespace {

/// column[rows[i]] -= update[i]
ABF_MULTIVERSION void scatter(const double* update, const int* rows, std::size_t count, double* column) {
    for (std::size_t i = 0; i < count; ++i) column[rows[i]] -= update[i];
}

}  // namespace

BlockElimination::BlockElimination(int blocks, int blockSize, int tail, std::span<const Clique> cliques)
    : blockSize_(blockSize), tail_(tail), place_(static_cast<std::size_t>(blocks)) {
    const auto count = static_cast<std::size_t>(blocks);
    std::vector<std::set<int>> neighbours(count), tails(count);
    for (const Clique& clique : cliques) {
        for (const int b : clique.blocks) {
            const auto at = static_cast<std::size_t>(b);
            neighbours[at].insert(clique.blocks.begin(), clique.blocks.end());
            tails[at].insert(clique.tail.begin(), clique.tail.end());
        }
    }
    std::vector<std::size_t> order;
    std::vector<std::set<int>> later(count);
    std::vector<bool> eliminated(count, false);
    for (std::size_t b = 0; b < count; ++b) neighbours[b].erase(static_cast<int>(b));
    while (order.size() < count) {
        std::size_t best = count, least = 0;
        for (std::size_t b = 0; b < count; ++b) {
            if (eliminated[b]) continue;
            const std::size_t size =
                neighbours[b].size() * static_cast<std::size_t>(blockSize) + tails[b].size();
            if (best == count || size < least) best = b, least = size;
        }
        eliminated[best] = true;
        place_[best] = static_cast<int>(order.size());
        order.push_back(best);
        later[best] = neighbours[best];
        for (const int n : later[best]) {
            const auto at = static_cast<std::size_t>(n);
            neighbours[at].insert(later[best].begin(), later[best].end());
            neighbours[at].erase(n);
            neighbours[at].erase(static_cast<int>(best));
            tails[at].insert(tails[best].begin(), tails[best].end());
        }
    }
    std::size_t largest = 0;
    for (const std::size_t b : order) {
        Step step;
        for (const int n : later[b]) {
            for (int c = 0; c < blockSize; ++c) step.rows.push_back(columnOfBlock(n) + c);
        }
        for (const int t : tails[b]) step.rows.push_back(firstOfTail() + t);
        std::sort(step.rows.begin(), step.rows.end());
        step.rows.push_back(columns());
        step.stride = padded(step.rows.size(), kLanes);
        step.panel.assign(static_cast<std::size_t>(blockSize) * step.stride, 0);
        step.pivot.resize(blockSize, blockSize);
        largest = std::max(largest, step.stride);
        steps_.push_back(std::move(step));
    }
    update_.resize(largest * largest);
    work_.resize(columns() + 1, columns());
    dense_.resize(tail);
}

bool BlockElimination::solve(const Eigen::MatrixXd& matrix, const Eigen::VectorXd& extra,
                             const TailSolve& tailSolve, Eigen::VectorXd& x) {
    const int rows = columns() + 1;
    for (int c = 0; c < columns(); ++c) {
        std::copy(matrix.col(c).data() + c, matrix.col(c).data() + rows, work_.col(c).data() + c);
        work_(c, c) += extra[c];
    }
    for (std::size_t s = 0; s < steps_.size(); ++s) {
        Step& step = steps_[s];
        const auto first = static_cast<Eigen::Index>(s) * blockSize_;
        step.pivot = work_.block(first, first, blockSize_, blockSize_);
        Eigen::LLT<Eigen::Ref<Eigen::MatrixXd>> factor(step.pivot);
        if (factor.info() != Eigen::Success) return false;
        const std::size_t count = step.rows.size();
        for (int c = 0; c < blockSize_; ++c) {
            double* own = step.panel.data() + static_cast<std::size_t>(c) * step.stride;
            const double* from = work_.col(first + c).data();
            for (std::size_t i = 0; i < count; ++i) own[i] = from[step.rows[i]];
            for (int before = 0; before < c; ++before) {
                const double* other = step.panel.data() + static_cast<std::size_t>(before) * step.stride;
                const double l = step.pivot(c, before);
                for (std::size_t i = 0; i < count; ++i) own[i] -= l * other[i];
            }
            const double inverse = 1 / step.pivot(c, c);
            for (std::size_t i = 0; i < count; ++i) own[i] *= inverse;
        }
        setRankUpdate({step.panel.data(), step.stride, static_cast<std::size_t>(blockSize_), 0, count - 1, 0,
                       count, true, update_.data(), step.stride});
        for (std::size_t j = 0; j + 1 < count; ++j) {
            scatter(update_.data() + j * step.stride + j, step.rows.data() + j, count - j,
                    work_.col(step.rows[j]).data());
        }
    }
    const auto firstOfTail = static_cast<Eigen::Index>(this->firstOfTail());
    Cholesky::Matrix tail = dense_.matrix();
    tail.triangularView<Eigen::Lower>() = work_.block(firstOfTail, firstOfTail, tail_, tail_);
    if (!dense_.factorise()) return false;
    Eigen::VectorXd y = work_.row(rows - 1).tail(tail_);
    tail.triangularView<Eigen::Lower>().solveInPlace(y);
    if (tailSolve) {
        tailSolve(tail, y);
    } else {
        tail.transpose().triangularView<Eigen::Upper>().solveInPlace(y);
    }
    x.resize(columns());
    x.tail(tail_) = y;
    for (std::size_t s = steps_.size(); s-- > 0;) {
        const Step& step = steps_[s];
        const auto first = static_cast<Eigen::Index>(s) * blockSize_;
        const std::size_t count = step.rows.size();
        for (int c = 0; c < blockSize_; ++c) {
            const double* own = step.panel.data() + static_cast<std::size_t>(c) * step.stride;
            double sum = own[count - 1];
            for (std::size_t i = 0; i + 1 < count; ++i) sum -= own[i] * x[step.rows[i]];
            x[first + c] = sum;
        }
        auto own = x.segment(first, blockSize_);
        step.pivot.transpose().triangularView<Eigen::Upper>().solveInPlace(own);
    }
    return x.allFinite();
}

}  // namespace abf
