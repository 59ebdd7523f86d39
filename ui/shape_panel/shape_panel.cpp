// SPDX-License-Identifier: Apache-2.0
#include "ui/shape_panel/shape_panel.h"

#include <QGridLayout>
#include <QLabel>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/shape_panel/known_facts_form.h"
#include "ui/shape_panel/phenotype_row.h"
#include "ui/widgets/pane_header.h"
#include "ui/widgets/themed_icon.h"

namespace abf::ui {

namespace {

constexpr int kEverydayPhenotypes = 6;  ///< the first of the eleven

QLabel* makeHeading(const QString& text) {
    auto* label = new QLabel(text);
    QFont font = label->font();
    font.setWeight(QFont::DemiBold);
    label->setFont(font);
    return label;
}

}  // namespace

ShapePanel::ShapePanel(Session& session, QWidget* parent) : QWidget(parent), session_(session) {
    setObjectName(QStringLiteral("shapePanel"));
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(12, 8, 10, 12);
    column->setSpacing(8);

    column->addWidget(makeHeading(tr("Known about the person")));
    column->addWidget(new KnownFactsForm(session));
    column->addSpacing(10);
    column->addWidget(makeHeading(tr("Shape")));

    auto* sliders = new QWidget;
    auto* grid = new QGridLayout(sliders);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(4);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(1, 1);
    const BodyShape start = startShape();
    for (int p = 0; p < kPhenotypeCount; ++p) {
        const auto phenotype = static_cast<Phenotype>(p);
        const int row = p < kEverydayPhenotypes ? p : p + 1;
        rows_.push_back(new PhenotypeRow(phenotype, start.phenotypes[phenotype], grid, row));
        connect(rows_.back(), &PhenotypeRow::valueEdited, &session, &Session::setPhenotype);
        connect(rows_.back(), &PhenotypeRow::lockToggled, &session, &Session::setLocked);
    }
    more_ = new QToolButton;
    more_->setObjectName(QStringLiteral("moreSliders"));
    more_->setText(tr("More"));
    more_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    more_->setAutoRaise(true);
    more_->setToolTip(tr("Show the other five shape sliders"));
    grid->addWidget(more_, kEverydayPhenotypes, 0, 1, 5, Qt::AlignLeft);
    connect(more_, &QToolButton::clicked, this, [this] { setMoreVisible(!moreVisible_); });
    column->addWidget(sliders);

    stature_ = new QLabel;
    stature_->setObjectName(QStringLiteral("stature"));
    column->addWidget(stature_);
    column->addSpacing(10);
    notesTitle_ = makeHeading(tr("The fit assumed"));
    notes_ = new QLabel;
    notes_->setObjectName(QStringLiteral("fitNotes"));
    notes_->setTextFormat(Qt::RichText);
    notes_->setWordWrap(true);
    notes_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addWidget(notesTitle_);
    column->addWidget(notes_);
    column->addStretch(1);

    auto* scroll = new QScrollArea;
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    content->setMinimumWidth(content->minimumSizeHint().width());

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(new PaneHeader(tr("Person and shape")));
    layout->addWidget(scroll, 1);
    setMinimumWidth(286);

    connect(&session, &Session::documentChanged, this, [this] {
        showShape();
        showNotes();
    });
    connect(&session, &Session::frameChanged, this, [this] {
        showShape();
        showStature();
    });
    setMoreVisible(false);
    showShape();
    showStature();
    showNotes();
}

void ShapePanel::setMoreVisible(bool visible) {
    for (std::size_t r = kEverydayPhenotypes; r < rows_.size(); ++r) rows_[r]->setVisible(visible);
    moreVisible_ = visible;
    more_->setIcon(themedIcon(visible ? "collapse" : "expand"));
    emit moreVisibleChanged(visible);
}

void ShapePanel::showShape() {
    const BodyShape& shape = session_.shownShape();
    for (PhenotypeRow* row : rows_)
        row->show(shape.phenotypes[row->phenotype()],
                  session_.document().locked[static_cast<std::size_t>(row->phenotype())]);
}

void ShapePanel::showStature() {
    const auto frame = session_.frame();
    stature_->setText(frame ? tr("This body is %1 cm tall.").arg(frame->statureM * 100, 0, 'f', 1)
                            : QString());
}

void ShapePanel::showNotes() {
    QStringList notes;
    for (const std::string& note : session_.document().fit.notes)
        notes << QStringLiteral("<p>%1</p>").arg(QString::fromStdString(note).toHtmlEscaped());
    notes_->setText(notes.join(QString()));
    notesTitle_->setVisible(!notes.isEmpty());
    notes_->setVisible(!notes.isEmpty());
}

}  // namespace abf::ui
