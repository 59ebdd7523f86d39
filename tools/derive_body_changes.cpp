// SPDX-License-Identifier: Apache-2.0
// Derives core/prior/body_changes_table.h, how far local changes vary between people, from ANSUR II.
//
//     derive_body_changes ANSUR_II_MALE_Public.csv ANSUR_II_FEMALE_Public.csv >
//     core/prior/body_changes_table.h
//
// 1. Per sex, each measure is regressed on ln stature, ln mass and age; C is the covariance of what is left,
// averaged
//    over the sexes.
// 2. E is what a unit of each change does to the measures at the mean body of each sex (differences over
// +-0.33,
//    averaged), with the height and weight sliders following so that stature and mass stay.
// 3. The covariance S of the changes explains C as E S E' + N, by expectation-maximisation from independent
// changes of
//    0.25 (so that what no measure sees keeps 0.25). These also make up 0.4 of the evidence: with less,
//    changes of opposite effect grow against each other beyond the ends of their sliders. The sliders of
//    muscle, proportions, cup size and firmness (from 0.2 each) explain along with the changes; S is the
//    changes' block. N is what mesh and tape measure differently: 0.3 of each measure's standard deviation
//    and 3 mm.
//
// Rows of people are read only. What the measures are on the mesh: tools/body_tapes.cpp. To stderr go the
// measures with their spread in people and in the fitted prior.
#include <Eigen/Cholesky>
#include <Eigen/Dense>
#include <cmath>
#include <cstdio>

#include "core/model_io/model_file.h"
#include "core/prior/body_changes.h"
#include "tools/body_tapes.h"
#include "tools/survey.h"

using namespace abf;

namespace {

constexpr double kDefaultSigma = 0.25;
constexpr double kDefaultShare = 0.4;
constexpr double kStep = 0.33;
constexpr double kSliderSigma = 0.2;
constexpr double kTapeShare = 0.3, kTapeMetres = 0.003;
constexpr double kSkinDensity = 1000;  // kg/m3 of the mesh's volume, near enough to find the mean body
constexpr Phenotype kOtherSliders[] = {Phenotype::Muscle, Phenotype::Proportions, Phenotype::CupSize,
                                       Phenotype::Firmness};

double mean(const Survey& survey, const std::string& column) {
    double sum = 0;
    for (std::size_t i = 0; i < survey.size(); ++i) sum += survey.at(i, column);
    return sum / static_cast<double>(survey.size());
}

/// Covariance of measures given stature, mass and age, square metres.
Eigen::MatrixXd unexplained(const Survey& survey, const std::vector<std::string>& measures) {
    const auto rows = static_cast<Eigen::Index>(survey.size());
    Eigen::MatrixXd known(rows, 4), values(rows, static_cast<Eigen::Index>(measures.size()));
    for (Eigen::Index i = 0; i < rows; ++i) {
        known.row(i) << 1, std::log(survey.at(i, "stature") / 1700), std::log(survey.at(i, "weightkg") / 750),
            survey.at(i, "Age") / 30 - 1;
        for (std::size_t k = 0; k < measures.size(); ++k)
            values(i, static_cast<Eigen::Index>(k)) = survey.at(i, measures[k]) / 1000;
    }
    values -= known * (known.transpose() * known).ldlt().solve(known.transpose() * values);
    return values.transpose() * values / static_cast<double>(rows - known.cols());
}

class MeanBody {
  public:
    MeanBody(const std::shared_ptr<const BodyModel>& model, const Survey& survey, double gender)
        : model_(model), evaluator_(makeCpuBodyEvaluator(model)) {
        shape_.phenotypes[Phenotype::Gender] = gender;
        shape_.phenotypes[Phenotype::Age] = 0.7;     // thirty years
        shape_.phenotypes[Phenotype::Muscle] = 0.3;  // where the weight slider reaches people's mass
        shape_.localChanges =
            Eigen::VectorXd::Zero(static_cast<Eigen::Index>(model->localChangeLabels().size()));
        const auto heightShare = [&](const std::string& column) {
            return mean(survey, column) / mean(survey, "stature");
        };
        tapes_ = std::make_unique<BodyTapes>(model_, evaluated(shape_), heightShare);
        const Eigen::Vector2d goal(mean(survey, "stature") / 1000, mean(survey, "weightkg") / 10);
        for (int i = 0; i < 20; ++i) {
            const Eigen::Vector2d step = sizeSlopes().fullPivLu().solve(goal - size(shape_));
            shape_.phenotypes[Phenotype::Height] += step[0];
            shape_.phenotypes[Phenotype::Weight] =
                std::clamp(shape_.phenotypes[Phenotype::Weight] + step[1], 0.1, 0.9);
        }
        tapes_ = std::make_unique<BodyTapes>(model_, evaluated(shape_), heightShare);
        std::fprintf(stderr, "mean body: height %.3f, weight %.3f; %.3f m, %.1f kg\n",
                     shape_.phenotypes[Phenotype::Height], shape_.phenotypes[Phenotype::Weight],
                     size(shape_)[0], size(shape_)[1]);
    }

