// SPDX-License-Identifier: Apache-2.0
#include "ui/shape_panel/fit_verdict.h"

#include <QCoreApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include "ui/widgets/signal_colours.h"
#include "ui/widgets/themed_icon.h"

namespace abf::ui {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("FitVerdict", text);
}

QString nextPhotoSentence(const std::string& photo) {
    if (photo == "front") return tr("A further photo from the front would help most.");
    if (photo == "side") return tr("A further photo from the side would help most.");
    if (photo == "back") return tr("A further photo from the back would help most.");
    return {};
}

/// Which photo, and what to do: the reasons only say that there is a contradiction.
QString doubtSentence(const Session& session) {
    QStringList names;
    for (const PhotoEdit& photo : session.document().photos)
        if (session.document().contradicted(photo.id))
            if (const PhotoFile* file = session.file(photo.id)) names << photoName(*file);
    if (names.isEmpty()) return {};
    return tr("In doubt: %1. Check the person and the landmarks there, or untick the photo in the list to "
              "leave "
              "it out.")
        .arg(names.join(QStringLiteral(", ")));
}

}  // namespace

QStringList verdictSentences(const Session& session) {
    QStringList sentences;
    const auto& estimate = session.document().fit.estimate;
    if (!estimate) return sentences;
    for (const std::string& reason : estimate->qualityReasons) sentences << QString::fromStdString(reason);
    sentences << doubtSentence(session) << nextPhotoSentence(estimate->bestNextPhoto);
    sentences.removeAll(QString());
    return sentences;
}

FitVerdict::FitVerdict(Session& session, QWidget* parent) : QFrame(parent), session_(session) {
    setObjectName(QStringLiteral("fitVerdict"));
    setFrameShape(QFrame::StyledPanel);
    icon_ = new QLabel;
    title_ = new QLabel;
    title_->setObjectName(QStringLiteral("verdictTitle"));
    QFont bold = title_->font();
    bold.setWeight(QFont::DemiBold);
    title_->setFont(bold);
    text_ = new QLabel;
    text_->setObjectName(QStringLiteral("verdictText"));
    text_->setWordWrap(true);
    text_->setTextFormat(Qt::RichText);
    text_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* row = new QHBoxLayout;
    row->setSpacing(6);
    row->addWidget(icon_);
    row->addWidget(title_, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(9, 7, 9, 8);
    column->setSpacing(3);
    column->addLayout(row);
    column->addWidget(text_);
    connect(&session, &Session::documentChanged, this, &FitVerdict::refresh);
    connect(&session, &Session::activityChanged, this, &FitVerdict::refresh);
    refresh();
}

void FitVerdict::showVerdict(const QString& icon, const QString& title, bool warning) {
    icon_->setPixmap(themedIcon(icon).pixmap(18, 18));
    title_->setText(title);
    QPalette colours = palette();
    if (warning) colours.setColor(QPalette::WindowText, warningText(palette()));
    title_->setPalette(colours);
}

void FitVerdict::changeEvent(QEvent* event) {
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) refresh();
}

void FitVerdict::refresh() {
    const Document& document = session_.document();
    QStringList sentences = verdictSentences(session_);
    if (document.fit.estimate) {
        switch (document.fit.estimate->quality) {
            case FitQuality::Good:
                showVerdict(QStringLiteral("check"), tr("Good fit"), false);
                break;
            case FitQuality::Fair:
                showVerdict(QStringLiteral("info"), tr("Fair fit"), false);
                break;
            case FitQuality::Poor:
                showVerdict(QStringLiteral("warning"), tr("Poor fit"), true);
                break;
        }
    } else if (document.photos.empty() && document.pose) {
        showVerdict(QStringLiteral("info"), tr("Body of a mesh or scan"), false);
        sentences = {tr("It was not fitted to photos. Add photos of the person to fit the body to them.")};
    } else if (document.photos.empty()) {
        showVerdict(QStringLiteral("info"), tr("No photo yet"), false);
        sentences = {tr("Add photos of one person; one from the front and one from the side are best.")};
    } else if (!document.fitted()) {
        showVerdict(QStringLiteral("info"), tr("Not fitted yet"), false);
        sentences = {tr("Fill in what you know about the person, then press Fit (F5).")};
    } else {
        showVerdict(QStringLiteral("info"), tr("Certainty not known"), false);
        sentences = {
            tr("The body was changed or opened since the last fit. Fit again (F5) to learn how sure the "
               "measures are.")};
    }
    QString text;
    for (const QString& sentence : sentences)
        text += QStringLiteral("<p style='margin:0 0 4px 0'>%1</p>").arg(sentence.toHtmlEscaped());
    text_->setText(text);
    text_->setVisible(!sentences.isEmpty());
}

}  // namespace abf::ui
