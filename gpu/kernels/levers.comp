// SPDX-License-Identifier: Apache-2.0
// Pose levers: for each point and free bone the arm Σ placed - mass · w over the point's shares below the bone, and
// their mass; a turn ω of the bone moves the point by ω × arm. CPU twin: poseColumns() in core/body/body_points.cpp.
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
layout(std430, binding = 5) readonly buffer Frames { BoneFrame frames[]; };      // [view][bone]
layout(std430, binding = 6) readonly buffer Free { FreeBone freeBones[]; };
layout(std430, binding = 7) readonly buffer Order { uint order[]; };             // [bone] preorder number
layout(std430, binding = 8) writeonly buffer Levers { vec4 levers[]; };          // [view][point][free bone] arm, mass
layout(push_constant) uniform Push { FitSizes sizes; };

#include "placed.glsl"

void main() {
    const uint view = gl_WorkGroupID.y;
    const uint point = gl_GlobalInvocationID.x / sizes.leverCount;
    const uint lever = gl_GlobalInvocationID.x % sizes.leverCount;
    const ViewRecord record = views[sizes.firstView + view];
    if (point >= record.pointCount) return;
    atomsAt = record.atoms;
    const FreeBone free = freeBones[lever];
    vec3 arm = vec3(0.0);
    float mass = 0.0;
    for (uint j = influenceStart[record.firstPoint + point]; j < influenceStart[record.firstPoint + point + 1]; ++j) {
        const Influence influence = influences[j];
        const uint at = order[influence.bone];
        if (at < free.first || at > free.last) continue;
        const uint bone = view * sizes.boneCount + influence.bone;
        arm += turned(bone, influence) + influence.mass * origin(bone);
        mass += influence.mass;
    }
    const uint bone = view * sizes.boneCount + free.bone;
    arm -= mass * vec3(frames[bone].head[0], frames[bone].head[1], frames[bone].head[2]);
    levers[(view * sizes.maxPoints + point) * sizes.leverCount + lever] = vec4(arm, mass);
}
