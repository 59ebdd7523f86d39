// SPDX-License-Identifier: Apache-2.0
#include "gpu/fit/fit_pass.h"

#include <algorithm>
#include <array>
#include <cassert>

#include "gpu/device/kernel.h"

namespace abf {
namespace {

constexpr std::uint32_t kPairAtoms[] = {
#include "spirv/pair_atoms.inc"
};
constexpr std::uint32_t kPairAtoms64[] = {
#include "spirv/pair_atoms_f64.inc"
};
constexpr std::uint32_t kSurfaceAtoms[] = {
#include "spirv/surface_atoms.inc"
};
constexpr std::uint32_t kSurfaceAtoms64[] = {
#include "spirv/surface_atoms_f64.inc"
};
constexpr std::uint32_t kPoints[] = {
#include "spirv/points.inc"
};
constexpr std::uint32_t kPointSlopes[] = {
#include "spirv/point_slopes.inc"
};
constexpr std::uint32_t kLevers[] = {
#include "spirv/levers.inc"
};
constexpr std::uint32_t kTerms[] = {
#include "spirv/terms.inc"
};
constexpr std::uint32_t kRows[] = {
#include "spirv/rows.inc"
};
constexpr std::uint32_t kNormal[] = {
#include "spirv/normal.inc"
};
constexpr std::uint32_t kNormalSum[] = {
#include "spirv/normal_sum.inc"
};
constexpr std::uint32_t kCostSum[] = {
#include "spirv/cost_sum.inc"
};

/// Most working memory of the views that are done side by side (less where the device has little), and
/// products that one dispatch sums: a slow device (a few GFLOPS) must answer within a tenth of a second.
constexpr std::size_t kWorkingBytes = 12u << 20;
constexpr double kProductsAtOnce = 40e6;

constexpr std::uint32_t groups(std::size_t invocations) {
    return static_cast<std::uint32_t>((invocations + kernels::kPointGroup - 1) / kernels::kPointGroup);
}

template <class T>
void copyTo(const StagedBuffer& buffer, const std::vector<T>& values) {
    std::copy(values.begin(), values.end(), buffer.as<T>().begin());
}

template <class T>
std::size_t bytesOf(const std::vector<T>& values) {
    return values.size() * sizeof(T);
}

}  // namespace

struct FitPass::Buffers {
    enum Staged { Views, Starts, Influences, Vertices, Terms, RowTerms, FreeBones, kStagedCount };
    enum OnDevice { Atoms, Points, Jacobian, Levers, Costs, Gradients, Rows, Partial, Results, kDeviceCount };
    using Sizes = std::array<std::size_t, kBufferCount>;
    static_assert(kBufferCount == std::size_t{kStagedCount} + kDeviceCount);

    Buffers(const std::shared_ptr<const DeviceContext>& context, const Sizes& wanted)
        : arena(context), room(wanted) {
        for (std::size_t i = 0; i < kStagedCount; ++i) staged[i] = StagedBuffer(arena, room[i]);
        for (std::size_t i = 0; i < kDeviceCount; ++i)
            device[i] = arena.allocate(room[kStagedCount + i], BufferUse::DeviceOnly);
        readback = arena.allocate(room[std::size_t{kStagedCount} + Results], BufferUse::Readback);
    }

