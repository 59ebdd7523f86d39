// SPDX-License-Identifier: Apache-2.0
#include "ui/pose/pose_panel.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QTreeWidget>
#include <QVBoxLayout>
#include <numbers>

#include "ui/pose/angle_row.h"
#include "ui/pose/bone_words.h"
#include "ui/widgets/signal_colours.h"

namespace abf::ui {

namespace {
constexpr double kDegrees = 180 / std::numbers::pi;
constexpr double kBeyond = 0.5 / kDegrees;
constexpr int kBoneRole = Qt::UserRole, kStateRole = Qt::UserRole + 1;
}  // namespace

PosePanel::PosePanel(Session& session, PoseTool& tool, QWidget* parent)
    : QWidget(parent), session_(session), tool_(tool) {
    setObjectName(QStringLiteral("posePanel"));
    which_ = new QLabel;
    which_->setObjectName(QStringLiteral("whichPose"));
    which_->setWordWrap(true);

    auto* stances = new QWidget;
    auto* grid = new QGridLayout(stances);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(4);
    const struct {
        QString text, tip;
        const char* name;
        BodyStance stance;
    } all[] = {
        {tr("Rest"), tr("The rest pose of the model"), "poseRest", BodyStance::Rest},
        {tr("T"), tr("Arms level, straight out to the sides"), "poseT", BodyStance::T},
        {tr("A"), tr("Arms straight, 45° below level"), "poseA", BodyStance::A},
        {tr("Measuring"), tr("Feet below the hips, arms straight at 15°, as for a tape measure"),
         "poseMeasuring", BodyStance::Measuring},
    };
    int column = 0;
    for (const auto& each : all)
        connect(addButton(grid, 0, column++, each.text, each.name, each.tip), &QPushButton::clicked, this,
                [this, stance = each.stance] { tool_.stand(stance); });
    fitted_ = addButton(grid, 1, 0, tr("Fitted"), "poseFitted", tr("The pose that the last fit found"));
    connect(fitted_, &QPushButton::clicked, &tool_, &PoseTool::standAsFitted);
    connect(addButton(grid, 1, 1, tr("Mirror"), "poseMirror", tr("Exchange what left and right do")),
            &QPushButton::clicked, &tool_, &PoseTool::mirror);
    connect(addButton(grid, 1, 2, tr("L → R"), "poseLeftToRight",
                      tr("The right side does what the left one does")),
            &QPushButton::clicked, this, [this] { tool_.copySide(true); });
    connect(addButton(grid, 1, 3, tr("R → L"), "poseRightToLeft",
                      tr("The left side does what the right one does")),
            &QPushButton::clicked, this, [this] { tool_.copySide(false); });

    tree_ = new QTreeWidget;
    tree_->setObjectName(QStringLiteral("poseBones"));
    tree_->setHeaderHidden(true);
    tree_->setAccessibleName(tr("Bones"));
    tree_->setMinimumHeight(220);
    tree_->setUniformRowHeights(true);
    connect(tree_, &QTreeWidget::currentItemChanged, this, [this](QTreeWidgetItem* item) {
        if (showing_ || !item) return;
        const QVariant bone = item->data(0, kBoneRole);
        if (bone.isValid()) tool_.pick(bone.toInt());
    });

    title_ = new QLabel;
    title_->setObjectName(QStringLiteral("pickedBone"));
    QFont bold = title_->font();
    bold.setWeight(QFont::DemiBold);
    title_->setFont(bold);
    title_->setWordWrap(true);
    angles_ = new QWidget;
    auto* rows = new QGridLayout(angles_);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setHorizontalSpacing(4);
    rows->setVerticalSpacing(4);
    rows->setColumnStretch(1, 1);
    const char* keys[] = {"flexion", "lateral", "twist"};
    for (int k = 0; k < 3; ++k) {
        auto* row = rows_[static_cast<std::size_t>(k)] = new AngleRow(QLatin1String(keys[k]), rows, k);
        connect(row, &AngleRow::edited, this, [this, k](double degrees) {
            const PosableBone* bone = tool_.picked();
            if (!bone) return;
            Eigen::Vector3d angles = tool_.angles(*bone);
            angles[k] = degrees / kDegrees;
            tool_.setAngles(*bone, angles);
        });
    }
    warning_ = new QLabel(tr("Further than people can turn this joint."));
    warning_->setObjectName(QStringLiteral("poseWarning"));
    warning_->setWordWrap(true);
    resetBone_ = new QPushButton(tr("Reset this joint"));
    resetBone_->setObjectName(QStringLiteral("poseResetBone"));
    connect(resetBone_, &QPushButton::clicked, this, [this] {
        if (const PosableBone* bone = tool_.picked()) tool_.resetBone(*bone);
    });
    rows->addWidget(warning_, 3, 0, 1, 4);
    rows->addWidget(resetBone_, 4, 0, 1, 2, Qt::AlignLeft);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 12);
    layout->setSpacing(8);
    layout->addWidget(which_);
    layout->addWidget(stances);
    layout->addWidget(title_);
    layout->addWidget(angles_);
    layout->addWidget(tree_, 1);
    connect(&tool_, &PoseTool::pickedChanged, this, [this] {
        if (items_.empty()) fillTree();
        refresh();
    });
    connect(&tool_, &PoseTool::poseChanged, this, &PosePanel::refresh);
    fillTree();
    refresh();
}

