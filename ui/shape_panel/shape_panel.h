// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>
#include <functional>
#include <vector>

#include "ui/session/session.h"

class QLabel;
class QStackedWidget;
class QTabBar;
class QToolButton;

namespace abf::ui {

class AllChangesPanel;
class MeasurePanel;
class SliderRow;
class VariantsPanel;

/// The right pane. Its first page: how far the fit can be trusted, what is known of the person, the six everyday
/// phenotypes with the other five under "More", the local changes that a fit finds, variants of the body, the
/// locks of the pose, the measures, and what the fit had to assume. Its second page: every local change and
/// facial action. More pages can be added; each is made when it is first shown.
class ShapePanel : public QWidget {
    Q_OBJECT
  public:
    explicit ShapePanel(Session& session, QWidget* parent = nullptr);

    MeasurePanel& measures() { return *measures_; }
    VariantsPanel& variants() { return *variants_; }
    /// Shows the sliders of this part of the body.
    void openPart(BodyPart part);
    /// `make` is called once, when the page is shown first. Its content is scrolled.
    int addPage(const QString& title, const QString& tip, std::function<QWidget*()> make);
    int page() const;
    void showPage(int page);

  public slots:
    void setMoreVisible(bool visible);

  signals:
    void moreVisibleChanged(bool visible);
    void pageChanged(int page);

  private:
    void scrollTo(QWidget* part);
    QWidget* makeMainPage();
    QWidget* makeDetails();
    void showShape();
    void showNotes();

    Session& session_;
    QTabBar* tabs_;
    QStackedWidget* pages_;
    std::vector<std::function<QWidget*()>> makers_;  ///< of each page; empty once made
    AllChangesPanel* allChanges_ = nullptr;          ///< once made
    std::vector<SliderRow*> rows_;  ///< in the order of the phenotypes
    QToolButton* more_;
    MeasurePanel* measures_;
    VariantsPanel* variants_;
    bool moreVisible_ = false;
    QWidget* notesPart_;
    QLabel* notes_;
};

}  // namespace abf::ui
