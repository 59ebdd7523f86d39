// SPDX-License-Identifier: Apache-2.0
#include "ui/jobs/table_model.h"

#include <QColor>
#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QPalette>

#include "ui/shape_panel/measure_words.h"
#include "ui/widgets/signal_colours.h"

namespace abf::ui {

namespace {

QString nameOf(const std::filesystem::path& file) {
    return QString::fromStdString(file.filename().string());
}

template <class Files>
QString namesOf(const Files& files) {
    QStringList names;
    for (const auto& file : files) names << nameOf(file);
    return names.join(QStringLiteral(", "));
}

QString knownWords(const FitProblem& known) {
    QStringList words;
    if (known.heightM) words << measureText(Measure::Stature, *known.heightM);
    if (known.sex) words << (known.sex == Sex::Male ? TableModel::tr("male") : TableModel::tr("female"));
    if (known.ageYears) words << TableModel::tr("%L1 years").arg(*known.ageYears);
    for (const KnownFact& fact : known.facts)
        words << measureLabel(fact.measure) + QLatin1Char(' ') + measureText(fact.measure, fact.value);
    if (known.clothing) words << TableModel::tr("clothing given");
    return words.join(QStringLiteral(", "));
}

}  // namespace

Result<std::vector<TableRow>> readTable(const QString& file) {
    auto rows = readManifestRows(file.toStdString());
    if (!rows) return propagate(rows);
    std::vector<TableRow> table;
    for (ManifestRow& row : *rows) {
        TableRow read{std::move(row), {}};
        std::error_code ignored;
        for (const auto& photo : read.row.job.photos)
            if (!std::filesystem::exists(photo, ignored)) read.missing.push_back(photo);
        table.push_back(std::move(read));
    }
    return table;
}

TableModel::TableModel(std::vector<TableRow> rows, QObject* parent) : QAbstractTableModel(parent) {
    // Names of their own for all, so that ticking does not rename anybody.
    std::vector<FitJob> jobs;
    for (const TableRow& row : rows) jobs.push_back(row.row.job);
    makeNamesUnique(jobs);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (!rows[i].row.job.name.empty()) rows[i].row.job.name = jobs[i].name;
        lines_.push_back({std::move(rows[i])});
        lines_.back().ticked = fits(lines_.back());
    }
}

int TableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(lines_.size());
}

int TableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : kColumns;
}

QString TableModel::note(const Line& line) const {
    if (line.row.row.fault) {
        // The file's name stands above the table already.
        const QString text = QString::fromStdString(line.row.row.fault->message);
        const QString lead = QStringLiteral(", line %1: ").arg(line.row.row.line);
        const qsizetype at = text.indexOf(lead);
        return tr("line %1: %2").arg(line.row.row.line).arg(at < 0 ? text : text.mid(at + lead.size()));
    }
    if (!line.row.missing.empty())
        return tr("line %1: not there: %2").arg(line.row.row.line).arg(namesOf(line.row.missing));
    if (line.there) return line.ticked ? tr("is fitted already: written over") : tr("is fitted already");
    return {};
}

QVariant TableModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const Line& line = lines_[static_cast<std::size_t>(index.row())];
    const FitJob& job = line.row.row.job;
    if (role == Qt::CheckStateRole && index.column() == NameColumn && fits(line))
        return line.ticked ? Qt::Checked : Qt::Unchecked;
    if (role == Qt::ForegroundRole && index.column() == NoteColumn)
        return warningText(QGuiApplication::palette());
    if (role == Qt::ToolTipRole && index.column() == PhotosColumn) {
        QStringList paths;
        for (const auto& photo : job.photos) paths << QString::fromStdString(photo.string());
        return paths.join(QLatin1Char('\n'));
    }
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole) return {};
    switch (index.column()) {
        case NameColumn:
            return QString::fromStdString(job.name);
        case PhotosColumn:
            return namesOf(job.photos);
        case KnownColumn:
            return knownWords(job.known);
        case NoteColumn:
            return note(line);
        default:
            return {};
    }
}

QVariant TableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    const QString titles[] = {tr("Person"), tr("Photos"), tr("Known"), tr("Note")};
    return section >= 0 && section < kColumns ? titles[section] : QVariant();
}

Qt::ItemFlags TableModel::flags(const QModelIndex& index) const {
    if (!index.isValid()) return Qt::NoItemFlags;
    const Line& line = lines_[static_cast<std::size_t>(index.row())];
    Qt::ItemFlags flags = Qt::ItemIsSelectable | Qt::ItemIsEnabled;
    if (index.column() == NameColumn && fits(line)) flags |= Qt::ItemIsUserCheckable;
    return flags;
}

bool TableModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (role != Qt::CheckStateRole || !(flags(index) & Qt::ItemIsUserCheckable)) return false;
    lines_[static_cast<std::size_t>(index.row())].ticked = value.toInt() == Qt::Checked;
    emit dataChanged(index, this->index(index.row(), NoteColumn));
    return true;
}

void TableModel::setFolder(const QString& folder) {
    if (folder == folder_) return;
    folder_ = folder;
    for (Line& line : lines_) {
        const QString name = QString::fromStdString(line.row.row.job.name) + QStringLiteral(".fit.json");
        const bool there = !folder.isEmpty() && QFileInfo::exists(QDir(folder).filePath(name));
        if (there != line.there) line.ticked = fits(line) && !there;
        line.there = there;
    }
    if (!lines_.empty()) emit dataChanged(index(0, 0), index(rowCount() - 1, kColumns - 1));
}

std::vector<FitJob> TableModel::jobs() const {
    std::vector<FitJob> jobs;
    for (const Line& line : lines_) {
        if (!line.ticked) continue;
        jobs.push_back(line.row.row.job);
        jobs.back().folder = folder_.toStdString();
    }
    return jobs;
}

int TableModel::faults() const {
    return static_cast<int>(std::ranges::count_if(lines_, [](const Line& line) { return !fits(line); }));
}

int TableModel::tickedCount() const {
    return static_cast<int>(std::ranges::count(lines_, true, &Line::ticked));
}

}  // namespace abf::ui
