// SPDX-License-Identifier: Apache-2.0
#include <zip.h>

#include <QTest>

#include "core/library/fit_references.h"
#include "core/project/library_projects.h"
#include "core/project/project_file.h"
#include "core/project/zip_reader.h"
#include "core/project/zip_writer.h"
#include "tests/core/library/library_fixture.h"

using namespace abf;
namespace fs = std::filesystem;

namespace {

std::string contentOf(const fs::path& file) {
    std::ifstream input(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(input), {}};
}

/// A zip with these entries, written without any care.
void writeZip(const fs::path& file, const std::vector<std::pair<std::string, std::string>>& entries) {
    zip_t* archive = zip_open(file.c_str(), ZIP_CREATE | ZIP_TRUNCATE, nullptr);
    for (const auto& [name, content] : entries) {
        zip_source_t* source = zip_source_buffer(archive, content.data(), content.size(), 0);
        zip_file_add(archive, name.c_str(), source, ZIP_FL_ENC_UTF_8);
    }
    QCOMPARE(zip_close(archive), 0);
}

const std::string kProject =
    R"({"schema":"abf.project/1","name":"x","versions":[{"name":"one"}],"current":0})";
const std::string kFit = R"({"schema":"abf.fit/1"})";

}  // namespace

class TestProject : public QObject {
    Q_OBJECT

    std::unique_ptr<LibraryFixture> files_;

    Project sample() {
        files_->write("a/front.jpg", std::string("front\0pixels", 12));
        files_->write("b/front.jpg", "another front");
        Project project;
        project.name = "Ann Example";
        project.note = "two lines\nof notes";
        project.tags = {"adult", "study"};
        const std::string a = files_->in("a/front.jpg").string(), b = files_->in("b/front.jpg").string();
        project.versions.push_back({"first/try",
                                    "",
                                    Timestamp(std::chrono::milliseconds(1000)),
                                    -1,
                                    LibraryFixture::fitNaming({a, b}, "m.png"),
                                    {{"m.png", "mask bytes"}},
                                    "thumb"});
        project.versions.push_back({"first/try", "better", {}, 0, LibraryFixture::fitNaming({b}), {}, ""});
        project.current = 1;
        return project;
    }

  private slots:
    void init() { files_ = std::make_unique<LibraryFixture>(); }

    void whatIsPackedComesBack() {
        const fs::path file = files_->in("ann.abf");
        QVERIFY(writeProject(sample(), file, PhotoStorage::Inside));
        const OpenedProject opened = readProject(file).value();
        const Project& project = opened.project;
        QCOMPARE(project.name, std::string("Ann Example"));
        QCOMPARE(project.note, std::string("two lines\nof notes"));
        QCOMPARE(project.tags.size(), std::size_t(2));
        QCOMPARE(project.current, 1);
        QCOMPARE(project.photos.size(), std::size_t(2));
        QCOMPARE(opened.readPhoto(project.photos[0].entry).value(), std::string("front\0pixels", 12));
        QCOMPARE(project.versions[0].masks.at("ignore-1.png"), std::string("mask bytes"));
        QCOMPARE(project.versions[0].thumbnail, std::string("thumb"));
        QCOMPARE(project.versions[0].created->time_since_epoch().count(), 1000L);
        QCOMPARE(project.versions[1].parent, 0);
        QCOMPARE(fitReferences(project.versions[1].json, "x").value().photos,
                 std::vector<std::string>{"photos/2-front.jpg"});
        QVERIFY(contentOf(file).substr(0, 100).find("application/vnd.anny-body-fitter.project") !=
                std::string::npos);
    }

    void theSameProjectGivesTheSameBytes() {
        const Project project = sample();
        QVERIFY(writeProject(project, files_->in("1.abf"), PhotoStorage::Inside));
        QTest::qSleep(2100);  // zip's clock ticks in steps of two seconds
        QVERIFY(writeProject(project, files_->in("2.abf"), PhotoStorage::Inside));
        QVERIFY(contentOf(files_->in("1.abf")) == contentOf(files_->in("2.abf")));
    }

    void photosCanStayOutside() {
        QVERIFY(writeProject(sample(), files_->in("ref.abf"), PhotoStorage::ByReference));
        const Project project = readProject(files_->in("ref.abf")).value().project;
        QVERIFY(project.photos[0].entry.empty());
        QCOMPARE(project.photos[0].file, files_->in("a/front.jpg"));
        QCOMPARE(project.photos[0].hash.size(), std::size_t(32));
        Project gone = sample();
        fs::remove(files_->in("a/front.jpg"));
        QVERIFY(writeProject(gone, files_->in("gone.abf"), PhotoStorage::Inside));
        const Project kept = readProject(files_->in("gone.abf")).value().project;
        QVERIFY(kept.photos[0].entry.empty() && !kept.photos[1].entry.empty());
    }

