// SPDX-License-Identifier: Apache-2.0
#include "ui/status/notice_bar.h"

#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QScopedValueRollback>
#include <QToolButton>

#include "ui/widgets/themed_icon.h"

namespace abf::ui {

NoticeBar::NoticeBar(QWidget* parent) : QFrame(parent) {
    setObjectName(QStringLiteral("noticeBar"));
    setAutoFillBackground(true);
    icon_ = new QLabel;
    text_ = new QLabel;
    text_->setObjectName(QStringLiteral("noticeText"));
    text_->setWordWrap(true);
    text_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    more_ = new QLabel;
    close_ = new QToolButton;
    close_->setObjectName(QStringLiteral("dismissNotice"));
    close_->setIcon(themedIcon("close"));
    close_->setAutoRaise(true);
    close_->setToolTip(tr("Dismiss this message"));
    close_->setAccessibleName(close_->toolTip());
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 6, 8, 6);
    row->setSpacing(10);
    row->addWidget(icon_, 0, Qt::AlignTop);
    row->addWidget(text_, 1);
    row->addWidget(more_);
    row->addWidget(close_, 0, Qt::AlignTop);
    connect(close_, &QToolButton::clicked, this, &NoticeBar::dismiss);
    refresh();
}

void NoticeBar::add(const Notice& notice) {
    notices_.removeIf([&](const Notice& earlier) { return earlier.text == notice.text; });
    notices_.push_back(notice);
    refresh();
}

void NoticeBar::dismiss() {
    if (!notices_.isEmpty()) notices_.removeLast();
    refresh();
}

void NoticeBar::changeEvent(QEvent* event) {
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !refreshing_) refresh();
}

void NoticeBar::refresh() {
    const QScopedValueRollback guard(refreshing_, true);
    setVisible(!notices_.isEmpty());
    if (notices_.isEmpty()) return;
    const Notice& notice = notices_.back();
    const QPalette base = QApplication::palette();
    const bool dark = base.color(QPalette::Window).lightnessF() < 0.5f;
    QColor fill;
    switch (notice.level) {
        case Notice::Level::Info:
            fill = dark ? QColor(0x24, 0x3d, 0x55) : QColor(0xdc, 0xeb, 0xfa);
            break;
        case Notice::Level::Warning:
            fill = dark ? QColor(0x54, 0x43, 0x1a) : QColor(0xfd, 0xf0, 0xc8);
            break;
        case Notice::Level::Error:
            fill = dark ? QColor(0x5c, 0x28, 0x28) : QColor(0xfb, 0xdc, 0xd9);
            break;
    }
    QPalette palette = base;
    palette.setColor(QPalette::Window, fill);
    setPalette(palette);
    icon_->setPixmap(themedIcon(notice.level == Notice::Level::Info ? "info" : "warning").pixmap(20, 20));
    text_->setText(notice.text);
    const auto earlier = notices_.size() - 1;
    more_->setText(earlier > 0 ? tr("%n earlier", nullptr, static_cast<int>(earlier)) : QString());
}

}  // namespace abf::ui
