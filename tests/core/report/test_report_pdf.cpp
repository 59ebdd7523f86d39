// SPDX-License-Identifier: Apache-2.0
/// The page that is handed out. With $ABF_PICTURES naming a folder, the pages are kept there.
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include "core/report/report_pdf.h"
#include "core/report/win_ansi.h"
#include "tests/core/measure/sample_bodies.h"

using namespace abf;

namespace {

/// The content of all compressed streams.
QByteArray inflated(const QByteArray& pdf) {
    QByteArray all;
    for (qsizetype at = pdf.indexOf("stream\r\n"); at >= 0; at = pdf.indexOf("stream\r\n", at + 1)) {
        const qsizetype start = at + 8, end = pdf.indexOf("endstream", start);
        if (end < 0) break;
        // qUncompress wants a guess of the size before the data.
        all += qUncompress(QByteArray::fromHex("00400000") + pdf.mid(start, end - start)) + '\n';
        at = end + 9;
    }
    return all;
}

bool shows(const QByteArray& content, const std::string& utf8) {
    std::string text = winAnsiOrMarks(utf8), escaped;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (std::string_view("%#/()<>[]{}\\").find(c) != std::string_view::npos || byte < 0x20 ||
            byte > 0x7E) {
            char octal[8];
            std::snprintf(octal, sizeof octal, "\\%03o", byte);
            escaped += octal;
        } else {
            escaped += c;
        }
    }
    return content.contains(QByteArray::fromStdString(escaped)) ||
           content.contains(QByteArray::fromStdString(text));
}

/// As of a fit to three photos.
FitDocument fittedDocument(const BodyMeasurer& measurer, const BodyShape& shape) {
    FitDocument document;
    document.shape = shape;
    for (const char* name :
         {"front.jpg", "Strandurlaub_Größe_geändert_2024-08-13_mit_sehr_langem_Namen_0012.jpeg",
          "back.heic"}) {
        FitDocument::Photo photo;
        photo.file = name;
        document.photos.push_back(photo);
    }
    document.photos.back().leftOut = true;
    ShapeEstimate estimate;
    estimate.measures = *measurer.measure(shape);
    for (const MeasureInfo& info : measureCatalogue())
        estimate.measureSigma[indexOf(info.measure)] = 0.01 * estimate.measures[indexOf(info.measure)];
    estimate.quality = FitQuality::Fair;
    estimate.qualityReasons = {
        "The height was not known, so every length may be wrong by the same few per cent.",
        "The clothes hang loosely about the waist."};
    document.estimate = estimate;
    document.ageYears = 34;
    return document;
}

}  // namespace

