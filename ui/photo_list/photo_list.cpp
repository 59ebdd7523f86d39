// SPDX-License-Identifier: Apache-2.0
#include "ui/photo_list/photo_list.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QPainter>
#include <QSignalBlocker>
#include <QStyledItemDelegate>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/widgets/pane_header.h"
#include "ui/widgets/themed_icon.h"

namespace abf::ui {

namespace {

/// Thumbnail on top, below it name and state, both elided.
class PhotoDelegate : public QStyledItemDelegate {
  public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const override {
        return {PhotoListModel::kThumbnailSide + 16,
                PhotoListModel::kThumbnailSide + 2 * option.fontMetrics.height() + 22};
    }

    /// Of the tick, at the thumbnail's top left.
    static QRect checkBox(const QStyleOptionViewItem& option) {
        const int side = std::max(18, QApplication::style()->pixelMetric(QStyle::PM_IndicatorWidth));
        return {option.rect.x() + 10, option.rect.y() + 9, side, side};
    }

    bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                     const QModelIndex& index) override {
        const bool click = event->type() == QEvent::MouseButtonRelease &&
                           static_cast<QMouseEvent*>(event)->button() == Qt::LeftButton &&
                           checkBox(option)
                               .adjusted(-4, -4, 4, 4)
                               .contains(static_cast<QMouseEvent*>(event)->position().toPoint());
        const bool key =
            event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Space;
        if (!click && !key) return false;
        const bool used = index.data(Qt::CheckStateRole).value<Qt::CheckState>() == Qt::Checked;
        return model->setData(index, used ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const bool selected = option.state.testFlag(QStyle::State_Selected);
        const QRect box = option.rect.adjusted(4, 3, -4, -3);
        if (selected || option.state.testFlag(QStyle::State_MouseOver)) {
            QColor fill = option.palette.color(QPalette::Highlight);
            fill.setAlphaF(selected ? 0.28f : 0.12f);
            painter->setPen(selected ? QPen(option.palette.color(QPalette::Highlight), 1.5)
                                     : QPen(Qt::NoPen));
            painter->setBrush(fill);
            painter->drawRoundedRect(box, 5, 5);
        }
        const QRect frame(box.x() + 4, box.y() + 4, box.width() - 8, PhotoListModel::kThumbnailSide);
        const auto thumbnail = index.data(Qt::DecorationRole).value<QPixmap>();
        if (thumbnail.isNull()) {
            painter->setBrush(option.palette.color(QPalette::Midlight));
            painter->setPen(Qt::NoPen);
            painter->drawRoundedRect(frame, 3, 3);
            if (index.data(PhotoListModel::UnreadableRole).toBool()) {
                QRect mark(0, 0, 32, 32);
                mark.moveCenter(frame.center());
                themedIcon("warning").paint(painter, mark);
            }
        } else {
            QRect place(QPoint(0, 0), thumbnail.size());
            place.moveCenter(frame.center());
            const bool used = index.data(Qt::CheckStateRole).value<Qt::CheckState>() == Qt::Checked;
            painter->setOpacity(used ? 1.0 : 0.35);
            painter->drawPixmap(place, thumbnail);
            painter->setOpacity(1);
        }
        if (index.data(PhotoListModel::ContradictedRole).toBool()) {
            QRect mark(0, 0, 22, 22);
            mark.moveTopRight(frame.topRight() + QPoint(-2, 2));
            painter->setPen(Qt::NoPen);
            painter->setBrush(option.palette.color(QPalette::Base));
            painter->drawEllipse(mark.adjusted(-3, -3, 3, 3));
            themedIcon("warning").paint(painter, mark.adjusted(2, 1, -2, -3));
        }
        QStyleOptionButton check;
        check.rect = checkBox(option);
        check.palette = option.palette;
        check.state = QStyle::State_Enabled;
        check.state |= index.data(Qt::CheckStateRole).value<Qt::CheckState>() == Qt::Checked
                           ? QStyle::State_On
                           : QStyle::State_Off;
        QApplication::style()->drawPrimitive(QStyle::PE_IndicatorCheckBox, &check, painter, option.widget);
        const QColor text = option.palette.color(QPalette::Text);
        const int line = option.fontMetrics.height();
        const QRect nameLine(frame.x(), frame.bottom() + 4, frame.width(), line);
        painter->setPen(text);
        painter->drawText(
            nameLine, Qt::AlignHCenter | Qt::AlignVCenter,
            option.fontMetrics.elidedText(index.data().toString(), Qt::ElideMiddle, frame.width()));
        QColor dim = text;
        dim.setAlphaF(0.75f);
        painter->setPen(dim);
        painter->drawText(nameLine.translated(0, line + 1), Qt::AlignHCenter | Qt::AlignVCenter,
                          option.fontMetrics.elidedText(index.data(PhotoListModel::StateTextRole).toString(),
                                                        Qt::ElideRight, frame.width()));
        painter->restore();
    }
};

}  // namespace

PhotoList::PhotoList(Session& session, QWidget* parent) : QWidget(parent), session_(session) {
    setObjectName(QStringLiteral("photoList"));
    model_ = new PhotoListModel(session, this);

    auto* header = new PaneHeader(tr("Photos"));
    connect(
        header->addButton("add-photo", tr("Add photos of the same person (Ctrl+Shift+A)"), "addPhotosSmall"),
        &QToolButton::clicked, this, &PhotoList::addRequested);

    list_ = new QListView;
    list_->setObjectName(QStringLiteral("photoListView"));
    list_->setModel(model_);
    list_->setItemDelegate(new PhotoDelegate(list_));
    list_->setFrameShape(QFrame::NoFrame);
    list_->setMouseTracking(true);
    list_->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list_->setContextMenuPolicy(Qt::CustomContextMenu);
    list_->setAccessibleName(tr("Photos of the person"));
    list_->installEventFilter(this);

    auto* nothing =
        new QLabel(tr("Photos of one person stand here.\nDrop them on the window."), list_->viewport());
    nothing->setObjectName(QStringLiteral("noPhotos"));
    nothing->setWordWrap(true);
    nothing->setAlignment(Qt::AlignCenter);
    nothing->setForegroundRole(QPalette::PlaceholderText);
    auto* middle = new QVBoxLayout(list_->viewport());
    middle->addWidget(nothing);
    const auto followCount = [this, nothing] { nothing->setVisible(model_->rowCount() == 0); };
    connect(model_, &QAbstractItemModel::modelReset, nothing, followCount);
    followCount();

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(header);
    layout->addWidget(list_, 1);
    setMinimumWidth(PhotoListModel::kThumbnailSide + 22);

    connect(list_->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& index) {
                if (index.isValid()) session_.setCurrentPhoto(model_->idAt(index));
            });
    connect(list_, &QWidget::customContextMenuRequested, this, &PhotoList::showMenu);
    connect(&session, &Session::currentPhotoChanged, this, &PhotoList::followCurrent);
    connect(model_, &QAbstractItemModel::modelReset, this, &PhotoList::followCurrent);
}

void PhotoList::followCurrent() {
    const QModelIndex at = model_->indexOf(session_.currentPhoto());
    if (at == list_->currentIndex()) return;
    list_->setCurrentIndex(at);
}

void PhotoList::showMenu(const QPoint& position) {
    const PhotoId id = model_->idAt(list_->indexAt(position));
    if (id == 0) return;
    QMenu menu(this);
    QAction* search = menu.addAction(themedIcon("detect"), tr("Find people again"));
    QAction* use = menu.addAction(tr("Use in the fit"));
    use->setCheckable(true);
    use->setChecked(session_.document().photo(id)->used);
    QAction* remove = menu.addAction(themedIcon("remove"), tr("Remove from the list"));
    const QAction* chosen = menu.exec(list_->viewport()->mapToGlobal(position));
    if (chosen == search) session_.findPersons(id);
    if (chosen == use) session_.setPhotoUsed(id, use->isChecked());
    if (chosen == remove) session_.removePhoto(id);
}

bool PhotoList::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Delete) {
        session_.removePhoto(session_.currentPhoto());
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

}  // namespace abf::ui
