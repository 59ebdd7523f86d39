// SPDX-License-Identifier: Apache-2.0
#include "ui/shape_panel/local_changes_panel.h"

#include <QGridLayout>
#include <QLabel>
#include <algorithm>

#include "core/prior/body_changes.h"
#include "ui/shape_panel/slider_row.h"
#include "ui/shape_panel/slider_words.h"

namespace abf::ui {

LocalChangesPanel::LocalChangesPanel(Session& session, QWidget* parent) : QWidget(parent), session_(session) {
    setObjectName(QStringLiteral("localChangesPanel"));
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(4);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(1, 1);
    auto* meaning =
        new QLabel(tr("What makes this body differ from others with the same sliders above; a fit "
                      "finds them."));
    meaning->setWordWrap(true);
    grid->addWidget(meaning, 0, 0, 1, 6);
    for (int r = 0; r < kBodyChangeCount; ++r) {
        auto* row = new SliderRow(bodyChangeSlider(r), grid, r + 1);
        rows_.push_back(row);
        connect(row, &SliderRow::valueEdited, this, [this, r](double value) {
            session_.setLocalChange(localChanges_[static_cast<std::size_t>(r)], value);
        });
        connect(row, &SliderRow::lockToggled, this, [this, r](bool locked) {
            session_.setLocalChangeLocked(localChanges_[static_cast<std::size_t>(r)], locked);
        });
    }
    setEnabled(false);
    connect(&session, &Session::modelLoaded, this, &LocalChangesPanel::findInModel);
    connect(&session, &Session::documentChanged, this, &LocalChangesPanel::refresh);
    connect(&session, &Session::frameChanged, this, [this] {
        if (isVisible()) refresh();  // the steps of a fit pass quickly
    });
    if (session.model()) findInModel();
}

void LocalChangesPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    refresh();
}

void LocalChangesPanel::findInModel() {
    localChanges_.assign(rows_.size(), -1);
    for (const FittedBodyChange& change : fittedBodyChanges(*session_.model()))
        localChanges_[static_cast<std::size_t>(change.row)] = change.localChange;
    for (std::size_t r = 0; r < rows_.size(); ++r)
        if (localChanges_[r] < 0) rows_[r]->setVisible(false);
    setEnabled(true);
    refresh();
}

void LocalChangesPanel::refresh() {
    const Eigen::VectorXd& values = session_.shownShape().localChanges;
    const std::vector<int>& locked = session_.document().lockedLocalChanges;
    int count = 0;
    for (std::size_t r = 0; r < localChanges_.size(); ++r) {
        const int change = localChanges_[r];
        if (change < 0) continue;
        const bool held = std::ranges::find(locked, change) != locked.end();
        count += held ? 1 : 0;
        rows_[r]->show(change < values.size() ? values[change] : 0, held, 0);
    }
    emit lockedCounted(count);
}

}  // namespace abf::ui
