// SPDX-License-Identifier: Apache-2.0
#include <QTest>
#include <thread>

#include "core/database/query.h"
#include "core/library/fit_references.h"
#include "core/library/library_schema.h"
#include "tests/core/library/library_fixture.h"

using namespace abf;

namespace {

bool mentions(const Error& error, const char* text) {
    return error.message.find(text) != std::string::npos;
}

}  // namespace

class TestLibrary : public QObject {
    Q_OBJECT

    std::unique_ptr<LibraryFixture> files_;

  private slots:
    void init() { files_ = std::make_unique<LibraryFixture>(); }

    void subjectsKeepNameNoteAndTags() {
        SubjectId id = 0;
        {
            Library library = files_->open();
            id = library.addSubject("  Ann Example ", "left-handed").value();
            QVERIFY(library.addTag(id, "Study A"));
            QVERIFY(library.addTag(id, "study a"));
            QVERIFY(library.addTag(id, "adults"));
            QVERIFY(library.renameSubject(id, "Anna Example"));
        }
        Library library = files_->open();
        const SubjectDetails subject = library.subject(id).value();
        QCOMPARE(subject.summary.name, std::string("Anna Example"));
        QCOMPARE(subject.note, std::string("left-handed"));
        QCOMPARE(subject.summary.tags, (std::vector<std::string>{"Study A", "adults"}));
        QVERIFY(library.removeTag(id, "STUDY A"));
        QCOMPARE(library.tags().value().size(), std::size_t(1));
        QVERIFY(library.removeSubject(id));
        QCOMPARE(library.subject(id).error().code, ErrorCode::NotFound);
        QCOMPARE(library.countSubjects().value(), 0);
    }

    void whatMakesNoSenseIsRefused() {
        Library library = files_->open();
        QCOMPARE(library.addSubject("   ").error().code, ErrorCode::InvalidArgument);
        QCOMPARE(library.addSubject(std::string(201, 'x')).error().code, ErrorCode::InvalidArgument);
        const SubjectId id = library.addSubject("A").value();
        QCOMPARE(library.addTag(id, "one,two").error().code, ErrorCode::InvalidArgument);
        QCOMPARE(library.addTag(99, "one").error().code, ErrorCode::NotFound);
        QCOMPARE(library.removeTag(id, "none").error().code, ErrorCode::NotFound);
        QCOMPARE(library.addFit({.subject = id, .json = "{}"}).error().code, ErrorCode::Unsupported);
        QCOMPARE(library.addFit({.subject = id, .json = "nonsense"}).error().code, ErrorCode::Corrupt);
        QCOMPARE(library.addFit({.subject = 99, .json = LibraryFixture::fitNaming({})}).error().code,
                 ErrorCode::NotFound);
        QCOMPARE(library.subject(id).value().fits.size(), std::size_t(0));
    }

    void theSearchFindsBeginningsOfWordsInAnyField() {
        Library library = files_->open();
        const SubjectId ann = library.addSubject("Ann Müller", "runs marathons").value();
        const SubjectId bob = library.addSubject("Bob \"the tall\" O'Neil").value();
        QVERIFY(library.addTag(bob, "Basketball"));
        files_->write("front-view.jpg", "photo");
        QVERIFY(library.addPhoto(ann, files_->in("front-view.jpg")));
        QVERIFY(library.addFit(
            {.subject = bob, .name = "before training", .json = LibraryFixture::fitNaming({})}));
        const auto found = [&](const std::string& text) { return library.find({.text = text}).value(); };
        QCOMPARE(found("mul"), std::vector{ann});
        QCOMPARE(found("MÜLLER ann"), std::vector{ann});
        QCOMPARE(found("mara"), std::vector{ann});
        QCOMPARE(found("front"), std::vector{ann});
        QCOMPARE(found("basket"), std::vector{bob});
        QCOMPARE(found("before"), std::vector{bob});
        QCOMPARE(found("\"the"), std::vector{bob});
        QCOMPARE(found("ann bob"), std::vector<SubjectId>{});
        QCOMPARE(found("  * - \" ").size(), std::size_t(2));
        QCOMPARE(found("x OR y NEAR(").size(), std::size_t(0));
        QVERIFY(library.renameSubject(ann, "Zoe"));
        QCOMPARE(found("mul"), std::vector<SubjectId>{});
        QCOMPARE(library.find({.text = {}, .tags = {"basketball"}}).value(), std::vector{bob});
        QCOMPARE(library.find({.text = {}, .tags = {"unknown"}}).value(), std::vector<SubjectId>{});
        QCOMPARE(library.find({.text = {}, .tags = {}, .order = SubjectQuery::Order::Name}).value(),
                 (std::vector{bob, ann}));
        QCOMPARE(library.find({.limit = 1, .offset = 1}).value().size(), std::size_t(1));
    }

