// SPDX-License-Identifier: Apache-2.0
// The scalar of the bones' kernels: double where the device has it (ABF_FLOAT64), else float. Rest orientations
// are nearest rotations of nearly singular matrices, which amplify rounding.
#ifdef ABF_FLOAT64
#define real double
#define rvec3 dvec3
#define rvec4 dvec4
#define rmat3 dmat3
const real kConverged = 1e-18lf;  // squared Newton step after which nothing above rounding is left
const real kMargin = 1e-9lf;      // of a determinant, relative
#else
#define real float
#define rvec3 vec3
#define rvec4 vec4
#define rmat3 mat3
const real kConverged = 1e-8;
const real kMargin = 1e-6;
#endif
