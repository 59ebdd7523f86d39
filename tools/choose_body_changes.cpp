// SPDX-License-Identifier: Apache-2.0
// Which local changes shape a body most: greedy forward selection on the linearised model about several
// bodies. Bodies with every change of trunk, neck, arms and legs at random (0.33, left as right) and random
// race, cup and firmness are approximated by regularised least squares in rest vertices, weighted by skin
// area (trunk twice, head, hands and feet a quarter). Prints the order of choice with the mean distance that
// remains.
//
//     choose_body_changes [--pairs]    candidates also pairs of a left and a right change
#include <Eigen/Cholesky>
#include <Eigen/Dense>
#include <algorithm>
#include <cstdio>
#include <cstring>
#include <random>
#include <string>
#include <vector>

#include "core/body/body_evaluator.h"
#include "core/model_io/model_file.h"
#include "core/prior/body_changes.h"

using namespace abf;

namespace {

constexpr double kChangeSigma = 0.33;
constexpr int kSamplesABody = 16;
constexpr int kToChoose = 32;

struct Change {
    std::string label;
    std::vector<int> indices;
};

/// Changes that shape trunk, neck, arms and legs; a left one together with its right one.
std::vector<Change> bodyChanges(const BodyModel& model) {
    constexpr const char* parts[] = {"lowerarm",    "upperarm", "breast-",          "buttocks-",   "hip-",
                                     "upperleg",    "lowerleg", "leg-valgus",       "neck-",       "measure-",
                                     "pelvis-tone", "torso-",   "stomach-pregnant", "stomach-tone"};
    std::vector<Change> changes;
    const auto labels = model.localChangeLabels();
    for (int i = 0; i < static_cast<int>(labels.size()); ++i) {
        const std::string_view label = labels[i];
        const bool left = label.starts_with("l-");
        const std::string_view stem = left ? label.substr(2) : label;
        if (label.starts_with("r-") || stem.ends_with("trans-out") ||
            std::ranges::none_of(parts, [&](const char* part) { return stem.starts_with(part); }))
            continue;
        Change change{std::string(label), {i}};
        if (left)
            change.indices.push_back(
                static_cast<int>(std::ranges::find(labels, "r-" + std::string(stem)) - labels.begin()));
        changes.push_back(std::move(change));
    }
    return changes;
}

class Bodies {
  public:
    explicit Bodies(const std::shared_ptr<const BodyModel>& model)
        : evaluator_(makeCpuBodyEvaluator(model)) {}
    Eigen::VectorXd rest(const BodyShape& shape) {
        if (!evaluator_->evaluate(shape, {}, body_)) std::abort();
        return body_.restVertices.cast<double>().reshaped();
    }

