// SPDX-License-Identifier: Apache-2.0
#include "ui/library/many_subjects.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/library/tag_text.h"
#include "ui/widgets/themed_icon.h"

namespace abf::ui {

ManySubjects::ManySubjects(LibraryClient& library, QWidget* parent)
    : QWidget(parent), library_(library), count_(new QLabel), tags_(new QLineEdit) {
    count_->setObjectName(QStringLiteral("libraryManyCount"));
    tags_->setObjectName(QStringLiteral("libraryManyTags"));
    tags_->setAccessibleName(tr("Tags that all of them have, separated by commas"));
    tags_->setToolTip(tags_->accessibleName());
    tags_->setPlaceholderText(tr("Tags of all, separated by commas"));
    auto* hint =
        new QLabel(tr("What is added here is added to all of them, what is taken away is taken from all. "
                      "Tags that only some "
                      "have stay as they are."));
    hint->setWordWrap(true);
    auto* many = new QPushButton(themedIcon("export"), tr("Export many …"));
    many->setObjectName(QStringLiteral("libraryExportMany"));
    many->setToolTip(tr("Export the newest fit of each of them"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->setSpacing(6);
    column->addWidget(count_);
    column->addWidget(tags_);
    column->addWidget(hint);
    column->addWidget(many, 0, Qt::AlignLeft);
    column->addStretch(1);
    connect(many, &QPushButton::clicked, this, &ManySubjects::exportRequested);
    connect(tags_, &QLineEdit::editingFinished, this, &ManySubjects::editTags);
    connect(&library, &LibraryClient::changed, this, &ManySubjects::read);
}

void ManySubjects::show(std::vector<SubjectId> ids) {
    if (ids == ids_) return;
    ids_ = std::move(ids);
    tags_->setModified(false);
    read();
}

void ManySubjects::read() {
    if (ids_.size() < 2) return;
    count_->setText(tr("People chosen: %1").arg(ids_.size()));
    using Summaries = std::vector<SubjectSummary>;
    library_.ask<Summaries>(
        this, [ids = ids_](Library& library) { return library.summaries(ids); },
        [this, ids = ids_](const Result<Summaries>& people) {
            if (ids != ids_ || !people || people->empty()) return;
            common_ = people->front().tags;
            for (const SubjectSummary& person : *people)
                std::erase_if(common_, [&](const std::string& tag) {
                    return std::ranges::find(person.tags, tag) == person.tags.end();
                });
            if (!tags_->hasFocus() || !tags_->isModified()) tags_->setText(tagText(common_));
        });
}

void ManySubjects::editTags() {
    if (ids_.size() < 2 || !tags_->isModified()) return;
    tags_->setModified(false);
    library_.change<void>(
        this,
        [ids = ids_, wanted = tagsIn(tags_->text()), before = common_](Library& library) -> Result<void> {
            for (const SubjectId id : ids)
                if (auto done = changeTags(library, id, before, wanted); !done) return done;
            return {};
        },
        [this](const Result<void>& done) {
            if (!done) emit failed(done.error());
        });
}

}  // namespace abf::ui
