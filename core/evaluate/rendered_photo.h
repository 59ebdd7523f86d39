// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <memory>

#include "core/base/result.h"
#include "core/body/body_evaluator.h"
#include "core/evaluate/body_painter.h"
#include "core/evaluate/synthetic_photo.h"
#include "core/image/photo.h"

namespace abf {

/// A synthetic photo as a picture: a painted person before a background.
struct RenderedPhoto {
    Photo photo;   ///< as loadPhoto() would give it, scaled down; the focal length as `view` knows it
    FitView view;  ///< the synthetic photo's, with the outline of the painted person, hair included, as mask
};

/// Renders synthetic photos. One thread at a time.
class PhotoRenderer {
  public:
    explicit PhotoRenderer(std::shared_ptr<const BodyModel> model);

    /// `personKey` decides skin, hair and clothes, `sceneKey` background, light and what the camera adds.
    /// About 0.1 s. Errors: those of the evaluator.
    Result<RenderedPhoto> render(const Subject& subject, const SyntheticPhoto& taken, Wear wear,
                                 std::uint64_t personKey, std::uint64_t sceneKey);

  private:
    std::shared_ptr<const BodyModel> model_;
    BodyPainter painter_;
    std::unique_ptr<BodyEvaluator> evaluator_;
};

}  // namespace abf
