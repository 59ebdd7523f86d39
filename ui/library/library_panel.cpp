// SPDX-License-Identifier: Apache-2.0
#include "ui/library/library_panel.h"

#include <QComboBox>
#include <QFrame>
#include <QHBoxLayout>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/library/many_subjects.h"
#include "ui/library/record_delegate.h"
#include "ui/library/subject_list_model.h"
#include "ui/library/tag_text.h"
#include "ui/library/version_list_model.h"
#include "ui/widgets/flat_button.h"
#include "ui/widgets/themed_icon.h"

namespace abf::ui {

namespace {

constexpr int kSubjectPicture = 46, kVersionPicture = 40;

struct ShownSubject {
    SubjectDetails details;
    std::vector<std::pair<FitVersionId, QImage>> thumbnails;
};

Result<ShownSubject> readSubject(Library& library, SubjectId id) {
    auto details = library.subject(id);
    if (!details) return propagate(details);
    ShownSubject shown;
    for (const FitVersion& fit : details->fits) {
        if (!fit.hasThumbnail) continue;
        const auto png = library.thumbnail(fit.id);
        if (!png) return propagate(png);
        shown.thumbnails.emplace_back(fit.id, QImage::fromData(reinterpret_cast<const uchar*>(png->data()),
                                                               static_cast<int>(png->size()), "PNG"));
    }
    shown.details = std::move(*details);
    return shown;
}

QListView* makeList(const QString& name, const QString& accessibleName, QAbstractItemModel* model,
                    RecordDelegate* delegate) {
    auto* view = new QListView;
    view->setObjectName(name);
    view->setAccessibleName(accessibleName);
    view->setModel(model);
    delegate->setParent(view);
    view->setItemDelegate(delegate);
    view->setFrameShape(QFrame::NoFrame);
    view->setMouseTracking(true);
    view->setUniformItemSizes(true);  // thousands of rows: none is measured
    view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    view->setContextMenuPolicy(Qt::CustomContextMenu);
    return view;
}

QToolButton* makeButton(const QString& name, const QString& text, const QString& tip) {
    auto* button = new FlatButton;
    button->setObjectName(name);
    button->setText(text);
    button->setToolTip(tip);
    return button;
}

}  // namespace

LibraryPanel::LibraryPanel(LibraryClient& library, QWidget* parent) : QWidget(parent), library_(library) {
    setObjectName(QStringLiteral("libraryPanel"));
    subjects_ = new SubjectListModel(library, this);
    versions_ = new VersionListModel(this);

    search_ = new QLineEdit;
    search_->setObjectName(QStringLiteral("librarySearch"));
    search_->setPlaceholderText(tr("Search names, notes, tags, photos"));
    search_->setAccessibleName(tr("Search the library"));
    search_->setToolTip(search_->placeholderText());
    search_->setClearButtonEnabled(true);
    tagFilter_ = new QComboBox;
    tagFilter_->setObjectName(QStringLiteral("libraryTagFilter"));
    tagFilter_->setAccessibleName(tr("Show only subjects with this tag"));
    tagFilter_->setToolTip(tr("Show only subjects with this tag"));
    tagFilter_->addItem(tr("All tags"));
    tagFilter_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    tagFilter_->setMinimumContentsLength(8);

    subjectView_ = makeList(
        QStringLiteral("librarySubjects"), tr("Subjects"), subjects_,
        new RecordDelegate({SubjectListModel::CountsRole, SubjectListModel::TagsRole}, kSubjectPicture));
    pages_ = new QStackedWidget;
    pages_->addWidget(makeEmptyPage());
    pages_->addWidget(subjectView_);
    subjectView_->setSelectionMode(QAbstractItemView::ExtendedSelection);
    many_ = new ManySubjects(library);
    details_ = new QStackedWidget;
    details_->addWidget(makeDetails());
    details_->addWidget(many_);

    auto* row = new QHBoxLayout;
    row->setContentsMargins(8, 8, 8, 6);
    row->setSpacing(6);
    row->addWidget(search_, 1);
    row->addWidget(tagFilter_);
    auto* parts = new QSplitter(Qt::Vertical);
    parts->setChildrenCollapsible(false);
    parts->addWidget(pages_);
    parts->addWidget(details_);
    parts->setStretchFactor(0, 3);
    parts->setStretchFactor(1, 2);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(row);
    layout->addWidget(parts, 1);
    setMinimumWidth(250);

    connect(search_, &QLineEdit::textChanged, this, &LibraryPanel::search);
    connect(tagFilter_, &QComboBox::activated, this, &LibraryPanel::search);
    connect(subjects_, &SubjectListModel::failed, this, &LibraryPanel::failed);
    connect(subjects_, &SubjectListModel::queried, this, [this] {
        const bool searching = !search_->text().trimmed().isEmpty() || tagFilter_->currentIndex() > 0;
        pages_->setCurrentIndex(subjects_->rowCount() > 0 ? 1 : 0);
        emptyText_->setText(
            searching ? tr("<b>Nobody found</b><br>Try the beginning of another word, or all tags.")
                      : tr("<b>The library is empty</b><br>It keeps people, their photos and every fit as a "
                           "version to go back to. Fit a body, then save it here."));
    });
    connect(subjects_, &QAbstractItemModel::modelReset, this, &LibraryPanel::selectAgain);
    connect(subjectView_->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &LibraryPanel::followSelection);
    connect(many_, &ManySubjects::exportRequested, this, &LibraryPanel::exportManyRequested);
    connect(many_, &ManySubjects::failed, this, &LibraryPanel::failed);
    connect(subjectView_->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& at) {
                if (!at.isValid() || subjects_->idAt(at) == subject_) return;
                subject_ = subjects_->idAt(at);
                showSubject();
            });
    connect(subjectView_, &QListView::activated, this,
            [this](const QModelIndex& at) { openSubject(subjects_->idAt(at)); });
    connect(subjectView_, &QWidget::customContextMenuRequested, this, &LibraryPanel::subjectMenu);
    connect(&library, &LibraryClient::changed, this, [this] {
        showTags();
        showSubject();
    });
    search();
    showTags();
    showSubject();
}

