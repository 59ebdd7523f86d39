// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace abf {

/// The standard normal distribution, and its inverse for a probability in (0, 1); exact to 1e-9.
double normalProbability(double deviate);
double normalDeviate(double probability);

}  // namespace abf
