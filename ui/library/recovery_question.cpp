// SPDX-License-Identifier: Apache-2.0
#include "ui/library/recovery_question.h"

#include <QLocale>
#include <QMessageBox>
#include <QPushButton>

#include "ui/session/session.h"

namespace abf::ui {

namespace {
constexpr int kLookAgainMs = 4000;
}  // namespace

RecoveryQuestion::RecoveryQuestion(Session& session, Autosave& autosave, QWidget& window)
    : session_(session), autosave_(autosave), window_(window), left_(Autosave::findAbandoned()) {
    connect(&session, &Session::modelLoaded, this, &RecoveryQuestion::askNext, Qt::QueuedConnection);
    if (!left_.empty()) return;
    // A program that was killed holds its folder until the system has taken it apart, which may take seconds.
    again_.setInterval(kLookAgainMs);
    connect(&again_, &QTimer::timeout, this, [this] {
        if (--looksLeft_ <= 0) again_.stop();
        if (!session_.model() || session_.unsaved() || !session_.document().photos.empty()) return;
        left_ = Autosave::findAbandoned();
        if (left_.empty()) return;
        again_.stop();
        askNext();
    });
    again_.start();
}

void RecoveryQuestion::askNext() {
    if (left_.empty()) return;
    const AbandonedWork work = left_.front();
    left_.erase(left_.begin());
    auto* question = new QMessageBox(&window_);
    question->setObjectName(QStringLiteral("recoveryQuestion"));
    question->setIcon(QMessageBox::Question);
    question->setWindowTitle(tr("Recover unsaved work?"));
    question->setText(tr("The program ended without being closed, and left unsaved work:"));
    question->setInformativeText(
        QStringLiteral("<b>%1</b><br>").arg(work.name.toHtmlEscaped()) +
        tr("last changed %1").arg(QLocale().toString(work.written, QLocale::ShortFormat)) +
        (work.path.isEmpty() ? QString() : QStringLiteral("<br>") + work.path.toHtmlEscaped()));
    const QPushButton* recover = question->addButton(tr("Recover"), QMessageBox::AcceptRole);
    const QPushButton* discard = question->addButton(tr("Discard"), QMessageBox::DestructiveRole);
    question->addButton(tr("Later"), QMessageBox::RejectRole);
    question->setDefaultButton(const_cast<QPushButton*>(recover));
    question->setAttribute(Qt::WA_DeleteOnClose);
    connect(question, &QMessageBox::buttonClicked, this,
            [this, work, recover, discard](const QAbstractButton* clicked) {
                if (clicked == discard) work.folder->remove();
                if (clicked != recover) return askNext();
                if (autosave_.recover(work)) return;  // others are asked about at the next start
                emit failed(tr("The unsaved work in %1 cannot be read. It was left there.")
                                .arg(QString::fromStdString(work.folder->path().string())));
                askNext();
            });
    question->open();
}

}  // namespace abf::ui
