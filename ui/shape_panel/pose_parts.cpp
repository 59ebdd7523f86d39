// SPDX-License-Identifier: Apache-2.0
#include "ui/shape_panel/pose_parts.h"

#include <QCoreApplication>

namespace abf::ui {

std::span<const PosePart> poseParts() {
    static const std::vector<PosePart> parts = {
        {"head", QT_TRANSLATE_NOOP("PosePart", "Head and neck"), false, {"neck01", "head"}},
        {"spine", QT_TRANSLATE_NOOP("PosePart", "Spine"), false, {"spine05", "spine03", "spine01"}},
        {"arm",
         QT_TRANSLATE_NOOP("PosePart", "Arm"),
         true,
         {"clavicle", "upperarm01", "lowerarm01", "lowerarm02"}},
        {"hand", QT_TRANSLATE_NOOP("PosePart", "Hand"), true, {"wrist"}},
        {"leg", QT_TRANSLATE_NOOP("PosePart", "Leg"), true, {"upperleg01", "lowerleg01"}},
        {"foot", QT_TRANSLATE_NOOP("PosePart", "Foot"), true, {"foot"}},
    };
    return parts;
}

std::vector<std::string> bonesOf(const PosePart& part, BodySide side) {
    std::vector<std::string> bones;
    for (const std::string_view stem : part.stems) {
        bones.emplace_back(stem);
        if (side != BodySide::None) bones.back() += side == BodySide::Left ? ".L" : ".R";
    }
    return bones;
}

QString posePartName(const PosePart& part, BodySide side) {
    const QString name = QCoreApplication::translate("PosePart", part.name);
    if (side == BodySide::None) return name;
    return (side == BodySide::Left ? QCoreApplication::translate("PosePart", "Left %1")
                                   : QCoreApplication::translate("PosePart", "Right %1"))
        .arg(name.toLower());
}

}  // namespace abf::ui
