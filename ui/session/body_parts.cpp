// SPDX-License-Identifier: Apache-2.0
#include "ui/session/body_parts.h"

#include <QCoreApplication>

namespace abf::ui {

QString bodyPartName(BodyPart part) {
    static constexpr const char* kNames[kBodyPartCount] = {
        QT_TRANSLATE_NOOP("BodyPart", "Head"),          QT_TRANSLATE_NOOP("BodyPart", "Neck"),
        QT_TRANSLATE_NOOP("BodyPart", "Chest"),         QT_TRANSLATE_NOOP("BodyPart", "Waist"),
        QT_TRANSLATE_NOOP("BodyPart", "Pelvis"),        QT_TRANSLATE_NOOP("BodyPart", "Left upper arm"),
        QT_TRANSLATE_NOOP("BodyPart", "Left forearm"),  QT_TRANSLATE_NOOP("BodyPart", "Left hand"),
        QT_TRANSLATE_NOOP("BodyPart", "Left thigh"),    QT_TRANSLATE_NOOP("BodyPart", "Left lower leg"),
        QT_TRANSLATE_NOOP("BodyPart", "Left foot"),     QT_TRANSLATE_NOOP("BodyPart", "Right upper arm"),
        QT_TRANSLATE_NOOP("BodyPart", "Right forearm"), QT_TRANSLATE_NOOP("BodyPart", "Right hand"),
        QT_TRANSLATE_NOOP("BodyPart", "Right thigh"),   QT_TRANSLATE_NOOP("BodyPart", "Right lower leg"),
        QT_TRANSLATE_NOOP("BodyPart", "Right foot"),
    };
    return QCoreApplication::translate("BodyPart", kNames[static_cast<int>(part)]);
}

BodyPart bodyPartOfBone(std::string_view bone) {
    const auto starts = [bone](std::string_view stem) { return bone.starts_with(stem); };
    const auto sided = [right = bone.ends_with(".R")](BodyPart left) {
        constexpr int kSides =
            static_cast<int>(BodyPart::RightUpperArm) - static_cast<int>(BodyPart::LeftUpperArm);
        return right ? static_cast<BodyPart>(static_cast<int>(left) + kSides) : left;
    };
    if (starts("head") || starts("eye")) return BodyPart::Head;
    if (starts("neck")) return BodyPart::Neck;
    if (starts("clavicle") || starts("spine01") || starts("spine02")) return BodyPart::Chest;
    if (starts("spine")) return BodyPart::Waist;
    if (starts("shoulder") || starts("upperarm")) return sided(BodyPart::LeftUpperArm);
    if (starts("lowerarm")) return sided(BodyPart::LeftForearm);
    if (starts("wrist") || starts("finger") || starts("metacarpal")) return sided(BodyPart::LeftHand);
    if (starts("upperleg")) return sided(BodyPart::LeftThigh);
    if (starts("lowerleg")) return sided(BodyPart::LeftLowerLeg);
    if (starts("foot") || starts("toe")) return sided(BodyPart::LeftFoot);
    return BodyPart::Pelvis;  // root, pelvis.L, pelvis.R
}

std::vector<std::uint16_t> dominantBones(const BodyModel& model) {
    const Rig& rig = model.annyRig();
    std::vector<std::uint16_t> bones(static_cast<std::size_t>(model.annyTopology().vertexCount));
    for (std::size_t v = 0; v < bones.size(); ++v) {
        float most = -1;
        for (std::uint32_t i = rig.influenceStart[v]; i < rig.influenceStart[v + 1]; ++i)
            if (rig.influenceWeight[i] > most) {
                most = rig.influenceWeight[i];
                bones[v] = rig.influenceBone[i];
            }
    }
    return bones;
}

}  // namespace abf::ui
