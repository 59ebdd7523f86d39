// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>
#include <vector>

#include "ui/session/session.h"
#include "ui/shape_panel/change_catalogue.h"

class QCheckBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace abf::ui {

class FoldSection;
class SliderRow;

/// Every local change of the body, or every facial action: by part, searchable, both sides together or each
/// by itself. Rows are made when their part is opened, so that the panel itself costs little.
class AllChangesPanel : public QWidget {
    Q_OBJECT
  public:
    enum class Kind { LocalChanges, FacialActions };
    AllChangesPanel(Session& session, Kind kind, QWidget* parent = nullptr);

    /// Opens a part and forgets the search; null where there is no such part.
    QWidget* openGroup(const QString& key);

  protected:
    void showEvent(QShowEvent* event) override;

  private:
    struct Row {
        SliderRow* row;
        std::vector<int> changes;
    };
    /// A part, or what a search found.
    struct Page {
        int group = -1;  ///< in groups_
        FoldSection* section = nullptr;
        QWidget* content = nullptr;
        bool built = false;
        std::vector<Row> rows;
    };
    void findInModel();
    void buildPage(Page& page);
    void clearPage(Page& page);
    void addRows(Page& page, QGridLayout* grid, const ChangeEntry& entry);
    void rebuild();
    void search();
    void refresh();
    void refreshRows(const Page& page);
    const Eigen::VectorXd& values() const;
    bool offered(const ChangeEntry& entry) const { return adult_ || !entry.adultsOnly; }

    Session& session_;
    const Kind kind_;
    std::vector<ChangeGroup> groups_;
    std::vector<Page> pages_;
    Page found_;
    QLineEdit* query_;
    QCheckBox* symmetric_;
    QLabel* count_;
    QWidget* parts_;
    QVBoxLayout *column_, *partsColumn_;
    bool adult_ = false;
};

}  // namespace abf::ui
