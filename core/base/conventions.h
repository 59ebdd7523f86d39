// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Conventions used by every part of the program.
///
/// Units    metres, radians, seconds, kilograms; pixels in photos. Names say otherwise where they must
///          (`heightCm`).
/// World    right-handed, Z up; the body faces -Y and its left is +X. A fitted body stands with its
///          lowest vertex at z = 0 and its pelvis above the origin.
/// Camera   OpenCV axes: x right, y down, z forward (into the scene).
/// Pixels   of the upright full-size photo; origin at the top-left *corner*, so the centre of the first
///          pixel is (0.5, 0.5).
/// Frames   are in the names: `cameraFromWorld` maps world points to camera points.
/// Matrices column vectors; 4x4 = [R t; 0 1]. JSON files store them row-major. Points are 3xN, a point
///          a column.
/// Left/right are the subject's.
/// glTF     (x, y, z) = (X, Z, -Y) of ours.
/// Numbers  solve in double, draw and store meshes in float.
/// Threads  const objects may be shared between threads; anything else has one owner at a time.
///          Long operations take a std::stop_token and poll it.
