// SPDX-License-Identifier: Apache-2.0
#include "core/base/seeded_random.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace abf {

SeededRandom SeededRandom::stream(std::initializer_list<std::uint64_t> key) {
    SeededRandom mixer(0x5eed);
    for (const std::uint64_t part : key) {
        mixer.state_ ^= part;
        mixer.state_ = mixer.bits();
    }
    return SeededRandom(mixer.bits());
}

std::uint64_t SeededRandom::bits() {
    state_ += 0x9e3779b97f4a7c15ULL;
    std::uint64_t z = state_;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
    return z ^ (z >> 31);
}

double SeededRandom::uniform() {
    return static_cast<double>(bits() >> 11) * 0x1.0p-53;
}

double SeededRandom::normal() {
    const double radius = std::sqrt(-2 * std::log(1 - uniform()));
    return radius * std::cos(2 * std::numbers::pi * uniform());
}

double SeededRandom::normalWithin(double mean, double deviation, double low, double high) {
    for (int attempt = 0; attempt < 100; ++attempt) {
        const double value = normal(mean, deviation);
        if (value >= low && value <= high) return value;
    }
    return std::clamp(mean, low, high);
}

int SeededRandom::index(int count) {
    return static_cast<int>(bits() % static_cast<std::uint64_t>(count));
}

}  // namespace abf
