// SPDX-License-Identifier: Apache-2.0
#include "ui/shape_panel/known_facts_form.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QScopedValueRollback>

#include "ui/shape_panel/optional_spin_box.h"

namespace abf::ui {

KnownFactsForm::KnownFactsForm(Session& session, QWidget* parent) : QWidget(parent), session_(session) {
    height_ = new OptionalSpinBox(40, 250, 170);
    height_->setObjectName(QStringLiteral("knownHeight"));
    height_->setSuffix(tr(" cm"));
    height_->setToolTip(
        tr("Standing height without shoes. A photo cannot tell how large a person is: without this "
           "the fit assumes a typical height. Takes effect with the next fit."));
    age_ = new OptionalSpinBox(0, 110, 30);
    age_->setObjectName(QStringLiteral("knownAge"));
    age_->setDecimals(0);
    age_->setSuffix(tr(" years"));
    age_->setToolTip(tr("Age of the person. Needed for children. Takes effect with the next fit."));
    sex_ = new QComboBox;
    sex_->setObjectName(QStringLiteral("knownSex"));
    sex_->addItems({tr("not known"), tr("female"), tr("male")});
    sex_->setToolTip(tr("Sex of the person. Takes effect with the next fit."));

    auto* form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setHorizontalSpacing(10);
    form->setVerticalSpacing(6);
    form->addRow(tr("Height"), height_);
    form->addRow(tr("Sex"), sex_);
    form->addRow(tr("Age"), age_);
    hint_ = new QLabel(tr("Fit again (F5) to use the change."));
    hint_->setObjectName(QStringLiteral("factsHint"));
    hint_->setWordWrap(true);
    form->addRow(hint_);

    connect(height_, &OptionalSpinBox::valueChanged, this, &KnownFactsForm::apply);
    connect(age_, &OptionalSpinBox::valueChanged, this, &KnownFactsForm::apply);
    connect(sex_, &QComboBox::currentIndexChanged, this, &KnownFactsForm::apply);
    connect(&session, &Session::documentChanged, this, &KnownFactsForm::refresh);
    refresh();
}

void KnownFactsForm::refresh() {
    const QScopedValueRollback guard(refreshing_, true);
    const KnownFacts& known = session_.document().known;
    height_->setKnown(known.heightCm);
    age_->setKnown(known.ageYears);
    hint_->setVisible(session_.document().fitted() && !(known == session_.document().fit.known));
    sex_->setCurrentIndex(!known.sex ? 0 : *known.sex == Sex::Female ? 1 : 2);
}

void KnownFactsForm::apply() {
    if (refreshing_) return;
    KnownFacts known;
    known.heightCm = height_->known();
    known.ageYears = age_->known();
    if (sex_->currentIndex() > 0) known.sex = sex_->currentIndex() == 1 ? Sex::Female : Sex::Male;
    session_.setKnownFacts(known);
}

}  // namespace abf::ui
