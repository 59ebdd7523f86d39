// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

namespace abf {

/// Writes text into a string that grows ahead of it; numbers by hand, because 150,000 of them through a
/// general formatter would take most of the export's time.
class TextBuffer {
  public:
    explicit TextBuffer(std::size_t expectedSize) { text_.resize(expectedSize); }

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

    /// The fewest digits that read back as the same number.
    template <class Real>
    void shortest(Real value) {
        reserve(32);
        const auto written = std::to_chars(text_.data() + size_, text_.data() + text_.size(), value);
        size_ = static_cast<std::size_t>(written.ptr - text_.data());
    }

    /// So many places after the point.
    void decimals(double value, int places) {
        reserve(340);
        const auto written = std::to_chars(text_.data() + size_, text_.data() + text_.size(), value,
                                           std::chars_format::fixed, places);
        size_ = static_cast<std::size_t>(written.ptr - text_.data());
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

}  // namespace abf
