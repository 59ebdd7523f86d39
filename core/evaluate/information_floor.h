// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <span>

#include "core/evaluate/conditions.h"
#include "core/base/seeded_random.h"
#include "core/evaluate/synthetic_photo.h"
#include "core/fit/cpu_evidence.h"

namespace abf {

/// What no fit can find out: a body drawn from those that the photos of a subject cannot tell from the true
/// one, given everything that is hidden from a fit - the distribution that the subjects were drawn from, with
/// all of its parameters, and the true sizes of the errors in landmarks and outlines. The photos' normal
/// equations at the truth (poses and cameras' places follow) and the distribution's covariance make a normal
/// posterior; the error of its mean, the best estimate there is, is distributed as a draw about the truth.
/// Outlines count as if every point of them were paired with its own point of the skin, and the local changes
/// as linear, so the true floor lies a little higher.
class InformationFloor {
  public:
    /// `geometry` must outlive it.
    InformationFloor(const FitGeometry& geometry, const SubjectSampler& sampler);

    /// Photos and what else `condition` tells; `perturbation`: of the readings. Errors: InvalidArgument when the
    /// subject's body is impossible.
    Result<BodyShape> draw(const Subject& subject, SubjectSet set, SubjectGroup group,
                           std::span<const SyntheticPhoto> photos, const Condition& condition,
                           const Perturbation& perturbation, SeededRandom& random);

  private:
    const FitGeometry& geometry_;
    const SubjectSampler& sampler_;
    std::unique_ptr<BodyPoints::Workspace, void (*)(BodyPoints::Workspace*)> workspace_;
    std::unique_ptr<EvidenceEvaluator> evidence_;
};

}  // namespace abf