  private:
    std::unique_ptr<BodyEvaluator> evaluator_;
    EvaluatedBody body_;
};

bool isExtremity(std::string_view bone) {
    for (const char* part : {"head", "eye", "neck03", "wrist", "finger", "metacarpal", "foot", "toe"})
        if (bone.starts_with(part)) return true;
    return false;
}

bool isTrunk(std::string_view bone) {
    for (const char* part : {"root", "pelvis", "spine", "clavicle", "shoulder"})
        if (bone.starts_with(part)) return true;
    return false;
}

/// Skin area about each vertex (a third of its triangles), by 1 for all of the skin.
Eigen::VectorXd vertexAreas(const BodyModel& model, const Eigen::VectorXd& rest) {
    const Topology& mesh = model.annyTopology();
    Eigen::VectorXd areas = Eigen::VectorXd::Zero(mesh.vertexCount);
    for (int f = 0; f < mesh.faceCount(); ++f) {
        const std::uint32_t* c = &mesh.faces[3 * f];
        const Eigen::Vector3d a = rest.segment<3>(3 * c[0]), b = rest.segment<3>(3 * c[1]),
                              d = rest.segment<3>(3 * c[2]);
        const std::string_view part = model.partLabels()[mesh.faceParts[f]];
        if (part.starts_with("eye") || part == "mouth_cavity" || part == "tongue") continue;
        for (int k = 0; k < 3; ++k) areas[c[k]] += (b - a).cross(d - a).norm() / 6;
    }
    return areas / areas.sum();
}

Eigen::VectorXd importance(const BodyModel& model) {
    const Rig& rig = model.annyRig();
    Eigen::VectorXd weights(model.prefixVertexCount());
    for (int v = 0; v < weights.size(); ++v) {
        const auto from = rig.influenceStart[v], to = rig.influenceStart[v + 1];
        const auto most =
            std::max_element(&rig.influenceWeight[from], &rig.influenceWeight[from] + (to - from)) -
            rig.influenceWeight.data();
        const std::string_view bone = rig.boneLabels[rig.influenceBone[most]];
        weights[v] = isExtremity(bone) ? 0.25 : isTrunk(bone) ? 2 : 1;
    }
    return weights;
}

/// About one body: columns [rigid 6, phenotypes 11, candidates], and what has to be approximated.
struct Problem {
    Eigen::MatrixXd columns;  ///< 3V × columns
    Eigen::MatrixXd targets;  ///< 3V × samples
    Eigen::MatrixXd gram, right;
    Eigen::VectorXd squares;
    Eigen::VectorXd areas;
};

std::vector<BodyShape> baseShapes() {
    struct Base {
        double gender, age, muscle, weight, height;
    };
    std::vector<BodyShape> shapes;
    for (const Base& b :
         {Base{0, 0.7, 0.5, 0.5, 0.4}, Base{1, 0.7, 0.5, 0.5, 0.35}, Base{0, 0.75, 0.35, 0.75, 0.45},
          Base{1, 0.75, 0.4, 0.75, 0.3}, Base{0, 0.7, 0.75, 0.4, 0.35}, Base{1, 0.7, 0.6, 0.3, 0.4},
          Base{0, 0.85, 0.4, 0.55, 0.4}, Base{1, 0.85, 0.4, 0.55, 0.35}, Base{0, 0.55, 0.45, 0.45, 0.4},
          Base{1, 0.45, 0.45, 0.5, 0.4}}) {
        BodyShape shape;
        shape.phenotypes[Phenotype::Gender] = b.gender;
        shape.phenotypes[Phenotype::Age] = b.age;
        shape.phenotypes[Phenotype::Muscle] = b.muscle;
        shape.phenotypes[Phenotype::Weight] = b.weight;
        shape.phenotypes[Phenotype::Height] = b.height;
        shapes.push_back(shape);
    }
    return shapes;
}

Problem makeProblem(const BodyModel& model, Bodies& bodies, const BodyShape& base,
                    const std::vector<Change>& changes, const Eigen::VectorXd& weights,
                    std::mt19937& random) {
    const Eigen::Index localCount = static_cast<Eigen::Index>(model.localChangeLabels().size());
    const Eigen::VectorXd rest = bodies.rest(base);
    const Eigen::Index rows = rest.size();
    Problem p;
    p.areas = vertexAreas(model, rest);
    p.columns.setZero(rows, 17 + changes.size());
    for (Eigen::Index v = 0; v < rows / 3; ++v) {
        const Eigen::Vector3d x = rest.segment<3>(3 * v);
        for (int k = 0; k < 3; ++k) {
            p.columns(3 * v + k, k) = 1;
            p.columns.block<3, 1>(3 * v, 3 + k) = Eigen::Vector3d::Unit(k).cross(x);
        }
    }
    for (int i = 0; i < kPhenotypeCount; ++i) {
        BodyShape above = base, below = base;
        above.phenotypes.values[i] = std::min(1.0, base.phenotypes.values[i] + 0.15);
        below.phenotypes.values[i] = std::max(0.0, base.phenotypes.values[i] - 0.15);
        p.columns.col(6 + i) = (bodies.rest(above) - bodies.rest(below)) /
                               (above.phenotypes.values[i] - below.phenotypes.values[i]);
    }
    const auto withChange = [&](const Change& change, double value) {
        BodyShape shape = base;
        shape.localChanges = Eigen::VectorXd::Zero(localCount);
        for (int index : change.indices) shape.localChanges[index] = value;
        return shape;
    };
    for (std::size_t i = 0; i < changes.size(); ++i)
        p.columns.col(17 + i) = (bodies.rest(withChange(changes[i], kChangeSigma)) -
                                 bodies.rest(withChange(changes[i], -kChangeSigma))) /
                                (2 * kChangeSigma);
    std::normal_distribution<double> normal;
    std::uniform_real_distribution<double> uniform(0.02, 1);
    p.targets.resize(rows, kSamplesABody);
    for (int s = 0; s < kSamplesABody; ++s) {
        BodyShape shape = base;
        for (Phenotype race : {Phenotype::African, Phenotype::Asian, Phenotype::Caucasian})
            shape.phenotypes[race] = uniform(random);
        for (Phenotype breast : {Phenotype::CupSize, Phenotype::Firmness})
            shape.phenotypes[breast] = std::clamp(0.5 + 0.18 * normal(random), 0.02, 0.98);
        shape.localChanges = Eigen::VectorXd::Zero(localCount);
        for (const Change& change : changes) {
            const double value = std::clamp(kChangeSigma * normal(random), -1.0, 1.0);
            for (int index : change.indices) shape.localChanges[index] = value;
        }
        p.targets.col(s) = bodies.rest(shape) - rest;
    }
    const Eigen::VectorXd w = (p.areas.array() * weights.array()).matrix();
    const Eigen::VectorXd rowWeights = w.transpose().replicate(3, 1).reshaped();
    const Eigen::MatrixXd weighted = rowWeights.asDiagonal() * p.columns;
    p.gram = p.columns.transpose() * weighted;
    p.right = weighted.transpose() * p.targets;
    p.squares = (rowWeights.asDiagonal() * p.targets).cwiseProduct(p.targets).colwise().sum();
    return p;
}

/// Regularisation: an error of 2 mm a vertex against the spread of each parameter.
Eigen::VectorXd ridge(std::size_t columns) {
    Eigen::VectorXd sigma = Eigen::VectorXd::Constant(static_cast<Eigen::Index>(columns), kChangeSigma);
    sigma.head(6).setConstant(10);
    sigma.segment(6, 11).setConstant(0.25);
    return (2e-3 / sigma.array()).square() * 0.02;
}

Eigen::MatrixXd solveFor(const Problem& p, const std::vector<int>& chosen, const Eigen::VectorXd& ridge) {
    const Eigen::MatrixXd gram = p.gram(chosen, chosen) + Eigen::MatrixXd(ridge(chosen).asDiagonal());
    return gram.ldlt().solve(p.right(chosen, Eigen::all));
}

/// The weighted mean square that remains, over all problems and samples.
double remaining(const std::vector<Problem>& problems, const std::vector<int>& chosen,
                 const Eigen::VectorXd& ridge) {
    double sum = 0;
    for (const Problem& p : problems) {
        const Eigen::MatrixXd x = solveFor(p, chosen, ridge);
        const Eigen::MatrixXd r = p.right(chosen, Eigen::all);
        const Eigen::MatrixXd g = p.gram(chosen, chosen);
        sum += p.squares.sum() - 2 * x.cwiseProduct(r).sum() + x.cwiseProduct(g * x).sum();
    }
    return sum / static_cast<double>(problems.size() * kSamplesABody);
}

struct Distances {
    double byArea, trunk;  ///< millimetres
};

Distances meanDistances(const std::vector<Problem>& problems, const std::vector<int>& chosen,
                        const Eigen::VectorXd& ridge, const Eigen::VectorXd& weights) {
    double byArea = 0, trunk = 0, trunkArea = 0;
    for (const Problem& p : problems) {
        const Eigen::MatrixXd error = p.columns(Eigen::all, chosen) * solveFor(p, chosen, ridge) - p.targets;
        for (Eigen::Index s = 0; s < error.cols(); ++s)
            for (Eigen::Index v = 0; v < p.areas.size(); ++v) {
                const double distance = p.areas[v] * error.col(s).segment<3>(3 * v).norm();
                byArea += distance;
                if (weights[v] == 2) {
                    trunk += distance;
                    trunkArea += p.areas[v];
                }
            }
    }
    return {1000 * byArea / static_cast<double>(problems.size() * kSamplesABody), 1000 * trunk / trunkArea};
}

}  // namespace

