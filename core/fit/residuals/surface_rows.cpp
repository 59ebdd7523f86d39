// SPDX-License-Identifier: Apache-2.0
#include "core/fit/residuals/surface_rows.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/body/multiversion.h"
#include "core/body/vector_lanes.h"
#include "core/fit/solver/rank_update.h"

namespace abf {
namespace {

constexpr std::size_t kBlockRows = 64;  // so that a block stays in the first-level cache
/// What follows the shape in a row: translation (3), residual, extra columns; multiples of kLanes.
constexpr std::size_t kTail = 8, kTailWithExtras = 16, kFirstExtra = 4;
static_assert(kFirstExtra + SurfaceRows::kMostExtraColumns == kTailWithExtras);

struct RowInput {
    const double* shape;  ///< three rows of `stride`
    std::size_t stride;
    const Lever* levers;
    const int* bones;
    std::size_t leverCount;
    const double* axes;     ///< per free bone three rows of four
    double gradient[3];     ///< scaled
    double translation[3];  ///< scaled
    double residual;        ///< scaled
    std::size_t tail;       ///< kTail or kTailWithExtras
    const double* extras;   ///< scaled, kMostExtraColumns; null with kTail
};

/// row: [shape (stride) | translation, residual, extras (tail) | three a lever], with room for four more.
ABF_MULTIVERSION void writeRow(const RowInput& in, std::size_t width, double* row) {
    const double gx = in.gradient[0], gy = in.gradient[1], gz = in.gradient[2];
    for (std::size_t at = 0; at < in.stride; at += kLanes) {
        Double8 x, y, z;
        load(x, in.shape + at);
        load(y, in.shape + in.stride + at);
        load(z, in.shape + 2 * in.stride + at);
        store(row + at, gx * x + gy * y + gz * z);
    }
    double* to = row + in.stride;
    const Double4 tail = {in.translation[0], in.translation[1], in.translation[2], in.residual};
    Double8 head = {tail, {0, 0, 0, 0}};
    if (in.extras != nullptr) {
        load(head.high, in.extras);
        Double8 rest;
        load(rest, in.extras + 4);
        store(to + kLanes, rest);
    }
    store(to, head);
    to += in.tail;
    for (std::size_t l = 0; l < in.leverCount; ++l, to += 3) {
        const double* a = in.levers[l].arm;
        const double* axes = in.axes + 12 * static_cast<std::size_t>(in.bones[l]);
        Double4 r0, r1, r2;
        load(r0, axes);
        load(r1, axes + 4);
        load(r2, axes + 8);
        // (axis × arm) · gradient = axis · (arm × gradient)
        const Double4 entries =
            (a[1] * gz - a[2] * gy) * r0 + (a[2] * gx - a[0] * gz) * r1 + (a[0] * gy - a[1] * gx) * r2;
        store(to, entries);
    }
    for (double* end = row + width; to < end; ++to) *to = 0;
}

}  // namespace

void SurfaceRows::sortByChain(const SurfaceDerivatives& derivatives, std::span<const SurfaceRow> rows,
                              std::span<const double> squaredScales) {
    const LeverChains& chains = derivatives.chains;
    chainStart_.assign(chains.chainCount() + 2, 0);
    for (std::size_t k = 0; k < rows.size(); ++k)
        if (squaredScales[k] > 0) ++chainStart_[chains.chainOfPoint[rows[k].point] + 2];
    for (std::size_t c = 2; c < chainStart_.size(); ++c) chainStart_[c] += chainStart_[c - 1];
    order_.resize(chainStart_.back());
    for (std::uint32_t k = 0; k < rows.size(); ++k)
        if (squaredScales[k] > 0) order_[chainStart_[chains.chainOfPoint[rows[k].point] + 1]++] = k;
}

void SurfaceRows::accumulate(const SurfaceDerivatives& d, std::span<const SurfaceRow> rows,
                             std::span<const double> squaredScales, Eigen::MatrixXd& hessian,
                             Eigen::VectorXd& gradient) {
    sortByChain(d, rows, squaredScales);
    axes_.resize(12 * d.axes.size());
    for (std::size_t b = 0; b < d.axes.size(); ++b)
        for (Eigen::Index r = 0; r < 3; ++r)
            Eigen::Map<Eigen::Vector4d>(axes_.data() + 12 * b + 4 * r) << d.axes[b].row(r).transpose(), 0;

    const std::size_t shape = static_cast<std::size_t>(d.shapeSize);
    const auto extras = static_cast<std::size_t>(gradient.size() - d.columns());
    const std::size_t tail = extras > 0 ? kTailWithExtras : kTail;
    const std::size_t common = d.stride + tail, residual = d.stride + 3, firstExtra = d.stride + kFirstExtra;
    const int translation = d.columns() - 3;  // where there is one
    std::array<double, kMostExtraColumns> extra{};
    common_.assign(common * common, 0.0);

    for (std::size_t c = 0; c < d.chains.chainCount(); ++c) {
        const auto bones = d.chains.bones(c);
        const std::size_t turns = 3 * bones.size();
        const std::size_t width = common + padded(turns, kLanes);
        block_.resize(std::max(block_.size(), kBlockRows * width + kLanes));
        products_.resize(std::max(products_.size(), width * width));
        const std::size_t first = chainStart_[c], last = chainStart_[c + 1];
        for (std::size_t at = first; at < last; at += kBlockRows) {
            const std::size_t depth = std::min(kBlockRows, last - at);
            for (std::size_t k = 0; k < depth; ++k) {
                const SurfaceRow& row = rows[order_[at + k]];
                const double scale = std::sqrt(squaredScales[order_[at + k]]);
                RowInput in{d.shapeRow(row.point, 0),
                            d.stride,
                            d.leversOf(row.point).data(),
                            bones.data(),
                            bones.size(),
                            axes_.data(),
                            {},
                            {},
                            scale * row.residual,
                            tail,
                            extras > 0 ? extra.data() : nullptr};
                if (extras > 0) {
                    extra.fill(0);
                    if (row.extra >= 0) extra[static_cast<std::size_t>(row.extra)] = scale * row.byExtra;
                    if (row.byLast != 0) extra[extras - 1] = scale * row.byLast;
                }
                const Eigen::Vector3d g = scale * row.gradient;
                Eigen::Map<Eigen::Vector3d>(in.gradient) = g;
                if (d.rootTranslation)
                    Eigen::Map<Eigen::Vector3d>(in.translation).noalias() = d.rootAxes.transpose() * g;
                writeRow(in, width, block_.data() + k * width);
            }
            addRankUpdate({block_.data(), width, depth, 0, common, 0, common, true, common_.data(), common});
            if (turns == 0) continue;
            const auto update = at == first ? setRankUpdate : addRankUpdate;
            update({block_.data(), width, depth, 0, padded(shape, 4), common, width, false, products_.data(),
                    width});
            update(
                {block_.data(), width, depth, d.stride, width, common, width, true, products_.data(), width});
        }
        if (turns == 0 || first == last) continue;

        columns_.resize(turns);
        for (std::size_t l = 0; l < bones.size(); ++l)
            for (int a = 0; a < 3; ++a) columns_[3 * l + a] = d.shapeSize + 3 * bones[l] + a;
        const auto product = [&](std::size_t j) { return products_.data() + j * width + common; };
        for (std::size_t j = 0; j < shape; ++j) {
            double* to = hessian.data() + static_cast<Eigen::Index>(j) * hessian.outerStride();
            const double* from = product(j);
            for (std::size_t l = 0; l < turns; l += 3, from += 3)
                for (int a = 0; a < 3; ++a) to[columns_[l] + a] += from[a];
        }
        for (std::size_t i = 0; i < turns; ++i) gradient[columns_[i]] += product(residual)[i];
        if (d.rootTranslation)
            for (std::size_t a = 0; a < 3; ++a)
                for (std::size_t i = 0; i < turns; ++i)
                    hessian(translation + static_cast<Eigen::Index>(a), columns_[i]) +=
                        product(d.stride + a)[i];
        for (std::size_t e = 0; e < extras; ++e)
            for (std::size_t i = 0; i < turns; ++i)
                hessian(d.columns() + static_cast<Eigen::Index>(e), columns_[i]) += product(firstExtra + e)[i];
        for (std::size_t j = 0; j < turns; ++j) {
            const double* from = product(common + j);
            for (std::size_t i = j; i < turns; ++i)
                hessian(std::max(columns_[i], columns_[j]), std::min(columns_[i], columns_[j])) += from[i];
        }
    }

    const auto product = [&](std::size_t j, std::size_t i) { return common_[j * common + i]; };
    for (std::size_t j = 0; j < shape; ++j) {
        const auto column = static_cast<Eigen::Index>(j);
        for (std::size_t i = j; i < shape; ++i)
            hessian(static_cast<Eigen::Index>(i), column) += product(j, i);
        gradient[column] += product(j, residual);
        for (std::size_t e = 0; e < extras; ++e)
            hessian(d.columns() + static_cast<Eigen::Index>(e), column) += product(j, firstExtra + e);
        if (!d.rootTranslation) continue;
        for (std::size_t a = 0; a < 3; ++a)
            hessian(translation + static_cast<Eigen::Index>(a), column) += product(j, d.stride + a);
    }
    for (std::size_t e = 0; e < extras; ++e) {
        const Eigen::Index column = d.columns() + static_cast<Eigen::Index>(e);
        for (std::size_t f = e; f < extras; ++f)
            hessian(d.columns() + static_cast<Eigen::Index>(f), column) +=
                product(firstExtra + e, firstExtra + f);
        gradient[column] += product(residual, firstExtra + e);
        if (!d.rootTranslation) continue;
        for (std::size_t a = 0; a < 3; ++a)
            hessian(column, translation + static_cast<Eigen::Index>(a)) +=
                product(d.stride + a, firstExtra + e);
    }
    if (!d.rootTranslation) return;
    for (std::size_t a = 0; a < 3; ++a) {
        const Eigen::Index column = translation + static_cast<Eigen::Index>(a);
        for (std::size_t b = a; b < 3; ++b)
            hessian(translation + static_cast<Eigen::Index>(b), column) +=
                product(d.stride + a, d.stride + b);
        gradient[column] += product(d.stride + a, residual);
    }
}

}  // namespace abf
