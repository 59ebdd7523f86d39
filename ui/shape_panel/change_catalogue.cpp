// SPDX-License-Identifier: Apache-2.0
#include "ui/shape_panel/change_catalogue.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>
#include <map>

#include "ui/shape_panel/change_words.h"

namespace abf::ui {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("ChangeCatalogue", text);
}

QString text(std::string_view words) {
    return QString::fromUtf8(words.data(), static_cast<qsizetype>(words.size()));
}

struct GroupStems {
    const char* key;
    const char* title;
    std::vector<std::string_view> stems;  ///< labels without side that begin so belong to the group
    bool adultsOnly = false;
};

/// The first group with a fitting stem takes a label.
const std::vector<GroupStems>& bodyGroups() {
    static const std::vector<GroupStems> groups = {
        {"head", QT_TRANSLATE_NOOP("ChangeCatalogue", "Head"), {"head-"}},
        {"forehead", QT_TRANSLATE_NOOP("ChangeCatalogue", "Forehead and brows"), {"forehead-", "eyebrows-"}},
        {"eyes", QT_TRANSLATE_NOOP("ChangeCatalogue", "Eyes"), {"eye-"}},
        {"nose", QT_TRANSLATE_NOOP("ChangeCatalogue", "Nose"), {"nose-"}},
        {"cheeks", QT_TRANSLATE_NOOP("ChangeCatalogue", "Cheeks"), {"cheek-"}},
        {"mouth", QT_TRANSLATE_NOOP("ChangeCatalogue", "Mouth"), {"mouth-"}},
        {"chin", QT_TRANSLATE_NOOP("ChangeCatalogue", "Chin and jaw"), {"chin-"}},
        {"ears", QT_TRANSLATE_NOOP("ChangeCatalogue", "Ears"), {"ear-"}},
        {"neck", QT_TRANSLATE_NOOP("ChangeCatalogue", "Neck"), {"neck-", "measure-neck"}},
        {"chest",
         QT_TRANSLATE_NOOP("ChangeCatalogue", "Shoulders and trunk"),
         {"torso-", "measure-shoulder", "measure-frontchest", "measure-bust", "measure-underbust",
          "measure-napetowaist"}},
        {"breast", QT_TRANSLATE_NOOP("ChangeCatalogue", "Breast"), {"breast-", "nipple-"}, true},
        {"waist",
         QT_TRANSLATE_NOOP("ChangeCatalogue", "Waist and belly"),
         {"stomach-", "measure-waist", "hip-waist"}},
        {"pelvis",
         QT_TRANSLATE_NOOP("ChangeCatalogue", "Hips and buttocks"),
         {"hip-", "pelvis-", "buttocks-", "measure-hips", "bulge-"}},
        {"upperarm", QT_TRANSLATE_NOOP("ChangeCatalogue", "Upper arms"), {"upperarm-", "measure-upperarm"}},
        {"forearm", QT_TRANSLATE_NOOP("ChangeCatalogue", "Forearms"), {"lowerarm-", "measure-lowerarm"}},
        {"hand", QT_TRANSLATE_NOOP("ChangeCatalogue", "Hands"), {"hand-", "measure-wrist"}},
        {"thigh",
         QT_TRANSLATE_NOOP("ChangeCatalogue", "Thighs"),
         {"upperleg-", "upperlegs-", "measure-upperleg", "measure-thigh"}},
        {"lowerleg",
         QT_TRANSLATE_NOOP("ChangeCatalogue", "Knees and lower legs"),
         {"lowerleg-", "lowerlegs-", "leg-", "measure-lowerleg", "measure-calf", "measure-knee"}},
        {"foot", QT_TRANSLATE_NOOP("ChangeCatalogue", "Feet"), {"foot-", "measure-ankle"}},
    };
    return groups;
}

const std::vector<GroupStems>& faceGroups() {
    static const std::vector<GroupStems> groups = {
        {"faceBrows", QT_TRANSLATE_NOOP("ChangeCatalogue", "Brows"), {"brow"}},
        {"faceEyes", QT_TRANSLATE_NOOP("ChangeCatalogue", "Eyelids and gaze"), {"eye"}},
        {"faceCheeks", QT_TRANSLATE_NOOP("ChangeCatalogue", "Cheeks and nose"), {"cheek", "nose"}},
        {"faceJaw", QT_TRANSLATE_NOOP("ChangeCatalogue", "Jaw and tongue"), {"jaw", "tongue"}},
        {"faceMouth", QT_TRANSLATE_NOOP("ChangeCatalogue", "Mouth"), {"mouth"}},
    };
    return groups;
}

constexpr std::array<std::string_view, 2> kAdultsOnly = {"nipple-", "bulge-"};

QString partOf(const ChangeEntry& entry) {
    return entry.label.section(QStringLiteral(": "), 0, 0);
}

/// The part that most of a group is about goes without saying.
void shortenLabels(ChangeGroup& group) {
    std::map<QString, int> times;
    for (const ChangeEntry& entry : group.entries) ++times[partOf(entry)];
    const auto most = std::ranges::max_element(times, {}, [](const auto& each) { return each.second; });
    for (ChangeEntry& entry : group.entries) {
        const QString rest = entry.label.section(QStringLiteral(": "), 1);
        if (rest.isEmpty() || partOf(entry) != most->first) continue;
        entry.shortLabel = rest.left(1).toUpper() + rest.mid(1);
    }
}

