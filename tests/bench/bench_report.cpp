// SPDX-License-Identifier: Apache-2.0
/// Speed of the printed report and of percentiles, on one thread: bench_report [--json] [MODEL]. Figures
/// only; nothing is asserted.
#include "core/report/report_pdf.h"
#include "tests/bench/bench_model.h"
#include "tests/bench/measured.h"

using namespace abf;

int main(int argc, char** argv) {
    const auto [json, file, model] = bench::openModel(argc, argv);
    std::vector<bench::Measured> results;
    const BodyMeasurer measurer(model);
    BodyShape shape;
    const auto shapeOf = [&](int i) {
        shape.phenotypes[Phenotype::Age] = 0.8;
        shape.phenotypes[Phenotype::Weight] = 0.3 + 0.4 * (i % 7) / 7;
        return shape;
    };
    results.push_back(bench::measure("one percentile", 1000, [&](int i) {
        (void)standing(Measure::WaistGirth, 0.8 + 1e-4 * i, Sex::Male, 35);
    }));
    results.push_back(bench::measure("views with tapes", 10,
                                     [&](int i) { (void)bodyViews(model, measurer, shapeOf(i), 1000); }));
    results.push_back(bench::measure("report of a body", 10,
                                     [&](int i) { (void)reportOf(model, measurer, shapeOf(i), {}); }));
    const auto report = reportOf(model, measurer, shapeOf(0), {});
    if (!report) return 1;
    results.push_back(bench::measure("its page as PDF", 10, [&](int) { (void)reportPdf(*report, {}); }));
    bench::print("report, one thread", results, json);
    return 0;
}
