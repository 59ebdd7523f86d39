// SPDX-License-Identifier: Apache-2.0
// Parts of the body that were taken for the other way round. Changes of the size of a part can be stronger
// than a small body's part is large: it is then turned inside out, which by its points alone looks like half
// a turn. The solve ends short of the mesh with the part turned and not turned inside out, a millimetre off
// where it joins the next; from a body with that part turned back the shape follows in a few steps.
#include <algorithm>
#include <limits>
#include <numeric>

#include "core/regress/loose_bones.h"

namespace abf {
namespace {

/// So many of the bones that stand worst are looked at.
constexpr std::size_t kWorst = 4;
/// Steps in which only the shape follows, and all does.
constexpr int kShapeSteps = 3, kSteps = 8;
/// RMS distance, as a share of the one before, that is nearer; and near enough to try no other.
constexpr double kNearer = 0.8, kMuchNearer = 0.5;

using RowMatrix3 = Eigen::Matrix<double, 3, 3, Eigen::RowMajor>;

Eigen::Matrix3d halfTurn(int axis) {
    Eigen::Matrix3d turn = -Eigen::Matrix3d::Identity();
    turn(axis, axis) = 1;
    return turn;
}

}  // namespace

std::vector<double> LooseBones::squaresByBone(const LooseShape::Block& block) const {
    std::vector<double> squares(held_.size(), 0);
    for (std::size_t k = 0; k < shape_.count(); ++k) {
        const double square =
            (posed(present_, k, block.restOf(k)) - targets_->col(static_cast<Eigen::Index>(k))).squaredNorm();
        for (std::uint32_t i = influenceStart_[k]; i < influenceStart_[k + 1]; ++i) {
            squares[influences_[i].bone] += influences_[i].weight / held_[influences_[i].bone] * square;
        }
    }
    return squares;
}

std::vector<LooseBones::Reversal> LooseBones::reversals(std::size_t bone,
                                                        const LooseShape::Block& block) const {
    const Rig& rig = model_->annyRig();
    const std::size_t bones = held_.size();
    std::vector<Eigen::Vector3d> centres(bones, Eigen::Vector3d::Zero());
    for (std::size_t k = 0; k < shape_.count(); ++k) {
        for (std::uint32_t i = influenceStart_[k]; i < influenceStart_[k + 1]; ++i) {
            const auto [b, slot, weight] = influences_[i];
            centres[b] += weight / held_[b] * block.restOf(k);
        }
    }
    const auto below = [&](std::size_t root) {
        std::vector<bool> inside(bones, false);
        std::vector<std::size_t> found;
        for (std::size_t b = root; b < bones; ++b) {
            const int parent = rig.parents[b];
            inside[b] = b == root || (parent >= 0 && inside[static_cast<std::size_t>(parent)]);
            if (inside[b] && held_[b] > 0) found.push_back(b);
        }
        return found;
    };
    std::vector<Reversal> result;
    // With all that it carries, as one part; then by itself.
    const std::vector<std::size_t> branch = below(bone);
    std::vector<std::vector<std::size_t>> parts;
    if (branch.size() > 1) parts.push_back(branch);
    parts.push_back({bone});
    for (const auto& part : parts) {
        for (int axis = 0; axis < 3; ++axis) {
            result.push_back(
                {part, std::vector(part.size(), halfTurn(axis)), std::vector(part.size(), centres[bone])});
        }
    }
    // The fingers of a hand, each about its own length, across and through it.
    if (!rig.boneLabels[bone].starts_with("finger")) return result;
    std::size_t hand = bone;
    while (rig.parents[hand] > 0 && !rig.boneLabels[hand].starts_with("wrist"))
        hand = static_cast<std::size_t>(rig.parents[hand]);
    for (const int axis : {1, 0, 2}) {
        Reversal fingers;
        for (const std::size_t b : below(hand)) {
            if (!rig.boneLabels[b].starts_with("finger")) continue;
            const Eigen::Matrix3d own =
                Eigen::Map<const RowMatrix3>(rig.referenceOrientations.data() + 9 * b);
            fingers.bones.push_back(b);
            fingers.turns.push_back(own * halfTurn(axis) * own.transpose());
            fingers.centres.push_back(centres[b]);
        }
        result.push_back(std::move(fingers));
    }
    return result;
}

double LooseBones::tryReversal(const LooseBody& from, const Reversal& reversal, const std::stop_token& stop) {
    present_ = from;
    still_.assign(held_.size(), false);
    for (std::size_t i = 0; i < reversal.bones.size(); ++i) {
        const std::size_t b = reversal.bones[i];
        const Eigen::Vector3d& centre = reversal.centres[i];
        present_.moves[b] += from.turns[b] * (centre - reversal.turns[i] * centre);
        present_.turns[b] = from.turns[b] * reversal.turns[i];
        still_[b] = true;
    }
    double squares = 0;
    descend(kShapeSteps, stop, squares);
    still_.clear();
    descend(kSteps, stop, squares);
    return squares;
}

bool LooseBones::reverse(const std::stop_token& stop, double& squares) {
    LooseShape::Block block;
    shape_.evaluate(present_.shape, 0, shape_.count(), false, block);
    const std::vector<double> byBone = squaresByBone(block);
    std::vector<std::size_t> order(held_.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::sort(order, [&](std::size_t a, std::size_t b) { return byBone[a] > byBone[b]; });
    order.resize(std::min(order.size(), kWorst));
    const LooseBody from = present_;
    LooseBody best;
    double least = std::numeric_limits<double>::infinity();
    for (const std::size_t bone : order) {
        for (const Reversal& reversal : reversals(bone, block)) {
            if (stop.stop_requested() || least < kMuchNearer * kMuchNearer * squares) break;
            if (const double reached = tryReversal(from, reversal, stop); reached < least) {
                least = reached;
                best = present_;
            }
        }
        if (least < kNearer * kNearer * squares) break;
    }
    const bool nearer = least < kNearer * kNearer * squares;
    present_ = nearer ? best : from;
    if (nearer) squares = least;
    return nearer;
}

}  // namespace abf
