// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QKeySequence>
#include <QList>
#include <QString>

class QAction;
class QMenu;
class QWidget;

namespace abf::ui::action {

/// The words of an action without its mnemonic, also one that follows in brackets as in Chinese, and without
/// the dots of what asks first.
QString plainText(const QString& text);

/// An action of the window with its object name, icon and keys; its tool tip ends with the first of them.
QAction* make(QWidget* window, const char* name, const QString& text, const QString& icon = {},
              const QList<QKeySequence>& shortcuts = {}, const QString& tip = {});

/// Ends the action's tool tip with its first key.
void tellKey(QAction& action);

/// One that is switched on and off.
QAction* makeSwitch(QWidget* window, const char* name, const QString& text, bool on,
                    const QList<QKeySequence>& shortcuts = {}, const QString& tip = {});

/// The menu that holds the action of this name; null where none does.
QMenu* menuOf(const QWidget* window, const char* name);
/// What follows the action of this name in a menu: where to insert behind it.
QAction* after(const QMenu& menu, const char* name);

}  // namespace abf::ui::action
