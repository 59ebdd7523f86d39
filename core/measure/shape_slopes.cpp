// SPDX-License-Identifier: Apache-2.0
#include "core/measure/shape_slopes.h"

#include "core/body/blend_weights.h"

namespace abf {
namespace {

/// Derivatives of the values by one stored delta, apart for each axis because newborn shapes scale the axes.
class DeltaSlopes {
  public:
    DeltaSlopes(const BodyModel& model, std::span<const PointGradient> sparse,
                std::span<const SkinGradient> dense)
        : model_(model),
          sparse_(sparse),
          dense_(dense),
          values_(static_cast<Eigen::Index>(sparse.size() + dense.size())) {
        for (auto& plane : expanded_) plane.assign(static_cast<std::size_t>(model.prefixVertexCount()), 0);
        byDelta_.resize(model.blendShapes().size());
    }

    /// values×3, per metre that the delta's weight is worth.
    const Eigen::MatrixX3d& of(std::uint32_t delta) {
        if (byDelta_.size() <= delta) byDelta_.resize(delta + 1);
        Eigen::MatrixX3d& slopes = byDelta_[delta];
        if (slopes.rows() == 0) slopes = measured(delta);
        return slopes;
    }

    /// The same for the template, which newborn shapes scale.
    Eigen::MatrixX3d ofTemplate() const {
        return against({model_.templateX().data(), model_.templateY().data(), model_.templateZ().data()});
    }

  private:
    Eigen::MatrixX3d against(const std::array<const float*, 3>& planes) const {
        Eigen::MatrixX3d slopes = Eigen::MatrixX3d::Zero(values_, 3);
        for (std::size_t r = 0; r < sparse_.size(); ++r)
            for (const PointGradient::Entry& entry : sparse_[r].vertices)
                for (std::size_t a = 0; a < 3; ++a)
                    slopes(Eigen::Index(r), Eigen::Index(a)) +=
                        entry.slope[Eigen::Index(a)] * double{planes[a][entry.index]};
        for (std::size_t d = 0; d < dense_.size(); ++d)
            for (std::size_t a = 0; a < 3; ++a) {
                const auto n = static_cast<Eigen::Index>(dense_[d][a].size());
                slopes(Eigen::Index(sparse_.size() + d), Eigen::Index(a)) =
                    double{Eigen::Map<const Eigen::VectorXf>(dense_[d][a].data(), n)
                               .dot(Eigen::Map<const Eigen::VectorXf>(planes[a], n))};
            }
        return slopes;
    }

    Eigen::MatrixX3d measured(std::uint32_t delta) {
        const ShapeDelta& shape = model_.delta(delta);
        const auto runs = shape.runs.first(shape.prefixRuns);
        for (const ShapeRun& run : runs)
            for (std::size_t a = 0; a < 3; ++a) {
                const std::int16_t* from = model_.deltas().data() + run.deltaOffset + a * run.count;
                std::copy(from, from + run.count, expanded_[a].data() + run.firstVertex);
            }
        Eigen::MatrixX3d slopes =
            model_.deltaUnit() * against({expanded_[0].data(), expanded_[1].data(), expanded_[2].data()});
        for (const ShapeRun& run : runs)
            for (auto& plane : expanded_) std::fill_n(plane.data() + run.firstVertex, run.count, 0.0F);
        return slopes;
    }

    const BodyModel& model_;
    std::span<const PointGradient> sparse_;
    std::span<const SkinGradient> dense_;
    Eigen::Index values_;
    std::array<std::vector<float>, 3> expanded_;  ///< a delta over all vertices; zero between calls
    std::vector<Eigen::MatrixX3d> byDelta_;
};

}  // namespace

Eigen::MatrixXd shapeSlopes(const BodyModel& model, const BodyShape& shape, const ShapeColumns& columns,
                            std::span<const PointGradient> sparse, std::span<const SkinGradient> dense) {
    const Rig& rig = model.annyRig();
    DeltaSlopes deltas(model, sparse, dense);
    const auto values = static_cast<Eigen::Index>(sparse.size() + dense.size());
    const Eigen::MatrixX3d byTemplate = deltas.ofTemplate();
    const Eigen::RowVector3d newborn(kNewbornScale[0], kNewbornScale[1], kNewbornScale[2]);

    const auto byShape = [&](std::uint32_t s) {
        const BlendShape& blend = model.blendShapes()[s];
        Eigen::VectorXd slope = Eigen::VectorXd::Zero(values);
        if (blend.newborn) {
            slope = deltas.of(blend.delta) * newborn.transpose() +
                    byTemplate * ((newborn.array() - 1) / 3).matrix().transpose();
        } else {
            slope = deltas.of(blend.delta).rowwise().sum();
        }
        if (const std::int32_t row = rig.boneShapeRow[s]; row >= 0) {
            const double* bones =
                rig.boneShapes.data() + static_cast<std::size_t>(row) * rig.boneTemplate.size();
            for (std::size_t r = 0; r < sparse.size(); ++r)
                for (const PointGradient::Entry& entry : sparse[r].heads)
                    slope[Eigen::Index(r)] += entry.slope.dot(Eigen::Map<const Eigen::Vector3d>(
                        bones + entry.index * static_cast<std::size_t>(rig.stride)));
        }
        return slope;
    };

    Eigen::MatrixXd slopes = Eigen::MatrixXd::Zero(values, columns.size());
    std::vector<PhenotypeShapeWeight> weights;
    if (!columns.phenotypes.empty()) phenotypeWeightsAndSlopes(model, shape.phenotypes, weights);
    for (const PhenotypeShapeWeight& w : weights) {
        bool matters = false;
        for (const Phenotype p : columns.phenotypes) matters |= w.slope[static_cast<std::size_t>(p)] != 0;
        if (!matters) continue;
        const Eigen::VectorXd slope = byShape(w.shape);
        for (std::size_t c = 0; c < columns.phenotypes.size(); ++c)
            slopes.col(Eigen::Index(c)) += w.slope[static_cast<std::size_t>(columns.phenotypes[c])] * slope;
    }
    for (std::size_t c = 0; c < columns.localChanges.size(); ++c) {
        const int change = columns.localChanges[c];
        const double value = shape.localChanges.size() > 0 ? shape.localChanges[change] : 0.0;
        const LocalChangeSlope local = localChangeSlope(model, change, value);
        slopes.col(Eigen::Index(columns.phenotypes.size() + c)) = local.slope * byShape(local.shape);
    }
    return slopes;
}

}  // namespace abf
