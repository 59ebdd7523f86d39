// SPDX-License-Identifier: Apache-2.0
#include "core/regress/loose_bones.h"

#include <Eigen/Geometry>
#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>

#include "core/body/multiversion.h"
#include "core/body/nearest_rotation.h"

namespace abf {
namespace {

/// How far a share may go in a step, and beyond none and all of its phenotype.
constexpr double kLongestStride = 0.4;
constexpr double kOvershoot = 0.3;
/// Points by weight that a bone must carry for its own motion to count.
constexpr double kHoldsItself = 1.5;

/// A side that is used by more than rounding.
constexpr double kInUse = 1e-3;

using RowMatrix3 = Eigen::Matrix<double, 3, 3, Eigen::RowMajor>;

/// The variations of a phenotype (of the races).
struct Group {
    int first, count;
};
constexpr std::array<Group, 9> kGroups = {
    {{0, 3}, {3, 2}, {5, 5}, {10, 3}, {13, 3}, {16, 2}, {18, 2}, {20, 3}, {23, 3}}};
constexpr std::array<Phenotype, 9> kPhenotypeOfGroup = {
    Phenotype::African, Phenotype::Gender,      Phenotype::Age,     Phenotype::Muscle,  Phenotype::Weight,
    Phenotype::Height,  Phenotype::Proportions, Phenotype::CupSize, Phenotype::Firmness};

/// sum += weight · row
ABF_MULTIVERSION void addRow(const float* row, double weight, std::size_t count, double* sum) {
    for (std::size_t i = 0; i < count; ++i) sum[i] += weight * static_cast<double>(row[i]);
}

/// Whether two local changes move the same vertices alike on that side.
bool sameDelta(const BodyModel& model, int a, int b, bool positive) {
    const auto deltaOf = [&](int change) -> const ShapeDelta& {
        const auto shape = static_cast<std::size_t>(model.localShape(change, positive));
        return model.delta(model.blendShapes()[shape].delta);
    };
    const ShapeDelta &first = deltaOf(a), &second = deltaOf(b);
    return std::equal(first.runs.begin(), first.runs.end(), second.runs.begin(), second.runs.end(),
                      [&](const ShapeRun& x, const ShapeRun& y) {
                          const auto* d = model.deltas().data();
                          return x.firstVertex == y.firstVertex && x.count == y.count &&
                                 std::equal(d + x.deltaOffset, d + x.deltaOffset + 3 * x.count,
                                            d + y.deltaOffset);
                      });
}

Eigen::Matrix3d turnBy(const Eigen::Vector3d& w) {
    const double angle = w.norm();
    if (angle < 1e-12)
        return Eigen::Quaterniond(1, w.x() / 2, w.y() / 2, w.z() / 2).normalized().toRotationMatrix();
    return Eigen::AngleAxisd(angle, w / angle).toRotationMatrix();
}

}  // namespace

LooseBonesProblem::LooseBonesProblem(std::shared_ptr<const BodyModel> model,
                                     const std::vector<std::uint32_t>& storageVertices,
                                     const std::vector<int>& localChanges)
    : model_(std::move(model)), vertices_(storageVertices), deltas_(model_) {
    deltas_.select(vertices_);
    const auto count = vertices_.size();
    // The model has changes under two names; they share their amounts.
    for (std::size_t i = 0; i < localChanges.size(); ++i) {
        const auto same = std::find_if(groups_.begin(), groups_.end(), [&](const std::vector<int>& group) {
            const int other = localChanges[static_cast<std::size_t>(group.front())];
            return sameDelta(*model_, other, localChanges[i], true) &&
                   sameDelta(*model_, other, localChanges[i], false);
        });
        if (same == groups_.end()) {
            groups_.push_back({static_cast<int>(i)});
        } else {
            same->push_back(static_cast<int>(i));
        }
    }
    const auto changes = groups_.size();
    // Rows of local shapes, turned into a list per vertex.
    std::vector<std::vector<Reach>> reaches(count);
    const double unit = model_->deltaUnit();
    const auto prefix = static_cast<std::uint32_t>(model_->prefixVertexCount());
    std::vector<std::int32_t> place(prefix, -1);
    for (std::size_t k = 0; k < count; ++k) place[vertices_[k]] = static_cast<std::int32_t>(k);
    for (std::size_t i = 0; i < 2 * changes; ++i) {
        const int shape = model_->localShape(
            localChanges[static_cast<std::size_t>(groups_[i % changes].front())], i < changes);
        const ShapeDelta& delta = model_->delta(model_->blendShapes()[static_cast<std::size_t>(shape)].delta);
        for (std::uint32_t r = 0; r < delta.prefixRuns; ++r) {
            const ShapeRun& run = delta.runs[r];
            for (std::uint32_t j = 0; j < run.count; ++j) {
                const std::int32_t k = place[run.firstVertex + j];
                if (k < 0) continue;
                const std::int16_t* d = model_->deltas().data() + run.deltaOffset + j;
                const Eigen::Vector3d move(d[0], d[run.count], d[2 * run.count]);
                if (move.isZero(0)) continue;
                reaches[static_cast<std::size_t>(k)].push_back({static_cast<std::uint32_t>(i), unit * move});
            }
        }
    }
    pairs_.resize(changes);
    for (const auto& list : reaches) {
        for (const Reach& a : list) {
            SidePair& pair = pairs_[a.amount % changes];
            (a.amount < changes ? pair.upUp : pair.downDown) += a.delta.squaredNorm();
            for (const Reach& b : list) {
                if (b.amount == a.amount + changes) pair.upDown += a.delta.dot(b.delta);
            }
        }
    }
    reachStart_.push_back(0);
    for (const auto& list : reaches) {
        reaches_.insert(reaches_.end(), list.begin(), list.end());
        reachStart_.push_back(static_cast<std::uint32_t>(reaches_.size()));
    }
    const Rig& rig = model_->annyRig();
    const auto bones = rig.boneLabels.size();
    held_.assign(bones, 0);
    for (const std::uint32_t v : vertices_) {
        for (std::uint32_t i = rig.influenceStart[v]; i < rig.influenceStart[v + 1]; ++i) {
            held_[rig.influenceBone[i]] += static_cast<double>(rig.influenceWeight[i]);
        }
    }
    stepOfBone_.assign(bones, -1);
    for (std::size_t b = 0; b < bones; ++b) {
        if (held_[b] <= 0) continue;
        stepOfBone_[b] = static_cast<int>(carrying_.size());
        carrying_.push_back(static_cast<int>(b));
    }
    present_.amounts = Eigen::VectorXd::Zero(static_cast<Eigen::Index>(2 * changes));
    rest_.resize(3, static_cast<Eigen::Index>(count));
    gatherShapes();
}

int LooseBonesProblem::parameterCount() const {
    return firstOfBones() + 6 * static_cast<int>(carrying_.size());
}

void LooseBonesProblem::gatherShapes() {
    const auto count = static_cast<std::size_t>(model_->phenotypeShapeCount());
    for (std::size_t i = 0; i < count; ++i) {
        const BlendShape& shape = model_->blendShapes()[i];
        shapes_.push_back({deltas_.require(shape.delta), shape.variationMask, shape.newborn});
    }
}

void LooseBonesProblem::restShape(const LooseBody& body, bool slopes) {
    const std::size_t width = deltas_.planeWidth(), sum = 3 * width;
    const double unit = model_->deltaUnit();
    const std::size_t outputs = slopes ? 1 + kVariationCount : 1;
    sums_.assign(outputs * sum, 0);
    // A newborn shape holds a share of the template too.
    std::array<std::array<double, 3>, 1 + kVariationCount> ofTemplate{};
    ofTemplate[0] = {1, 1, 1};
    constexpr std::size_t kBlock = 512;
    for (std::size_t begin = 0; begin < width; begin += kBlock) {
        const std::size_t length = std::min(kBlock, width - begin);
        for (const Phenotypical& shape : shapes_) {
            const auto add = [&](std::size_t output, double weight) {
                if (std::abs(weight) < 1e-14) return;
                for (std::size_t a = 0; a < 3; ++a) {
                    const double scale = shape.newborn ? kNewbornScale[a] : 1;
                    if (begin == 0) ofTemplate[output][a] += weight * (scale - 1) / 3;
                    addRow(deltas_.row(shape.row) + a * width + begin, weight * unit * scale, length,
                           sums_.data() + output * sum + a * width + begin);
                }
            };
            double product = 1;
            for (std::uint32_t rest = shape.mask; rest != 0; rest &= rest - 1) {
                product *= body.shares[static_cast<std::size_t>(std::countr_zero(rest))];
            }
            add(0, product);
            if (!slopes) continue;
            for (std::uint32_t rest = shape.mask; rest != 0; rest &= rest - 1) {
                const int by = std::countr_zero(rest);
                double others = 1;
                for (std::uint32_t other = shape.mask & ~(1U << by); other != 0; other &= other - 1) {
                    others *= body.shares[static_cast<std::size_t>(std::countr_zero(other))];
                }
                add(1 + static_cast<std::size_t>(by), others);
            }
        }
    }
    for (std::size_t o = 0; o < outputs; ++o) {
        for (std::size_t a = 0; a < 3; ++a) {
            Eigen::Map<Eigen::VectorXd>(sums_.data() + o * sum + a * width,
                                        static_cast<Eigen::Index>(width)) +=
                ofTemplate[o][a] * Eigen::Map<const Eigen::VectorXd>(deltas_.templatePlanes() + a * width,
                                                                     static_cast<Eigen::Index>(width));
        }
    }
    for (std::size_t k = 0; k < vertices_.size(); ++k) {
        const auto at = static_cast<Eigen::Index>(k);
        Eigen::Vector3d point(sums_[k], sums_[width + k], sums_[2 * width + k]);
        for (std::uint32_t r = reachStart_[k]; r < reachStart_[k + 1]; ++r) {
            point += body.amounts[reaches_[r].amount] * reaches_[r].delta;
        }
        rest_.col(at) = point;
    }
}

Eigen::Vector3d LooseBonesProblem::posed(const LooseBody& body, Eigen::Index k) const {
    const Rig& rig = model_->annyRig();
    const std::uint32_t v = vertices_[static_cast<std::size_t>(k)];
    Eigen::Vector3d point = Eigen::Vector3d::Zero();
    for (std::uint32_t i = rig.influenceStart[v]; i < rig.influenceStart[v + 1]; ++i) {
        const std::uint16_t b = rig.influenceBone[i];
        point += static_cast<double>(rig.influenceWeight[i]) * (body.turns[b] * rest_.col(k) + body.moves[b]);
    }
    return point;
}

double LooseBonesProblem::priorCost(const LooseBody& body) const {
    double sum = body.amounts.squaredNorm();
    for (const Group& group : kGroups) {
        for (int j = 1; j < group.count; ++j) {
            sum += std::pow(body.shares[static_cast<std::size_t>(group.first + j)] - 1.0 / group.count, 2);
        }
    }
    return 0.5 * pull_ * pull_ * sum;
}

double LooseBonesProblem::cost(const LooseBody& body) {
    restShape(body, false);
    double sum = 0;
    for (Eigen::Index k = 0; k < rest_.cols(); ++k) sum += (posed(body, k) - targets_->col(k)).squaredNorm();
    return 0.5 * sum + priorCost(body);
}

void LooseBonesProblem::start(std::optional<double> age) {
    const Rig& rig = model_->annyRig();
    const auto bones = rig.boneLabels.size();
    for (const Group& group : kGroups) {
        for (int j = 0; j < group.count; ++j) {
            present_.shares[static_cast<std::size_t>(group.first + j)] = 1.0 / group.count;
        }
    }
    if (age) {
        PhenotypeValues values;
        values[Phenotype::Age] = *age;
        const VariationWeights hats = variationWeights(values);
        for (std::size_t v = 5; v < 10; ++v) present_.shares[v] = hats.weight[v];
    }
    present_.amounts.setZero();
    present_.turns.assign(bones, Eigen::Matrix3d::Identity());
    present_.moves.assign(bones, Eigen::Vector3d::Zero());
    restShape(present_, false);
    std::vector<double> mass(bones, 0);
    std::vector<Eigen::Vector3d> restMean(bones, Eigen::Vector3d::Zero()), targetMean(restMean);
    std::vector<Eigen::Matrix3d> product(bones, Eigen::Matrix3d::Zero());
    const auto visit = [&](auto&& use) {
        for (std::size_t k = 0; k < vertices_.size(); ++k) {
            const std::uint32_t v = vertices_[k];
            for (std::uint32_t i = rig.influenceStart[v]; i < rig.influenceStart[v + 1]; ++i) {
                // Squared: what other bones move too says less about this one.
                const double weight = std::pow(static_cast<double>(rig.influenceWeight[i]), 2);
                use(rig.influenceBone[i], weight, rest_.col(static_cast<Eigen::Index>(k)),
                    targets_->col(static_cast<Eigen::Index>(k)));
            }
        }
    };
    visit([&](std::size_t b, double w, const auto& rest, const auto& target) {
        mass[b] += w;
        restMean[b] += w * rest;
        targetMean[b] += w * target;
    });
    for (std::size_t b = 0; b < bones; ++b) {
        if (mass[b] <= 0) continue;
        restMean[b] /= mass[b];
        targetMean[b] /= mass[b];
    }
    visit([&](std::size_t b, double w, const auto& rest, const auto& target) {
        product[b] += w * (target - targetMean[b]) * (rest - restMean[b]).transpose();
    });
    for (std::size_t b = 0; b < bones; ++b) {
        const double scale = product[b].norm();
        if (!(scale > 0)) continue;
        present_.turns[b] = nearestRotationBySvd(product[b] / scale);
        present_.moves[b] = targetMean[b] - present_.turns[b] * restMean[b];
    }
}

bool LooseBonesProblem::linearise(double& cost, Eigen::MatrixXd& hessian, Eigen::VectorXd& gradient) {
    const Rig& rig = model_->annyRig();
    restShape(present_, true);
    const std::size_t width = deltas_.planeWidth();
    const int n = parameterCount();
    hessian.setZero(n, n);
    gradient.setZero(n);

    centres_.assign(rig.boneLabels.size(), Eigen::Vector3d::Zero());
    for (std::size_t k = 0; k < vertices_.size(); ++k) {
        for (std::uint32_t i = rig.influenceStart[vertices_[k]]; i < rig.influenceStart[vertices_[k] + 1];
             ++i) {
            const std::uint16_t b = rig.influenceBone[i];
            centres_[b] += static_cast<double>(rig.influenceWeight[i]) / held_[b] *
                           (present_.turns[b] * rest_.col(static_cast<Eigen::Index>(k)) + present_.moves[b]);
        }
    }

    double sum = 0;
    Eigen::Matrix<double, 3, Eigen::Dynamic> slopes;
    Eigen::MatrixXd products;
    for (std::size_t k = 0; k < vertices_.size(); ++k) {
        const auto at = static_cast<Eigen::Index>(k);
        const std::uint32_t v = vertices_[k];
        Eigen::Matrix3d blended = Eigen::Matrix3d::Zero();
        Eigen::Vector3d point = Eigen::Vector3d::Zero();
        columns_.clear();
        for (std::uint32_t i = rig.influenceStart[v]; i < rig.influenceStart[v + 1]; ++i) {
            const std::uint16_t b = rig.influenceBone[i];
            const auto w = static_cast<double>(rig.influenceWeight[i]);
            const Eigen::Vector3d carried = present_.turns[b] * rest_.col(at) + present_.moves[b];
            blended += w * present_.turns[b];
            point += w * carried;
        }
        int step = 0;
        const auto slope = [&](int variation) {
            const double* planes = sums_.data() + static_cast<std::size_t>(1 + variation) * 3 * width + k;
            return Eigen::Vector3d(planes[0], planes[width], planes[2 * width]);
        };
        for (const Group& group : kGroups) {
            const Eigen::Vector3d first = slope(group.first);
            for (int j = 1; j < group.count; ++j) {
                columns_.push_back({step++, blended * (slope(group.first + j) - first)});
            }
        }
        for (std::uint32_t r = reachStart_[k]; r < reachStart_[k + 1]; ++r) {
            columns_.push_back(
                {kShareSteps + static_cast<int>(reaches_[r].amount), blended * reaches_[r].delta});
        }
        for (std::uint32_t i = rig.influenceStart[v]; i < rig.influenceStart[v + 1]; ++i) {
            const std::uint16_t b = rig.influenceBone[i];
            const auto w = static_cast<double>(rig.influenceWeight[i]);
            const Eigen::Vector3d arm =
                w * (present_.turns[b] * rest_.col(at) + present_.moves[b] - centres_[b]);
            const int first = firstOfBones() + 6 * stepOfBone_[b];
            for (int a = 0; a < 3; ++a) columns_.push_back({first + a, Eigen::Vector3d::Unit(a).cross(arm)});
            for (int a = 0; a < 3; ++a) columns_.push_back({first + 3 + a, w * Eigen::Vector3d::Unit(a)});
        }
        const Eigen::Vector3d residual = point - targets_->col(at);
        sum += residual.squaredNorm();
        const auto m = static_cast<Eigen::Index>(columns_.size());
        slopes.resize(3, m);
        for (Eigen::Index c = 0; c < m; ++c) slopes.col(c) = columns_[static_cast<std::size_t>(c)].slope;
        products = slopes.transpose().lazyProduct(slopes);
        for (Eigen::Index c = 0; c < m; ++c) {
            const int column = columns_[static_cast<std::size_t>(c)].index;
            gradient[column] += slopes.col(c).dot(residual);
            double* into = hessian.data() + static_cast<std::ptrdiff_t>(column) * n;
            const double* from = products.data() + c * m;
            // The bones of a vertex are in no order: both triangles are filled where that matters.
            for (Eigen::Index r = 0; r < m; ++r) into[columns_[static_cast<std::size_t>(r)].index] += from[r];
        }
    }
    const auto pull = [&](Eigen::Index i, double value) {
        hessian(i, i) += pull_ * pull_;
        gradient[i] += pull_ * pull_ * value;
    };
    Eigen::Index step = 0;
    for (const Group& group : kGroups) {
        for (int j = 1; j < group.count; ++j) {
            pull(step++, present_.shares[static_cast<std::size_t>(group.first + j)] - 1.0 / group.count);
        }
    }
    for (Eigen::Index i = 0; i < present_.amounts.size(); ++i) pull(step++, present_.amounts[i]);
    cost = 0.5 * sum + priorCost(present_);
    return std::isfinite(cost);
}

double LooseBonesProblem::costAfter(const Eigen::VectorXd& step) {
    trial_ = present_;
    Eigen::Index place = 0;
    for (const Group& group : kGroups) {
        for (int j = 1; j < group.count; ++j, ++place) {
            trial_.shares[static_cast<std::size_t>(group.first + j)] += step[place];
            trial_.shares[static_cast<std::size_t>(group.first)] -= step[place];
        }
    }
    trial_.amounts += step.segment(kShareSteps, trial_.amounts.size());
    for (std::size_t i = 0; i < carrying_.size(); ++i) {
        const auto b = static_cast<std::size_t>(carrying_[i]);
        const Eigen::Index at = firstOfBones() + 6 * static_cast<Eigen::Index>(i);
        const Eigen::Matrix3d turn = turnBy(step.segment<3>(at));
        trial_.turns[b] =
            Eigen::Quaterniond(Eigen::Matrix3d(turn * present_.turns[b])).normalized().toRotationMatrix();
        trial_.moves[b] = centres_[b] + turn * (present_.moves[b] - centres_[b]) + step.segment<3>(at + 3);
    }
    return this->cost(trial_);
}

void LooseBonesProblem::stepLimits(Eigen::VectorXd& lower, Eigen::VectorXd& upper) const {
    Eigen::Index place = 0;
    for (const Group& group : kGroups) {
        for (int j = 1; j < group.count; ++j, ++place) {
            const double share = present_.shares[static_cast<std::size_t>(group.first + j)];
            lower[place] = std::min(0.0, std::max(-kLongestStride, -kOvershoot - share));
            upper[place] = std::max(0.0, std::min(kLongestStride, 1 + kOvershoot - share));
        }
    }
}

PhenotypeValues LooseBonesProblem::phenotypes() const {
    PhenotypeValues values;
    for (std::size_t g = 0; g < kGroups.size(); ++g) {
        const Group& group = kGroups[g];
        const double* shares = present_.shares.data() + group.first;
        if (g == 0) {
            for (int j = 0; j < group.count; ++j) {
                values.values[static_cast<int>(Phenotype::African) + j] = std::clamp(shares[j], 0.0, 1.0);
            }
            continue;
        }
        const Phenotype p = kPhenotypeOfGroup[g];
        const double low = phenotypeMinimum(p);
        double value = 0;
        for (int j = 0; j < group.count; ++j) value += shares[j] * (low + j * (1 - low) / (group.count - 1));
        values[p] = std::clamp(value, low, 1.0);
    }
    return values;
}

Eigen::VectorXd LooseBonesProblem::localChanges() const {
    const auto changes = static_cast<Eigen::Index>(groups_.size());
    Eigen::Index count = 0;
    for (const auto& group : groups_) count += static_cast<Eigen::Index>(group.size());
    Eigen::VectorXd values(count);
    for (Eigen::Index i = 0; i < changes; ++i) {
        const double up = present_.amounts[i], down = present_.amounts[changes + i];
        const SidePair& pair = pairs_[static_cast<std::size_t>(i)];
        const std::vector<int>& group = groups_[static_cast<std::size_t>(i)];
        const auto members = static_cast<double>(group.size());
        if (group.size() > 1 && up > kInUse && down > kInUse) {
            // One of the two is at its positive, the other at its negative side.
            for (const int member : group) values[member] = 0;
            values[group[0]] = std::min(up, 1.0);
            values[group[1]] = -std::min(down, 1.0);
            continue;
        }
        // The nearest to up · positive + down · negative that one side alone can do.
        const auto nearest = [members](double along, double square) {
            return square > 0 ? std::clamp(along / square, 0.0, members) : 0.0;
        };
        const double positive = nearest(up * pair.upUp + down * pair.upDown, pair.upUp);
        const double negative = nearest(up * pair.upDown + down * pair.downDown, pair.downDown);
        const auto distance = [&pair](double a, double b) {
            return a * a * pair.upUp + 2 * a * b * pair.upDown + b * b * pair.downDown;
        };
        const bool isUp = distance(up - positive, down) <= distance(up, down - negative);
        for (const int member : group) values[member] = (isUp ? positive : -negative) / members;
    }
    return values;
}

BodyPose LooseBonesProblem::pose(const EvaluatedBody& body) const {
    const Rig& rig = model_->annyRig();
    const auto bones = rig.boneLabels.size();
    BodyPose pose;
    pose.bones.assign(bones, Eigen::Matrix4d::Identity());
    std::vector<Eigen::Matrix3d> posedAxes(bones);  // V_b
    const auto reference = [&](std::size_t b) -> Eigen::Matrix3d {
        return Eigen::Map<const RowMatrix3>(rig.referenceOrientations.data() + 9 * b);
    };
    // The root moves no skin: it stands as the heads of the bones that it carries do.
    std::vector<Eigen::Vector3d> heads, places;
    Eigen::Matrix3d product = Eigen::Matrix3d::Zero();
    Eigen::Vector3d headMean = Eigen::Vector3d::Zero(), placeMean = headMean;
    for (std::size_t b = 0; b < bones; ++b) {
        if (rig.parents[b] != 0 || held_[b] < kHoldsItself) continue;
        const Eigen::Vector3d head = body.restBonePoses[b].topRightCorner<3, 1>();
        heads.push_back(head);
        places.push_back(present_.turns[b] * head + present_.moves[b]);
        headMean += heads.back();
        placeMean += places.back();
        product += 1e-4 * present_.turns[b];  // a centimetre's worth, where the heads lie in a line
    }
    headMean /= static_cast<double>(std::max<std::size_t>(heads.size(), 1));
    placeMean /= static_cast<double>(std::max<std::size_t>(heads.size(), 1));
    for (std::size_t i = 0; i < heads.size(); ++i) {
        product += (places[i] - placeMean) * (heads[i] - headMean).transpose();
    }
    const Eigen::Matrix3d rootTurn = nearestRotationBySvd(product);

    for (std::size_t b = 0; b < bones; ++b) {
        const int parent = rig.parents[b];
        Eigen::Matrix3d carrier = reference(b).transpose();
        if (parent >= 0) {
            const auto p = static_cast<std::size_t>(parent);
            carrier = posedAxes[p] * reference(p).transpose();
        }
        const Eigen::Matrix3d restAxes = body.restBonePoses[b].topLeftCorner<3, 3>();
        if (b == 0) {
            posedAxes[b] = rootTurn * restAxes;
        } else {
            posedAxes[b] = held_[b] < kHoldsItself ? Eigen::Matrix3d(carrier * reference(b))
                                                   : Eigen::Matrix3d(present_.turns[b] * restAxes);
        }
        // V_c = carrier · D_c · U_c
        pose.bones[b].topLeftCorner<3, 3>() = carrier.transpose() * posedAxes[b] * reference(b).transpose();
    }
    const Eigen::Vector3d head =
        placeMean + rootTurn * (Eigen::Vector3d(body.restBonePoses[0].topRightCorner<3, 1>()) - headMean);
    pose.bones[0].topRightCorner<3, 1>() = reference(0) * head;
    return pose;
}

}  // namespace abf
