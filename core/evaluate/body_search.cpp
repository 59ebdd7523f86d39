// SPDX-License-Identifier: Apache-2.0
#include "core/evaluate/body_search.h"

#include <Eigen/Cholesky>
#include <algorithm>
#include <functional>
#include <optional>

#include "core/evaluate/mesh_distance.h"
#include "core/fit/shape_prior.h"

namespace abf {
namespace {

constexpr double kStep = 0.005;  // of the differences, in units of a slider
constexpr int kIterations = 30;
constexpr double kEnough = 1e-6;

}  // namespace

struct BodySearch::Residuals {
    std::vector<Phenotype> free;
    std::function<Result<Eigen::VectorXd>(const BodyShape&)> at;
};

BodySearch::BodySearch(std::shared_ptr<const BodyModel> model)
    : model_(std::move(model)), measurer_(model_), evaluator_(makeCpuBodyEvaluator(model_)) {}

Result<BodyShape> BodySearch::minimise(const Residuals& residuals, BodyShape shape) {
    auto now = residuals.at(shape);
    if (!now) return propagate(now);
    double damping = 1e-3;
    const auto count = static_cast<Eigen::Index>(residuals.free.size());
    for (int iteration = 0; iteration < kIterations; ++iteration) {
        Eigen::MatrixXd jacobian(now->size(), count);
        for (Eigen::Index i = 0; i < count; ++i) {
            const Phenotype p = residuals.free[static_cast<std::size_t>(i)];
            BodyShape below = shape, above = shape;
            below.phenotypes[p] = std::max(phenotypeMinimum(p), shape.phenotypes[p] - kStep);
            above.phenotypes[p] = std::min(1., shape.phenotypes[p] + kStep);
            const auto a = residuals.at(below), b = residuals.at(above);
            if (!a) return propagate(a);
            if (!b) return propagate(b);
            jacobian.col(i) = (*b - *a) / (above.phenotypes[p] - below.phenotypes[p]);
        }
        const Eigen::MatrixXd normal = jacobian.transpose() * jacobian;
        const Eigen::VectorXd gradient = jacobian.transpose() * *now;
        bool better = false;
        for (int attempt = 0; attempt < 8 && !better; ++attempt) {
            Eigen::MatrixXd damped = normal;
            damped.diagonal().array() += damping * (1e-9 + normal.diagonal().array());
            const Eigen::LDLT<Eigen::MatrixXd> factors(damped);
            if (factors.info() != Eigen::Success) break;
            const Eigen::VectorXd step = -factors.solve(gradient);
            BodyShape next = shape;
            for (Eigen::Index i = 0; i < count; ++i) {
                const Phenotype p = residuals.free[static_cast<std::size_t>(i)];
                next.phenotypes[p] = std::clamp(shape.phenotypes[p] + step[i], phenotypeMinimum(p), 1.);
            }
            auto then = residuals.at(next);
            if (!then) return propagate(then);
            if (then->squaredNorm() < now->squaredNorm()) {
                better = now->squaredNorm() - then->squaredNorm() > kEnough * now->squaredNorm();
                shape = next;
                now = std::move(then);
                damping = std::max(1e-9, 0.2 * damping);
                if (!better) return shape;
            } else {
                damping *= 6;
            }
        }
        if (!better) break;
    }
    return shape;
}

Result<BodyShape> BodySearch::nearest(const TrueBody& truth, const BodyShape& start) {
    constexpr Eigen::Index kEvery = 5;  // vertices; they vary smoothly
    const Eigen::Index count = truth.rest.cols() / kEvery;
    Eigen::Matrix3Xd target(3, count);
    for (Eigen::Index i = 0; i < count; ++i) target.col(i) = truth.rest.col(kEvery * i);
    Residuals residuals;
    residuals.free = {Phenotype::Gender, Phenotype::Age,    Phenotype::Muscle,
                      Phenotype::Weight, Phenotype::Height, Phenotype::Proportions};
    residuals.at = [&](const BodyShape& shape) -> Result<Eigen::VectorXd> {
        EvaluatedBody body;
        if (const auto done = evaluator_->evaluate(shape, {}, body); !done) return propagate(done);
        const double stature =
            double(body.restVertices.row(2).maxCoeff()) - double(body.restVertices.row(2).minCoeff());
        Eigen::Matrix3Xd points(3, count);
        for (Eigen::Index i = 0; i < count; ++i) {
            points.col(i) = body.restVertices.col(kEvery * i).cast<double>() * (truth.stature() / stature);
        }
        const Eigen::Matrix3Xd moved =
            aligned(points, target, Eigen::VectorXd::Ones(count), Alignment::Rigid);
        return Eigen::VectorXd((moved - target).reshaped());
    };
    // Muscle and weight have a valley on either side of their middle.
    std::optional<BodyShape> best;
    double least = 0;
    for (const double muscle : {0.35, 0.65}) {
        for (const double weight : {0.35, 0.65}) {
            BodyShape first = start;
            first.phenotypes[Phenotype::Muscle] = muscle;
            first.phenotypes[Phenotype::Weight] = weight;
            auto found = minimise(residuals, first);
            if (!found) return found;
            const auto left = residuals.at(*found);
            if (!left) return propagate(left);
            if (best && left->squaredNorm() >= least) continue;
            least = left->squaredNorm();
            best = std::move(*found);
        }
    }
    return *best;
}

Result<BodyShape> BodySearch::fromFacts(const TrueBody& truth, const SubjectSampler& sampler,
                                        SubjectGroup group) {
    BodyShape mean = sampler.meanShape(group, truth.subject.sex);
    mean.phenotypes[Phenotype::Age] = ageSliderFromYears(truth.subject.ageYears);
    Residuals residuals;
    residuals.free = {Phenotype::Muscle, Phenotype::Weight, Phenotype::Height, Phenotype::Proportions};
    residuals.at = [&](const BodyShape& shape) -> Result<Eigen::VectorXd> {
        const auto measures = measurer_.measure(shape);
        if (!measures) return propagate(measures);
        Eigen::VectorXd r(6);
        for (Eigen::Index i = 0; i < 4; ++i) {
            const Phenotype p = residuals.free[static_cast<std::size_t>(i)];
            r[i] = (shape.phenotypes[p] - mean.phenotypes[p]) / sampler.spread(group, p);
        }
        r[4] = ((*measures)[indexOf(Measure::Stature)] - truth.stature()) / 0.001;
        r[5] = ((*measures)[indexOf(Measure::Mass)] - truth.mass()) / 0.5;
        return r;
    };
    return minimise(residuals, mean);
}

}  // namespace abf
