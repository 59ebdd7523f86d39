// SPDX-License-Identifier: Apache-2.0
#include "core/body/batch_evaluator.h"

#ifdef __SSE2__
#include <emmintrin.h>
#endif

#include <algorithm>
#include <array>
#include <numeric>

#include "core/body/aligned_vector.h"
#include "core/body/blend_weights.h"
#include "core/body/bone_matrices.h"
#include "core/body/multiversion.h"
#include "core/body/parameter_check.h"
#include "core/body/row_blend.h"
#include "core/body/shape_blend.h"
#include "core/body/skeleton.h"
#include "core/body/skinning.h"
#include "core/body/thread_team.h"
#include "core/body/vector_lanes.h"

namespace abf {
namespace {

constexpr std::uint32_t kBlock = 128;  // vertices; the deltas of a block fit into the second-level cache
constexpr std::size_t kQuad = 4;       // bodies
constexpr std::size_t kPlanes = 3 * kBlock;
constexpr std::size_t kTile = kPlanes + 16;  // see SkinBlock

/// A delta of a block, written out as planes x, y, z, and its weights in the four bodies of a quad.
struct BlockTerm {
    const float* planes;
    const std::array<std::array<float, kQuad>, 3>* weights;
};

/// out[body][axis][vertex] = scale[axis][body] · base + Σ weight · delta over a block; four bodies share each
/// load.
ABF_MULTIVERSION void blendBlock(const BlockTerm* terms, std::size_t count, const float* base,
                                 const float (*scale)[kQuad], float* out) {
    constexpr std::size_t kWidth = sizeof(Float16) / sizeof(float);
    for (std::size_t a = 0; a < 3; ++a)
        for (std::size_t at = a * kBlock; at < (a + 1) * kBlock; at += kWidth) {
            Float16 x;
            load(x, base + at);
            Float16 s0 = scale[a][0] * x, s1 = scale[a][1] * x, s2 = scale[a][2] * x, s3 = scale[a][3] * x;
            for (std::size_t k = 0; k < count; ++k) {
                load(x, terms[k].planes + at);
                const float* w = (*terms[k].weights)[a].data();
                s0 += w[0] * x;
                s1 += w[1] * x;
                s2 += w[2] * x;
                s3 += w[3] * x;
            }
            store(out + at, s0);
            store(out + kPlanes + at, s1);
            store(out + 2 * kPlanes + at, s2);
            store(out + 3 * kPlanes + at, s3);
        }
}

ABF_MULTIVERSION void widen(const std::int16_t* __restrict from, std::size_t count, float* __restrict to) {
    for (std::size_t i = 0; i < count; ++i) to[i] = static_cast<float>(from[i]);
}

/// The deltas once more, block by block instead of delta by delta, so that what a block needs lies together:
/// read from the model it would be short pieces on a thousand pages. 12 MB.
class BlockedDeltas {
  public:
    BlockedDeltas(const BodyModel& model, std::uint32_t deltas, std::size_t blocks) : deltas_(deltas) {
        std::vector<std::size_t> nextRun(deltas, 0);
        for (std::size_t b = 0; b < blocks; ++b)
            for (std::uint32_t d = 0; d < deltas; ++d) {
                pieceStart_.push_back(static_cast<std::uint32_t>(pieces_.size()));
                addPieces(model, model.delta(d).runs, static_cast<std::uint32_t>(b) * kBlock, nextRun[d]);
            }
        pieceStart_.push_back(static_cast<std::uint32_t>(pieces_.size()));
    }

    /// Writes a delta's steps of a block as planes; false where it has none.
    bool write(std::size_t block, std::uint32_t delta, float* planes) const {
        const std::uint32_t* range = pieceStart_.data() + block * deltas_ + delta;
        if (range[0] == range[1]) return false;
        if (pieces_[range[0]].count < kBlock) std::fill_n(planes, kPlanes, 0.0F);
        for (std::uint32_t i = range[0]; i < range[1]; ++i) {
            const Piece& piece = pieces_[i];
            for (std::uint32_t a = 0; a < 3; ++a)
                widen(steps_.data() + piece.offset + a * piece.count, piece.count,
                      planes + a * kBlock + piece.begin);
        }
        return true;
    }

