// SPDX-License-Identifier: Apache-2.0
#include "ui/main_window/help_actions.h"

#include <QAction>
#include <QMainWindow>
#include <QMenu>
#include <utility>

#include "ui/help/tour.h"
#include "ui/session/session.h"
#include "ui/settings/settings_dialog.h"
#include "ui/status/finish_notifier.h"
#include "ui/widgets/make_action.h"

namespace abf::ui {

HelpActions::HelpActions(QMainWindow* window, Session& session, std::function<void()> openExample)
    : QObject(window), window_(window), openExample_(std::move(openExample)) {
    setObjectName(QStringLiteral("helpActions"));
    QAction* settings =
        action::make(window, "actionSettings", tr("&Settings …"), {}, {Qt::CTRL | Qt::Key_Comma},
                     tr("Theme, language, units, where bodies are computed"));
    settings->setMenuRole(QAction::PreferencesRole);
    connect(settings, &QAction::triggered, this, [this, &session] {
        auto* dialog = new SettingsDialog(session.bodyBackend(), window_);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    QAction* tour = action::make(window, "actionTour", tr("A short &tour"), {}, {},
                                 tr("Six steps through the window, with the example person"));
    connect(tour, &QAction::triggered, this, [this] { Tour::start(window_, openExample_); });
    if (QMenu* edit = action::menuOf(window, "actionRedo")) {
        edit->addSeparator();
        edit->addAction(settings);
    }
    if (QMenu* help = action::menuOf(window, "actionShortcuts"))
        help->insertAction(action::after(*help, "actionShortcuts"), tour);
    notifier_ = new FinishNotifier(session, window);
}

void HelpActions::greet() {
    Tour::startOnce(window_, openExample_);
}

}  // namespace abf::ui
