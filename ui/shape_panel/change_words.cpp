// SPDX-License-Identifier: Apache-2.0
#include "ui/shape_panel/change_words.h"

#include <QCoreApplication>
#include <algorithm>
#include <span>

namespace abf::ui {

namespace {

struct Words {
    std::string_view key;
    const char* words;
};

/// The longest key that a label begins with names its part.
// clang-format off
constexpr Words kParts[] = {
    {"breast", QT_TRANSLATE_NOOP("ChangeWords", "Breast")},
    {"nipple", QT_TRANSLATE_NOOP("ChangeWords", "Nipple")},
    {"buttocks", QT_TRANSLATE_NOOP("ChangeWords", "Buttocks")},
    {"cheek", QT_TRANSLATE_NOOP("ChangeWords", "Cheek")},
    {"chin", QT_TRANSLATE_NOOP("ChangeWords", "Chin")},
    {"ear", QT_TRANSLATE_NOOP("ChangeWords", "Ear")},
    {"eyebrows", QT_TRANSLATE_NOOP("ChangeWords", "Brows")},
    {"eye", QT_TRANSLATE_NOOP("ChangeWords", "Eye")},
    {"foot", QT_TRANSLATE_NOOP("ChangeWords", "Foot")},
    {"forehead", QT_TRANSLATE_NOOP("ChangeWords", "Forehead")},
    {"hand", QT_TRANSLATE_NOOP("ChangeWords", "Hand")},
    {"head", QT_TRANSLATE_NOOP("ChangeWords", "Head")},
    {"hip", QT_TRANSLATE_NOOP("ChangeWords", "Hips")},
    {"leg", QT_TRANSLATE_NOOP("ChangeWords", "Leg")},
    {"lowerarm", QT_TRANSLATE_NOOP("ChangeWords", "Forearm")},
    {"upperarm", QT_TRANSLATE_NOOP("ChangeWords", "Upper arm")},
    {"lowerlegs", QT_TRANSLATE_NOOP("ChangeWords", "Both lower legs")},
    {"lowerleg", QT_TRANSLATE_NOOP("ChangeWords", "Lower leg")},
    {"upperlegs", QT_TRANSLATE_NOOP("ChangeWords", "Both thighs")},
    {"upperleg", QT_TRANSLATE_NOOP("ChangeWords", "Thigh")},
    {"mouth", QT_TRANSLATE_NOOP("ChangeWords", "Mouth")},
    {"neck", QT_TRANSLATE_NOOP("ChangeWords", "Neck")},
    {"nose", QT_TRANSLATE_NOOP("ChangeWords", "Nose")},
    {"pelvis", QT_TRANSLATE_NOOP("ChangeWords", "Pelvis")},
    {"stomach", QT_TRANSLATE_NOOP("ChangeWords", "Belly")},
    {"torso", QT_TRANSLATE_NOOP("ChangeWords", "Trunk")},
    {"bulge", QT_TRANSLATE_NOOP("ChangeWords", "Crotch")},
    {"measure-upperarm", QT_TRANSLATE_NOOP("ChangeWords", "Both upper arms")},
    {"measure-lowerarm", QT_TRANSLATE_NOOP("ChangeWords", "Both forearms")},
    {"measure-ankle", QT_TRANSLATE_NOOP("ChangeWords", "Both ankles")},
    {"measure-wrist", QT_TRANSLATE_NOOP("ChangeWords", "Both wrists")},
    {"measure-calf", QT_TRANSLATE_NOOP("ChangeWords", "Both calves")},
    {"measure-knee", QT_TRANSLATE_NOOP("ChangeWords", "Both knees")},
    {"measure-thigh", QT_TRANSLATE_NOOP("ChangeWords", "Both thighs")},
    {"measure-upperleg", QT_TRANSLATE_NOOP("ChangeWords", "Both thighs")},
    {"measure-lowerleg", QT_TRANSLATE_NOOP("ChangeWords", "Both lower legs")},
    {"measure-neck", QT_TRANSLATE_NOOP("ChangeWords", "Neck")},
    {"measure-underbust", QT_TRANSLATE_NOOP("ChangeWords", "Below the bust")},
    {"measure-bust", QT_TRANSLATE_NOOP("ChangeWords", "Bust")},
    {"measure-waist", QT_TRANSLATE_NOOP("ChangeWords", "Waist")},
    {"measure-hips", QT_TRANSLATE_NOOP("ChangeWords", "Hips")},
    {"measure-napetowaist", QT_TRANSLATE_NOOP("ChangeWords", "Nape to waist")},
    {"measure-waisttohip", QT_TRANSLATE_NOOP("ChangeWords", "Waist to hip")},
    {"measure-shoulder", QT_TRANSLATE_NOOP("ChangeWords", "Shoulders")},
    {"measure-frontchest", QT_TRANSLATE_NOOP("ChangeWords", "Front of the chest")},
};

/// What follows the part: what more of it means.
constexpr Words kAttributes[] = {
    {"scale-vert-incr", QT_TRANSLATE_NOOP("ChangeWords", "length")},
    {"scale-horiz-incr", QT_TRANSLATE_NOOP("ChangeWords", "width")},
    {"scale-depth-incr", QT_TRANSLATE_NOOP("ChangeWords", "depth")},
    {"scale-incr", QT_TRANSLATE_NOOP("ChangeWords", "size")},
    {"trans-up", QT_TRANSLATE_NOOP("ChangeWords", "higher")},
    {"trans-forward", QT_TRANSLATE_NOOP("ChangeWords", "forward")},
    {"trans-out", QT_TRANSLATE_NOOP("ChangeWords", "outward")},
    {"circ-incr", QT_TRANSLATE_NOOP("ChangeWords", "girth")},
    {"length-incr", QT_TRANSLATE_NOOP("ChangeWords", "length")},
    {"height-incr", QT_TRANSLATE_NOOP("ChangeWords", "height")},
    {"dist-incr", QT_TRANSLATE_NOOP("ChangeWords", "distance")},
    {"width-incr", QT_TRANSLATE_NOOP("ChangeWords", "width")},
    {"fat-incr", QT_TRANSLATE_NOOP("ChangeWords", "fat")},
    {"muscle-incr", QT_TRANSLATE_NOOP("ChangeWords", "muscle")},
    {"shoulder-muscle-incr", QT_TRANSLATE_NOOP("ChangeWords", "shoulder muscle")},
    {"volume-incr", QT_TRANSLATE_NOOP("ChangeWords", "volume")},
    {"volume-vert-up", QT_TRANSLATE_NOOP("ChangeWords", "fullness higher")},
    {"point-incr", QT_TRANSLATE_NOOP("ChangeWords", "pointed")},
    {"size-incr", QT_TRANSLATE_NOOP("ChangeWords", "size")},
    {"inner-incr", QT_TRANSLATE_NOOP("ChangeWords", "hollow filled")},
    {"bones-incr", QT_TRANSLATE_NOOP("ChangeWords", "bones")},
    {"jaw-drop-incr", QT_TRANSLATE_NOOP("ChangeWords", "jaw lower")},
    {"prominent-incr", QT_TRANSLATE_NOOP("ChangeWords", "prominent")},
    {"cleft-incr", QT_TRANSLATE_NOOP("ChangeWords", "cleft")},
    {"prognathism-incr", QT_TRANSLATE_NOOP("ChangeWords", "lower jaw forward")},
    {"lobe-incr", QT_TRANSLATE_NOOP("ChangeWords", "lobe")},
    {"shape-round", QT_TRANSLATE_NOOP("ChangeWords", "rounder")},
    {"shape-triangle", QT_TRANSLATE_NOOP("ChangeWords", "more triangular")},
    {"rot-forward", QT_TRANSLATE_NOOP("ChangeWords", "turned forward")},
    {"flap-incr", QT_TRANSLATE_NOOP("ChangeWords", "flap")},
    {"wing-incr", QT_TRANSLATE_NOOP("ChangeWords", "standing off")},
    {"angle-up", QT_TRANSLATE_NOOP("ChangeWords", "angle")},
    {"corner1-up", QT_TRANSLATE_NOOP("ChangeWords", "inner corner higher")},
    {"corner2-up", QT_TRANSLATE_NOOP("ChangeWords", "outer corner higher")},
    {"height1-incr", QT_TRANSLATE_NOOP("ChangeWords", "opening, inner")},
    {"height2-incr", QT_TRANSLATE_NOOP("ChangeWords", "opening, middle")},
    {"height3-incr", QT_TRANSLATE_NOOP("ChangeWords", "opening, outer")},
    {"push1-out", QT_TRANSLATE_NOOP("ChangeWords", "inner part outward")},
    {"push2-out", QT_TRANSLATE_NOOP("ChangeWords", "outer part outward")},
    {"eyefold-up", QT_TRANSLATE_NOOP("ChangeWords", "fold higher")},
    {"eyefold-angle-up", QT_TRANSLATE_NOOP("ChangeWords", "fold angle")},
    {"bag-incr", QT_TRANSLATE_NOOP("ChangeWords", "bag")},
    {"bag-height-incr", QT_TRANSLATE_NOOP("ChangeWords", "bag height")},
    {"bag-out", QT_TRANSLATE_NOOP("ChangeWords", "bag outward")},
    {"epicanthus-out", QT_TRANSLATE_NOOP("ChangeWords", "inner fold outward")},
    {"fingers-length-incr", QT_TRANSLATE_NOOP("ChangeWords", "finger length")},
    {"fingers-diameter-incr", QT_TRANSLATE_NOOP("ChangeWords", "finger thickness")},
    {"fingers-distance-incr", QT_TRANSLATE_NOOP("ChangeWords", "fingers apart")},
    {"temple-incr", QT_TRANSLATE_NOOP("ChangeWords", "temples")},
    {"nubian-incr", QT_TRANSLATE_NOOP("ChangeWords", "rounded")},
    {"angle-out", QT_TRANSLATE_NOOP("ChangeWords", "angle")},
    {"back-scale-depth-incr", QT_TRANSLATE_NOOP("ChangeWords", "depth of the back")},
    {"age-incr", QT_TRANSLATE_NOOP("ChangeWords", "age")},
    {"waist-up", QT_TRANSLATE_NOOP("ChangeWords", "waist higher")},
    {"valgus-incr", QT_TRANSLATE_NOOP("ChangeWords", "knock-kneed")},
    {"lowerlip-height-incr", QT_TRANSLATE_NOOP("ChangeWords", "lower lip height")},
    {"cupidsbow-incr", QT_TRANSLATE_NOOP("ChangeWords", "Cupid's bow")},
    {"cupidsbow-width-incr", QT_TRANSLATE_NOOP("ChangeWords", "Cupid's bow width")},
    {"laugh-lines-out", QT_TRANSLATE_NOOP("ChangeWords", "laugh lines")},
    {"lowerlip-volume-incr", QT_TRANSLATE_NOOP("ChangeWords", "lower lip volume")},
    {"angles-up", QT_TRANSLATE_NOOP("ChangeWords", "corners higher")},
    {"upperlip-ext-up", QT_TRANSLATE_NOOP("ChangeWords", "upper lip ends higher")},
    {"lowerlip-width-incr", QT_TRANSLATE_NOOP("ChangeWords", "lower lip width")},
    {"upperlip-width-incr", QT_TRANSLATE_NOOP("ChangeWords", "upper lip width")},
    {"dimples-out", QT_TRANSLATE_NOOP("ChangeWords", "dimples")},
    {"upperlip-height-incr", QT_TRANSLATE_NOOP("ChangeWords", "upper lip height")},
    {"upperlip-volume-incr", QT_TRANSLATE_NOOP("ChangeWords", "upper lip volume")},
    {"lowerlip-ext-up", QT_TRANSLATE_NOOP("ChangeWords", "lower lip ends higher")},
    {"upperlip-middle-up", QT_TRANSLATE_NOOP("ChangeWords", "upper lip middle higher")},
    {"lowerlip-middle-up", QT_TRANSLATE_NOOP("ChangeWords", "lower lip middle higher")},
    {"philtrum-volume-incr", QT_TRANSLATE_NOOP("ChangeWords", "groove to the nose")},
    {"double-incr", QT_TRANSLATE_NOOP("ChangeWords", "double chin")},
    {"nostrils-angle-up", QT_TRANSLATE_NOOP("ChangeWords", "nostrils angle")},
    {"flaring-incr", QT_TRANSLATE_NOOP("ChangeWords", "nostrils flaring")},
    {"curve-convex", QT_TRANSLATE_NOOP("ChangeWords", "bridge curved out")},
    {"point-width-incr", QT_TRANSLATE_NOOP("ChangeWords", "tip width")},
    {"width1-incr", QT_TRANSLATE_NOOP("ChangeWords", "width, upper")},
    {"width2-incr", QT_TRANSLATE_NOOP("ChangeWords", "width, middle")},
    {"width3-incr", QT_TRANSLATE_NOOP("ChangeWords", "width, lower")},
    {"hump-incr", QT_TRANSLATE_NOOP("ChangeWords", "hump")},
    {"nostrils-width-incr", QT_TRANSLATE_NOOP("ChangeWords", "nostrils width")},
    {"greek-incr", QT_TRANSLATE_NOOP("ChangeWords", "straight line with the forehead")},
    {"point-up", QT_TRANSLATE_NOOP("ChangeWords", "tip higher")},
    {"septumangle-incr", QT_TRANSLATE_NOOP("ChangeWords", "septum angle")},
    {"base-up", QT_TRANSLATE_NOOP("ChangeWords", "base higher")},
    {"compression-uncompress", QT_TRANSLATE_NOOP("ChangeWords", "less compressed")},
    {"tone-incr", QT_TRANSLATE_NOOP("ChangeWords", "tone")},
    {"pregnant-incr", QT_TRANSLATE_NOOP("ChangeWords", "rounder, as late in a pregnancy")},
    {"navel-out", QT_TRANSLATE_NOOP("ChangeWords", "navel outward")},
    {"navel-up", QT_TRANSLATE_NOOP("ChangeWords", "navel higher")},
    {"muscle-pectoral-incr", QT_TRANSLATE_NOOP("ChangeWords", "chest muscle")},
    {"muscle-dorsi-incr", QT_TRANSLATE_NOOP("ChangeWords", "back muscle")},
    {"vshape-incr", QT_TRANSLATE_NOOP("ChangeWords", "V shape")},
    {"incr", QT_TRANSLATE_NOOP("ChangeWords", "size")},
};

constexpr Words kFacialActions[] = {
    {"browDown", QT_TRANSLATE_NOOP("ChangeWords", "Brow down")},
    {"browInnerUp", QT_TRANSLATE_NOOP("ChangeWords", "Inner brows up")},
    {"browOuterUp", QT_TRANSLATE_NOOP("ChangeWords", "Outer brow up")},
    {"cheekPuff", QT_TRANSLATE_NOOP("ChangeWords", "Cheeks puffed")},
    {"cheekSquint", QT_TRANSLATE_NOOP("ChangeWords", "Cheek raised")},
    {"eyeBlink", QT_TRANSLATE_NOOP("ChangeWords", "Eye closed")},
    {"eyeLookDown", QT_TRANSLATE_NOOP("ChangeWords", "Look down")},
    {"eyeLookIn", QT_TRANSLATE_NOOP("ChangeWords", "Look inward")},
    {"eyeLookOut", QT_TRANSLATE_NOOP("ChangeWords", "Look outward")},
    {"eyeLookUp", QT_TRANSLATE_NOOP("ChangeWords", "Look up")},
    {"eyeSquint", QT_TRANSLATE_NOOP("ChangeWords", "Eye squinting")},
    {"eyeWide", QT_TRANSLATE_NOOP("ChangeWords", "Eye wide open")},
    {"jawForward", QT_TRANSLATE_NOOP("ChangeWords", "Jaw forward")},
    {"jawLeft", QT_TRANSLATE_NOOP("ChangeWords", "Jaw to the left")},
    {"jawOpen", QT_TRANSLATE_NOOP("ChangeWords", "Jaw open")},
    {"jawRight", QT_TRANSLATE_NOOP("ChangeWords", "Jaw to the right")},
    {"mouthClose", QT_TRANSLATE_NOOP("ChangeWords", "Lips closed over the open jaw")},
    {"mouthDimple", QT_TRANSLATE_NOOP("ChangeWords", "Dimple")},
    {"mouthFrown", QT_TRANSLATE_NOOP("ChangeWords", "Corner down")},
    {"mouthFunnel", QT_TRANSLATE_NOOP("ChangeWords", "Lips as for O")},
    {"mouthLeft", QT_TRANSLATE_NOOP("ChangeWords", "Mouth to the left")},
    {"mouthLowerDown", QT_TRANSLATE_NOOP("ChangeWords", "Lower lip down")},
    {"mouthPress", QT_TRANSLATE_NOOP("ChangeWords", "Lips pressed")},
    {"mouthPucker", QT_TRANSLATE_NOOP("ChangeWords", "Lips puckered")},
    {"mouthRight", QT_TRANSLATE_NOOP("ChangeWords", "Mouth to the right")},
    {"mouthRollLower", QT_TRANSLATE_NOOP("ChangeWords", "Lower lip rolled in")},
    {"mouthRollUpper", QT_TRANSLATE_NOOP("ChangeWords", "Upper lip rolled in")},
    {"mouthShrugLower", QT_TRANSLATE_NOOP("ChangeWords", "Lower lip pushed up")},
    {"mouthShrugUpper", QT_TRANSLATE_NOOP("ChangeWords", "Upper lip pushed up")},
    {"mouthSmile", QT_TRANSLATE_NOOP("ChangeWords", "Smile")},
    {"mouthStretch", QT_TRANSLATE_NOOP("ChangeWords", "Mouth stretched")},
    {"mouthUpperUp", QT_TRANSLATE_NOOP("ChangeWords", "Upper lip raised")},
    {"noseSneer", QT_TRANSLATE_NOOP("ChangeWords", "Nose wrinkled")},
    {"tongueOut", QT_TRANSLATE_NOOP("ChangeWords", "Tongue out")},
};
// clang-format on

QString tr(const char* text) {
    return QCoreApplication::translate("ChangeWords", text);
}

/// Readable at least: "nose-base-up" becomes "nose base up".
QString asItIs(std::string_view label) {
    return QString::fromUtf8(label.data(), static_cast<qsizetype>(label.size()))
        .replace(QLatin1Char('-'), QLatin1Char(' '));
}

const char* find(std::span<const Words> table, std::string_view key) {
    const auto at = std::ranges::find(table, key, &Words::key);
    return at == table.end() ? nullptr : at->words;
}

}  // namespace

QString localChangeWords(std::string_view stem) {
    const Words* part = nullptr;
    for (const Words& each : kParts)
        if (stem.starts_with(each.key) && stem.size() > each.key.size() && stem[each.key.size()] == '-' &&
            (!part || each.key.size() > part->key.size()))
            part = &each;
    if (!part) return asItIs(stem);
    const std::string_view rest = stem.substr(part->key.size() + 1);
    const char* attribute = find(kAttributes, rest);
    return QCoreApplication::translate("ChangeWords", "%1: %2", "part of the body: what of it")
        .arg(tr(part->words), attribute ? tr(attribute) : asItIs(rest));
}

QString facialActionWords(std::string_view stem) {
    const char* words = find(kFacialActions, stem);
    return words ? tr(words) : asItIs(stem);
}

}  // namespace abf::ui