    const std::vector<std::string>& names() const { return tapes_->names(); }
    Eigen::VectorXd measures() { return tapes_->measure(evaluated(shape_)); }

    Eigen::MatrixXd effectsOfChanges(const std::vector<FittedBodyChange>& changes) {
        Eigen::MatrixXd effects(static_cast<Eigen::Index>(names().size()),
                                static_cast<Eigen::Index>(changes.size()));
        for (std::size_t i = 0; i < changes.size(); ++i) {
            BodyShape above = shape_, below = shape_;
            above.localChanges[changes[i].localChange] = kStep;
            below.localChanges[changes[i].localChange] = -kStep;
            effects.col(static_cast<Eigen::Index>(i)) = effect(above, below, 2 * kStep);
        }
        return effects;
    }

    Eigen::MatrixXd effectsOfSliders() {
        Eigen::MatrixXd effects(static_cast<Eigen::Index>(names().size()), std::size(kOtherSliders));
        for (std::size_t i = 0; i < std::size(kOtherSliders); ++i) {
            BodyShape above = shape_, below = shape_;
            above.phenotypes[kOtherSliders[i]] += 0.2;
            below.phenotypes[kOtherSliders[i]] -= 0.2;
            effects.col(static_cast<Eigen::Index>(i)) = effect(above, below, 0.4);
        }
        return effects;
    }

  private:
    const EvaluatedBody& evaluated(const BodyShape& shape) {
        if (!evaluator_->evaluate(shape, {}, body_)) std::abort();
        return body_;
    }
    Eigen::Vector2d size(const BodyShape& shape) {
        const EvaluatedBody& body = evaluated(shape);
        return {BodyTapes::stature(body), kSkinDensity * tapes_->volume(body)};
    }
    /// Stature and mass by the sliders of height and weight.
    Eigen::Matrix2d sizeSlopes() {
        Eigen::Matrix2d slopes;
        for (int k = 0; k < 2; ++k) {
            const auto [above, below] = moved(k ? Phenotype::Weight : Phenotype::Height);
            slopes.col(k) = (size(above) - size(below)) / 0.1;
        }
        return slopes;
    }
    std::pair<BodyShape, BodyShape> moved(Phenotype slider) const {
        BodyShape above = shape_, below = shape_;
        above.phenotypes[slider] += 0.05;
        below.phenotypes[slider] -= 0.05;
        return {above, below};
    }
    /// On the measures, by unit, at equal stature and mass.
    Eigen::VectorXd effect(const BodyShape& above, const BodyShape& below, double step) {
        Eigen::VectorXd change =
            (tapes_->measure(evaluated(above)) - tapes_->measure(evaluated(below))).eval() / step;
        const Eigen::Vector2d sliders = sizeSlopes().fullPivLu().solve((size(above) - size(below)) / step);
        for (int k = 0; k < 2; ++k) {
            const auto [more, less] = moved(k ? Phenotype::Weight : Phenotype::Height);
            const Eigen::VectorXd high = tapes_->measure(evaluated(more)),
                                  low = tapes_->measure(evaluated(less));
            change -= sliders[k] * (high - low) / 0.1;
        }
        return change;
    }

