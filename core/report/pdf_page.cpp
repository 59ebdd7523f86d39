// SPDX-License-Identifier: Apache-2.0
#include "core/report/pdf_page.h"

#include <hpdf.h>

#include <cassert>
#include <cstdio>
#include <filesystem>

#include "core/report/win_ansi.h"

namespace abf {
namespace {

constexpr double kPointsPerMm = 72 / 25.4;
/// Where Debian's fonts-dejavu-core puts it; its licence allows embedding.
constexpr const char* kUnicodeFont = "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf";

/// The library's calls do nothing after an error; the first one is what matters.
void keepFirstError(HPDF_STATUS error, HPDF_STATUS, void* first) {
    auto* kept = static_cast<HPDF_STATUS*>(first);
    if (*kept == HPDF_OK) *kept = error;
}

float points(double mm) {
    return static_cast<float>(mm * kPointsPerMm);
}

/// Whole characters only: steps over UTF-8's continuation bytes.
std::size_t characterStart(std::string_view text, std::size_t at) {
    while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) ++at;
    return at;
}

}  // namespace

struct PdfPage::Impl {
    HPDF_STATUS error = HPDF_OK;
    HPDF_Doc document = nullptr;
    HPDF_Page page = nullptr;
    HPDF_Font regular = nullptr, bold = nullptr, unicode = nullptr;
    bool unicodeTried = false;
    double width = 0, height = 0;  // mm

    ~Impl() {
        if (document) HPDF_Free(document);
    }
    float x(double mm) const { return points(mm); }
    float y(double mm) const { return points(height - mm); }

    /// DejaVu Sans, or null.
    HPDF_Font unicodeFont() {
        if (!unicodeTried) {
            unicodeTried = true;
            std::error_code missing;
            const HPDF_STATUS before = error;
            if (std::filesystem::is_regular_file(kUnicodeFont, missing) &&
                HPDF_UseUTFEncodings(document) == HPDF_OK) {
                const char* name = HPDF_LoadTTFontFromFile(document, kUnicodeFont, HPDF_TRUE);
                if (name) unicode = HPDF_GetFont(document, name, "UTF-8");
            }
            if (!unicode) {  // the page does without it
                HPDF_ResetError(document);
                error = before;
            }
        }
        return unicode;
    }

    struct Encoded {
        std::string bytes;
        HPDF_Font font;
    };
    Encoded encoded(std::string_view utf8, const TextStyle& style) {
        const HPDF_Font plain = style.bold ? bold : regular;
        if (auto western = winAnsi(utf8)) return {*std::move(western), plain};
        if (const HPDF_Font font = unicodeFont()) return {basicUtf8(utf8), font};
        return {winAnsiOrMarks(utf8), plain};
    }
    double widthOf(const Encoded& text, double size) const {
        if (!text.font) return 0;
        const auto units =
            HPDF_Font_TextWidth(text.font, reinterpret_cast<const HPDF_BYTE*>(text.bytes.data()),
                                static_cast<HPDF_UINT>(text.bytes.size()))
                .width;
        return static_cast<double>(units) / 1000 * size / kPointsPerMm;
    }

    void trace(std::span<const Eigen::Vector2d> path) {
        HPDF_Page_MoveTo(page, x(path[0].x()), y(path[0].y()));
        for (const Eigen::Vector2d& p : path.subspan(1)) HPDF_Page_LineTo(page, x(p.x()), y(p.y()));
    }
    void stroke(double lineWidth, const Ink& ink) {
        HPDF_Page_SetLineWidth(page, points(lineWidth));
        HPDF_Page_SetRGBStroke(page, ink.red, ink.green, ink.blue);
    }
    void fill(const Ink& ink) { HPDF_Page_SetRGBFill(page, ink.red, ink.green, ink.blue); }
};

PdfPage::PdfPage(PaperSize paper, std::string_view title) : impl_(std::make_unique<Impl>()) {
    Impl& d = *impl_;
    d.document = HPDF_New(keepFirstError, &d.error);
    if (!d.document) return;
    HPDF_SetCompressionMode(d.document, HPDF_COMP_ALL);
    HPDF_SetInfoAttr(d.document, HPDF_INFO_TITLE, winAnsiOrMarks(title).c_str());
    HPDF_SetInfoAttr(d.document, HPDF_INFO_CREATOR, "Anny Body Fitter");
    d.page = HPDF_AddPage(d.document);
    HPDF_Page_SetSize(d.page, paper == PaperSize::A4 ? HPDF_PAGE_SIZE_A4 : HPDF_PAGE_SIZE_LETTER,
                      HPDF_PAGE_PORTRAIT);
    d.width = static_cast<double>(HPDF_Page_GetWidth(d.page)) / kPointsPerMm;
    d.height = static_cast<double>(HPDF_Page_GetHeight(d.page)) / kPointsPerMm;
    d.regular = HPDF_GetFont(d.document, "Helvetica", "WinAnsiEncoding");
    d.bold = HPDF_GetFont(d.document, "Helvetica-Bold", "WinAnsiEncoding");
    HPDF_Page_SetLineCap(d.page, HPDF_ROUND_END);
    HPDF_Page_SetLineJoin(d.page, HPDF_ROUND_JOIN);
}

