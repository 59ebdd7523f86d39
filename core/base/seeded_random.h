// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <initializer_list>

namespace abf {

/// Random numbers that are the same with every compiler and library: SplitMix64 (Steele, Lea & Flood, 2014)
/// and the Box-Muller transform. The standard's distributions differ between libraries.
class SeededRandom {
  public:
    explicit SeededRandom(std::uint64_t seed) : state_(seed) {}
    /// An independent stream for each list of numbers.
    static SeededRandom stream(std::initializer_list<std::uint64_t> key);

    std::uint64_t bits();
    double uniform();  ///< [0, 1)
    double uniform(double low, double high) { return low + (high - low) * uniform(); }
    double normal();
    double normal(double mean, double deviation) { return mean + deviation * normal(); }
    /// Normal, drawn again until it lies in [low, high], which must hold a fair share of it.
    double normalWithin(double mean, double deviation, double low, double high);
    bool chance(double probability) { return uniform() < probability; }
    int index(int count);  ///< 0 … count − 1

  private:
    std::uint64_t state_;
};

}  // namespace abf
