// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/make_action.h"

#include <QAction>
#include <QMenu>
#include <QRegularExpression>
#include <QWidget>

#include "ui/widgets/themed_icon.h"

namespace abf::ui::action {

QString plainText(const QString& text) {
    static const QRegularExpression kBracketed(QStringLiteral("\\(&.\\)"));
    return QString(text).remove(kBracketed).remove(QLatin1Char('&')).remove(QStringLiteral(" …"));
}

QAction* make(QWidget* window, const char* name, const QString& text, const QString& icon,
              const QList<QKeySequence>& shortcuts, const QString& tip) {
    auto* action = new QAction(text, window);
    action->setObjectName(QLatin1String(name));
    if (!icon.isEmpty()) action->setIcon(themedIcon(icon));
    action->setShortcuts(shortcuts);
    action->setIconText(plainText(text));
    action->setToolTip(tip.isEmpty() ? plainText(text) : tip);
    tellKey(*action);
    return action;
}

void tellKey(QAction& action) {
    if (action.shortcut().isEmpty()) return;
    action.setToolTip(QStringLiteral("%1 (%2)").arg(action.toolTip(),
                                                    action.shortcut().toString(QKeySequence::NativeText)));
}

QAction* makeSwitch(QWidget* window, const char* name, const QString& text, bool on,
                    const QList<QKeySequence>& shortcuts, const QString& tip) {
    QAction* action = make(window, name, text, {}, shortcuts, tip);
    action->setCheckable(true);
    action->setChecked(on);
    return action;
}

QMenu* menuOf(const QWidget* window, const char* name) {
    const auto* found = window->findChild<QAction*>(QLatin1String(name));
    if (!found) return nullptr;
    for (QObject* object : found->associatedObjects())
        if (auto* menu = qobject_cast<QMenu*>(object)) return menu;
    return nullptr;
}

QAction* after(const QMenu& menu, const char* name) {
    const QList<QAction*> all = menu.actions();
    for (int i = 0; i + 1 < all.size(); ++i)
        if (all[i]->objectName() == QLatin1String(name)) return all[i + 1];
    return nullptr;
}

}  // namespace abf::ui::action
