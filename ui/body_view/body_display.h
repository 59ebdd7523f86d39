// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Core>
#include <QString>
#include <optional>
#include <vector>

#include "ui/session/body_frame.h"

namespace abf::ui {

/// What the body is made of on the screen. Only adults are ever shown without the suit.
enum class BodyLook { Suit, Skin, Clay };

/// What the 3D view draws of and on the body.
struct BodyDisplay {
    BodyLook look = BodyLook::Suit;
    int skinTone = 2;  ///< in skinTones()
    bool wireframe = false, skeleton = false, joints = false, ruler = false;
    bool figure = false;    ///< somebody of known height beside the body
    bool highlight = true;  ///< the part under the pointer
    bool operator==(const BodyDisplay&) const = default;
};

struct SkinTone {
    const char* name;        ///< untranslated, context BodyDisplay
    Eigen::Vector3f colour;  ///< linear RGB
};
const std::vector<SkinTone>& skinTones();

/// The look that is really shown of a body.
inline BodyLook shownLook(const BodyDisplay& display, const BodyFrame& frame) {
    return frame.adult ? display.look : BodyLook::Suit;
}

/// Linear RGB per vertex. Empty: those of the surface.
std::vector<Eigen::Vector3f> bodyColours(const BodySurface& surface, const BodyDisplay& display,
                                         const BodyFrame& frame, std::optional<BodyPart> highlighted);

}  // namespace abf::ui
