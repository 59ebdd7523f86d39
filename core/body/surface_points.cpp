// SPDX-License-Identifier: Apache-2.0
/// A posed point is Σ_j w_j (G_j v + t_j), v affine in the blend weights. By a shape parameter it moves by
///   (Σ_j w_j G_j) dv + Σ_j w_j (turn_j × G_j v + originMove_j)        (skeleton_slopes.h),
/// by the rotation vector ω of a bone by ω × arm (surface_derivatives.h).
#include "core/body/surface_points.h"

#include <algorithm>
#include <bitset>
#include <cassert>

#include "core/body/blend_weights.h"
#include "core/body/gathered_deltas.h"
#include "core/body/lever_chain_builder.h"
#include "core/body/multiversion.h"
#include "core/body/parameter_check.h"
#include "core/body/row_groups.h"
#include "core/body/skeleton.h"
#include "core/body/skeleton_slopes.h"
#include "core/body/vector_lanes.h"

namespace abf {
namespace {

/// A delta and what it contributes to the value and the phenotype slopes, in metres a delta step.
struct DeltaTerm {
    std::uint32_t delta;
    RowGroups<float, 3>::Weights weights;
};

/// Where the rest slope of one shape parameter comes from: planes of doubles or a row of delta steps.
struct RestSlope {
    const double* planes;
    const float* row;
    double scale[3];  ///< of the row
};

/// What posing needs, of N points in ascending order of their vertices.
struct PoseInput {
    std::size_t count;
    std::size_t planeWidth;
    const double* rest;  ///< planes x, y, z
    const std::uint32_t* vertices;
    const std::uint32_t* places;

    const std::uint32_t* influenceStart;  ///< by storage vertex
    const std::uint16_t* influenceBone;
    const float* influenceWeight;
    const double* boneColumns;  ///< [bone][4][4]: the columns of T
    double* scratch;            ///< four doubles an influence of a point

    // Derivatives by the shape; none when stride is 0.
    std::size_t stride, slopeCount;
    const RestSlope* slopes;
    const double* boneMoves;  ///< [bone][6][stride]
    double* shapeRows;        ///< [place][3][stride]

    // Levers; none when null.
    Lever* levers;
    const std::uint32_t* leverStart;    ///< by place
    const std::uint32_t* chainOfPoint;  ///< by place
    const std::uint32_t* chainStart;
    const int* chainBones;
    const int* chainParents;
    const std::int16_t* influenceLevers;  ///< from firstInfluence[place]
    const std::uint32_t* firstInfluence;  ///< by place
    const double* heads;                  ///< [free bone][4]: posed head and 0

