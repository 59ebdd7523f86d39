// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Core>
#include <memory>
#include <opencv2/core/mat.hpp>
#include <span>
#include <string>
#include <string_view>

#include "core/base/result.h"

namespace abf {

enum class PaperSize { A4, Letter };

/// sRGB, 0..1.
struct Ink {
    float red = 0, green = 0, blue = 0;
};

enum class TextAlign { Left, Centre, Right };

struct TextStyle {
    double points = 8;
    bool bold = false;
    Ink ink{};
    TextAlign align = TextAlign::Left;
};

/// A PDF of one page, drawn in millimetres from the page's top-left corner, y downwards. Text is UTF-8:
/// Helvetica where Windows-1252 has all its characters, else DejaVu Sans, embedded, where that is installed,
/// else with question marks in their place. Failures of the PDF library are kept and told by bytes(). One
/// thread at a time.
class PdfPage {
  public:
    PdfPage(PaperSize paper, std::string_view title);
    ~PdfPage();

    double width() const;   ///< mm
    double height() const;  ///< mm

    /// `at`: the baseline's left end, middle or right end.
    void text(const Eigen::Vector2d& at, std::string_view utf8, const TextStyle& style);
    double textWidth(std::string_view utf8, const TextStyle& style);  ///< mm
    /// The text, or as much of its two ends as fits into `width` mm with an ellipsis between.
    std::string fitted(std::string_view utf8, const TextStyle& style, double width);

    void polyline(std::span<const Eigen::Vector2d> points, double lineWidth, const Ink& ink);
    void line(const Eigen::Vector2d& from, const Eigen::Vector2d& to, double lineWidth, const Ink& ink);
    void polygon(std::span<const Eigen::Vector2d> points, const Ink& fill);
    void rectangle(const Eigen::Vector2d& corner, const Eigen::Vector2d& size, const Ink& fill);
    void disc(const Eigen::Vector2d& centre, double radius, const Ink& fill, double lineWidth,
              const Ink& edge);
    /// CV_8UC1, continuous.
    void image(const Eigen::Vector2d& corner, const Eigen::Vector2d& size, const cv::Mat& grey);

    /// The finished file. Call once. Error: Internal, naming the library's code.
    Result<std::string> bytes();

  private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace abf
