// SPDX-License-Identifier: Apache-2.0
#include "ui/measure_panel/measure_panel.h"

#include <QCoreApplication>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>
#include <array>
#include <span>

#include "core/fit/shape_prior.h"
#include "ui/measure_panel/measure_row.h"
#include "ui/shape_panel/measure_words.h"
#include "ui/units/display_units.h"
#include "ui/widgets/flat_button.h"
#include "ui/widgets/themed_icon.h"

namespace abf::ui {

namespace {

using enum Measure;

constexpr std::array kMain = {Stature,  Mass,   ChestGirth, WaistGirth,
                              HipGirth, Inseam, ArmLength,  ShoulderWidth};

/// What can be asked of a body; areas, volumes and indices follow.
bool canBeAsked(Measure measure) {
    const MeasureUnit unit = measureInfo(measure).unit;
    return unit == MeasureUnit::Metre || unit == MeasureUnit::Kilogram;
}

QString whyText(const MissedGoal* missed) {
    if (missed == nullptr) return {};
    return QString::fromStdString(missedGoalText(
        *missed, [](Measure measure, double value) { return measureText(measure, value).toStdString(); }));
}

}  // namespace

QString clothingWords(const ClothingAllowance& clothing) {
    const auto tr = [](const char* text) { return QCoreApplication::translate("MeasurePanel", text); };
    const QString names[kClothingGroupCount] = {tr("torso"), tr("upper arms"), tr("forearms"), tr("thighs"),
                                                tr("lower legs")};
    QStringList parts;
    for (int group = 0; group < kClothingGroupCount; ++group)
        parts << QStringLiteral("%1 %2").arg(
            names[group], measureNumber(Stature, clothing.thickness[indexOf(regionOfClothing(group))]));
    return parts.join(QStringLiteral(", ")) + measureSuffix(Stature);
}

MeasurePanel::MeasurePanel(Session& session, QWidget* parent) : QWidget(parent), session_(session) {
    setObjectName(QStringLiteral("measurePanel"));
    empty_ = new QLabel(tr("Shown once a body is there."));
    empty_->setWordWrap(true);
    table_ = new QWidget;
    auto* grid = new QGridLayout(table_);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(4);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(1, 1);

    for (const Measure measure : kMain) addRow(measure, grid);
    mainRows_ = rows_.size();
    more_ = new QToolButton;
    more_->setObjectName(QStringLiteral("moreMeasureSliders"));
    more_->setText(tr("More"));
    more_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    more_->setAutoRaise(true);
    more_->setToolTip(tr("Show all measures"));
    units_ = new FlatButton;
    units_->setObjectName(QStringLiteral("unitsButton"));
    units_->setToolTip(tr("Switch between centimetres and kilograms, inches and pounds"));
    auto* between = new QHBoxLayout;
    between->setContentsMargins(0, 0, 0, 0);
    between->addWidget(more_);
    between->addStretch(1);
    between->addWidget(units_);
    grid->addLayout(between, grid->rowCount(), 0, 1, 5);
    for (const MeasureInfo& info : measureCatalogue())
        if (canBeAsked(info.measure) && std::ranges::find(kMain, info.measure) == kMain.end())
            addRow(info.measure, grid);
    for (const MeasureInfo& info : measureCatalogue()) {
        if (canBeAsked(info.measure)) continue;
        Derived derived{info.measure, new QLabel(measureLabel(info.measure)), new QLabel};
        const QString key = QString::fromUtf8(info.key.data(), static_cast<qsizetype>(info.key.size()));
        derived.value->setObjectName(QStringLiteral("measure_") + key);
        derived.value->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        derived.value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        for (QLabel* label : {derived.label, derived.value}) label->setToolTip(measureTip(info.measure));
        const int row = grid->rowCount();
        grid->addWidget(derived.label, row, 0, 1, 2);
        grid->addWidget(derived.value, row, 2);
        derived_.push_back(derived);
    }
    meaning_ = new QLabel(tr("±: 19 of 20 true values lie within."));
    meaning_->setWordWrap(true);
    clothing_ = new QLabel;
    clothing_->setObjectName(QStringLiteral("clothingFound"));
    clothing_->setWordWrap(true);
    clothing_->setToolTip(tr("Between skin and outline, as it explains the outlines best"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(empty_);
    column->addWidget(table_);
    column->addWidget(meaning_);
    column->addWidget(clothing_);

    connect(more_, &QToolButton::clicked, this, [this] { setMoreVisible(!moreVisible_); });
    connect(units_, &QToolButton::clicked, this, [] {
        DisplayUnits& units = DisplayUnits::shared();
        units.choose(units.system() == UnitSystem::Metric ? UnitSystem::Imperial : UnitSystem::Metric);
    });
    connect(&DisplayUnits::shared(), &DisplayUnits::changed, this, [this] {
        for (MeasureRow* row : rows_) row->showUnits();
        refresh();
    });
    connect(&session, &Session::measuresChanged, this, &MeasurePanel::refresh);
    connect(&session, &Session::documentChanged, this, &MeasurePanel::refresh);
    setMoreVisible(false);
    refresh();
}

void MeasurePanel::addRow(Measure measure, QGridLayout* grid) {
    auto* row = new MeasureRow(measure, grid, grid->rowCount());
    rows_.push_back(row);
    connect(row, &MeasureRow::moved, &session_, &Session::moveMeasure);
    connect(row, &MeasureRow::moveEnded, &session_, &Session::endMeasureEdit);
    connect(row, &MeasureRow::typed, &session_, &Session::setMeasure);
    connect(row, &MeasureRow::lockToggled, &session_, &Session::setMeasureHeld);
    connect(row, &MeasureRow::hovered, this, &MeasurePanel::measureHovered);
}

void MeasurePanel::setMoreVisible(bool visible) {
    for (std::size_t r = mainRows_; r < rows_.size(); ++r) rows_[r]->setVisible(visible);
    for (const Derived& derived : derived_)
        for (QLabel* label : {derived.label, derived.value}) label->setVisible(visible);
    moreVisible_ = visible;
    more_->setIcon(themedIcon(visible ? "collapse" : "expand"));
    refresh();
    emit listedChanged(listed());
}

void MeasurePanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    refresh();
}

std::set<Measure> MeasurePanel::listed() const {
    std::set<Measure> measures;
    for (std::size_t r = 0; r < (moreVisible_ ? rows_.size() : mainRows_); ++r)
        measures.insert(rows_[r]->measure());
    return measures;
}

void MeasurePanel::highlight(std::optional<Measure> measure) {
    for (MeasureRow* row : rows_) row->setHighlighted(measure == row->measure());
}

void MeasurePanel::refresh() {
    if (!isVisible()) return;  // bodies come many times a second
    const auto& measures = session_.measures();
    const bool measured = measures.has_value();
    const auto& estimate = session_.document().fit.estimate;
    const bool sure = estimate && !session_.showingSteps();
    empty_->setVisible(!measured);
    table_->setVisible(measured);
    meaning_->setVisible(measured && sure);
    clothing_->setVisible(sure);
    units_->setText(DisplayUnits::shared().system() == UnitSystem::Metric ? tr("Units: cm, kg")
                                                                          : tr("Units: in, lb"));
    if (sure) clothing_->setText(tr("Clothing found: %1.").arg(clothingWords(estimate->clothing)));
    if (!measured) return;
    const std::span<MeasureRow* const> seen(rows_.data(), moreVisible_ ? rows_.size() : mainRows_);
    for (MeasureRow* row : seen) {
        const std::size_t at = indexOf(row->measure());
        row->show((*measures)[at], session_.document().heldMeasures.contains(row->measure()),
                  sure ? estimate->measureSigma[at] : 0, whyText(session_.missed(row->measure())));
    }
    const KnownFacts& known = session_.document().known;
    const PhenotypeValues& body = session_.shownShape().phenotypes;
    const Sex sex = known.sex.value_or(sexFromGender(body[Phenotype::Gender]));
    const double age = known.ageYears.value_or(yearsFromAgeSlider(body[Phenotype::Age]));
    for (MeasureRow* row : seen) row->showPopulation(sex, age);
    if (!moreVisible_) return;
    for (const Derived& derived : derived_)
        derived.value->setText(measureText(derived.measure, (*measures)[indexOf(derived.measure)]));
}

}  // namespace abf::ui
