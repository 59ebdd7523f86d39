// SPDX-License-Identifier: Apache-2.0
#include "ui/shape_panel/variants_panel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace abf::ui {

VariantsPanel::VariantsPanel(Session& session, QWidget* parent) : QWidget(parent), session_(session) {
    setObjectName(QStringLiteral("variantsPanel"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(makePresets());
    column->addWidget(makeRandom());
    column->addWidget(makeHeld());
    connect(&session, &Session::heldChanged, this, &VariantsPanel::refreshHeld);
    connect(&session, &Session::modelLoaded, this, [this] { setEnabled(true); });
    setEnabled(session.model() != nullptr);
    listPresets({});
    refreshHeld();
}

QPushButton* VariantsPanel::makeButton(const QString& text, const char* name, const QString& tip) {
    auto* button = new QPushButton(text);
    button->setObjectName(QLatin1String(name));
    button->setToolTip(tip);
    button->setAccessibleName(tip);
    return button;
}

QWidget* VariantsPanel::makePresets() {
    preset_ = new QComboBox;
    preset_->setObjectName(QStringLiteral("presetName"));
    preset_->setEditable(true);
    preset_->setInsertPolicy(QComboBox::NoInsert);
    preset_->lineEdit()->setPlaceholderText(tr("Name of a shape"));
    preset_->setAccessibleName(tr("Name of a shape"));
    preset_->setToolTip(preset_->accessibleName());
    preset_->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    preset_->setMinimumContentsLength(8);
    load_ = makeButton(tr("Load"), "presetLoad", tr("Make the body this saved shape"));
    save_ = makeButton(tr("Save"), "presetSave", tr("Keep the present shape under this name"));
    remove_ = makeButton(tr("Delete"), "presetDelete", tr("Delete the saved shape of this name"));
    connect(preset_, &QComboBox::editTextChanged, this, &VariantsPanel::refreshPresets);
    const auto tell = [this](const Error& error) {
        emit session_.noticeRaised({Notice::Level::Error, QString::fromStdString(error.message)});
    };
    connect(load_, &QPushButton::clicked, this, [this, tell] {
        const QString name = preset_->currentText().trimmed();
        const auto shape = presets_.load(name, *session_.model());
        if (!shape) return tell(shape.error());
        session_.setShape(*shape, tr("Load shape “%1”").arg(name));
    });
    connect(save_, &QPushButton::clicked, this, [this, tell] {
        const QString name = preset_->currentText().trimmed();
        const auto saved = presets_.save(name, session_.shownShape(), *session_.model());
        if (!saved) return tell(saved.error());
        listPresets(name);
        emit session_.messageShown(tr("Saved the shape “%1”").arg(name));
    });
    connect(remove_, &QPushButton::clicked, this, [this] {
        const QString name = preset_->currentText().trimmed();
        if (presets_.remove(name)) emit session_.messageShown(tr("Deleted the shape “%1”").arg(name));
        listPresets({});
    });
    auto* row = new QWidget;
    auto* grid = new QGridLayout(row);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->addWidget(new QLabel(tr("Saved shapes")), 0, 0, 1, 3);
    grid->addWidget(preset_, 1, 0, 1, 3);
    grid->addWidget(load_, 2, 0);
    grid->addWidget(save_, 2, 1);
    grid->addWidget(remove_, 2, 2);
    return row;
}

QWidget* VariantsPanel::makeRandom() {
    seed_ = new QSpinBox;
    seed_->setObjectName(QStringLiteral("randomSeed"));
    seed_->setRange(1, 999999);
    seed_->setToolTip(tr("The same number makes the same body again"));
    seed_->setAccessibleName(tr("Number of the random body"));
    sexAndAge_ = new QCheckBox(tr("Sex and age too"));
    sexAndAge_->setObjectName(QStringLiteral("randomSexAndAge"));
    sexAndAge_->setToolTip(tr("Either sex, 18 to 80 years; else those of the present body"));
    auto* draw = makeButton(tr("Random body"), "randomBody",
                            tr("A body as people of this sex and age are; locked sliders stay"));
    auto* next = makeButton(tr("Another"), "randomNext", tr("The random body with the next number"));
    connect(draw, &QPushButton::clicked, this, [this] {
        session_.drawBody(static_cast<std::uint64_t>(seed_->value()), sexAndAge_->isChecked());
    });
    connect(next, &QPushButton::clicked, this, &VariantsPanel::drawAnother);
    auto* row = new QWidget;
    auto* grid = new QGridLayout(row);
    grid->setContentsMargins(0, 0, 0, 0);
    auto* label = new QLabel(tr("Number"));
    label->setBuddy(seed_);
    grid->addWidget(label, 0, 0);
    grid->addWidget(seed_, 0, 1);
    grid->addWidget(sexAndAge_, 0, 2);
    grid->addWidget(draw, 1, 0, 1, 2);
    grid->addWidget(next, 1, 2);
    grid->setColumnStretch(2, 1);
    return row;
}

void VariantsPanel::drawAnother() {
    if (!session_.model()) return;
    seed_->setValue(seed_->value() < seed_->maximum() ? seed_->value() + 1 : seed_->minimum());
    session_.drawBody(static_cast<std::uint64_t>(seed_->value()), sexAndAge_->isChecked());
}

QWidget* VariantsPanel::makeHeld() {
    using Held = Session::Held;
    holdA_ = makeButton(tr("Hold as A"), "holdA", tr("Keep the body that is shown as A"));
    holdB_ = makeButton(tr("Hold as B"), "holdB", tr("Keep the body that is shown as B"));
    toggle_ = makeButton(tr("A ↔ B"), "toggleHeld", tr("Show A, then B or the present body (X)"));
    mine_ = makeButton(tr("Present"), "showPresent", tr("Show the present body again"));
    take_ = makeButton(tr("Take it"), "takeHeld", tr("Make the body that is shown the present one"));
    compare_ =
        makeButton(tr("Compare"), "compareHeld",
                   tr("Colour the present body by its difference from A, or from B where A is not held"));
    held_ = new QLabel;
    held_->setObjectName(QStringLiteral("shownHeld"));
    held_->setWordWrap(true);
    connect(holdA_, &QPushButton::clicked, this, [this] { session_.hold(Held::A); });
    connect(holdB_, &QPushButton::clicked, this, [this] { session_.hold(Held::B); });
    connect(toggle_, &QPushButton::clicked, &session_, &Session::toggleHeld);
    connect(mine_, &QPushButton::clicked, &session_, &Session::stopShowingHeld);
    connect(take_, &QPushButton::clicked, this, [this] {
        if (const auto shown = session_.shownHeld()) session_.takeHeld(*shown);
    });
    connect(compare_, &QPushButton::clicked, this, [this] {
        session_.stopShowingHeld();
        session_.compareWithHeld(session_.holds(Held::A) ? Held::A : Held::B);
    });
    auto* row = new QWidget;
    auto* grid = new QGridLayout(row);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->addWidget(held_, 0, 0, 1, 3);
    grid->addWidget(holdA_, 1, 0);
    grid->addWidget(holdB_, 1, 1);
    grid->addWidget(toggle_, 1, 2);
    grid->addWidget(mine_, 2, 0);
    grid->addWidget(take_, 2, 1);
    grid->addWidget(compare_, 2, 2);
    return row;
}

void VariantsPanel::listPresets(const QString& chosen) {
    preset_->clear();
    preset_->addItems(presets_.names());
    preset_->setEditText(chosen);
    refreshPresets();
}

void VariantsPanel::refreshPresets() {
    const QString name = preset_->currentText().trimmed();
    const bool known = presets_.contains(name);
    load_->setEnabled(known);
    remove_->setEnabled(known);
    save_->setEnabled(!name.isEmpty());
    save_->setText(known ? tr("Replace") : tr("Save"));
}

void VariantsPanel::refreshHeld() {
    using Held = Session::Held;
    const bool a = session_.holds(Held::A), b = session_.holds(Held::B);
    const auto shown = session_.shownHeld();
    toggle_->setEnabled(a || b);
    compare_->setEnabled(a || b);
    mine_->setEnabled(shown.has_value());
    take_->setEnabled(shown.has_value());
    held_->setText(shown == Held::A   ? tr("Shown: body A. An edit goes on from the present body.")
                   : shown == Held::B ? tr("Shown: body B. An edit goes on from the present body.")
                   : a && b           ? tr("A and B are held. X switches between them.")
                   : a || b           ? tr("One body is held. X switches between it and the present one.")
                                      : tr("Hold two bodies to switch between them with X."));
}

}  // namespace abf::ui
