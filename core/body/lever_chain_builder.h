// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <vector>

#include "core/body/body_model.h"
#include "core/body/surface_derivatives.h"

namespace abf {

/// Builds the chains of surface points. One thread at a time; allocates only while it grows.
class LeverChainBuilder {
  public:
    explicit LeverChainBuilder(const Rig& rig) : rig_(&rig) {}

    /// For points that are storage vertices. Each of `freeBones` must exist and occur once.
    void build(std::span<const std::uint32_t> vertices, std::span<const int> freeBones);

    const LeverChains& chains() const { return chains_; }
    /// Per entry of chains().chainBones the place in its chain of the nearest bone above, or -1.
    const std::vector<int>& parents() const { return parents_; }
    /// Per influence of point 0, 1, ...: the place in the point's chain of the lowest bone that moves it, or
    /// -1.
    const std::vector<std::int16_t>& influenceLevers() const { return influenceLevers_; }

  private:
    std::uint32_t chainOf(const std::vector<int>& bones);

    const Rig* rig_;
    LeverChains chains_;
    std::vector<int> parents_;
    std::vector<std::int16_t> influenceLevers_;
    std::vector<int>
        freeAbove_;  ///< per rig bone the free index of itself or the nearest free bone above, or -1
    std::vector<int> freeParent_;  ///< per free bone the nearest free one above, or -1
    std::vector<int> place_;       ///< per free bone its place in the chain at hand, or -1
    std::vector<int> bones_;       ///< the chain at hand
    std::vector<std::uint32_t> bucket_, nextInBucket_;  ///< hash of the chains
    std::vector<std::uint32_t> next_;
};

}  // namespace abf
