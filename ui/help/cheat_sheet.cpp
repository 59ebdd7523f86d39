// SPDX-License-Identifier: Apache-2.0
#include "ui/help/cheat_sheet.h"

#include <QAction>
#include <QLineEdit>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QTextBrowser>
#include <QVBoxLayout>

#include "ui/help/gestures.h"
#include "ui/widgets/make_action.h"

namespace abf::ui {

namespace {

/// Every action of a menu that has keys, also those of menus in it.
void collect(const QMenu& menu, QList<KeyLine>& lines) {
    for (const QAction* entry : menu.actions()) {
        if (entry->menu()) {
            collect(*entry->menu(), lines);
            continue;
        }
        QStringList keys;
        for (const QKeySequence& key : entry->shortcuts()) keys << key.toString(QKeySequence::NativeText);
        if (keys.isEmpty()) continue;
        // Undo and Redo name the step in their text.
        const bool named = entry->property("cheatSheetText").isValid();
        lines << KeyLine{
            keys.join(QStringLiteral(", ")),
            action::plainText(named ? entry->property("cheatSheetText").toString() : entry->text())};
    }
}

QString table(const KeySection& section, const QString& wanted) {
    QString rows;
    for (const KeyLine& line : section.lines)
        if (wanted.isEmpty() ||
            (line.keys + QLatin1Char(' ') + line.does).contains(wanted, Qt::CaseInsensitive))
            rows += QStringLiteral("<tr><td width='210'><b>%1</b></td><td>%2</td></tr>")
                        .arg(line.keys.toHtmlEscaped(), line.does.toHtmlEscaped());
    if (rows.isEmpty()) return {};
    return QStringLiteral("<h3>%1</h3><table cellspacing='2'>%2</table>")
        .arg(section.title.toHtmlEscaped(), rows);
}

}  // namespace

CheatSheet::CheatSheet(QWidget* window) : QDialog(window), window_(window) {
    setObjectName(QStringLiteral("cheatSheet"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Mouse and keys"));
    wanted_ = new QLineEdit;
    wanted_->setObjectName(QStringLiteral("cheatSheetFind"));
    wanted_->setPlaceholderText(tr("Find …"));
    wanted_->setClearButtonEnabled(true);
    wanted_->setToolTip(tr("Only lines that contain this"));
    wanted_->setAccessibleName(tr("Find in mouse and keys"));
    text_ = new QTextBrowser;
    text_->setObjectName(QStringLiteral("cheatSheetText"));
    text_->setAccessibleName(windowTitle());
    auto* column = new QVBoxLayout(this);
    column->addWidget(wanted_);
    column->addWidget(text_, 1);
    resize(560, 640);
    connect(wanted_, &QLineEdit::textChanged, this, &CheatSheet::fill);
    fill();
}

void CheatSheet::open(QWidget* window) {
    auto* sheet = window->findChild<CheatSheet*>(QString(), Qt::FindDirectChildrenOnly);
    if (!sheet) sheet = new CheatSheet(window);
    sheet->show();
    sheet->raise();
    sheet->activateWindow();
}

void CheatSheet::fill() {
    const QString wanted = wanted_->text().trimmed();
    QString html;
    for (const KeySection& section : gestures()) html += table(section, wanted);
    if (const auto* main = qobject_cast<QMainWindow*>(window_))
        for (const QAction* top : main->menuBar()->actions()) {
            if (!top->menu()) continue;
            KeySection section{action::plainText(top->text()), {}};
            collect(*top->menu(), section.lines);
            html += table(section, wanted);
        }
    text_->setHtml(html.isEmpty() ? tr("Nothing of that name has a key.").toHtmlEscaped() : html);
}

}  // namespace abf::ui
