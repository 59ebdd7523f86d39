// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QMenu>
#include <QStringList>

namespace abf::ui {

/// The menu of files that were opened or saved last, the newest first. Kept in the settings.
class RecentFiles : public QMenu {
    Q_OBJECT
  public:
    static constexpr int kMost = 10;

    explicit RecentFiles(QWidget* parent = nullptr);

    void add(const QString& path);
    QStringList paths() const;

  signals:
    void chosen(const QString& path);

  private:
    void fill();
};

}  // namespace abf::ui
