// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Core>
#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "core/fit/fit_problem.h"
#include "core/measure/measure.h"
#include "core/measure/tape_carrier.h"
#include "ui/session/body_parts.h"

namespace abf::ui {

inline constexpr double kFigureHeightM = 1.7;

/// What of the drawn body never changes: topology `anny` and its matte suit.
struct BodySurface {
    std::vector<std::uint32_t> triangles;  ///< 3 vertex indices each, counter-clockwise from outside
    std::vector<Eigen::Vector3f> colours;  ///< linear RGB 0..1 per vertex: the suit, and what it leaves free
    std::vector<float> skin;               ///< 0..1 per vertex: how much of it is skin, with or without suit
    std::vector<std::uint32_t> edges;      ///< 2 vertex indices each: the wire frame
    std::vector<std::uint16_t> bones;      ///< per vertex the bone that moves it most
    std::vector<BodyPart> boneParts;       ///< per bone of rig anny
    std::vector<int> boneParents;          ///< per bone, -1 for the root
    /// Somebody to compare the body's size with: as many vertices, 3×V, metres, kFigureHeightM high, feet on
    /// the ground about the origin, facing as the body does; and its unit normals.
    Eigen::Matrix3Xf figureVertices, figureNormals;
};

/// One evaluated body, ready to draw. Immutable once published; shared as std::shared_ptr<const BodyFrame>.
struct BodyFrame {
    Eigen::Matrix3Xf vertices;  ///< 3×V, metres, world
    Eigen::Matrix3Xf normals;   ///< 3×V, unit, softened where the suit covers detail
    /// Where to put the body so that it stands on the ground above the origin: add to each vertex.
    Eigen::Vector3f standing = Eigen::Vector3f::Zero();
    std::vector<Eigen::Matrix4d> bonePoses;  ///< [orientation head] of each bone of rig anny, metres, world
    bool adult = false;                      ///< 18 years or more by the age slider: may be without its suit
    double statureM = 0;                     ///< of the rest shape
    /// Points to be seen with the body, 3×N, in the frame of `vertices`; may be null.
    std::shared_ptr<const Eigen::Matrix3Xf> scan;
    std::vector<CarriedTape> tapes;             ///< on `vertices`; empty where they are not shown
    /// Of the rest shape, where tapes or a comparison need them with the body; else they follow it.
    std::optional<MeasureValues> measures;
    /// Metres a vertex: how far the rest body lies outside (+) or inside (-) the one it is compared with,
    /// along that one's normals. Empty where none is.
    Eigen::VectorXf differences;
    std::optional<MeasureValues> referenceMeasures;  ///< of the body it is compared with
    std::optional<PinholeCamera> camera;  ///< of the photo this pose belongs to; absent before a fit
    std::optional<ViewFigures> figures;   ///< of that photo, for this very body
    std::uint64_t photo = 0;              ///< PhotoId the pose belongs to, 0 for none
    std::chrono::steady_clock::time_point computed;  ///< when it was ready to be drawn
};

}  // namespace abf::ui