QPushButton* PosePanel::addButton(QGridLayout* grid, int row, int column, const QString& text,
                                  const char* name, const QString& tip) {
    auto* button = new QPushButton(text);
    button->setObjectName(QLatin1String(name));
    button->setToolTip(tip);
    button->setAccessibleName(tip);
    button->setMinimumWidth(40);
    grid->addWidget(button, row, column);
    buttons_.push_back(button);
    return button;
}

void PosePanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    refresh();
}

void PosePanel::fillTree() {
    if (!tool_.bones()) return;
    const QScopedValueRollback guard(showing_, true);
    const Rig& rig = session_.model()->annyRig();
    items_.assign(static_cast<std::size_t>(rig.boneCount()), nullptr);
    for (const BoneGroup& group : boneGroups(rig.boneLabels)) {
        auto* parent = new QTreeWidgetItem(tree_, {group.title});
        for (const std::string_view label : group.stems) {
            const int bone = rig.bone(label);
            auto* item = new QTreeWidgetItem(parent, {boneName(label)});
            item->setData(0, kBoneRole, bone);
            item->setToolTip(0, QString::fromLatin1(label.data(), static_cast<qsizetype>(label.size())));
            items_[static_cast<std::size_t>(bone)] = item;
        }
    }
}

void PosePanel::refresh() {
    if (!isVisible() && !items_.empty()) return;
    const PhotoEdit* photo = session_.document().photo(session_.currentPhoto());
    const PhotoFile* file = session_.file(session_.currentPhoto());
    which_->setText(
        photo && photo->state && file
            ? tr("Changes the pose in %1; the others keep theirs. The next fit goes on from here: lock a "
                 "part "
                 "(Pose locks) to keep it.")
                  .arg(photoName(*file))
            : tr("Changes the body's own pose. Click a joint or limb in the 3D view, then drag a ring."));
    for (QPushButton* button : buttons_) button->setEnabled(tool_.bones() != nullptr);
    fitted_->setEnabled(session_.fittedPose().has_value());
    showPicked();
    if (!tool_.bones()) return;
    const QScopedValueRollback guard(showing_, true);
    const BodyPose pose = session_.shownPose();
    for (const PosableBone& bone : tool_.bones()->bones()) {
        QTreeWidgetItem* item = items_[static_cast<std::size_t>(bone.bone)];
        if (!item) continue;
        const Eigen::Vector3d angles = PosableBones::angles(pose, bone);
        const bool beyond = PosableBones::excess(angles, bone) > kBeyond;
        const bool turned = angles.cwiseAbs().maxCoeff() > kBeyond;
        const int state = (beyond ? 2 : 0) + (turned ? 1 : 0);
        if (item->data(0, kStateRole).toInt() == state) continue;  // a tree that is told repaints itself
        item->setData(0, kStateRole, state);
        item->setForeground(0, beyond ? QBrush(warningText(palette())) : QBrush());
        QFont font = tree_->font();
        font.setBold(turned);
        item->setFont(0, font);
    }
}

void PosePanel::showPicked() {
    const QScopedValueRollback guard(showing_, true);
    const PosableBone* bone = tool_.picked();
    angles_->setVisible(bone != nullptr);
    title_->setText(bone ? boneName(bone->label) : tr("No joint is picked."));
    if (!bone) {
        tree_->setCurrentItem(nullptr);
        return;
    }
    const Eigen::Vector3d angles = tool_.angles(*bone);
    const AngleWords words = angleWords(bone->label);
    const QString names[] = {words.flexion, words.lateral, words.twist};
    bool warns = false;
    for (int k = 0; k < 3; ++k) {
        AngleRow::State state{.name = names[k], .degrees = angles[k] * kDegrees};
        if (bone->limits) {
            state.limited = true;
            state.lower = bone->limits->lower[k] * kDegrees;
            state.upper = bone->limits->upper[k] * kDegrees;
        }
        rows_[static_cast<std::size_t>(k)]->show(state);
        warns = warns || rows_[static_cast<std::size_t>(k)]->warns();
    }
    QPalette palette;
    palette.setColor(QPalette::WindowText, warningText(this->palette()));
    warning_->setPalette(palette);
    warning_->setVisible(warns);
    resetBone_->setEnabled(angles.cwiseAbs().maxCoeff() > 1e-3);
    if (QTreeWidgetItem* item = items_[static_cast<std::size_t>(bone->bone)]) {
        tree_->setCurrentItem(item);
        tree_->scrollToItem(item);
    }
}

}  // namespace abf::ui
