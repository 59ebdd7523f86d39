// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Qt3DRender/QMaterial>

namespace abf::ui {

/// A matte, softly lit surface coloured per vertex: one key light that follows the viewer, sky and ground
/// light, no gloss. OpenGL 3.2.
Qt3DRender::QMaterial* makeMatteMaterial(Qt3DCore::QNode* parent);

/// The same light on a texture `picture` (sRGB) at `picturePlace`: whether a vertex has the picture's colour (1) or its own
/// (0), and where in the picture.
Qt3DRender::QMaterial* makePictureMaterial(Qt3DCore::QNode* parent);

/// Even colour by vertex, shaded a little at the edges, not lit: for lines that are read, not looked at.
Qt3DRender::QMaterial* makeTapeMaterial(Qt3DCore::QNode* parent);

/// Even lines a hair's breadth above a surface, `lineColour` a QVector3D (sRGB): the wire frame.
Qt3DRender::QMaterial* makeWireMaterial(Qt3DCore::QNode* parent);

/// A texture `picture` with straight alpha over everything else, on a sheet in clip coordinates.
Qt3DRender::QMaterial* makeLabelMaterial(Qt3DCore::QNode* parent);

/// The ground: anti-aliased half-metre grid that fades out, and a soft round shadow at the origin. Drawn
/// without writing depth. Its parameter `lineColour` is a QVector3D (sRGB); the frame
/// graph gives `linePixels`, the width of a line.
Qt3DRender::QMaterial* makeGroundMaterial(Qt3DCore::QNode* parent);

/// Shows the texture `picture` on a sheet whose positions are clip coordinates.
Qt3DRender::QMaterial* makeSheetMaterial(Qt3DCore::QNode* parent);

}  // namespace abf::ui
