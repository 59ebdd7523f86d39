// SPDX-License-Identifier: Apache-2.0
// Posed vertices: Σ w_b (head'_b + G_b (v − h_b)). CPU twin: core/body/skinning.cpp, which sums w_b T_b v.
#version 450
#extension GL_GOOGLE_include_directive : require
#include "layout.h"

layout(local_size_x = 64) in;
layout(std430, binding = 0) readonly buffer Rest { float rest[]; };             // [body] planes x, y, z
layout(std430, binding = 1) readonly buffer Start { uint influenceStart[]; };   // vertexCount + 1
layout(std430, binding = 2) readonly buffer Bone { uint influenceBone[]; };
layout(std430, binding = 3) readonly buffer Weight { float influenceWeight[]; };
layout(std430, binding = 4) readonly buffer Levers { vec4 levers[]; };          // BoneLever [body][bone]
layout(std430, binding = 5) writeonly buffer Posed { float posed[]; };          // [body][vertex] xyz
layout(push_constant) uniform Push { ForwardSizes sizes; };

void main() {
    const uint vertex = gl_GlobalInvocationID.x;
    if (vertex >= sizes.vertexCount) return;
    const uint body = gl_WorkGroupID.y;
    const uint base = body * 3 * sizes.paddedCount + vertex;
    const vec3 v = vec3(rest[base], rest[base + sizes.paddedCount], rest[base + 2 * sizes.paddedCount]);
    vec3 sum = vec3(0.0);
    for (uint i = influenceStart[vertex]; i < influenceStart[vertex + 1]; ++i) {
        const uint b = 4 * (body * sizes.boneCount + influenceBone[i]);
        const vec4 lever = vec4(v - levers[b + 3].xyz, 1.0);
        sum += influenceWeight[i] * vec3(dot(levers[b], lever), dot(levers[b + 1], lever), dot(levers[b + 2], lever));
    }
    const uint at = 3 * (body * sizes.vertexCount + vertex);
    posed[at] = sum.x;
    posed[at + 1] = sum.y;
    posed[at + 2] = sum.z;
}
