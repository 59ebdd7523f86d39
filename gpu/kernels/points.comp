// SPDX-License-Identifier: Apache-2.0
// Posed points. CPU twin: BodyPoints::evaluate() in core/body/body_points.cpp.
#version 450
#extension GL_GOOGLE_include_directive : require
#include "layout.h"
#include "fit_layout.h"

layout(local_size_x = kPointGroup) in;
layout(std430, binding = 0) readonly buffer Views { ViewRecord views[]; };
layout(std430, binding = 1) readonly buffer Starts { uint influenceStart[]; };    // per point of all views, one more
layout(std430, binding = 2) readonly buffer Influences { Influence influences[]; };
layout(std430, binding = 3) readonly buffer Atoms { float atoms[]; };                // [shape set][channel][atom] xyz
layout(std430, binding = 4) readonly buffer Transforms { BoneTransform transforms[]; };  // [view][bone]
layout(std430, binding = 5) writeonly buffer Points { float points[]; };          // [view][point] xyz
layout(push_constant) uniform Push { FitSizes sizes; };

#include "placed.glsl"

void main() {
    const uint view = gl_WorkGroupID.y;
    const uint point = gl_GlobalInvocationID.x;
    const ViewRecord record = views[sizes.firstView + view];
    if (point >= record.pointCount) return;
    atomsAt = record.atoms;
    vec3 sum = vec3(0.0);
    for (uint j = influenceStart[record.firstPoint + point]; j < influenceStart[record.firstPoint + point + 1]; ++j) {
        const Influence influence = influences[j];
        const uint bone = view * sizes.boneCount + influence.bone;
        sum += turned(bone, influence) + influence.mass * origin(bone);
    }
    const uint at = 3 * (view * sizes.maxPoints + point);
    points[at] = sum.x;
    points[at + 1] = sum.y;
    points[at + 2] = sum.z;
}
