// SPDX-License-Identifier: Apache-2.0
#include "ui/shape_panel/slider_words.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>

#include "core/prior/body_changes.h"
#include "ui/session/document.h"

namespace abf::ui {

namespace {

struct Words {
    QString label, tip;
};

QString tr(const char* text) {
    return QCoreApplication::translate("SliderWords", text);
}

QString text(std::string_view words) {
    return QString::fromUtf8(words.data(), static_cast<qsizetype>(words.size()));
}

Words phenotypeWords(Phenotype phenotype) {
    switch (phenotype) {
        case Phenotype::Gender:
            return {tr("Gender"), tr("0 male, 1 female")};
        case Phenotype::Age:
            return {tr("Age"), tr("−0.33 newborn, 0 baby, 0.33 child, 0.67 young adult, 1 old")};
        case Phenotype::Muscle:
            return {tr("Muscle"), tr("0 least, 0.5 average, 1 most")};
        case Phenotype::Weight:
            return {tr("Weight"), tr("0 thin, 0.5 average, 1 heavy")};
        case Phenotype::Height:
            return {tr("Height"), tr("0 short, 1 tall; relative to age and gender")};
        case Phenotype::Proportions:
            return {tr("Proportions"), tr("0 uncommon, 1 ideal")};
        case Phenotype::CupSize:
            return {tr("Cup size"), tr("0 least, 1 most; acts on female bodies")};
        case Phenotype::Firmness:
            return {tr("Firmness"), tr("0 least, 1 most; acts on female bodies")};
        case Phenotype::African:
            return {tr("African"), tr("Share among the three origins")};
        case Phenotype::Asian:
            return {tr("Asian"), tr("Share among the three origins")};
        case Phenotype::Caucasian:
            return {tr("Caucasian"), tr("Share among the three origins")};
    }
    return {};
}

struct ChangeWords {
    std::string_view key;
    const char *label, *tip;
};

// clang-format off
constexpr auto kChangeWords = std::to_array<ChangeWords>({
        {"measure-bust-circ-incr", QT_TRANSLATE_NOOP("SliderWords", "Chest girth"),
         QT_TRANSLATE_NOOP("SliderWords", "Around the bust: −1 less, 1 more")},
        {"measure-waist-circ-incr", QT_TRANSLATE_NOOP("SliderWords", "Waist girth"),
         QT_TRANSLATE_NOOP("SliderWords", "Around the waist: −1 less, 1 more")},
        {"measure-hips-circ-incr", QT_TRANSLATE_NOOP("SliderWords", "Hip girth"),
         QT_TRANSLATE_NOOP("SliderWords", "Around the hips: −1 less, 1 more")},
        {"measure-thigh-circ-incr", QT_TRANSLATE_NOOP("SliderWords", "Thigh girth"),
         QT_TRANSLATE_NOOP("SliderWords", "Around both thighs: −1 less, 1 more")},
        {"measure-calf-circ-incr", QT_TRANSLATE_NOOP("SliderWords", "Calf girth"),
         QT_TRANSLATE_NOOP("SliderWords", "Around both calves: −1 less, 1 more")},
        {"measure-upperarm-circ-incr", QT_TRANSLATE_NOOP("SliderWords", "Upper arm girth"),
         QT_TRANSLATE_NOOP("SliderWords", "Around both upper arms: −1 less, 1 more")},
        {"measure-upperarm-length-incr", QT_TRANSLATE_NOOP("SliderWords", "Upper arm length"),
         QT_TRANSLATE_NOOP("SliderWords", "Of both upper arms: −1 shorter, 1 longer")},
        {"measure-lowerarm-length-incr", QT_TRANSLATE_NOOP("SliderWords", "Forearm length"),
         QT_TRANSLATE_NOOP("SliderWords", "Of both forearms: −1 shorter, 1 longer")},
        {"measure-lowerleg-height-incr", QT_TRANSLATE_NOOP("SliderWords", "Lower leg length"),
         QT_TRANSLATE_NOOP("SliderWords", "Of both lower legs: −1 shorter, 1 longer")},
        {"measure-waisttohip-dist-incr", QT_TRANSLATE_NOOP("SliderWords", "Waist to hip"),
         QT_TRANSLATE_NOOP("SliderWords", "From the waist down to the hips: −1 shorter, 1 longer")},
        {"upperlegs-height-incr", QT_TRANSLATE_NOOP("SliderWords", "Thigh length"),
         QT_TRANSLATE_NOOP("SliderWords", "Of both thighs: −1 shorter, 1 longer")},
        {"neck-scale-vert-incr", QT_TRANSLATE_NOOP("SliderWords", "Neck length"),
         QT_TRANSLATE_NOOP("SliderWords", "−1 shorter, 1 longer")},
        {"torso-scale-vert-incr", QT_TRANSLATE_NOOP("SliderWords", "Trunk length"),
         QT_TRANSLATE_NOOP("SliderWords", "From the waist to the shoulders: −1 shorter, 1 longer")},
        {"torso-scale-horiz-incr", QT_TRANSLATE_NOOP("SliderWords", "Trunk width"),
         QT_TRANSLATE_NOOP("SliderWords", "From side to side: −1 narrower, 1 wider")},
        {"torso-scale-depth-incr", QT_TRANSLATE_NOOP("SliderWords", "Trunk depth"),
         QT_TRANSLATE_NOOP("SliderWords", "From front to back: −1 flatter, 1 deeper")},
        {"torso-trans-forward", QT_TRANSLATE_NOOP("SliderWords", "Trunk forward"),
         QT_TRANSLATE_NOOP("SliderWords", "Chest and shoulders over the hips: −1 backward, 1 forward")},
        {"torso-trans-up", QT_TRANSLATE_NOOP("SliderWords", "Trunk up"),
         QT_TRANSLATE_NOOP("SliderWords", "Chest and shoulders over the hips: −1 lower, 1 higher")},
        {"hip-scale-vert-incr", QT_TRANSLATE_NOOP("SliderWords", "Pelvis height"),
         QT_TRANSLATE_NOOP("SliderWords", "From the crotch to the waist: −1 lower, 1 higher")},
        {"hip-scale-horiz-incr", QT_TRANSLATE_NOOP("SliderWords", "Pelvis width"),
         QT_TRANSLATE_NOOP("SliderWords", "From side to side: −1 narrower, 1 wider")},
        {"hip-scale-depth-incr", QT_TRANSLATE_NOOP("SliderWords", "Pelvis depth"),
         QT_TRANSLATE_NOOP("SliderWords", "From front to back: −1 flatter, 1 deeper")},
        {"hip-trans-forward", QT_TRANSLATE_NOOP("SliderWords", "Pelvis forward"),
         QT_TRANSLATE_NOOP("SliderWords", "Under the trunk: −1 backward, 1 forward")},
        {"hip-trans-up", QT_TRANSLATE_NOOP("SliderWords", "Pelvis up"),
         QT_TRANSLATE_NOOP("SliderWords", "Under the trunk: −1 lower, 1 higher")},
        {"hip-waist-up", QT_TRANSLATE_NOOP("SliderWords", "Waist position"),
         QT_TRANSLATE_NOOP("SliderWords", "Where the waist is narrowest: −1 lower, 1 higher")},
        {"stomach-pregnant-incr", QT_TRANSLATE_NOOP("SliderWords", "Belly"),
         QT_TRANSLATE_NOOP("SliderWords", "−1 flatter, 1 rounder, as late in a pregnancy")},
        {"pelvis-tone-incr", QT_TRANSLATE_NOOP("SliderWords", "Pelvis tone"),
         QT_TRANSLATE_NOOP("SliderWords", "−1 softer, 1 firmer")},
        {"breast-trans-up", QT_TRANSLATE_NOOP("SliderWords", "Breast position"),
         QT_TRANSLATE_NOOP("SliderWords", "−1 lower, 1 higher")},
});
// clang-format on

constexpr bool namesAllChanges() {
    return std::ranges::equal(kChangeWords, kBodyChangeLabels, {}, &ChangeWords::key);
}
static_assert(namesAllChanges(), "in the order of kBodyChangeLabels");

}  // namespace

SliderInfo phenotypeSlider(Phenotype phenotype) {
    const Words words = phenotypeWords(phenotype);
    return {.key = text(phenotypeName(phenotype)),
            .label = words.label,
            .tip = words.tip,
            .least = phenotypeMinimum(phenotype),
            .most = 1,
            .resetValue = startShape().phenotypes[phenotype],
            .hasSpread = true};
}

SliderInfo bodyChangeSlider(int row) {
    const ChangeWords& words = kChangeWords[static_cast<std::size_t>(row)];
    return {.key = text(words.key),
            .label = tr(words.label),
            .tip = tr("%1. 0 is what the sliders of the shape make of it.").arg(tr(words.tip)),
            .least = -1,
            .most = 1,
            .resetValue = 0,
            .hasSpread = false};
}

}  // namespace abf::ui
