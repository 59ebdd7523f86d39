// SPDX-License-Identifier: Apache-2.0
#include "core/export/usd_text.h"

#include <cctype>

namespace abf {

void UsdText::indent() {
    for (int i = 0; i < depth_; ++i) out_.literal("    ");
}

void UsdText::line(std::string_view text) {
    indent();
    out_.literal(text);
    out_.character('\n');
}

void UsdText::open(std::string_view opening) {
    line(opening);
    line("{");
    ++depth_;
}

void UsdText::close() {
    --depth_;
    line("}");
}

void UsdText::begin(std::string_view declaration) {
    indent();
    out_.literal(declaration);
    out_.literal(" = ");
}

void UsdText::quoted(std::string_view text) {
    out_.character('"');
    for (const char c : text) {
        if (c == '"' || c == '\\') out_.character('\\');
        if (c == '\n')
            out_.literal("\\n");
        else
            out_.character(c);
    }
    out_.character('"');
}

template <class Vector>
void UsdText::parenthesised(const Vector& v) {
    out_.character('(');
    for (Eigen::Index i = 0; i < v.size(); ++i) {
        if (i > 0) out_.literal(", ");
        out_.shortest(v[i]);
    }
    out_.character(')');
}

void UsdText::tuple(const Eigen::Vector2f& v) {
    parenthesised(v);
}
void UsdText::tuple(const Eigen::Vector3f& v) {
    parenthesised(v);
}
void UsdText::tuple(const Eigen::Vector4f& v) {
    parenthesised(v);
}

void UsdText::quaternion(const Eigen::Quaterniond& q) {
    parenthesised(Eigen::Vector4f(Eigen::Vector4d(q.w(), q.x(), q.y(), q.z()).cast<float>()));
}

void UsdText::matrix(const Eigen::Matrix4d& m) {
    out_.character('(');
    for (int column = 0; column < 4; ++column) {
        if (column > 0) out_.literal(", ");
        out_.character('(');
        for (int row = 0; row < 4; ++row) {
            if (row > 0) out_.literal(", ");
            out_.shortest(m(row, column));
        }
        out_.character(')');
    }
    out_.character(')');
}

void UsdText::points(const Eigen::Matrix3Xf& columns, const SceneAxes& axes, bool scaled) {
    out_.character('[');
    for (Eigen::Index i = 0; i < columns.cols(); ++i) {
        if (i > 0) out_.literal(", ");
        tuple(scaled ? axes.point(columns.col(i)) : axes.direction(columns.col(i)));
    }
    out_.character(']');
}

std::string UsdNames::name(std::string_view wanted) {
    std::string name;
    for (const char c : wanted) name += std::isalnum(static_cast<unsigned char>(c)) != 0 ? c : '_';
    if (name.empty() || std::isdigit(static_cast<unsigned char>(name.front())) != 0) name.insert(0, "_");
    std::string unique = name;
    for (int n = 2; !taken_.insert(unique).second; ++n) unique = name + "_" + std::to_string(n);
    return unique;
}

}  // namespace abf
