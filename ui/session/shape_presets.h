// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

#include "core/base/result.h"
#include "core/body/body_model.h"

namespace abf::ui {

/// Shapes that the user has named, one file each in the application's data folder. The files are fit.json
/// documents without photos, so that every part of the program reads them.
class ShapePresets {
  public:
    /// In the standard place: "shapes" in QStandardPaths::AppDataLocation.
    ShapePresets();
    explicit ShapePresets(const QString& folder) : folder_(folder) {}

    /// Sorted as people sort.
    QStringList names() const;
    bool contains(const QString& name) const;
    /// Replaces one of the same name. Errors: InvalidArgument for an empty name; WriteFailed.
    Result<void> save(const QString& name, const BodyShape& shape, const BodyModel& model) const;
    /// Errors: NotFound; as of readFitDocument().
    Result<BodyShape> load(const QString& name, const BodyModel& model) const;
    bool remove(const QString& name) const;

  private:
    QString file(const QString& name) const;
    QString folder_;
};

}  // namespace abf::ui
