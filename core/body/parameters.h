// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Core>
#include <array>
#include <optional>
#include <string_view>
#include <vector>

namespace abf {

/// The eleven phenotypes of the Anny body, in the order of the reference package.
enum class Phenotype : int {
    Gender, Age, Muscle, Weight, Height, Proportions, CupSize, Firmness, African, Asian, Caucasian
};
inline constexpr int kPhenotypeCount = 11;
inline constexpr std::array<std::string_view, kPhenotypeCount> kPhenotypeNames = {
    "gender", "age", "muscle", "weight", "height", "proportions",
    "cupsize", "firmness", "african", "asian", "caucasian"};

std::optional<Phenotype> phenotypeFromName(std::string_view name);
constexpr std::string_view phenotypeName(Phenotype p) { return kPhenotypeNames[static_cast<int>(p)]; }

/// Lowest meaningful value: -1/3 (newborn) for age, 0 for every other phenotype. The highest is 1.
constexpr double phenotypeMinimum(Phenotype p) { return p == Phenotype::Age ? -1.0 / 3.0 : 0.0; }

/// Phenotype values; 0.5 each unless set. Values outside the range are clamped by the model.
struct PhenotypeValues {
    Eigen::Array<double, kPhenotypeCount, 1> values =
        Eigen::Array<double, kPhenotypeCount, 1>::Constant(0.5);
    double& operator[](Phenotype p) { return values[static_cast<int>(p)]; }
    double operator[](Phenotype p) const { return values[static_cast<int>(p)]; }
    bool operator==(const PhenotypeValues& o) const { return (values == o.values).all(); }
};

/// Everything that decides the rest shape. Empty vectors mean "all zero"; otherwise the sizes are those
/// of BodyModel::localChangeLabels() and facialActionLabels(), in that order.
struct BodyShape {
    PhenotypeValues phenotypes;
    Eigen::VectorXd localChanges;    ///< each in [-1, 1]
    Eigen::VectorXd facialActions;   ///< each in [0, 1]; move vertices only, never bones
};

/// Whether all values are equal. An empty vector and one of zeros count as different.
bool sameShape(const BodyShape& a, const BodyShape& b);

/// How the 4x4 bone matrices of a pose are read (names of the reference package).
enum class PoseParameterization { LocalRef, LocalBone, LocalBoneWorld, WorldOrient, World };

/// One 4x4 matrix a bone, in the rig's bone order. An empty vector means the identity pose.
/// The product works in LocalRef; the others exist to read poses made elsewhere.
struct BodyPose {
    PoseParameterization parameterization = PoseParameterization::LocalRef;
    std::vector<Eigen::Matrix4d> bones;
};

}  // namespace abf
