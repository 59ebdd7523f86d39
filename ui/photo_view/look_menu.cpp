// SPDX-License-Identifier: Apache-2.0
#include "ui/photo_view/look_menu.h"

#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QSignalBlocker>
#include <QSlider>
#include <QWidgetAction>

#include "ui/photo_view/photo_view.h"

namespace abf::ui {

namespace {
constexpr int kPerStop = 10, kExposureRange = 30, kShadowsRange = 100;
}

LookMenu::LookMenu(PhotoView& view, QWidget* parent) : QMenu(parent), view_(view) {
    setObjectName(QStringLiteral("lookMenu"));
    setToolTipsVisible(true);
    exposure_ = addSlider(
        tr("Exposure"),
        tr("Light of the photo as shown, in stops (a stop doubles it). The fit sees the photo as it is."),
        "lookExposure", kExposureRange);
    shadows_ =
        addSlider(tr("Shadows"),
                  tr("Dark parts of the photo as shown, lighter or darker. The fit sees the photo as it is."),
                  "lookShadows", kShadowsRange);
    connect(exposure_, &QSlider::valueChanged, this, [this](int value) {
        PhotoLook look = view_.look();
        look.exposure = double(value) / kPerStop;
        view_.setLook(look);
    });
    connect(shadows_, &QSlider::valueChanged, this, [this](int value) {
        PhotoLook look = view_.look();
        look.shadows = double(value) / kShadowsRange;
        view_.setLook(look);
    });
    connect(&view, &PhotoView::lookChanged, this, &LookMenu::follow);
    addSeparator();
}

QSlider* LookMenu::addSlider(const QString& text, const QString& toolTip, const char* name, int range) {
    auto* row = new QWidget;
    auto* slider = new QSlider(Qt::Horizontal);
    slider->setObjectName(QLatin1String(name));
    slider->setRange(-range, range);
    slider->setMinimumWidth(150);
    slider->setToolTip(toolTip);
    slider->setAccessibleName(text);
    auto* number = new QLabel(QStringLiteral("0"));
    number->setMinimumWidth(number->fontMetrics().horizontalAdvance(QStringLiteral("+00.0")));
    number->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    auto* label = new QLabel(text);
    label->setBuddy(slider);
    auto* grid = new QGridLayout(row);
    grid->setContentsMargins(12, 4, 12, 4);
    grid->addWidget(label, 0, 0);
    grid->addWidget(number, 0, 1);
    grid->addWidget(slider, 1, 0, 1, 2);
    auto* action = new QWidgetAction(this);
    action->setDefaultWidget(row);
    addAction(action);
    (exposureNumber_ ? shadowsNumber_ : exposureNumber_) = number;
    return slider;
}

void LookMenu::follow() {
    const PhotoLook look = view_.look();
    const auto show = [](QSlider* slider, QLabel* number, int value, const QString& text) {
        const QSignalBlocker blocked(slider);
        slider->setValue(value);
        number->setText(value > 0 ? QLatin1Char('+') + text : text);
    };
    show(exposure_, exposureNumber_, qRound(look.exposure * kPerStop),
         locale().toString(look.exposure, 'f', 1));
    show(shadows_, shadowsNumber_, qRound(look.shadows * kShadowsRange),
         QString::number(qRound(look.shadows * 100)));
}

}  // namespace abf::ui
