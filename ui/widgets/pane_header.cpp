// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/pane_header.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QPainter>

#include "ui/widgets/flat_button.h"
#include "ui/widgets/themed_icon.h"

namespace abf::ui {

/// Bold text that is shortened rather than cut; a long file name does not widen the pane.
class PaneHeader::Title : public QWidget {
  public:
    explicit Title(const QString& text) : text_(text) {
        QFont bold = font();
        bold.setWeight(QFont::DemiBold);
        setFont(bold);
        setMinimumWidth(40);
    }
    void setText(const QString& text) {
        text_ = text;
        setToolTip(text);
        setAccessibleName(text);
        update();
    }
    QSize sizeHint() const override { return {60, fontMetrics().height()}; }

  protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setPen(palette().color(QPalette::WindowText));
        painter.drawText(rect(), Qt::AlignLeft | Qt::AlignVCenter,
                         fontMetrics().elidedText(text_, Qt::ElideMiddle, width()));
    }

  private:
    QString text_;
};

PaneHeader::PaneHeader(const QString& title, QWidget* parent) : QWidget(parent) {
    layout_ = new QHBoxLayout(this);
    layout_->setContentsMargins(10, 3, 6, 3);
    layout_->setSpacing(2);
    title_ = new Title(title);
    layout_->addWidget(title_, 1);
    setFixedHeight(36);
}

void PaneHeader::setTitle(const QString& title) {
    title_->setText(title);
}

QToolButton* PaneHeader::addButton(const QString& icon, const QString& toolTip, const QString& objectName) {
    auto* button = new FlatButton(this);
    button->setIcon(themedIcon(icon));
    button->setIconSize({20, 20});
    button->setToolTip(toolTip);
    button->setAccessibleName(toolTip);
    button->setObjectName(objectName);
    layout_->addWidget(button);
    return button;
}

QToolButton* PaneHeader::addTextButton(const QString& text, const QString& toolTip,
                                       const QString& objectName) {
    auto* button = new FlatButton(this);
    button->setText(text);
    button->setToolTip(toolTip);
    button->setAccessibleName(toolTip);
    button->setObjectName(objectName);
    layout_->addWidget(button);
    return button;
}

void PaneHeader::addControl(QWidget* control) {
    layout_->addWidget(control);
}

void PaneHeader::addSeparator() {
    auto* line = new QFrame(this);
    line->setFrameShape(QFrame::VLine);
    line->setFrameShadow(QFrame::Sunken);
    line->setFixedHeight(20);
    layout_->addSpacing(3);
    layout_->addWidget(line);
    layout_->addSpacing(3);
}

}  // namespace abf::ui
