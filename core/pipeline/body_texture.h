// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <memory>
#include <opencv2/core/mat.hpp>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/character/presets.h"
#include "core/export/fit_document.h"
#include "core/landmarks/person_detector.h"
#include "core/texture/photo_texture.h"

namespace abf {

/// A photo that a body was fitted to, with its pixels.
struct TexturePhoto {
    cv::Mat rgb;       ///< CV_8UC3, R first, upright
    double scale = 1;  ///< pixels of `rgb` a full-size pixel
    cv::Mat mask;      ///< of the person, see TextureView; may be empty
    ViewState state;
    LandmarkSet landmarks;  ///< as used by the fit; those that are seen pull the photo into place on the body
};

/// makePhotoTexture() of fitted photos. Where a landmark that is seen lies beside the place that the body has
/// for it, the photo is shifted there, so that eyes fall on eyes and wrists on wrists. Errors: its own, and
/// of the evaluator.
Result<PhotoTexture> makePhotoTexture(const std::shared_ptr<const BodyModel>& model, const BodyShape& shape,
                                      std::span<const TexturePhoto> photos, int size,
                                      std::stop_token stop = {});

/// A picture for the body's material, and what people may want to know of it.
struct BodyImage {
    SceneImage image;  ///< JPEG; empty: none is asked for, or the body keeps its suit
    std::vector<std::string> notes;
};

/// Whether the preset's file of such a body gets a texture of photos, so that they have to be read.
bool wantsPhotos(const ExportPreset& preset, const BodyShape& shape);

/// What the preset's texture asks for. `photos` are looked at for BodyTexture::Photo only. Errors: those of
/// makePhotoTexture.
Result<BodyImage> makeBodyImage(const std::shared_ptr<const BodyModel>& model, const BodyShape& shape,
                                std::span<const TexturePhoto> photos, const ExportPreset& preset,
                                std::stop_token stop = {});

/// Where photos of a fit.json are, and who finds the person in them.
struct TexturePhotoSource {
    std::filesystem::path fitFile;       ///< see photoOfFit()
    std::filesystem::path folder;        ///< looked in first, by the photo's name; may be empty
    PersonDetector* detector = nullptr;  ///< finds the masks, which a fit.json does not hold; null: no masks
};

/// Reads the photos of a document. Those without a pose are passed over. Errors: NotFound for a photo that is
/// nowhere, with what to do; InvalidArgument for one of another shape than the fit's; those of loadPhoto. A
/// person that is not found again only costs the mask.
Result<std::vector<TexturePhoto>> readTexturePhotos(const FitDocument& document,
                                                    const TexturePhotoSource& source,
                                                    std::stop_token stop = {});

}  // namespace abf
