// SPDX-License-Identifier: Apache-2.0
#include "ui/pose/bone_words.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>

namespace abf::ui {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("BoneWords", text);
}

QString text(std::string_view words) {
    return QString::fromUtf8(words.data(), static_cast<qsizetype>(words.size()));
}

struct BoneWord {
    std::string_view stem;
    const char* word;
};

constexpr std::array kWords = std::to_array<BoneWord>({
    {"head", QT_TRANSLATE_NOOP("BoneWords", "Head")},
    {"neck01", QT_TRANSLATE_NOOP("BoneWords", "Neck")},
    {"spine01", QT_TRANSLATE_NOOP("BoneWords", "Upper spine")},
    {"spine03", QT_TRANSLATE_NOOP("BoneWords", "Middle spine")},
    {"spine05", QT_TRANSLATE_NOOP("BoneWords", "Lower spine")},
    {"clavicle", QT_TRANSLATE_NOOP("BoneWords", "collarbone")},
    {"upperarm01", QT_TRANSLATE_NOOP("BoneWords", "shoulder")},
    {"lowerarm01", QT_TRANSLATE_NOOP("BoneWords", "elbow")},
    {"lowerarm02", QT_TRANSLATE_NOOP("BoneWords", "forearm turn")},
    {"wrist", QT_TRANSLATE_NOOP("BoneWords", "wrist")},
    {"upperleg01", QT_TRANSLATE_NOOP("BoneWords", "hip")},
    {"lowerleg01", QT_TRANSLATE_NOOP("BoneWords", "knee")},
    {"foot", QT_TRANSLATE_NOOP("BoneWords", "ankle")},
    {"eye", QT_TRANSLATE_NOOP("BoneWords", "eye")},
    {"shoulder01", QT_TRANSLATE_NOOP("BoneWords", "shoulder tip")},
    {"upperarm02", QT_TRANSLATE_NOOP("BoneWords", "upper arm, middle")},
    {"upperleg02", QT_TRANSLATE_NOOP("BoneWords", "thigh, middle")},
    {"lowerleg02", QT_TRANSLATE_NOOP("BoneWords", "lower leg, middle")},
    {"pelvis", QT_TRANSLATE_NOOP("BoneWords", "side of the pelvis")},
    {"neck02", QT_TRANSLATE_NOOP("BoneWords", "Neck, middle")},
    {"neck03", QT_TRANSLATE_NOOP("BoneWords", "Neck, top")},
    {"spine02", QT_TRANSLATE_NOOP("BoneWords", "Spine, second from the top")},
    {"spine04", QT_TRANSLATE_NOOP("BoneWords", "Spine, second from below")},
    {"metacarpal1", QT_TRANSLATE_NOOP("BoneWords", "palm of the index finger")},
    {"metacarpal2", QT_TRANSLATE_NOOP("BoneWords", "palm of the middle finger")},
    {"metacarpal3", QT_TRANSLATE_NOOP("BoneWords", "palm of the ring finger")},
    {"metacarpal4", QT_TRANSLATE_NOOP("BoneWords", "palm of the little finger")},
    {"finger1", QT_TRANSLATE_NOOP("BoneWords", "thumb")},
    {"finger2", QT_TRANSLATE_NOOP("BoneWords", "index finger")},
    {"finger3", QT_TRANSLATE_NOOP("BoneWords", "middle finger")},
    {"finger4", QT_TRANSLATE_NOOP("BoneWords", "ring finger")},
    {"finger5", QT_TRANSLATE_NOOP("BoneWords", "little finger")},
    {"toe1", QT_TRANSLATE_NOOP("BoneWords", "big toe")},
    {"toe2", QT_TRANSLATE_NOOP("BoneWords", "second toe")},
    {"toe3", QT_TRANSLATE_NOOP("BoneWords", "third toe")},
    {"toe4", QT_TRANSLATE_NOOP("BoneWords", "fourth toe")},
    {"toe5", QT_TRANSLATE_NOOP("BoneWords", "little toe")},
});

/// The joints of a part, in the order in which they are looked for; the other bones of it follow.
struct Group {
    const char* title;
    bool left, right;
    std::vector<std::string_view> stems;  ///< labels begin so
};

