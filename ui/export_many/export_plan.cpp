// SPDX-License-Identifier: Apache-2.0
#include "ui/export_many/export_plan.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <algorithm>

#include "ui/export_dialog/file_stem.h"

namespace abf::ui {

namespace {

QString stemOf(const QString& pattern, const ExportItem& item, std::size_t number,
               const ExportPreset& preset) {
    QString stem = pattern.trimmed().isEmpty() ? QStringLiteral("{name}") : pattern;
    // What is put in is not looked at again: somebody may be called "{fit}".
    const std::pair<QString, QString> words[] = {
        {QStringLiteral("{name}"), item.person},
        {QStringLiteral("{fit}"), item.fit},
        {QStringLiteral("{number}"), QStringLiteral("%1").arg(number, 3, 10, QLatin1Char('0'))},
        {QStringLiteral("{preset}"), QString::fromStdString(preset.name)}};
    QString made;
    for (qsizetype at = 0; at < stem.size();) {
        const auto* word = std::find_if(std::begin(words), std::end(words), [&](const auto& each) {
            return QStringView(stem).sliced(at).startsWith(each.first);
        });
        if (word != std::end(words)) {
            made += word->second;
            at += word->first.size();
        } else {
            made += stem[at++];
        }
    }
    return fileSafe(made);
}

}  // namespace

std::vector<PlannedExport> planExports(const std::vector<ExportItem>& items, const QString& pattern,
                                       const ExportPreset& preset, const QString& folder, WhenThere rule) {
    const auto format = presetFormat(preset);
    const QString ending =
        format ? QString::fromUtf8(format->extension.data(), qsizetype(format->extension.size())) : QString();
    QSet<QString> taken;  // in small letters: some file systems make no difference
    std::vector<PlannedExport> plan;
    for (std::size_t i = 0; i < items.size(); ++i) {
        const QString stem = stemOf(pattern, items[i], i + 1, preset);
        const auto path = [&](const QString& name) { return QDir(folder).filePath(name + ending); };
        const bool twice = taken.contains(stem.toLower()), there = QFileInfo::exists(path(stem));
        QString name = stem;
        if (twice || (there && rule == WhenThere::Number))
            for (int number = 2; taken.contains(name.toLower()) ||
                                 (QFileInfo::exists(path(name)) && rule != WhenThere::Replace);
                 ++number)
                name = stem + QLatin1Char('-') + QString::number(number);
        taken.insert(name.toLower());
        plan.push_back({i, path(name), there, there && rule == WhenThere::LeaveOut});
    }
    return plan;
}

JobWork exportWork(const ExportItem& item, const ExportPreset& preset, const QString& file, bool mayReplace) {
    return [source = item.source, preset, file, mayReplace](JobContext& context) -> Result<JobOutcome> {
        const auto cancelled = [] { return fail(ErrorCode::Cancelled, "The export was cancelled."); };
        context.progress(0.05, "reading the fit");
        const auto body = source();
        if (!body) return propagate(body);
        if (context.stop().stop_requested()) return cancelled();
        context.progress(0.3, "making the file");
        if (!mayReplace && QFileInfo::exists(file))
            return fail(ErrorCode::WriteFailed,
                        file.toStdString() +
                            " has come since it was looked for, and is left as it is. "
                            "Export again to choose what becomes of it.");
        if (const auto done = writeExport(*body, preset, file.toStdString()); !done) return propagate(done);
        context.log("wrote " + file.toStdString());
        const QJsonObject outcome{{QStringLiteral("file"), file}};
        return JobOutcome{QJsonDocument(outcome).toJson(QJsonDocument::Compact).toStdString(), {}};
    };
}

}  // namespace abf::ui
