// SPDX-License-Identifier: Apache-2.0
#include "core/render/rasterizer.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <limits>
#include <utility>
#include <vector>

namespace abf {
namespace {

constexpr double kNear = 0.01;
constexpr int kGrid = 2;  // samples a pixel along each axis

// Above this ratio of the vertices' depths an affine interpolation of colours would show.
constexpr double kAffineDepthRatio = 1.03;

// Vertex colours stay a level inside 0..1023, so that rounding in fixed point cannot wrap around.
constexpr double kColourMinimum = 1, kColourMaximum = 1022, kFixedOne = 65536;

struct ShadedVertex {
    Eigen::Vector3d camera;  // metres, camera axes
    Eigen::Vector2d sample;  // sample-grid pixels; valid where camera.z() >= kNear
    Eigen::Vector3f colour;  // sRGB-encoded, kColourMinimum..kColourMaximum
};

float encodeSrgb(float linear) {
    const float x = std::clamp(linear, 0.f, 1.f);
    return x <= 0.0031308f ? 12.92f * x : 1.055f * std::pow(x, 1.f / 2.4f) - 0.055f;
}

/// encodeSrgb by linear interpolation in a table over sqrt(linear), where the curve is nearly straight.
float encodeSrgbFast(float linear) {
    constexpr int kSteps = 256;
    static const std::array<float, kSteps + 2> table = [] {
        std::array<float, kSteps + 2> t{};
        for (int i = 0; i < kSteps + 2; ++i) {
            const float root = static_cast<float>(i) / kSteps;
            t[static_cast<std::size_t>(i)] = encodeSrgb(root * root);
        }
        return t;
    }();
    const float at = std::sqrt(std::clamp(linear, 0.f, 1.f)) * kSteps;
    const auto i = static_cast<std::size_t>(at);
    return table[i] + (table[i + 1] - table[i]) * (at - static_cast<float>(i));
}

/// Soft key light from the upper left behind the viewer, weaker fill from the right, sky-to-ground ambient.
/// `n` in camera axes (y down, z away from the viewer). Returns a factor on the linear colour.
float lightFactor(const Eigen::Vector3f& n) {
    static const Eigen::Vector3f key = Eigen::Vector3f(-0.45f, -0.60f, -0.66f).normalized();
    static const Eigen::Vector3f fill = Eigen::Vector3f(0.75f, -0.10f, -0.65f).normalized();
    const float wrappedKey = std::max(0.f, (n.dot(key) + 0.25f) / 1.25f);
    return 0.24f + 0.10f * (0.5f - 0.5f * n.y()) + 0.62f * wrappedKey + 0.22f * std::max(0.f, n.dot(fill));
}

/// Samples of the part of the picture that the mesh can touch. Colour is packed 10:10:10.
struct SampleGrid {
    int x0 = 0, y0 = 0, width = 0, height = 0;  // in samples; x0, y0 and sizes are multiples of kGrid
    std::vector<float> inverseDepth;            // 0 where nothing is drawn
    std::vector<std::uint32_t> colour;
};

std::uint32_t pack(std::int32_t r, std::int32_t g, std::int32_t b) {
    return (static_cast<std::uint32_t>(r) & 1023u) | (static_cast<std::uint32_t>(g) & 1023u) << 10 |
           (static_cast<std::uint32_t>(b) & 1023u) << 20;
}

/// A quantity that is affine over the picture: value(x, y) = at + dx·x + dy·y.
struct Plane {
    double at, dx, dy;
};

class TriangleRasterizer {
  public:
    explicit TriangleRasterizer(SampleGrid& grid) : grid_(grid) {}

