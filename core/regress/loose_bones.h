// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Core>
#include <array>
#include <memory>
#include <optional>
#include <vector>

#include "core/body/blend_weights.h"
#include "core/body/body_evaluator.h"
#include "core/body/gathered_deltas.h"
#include "core/fit/solver/damped_least_squares.h"

namespace abf {

/// The body with its joints taken apart and its kinks straightened: every bone carries its skin by a rigid
/// motion of its own, x ↦ G_b x + t_b, whatever its neighbours do; a phenotype is a share of each of its
/// anchors (variations), not of two neighbouring ones only; and a local change has two amounts, of its
/// positive and of its negative shape, both of which may be in use at once.
struct LooseBody {
    std::array<double, kVariationCount> shares{};  ///< those of a phenotype sum to 1; any sign
    Eigen::VectorXd amounts;             ///< of all positive shapes, then of all negative ones; any sign
    std::vector<Eigen::Matrix3d> turns;  ///< G_b
    std::vector<Eigen::Vector3d> moves;  ///< t_b, metres
};

/// A loose body onto corresponding points: mesh regression without its chains and kinks. A vertex then
/// depends on the two or three bones that carry it and on the local changes that reach it and on no others,
/// which makes an iteration over thousands of vertices cheap, and few iterations are enough, from anywhere. A
/// mesh of the model has its own body as a solution.
///
/// Steps: shares (all but each phenotype's first) | amounts | three turns and three moves of each bone that
/// carries a point.
class LooseBonesProblem final : public LeastSquaresProblem {
  public:
    /// `storageVertices`: ascending, of topology anny. `localChanges`: those that are free.
    LooseBonesProblem(std::shared_ptr<const BodyModel> model,
                      const std::vector<std::uint32_t>& storageVertices,
                      const std::vector<int>& localChanges);

    /// 3×vertices, metres; must outlive the solves.
    void setTargets(const Eigen::Matrix3Xd& targets) { targets_ = &targets; }

    /// What a whole unit of a shape parameter costs, in metres of distance.
    void setPull(double metres) { pull_ = metres; }

    /// The body that has equal shares of all anchors (or, where an age is given, of all but the age's), each
    /// bone registered to the targets by itself.
    void start(std::optional<double> age = {});
    const LooseBody& state() const { return present_; }

    int parameterCount() const override;
    bool linearise(double& cost, Eigen::MatrixXd& hessian, Eigen::VectorXd& gradient) override;
    double costAfter(const Eigen::VectorXd& step) override;
    void accept() override { std::swap(present_, trial_); }
    void stepLimits(Eigen::VectorXd& lower, Eigen::VectorXd& upper) const override;

    /// The present state as phenotypes within their ranges.
    PhenotypeValues phenotypes() const;
    /// ... and as one value of each local change, in the order given, within [-1, 1].
    Eigen::VectorXd localChanges() const;
    /// Joins the bones: the pose of `body` (an evaluation of the present shape) whose bones have the present
    /// orientations. Bones that carry too few points keep their place relative to their parent.
    BodyPose pose(const EvaluatedBody& body) const;

  private:
    struct Reach {  ///< of one local shape at one vertex
        std::uint32_t amount;
        Eigen::Vector3d delta;  ///< metres
    };
    struct SidePair {  ///< dot products of a local change's shapes
        double upUp = 0, upDown = 0, downDown = 0;
    };
    struct Column {
        int index;
        Eigen::Vector3d slope;
    };

    void restShape(const LooseBody& body, bool slopes);
    Eigen::Vector3d posed(const LooseBody& body, Eigen::Index k) const;
    double cost(const LooseBody& body);
    double priorCost(const LooseBody& body) const;
    void gatherShapes();

    static constexpr int kShareSteps = 17;
    struct Phenotypical {  ///< a phenotype shape
        std::size_t row;
        std::uint32_t mask;
        bool newborn;
    };
    int firstOfBones() const { return kShareSteps + static_cast<int>(present_.amounts.size()); }

    std::shared_ptr<const BodyModel> model_;
    std::vector<std::uint32_t> vertices_;
    GatheredDeltas deltas_;
    std::vector<Reach> reaches_;
    std::vector<std::uint32_t> reachStart_;
    std::vector<std::vector<int>> groups_;  ///< local changes (places in the list given) that are the same
    std::vector<SidePair> pairs_;           ///< of the groups
    std::vector<int> carrying_;             ///< bones that carry a point
    std::vector<int> stepOfBone_;           ///< place in carrying_, or -1
    std::vector<double> held_;              ///< per bone how many points it carries, by weight
    const Eigen::Matrix3Xd* targets_ = nullptr;
    double pull_ = 1e-6;
    LooseBody present_, trial_;
    std::vector<Phenotypical> shapes_;
    Eigen::Matrix3Xd rest_;     ///< of the body last given to restShape()
    std::vector<double> sums_;  ///< planes x, y, z of the rest shape and of its slope by each share
    std::vector<Eigen::Vector3d> centres_;  ///< about which the bones turn
    std::vector<Column> columns_;
};

}  // namespace abf
