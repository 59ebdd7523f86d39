// SPDX-License-Identifier: Apache-2.0
#include "ui/measure_panel/measure_row.h"

#include <QDoubleSpinBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QScopedValueRollback>
#include <QToolButton>
#include <algorithm>
#include <cmath>
#include <utility>

#include "core/population/population.h"
#include "ui/measure_panel/measure_slider.h"
#include "ui/shape_panel/measure_words.h"
#include "ui/widgets/fine_spin_box.h"
#include "ui/widgets/flat_button.h"
#include "ui/widgets/signal_colours.h"
#include "ui/widgets/themed_icon.h"

namespace abf::ui {

namespace {

constexpr int kSettleMs = 500;
constexpr double kSliderSteps = 10;  ///< a step is a millimetre, or 100 g

QString keyOf(Measure measure) {
    const std::string_view key = measureInfo(measure).key;
    return QString::fromLatin1(key.data(), static_cast<qsizetype>(key.size()));
}

QString handTip() {
    return MeasureRow::tr("Ctrl: fine steps. Double click: type a number.");
}

QString sliderTip(Measure measure) {
    return measureTip(measure) + QLatin1Char('\n') + handTip();
}

/// A mass goes with the third power of a size.
double rangeShare(Measure measure, bool upper) {
    const bool mass = measureInfo(measure).unit == MeasureUnit::Kilogram;
    return upper ? (mass ? 2.0 : 1.35) : (mass ? 0.5 : 0.7);
}

}  // namespace

MeasureRow::MeasureRow(Measure measure, QGridLayout* grid, int row)
    : QObject(grid->parentWidget()), measure_(measure) {
    const QString key = keyOf(measure);
    label_ = new QLabel(measureLabel(measure));
    label_->setObjectName(QStringLiteral("measureLabel_") + key);
    slider_ = new MeasureSlider;
    slider_->setObjectName(QStringLiteral("measureSlider_") + key);
    slider_->setSingleStep(10);
    slider_->setPageStep(50);
    slider_->setMinimumWidth(60);
    slider_->setMinimumHeight(26);
    slider_->setAccessibleName(measureLabel(measure));
    number_ = new FineSpinBox;
    number_->setObjectName(QStringLiteral("measure_") + key);
    number_->setDecimals(1);
    number_->setKeyboardTracking(false);
    number_->setButtonSymbols(QAbstractSpinBox::NoButtons);
    number_->setAlignment(Qt::AlignRight);
    number_->setFixedWidth(number_->fontMetrics().horizontalAdvance(QStringLiteral("000.0 cm")) + 14);
    number_->setAccessibleName(measureLabel(measure));
    spread_ = new QLabel;
    spread_->setObjectName(QStringLiteral("spread_") + key);
    spread_->setFixedWidth(spread_->fontMetrics().horizontalAdvance(QStringLiteral("± 10.0")) + 2);
    lock_ = new FlatButton;
    lock_->setObjectName(QStringLiteral("lockMeasure_") + key);
    lock_->setIcon(themedIcon("unlock", "lock"));
    lock_->setCheckable(true);
    lock_->setAccessibleName(tr("Lock %1").arg(measureLabel(measure)));
    lock_->setToolTip(lockTip(false));
    why_ = new QLabel;
    why_->setObjectName(QStringLiteral("why_") + key);
    why_->setWordWrap(true);
    why_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    why_->hide();
    for (QWidget* widget : {static_cast<QWidget*>(label_), static_cast<QWidget*>(slider_),
                            static_cast<QWidget*>(number_), static_cast<QWidget*>(lock_)})
        widget->installEventFilter(this);
    for (QWidget* widget :
         {static_cast<QWidget*>(label_), static_cast<QWidget*>(slider_), static_cast<QWidget*>(number_)})
        widget->setToolTip(measureTip(measure));
    slider_->setToolTip(sliderTip(measure));
    spread_->setToolTip(tr("How sure the fit is: 19 of 20 true values lie within. Empty: held, or no fit."));

    label_->setBuddy(number_);
    grid->addWidget(label_, row, 0);
    grid->addWidget(slider_, row, 1);
    grid->addWidget(number_, row, 2);
    grid->addWidget(spread_, row, 3);
    grid->addWidget(lock_, row, 4);
    grid->addWidget(why_, row + 1, 0, 1, 5);

    settle_.setSingleShot(true);
    settle_.setInterval(kSettleMs);
    connect(&settle_, &QTimer::timeout, this, &MeasureRow::moveEnded);
    connect(slider_, &MeasureSlider::valueChanged, this, [this](int steps) {
        if (showing_) return;
        emit moved(measure_, steps / (kSliderSteps * metricFactor(measure_)));
        if (!slider_->isSliderDown()) settle_.start();
    });
    connect(slider_, &MeasureSlider::sliderReleased, this, [this] {
        settle_.stop();
        emit moveEnded();
    });
    connect(slider_, &FineSlider::typingWanted, this, [this] {
        number_->setFocus();
        number_->selectAll();
    });
    connect(number_, &QDoubleSpinBox::valueChanged, this, [this](double value) {
        if (!showing_ && !typing_) emit typed(measure_, value / measureFactor(measure_));
    });
    // A typed number is a wish also where it is the one that was shown: that may be about to change.
    const auto* text = number_->findChild<QLineEdit*>();
    connect(text, &QLineEdit::textEdited, this, [this] { typing_ = true; });
    connect(number_, &QDoubleSpinBox::editingFinished, this, [this] {
        if (std::exchange(typing_, false)) emit typed(measure_, number_->value() / measureFactor(measure_));
    });
    connect(lock_, &QToolButton::toggled, this, [this](bool on) {
        if (!showing_) emit lockToggled(measure_, on);
    });
    showUnits();
}

QString MeasureRow::lockTip(bool locked) {
    return locked ? tr("Locked: stays while other measures are changed")
                  : tr("Keep this while other measures are changed");
}

void MeasureRow::chooseRange(double value) {
    // Chosen anew only where the value comes near an end: a range that moves under the handle confuses.
    const double margin = 0.04 * (high_ - low_);
    if (high_ > low_ && value > low_ + margin && value < high_ - margin) return;
    low_ = rangeShare(measure_, false) * value;
    high_ = rangeShare(measure_, true) * value;
    if (usual_) {
        const double span = usual_->second - usual_->first;
        low_ = std::min(usual_->first - 0.4 * span, value - 0.4 * span);
        high_ = std::max(usual_->second + 0.4 * span, value + 0.4 * span);
    }
    const double steps = kSliderSteps * metricFactor(measure_);
    low_ = std::max(low_, 0.0);
    slider_->setRange(static_cast<int>(std::floor(low_ * steps)), static_cast<int>(std::ceil(high_ * steps)));
}

void MeasureRow::showUnits() {
    const QScopedValueRollback guard(showing_, true);
    number_->setSuffix(measureSuffix(measure_));
    number_->setRange(0.1, 500 * measureFactor(measure_) / metricFactor(measure_));
    number_->setValue(value_ * measureFactor(measure_));
}

void MeasureRow::show(double value, bool locked, double sigma, const QString& why) {
    const QScopedValueRollback guard(showing_, true);
    value_ = value;
    if (!slider_->isSliderDown() && !settle_.isActive()) {
        chooseRange(value);
        slider_->setValue(static_cast<int>(std::lround(value * kSliderSteps * metricFactor(measure_))));
    }
    const double shown = value * measureFactor(measure_);
    if (!typing_ && std::abs(number_->value() - shown) > 0.05) number_->setValue(shown);
    lock_->setChecked(locked);
    lock_->setToolTip(lockTip(locked));
    spread_->setText(sigma > 0 ? QStringLiteral("± ") + measureNumber(measure_, kShownSigmas * sigma)
                               : QString());
    if (why == why_->text()) return;
    why_->setText(why);
    why_->setVisible(visible_ && !why.isEmpty());
    QPalette colours = label_->palette();
    colours.setColor(QPalette::WindowText, warningText(label_->palette()));
    why_->setPalette(colours);
}

void MeasureRow::showPopulation(Sex sex, double ageYears) {
    const auto place = standing(measure_, value_, sex, ageYears);
    if (!place) {
        slider_->setDistribution({});
        slider_->setToolTip(sliderTip(measure_));
        drawnRow_ = -1;
        usual_.reset();
        return;
    }
    const QString people = QString::fromStdString(populationName(place->reference));
    const QString percent = QString::fromStdString(percentText(*place));
    slider_->setToolTip(tr("%1 Percentile %2 among %3, whose distribution is drawn behind the slider.")
                            .arg(measureTip(measure_), percent, people) +
                        QLatin1Char('\n') + handTip());
    if (drawnRow_ == place->reference.row) return;
    drawnRow_ = place->reference.row;
    std::vector<std::pair<double, double>> points;
    for (const DensityPoint& point : densityCurve(place->reference, 48))
        points.emplace_back(point.value * kSliderSteps * metricFactor(measure_), point.density);
    slider_->setDistribution(std::move(points));
    usual_ = {quantile(place->reference, 2), quantile(place->reference, 98)};
    if (slider_->isSliderDown() || settle_.isActive()) return;
    const QScopedValueRollback guard(showing_, true);
    low_ = high_ = 0;
    chooseRange(value_);
    slider_->setValue(static_cast<int>(std::lround(value_ * kSliderSteps * metricFactor(measure_))));
}

void MeasureRow::setVisible(bool visible) {
    visible_ = visible;
    for (QWidget* widget :
         {static_cast<QWidget*>(label_), static_cast<QWidget*>(slider_), static_cast<QWidget*>(number_),
          static_cast<QWidget*>(spread_), static_cast<QWidget*>(lock_)})
        widget->setVisible(visible);
    why_->setVisible(visible && !why_->text().isEmpty());
}

void MeasureRow::setHighlighted(bool on) {
    QFont font = label_->font();
    font.setBold(on);
    label_->setFont(font);
}

bool MeasureRow::eventFilter(QObject*, QEvent* event) {
    if (event->type() == QEvent::Enter) emit hovered(measure_);
    if (event->type() == QEvent::Leave) emit hovered(std::nullopt);
    return false;
}

}  // namespace abf::ui
