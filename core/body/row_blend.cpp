// SPDX-License-Identifier: Apache-2.0
#include "core/body/row_blend.h"

#include <cstring>

#include "core/body/multiversion.h"

namespace abf {
namespace {

constexpr std::size_t kSums = 4;
using Double8 = double __attribute__((vector_size(64)));

ABF_MULTIVERSION void addToFour(const RowTerm* terms, std::size_t count, std::size_t width,
                                double* const* sums) {
    for (std::size_t at = 0; at < width; at += kRowPadding) {
        Double8 a[kSums], b[kSums];
        for (std::size_t j = 0; j < kSums; ++j) {
            std::memcpy(&a[j], sums[j] + at, sizeof(Double8));
            std::memcpy(&b[j], sums[j] + at + 8, sizeof(Double8));
        }
        for (std::size_t i = 0; i < count; ++i) {
            Double8 x, y;
            std::memcpy(&x, terms[i].row + at, sizeof(Double8));
            std::memcpy(&y, terms[i].row + at + 8, sizeof(Double8));
            for (std::size_t j = 0; j < kSums; ++j) {
                a[j] += terms[i].coefficients[j] * x;
                b[j] += terms[i].coefficients[j] * y;
            }
        }
        for (std::size_t j = 0; j < kSums; ++j) {
            std::memcpy(sums[j] + at, &a[j], sizeof(Double8));
            std::memcpy(sums[j] + at + 8, &b[j], sizeof(Double8));
        }
    }
}

ABF_MULTIVERSION void addToOne(const RowTerm* terms, std::size_t count, std::size_t width, double* sum) {
    for (std::size_t at = 0; at < width; at += kRowPadding) {
        Double8 a, b;
        std::memcpy(&a, sum + at, sizeof(Double8));
        std::memcpy(&b, sum + at + 8, sizeof(Double8));
        for (std::size_t i = 0; i < count; ++i) {
            Double8 x, y;
            std::memcpy(&x, terms[i].row + at, sizeof(Double8));
            std::memcpy(&y, terms[i].row + at + 8, sizeof(Double8));
            a += terms[i].coefficients[0] * x;
            b += terms[i].coefficients[0] * y;
        }
        std::memcpy(sum + at, &a, sizeof(Double8));
        std::memcpy(sum + at + 8, &b, sizeof(Double8));
    }
}

}  // namespace

void addRowsToFour(std::span<const RowTerm> terms, std::size_t width,
                   const std::array<double*, kSums>& sums) {
    addToFour(terms.data(), terms.size(), width, sums.data());
}

void addRowsToOne(std::span<const RowTerm> terms, std::size_t width, double* sum) {
    addToOne(terms.data(), terms.size(), width, sum);
}

}  // namespace abf
