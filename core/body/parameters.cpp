// SPDX-License-Identifier: Apache-2.0
#include "core/body/parameters.h"

#include <algorithm>

namespace abf {

std::optional<Phenotype> phenotypeFromName(std::string_view name) {
    const auto found = std::find(kPhenotypeNames.begin(), kPhenotypeNames.end(), name);
    if (found == kPhenotypeNames.end()) return std::nullopt;
    return static_cast<Phenotype>(found - kPhenotypeNames.begin());
}

bool sameShape(const BodyShape& a, const BodyShape& b) {
    const auto same = [](const Eigen::VectorXd& x, const Eigen::VectorXd& y) {
        return x.size() == y.size() && x == y;
    };
    return a.phenotypes == b.phenotypes && same(a.localChanges, b.localChanges) &&
           same(a.facialActions, b.facialActions);
}

}  // namespace abf
