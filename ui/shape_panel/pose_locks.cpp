// SPDX-License-Identifier: Apache-2.0
#include "ui/shape_panel/pose_locks.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QScopedValueRollback>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/shape_panel/pose_parts.h"
#include "ui/widgets/flat_button.h"
#include "ui/widgets/themed_icon.h"

namespace abf::ui {

PoseLocks::PoseLocks(Session& session, QWidget* parent) : QWidget(parent), session_(session) {
    setObjectName(QStringLiteral("poseLocks"));
    hint_ = new QLabel;
    hint_->setObjectName(QStringLiteral("poseLocksHint"));
    hint_->setWordWrap(true);
    others_ = new QLabel;
    others_->setObjectName(QStringLiteral("otherLockedBones"));
    others_->setWordWrap(true);
    unlockAll_ = new QToolButton;
    unlockAll_->setObjectName(QStringLiteral("unlockPose"));
    unlockAll_->setText(tr("Unlock all"));
    unlockAll_->setAutoRaise(true);
    unlockAll_->setToolTip(tr("The next fit poses every part of the body anew"));

    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(2);
    grid->setColumnStretch(3, 1);
    grid->addWidget(new QLabel(tr("Left")), 0, 1, Qt::AlignHCenter);
    grid->addWidget(new QLabel(tr("Right")), 0, 2, Qt::AlignHCenter);
    const auto addLock = [&](const PosePart& part, BodySide side, int row, int column, int columns) {
        const QString suffix = side == BodySide::None   ? QString()
                               : side == BodySide::Left ? QStringLiteral("_left")
                                                        : QStringLiteral("_right");
        auto* lock = new FlatButton;
        lock->setObjectName(QStringLiteral("lockPose_") +
                            QString::fromLatin1(part.key.data(), static_cast<qsizetype>(part.key.size())) +
                            suffix);
        lock->setIcon(themedIcon("unlock", "lock"));
        lock->setCheckable(true);
        const QString name = posePartName(part, side);
        lock->setAccessibleName(tr("Lock the pose: %1").arg(name));
        grid->addWidget(lock, row, column, 1, columns, Qt::AlignHCenter);
        parts_.push_back({name, bonesOf(part, side), lock});
        connect(lock, &QToolButton::toggled, this, [this, at = parts_.size() - 1](bool on) {
            if (showing_) return;
            const Part& toggled = parts_[at];
            session_.setBonesLocked(toggled.bones, on,
                                    (on ? tr("Lock pose: %1") : tr("Unlock pose: %1")).arg(toggled.name));
            refresh();
        });
    };
    int row = 1;
    for (const PosePart& part : poseParts()) {
        grid->addWidget(new QLabel(posePartName(part, BodySide::None)), row, 0);
        if (part.paired) {
            addLock(part, BodySide::Left, row, 1, 1);
            addLock(part, BodySide::Right, row, 2, 1);
        } else {
            addLock(part, BodySide::None, row, 1, 2);
        }
        ++row;
    }

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(hint_);
    column->addLayout(grid);
    column->addWidget(others_);
    column->addWidget(unlockAll_, 0, Qt::AlignLeft);
    connect(unlockAll_, &QToolButton::clicked, this, [this] {
        session_.setBonesLocked(session_.document().lockedBones, false, tr("Unlock the pose"));
    });
    connect(&session, &Session::documentChanged, this, &PoseLocks::refresh);
    refresh();
}

void PoseLocks::refresh() {
    const QScopedValueRollback guard(showing_, true);
    const Document& document = session_.document();
    const std::vector<std::string>& locked = document.lockedBones;
    const auto isLocked = [&](const std::string& bone) {
        return std::ranges::find(locked, bone) != locked.end();
    };
    const bool posed = document.posed();
    hint_->setText(posed ? tr("A locked part keeps the pose it has now, in every photo, when you fit again. "
                              "Left and right are the person's own.")
                         : tr("Fit a body first (F5): a lock keeps the pose that a part has."));
    int count = 0;
    std::vector<std::string> others = locked;
    for (const Part& part : parts_) {
        const auto held = std::ranges::count_if(part.bones, isLocked);
        const bool whole = held == std::ranges::ssize(part.bones);
        count += held > 0 ? 1 : 0;
        if (whole)
            std::erase_if(others, [&](const std::string& bone) {
                return std::ranges::find(part.bones, bone) != part.bones.end();
            });
        part.lock->setChecked(whole);
        part.lock->setEnabled(posed || whole);
        part.lock->setToolTip(
            whole   ? tr("%1: locked; the next fit keeps the pose it has now").arg(part.name)
            : posed ? tr("%1: keep the pose it has now in the next fit").arg(part.name)
                    : tr("%1: nothing is fitted yet, so there is no pose to keep").arg(part.name));
    }
    QStringList names;
    for (const std::string& bone : others) names << QString::fromStdString(bone);
    others_->setText(tr("Single bones locked as well: %1.").arg(names.join(QStringLiteral(", "))));
    others_->setVisible(!others.empty());
    unlockAll_->setVisible(!locked.empty());
    emit lockedCounted(count + (count == 0 && !others.empty() ? 1 : 0));
}

}  // namespace abf::ui
