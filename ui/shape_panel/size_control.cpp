// SPDX-License-Identifier: Apache-2.0
#include "ui/shape_panel/size_control.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QScopedValueRollback>
#include <QSlider>
#include <QVBoxLayout>
#include <cmath>

#include "ui/shape_panel/measure_words.h"
#include "ui/units/display_units.h"

namespace abf::ui {

namespace {
constexpr int kLeastCm = 50, kMostCm = 210;
constexpr int kSettleMs = 500;
constexpr double kFootM = 0.3048;
}  // namespace

SizeControl::SizeControl(Session& session, QWidget* parent) : QWidget(parent), session_(session) {
    words_ = new QLabel;
    words_->setObjectName(QStringLiteral("sizeWords"));
    words_->setWordWrap(true);
    slider_ = new QSlider(Qt::Horizontal);
    slider_->setObjectName(QStringLiteral("sizeSlider"));
    slider_->setRange(kLeastCm, kMostCm);
    slider_->setSingleStep(1);
    slider_->setPageStep(10);
    slider_->setAccessibleName(tr("Size, from a child near the camera to an adult far away"));
    slider_->setToolTip(
        tr("A child near the camera and an adult far away look the same in a photo. Slide to the size that "
           "you know to be right: it becomes the known height, and the body is fitted to it."));
    words_->setToolTip(slider_->toolTip());
    auto* child = new QLabel(tr("child, near"));
    auto* adult = new QLabel(tr("adult, far"));

    auto* row = new QHBoxLayout;
    row->setSpacing(6);
    row->addWidget(child);
    row->addWidget(slider_, 1);
    row->addWidget(adult);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 4);
    column->setSpacing(2);
    column->addWidget(words_);
    column->addLayout(row);

    settle_.setSingleShot(true);
    settle_.setInterval(kSettleMs);
    connect(&settle_, &QTimer::timeout, this, &SizeControl::commit);
    connect(slider_, &QSlider::valueChanged, this, [this](int statureCm) {
        if (showing_) return;
        showWords(statureCm, true);
        if (!slider_->isSliderDown()) settle_.start();
    });
    connect(slider_, &QSlider::sliderReleased, this, &SizeControl::commit);
    connect(&session, &Session::documentChanged, this, &SizeControl::refresh);
    connect(&session, &Session::frameChanged, this, &SizeControl::refresh);
    connect(&DisplayUnits::shared(), &DisplayUnits::changed, this, &SizeControl::refresh);
    refresh();
}

std::optional<SizeControl::Size> SizeControl::present() const {
    const auto frame = session_.frame();
    if (!frame || !frame->camera || frame->vertices.cols() == 0 || !session_.document().fitted())
        return std::nullopt;
    const Eigen::Vector3d middle = frame->vertices.rowwise().mean().cast<double>();
    return Size{frame->statureM, (frame->camera->cameraFromWorld * middle).norm()};
}

void SizeControl::refresh() {
    const auto size = present();
    setVisible(size.has_value());
    if (!size || slider_->isSliderDown() || settle_.isActive()) return;
    const QScopedValueRollback guard(showing_, true);
    slider_->setValue(static_cast<int>(std::lround(size->statureM * 100)));
    showWords(size->statureM * 100, session_.document().known.heightCm.has_value());
}

void SizeControl::showWords(double statureCm, bool chosen) {
    const auto size = present();
    if (!size) return;
    // The picture stays: the distance goes with the size.
    const double distance = size->distanceM * statureCm / (size->statureM * 100);
    const bool metric = DisplayUnits::shared().system() == UnitSystem::Metric;
    const QString sizeText = metric ? tr("%1 cm").arg(statureCm, 0, 'f', 0)
                                     : measureText(Measure::Stature, statureCm / 100);
    const QString away =
        metric ? tr("%L1 m").arg(distance, 0, 'f', 1) : tr("%L1 ft").arg(distance / kFootM, 0, 'f', 1);
    words_->setText((chosen ? tr("Size as given: %1, %2 from the camera.")
                            : tr("Size decided by what is usual: %1, %2 from the camera."))
                        .arg(sizeText, away));
}

void SizeControl::commit() {
    settle_.stop();
    const auto size = present();
    if (!size || std::lround(size->statureM * 100) == slider_->value()) return refresh();
    session_.fitToHeight(slider_->value());
}

}  // namespace abf::ui
