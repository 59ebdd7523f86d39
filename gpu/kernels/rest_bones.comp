// SPDX-License-Identifier: Apache-2.0
// rest_bones.glsl in float.
#version 450
#extension GL_GOOGLE_include_directive : require
#include "rest_bones.glsl"