    std::shared_ptr<const BodyModel> model_;
    std::unique_ptr<BodyEvaluator> evaluator_;
    EvaluatedBody body_;
    BodyShape shape_;
    std::unique_ptr<BodyTapes> tapes_;
};

Eigen::MatrixXd explain(const Eigen::MatrixXd& observed, const Eigen::MatrixXd& effects,
                        const Eigen::MatrixXd& noise, const Eigen::VectorXd& sigmas) {
    const Eigen::MatrixXd start = sigmas.array().square().matrix().asDiagonal();
    Eigen::MatrixXd covariance = start;
    for (int i = 0; i < 300; ++i) {
        const Eigen::MatrixXd predicted = effects * covariance * effects.transpose() + noise;
        const Eigen::MatrixXd gain = predicted.ldlt().solve(effects * covariance).transpose();
        const Eigen::MatrixXd next =
            covariance - gain * effects * covariance + gain * observed * gain.transpose();
        covariance = (1 - kDefaultShare) * 0.5 * (next + next.transpose()) + kDefaultShare * start;
    }
    return covariance;
}

void print(const Eigen::MatrixXd& covariance) {
    const Eigen::VectorXd sigma = covariance.diagonal().cwiseSqrt();
    std::printf(R"(// SPDX-License-Identifier: Apache-2.0
// Written by: derive_body_changes ANSUR_II_MALE_Public.csv ANSUR_II_FEMALE_Public.csv
// Source: ANSUR II, US Army 2012 (NATICK/TR-15/007, approved for public release; distribution is
// unlimited), 4,082 men and 1,986 women; a covariance, no rows. How: tools/derive_body_changes.cpp,
// docs/priors.md.
#pragma once

#include <array>

#include "core/prior/body_changes.h"

namespace abf {

/// Standard deviation of each local change of kBodyChangeLabels, in its own unit (1: end of the slider).
inline constexpr std::array<double, kBodyChangeCount> kBodyChangeSigmas = {{
)");
    for (int i = 0; i < kBodyChangeCount; ++i)
        std::printf("    %.3f,  // %s\n", sigma[i], std::string(kBodyChangeLabels[i]).c_str());
    std::printf(R"(}};

/// Correlations below the diagonal, row by row.
inline constexpr std::array<double, kBodyChangeCount * (kBodyChangeCount - 1) / 2>
    kBodyChangeCorrelations = {{
)");
    for (int i = 1; i < kBodyChangeCount; ++i) {
        for (int k = 0; k < i; ++k)
            std::printf("%s%.3f,",
                        k % 13 ? " "
                        : k    ? "\n    "
                               : "    ",
                        covariance(i, k) / (sigma[i] * sigma[k]));
        std::printf("\n");
    }
    std::printf("}};\n\n}  // namespace abf\n");
}

}  // namespace

int main(int argc, char** argv) {
    const auto loaded = loadBodyModel(defaultModelPath());
    if (argc != 3 || !loaded) {
        std::fprintf(
            stderr, "%s\n",
            loaded ? "usage: derive_body_changes MALE.csv FEMALE.csv" : loaded.error().message.c_str());
        return 1;
    }
    const std::vector<FittedBodyChange> changes = fittedBodyChanges(**loaded);
    if (static_cast<int>(changes.size()) != kBodyChangeCount) {
        std::fprintf(stderr, "the model lacks some of the local changes\n");
        return 1;
    }
    std::vector<std::string> names;
    Eigen::MatrixXd observed, effects, sliders;
    for (int sex = 0; sex < 2; ++sex) {
        const Survey survey(argv[1 + sex]);
        if (survey.size() < 1000) {
            std::fprintf(stderr, "%s: no survey of people\n", argv[1 + sex]);
            return 1;
        }
        MeanBody body(*loaded, survey, sex);
        names = body.names();
        const Eigen::MatrixXd spread = unexplained(survey, names);
        const Eigen::VectorXd measured = body.measures();
        for (std::size_t i = 0; i < names.size(); ++i)
            std::fprintf(
                stderr, "  %-26s people %7.1f, body %7.1f mm; unexplained %5.1f mm\n", names[i].c_str(),
                mean(survey, names[i]), 1000 * measured[static_cast<Eigen::Index>(i)],
                1000 * std::sqrt(spread(static_cast<Eigen::Index>(i), static_cast<Eigen::Index>(i))));
        const auto average = [&](Eigen::MatrixXd& sum, const Eigen::MatrixXd& part) {
            if (sex == 0)
                sum = part / 2;
            else
                sum += part / 2;
        };
        average(observed, spread);
        average(effects, body.effectsOfChanges(changes));
        average(sliders, body.effectsOfSliders());
    }
    Eigen::MatrixXd noise = Eigen::MatrixXd::Zero(observed.rows(), observed.cols());
    noise.diagonal().array() +=
        kTapeShare * kTapeShare * observed.diagonal().array() + kTapeMetres * kTapeMetres;
    effects.conservativeResize(Eigen::NoChange, kBodyChangeCount + sliders.cols());
    effects.rightCols(sliders.cols()) = sliders;
    Eigen::VectorXd sigmas = Eigen::VectorXd::Constant(effects.cols(), kDefaultSigma);
    sigmas.tail(sliders.cols()).setConstant(kSliderSigma);
    const Eigen::MatrixXd covariance = explain(observed, effects, noise, sigmas);
    for (Eigen::Index i = 0; i < sliders.cols(); ++i)
        std::fprintf(stderr, "%s: %.3f\n", std::string(phenotypeName(kOtherSliders[i])).c_str(),
                     std::sqrt(covariance(kBodyChangeCount + i, kBodyChangeCount + i)));
    const Eigen::MatrixXd predicted = effects * covariance * effects.transpose() + noise;
    for (Eigen::Index i = 0; i < predicted.rows(); ++i) {
        std::fprintf(stderr, "  %-26s unexplained %5.1f mm, prior %5.1f; mostly",
                     names[static_cast<std::size_t>(i)].c_str(), 1000 * std::sqrt(observed(i, i)),
                     1000 * std::sqrt(predicted(i, i)));
        Eigen::VectorXd size = effects.row(i).head(kBodyChangeCount).cwiseAbs();
        for (int k = 0; k < 3; ++k) {
            Eigen::Index most = 0;
            size.maxCoeff(&most);
            std::fprintf(stderr, " %s %.0f", std::string(kBodyChangeLabels[most]).c_str(),
                         1000 * effects(i, most));
            size[most] = 0;
        }
        std::fprintf(stderr, "\n");
    }
    print(covariance);
}