    void fitsAreVersionsThatCanBeGoneBackTo() {
        Library library = files_->open();
        const SubjectId id = library.addSubject("Ann").value();
        files_->write("shots/a.jpg", "photo a");
        files_->write("shots/mask.png", "png bytes");
        NewFit fit;
        fit.subject = id;
        fit.json = LibraryFixture::fitNaming({"a.jpg"}, "mask.png");
        fit.folder = files_->in("shots");
        fit.thumbnail = "tiny picture";
        const FitVersionId first = library.addFit(fit).value();
        fit.parent = first;
        fit.name = "after correction";
        fit.thumbnail = "another";
        const FitVersionId second = library.addFit(fit).value();

        const SubjectDetails subject = library.subject(id).value();
        QCOMPARE(subject.fits.size(), std::size_t(2));
        QCOMPARE(subject.fits[0].id, second);
        QCOMPARE(subject.fits[0].parent, std::optional(first));
        QCOMPARE(subject.fits[1].name, std::string("Fit 1"));
        QCOMPARE(subject.photos.size(), std::size_t(1));
        QCOMPARE(library.subjectThumbnail(id).value(), std::string("another"));

        const StoredFit stored = library.fit(first).value();
        const FitReferences named = fitReferences(stored.json, "stored").value();
        QCOMPARE(named.photos, std::vector{files_->in("shots/a.jpg").string()});
        QCOMPARE(named.masks, std::vector<std::string>{"ignore-1.png"});
        QCOMPARE(stored.masks.at("ignore-1.png"), std::string("png bytes"));
        QCOMPARE(library.thumbnail(first).value(), std::string("tiny picture"));

        QVERIFY(library.removeFit(first));
        QCOMPARE(library.subject(id).value().fits[0].parent, std::optional<FitVersionId>());
        const SubjectId other = library.addSubject("Bob").value();
        NewFit stranger{.subject = other, .json = LibraryFixture::fitNaming({}), .parent = second};
        QCOMPARE(library.addFit(stranger).error().code, ErrorCode::InvalidArgument);
    }

    void anOldLibraryIsBroughtUpToDate() {
        {
            Database old = Database::open(files_->in("library.sqlite"), "library", {}).value();
            QVERIFY(migrate(old, {librarySchema().applicationId, librarySchema().steps.first(1)}));
            QVERIFY(
                old.run("INSERT INTO subjects VALUES (7, 'Old Friend', 'from before', 1000, 2000);"
                        "INSERT INTO tags VALUES (1, 'veteran'); INSERT INTO subject_tags VALUES (7, 1);"
                        "INSERT INTO photos VALUES (3, 7, '/nowhere/old-shot.jpg', 'abc', 5, 1000);"
                        "INSERT INTO fits VALUES (9, 7, NULL, 'first try', '', 1500);"
                        "INSERT INTO fit_documents VALUES (9, "
                        "'{\"schema\":\"abf.fit/1\",\"photos\":[{\"file\":\"x.jpg\"}]}');"
                        "INSERT INTO fit_photos VALUES (9, 0, 3);"));
        }
        Library library = files_->open();
        for (const char* word : {"friend", "before", "veteran", "old-shot", "first"})
            QCOMPARE(library.find({.text = word}).value(), std::vector<SubjectId>{7});
        const StoredFit fit = library.fit(9).value();
        QCOMPARE(fitReferences(fit.json, "old").value().photos,
                 std::vector<std::string>{"/nowhere/old-shot.jpg"});
        QCOMPARE(library.subject(7).value().photos.front().presence, PhotoPresence::Missing);
        const LibraryCheck check = library.check().value();
        QCOMPARE(check.missing, 1);
        QCOMPARE(check.problems.size(), std::size_t(1));
    }

