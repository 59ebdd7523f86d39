// SPDX-License-Identifier: Apache-2.0
// Residuals, robust weights and costs: whitened residual r, cost weight · ρ(|r|²) / 2; for each row the gradients by
// the term's points, the residual and the slopes by clothing and ln(focal length), scaled by sqrt(weight · ρ'). An
// impossible term has the cost -1. CPU twins: core/terms/{point_term.cpp,robust_loss.h}.
#version 450
#extension GL_GOOGLE_include_directive : require
#include "layout.h"
#include "fit_layout.h"

layout(local_size_x = kPointGroup) in;
layout(std430, binding = 0) readonly buffer Views { ViewRecord views[]; };
layout(std430, binding = 1) readonly buffer Terms { TermRecord terms[]; };
layout(std430, binding = 2) readonly buffer Points { float points[]; };
layout(std430, binding = 3) writeonly buffer Costs { float costs[]; };            // [view][term]
layout(std430, binding = 4) writeonly buffer Gradients { float gradients[]; };    // [view][row][kTermPoints] xyz
layout(std430, binding = 5) writeonly buffer Rows { float rows[]; };              // [view][row][columns + 1]
layout(push_constant) uniform Push { FitSizes sizes; };

const float kNearest = 0.05;        // metres; nearer than this a perspective projection makes no sense
const float kShortest = 1e-6;       // metres; a shorter segment has no direction
const float kFeetTogether = 0.02;   // square metres; regularises the line between feet side by side

uint pointBase;

vec3 pointAt(uint index) {
    const uint at = 3 * (pointBase + index);
    return vec3(points[at], points[at + 1], points[at + 2]);
}

/// log(1 + x) for x >= 0 with full relative precision, which log() does not promise near 1.
float log1p(float x) {
    if (x > 1.0) return log(1.0 + x);
    const float z = x / (2.0 + x), q = z * z;
    return 2.0 * z * (1.0 + q * (1.0 / 3.0 + q * (1.0 / 5.0 + q * (1.0 / 7.0 + q * (1.0 / 9.0 + q * (1.0 / 11.0 + q * (1.0 / 13.0)))))));
}

