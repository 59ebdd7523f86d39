// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/pane_header.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>

#include "ui/widgets/flat_button.h"
#include "ui/widgets/themed_icon.h"

namespace abf::ui {

PaneHeader::PaneHeader(const QString& title, QWidget* parent) : QWidget(parent) {
    layout_ = new QHBoxLayout(this);
    layout_->setContentsMargins(10, 3, 6, 3);
    layout_->setSpacing(2);
    title_ = new QLabel(title);
    QFont font = title_->font();
    font.setWeight(QFont::DemiBold);
    title_->setFont(font);
    // A long file name must not force the pane to be wide.
    title_->setMinimumWidth(40);
    title_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    layout_->addWidget(title_, 1);
    setFixedHeight(36);
}

void PaneHeader::setTitle(const QString& title) {
    title_->setText(title);
    title_->setToolTip(title);
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