    void draw(const ShadedVertex& a, const ShadedVertex& b, const ShadedVertex& c) {
        // Image y points down, so a counter-clockwise face has a negative signed area here.
        const Eigen::Vector2d ab = b.sample - a.sample, ac = c.sample - a.sample;
        const double area = ab.y() * ac.x() - ab.x() * ac.y();
        if (!(area > 0)) return;
        const std::array<const ShadedVertex*, 3> v = {&a, &b, &c};

        const auto [minY, maxY] = std::minmax({a.sample.y(), b.sample.y(), c.sample.y()});
        const auto [minX, maxX] = std::minmax({a.sample.x(), b.sample.x(), c.sample.x()});
        if (maxX < grid_.x0 || minX > grid_.x0 + grid_.width) return;
        const double rowFirst = std::max<double>(std::ceil(minY - 0.5), grid_.y0);
        const double rowLast = std::min<double>(std::floor(maxY - 0.5), grid_.y0 + grid_.height - 1);
        if (!(rowFirst <= rowLast)) return;

        // Edge i is opposite vertex i; positive inside, 1 at the vertex: the barycentric coordinate.
        std::array<Plane, 3> edge;
        for (std::size_t i = 0; i < 3; ++i) {
            const Eigen::Vector2d p = v[(i + 1) % 3]->sample, q = v[(i + 2) % 3]->sample;
            edge[i].dx = (q.y() - p.y()) / area;
            edge[i].dy = (p.x() - q.x()) / area;
            edge[i].at = -edge[i].dx * p.x() - edge[i].dy * p.y();
        }
        std::array<double, 3> crossing;  // -1 / dx: the edge crosses row y at crossing · (at + dy·y)
        for (std::size_t i = 0; i < 3; ++i) crossing[i] = edge[i].dx != 0 ? -1 / edge[i].dx : 0;
        const std::array<double, 3> inverse = {1 / a.camera.z(), 1 / b.camera.z(), 1 / c.camera.z()};
        const auto combine = [&edge](double fa, double fb, double fc) {
            return Plane{edge[0].at * fa + edge[1].at * fb + edge[2].at * fc,
                         edge[0].dx * fa + edge[1].dx * fb + edge[2].dx * fc,
                         edge[0].dy * fa + edge[1].dy * fb + edge[2].dy * fc};
        };
        const Plane depth = combine(inverse[0], inverse[1], inverse[2]);
        const auto [farInverse, nearInverse] = std::minmax({inverse[0], inverse[1], inverse[2]});
        const bool perspective = nearInverse > kAffineDepthRatio * farInverse;
        std::array<Plane, 3> colour;
        for (int k = 0; k < 3; ++k) {
            const auto at = [&](std::size_t i) {
                return static_cast<double>(v[i]->colour[k]) * (perspective ? inverse[i] : 1.0);
            };
            colour[static_cast<std::size_t>(k)] = combine(at(0), at(1), at(2));
        }

        for (int row = static_cast<int>(rowFirst); row <= static_cast<int>(rowLast); ++row) {
            const double y = row + 0.5;
            double left = std::max<double>(minX, grid_.x0),
                   right = std::min<double>(maxX, grid_.x0 + grid_.width);
            for (std::size_t i = 0; i < 3; ++i) {
                const double rest = edge[i].at + edge[i].dy * y;
                if (edge[i].dx > 0) {
                    left = std::max(left, rest * crossing[i]);
                } else if (edge[i].dx < 0) {
                    right = std::min(right, rest * crossing[i]);
                } else if (rest < 0) {
                    right = left - 1;
                }
            }
            if (!(left <= right)) continue;
            const int first = static_cast<int>(std::ceil(left - 0.5));
            const int last = std::min(static_cast<int>(std::floor(right - 0.5)), grid_.x0 + grid_.width - 1);
            if (first > last) continue;
            if (perspective) {
                drawPerspective(row, first, last, depth, colour);
            } else {
                drawAffine(row, first, last, depth, colour);
            }
        }
    }

