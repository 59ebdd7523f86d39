// SPDX-License-Identifier: Apache-2.0
#include "ui/status/status_panel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

namespace abf::ui {

namespace {
constexpr int kMessageMs = 6000;
}

StatusPanel::StatusPanel(Session& session, QWidget* parent) : QWidget(parent), session_(session) {
    setObjectName(QStringLiteral("statusPanel"));
    fit_ = new QLabel;
    fit_->setObjectName(QStringLiteral("fitLine"));
    activity_ = new QLabel;
    activity_->setObjectName(QStringLiteral("activityText"));
    backend_ = new QLabel;
    backend_->setObjectName(QStringLiteral("bodyBackend"));
    backend_->setToolTip(tr("The device that computes the bodies on the screen"));
    progress_ = new QProgressBar;
    progress_->setObjectName(QStringLiteral("progress"));
    progress_->setFixedWidth(150);
    progress_->setMaximumHeight(14);
    progress_->setTextVisible(false);
    progress_->setAccessibleName(tr("Progress"));
    cancel_ = new QPushButton(tr("Cancel"));
    cancel_->setObjectName(QStringLiteral("cancelButton"));
    cancel_->setToolTip(tr("Stop what is going on (Esc)"));
    for (QWidget* widget : {static_cast<QWidget*>(progress_), static_cast<QWidget*>(cancel_)}) {
        QSizePolicy policy = widget->sizePolicy();
        policy.setRetainSizeWhenHidden(true);
        widget->setSizePolicy(policy);
    }
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(10, 3, 8, 3);
    row->setSpacing(10);
    row->addWidget(fit_, 1);
    row->addWidget(backend_);
    row->addWidget(activity_);
    row->addWidget(progress_);
    row->addWidget(cancel_);

    messageTimer_.setSingleShot(true);
    messageTimer_.setInterval(kMessageMs);
    connect(&messageTimer_, &QTimer::timeout, this, [this] {
        message_.clear();
        showActivity();
    });
    connect(cancel_, &QPushButton::clicked, &session, &Session::cancelActivity);
    connect(&session, &Session::activityChanged, this, &StatusPanel::showActivity);
    connect(&session, &Session::fitLineChanged, this, &StatusPanel::showFit);
    connect(&session, &Session::bodyBackendChanged, this, &StatusPanel::showBackend);
    connect(&session, &Session::messageShown, this, &StatusPanel::showMessage);
    showFit();
    showBackend();
    showActivity();
}

void StatusPanel::showMessage(const QString& text) {
    message_ = text;
    messageTimer_.start();
    showActivity();
}

void StatusPanel::showFit() {
    const auto line = session_.fitLine();
    if (!line) return fit_->setText(session_.document().photos.empty() ? QString() : tr("Not fitted yet"));
    QStringList parts;
    parts << tr("fit %1").arg(line->iteration) << tr("residual %L1 px").arg(line->rmsPx, 0, 'f', 1)
          << tr("%L1 s").arg(line->seconds, 0, 'f', 2);
    if (!line->backend.isEmpty())
        parts << (line->backend == QLatin1String("cpu") ? tr("CPU") : line->backend);
    if (!line->stage.isEmpty()) parts << line->stage;
    fit_->setText(parts.join(QStringLiteral("  ·  ")));
    fit_->setToolTip(
        tr("Solver steps, root mean square distance between landmarks and body in the shown photo, "
           "time of the fit, where it ran"));
}

void StatusPanel::showBackend() {
    const QString& name = session_.bodyBackend();
    const bool onDevice = name != QLatin1String("cpu");
    backend_->setText(onDevice ? tr("Body on %1").arg(name) : QString());
    backend_->setVisible(onDevice);
}

void StatusPanel::showActivity() {
    const Activity activity = session_.activity();
    const bool busy = !activity.text.isEmpty();
    activity_->setText(busy ? activity.text : message_);
    progress_->setVisible(busy);
    cancel_->setVisible(busy && activity.cancellable);
    if (!busy) return;
    if (activity.progress < 0) {
        if (progress_->maximum() != 0) progress_->setRange(0, 0);
    } else {
        progress_->setRange(0, 1000);
        progress_->setValue(static_cast<int>(activity.progress * 1000));
    }
}

}  // namespace abf::ui
