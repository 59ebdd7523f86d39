// SPDX-License-Identifier: Apache-2.0
#include "core/export/obj_writer.h"

#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <cstring>

namespace abf {
namespace {

/// Writes text into a string that grows ahead of it; numbers by hand, because 150,000 of them through a
/// general formatter would take most of the export's time.
class ObjText {
  public:
    explicit ObjText(std::size_t expectedSize) { text_.resize(expectedSize); }

    void literal(std::string_view literal) {
        reserve(literal.size());
        std::memcpy(text_.data() + size_, literal.data(), literal.size());
        size_ += literal.size();
    }

    void character(char c) {
        reserve(1);
        text_[size_++] = c;
    }

    void integer(std::uint64_t value) {
        reserve(20);
        size_ = static_cast<std::size_t>(
            std::to_chars(text_.data() + size_, text_.data() + text_.size(), value).ptr - text_.data());
    }

    /// Nine significant digits or more, which is what it takes to read the same float back.
    void real(double value) {
        static constexpr std::array<double, 8> kScale = {1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15};
        const double magnitude = std::abs(value);
        std::size_t finer = 0;
        for (double limit = 1; magnitude < limit && finer < kScale.size(); limit /= 10) ++finer;
        if (magnitude == 0) finer = 0;
        if (finer == kScale.size())
            return general(value, std::chars_format::fixed, 8 - exponentOf(magnitude));
        if (!(magnitude < 1e9)) return general(value, std::chars_format::scientific, 8);
        const auto scaled = static_cast<std::uint64_t>(std::llround(magnitude * kScale[finer]));
        const auto unit = static_cast<std::uint64_t>(kScale[finer]);
        if (value < 0) character('-');
        integer(scaled / unit);
        fraction(scaled % unit, 8 + finer);
    }

    std::string take() {
        text_.resize(size_);
        return std::move(text_);
    }

  private:
    void fraction(std::uint64_t value, std::size_t digits) {
        reserve(digits + 1);
        text_[size_] = '.';
        for (std::size_t i = digits; i > 0; --i, value /= 10)
            text_[size_ + i] = static_cast<char>('0' + value % 10);
        size_ += digits + 1;
    }
    void general(double value, std::chars_format format, int precision) {
        reserve(80);
        const auto written =
            std::to_chars(text_.data() + size_, text_.data() + text_.size(), value, format, precision);
        size_ = static_cast<std::size_t>(written.ptr - text_.data());
    }
    static int exponentOf(double magnitude) { return static_cast<int>(std::floor(std::log10(magnitude))); }
    void reserve(std::size_t more) {
        if (size_ + more > text_.size()) text_.resize(2 * text_.size() + more);
    }

    std::string text_;
    std::size_t size_ = 0;
};

void vectors(std::string_view keyword, const Eigen::Matrix3Xf& columns, UpAxis up, ObjText& out) {
    for (Eigen::Index i = 0; i < columns.cols(); ++i) {
        Eigen::Vector3f v = columns.col(i);
        if (up == UpAxis::Y) v = Eigen::Vector3f(v.x(), v.z(), -v.y());
        out.literal(keyword);
        for (int axis = 0; axis < 3; ++axis) {
            out.character(' ');
            out.real(v[axis]);
        }
        out.character('\n');
    }
}

}  // namespace

std::string makeObj(const Topology& topology, const Eigen::Matrix3Xf& vertices, UpAxis up) {
    Eigen::Matrix3Xf normals;
    computeVertexNormals(vertices, topology.faces, topology.faceArity, normals);

    ObjText out(std::size_t{4} << 20);
    out.literal("# Anny Body Fitter: model anny, metres, ");
    out.literal(up == UpAxis::Z ? "Z up, facing -Y\n" : "Y up, facing Z\n");
    out.literal("o AnnyBody\n");
    vectors("v", vertices, up, out);
    for (std::size_t i = 0; i + 1 < topology.uvs.size(); i += 2) {
        out.literal("vt ");
        out.real(topology.uvs[i]);
        out.character(' ');
        out.real(topology.uvs[i + 1]);
        out.character('\n');
    }
    vectors("vn", normals, up, out);
    out.literal("s 1\n");
    const auto arity = static_cast<std::size_t>(topology.faceArity);
    for (std::size_t corner = 0; corner < topology.faces.size(); ++corner) {
        if (corner % arity == 0) out.character('f');
        const std::uint64_t vertex = topology.faces[corner] + 1;
        out.character(' ');
        out.integer(vertex);
        out.character('/');
        out.integer(topology.faceUvs[corner] + 1);
        out.character('/');
        out.integer(vertex);
        if (corner % arity == arity - 1) out.character('\n');
    }
    return out.take();
}

}  // namespace abf
