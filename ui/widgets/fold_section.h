// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QToolButton;

namespace abf::ui {

/// A heading that opens and closes what stands below it, by mouse or keys.
class FoldSection : public QWidget {
    Q_OBJECT
  public:
    /// `name` becomes the object name of the heading.
    FoldSection(const QString& title, const QString& name, QWidget* content, bool open = true,
                QWidget* parent = nullptr);

    bool isOpen() const { return open_; }
    void setOpen(bool open);
    /// Stands behind the title, so that it is seen while closed; empty: nothing.
    void setRemark(const QString& remark);

  private:
    QString title_;
    QToolButton* heading_;
    QWidget* content_;
    bool open_ = false;
};

}  // namespace abf::ui
