// SPDX-License-Identifier: Apache-2.0
#include "ui/shape_panel/fact_row.h"

#include <QCoreApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QScopedValueRollback>
#include <QVBoxLayout>
#include <cmath>

#include "ui/shape_panel/measure_words.h"
#include "ui/shape_panel/optional_spin_box.h"
#include "ui/units/display_units.h"
#include "ui/widgets/signal_colours.h"
#include "ui/widgets/themed_icon.h"

namespace abf::ui {

namespace {

constexpr double kOpen = 0.3;         ///< standard deviation over the value, from which on it is not known
constexpr double kSameShown = 0.051;  ///< fields round to one decimal

struct Limits {
    double least, most, usual;  ///< cm, kg
};

Limits limitsOf(Measure measure) {
    switch (measure) {
        case Measure::Stature:
            return {40, 250, 170};
        case Measure::Mass:
            return {2, 400, 70};
        case Measure::ChestGirth:
        case Measure::UnderbustGirth:
        case Measure::WaistGirth:
        case Measure::HipGirth:
            return {25, 250, 90};
        case Measure::Inseam:
            return {10, 130, 78};
        case Measure::ThighGirth:
            return {10, 150, 56};
        case Measure::ArmLength:
        case Measure::BackLength:
        case Measure::ShoulderWidth:
            return {8, 110, 45};
        default:
            return {5, 90, 35};
    }
}

}  // namespace

QString factOutcome(Measure measure, std::optional<double> known, const FactReport* report,
                    std::optional<double> body, bool& contradiction) {
    const auto tr = [](const char* text) { return QCoreApplication::translate("FactRow", text); };
    contradiction = false;
    if (!known) return {};
    if (report && std::abs(report->asked - *known) * measureFactor(measure) < kSameShown) {
        const QString outcome =
            tr("asked %1, fitted %2")
                .arg(measureNumber(measure, report->asked), measureText(measure, report->fitted));
        // Where everything else leaves the value open, it cannot contradict.
        if (!report->contradicts || !(report->otherwiseSigma < kOpen * report->fitted)) return outcome;
        contradiction = true;
        return outcome + tr(": everything else contradicts this and says %1 ± %2. Check the number.")
                             .arg(measureNumber(measure, report->otherwise),
                                  measureText(measure, kShownSigmas * report->otherwiseSigma));
    }
    if (!body) return {};
    return tr("asked %1, the body has %2").arg(measureNumber(measure, *known), measureText(measure, *body));
}

FactRow::FactRow(Measure measure, const QString& fieldName, QWidget* parent)
    : QWidget(parent), measure_(measure) {
    const Limits limits = limitsOf(measure);
    field_ = new OptionalSpinBox(limits.least, limits.most, limits.usual);
    showUnits();
    connect(&DisplayUnits::shared(), &DisplayUnits::changed, this, &FactRow::showUnits);
    field_->setObjectName(fieldName);
    field_->setAccessibleName(measureLabel(measure));
    field_->setToolTip(measureTip(measure) + QLatin1Char(' ') + tr("Takes effect with the next fit."));
    icon_ = new QLabel;
    outcome_ = new QLabel;
    outcome_->setObjectName(fieldName + QStringLiteral("Outcome"));
    outcome_->setWordWrap(true);
    outcome_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    line_ = new QWidget;
    auto* line = new QHBoxLayout(line_);
    line->setContentsMargins(2, 0, 0, 2);
    line->setSpacing(5);
    line->addWidget(icon_, 0, Qt::AlignTop);
    line->addWidget(outcome_, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addWidget(field_);
    column->addWidget(line_);
    line_->hide();
    connect(field_, &OptionalSpinBox::valueChanged, this, [this] {
        if (!showing_) emit edited();
    });
}

void FactRow::showUnits() {
    // The value in the new unit follows with the next setKnown().
    const QScopedValueRollback guard(showing_, true);
    const Limits limits = limitsOf(measure_);
    const double unit = measureFactor(measure_) / metricFactor(measure_);
    field_->setLimits(unit * limits.least, unit * limits.most, unit * limits.usual);
    field_->setSuffix(measureSuffix(measure_));
}

std::optional<double> FactRow::known() const {
    const auto shown = field_->known();
    if (!shown) return std::nullopt;
    return *shown / measureFactor(measure_);
}

void FactRow::setKnown(std::optional<double> value) {
    const QScopedValueRollback guard(showing_, true);
    field_->setKnown(value ? std::optional(*value * measureFactor(measure_)) : std::nullopt);
}

void FactRow::showOutcome(const FactReport* report, std::optional<double> body) {
    if (body) field_->setFirst(std::round(*body * measureFactor(measure_)));
    const QString text = factOutcome(measure_, known(), report, body, contradiction_);
    line_->setVisible(!text.isEmpty());
    outcome_->setText(text);
    icon_->setVisible(contradiction_);
    colour();
}

void FactRow::colour() {
    QPalette colours = palette();
    if (contradiction_) colours.setColor(QPalette::WindowText, warningText(palette()));
    outcome_->setPalette(colours);
    if (contradiction_) icon_->setPixmap(themedIcon("warning").pixmap(16, 16));
}

void FactRow::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) colour();
}

}  // namespace abf::ui
