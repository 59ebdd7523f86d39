// SPDX-License-Identifier: Apache-2.0
#include "ui/shape_panel/all_changes_panel.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSettings>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "ui/shape_panel/slider_row.h"
#include "ui/widgets/fold_section.h"
#include "ui/widgets/wheel_guard.h"

namespace abf::ui {

namespace {

constexpr int kMostFound = 30;  ///< rows that a search makes
constexpr double kNone = 5e-4;  ///< what the rows show as 0

/// Says when it is shown for the first time and later.
class PageContent : public QWidget {
  public:
    std::function<void()> shown;

  protected:
    void showEvent(QShowEvent* event) override {
        QWidget::showEvent(event);
        if (shown) shown();
    }
};

QGridLayout* makeGrid(QWidget* content) {
    auto* grid = new QGridLayout(content);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(4);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(1, 1);
    return grid;
}

}  // namespace

AllChangesPanel::AllChangesPanel(Session& session, Kind kind, QWidget* parent)
    : QWidget(parent), session_(session), kind_(kind) {
    const bool body = kind == Kind::LocalChanges;
    setObjectName(body ? QStringLiteral("allChangesPanel") : QStringLiteral("facePanel"));
    query_ = new QLineEdit;
    query_->setObjectName(body ? QStringLiteral("searchChanges") : QStringLiteral("searchFace"));
    query_->setPlaceholderText(body ? tr("Search: waist, nose width …") : tr("Search: smile, brow …"));
    query_->setAccessibleName(tr("Search the sliders"));
    query_->setClearButtonEnabled(true);
    symmetric_ = new QCheckBox(tr("Both sides together"));
    symmetric_->setObjectName(body ? QStringLiteral("symmetricChanges") : QStringLiteral("symmetricFace"));
    symmetric_->setToolTip(tr("One slider moves left and right alike. Off: each side has its own."));
    symmetric_->setChecked(QSettings().value(symmetric_->objectName(), true).toBool());
    count_ = new QLabel;
    count_->setObjectName(body ? QStringLiteral("changesFound") : QStringLiteral("faceFound"));
    count_->setWordWrap(true);
    parts_ = new QWidget;
    partsColumn_ = new QVBoxLayout(parts_);
    partsColumn_->setContentsMargins(0, 0, 0, 0);
    partsColumn_->setSpacing(2);
    column_ = new QVBoxLayout(this);
    column_->setContentsMargins(0, 0, 0, 0);
    column_->setSpacing(6);
    column_->addWidget(query_);
    column_->addWidget(symmetric_);
    column_->addWidget(count_);
    column_->addWidget(parts_);
    setEnabled(false);
    connect(query_, &QLineEdit::textChanged, this, &AllChangesPanel::search);
    connect(symmetric_, &QCheckBox::toggled, this, [this](bool on) {
        QSettings().setValue(symmetric_->objectName(), on);
        rebuild();
    });
    connect(&session, &Session::modelLoaded, this, &AllChangesPanel::findInModel);
    connect(&session, &Session::documentChanged, this, &AllChangesPanel::refresh);
    connect(&session, &Session::frameChanged, this, &AllChangesPanel::refresh);
    if (session.model()) findInModel();
}

void AllChangesPanel::findInModel() {
    if (!groups_.empty()) return;
    groups_ = kind_ == Kind::LocalChanges ? localChangeGroups(session_.model()->localChangeLabels())
                                          : facialActionGroups(session_.model()->facialActionLabels());
    pages_.resize(groups_.size());  // stays: the contents point to their pages
    for (std::size_t g = 0; g < groups_.size(); ++g) {
        Page& page = pages_[g];
        page.group = static_cast<int>(g);
        auto* content = new PageContent;
        content->shown = [this, &page] { buildPage(page); };
        page.content = content;
        page.section =
            new FoldSection(groups_[g].title, QStringLiteral("changes_") + groups_[g].key, content, false);
        partsColumn_->addWidget(page.section);
    }
    setEnabled(true);
    refresh();
}

void AllChangesPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    refresh();
}

const Eigen::VectorXd& AllChangesPanel::values() const {
    const BodyShape& shape = session_.shownShape();
    return kind_ == Kind::LocalChanges ? shape.localChanges : shape.facialActions;
}

