// SPDX-License-Identifier: Apache-2.0
#include "ui/library/tag_text.h"

#include <QStringList>
#include <algorithm>

namespace abf::ui {

QString tagText(const std::vector<std::string>& tags) {
    QStringList words;
    for (const std::string& tag : tags) words << QString::fromStdString(tag);
    return words.join(QStringLiteral(", "));
}

std::vector<std::string> tagsIn(const QString& text) {
    std::vector<std::string> tags;
    for (const QString& tag : text.split(QLatin1Char(','), Qt::SkipEmptyParts))
        if (!tag.trimmed().isEmpty()) tags.push_back(tag.trimmed().toStdString());
    return tags;
}

Result<void> changeTags(Library& library, SubjectId id, const std::vector<std::string>& before,
                        const std::vector<std::string>& wanted) {
    for (const std::string& tag : before)
        if (std::ranges::find(wanted, tag) == wanted.end())
            if (auto done = library.removeTag(id, tag); !done) return done;
    for (const std::string& tag : wanted)
        if (auto done = library.addTag(id, tag); !done) return done;
    return {};
}

}  // namespace abf::ui
