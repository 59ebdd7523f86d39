// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/body/parameters.h"
#include "core/body/sex.h"
#include "core/export/fit_document.h"
#include "core/measure/body_measurer.h"
#include "core/population/population.h"
#include "core/report/body_views.h"

namespace abf {

/// Whom a report is about, as told by the caller. Any UTF-8.
struct ReportSubject {
    std::string name;                ///< may be empty
    std::string source;              ///< of the body: a file's name, say; may be empty
    std::string date;                ///< as it shall be printed
    std::optional<Sex> sex;          ///< else the nearer end of the gender slider
    std::optional<double> ageYears;  ///< else that of the age slider
};

struct ReportRow {
    Measure measure;
    double value;      ///< SI
    double sigma = 0;  ///< 0: not known
    std::optional<Standing> standing;
};

/// What is told of the fit a body comes from.
struct ReportFit {
    std::string verdict;  ///< "good"; empty: not judged
    std::vector<std::string> reasons;
    std::vector<std::string> photos;  ///< file names of those that took part
};

/// Everything that a report says, ready to be set on a page.
struct BodyReport {
    ReportSubject subject;
    Peers peers{};
    std::vector<ReportRow> rows;  ///< every measure, in the order of the catalogue
    PhenotypeValues phenotypes;
    BodyViews views;
    std::optional<ReportFit> fit;
};

/// Measures, compares and draws a body. `document`: the fit it comes from, or null; sex and age that it was
/// told count before the sliders', and after those of `subject`. About 30 ms. Errors: InvalidArgument as of
/// BodyMeasurer.
Result<BodyReport> reportOf(const std::shared_ptr<const BodyModel>& model, const BodyMeasurer& measurer,
                            const BodyShape& shape, ReportSubject subject,
                            const FitDocument* document = nullptr);

}  // namespace abf