  private:
    struct Piece {
        std::uint32_t offset;  ///< into steps_, of planes x, y, z of `count`
        std::uint16_t begin;   ///< in the block
        std::uint16_t count;
    };

    void addPieces(const BodyModel& model, std::span<const ShapeRun> runs, std::uint32_t first,
                   std::size_t& run) {
        for (; run < runs.size() && runs[run].firstVertex < first + kBlock; ++run) {
            const ShapeRun& r = runs[run];
            const std::uint32_t begin = std::max(first, r.firstVertex);
            const std::uint32_t end = std::min(first + kBlock, r.firstVertex + r.count);
            pieces_.push_back({static_cast<std::uint32_t>(steps_.size()),
                               static_cast<std::uint16_t>(begin - first),
                               static_cast<std::uint16_t>(end - begin)});
            const std::int16_t* from = model.deltas().data() + r.deltaOffset + (begin - r.firstVertex);
            for (std::uint32_t a = 0; a < 3; ++a, from += r.count)
                steps_.insert(steps_.end(), from, from + (end - begin));
            if (r.firstVertex + r.count > first + kBlock) return;
        }
    }

    std::size_t deltas_;
    std::vector<std::uint32_t> pieceStart_;  ///< [block][delta]; one more at the end
    std::vector<Piece> pieces_;
    std::vector<std::int16_t> steps_;
};

/// Copies past the caches where the target allows it: the bodies of a batch are too many to stay in them.
void streamOut(const float* from, std::size_t count, float* to) {
#ifdef __SSE2__
    if (reinterpret_cast<std::uintptr_t>(to) % sizeof(__m128) == 0)
        for (; count >= 4; count -= 4, from += 4, to += 4) _mm_stream_ps(to, _mm_loadu_ps(from));
#endif
    std::copy_n(from, count, to);
}

std::uint32_t countDeltas(const BodyModel& model) {
    std::uint32_t count = 0;
    for (const BlendShape& shape : model.blendShapes()) count = std::max(count, shape.delta + 1);
    return count;
}

/// Blocks of storage vertices up to the last that the topology uses.
std::size_t blocksOf(const Topology& topology) {
    const auto vertices = topology.storageVertex;
    return vertices.empty() ? 0 : *std::max_element(vertices.begin(), vertices.end()) / kBlock + 1;
}

struct Body {
    std::vector<ShapeWeight> weights;
    BlendPlan plan;
    RestSkeleton rest;
    PosedSkeleton posed;
    AlignedVector<float> skinMatrices;
};

/// Four bodies (the last quad perhaps fewer) and the deltas that any of them uses.
struct Quad {
    std::vector<std::uint32_t> deltas;  ///< positions in State::deltas
    std::vector<std::array<std::array<float, kQuad>, 3>> weights;
    float scale[3][kQuad];
};

/// What one thread needs for itself.
struct Scratch {
    std::vector<FourfoldRow> rows;
    AlignedVector<float> deltas;        ///< [delta of the batch][axis][vertex of the block]
    std::vector<const float*> written;  ///< per delta of the batch, null where it has nothing in the block
    std::vector<BlockTerm> terms;
    AlignedVector<float> blended;  ///< [body of the quad][axis][vertex of the block]
    AlignedVector<float> tiles;    ///< rest and posed vertices of the quad in the block, body by body
    AlignedVector<float> base;     ///< the template in the block
};

}  // namespace

struct BatchEvaluator::State {
    State(std::shared_ptr<const BodyModel> bodyModel, const Rig& bodyRig, const Topology& bodyTopology,
          int threads)
        : model(std::move(bodyModel)),
          rig(bodyRig),
          topology(bodyTopology),
          skeleton(model, rig),
          skinning(rig, topology),
          planner(model),
          deltaCount(countDeltas(*model)),
          blockedDeltas(*model, deltaCount, blocksOf(topology)),
          team(threads),
          scratch(static_cast<std::size_t>(team.size())) {
        targets.resize(topology.storageVertex.size());
        std::iota(targets.begin(), targets.end(), 0U);
        const auto storage = topology.storageVertex;
        std::stable_sort(targets.begin(), targets.end(),
                         [&](std::uint32_t a, std::uint32_t b) { return storage[a] < storage[b]; });
        inTopologyOrder = std::is_sorted(targets.begin(), targets.end());
        for (const std::uint32_t v : targets) sources.push_back(storage[v] % kBlock);
        const std::size_t blocks = blocksOf(topology);
        blockStart.assign(blocks + 1, 0);
        for (const std::uint32_t v : targets) ++blockStart[storage[v] / kBlock + 1];
        std::partial_sum(blockStart.begin(), blockStart.end(), blockStart.begin());
        placeOfDelta.assign(deltaCount, -1);
    }

