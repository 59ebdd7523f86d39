// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Core>
#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

#include "core/body/body_evaluator.h"
#include "core/body/thread_team.h"
#include "core/regress/block_elimination.h"
#include "core/regress/loose_shape.h"

namespace abf {

/// The body with its joints taken apart: every bone carries its skin by a rigid motion of its own,
/// x ↦ G_b x + t_b, whatever its neighbours do, and the shape has neither kinks nor bounds.
struct LooseBody {
    LooseShapeValues shape;
    std::vector<Eigen::Matrix3d> turns;  ///< G_b
    std::vector<Eigen::Vector3d> moves;  ///< t_b, metres
};

/// A loose body onto corresponding points: mesh regression without its chains and kinks. A vertex then
/// depends on the two or three bones that carry it and on the local changes that reach it and on no others,
/// which makes an iteration over thousands of vertices cheap, and few iterations are enough, from anywhere. A
/// mesh of the model has its own body as a solution.
///
/// Levenberg-Marquardt; the bones are eliminated one by one (block_elimination.h). Two threads. The results
/// do not depend on how many there are.
class LooseBones {
  public:
    /// `storageVertices`: ascending, of topology anny. `localChanges`: those that are free.
    LooseBones(std::shared_ptr<const BodyModel> model, const std::vector<std::uint32_t>& storageVertices,
               const std::vector<int>& localChanges);

    struct Summary {
        int iterations = 0;
        double rms = 0;  ///< metres, between points and targets
    };
    /// How far bodies of these ages are from the targets (3×vertices, metres; must outlive the solves) with
    /// each bone registered by itself, and otherwise equal shares: squares summed, nearest first.
    struct Start {
        double age, squares;
    };
    std::vector<Start> starts(const Eigen::Matrix3Xd& targets, std::span<const double> ages);

    /// Onto the targets of starts() from such a body. Polls `stop` once an iteration.
    Summary solve(double age, int maxIterations, std::stop_token stop);

    const LooseBody& body() const { return present_; }
    const LooseShape& shape() const { return shape_; }

    /// Joins the bones: the pose of `body` (an evaluation of the present shape) whose bones have the present
    /// orientations. Bones that carry too few points keep their place relative to their parent.
    BodyPose pose(const EvaluatedBody& body) const;
    /// How far apart bones hold the joints of `body`, metres, three numbers a joint.
    Eigen::VectorXd gaps(const EvaluatedBody& body) const;

  private:
    struct Influence {
        std::uint16_t bone;
        std::uint16_t slot;  ///< of the bone in its tile's columns
        double weight;
    };
    /// Neighbouring vertices whose rows are multiplied together: they reach nearly the same unknowns.
    struct Tile {
        std::size_t begin, end;
        std::vector<int> columns;  ///< ascending columns of the system; one more, the residual, at the end
        std::vector<std::uint16_t> slots;  ///< per share step, then per reach of each vertex its column
    };
    /// Tiles whose shape is evaluated together.
    struct TileRange {
        std::size_t firstTile, lastTile;
        std::size_t begin, length;  ///< of their vertices
    };
    /// What one thread adds up.
    struct Sums {
        Eigen::MatrixXd matrix;  ///< see BlockElimination; the right-hand side is minus the gradient
        double squares = 0;
        LooseShape::Block block;
        std::vector<double> rows, products;
    };

    void makeTiles();
    double start(double age);
    /// Turns the bones of the present shape (`block`) onto the targets, each by itself.
    void registerBones(const LooseShape::Block& block);
    /// From the present body; returns the iterations.
    int descend(int maxIterations, const std::stop_token& stop, double& squares);
    /// How bones would be turned where they have been taken for the other way round.
    struct Reversal {
        std::vector<std::size_t> bones;
        std::vector<Eigen::Matrix3d> turns;    ///< of the rest body, about
        std::vector<Eigen::Vector3d> centres;  ///< metres
    };
    std::vector<Reversal> reversals(std::size_t bone, const LooseShape::Block& block) const;
    /// Tries reversals where the body stands worst and takes the best, if it gets nearer.
    bool reverse(const std::stop_token& stop, double& squares);
    double tryReversal(const LooseBody& from, const Reversal& reversal, const std::stop_token& stop);
    std::vector<double> squaresByBone(const LooseShape::Block& block) const;
    double squaresOf(const LooseBody& body);
    double linearise();
    void addTile(const Tile& tile, Sums& sums) const;
    Eigen::Vector3d posed(const LooseBody& body, std::size_t k, const Eigen::Vector3d& rest) const;
    template <class Use>
    void eachPull(const LooseBody& body, Use&& use) const;
    double pulled(const LooseBody& body) const;
    bool step(double damping, Eigen::VectorXd& extra);
    void solveTail(const Cholesky::Matrix& factor, Eigen::VectorXd& y) const;
    void apply(const Eigen::VectorXd& x);

    std::shared_ptr<const BodyModel> model_;
    LooseShape shape_;
    std::vector<Influence> influences_;
    std::vector<std::uint32_t> influenceStart_;
    std::vector<int> carrying_;  ///< bones that carry a point
    std::vector<double> held_;   ///< per bone how many points it carries, by weight
    std::unique_ptr<BlockElimination> elimination_;
    std::vector<Tile> tiles_;
    std::vector<TileRange> ranges_;
    ThreadTeam team_;
    std::vector<Sums> sums_;

    const Eigen::Matrix3Xd* targets_ = nullptr;
    double pull_ = 0;
    LooseBody present_, trial_;
    std::vector<bool> still_;               ///< bones that are not moved now; empty: none
    std::vector<Eigen::Vector3d> centres_;  ///< about which the bones turn
    Eigen::VectorXd x_;
};

}  // namespace abf