QWidget* LibraryPanel::makeEmptyPage() {
    auto* page = new QWidget;
    emptyText_ = new QLabel;
    emptyText_->setObjectName(QStringLiteral("libraryEmptyText"));
    emptyText_->setWordWrap(true);
    emptyText_->setAlignment(Qt::AlignCenter);
    auto* button = new QPushButton(tr("Save the present fit"));
    button->setObjectName(QStringLiteral("librarySaveFirst"));
    button->setToolTip(button->text());
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(20, 12, 20, 12);
    column->setSpacing(10);
    column->addStretch(1);
    column->addWidget(emptyText_);
    column->addWidget(button, 0, Qt::AlignCenter);
    column->addStretch(2);
    connect(button, &QPushButton::clicked, this, [this] { emit saveRequested(true); });
    return page;
}

QWidget* LibraryPanel::makeDetails() {
    auto* details = new QWidget;
    name_ = new QLineEdit;
    name_->setObjectName(QStringLiteral("librarySubjectName"));
    name_->setAccessibleName(tr("Name of the subject"));
    name_->setToolTip(name_->accessibleName());
    name_->setPlaceholderText(tr("Name"));
    tags_ = new QLineEdit;
    tags_->setObjectName(QStringLiteral("librarySubjectTags"));
    tags_->setAccessibleName(tr("Tags of the subject, separated by commas"));
    tags_->setToolTip(tags_->accessibleName());
    tags_->setPlaceholderText(tr("Tags, separated by commas"));
    missing_ = new QLabel;
    missing_->setObjectName(QStringLiteral("libraryMissing"));
    missing_->setWordWrap(true);
    missing_->setVisible(false);
    auto* delegate = new RecordDelegate({VersionListModel::DetailRole}, kVersionPicture);
    delegate->setMarkRole(VersionListModel::OpenRole);
    versionView_ =
        makeList(QStringLiteral("libraryVersions"), tr("Fits of the subject"), versions_, delegate);
    versionView_->setEditTriggers(QAbstractItemView::EditKeyPressed);
    versionView_->setDragDropMode(QAbstractItemView::DragOnly);
    open_ = makeButton(QStringLiteral("libraryOpen"), tr("Open"), tr("Go back to this fit (double click)"));
    compare_ = makeButton(QStringLiteral("libraryCompare"), tr("Compare"),
                          tr("Compare the body on the screen with this fit"));
    save_ = makeButton(QStringLiteral("librarySave"), tr("Save version"),
                       tr("Keep the present fit as a new version of this subject (Ctrl+Alt+S)"));
    auto* column = new QVBoxLayout(details);
    column->setContentsMargins(8, 8, 8, 8);
    column->setSpacing(6);
    column->addWidget(name_);
    column->addWidget(tags_);
    column->addWidget(missing_);
    column->addWidget(versionView_, 1);
    auto* row = new QHBoxLayout;
    row->addWidget(open_);
    row->addWidget(compare_);
    row->addStretch(1);
    row->addWidget(save_);
    column->addLayout(row);

    connect(name_, &QLineEdit::editingFinished, this, [this] {
        if (subject_ == 0 || !name_->isModified()) return;
        name_->setModified(false);
        change([id = subject_, name = name_->text().toStdString()](Library& library) {
            return library.renameSubject(id, name);
        });
    });
    connect(tags_, &QLineEdit::editingFinished, this, &LibraryPanel::editTags);
    connect(missing_, &QLabel::linkActivated, this, [this] { emit locateRequested(); });
    connect(versions_, &VersionListModel::renamed, this, [this](FitVersionId id, const QString& name) {
        change([id, name = name.toStdString()](Library& library) { return library.renameFit(id, name); });
    });
    connect(versionView_, &QListView::activated, this,
            [this] { emit openVersionRequested(chosenVersion()); });
    connect(versionView_->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &LibraryPanel::updateButtons);
    connect(versionView_, &QWidget::customContextMenuRequested, this, &LibraryPanel::versionMenu);
    connect(open_, &QToolButton::clicked, this, [this] {
        if (chosenVersion() != 0)
            emit openVersionRequested(chosenVersion());
        else
            openSubject(subject_);
    });
    connect(compare_, &QToolButton::clicked, this, [this] { emit compareRequested(chosenVersion()); });
    connect(save_, &QToolButton::clicked, this, [this] { emit saveRequested(subject_ == 0); });
    return details;
}

