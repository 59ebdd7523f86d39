// SPDX-License-Identifier: Apache-2.0
#include "ui/shape_panel/known_facts_form.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QScopedValueRollback>
#include <QToolButton>
#include <algorithm>
#include <cmath>

#include "ui/shape_panel/fact_row.h"
#include "ui/shape_panel/measure_words.h"
#include "ui/shape_panel/optional_spin_box.h"
#include "ui/shape_panel/size_control.h"
#include "ui/units/display_units.h"
#include "ui/widgets/themed_icon.h"

namespace abf::ui {

namespace {

constexpr Measure kFurtherMeasures[] = {Measure::UnderbustGirth, Measure::NeckGirth,  Measure::UpperArmGirth,
                                        Measure::WristGirth,     Measure::ThighGirth, Measure::KneeGirth,
                                        Measure::CalfGirth,      Measure::AnkleGirth, Measure::ShoulderWidth,
                                        Measure::ArmLength,      Measure::BackLength};

QFormLayout* makeForm(QWidget* parent) {
    auto* form = new QFormLayout(parent);
    form->setContentsMargins(0, 0, 0, 0);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignTop);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setHorizontalSpacing(10);
    form->setVerticalSpacing(5);
    return form;
}

/// A label on the level of its field's first line.
QLabel* addRow(QFormLayout* form, const QString& text, QWidget* field, QWidget* buddy) {
    auto* label = new QLabel(text);
    label->setBuddy(buddy);
    label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    label->setContentsMargins(0, (buddy->sizeHint().height() - label->fontMetrics().height()) / 2, 0, 0);
    label->setToolTip(buddy->toolTip());
    form->addRow(label, field);
    return label;
}

QString fieldNameOf(Measure measure) {
    const std::string_view key = measureInfo(measure).key;
    return QStringLiteral("known_") + QString::fromLatin1(key.data(), static_cast<qsizetype>(key.size()));
}

const FactReport* reportOn(const Document& document, Measure measure) {
    if (!document.fit.estimate) return nullptr;
    for (const FactReport& report : document.fit.estimate->facts)
        if (report.measure == measure) return &report;
    return nullptr;
}

}  // namespace

KnownFactsForm::KnownFactsForm(Session& session, QWidget* parent) : QWidget(parent), session_(session) {
    QFormLayout* form = makeForm(this);
    addFact(form, Measure::Stature, QStringLiteral("knownHeight"),
            tr("Standing height without shoes. A photo cannot tell how large a person is: without this "
               "the fit assumes a usual height. Takes effect with the next fit."));
    form->addRow(new SizeControl(session));

    sex_ = new QComboBox;
    sex_->setObjectName(QStringLiteral("knownSex"));
    sex_->setAccessibleName(tr("Sex"));
    sex_->addItems({tr("not known"), tr("female"), tr("male")});
    sex_->setToolTip(tr("Sex of the person. Takes effect with the next fit."));
    addRow(form, tr("Sex"), sex_, sex_);
    age_ = new OptionalSpinBox(0, 110, 30);
    age_->setObjectName(QStringLiteral("knownAge"));
    age_->setAccessibleName(tr("Age"));
    age_->setDecimals(0);
    age_->setSuffix(tr(" years"));
    age_->setToolTip(tr("Age of the person. Needed for children. Takes effect with the next fit."));
    addRow(form, tr("Age"), age_, age_);
    addFact(form, Measure::Mass, QStringLiteral("known_mass"),
            tr("Weight on the scales, without clothes. Takes effect with the next fit."));
    for (const Measure measure :
         {Measure::ChestGirth, Measure::WaistGirth, Measure::HipGirth, Measure::Inseam})
        addFact(form, measure, fieldNameOf(measure));
    moreMeasures_ = makeMoreMeasures();
    more_ = new QToolButton;
    more_->setObjectName(QStringLiteral("moreMeasures"));
    more_->setText(tr("More measures"));
    more_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    more_->setAutoRaise(true);
    more_->setToolTip(tr("Show the other tape measures"));
    connect(more_, &QToolButton::clicked, this, [this] { setMoreVisible(!moreVisible_); });
    form->addRow(more_);
    form->addRow(moreMeasures_);

    clothing_ = new QComboBox;
    clothing_->setObjectName(QStringLiteral("knownClothing"));
    clothing_->setAccessibleName(tr("Clothing"));
    clothing_->addItems({tr("tight"), tr("normal"), tr("loose")});
    clothing_->setToolTip(
        tr("How much cloth lies between skin and outline. Tight: underwear, swimwear, sports wear. Normal: "
           "T-shirt and trousers. Loose: wide shirt, coat, skirt. The fit looks for the body inside the "
           "clothes. Takes effect with the next fit."));
    addRow(form, tr("Clothing"), clothing_, clothing_);
    hint_ = new QLabel(tr("Fit again (F5) to use the change."));
    hint_->setObjectName(QStringLiteral("factsHint"));
    hint_->setWordWrap(true);
    form->addRow(hint_);

    connect(age_, &OptionalSpinBox::valueChanged, this,
            [this] { edit([this](KnownFacts& known) { known.ageYears = age_->known(); }); });
    connect(sex_, &QComboBox::currentIndexChanged, this, [this](int index) {
        edit([index](KnownFacts& known) {
            known.sex = index == 0 ? std::nullopt : std::optional(index == 1 ? Sex::Female : Sex::Male);
        });
    });
    connect(clothing_, &QComboBox::currentIndexChanged, this, [this](int index) {
        edit([index](KnownFacts& known) {
            known.clothing = index == 1 ? std::nullopt : std::optional(static_cast<ClothingFit>(index));
        });
    });
    connect(&session, &Session::documentChanged, this, &KnownFactsForm::refresh);
    connect(&session, &Session::measuresChanged, this, &KnownFactsForm::showOutcomes);
    connect(&DisplayUnits::shared(), &DisplayUnits::changed, this, &KnownFactsForm::refresh);
    setMoreVisible(false);
    refresh();
}

