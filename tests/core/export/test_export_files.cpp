// SPDX-License-Identifier: Apache-2.0
#include <sys/resource.h>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>
#include <csignal>

#include "core/export/export.h"
#include "tests/core/body/test_model.h"

using namespace abf;

/// What the disk does to an export: nothing may be half-written or left behind.
class TestExportFiles : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase() {
        model_ = testModel();
        QVERIFY(model_);
    }

    void fullDiskKeepsTheOldFile_data() { formats(); }
    void fullDiskKeepsTheOldFile() {
        QFETCH(int, format);
        QTemporaryDir folder;
        write(folder.filePath("body"), "the old file");
        // A file may not grow past 10 kB: writing fails part-way, as on a full disk.
        std::signal(SIGXFSZ, SIG_IGN);
        rlimit before{};
        ::getrlimit(RLIMIT_FSIZE, &before);
        const rlimit small{10'000, before.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &small);
        const auto done = exportTo(folder.filePath("body"), format);
        ::setrlimit(RLIMIT_FSIZE, &before);
        QVERIFY(!done);
        QCOMPARE(done.error().code, ErrorCode::WriteFailed);
        QVERIFY(message(done).contains(folder.filePath("body")));
        QCOMPARE(read(folder.filePath("body")), QByteArray("the old file"));
        QCOMPARE(entries(folder), QStringList{"body"});
        QVERIFY(exportTo(folder.filePath("body"), format));
        QVERIFY(read(folder.filePath("body")).size() > 10'000);
        QCOMPARE(entries(folder), QStringList{"body"});
    }

    void impossiblePlacesAreRefused_data() { formats(); }
    void impossiblePlacesAreRefused() {
        QFETCH(int, format);
        QTemporaryDir folder;
        for (const QString& place :
             {folder.path(), folder.filePath("no/such/folder/body"), QString("/proc/body")}) {
            const auto done = exportTo(place, format);
            QVERIFY2(!done, qPrintable(place));
            QCOMPARE(done.error().code, ErrorCode::WriteFailed);
            QVERIFY(message(done).contains(place));
        }
        QCOMPARE(entries(folder), QStringList{});
    }

    void readOnlyFolderIsRefused() {
        QTemporaryDir folder;
        QVERIFY(QFile::setPermissions(folder.path(), QFileDevice::ReadOwner | QFileDevice::ExeOwner));
        const bool mayWriteAnyway = QFile(folder.filePath("probe")).open(QIODevice::WriteOnly);
        const auto done = mayWriteAnyway ? Result<void>() : exportTo(folder.filePath("body"), 0);
        QFile::setPermissions(folder.path(),
                              QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
        if (mayWriteAnyway) QSKIP("this user may write into read-only folders");
        QVERIFY(!done);
        QCOMPARE(done.error().code, ErrorCode::WriteFailed);
    }

    void wrongParametersWriteNothing() {
        QTemporaryDir folder;
        const std::filesystem::path file = folder.filePath("body").toStdString();
        BodyShape shape;
        shape.phenotypes[Phenotype::Age] = std::numeric_limits<double>::quiet_NaN();
        QCOMPARE(exportBody(model_, shape, {}, {}, file).error().code, ErrorCode::InvalidArgument);
        BodyPose pose;
        pose.bones.assign(3, Eigen::Matrix4d::Identity());
        QCOMPARE(exportBody(model_, {}, pose, {}, file).error().code, ErrorCode::InvalidArgument);
        pose.bones.assign(104, Eigen::Matrix4d::Identity());
        pose.bones[0].topRightCorner<3, 1>().setConstant(1e300);
        QCOMPARE(exportBody(model_, {}, pose, {}, file).error().code, ErrorCode::InvalidArgument);
        QCOMPARE(entries(folder), QStringList{});
    }

  private:
    static void formats() {
        QTest::addColumn<int>("format");
        for (const ExportFormatInfo& info : exportFormats())
            QTest::newRow(std::string(info.name).c_str()) << static_cast<int>(info.format);
    }
    Result<void> exportTo(const QString& path, int format) const {
        return exportBody(model_, {}, {}, {.format = static_cast<ExportFormat>(format)}, path.toStdString());
    }
    static QString message(const Result<void>& done) { return QString::fromStdString(done.error().message); }
    static QStringList entries(const QTemporaryDir& folder) {
        return QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    }
    static void write(const QString& path, const QByteArray& content) {
        QFile file(path);
        if (file.open(QIODevice::WriteOnly)) file.write(content);
    }
    static QByteArray read(const QString& path) {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    std::shared_ptr<const BodyModel> model_;
};

QTEST_GUILESS_MAIN(TestExportFiles)
#include "test_export_files.moc"
