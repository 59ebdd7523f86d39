// SPDX-License-Identifier: Apache-2.0
#include "core/character/morph_targets.h"

#include <string>

namespace abf {
namespace {

/// Movements below this are rounding of floats.
constexpr float kLeastMove = 1e-6f;

SceneMorph difference(std::string name, const Eigen::Matrix3Xf& from, const Eigen::Matrix3Xf& to) {
    SceneMorph morph;
    morph.name = std::move(name);
    for (Eigen::Index v = 0; v < from.cols(); ++v)
        if ((to.col(v) - from.col(v)).cwiseAbs().maxCoeff() > kLeastMove)
            morph.vertices.push_back(static_cast<std::uint32_t>(v));
    morph.deltas.resize(3, static_cast<Eigen::Index>(morph.vertices.size()));
    for (std::size_t k = 0; k < morph.vertices.size(); ++k)
        morph.deltas.col(static_cast<Eigen::Index>(k)) =
            to.col(morph.vertices[k]) - from.col(morph.vertices[k]);
    return morph;
}

}  // namespace

std::vector<SceneMorph> faceMorphs(const BodyModel& model, const BodyShape& shape, const SkinTable& annySkin,
                                   std::span<const Eigen::Matrix4d> bindTransforms) {
    std::vector<SceneMorph> morphs;
    const auto unit = static_cast<float>(model.deltaUnit());
    const auto deltas = model.deltas();
    for (std::size_t action = 0; action < model.facialActionLabels().size(); ++action) {
        SceneMorph morph;
        morph.name = model.facialActionLabels()[action];
        if (shape.facialActions.size() > 0)
            morph.weight = static_cast<float>(shape.facialActions[static_cast<Eigen::Index>(action)]);
        const int blend = model.facialShape(static_cast<int>(action));
        const ShapeDelta& delta = model.delta(model.blendShapes()[static_cast<std::size_t>(blend)].delta);
        std::vector<Eigen::Vector3f> moves;
        for (const ShapeRun& run : delta.runs.first(delta.prefixRuns)) {
            for (std::uint32_t i = 0; i < run.count; ++i) {
                const std::int16_t* steps = deltas.data() + run.deltaOffset + i;
                const Eigen::Vector3f rest =
                    unit * Eigen::Vector3f(steps[0], steps[run.count], steps[2 * std::size_t{run.count}]);
                if (rest.isZero(0)) continue;
                const std::uint32_t v = run.firstVertex + i;
                Eigen::Matrix3d turn = Eigen::Matrix3d::Zero();
                for (std::uint32_t k = annySkin.start[v]; k < annySkin.start[v + 1]; ++k)
                    turn +=
                        double{annySkin.weight[k]} * bindTransforms[annySkin.bone[k]].topLeftCorner<3, 3>();
                morph.vertices.push_back(v);
                moves.emplace_back(turn.cast<float>() * rest);
            }
        }
        morph.deltas.resize(3, static_cast<Eigen::Index>(moves.size()));
        for (std::size_t k = 0; k < moves.size(); ++k)
            morph.deltas.col(static_cast<Eigen::Index>(k)) = moves[k];
        morphs.push_back(std::move(morph));
    }
    return morphs;
}

Result<std::vector<SceneMorph>> phenotypeMorphs(const BodyShape& shape, std::span<const Phenotype> phenotypes,
                                                const Eigen::Matrix3Xf& bound, const BoundShape& evaluate) {
    std::vector<SceneMorph> morphs;
    for (const Phenotype phenotype : phenotypes) {
        for (const bool most : {false, true}) {
            BodyShape other = shape;
            other.phenotypes[phenotype] = most ? 1.0 : phenotypeMinimum(phenotype);
            const auto vertices = evaluate(other);
            if (!vertices) return propagate(vertices);
            morphs.push_back(difference(std::string(phenotypeName(phenotype)) + (most ? "_max" : "_min"),
                                        bound, *vertices));
        }
    }
    return morphs;
}

Result<std::vector<SceneMorph>> ageMorphs(const BodyShape& shape, const Eigen::Matrix3Xf& bound,
                                          const BoundShape& evaluate) {
    constexpr std::pair<const char*, double> kAges[] = {{"age_newborn", -1.0 / 3},
                                                        {"age_baby", 0.0},
                                                        {"age_child", 1.0 / 3},
                                                        {"age_young", 2.0 / 3},
                                                        {"age_old", 1.0}};
    std::vector<SceneMorph> morphs;
    for (const auto& [name, age] : kAges) {
        BodyShape other = shape;
        other.phenotypes[Phenotype::Age] = age;
        const auto vertices = evaluate(other);
        if (!vertices) return propagate(vertices);
        morphs.push_back(difference(name, bound, *vertices));
    }
    return morphs;
}

}  // namespace abf
