// SPDX-License-Identifier: Apache-2.0
#include "core/evaluate/photo_series.h"

#include <algorithm>
#include <chrono>
#include <cstdio>

#include "core/body/body_evaluator.h"
#include "core/fit/body_fitter.h"
#include "core/measure/body_measurer.h"
#include "core/pipeline/photo_analysis.h"
#include "core/silhouette/mask_overlap.h"

namespace abf {
namespace {

struct SeenPhoto {
    std::string name;
    FitView view;
    double seconds = 0;
};

class SeriesRun {
  public:
    SeriesRun(std::shared_ptr<const BodyModel> model, const SeriesOptions& options, std::stop_token stop)
        : options_(options),
          stop_(std::move(stop)),
          fitter_(model),
          measurer_(model),
          surface_(model),
          evaluator_(makeCpuBodyEvaluator(model)) {}

    Result<SeriesFit> fit(const std::string& name, const std::vector<SeenPhoto>& photos, bool silhouette) {
        FitProblem problem;
        SeriesFit out;
        out.name = name;
        for (const SeenPhoto& photo : photos) {
            problem.views.push_back(photo.view);
            out.detectionSeconds += photo.seconds;
        }
        problem.heightM = options_.heightM;
        problem.ageYears = options_.ageYears;
        problem.sex = options_.sex;
        problem.clothing = options_.clothing;
        FitOptions options;
        options.silhouette = silhouette;
        const auto result = fitter_.fit(problem, options, {}, stop_);
        if (!result) return propagate(result);
        if (result->termination == Termination::Cancelled) {
            return fail(ErrorCode::Cancelled, "The evaluation was cancelled.");
        }
        out.seconds = result->seconds;
        const auto measures = measurer_.measure(result->best->shape);
        if (!measures) return propagate(measures);
        out.measures = *measures;
        if (result->estimate) out.measureSigma = result->estimate->measureSigma;
        for (std::size_t i = 0; i < photos.size(); ++i) {
            if (photos[i].view.mask.empty()) continue;
            const auto overlap = overlapOf(*result, photos[i], i);
            if (!overlap) return propagate(overlap);
            out.overlaps.push_back(*overlap);
        }
        return out;
    }

  private:
    Result<SeriesOverlap> overlapOf(const FitResult& result, const SeenPhoto& photo, std::size_t view) {
        const ViewState& state = result.best->views[view];
        EvaluatedBody body;
        if (const auto done = evaluator_->evaluate(result.best->shape, state.pose, body); !done) {
            return propagate(done);
        }
        SeriesOverlap overlap;
        overlap.photo = photo.name;
        MaskOverlapOptions options;
        auto bare = maskOverlap(surface_, body.vertices, state.camera, photo.view.mask, options);
        if (!bare) return propagate(bare);
        overlap.bare = overlap.grown = bare->iou;
        if (result.estimate) {
            options.growth = result.estimate->clothing.thickness;
            const auto grown = maskOverlap(surface_, body.vertices, state.camera, photo.view.mask, options);
            if (!grown) return propagate(grown);
            overlap.grown = grown->iou;
        }
        return overlap;
    }

