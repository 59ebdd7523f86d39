// SPDX-License-Identifier: Apache-2.0
// Rest vertices: template + Σ weight · delta over the active shapes. CPU twin: core/body/shape_blend.cpp.
#version 450
#extension GL_GOOGLE_include_directive : require
#include "layout.h"

layout(local_size_x = 32) in;
layout(std430, binding = 0) readonly buffer Template { float template_[]; };      // planes x, y, z of paddedCount
layout(std430, binding = 1) readonly buffer BlockTable { uint blockTable[]; };    // [delta][block]: first word or kEmptyBlock
layout(std430, binding = 2) readonly buffer Deltas { uint deltas[]; };            // blocks of kBlockWords
layout(std430, binding = 3) readonly buffer Active { ActiveShape active_[]; };
layout(std430, binding = 4) readonly buffer Bodies { BodyRecord bodies[]; };
layout(std430, binding = 5) writeonly buffer Rest { float rest[]; };              // [body] planes x, y, z
layout(push_constant) uniform Push { ForwardSizes sizes; };

vec2 unpackDelta(uint word) {
    return vec2(float(bitfieldExtract(int(word), 0, 16)), float(bitfieldExtract(int(word), 16, 16)));
}

void main() {
    const uint block = gl_WorkGroupID.x;
    const uint pair = gl_LocalInvocationID.x;
    const BodyRecord body = bodies[gl_WorkGroupID.y];
    const uint vertex = block * kBlockVertices + 2 * pair;
    const uint n = sizes.paddedCount;
    vec2 x = body.templateX * vec2(template_[vertex], template_[vertex + 1]);
    vec2 y = body.templateY * vec2(template_[n + vertex], template_[n + vertex + 1]);
    vec2 z = body.templateZ * vec2(template_[2 * n + vertex], template_[2 * n + vertex + 1]);
    for (uint i = 0; i < body.activeCount; ++i) {
        const ActiveShape shape = active_[body.firstActive + i];
        const uint first = blockTable[shape.delta * sizes.blockCount + block];
        if (first == kEmptyBlock) continue;
        const uint word = first + pair;
        x += shape.weightX * unpackDelta(deltas[word]);
        y += shape.weightY * unpackDelta(deltas[word + kBlockVertices / 2]);
        z += shape.weightZ * unpackDelta(deltas[word + kBlockVertices]);
    }
    const uint base = gl_WorkGroupID.y * 3 * n + vertex;
    rest[base] = x.x;
    rest[base + 1] = x.y;
    rest[base + n] = y.x;
    rest[base + n + 1] = y.y;
    rest[base + 2 * n] = z.x;
    rest[base + 2 * n + 1] = z.y;
}
