// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Core>
#include <array>
#include <memory>
#include <span>
#include <vector>

#include "core/body/blend_weights.h"
#include "core/body/gathered_deltas.h"

namespace abf {

/// A rest shape without kinks and bounds. A phenotype is a share of each of its anchors (variations), not of
/// two neighbouring ones only; a local change has an amount of either of its two shapes. Shapes that move
/// the vertices alike, or just opposite, have one amount together.
struct LooseShapeValues {
    std::array<double, kVariationCount> shares{};  ///< those of a phenotype sum to 1; any sign
    Eigen::VectorXd amounts;                       ///< any sign
};

/// The variations of a phenotype (of the races).
struct ShareGroup {
    Phenotype phenotype;
    int first, count;
};
inline constexpr std::array<ShareGroup, 9> kShareGroups = {{{Phenotype::African, 0, 3},
                                                            {Phenotype::Gender, 3, 2},
                                                            {Phenotype::Age, 5, 5},
                                                            {Phenotype::Muscle, 10, 3},
                                                            {Phenotype::Weight, 13, 3},
                                                            {Phenotype::Height, 16, 2},
                                                            {Phenotype::Proportions, 18, 2},
                                                            {Phenotype::CupSize, 20, 3},
                                                            {Phenotype::Firmness, 23, 3}}};
/// Free shares: all but each group's first, which takes what the others leave.
inline constexpr int kShareSteps = 17;

/// Loose rest shapes of some vertices. Immutable after construction.
class LooseShape {
  public:
    /// How one amount moves a vertex.
    struct Reach {
        std::uint32_t amount;
        Eigen::Vector3d delta;  ///< metres
    };
    /// A block of vertices.
    struct Block {
        std::size_t begin = 0, length = 0;
        std::vector<double> rest;    ///< planes x, y, z of `length`, metres
        std::vector<double> slopes;  ///< [kShareSteps][x, y, z][length], by the share steps
        std::vector<double> sums;    ///< scratch

        Eigen::Vector3d restOf(std::size_t i) const { return at(rest.data(), i); }
        Eigen::Vector3d slopeOf(std::size_t step, std::size_t i) const {
            return at(slopes.data() + 3 * step * length, i);
        }

      private:
        Eigen::Vector3d at(const double* planes, std::size_t i) const {
            return {planes[i], planes[length + i], planes[2 * length + i]};
        }
    };

    /// `storageVertices`: ascending, of topology anny. `localChanges`: those that are free.
    LooseShape(std::shared_ptr<const BodyModel> model, const std::vector<std::uint32_t>& storageVertices,
               const std::vector<int>& localChanges);

    std::size_t count() const { return vertices_.size(); }
    int amountCount() const { return static_cast<int>(norms_.size()); }
    std::span<const Reach> reaches(std::size_t k) const {
        return {reaches_.data() + reachStart_[k], reaches_.data() + reachStart_[k + 1]};
    }

    /// What an amount can be within the model.
    double lowest(int amount) const { return lowest_[amount]; }
    double highest(int amount) const { return highest_[amount]; }

    /// Of the vertices [begin, begin + length).
    void evaluate(const LooseShapeValues& values, std::size_t begin, std::size_t length, bool slopes,
                  Block& out) const;

    /// The shares of an age; of other phenotypes equal ones; no amounts.
    LooseShapeValues middle(double age) const;

    /// The values as phenotypes within their ranges.
    static PhenotypeValues phenotypes(const LooseShapeValues& values);
    /// ... and as one value of each local change, in the order given, within [-1, 1]: the ones whose shapes
    /// come nearest to the amounts.
    /// Where changes that move the vertices alike leave a choice, further values that come as near are added
    /// to `alternatives`, ascending by the first change's.
    struct Alternatives {
        std::vector<int> changes;  ///< places in the list of local changes
        std::vector<Eigen::VectorXd> values;
        std::vector<bool> connected;  ///< what lies between this and the one before does too
    };
    Eigen::VectorXd localChanges(const LooseShapeValues& values,
                                 std::vector<Alternatives>* alternatives = nullptr) const;

  private:
    struct PhenotypeShape {
        std::size_t row;
        std::uint32_t mask;
        bool newborn;
    };
    struct Side {  ///< positive or negative shape of a local change: factor × the amount's shape
        int amount = -1;
        double factor = 0;
    };

    void gatherLocalShapes(const std::vector<int>& localChanges);
    void findFamilies();
    Alternatives settle(const std::vector<int>& family, Eigen::VectorXd& left, Eigen::VectorXd& values) const;

    std::shared_ptr<const BodyModel> model_;
    std::vector<std::uint32_t> vertices_;
    GatheredDeltas deltas_;
    std::vector<PhenotypeShape> shapes_;
    std::vector<Reach> reaches_;
    std::vector<std::uint32_t> reachStart_;
    std::vector<Side> sides_;   ///< [local change][positive, negative]
    Eigen::MatrixXd products_;  ///< dot products of the amounts' shapes
    Eigen::VectorXd norms_;     ///< its diagonal
    Eigen::VectorXd lowest_, highest_;
    std::vector<std::vector<int>> families_;  ///< local changes that share amounts
};

}  // namespace abf
