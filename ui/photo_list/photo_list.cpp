// SPDX-License-Identifier: Apache-2.0
#include "ui/photo_list/photo_list.h"

#include <QKeyEvent>
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
            painter->drawPixmap(place, thumbnail);
        }
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
    QAction* remove = menu.addAction(themedIcon("remove"), tr("Remove from the list"));
    const QAction* chosen = menu.exec(list_->viewport()->mapToGlobal(position));
    if (chosen == search) session_.findPersons(id);
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
