// SPDX-License-Identifier: Apache-2.0
#include "core/fit/fit_problem.h"

namespace abf {

std::string_view terminationName(Termination t) {
    switch (t) {
        case Termination::Converged:
            return "converged";
        case Termination::MaxIterations:
            return "max_iterations";
        case Termination::Cancelled:
            return "cancelled";
        case Termination::NumericalFailure:
            break;
    }
    return "numerical_failure";
}

}  // namespace abf
