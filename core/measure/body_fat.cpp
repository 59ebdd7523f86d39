// SPDX-License-Identifier: Apache-2.0
#include "core/measure/body_fat.h"

#include <algorithm>

namespace abf {

FatShare fatShare(double bodyMassIndex, double gender, double years) {
    const double male = 1 - std::clamp(gender, 0.0, 1.0);
    const double slimness = 1 / bodyMassIndex;
    const double byMale = -16.4 + 0.05 * years + 39 * slimness;
    const double percent = 64.5 - 848 * slimness + 0.079 * years + male * byMale;
    const double bySlimness = -848 + 39 * male;
    return {0.01 * percent, -0.01 * bySlimness * slimness * slimness,
            gender >= 0 && gender <= 1 ? -0.01 * byMale : 0, 0.01 * (0.079 + 0.05 * male)};
}

}  // namespace abf
