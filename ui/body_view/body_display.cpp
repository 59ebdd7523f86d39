// SPDX-License-Identifier: Apache-2.0
#include "ui/body_view/body_display.h"

#include <QCoreApplication>
#include <cmath>

#include "core/render/difference_colours.h"

namespace abf::ui {

namespace {

Eigen::Vector3f linear(int r, int g, int b) {
    const auto one = [](int c) { return std::pow(static_cast<float>(c) / 255.0f, 2.2f); };
    return {one(r), one(g), one(b)};
}

}  // namespace

const std::vector<SkinTone>& skinTones() {
    static const std::vector<SkinTone> tones = {
        {QT_TRANSLATE_NOOP("BodyDisplay", "Very light"), linear(0xf0, 0xd3, 0xc0)},
        {QT_TRANSLATE_NOOP("BodyDisplay", "Light"), linear(0xe0, 0xb6, 0x98)},
        {QT_TRANSLATE_NOOP("BodyDisplay", "Tan"), linear(0xc8, 0x93, 0x6e)},
        {QT_TRANSLATE_NOOP("BodyDisplay", "Brown"), linear(0xa2, 0x70, 0x4c)},
        {QT_TRANSLATE_NOOP("BodyDisplay", "Dark brown"), linear(0x76, 0x4a, 0x30)},
        {QT_TRANSLATE_NOOP("BodyDisplay", "Very dark"), linear(0x50, 0x32, 0x24)},
    };
    return tones;
}

std::vector<Eigen::Vector3f> bodyColours(const BodySurface& surface, const BodyDisplay& display,
                                         const BodyFrame& frame, std::optional<BodyPart> highlighted) {
    std::vector<Eigen::Vector3f> colours;
    if (frame.differences.size() > 0) {
        colours = differenceColours(frame.differences, differenceScale(frame.differences));
    } else if (const BodyLook look = shownLook(display, frame);
               look != BodyLook::Suit && look != BodyLook::Photo && surface.skin.size() == surface.colours.size()) {
        const Eigen::Vector3f clay(0.50f, 0.485f, 0.46f);
        const auto& tones = skinTones();
        const Eigen::Vector3f tone = tones[static_cast<std::size_t>(display.skinTone) % tones.size()].colour;
        colours.resize(surface.colours.size(), clay);
        if (look == BodyLook::Skin)
            for (std::size_t v = 0; v < colours.size(); ++v)
                colours[v] = surface.skin[v] * tone + (1 - surface.skin[v]) * surface.colours[v];
    }
    if (!highlighted || surface.bones.size() != surface.colours.size()) return colours;
    if (colours.empty()) colours = surface.colours;
    const Eigen::Vector3f glow(0.30f, 0.62f, 1.0f);
    for (std::size_t v = 0; v < colours.size(); ++v)
        if (surface.boneParts[surface.bones[v]] == *highlighted) colours[v] = 0.6f * colours[v] + 0.4f * glow;
    return colours;
}

}  // namespace abf::ui