void main() {
    const uint view = gl_WorkGroupID.y;
    const ViewRecord record = views[sizes.firstView + view];
    if (gl_GlobalInvocationID.x >= record.termCount) return;
    const TermRecord term = terms[record.firstTerm + gl_GlobalInvocationID.x];
    const uint costAt = view * sizes.maxTerms + gl_GlobalInvocationID.x;
    pointBase = view * sizes.maxPoints;
    const float inverseSigma = term.inverseSigma;

    uint count = 1, slots = 1;
    vec3 residual = vec3(0.0);
    vec3 g[3][kTermPoints];
    vec3 byFocal = vec3(0.0);  // by ln(focal length)
    float byClothing = 0.0;    // of the first row
    bool applies = true;
    if (term.kind == kReprojection || term.kind == kContour) {
        const vec3 r0 = vec3(record.rotation[0], record.rotation[1], record.rotation[2]);
        const vec3 r1 = vec3(record.rotation[3], record.rotation[4], record.rotation[5]);
        const vec3 r2 = vec3(record.rotation[6], record.rotation[7], record.rotation[8]);
        const vec3 world = pointAt(term.points[0]);
        const vec3 p = vec3(dot(r0, world), dot(r1, world), dot(r2, world)) +
                       vec3(record.translation[0], record.translation[1], record.translation[2]);
        if (!(p.z > kNearest)) {
            costs[costAt] = -1.0;
            return;
        }
        const float inverseDepth = 1.0 / p.z;
        const float x = p.x * inverseDepth, y = p.y * inverseDepth, scale = inverseDepth * inverseSigma;
        const vec2 pixel = vec2(record.focal[0] * x, record.focal[1] * y);  // from the principal point
        const vec2 off = (pixel - vec2(term.target[0], term.target[1])) * inverseSigma;
        const vec3 gx = record.focal[0] * scale * (r0 - x * r2);
        const vec3 gy = record.focal[1] * scale * (r1 - y * r2);
        if (term.kind == kReprojection) {
            count = 2;
            residual.xy = off;
            g[0][0] = gx;
            g[1][0] = gy;
            byFocal.xy = pixel * inverseSigma;
        } else {
            const vec2 normal = vec2(term.normal[0], term.normal[1]);
            byFocal.x = dot(normal, pixel) * inverseSigma;
            byClothing = term.clothingPx * inverseSigma;
            const float thickness = term.clothing == kBare ? 0.0 : views[sizes.firstView + view].thickness[term.clothing];
            residual.x = dot(normal, off) + byClothing * thickness;
            g[0][0] = normal.x * gx + normal.y * gy;
        }
    } else if (term.kind == kDirection) {
        count = 3;
        slots = 4;
        const vec3 segment = 0.5 * (pointAt(term.points[2]) + pointAt(term.points[3]) - pointAt(term.points[0]) - pointAt(term.points[1]));
        const float len = length(segment);
        applies = len >= kShortest;
        const vec3 unit = applies ? segment / len : vec3(0.0);
        residual = (unit - vec3(term.target[0], term.target[1], term.target[2])) * inverseSigma;
        const float scale = applies ? 0.5 * inverseSigma / len : 0.0;
        for (uint r = 0; r < 3; ++r) {
            vec3 row = -unit[r] * unit * scale;
            row[r] += scale;
            g[r][0] = -row;
            g[r][1] = -row;
            g[r][2] = row;
            g[r][3] = row;
        }
    } else if (term.kind == kFootFlat) {
        slots = 2;
        residual.x = (pointAt(term.points[1]).z - pointAt(term.points[0]).z) * inverseSigma;
        g[0][0] = vec3(0.0, 0.0, -inverseSigma);
        g[0][1] = vec3(0.0, 0.0, inverseSigma);
    } else if (term.kind == kFeetLevel) {
        slots = 4;
        residual.x = 0.5 * inverseSigma *
                     ((pointAt(term.points[0]).z - pointAt(term.points[2]).z) + (pointAt(term.points[1]).z - pointAt(term.points[3]).z));
        g[0][0] = vec3(0.0, 0.0, 0.5 * inverseSigma);
        g[0][1] = g[0][0];
        g[0][2] = -g[0][0];
        g[0][3] = -g[0][0];
    } else if (term.kind == kClearance) {
        slots = 5;
        const vec3 from = 0.5 * (pointAt(term.points[1]) + pointAt(term.points[2]));
        const vec3 axis = 0.5 * (pointAt(term.points[3]) + pointAt(term.points[4])) - from;
        const vec3 to = pointAt(term.points[0]) - from;
        const float t = clamp(dot(to, axis) / max(dot(axis, axis), kShortest), 0.0, 1.0);
        const vec3 away = to - t * axis;
        const float distance = length(away);
        applies = distance < term.target[0] && distance >= kShortest;
        residual.x = applies ? (term.target[0] - distance) * inverseSigma : 0.0;
        const vec3 inward = applies ? -away * (inverseSigma / distance) : vec3(0.0);
        g[0][0] = inward;
        g[0][1] = -0.5 * (1.0 - t) * inward;
        g[0][2] = g[0][1];
        g[0][3] = -0.5 * t * inward;
        g[0][4] = g[0][3];
    } else {
        count = 2;
        slots = 5;
        // r = c - (a + t e): from the nearest point of the line a + t e between the feet, e = b - a.
        const vec2 a = 0.5 * (pointAt(term.points[0]).xy + pointAt(term.points[1]).xy);
        const vec2 b = 0.5 * (pointAt(term.points[2]).xy + pointAt(term.points[3]).xy);
        const vec2 e = b - a, d = pointAt(term.points[4]).xy - a;
        const float length2 = dot(e, e) + kFeetTogether;
        const float free = (dot(d, e) + 0.5 * kFeetTogether) / length2;
        const float t = clamp(free, 0.0, 1.0);
        residual.xy = (d - t * e) * inverseSigma;
        for (uint r = 0; r < 2; ++r) {
            vec2 byD = vec2(0.0), byE = vec2(0.0);
            byD[r] = 1.0;
            byE[r] = -t;
            if (free > 0.0 && free < 1.0) {
                byD -= e[r] * e / length2;
                byE -= e[r] * (d - 2.0 * t * e) / length2;
            }
            g[r][0] = vec3(-0.5 * inverseSigma * (byD + byE), 0.0);
            g[r][1] = g[r][0];
            g[r][2] = vec3(0.5 * inverseSigma * byE, 0.0);
            g[r][3] = g[r][2];
            g[r][4] = vec3(inverseSigma * byD, 0.0);
        }
    }

    float s = 0.0;
    for (uint r = 0; r < count; ++r) s += residual[r] * residual[r];
    const float c2 = term.squaredScale;
    const float rho = c2 > 0.0 ? c2 * log1p(s / c2) : s;
    const float slope = c2 > 0.0 ? 1.0 / (1.0 + s / c2) : 1.0;
    costs[costAt] = applies ? 0.5 * term.weight * rho : 0.0;
    if (sizes.wantsRows == 0) return;
    const float scale = applies ? sqrt(term.weight * slope) : 0.0;
    for (uint r = 0; r < count; ++r) {
        const uint row = view * sizes.maxRows + term.row + r;
        const uint residualAt = row * (sizes.columns + 1) + sizes.columns;
        rows[residualAt] = scale * residual[r];
        if (sizes.focal != 0) rows[residualAt - 1] = scale * byFocal[r];
        const uint clothingAt = residualAt - sizes.focal - sizes.clothing;
        for (uint c = 0; c < sizes.clothing; ++c)
            rows[clothingAt + c] = r == 0 && c == term.clothing ? scale * byClothing : 0.0;
        for (uint k = 0; k < slots; ++k) {
            const uint at = 3 * (row * kTermPoints + k);
            gradients[at] = scale * g[r][k].x;
            gradients[at + 1] = scale * g[r][k].y;
            gradients[at + 2] = scale * g[r][k].z;
        }
    }
}
