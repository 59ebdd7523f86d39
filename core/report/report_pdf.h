// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>

#include "core/report/body_report.h"
#include "core/report/pdf_page.h"
#include "core/report/report_units.h"

namespace abf {

struct PdfOptions {
    UnitSystem units = UnitSystem::Metric;  ///< that stand first; the others follow
    PaperSize paper = PaperSize::A4;
};

/// One page to print: the body from the front and the side with numbered tapes, the measures with their place
/// among people, sliders, the fit's verdict, and what the numbers are. The same report gives the same bytes.
/// About 40 ms. Error: Internal where the PDF library fails.
Result<std::string> reportPdf(const BodyReport& report, const PdfOptions& options);

/// Writes it atomically. Errors: WriteFailed, Internal.
Result<void> writeReportPdf(const BodyReport& report, const PdfOptions& options,
                            const std::filesystem::path& file);

}  // namespace abf