    void twoProgramsCanUseItAtOnce() {
        Library one = files_->open();
        Library two = files_->open();
        const auto before = two.revision().value();
        const SubjectId id = one.addSubject("Ann").value();
        QVERIFY(two.revision().value() != before);
        QCOMPARE(two.subject(id).value().summary.name, std::string("Ann"));
        std::vector<std::jthread> writers;
        std::atomic<int> failures = 0;
        for (int writer = 0; writer < 3; ++writer)
            writers.emplace_back([this, writer, &failures] {
                Library library = files_->open();
                for (int i = 0; i < 20; ++i)
                    if (!library.addSubject("w" + std::to_string(writer) + "-" + std::to_string(i)))
                        ++failures;
            });
        writers.clear();
        QCOMPARE(failures.load(), 0);
        QCOMPARE(one.countSubjects().value(), 61);
        QVERIFY(one.check().value().problems.empty());
    }

    void damageIsFoundAndTold() {
        {
            Library library = files_->open();
            for (int i = 0; i < 200; ++i)
                QVERIFY(library.addSubject("Somebody " + std::to_string(i), std::string(500, 'n')));
        }
        {
            std::fstream file(files_->in("library.sqlite"), std::ios::in | std::ios::out | std::ios::binary);
            file.seekg(0, std::ios::end);
            const auto size = file.tellg();
            for (std::streamoff at = 4096 * 12; at + 600 < size; at += 4096) {
                file.seekp(at + 100);
                file << std::string(500, '\xee');
            }
        }
        auto opened = Library::open(files_->in("library.sqlite"));
        if (!opened) {
            QCOMPARE(opened.error().code, ErrorCode::Corrupt);
            return;
        }
        const auto check = opened->check();
        QVERIFY(check ? !check->problems.empty() : check.error().code == ErrorCode::Corrupt);
        std::ofstream(files_->in("junk.sqlite")) << "this is no library, only some text that is long enough";
        const auto junk = Library::open(files_->in("junk.sqlite"));
        QVERIFY(!junk);
        QVERIFY2(mentions(junk.error(), "junk.sqlite"), junk.error().message.c_str());
    }

    void documentsOfOtherKindsAreNotTakenForFits() {
        for (const char* text :
             {"", "[]", "{\"schema\":1}", "{\"schema\":\"abf.fit/2\"}",
              "{\"schema\":\"abf.fit/1\",\"photos\":{}}", "{\"schema\":\"abf.fit/1\",\"photos\":[1]}"})
            QVERIFY2(!fitReferences(text, "x"), text);
        const std::string fit = LibraryFixture::fitNaming({"a.jpg", "b.jpg"}, "m.png");
        QVERIFY(!withReferences(fit, {{"one"}, {""}}, "x"));
        const std::string renamed = withReferences(fit, {{"1", "2"}, {"", "n.png"}}, "x").value();
        const FitReferences again = fitReferences(renamed, "x").value();
        QCOMPARE(again.photos, (std::vector<std::string>{"1", "2"}));
        QCOMPARE(again.masks, (std::vector<std::string>{"", "n.png"}));
    }
};

QTEST_APPLESS_MAIN(TestLibrary)
#include "test_library.moc"