    void planBodies(std::span<const BodyShape> shapes);
    void planQuad(std::size_t quad);
    void poseQuad(std::size_t quad, std::span<const BodyPose> poses, std::vector<EvaluatedBody>& out,
                  Scratch& own);
    void evaluateBlock(std::size_t number, std::vector<EvaluatedBody>& out, Scratch& own) const;
    std::size_t quadSize(std::size_t quad) const { return std::min(kQuad, order.size() - quad * kQuad); }

    std::shared_ptr<const BodyModel> model;
    const Rig& rig;
    const Topology& topology;
    Skeleton skeleton;
    Skinning skinning;
    BlendPlanner planner;
    std::uint32_t deltaCount;
    BlockedDeltas blockedDeltas;
    ThreadTeam team;
    std::vector<Scratch> scratch;  ///< per thread

    std::vector<std::uint32_t> targets;     ///< topology vertices by ascending storage vertex
    bool inTopologyOrder = false;           ///< targets[i] is i: a block is written front to back
    std::vector<std::uint32_t> sources;     ///< of these, the place in their block
    std::vector<std::uint32_t> blockStart;  ///< per block its first entry in both

    std::vector<Body> bodies;
    std::vector<std::uint32_t> order;  ///< bodies with like shapes beside each other
    std::vector<Quad> quads;
    std::vector<std::uint32_t> deltas;       ///< that any body uses
    std::vector<std::int32_t> placeOfDelta;  ///< among them, or -1
};

void BatchEvaluator::State::planBodies(std::span<const BodyShape> shapes) {
    if (bodies.size() < shapes.size()) bodies.resize(shapes.size());
    for (const std::uint32_t delta : deltas) placeOfDelta[delta] = -1;
    deltas.clear();
    for (std::size_t i = 0; i < shapes.size(); ++i) {
        blendWeights(*model, shapes[i], bodies[i].weights);
        planner.plan(bodies[i].weights, bodies[i].plan);
        for (const WeightedDelta& d : bodies[i].plan.deltas) {
            if (placeOfDelta[d.delta] >= 0) continue;
            placeOfDelta[d.delta] = static_cast<std::int32_t>(deltas.size());
            deltas.push_back(d.delta);
        }
    }
    std::sort(deltas.begin(), deltas.end());  // the order of their blocks in memory
    for (std::size_t d = 0; d < deltas.size(); ++d) placeOfDelta[deltas[d]] = static_cast<std::int32_t>(d);
    order.resize(shapes.size());
    std::iota(order.begin(), order.end(), 0U);
    const auto less = [](const WeightedDelta& a, const WeightedDelta& b) { return a.delta < b.delta; };
    std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
        const auto &x = bodies[a].plan.deltas, &y = bodies[b].plan.deltas;
        return std::lexicographical_compare(x.begin(), x.end(), y.begin(), y.end(), less);
    });
    const std::size_t count = (shapes.size() + kQuad - 1) / kQuad;
    if (quads.size() < count) quads.resize(count);
    for (std::size_t q = 0; q < count; ++q) planQuad(q);
    for (Scratch& own : scratch) {
        own.deltas.resize(std::max(own.deltas.size(), deltas.size() * kPlanes));
        own.written.resize(deltas.size());
        own.blended.resize(kQuad * kPlanes);
        own.base.resize(kPlanes);
        own.tiles.resize(2 * kQuad * kTile);
    }
}

