// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>

#include "core/report/report_style.h"
#include "core/report/report_units.h"

namespace abf {

/// The measures that are numbered: girths, then lengths, then heights.
std::vector<NumberedRow> numberedRows(const BodyReport& report);

/// The height that the table wants, mm; it can be drawn in less and in more.
double tableHeight(std::span<const NumberedRow> rows);

/// Two columns: number, name, value ± two standard deviations, the value in the other unit, place among
/// people.
void drawTable(PdfPage& page, const Frame& frame, std::span<const NumberedRow> rows, const PopulationKey& key,
               UnitSystem units);

}  // namespace abf