    const SeriesOptions& options_;
    std::stop_token stop_;
    BodyFitter fitter_;
    BodyMeasurer measurer_;
    BodySurface surface_;
    std::unique_ptr<BodyEvaluator> evaluator_;
};

std::string line(const SeriesFit& fit, const char* suffix) {
    std::string out = "| " + fit.name + suffix + " |";
    char cell[64];
    for (const MeasureInfo& info : measureCatalogue()) {
        if (info.unit != MeasureUnit::Metre && info.unit != MeasureUnit::Kilogram) continue;
        const double factor = info.unit == MeasureUnit::Metre ? 100 : 1;
        std::snprintf(cell, sizeof cell, " %.1f |", factor * fit.measures[indexOf(info.measure)]);
        out += cell;
    }
    return out + "\n";
}

/// How far the girths of one person lie apart: by photo, by photo without masks, and what all photos say.
std::string girthSpreads(const PhotoSeries& series) {
    constexpr Measure kGirths[] = {Measure::ChestGirth, Measure::UnderbustGirth, Measure::WaistGirth,
                                   Measure::HipGirth,   Measure::NeckGirth,      Measure::UpperArmGirth,
                                   Measure::WristGirth, Measure::ThighGirth,     Measure::KneeGirth,
                                   Measure::CalfGirth,  Measure::AnkleGirth};
    const MeasureValues single = PhotoSeries::range(series.single),
                        plain = PhotoSeries::range(series.silhouetteless);
    std::string out =
        "\nSpread of the girths over the photos, largest minus smallest, cm; and the one body of all photos "
        "together with the σ that the fit states.\n\n| girth | one by one | landmarks alone | together | σ "
        "|\n"
        "|---|---|---|---|---|\n";
    char text[160];
    for (const Measure girth : kGirths) {
        const std::size_t i = indexOf(girth);
        std::snprintf(text, sizeof text, "| %s | %.1f | %.1f | %.1f | %.1f |\n",
                      std::string(measureInfo(girth).name).c_str(), 100 * single[i], 100 * plain[i],
                      100 * series.joint.measures[i], 100 * series.joint.measureSigma[i]);
        out += text;
    }
    return out;
}

}  // namespace

MeasureValues PhotoSeries::range(const std::vector<SeriesFit>& fits) {
    MeasureValues range{};
    if (fits.empty()) return range;
    for (std::size_t i = 0; i < kMeasureCount; ++i) {
        const auto [low, high] =
            std::ranges::minmax(fits, {}, [i](const SeriesFit& fit) { return fit.measures[i]; });
        range[i] = high.measures[i] - low.measures[i];
    }
    return range;
}

Result<PhotoSeries> fitPhotoSeries(std::shared_ptr<const BodyModel> model, PersonDetector& detector,
                                   const SeriesOptions& options, std::stop_token stop) {
    if (options.photos.empty()) return fail(ErrorCode::InvalidArgument, "A series needs at least one photo.");
    std::vector<SeenPhoto> photos;
    for (const auto& file : options.photos) {
        const auto begin = std::chrono::steady_clock::now();
        auto analysed = analysePhoto(detector, file, {}, stop);
        if (!analysed) return propagate(analysed);
        SeenPhoto& seen = photos.emplace_back();
        seen.name = file.stem().string();
        seen.view = makeFitView(analysed->photo, analysed->subject());
        seen.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    }
    SeriesRun run(std::move(model), options, stop);
    PhotoSeries series;
    for (const SeenPhoto& photo : photos) {
        auto fit = run.fit(photo.name, {photo}, true), plain = run.fit(photo.name, {photo}, false);
        if (!fit) return propagate(fit);
        if (!plain) return propagate(plain);
        series.single.push_back(std::move(*fit));
        series.silhouetteless.push_back(std::move(*plain));
    }
    auto joint = run.fit("all together", photos, true);
    if (!joint) return propagate(joint);
    series.joint = std::move(*joint);
    return series;
}

std::string photoSeriesMarkdown(const PhotoSeries& series) {
    std::string out = "# One person in several photos\n\n| fit |", rule = "|---|";
    for (const MeasureInfo& info : measureCatalogue()) {
        if (info.unit != MeasureUnit::Metre && info.unit != MeasureUnit::Kilogram) continue;
        out += " " + std::string(info.name) + (info.unit == MeasureUnit::Metre ? " cm |" : " kg |");
        rule += "---|";
    }
    out += "\n" + rule + "\n";
    for (const SeriesFit& fit : series.single) out += line(fit, "");
    SeriesFit range;
    range.name = "largest − smallest";
    range.measures = PhotoSeries::range(series.single);
    out += line(range, "");
    range.measures = PhotoSeries::range(series.silhouetteless);
    out += line(range, ", landmarks alone") + line(series.joint, "") + girthSpreads(series);

    out +=
        "\n| fit | photo | IoU bare | IoU grown by clothing | fit s | loading and detection s "
        "|\n|---|---|---|---|---|---|\n";
    std::vector<const SeriesFit*> fits;
    for (const SeriesFit& fit : series.single) fits.push_back(&fit);
    fits.push_back(&series.joint);
    char text[256];
    for (const SeriesFit* fit : fits) {
        for (const SeriesOverlap& overlap : fit->overlaps) {
            std::snprintf(text, sizeof text, "| %s | %s | %.3f | %.3f | %.2f | %.2f |\n", fit->name.c_str(),
                          overlap.photo.c_str(), overlap.bare, overlap.grown, fit->seconds,
                          fit->detectionSeconds);
            out += text;
        }
    }
    return out;
}

}  // namespace abf
