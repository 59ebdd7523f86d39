// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <memory>
#include <span>

#include "gpu/fit/fit_stage.h"
#include "gpu/fit/fit_tables.h"
#include "gpu/kernels/skeleton_pass.h"

namespace abf {

/// The kernels of the fit in one submission a call: atoms, skeleton, points and their slopes, terms, rows,
/// normal matrix. Views share the shape and are done side by side, as many at a time as keep the working
/// memory small; so are the costs of candidates, bodies with shapes of their own. Nothing of Vulkan is made
/// by a call that needs no more room than those before. One thread at a time; the functions throw
/// vk::SystemError.
class FitPass {
  public:
    explicit FitPass(std::shared_ptr<const FitTables> tables);
    ~FitPass();

    void begin(FitStage stage);
    const FitStage& stage() const { return stage_; }

    /// The shape of all views. `free` names the parameters of the slopes.
    void setShape(const BodyShape& shape, const FreeParameters& free, bool slopes);
    /// What is a view's own in a state. Where the root bone's head is the origin: its pose, and its camera's
    /// translation; the factor of its focal lengths; the thickness of the clothing by group, metres (groups
    /// that are not told have none).
    void setView(std::size_t view, const BodyPose& pose, const Eigen::Vector3d& cameraTranslation,
                 double focalFactor = 1, const Eigen::VectorXd& clothing = {});
    void run(bool slopes);

    /// For costs of `count` candidates: add as many as are taken, run, read, and go on with the rest. Forgets
    /// the shape of setShape().
    void beginCandidates(std::size_t count);
    /// Adds a candidate; null: a body without blend shapes, whose costs mean nothing. setView() must then
    /// follow for body candidate · views + view, counted since the last begin or run. False when those so far
    /// must run first: they fill the memory, or keep a slow device busy long enough.
    bool addCandidate(const BodyShape* shape);
    /// Candidates added since the last begin or run.
    std::size_t candidateCount() const { return candidates_; }
    /// One submission; cost() then tells those of body candidate · views + view.
    void runCandidates();

    /// Of the last run() with slopes: the packed lower triangle of the normal matrix with the gradient as its
    /// last row.
    std::span<const float> packed(std::size_t view) const;
    /// Of the last run(): the cost, negative where the state is impossible.
    float cost(std::size_t view) const;

    /// What the last run() left on the device, of the views that were done side by side last (of all, as a
    /// rule): points [view][maxPoints] xyz, jacobian [view][maxPoints][shape column] xyz, levers
    /// [view][maxPoints][lever] arm and mass, costs [view][maxTerms], rows [view][maxRows][columns + 1] with
    /// the residual last; all scaled as terms.comp tells.
    struct Working {
        const DeviceBuffer &points, &jacobian, &levers, &costs, &rows;
    };
    Working working() const;

    /// Bytes that the last run() read back.
    std::size_t readBackBytes() const { return stage_.views.size() * resultStride_ * sizeof(float); }
    /// Device memory of this pass, the tables not counted.
    std::size_t deviceBytes() const;

  private:
    struct Buffers;
    struct Kernels;

    static constexpr std::size_t kBufferCount = 16;

    void fillStage();
    void reserve();
    std::array<std::size_t, kBufferCount> stagedSizes() const;
    /// True when what was staged is lost.
    bool grow(const std::array<std::size_t, kBufferCount>& wanted, bool bonesMoved);
    void startCandidates();
    void bindKernels();
    kernels::FitSizes sizes(bool slopes) const;
    void recordStage(const vk::raii::CommandBuffer& commands, std::size_t records) const;
    void recordAtoms(const vk::raii::CommandBuffer& commands) const;
    void recordViews(const vk::raii::CommandBuffer& commands, std::uint32_t first, std::uint32_t count,
                     std::uint32_t bodiesPerShape, bool slopes) const;
    void recordNormal(const vk::raii::CommandBuffer& commands, kernels::FitSizes push,
                      std::uint32_t count) const;

    std::shared_ptr<const FitTables> tables_;
    SkeletonPass skeleton_;
    Submission submission_;
    FitStage stage_;
    std::uint32_t viewsAtOnce_ = 1;
    std::uint32_t resultStride_ = 1;
    std::size_t candidateRoom_ = 0, candidates_ = 0;
    std::uint32_t bodiesAtOnce_ = 1;
    double products_ = 0;  ///< to blend the candidates added
    std::unique_ptr<Buffers> buffers_;
    std::unique_ptr<Kernels> kernels_;

    bool stageOnDevice_ = false;
    bool shapeOnDevice_ = false, shapeHasSlopes_ = false;  ///< of shape_
    BodyShape shape_;
    std::vector<ShapeWeight> weights_;
    std::vector<PhenotypeShapeWeight> phenotypeWeights_;
    std::vector<double> coefficients_;
};

}  // namespace abf