    void unpackingMakesFitsThatFindTheirPhotos() {
        const fs::path file = files_->in("ann.abf"), folder = files_->in("out");
        QVERIFY(writeProject(sample(), file, PhotoStorage::Inside));
        const UnpackedProject unpacked = unpackProject(file, folder).value();
        QCOMPARE(unpacked.fits.size(), std::size_t(2));
        QCOMPARE(unpacked.fits[0], folder / "first_try.fit.json");
        QCOMPARE(unpacked.current, folder / "first_try-2.fit.json");
        const FitReferences named = fitReferences(contentOf(unpacked.fits[0]), "x").value();
        QCOMPARE(contentOf(folder / named.photos[0]), std::string("front\0pixels", 12));
        QCOMPARE(contentOf(folder / named.masks[0]), std::string("mask bytes"));
        QVERIFY(unpackProject(file, folder));  // the same again changes nothing
        // Packed again it is the same project.
        QVERIFY(writeProject(unpacked.project, files_->in("again.abf"), PhotoStorage::Inside));
        const Project again = readProject(files_->in("again.abf")).value().project;
        QCOMPARE(again.photos[0].entry, std::string("photos/1-front.jpg"));
        QCOMPARE(again.versions[0].masks.at("ignore-1.png"), std::string("mask bytes"));
        files_->write("out/photos/1-front.jpg", "somebody's own");
        const auto refused = unpackProject(file, folder);
        QVERIFY(!refused);
        QCOMPARE(contentOf(folder / "photos/1-front.jpg"), std::string("somebody's own"));
    }

    void aSubjectGoesFromLibraryToLibrary() {
        Library from = files_->open();
        const SubjectId id = from.addSubject("Ann", "note").value();
        QVERIFY(from.addTag(id, "adult"));
        QCOMPARE(projectOfSubject(from, id).error().code, ErrorCode::InvalidArgument);
        files_->write("a.jpg", "photo a");
        files_->write("m.png", "mask");
        NewFit fit{.subject = id,
                   .name = "first",
                   .json = LibraryFixture::fitNaming({"a.jpg"}, "m.png"),
                   .folder = files_->in("")};
        fit.parent = from.addFit(fit).value();
        fit.name = "second";
        QVERIFY(from.addFit(fit));
        QVERIFY(from.addPhoto(id, files_->write("unused.jpg", "not fitted yet")));
        QVERIFY(
            writeProject(projectOfSubject(from, id).value(), files_->in("ann.abf"), PhotoStorage::Inside));
        fs::remove(files_->in("a.jpg"));
        Library to = Library::open(files_->in("other/library.sqlite")).value();
        const SubjectId copy = importProject(to, files_->in("ann.abf")).value();
        const SubjectDetails subject = to.subject(copy).value();
        QCOMPARE(subject.summary.name, std::string("Ann"));
        QCOMPARE(subject.summary.tags, std::vector<std::string>{"adult"});
        QCOMPARE(subject.fits.size(), std::size_t(2));
        QCOMPARE(subject.photos.size(), std::size_t(2));
        QCOMPARE(subject.photos[0].presence, PhotoPresence::Present);
        QCOMPARE(contentOf(subject.photos[0].file), std::string("photo a"));
        const auto second = std::ranges::find(subject.fits, std::string("second"), &FitVersion::name);
        QVERIFY(second->parent.has_value());
        QCOMPARE(to.fit(second->id).value().masks.at("ignore-1.png"), std::string("mask"));
        QVERIFY(to.check(true).value().problems.empty());
    }

