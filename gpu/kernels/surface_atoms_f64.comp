// SPDX-License-Identifier: Apache-2.0
// surface_atoms.glsl in double.
#version 450
#extension GL_GOOGLE_include_directive : require
#define ABF_FLOAT64
#include "surface_atoms.glsl"
