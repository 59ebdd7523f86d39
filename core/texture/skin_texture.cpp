// SPDX-License-Identifier: Apache-2.0
#include "core/texture/skin_texture.h"

#include <algorithm>
#include <cmath>

#include "core/texture/atlas_padding.h"
#include "core/texture/body_atlas.h"
#include "core/texture/photo_texture.h"

namespace abf {
namespace {

float srgb(float linear) {
    linear = std::clamp(linear, 0.0f, 1.0f);
    return linear <= 0.0031308f ? 12.92f * linear : 1.055f * std::pow(linear, 1 / 2.4f) - 0.055f;
}

/// -1..1 by integer mixing (Wang), the same everywhere.
float latticeValue(int x, int y, int z, std::uint32_t seed) {
    std::uint32_t h = seed + static_cast<std::uint32_t>(x) * 0x8da6b343u +
                      static_cast<std::uint32_t>(y) * 0xd8163841u +
                      static_cast<std::uint32_t>(z) * 0xcb1ab31fu;
    h = (h ^ 61u) ^ (h >> 16);
    h *= 9u;
    h ^= h >> 4;
    h *= 0x27d4eb2du;
    h ^= h >> 15;
    return static_cast<float>(h >> 8) * (2.0f / 16777215.0f) - 1.0f;
}

/// Value noise with cells of a unit.
float noise(const Eigen::Vector3f& at, std::uint32_t seed) {
    const Eigen::Vector3f base = at.array().floor();
    Eigen::Vector3f t = at - base;
    t = t.array() * t.array() * (3 - 2 * t.array());
    const Eigen::Vector3i cell = base.cast<int>();
    float sum = 0;
    for (int corner = 0; corner < 8; ++corner) {
        const int dx = corner & 1, dy = corner >> 1 & 1, dz = corner >> 2;
        const float weight = (dx ? t.x() : 1 - t.x()) * (dy ? t.y() : 1 - t.y()) * (dz ? t.z() : 1 - t.z());
        sum += weight * latticeValue(cell.x() + dx, cell.y() + dy, cell.z() + dz, seed);
    }
    return sum;
}

/// Where more blood shows.
struct Blush {
    Eigen::Vector3f centre;
    float radius, strength;
};

Eigen::Vector3f templatePoint(const BodyModel& model, std::string_view keypoint) {
    Eigen::Vector3d sum = Eigen::Vector3d::Zero();
    for (const KeypointRegressor& known : model.keypoints()) {
        if (known.label != keypoint) continue;
        for (std::size_t i = 0; i < known.vertices.size(); ++i) {
            const std::uint32_t v = known.vertices[i];
            sum += known.weights[i] *
                   Eigen::Vector3d(model.templateX()[v], model.templateY()[v], model.templateZ()[v]);
        }
    }
    return sum.cast<float>();
}

std::vector<Blush> blushes(const BodyModel& model) {
    const Eigen::Vector3f nose = templatePoint(model, "nose");
    std::vector<Blush> out = {{nose, 0.012f, 0.7f}};
    for (const std::string side : {"left_", "right_"}) {
        const Eigen::Vector3f ear = templatePoint(model, side + "ear"),
                              eye = templatePoint(model, side + "eye");
        out.push_back({ear, 0.022f, 0.8f});
        // Below the eye, between nose and ear.
        Eigen::Vector3f cheek = nose + 0.35f * (ear - nose);
        cheek.x() = eye.x() + 0.25f * (ear.x() - eye.x());
        cheek.z() = nose.z();
        out.push_back({cheek, 0.02f, 0.8f});
        out.push_back({templatePoint(model, side + "elbow"), 0.045f, 0.7f});
        out.push_back({templatePoint(model, side + "knee"), 0.06f, 0.5f});
    }
    return out;
}

/// Per vertex how much blood shows, 0..1.
std::vector<float> bloodOfVertices(const BodyModel& model) {
    const std::vector<Blush> spots = blushes(model);
    const auto count = static_cast<std::size_t>(model.annyTopology().vertexCount);
    const Rig& rig = model.annyRig();
    std::vector<float> blood(count, 0.0f);
    for (std::size_t v = 0; v < count; ++v) {
        const Eigen::Vector3f at(model.templateX()[v], model.templateY()[v], model.templateZ()[v]);
        for (const Blush& spot : spots)
            blood[v] += spot.strength *
                        std::exp(-0.5f * (at - spot.centre).squaredNorm() / (spot.radius * spot.radius));
        for (std::uint32_t k = rig.influenceStart[v]; k < rig.influenceStart[v + 1]; ++k) {
            const std::string_view bone = rig.boneLabels[rig.influenceBone[k]];
            if (bone.starts_with("finger") || bone.starts_with("toe"))
                blood[v] += 0.5f * rig.influenceWeight[k];
        }
        blood[v] = std::min(1.0f, blood[v]);
    }
    return blood;
}

}  // namespace

Result<cv::Mat> makeSkinTexture(const BodyModel& model, const Eigen::Vector3f& tone, int size) {
    if (std::find(std::begin(kTextureSizes), std::end(kTextureSizes), size) == std::end(kTextureSizes))
        return fail(ErrorCode::InvalidArgument,
                    "A texture has 1024, 2048 or 4096 texels a side, not " + std::to_string(size) + ".");
    const BodyAtlas atlas(model, size);
    const std::vector<float> bloodOf = bloodOfVertices(model);
    cv::Mat rgb(size, size, CV_8UC3, cv::Scalar(0, 0, 0)), covered(size, size, CV_8UC1, cv::Scalar(0));
    atlas.paintTexels([&](const AtlasTriangle& triangle, const Eigen::Vector3f& shares, int x, int y) {
        Eigen::Vector3f at = Eigen::Vector3f::Zero();
        float blood = 0;
        for (int corner = 0; corner < 3; ++corner) {
            const std::uint32_t v = triangle.vertices[static_cast<std::size_t>(corner)];
            at += shares[corner] *
                  Eigen::Vector3f(model.templateX()[v], model.templateY()[v], model.templateZ()[v]);
            blood += shares[corner] * bloodOf[v];
        }
        const float broad = noise(at / 0.11f, 11), middle = noise(at / 0.03f, 23),
                    fine = noise(at / 0.006f, 37), pores = noise(at / 0.0016f, 41);
        const float red = noise(at / 0.06f, 53), spots = noise(at / 0.012f, 67);
        // Pigment darkens blue most; blood takes green and blue away (shares of linear light).
        const float pigment = 0.05f * broad + 0.035f * middle + 0.03f * fine + 0.035f * pores;
        const float haem = 0.16f * blood + 0.03f * red + 0.025f * spots;
        const Eigen::Array3f factor =
            (-Eigen::Array3f(0.8f, 1.0f, 1.25f) * pigment - Eigen::Array3f(0.05f, 1.0f, 0.8f) * haem).exp();
        auto& texel = rgb.at<cv::Vec3b>(y, x);
        for (int channel = 0; channel < 3; ++channel)
            texel[channel] = cv::saturate_cast<std::uint8_t>(255 * srgb(tone[channel] * factor[channel]));
        covered.at<std::uint8_t>(y, x) = 1;
    });
    padAtlas(rgb, covered);
    return rgb;
}

}  // namespace abf