/// Labels that say the same of both sides, found by `sideOf` (−1 left, 1 right, 0 neither) and `stemOf`.
template <class SideOf, class StemOf, class Words>
std::vector<ChangeGroup> groupsOf(std::span<const std::string_view> labels,
                                  const std::vector<GroupStems>& stems, SideOf&& sideOf, StemOf&& stemOf,
                                  Words&& words) {
    std::vector<ChangeGroup> groups;
    for (const GroupStems& group : stems)
        groups.push_back({QString::fromLatin1(group.key), tr(group.title), {}});
    groups.push_back({QStringLiteral("other"), tr("Other"), {}});
    for (int i = 0; i < static_cast<int>(labels.size()); ++i) {
        const std::string_view label = labels[static_cast<std::size_t>(i)];
        const std::string_view stem = stemOf(label);
        std::size_t at = 0;
        while (at < stems.size() && std::ranges::none_of(stems[at].stems, [&](std::string_view begin) {
                   return stem.starts_with(begin);
               }))
            ++at;
        std::vector<ChangeEntry>& entries = groups[at].entries;
        const int side = sideOf(label);
        const QString key = text(stem);
        if (side > 0) {
            const auto left = std::ranges::find(entries, key, &ChangeEntry::key);
            if (left != entries.end() && left->both.size() == 1) {
                left->both.push_back(i);
                continue;
            }
        }
        ChangeEntry entry;
        entry.label = entry.shortLabel = words(stem);
        entry.key = key;
        entry.both = {i};
        entry.adultsOnly =
            (at < stems.size() && stems[at].adultsOnly) ||
            std::ranges::any_of(kAdultsOnly, [&](std::string_view begin) { return stem.starts_with(begin); });
        entry.search = (entry.label + QLatin1Char(' ') + key).toLower();
        entries.push_back(std::move(entry));
    }
    std::erase_if(groups, [](const ChangeGroup& group) { return group.entries.empty(); });
    for (ChangeGroup& group : groups) shortenLabels(group);
    return groups;
}

}  // namespace

std::vector<ChangeGroup> localChangeGroups(std::span<const std::string_view> labels) {
    const auto side = [](std::string_view label) {
        return label.starts_with("l-") ? -1 : label.starts_with("r-") ? 1 : 0;
    };
    return groupsOf(
        labels, bodyGroups(), side,
        [side](std::string_view label) { return side(label) == 0 ? label : label.substr(2); },
        localChangeWords);
}

std::vector<ChangeGroup> facialActionGroups(std::span<const std::string_view> labels) {
    // jawLeft and mouthLeft move the one jaw and mouth to a side: no pairs.
    const auto side = [](std::string_view label) {
        if (label == "jawLeft" || label == "jawRight" || label == "mouthLeft" || label == "mouthRight")
            return 0;
        return label.ends_with("Left") ? -1 : label.ends_with("Right") ? 1 : 0;
    };
    return groupsOf(
        labels, faceGroups(), side,
        [side](std::string_view label) {
            const int s = side(label);
            return s == 0 ? label : label.substr(0, label.size() - (s < 0 ? 4 : 5));
        },
        facialActionWords);
}

QString groupOfPart(BodyPart part) {
    switch (part) {
        case BodyPart::Head:
            return QStringLiteral("head");
        case BodyPart::Neck:
            return QStringLiteral("neck");
        case BodyPart::Chest:
            return QStringLiteral("chest");
        case BodyPart::Waist:
            return QStringLiteral("waist");
        case BodyPart::Pelvis:
            return QStringLiteral("pelvis");
        case BodyPart::LeftUpperArm:
        case BodyPart::RightUpperArm:
            return QStringLiteral("upperarm");
        case BodyPart::LeftForearm:
        case BodyPart::RightForearm:
            return QStringLiteral("forearm");
        case BodyPart::LeftHand:
        case BodyPart::RightHand:
            return QStringLiteral("hand");
        case BodyPart::LeftThigh:
        case BodyPart::RightThigh:
            return QStringLiteral("thigh");
        case BodyPart::LeftLowerLeg:
        case BodyPart::RightLowerLeg:
            return QStringLiteral("lowerleg");
        case BodyPart::LeftFoot:
        case BodyPart::RightFoot:
            return QStringLiteral("foot");
    }
    return {};
}

bool matches(const ChangeEntry& entry, const ChangeGroup& group, const QString& query) {
    QString found = QLatin1Char(' ') + group.title.toLower() + QLatin1Char(' ') + entry.search;
    found.replace(QLatin1Char('-'), QLatin1Char(' '));
    const QStringList words = query.toLower()
                                  .replace(QLatin1Char('-'), QLatin1Char(' '))
                                  .split(QLatin1Char(' '), Qt::SkipEmptyParts);
    return std::ranges::all_of(words,
                               [&](const QString& word) { return found.contains(QLatin1Char(' ') + word); });
}

}  // namespace abf::ui
