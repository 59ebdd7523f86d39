// SPDX-License-Identifier: Apache-2.0
#include "ui/library/record_delegate.h"

#include <QPainter>
#include <QPixmap>

namespace abf::ui {

namespace {
constexpr int kMargin = 6, kGap = 9, kBarHeight = 4;
}

RecordDelegate::RecordDelegate(QList<int> lineRoles, int pictureSide, QObject* parent)
    : QStyledItemDelegate(parent), lineRoles_(std::move(lineRoles)), side_(pictureSide) {}

QSize RecordDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const {
    const int lines = 1 + static_cast<int>(lineRoles_.size());
    const int bar = progressRole_ >= 0 ? kBarHeight + 4 : 0;
    return {side_ + 140,
            std::max(side_, lines * option.fontMetrics.height() + 2 * (lines - 1) + bar) + 2 * kMargin};
}

QRect RecordDelegate::textRect(const QStyleOptionViewItem& option) const {
    return option.rect.adjusted(kMargin + 4 + side_ + kGap, kMargin, -kMargin - 4, -kMargin);
}

void RecordDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                                          const QModelIndex&) const {
    const QRect text = textRect(option);
    editor->setGeometry(text.x() - 3, text.y() - 3, text.width() + 6, option.fontMetrics.height() + 8);
}

void RecordDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                           const QModelIndex& index) const {
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setRenderHint(QPainter::SmoothPixmapTransform);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const QColor highlight = option.palette.color(QPalette::Highlight);
    if (selected || option.state.testFlag(QStyle::State_MouseOver)) {
        QColor fill = highlight;
        fill.setAlphaF(selected ? 0.28f : 0.12f);
        painter->setPen(selected ? QPen(highlight, 1.2) : QPen(Qt::NoPen));
        painter->setBrush(fill);
        painter->drawRoundedRect(option.rect.adjusted(3, 1, -3, -1), 5, 5);
    }
    const QRect frame(option.rect.x() + kMargin + 4, option.rect.y() + (option.rect.height() - side_) / 2,
                      side_, side_);
    const auto picture = index.data(Qt::DecorationRole).value<QPixmap>();
    if (picture.isNull()) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(option.palette.color(QPalette::Midlight));
        painter->drawRoundedRect(frame, 4, 4);
    } else {
        QRect place(QPoint(0, 0), picture.size().scaled(frame.size(), Qt::KeepAspectRatio));
        place.moveCenter(frame.center());
        painter->drawPixmap(place, picture);
    }
    QRect line = textRect(option);
    const int height = option.fontMetrics.height();
    const int lines = 1 + static_cast<int>(lineRoles_.size());
    const auto progress = progressRole_ >= 0 ? index.data(progressRole_) : QVariant();
    const int block = lines * height + 2 * (lines - 1) + (progress.isValid() ? kBarHeight + 4 : 0);
    line.setTop(option.rect.y() + (option.rect.height() - block) / 2);
    line.setHeight(height);
    QFont bold = option.font;
    bold.setBold(markRole_ >= 0 && index.data(markRole_).toBool());
    painter->setFont(bold);
    painter->setPen(option.palette.color(QPalette::Text));
    painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                      QFontMetrics(bold).elidedText(index.data().toString(), Qt::ElideRight, line.width()));
    painter->setFont(option.font);
    QColor dim = option.palette.color(QPalette::Text);
    dim.setAlphaF(0.72f);
    painter->setPen(dim);
    for (const int role : lineRoles_) {
        line.translate(0, height + 2);
        const QVariant value = index.data(role);
        const QString text = value.typeId() == QMetaType::QStringList
                                 ? value.toStringList().join(QStringLiteral(", "))
                                 : value.toString();
        painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                          option.fontMetrics.elidedText(text, Qt::ElideRight, line.width()));
    }
    if (progress.isValid()) {
        const QRectF bar(line.x(), line.bottom() + 4, line.width(), kBarHeight);
        painter->setPen(Qt::NoPen);
        painter->setBrush(option.palette.color(QPalette::Mid));
        painter->drawRoundedRect(bar, 2, 2);
        painter->setBrush(highlight);
        const double part = std::clamp(progress.toDouble(), 0.0, 1.0);
        painter->drawRoundedRect(QRectF(bar.topLeft(), QSizeF(bar.width() * part, bar.height())), 2, 2);
    }
    painter->restore();
}

}  // namespace abf::ui