    BufferArena arena;
    Sizes room;
    std::array<StagedBuffer, kStagedCount> staged;
    std::array<DeviceBuffer, kDeviceCount> device;
    DeviceBuffer readback;
};

struct FitPass::Kernels {
    std::unique_ptr<ComputeKernel> pairAtoms, surfaceAtoms, points, pointSlopes, levers, terms, rows, normal,
        normalSum, costSum;
};

FitPass::FitPass(std::shared_ptr<const FitTables> tables)
    : tables_(std::move(tables)),
      skeleton_(tables_->bones()),
      submission_(tables_->context()),
      kernels_(std::make_unique<Kernels>()) {}

FitPass::~FitPass() = default;

std::size_t FitPass::deviceBytes() const {
    return skeleton_.deviceBytes() + (buffers_ ? buffers_->arena.allocatedBytes() : 0);
}

void FitPass::begin(FitStage stage) {
    stage_ = std::move(stage);
    shapeOnDevice_ = false;
    reserve();
    fillStage();
}

void FitPass::fillStage() {
    stageOnDevice_ = false;
    const auto& staged = buffers_->staged;
    copyTo(staged[Buffers::Views], stage_.views);
    copyTo(staged[Buffers::Starts], stage_.influenceStart);
    copyTo(staged[Buffers::Influences], stage_.influences);
    copyTo(staged[Buffers::Vertices], stage_.surfaceVertices);
    copyTo(staged[Buffers::Terms], stage_.terms);
    copyTo(staged[Buffers::RowTerms], stage_.rowTerms);
    copyTo(staged[Buffers::FreeBones], stage_.freeBones);
}

std::array<std::size_t, FitPass::kBufferCount> FitPass::stagedSizes() const {
    const FitStage& s = stage_;
    return {bytesOf(s.views), bytesOf(s.influenceStart), bytesOf(s.influences), bytesOf(s.surfaceVertices),
            bytesOf(s.terms), bytesOf(s.rowTerms),       bytesOf(s.freeBones)};
}

void FitPass::reserve() {
    const FitStage& s = stage_;
    constexpr std::size_t kFloat = sizeof(float);
    const std::size_t views = s.views.size();
    const std::size_t channels = 1 + std::size_t{s.shapeColumns};
    const std::size_t width = std::size_t{s.columns} + 1;
    const auto bones = static_cast<std::size_t>(tables_->bones()->rig().boneCount());
    // Of one view.
    const std::size_t points = std::size_t{3} * s.maxPoints * kFloat;
    const std::size_t jacobian = points * s.shapeColumns;
    const std::size_t levers = std::size_t{4} * s.maxPoints * s.leverCount() * kFloat;
    const std::size_t costs = s.maxTerms * kFloat;
    const std::size_t gradients = std::size_t{3} * kernels::kTermPoints * s.maxRows * kFloat;
    const std::size_t rows = s.maxRows * width * kFloat;
    const std::size_t partial =
        std::size_t{s.splitCount()} * s.tileCount() * kernels::kTile * kernels::kTile * kFloat;
    const std::size_t boneSlopes =
        bones * s.shapeColumns * (kernels::kBoneSlopeReals * sizeof(double) + sizeof(kernels::BoneSlope));
    const std::size_t all = points + jacobian + levers + costs + gradients + rows + partial + boneSlopes;
    const double products =
        0.5 * static_cast<double>(s.maxRows) * static_cast<double>(width) * static_cast<double>(width);
    const std::size_t working =
        std::min(kWorkingBytes, tables_->context()->memoryBudget().availableOnDevice() / 4);
    viewsAtOnce_ = static_cast<std::uint32_t>(
        std::clamp<std::size_t>(std::min(working / std::max<std::size_t>(all, 1),
                                         static_cast<std::size_t>(kProductsAtOnce / std::max(products, 1.0))),
                                1, std::max<std::size_t>(views, 1)));

    auto wanted = stagedSizes();
    const std::size_t onDevice[] = {channels * 3 * s.atomCount() * kFloat,
                                    viewsAtOnce_ * points,
                                    viewsAtOnce_ * jacobian,
                                    viewsAtOnce_ * levers,
                                    viewsAtOnce_ * costs,
                                    viewsAtOnce_ * gradients,
                                    viewsAtOnce_ * rows,
                                    viewsAtOnce_ * partial,
                                    views * (s.packedCount() + std::size_t{1}) * kFloat};
    std::copy(std::begin(onDevice), std::end(onDevice), wanted.begin() + Buffers::kStagedCount);
    const bool bonesMoved =
        skeleton_.reserve(1, tables_->model().blendShapes().size(), 1 + std::size_t{s.summedColumns},
                          s.shapeColumns - s.summedColumns, views, viewsAtOnce_);
    grow(wanted, bonesMoved);
}

bool FitPass::grow(const std::array<std::size_t, kBufferCount>& wanted, bool bonesMoved) {
    bool grows = !buffers_;
    auto room = wanted;
    for (std::size_t i = 0; buffers_ && i < room.size(); ++i) {
        grows = grows || wanted[i] > buffers_->room[i];
        room[i] = std::max(wanted[i], buffers_->room[i]);
    }
    if (grows) {
        buffers_.reset();  // before the new ones are made, so that both never exist at a time
        buffers_ = std::make_unique<Buffers>(tables_->context(), room);
    }
    if (grows || bonesMoved) bindKernels();
    return grows;
}

void FitPass::bindKernels() {
    const DeviceContext& context = *tables_->context();
    const FitTables& t = *tables_;
    const SurfaceTables& surface = t.surface();
    const ActiveShapes& shapes = skeleton_.shapes();
    const auto staged = [&](Buffers::Staged which) { return &buffers_->staged[which].device(); };
    const auto device = [&](Buffers::OnDevice which) { return &buffers_->device[which]; };
    const auto bind = [&](std::unique_ptr<ComputeKernel>& kernel, std::span<const std::uint32_t> code,
                          std::size_t pushBytes, std::initializer_list<const DeviceBuffer*> buffers) {
        if (kernel) {
            kernel->bind(context, buffers);
        } else {
            kernel = std::make_unique<ComputeKernel>(context, code, buffers,
                                                     static_cast<std::uint32_t>(pushBytes));
        }
    };
    using Code = std::span<const std::uint32_t>;
    const bool f64 = t.bones()->float64();
    constexpr std::size_t kFit = sizeof(kernels::FitSizes);
    Kernels& k = *kernels_;
    const auto* views = staged(Buffers::Views);
    const auto* starts = staged(Buffers::Starts);
    const auto* influences = staged(Buffers::Influences);
    const auto* terms = staged(Buffers::Terms);
    const auto* freeBones = staged(Buffers::FreeBones);
    const auto* atoms = device(Buffers::Atoms);
    const auto* points = device(Buffers::Points);
    const auto* jacobian = device(Buffers::Jacobian);
    const auto* levers = device(Buffers::Levers);
    const auto* costs = device(Buffers::Costs);
    const auto* gradients = device(Buffers::Gradients);
    const auto* rows = device(Buffers::Rows);
    const auto* partial = device(Buffers::Partial);
    const auto* results = device(Buffers::Results);
    const auto* transforms = &skeleton_.transforms();
    const auto* frames = &skeleton_.frames();
    bind(k.pairAtoms, f64 ? Code(kPairAtoms64) : Code(kPairAtoms), sizeof(kernels::AffineSizes),
         {&t.pairTemplates, &t.pairRows, &t.pairRowOfShape, &shapes.ranges(), &shapes.shapes(),
          &shapes.coefficients(), &shapes.singles(), atoms});
    bind(k.surfaceAtoms, f64 ? Code(kSurfaceAtoms64) : Code(kSurfaceAtoms), sizeof(kernels::SurfaceSizes),
         {&surface.templates, &surface.blockTable, &surface.deltas, &surface.deltaOfShape,
          staged(Buffers::Vertices), &shapes.ranges(), &shapes.shapes(), &shapes.coefficients(),
          &shapes.singles(), atoms});
    bind(k.points, kPoints, kFit, {views, starts, influences, atoms, transforms, points});
    bind(k.pointSlopes, kPointSlopes, kFit,
         {views, starts, influences, atoms, transforms, &skeleton_.slopes(), jacobian});
    bind(k.levers, kLevers, kFit,
         {views, starts, influences, atoms, transforms, frames, freeBones, &t.boneOrder, levers});
    bind(k.terms, kTerms, kFit, {views, terms, points, costs, gradients, rows});
    bind(k.rows, kRows, kFit,
         {views, terms, staged(Buffers::RowTerms), gradients, jacobian, levers, frames, freeBones, rows});
    bind(k.normal, kNormal, kFit, {views, rows, partial});
    bind(k.normalSum, kNormalSum, kFit, {views, partial, results});
    bind(k.costSum, kCostSum, kFit, {views, costs, results});
}

void FitPass::setShape(const BodyShape& shape, const FreeParameters& free, bool slopes) {
    if (shapeOnDevice_ && (shapeHasSlopes_ || !slopes) && sameShape(shape, shape_)) return;
    shapeOnDevice_ = false;
    shapeHasSlopes_ = slopes;
    shape_ = shape;
    const BodyModel& model = tables_->model();
    ActiveShapes& out = skeleton_.shapes();
    const std::size_t summed = slopes ? free.phenotypes.size() : 0;
    out.begin(1 + summed);
    out.beginSet();
    coefficients_.assign(1 + summed, 0.0);
    blendWeights(model, shape, weights_);
    std::uint32_t firstPlain = 0;  // shapes before it are told with their slopes
    if (summed > 0) {
        firstPlain = static_cast<std::uint32_t>(model.phenotypeShapeCount());
        phenotypeWeightsAndSlopes(model, shape.phenotypes, phenotypeWeights_);
        for (const PhenotypeShapeWeight& w : phenotypeWeights_) {
            bool used = w.weight != 0;
            coefficients_[0] = w.weight;
            for (std::size_t i = 0; i < summed; ++i) {
                coefficients_[1 + i] = w.slope[static_cast<std::size_t>(free.phenotypes[i])];
                used = used || coefficients_[1 + i] != 0;
            }
            if (used) out.add(w.shape, coefficients_);
        }
        std::fill(coefficients_.begin(), coefficients_.end(), 0.0);
    }
    for (const ShapeWeight& w : weights_) {
        if (w.shape < firstPlain) continue;
        coefficients_[0] = w.weight;
        out.add(w.shape, coefficients_);
    }
    if (!slopes) return;
    for (const int change : free.localChanges) {
        const double value = shape.localChanges.size() == 0 ? 0.0 : shape.localChanges[change];
        const LocalChangeSlope slope = localChangeSlope(model, change, value);
        out.addSingle(slope.shape, slope.slope);
    }
    for (const int action : free.facialActions)
        out.addSingle(static_cast<std::uint32_t>(model.facialShape(action)), 1.0);
}

void FitPass::setView(std::size_t view, const BodyPose& pose, const Eigen::Vector3d& cameraTranslation,
                      double focalFactor, const Eigen::VectorXd& clothing) {
    skeleton_.setPose(view, pose, Eigen::Vector3d::Zero());
    kernels::ViewRecord& record = buffers_->staged[Buffers::Views].as<kernels::ViewRecord>()[view];
    for (int a = 0; a < 3; ++a) record.translation[a] = static_cast<float>(cameraTranslation[a]);
    const kernels::ViewRecord& given = stage_.views[view % stage_.views.size()];
    for (int a = 0; a < 2; ++a) record.focal[a] = static_cast<float>(given.focal[a] * focalFactor);
    for (Eigen::Index group = 0; group < Eigen::Index{kernels::kClothingGroups}; ++group)
        record.thickness[group] = group < clothing.size() ? static_cast<float>(clothing[group]) : 0.0F;
}

kernels::FitSizes FitPass::sizes(bool slopes) const {
    const FitStage& s = stage_;
    kernels::FitSizes push{};
    push.boneCount = static_cast<std::uint32_t>(tables_->bones()->rig().boneCount());
    push.atomStride = 3 * s.atomCount();
    push.shapeColumns = s.shapeColumns;
    push.leverCount = s.leverCount();
    push.translation = s.translation;
    push.columns = s.columns;
    push.clothing = s.clothing;
    push.focal = s.focal;
    push.maxPoints = s.maxPoints;
    push.maxTerms = s.maxTerms;
    push.maxRows = s.maxRows;
    push.wantsRows = slopes ? 1 : 0;
    push.tileCount = s.tileCount();
    push.splitCount = s.splitCount();
    push.resultStride = resultStride_;
    return push;
}

void FitPass::run(bool slopes) {
    const auto viewCount = static_cast<std::uint32_t>(stage_.views.size());
    resultStride_ = slopes ? stage_.packedCount() + 1 : 1;
    if (viewCount == 0) return;
    const Buffers& b = *buffers_;
    submission_.run([&](const vk::raii::CommandBuffer& commands) {
        recordStage(commands, viewCount);
        skeleton_.recordCopies(commands, viewCount, !shapeOnDevice_);
        if (!shapeOnDevice_) {
            recordAtoms(commands);
            skeleton_.recordShapes(commands);
        }
        for (std::uint32_t first = 0; first < viewCount; first += viewsAtOnce_) {
            recordViews(commands, first, std::min(viewsAtOnce_, viewCount - first), 0, slopes);
        }
        commands.copyBuffer(b.device[Buffers::Results].handle(), b.readback.handle(),
                            vk::BufferCopy(0, 0, readBackBytes()));
    });
    stageOnDevice_ = shapeOnDevice_ = true;
}

void FitPass::beginCandidates(std::size_t count) {
    const FitStage& s = stage_;
    constexpr std::size_t kFloat = sizeof(float);
    const std::size_t views = s.views.size();
    const std::size_t shapes = tables_->model().blendShapes().size();
    const auto bones = static_cast<std::size_t>(tables_->bones()->rig().boneCount());
    const std::size_t real = RealWriter(tables_->bones()->float64()).bytes();
    // A candidate's own, with what is staged for it; and what a body needs beside those done side by side.
    const std::size_t atoms = std::size_t{3} * s.atomCount() * kFloat;
    const std::size_t ofShape =
        shapes * (sizeof(std::uint32_t) + ActiveShapes::coefficientReals(1, 1) * real) +
        sizeof(kernels::ShapeRange);
    const std::size_t ofView = bones * kernels::kPoseReals * real + sizeof(kernels::ViewRecord) + kFloat;
    const std::size_t candidate = atoms + bones * (kernels::kBoneStride + kernels::kRestBoneReals) * real +
                                  2 * (ofShape + views * ofView);
    const std::size_t points = std::size_t{3} * s.maxPoints * kFloat;
    const std::size_t costs = s.maxTerms * kFloat;
    const std::size_t body = points + costs +
                             bones * (kernels::kPosedBoneReals * real + sizeof(kernels::BoneTransform) +
                                      sizeof(kernels::BoneFrame));
    // What this pass holds already is its own, so that equal calls find equal room.
    const std::size_t free = tables_->context()->memoryBudget().availableOnDevice() + deviceBytes();
    const std::size_t working = std::min(kWorkingBytes, free / 8);
    candidateRoom_ = std::clamp<std::size_t>(working / candidate, 1, std::max<std::size_t>(count, 1));
    const std::size_t bodies = std::max<std::size_t>(candidateRoom_ * views, 1);
    bodiesAtOnce_ = static_cast<std::uint32_t>(std::clamp<std::size_t>(working / body, 1, bodies));

    auto wanted = stagedSizes();
    wanted[Buffers::Views] = bodies * sizeof(kernels::ViewRecord);
    const auto onDevice = [&](Buffers::OnDevice which) -> std::size_t& {
        return wanted[std::size_t{Buffers::kStagedCount} + which];
    };
    onDevice(Buffers::Atoms) = candidateRoom_ * atoms;
    onDevice(Buffers::Points) = bodiesAtOnce_ * points;
    onDevice(Buffers::Costs) = bodiesAtOnce_ * costs;
    onDevice(Buffers::Results) = bodies * kFloat;
    const bool bonesMoved =
        skeleton_.reserve(candidateRoom_, candidateRoom_ * shapes, 1, 0, bodies, bodiesAtOnce_);
    if (grow(wanted, bonesMoved)) fillStage();
    startCandidates();
}

void FitPass::startCandidates() {
    shapeOnDevice_ = false;
    skeleton_.shapes().begin(1);
    candidates_ = 0;
    products_ = 0;
}

bool FitPass::addCandidate(const BodyShape* shape) {
    if (candidates_ == candidateRoom_) return false;
    weights_.clear();
    if (shape) blendWeights(tables_->model(), *shape, weights_);
    const int bones = tables_->bones()->rig().boneCount();
    const double products =
        static_cast<double>(weights_.size()) * (3.0 * stage_.atomCount() + kernels::kBoneStride * bones);
    if (candidates_ > 0 && products_ + products > kProductsAtOnce) return false;
    products_ += products;
    ActiveShapes& out = skeleton_.shapes();
    out.beginSet();
    for (const ShapeWeight& w : weights_) {
        const double weight = w.weight;
        out.add(w.shape, std::span(&weight, 1));
    }
    const std::size_t views = stage_.views.size();
    const auto records = buffers_->staged[Buffers::Views].as<kernels::ViewRecord>();
    for (std::size_t v = 0; v < views; ++v) {
        kernels::ViewRecord& record = records[candidates_ * views + v] = stage_.views[v];
        record.atoms = static_cast<std::uint32_t>(candidates_ * 3 * stage_.atomCount());
    }
    ++candidates_;
    return true;
}

void FitPass::runCandidates() {
    const auto views = static_cast<std::uint32_t>(stage_.views.size());
    const std::uint32_t bodies = static_cast<std::uint32_t>(candidates_) * views;
    resultStride_ = 1;
    if (bodies == 0) return;
    const Buffers& b = *buffers_;
    submission_.run([&](const vk::raii::CommandBuffer& commands) {
        recordStage(commands, bodies);
        skeleton_.recordCopies(commands, bodies, true);
        recordAtoms(commands);
        skeleton_.recordShapes(commands);
        for (std::uint32_t first = 0; first < bodies; first += bodiesAtOnce_) {
            recordViews(commands, first, std::min(bodiesAtOnce_, bodies - first), views, false);
        }
        commands.copyBuffer(b.device[Buffers::Results].handle(), b.readback.handle(),
                            vk::BufferCopy(0, 0, bodies * sizeof(float)));
    });
    stageOnDevice_ = true;
    startCandidates();
}

void FitPass::recordStage(const vk::raii::CommandBuffer& commands, std::size_t records) const {
    const auto& staged = buffers_->staged;
    staged[Buffers::Views].recordCopy(commands, records * sizeof(kernels::ViewRecord));
    if (stageOnDevice_) return;
    staged[Buffers::Starts].recordCopy(commands, bytesOf(stage_.influenceStart));
    staged[Buffers::Influences].recordCopy(commands, bytesOf(stage_.influences));
    staged[Buffers::Vertices].recordCopy(commands, bytesOf(stage_.surfaceVertices));
    staged[Buffers::Terms].recordCopy(commands, bytesOf(stage_.terms));
    staged[Buffers::RowTerms].recordCopy(commands, bytesOf(stage_.rowTerms));
    staged[Buffers::FreeBones].recordCopy(commands, bytesOf(stage_.freeBones));
}

void FitPass::recordAtoms(const vk::raii::CommandBuffer& commands) const {
    const ActiveShapes& shapes = skeleton_.shapes();
    const std::uint32_t stride = 3 * stage_.atomCount();
    const kernels::AffineSizes pairs = shapes.sizes(3 * stage_.pairCount, stride);
    kernels_->pairAtoms->record(commands, &pairs,
                                (pairs.width + kernels::kAffineGroup - 1) / kernels::kAffineGroup,
                                pairs.jobs * shapes.setCount());
    if (!stage_.surfaceVertices.empty()) {
        const SurfaceTables& surface = tables_->surface();
        kernels::SurfaceSizes sizes{static_cast<std::uint32_t>(stage_.surfaceVertices.size()),
                                    stage_.pairCount,
                                    stride,
                                    pairs.summed,
                                    pairs.stride,
                                    pairs.jobs,
                                    surface.paddedCount(),
                                    surface.blockCount(),
                                    static_cast<float>(tables_->model().deltaUnit()),
                                    {}};
        for (int a = 0; a < 3; ++a) sizes.newbornScale[a] = static_cast<float>(kNewbornScale[a]);
        kernels_->surfaceAtoms->record(commands, &sizes, groups(sizes.vertexCount),
                                       sizes.jobs * shapes.setCount());
    }
}

void FitPass::recordViews(const vk::raii::CommandBuffer& commands, std::uint32_t first, std::uint32_t count,
                          std::uint32_t bodiesPerShape, bool slopes) const {
    skeleton_.recordPoses(commands, first, count, bodiesPerShape, slopes);
    kernels::FitSizes push = sizes(slopes);
    push.firstView = first;
    const Kernels& k = *kernels_;
    k.points->record(commands, &push, groups(push.maxPoints), count);
    if (slopes && push.shapeColumns > 0) {
        k.pointSlopes->record(commands, &push, groups(std::size_t{push.maxPoints} * push.shapeColumns),
                              count);
    }
    if (slopes && push.leverCount > 0) {
        k.levers->record(commands, &push, groups(std::size_t{push.maxPoints} * push.leverCount), count);
    }
    Submission::barrier(commands);
    if (push.maxTerms > 0) {
        k.terms->record(commands, &push, groups(push.maxTerms), count);
        Submission::barrier(commands);
    }
    if (slopes) recordNormal(commands, push, count);
    k.costSum->record(commands, &push, count);
    Submission::barrier(commands);
}

void FitPass::recordNormal(const vk::raii::CommandBuffer& commands, kernels::FitSizes push,
                           std::uint32_t count) const {
    const Kernels& k = *kernels_;
    const std::size_t ofBody = std::size_t{push.shapeColumns} + push.leverCount;
    if (ofBody > 0 && push.maxRows > 0) {
        k.rows->record(commands, &push, groups(push.maxRows * ofBody), count);
        Submission::barrier(commands);
    }
    const double products =
        0.5 * kernels::kSplitRows * static_cast<double>(push.columns + 1) * (push.columns + 1) * count;
    const auto most = static_cast<std::uint32_t>(std::max(1.0, kProductsAtOnce / products));
    for (push.firstSplit = 0; push.firstSplit < push.splitCount; push.firstSplit += most) {
        push.splitsAtOnce = std::min(most, push.splitCount - push.firstSplit);
        k.normal->record(commands, &push, push.tileCount, count * push.splitsAtOnce);
    }
    Submission::barrier(commands);
    k.normalSum->record(commands, &push,
                        groups(std::size_t{push.tileCount} * kernels::kTile * kernels::kTile), count);
}

std::span<const float> FitPass::packed(std::size_t view) const {
    assert(resultStride_ > 1);
    return buffers_->readback.as<const float>().subspan(view * resultStride_, stage_.packedCount());
}

FitPass::Working FitPass::working() const {
    const auto& device = buffers_->device;
    return {device[Buffers::Points], device[Buffers::Jacobian], device[Buffers::Levers],
            device[Buffers::Costs], device[Buffers::Rows]};
}

float FitPass::cost(std::size_t view) const {
    return buffers_->readback.as<const float>()[(view + 1) * resultStride_ - 1];
}

}  // namespace abf
