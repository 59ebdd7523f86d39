// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include "core/base/content_hash.h"
#include "core/library/fit_references.h"
#include "tests/core/library/library_fixture.h"

using namespace abf;
namespace fs = std::filesystem;

class TestLibraryPhotos : public QObject {
    Q_OBJECT

    std::unique_ptr<LibraryFixture> files_;

  private slots:
    void init() { files_ = std::make_unique<LibraryFixture>(); }

    void hashesTellContentNotNames() {
        const fs::path a = files_->write("a", "same"), b = files_->write("b", "same"),
                       c = files_->write("c", "other");
        QCOMPARE(fileHash(a).value(), fileHash(b).value());
        QVERIFY(fileHash(a).value() != fileHash(c).value());
        QCOMPARE(fileHash(a).value(), contentHash(std::string_view("same")));
        QCOMPARE(contentHash(std::string_view()),
                 std::string("99aa06d3014798d86001c324468d497f"));  // XXH3's own vector
        QCOMPARE(fileHash(files_->in("none")).error().code, ErrorCode::NotFound);
    }

    void aPhotoIsKnownOncePerSubject() {
        Library library = files_->open();
        const SubjectId id = library.addSubject("Ann").value();
        const fs::path a = files_->write("a.jpg", "content a");
        const StoredPhotoId first = library.addPhoto(id, a).value();
        QCOMPARE(library.addPhoto(id, a).value(), first);
        QCOMPARE(library.addPhoto(id, files_->write("copy.jpg", "content a")).value(), first);
        QVERIFY(library.addPhoto(id, files_->write("b.jpg", "content b")).value() != first);
        QCOMPARE(library.subject(id).value().photos.size(), std::size_t(2));
        QCOMPARE(library.subject(id).value().photos[0].file, a);
        QCOMPARE(library.addPhoto(id, files_->in("none.jpg")).error().code, ErrorCode::NotFound);
        fs::remove(a);
        QCOMPARE(library.subject(id).value().photos[0].presence, PhotoPresence::Missing);
        // Added again from elsewhere, it is the same photo at its new place.
        QCOMPARE(library.addPhoto(id, files_->in("copy.jpg")).value(), first);
        QCOMPARE(library.subject(id).value().photos[0].file, files_->in("copy.jpg"));
    }

    void movedPhotosAreFoundByContent() {
        Library library = files_->open();
        const SubjectId ann = library.addSubject("Ann").value(), bob = library.addSubject("Bob").value();
        for (const char* name : {"in/front.jpg", "in/side.jpg", "in/gone.jpg"})
            files_->write(name, std::string("of ") + name);
        const FitVersionId fit = library
                                     .addFit({.subject = ann,
                                              .json = LibraryFixture::fitNaming({"front.jpg", "side.jpg"}),
                                              .folder = files_->in("in")})
                                     .value();
        QVERIFY(library.addPhoto(bob, files_->in("in/front.jpg")));
        QVERIFY(library.addPhoto(bob, files_->in("in/gone.jpg")));
        fs::create_directories(files_->in("moved/deep"));
        fs::rename(files_->in("in/front.jpg"), files_->in("moved/deep/renamed.jpg"));
        fs::rename(files_->in("in/side.jpg"), files_->in("moved/side.jpg"));
        fs::remove(files_->in("in/gone.jpg"));
        files_->write("moved/same-length", "of in/fronT.jpg");
        const std::vector<fs::path> folders{files_->in("moved")};
        const LocateReport report = library.locate(folders).value();
        QCOMPARE(report.found.size(), std::size_t(3));
        QCOMPARE(report.missing, std::vector{files_->in("in/gone.jpg")});
        QCOMPARE(fitReferences(library.fit(fit).value().json, "fit").value().photos,
                 (std::vector{files_->in("moved/deep/renamed.jpg").string(),
                              files_->in("moved/side.jpg").string()}));
        QCOMPARE(library.find({.text = "renamed"}).value().size(), std::size_t(2));
        QCOMPARE(library.locate(folders).value().found.size(), std::size_t(0));
        QCOMPARE(library.locate(std::vector{files_->in("none")}).error().code, ErrorCode::NotFound);
        std::stop_source stopped;
        stopped.request_stop();
        QVERIFY(library.locate(folders, stopped.get_token()).value().found.empty());
    }

    void aPhotoFoundWhereAnotherEntryIsBecomesThatOne() {
        Library library = files_->open();
        const SubjectId id = library.addSubject("Ann").value();
        files_->write("a.jpg", "the content");
        const FitVersionId fit =
            library
                .addFit(
                    {.subject = id, .json = LibraryFixture::fitNaming({"a.jpg"}), .folder = files_->in("")})
                .value();
        files_->write("b.jpg", "another one!");
        QVERIFY(library.addPhoto(id, files_->in("b.jpg")));
        fs::rename(files_->in("a.jpg"), files_->in("b.jpg"));
        const LocateReport report = library.locate(std::vector{files_->in("")}).value();
        QCOMPARE(report.found.size(), std::size_t(1));
        QCOMPARE(library.subject(id).value().photos.size(), std::size_t(1));
        QCOMPARE(fitReferences(library.fit(fit).value().json, "fit").value().photos,
                 std::vector{files_->in("b.jpg").string()});
    }

    void changedContentIsToldByTheCheck() {
        Library library = files_->open();
        const SubjectId id = library.addSubject("Ann").value();
        QVERIFY(library.addPhoto(id, files_->write("a.jpg", "12345")));
        QVERIFY(library.addPhoto(id, files_->write("b.jpg", "123456")));
        files_->write("a.jpg", "54321");
        files_->write("b.jpg", "1");
        QCOMPARE(library.check(false).value().changed, 1);
        const LibraryCheck check = library.check(true).value();
        QCOMPARE(check.changed, 2);
        QCOMPARE(check.photos, 2);
        QCOMPARE(check.problems.size(), std::size_t(2));
    }

    void picturesWithoutAFileAreKeptOnce() {
        Library library = files_->open();
        const fs::path kept = library.keepPhoto("pasted bytes", ".png").value();
        QVERIFY(fs::exists(kept));
        QCOMPARE(kept.parent_path(), library.photoFolder());
        QCOMPARE(library.keepPhoto("pasted bytes", ".png").value(), kept);
    }
};

QTEST_APPLESS_MAIN(TestLibraryPhotos)
#include "test_library_photos.moc"
