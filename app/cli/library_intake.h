// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <stop_token>

#include "app/cli/library_arguments.h"
#include "app/cli/output.h"
#include "core/library/library.h"

namespace abf::cli {

/// `abf library add`: photos, folders of photos and fits become one subject's, a new one or
/// arguments.subject.
Result<SubjectId> addToLibrary(Library& library, const LibraryArguments& arguments, const Output& output,
                               std::stop_token stop);

}  // namespace abf::cli
