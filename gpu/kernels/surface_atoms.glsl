// SPDX-License-Identifier: Apache-2.0
// Rest positions of surface vertices and their slopes by shape parameters, from the same deltas as blend_shapes.comp.
// CPU twin: core/body/shape_blend.cpp.
#include "layout.h"
#include "fit_layout.h"
#include "real.glsl"

layout(local_size_x = kPointGroup) in;
layout(std430, binding = 0) readonly buffer Template { float template_[]; };    // planes x, y, z of paddedCount
layout(std430, binding = 1) readonly buffer BlockTable { uint blockTable[]; };  // [delta][block]: first word or kEmptyBlock
layout(std430, binding = 2) readonly buffer Deltas { uint deltas[]; };
layout(std430, binding = 3) readonly buffer DeltaOfShape { uint deltaOfShape[]; };  // with kNewbornBit
layout(std430, binding = 4) readonly buffer Vertices { uint vertices[]; };
layout(std430, binding = 5) readonly buffer Ranges { ShapeRange ranges[]; };
layout(std430, binding = 6) readonly buffer Active { uint activeShape[]; };
layout(std430, binding = 7) readonly buffer Coefficients { real coefficients[]; };
layout(std430, binding = 8) readonly buffer Singles { SingleShape singles[]; };
layout(std430, binding = 9) writeonly buffer Atoms { float atoms[]; };          // [set][channel][atom] xyz
layout(push_constant) uniform Push { SurfaceSizes sizes; };

vec3 delta(uint index, uint vertex) {
    const uint first = blockTable[index * sizes.blockCount + vertex / kBlockVertices];
    if (first == kEmptyBlock) return vec3(0.0);
    const uint inBlock = vertex % kBlockVertices;
    const uint word = first + inBlock / 2;
    const int shift = int(inBlock % 2) * 16;
    return vec3(bitfieldExtract(int(deltas[word]), shift, 16),
                bitfieldExtract(int(deltas[word + kBlockVertices / 2]), shift, 16),
                bitfieldExtract(int(deltas[word + kBlockVertices]), shift, 16));
}

void main() {
    const uint i = gl_GlobalInvocationID.x;
    if (i >= sizes.vertexCount) return;
    const uint vertex = vertices[i];
    const vec3 newbornScale = vec3(sizes.newbornScale[0], sizes.newbornScale[1], sizes.newbornScale[2]);
    const vec3 rest = vec3(template_[vertex], template_[sizes.paddedCount + vertex], template_[2 * sizes.paddedCount + vertex]);
    const uint set = gl_WorkGroupID.y / sizes.jobs;
    const uint job = gl_WorkGroupID.y % sizes.jobs;
    const uint sums = (sizes.summed + kSumWidth - 1) / kSumWidth;
    const uint channels = sizes.summed + sizes.jobs - sums;
    const uint base = set * channels * sizes.outStride + 3 * (sizes.firstAtom + i);
    if (job >= sums) {
        const SingleShape single = singles[job - sums];
        const uint shape = deltaOfShape[single.shape];
        vec3 d = sizes.deltaUnit * delta(shape & ~kNewbornBit, vertex);
        if ((shape & kNewbornBit) != 0) d = newbornScale * d + (newbornScale - 1.0) / 3.0 * rest;
        const uint at = base + (sizes.summed + job - sums) * sizes.outStride;
        atoms[at] = single.slope * d.x;
        atoms[at + 1] = single.slope * d.y;
        atoms[at + 2] = single.slope * d.z;
        return;
    }
    const uint firstChannel = job * kSumWidth;
    vec4 x = vec4(0.0), y = vec4(0.0), z = vec4(0.0), newborn = vec4(0.0);
    const ShapeRange range = ranges[set];
    for (uint a = range.first; a < range.first + range.count; ++a) {
        const uint at = a * sizes.stride + firstChannel;
        const vec4 c = vec4(coefficients[at], coefficients[at + 1], coefficients[at + 2], coefficients[at + 3]);
        if (c == vec4(0.0)) continue;  // most shapes have no slope by most parameters
        const uint shape = deltaOfShape[activeShape[a]];
        vec3 d = sizes.deltaUnit * delta(shape & ~kNewbornBit, vertex);
        if ((shape & kNewbornBit) != 0) {
            d *= newbornScale;
            newborn += c;
        }
        x += d.x * c;
        y += d.y * c;
        z += d.z * c;
    }
    // A newborn shape is s∘baby + (s-1)/3∘template.
    const vec3 stretched = (newbornScale - 1.0) / 3.0 * rest;
    x += stretched.x * newborn;
    y += stretched.y * newborn;
    z += stretched.z * newborn;
    if (job == 0) {
        x.x += rest.x;
        y.x += rest.y;
        z.x += rest.z;
    }
    for (uint k = 0; k < kSumWidth && firstChannel + k < sizes.summed; ++k) {
        const uint at = base + (firstChannel + k) * sizes.outStride;
        atoms[at] = x[k];
        atoms[at + 1] = y[k];
        atoms[at + 2] = z[k];
    }
}
