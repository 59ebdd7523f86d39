// SPDX-License-Identifier: Apache-2.0
// Forward kinematics of LocalRef poses, and how each shape parameter moves the posed bones. A work group is a body;
// the bones of a level of the tree are done side by side. CPU twins: Skeleton::pose() in core/body/skeleton.cpp,
// shapeColumns() in core/body/body_points.cpp.
#include "layout.h"
#include "fit_layout.h"
#include "real.glsl"
#include "matrices.glsl"

layout(local_size_x = kTreeGroup) in;
layout(std430, binding = 0) readonly buffer Tree { int tree[]; };             // level starts (levelCount + 1), bones by level, parents
layout(std430, binding = 1) readonly buffer References { real references[]; };  // [bone] U, row-major
layout(std430, binding = 2) readonly buffer Affine { real affine[]; };        // [shape][channel][bone][kBoneStride]
layout(std430, binding = 3) readonly buffer Rest { real rest[]; };            // [shape][bone][kRestBoneReals]
layout(std430, binding = 4) readonly buffer Poses { real poses[]; };          // [body][bone] D row-major, d
layout(std430, binding = 5) coherent buffer Posed { real posed[]; };          // [body][bone][kPosedBoneReals]
layout(std430, binding = 6) coherent buffer Moves { real moves[]; };          // [body][parameter][bone][kBoneSlopeReals]
layout(std430, binding = 7) writeonly buffer Transforms { BoneTransform transforms[]; };  // [body][bone]
layout(std430, binding = 8) writeonly buffer Frames { BoneFrame frames[]; };              // [body][bone]
layout(std430, binding = 9) writeonly buffer Slopes { BoneSlope slopes[]; };              // [body][parameter][bone]
layout(push_constant) uniform Push { SkeletonSizes sizes; };

rvec3 veeOfSkewPart(rmat3 A) {  // A[column][row]
    return rvec3(A[1][2] - A[2][1], A[2][0] - A[0][2], A[0][1] - A[1][0]);
}

void poseBone(uint body, uint shape, uint bone, int parent) {
    const uint pose = ((sizes.firstBody + body) * sizes.boneCount + bone) * 12;
    const uint to = (body * sizes.boneCount + bone) * kPosedBoneReals;
    const uint shapeBones = shape * sizes.channels * sizes.boneCount;
    const rvec3 h = LOAD3(affine, (shapeBones + bone) * kBoneStride);
    const rmat3 U = LOAD9(references, 9 * bone);
    const rmat3 M = LOAD9(poses, pose) * U;
    const rvec3 d = LOAD3(poses, pose + 9);
    rmat3 carrier;
    rvec3 w;
    if (parent < 0) {
        carrier = transpose(U);
        w = carrier * d;
    } else {
        const uint from = (body * sizes.boneCount + uint(parent)) * kPosedBoneReals;
        carrier = LOAD9(posed, from) * transpose(LOAD9(references, 9 * parent));
        const rvec3 offset = h - LOAD3(affine, (shapeBones + uint(parent)) * kBoneStride);
        // The root's rotation from rest to reference leaves the skeleton in place.
        w = LOAD3(posed, from + 18) + carrier * d + (parent == 0 ? carrier : LOAD9(posed, from + 9)) * offset;
    }
    const rmat3 V = carrier * M;
    const rmat3 G = V * transpose(LOAD9(rest, (shape * sizes.boneCount + bone) * kRestBoneReals));
    STORE9(posed, to, real, V);
    STORE9(posed, to + 9, real, G);
    STORE3(posed, to + 18, real, w);
    const rvec3 t = w - G * h;
    const uint outAt = body * sizes.boneCount + bone;
    for (int r = 0; r < 3; ++r) {
        for (int c = 0; c < 3; ++c) transforms[outAt].rows[4 * r + c] = float(G[c][r]);
        transforms[outAt].rows[4 * r + 3] = float(t[r]);
    }
    STORE3(frames[outAt].head, 0, float, w);
    STORE9(frames[outAt].axes, 0, float, carrier);
}

void slopeOfBone(uint body, uint shape, uint parameter, uint bone, int parent) {
    const uint bones = sizes.boneCount;
    const uint values = shape * sizes.channels * bones * kBoneStride;
    const uint changes = values + (1 + parameter) * bones * kBoneStride;
    const uint from = (body * bones + bone) * kPosedBoneReals;
    const uint moveBase = (body * sizes.parameters + parameter) * bones;
    const rvec3 dh = LOAD3(affine, changes + bone * kBoneStride);
    rvec3 dw = rvec3(0);
    if (parent >= 0) {
        const uint up = uint(parent);
        const uint upFrom = (body * bones + up) * kPosedBoneReals;
        const uint upMove = (moveBase + up) * kBoneSlopeReals;
        const rvec3 dOffset = dh - LOAD3(affine, changes + up * kBoneStride);
        dw = LOAD3(moves, upMove + 3);
        if (parent == 0) {
            dw += LOAD9(posed, upFrom) * (transpose(LOAD9(references, 0)) * dOffset);
        } else {
            const rvec3 offset = LOAD3(affine, values + bone * kBoneStride) - LOAD3(affine, values + up * kBoneStride);
            const rmat3 upG = LOAD9(posed, upFrom + 9);
            dw += upG * dOffset - cross(LOAD3(moves, upMove), upG * offset);
        }
    }
    const uint restAt = (shape * bones + bone) * kRestBoneReals;
    const rmat3 A = transpose(LOAD9(rest, restAt)) * LOAD9(affine, changes + bone * kBoneStride + 3);
    const rmat3 G = LOAD9(posed, from + 9);
    const rvec3 turn = LOAD9(posed, from) * (LOAD9(rest, restAt + 9) * veeOfSkewPart(A));
    const rvec3 move = dw + cross(turn, G * LOAD3(affine, values + bone * kBoneStride)) - G * dh;
    const uint to = (moveBase + bone) * kBoneSlopeReals;
    STORE3(moves, to, real, turn);
    STORE3(moves, to + 3, real, dw);
    STORE3(slopes[moveBase + bone].turn, 0, float, turn);
    STORE3(slopes[moveBase + bone].move, 0, float, move);
}

void main() {
    const uint body = gl_WorkGroupID.x;
    const uint shape = sizes.bodiesPerShape == 0 ? 0 : (sizes.firstBody + body) / sizes.bodiesPerShape;
    const uint order = sizes.levelCount + 1, parents = order + sizes.boneCount;
    for (uint level = 0; level < sizes.levelCount; ++level) {
        const uint first = uint(tree[level]), count = uint(tree[level + 1]) - first;
        for (uint i = gl_LocalInvocationID.x; i < count; i += kTreeGroup) {
            const int bone = tree[order + first + i];
            poseBone(body, shape, uint(bone), tree[parents + uint(bone)]);
        }
        memoryBarrierBuffer();
        barrier();
    }
    const uint parameters = sizes.parameters;
    if (parameters == 0) return;
    for (uint level = 0; level < sizes.levelCount; ++level) {
        const uint first = uint(tree[level]), count = uint(tree[level + 1]) - first;
        for (uint i = gl_LocalInvocationID.x; i < count * parameters; i += kTreeGroup) {
            const int bone = tree[order + first + i / parameters];
            slopeOfBone(body, shape, i % parameters, uint(bone), tree[parents + uint(bone)]);
        }
        memoryBarrierBuffer();
        barrier();
    }
}
