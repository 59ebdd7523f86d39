// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStyledItemDelegate>

namespace abf::ui {

/// A row of a list of things that are kept: a picture, a name, and one or two dim lines below it. Which roles
/// bring the lines is told; a role may bring a list, which is joined by commas.
class RecordDelegate : public QStyledItemDelegate {
    Q_OBJECT
  public:
    RecordDelegate(QList<int> lineRoles, int pictureSide, QObject* parent = nullptr);

    /// A role that is true for the row that is shown as the present one; -1: none.
    void setMarkRole(int role) { markRole_ = role; }
    /// A role that brings 0..1 where the row shows a progress bar, else nothing; -1: none.
    void setProgressRole(int role) { progressRole_ = role; }

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const override;

  private:
    QRect textRect(const QStyleOptionViewItem& option) const;

    QList<int> lineRoles_;
    int side_, markRole_ = -1, progressRole_ = -1;
};

}  // namespace abf::ui