    double* points;  ///< 3 by place
};

constexpr std::size_t kBlock = 16;

/// Brings the rest slopes of points [first, last) from planes into their rows.
inline __attribute__((always_inline)) void scatterRestSlopes(const PoseInput& in, std::size_t first,
                                                             std::size_t last) {
    for (std::size_t i = 0; i < in.slopeCount; ++i) {
        const RestSlope& slope = in.slopes[i];
        for (std::size_t a = 0; a < 3; ++a) {
            double* to = in.shapeRows + a * in.stride + i;
            const std::size_t plane = a * in.planeWidth;
            if (slope.planes != nullptr) {
                for (std::size_t k = first; k < last; ++k)
                    to[3 * in.stride * in.places[k]] = slope.planes[plane + k];
            } else {
                const double scale = slope.scale[a];
                for (std::size_t k = first; k < last; ++k)
                    to[3 * in.stride * in.places[k]] = scale * static_cast<double>(slope.row[plane + k]);
            }
        }
    }
    for (std::size_t k = first; k < last; ++k)
        for (std::size_t a = 0; a < 3; ++a)
            for (std::size_t i = in.slopeCount; i < in.stride; ++i)
                in.shapeRows[(3 * in.places[k] + a) * in.stride + i] = 0;
}

/// Poses the three rows of one point in place. `turned`: w_j G_j v of its influences, four doubles each;
/// blended: the columns of Σ w_j G_j.
inline __attribute__((always_inline)) void poseRows(const PoseInput& in, std::uint32_t firstInfluence,
                                                    std::uint32_t influences, const double* turned,
                                                    const Double4* blended, double* rows) {
    const std::size_t stride = in.stride;
    for (std::size_t at = 0; at < stride; at += kLanes) {
        Double8 d[3];
        for (std::size_t a = 0; a < 3; ++a) load(d[a], rows + a * stride + at);
        Double8 sum[3];
        for (std::size_t a = 0; a < 3; ++a)
            sum[a] = blended[0][a] * d[0] + blended[1][a] * d[1] + blended[2][a] * d[2];
        for (std::uint32_t i = 0; i < influences; ++i) {
            const double* moves = in.boneMoves + 6 * stride * in.influenceBone[firstInfluence + i] + at;
            const double* u = turned + 4 * i;
            const double w = static_cast<double>(in.influenceWeight[firstInfluence + i]);
            Double8 turn[3], move[3];
            for (std::size_t a = 0; a < 3; ++a) load(turn[a], moves + a * stride);
            for (std::size_t a = 0; a < 3; ++a) load(move[a], moves + (3 + a) * stride);
            sum[0] += w * move[0] + turn[1] * u[2] - turn[2] * u[1];
            sum[1] += w * move[1] + turn[2] * u[0] - turn[0] * u[2];
            sum[2] += w * move[2] + turn[0] * u[1] - turn[1] * u[0];
        }
        for (std::size_t a = 0; a < 3; ++a) store(rows + a * stride + at, sum[a]);
    }
}

inline __attribute__((always_inline)) void hang(const PoseInput& in, std::uint32_t place) {
    Lever* levers = in.levers + in.leverStart[place];
    const std::uint32_t chain = in.chainStart[in.chainOfPoint[place]];
    // Each lever holds what hangs on its bone; from the end of the chain up, it adds to the one above.
    for (std::uint32_t l = in.leverStart[place + 1] - in.leverStart[place]; l-- > 0;) {
        Double4 lever, head;
        load(lever, levers[l].arm);
        if (const int parent = in.chainParents[chain + l]; parent >= 0) {
            Double4 above;
            load(above, levers[parent].arm);
            above += lever;
            store(levers[parent].arm, above);
        }
        load(head, in.heads + 4 * in.chainBones[chain + l]);
        lever -= lever[3] * head;
        store(levers[l].arm, lever);
    }
}

ABF_MULTIVERSION void poseSurface(const PoseInput& in) {
    for (std::size_t first = 0; first < in.count; first += kBlock) {
        const std::size_t last = std::min(first + kBlock, in.count);
        if (in.stride != 0) scatterRestSlopes(in, first, last);
        for (std::size_t k = first; k < last; ++k) {
            const std::uint32_t place = in.places[k];
            const double x = in.rest[k], y = in.rest[in.planeWidth + k], z = in.rest[2 * in.planeWidth + k];
            const std::uint32_t firstInfluence = in.influenceStart[in.vertices[k]];
            const std::uint32_t influences = in.influenceStart[in.vertices[k] + 1] - firstInfluence;
            if (in.levers != nullptr)
                for (std::uint32_t l = in.leverStart[place]; l < in.leverStart[place + 1]; ++l)
                    in.levers[l] = Lever{};
            Double4 posed = {0, 0, 0, 0};
            Double4 blended[3] = {posed, posed, posed};
            for (std::uint32_t i = 0; i < influences; ++i) {
                const double* columns = in.boneColumns + 16 * in.influenceBone[firstInfluence + i];
                const double w = static_cast<double>(in.influenceWeight[firstInfluence + i]);
                Double4 c[4];
                for (std::size_t a = 0; a < 4; ++a) {
                    load(c[a], columns + 4 * a);
                    c[a] *= w;
                }
                const Double4 turned = x * c[0] + y * c[1] + z * c[2];
                const Double4 placed = turned + c[3];
                posed += placed;
                for (std::size_t a = 0; a < 3; ++a) blended[a] += c[a];
                store(in.scratch + 4 * i, turned);
                if (in.levers == nullptr) continue;
                const std::int16_t l = in.influenceLevers[in.firstInfluence[place] + i];
                if (l < 0) continue;
                double* arm = in.levers[in.leverStart[place] + static_cast<std::uint32_t>(l)].arm;
                Double4 sum;
                load(sum, arm);
                sum += placed;
                store(arm, sum);
            }
            for (std::size_t a = 0; a < 3; ++a) in.points[3 * static_cast<std::size_t>(place) + a] = posed[a];
            if (in.stride != 0)
                poseRows(in, firstInfluence, influences, in.scratch, blended,
                         in.shapeRows + 3 * in.stride * static_cast<std::size_t>(place));
            if (in.levers != nullptr) hang(in, place);
        }
    }
}

/// A bone that occurs twice, or -1.
int repeatedBone(const std::vector<int>& bones) {
    std::bitset<4096> seen;
    for (const int b : bones) {
        if (seen[b]) return b;
        seen[b] = true;
    }
    return -1;
}

static_assert(sizeof(Lever) == 4 * sizeof(double));

}  // namespace

class SurfacePoints::Workspace {
  public:
    Workspace(const std::shared_ptr<const BodyModel>& model, const Rig& rig)
        : deltas(model), chainBuilder(rig) {}

