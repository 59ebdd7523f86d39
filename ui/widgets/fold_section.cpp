// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/fold_section.h"

#include <QHBoxLayout>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/widgets/themed_icon.h"

namespace abf::ui {

namespace {
constexpr int kIndent = 8;  ///< of the content, so that the arrows of the headings stand out
}

FoldSection::FoldSection(const QString& title, const QString& name, QWidget* content, bool open,
                         QWidget* parent)
    : QWidget(parent), title_(title), content_(content) {
    heading_ = new QToolButton;
    heading_->setObjectName(name);
    heading_->setText(title);
    heading_->setAutoRaise(true);
    heading_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    heading_->setIconSize({14, 14});
    heading_->setFocusPolicy(Qt::StrongFocus);
    QFont bold = heading_->font();
    bold.setWeight(QFont::DemiBold);
    heading_->setFont(bold);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(heading_, 0, Qt::AlignLeft);
    auto* indented = new QHBoxLayout;
    indented->setContentsMargins(kIndent, 0, 0, 0);
    indented->addWidget(content_);
    column->addLayout(indented);
    connect(heading_, &QToolButton::clicked, this, [this] { setOpen(!open_); });
    setOpen(open);
}

void FoldSection::setOpen(bool open) {
    open_ = open;
    content_->setVisible(open);
    heading_->setIcon(themedIcon(open ? "collapse" : "expand"));
    heading_->setToolTip(open ? tr("Close this part") : tr("Open this part"));
    heading_->setAccessibleName(open ? tr("%1, open").arg(heading_->text())
                                     : tr("%1, closed").arg(heading_->text()));
}

void FoldSection::setRemark(const QString& remark) {
    heading_->setText(remark.isEmpty() ? title_ : QStringLiteral("%1 (%2)").arg(title_, remark));
}

}  // namespace abf::ui
