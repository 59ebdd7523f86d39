// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>
#include <vector>

#include "ui/library/library_client.h"

class QLabel;
class QLineEdit;

namespace abf::ui {

/// What can be done with several people of the library at once: the tags that all of them have, and export.
class ManySubjects : public QWidget {
    Q_OBJECT
  public:
    explicit ManySubjects(LibraryClient& library, QWidget* parent = nullptr);

    void show(std::vector<SubjectId> ids);

  signals:
    void exportRequested();
    void failed(const abf::Error& error);

  private:
    void read();
    void editTags();

    LibraryClient& library_;
    std::vector<SubjectId> ids_;
    std::vector<std::string> common_;
    QLabel* count_;
    QLineEdit* tags_;
};

}  // namespace abf::ui
