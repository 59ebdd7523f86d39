// SPDX-License-Identifier: Apache-2.0
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include "core/export/export.h"
#include "core/export/makehuman_target.h"
#include "tests/core/body/test_model.h"
#include "tests/core/export/export_cases.h"
#include "tests/core/export/killed_child.h"
#include "tests/core/export/round_trip_scene.h"

using namespace abf;

/// An export over an older one, with its images and materials, that is killed or finds the disk full: every
/// file is the old or the new one, whole, and the main file is not newer than what it refers to.
class TestExportInterrupted : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase() {
        const auto model = testModel();
        QVERIFY(model);
        const std::vector<ExportCase> cases = exportCases(*model);
        for (const std::size_t i : {1u, 2u}) {
            auto scene = roundTripScene(model, cases[i].shape, cases[i].pose, false, "vrm");
            QVERIFY(scene);
            addPicture(*scene);
            // Another image each, and another colour in the file of materials.
            scene->materials[0].baseColourImage.bytes.push_back(static_cast<std::byte>(i));
            scene->materials[1].baseColour.x() = 0.1f * static_cast<float>(i);
            auto offsets = makeHumanOffsets(model, cases[i].shape);
            QVERIFY(offsets);
            scene->baseOffsets = std::move(*offsets);
            scenes_.push_back(std::move(*scene));
        }
    }

    void killedAtAnySystemCall_data() { formats(); }
    void killedAtAnySystemCall() {
        makeFiles();
        int old = 0, mixed = 0, kills = 0;
        for (ChildEnd end = ChildEnd::Killed; end == ChildEnd::Killed; ++kills) {
            Files folder(old_, extension_);
            end = killAtSystemCall(kills, [&] { (void)writeSceneFile(new_, folder.main()); });
            if (end == ChildEnd::CannotTrace) QSKIP("ptrace is forbidden here");
            const auto [whole, newer] = folder.compare(new_);
            QVERIFY2(whole, qPrintable(QString("cut at call %1").arg(kills)));
            const bool all = newer == new_.beside.size() + 1;
            old += newer == 0;
            mixed += newer > 0 && !all;
            if (end == ChildEnd::Finished) QVERIFY(all);
        }
        QVERIFY2(kills > 8, "the work is done by more calls than that");
        QVERIFY(old > 5);
        // Files beside come first, and hardly more than their renaming lies between the states.
        QVERIFY2(mixed <= 2 * static_cast<int>(new_.beside.size()), qPrintable(QString::number(mixed)));
    }

    void killedWhileWriting_data() { formats(); }
    void killedWhileWriting() {
        makeFiles();
        Files folder(old_, extension_);
        const auto end =
            killAtFileSize(new_.bytes.size() / 2, [&] { (void)writeSceneFile(new_, folder.main()); });
        QVERIFY(end == ChildEnd::Killed);
        const auto [whole, newer] = folder.compare(new_);
        QVERIFY(whole);
        QCOMPARE(newer, std::size_t{0});
    }

    void fullDiskKeepsAllOldFiles_data() { formats(); }
    void fullDiskKeepsAllOldFiles() {
        makeFiles();
        Files folder(old_, extension_);
        std::signal(SIGXFSZ, SIG_IGN);
        rlimit before{};
        ::getrlimit(RLIMIT_FSIZE, &before);
        const rlimit small{new_.bytes.size() / 2, before.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &small);
        const auto done = writeSceneFile(new_, folder.main());
        ::setrlimit(RLIMIT_FSIZE, &before);
        QVERIFY(!done);
        QCOMPARE(done.error().code, ErrorCode::WriteFailed);
        const auto [whole, newer] = folder.compare(new_);
        QVERIFY(whole);
        QCOMPARE(newer, std::size_t{0});
        QCOMPARE(folder.entries().size(), static_cast<qsizetype>(new_.beside.size() + 1));
    }

  private:
    /// A folder that holds the old export.
    class Files {
      public:
        Files(const SceneFile& old, const std::string& extension) : old_(old), name_("body" + extension) {
            for (const SideFile& beside : old.beside) write(beside.name, beside.bytes);
            write(name_, old.bytes);
        }
        std::filesystem::path main() const { return folder_.filePath(name_.c_str()).toStdString(); }
        QStringList entries() const {
            return QDir(folder_.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
        }
        /// Whether every file is whole, with nothing but hidden ones more, and how many are the new ones.
        std::pair<bool, std::size_t> compare(const SceneFile& made) const {
            std::size_t newer = 0;
            bool whole = true;
            const auto look = [&](const std::string& name, const std::string& before,
                                  const std::string& after) {
                const std::string now = read(name);
                whole = whole && (now == before || now == after);
                newer += now == after;
                return now == after;
            };
            bool allBeside = true;
            for (std::size_t i = 0; i < made.beside.size(); ++i)
                allBeside &= look(made.beside[i].name, old_.beside[i].bytes, made.beside[i].bytes);
            if (look(name_, old_.bytes, made.bytes)) whole = whole && allBeside;
            std::size_t shown = 0;
            for (const QString& entry : entries()) shown += !entry.startsWith('.');
            return {whole && shown == made.beside.size() + 1, newer};
        }

      private:
        void write(const std::string& name, const std::string& bytes) const {
            QFile file(folder_.filePath(name.c_str()));
            if (file.open(QIODevice::WriteOnly)) file.write(bytes.data(), static_cast<qint64>(bytes.size()));
        }
        std::string read(const std::string& name) const {
            QFile file(folder_.filePath(name.c_str()));
            return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
        }

        QTemporaryDir folder_;
        const SceneFile& old_;
        std::string name_;
    };

    static void formats() {
        QTest::addColumn<int>("format");
        for (const ExportFormatInfo& info : exportFormats())
            QTest::newRow(std::string(info.name).c_str()) << static_cast<int>(info.format);
    }
    void makeFiles() {
        QFETCH(int, format);
        const ExportFormatInfo& info = exportFormatInfo(static_cast<ExportFormat>(format));
        auto older = makeSceneFile(scenes_[0], info.format, info.axes, "body"),
             newer = makeSceneFile(scenes_[1], info.format, info.axes, "body");
        QVERIFY(older && newer);
        QVERIFY(older->bytes != newer->bytes);
        QCOMPARE(older->beside.size(), newer->beside.size());
        for (std::size_t i = 0; i < older->beside.size(); ++i)
            QVERIFY(older->beside[i].bytes != newer->beside[i].bytes);
        old_ = std::move(*older);
        new_ = std::move(*newer);
        extension_ = info.extension;
    }

    std::vector<ExportScene> scenes_;
    SceneFile old_, new_;
    std::string extension_;
};

QTEST_GUILESS_MAIN(TestExportInterrupted)
#include "test_export_interrupted.moc"