    std::vector<std::uint32_t> selection;
    GatheredDeltas deltas;

    bool hasShape = false;   ///< shape, weights and rest are valid
    bool hasSlopes = false;  ///< phenotypeWeights and skeletonSlopes are valid for the free parameters below
    bool hasPlanes = false;  ///< the value's planes are valid
    bool hasSlopePlanes = false;
    BodyShape shape;
    std::vector<Phenotype> phenotypes;
    std::vector<int> localChanges, facialActions;
    std::vector<ShapeWeight> weights;
    std::vector<PhenotypeShapeWeight> phenotypeWeights;
    RestSkeleton rest;
    SkeletonSlopes skeletonSlopes;

    std::vector<DeltaTerm> terms;
    std::vector<std::int32_t> termOfDelta;
    RowGroups<float, 3> rows;
    AlignedVector<double> planes;  ///< [blend output][axis][plane width]: rest positions and their slopes
    std::vector<RestSlope> restSlopes;

    bool hasChains = false;
    std::vector<int> bones;  ///< the chains are of these
    LeverChainBuilder chainBuilder;
    std::vector<std::uint32_t> firstInfluence;  ///< per point

    PosedSkeleton posed;
    AlignedVector<double> boneColumns, heads, scratch;
};

struct SurfacePoints::Compiled {
    Compiled(std::shared_ptr<const BodyModel> bodyModel, const Rig& bodyRig)
        : model(std::move(bodyModel)), rig(bodyRig), skeleton(model, rig) {
        for (const BlendShape& shape : model->blendShapes())
            deltaCount = std::max(deltaCount, shape.delta + 1);
    }

    void updateShape(const BodyShape& shape, const FreeParameters* free, Workspace& ws) const;
    void collectTerms(const FreeParameters* free, Workspace& ws,
                      std::array<std::array<double, 3>, kBlendOutputs>& ofTemplate) const;
    void updatePlanes(const FreeParameters* free, Workspace& ws) const;
    void findRestSlopes(const FreeParameters& free, Workspace& ws) const;
    void updateChains(const FreeParameters& free, Workspace& ws) const;

