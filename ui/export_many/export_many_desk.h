// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

#include "core/library/library_records.h"
#include "ui/export_many/export_many_dialog.h"

class QMainWindow;

namespace abf::ui {

class JobsDesk;
class LibraryDesk;
class Session;

/// Export of many bodies at once: those chosen in the library, those that the library lists, or that of each
/// photo of the present fit. Runs in the queue of jobs.
class ExportManyDesk : public QObject {
    Q_OBJECT
  public:
    /// Puts its action behind the window's export.
    ExportManyDesk(QMainWindow& window, Session& session, LibraryDesk& library, JobsDesk& jobs);

    /// Opens the dialog with what there is to export.
    void ask();

  private:
    void ask(const std::vector<SubjectDetails>& chosen, const std::vector<SubjectDetails>& listed);
    ExportChoice photosOfTheFit() const;
    ExportItem itemOf(const SubjectDetails& subject, const FitVersion& fit) const;
    void queue(const ExportManyDialog& dialog);

    QMainWindow& window_;
    Session& session_;
    LibraryDesk& library_;
    JobsDesk& jobs_;
};

}  // namespace abf::ui
