// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/database/migration.h"

namespace abf {

/// The tables of the library and how older files come to them (docs/library.md).
const Schema& librarySchema();

}  // namespace abf
