// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"

namespace abf {

/// A table with names of columns in its first line.
struct CsvTable {
    struct Row {
        int line = 0;                    ///< in the file, 1 = the first
        std::vector<std::string> cells;  ///< as many as columns
    };
    std::vector<std::string> columns;
    std::vector<Row> rows;
};

/// RFC 4180 with commas, semicolons or tabs (whichever the first line has), quotes, CRLF or LF, and a byte
/// order mark; empty lines and those that begin with '#' are passed over. Errors: Corrupt naming the line.
Result<CsvTable> parseCsv(std::string_view text, std::string_view source);

/// A cell, quoted where need be.
std::string csvCell(std::string_view text);

}  // namespace abf
