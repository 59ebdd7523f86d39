// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <span>

#include "core/body/body_evaluator.h"
#include "core/body/body_points.h"
#include "core/body/surface_derivatives.h"

namespace abf {

/// Any number of storage vertices of the posed surface with analytic derivatives, for evidence such as
/// contours whose vertices change while a fit runs. Where BodyPoints compiles its few points for good, this
/// gathers what the active blend shapes say about the vertices selected at the moment. Everything in double.
/// Immutable after construction and safe to share; each thread brings its own Workspace.
class SurfacePoints {
  public:
    /// `rig` must be one of the model's.
    SurfacePoints(std::shared_ptr<const BodyModel> model, std::string_view rig);
    ~SurfacePoints();
    SurfacePoints(SurfacePoints&&) noexcept;
    SurfacePoints& operator=(SurfacePoints&&) noexcept;

    /// The selection and scratch of one thread. Allocates while it grows: with a larger selection, with
    /// shapes that were never active in one as large, and with more free parameters.
    class Workspace;
    std::unique_ptr<Workspace, void (*)(Workspace*)> makeWorkspace() const;

    /// Chooses the points, in this order; vertices may repeat. Costs microseconds; the first evaluate() after
    /// it gathers the rows of the shapes in use (about 0.3 ms for 1,000 vertices of an adult). Errors:
    /// InvalidArgument for a vertex that does not exist; the selection is then the former one.
    Result<void> select(std::span<const std::uint32_t> storageVertices, Workspace& workspace) const;

    /// points: 3×N posed positions of the selection, metres. `derivatives` may be null, and then `free` too.
    /// Conventions as BodyPoints::evaluate: at an anchor of a phenotype the derivative is that of the
    /// interval on its left, except at the lowest anchor (right); outside the anchors it is zero; a local
    /// change at 0 moves by its positive shape; the pose's 3x3 blocks are supposed to be rotations. A call
    /// with the shape of the call before only poses. Errors: InvalidArgument for wrong sizes, indices that do
    /// not exist, bones named twice, poses that are not LocalRef and values that are not finite.
    Result<void> evaluate(const BodyShape& shape, const BodyPose& pose, const FreeParameters* free,
                          Workspace& workspace, Eigen::Matrix3Xd& points,
                          SurfaceDerivatives* derivatives) const;

  private:
    struct Compiled;
    std::unique_ptr<const Compiled> compiled_;
};

}  // namespace abf
