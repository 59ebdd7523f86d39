// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <opencv2/core/mat.hpp>
#include <stop_token>
#include <vector>

#include "core/base/result.h"
#include "core/body/body_model.h"
#include "core/character/character.h"
#include "core/texture/texture_view.h"

namespace abf {

struct PhotoTexture {
    cv::Mat rgb;  ///< CV_8UC3, sRGB, R first, square; rows from the top, by the model's texture coordinates
    double seenShare = 0;       ///< of the body's texels: shown by a photo
    double mirroredShare = 0;   ///< taken from the other side of the body
    std::size_t viewsUsed = 0;  ///< that the body lies in
};

/// The colours of a body from its photos (docs/texture.md). Every texel of the body's atlas is looked up in
/// every photo (ViewSampler); of what the photos say, the low bands are averaged by their weights and the
/// high bands mostly taken from the best photo. What no photo shows comes from the mirrored place of the body
/// where that is seen, else smoothly from the surroundings along the surface; both fade in as the photos'
/// weights fall to 0. Eyes and mouth have materials of their own and no place in it.
///
/// size: of kTextureSizes. Uses all cores for a second or so; `stop` is polled between steps. The same input
/// gives the same picture. Errors: InvalidArgument for a body below 18 years (it keeps its suit), no views, a
/// size or picture of another kind; NotFound when no photo shows anything of the body; Cancelled.
Result<PhotoTexture> makePhotoTexture(const std::shared_ptr<const BodyModel>& model, const BodyShape& shape,
                                      const std::vector<TextureView>& views, int size,
                                      std::stop_token stop = {});

}  // namespace abf
