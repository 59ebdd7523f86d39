// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model_io/array_file_writer.h"

/// The arrays of a valid model of a few vertices, small enough to damage each of its bytes.
abf::ArrayFileWriter tinyModel();
