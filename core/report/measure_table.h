// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/measure/measure.h"
#include "core/population/population.h"
#include "core/report/report_units.h"

namespace abf {

/// A body's values under the name of where it comes from. SI units.
struct MeasuredBody {
    std::string name;
    MeasureValues values{};
    std::optional<MeasureValues> sigmas;  ///< standard deviations, where known; 0: of this measure not
    std::optional<Standings> standings;   ///< among people, where compared
};

/// Text followed by blanks up to a number of columns, for lists of fixed width. UTF-8, a column a character.
std::string inColumns(std::string text, std::size_t columns);
/// The same with the blanks before it.
std::string rightAligned(std::string text, std::size_t columns);

/// For people, a body under the other, its measures in groups: "  waist   92.4 ± 1.8 cm   54 a   Level, ...",
/// the spread two standard deviations, then the percentile with a letter for the group, named below.
std::string measureTable(const std::vector<MeasuredBody>& bodies, UnitSystem units);

/// A row a body, after a row of column names: `body`, then each measure as "waist_girth_cm"; where any body
/// has deviations, each measure is followed by "waist_girth_sigma_cm", empty where unknown; where any body is
/// compared, each measure that some group is known for by "waist_girth_percentile" ("54", "<1") and
/// "waist_girth_population", the group's name. Numbers have four
/// decimals and a point whatever the locale; lines end with \r\n, text is quoted where RFC 4180 asks for it.
std::string measureCsv(const std::vector<MeasuredBody>& bodies, UnitSystem units);

}  // namespace abf
