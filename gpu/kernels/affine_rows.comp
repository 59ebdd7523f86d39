// SPDX-License-Identifier: Apache-2.0
// affine_rows.glsl in float.
#version 450
#extension GL_GOOGLE_include_directive : require
#include "affine_rows.glsl"
