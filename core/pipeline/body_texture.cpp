// SPDX-License-Identifier: Apache-2.0
#include "core/pipeline/body_texture.h"

#include <algorithm>
#include <cmath>

#include "core/body/body_evaluator.h"
#include "core/body/body_points.h"
#include "core/character/body_materials.h"
#include "core/fit/landmark_points.h"
#include "core/pipeline/earlier_fit.h"
#include "core/render/jpeg_encoder.h"
#include "core/texture/skin_texture.h"

namespace abf {
namespace {

constexpr double kSeen = 0.6;
constexpr int kFaceLandmarks = 11;  // of BlazePose, the first
// Shares of the body's height in the photo.
constexpr double kFaceReach = 0.014, kLimbReach = 0.035, kFurthestShift = 0.035;

/// From where the body has its landmarks to where the photo shows them.
std::vector<PhotoShift> shiftsOf(const Eigen::Matrix3Xd& points, const TexturePhoto& photo, double personPx) {
    std::vector<PhotoShift> shifts;
    for (int i = 0; i < kLandmarkCount && i < points.cols(); ++i) {
        const Landmark& landmark = photo.landmarks[static_cast<std::size_t>(i)];
        if (!isSeen(landmark, kSeen)) continue;
        const Eigen::Vector2d at = photo.state.camera.project(points.col(i));
        const Eigen::Vector2d by = landmark.position - at;
        if (!(by.norm() < kFurthestShift * personPx)) continue;  // an outlier, or a body elsewhere
        shifts.push_back({at, by, (i < kFaceLandmarks ? kFaceReach : kLimbReach) * personPx});
    }
    return shifts;
}

double personPixels(const Eigen::Matrix3Xf& vertices, const PinholeCamera& camera) {
    double top = 1e9, bottom = -1e9;
    for (Eigen::Index v = 0; v < vertices.cols(); v += 16) {
        const double y = camera.project(vertices.col(v).cast<double>()).y();
        top = std::min(top, y);
        bottom = std::max(bottom, y);
    }
    return std::max(1.0, bottom - top);
}

std::string percent(double share) {
    return std::to_string(std::lround(100 * share)) + " %";
}

}  // namespace

Result<PhotoTexture> makePhotoTexture(const std::shared_ptr<const BodyModel>& model, const BodyShape& shape,
                                      std::span<const TexturePhoto> photos, int size, std::stop_token stop) {
    const auto evaluator = makeCpuBodyEvaluator(model);
    const BodyPoints landmarks(model, model->annyRig().name, landmarkPoints(*model));
    const auto workspace = landmarks.makeWorkspace();
    std::vector<TextureView> views;
    for (const TexturePhoto& photo : photos) {
        EvaluatedBody body;
        if (const auto done = evaluator->evaluate(shape, photo.state.pose, body); !done)
            return propagate(done);
        Eigen::Matrix3Xd points;
        if (const auto done =
                landmarks.evaluate(shape, photo.state.pose, nullptr, *workspace, points, nullptr);
            !done)
            return propagate(done);
        const double personPx = personPixels(body.vertices, photo.state.camera);
        views.push_back({.rgb = photo.rgb,
                         .scale = photo.scale,
                         .camera = photo.state.camera,
                         .vertices = std::move(body.vertices),
                         .mask = photo.mask,
                         .shifts = shiftsOf(points, photo, personPx)});
    }
    return makePhotoTexture(model, shape, views, size, std::move(stop));
}

bool wantsPhotos(const ExportPreset& preset, const BodyShape& shape) {
    return preset.character.texture == BodyTexture::Photo && presetHoldsTexture(preset) &&
           !showsMinor(shape, preset.character);
}

Result<BodyImage> makeBodyImage(const std::shared_ptr<const BodyModel>& model, const BodyShape& shape,
                                std::span<const TexturePhoto> photos, const ExportPreset& preset,
                                std::stop_token stop) {
    BodyImage out;
    const CharacterOptions& options = preset.character;
    // Of a file that reaches minors the character itself says why it has none.
    if (!presetHoldsTexture(preset) || showsMinor(shape, options)) return out;
    cv::Mat rgb;
    if (options.texture == BodyTexture::Photo) {
        auto made = makePhotoTexture(model, shape, photos, options.textureSize, std::move(stop));
        if (!made) return propagate(made);
        rgb = made->rgb;
        out.notes.push_back("The photos show " + percent(made->seenShare) + " of the body's surface; " +
                            percent(made->mirroredShare) +
                            " are taken from its other side, the rest is filled from around.");
    } else {
        auto made = makeSkinTexture(*model, skinTone(shape), options.textureSize);
        if (!made) return propagate(made);
        rgb = *made;
    }
    const auto bytes = encodeJpeg(rgb);
    if (!bytes) return propagate(bytes);
    out.image.kind = SceneImage::Kind::Jpeg;
    const auto* from = reinterpret_cast<const std::byte*>(bytes->data());
    out.image.bytes.assign(from, from + bytes->size());
    return out;
}

Result<std::vector<TexturePhoto>> readTexturePhotos(const FitDocument& document,
                                                    const TexturePhotoSource& source, std::stop_token stop) {
    std::vector<TexturePhoto> photos;
    for (const FitDocument::Photo& named : document.photos) {
        const PinholeCamera& camera = named.state.camera;
        if (camera.width <= 0 || camera.height <= 0 || !(camera.fx > 0)) continue;
        std::error_code ignored;
        std::filesystem::path file = source.folder / named.file.filename();
        if (source.folder.empty() || !std::filesystem::exists(file, ignored))
            file = photoOfFit(named.file, source.fitFile);
        if (!std::filesystem::exists(file, ignored))
            return fail(
                ErrorCode::NotFound,
                "The texture needs the photo " + named.file.string() +
                    ", which is neither there nor beside " + source.fitFile.filename().string() +
                    ". Put it beside that file, or say where the photos are (--photo-folder FOLDER).");
        auto photo = loadPhoto(file, {}, stop);
        if (!photo) return propagate(photo);
        if (photo->fullWidth != camera.width || photo->fullHeight != camera.height)
            return fail(ErrorCode::InvalidArgument,
                        file.string() + " has " + std::to_string(photo->fullWidth) + " × " +
                            std::to_string(photo->fullHeight) + " pixels, but the fit saw one of " +
                            std::to_string(camera.width) + " × " + std::to_string(camera.height) +
                            ": it is another picture. Give the photo that the body was fitted to.");
        TexturePhoto out{photo->rgb, photo->scale, {}, named.state, named.landmarks};
        if (source.detector != nullptr && hasLandmarks(named)) {
            auto persons = source.detector->detect(*photo, stop);
            if (!persons && persons.error().code == ErrorCode::Cancelled) return propagate(persons);
            if (persons)
                if (const auto subject = sameSubject(named, *persons))
                    out.mask = (*persons)[static_cast<std::size_t>(*subject)].mask;
            if (out.mask.empty())
                if (auto boxed = source.detector->detectInBox(*photo, boxAroundSubject(named), stop))
                    out.mask = boxed->mask;
        }
        photos.push_back(std::move(out));
    }
    return photos;
}

}  // namespace abf
