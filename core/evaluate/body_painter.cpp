// SPDX-License-Identifier: Apache-2.0
#include "core/evaluate/body_painter.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <string_view>

namespace abf {
namespace {

float uniform(SeededRandom& random, double low, double high) {
    return static_cast<float>(random.uniform(low, high));
}

/// In braces, which are evaluated from left to right everywhere.
Eigen::Vector3f uniformVector(SeededRandom& random, double low, double high) {
    const std::array<float, 3> v{uniform(random, low, high), uniform(random, low, high),
                                 uniform(random, low, high)};
    return {v[0], v[1], v[2]};
}

float ramp(float x, float low, float high) {
    const float t = std::clamp((x - low) / (high - low), 0.f, 1.f);
    return t * t * (3 - 2 * t);
}

Eigen::Vector3f randomCloth(SeededRandom& random) {
    const float value = uniform(random, 0.02, 0.6), tint = uniform(random, 0, 0.6);
    const Eigen::Vector3f hue = uniformVector(random, 0, 1);
    return value * ((1 - tint) * Eigen::Vector3f::Ones() + tint * hue);
}

Eigen::Vector3f randomSkin(SeededRandom& random) {
    const float t = uniform(random, 0, 1);
    return (1 - t) * Eigen::Vector3f(0.10f, 0.045f, 0.025f) + t * Eigen::Vector3f(0.68f, 0.40f, 0.29f);
}

Eigen::Vector3f randomHair(SeededRandom& random) {
    constexpr float kShades[5][3] = {{0.010f, 0.008f, 0.007f},
                                     {0.03f, 0.018f, 0.01f},
                                     {0.09f, 0.045f, 0.02f},
                                     {0.30f, 0.19f, 0.08f},
                                     {0.35f, 0.34f, 0.33f}};
    const auto& s = kShades[random.index(5)];
    return {s[0], s[1], s[2]};
}

/// Smooth pseudo-random pattern over space, about -1..1.
float pattern(const Eigen::Vector3f& p, const Eigen::Vector3f& frequency, float phase) {
    return std::sin(frequency.dot(p) + phase) *
           std::sin(frequency.y() * p.x() - frequency.x() * p.z() + 1.7f * phase);
}

/// Height above which hair grows, by the distance behind the eyes; in a head whose eyes are 60 mm apart.
float hairline(float behindEyes) {
    constexpr int kCount = 14;
    constexpr float kBehind[kCount] = {-0.06f, 0,      0.018f, 0.034f, 0.050f, 0.056f, 0.060f,
                                       0.076f, 0.082f, 0.112f, 0.120f, 0.140f, 0.165f, 0.3f};
    constexpr float kHeight[kCount] = {0.078f,  0.075f, 0.066f, 0.052f,  0.040f,  0.020f,  -0.004f,
                                       -0.004f, 0.016f, 0.016f, -0.020f, -0.052f, -0.070f, -0.075f};
    for (int i = 1; i < kCount; ++i) {
        if (behindEyes > kBehind[i]) continue;
        const float t = std::clamp((behindEyes - kBehind[i - 1]) / (kBehind[i] - kBehind[i - 1]), 0.f, 1.f);
        return kHeight[i - 1] + t * (kHeight[i] - kHeight[i - 1]);
    }
    return kHeight[kCount - 1];
}

}  // namespace

BodyPainter::BodyPainter(const BodyModel& model) : model_(model) {
    const Rig& rig = model.annyRig();
    const auto regionOf = [](std::string_view bone) {
        const auto starts = [bone](std::string_view s) { return bone.starts_with(s); };
        if (starts("eye")) return Region::Eye;
        if (starts("head")) return Region::Head;
        if (starts("neck")) return Region::Neck;
        if (starts("upperarm")) return Region::UpperArm;
        if (starts("lowerarm")) return Region::LowerArm;
        if (starts("wrist") || starts("finger") || starts("metacarpal")) return Region::Hand;
        if (starts("upperleg")) return Region::UpperLeg;
        if (starts("lowerleg")) return Region::LowerLeg;
        if (starts("foot") || starts("toe")) return Region::Foot;
        return Region::Torso;
    };
    const int count = model.prefixVertexCount();
    regions_.resize(static_cast<std::size_t>(count));
    leftEye_.resize(regions_.size());
    rightEye_.resize(regions_.size());
    const int left = rig.bone("eye.L"), right = rig.bone("eye.R");
    for (std::size_t v = 0; v < regions_.size(); ++v) {
        std::array<float, 10> share{};
        for (auto i = rig.influenceStart[v]; i < rig.influenceStart[v + 1]; ++i) {
            share[static_cast<std::size_t>(regionOf(rig.boneLabels[rig.influenceBone[i]]))] +=
                rig.influenceWeight[i];
            if (rig.influenceBone[i] == left && rig.influenceWeight[i] > 0.9f) leftEye_[v] = true;
            if (rig.influenceBone[i] == right && rig.influenceWeight[i] > 0.9f) rightEye_[v] = true;
        }
        regions_[v] = static_cast<Region>(std::max_element(share.begin(), share.end()) - share.begin());
    }
}

PaintedBody BodyPainter::paint(const EvaluatedBody& body, Wear wear, SeededRandom& random) const {
    const Eigen::Matrix3Xf& rest = body.restVertices;
    const auto& faces = model_.annyTopology().faces;
    PaintedBody out;
    out.vertices = body.vertices;
    computeVertexNormals(body.vertices, faces, 3, out.normals);
    out.colours.resize(regions_.size());

    const auto middle = [&](const std::vector<bool>& chosen) {
        Eigen::Array3f low = Eigen::Array3f::Constant(1e9f), high = -low;
        for (std::size_t v = 0; v < chosen.size(); ++v) {
            if (!chosen[v]) continue;
            low = low.min(rest.col(static_cast<Eigen::Index>(v)).array());
            high = high.max(rest.col(static_cast<Eigen::Index>(v)).array());
        }
        return std::pair<Eigen::Vector3f, float>(0.5f * (low + high), 0.5f * (high - low).maxCoeff());
    };
    const auto [leftEye, eyeRadius] = middle(leftEye_);
    const auto rightEye = middle(rightEye_).first;
    const Eigen::Vector3f origin = 0.5f * (leftEye + rightEye);
    const float headScale = 0.060f / (leftEye.x() - rightEye.x());
    const float stature = rest.row(2).maxCoeff() - rest.row(2).minCoeff();

    const Eigen::Vector3f skin = randomSkin(random), hair = randomHair(random);
    const Eigen::Vector3f shirt = randomCloth(random), trousers = randomCloth(random),
                          shoes = randomCloth(random);
    const bool longSleeves = random.chance(0.4), shorts = random.chance(0.2);
    const bool bald = random.chance(0.1), longHair = random.chance(0.35);
    const float shirtOffset = uniform(random, 0.003, 0.020), trouserOffset = uniform(random, 0.003, 0.016);
    const float hairOffset = uniform(random, 0.006, 0.028), shoeOffset = uniform(random, 0.004, 0.011);
    const float printStrength = uniform(random, 0, 0.5);
    const Eigen::Vector3f printFrequency = uniformVector(random, 10, 70);
    const float phase = uniform(random, 0, 6);
    const bool topped = random.chance(0.6);                   // a band round the chest, when in underwear
    const float hem = uniform(random, 0.47, 0.52) * stature;  // of the shirt, above the soles
    const float floor = rest.row(2).minCoeff();
    const Eigen::Vector3f iris =
        random.chance(0.7) ? Eigen::Vector3f(0.05f, 0.025f, 0.012f) : Eigen::Vector3f(0.10f, 0.16f, 0.22f);

    for (std::size_t v = 0; v < regions_.size(); ++v) {
        const auto column = static_cast<Eigen::Index>(v);
        const Eigen::Vector3f r = rest.col(column);
        const float height = r.z() - floor;
        Eigen::Vector3f colour = skin * (1 + 0.05f * pattern(r, {90, 70, 80}, phase));
        float offset = 0;
        const auto put = [&](const Eigen::Vector3f& cloth, float distance) {
            colour = cloth * (1 + printStrength * pattern(r, printFrequency, phase));
            offset = distance * (1 + 0.35f * pattern(r, {25, 18, 22}, phase));
        };
        const auto dress = [&](Region region) {
            switch (region) {
                case Region::Torso:
                    height > hem ? put(shirt, shirtOffset) : put(trousers, trouserOffset);
                    break;
                case Region::UpperArm:
                    put(shirt, shirtOffset);
                    break;
                case Region::LowerArm:
                    if (longSleeves) put(shirt, shirtOffset);
                    break;
                case Region::UpperLeg:
                    put(height > hem ? shirt : trousers, trouserOffset);
                    break;
                case Region::LowerLeg:
                    if (!shorts) put(trousers, trouserOffset);
                    break;
                case Region::Foot:
                    put(shoes, shoeOffset);
                    if (height < 0.012f) colour = 0.5f * (shoes + Eigen::Vector3f::Constant(0.6f));
                    break;
                default:
                    break;
            }
        };
        switch (regions_[v]) {
            case Region::Eye: {
                const Eigen::Vector3f d = (r - (leftEye_[v] ? leftEye : rightEye)) / eyeRadius;
                const float away = std::hypot(d.x(), d.z());
                colour = away < 0.2f && d.y() < 0    ? Eigen::Vector3f(0.01f, 0.01f, 0.01f)
                         : away < 0.48f && d.y() < 0 ? iris
                                                     : Eigen::Vector3f(0.62f, 0.58f, 0.55f);
                break;
            }
            case Region::Neck:
            case Region::Head: {
                const Eigen::Vector3f p = (r - origin) * headScale;
                const float x = std::abs(p.x()), y = p.y(), z = p.z();
                const bool ear = x > 0.0735f && y > 0.066f && y < 0.125f && z < 0.018f;
                float grows = bald ? 0 : ramp(z - hairline(y), -0.003f, 0.006f);
                if (longHair && !bald && y > 0.075f) grows = std::max(grows, ramp(z, -0.16f, -0.14f));
                if (ear && !longHair) grows = 0;
                const float arc =
                    0.0195f + 0.0055f * std::sin(std::clamp((x - 0.010f) / 0.046f, 0.f, 1.f) * 2.5f);
                const bool brow = y < 0.03f && x > 0.010f && x < 0.052f && std::abs(z - arc) < 0.0035f;
                const bool lips =
                    y < 0.0f && std::pow(x / 0.026f, 2.f) + std::pow((z + 0.0735f) / 0.009f, 2.f) < 1;
                if (brow) colour = 0.25f * skin + 0.75f * hair;
                if (lips) colour = skin.cwiseProduct(Eigen::Vector3f(0.75f, 0.45f, 0.42f));
                if (grows > 0) {
                    const float strand =
                        1 + 0.35f * std::sin(900 * p.x() + 130 * p.z() + phase) * std::sin(410 * p.y());
                    colour = (1 - grows) * colour + grows * strand * hair;
                    offset = grows * hairOffset * (0.55f + 0.45f * ramp(z, 0.03f, 0.09f)) / headScale;
                }
                if (wear == Wear::Clothes && regions_[v] == Region::Neck && height < 0.83f * stature) {
                    put(shirt, shirtOffset * 0.4f);
                }
                break;
            }
            default:
                if (wear == Wear::Underwear) {
                    const bool pants = height > 0.46f * stature && height < 0.56f * stature;
                    const bool band = topped && height > 0.68f * stature && height < 0.77f * stature;
                    const bool trunk = regions_[v] == Region::Torso || regions_[v] == Region::UpperLeg;
                    if (trunk && (pants || band)) put(trousers, 0);
                } else {
                    dress(regions_[v]);
                }
        }
        out.colours[v] = colour.cwiseMax(0.f).cwiseMin(1.f);
        out.vertices.col(column) += offset * out.normals.col(column);
    }
    const Eigen::Matrix3Xf displaced = out.vertices;
    computeVertexNormals(displaced, faces, 3, out.normals);
    return out;
}

}  // namespace abf
