// SPDX-License-Identifier: Apache-2.0
#include "gpu/fit/fit_stage.h"

#include <algorithm>

namespace abf {
namespace {

static_assert(static_cast<std::uint32_t>(PointTermKind::Reprojection) == kernels::kReprojection &&
              static_cast<std::uint32_t>(PointTermKind::Direction) == kernels::kDirection &&
              static_cast<std::uint32_t>(PointTermKind::Contour) == kernels::kContour &&
              static_cast<std::uint32_t>(PointTermKind::FootFlat) == kernels::kFootFlat &&
              static_cast<std::uint32_t>(PointTermKind::FeetLevel) == kernels::kFeetLevel &&
              static_cast<std::uint32_t>(PointTermKind::Balance) == kernels::kBalance &&
              static_cast<std::uint32_t>(PointTermKind::Clearance) == kernels::kClearance &&
              kMostTermPoints == kernels::kTermPoints);

std::uint32_t rowsOf(PointTermKind kind) {
    constexpr std::uint32_t kRows[] = {2, 3, 1, 1, 1, 2, 1};
    return kRows[static_cast<std::size_t>(kind)];
}

constexpr auto kMostGroups = static_cast<int>(kernels::kClothingGroups);

bool below(int index, std::size_t count) {
    return index >= 0 && static_cast<std::size_t>(index) < count;
}

Result<void> checkFree(const BodyModel& model, const FreeParameters& free) {
    const auto all = [](const std::vector<int>& indices, std::size_t count) {
        return std::all_of(indices.begin(), indices.end(), [&](int i) { return below(i, count); });
    };
    if (!all(free.localChanges, model.localChangeLabels().size()) ||
        !all(free.facialActions, model.facialActionLabels().size()) ||
        !all(free.bones, model.annyRig().boneLabels.size())) {
        return fail(ErrorCode::InvalidArgument,
                    "A free parameter of the fit does not exist in the body model.");
    }
    return {};
}

kernels::TermRecord recordOf(const PointTerm& term, const PinholeCamera& camera, std::uint32_t bodyPoints) {
    kernels::TermRecord record{};
    record.kind = static_cast<std::uint32_t>(term.kind);
    const bool surface = term.kind == PointTermKind::Contour;
    for (int i = 0; i < pointsOf(term.kind); ++i) {
        record.points[i] =
            static_cast<std::uint32_t>(term.points[static_cast<std::size_t>(i)]) + (surface ? bodyPoints : 0);
    }
    Eigen::Vector3d target = term.target;
    // Pixels count from the principal point, where floats are finest.
    if (surface || term.kind == PointTermKind::Reprojection)
        target -= Eigen::Vector3d(camera.cx, camera.cy, 0);
    for (int a = 0; a < 3; ++a) record.target[a] = static_cast<float>(target[a]);
    for (int a = 0; a < 2; ++a) record.normal[a] = static_cast<float>(term.normal[a]);
    record.inverseSigma = static_cast<float>(1 / term.sigma);
    record.weight = static_cast<float>(term.weight);
    record.squaredScale = static_cast<float>(term.lossScale > 0 ? term.lossScale * term.lossScale : 0.0);
    const bool dressed = surface && term.clothing >= 0;
    record.clothing = dressed ? static_cast<std::uint32_t>(term.clothing) : kernels::kBare;
    record.clothingPx = static_cast<float>(term.clothingPx);
    return record;
}

}  // namespace

Result<FitStage> compileStage(const FitTables& tables, const FitUnknowns& unknowns,
                              std::span<const EvidenceView> views) {
    const FreeParameters& free = unknowns.body;
    const BodyModel& model = tables.model();
    const Rig& rig = model.annyRig();
    if (auto ok = checkFree(model, free); !ok) return propagate(ok);
    if (unknowns.clothing < 0 || unknowns.clothing > kMostGroups) {
        return fail(ErrorCode::InvalidArgument,
                    "A device tells at most " + std::to_string(kMostGroups) + " groups of clothing apart.");
    }
    // Where clothing is solved for, all of its groups are.
    const int groups = unknowns.clothing > 0 ? unknowns.clothing : kMostGroups;

    FitStage stage;
    stage.pairCount = tables.pairCount();
    stage.shapeColumns = static_cast<std::uint32_t>(free.shapeSize());
    stage.summedColumns = static_cast<std::uint32_t>(free.phenotypes.size());
    stage.translation = free.rootTranslation ? 1 : 0;
    stage.clothing = static_cast<std::uint32_t>(unknowns.clothing);
    stage.focal = unknowns.focal ? 1 : 0;
    stage.columns = static_cast<std::uint32_t>(unknowns.viewSize());
    for (const int bone : free.bones) {
        stage.freeBones.push_back(
            {static_cast<std::uint32_t>(bone), tables.order(bone), tables.lastBelow(bone)});
    }
    if (free.rootTranslation) stage.freeBones.push_back({0, tables.order(0), tables.lastBelow(0)});

    stage.influenceStart.push_back(0);
    const auto endPoint = [&] {
        stage.influenceStart.push_back(static_cast<std::uint32_t>(stage.influences.size()));
    };
    std::uint32_t points = 0;
    for (const EvidenceView& view : views) {
        kernels::ViewRecord record{};
        const Eigen::Matrix3d rotation = view.camera.cameraFromWorld.linear();
        for (int r = 0; r < 3; ++r) {
            for (int c = 0; c < 3; ++c) record.rotation[3 * r + c] = static_cast<float>(rotation(r, c));
        }
        record.focal[0] = static_cast<float>(view.camera.fx);
        record.focal[1] = static_cast<float>(view.camera.fy);

        record.firstPoint = points;
        for (std::uint32_t p = 0; p < tables.pointCount(); ++p) {
            std::uint32_t atom = tables.firstPair(p);
            for (const PointShare& share : tables.pairs(p)) {
                stage.influences.push_back({atom++, share.bone, 1.0F, static_cast<float>(share.mass)});
            }
            endPoint();
        }
        for (const std::uint32_t vertex : view.surfaceVertices) {
            if (vertex >= tables.surface().vertexCount()) {
                return fail(ErrorCode::InvalidArgument, "The body's surface has no vertex " +
                                                            std::to_string(vertex) +
                                                            " that a device could evaluate.");
            }
            const std::uint32_t atom = stage.atomCount();
            stage.surfaceVertices.push_back(vertex);
            for (std::uint32_t i = rig.influenceStart[vertex]; i < rig.influenceStart[vertex + 1]; ++i) {
                stage.influences.push_back(
                    {atom, rig.influenceBone[i], rig.influenceWeight[i], rig.influenceWeight[i]});
            }
            endPoint();
        }
        record.pointCount = tables.pointCount() + static_cast<std::uint32_t>(view.surfaceVertices.size());
        points += record.pointCount;

        record.firstTerm = static_cast<std::uint32_t>(stage.terms.size());
        record.firstRow = static_cast<std::uint32_t>(stage.rowTerms.size());
        for (const PointTerm& term : view.terms) {
            if (term.weight <= 0) continue;
            const std::size_t known =
                term.kind == PointTermKind::Contour ? view.surfaceVertices.size() : tables.pointCount();
            for (int i = 0; i < pointsOf(term.kind); ++i) {
                if (!below(term.points[static_cast<std::size_t>(i)], known)) {
                    return fail(ErrorCode::InvalidArgument,
                                "A term of the fit names a point that does not exist.");
                }
            }
            if (term.kind == PointTermKind::Contour && term.clothing >= groups) {
                return fail(ErrorCode::InvalidArgument,
                            "A term of the fit names clothing that does not exist.");
            }
            kernels::TermRecord compiled = recordOf(term, view.camera, tables.pointCount());
            compiled.row = static_cast<std::uint32_t>(stage.rowTerms.size()) - record.firstRow;
            stage.rowTerms.insert(stage.rowTerms.end(), rowsOf(term.kind),
                                  static_cast<std::uint32_t>(stage.terms.size()));
            stage.terms.push_back(compiled);
        }
        record.termCount = static_cast<std::uint32_t>(stage.terms.size()) - record.firstTerm;
        record.rowCount = static_cast<std::uint32_t>(stage.rowTerms.size()) - record.firstRow;
        stage.maxPoints = std::max(stage.maxPoints, record.pointCount);
        stage.maxTerms = std::max(stage.maxTerms, record.termCount);
        stage.maxRows = std::max(stage.maxRows, record.rowCount);
        stage.views.push_back(record);
    }
    return stage;
}

}  // namespace abf
