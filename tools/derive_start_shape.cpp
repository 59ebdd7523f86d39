// SPDX-License-Identifier: Apache-2.0
// Derives core/fit/start_shape_table.h, what a fit guesses of a body before it solves for it, from bodies sampled
// from the model itself.
//
//     derive_start_shape 1500 > core/fit/start_shape_table.h
//
// Each subject (adults and elders, inside the model and off it) is photographed once, in turn from the front, the
// side and behind, dressed or not, with the evaluation's perturbations; sex, or sex, age and height, are told of
// some. The body that a fit begins with is posed by the fit's own first stages, and the features of
// core/fit/start_features.h are taken. Ridge regression of the change that would lead from that body to the
// true one; the ridge is the one with the least error in the fifth of the subjects that is held out, and the
// printed weights are those of all. To stderr go the errors of the held-out beside those of no guess.
//
// Seeds from 1000 on: no evaluation uses them.
#include <Eigen/Cholesky>
#include <Eigen/Dense>
#include <atomic>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <mutex>
#include <thread>

#include "core/evaluate/fit_metrics.h"
#include "core/evaluate/synthetic_photo.h"
#include "core/fit/fit_run.h"
#include "core/fit/start_shape.h"
#include "core/model_io/model_file.h"

using namespace abf;

namespace {

constexpr std::uint64_t kSeed = 1000;
constexpr int kHeldOut = 5;  // every fifth
constexpr double kRidges[] = {1, 3, 10, 30, 100, 300, 1000};
constexpr auto kTargets = static_cast<Eigen::Index>(kGuessedPhenotypes.size());

struct Example {
    StartFeatures features;
    Eigen::Vector<double, kTargets> change;
    Eigen::Vector<bool, kTargets> free;
    bool valid = false;
};

class ExampleMaker {
  public:
    ExampleMaker(const std::shared_ptr<const BodyModel>& model, const FitGeometry& geometry,
                 const BodySurface& surface)
        : geometry_(geometry), sampler_(*model, kSeed), photographer_(model, geometry, surface), judge_(model) {}

    Example make(int index) {
        auto random = SeededRandom::stream({kSeed, 7, static_cast<std::uint64_t>(index)});
        const SubjectSet set = random.chance(0.75) ? SubjectSet::InsideModel : SubjectSet::OffModel;
        const SubjectGroup group = random.chance(0.75) ? SubjectGroup::Adults : SubjectGroup::Elders;
        const Subject subject = sampler_.sample(set, group, index);
        const auto side = static_cast<PhotoSide>(index % 3);
        const bool dressed = random.chance(0.5), told = random.chance(0.4), all = random.chance(0.5);
        Example example;
        auto photo = photographer_.take(subject, side, random.chance(0.5) ? tablePerturbation() : fieldPerturbation(),
                                        random.bits());
        const auto truth = judge_.trueBody(subject);
        if (!photo || !truth) return example;
        FitProblem problem;
        problem.views.push_back(photo->view);
        if (dressed) problem.views.front().mask = photo->clothedMask;
        if (!dressed) problem.clothing = ClothingFit::Tight;
        if (told) problem.sex = subject.sex;
        if (told && all) problem.ageYears = subject.ageYears, problem.heightM = truth->stature();
        const FitOptions options;
        const FitObserver silent;
        FitRun run(geometry_, problem, options, silent, {});
        const auto sight = run.seeStart();
        if (!sight || sight->photos.empty()) return example;
        example.features = sight->photos.front();
        for (Eigen::Index t = 0; t < kTargets; ++t) {
            const Phenotype p = kGuessedPhenotypes[static_cast<std::size_t>(t)];
            example.change[t] = subject.shape.phenotypes[p] - sight->body.phenotypes[p];
            example.free[t] = !(p == Phenotype::Gender && told);
        }
        example.valid = true;
        return example;
    }

