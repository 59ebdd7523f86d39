// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>
#include <optional>
#include <set>
#include <vector>

#include "ui/session/session.h"

class QGridLayout;
class QLabel;
class QToolButton;

namespace abf::ui {

class MeasureRow;

/// The measures of the body on the screen, to be read and to be changed: the main ones first, the others
/// under "More", then what only follows from them. Each carries a ± while it is that of a fit, and the
/// clothing that the fit found stands below.
class MeasurePanel : public QWidget {
    Q_OBJECT
  public:
    explicit MeasurePanel(Session& session, QWidget* parent = nullptr);

    /// The measures whose rows are open.
    std::set<Measure> listed() const;

  public slots:
    /// Marks the row of a tape that is pointed at elsewhere.
    void highlight(std::optional<abf::Measure> measure);

  signals:
    void measureHovered(std::optional<abf::Measure> measure);
    void listedChanged(const std::set<abf::Measure>& measures);

  protected:
    void showEvent(QShowEvent* event) override;

  private:
    struct Derived {
        Measure measure;
        QLabel *label, *value;
    };
    void addRow(Measure measure, QGridLayout* grid);
    void setMoreVisible(bool visible);
    void refresh();

    Session& session_;
    std::vector<MeasureRow*> rows_;
    std::vector<Derived> derived_;
    std::size_t mainRows_ = 0;
    QToolButton *more_, *units_;
    QLabel *empty_, *meaning_, *clothing_;
    QWidget* table_;
    bool moreVisible_ = false;
};

/// "torso 0.9, thighs 0.6 cm".
QString clothingWords(const ClothingAllowance& clothing);

}  // namespace abf::ui