FitVersionId LibraryPanel::chosenVersion() const {
    const FitVersion* version = versions_->versionAt(versionView_->currentIndex());
    return version ? version->id : 0;
}

void LibraryPanel::focusSearch() {
    search_->setFocus(Qt::ShortcutFocusReason);
    search_->selectAll();
}

void LibraryPanel::setOpen(FitVersionId id) {
    versions_->setOpen(id);
}

void LibraryPanel::choose(SubjectId id) {
    if (id != subject_) {
        subject_ = id;
        showSubject();
    }
    subjectView_->setCurrentIndex(subjects_->indexOf(id));
}

void LibraryPanel::followSelection() {
    if (selecting_) return;
    QModelIndexList rows = subjectView_->selectionModel()->selectedIndexes();
    std::ranges::sort(rows, {}, &QModelIndex::row);
    chosen_.clear();
    for (const QModelIndex& row : rows) chosen_.push_back(subjects_->idAt(row));
    many_->show(chosen_);
    details_->setCurrentIndex(chosen_.size() > 1 ? 1 : 0);
}

void LibraryPanel::selectAgain() {
    const std::vector<SubjectId> before = chosen_;
    selecting_ = true;
    choose(subject_);
    for (const SubjectId id : before)
        if (const QModelIndex row = subjects_->indexOf(id); row.isValid())
            subjectView_->selectionModel()->select(row, QItemSelectionModel::Select);
    selecting_ = false;
    followSelection();
}

