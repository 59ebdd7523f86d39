// SPDX-License-Identifier: Apache-2.0
#include "core/texture/photo_texture.h"

#include <algorithm>
#include <array>

#include "core/body/body_evaluator.h"
#include "core/character/body_materials.h"
#include "core/texture/atlas_padding.h"
#include "core/texture/body_atlas.h"
#include "core/texture/body_traits.h"
#include "core/texture/photo_blend.h"
#include "core/texture/surface_levels.h"

namespace abf {

namespace {

/// Weight of what is filled in: where photos show less, it takes over.
constexpr float kFillWeight = 0.001f;
enum TexelSource : std::uint8_t { kEmpty, kFilled, kMirrored, kSeen };

Result<void> check(const BodyModel& model, const BodyShape& shape, const std::vector<TextureView>& views,
                   int size) {
    if (isMinor(shape)) return fail(ErrorCode::InvalidArgument, kNoPhotoOfMinors);
    if (std::find(std::begin(kTextureSizes), std::end(kTextureSizes), size) == std::end(kTextureSizes))
        return fail(ErrorCode::InvalidArgument,
                    "A texture has 1024, 2048 or 4096 texels a side, not " + std::to_string(size) + ".");
    if (views.empty())
        return fail(ErrorCode::InvalidArgument,
                    "The body comes from no photo, so there is none to make its texture of.");
    for (const TextureView& view : views)
        if (view.rgb.empty() || view.rgb.type() != CV_8UC3 ||
            view.vertices.cols() != model.annyTopology().vertexCount || !view.vertices.allFinite() ||
            !(view.scale > 0) || (!view.mask.empty() && view.mask.type() != CV_8UC1))
            return fail(ErrorCode::InvalidArgument,
                        "A photo for a texture has no pixels, no posed body or a mask of another kind.");
    return {};
}

}  // namespace

Result<PhotoTexture> makePhotoTexture(const std::shared_ptr<const BodyModel>& model, const BodyShape& shape,
                                      const std::vector<TextureView>& views, int size, std::stop_token stop) {
    if (const auto good = check(*model, shape, views, size); !good) return propagate(good);
    const auto cancelled = [] { return fail(ErrorCode::Cancelled, "The texture was cancelled."); };
    EvaluatedBody body;
    if (const auto done = makeCpuBodyEvaluator(model)->evaluate(shape, {}, body); !done)
        return propagate(done);
    const BodyAtlas atlas(*model, size);
    const BodyTraits traits = bodyTraits(*model, body);
    const PhotoBlend photos(*model, traits, views);
    if (stop.stop_requested()) return cancelled();
    const std::vector<VertexColours> shown = photos.vertexColours();
    if (std::none_of(shown.begin(), shown.end(),
                     [](const VertexColours& photo) { return photo.weights.sum() > 0; }))
        return fail(
            ErrorCode::NotFound,
            "No photo shows the body where it was fitted, so there is nothing to make a texture of. Fit "
            "again, or choose another texture.");
    const SurfaceLevels levels = levelSurface(traits, shown);
    if (stop.stop_requested()) return cancelled();

    PhotoTexture out;
    out.viewsUsed = photos.viewCount();
    out.rgb = cv::Mat(size, size, CV_8UC3, cv::Scalar(0, 0, 0));
    cv::Mat covered(size, size, CV_8UC1, cv::Scalar(kEmpty));
    atlas.paintTexels([&](const AtlasTriangle& triangle, const Eigen::Vector3f& shares, int x, int y) {
        const Blend blend = photos.at(triangle.vertices, shares);
        Eigen::Array3f colour = Eigen::Array3f::Zero(), correction = colour;
        for (int corner = 0; corner < 3; ++corner) {
            const auto v = static_cast<Eigen::Index>(triangle.vertices[static_cast<std::size_t>(corner)]);
            colour += shares[corner] * levels.colours.col(v).array();
            correction += shares[corner] * levels.correction.col(v).array();
        }
        if (blend.weight > 0) {
            const Eigen::Array3f shot = blend.low / blend.weight + blend.high / blend.highWeight + correction;
            colour += blend.weight / (blend.weight + kFillWeight) * (shot - colour);
        }
        auto& texel = out.rgb.at<cv::Vec3b>(y, x);
        for (int channel = 0; channel < 3; ++channel)
            texel[channel] = cv::saturate_cast<std::uint8_t>(colour[channel]);
        covered.at<std::uint8_t>(y, x) = blend.weight < kFillWeight ? kFilled
                                         : blend.mirrored           ? kMirrored
                                                                    : kSeen;
    });
    if (stop.stop_requested()) return cancelled();
    std::array<double, 4> counts{};
    for (int y = 0; y < size; ++y)
        for (int x = 0; x < size; ++x) ++counts[covered.at<std::uint8_t>(y, x)];
    const double all = std::max(1.0, counts[kFilled] + counts[kMirrored] + counts[kSeen]);
    out.seenShare = counts[kSeen] / all;
    out.mirroredShare = counts[kMirrored] / all;
    padAtlas(out.rgb, covered);
    return out;
}

}  // namespace abf