void BatchEvaluator::State::planQuad(std::size_t q) {
    Quad& quad = quads[q];
    quad.deltas.clear();
    quad.weights.clear();
    for (auto& axis : quad.scale) std::fill(std::begin(axis), std::end(axis), 0.0F);
    for (std::size_t b = 0; b < quadSize(q); ++b) {
        const BlendPlan& plan = bodies[order[q * kQuad + b]].plan;
        for (std::size_t a = 0; a < 3; ++a) quad.scale[a][b] = plan.templateScale[a];
        for (const WeightedDelta& d : plan.deltas) {
            const auto place = static_cast<std::uint32_t>(placeOfDelta[d.delta]);
            const auto at = static_cast<std::size_t>(
                std::find(quad.deltas.begin(), quad.deltas.end(), place) - quad.deltas.begin());
            if (at == quad.deltas.size()) {
                quad.deltas.push_back(place);
                quad.weights.push_back({});
            }
            for (std::size_t a = 0; a < 3; ++a) quad.weights[at][a][b] = d.weight[a];
        }
    }
}

void BatchEvaluator::State::poseQuad(std::size_t q, std::span<const BodyPose> poses,
                                     std::vector<EvaluatedBody>& out, Scratch& own) {
    const std::size_t size = quadSize(q), width = rig.boneTemplate.size();
    const auto body = [&](std::size_t b) -> Body& { return bodies[order[q * kQuad + b]]; };
    if (size == kQuad && width % kRowPadding == 0) {
        // One pass over the rows of all four; the lists are ascending.
        own.rows.clear();
        std::array<std::size_t, kQuad> at{};
        for (;;) {
            std::uint32_t shape = ~0U;
            for (std::size_t b = 0; b < kQuad; ++b)
                if (at[b] < body(b).weights.size()) shape = std::min(shape, body(b).weights[at[b]].shape);
            if (shape == ~0U) break;
            FourfoldRow row{nullptr, {}};
            for (std::size_t b = 0; b < kQuad; ++b)
                if (at[b] < body(b).weights.size() && body(b).weights[at[b]].shape == shape)
                    row.weights[b] = body(b).weights[at[b]++].weight;
            if (rig.boneShapeRow[shape] < 0) continue;
            row.row = rig.boneShapes.data() + rig.boneShapeRow[shape] * width;
            own.rows.push_back(row);
        }
        std::array<double*, kQuad> sums{};
        for (std::size_t b = 0; b < kQuad; ++b) {
            body(b).rest.affine =
                Eigen::Map<const Eigen::VectorXd>(rig.boneTemplate.data(), static_cast<Eigen::Index>(width));
            sums[b] = body(b).rest.affine.data();
        }
        addRowsToFour(own.rows, width, sums);
        for (std::size_t b = 0; b < kQuad; ++b) skeleton.orient(body(b).rest);
    } else {
        for (std::size_t b = 0; b < size; ++b) skeleton.rest(body(b).weights, body(b).rest);
    }
    for (std::size_t b = 0; b < size; ++b) {
        Body& self = body(b);
        const std::uint32_t i = order[q * kQuad + b];
        skeleton.pose(self.rest, poses[i], self.posed);
        self.skinMatrices.resize(kSkinMatrixSize * rig.boneLabels.size());
        Skinning::writeMatrices(self.posed, self.skinMatrices.data());
        writeBoneMatrices(self.rest, self.posed, out[i]);
        out[i].restVertices.resize(3, topology.vertexCount);
        out[i].vertices.resize(3, topology.vertexCount);
    }
}

