// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace abf {

enum class Sex { Male, Female };

/// The nearer one of the phenotype gender, 0 (male) to 1 (female).
constexpr Sex sexFromGender(double gender) {
    return gender < 0.5 ? Sex::Male : Sex::Female;
}

}  // namespace abf
