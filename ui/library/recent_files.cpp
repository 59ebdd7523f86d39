// SPDX-License-Identifier: Apache-2.0
#include "ui/library/recent_files.h"

#include <QDir>
#include <QFileInfo>
#include <QSettings>

namespace abf::ui {

namespace {
const QString kKey = QStringLiteral("recentFiles");
}

RecentFiles::RecentFiles(QWidget* parent) : QMenu(tr("Open &recent"), parent) {
    setObjectName(QStringLiteral("recentFiles"));
    setToolTipsVisible(true);
    connect(this, &QMenu::aboutToShow, this, &RecentFiles::fill);
    fill();
}

QStringList RecentFiles::paths() const {
    return QSettings().value(kKey).toStringList();
}

void RecentFiles::add(const QString& path) {
    if (path.isEmpty()) return;
    const QString absolute = QFileInfo(path).absoluteFilePath();
    QStringList all = paths();
    all.removeAll(absolute);
    all.prepend(absolute);
    QSettings().setValue(kKey, all.mid(0, kMost));
    fill();
}

void RecentFiles::fill() {
    clear();
    int number = 0;
    for (const QString& path : paths()) {
        const QFileInfo file(path);
        QString name = file.fileName();
        name.replace(QLatin1Char('&'), QLatin1String("&&"));
        ++number;
        QAction* action = addAction(number < 10 ? QStringLiteral("&%1  %2").arg(number).arg(name) : name);
        action->setToolTip(QDir::toNativeSeparators(path));
        action->setEnabled(file.exists());
        connect(action, &QAction::triggered, this, [this, path] { emit chosen(path); });
    }
    if (number == 0) {
        addAction(tr("Nothing was opened yet"))->setEnabled(false);
        return;
    }
    addSeparator();
    connect(addAction(tr("Clear the list")), &QAction::triggered, this, [this] {
        QSettings().remove(kKey);
        fill();
    });
}

}  // namespace abf::ui
