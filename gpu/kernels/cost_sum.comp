// SPDX-License-Identifier: Apache-2.0
// A view's cost: the sum over its terms in a fixed order, or -1 when one is impossible.
#version 450
#extension GL_GOOGLE_include_directive : require
#include "fit_layout.h"

layout(local_size_x = kPointGroup) in;
layout(std430, binding = 0) readonly buffer Views { ViewRecord views[]; };
layout(std430, binding = 1) readonly buffer Costs { float costs[]; };             // [view][term]
layout(std430, binding = 2) writeonly buffer Results { float results[]; };        // the last of a view's resultStride
layout(push_constant) uniform Push { FitSizes sizes; };

shared float sums[kPointGroup];
shared uint impossible[kPointGroup];

void main() {
    const uint view = gl_WorkGroupID.x;
    const uint count = views[sizes.firstView + view].termCount;
    const uint lane = gl_LocalInvocationID.x;
    float sum = 0.0;
    uint bad = 0;
    for (uint t = lane; t < count; t += kPointGroup) {
        const float cost = costs[view * sizes.maxTerms + t];
        bad |= uint(cost < 0.0);
        sum += cost;
    }
    sums[lane] = sum;
    impossible[lane] = bad;
    barrier();
    for (uint half_ = kPointGroup / 2; half_ > 0; half_ /= 2) {
        if (lane < half_) {
            sums[lane] += sums[lane + half_];
            impossible[lane] |= impossible[lane + half_];
        }
        barrier();
    }
    if (lane == 0) results[(sizes.firstView + view + 1) * sizes.resultStride - 1] = impossible[0] != 0 ? -1.0 : sums[0];
}
