// SPDX-License-Identifier: Apache-2.0
// affine_rows.glsl for the points' (point, bone) pairs: summed in float, written as float.
#version 450
#extension GL_GOOGLE_include_directive : require
#define ABF_FLOAT_OUTPUT
#include "affine_rows.glsl"
