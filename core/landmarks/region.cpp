// SPDX-License-Identifier: Apache-2.0
#include "core/landmarks/region.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace abf {

namespace {
/// Margin around the body that the network was trained with.
constexpr double kBodyMargin = 1.25;
}  // namespace

double wrapAngle(double radians) {
    constexpr double pi = std::numbers::pi;
    const double wrapped = radians - 2 * pi * std::floor((radians + pi) / (2 * pi));
    return wrapped <= -pi ? pi : wrapped;
}

RegionOfInterest regionFromAlignment(const Eigen::Vector2d& centre, const Eigen::Vector2d& scalePoint) {
    const Eigen::Vector2d up = scalePoint - centre;
    return {centre, 2 * up.norm() * kBodyMargin,
            wrapAngle(std::numbers::pi / 2 - std::atan2(-up.y(), up.x()))};
}

RegionOfInterest regionFromBox(const cv::Rect2d& box, double angle) {
    return {{box.x + box.width / 2, box.y + box.height / 2},
            std::max(box.width, box.height) * kBodyMargin,
            wrapAngle(angle)};
}

RegionOfInterest letterboxRegion(int width, int height) {
    return {{width / 2.0, height / 2.0}, static_cast<double>(std::max(width, height)), 0};
}

Eigen::Affine2d photoFromCrop(const RegionOfInterest& region, double cropSide) {
    return Eigen::Translation2d(region.centre) * Eigen::Rotation2Dd(region.angle) *
           Eigen::Scaling(region.side / cropSide) * Eigen::Translation2d(-cropSide / 2, -cropSide / 2);
}

RegionOfInterest scaled(const RegionOfInterest& region, double factor) {
    return {region.centre * factor, region.side * factor, region.angle};
}

cv::Rect2d boundingBox(const RegionOfInterest& region) {
    const double extent = region.side * (std::abs(std::cos(region.angle)) + std::abs(std::sin(region.angle)));
    return {region.centre.x() - extent / 2, region.centre.y() - extent / 2, extent, extent};
}

}  // namespace abf
