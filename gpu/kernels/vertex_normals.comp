// SPDX-License-Identifier: Apache-2.0
// Area-weighted vertex normals of the posed mesh, gathered over the faces around a vertex in the order of the faces.
// CPU twin: core/body/vertex_normals.cpp.
#version 450
#extension GL_GOOGLE_include_directive : require
#include "layout.h"

layout(local_size_x = 64) in;
layout(std430, binding = 0) readonly buffer Posed { float posed[]; };           // [body][vertex] xyz
layout(std430, binding = 1) readonly buffer Start { uint cornerStart[]; };      // vertexCount + 1
layout(std430, binding = 2) readonly buffer Corners { uint corners[]; };        // the face's next vertex, and the one after << 16
layout(std430, binding = 3) writeonly buffer Normals { float normals[]; };      // [body][vertex] xyz
layout(push_constant) uniform Push { ForwardSizes sizes; };

vec3 position(uint base, uint vertex) {
    const uint at = base + 3 * vertex;
    return vec3(posed[at], posed[at + 1], posed[at + 2]);
}

void main() {
    const uint vertex = gl_GlobalInvocationID.x;
    if (vertex >= sizes.vertexCount) return;
    const uint base = 3 * gl_WorkGroupID.y * sizes.vertexCount;
    const vec3 v = position(base, vertex);
    vec3 sum = vec3(0.0);
    for (uint i = cornerStart[vertex]; i < cornerStart[vertex + 1]; ++i) {
        const uint corner = corners[i];
        sum += cross(position(base, corner & 0xffffu) - v, position(base, corner >> 16) - v);
    }
    const float size = length(sum);
    const vec3 normal = size > 0.0 ? sum / size : vec3(0.0, 0.0, 1.0);
    const uint at = base + 3 * vertex;
    normals[at] = normal.x;
    normals[at + 1] = normal.y;
    normals[at + 2] = normal.z;
}
