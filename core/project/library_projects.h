// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/library/library.h"
#include "core/project/project_file.h"

namespace abf {

/// A subject of the library with all its versions, ready to be written. The newest version is the current
/// one. Error: NotFound; InvalidArgument for a subject without a fit.
Result<Project> projectOfSubject(Library& library, SubjectId id);

/// Adds a project's subject with its versions to the library. Photos that are inside are kept in the
/// library's photo folder. Errors: those of readProject and Library.
Result<SubjectId> importProject(Library& library, const std::filesystem::path& file);

}  // namespace abf