  private:
    /// Colours in 16.16 fixed point: no conversion and no clamping a sample.
    void drawAffine(int row, int first, int last, const Plane& depth, const std::array<Plane, 3>& colour) {
        const double x = first + 0.5, y = row + 0.5;
        const auto start = [x, y](const Plane& p) {
            return static_cast<std::int32_t>(
                std::clamp(p.at + p.dx * x + p.dy * y, kColourMinimum, kColourMaximum) * kFixedOne);
        };
        auto w = static_cast<float>(depth.at + depth.dx * x + depth.dy * y);
        std::int32_t r = start(colour[0]), g = start(colour[1]), b = start(colour[2]);
        const auto dw = static_cast<float>(depth.dx);
        std::int32_t dr = 0, dg = 0, db = 0;
        if (first < last) {
            dr = static_cast<std::int32_t>(colour[0].dx * kFixedOne);
            dg = static_cast<std::int32_t>(colour[1].dx * kFixedOne);
            db = static_cast<std::int32_t>(colour[2].dx * kFixedOne);
        }
        const std::size_t offset = offsetOf(row, first);
        float* inverseDepth = grid_.inverseDepth.data() + offset;
        std::uint32_t* out = grid_.colour.data() + offset;
        for (int i = 0; i <= last - first; ++i, w += dw, r += dr, g += dg, b += db) {
            if (w <= inverseDepth[i]) continue;
            inverseDepth[i] = w;
            out[i] = pack(r >> 16, g >> 16, b >> 16);
        }
    }

    void drawPerspective(int row, int first, int last, const Plane& depth,
                         const std::array<Plane, 3>& colour) {
        const double x = first + 0.5, y = row + 0.5;
        const auto start = [x, y](const Plane& p) { return static_cast<float>(p.at + p.dx * x + p.dy * y); };
        float w = start(depth), r = start(colour[0]), g = start(colour[1]), b = start(colour[2]);
        const auto dw = static_cast<float>(depth.dx), dr = static_cast<float>(colour[0].dx),
                   dg = static_cast<float>(colour[1].dx), db = static_cast<float>(colour[2].dx);
        const std::size_t offset = offsetOf(row, first);
        float* inverseDepth = grid_.inverseDepth.data() + offset;
        std::uint32_t* out = grid_.colour.data() + offset;
        for (int i = 0; i <= last - first; ++i, w += dw, r += dr, g += dg, b += db) {
            if (w <= inverseDepth[i]) continue;
            inverseDepth[i] = w;
            const auto level = [z = 1.f / w](float c) {
                return static_cast<std::int32_t>(std::clamp(c * z, 0.f, 1023.f));
            };
            out[i] = pack(level(r), level(g), level(b));
        }
    }

    std::size_t offsetOf(int row, int column) const {
        return static_cast<std::size_t>(row - grid_.y0) * static_cast<std::size_t>(grid_.width) +
               static_cast<std::size_t>(column - grid_.x0);
    }

