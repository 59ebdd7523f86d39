// SPDX-License-Identifier: Apache-2.0
#include "core/silhouette/mask_contour.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <opencv2/imgproc.hpp>

#include "core/silhouette/iso_contour.h"

namespace abf {
namespace {

constexpr float kLevel = 127.5f;
constexpr double kVisible = 0.5;

/// A part of the mask at working size. photo = origin + step∘(index + ½).
struct WorkingMask {
    cv::Mat image;  ///< CV_8UC1
    Eigen::Vector2d origin = Eigen::Vector2d::Zero(), step = Eigen::Vector2d::Ones();

    Eigen::Vector2d toPhoto(const Eigen::Vector2f& index) const {
        return origin + step.cwiseProduct((index.array() + 0.5f).matrix().cast<double>());
    }
    cv::Point toIndex(const Eigen::Vector2d& photo) const {
        const Eigen::Array2d at = (photo - origin).array() / step.array();
        const auto whole = [](double v) { return static_cast<int>(std::clamp(std::floor(v), -1e6, 1e6)); };
        return {whole(at.x()), whole(at.y())};
    }
};

/// Blocks of factor×factor pixels of `crop` (of the mask), averaged; what the last blocks lack repeats the
/// edge.
WorkingMask reduced(const cv::Mat& mask, cv::Size photoSize, const cv::Rect& crop, int factor, bool exact) {
    WorkingMask work;
    const Eigen::Vector2d photoFromMask(static_cast<double>(photoSize.width) / mask.cols,
                                        static_cast<double>(photoSize.height) / mask.rows);
    work.origin = photoFromMask.cwiseProduct(Eigen::Vector2d(crop.x, crop.y));
    work.step = photoFromMask * factor;
    const cv::Size size((crop.width + factor - 1) / factor, (crop.height + factor - 1) / factor);
    cv::Mat part = mask(crop);
    if (factor == 1) {
        work.image = part.clone();
    } else if (!exact) {
        cv::resize(part, work.image, size, 0, 0, cv::INTER_NEAREST);
    } else {
        const int right = size.width * factor - crop.width, bottom = size.height * factor - crop.height;
        if (right > 0 || bottom > 0)
            cv::copyMakeBorder(part, part, 0, bottom, 0, right, cv::BORDER_REPLICATE);
        cv::resize(part, work.image, size, 0, 0, cv::INTER_AREA);
    }
    return work;
}

int factorFor(int longSide, int limit) {
    return std::max(1, (longSide + limit - 1) / limit);
}

/// Darkens the pieces that are not the person's. Returns the box of those that are, empty when there is
/// nobody.
cv::Rect keepPerson(WorkingMask& work, std::span<const Eigen::Vector2d> insiders, double leastPart) {
    cv::Mat bright, labels, stats, centroids;
    cv::threshold(work.image, bright, kLevel, 255, cv::THRESH_BINARY);
    const int count = cv::connectedComponentsWithStats(bright, labels, stats, centroids, 4, CV_16U);
    std::vector<char> kept(static_cast<std::size_t>(count), 0);
    int largest = 0, largestArea = 0;
    for (const Eigen::Vector2d& point : insiders) {
        const cv::Point at = work.toIndex(point);
        if (!cv::Rect(0, 0, labels.cols, labels.rows).contains(at)) continue;
        const int label = labels.at<std::uint16_t>(at);
        if (label == 0) continue;
        kept[static_cast<std::size_t>(label)] = 1;
        if (stats.at<int>(label, cv::CC_STAT_AREA) > largestArea) {
            largest = label;
            largestArea = stats.at<int>(label, cv::CC_STAT_AREA);
        }
    }
    if (largest == 0) {
        for (int label = 1; label < count; ++label) {
            if (stats.at<int>(label, cv::CC_STAT_AREA) <= largestArea) continue;
            largest = label;
            largestArea = stats.at<int>(label, cv::CC_STAT_AREA);
        }
        if (largest == 0) return {};
        kept[static_cast<std::size_t>(largest)] = 1;
    }
    cv::Rect box;
    for (int label = 1; label < count; ++label) {
        char& keep = kept[static_cast<std::size_t>(label)];
        if (stats.at<int>(label, cv::CC_STAT_AREA) < leastPart * largestArea) keep = 0;
        if (keep == 0) continue;
        box |= cv::Rect(stats.at<int>(label, cv::CC_STAT_LEFT), stats.at<int>(label, cv::CC_STAT_TOP),
                        stats.at<int>(label, cv::CC_STAT_WIDTH), stats.at<int>(label, cv::CC_STAT_HEIGHT));
    }
    for (int y = 0; y < labels.rows; ++y) {
        const auto* label = labels.ptr<std::uint16_t>(y);
        auto* value = work.image.ptr<std::uint8_t>(y);
        for (int x = 0; x < labels.cols; ++x) {
            if (label[x] != 0 && kept[label[x]] == 0) value[x] = 0;
        }
    }
    return box;
}

/// The loop at equal distances of about `spacing`.
std::vector<Eigen::Vector2d> resampled(const std::vector<Eigen::Vector2d>& loop, double spacing) {
    double length = 0;
    for (std::size_t i = 0; i < loop.size(); ++i) length += (loop[(i + 1) % loop.size()] - loop[i]).norm();
    const auto count = static_cast<std::size_t>(std::max(8.0, std::round(length / spacing)));
    std::vector<Eigen::Vector2d> even;
    even.reserve(count);
    const double step = length / static_cast<double>(count);
    double walked = 0;  // to the start of the present segment
    for (std::size_t i = 0; i < loop.size() && even.size() < count; ++i) {
        const Eigen::Vector2d along = loop[(i + 1) % loop.size()] - loop[i];
        const double segment = along.norm();
        while (even.size() < count) {
            const double wanted = static_cast<double>(even.size()) * step - walked;
            if (wanted > segment) break;
            even.push_back(loop[i] + (segment > 0 ? wanted / segment : 0) * along);
        }
        walked += segment;
    }
    return even;
}

/// The distance from the inside of a convex region's edge; negative outside.
double insetOf(const RegionOfInterest& region, const Eigen::Vector2d& point) {
    const Eigen::Vector2d away = point - region.centre;
    const double c = std::cos(region.angle), s = std::sin(region.angle);
    const Eigen::Vector2d own(c * away.x() + s * away.y(), c * away.y() - s * away.x());
    return region.side / 2 - own.cwiseAbs().maxCoeff();
}

}  // namespace

Result<MaskContour> maskContour(const cv::Mat& mask, cv::Size photoSize,
                                std::span<const Eigen::Vector2d> insiders,
                                const std::optional<RegionOfInterest>& region,
                                const MaskContourOptions& options) {
    if (photoSize.width <= 0 || photoSize.height <= 0) {
        return fail(ErrorCode::InvalidArgument, "The photo of a person mask has no size.");
    }
    MaskContour contour;
    if (mask.empty()) return contour;
    if (mask.type() != CV_8UC1) {
        return fail(ErrorCode::InvalidArgument, "A person mask must be an 8-bit grey image (255 = person).");
    }

    // Where the person is, by a coarse look at every n-th pixel; then that part at working size.
    const cv::Rect all(0, 0, mask.cols, mask.rows);
    const int coarse = factorFor(std::max(mask.cols, mask.rows), options.longSide);
    WorkingMask work = reduced(mask, photoSize, all, coarse, false);
    const cv::Rect found = keepPerson(work, insiders, options.leastPart);
    if (found.empty()) return contour;
    const int margin = 4 * coarse;
    const cv::Rect crop = cv::Rect(found.x * coarse - margin, found.y * coarse - margin,
                                   found.width * coarse + 2 * margin, found.height * coarse + 2 * margin) &
                          all;
    const int factor = factorFor(coarse * std::max(found.width, found.height), options.longSide);
    work = reduced(mask, photoSize, crop, factor, true);
    const cv::Rect box = keepPerson(work, insiders, options.leastPart);
    if (box.empty()) return contour;
    if (options.smoothing > 0) {
        cv::GaussianBlur(work.image, work.image, cv::Size(), options.smoothing, options.smoothing,
                         cv::BORDER_REPLICATE);
    }

    contour.resolution = work.step.mean();
    const double personSide = std::max(box.width * work.step.x(), box.height * work.step.y());
    const double spacing = options.spacing * contour.resolution;
    const double leastHole = options.leastHole * personSide * personSide;
    const double leastPart = options.leastPart * box.area() * work.step.prod();
    const double borderMargin = std::max(options.borderMargin * personSide, 3 * contour.resolution);

    contour.spacing = spacing;
    contour.loopStart.push_back(0);
    for (const auto& loop : isoContours(work.image, kLevel)) {
        const double area = signedArea(loop) * work.step.prod();
        if (area < 0 ? -area < leastHole : area < leastPart) continue;
        std::vector<Eigen::Vector2d> inPhoto(loop.size());
        std::transform(loop.begin(), loop.end(), inPhoto.begin(),
                       [&](const Eigen::Vector2f& index) { return work.toPhoto(index); });
        const std::vector<Eigen::Vector2d> even = resampled(inPhoto, spacing);
        const auto count = static_cast<int>(even.size());
        const auto at = [&](int i) { return even[static_cast<std::size_t>((i % count + count) % count)]; };
        const int reach = std::clamp(
            static_cast<int>(std::lround(options.straightnessReach * personSide / spacing)), 2, count / 4);
        for (int i = 0; i < count; ++i) {
            MaskContourPoint point;
            point.position = at(i);
            // The inside is on the right of the way of travel.
            const Eigen::Vector2d along = (at(i + 1) - at(i - 1)) + (at(i + 2) - at(i - 2));
            point.normal = Eigen::Vector2d(along.y(), -along.x()).normalized();
            point.straightness =
                std::min(1.0, (at(i + reach) - at(i - reach)).norm() / (2 * reach * spacing));
            point.hole = area < 0;
            const double inset =
                std::min({point.position.x(), point.position.y(), photoSize.width - point.position.x(),
                          photoSize.height - point.position.y()});
            point.usable = inset > borderMargin && along.squaredNorm() > 0 &&
                           (!region || insetOf(*region, point.position) > borderMargin);
            contour.points.push_back(point);
        }
        contour.loopStart.push_back(static_cast<int>(contour.points.size()));
    }
    if (contour.points.empty()) return MaskContour{};
    Eigen::Array2d low = contour.points.front().position, high = low;
    for (const MaskContourPoint& point : contour.points) {
        low = low.min(point.position.array());
        high = high.max(point.position.array());
    }
    contour.box = cv::Rect2d(low.x(), low.y(), high.x() - low.x(), high.y() - low.y());
    return contour;
}

std::vector<Eigen::Vector2d> insidersOf(const LandmarkSet& landmarks) {
    std::vector<Eigen::Vector2d> insiders;
    for (const Landmark& landmark : landmarks) {
        if (isSeen(landmark, kVisible)) {
            insiders.push_back(landmark.position);
        }
    }
    return insiders;
}

}  // namespace abf
