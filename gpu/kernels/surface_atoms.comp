// SPDX-License-Identifier: Apache-2.0
// surface_atoms.glsl in float.
#version 450
#extension GL_GOOGLE_include_directive : require
#include "surface_atoms.glsl"
