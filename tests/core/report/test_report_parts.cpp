// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include "core/report/callouts.h"
#include "core/report/pdf_page.h"
#include "core/report/report_units.h"
#include "core/report/win_ansi.h"

using namespace abf;

class TestReportParts : public QObject {
    Q_OBJECT

  private slots:
    void westernTextIsEncoded() {
        QCOMPARE(winAnsi("M\u00fcller \u2013 92 \u00b1 1 \u20ac").value(),
                 std::string("M\xFCller \x96 92 \xB1 1 \x80"));
        // As macOS writes file names: letter and accent apart.
        QCOMPARE(winAnsi("Mu\u0308ller, E\u0301va").value(), std::string("M\xFCller, \xC9va"));
        QCOMPARE(winAnsi("a\nb").value(), std::string("a b"));
        QCOMPARE(winAnsi("").value(), std::string());
    }

    void otherTextIsMarked() {
        QVERIFY(!winAnsi("\u0141ukasz"));
        QCOMPARE(winAnsiOrMarks("\u0141ukasz \u00e9"), std::string("?ukasz \xE9"));
        QVERIFY(!winAnsi("broken \xFF\xC3"));
        QCOMPARE(winAnsiOrMarks("\xC3"), std::string("?"));
        QCOMPARE(winAnsiOrMarks("\xF0\x9F\x98\x80!"), std::string("?!"));
    }

    void textForOtherFontsIsValid() {
        QCOMPARE(basicUtf8("\u0141ukasz\t\u4f60"), std::string("\u0141ukasz \u4f60"));
        QCOMPARE(basicUtf8("\xF0\x9F\x98\x80!\xC3"), std::string("?!?"));
        QCOMPARE(basicUtf8("\xE4\xBD"), std::string("??"));
    }

    void unitsAreThoseOfPeople() {
        QCOMPARE(shownValue(MeasureUnit::Metre, 0.924, UnitSystem::Metric).text(), std::string("92.4 cm"));
        QCOMPARE(shownValue(MeasureUnit::Metre, 0.924, UnitSystem::Imperial).text(), std::string("36.4 in"));
        QCOMPARE(shownValue(MeasureUnit::Kilogram, 70, UnitSystem::Imperial).text(), std::string("154.3 lb"));
        QCOMPARE(shownSpread(MeasureUnit::Metre, 0.0095, UnitSystem::Metric), std::string("1.9"));
        QCOMPARE(feetAndInches(1.8288), std::string("6 ft 0.0 in"));
        QCOMPARE(feetAndInches(1.8287), std::string("6 ft 0.0 in"));
        QCOMPARE(feetAndInches(1.75), std::string("5 ft 8.9 in"));
    }

    void calloutsKeepApart() {
        std::vector<Callout> callouts(3);
        for (Callout& c : callouts) c.places = {{0, 0}, {1, 0}, {5, 0}, {10, 0}};
        const auto chosen = placeCallouts(callouts, {}, 1);
        QVERIFY(chosen[0] != chosen[1] && chosen[1] != chosen[2] && chosen[0] != chosen[2]);
        QVERIFY(std::ranges::find(chosen, std::size_t(1)) == chosen.end());  // would touch the first
        const Eigen::Vector2d line[] = {{0, 0}};
        QCOMPARE(placeCallouts(std::span(callouts).first(1), line, 0.5).front(), std::size_t(1));
        QVERIFY(placeCallouts({}, {}, 1).empty());
    }

    void textIsShortenedInItsMiddle() {
        PdfPage page(PaperSize::A4, "test");
        const TextStyle style;
        const std::string name = "photo_of_somebody_with_a_long_name_\u00e4\u00f6\u00fc_12.jpg";
        QCOMPARE(page.fitted("short", style, 50), std::string("short"));
        const std::string fitted = page.fitted(name, style, 30);
        QVERIFY(page.textWidth(fitted, style) <= 30 && page.textWidth(fitted, style) > 25);
        QVERIFY(fitted.starts_with("photo") && fitted.ends_with("12.jpg"));
        QVERIFY(winAnsi(fitted).has_value());  // no character was cut
        QCOMPARE(page.fitted(name, style, 0.1), std::string());
    }

    void pagesHaveTheSizeOfTheirPaper() {
        for (const auto& [paper, width, height] :
             {std::tuple(PaperSize::A4, 210.0, 297.0), std::tuple(PaperSize::Letter, 215.9, 279.4)}) {
            PdfPage page(paper, "test");
            QVERIFY(std::abs(page.width() - width) < 0.1 && std::abs(page.height() - height) < 0.1);
            for (const char* name : {"\u0141ukasz", "\u4f60\u597d", "\xF0\x9F\x98\x80", "broken \xC3", ""})
                page.text({20, 20}, name, {});  // with or without the Unicode font
            page.polyline({}, 0.1, {});
            const auto bytes = page.bytes();
            QVERIFY(bytes && bytes->starts_with("%PDF-") && bytes->size() > 500);
        }
    }
};

QTEST_APPLESS_MAIN(TestReportParts)
#include "test_report_parts.moc"