class TestReportPdf : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase() {
        QVERIFY(testModel());
        measurer_ = std::make_unique<BodyMeasurer>(testModel());
        QVERIFY(folder_.isValid());
    }

    void pagesOfSeveralBodies() {
        const QString pictures = qEnvironmentVariable("ABF_PICTURES");
        const QString folder = pictures.isEmpty() ? folder_.path() : pictures;
        const std::vector<NamedBody> bodies = sampleBodies();
        for (const std::size_t i : {0u, 1u, 2u, 3u}) {
            const FitDocument document = fittedDocument(*measurer_, bodies[i].shape);
            const bool fit = i == 1 || i == 3;
            ReportSubject subject;
            subject.name = i == 1 ? "Zoë Müller-Lüdenscheidt" : i == 2 ? "Łukasz Żółć" : "";
            subject.source = bodies[i].name + ".fit.json";
            subject.date = "23 November 2026";
            const auto report =
                reportOf(testModel(), *measurer_, bodies[i].shape, subject, fit ? &document : nullptr);
            QVERIFY2(report.has_value(), report ? "" : report.error().message.c_str());
            QCOMPARE(report->rows.size(), std::size_t(kMeasureCount));
            const bool letter = i % 2 == 1;
            const PdfOptions options{letter ? UnitSystem::Imperial : UnitSystem::Metric,
                                     letter ? PaperSize::Letter : PaperSize::A4};
            const QString path = QDir(folder).filePath(QString::fromStdString(bodies[i].name) + ".pdf");
            const auto written = writeReportPdf(*report, options, path.toStdString());
            QVERIFY2(written.has_value(), written ? "" : written.error().message.c_str());

            QFile file(path);
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray pdf = file.readAll();
            QVERIFY(pdf.startsWith("%PDF-1.") && pdf.trimmed().endsWith("%%EOF"));
            QCOMPARE(pdf.count("/Type /Page\n") + pdf.count("/Type /Page\r") + pdf.count("/Type /Page "), 1);
            QVERIFY(pdf.contains(letter ? "/MediaBox [ 0 0 612 792 ]" : "/MediaBox [ 0 0 595.276 841.89"));
            QVERIFY(pdf.size() < 400000);
            const QByteArray content = inflated(pdf);
            for (const ReportRow& row : report->rows) {
                const MeasureInfo& info = measureInfo(row.measure);
                QVERIFY2(shows(content, std::string(info.name)), info.key.data());
                QVERIFY2(shows(content, shownValue(info.unit, row.value, options.units).number),
                         info.key.data());
                if (row.standing) QVERIFY(shows(content, percentText(*row.standing)));
            }
            QVERIFY(shows(content, "23 November 2026"));
            QCOMPARE(shows(content, "verdict: fair"), fit);
            QCOMPARE(shows(content, "front.jpg"), fit);
            QVERIFY(!shows(content, "back.heic"));  // left out
            if (i == 1) QVERIFY(shows(content, subject.name));
            QCOMPARE(reportPdf(*report, options).value(), pdf.toStdString());
        }
    }

    void pagesOpenInAReader() {
        const QString reader = QStandardPaths::findExecutable("pdftotext");
        if (reader.isEmpty()) QSKIP("no pdftotext (poppler-utils)");
        const BodyShape shape = sampleBodies().front().shape;
        ReportSubject subject;
        subject.name = "Jürgen Groß";
        const auto report = reportOf(testModel(), *measurer_, shape, subject);
        QVERIFY(report);
        const QString path = folder_.filePath("opens.pdf");
        QVERIFY(writeReportPdf(*report, {}, path.toStdString()));
        QProcess process;
        process.start(reader, {"-layout", path, "-"});
        QVERIFY(process.waitForFinished());
        const QByteArray text = process.readAllStandardOutput();
        QCOMPARE(process.readAllStandardError(), QByteArray());
        QCOMPARE(text.count('\f'), 1);  // one page
        QVERIFY(text.contains("Jürgen Groß"));
        for (const ReportRow& row : report->rows) {
            const MeasureInfo& info = measureInfo(row.measure);
            QVERIFY(text.contains(shownValue(info.unit, row.value, UnitSystem::Metric).number.c_str()));
        }
        QVERIFY(text.contains("NHANES 2017-2020") && text.contains("ANSUR II 2012"));
    }

    void agesAndSexComeFromWhatIsToldFirst() {
        const BodyShape shape = sampleBodies()[0].shape;  // a man
        const FitDocument document = fittedDocument(*measurer_, shape);
        auto report = reportOf(testModel(), *measurer_, shape, {});
        QVERIFY(report && report->peers.sex == Sex::Male && report->peers.ageYears > 15 &&
                report->peers.ageYears < 25);
        report = reportOf(testModel(), *measurer_, shape, {}, &document);
        QVERIFY(report && report->peers.ageYears == 34);
        ReportSubject subject;
        subject.sex = Sex::Female;
        subject.ageYears = 61;
        report = reportOf(testModel(), *measurer_, shape, subject, &document);
        QVERIFY(report && report->peers.sex == Sex::Female && report->peers.ageYears == 61);
        for (const ReportRow& row : report->rows)
            QVERIFY(!row.standing || row.standing->reference.survey == Survey::Nhanes);  // no soldiers of 61
    }

    void unusualBodiesHavePages() {
        std::mt19937 random(3);
        for (int i = 0; i < 4; ++i) {
            const auto report = reportOf(testModel(), *measurer_, anyBody(random), {});
            QVERIFY(report && reportPdf(*report, {}));
        }
        BodyShape wrong;
        wrong.localChanges = Eigen::VectorXd::Zero(3);
        const auto report = reportOf(testModel(), *measurer_, wrong, {});
        QVERIFY(!report && report.error().code == ErrorCode::InvalidArgument);
    }

    void whatCannotBeWrittenIsTold() {
        const auto report = reportOf(testModel(), *measurer_, sampleBodies()[0].shape, {});
        QVERIFY(report);
        for (const char* path : {"/nowhere/at/all.pdf", "/dev/full"}) {
            const auto written = writeReportPdf(*report, {}, path);
            QVERIFY(!written);
            QCOMPARE(written.error().code, ErrorCode::WriteFailed);
            QVERIFY(written.error().message.find(path) != std::string::npos);
        }
    }

  private:
    std::unique_ptr<BodyMeasurer> measurer_;
    QTemporaryDir folder_;
};

QTEST_GUILESS_MAIN(TestReportPdf)
#include "test_report_pdf.moc"