PdfPage::~PdfPage() = default;

double PdfPage::width() const {
    return impl_->width;
}
double PdfPage::height() const {
    return impl_->height;
}

void PdfPage::text(const Eigen::Vector2d& at, std::string_view utf8, const TextStyle& style) {
    Impl& d = *impl_;
    const Impl::Encoded text = d.encoded(utf8, style);
    if (text.bytes.empty() || !text.font) return;
    double x = at.x();
    if (style.align != TextAlign::Left)
        x -= d.widthOf(text, style.points) * (style.align == TextAlign::Centre ? 0.5 : 1);
    HPDF_Page_BeginText(d.page);
    HPDF_Page_SetFontAndSize(d.page, text.font, static_cast<float>(style.points));
    d.fill(style.ink);
    HPDF_Page_TextOut(d.page, d.x(x), d.y(at.y()), text.bytes.c_str());
    HPDF_Page_EndText(d.page);
}

double PdfPage::textWidth(std::string_view utf8, const TextStyle& style) {
    return impl_->widthOf(impl_->encoded(utf8, style), style.points);
}

std::string PdfPage::fitted(std::string_view utf8, const TextStyle& style, double width) {
    if (textWidth(utf8, style) <= width) return std::string(utf8);
    for (std::size_t kept = utf8.size(); kept-- > 0;) {
        // The end counts as much as the beginning: photo_of_..._12.jpg
        const std::size_t head = characterStart(utf8, kept - kept / 2);
        const std::size_t tail = characterStart(utf8, utf8.size() - kept / 2);
        std::string shortened = std::string(utf8.substr(0, head)) + "…" + std::string(utf8.substr(tail));
        if (textWidth(shortened, style) <= width) return shortened;
    }
    return {};
}

void PdfPage::polyline(std::span<const Eigen::Vector2d> path, double lineWidth, const Ink& ink) {
    if (path.size() < 2) return;
    impl_->stroke(lineWidth, ink);
    impl_->trace(path);
    HPDF_Page_Stroke(impl_->page);
}

void PdfPage::line(const Eigen::Vector2d& from, const Eigen::Vector2d& to, double lineWidth, const Ink& ink) {
    const Eigen::Vector2d path[] = {from, to};
    polyline(path, lineWidth, ink);
}

void PdfPage::polygon(std::span<const Eigen::Vector2d> path, const Ink& fill) {
    if (path.size() < 3) return;
    impl_->fill(fill);
    impl_->trace(path);
    HPDF_Page_ClosePath(impl_->page);
    HPDF_Page_Fill(impl_->page);
}

void PdfPage::rectangle(const Eigen::Vector2d& corner, const Eigen::Vector2d& size, const Ink& fill) {
    Impl& d = *impl_;
    d.fill(fill);
    HPDF_Page_Rectangle(d.page, d.x(corner.x()), d.y(corner.y() + size.y()), points(size.x()),
                        points(size.y()));
    HPDF_Page_Fill(d.page);
}

void PdfPage::disc(const Eigen::Vector2d& centre, double radius, const Ink& fill, double lineWidth,
                   const Ink& edge) {
    Impl& d = *impl_;
    d.fill(fill);
    d.stroke(lineWidth, edge);
    HPDF_Page_Circle(d.page, d.x(centre.x()), d.y(centre.y()), points(radius));
    HPDF_Page_FillStroke(d.page);
}

void PdfPage::image(const Eigen::Vector2d& corner, const Eigen::Vector2d& size, const cv::Mat& grey) {
    Impl& d = *impl_;
    assert(grey.type() == CV_8UC1 && grey.isContinuous());
    const HPDF_Image image =
        HPDF_LoadRawImageFromMem(d.document, grey.data, static_cast<HPDF_UINT>(grey.cols),
                                 static_cast<HPDF_UINT>(grey.rows), HPDF_CS_DEVICE_GRAY, 8);
    if (!image) return;
    HPDF_Page_DrawImage(d.page, image, d.x(corner.x()), d.y(corner.y() + size.y()), points(size.x()),
                        points(size.y()));
}

Result<std::string> PdfPage::bytes() {
    Impl& d = *impl_;
    std::string content;
    if (d.document && d.error == HPDF_OK && HPDF_SaveToStream(d.document) == HPDF_OK) {
        HPDF_UINT32 size = HPDF_GetStreamSize(d.document);
        content.resize(size);
        HPDF_ReadFromStream(d.document, reinterpret_cast<HPDF_BYTE*>(content.data()), &size);
        content.resize(size);
    }
    if (d.error != HPDF_OK || content.empty()) {
        char code[16];
        std::snprintf(code, sizeof code, "0x%04lX", static_cast<unsigned long>(d.error));
        return fail(ErrorCode::Internal, std::string("The PDF library failed with error ") + code + ".");
    }
    return content;
}

}  // namespace abf
