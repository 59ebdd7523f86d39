// SPDX-License-Identifier: Apache-2.0
#include "ui/body_view/saved_views.h"

#include <QInputDialog>
#include <QSettings>
#include <algorithm>
#include <utility>

#include "ui/body_view/body_view.h"

namespace abf::ui {

namespace {

const auto kViews = QStringLiteral("view3d/views"), kPresent = QStringLiteral("view3d/present");

void write(QSettings& settings, const OrbitState& from) {
    settings.setValue(QStringLiteral("x"), double(from.target.x()));
    settings.setValue(QStringLiteral("y"), double(from.target.y()));
    settings.setValue(QStringLiteral("z"), double(from.target.z()));
    settings.setValue(QStringLiteral("yaw"), double(from.yaw));
    settings.setValue(QStringLiteral("pitch"), double(from.pitch));
    settings.setValue(QStringLiteral("distance"), double(from.distance));
    settings.setValue(QStringLiteral("parallel"), from.projection == Projection::Orthographic);
}

OrbitState read(const QSettings& settings) {
    const auto number = [&](const char* key) { return settings.value(QLatin1String(key)).toFloat(); };
    return {.target = {number("x"), number("y"), number("z")},
            .yaw = number("yaw"),
            .pitch = number("pitch"),
            .distance = number("distance"),
            .projection = settings.value(QStringLiteral("parallel")).toBool() ? Projection::Orthographic
                                                                              : Projection::Perspective};
}

}  // namespace

SavedViews::SavedViews(BodyView& view, QWidget* parent) : QMenu(tr("Sa&ved views"), parent), view_(view) {
    setObjectName(QStringLiteral("menuSavedViews"));
    QSettings settings;
    const int count = settings.beginReadArray(kViews);
    for (int i = 0; i < count; ++i) {
        settings.setArrayIndex(i);
        views_.push_back({settings.value(QStringLiteral("name")).toString(), read(settings)});
    }
    settings.endArray();
    fill();
}

void SavedViews::fill() {
    delete std::exchange(forget_, nullptr);  // clear() leaves menus alone
    clear();
    QAction* keep = addAction(tr("&Keep this view …"), this, &SavedViews::askForName);
    keep->setObjectName(QStringLiteral("actionKeepView"));
    if (views_.empty()) return;
    addSeparator();
    for (const View& each : views_) {
        QString text = each.name;
        QAction* action = addAction(text.replace(QLatin1Char('&'), QStringLiteral("&&")), this,
                                    [this, name = each.name] { look(name); });
        action->setObjectName(QStringLiteral("savedView_") + each.name);
    }
    addSeparator();
    forget_ = addMenu(tr("&Forget"));
    for (const View& each : views_)
        forget_->addAction(QString(each.name).replace(QLatin1Char('&'), QStringLiteral("&&")), this,
                           [this, name = each.name] { this->forget(name); });
}

void SavedViews::askForName() {
    auto* dialog = new QInputDialog(parentWidget());
    dialog->setObjectName(QStringLiteral("viewName"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Keep this view"));
    dialog->setLabelText(tr("Name of the view"));
    dialog->setTextValue(tr("View %1").arg(views_.size() + 1));
    connect(dialog, &QInputDialog::textValueSelected, this, &SavedViews::keep);
    dialog->open();
}

void SavedViews::keep(const QString& name) {
    if (name.trimmed().isEmpty()) return;
    const View view{name.trimmed(), view_.viewState()};
    const auto there = std::ranges::find(views_, view.name, &View::name);
    if (there == views_.end())
        views_.push_back(view);
    else
        *there = view;
    store();
    fill();
}

void SavedViews::look(const QString& name) {
    const auto there = std::ranges::find(views_, name, &View::name);
    if (there != views_.end()) view_.setViewState(there->from, true);
}

void SavedViews::forget(const QString& name) {
    std::erase_if(views_, [&](const View& view) { return view.name == name; });
    store();
    // Not from within the menu that is being clicked.
    QMetaObject::invokeMethod(this, &SavedViews::fill, Qt::QueuedConnection);
}

void SavedViews::store() const {
    QSettings settings;
    settings.remove(kViews);
    settings.beginWriteArray(kViews, static_cast<int>(views_.size()));
    for (std::size_t i = 0; i < views_.size(); ++i) {
        settings.setArrayIndex(static_cast<int>(i));
        settings.setValue(QStringLiteral("name"), views_[i].name);
        write(settings, views_[i].from);
    }
    settings.endArray();
}

void SavedViews::storePresent() const {
    QSettings settings;
    settings.beginGroup(kPresent);
    write(settings, view_.viewState());
    settings.setValue(QStringLiteral("moved"), view_.viewMoved());
}

void SavedViews::restorePresent() {
    QSettings settings;
    settings.beginGroup(kPresent);
    if (settings.contains(QStringLiteral("distance")))
        view_.setViewState(read(settings), settings.value(QStringLiteral("moved")).toBool());
}

}  // namespace abf::ui
