// SPDX-License-Identifier: Apache-2.0
/// Speed of measuring bodies, on one thread: bench_measure [--json] [MODEL]. Figures only; nothing is
/// asserted.
#include <random>

#include "core/measure/body_measurer.h"
#include "tests/bench/bench_model.h"
#include "tests/bench/measured.h"

using namespace abf;

int main(int argc, char** argv) {
    const auto [json, file, model] = bench::openModel(argc, argv);
    std::vector<bench::Measured> results;

    ShapeColumns phenotypes, all;
    for (int p = 0; p < kPhenotypeCount; ++p) phenotypes.phenotypes.push_back(Phenotype(p));
    all = phenotypes;
    for (int i = 0; i < 26; ++i) all.localChanges.push_back(9 * i);

    std::mt19937 random(1);
    std::uniform_real_distribution<double> unit(0.02, 0.98);
    std::vector<BodyShape> adults(16);
    for (BodyShape& shape : adults) {
        for (double& v : shape.phenotypes.values) v = unit(random);
        shape.phenotypes[Phenotype::Age] = 0.68 + 0.3 * unit(random);
        shape.localChanges = Eigen::VectorXd::Zero(Eigen::Index(model->localChangeLabels().size()));
        for (const int i : all.localChanges) shape.localChanges[i] = 2 * unit(random) - 1;
    }
    const auto shape = [&](int i) -> const BodyShape& { return adults[std::size_t(i + 1) % adults.size()]; };

    results.push_back(
        bench::measure("prepare for a model", 5, [&](int) { (void)BodyMeasurer(model).measure({}); }));
    const BodyMeasurer measurer(model);
    Eigen::MatrixXd slopes;
    results.push_back(bench::measure("all measures", 100, [&](int i) { (void)measurer.measure(shape(i)); }));
    results.push_back(bench::measure("all measures + slopes by 11 phenotypes", 100,
                                     [&](int i) { (void)measurer.measure(shape(i), phenotypes, slopes); }));
    results.push_back(bench::measure("all measures + slopes by 11 phenotypes, 26 local changes", 100,
                                     [&](int i) { (void)measurer.measure(shape(i), all, slopes); }));
    bench::print("measuring a body, one thread", results, json);
    return 0;
}
