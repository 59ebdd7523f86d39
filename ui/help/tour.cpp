// SPDX-License-Identifier: Apache-2.0
#include "ui/help/tour.h"

#include <QBoxLayout>
#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QMainWindow>
#include <QPainter>
#include <QSettings>
#include <QTimer>
#include <QToolButton>
#include <utility>

#include "ui/widgets/flat_button.h"

namespace abf::ui {

namespace {
const auto kKey = QStringLiteral("tourSeen");
}

/// A frame over a widget that takes no mouse. Nothing can be drawn over the 3D view, so steps mark headings
/// and panels.
class Tour::Mark : public QWidget {
  public:
    explicit Mark(QWidget* parent) : QWidget(parent) {
        setAttribute(Qt::WA_TransparentForMouseEvents);
        setAttribute(Qt::WA_NoSystemBackground);
        setObjectName(QStringLiteral("tourMark"));
    }

  protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setPen(QPen(palette().color(QPalette::Highlight), 3));
        painter.drawRect(QRectF(rect()).adjusted(1.5, 1.5, -1.5, -1.5));
    }
    void resizeEvent(QResizeEvent*) override {
        // A ring: what is inside stays to be seen also where widgets are windows of their own.
        setMask(QRegion(rect()) - QRegion(rect().adjusted(3, 3, -3, -3)));
    }
};

void Tour::start(QMainWindow* window, std::function<void()> openExample) {
    if (auto* running = window->findChild<Tour*>()) delete running;
    QSettings().setValue(kKey, true);
    auto* tour = new Tour(window, std::move(openExample));
    if (auto* column = qobject_cast<QBoxLayout*>(window->centralWidget()->layout()))
        column->insertWidget(0, tour);
    tour->show();
    tour->showStep();
    tour->next_->setFocus();
}

void Tour::startOnce(QMainWindow* window, std::function<void()> openExample) {
    if (!QSettings().value(kKey, false).toBool()) start(window, std::move(openExample));
}

Tour::Tour(QMainWindow* window, std::function<void()> openExample) : QFrame(window), window_(window) {
    setObjectName(QStringLiteral("tour"));
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::AlternateBase);
    steps_ = {{tr("Welcome. Six steps show how a body comes from photos, with an example person. Nothing is "
                  "blocked meanwhile; Skip ends this at any time."),
               {},
               {}},
              {tr("The example is being read and fitted. These are its photos, from the front, the side "
                  "and behind. Use + for photos of your own, or drop them anywhere."),
               QStringLiteral("photoList"), std::move(openExample)},
              {tr("Dots are landmarks. Drag one that is wrong: a loupe helps, and the body follows. With the "
                  "keyboard: Tab, arrows, V."),
               QStringLiteral("photoView"),
               {}},
              {tr("What you know of the person, height above all, makes the fit surer. Sliders change the "
                  "body, locks keep them."),
               QStringLiteral("shapePanel"),
               {}},
              {tr("Fit (F5) goes on from where the body stands. Every step can be taken back: Ctrl+Z."),
               QStringLiteral("toolBar"),
               {}},
              {tr("Measures show the body in centimetres; Export writes it for other programs. That is all. "
                  "F1 lists mouse and keys."),
               QStringLiteral("exportButton"),
               {}}};

    text_ = new QLabel;
    text_->setObjectName(QStringLiteral("tourText"));
    text_->setWordWrap(true);
    count_ = new QLabel;
    const auto makeButton = [](const QString& text, const QString& tip, const char* name) {
        auto* button = new FlatButton;
        button->setText(text);
        button->setToolTip(tip);
        button->setFocusPolicy(Qt::StrongFocus);
        button->setObjectName(QLatin1String(name));
        return button;
    };
    back_ = makeButton(tr("Back"), tr("The step before"), "tourBack");
    next_ = makeButton(tr("Next"), tr("The next step"), "tourNext");
    leave_ = makeButton(tr("Skip"), tr("End the tour (Esc). Help brings it back."), "tourLeave");
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 6, 8, 6);
    row->addWidget(count_);
    row->addWidget(text_, 1);
    for (QToolButton* button : {back_, next_, leave_}) row->addWidget(button);
    connect(back_, &QToolButton::clicked, this, &Tour::previous);
    connect(next_, &QToolButton::clicked, this, &Tour::next);
    connect(leave_, &QToolButton::clicked, this, &Tour::leave);
    window_->installEventFilter(this);
}

void Tour::next() {
    if (step_ + 1 >= stepCount()) return leave();
    ++step_;
    if (const auto before = std::exchange(steps_[step_].before, nullptr)) before();
    showStep();
}

void Tour::previous() {
    if (step_ == 0) return;
    --step_;
    showStep();
}

void Tour::leave() {
    delete mark_.data();
    deleteLater();
    hide();
}

void Tour::showStep() {
    text_->setText(steps_[step_].text);
    setAccessibleName(steps_[step_].text);
    count_->setText(tr("%1 of %2").arg(step_ + 1).arg(stepCount()));
    back_->setEnabled(step_ > 0);
    next_->setText(step_ + 1 < stepCount() ? tr("Next") : tr("Done"));
    leave_->setVisible(step_ + 1 < stepCount());
    if (marked_) marked_->removeEventFilter(this);
    marked_ = steps_[step_].marked.isEmpty() ? nullptr : window_->findChild<QWidget*>(steps_[step_].marked);
    delete mark_.data();
    if (!marked_) return;
    marked_->installEventFilter(this);
    mark_ = new Mark(window_);
    placeMark();
    mark_->show();
    mark_->raise();
    QTimer::singleShot(0, this, &Tour::placeMark);
}

void Tour::placeMark() {
    if (mark_ && marked_) mark_->setGeometry(QRect(marked_->mapTo(window_, QPoint(0, 0)), marked_->size()));
}

bool Tour::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Resize || event->type() == QEvent::Move)
        QTimer::singleShot(0, this, &Tour::placeMark);  // after the layout
    return QFrame::eventFilter(watched, event);
}

void Tour::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) return leave();
    QFrame::keyPressEvent(event);
}

}  // namespace abf::ui
