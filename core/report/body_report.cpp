// SPDX-License-Identifier: Apache-2.0
#include "core/report/body_report.h"

#include <utility>

#include "core/export/fit_names.h"

namespace abf {
namespace {

constexpr int kFigurePixels = 1000;

/// `document` has an estimate.
ReportFit fitOf(const FitDocument& document) {
    ReportFit fit;
    fit.verdict = fitQualityName(document.estimate->quality);
    fit.reasons = document.estimate->qualityReasons;
    for (const FitDocument::Photo& photo : document.photos) {
        if (!photo.leftOut) fit.photos.push_back(photo.file.filename().string());
    }
    return fit;
}

}  // namespace

Result<BodyReport> reportOf(const std::shared_ptr<const BodyModel>& model, const BodyMeasurer& measurer,
                            const BodyShape& shape, ReportSubject subject, const FitDocument* document) {
    const auto values = measurer.measure(shape);
    if (!values) return propagate(values);
    auto views = bodyViews(model, measurer, shape, kFigurePixels);
    if (!views) return propagate(views);

    BodyReport report;
    report.views = *std::move(views);
    report.phenotypes = shape.phenotypes;
    if (document) {
        // Without an estimate the body was changed after its fit: the photos do not show it.
        if (document->estimate) report.fit = fitOf(*document);
        if (!subject.sex) subject.sex = document->sex;
        if (!subject.ageYears) subject.ageYears = document->ageYears;
    }
    report.peers = peersOf(shape.phenotypes, subject.sex, subject.ageYears);
    report.subject = std::move(subject);
    const Standings standings = standingsOf(*values, report.peers.sex, report.peers.ageYears);
    for (const MeasureInfo& info : measureCatalogue()) {
        const std::size_t m = indexOf(info.measure);
        const bool judged = document && document->estimate;
        report.rows.push_back(
            {info.measure, (*values)[m], judged ? document->estimate->measureSigma[m] : 0.0, standings[m]});
    }
    return report;
}

}  // namespace abf