    void namesThatLeaveTheFolderAreRefused_data() {
        QTest::addColumn<QString>("name");
        for (const char* name :
             {"../evil", "/etc/evil", "a/../../evil", "a//b", "./a", "a\\..\\evil", "C:evil"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void namesThatLeaveTheFolderAreRefused() {
        QFETCH(QString, name);
        writeZip(files_->in("evil.abf"),
                 {{"project.json", kProject}, {"versions/1/fit.json", kFit}, {name.toStdString(), "x"}});
        const auto read = readProject(files_->in("evil.abf"));
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::Corrupt);
    }

    void placesInTheContentsAreHeldToTheFolder() {
        for (const char* bad :
             {R"("photos":[{"entry":"../../x.jpg"}])", R"("photos":[{"entry":"photos/../../x"}])",
              R"("photos":[{"entry":"versions/1/fit.json"}])"}) {
            std::string json = kProject;
            json.insert(json.size() - 1, std::string(",") + bad);
            writeZip(files_->in("evil.abf"), {{"project.json", json}, {"versions/1/fit.json", kFit}});
            QVERIFY2(!readProject(files_->in("evil.abf")), bad);
        }
        const std::string mask =
            R"({"schema":"abf.project/1","versions":[{"name":"one","masks":["../m.png"]}]})";
        writeZip(files_->in("evil.abf"), {{"project.json", mask}, {"versions/1/fit.json", kFit}});
        QVERIFY(!readProject(files_->in("evil.abf")));
        // A document that names a file of the reader's as its mask does not get it.
        writeZip(files_->in("evil.abf"),
                 {{"project.json", kProject},
                  {"versions/1/fit.json", LibraryFixture::fitNaming({"a"}, "/etc/passwd")}});
        const auto read = readProject(files_->in("evil.abf"));
        QVERIFY(read);
        QCOMPARE(fitReferences(read->project.versions[0].json, "x").value().masks[0], std::string());
    }

    void damagedProjectsAreTold() {
        const fs::path file = files_->in("ann.abf");
        QVERIFY(writeProject(sample(), file, PhotoStorage::Inside));
        const std::string whole = contentOf(file);
        for (const std::size_t length :
             {std::size_t(0), std::size_t(10), whole.size() / 3, whole.size() - 5}) {
            files_->write("cut.abf", whole.substr(0, length));
            QVERIFY(!readProject(files_->in("cut.abf")));
        }
        // A flipped byte anywhere is found, or stands where nothing is read from.
        const OpenedProject sound = readProject(file).value();
        int found = 0;
        for (std::size_t at = 7; at < whole.size(); at += 41) {
            std::string damaged = whole;
            damaged[at] = static_cast<char>(damaged[at] ^ 0x55);
            files_->write("bad.abf", damaged);
            const auto read = readProject(files_->in("bad.abf"));
            if (!read) {
                ++found;
                continue;
            }
            for (std::size_t i = 0; i < sound.project.versions.size(); ++i) {
                QCOMPARE(read->project.versions[i].json, sound.project.versions[i].json);
                QVERIFY(read->project.versions[i].masks == sound.project.versions[i].masks);
            }
            for (const ProjectPhoto& photo : sound.project.photos) {
                const auto bytes = read->readPhoto(photo.entry);
                QVERIFY(!bytes || *bytes == sound.readPhoto(photo.entry).value());
            }
        }
        QVERIFY(found > 10);
        files_->write("text.abf", "not a zip at all");
        QCOMPARE(readProject(files_->in("text.abf")).error().code, ErrorCode::Corrupt);
        QCOMPARE(readProject(files_->in("none.abf")).error().code, ErrorCode::NotFound);
        writeZip(files_->in("empty.abf"), {{"other.txt", "x"}});
        QCOMPARE(readProject(files_->in("empty.abf")).error().code, ErrorCode::Corrupt);
        writeZip(files_->in("newer.abf"), {{"project.json", R"({"schema":"abf.project/2"})"}});
        QCOMPARE(readProject(files_->in("newer.abf")).error().code, ErrorCode::Unsupported);
        writeZip(files_->in("nofit.abf"), {{"project.json", kProject}});
        QCOMPARE(readProject(files_->in("nofit.abf")).error().code, ErrorCode::Corrupt);
    }

    void twoEntriesOfOneNameAreRefused() {
        const fs::path file = files_->in("twice.abf");
        writeZip(file,
                 {{"project.json", kProject}, {"versions/1/fit.json", kFit}, {"versions/1/fit.jsoN", kFit}});
        std::string bytes = contentOf(file);
        for (std::size_t at = 0; (at = bytes.find("fit.jsoN", at)) != std::string::npos;) bytes[at + 7] = 'n';
        files_->write("twice.abf", bytes);
        const auto read = readProject(file);
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::Corrupt);
    }

    void bombsDoNotUnpack() {
        writeZip(files_->in("bomb.abf"), {{"project.json", std::string(70u << 20, ' ')}});
        QVERIFY(fs::file_size(files_->in("bomb.abf")) < 1u << 20);
        QCOMPARE(readProject(files_->in("bomb.abf")).error().code, ErrorCode::LimitExceeded);
        const auto small = ZipReader::open(files_->in("bomb.abf"), {.entries = 10, .totalBytes = 1000});
        QCOMPARE(small.error().code, ErrorCode::LimitExceeded);
        QCOMPARE(ZipReader::open(files_->in("bomb.abf"), {.entries = 0, .totalBytes = 1u << 30}).error().code,
                 ErrorCode::LimitExceeded);
    }

    void aFailedWriteLeavesTheOldFile() {
        const fs::path file = files_->write("old.abf", "old");
        QCOMPARE(writeProject({}, file, PhotoStorage::Inside).error().code, ErrorCode::InvalidArgument);
        QVERIFY(!writeProject(sample(), files_->in("none/x.abf"), PhotoStorage::Inside));
        QCOMPARE(contentOf(file), std::string("old"));
    }
};

QTEST_APPLESS_MAIN(TestProject)
#include "test_project.moc"
