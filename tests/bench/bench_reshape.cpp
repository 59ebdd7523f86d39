// SPDX-License-Identifier: Apache-2.0
/// Speed of reshaping by measures, on one thread: bench_reshape [--json] [MODEL]. Figures only; nothing is
/// asserted.
#include "core/reshape/body_reshaper.h"
#include "tests/bench/bench_model.h"
#include "tests/bench/measured.h"

using namespace abf;

int main(int argc, char** argv) {
    const auto [json, file, model] = bench::openModel(argc, argv);
    std::vector<bench::Measured> results;
    const BodyReshaper reshaper(model);
    BodyShape from;
    from.phenotypes[Phenotype::Age] = 0.7;
    const double waist = (*reshaper.measurer().measure(from))[indexOf(Measure::WaistGirth)];

    results.push_back(bench::measure("height 173 and waist 78 on the default body", 10, [&](int) {
        (void)reshaper.reshape(
            {from, {{Measure::Stature, 1.73}, {Measure::WaistGirth, 0.78}}, {}, {}, {}, {}});
    }));
    results.push_back(bench::measure("waist 25 (out of reach), height and hip held", 10, [&](int) {
        (void)reshaper.reshape(
            {from, {{Measure::WaistGirth, 0.25}}, {Measure::Stature, Measure::HipGirth}, {}, {}, {}});
    }));
    auto drag = ReshapeDrag::begin(reshaper, {from, {{Measure::WaistGirth, waist}}, {}, {}, {}, {}});
    int most = 0;
    double worst = 0, total = 0;
    results.push_back(bench::measure("a step of a drag, waist by 2 mm", 80, [&](int i) {
        const double goal = waist - 0.002 * std::abs((i + 20) % 80 - 40) + 0.04;
        const auto body = drag->moveTo({{Measure::WaistGirth, goal}});
        total += body->evaluations;
        most = std::max(most, body->evaluations);
        worst = std::max(worst, std::abs(body->measures[indexOf(Measure::WaistGirth)] - goal));
    }));
    results.push_back(bench::measure("a step of a drag, waist by 2 cm", 40, [&](int i) {
        const double goal = waist + (i % 2 == 0 ? 0.01 : -0.01);
        (void)drag->moveTo({{Measure::WaistGirth, goal}});
    }));
    bench::print("reshaping a body, one thread", results, json);
    if (!json)
        std::printf("small steps: %.2f measured bodies, at most %d, at most %.2f mm off\n", total / 81, most,
                    1000 * worst);
    return 0;
}
