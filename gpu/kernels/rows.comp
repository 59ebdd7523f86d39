// SPDX-License-Identifier: Apache-2.0
// Scaled rows of the Jacobian of the residuals: Σ gradient · ∂point over the points of the row's term; terms.comp wrote
// the columns behind those of shape and pose. CPU twin: the block products in core/fit/residuals/.
#version 450
#extension GL_GOOGLE_include_directive : require
#include "layout.h"
#include "fit_layout.h"

layout(local_size_x = kPointGroup) in;
layout(std430, binding = 0) readonly buffer Views { ViewRecord views[]; };
layout(std430, binding = 1) readonly buffer Terms { TermRecord terms[]; };
layout(std430, binding = 2) readonly buffer RowTerms { uint rowTerm[]; };         // per row of all views
layout(std430, binding = 3) readonly buffer Gradients { float gradients[]; };     // [view][row][kTermPoints] xyz
layout(std430, binding = 4) readonly buffer Jacobian { float jacobian[]; };       // [view][point][parameter] xyz
layout(std430, binding = 5) readonly buffer Levers { vec4 levers[]; };            // [view][point][free bone]
layout(std430, binding = 6) readonly buffer Frames { BoneFrame frames[]; };       // [view][bone]
layout(std430, binding = 7) readonly buffer Free { FreeBone freeBones[]; };
layout(std430, binding = 8) writeonly buffer Rows { float rows[]; };              // [view][row][columns + 1]
layout(push_constant) uniform Push { FitSizes sizes; };

const uint kSlots[6] = uint[6](1, 4, 1, 2, 4, 5);

void main() {
    const uint view = gl_WorkGroupID.y;
    const uint width = sizes.shapeColumns + sizes.leverCount;
    const uint row = gl_GlobalInvocationID.x / width;
    const uint slot = gl_GlobalInvocationID.x % width;
    const ViewRecord record = views[sizes.firstView + view];
    if (row >= record.rowCount) return;
    const uint term = rowTerm[record.firstRow + row];
    const uint gradientAt = 3 * (view * sizes.maxRows + row) * kTermPoints;
    const uint to = (view * sizes.maxRows + row) * (sizes.columns + 1);
    const uint points = view * sizes.maxPoints;
    const uint slots = kSlots[terms[term].kind];

    if (slot < sizes.shapeColumns) {
        float sum = 0.0;
        for (uint k = 0; k < slots; ++k) {
            const uint g = gradientAt + 3 * k;
            const uint at = 3 * ((points + terms[term].points[k]) * sizes.shapeColumns + slot);
            sum += gradients[g] * jacobian[at] + gradients[g + 1] * jacobian[at + 1] + gradients[g + 2] * jacobian[at + 2];
        }
        rows[to + slot] = sum;
        return;
    }
    const uint lever = slot - sizes.shapeColumns;
    const bool moves = sizes.translation != 0 && lever == sizes.leverCount - 1;
    vec3 sum = vec3(0.0);  // gradient by a turn (or move) about world axes: g · (ω × arm) = ω · (arm × g)
    for (uint k = 0; k < slots; ++k) {
        const uint at = gradientAt + 3 * k;
        const vec3 g = vec3(gradients[at], gradients[at + 1], gradients[at + 2]);
        const vec4 l = levers[(points + terms[term].points[k]) * sizes.leverCount + lever];
        sum += moves ? l.w * g : cross(l.xyz, g);
    }
    const uint bone = view * sizes.boneCount + freeBones[lever].bone;
    for (uint a = 0; a < 3; ++a) {
        rows[to + sizes.shapeColumns + 3 * lever + a] =
            dot(vec3(frames[bone].axes[a], frames[bone].axes[3 + a], frames[bone].axes[6 + a]), sum);
    }
}
