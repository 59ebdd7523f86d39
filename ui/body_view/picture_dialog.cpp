// SPDX-License-Identifier: Apache-2.0
#include "ui/body_view/picture_dialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QSpinBox>

namespace abf::ui {

namespace {
constexpr int kLeast = 16, kMost = 8192;
}

PictureDialog::PictureDialog(const QSize& view, QWidget* parent) : QDialog(parent) {
    setObjectName(QStringLiteral("pictureDialog"));
    setWindowTitle(tr("Picture of the body"));
    setAttribute(Qt::WA_DeleteOnClose);
    size_ = new QComboBox;
    size_->setObjectName(QStringLiteral("pictureSize"));
    size_->addItem(tr("As in the window (%1 × %2)").arg(view.width()).arg(view.height()), view);
    for (const QSize& preset : {QSize(1080, 1920), QSize(1920, 1080), QSize(2048, 2048), QSize(3840, 2160)})
        size_->addItem(tr("%1 × %2").arg(preset.width()).arg(preset.height()), preset);
    size_->addItem(tr("Another size"), QSize());
    const auto makeNumber = [](const char* name, const QString& label) {
        auto* number = new QSpinBox;
        number->setObjectName(QLatin1String(name));
        number->setAccessibleName(label);
        number->setRange(kLeast, kMost);
        number->setSuffix(QStringLiteral(" px"));
        return number;
    };
    width_ = makeNumber("pictureWidth", tr("Width"));
    height_ = makeNumber("pictureHeight", tr("Height"));
    transparent_ = new QCheckBox(tr("Without background (transparent)"));
    transparent_->setObjectName(QStringLiteral("pictureTransparent"));
    ground_ = new QCheckBox(tr("With the ground's grid and shadow"));
    ground_->setObjectName(QStringLiteral("pictureGround"));
    auto* numbers = new QHBoxLayout;
    numbers->addWidget(width_);
    numbers->addWidget(new QLabel(QStringLiteral("×")));
    numbers->addWidget(height_);
    numbers->addStretch(1);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    auto* save = buttons->addButton(tr("Save …"), QDialogButtonBox::AcceptRole);
    save->setObjectName(QStringLiteral("pictureSave"));
    auto* copy = buttons->addButton(tr("Copy"), QDialogButtonBox::ActionRole);
    copy->setObjectName(QStringLiteral("pictureCopy"));
    auto* form = new QFormLayout(this);
    form->addRow(tr("Size"), size_);
    form->addRow(QString(), numbers);
    form->addRow(QString(), transparent_);
    form->addRow(QString(), ground_);
    form->addRow(buttons);

    const auto applyPreset = [this] {
        const QSize preset = size_->currentData().toSize();
        width_->setEnabled(preset.isEmpty());
        height_->setEnabled(preset.isEmpty());
        if (preset.isEmpty()) return;
        width_->setValue(preset.width());
        height_->setValue(preset.height());
    };
    const QSettings settings;
    width_->setValue(settings.value(QStringLiteral("picture/width"), view.width()).toInt());
    height_->setValue(settings.value(QStringLiteral("picture/height"), view.height()).toInt());
    size_->setCurrentIndex(settings.value(QStringLiteral("picture/preset"), 0).toInt());
    transparent_->setChecked(settings.value(QStringLiteral("picture/transparent"), true).toBool());
    ground_->setChecked(settings.value(QStringLiteral("picture/ground"), false).toBool());
    applyPreset();
    connect(size_, &QComboBox::currentIndexChanged, this, applyPreset);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(save, &QPushButton::clicked, this, [this] {
        remember();
        emit saveRequested(options());
        accept();
    });
    connect(copy, &QPushButton::clicked, this, [this] {
        remember();
        emit copyRequested(options());
        accept();
    });
}

PictureOptions PictureDialog::options() const {
    return {.pixels = {width_->value(), height_->value()},
            .transparent = transparent_->isChecked(),
            .ground = ground_->isChecked()};
}

void PictureDialog::remember() const {
    QSettings settings;
    settings.setValue(QStringLiteral("picture/width"), width_->value());
    settings.setValue(QStringLiteral("picture/height"), height_->value());
    settings.setValue(QStringLiteral("picture/preset"), size_->currentIndex());
    settings.setValue(QStringLiteral("picture/transparent"), transparent_->isChecked());
    settings.setValue(QStringLiteral("picture/ground"), ground_->isChecked());
}

}  // namespace abf::ui
