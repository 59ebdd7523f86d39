// SPDX-License-Identifier: Apache-2.0
#include "ui/body_view/body_view_actions.h"

#include <QAction>
#include <QActionGroup>
#include <QBuffer>
#include <QClipboard>
#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMenu>
#include <QPainter>
#include <QPixmap>
#include <QSettings>
#include <QWindow>
#include <cmath>

#include "core/base/atomic_file.h"
#include "ui/body_view/picture_dialog.h"
#include "ui/body_view/saved_views.h"
#include "ui/widgets/flat_button.h"
#include "ui/widgets/make_action.h"
#include "ui/widgets/pane_header.h"

namespace abf::ui {

namespace {

QIcon toneIcon(const Eigen::Vector3f& colour) {
    const auto one = [&](int c) { return std::pow(colour[c], 1 / 2.2f); };
    QPixmap pixmap(16, 16);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(QColor::fromRgbF(one(0), one(1), one(2)));
    painter.setPen(QPen(QColor(0, 0, 0, 90), 1));
    painter.drawEllipse(QRectF(1.5, 1.5, 13, 13));
    return QIcon(pixmap);
}

}  // namespace

BodyViewActions::BodyViewActions(BodyView& view, QWidget* window)
    : QObject(window), view_(view), window_(window) {
    menu_ = new QMenu(tr("&3D view"), window);
    menu_->setObjectName(QStringLiteral("menu3dView"));
    menu_->setToolTipsVisible(true);
    const auto addView = [this](const char* name, const QString& text, const QKeySequence& key,
                                StandardView side) {
        connect(add(menu_, name, text, key), &QAction::triggered, this, [this, side] { view_.look(side); });
    };
    addView("actionViewRight", tr("&Right side"), Qt::Key_6, StandardView::Right);
    addView("actionViewTop", tr("From &above"), Qt::Key_7, StandardView::Top);
    orthographic_ = add(menu_, "actionOrthographic", tr("Without &perspective"), Qt::Key_5);
    orthographic_->setCheckable(true);
    orthographic_->setToolTip(tr("Parallel lines stay parallel, lengths can be compared (5)"));
    connect(orthographic_, &QAction::toggled, this, [this](bool on) {
        view_.setProjection(on ? Projection::Orthographic : Projection::Perspective);
    });
    turntable_ = add(menu_, "actionTurntable", tr("&Turntable"), Qt::SHIFT | Qt::Key_T);
    turntable_->setCheckable(true);
    connect(turntable_, &QAction::toggled, &view_, &BodyView::setTurning);
    savedViews_ = new SavedViews(view_, window_);
    menu_->addMenu(savedViews_);
    menu_->addSeparator();
    addLooks();
    menu_->addSeparator();
    addSwitch(menu_, "actionWireframe", tr("&Wire frame"), &BodyDisplay::wireframe, Qt::Key_W);
    addSwitch(menu_, "actionSkeleton", tr("S&keleton"), &BodyDisplay::skeleton, Qt::Key_K);
    addSwitch(menu_, "actionJoints", tr("&Joints"), &BodyDisplay::joints, Qt::Key_J);
    addSwitch(menu_, "actionRuler", tr("&Height ruler"), &BodyDisplay::ruler, Qt::Key_R);
    QAction* figure = addSwitch(menu_, "actionScaleFigure", tr("&Figure to compare the size with"),
                                &BodyDisplay::figure, Qt::SHIFT | Qt::Key_G);
    figure->setToolTip(tr("Somebody of 170 cm (5 ft 7 in) beside the body (Shift+G)"));
    addSwitch(menu_, "actionHighlightPart", tr("&Mark the part under the pointer"), &BodyDisplay::highlight);
    menu_->addSeparator();
    connect(add(menu_, "actionSavePicture", tr("&Picture …"), Qt::CTRL | Qt::SHIFT | Qt::Key_P),
            &QAction::triggered, this, &BodyViewActions::askForPicture);
    connect(add(menu_, "actionCopyPicture", tr("&Copy the picture"), Qt::CTRL | Qt::SHIFT | Qt::Key_C),
            &QAction::triggered, this, [this] { copyPicture(asInTheWindow()); });

    auto* button = new FlatButton;
    button->setObjectName(QStringLiteral("viewMenu"));
    button->setText(tr("View ▾"));
    button->setToolTip(tr("What is drawn of the body, and pictures of it"));
    button->setAccessibleName(button->toolTip());
    button->setPopupMode(QToolButton::InstantPopup);
    button->setMenu(menu_);
    view_.header().addControl(button);

    restore();
    connect(&view_, &BodyView::displayChanged, this, &BodyViewActions::follow);
    connect(&view_, &BodyView::projectionChanged, this, &BodyViewActions::follow);
    connect(&view_, &BodyView::turningChanged, this, &BodyViewActions::follow);
    follow();
}

QAction* BodyViewActions::add(QMenu* menu, const char* name, const QString& text, const QKeySequence& key) {
    auto* action = new QAction(text, this);
    action->setObjectName(QLatin1String(name));
    action->setShortcut(key);
    action::tellKey(*action);
    menu->addAction(action);
    window_->addAction(action);
    return action;
}

QAction* BodyViewActions::addSwitch(QMenu* menu, const char* name, const QString& text,
                                    bool BodyDisplay::*part, const QKeySequence& key) {
    QAction* action = add(menu, name, text, key);
    action->setCheckable(true);
    connect(action, &QAction::toggled, this, [this, part](bool on) {
        BodyDisplay display = view_.display();
        display.*part = on;
        view_.setDisplay(display);
        store();
    });
    switches_.push_back({action, part});
    return action;
}

void BodyViewActions::addLooks() {
    auto* group = new QActionGroup(this);
    const auto choose = [this](BodyLook look, int tone) {
        BodyDisplay display = view_.display();
        display.look = look;
        if (tone >= 0) display.skinTone = tone;
        view_.setDisplay(display);
        store();
    };
    suit_ = add(menu_, "actionLookSuit", tr("&Bodysuit"));
    tones_ = menu_->addMenu(tr("&Skin"));
    tones_->setToolTipsVisible(true);
    clay_ = add(menu_, "actionLookClay", tr("C&lay"));
    for (QAction* action : {suit_, clay_}) {
        action->setCheckable(true);
        group->addAction(action);
    }
    connect(suit_, &QAction::triggered, this, [choose] { choose(BodyLook::Suit, -1); });
    connect(clay_, &QAction::triggered, this, [choose] { choose(BodyLook::Clay, -1); });
    for (int tone = 0; tone < static_cast<int>(skinTones().size()); ++tone) {
        const SkinTone& skin = skinTones()[static_cast<std::size_t>(tone)];
        auto* action =
            new QAction(toneIcon(skin.colour), QCoreApplication::translate("BodyDisplay", skin.name), this);
        action->setObjectName(QStringLiteral("actionSkin%1").arg(tone));
        action->setCheckable(true);
        group->addAction(action);
        tones_->addAction(action);
        connect(action, &QAction::triggered, this, [choose, tone] { choose(BodyLook::Skin, tone); });
        toneActions_.push_back(action);
    }
}

void BodyViewActions::follow() {
    const BodyDisplay& display = view_.display();
    const bool adult = view_.frame() && view_.frame()->adult;
    const BodyLook look = adult ? display.look : BodyLook::Suit;
    suit_->setChecked(look == BodyLook::Suit);
    clay_->setChecked(look == BodyLook::Clay);
    for (std::size_t tone = 0; tone < toneActions_.size(); ++tone)
        toneActions_[tone]->setChecked(look == BodyLook::Skin && display.skinTone == static_cast<int>(tone));
    const QString why =
        adult ? QString() : tr("For adults only: by its age slider this body is younger than 18 years");
    tones_->menuAction()->setEnabled(adult);
    tones_->menuAction()->setToolTip(adult ? tr("A plain colour of skin instead of the suit") : why);
    clay_->setEnabled(adult);
    clay_->setToolTip(adult ? tr("One colour all over") : why);
    for (const Switch& each : switches_) each.action->setChecked(display.*(each.part));
    orthographic_->setChecked(view_.projection() == Projection::Orthographic);
    turntable_->setChecked(view_.turning());
}

void BodyViewActions::restore() {
    const QSettings settings;
    BodyDisplay display;
    const int look = settings.value(QStringLiteral("view3d/look"), 0).toInt();
    display.look = look == 1 ? BodyLook::Skin : look == 2 ? BodyLook::Clay : BodyLook::Suit;
    const int tones = static_cast<int>(skinTones().size());
    display.skinTone =
        std::clamp(settings.value(QStringLiteral("view3d/skin"), display.skinTone).toInt(), 0, tones - 1);
    for (const Switch& each : switches_)
        display.*(each.part) =
            settings.value(QStringLiteral("view3d/") + each.action->objectName(), display.*(each.part))
                .toBool();
    view_.setDisplay(display);
}

void BodyViewActions::store() const {
    QSettings settings;
    settings.setValue(QStringLiteral("view3d/look"), static_cast<int>(view_.display().look));
    settings.setValue(QStringLiteral("view3d/skin"), view_.display().skinTone);
    for (const Switch& each : switches_)
        settings.setValue(QStringLiteral("view3d/") + each.action->objectName(),
                          view_.display().*(each.part));
}

PictureOptions BodyViewActions::asInTheWindow() const {
    return {.pixels = view_.window3d()->size() * view_.devicePixelRatioF(), .transparent = true};
}

void BodyViewActions::askForPicture() {
    auto* dialog = new PictureDialog(asInTheWindow().pixels, window_);
    connect(dialog, &PictureDialog::saveRequested, this, &BodyViewActions::savePicture);
    connect(dialog, &PictureDialog::copyRequested, this, &BodyViewActions::copyPicture);
    dialog->open();
}

void BodyViewActions::savePicture(const PictureOptions& options) {
    auto* dialog =
        new QFileDialog(window_, tr("Save the picture"),
                        QSettings().value(QStringLiteral("folder")).toString(), tr("Pictures (*.png)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("png"));
    dialog->selectFile(tr("body") + QStringLiteral(".png"));
    connect(dialog, &QFileDialog::fileSelected, this, [this, options](const QString& path) {
        view_.takePicture(options, [this, path](const QImage& image) {
            QByteArray bytes;
            QBuffer buffer(&bytes);
            if (image.isNull() || !image.save(&buffer, "PNG"))
                return emit failed(tr("The picture could not be drawn. Try a smaller size."));
            const auto written = writeFileAtomically(
                path.toStdString(),
                std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())));
            if (!written) return emit failed(QString::fromStdString(written.error().message));
            emit messageShown(tr("Saved %1").arg(QFileInfo(path).fileName()));
        });
    });
    dialog->open();
}

void BodyViewActions::copyPicture(const PictureOptions& options) {
    view_.takePicture(options, [this](const QImage& image) {
        if (image.isNull()) return emit failed(tr("The picture could not be drawn. Try a smaller size."));
        QGuiApplication::clipboard()->setImage(image);
        emit messageShown(tr("Copied a picture of %1 × %2 pixels").arg(image.width()).arg(image.height()));
    });
}

}  // namespace abf::ui
