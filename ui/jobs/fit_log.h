// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QPlainTextEdit;

namespace abf::ui {

class ConvergencePlot;
class Session;

/// How the present fit went: its residual against the iteration, and a log in words.
class FitLog : public QWidget {
    Q_OBJECT
  public:
    explicit FitLog(Session& session, QWidget* parent = nullptr);

    ConvergencePlot& plot() { return *plot_; }
    QString text() const;

  protected:
    void showEvent(QShowEvent* event) override;

  private:
    void refresh();

    Session& session_;
    ConvergencePlot* plot_;
    QPlainTextEdit* log_;
    std::size_t shown_ = 0;  ///< steps
    QString shownText_;
};

}  // namespace abf::ui
