// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Core>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "core/body/body_evaluator.h"

namespace abf {

/// A point fixed to the body: a linear combination of storage vertices (weights summing to 1) and/or bone
/// heads of the rig, plus offsets fixed to bones. An offset is given in rest axes (world-aligned: +x the
/// subject's left, -y forward, +z up) in metres for a body of 1.70 m and scales with the body's own
/// rest stature (measured affinely: crown vertex minus lowest sole vertex, see body_points.cpp), so that the
/// whole stays affine in the blend weights.
struct BodyPoint {
    std::string name;
    std::vector<std::pair<std::uint32_t, double>> vertices;   ///< storage vertex, weight
    std::vector<std::pair<int, double>> boneHeads;            ///< bone, weight
    std::vector<std::pair<int, Eigen::Vector3d>> boneOffsets; ///< bone, offset in rest axes at 1.70 m
};

/// The free parameters of a fit, and so the columns of a Jacobian, in this order: phenotypes, local changes,
/// facial actions, three for each bone (a rotation vector w, applied as D_b <- exp([w]x) D_b), and,
/// when set, three for the translation of the root bone's delta (added to its last column).
struct FreeParameters {
    std::vector<Phenotype> phenotypes;
    std::vector<int> localChanges;
    std::vector<int> facialActions;
    std::vector<int> bones;
    bool rootTranslation = false;

    int shapeSize() const { return static_cast<int>(phenotypes.size() + localChanges.size() + facialActions.size()); }
    int size() const { return shapeSize() + 3 * static_cast<int>(bones.size()) + (rootTranslation ? 3 : 0); }
};

/// A set of body points compiled against a rig: posed, they equal Σ_j T_j m_kj with the few m_kj affine in
/// the blend weights, so evaluating them costs microseconds and no vertex is touched. Everything in double.
/// Immutable after construction and safe to share; each thread brings its own Workspace.
class BodyPoints {
  public:
    /// `rig` must be one of the model's, and vertices and bones must exist in it.
    BodyPoints(std::shared_ptr<const BodyModel> model, std::string_view rig, std::vector<BodyPoint> points);
    ~BodyPoints();
    BodyPoints(BodyPoints&&) noexcept;
    BodyPoints& operator=(BodyPoints&&) noexcept;

    class Workspace;  ///< scratch of one thread; no allocation after the first call
    std::unique_ptr<Workspace, void (*)(Workspace*)> makeWorkspace() const;

    int count() const;
    const std::vector<BodyPoint>& definitions() const;

    /// points: 3×count, metres. `jacobian`, when not null: (3·count)×free.size(), row 3·k+axis;
    /// analytic. At an anchor of a phenotype the derivative is that of the interval on its left, except at
    /// the lowest anchor (right); outside the anchors it is zero. A local change at 0 moves by its positive shape.
    /// The derivatives suppose that the pose's 3x3 blocks are rotations. LocalRef poses only. `free` may be null
    /// when jacobian is. A call with the shape (and free shape parameters) of the call before only poses.
    /// Errors: InvalidArgument for wrong sizes, indices that do not exist, and values that are not finite.
    Result<void> evaluate(const BodyShape& shape, const BodyPose& pose, const FreeParameters* free,
                          Workspace& workspace, Eigen::Matrix3Xd& points, Eigen::MatrixXd* jacobian) const;

    /// The bones' posed frames of the last evaluate() on this workspace.
    static const std::vector<Eigen::Matrix4d>& bonePoses(const Workspace& workspace);

    /// Rest stature in metres (max z - min z of the rest mesh, approximated affinely as above) and its
    /// derivative by the shape parameters of `free` (size shapeSize()), for known-height terms. Within 4 mm of
    /// the mesh for bodies of any age without local changes. NaN for a shape that evaluate() refuses.
    double stature(const BodyShape& shape, const FreeParameters* free, Workspace& workspace,
                   Eigen::VectorXd* gradient) const;

  private:
    struct Compiled;
    std::unique_ptr<const Compiled> compiled_;
};

/// The 23 COCO + feet keypoints as body points.
std::vector<BodyPoint> cocoKeypoints(const BodyModel& model);
/// A single storage vertex as a body point.
BodyPoint vertexPoint(std::uint32_t storageVertex);

}  // namespace abf
