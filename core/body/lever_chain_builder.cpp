// SPDX-License-Identifier: Apache-2.0
#include "core/body/lever_chain_builder.h"

#include <algorithm>
#include <atomic>
#include <limits>

namespace abf {
namespace {

constexpr std::uint32_t kNone = std::numeric_limits<std::uint32_t>::max();
constexpr std::size_t kBuckets = 256;

std::uint64_t nextStamp() {
    static std::atomic<std::uint64_t> stamp{0};
    return ++stamp;
}

}  // namespace

std::uint32_t LeverChainBuilder::chainOf(const std::vector<int>& bones) {
    std::uint64_t hash = 0xcbf29ce484222325U;
    for (const int b : bones) hash = (hash ^ static_cast<std::uint64_t>(b)) * 0x100000001b3U;
    std::uint32_t& bucket = bucket_[hash % kBuckets];
    for (std::uint32_t c = bucket; c != kNone; c = nextInBucket_[c])
        if (std::ranges::equal(chains_.bones(c), bones)) return c;

    const auto chain = static_cast<std::uint32_t>(chains_.chainCount());
    chains_.chainBones.insert(chains_.chainBones.end(), bones.begin(), bones.end());
    chains_.chainStart.push_back(static_cast<std::uint32_t>(chains_.chainBones.size()));
    for (const int b : bones) parents_.push_back(freeParent_[b] < 0 ? -1 : place_[freeParent_[b]]);
    nextInBucket_.push_back(bucket);
    bucket = chain;
    return chain;
}

void LeverChainBuilder::build(std::span<const std::uint32_t> vertices, std::span<const int> freeBones) {
    freeAbove_.assign(rig_->boneLabels.size(), -1);
    for (std::size_t f = 0; f < freeBones.size(); ++f) freeAbove_[freeBones[f]] = static_cast<int>(f);
    freeParent_.assign(freeBones.size(), -1);
    for (int b = 0; b < rig_->boneCount(); ++b) {
        const int above = rig_->parents[b] < 0 ? -1 : freeAbove_[rig_->parents[b]];
        if (freeAbove_[b] >= 0) {
            freeParent_[freeAbove_[b]] = above;
        } else {
            freeAbove_[b] = above;
        }
    }

    chains_.stamp = nextStamp();
    chains_.chainStart.assign(1, 0);
    chains_.chainBones.clear();
    chains_.chainOfPoint.clear();
    chains_.leverStart.assign(1, 0);
    parents_.clear();
    influenceLevers_.clear();
    bucket_.assign(kBuckets, kNone);
    nextInBucket_.clear();
    place_.assign(freeBones.size(), -1);
    for (const std::uint32_t v : vertices) {
        bones_.clear();
        const std::uint32_t first = rig_->influenceStart[v], last = rig_->influenceStart[v + 1];
        for (std::uint32_t i = first; i < last; ++i)
            for (int f = freeAbove_[rig_->influenceBone[i]]; f >= 0 && place_[f] < 0; f = freeParent_[f]) {
                place_[f] = 0;
                bones_.push_back(f);
            }
        std::sort(bones_.begin(), bones_.end(), [&](int a, int b) { return freeBones[a] < freeBones[b]; });
        for (std::size_t i = 0; i < bones_.size(); ++i) place_[bones_[i]] = static_cast<int>(i);
        for (std::uint32_t i = first; i < last; ++i) {
            const int f = freeAbove_[rig_->influenceBone[i]];
            influenceLevers_.push_back(static_cast<std::int16_t>(f < 0 ? -1 : place_[f]));
        }
        chains_.chainOfPoint.push_back(chainOf(bones_));
        chains_.leverStart.push_back(chains_.leverStart.back() + static_cast<std::uint32_t>(bones_.size()));
        for (const int f : bones_) place_[f] = -1;
    }

    chains_.chainPointStart.assign(chains_.chainCount() + 1, 0);
    for (const std::uint32_t c : chains_.chainOfPoint) ++chains_.chainPointStart[c + 1];
    for (std::size_t c = 1; c < chains_.chainPointStart.size(); ++c)
        chains_.chainPointStart[c] += chains_.chainPointStart[c - 1];
    next_.assign(chains_.chainPointStart.begin(), chains_.chainPointStart.end());
    chains_.pointsByChain.resize(vertices.size());
    for (std::uint32_t k = 0; k < vertices.size(); ++k)
        chains_.pointsByChain[next_[chains_.chainOfPoint[k]]++] = k;
}

}  // namespace abf
