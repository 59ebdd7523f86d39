// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/library/library_records.h"
#include "ui/session/export_source.h"

namespace abf::ui {

/// The body of a version of the library, read from `library` when it is asked for; on any thread.
ExportLoader storedFitSource(std::shared_ptr<const BodyModel> model, std::filesystem::path library,
                             FitVersionId fit);

}  // namespace abf::ui