int main(int argc, char** argv) {
    const bool pairs = argc > 1 && std::strcmp(argv[1], "--pairs") == 0;
    const auto loaded = loadBodyModel(defaultModelPath());
    if (!loaded) {
        std::fprintf(stderr, "%s\n", loaded.error().message.c_str());
        return 1;
    }
    const auto& model = *loaded;
    const std::vector<Change> changes = bodyChanges(*model);
    Bodies bodies(model);
    const Eigen::VectorXd weights = importance(*model);
    std::mt19937 random(1);
    std::vector<Problem> problems;
    for (const BodyShape& base : baseShapes())
        problems.push_back(makeProblem(*model, bodies, base, changes, weights, random));
    const Eigen::VectorXd penalty = ridge(17 + changes.size());

    const auto report = [&](const char* what, const std::vector<int>& chosen) {
        const Distances d = meanDistances(problems, chosen, penalty, weights);
        std::printf("%-34s %6.2f mm by area, trunk %6.2f\n", what, d.byArea, d.trunk);
        std::fflush(stdout);
    };
    std::printf("%zu changes vary\n", changes.size());
    std::vector<int> chosen{0, 1, 2, 3, 4, 5};
    report("rigid", chosen);
    for (int i = 0; i < 6; ++i) chosen.push_back(6 + i);
    report("6 phenotypes", chosen);
    for (int i = 6; i < 11; ++i) chosen.push_back(6 + i);
    report("11 phenotypes", chosen);
    std::vector<int> measures = chosen, listed = chosen, everything = chosen;
    for (std::size_t i = 0; i < changes.size(); ++i) {
        everything.push_back(17 + static_cast<int>(i));
        if (changes[i].label.starts_with("measure-")) measures.push_back(17 + static_cast<int>(i));
        if (std::ranges::find(kBodyChangeLabels, changes[i].label) != kBodyChangeLabels.end())
            listed.push_back(17 + static_cast<int>(i));
    }
    report("11 + measure-*", measures);
    report("11 + core/prior/body_changes.h", listed);
    report("11 + all", everything);
    for (int round = 1; round <= kToChoose; ++round) {
        int best = -1;
        double least = 0;
        for (std::size_t i = 0; i < changes.size(); ++i) {
            const int column = 17 + static_cast<int>(i);
            if ((!pairs && changes[i].indices.size() > 1) ||
                std::ranges::find(chosen, column) != chosen.end())
                continue;
            std::vector<int> with = chosen;
            with.push_back(column);
            const double left = remaining(problems, with, penalty);
            if (best < 0 || left < least) best = column, least = left;
        }
        if (best < 0) break;
        chosen.push_back(best);
        report((std::to_string(round) + " " + changes[best - 17].label).c_str(), chosen);
    }
}
