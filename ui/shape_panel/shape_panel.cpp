// SPDX-License-Identifier: Apache-2.0
#include "ui/shape_panel/shape_panel.h"

#include <QGridLayout>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>
#include <QStyle>
#include <QTabBar>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/compare/compare_panel.h"
#include "ui/measure_panel/measure_panel.h"
#include "ui/shape_panel/all_changes_panel.h"
#include "ui/shape_panel/fit_verdict.h"
#include "ui/shape_panel/known_facts_form.h"
#include "ui/shape_panel/local_changes_panel.h"
#include "ui/shape_panel/pose_locks.h"
#include "ui/shape_panel/slider_row.h"
#include "ui/shape_panel/slider_words.h"
#include "ui/shape_panel/variants_panel.h"
#include "ui/widgets/fold_section.h"
#include "ui/widgets/themed_icon.h"
#include "ui/widgets/wheel_guard.h"

namespace abf::ui {

namespace {

constexpr int kHeaderHeight = 36;  ///< as of the other panes
constexpr int kEverydayPhenotypes = 6;  ///< the first of the eleven

/// Adds a closed part whose heading says how many locks are in it.
template <class Panel>
void addClosed(QVBoxLayout* column, const QString& title, const QString& name, Panel* panel) {
    auto* part = new FoldSection(title, name, panel, false);
    QObject::connect(panel, &Panel::lockedCounted, part, [part](int count) {
        part->setRemark(count > 0 ? ShapePanel::tr("%n locked", nullptr, count) : QString());
    });
    column->addWidget(part);
}

}  // namespace

ShapePanel::ShapePanel(Session& session, QWidget* parent) : QWidget(parent), session_(session) {
    setObjectName(QStringLiteral("shapePanel"));
    tabs_ = new QTabBar;
    tabs_->setObjectName(QStringLiteral("shapePages"));
    tabs_->setDocumentMode(true);
    tabs_->setExpanding(false);
    tabs_->setDrawBase(false);
    tabs_->setFixedHeight(kHeaderHeight);
    pages_ = new QStackedWidget;
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(tabs_);
    layout->addWidget(pages_, 1);
    connect(tabs_, &QTabBar::currentChanged, this, &ShapePanel::showPage);
    addPage(tr("Person and shape"), tr("What is known of the person, and the shape"),
            [this] { return makeMainPage(); });
    addPage(tr("Details"), tr("Every local change of the body, and the face"),
            [this] { return makeDetails(); });
    showPage(0);
    setMinimumWidth(pages_->widget(0)->minimumSizeHint().width());
    connect(&session, &Session::documentChanged, this, [this] {
        showShape();
        showNotes();
    });
    connect(&session, &Session::frameChanged, this, &ShapePanel::showShape);
    setMoreVisible(false);
    showShape();
    showNotes();
}

int ShapePanel::addPage(const QString& title, const QString& tip, std::function<QWidget*()> make) {
    makers_.push_back(std::move(make));
    auto* empty = new QWidget;
    (new QVBoxLayout(empty))->setContentsMargins(0, 0, 0, 0);
    pages_->addWidget(empty);
    const int page = tabs_->addTab(title);
    tabs_->setTabToolTip(page, tip);
    return page;
}

int ShapePanel::page() const {
    return pages_->currentIndex();
}

void ShapePanel::showPage(int page) {
    if (page < 0 || page >= pages_->count()) return;
    if (const auto make = std::exchange(makers_[static_cast<std::size_t>(page)], nullptr)) {
        QWidget* content = make();
        new WheelGuard(content);
        auto* scroll = new QScrollArea;
        scroll->setWidgetResizable(true);
        scroll->setFrameShape(QFrame::NoFrame);
        scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        content->setMinimumWidth(content->minimumSizeHint().width());
        scroll->setMinimumWidth(content->minimumWidth() + style()->pixelMetric(QStyle::PM_ScrollBarExtent));
        scroll->setWidget(content);
        pages_->widget(page)->layout()->addWidget(scroll);
    }
    const bool changed = pages_->currentIndex() != page;
    pages_->setCurrentIndex(page);
    tabs_->setCurrentIndex(page);
    if (changed) emit pageChanged(page);
}

void ShapePanel::scrollTo(QWidget* part) {
    auto* scroll = pages_->currentWidget()->findChild<QScrollArea*>();
    // Once what was opened has its size.
    QTimer::singleShot(0, part, [scroll, part] {
        scroll->widget()->layout()->activate();
        scroll->verticalScrollBar()->setValue(part->mapTo(scroll->widget(), QPoint(0, 0)).y() - 8);
    });
}

void ShapePanel::openPart(BodyPart part) {
    showPage(1);
    if (QWidget* group = allChanges_->openGroup(groupOfPart(part))) scrollTo(group);
}

QWidget* ShapePanel::makeDetails() {
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(8, 8, 8, 12);
    column->setSpacing(8);
    allChanges_ = new AllChangesPanel(session_, AllChangesPanel::Kind::LocalChanges);
    column->addWidget(new FoldSection(tr("All local changes"), "partAllChanges", allChanges_));
    column->addWidget(new FoldSection(tr("Face"), "partFace",
                                      new AllChangesPanel(session_, AllChangesPanel::Kind::FacialActions),
                                      false));
    column->addStretch(1);
    return content;
}

QWidget* ShapePanel::makeMainPage() {
    Session& session = session_;
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(8, 8, 8, 12);
    column->setSpacing(8);

    column->addWidget(new FitVerdict(session));
    column->addWidget(
        new FoldSection(tr("Known about the person"), "partKnown", new KnownFactsForm(session)));

    auto* sliders = new QWidget;
    auto* grid = new QGridLayout(sliders);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(4);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(1, 1);
    for (int p = 0; p < kPhenotypeCount; ++p) {
        const auto phenotype = static_cast<Phenotype>(p);
        const int row = p < kEverydayPhenotypes ? p : p + 1;
        rows_.push_back(new SliderRow(phenotypeSlider(phenotype), grid, row));
        connect(rows_.back(), &SliderRow::valueEdited, &session,
                [&session, phenotype](double value) { session.setPhenotype(phenotype, value); });
        connect(rows_.back(), &SliderRow::lockToggled, &session,
                [&session, phenotype](bool locked) { session.setLocked(phenotype, locked); });
    }
    more_ = new QToolButton;
    more_->setObjectName(QStringLiteral("moreSliders"));
    more_->setText(tr("More"));
    more_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    more_->setAutoRaise(true);
    more_->setToolTip(tr("Show the other five shape sliders"));
    grid->addWidget(more_, kEverydayPhenotypes, 0, 1, 6, Qt::AlignLeft);
    connect(more_, &QToolButton::clicked, this, [this] { setMoreVisible(!moreVisible_); });
    column->addWidget(new FoldSection(tr("Shape"), "partShape", sliders));
    addClosed(column, tr("Local changes"), "partLocalChanges", new LocalChangesPanel(session));
    variants_ = new VariantsPanel(session);
    column->addWidget(new FoldSection(tr("Variants"), "partVariants", variants_, false));
    addClosed(column, tr("Pose locks"), "partPoseLocks", new PoseLocks(session));
    measures_ = new MeasurePanel(session);
    column->addWidget(new FoldSection(tr("Measures"), "partMeasures", measures_));
    column->addWidget(new FoldSection(tr("Compare"), "partCompare", new ComparePanel(session), false));
    notes_ = new QLabel;
    notes_->setObjectName(QStringLiteral("fitNotes"));
    notes_->setTextFormat(Qt::RichText);
    notes_->setWordWrap(true);
    notes_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    notesPart_ = new FoldSection(tr("Notes on the fit"), "partNotes", notes_);
    column->addWidget(notesPart_);
    column->addStretch(1);

    return content;
}

void ShapePanel::setMoreVisible(bool visible) {
    for (std::size_t r = kEverydayPhenotypes; r < rows_.size(); ++r) rows_[r]->setVisible(visible);
    moreVisible_ = visible;
    more_->setIcon(themedIcon(visible ? "collapse" : "expand"));
    emit moreVisibleChanged(visible);
}

void ShapePanel::showShape() {
    const BodyShape& shape = session_.shownShape();
    const auto& estimate = session_.document().fit.estimate;
    const bool sure = estimate && !session_.showingSteps();
    for (std::size_t p = 0; p < rows_.size(); ++p)
        rows_[p]->show(shape.phenotypes[static_cast<Phenotype>(p)], session_.document().locked[p],
                       sure ? estimate->phenotypeSigma[p] : 0);
}

void ShapePanel::showNotes() {
    QStringList notes;
    for (const std::string& note : session_.document().fit.notes)
        notes << QStringLiteral("<p>%1</p>").arg(QString::fromStdString(note).toHtmlEscaped());
    notes_->setText(notes.join(QString()));
    notesPart_->setVisible(!notes.isEmpty());
}

}  // namespace abf::ui
