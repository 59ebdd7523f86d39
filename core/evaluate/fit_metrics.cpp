// SPDX-License-Identifier: Apache-2.0
#include "core/evaluate/fit_metrics.h"

#include <cmath>
#include <limits>

#include "core/evaluate/mesh_distance.h"

namespace abf {
namespace {

constexpr double kNotMeasured = std::numeric_limits<double>::quiet_NaN();

double statureOf(const Eigen::Matrix3Xd& rest) {
    return rest.row(2).maxCoeff() - rest.row(2).minCoeff();
}

/// The three races as shares, which is what the model makes of them.
PhenotypeValues shareRaces(PhenotypeValues values) {
    const auto races = {Phenotype::African, Phenotype::Asian, Phenotype::Caucasian};
    double sum = 0;
    for (const Phenotype race : races) sum += values[race];
    for (const Phenotype race : races) values[race] = sum > 0 ? values[race] / sum : 1. / 3;
    return values;
}

int dimension(Measure measure) {
    switch (measureInfo(measure).unit) {
        case MeasureUnit::Metre:
            return 1;
        case MeasureUnit::SquareMetre:
            return 2;
        case MeasureUnit::CubicMetre:
        case MeasureUnit::Kilogram:
            return 3;
        case MeasureUnit::KilogramPerSquareMetre:
            return 1;
        case MeasureUnit::Share:
            return 0;
    }
    return 1;
}

}  // namespace

FitJudge::FitJudge(std::shared_ptr<const BodyModel> model)
    : model_(std::move(model)), measurer_(model_), evaluator_(makeCpuBodyEvaluator(model_)) {}

Result<TrueBody> FitJudge::trueBody(const Subject& subject) {
    EvaluatedBody body;
    if (const auto done = evaluator_->evaluate(subject.shape, {}, body); !done) return propagate(done);
    TrueBody truth;
    truth.subject = subject;
    truth.rest = body.restVertices.cast<double>();
    truth.areas = vertexAreas(truth.rest, model_->annyTopology().faces);
    const auto measured = measurer_.measure(subject.shape);
    if (!measured) return propagate(measured);
    truth.measures = *measured;
    return truth;
}

Result<FitMetrics> FitJudge::judge(const TrueBody& truth, const BodyShape& shape, bool scaleToHeight) {
    double scale = 1;
    if (scaleToHeight) {
        EvaluatedBody body;
        if (const auto done = evaluator_->evaluate(shape, {}, body); !done) return propagate(done);
        scale = truth.stature() / statureOf(body.restVertices.cast<double>());
    }
    return compare(truth, shape, {}, scale, nullptr);
}

Result<FitMetrics> FitJudge::judge(const TrueBody& truth, const FitResult& fit,
                                   const Eigen::Matrix3Xf& posed) {
    if (!fit.best || fit.best->views.empty()) {
        return fail(ErrorCode::Internal, "A fit ended without a body.");
    }
    auto metrics = compare(truth, fit.best->shape, fit.best->views.front().pose, 1, &posed);
    if (!metrics) return metrics;
    metrics->seconds = fit.seconds;
    metrics->iterations = fit.iterations;
    metrics->cost = fit.best->cost;
    metrics->kinked = {fit.best->shape.phenotypes[Phenotype::Muscle], fit.best->shape.phenotypes[Phenotype::Weight]};
    if (fit.estimate) {
        for (std::size_t i = 0; i < kMeasureCount; ++i) {
            const double sigma = fit.estimate->measureSigma[i];
            if (sigma > 0) metrics->measureZ[i] = (fit.estimate->measures[i] - truth.measures[i]) / sigma;
        }
        // Races count as shares, of which a fit states no deviation.
        for (std::size_t i = 0; i < static_cast<std::size_t>(Phenotype::African); ++i) {
            const double sigma = fit.estimate->phenotypeSigma[i];
            if (sigma > 0) metrics->phenotypeZ[i] = metrics->phenotypeErrors[i] / sigma;
        }
    }
    return metrics;
}

Result<FitMetrics> FitJudge::compare(const TrueBody& truth, const BodyShape& shape, const BodyPose& pose,
                                     double scale, const Eigen::Matrix3Xf* posed) {
    EvaluatedBody body;
    if (const auto done = evaluator_->evaluate(shape, pose, body); !done) return propagate(done);
    const Eigen::Matrix3Xd rest = scale * body.restVertices.cast<double>();
    const Eigen::VectorXd even = Eigen::VectorXd::Ones(rest.cols());
    FitMetrics m;
    m.rigid = alignedDistance(rest, truth.rest, even, Alignment::Rigid);
    m.rigidArea = alignedDistance(rest, truth.rest, truth.areas, Alignment::Rigid);
    m.similar = alignedDistance(rest, truth.rest, even, Alignment::Similarity);
    m.similarArea = alignedDistance(rest, truth.rest, truth.areas, Alignment::Similarity);
    const Eigen::Matrix3Xd sameHeight = rest * (truth.stature() / statureOf(rest));
    m.sameHeight = alignedDistance(sameHeight, truth.rest, even, Alignment::Rigid);
    m.sameHeightArea = alignedDistance(sameHeight, truth.rest, truth.areas, Alignment::Rigid);
    if (posed) {
        m.posed =
            alignedDistance(body.vertices.cast<double>(), posed->cast<double>(), even, Alignment::Rigid);
    }
    const auto measured = measurer_.measure(shape);
    if (!measured) return propagate(measured);
    MeasureValues found = *measured;
    for (std::size_t i = 0; i < kMeasureCount; ++i) {
        found[i] *= std::pow(scale, dimension(static_cast<Measure>(i)));
        m.measureErrors[i] = found[i] - truth.measures[i];
    }
    const PhenotypeValues have = shareRaces(shape.phenotypes),
                          want = shareRaces(truth.subject.shape.phenotypes);
    for (int i = 0; i < kPhenotypeCount; ++i) {
        m.phenotypeErrors[static_cast<std::size_t>(i)] = have.values[i] - want.values[i];
    }
    m.sexRight = (shape.phenotypes[Phenotype::Gender] >= 0.5) == (truth.subject.sex == Sex::Female);
    m.measureZ.fill(kNotMeasured);
    m.phenotypeZ.fill(kNotMeasured);
    return m;
}

}  // namespace abf