FactRow* KnownFactsForm::addFact(QFormLayout* form, Measure measure, const QString& fieldName,
                                 const QString& tip) {
    auto* row = new FactRow(measure, fieldName);
    if (!tip.isEmpty()) row->field().setToolTip(tip);
    addRow(form, measureLabel(measure), row, &row->field());
    rows_.push_back(row);
    connect(row, &FactRow::edited, this, [this, row] {
        edit([row](KnownFacts& known) {
            if (row->measure() == Measure::Stature) {
                // Rounded, so that centimetres that were typed stay what they are.
                const auto metres = row->known();
                known.heightCm = metres ? std::optional(std::round(1e8 * *metres) / 1e6) : std::nullopt;
            } else if (const auto value = row->known()) {
                known.measures[row->measure()] = *value;
            } else {
                known.measures.erase(row->measure());
            }
        });
    });
    return row;
}

QWidget* KnownFactsForm::makeMoreMeasures() {
    auto* fields = new QWidget;
    QFormLayout* form = makeForm(fields);
    for (const Measure measure : kFurtherMeasures) addFact(form, measure, fieldNameOf(measure));
    return fields;
}

void KnownFactsForm::setMoreVisible(bool visible) {
    moreVisible_ = visible;
    moreMeasures_->setVisible(visible);
    more_->setIcon(themedIcon(visible ? "collapse" : "expand"));
    more_->setAccessibleName(visible ? tr("More measures, open") : tr("More measures, closed"));
}

void KnownFactsForm::refresh() {
    const QScopedValueRollback guard(refreshing_, true);
    const Document& document = session_.document();
    const KnownFacts& known = document.known;
    for (FactRow* row : rows_) {
        if (row->measure() == Measure::Stature) {
            row->setKnown(known.heightCm ? std::optional(*known.heightCm / 100) : std::nullopt);
            continue;
        }
        const auto at = known.measures.find(row->measure());
        row->setKnown(at == known.measures.end() ? std::nullopt : std::optional(at->second));
    }
    age_->setKnown(known.ageYears);
    sex_->setCurrentIndex(!known.sex ? 0 : *known.sex == Sex::Female ? 1 : 2);
    clothing_->setCurrentIndex(static_cast<int>(known.clothing.value_or(ClothingFit::Normal)));
    const bool hidden = std::ranges::any_of(
        kFurtherMeasures, [&](Measure measure) { return known.measures.contains(measure); });
    if (hidden && !moreVisible_) setMoreVisible(true);
    hint_->setVisible(document.fitted() && !(known == document.fit.known));
    showOutcomes();
}

void KnownFactsForm::showOutcomes() {
    const Document& document = session_.document();
    const auto& measures = session_.measures();
    for (FactRow* row : rows_) {
        std::optional<double> body;
        if (measures && document.fitted()) body = (*measures)[indexOf(row->measure())];
        row->showOutcome(reportOn(document, row->measure()), body);
    }
}

void KnownFactsForm::edit(const std::function<void(KnownFacts&)>& change) {
    if (refreshing_) return;
    KnownFacts known = session_.document().known;
    change(known);
    session_.setKnownFacts(known);
}

}  // namespace abf::ui
