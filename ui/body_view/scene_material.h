// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Qt3DRender/QMaterial>

namespace abf::ui {

/// A matte, softly lit surface coloured per vertex: one key light that follows the viewer, sky and ground
/// light, no gloss. OpenGL 3.2.
Qt3DRender::QMaterial* makeMatteMaterial(Qt3DCore::QNode* parent);

/// The ground: anti-aliased half-metre grid that fades out, and a soft round shadow at the origin. Drawn
/// without writing depth. Its parameter `lineColour` is a QVector3D (sRGB); the frame
/// graph gives `linePixels`, the width of a line.
Qt3DRender::QMaterial* makeGroundMaterial(Qt3DCore::QNode* parent);

/// Shows the texture `picture` on a sheet whose positions are clip coordinates.
Qt3DRender::QMaterial* makeSheetMaterial(Qt3DCore::QNode* parent);

}  // namespace abf::ui