void LibraryPanel::search() {
    SubjectQuery query;
    query.text = search_->text().toStdString();
    if (tagFilter_->currentIndex() > 0) query.tags = {tagFilter_->currentText().toStdString()};
    subjects_->setQuery(query);
}

void LibraryPanel::showTags() {
    library_.ask<std::vector<TagCount>>(
        this, [](Library& library) { return library.tags(); },
        [this](const Result<std::vector<TagCount>>& tags) {
            if (!tags) return;  // the list says what is wrong
            const QString chosen = tagFilter_->currentIndex() > 0 ? tagFilter_->currentText() : QString();
            tagFilter_->clear();
            tagFilter_->addItem(tr("All tags"));
            for (const TagCount& tag : *tags) tagFilter_->addItem(QString::fromStdString(tag.name));
            tagFilter_->setCurrentIndex(std::max(0, chosen.isEmpty() ? 0 : tagFilter_->findText(chosen)));
        });
}

void LibraryPanel::showSubject() {
    details_->setVisible(subject_ != 0);
    updateButtons();
    if (subject_ == 0) return;
    library_.ask<ShownSubject>(
        this, [id = subject_](Library& library) { return readSubject(library, id); },
        [this, id = subject_](const Result<ShownSubject>& shown) {
            if (id != subject_) return;
            if (!shown) {  // removed meanwhile
                subject_ = 0;
                return showSubject();
            }
            const SubjectDetails& subject = shown->details;
            if (!name_->hasFocus() || !name_->isModified())
                name_->setText(QString::fromStdString(subject.summary.name));
            shownTags_ = subject.summary.tags;
            if (!tags_->hasFocus() || !tags_->isModified()) tags_->setText(tagText(shownTags_));
            const auto lost =
                std::ranges::count(subject.photos, PhotoPresence::Missing, &StoredPhoto::presence);
            missing_->setVisible(lost > 0);
            missing_->setText((lost == 1 ? tr("1 photo is not where it was.")
                                         : tr("%1 photos are not where they were.").arg(lost)) +
                              QStringLiteral(" <a href=\"locate\">") + tr("Look …") + QStringLiteral("</a>"));
            const FitVersionId chosen = chosenVersion();
            QHash<FitVersionId, QPixmap> pictures;
            for (const auto& [fit, picture] : shown->thumbnails)
                pictures.insert(fit, QPixmap::fromImage(picture));
            versions_->setVersions(subject.fits, pictures);
            for (int row = 0; row < versions_->rowCount(); ++row)
                if (versions_->versionAt(versions_->index(row))->id == chosen || (chosen == 0 && row == 0))
                    versionView_->setCurrentIndex(versions_->index(row));
            updateButtons();
        });
}

void LibraryPanel::editTags() {
    if (subject_ == 0 || !tags_->isModified()) return;
    tags_->setModified(false);
    change([id = subject_, wanted = tagsIn(tags_->text()), before = shownTags_](Library& library) {
        return changeTags(library, id, before, wanted);
    });
}

void LibraryPanel::updateButtons() {
    const bool version = chosenVersion() != 0;
    open_->setEnabled(subject_ != 0);
    compare_->setEnabled(version);
}

void LibraryPanel::openSubject(SubjectId id) {
    if (id == 0) return;
    library_.ask<SubjectDetails>(
        this, [id](Library& library) { return library.subject(id); },
        [this, id](const Result<SubjectDetails>& subject) {
            if (!subject) return emit failed(subject.error());
            if (!subject->fits.empty()) return emit openVersionRequested(subject->fits.front().id);
            QStringList photos;
            for (const StoredPhoto& photo : subject->photos)
                photos << QString::fromStdString(photo.file.string());
            emit openPhotosRequested(id, photos);
        });
}

void LibraryPanel::change(std::function<Result<void>(Library&)> work) {
    library_.change<void>(this, std::move(work), [this](const Result<void>& done) {
        if (done) return;
        emit failed(done.error());
        showSubject();
    });
}

}  // namespace abf::ui
