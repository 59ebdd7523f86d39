// SPDX-License-Identifier: Apache-2.0
#include "ui/jobs/fit_log.h"

#include <QPlainTextEdit>
#include <QSplitter>
#include <QVBoxLayout>

#include "ui/jobs/convergence_plot.h"
#include "ui/session/session.h"

namespace abf::ui {

namespace {

/// One line a stage: steps, time, and how far the residual came.
QString stageLines(const std::vector<Step>& steps) {
    QString text;
    for (std::size_t first = 0; first < steps.size();) {
        std::size_t last = first;
        while (last + 1 < steps.size() && steps[last + 1]->stage == steps[first]->stage) ++last;
        text += FitLog::tr("%L1 s  %2: steps %3 to %4, residual %L5 → %L6 px\n")
                    .arg(steps[last]->seconds, 6, 'f', 2)
                    .arg(QString::fromStdString(steps[first]->stage))
                    .arg(steps[first]->iteration)
                    .arg(steps[last]->iteration)
                    .arg(steps[first]->rmsPx, 0, 'f', 1)
                    .arg(steps[last]->rmsPx, 0, 'f', 1);
        first = last + 1;
    }
    return text;
}

QString endLines(const FitSummary& fit) {
    if (fit.termination.empty()) return {};
    QString text =
        FitLog::tr("Ended: %1 after %2 iterations in %L3 s, on %4.\n")
            .arg(QString::fromStdString(fit.termination).replace(QLatin1Char('_'), QLatin1Char(' ')))
            .arg(fit.iterations)
            .arg(fit.seconds, 0, 'f', 2)
            .arg(QString::fromStdString(fit.backend));
    for (const std::string& note : fit.notes) text += QString::fromStdString(note) + QLatin1Char('\n');
    if (fit.estimate)
        for (const std::string& reason : fit.estimate->qualityReasons)
            text += QString::fromStdString(reason) + QLatin1Char('\n');
    return text;
}

}  // namespace

FitLog::FitLog(Session& session, QWidget* parent) : QWidget(parent), session_(session) {
    setObjectName(QStringLiteral("fitLog"));
    plot_ = new ConvergencePlot;
    log_ = new QPlainTextEdit;
    log_->setObjectName(QStringLiteral("fitLogText"));
    log_->setReadOnly(true);
    log_->setFrameShape(QFrame::NoFrame);
    log_->setAccessibleName(tr("Log of the present fit"));
    log_->setPlaceholderText(tr("What the fit assumed and found stands here."));
    auto* parts = new QSplitter(Qt::Horizontal);
    parts->setChildrenCollapsible(false);
    parts->addWidget(plot_);
    parts->addWidget(log_);
    parts->setStretchFactor(0, 1);
    parts->setStretchFactor(1, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(parts);
    connect(&session, &Session::fitLineChanged, this, &FitLog::refresh);
    connect(&session, &Session::documentOpened, this, [this] {
        shown_ = 0;
        refresh();
    });
}

QString FitLog::text() const {
    return log_->toPlainText();
}

void FitLog::showEvent(QShowEvent* event) {
    refresh();
    QWidget::showEvent(event);
}

void FitLog::refresh() {
    if (!isVisible()) return;  // it would cost each step of each fit
    const std::vector<Step> steps = session_.fitSteps();
    if (steps.size() != shown_ || plot_->points().size() != steps.size()) {
        shown_ = steps.size();
        std::vector<ConvergencePoint> points;
        points.reserve(steps.size());
        for (const Step& step : steps)
            points.push_back({step->iteration, step->rmsPx, QString::fromStdString(step->stage)});
        plot_->setPoints(std::move(points));
    }
    const QString text =
        stageLines(steps) + (session_.fitting() ? QString() : endLines(session_.document().fit));
    if (text == shownText_) return;
    shownText_ = text;
    log_->setPlainText(text);
}

}  // namespace abf::ui