void BatchEvaluator::State::evaluateBlock(std::size_t number, std::vector<EvaluatedBody>& out,
                                          Scratch& own) const {
    const std::uint32_t first = static_cast<std::uint32_t>(number * kBlock);
    const std::uint32_t count =
        std::min(kBlock, static_cast<std::uint32_t>(model->storageVertexCount()) - first);
    const float* base[3] = {model->templateX().data(), model->templateY().data(), model->templateZ().data()};
    std::fill(own.base.begin(), own.base.end(), 0.0F);
    for (std::size_t a = 0; a < 3; ++a) std::copy_n(base[a] + first, count, own.base.data() + a * kBlock);
    for (std::size_t d = 0; d < deltas.size(); ++d) {
        float* planes = own.deltas.data() + d * kPlanes;
        own.written[d] = blockedDeltas.write(number, deltas[d], planes) ? planes : nullptr;
    }
    const std::size_t from = blockStart[number];
    SkinBlock block{blockStart[number + 1] - from,
                    sources.data() + from,
                    targets.data() + from,
                    nullptr,
                    kBlock,
                    {},
                    {},
                    {}};
    for (std::size_t b = 0; b < kQuad; ++b) {
        block.rest[b] = own.tiles.data() + 2 * b * kTile;
        block.vertices[b] = block.rest[b] + kTile;
    }
    for (std::size_t q = 0; q * kQuad < order.size(); ++q) {
        const Quad& quad = quads[q];
        own.terms.clear();
        for (std::size_t k = 0; k < quad.deltas.size(); ++k)
            if (const float* planes = own.written[quad.deltas[k]]; planes != nullptr)
                own.terms.push_back({planes, &quad.weights[k]});
        blendBlock(own.terms.data(), own.terms.size(), own.base.data(), quad.scale, own.blended.data());
        block.planes = own.blended.data();
        for (std::size_t b = 0; b < kQuad; ++b) {
            // A body that is not there poses like the first, and is thrown away.
            const std::size_t there = b < quadSize(q) ? b : 0;
            block.matrices[b] = bodies[order[q * kQuad + there]].skinMatrices.data();
        }
        skinning.skinFourBodies(block);
        for (std::size_t b = 0; b < quadSize(q); ++b) {
            EvaluatedBody& body = out[order[q * kQuad + b]];
            if (inTopologyOrder) {
                streamOut(block.rest[b], 3 * block.count, body.restVertices.data() + 3 * from);
                streamOut(block.vertices[b], 3 * block.count, body.vertices.data() + 3 * from);
                continue;
            }
            for (std::size_t k = 0; k < block.count; ++k) {
                std::copy_n(block.rest[b] + 3 * k, 3, body.restVertices.data() + 3 * block.targets[k]);
                std::copy_n(block.vertices[b] + 3 * k, 3, body.vertices.data() + 3 * block.targets[k]);
            }
        }
    }
}

BatchEvaluator::BatchEvaluator(std::unique_ptr<State> state) : state_(std::move(state)) {}
BatchEvaluator::~BatchEvaluator() = default;

std::unique_ptr<BatchEvaluator> BatchEvaluator::make(std::shared_ptr<const BodyModel> model,
                                                     std::string_view rig, std::string_view topology,
                                                     int threads) {
    const Rig* r = model ? model->rig(rig) : nullptr;
    const Topology* t = model ? model->topology(topology) : nullptr;
    if (r == nullptr || t == nullptr) return nullptr;
    return std::unique_ptr<BatchEvaluator>(
        new BatchEvaluator(std::make_unique<State>(std::move(model), *r, *t, threads)));
}

int BatchEvaluator::threadCount() const {
    return state_->team.size();
}

Result<void> BatchEvaluator::evaluate(std::span<const BodyShape> shapes, std::span<const BodyPose> poses,
                                      std::vector<EvaluatedBody>& bodies) {
    State& s = *state_;
    if (shapes.size() != poses.size())
        return fail(ErrorCode::InvalidArgument, "The batch has " + std::to_string(shapes.size()) +
                                                    " shapes, but " + std::to_string(poses.size()) +
                                                    " poses. Give one of each a body.");
    for (std::size_t i = 0; i < shapes.size(); ++i) {
        auto ok = checkShape(*s.model, shapes[i]);
        if (ok) ok = checkPose(s.rig, poses[i]);
        if (!ok)
            return fail(ok.error().code,
                        "Body " + std::to_string(i) + " of the batch: " + ok.error().message);
    }
    bodies.resize(shapes.size());
    if (shapes.empty()) return {};
    s.planBodies(shapes);
    s.team.run((shapes.size() + kQuad - 1) / kQuad, [&](std::size_t quad, int member) {
        s.poseQuad(quad, poses, bodies, s.scratch[static_cast<std::size_t>(member)]);
    });
    s.team.run(s.blockStart.size() - 1, [&](std::size_t block, int member) {
        s.evaluateBlock(block, bodies, s.scratch[static_cast<std::size_t>(member)]);
    });
    return {};
}

}  // namespace abf
