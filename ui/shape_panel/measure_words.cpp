// SPDX-License-Identifier: Apache-2.0
#include "ui/shape_panel/measure_words.h"

#include <QCoreApplication>
#include <QLocale>

#include "ui/shape_panel/measure_catalogue.h"
#include "ui/units/display_units.h"

namespace abf::ui {

namespace {

QString translated(const char* text) {
    return QCoreApplication::translate("Measure", text);
}

constexpr double kInchM = 0.0254, kPoundKg = 0.45359237;

bool imperial() {
    return DisplayUnits::shared().system() == UnitSystem::Imperial;
}

}  // namespace

QString measureLabel(Measure measure) {
    QString label = translated(kMeasureCatalogue[static_cast<std::size_t>(measure)].name);
    label[0] = label[0].toUpper();
    return label;
}

QString measureTip(Measure measure) {
    return translated(kMeasureCatalogue[static_cast<std::size_t>(measure)].definition);
}

QString measureSuffix(Measure measure) {
    switch (measureInfo(measure).unit) {
        case MeasureUnit::Metre:
            return imperial() ? QStringLiteral(" in") : QStringLiteral(" cm");
        case MeasureUnit::SquareMetre:
            return QStringLiteral(" m²");
        case MeasureUnit::CubicMetre:
            return QStringLiteral(" l");
        case MeasureUnit::Kilogram:
            return imperial() ? QStringLiteral(" lb") : QStringLiteral(" kg");
        case MeasureUnit::KilogramPerSquareMetre:
            return QStringLiteral(" kg/m²");
        case MeasureUnit::Share:
            return QStringLiteral(" %");
    }
    return {};
}

double metricFactor(Measure measure) {
    switch (measureInfo(measure).unit) {
        case MeasureUnit::Metre:
            return 100;
        case MeasureUnit::CubicMetre:
            return 1000;
        case MeasureUnit::SquareMetre:
        case MeasureUnit::Kilogram:
        case MeasureUnit::KilogramPerSquareMetre:
            return 1;
        case MeasureUnit::Share:
            return 100;
    }
    return 1;
}

double measureFactor(Measure measure) {
    if (imperial()) {
        if (measureInfo(measure).unit == MeasureUnit::Metre) return 1 / kInchM;
        if (measureInfo(measure).unit == MeasureUnit::Kilogram) return 1 / kPoundKg;
    }
    return metricFactor(measure);
}

QString measureNumber(Measure measure, double value) {
    QLocale locale;
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    return locale.toString(value * measureFactor(measure), 'f', 1);
}

QString measureText(Measure measure, double value) {
    return measureNumber(measure, value) + measureSuffix(measure);
}

}  // namespace abf::ui
