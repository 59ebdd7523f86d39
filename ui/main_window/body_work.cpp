// SPDX-License-Identifier: Apache-2.0
#include "ui/main_window/body_work.h"

#include <QAction>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QToolBar>

#include "ui/body_view/body_view.h"
#include "ui/body_view/body_view_actions.h"
#include "ui/export_dialog/body_drag.h"
#include "ui/main_window/live_photo_texture.h"
#include "ui/pose/pose_panel.h"
#include "ui/pose/pose_tool.h"
#include "ui/session/export_memory.h"
#include "ui/shape_panel/shape_panel.h"
#include "ui/shape_panel/variants_panel.h"
#include "ui/status/notice_bar.h"
#include "ui/widgets/make_action.h"

namespace abf::ui {

namespace {
constexpr int kDetailsPage = 1;  ///< of the ShapePanel
}

BodyWork::BodyWork(Session& session, BodyView& view, ShapePanel& panel, NoticeBar& notices,
                   QMainWindow* window)
    : QObject(window),
      viewActions_(new BodyViewActions(view, window)),
      poseTool_(new PoseTool(session, view, this)) {
    new LivePhotoTexture(session, view, this);
    connect(viewActions_, &BodyViewActions::messageShown, &session, &Session::messageShown);
    connect(viewActions_, &BodyViewActions::failed, &notices, [&notices](const QString& text) {
        notices.add({Notice::Level::Error, text});
    });
    auto* drag = new BodyDragHandle([&session] { return presentBody(session, lastExport()); });
    drag->setObjectName(QStringLiteral("bodyDrag"));
    drag->setIconSize({20, 20});
    drag->setToolTip(tr("Drag the body into another program: a file as exported last. A click exports it."));
    drag->setAccessibleName(drag->toolTip());
    connect(drag, &BodyDragHandle::failed, &notices, [&notices](const QString& text) {
        notices.add({Notice::Level::Error, text});
    });
    if (auto* exportBody = window->findChild<QAction*>(QStringLiteral("actionExport"))) {
        drag->setEnabled(exportBody->isEnabled());
        connect(exportBody, &QAction::changed, drag,
                [drag, exportBody] { drag->setEnabled(exportBody->isEnabled()); });
        connect(drag, &QToolButton::clicked, exportBody, &QAction::trigger);
    }
    if (auto* bar = window->findChild<QToolBar*>(QStringLiteral("toolBar"))) bar->addWidget(drag);
    if (auto* menu = window->menuBar()->findChild<QMenu*>(QStringLiteral("menuView"))) {
        menu->addSeparator();
        menu->addMenu(viewActions_->menu());
    }
    auto* toggle = new QAction(tr("Switch between &A and B"), this);
    toggle->setObjectName(QStringLiteral("actionToggleHeld"));
    toggle->setShortcut(Qt::Key_X);
    action::tellKey(*toggle);
    connect(toggle, &QAction::triggered, &session, &Session::toggleHeld);
    auto* random = new QAction(tr("Random &body"), this);
    random->setObjectName(QStringLiteral("actionRandomBody"));
    random->setShortcut(Qt::SHIFT | Qt::Key_R);
    random->setToolTip(tr("Another body as people of this sex and age are; locked sliders stay"));
    action::tellKey(*random);
    connect(random, &QAction::triggered, &panel.variants(), &VariantsPanel::drawAnother);
    if (auto* menu = window->menuBar()->findChild<QMenu*>(QStringLiteral("menuBody"))) {
        menu->addSeparator();
        menu->addAction(toggle);
        menu->addAction(random);
    }
    const int posePage = panel.addPage(tr("Pose"), tr("The pose, bone by bone or with rings in the 3D view"),
                                       [this, &session] { return new PosePanel(session, *poseTool_); });
    connect(&panel, &ShapePanel::pageChanged, this,
            [this, posePage](int page) { poseTool_->setActive(page == posePage); });
    // A part that is clicked shows its sliders, where these are being worked with.
    connect(&view, &BodyView::clicked, &panel, [&view, &panel](const QPointF& place) {
        if (panel.page() != kDetailsPage) return;
        if (const auto part = view.partAt(place)) panel.openPart(*part);
    });
}

}  // namespace abf::ui
