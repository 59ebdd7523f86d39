// SPDX-License-Identifier: Apache-2.0
#include "ui/mesh_dialog/mesh_dialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>

#include "ui/shape_panel/fact_row.h"
#include "ui/shape_panel/optional_spin_box.h"

namespace abf::ui {

namespace {

/// The first entry leaves it to the program.
QComboBox* choice(const QString& name, const QString& tip, const QStringList& entries) {
    auto* box = new QComboBox;
    box->setObjectName(name);
    box->setToolTip(tip);
    box->addItem(MeshDialog::tr("found by itself"));
    box->addItems(entries);
    return box;
}

template <class Value>
std::optional<Value> chosen(const QComboBox& box) {
    if (box.currentIndex() <= 0) return std::nullopt;
    return static_cast<Value>(box.currentIndex() - 1);
}

}  // namespace

MeshDialog::MeshDialog(const QString& fileName, QWidget* parent) : QDialog(parent) {
    setObjectName(QStringLiteral("meshDialog"));
    setWindowTitle(tr("Fit a body to %1").arg(fileName));
    auto* text = new QLabel(tr(
        "A mesh with the model's own vertices is matched vertex by vertex; anything else is taken as a scan "
        "of one person. Fill in what you know; the rest is found."));
    text->setWordWrap(true);
    // In the order of LengthUnit and ScanUp.
    unit_ = choice(QStringLiteral("meshUnit"), tr("What one unit of the file's coordinates is"),
                   {tr("metres"), tr("centimetres"), tr("millimetres"), tr("inches")});
    up_ =
        choice(QStringLiteral("meshUp"), tr("Which axis of the file points up"), {tr("X"), tr("Y"), tr("Z")});
    height_ = new FactRow(Measure::Stature, QStringLiteral("meshHeight"));
    height_->field().setToolTip(
        tr("The person's height, for scans without a scale; the unit is not needed then"));

    auto* form = new QFormLayout;
    form->addRow(tr("&Unit"), unit_);
    form->addRow(tr("U&p axis"), up_);
    auto* heightLabel = new QLabel(tr("Person's &height"));
    heightLabel->setBuddy(&height_->field());
    form->addRow(heightLabel, height_);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    QPushButton* fit = buttons->addButton(tr("&Fit"), QDialogButtonBox::AcceptRole);
    fit->setObjectName(QStringLiteral("meshFit"));
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto* column = new QVBoxLayout(this);
    column->setSpacing(12);
    column->addWidget(text);
    column->addLayout(form);
    column->addStretch(1);
    column->addWidget(buttons);
    setMinimumWidth(420);
    // Once the button belongs to the dialog: before, it would lose to the first one that gets the focus.
    buttons->button(QDialogButtonBox::Cancel)->setAutoDefault(false);
    fit->setDefault(true);
    unit_->setFocus();
}

MeshFitOptions MeshDialog::options() const {
    MeshFitOptions options;
    options.unit = chosen<LengthUnit>(*unit_);
    options.up = chosen<ScanUp>(*up_);
    options.heightM = height_->known();
    return options;
}

}  // namespace abf::ui
