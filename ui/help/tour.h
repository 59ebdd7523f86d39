// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFrame>
#include <QPointer>
#include <QVector>
#include <functional>

class QLabel;
class QMainWindow;
class QToolButton;

namespace abf::ui {

/// A short tour of the window with the example in it: a bar on top says what is where, a frame marks it.
/// Blocks nothing, can be left at any time.
class Tour : public QFrame {
    Q_OBJECT
  public:
    struct Step {
        QString text;
        QString marked;                ///< object name of the widget that is marked; empty: none
        std::function<void()> before;  ///< done as the step begins; may be empty
    };

    /// Puts the bar on top of the window's central widget. `openExample` is run as it goes on from its first
    /// step.
    static void start(QMainWindow* window, std::function<void()> openExample);
    /// The same, unless it has been started or skipped before (QSettings).
    static void startOnce(QMainWindow* window, std::function<void()> openExample);

    int step() const { return step_; }
    int stepCount() const { return static_cast<int>(steps_.size()); }

  public slots:
    void next();
    void previous();
    void leave();

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

  private:
    class Mark;
    Tour(QMainWindow* window, std::function<void()> openExample);
    void showStep();
    void placeMark();

    QMainWindow* window_;
    QVector<Step> steps_;
    int step_ = 0;
    QLabel *text_, *count_;
    QToolButton *back_, *next_, *leave_;
    QPointer<QWidget> mark_;
    QPointer<QWidget> marked_;
};

}  // namespace abf::ui
