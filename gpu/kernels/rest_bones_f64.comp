// SPDX-License-Identifier: Apache-2.0
// rest_bones.glsl in double.
#version 450
#extension GL_GOOGLE_include_directive : require
#define ABF_FLOAT64
#include "rest_bones.glsl"
