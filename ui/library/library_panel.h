// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

#include "ui/library/library_client.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QListView;
class QStackedWidget;
class QToolButton;

namespace abf::ui {

class ManySubjects;
class SubjectListModel;
class VersionListModel;

/// The library beside the photos: subjects that can be searched, and the fits of the chosen one as versions.
/// It changes names and tags itself; opening, comparing and saving are asked for by signals.
class LibraryPanel : public QWidget {
    Q_OBJECT
  public:
    explicit LibraryPanel(LibraryClient& library, QWidget* parent = nullptr);

    SubjectListModel& subjects() { return *subjects_; }
    VersionListModel& versions() { return *versions_; }
    /// Chosen in the list; 0: nobody.
    SubjectId subject() const { return subject_; }
    void choose(SubjectId id);
    /// All that are chosen, in the order of the list.
    std::vector<SubjectId> chosenSubjects() const { return chosen_; }
    /// The version that is on the screen, 0: none.
    void setOpen(FitVersionId id);
    void focusSearch();

  signals:
    void openVersionRequested(abf::FitVersionId id);
    /// Photos of somebody without a fit.
    void openPhotosRequested(abf::SubjectId id, const QStringList& photos);
    void compareRequested(abf::FitVersionId id);
    /// The present fit as a version of the chosen subject, or of a new one.
    void saveRequested(bool newSubject);
    void exportRequested(abf::SubjectId id, const QString& name);
    void locateRequested();
    /// Export of all that are chosen.
    void exportManyRequested();
    void failed(const abf::Error& error);

  private:
    QWidget* makeEmptyPage();
    QWidget* makeDetails();
    void search();
    void showTags();
    void showSubject();
    void followSelection();
    void selectAgain();
    void editTags();
    void updateButtons();
    void subjectMenu(const QPoint& position);
    void versionMenu(const QPoint& position);
    void openSubject(SubjectId id);
    void removeSubject(SubjectId id);
    FitVersionId chosenVersion() const;
    /// Runs a change and reports its failure.
    void change(std::function<Result<void>(Library&)> work);

    LibraryClient& library_;
    SubjectListModel* subjects_;
    VersionListModel* versions_;
    QLineEdit *search_, *name_, *tags_;
    QComboBox* tagFilter_;
    QListView *subjectView_, *versionView_;
    QStackedWidget* pages_;
    QLabel *emptyText_, *missing_;
    ManySubjects* many_;
    QStackedWidget* details_;  ///< of one, of many
    QToolButton *open_, *compare_, *save_;
    SubjectId subject_ = 0;
    std::vector<SubjectId> chosen_;
    bool selecting_ = false;
    std::vector<std::string> shownTags_;
};

}  // namespace abf::ui