    SampleGrid& grid_;
};

/// Cuts a triangle at the near plane; calls draw(a, b, c) for the one or two triangles in front of it.
template <class Project, class Draw>
void clipNear(const std::array<const ShadedVertex*, 3>& v, Project project, Draw draw) {
    std::array<ShadedVertex, 4> kept;
    std::size_t count = 0;
    for (std::size_t i = 0; i < 3; ++i) {
        const ShadedVertex &p = *v[i], &q = *v[(i + 1) % 3];
        const bool inFront = p.camera.z() >= kNear;
        if (inFront) kept[count++] = p;
        if (inFront != (q.camera.z() >= kNear)) {
            const double t = (kNear - p.camera.z()) / (q.camera.z() - p.camera.z());
            ShadedVertex& cut = kept[count++];
            cut.camera = p.camera + t * (q.camera - p.camera);
            cut.camera.z() = kNear;
            cut.colour = p.colour + static_cast<float>(t) * (q.colour - p.colour);
            cut.sample = project(cut.camera);
        }
    }
    if (count >= 3) draw(kept[0], kept[1], kept[2]);
    if (count == 4) draw(kept[0], kept[2], kept[3]);
}

void resolve(const SampleGrid& grid, RenderTarget& out) {
    for (int y = 0; y < grid.height / kGrid; ++y) {
        const std::size_t rowStart =
            static_cast<std::size_t>(y * kGrid) * static_cast<std::size_t>(grid.width);
        auto* rgba = out.rgba.ptr<cv::Vec4b>(y + grid.y0 / kGrid) + grid.x0 / kGrid;
        auto* depth = out.depth.ptr<float>(y + grid.y0 / kGrid) + grid.x0 / kGrid;
        const float* w0 = grid.inverseDepth.data() + rowStart;
        const float* w1 = w0 + grid.width;
        const std::uint32_t* c0 = grid.colour.data() + rowStart;
        const std::uint32_t* c1 = c0 + grid.width;
        for (int x = 0; x < grid.width / kGrid; ++x) {
            const std::array<float, 4> w = {w0[2 * x], w0[2 * x + 1], w1[2 * x], w1[2 * x + 1]};
            const float nearest = std::max(std::max(w[0], w[1]), std::max(w[2], w[3]));
            if (nearest <= 0) continue;
            const std::array<std::uint32_t, 4> c = {c0[2 * x], c0[2 * x + 1], c1[2 * x], c1[2 * x + 1]};
            if (std::min(std::min(w[0], w[1]), std::min(w[2], w[3])) > 0) {
                // Four 10-bit values sum to 12 bits: red and blue, 20 bits apart, in one addition.
                constexpr std::uint32_t kRedBlue = 0x3ff003ffu, kGreen = 0x3ffu << 10;
                const std::uint32_t redBlue =
                    (c[0] & kRedBlue) + (c[1] & kRedBlue) + (c[2] & kRedBlue) + (c[3] & kRedBlue);
                const std::uint32_t green =
                    (c[0] & kGreen) + (c[1] & kGreen) + (c[2] & kGreen) + (c[3] & kGreen);
                const auto level = [&](std::uint32_t sum) {
                    return static_cast<std::uint8_t>((sum & 0xfffu) >> 4);
                };
                rgba[x] = {level(redBlue), level(green >> 10), level(redBlue >> 20), 255};
            } else {
                std::uint32_t r = 0, g = 0, b = 0, n = 0;
                for (std::size_t s = 0; s < 4; ++s) {
                    if (w[s] <= 0) continue;
                    r += c[s] & 1023u;
                    g += (c[s] >> 10) & 1023u;
                    b += (c[s] >> 20) & 1023u;
                    ++n;
                }
                const auto level = [n](std::uint32_t sum) {
                    return static_cast<std::uint8_t>(sum / (4 * n));
                };
                rgba[x] = {level(r), level(g), level(b), static_cast<std::uint8_t>((n * 255u + 2u) / 4u)};
            }
            depth[x] = 1.f / nearest;
        }
    }
}

}  // namespace

void renderMesh(const RenderMesh& mesh, const PinholeCamera& camera, cv::Size size, RenderTarget& out) {
    assert(size.width > 0 && size.height > 0 && camera.width > 0 && camera.height > 0);
    assert(mesh.triangles.size() % 3 == 0);
    out.rgba.create(size, CV_8UC4);
    out.rgba.setTo(cv::Scalar::all(0));
    out.depth.create(size, CV_32FC1);
    out.depth.setTo(std::numeric_limits<float>::infinity());
    if (mesh.triangles.empty() || mesh.vertices->cols() == 0) return;

    const auto count = static_cast<std::size_t>(mesh.vertices->cols());
    assert(mesh.normals->cols() == mesh.vertices->cols());
    assert(mesh.vertexColours.empty() || mesh.vertexColours.size() == count);

    const double scaleX = static_cast<double>(kGrid * size.width) / camera.width;
    const double scaleY = static_cast<double>(kGrid * size.height) / camera.height;
    const auto project = [&](const Eigen::Vector3d& p) {
        return Eigen::Vector2d((camera.fx * p.x() / p.z() + camera.cx) * scaleX,
                               (camera.fy * p.y() / p.z() + camera.cy) * scaleY);
    };

    // Scratch that keeps its memory between calls: fresh pages would cost more than the drawing.
    thread_local std::vector<ShadedVertex> vertices;
    thread_local SampleGrid grid;
    vertices.resize(count);
    const Eigen::Matrix3f normalMatrix = camera.cameraFromWorld.linear().cast<float>();
    Eigen::Array2d low = Eigen::Array2d::Constant(std::numeric_limits<double>::infinity()), high = -low;
    bool crossesNear = false;
    for (std::size_t i = 0; i < count; ++i) {
        ShadedVertex& v = vertices[i];
        const auto column = static_cast<Eigen::Index>(i);
        v.camera = camera.cameraFromWorld * mesh.vertices->col(column).cast<double>();
        const Eigen::Vector3f& base = mesh.vertexColours.empty() ? mesh.colour : mesh.vertexColours[i];
        const float light = lightFactor(normalMatrix * mesh.normals->col(column));
        for (int k = 0; k < 3; ++k) {
            v.colour[k] = static_cast<float>(kColourMinimum + (kColourMaximum - kColourMinimum) *
                                                                  encodeSrgbFast(base[k] * light));
        }
        if (v.camera.z() >= kNear) {
            v.sample = project(v.camera);
            low = low.min(v.sample.array());
            high = high.max(v.sample.array());
        } else {
            crossesNear = true;
        }
    }
    if (!(low.x() <= high.x())) return;  // all behind the camera

    const cv::Size samples(kGrid * size.width, kGrid * size.height);
    const auto toPixel = [](double sample, int limit, bool up) {
        const double pixel = up ? std::ceil(sample / kGrid) : std::floor(sample / kGrid);
        return kGrid * static_cast<int>(std::clamp<double>(pixel, 0, limit));
    };
    grid.x0 = crossesNear ? 0 : toPixel(low.x(), size.width, false);
    grid.y0 = crossesNear ? 0 : toPixel(low.y(), size.height, false);
    grid.width = (crossesNear ? samples.width : toPixel(high.x(), size.width, true)) - grid.x0;
    grid.height = (crossesNear ? samples.height : toPixel(high.y(), size.height, true)) - grid.y0;
    if (grid.width <= 0 || grid.height <= 0) return;
    const std::size_t sampleCount =
        static_cast<std::size_t>(grid.width) * static_cast<std::size_t>(grid.height);
    grid.inverseDepth.assign(sampleCount, 0.f);
    grid.colour.resize(sampleCount);

    TriangleRasterizer rasterizer(grid);
    for (std::size_t t = 0; t + 2 < mesh.triangles.size(); t += 3) {
        const std::array<const ShadedVertex*, 3> v = {
            &vertices[mesh.triangles[t]], &vertices[mesh.triangles[t + 1]], &vertices[mesh.triangles[t + 2]]};
        if (!crossesNear ||
            (v[0]->camera.z() >= kNear && v[1]->camera.z() >= kNear && v[2]->camera.z() >= kNear)) {
            rasterizer.draw(*v[0], *v[1], *v[2]);
        } else {
            clipNear(v, project, [&](const ShadedVertex& a, const ShadedVertex& b, const ShadedVertex& c) {
                rasterizer.draw(a, b, c);
            });
        }
    }
    resolve(grid, out);
}

cv::Mat blendOver(const cv::Mat& rgb, const RenderTarget& layer, double opacity) {
    assert(rgb.type() == CV_8UC3 && layer.rgba.size() == rgb.size());
    cv::Mat out = rgb.clone();
    const int share = static_cast<int>(std::lround(256 * std::clamp(opacity, 0.0, 1.0)));
    for (int y = 0; y < out.rows; ++y) {
        auto* to = out.ptr<cv::Vec3b>(y);
        const auto* from = layer.rgba.ptr<cv::Vec4b>(y);
        for (int x = 0; x < out.cols; ++x) {
            if (from[x][3] == 0) continue;
            const int alpha = share * from[x][3];  // of 256·255
            for (int k = 0; k < 3; ++k) {
                constexpr int kFull = 256 * 255;
                to[x][k] = static_cast<std::uint8_t>(
                    (from[x][k] * alpha + to[x][k] * (kFull - alpha) + kFull / 2) / kFull);
            }
        }
    }
    return out;
}

}  // namespace abf
