// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>

#include "core/report/report_style.h"
#include "core/report/report_units.h"

namespace abf {

/// The height that the figure has use for in a frame of that width, mm.
double figureHeight(const BodyReport& report, double width);

/// The body from the front and the side at one scale with numbered tapes, heights on a ladder between them.
void drawFigure(PdfPage& page, const Frame& frame, const BodyReport& report,
                std::span<const NumberedRow> rows, UnitSystem units);

}  // namespace abf
