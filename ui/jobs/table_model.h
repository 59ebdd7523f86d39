// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractTableModel>
#include <QString>
#include <vector>

#include "core/base/result.h"
#include "core/jobs/manifest.h"

namespace abf::ui {

/// A line of a table of people, with what keeps it from being fitted.
struct TableRow {
    ManifestRow row;
    std::vector<std::filesystem::path> missing;  ///< photos that are not there
};

/// Reads a table and looks for its photos; on any thread. Errors: of readManifestRows().
Result<std::vector<TableRow>> readTable(const QString& file);

/// The lines of a table of people, to be ticked; those with a fault cannot be.
class TableModel : public QAbstractTableModel {
    Q_OBJECT
  public:
    enum Column { NameColumn, PhotosColumn, KnownColumn, NoteColumn, kColumns };

    explicit TableModel(std::vector<TableRow> rows, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

    /// Where each NAME.fit.json goes; empty: to the library only. Who has such a file already is unticked.
    void setFolder(const QString& folder);
    /// Of the ticked lines, with the folder and with names of their own.
    std::vector<FitJob> jobs() const;
    int faults() const;
    int tickedCount() const;

  private:
    struct Line {
        TableRow row;
        bool ticked = true, there = false;
    };
    static bool fits(const Line& line) { return !line.row.row.fault && line.row.missing.empty(); }
    QString note(const Line& line) const;

    std::vector<Line> lines_;
    QString folder_;
};

}  // namespace abf::ui
