// SPDX-License-Identifier: Apache-2.0
// skeleton.glsl in float.
#version 450
#extension GL_GOOGLE_include_directive : require
#include "skeleton.glsl"
