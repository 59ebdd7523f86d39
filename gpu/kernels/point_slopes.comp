// SPDX-License-Identifier: Apache-2.0
// How points move with the shape parameters. CPU twin: shapeColumns() in core/body/body_points.cpp.
#version 450
#extension GL_GOOGLE_include_directive : require
#include "layout.h"
#include "fit_layout.h"

layout(local_size_x = kPointGroup) in;
layout(std430, binding = 0) readonly buffer Views { ViewRecord views[]; };
layout(std430, binding = 1) readonly buffer Starts { uint influenceStart[]; };
layout(std430, binding = 2) readonly buffer Influences { Influence influences[]; };
layout(std430, binding = 3) readonly buffer Atoms { float atoms[]; };
layout(std430, binding = 4) readonly buffer Transforms { BoneTransform transforms[]; };
layout(std430, binding = 5) readonly buffer Slopes { BoneSlope slopes[]; };      // [view][parameter][bone]
layout(std430, binding = 6) writeonly buffer Jacobian { float jacobian[]; };     // [view][point][parameter] xyz
layout(push_constant) uniform Push { FitSizes sizes; };

#include "placed.glsl"

void main() {
    const uint view = gl_WorkGroupID.y;
    const uint point = gl_GlobalInvocationID.x / sizes.shapeColumns;
    const uint parameter = gl_GlobalInvocationID.x % sizes.shapeColumns;
    const ViewRecord record = views[sizes.firstView + view];
    if (point >= record.pointCount) return;
    atomsAt = record.atoms;
    const uint slopesAt = (view * sizes.shapeColumns + parameter) * sizes.boneCount;
    vec3 sum = vec3(0.0);
    for (uint j = influenceStart[record.firstPoint + point]; j < influenceStart[record.firstPoint + point + 1]; ++j) {
        const Influence influence = influences[j];
        const uint bone = view * sizes.boneCount + influence.bone;
        const BoneSlope slope = slopes[slopesAt + influence.bone];
        sum += rotated(bone, influence.scale * atomAt(1 + parameter, influence.atom)) -
               cross(vec3(slope.turn[0], slope.turn[1], slope.turn[2]), turned(bone, influence)) +
               influence.mass * vec3(slope.move[0], slope.move[1], slope.move[2]);
    }
    const uint at = 3 * ((view * sizes.maxPoints + point) * sizes.shapeColumns + parameter);
    jacobian[at] = sum.x;
    jacobian[at + 1] = sum.y;
    jacobian[at + 2] = sum.z;
}