void AllChangesPanel::addRows(Page& page, QGridLayout* grid, const ChangeEntry& entry) {
    if (!offered(entry)) return;
    const bool body = kind_ == Kind::LocalChanges;
    const QString label = page.group >= 0 ? entry.shortLabel : entry.label;
    const auto add = [&](const std::vector<int>& changes, const QString& key, const QString& name) {
        SliderInfo info{.key = (body ? QStringLiteral("all_") : QStringLiteral("face_")) + key,
                        .label = name,
                        .tip = QStringLiteral("%1 (%2)").arg(entry.label, key),
                        .least = body ? -1.0 : 0.0,
                        .most = 1,
                        .resetValue = 0,
                        .hasSpread = false,
                        .hasLock = body};
        auto* row = new SliderRow(info, grid, grid->rowCount());
        page.rows.push_back({row, changes});
        connect(row, &SliderRow::valueEdited, this, [this, changes, body](double value) {
            if (body)
                session_.setLocalChanges(changes, value);
            else
                session_.setFacialActions(changes, value);
        });
        connect(row, &SliderRow::lockToggled, this,
                [this, changes](bool locked) { session_.setLocalChangesLocked(changes, locked); });
    };
    if (!entry.paired() || symmetric_->isChecked()) return add(entry.both, entry.key, label);
    add({entry.both[0]}, body ? QStringLiteral("l-") + entry.key : entry.key + QStringLiteral("Left"),
        tr("%1, left").arg(label));
    add({entry.both[1]}, body ? QStringLiteral("r-") + entry.key : entry.key + QStringLiteral("Right"),
        tr("%1, right").arg(label));
}

void AllChangesPanel::buildPage(Page& page) {
    if (!page.built) {
        page.built = true;
        QGridLayout* grid = makeGrid(page.content);
        for (const ChangeEntry& entry : groups_[static_cast<std::size_t>(page.group)].entries)
            addRows(page, grid, entry);
        new WheelGuard(page.content);
    }
    refreshRows(page);
}

void AllChangesPanel::clearPage(Page& page) {
    page.rows.clear();
    page.built = false;
    if (!page.content) return;
    qDeleteAll(page.content->findChildren<QObject*>(QString(), Qt::FindDirectChildrenOnly));
}

void AllChangesPanel::rebuild() {
    for (Page& page : pages_) {
        clearPage(page);
        if (page.content->isVisible()) buildPage(page);
    }
    search();
}

void AllChangesPanel::search() {
    clearPage(found_);
    delete found_.content;
    found_.content = nullptr;
    const QString query = query_->text().trimmed();
    parts_->setVisible(query.isEmpty());
    count_->setVisible(!query.isEmpty());
    if (query.isEmpty() || groups_.empty()) return refresh();
    found_.content = new QWidget;
    QGridLayout* grid = makeGrid(found_.content);
    int found = 0;
    for (const ChangeGroup& group : groups_)
        for (const ChangeEntry& entry : group.entries)
            if (offered(entry) && matches(entry, group, query) && ++found <= kMostFound)
                addRows(found_, grid, entry);
    found_.built = true;
    new WheelGuard(found_.content);
    column_->addWidget(found_.content);
    count_->setText(found == 0 ? tr("Nothing is called so. Try another word, such as the part of the body.")
                    : found <= kMostFound
                        ? tr("%n found", nullptr, found)
                        : tr("%1 found, the first %2 are listed").arg(found).arg(kMostFound));
    refreshRows(found_);
}

QWidget* AllChangesPanel::openGroup(const QString& key) {
    query_->clear();
    for (Page& page : pages_) {
        if (groups_[static_cast<std::size_t>(page.group)].key != key) continue;
        page.section->setOpen(true);
        return page.section;
    }
    return nullptr;
}

void AllChangesPanel::refresh() {
    if (groups_.empty() || !isVisible()) return;  // the steps of a fit pass quickly
    if (const bool adult = isAdult(session_.shownShape()); adult != adult_) {
        adult_ = adult;
        rebuild();
    }
    const Eigen::VectorXd& now = values();
    for (const Page& page : pages_) {
        const ChangeGroup& group = groups_[static_cast<std::size_t>(page.group)];
        int changed = 0, offeredOnes = 0;
        for (const ChangeEntry& entry : group.entries) {
            if (!offered(entry)) continue;
            ++offeredOnes;
            changed += std::ranges::any_of(
                entry.both, [&](int i) { return i < now.size() && std::abs(now[i]) >= kNone; });
        }
        page.section->setVisible(offeredOnes > 0);
        page.section->setRemark(changed > 0 ? tr("%n changed", nullptr, changed) : QString());
        if (page.content->isVisible()) refreshRows(page);
    }
    if (found_.content) refreshRows(found_);
}

void AllChangesPanel::refreshRows(const Page& page) {
    const Eigen::VectorXd& now = values();
    const auto valueOf = [&](int i) { return i < now.size() ? now[i] : 0.0; };
    const std::vector<int>& locked = session_.document().lockedLocalChanges;
    for (const Row& row : page.rows) {
        const double left = valueOf(row.changes.front()), right = valueOf(row.changes.back());
        const bool held = kind_ == Kind::LocalChanges && std::ranges::all_of(row.changes, [&](int i) {
                              return std::ranges::find(locked, i) != locked.end();
                          });
        row.row->show((left + right) / 2, held, 0);
        if (std::abs(left - right) >= kNone)
            row.row->setRemark(QStringLiteral("≠"),
                               tr("The sides differ: left %L1, right %L2. Moving the slider "
                                  "makes them alike.")
                                   .arg(left, 0, 'f', 3)
                                   .arg(right, 0, 'f', 3));
        else
            row.row->setRemark({}, {});
    }
}

}  // namespace abf::ui