  private:
    const FitGeometry& geometry_;
    SubjectSampler sampler_;
    SyntheticPhotographer photographer_;
    FitJudge judge_;
};

struct Regression {
    std::array<double, kStartFeatureCount> means{}, sigmas{};
    Eigen::MatrixXd weights;  // inputs and 1, by target
};

Regression regress(const std::vector<Example>& examples, bool all, double ridge) {
    Regression r;
    const auto used = [&](std::size_t i) { return examples[i].valid && (all || i % kHeldOut != 0); };
    for (std::size_t f = 0; f < kStartFeatureCount; ++f) {
        double count = 0, sum = 0, squares = 0;
        for (std::size_t i = 0; i < examples.size(); ++i) {
            const double value = examples[i].features[static_cast<Eigen::Index>(f)];
            if (!used(i) || !std::isfinite(value)) continue;
            count += 1, sum += value, squares += value * value;
        }
        if (count < 2) continue;
        r.means[f] = sum / count;
        r.sigmas[f] = std::sqrt(std::max(squares / count - r.means[f] * r.means[f], 0.0));
    }
    r.weights.resize(kStartInputCount + 1, kTargets);
    for (Eigen::Index t = 0; t < kTargets; ++t) {
        Eigen::MatrixXd normal = Eigen::MatrixXd::Zero(kStartInputCount + 1, kStartInputCount + 1);
        Eigen::VectorXd right = Eigen::VectorXd::Zero(kStartInputCount + 1);
        normal.diagonal().head(kStartInputCount).setConstant(ridge);
        for (std::size_t i = 0; i < examples.size(); ++i) {
            if (!used(i) || !examples[i].free[t]) continue;
            Eigen::VectorXd row(kStartInputCount + 1);
            row << startInputs(examples[i].features, r.means, r.sigmas).matrix(), 1;
            normal += row * row.transpose();
            right += examples[i].change[t] * row;
        }
        r.weights.col(t) = normal.ldlt().solve(right);
    }
    return r;
}

/// Mean square error of the held-out; of no guess without a regression.
double heldOutError(const std::vector<Example>& examples, const Regression* r, Eigen::Index t) {
    double sum = 0, count = 0;
    for (std::size_t i = 0; i < examples.size(); i += kHeldOut) {
        if (!examples[i].valid || !examples[i].free[t]) continue;
        double guess = 0;
        if (r) {
            Eigen::VectorXd row(kStartInputCount + 1);
            row << startInputs(examples[i].features, r->means, r->sigmas).matrix(), 1;
            guess = row.dot(r->weights.col(t));
        }
        sum += std::pow(examples[i].change[t] - guess, 2);
        count += 1;
    }
    return sum / std::max(count, 1.0);
}

void print(const char* type, const char* name, const auto& values, int perLine) {
    std::printf("inline constexpr %s %s = {", type, name);
    int column = 0;
    for (const double value : values) std::printf("%s%.5g,", column++ % perLine == 0 ? "\n    " : " ", value);
    std::printf("\n};\n");
}

}  // namespace

int main(int argc, char** argv) {
    const int subjects = argc > 1 ? std::atoi(argv[1]) : 0;
    auto model = loadBodyModel(defaultModelPath());
    if (subjects < 50 || !model) {
        std::fprintf(stderr, "usage: derive_start_shape SUBJECTS > core/fit/start_shape_table.h%s%s\n",
                     model ? "" : ": ", model ? "" : model.error().message.c_str());
        return 1;
    }
    const FitGeometry geometry(*model);
    const BodySurface surface(*model);
    std::vector<Example> examples(static_cast<std::size_t>(subjects));
    std::atomic<int> next = 0;
    const auto work = [&] {
        ExampleMaker maker(*model, geometry, surface);
        for (int i = next++; i < subjects; i = next++) examples[static_cast<std::size_t>(i)] = maker.make(i);
    };
    {
        std::vector<std::jthread> threads;
        for (unsigned i = 1; i < std::max(1u, std::thread::hardware_concurrency()); ++i) threads.emplace_back(work);
        work();
    }
    double bestError = 0, bestRidge = 0;
    for (const double ridge : kRidges) {
        const Regression r = regress(examples, false, ridge);
        double error = 0;
        for (Eigen::Index t = 0; t < kTargets; ++t) {
            error += heldOutError(examples, &r, t) / heldOutError(examples, nullptr, t);
        }
        if (bestRidge == 0 || error < bestError) bestError = error, bestRidge = ridge;
    }
    const Regression held = regress(examples, false, bestRidge);
    std::fprintf(stderr, "ridge %g\n", bestRidge);
    for (Eigen::Index t = 0; t < kTargets; ++t) {
        const std::string name(phenotypeName(kGuessedPhenotypes[static_cast<std::size_t>(t)]));
        std::fprintf(stderr, "%-12s error of no guess %.3f, of the guess %.3f\n", name.c_str(),
                     std::sqrt(heldOutError(examples, nullptr, t)), std::sqrt(heldOutError(examples, &held, t)));
    }
    const Regression r = regress(examples, true, bestRidge);
    std::printf("// SPDX-License-Identifier: Apache-2.0\n// Written by: derive_start_shape %d > "
                "core/fit/start_shape_table.h\n#pragma once\n\n#include <array>\n\n"
                "#include \"core/fit/start_shape.h\"\n\nnamespace abf {\n\n",
                subjects);
    print("std::array<double, kStartFeatureCount>", "kStartFeatureMeans", r.means, 10);
    print("std::array<double, kStartFeatureCount>", "kStartFeatureSigmas", r.sigmas, 10);
    const Eigen::VectorXd intercepts = r.weights.row(kStartInputCount).transpose();
    print("std::array<double, kGuessedPhenotypes.size()>", "kStartIntercepts", intercepts, 10);
    std::printf("/// By phenotype.\ninline constexpr std::array<std::array<double, kStartInputCount>, "
                "kGuessedPhenotypes.size()>\n    kStartWeights = {{\n");
    for (Eigen::Index t = 0; t < kTargets; ++t) {
        std::printf("    {");
        for (Eigen::Index i = 0; i < kStartInputCount; ++i) {
            std::printf("%s%.5g,", i % 10 == 0 ? "\n     " : " ", r.weights(i, t));
        }
        std::printf("\n    },\n");
    }
    std::printf("}};\n\n}  // namespace abf\n");
    return 0;
}