const std::vector<Group>& groups() {
    static const std::vector<Group> all = {
        {QT_TRANSLATE_NOOP("BoneWords", "Head and neck"), true, true, {"head", "neck", "eye"}},
        {QT_TRANSLATE_NOOP("BoneWords", "Spine"), true, true, {"spine"}},
        {QT_TRANSLATE_NOOP("BoneWords", "Left arm"),
         true,
         false,
         {"upperarm01", "lowerarm01", "lowerarm02", "wrist", "clavicle", "shoulder", "upperarm"}},
        {QT_TRANSLATE_NOOP("BoneWords", "Right arm"),
         false,
         true,
         {"upperarm01", "lowerarm01", "lowerarm02", "wrist", "clavicle", "shoulder", "upperarm"}},
        {QT_TRANSLATE_NOOP("BoneWords", "Left leg"),
         true,
         false,
         {"upperleg01", "lowerleg01", "foot", "upperleg", "lowerleg", "pelvis"}},
        {QT_TRANSLATE_NOOP("BoneWords", "Right leg"),
         false,
         true,
         {"upperleg01", "lowerleg01", "foot", "upperleg", "lowerleg", "pelvis"}},
        {QT_TRANSLATE_NOOP("BoneWords", "Left fingers"), true, false, {"finger", "metacarpal"}},
        {QT_TRANSLATE_NOOP("BoneWords", "Right fingers"), false, true, {"finger", "metacarpal"}},
        {QT_TRANSLATE_NOOP("BoneWords", "Left toes"), true, false, {"toe"}},
        {QT_TRANSLATE_NOOP("BoneWords", "Right toes"), false, true, {"toe"}},
    };
    return all;
}

}  // namespace

QString boneName(std::string_view label) {
    const bool left = label.ends_with(".L"), right = label.ends_with(".R");
    std::string_view stem = left || right ? label.substr(0, label.size() - 2) : label;
    QString part;
    if (const auto dash = stem.rfind('-'); dash != stem.npos) {  // finger2-1: the part of a finger
        part = QStringLiteral(" %1").arg(text(stem.substr(dash + 1)));
        stem = stem.substr(0, dash);
    }
    const auto word = std::ranges::find(kWords, stem, &BoneWord::stem);
    if (word == kWords.end()) return text(label);
    const QString name = tr(word->word) + part;
    return left ? tr("Left %1").arg(name) : right ? tr("Right %1").arg(name) : name;
}

AngleWords angleWords(std::string_view label) {
    const auto starts = [label](std::string_view stem) { return label.starts_with(stem); };
    if (starts("spine") || starts("neck") || starts("head"))
        return {tr("Bend forward"), tr("Bend sideways"), tr("Turn")};
    if (starts("upperarm01") || starts("upperleg01"))
        return {tr("Backward / forward"), tr("Raise sideways"), tr("Rotate")};
    if (starts("clavicle")) return {tr("Backward / forward"), tr("Raise"), tr("Rotate")};
    if (starts("lowerarm01") || starts("lowerleg01")) return {tr("Bend"), tr("Sideways"), tr("Rotate")};
    if (starts("lowerarm02")) return {tr("Bend"), tr("Sideways"), tr("Turn the palm")};
    return {tr("Bend"), tr("Sideways"), tr("Turn")};
}

std::vector<BoneGroup> boneGroups(const std::vector<std::string_view>& labels) {
    std::vector<BoneGroup> result;
    std::vector<bool> taken(labels.size(), false);
    for (const Group& group : groups()) {
        BoneGroup made{tr(group.title), {}};
        for (const std::string_view stem : group.stems)
            for (std::size_t i = 0; i < labels.size(); ++i) {
                const std::string_view label = labels[i];
                const bool here =
                    (group.left || !label.ends_with(".L")) && (group.right || !label.ends_with(".R"));
                if (taken[i] || !here || !label.starts_with(stem)) continue;
                taken[i] = true;
                made.stems.push_back(label);
            }
        if (!made.stems.empty()) result.push_back(std::move(made));
    }
    BoneGroup others{tr("Other bones"), {}};
    for (std::size_t i = 0; i < labels.size(); ++i)
        if (!taken[i] && labels[i] != "root") others.stems.push_back(labels[i]);
    if (!others.stems.empty()) result.push_back(std::move(others));
    return result;
}

}  // namespace abf::ui
