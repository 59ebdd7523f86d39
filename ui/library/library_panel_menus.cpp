// SPDX-License-Identifier: Apache-2.0
#include <QListView>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>

#include "ui/library/library_panel.h"
#include "ui/library/subject_list_model.h"
#include "ui/library/version_list_model.h"
#include "ui/widgets/themed_icon.h"

namespace abf::ui {

void LibraryPanel::subjectMenu(const QPoint& position) {
    const SubjectId id = subjects_->idAt(subjectView_->indexAt(position));
    if (id == 0) return;
    const QString name = subjects_->indexOf(id).data().toString();
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (chosen_.size() > 1) {
        menu->addAction(themedIcon("export"), tr("Export many …"), this, &LibraryPanel::exportManyRequested);
        menu->popup(subjectView_->viewport()->mapToGlobal(position));
        return;
    }
    menu->addAction(tr("Open the newest fit"), this, [this, id] { openSubject(id); });
    menu->addAction(themedIcon("save"), tr("Save the present fit here"), this,
                    [this] { emit saveRequested(false); });
    menu->addAction(themedIcon("export"), tr("Pass on as a project …"), this,
                    [this, id, name] { emit exportRequested(id, name); });
    menu->addSeparator();
    menu->addAction(themedIcon("remove"), tr("Remove from the library …"), this,
                    [this, id] { removeSubject(id); });
    menu->popup(subjectView_->viewport()->mapToGlobal(position));
}

void LibraryPanel::removeSubject(SubjectId id) {
    const QString name = subjects_->indexOf(id).data().toString();
    auto* question = new QMessageBox(
        QMessageBox::Question, tr("Remove from the library?"),
        tr("Remove %1 with all fits from the library? Photo files stay. This cannot be undone.").arg(name),
        QMessageBox::Cancel, this);
    question->setObjectName(QStringLiteral("libraryRemoveQuestion"));
    question->setAttribute(Qt::WA_DeleteOnClose);
    const QPushButton* remove = question->addButton(tr("Remove"), QMessageBox::DestructiveRole);
    connect(remove, &QPushButton::clicked, this,
            [this, id] { change([id](Library& library) { return library.removeSubject(id); }); });
    question->open();
}

void LibraryPanel::versionMenu(const QPoint& position) {
    const QModelIndex at = versionView_->indexAt(position);
    const FitVersion* version = versions_->versionAt(at);
    if (!version) return;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Open"), this, [this, id = version->id] { emit openVersionRequested(id); });
    menu->addAction(tr("Compare with the present body"), this,
                    [this, id = version->id] { emit compareRequested(id); });
    menu->addAction(tr("Rename"), this, [this, at] { versionView_->edit(at); });
    menu->addSeparator();
    menu->addAction(themedIcon("remove"), tr("Delete this fit"), this, [this, id = version->id] {
        change([id](Library& library) { return library.removeFit(id); });
    });
    menu->popup(versionView_->viewport()->mapToGlobal(position));
}

}  // namespace abf::ui
