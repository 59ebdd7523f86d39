// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Core>
#include <Eigen/Geometry>
#include <string>
#include <string_view>
#include <unordered_set>

#include "core/export/scene_axes.h"
#include "core/export/text_buffer.h"

namespace abf {

/// Text of a .usda layer under construction: indented lines and values in its notation.
class UsdText {
  public:
    explicit UsdText(std::size_t expectedSize) : out_(expectedSize) {}

    void line(std::string_view text);
    /// `def TYPE "NAME"` or any other opening, then the body in braces until close().
    void open(std::string_view opening);
    void close();

    /// A property and its value: `begin` up to the equals sign, then the value, then end().
    void begin(std::string_view declaration);
    void end() { out_.character('\n'); }

    void text(std::string_view text) { out_.literal(text); }
    void real(double value) { out_.shortest(value); }
    void real(float value) { out_.shortest(value); }
    void integer(std::uint64_t value) { out_.integer(value); }
    void quoted(std::string_view text);
    void tuple(const Eigen::Vector3f& v);
    void tuple(const Eigen::Vector2f& v);
    void tuple(const Eigen::Vector4f& v);
    /// (w, x, y, z)
    void quaternion(const Eigen::Quaterniond& q);
    /// Rows of the transposed matrix: USD multiplies row vectors.
    void matrix(const Eigen::Matrix4d& m);

    /// "[a, b, c]" of any sequence; `write` puts one element.
    template <class Sequence, class Write>
    void list(const Sequence& values, const Write& write) {
        out_.character('[');
        bool first = true;
        for (const auto& value : values) {
            if (!first) out_.literal(", ");
            first = false;
            write(value);
        }
        out_.character(']');
    }
    void points(const Eigen::Matrix3Xf& columns, const SceneAxes& axes, bool scaled);

    std::string take() { return out_.take(); }

  private:
    template <class Vector>
    void parenthesised(const Vector& v);
    void indent();
    TextBuffer out_;
    int depth_ = 0;
};

/// Names as USD allows them (letters, digits, "_"), different for different ones given to the same object.
class UsdNames {
  public:
    std::string name(std::string_view wanted);

  private:
    std::unordered_set<std::string> taken_;
};

}  // namespace abf
