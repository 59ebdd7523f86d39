// SPDX-License-Identifier: Apache-2.0
#include "core/body/skeleton_slopes.h"

#include <algorithm>

#include "core/body/multiversion.h"
#include "core/body/nearest_rotation.h"
#include "core/body/vector_lanes.h"

namespace abf {
namespace {

using RowMatrix3 = Eigen::Matrix<double, 3, 3, Eigen::RowMajor>;

/// skew = vee(A − Aᵀ) with A = Rᵀ dM; R row-major, dM as nine vectors.
ABF_MULTIVERSION void skewParts(const double* R, const double* dM, std::size_t stride, double* skew) {
    for (std::size_t at = 0; at < stride; at += kLanes) {
        Double8 m[9];
        for (std::size_t i = 0; i < 9; ++i) load(m[i], dM + i * stride + at);
        for (std::size_t i = 0; i < 3; ++i) {
            // Component i is A(k, j) − A(j, k) with j, k the axes after i.
            const std::size_t j = (i + 1) % 3, k = (i + 2) % 3;
            const Double8 v = (R[k] * m[j] + R[3 + k] * m[3 + j] + R[6 + k] * m[6 + j]) -
                              (R[j] * m[k] + R[3 + j] * m[3 + k] + R[6 + j] * m[6 + k]);
            store(skew + i * stride + at, v);
        }
    }
}

/// to = matrix · from, vectors of three.
ABF_MULTIVERSION void turnVectors(const double* matrix, const double* from, std::size_t stride, double* to) {
    for (std::size_t at = 0; at < stride; at += kLanes) {
        Double8 v[3];
        for (std::size_t i = 0; i < 3; ++i) load(v[i], from + i * stride + at);
        for (std::size_t i = 0; i < 3; ++i)
            store(to + i * stride + at,
                  matrix[3 * i] * v[0] + matrix[3 * i + 1] * v[1] + matrix[3 * i + 2] * v[2]);
    }
}

struct HeadStep {
    const double* parentHeadMove;  ///< dw_p
    const double* parentTurn;      ///< of the parent
    const double* parentHead;      ///< dh_p
    const double* head;            ///< dh
    double carry[9];               ///< what d(h − h_p) is multiplied by, row-major
    double arm[3];                 ///< G_p (h − h_p), or zero
};

ABF_MULTIVERSION void moveHead(const HeadStep& s, std::size_t stride, double* headMove) {
    for (std::size_t at = 0; at < stride; at += kLanes) {
        Double8 d[3], turn[3];
        for (std::size_t i = 0; i < 3; ++i) {
            Double8 parent;
            load(d[i], s.head + i * stride + at);
            load(parent, s.parentHead + i * stride + at);
            d[i] -= parent;
            load(turn[i], s.parentTurn + i * stride + at);
        }
        for (std::size_t i = 0; i < 3; ++i) {
            const std::size_t j = (i + 1) % 3, k = (i + 2) % 3;
            Double8 w;
            load(w, s.parentHeadMove + i * stride + at);
            w += s.carry[3 * i] * d[0] + s.carry[3 * i + 1] * d[1] + s.carry[3 * i + 2] * d[2];
            w += turn[j] * s.arm[k] - turn[k] * s.arm[j];
            store(headMove + i * stride + at, w);
        }
    }
}

/// originMove = dw − turn × (G h) − G dh; G row-major.
ABF_MULTIVERSION void moveOrigin(const double* headMove, const double* turn, const double* head,
                                 const double* G, const double* turnedHead, std::size_t stride,
                                 double* originMove) {
    for (std::size_t at = 0; at < stride; at += kLanes) {
        Double8 d[3], t[3];
        for (std::size_t i = 0; i < 3; ++i) {
            load(d[i], head + i * stride + at);
            load(t[i], turn + i * stride + at);
        }
        for (std::size_t i = 0; i < 3; ++i) {
            const std::size_t j = (i + 1) % 3, k = (i + 2) % 3;
            Double8 w;
            load(w, headMove + i * stride + at);
            w -= t[j] * turnedHead[k] - t[k] * turnedHead[j];
            w -= G[3 * i] * d[0] + G[3 * i + 1] * d[1] + G[3 * i + 2] * d[2];
            store(originMove + i * stride + at, w);
        }
    }
}

}  // namespace

void SkeletonSlopes::setShape(const BodyModel& model, const Skeleton& skeleton, const RestSkeleton& rest,
                              const BodyShape& shape, std::span<const PhenotypeShapeWeight> weights,
                              const FreeParameters& free) {
    const Rig& rig = skeleton.rig();
    const std::size_t width = rig.boneTemplate.size(), bones = rig.boneLabels.size();
    stride_ = padded(static_cast<std::size_t>(free.shapeSize()), kLanes);
    affine_.assign(width * stride_, 0.0);
    skew_.resize(bones * 3 * stride_);
    headMove_.resize(bones * 3 * stride_);
    moves_.assign(bones * 6 * stride_, 0.0);

    std::size_t column = 0;
    if (!free.phenotypes.empty()) {
        std::array<double*, kBlendOutputs> outputs{};
        sums_.assign(width * kPhenotypeCount, 0.0);
        std::uint32_t wanted = 0;
        for (const Phenotype p : free.phenotypes) wanted |= 1U << static_cast<int>(p);
        for (int p = 0; p < kPhenotypeCount; ++p) outputs[1 + p] = sums_.data() + p * width;
        rows_.clear();
        for (const PhenotypeShapeWeight& w : weights) {
            const std::int32_t row = rig.boneShapeRow[w.shape];
            if (row < 0) continue;
            RowGroups<double, 1>::Weights slopes{};
            for (int p = 0; p < kPhenotypeCount; ++p)
                if ((wanted >> p & 1U) != 0) slopes[0][1 + p] = w.slope[p];
            rows_.add(rig.boneShapes.data() + row * width, slopes);
        }
        rows_.group();
        rows_.sum(width, 0, width, outputs);
        for (const Phenotype p : free.phenotypes) {
            const double* from = sums_.data() + static_cast<std::size_t>(p) * width;
            double* to = affine_.data() + column++;
            for (std::size_t i = 0; i < width; ++i) to[i * stride_] = from[i];
        }
    }
    for (const int change : free.localChanges) {
        const double value = shape.localChanges.size() == 0 ? 0.0 : shape.localChanges[change];
        const LocalChangeSlope s = localChangeSlope(model, change, value);
        double* to = affine_.data() + column++;
        const std::int32_t row = rig.boneShapeRow[s.shape];
        if (row < 0) continue;
        const double* from = rig.boneShapes.data() + row * width;
        for (std::size_t i = 0; i < width; ++i) to[i * stride_] = s.slope * from[i];
    }

    if (rig.rule != OrientationRule::Procrustes) return;
    factor_.resize(bones);
    for (std::size_t b = 0; b < bones; ++b) {
        const Eigen::Map<const RowMatrix3> M(rest.affine.data() + b * rig.stride + 3);
        factor_[b] = nearestRotationSlope(M, rest.orientations[b]);
        const RowMatrix3 R = rest.orientations[b];
        skewParts(R.data(), affine_.data() + (b * rig.stride + 3) * stride_, stride_,
                  skew_.data() + b * 3 * stride_);
    }
}

void SkeletonSlopes::setPose(const Skeleton& skeleton, const RestSkeleton& rest, const PosedSkeleton& posed) {
    const Rig& rig = skeleton.rig();
    const bool fixedReference = rig.rule == OrientationRule::Procrustes;
    const auto headChange = [&](int b) {
        return affine_.data() + static_cast<std::size_t>(b) * rig.stride * stride_;
    };
    const auto headMove = [&](int b) { return headMove_.data() + static_cast<std::size_t>(b) * 3 * stride_; };
    const auto turn = [&](int b) { return moves_.data() + static_cast<std::size_t>(b) * 6 * stride_; };
    for (int b = 0; b < rig.boneCount(); ++b) {
        if (fixedReference) {
            const RowMatrix3 toPosed = -posed.orientations[b] * factor_[b];
            turnVectors(toPosed.data(), skew_.data() + static_cast<std::size_t>(b) * 3 * stride_, stride_,
                        turn(b));
        }
        const int p = rig.parents[b];
        if (p < 0) {
            std::fill_n(headMove(b), 3 * stride_, 0.0);
        } else {
            HeadStep step{headMove(p), turn(p), headChange(p), headChange(b), {}, {}};
            Eigen::Map<RowMatrix3> carry(step.carry);
            if (p == 0 && fixedReference) {
                // A_0 = I: the root carries its children by V_0 U_0ᵀ whatever its rest orientation.
                carry = posed.orientations[0] * skeleton.referenceOrientation(rest, 0).transpose();
            } else {
                carry = posed.rotations[p];
                Eigen::Map<Eigen::Vector3d>(step.arm) = posed.rotations[p] * (rest.heads[b] - rest.heads[p]);
            }
            moveHead(step, stride_, headMove(b));
        }
        const RowMatrix3 G = posed.rotations[b];
        const Eigen::Vector3d turnedHead = posed.rotations[b] * rest.heads[b];
        moveOrigin(headMove(b), turn(b), headChange(b), G.data(), turnedHead.data(), stride_,
                   turn(b) + 3 * stride_);
    }
}

}  // namespace abf