    std::shared_ptr<const BodyModel> model;
    const Rig& rig;
    Skeleton skeleton;
    std::uint32_t deltaCount = 0;
};

void SurfacePoints::Compiled::updateShape(const BodyShape& shape, const FreeParameters* free,
                                          Workspace& ws) const {
    if (!ws.hasShape || !sameShape(shape, ws.shape)) {
        blendWeights(*model, shape, ws.weights);
        skeleton.rest(ws.weights, ws.rest);
        ws.shape = shape;
        ws.hasShape = true;
        ws.hasSlopes = ws.hasPlanes = ws.hasSlopePlanes = false;
    }
    if (free == nullptr) return;
    if (ws.hasSlopes && ws.phenotypes == free->phenotypes && ws.localChanges == free->localChanges &&
        ws.facialActions == free->facialActions)
        return;
    if (free->phenotypes.empty()) {
        ws.phenotypeWeights.clear();
    } else {
        phenotypeWeightsAndSlopes(*model, shape.phenotypes, ws.phenotypeWeights);
    }
    ws.skeletonSlopes.setShape(*model, skeleton, ws.rest, shape, ws.phenotypeWeights, *free);
    ws.phenotypes = free->phenotypes;
    ws.localChanges = free->localChanges;
    ws.facialActions = free->facialActions;
    ws.hasSlopes = true;
    ws.hasSlopePlanes = false;
}

/// Newborn shapes have no delta of their own: s∘baby + (s−1)/3∘template (BlendShape).
void SurfacePoints::Compiled::collectTerms(
    const FreeParameters* free, Workspace& ws,
    std::array<std::array<double, 3>, kBlendOutputs>& ofTemplate) const {
    const auto shapes = model->blendShapes();
    const double unit = model->deltaUnit();
    ws.terms.clear();
    const auto add = [&](std::uint32_t s, const std::array<double, kBlendOutputs>& weights) {
        const BlendShape& shape = shapes[s];
        std::int32_t& slot = ws.termOfDelta[shape.delta];
        if (slot < 0) {
            slot = static_cast<std::int32_t>(ws.terms.size());
            ws.terms.push_back({shape.delta, {}});
        }
        auto& term = ws.terms[slot].weights;
        for (int a = 0; a < 3; ++a) {
            const double scale = shape.newborn ? kNewbornScale[a] : 1.0;
            for (int o = 0; o < kBlendOutputs; ++o) {
                term[a][o] += weights[o] * unit * scale;
                if (shape.newborn) ofTemplate[o][a] += weights[o] * (scale - 1) / 3;
            }
        }
    };
    std::array<double, kBlendOutputs> weights{};
    const bool withSlopes = free != nullptr && !free->phenotypes.empty();
    if (withSlopes) {
        std::uint32_t wanted = 0;
        for (const Phenotype p : free->phenotypes) wanted |= 1U << static_cast<int>(p);
        for (const PhenotypeShapeWeight& w : ws.phenotypeWeights) {
            weights[0] = w.weight;
            for (int p = 0; p < kPhenotypeCount; ++p)
                weights[1 + p] = (wanted >> p & 1U) != 0 ? w.slope[p] : 0.0;
            add(w.shape, weights);
        }
        weights = {};
    }
    for (const ShapeWeight& w : ws.weights) {
        if (withSlopes && w.shape < static_cast<std::uint32_t>(model->phenotypeShapeCount())) continue;
        weights[0] = w.weight;
        add(w.shape, weights);
    }
    for (const DeltaTerm& term : ws.terms) ws.termOfDelta[term.delta] = -1;
}

void SurfacePoints::Compiled::updatePlanes(const FreeParameters* free, Workspace& ws) const {
    if (ws.hasPlanes && (free == nullptr || free->phenotypes.empty() || ws.hasSlopePlanes)) return;
    std::array<std::array<double, 3>, kBlendOutputs> ofTemplate{};
    ofTemplate[0] = {1, 1, 1};
    collectTerms(free, ws, ofTemplate);
    // All rows first: a row is where it is only until the next is gathered.
    for (const DeltaTerm& term : ws.terms) ws.deltas.require(term.delta);
    ws.rows.clear();
    for (const DeltaTerm& term : ws.terms)
        ws.rows.add(ws.deltas.row(ws.deltas.require(term.delta)), term.weights);
    ws.rows.group();

    const std::size_t width = ws.deltas.planeWidth();
    ws.planes.resize(kBlendOutputs * 3 * width);
    std::array<double*, kBlendOutputs> outputs{};
    for (int o = 0; o < kBlendOutputs; ++o) {
        outputs[o] = ws.planes.data() + o * 3 * width;
        for (std::size_t a = 0; a < 3; ++a) {
            double* to = outputs[o] + a * width;
            const double* base = ws.deltas.templatePlanes() + a * width;
            const double scale = ofTemplate[o][a];
            for (std::size_t i = 0; i < width; ++i) to[i] = scale * base[i];
        }
    }
    ws.rows.sum(width, 0, width, outputs);
    ws.hasPlanes = true;
    ws.hasSlopePlanes = free != nullptr;
}

void SurfacePoints::Compiled::findRestSlopes(const FreeParameters& free, Workspace& ws) const {
    const std::size_t planes = 3 * ws.deltas.planeWidth();
    const auto shapes = model->blendShapes();
    const double unit = model->deltaUnit();
    ws.restSlopes.clear();
    for (const Phenotype p : free.phenotypes)
        ws.restSlopes.push_back({ws.planes.data() + (1 + static_cast<std::size_t>(p)) * planes, nullptr, {}});
    const auto forShapes = [&](const auto& use) {
        for (const int change : free.localChanges) {
            const double value = ws.shape.localChanges.size() == 0 ? 0.0 : ws.shape.localChanges[change];
            const LocalChangeSlope s = localChangeSlope(*model, change, value);
            use(s.shape, s.slope);
        }
        for (const int action : free.facialActions)
            use(static_cast<std::uint32_t>(model->facialShape(action)), 1.0);
    };
    forShapes([&](std::uint32_t s, double) { ws.deltas.require(shapes[s].delta); });
    forShapes([&](std::uint32_t s, double slope) {
        const float* row = ws.deltas.row(ws.deltas.require(shapes[s].delta));
        ws.restSlopes.push_back({nullptr, row, {slope * unit, slope * unit, slope * unit}});
    });
}

void SurfacePoints::Compiled::updateChains(const FreeParameters& free, Workspace& ws) const {
    if (ws.hasChains && ws.bones == free.bones) return;
    ws.chainBuilder.build(ws.selection, free.bones);
    ws.firstInfluence.clear();
    std::uint32_t influence = 0;
    for (const std::uint32_t v : ws.selection) {
        ws.firstInfluence.push_back(influence);
        influence += rig.influenceStart[v + 1] - rig.influenceStart[v];
    }
    ws.bones = free.bones;
    ws.hasChains = true;
}

SurfacePoints::SurfacePoints(std::shared_ptr<const BodyModel> model, std::string_view rig) {
    const Rig* found = model->rig(rig);
    assert(found != nullptr);
    compiled_ = std::make_unique<const Compiled>(std::move(model), *found);
}
SurfacePoints::~SurfacePoints() = default;
SurfacePoints::SurfacePoints(SurfacePoints&&) noexcept = default;
SurfacePoints& SurfacePoints::operator=(SurfacePoints&&) noexcept = default;

std::unique_ptr<SurfacePoints::Workspace, void (*)(SurfacePoints::Workspace*)> SurfacePoints::makeWorkspace()
    const {
    auto workspace = std::make_unique<Workspace>(compiled_->model, compiled_->rig);
    const std::size_t shapes = compiled_->model->blendShapes().size();
    workspace->weights.reserve(shapes);
    workspace->phenotypeWeights.reserve(shapes);
    workspace->terms.reserve(shapes);
    workspace->termOfDelta.assign(compiled_->deltaCount, -1);
    return {workspace.release(), [](Workspace* w) { delete w; }};
}

Result<void> SurfacePoints::select(std::span<const std::uint32_t> storageVertices,
                                   Workspace& workspace) const {
    const auto vertices = static_cast<std::uint32_t>(compiled_->model->storageVertexCount());
    for (const std::uint32_t v : storageVertices)
        if (v >= vertices)
            return fail(ErrorCode::InvalidArgument, "There is no vertex number " + std::to_string(v) +
                                                        "; the model has " + std::to_string(vertices) + ".");
    workspace.selection.assign(storageVertices.begin(), storageVertices.end());
    workspace.deltas.select(storageVertices);
    workspace.hasPlanes = workspace.hasSlopePlanes = workspace.hasChains = false;
    return {};
}

Result<void> SurfacePoints::evaluate(const BodyShape& shape, const BodyPose& pose, const FreeParameters* free,
                                     Workspace& ws, Eigen::Matrix3Xd& points,
                                     SurfaceDerivatives* derivatives) const {
    const Compiled& c = *compiled_;
    if (auto ok = checkShape(*c.model, shape); !ok) return ok;
    if (auto ok = checkPose(c.rig, pose); !ok) return ok;
    if (pose.parameterization != PoseParameterization::LocalRef)
        return fail(ErrorCode::InvalidArgument,
                    "Surface points take local-ref poses only. Convert the pose first.");
    if (derivatives != nullptr) {
        if (free == nullptr)
            return fail(ErrorCode::InvalidArgument,
                        "Derivatives were asked for without naming free parameters.");
        if (auto ok = checkFreeParameters(*c.model, c.rig, *free); !ok) return ok;
        if (const int twice = repeatedBone(free->bones); twice >= 0)
            return fail(ErrorCode::InvalidArgument, "Bone '" + std::string(c.rig.boneLabels[twice]) +
                                                        "' is named twice among the free ones.");
    }
    const bool byShape = derivatives != nullptr && free->shapeSize() > 0;
    const FreeParameters* freeShape = byShape ? free : nullptr;
    c.updateShape(shape, freeShape, ws);
    c.updatePlanes(freeShape, ws);
    c.skeleton.pose(ws.rest, pose, ws.posed);

    const std::size_t bones = c.rig.boneLabels.size(), count = ws.selection.size();
    ws.boneColumns.resize(16 * bones);
    for (std::size_t b = 0; b < bones; ++b) {
        Eigen::Map<Eigen::Matrix4d> T(ws.boneColumns.data() + 16 * b);
        T << ws.posed.rotations[b], ws.posed.translations[b], Eigen::RowVector4d(0, 0, 0, 1);
    }
    ws.scratch.resize(4 * static_cast<std::size_t>(c.rig.maxInfluences));
    points.resize(3, static_cast<Eigen::Index>(count));

    PoseInput in{};
    in.count = count;
    in.planeWidth = ws.deltas.planeWidth();
    in.rest = ws.planes.data();
    in.vertices = ws.deltas.vertices().data();
    in.places = ws.deltas.places().data();
    in.influenceStart = c.rig.influenceStart.data();
    in.influenceBone = c.rig.influenceBone.data();
    in.influenceWeight = c.rig.influenceWeight.data();
    in.boneColumns = ws.boneColumns.data();
    in.scratch = ws.scratch.data();
    in.points = points.data();
    if (derivatives != nullptr) {
        SurfaceDerivatives& d = *derivatives;
        d.pointCount = count;
        d.shapeSize = free->shapeSize();
        d.stride = padded(static_cast<std::size_t>(d.shapeSize), kLanes);
        d.shape.resize(3 * count * d.stride);
        if (byShape) {
            ws.skeletonSlopes.setPose(c.skeleton, ws.rest, ws.posed);
            c.findRestSlopes(*free, ws);
            in.stride = d.stride;
            in.slopeCount = ws.restSlopes.size();
            in.slopes = ws.restSlopes.data();
            in.boneMoves = ws.skeletonSlopes.ofBone(0);
            in.shapeRows = d.shape.data();
        }
        c.updateChains(*free, ws);
        const LeverChains& chains = ws.chainBuilder.chains();
        if (d.chains.stamp != chains.stamp) d.chains = chains;
        d.levers.resize(chains.leverStart.back());
        d.axes.resize(free->bones.size());
        ws.heads.resize(4 * free->bones.size());
        for (std::size_t f = 0; f < free->bones.size(); ++f) {
            d.axes[f] = c.skeleton.carrier(ws.rest, ws.posed, free->bones[f]);
            Eigen::Map<Eigen::Vector4d>(ws.heads.data() + 4 * f) << ws.posed.heads[free->bones[f]], 0;
        }
        d.rootTranslation = free->rootTranslation;
        d.rootAxes = c.skeleton.carrier(ws.rest, ws.posed, 0);
        in.levers = d.levers.data();
        in.leverStart = chains.leverStart.data();
        in.chainOfPoint = chains.chainOfPoint.data();
        in.chainStart = chains.chainStart.data();
        in.chainBones = chains.chainBones.data();
        in.chainParents = ws.chainBuilder.parents().data();
        in.influenceLevers = ws.chainBuilder.influenceLevers().data();
        in.firstInfluence = ws.firstInfluence.data();
        in.heads = ws.heads.data();
    }
    poseSurface(in);
    return {};
}

}  // namespace abf
