// SPDX-License-Identifier: Apache-2.0
// Posed vertices: Σ w_b T_b v. CPU twin: core/body/skinning.cpp.
#version 450
#extension GL_GOOGLE_include_directive : require
#include "layout.h"

layout(local_size_x = 64) in;
layout(std430, binding = 0) readonly buffer Rest { float rest[]; };               // [body] planes x, y, z
layout(std430, binding = 1) readonly buffer Start { uint influenceStart[]; };     // vertexCount + 1
layout(std430, binding = 2) readonly buffer Bone { uint influenceBone[]; };
layout(std430, binding = 3) readonly buffer Weight { float influenceWeight[]; };
layout(std430, binding = 4) readonly buffer Transforms { BoneTransform transforms[]; };  // [body][bone]
layout(std430, binding = 5) writeonly buffer Posed { float posed[]; };            // [body][vertex] xyz
layout(push_constant) uniform Push { ForwardSizes sizes; };

void main() {
    const uint vertex = gl_GlobalInvocationID.x;
    if (vertex >= sizes.vertexCount) return;
    const uint body = gl_WorkGroupID.y;
    const uint base = body * 3 * sizes.paddedCount + vertex;
    const vec4 v = vec4(rest[base], rest[base + sizes.paddedCount], rest[base + 2 * sizes.paddedCount], 1.0);
    vec3 sum = vec3(0.0);
    for (uint i = influenceStart[vertex]; i < influenceStart[vertex + 1]; ++i) {
        const uint t = body * sizes.boneCount + influenceBone[i];
        const vec4 r0 = vec4(transforms[t].rows[0], transforms[t].rows[1], transforms[t].rows[2], transforms[t].rows[3]);
        const vec4 r1 = vec4(transforms[t].rows[4], transforms[t].rows[5], transforms[t].rows[6], transforms[t].rows[7]);
        const vec4 r2 = vec4(transforms[t].rows[8], transforms[t].rows[9], transforms[t].rows[10], transforms[t].rows[11]);
        sum += influenceWeight[i] * vec3(dot(r0, v), dot(r1, v), dot(r2, v));
    }
    const uint at = 3 * (body * sizes.vertexCount + vertex);
    posed[at] = sum.x;
    posed[at + 1] = sum.y;
    posed[at + 2] = sum.z;
}
