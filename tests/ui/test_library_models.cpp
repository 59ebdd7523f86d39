// SPDX-License-Identifier: Apache-2.0
// The library's lists and what is dropped or pasted, without the window.
#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QComboBox>
#include <QDropEvent>
#include <QElapsedTimer>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMimeData>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

#include "core/render/png_encoder.h"
#include "ui/library/incoming_files.h"
#include "ui/library/library_panel.h"
#include "ui/library/subject_list_model.h"
#include "ui/library/version_list_model.h"

using namespace abf;
using namespace abf::ui;

namespace {

const std::string kFit = R"({"schema":"abf.fit/1"})";

std::string picture() {
    return encodePng(cv::Mat(8, 8, CV_8UC3, cv::Scalar(200, 30, 30))).value();
}

}  // namespace

class TestLibraryModels : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> dir_;
    std::filesystem::path file() const {
        return dir_->filePath(QStringLiteral("library.sqlite")).toStdString();
    }

  private slots:
    void init() { dir_ = std::make_unique<QTemporaryDir>(); }

    void subjectsFollowTheLibrary() {
        LibraryClient client(file());
        SubjectListModel model(client);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setQuery({});
        QTRY_VERIFY(model.loaded());
        QCOMPARE(model.rowCount(), 0);
        SubjectId ann = 0;
        client.change<SubjectId>(
            this,
            [](Library& library) -> Result<SubjectId> {
                const SubjectId id = library.addSubject("Ann").value();
                (void)library.addTag(id, "adult");
                (void)library.addFit({.subject = id, .json = kFit, .thumbnail = picture()});
                return id;
            },
            [&](const Result<SubjectId>& id) { ann = id.value(); });
        QTRY_COMPARE(model.rowCount(), 1);
        QCOMPARE(model.idAt(model.index(0)), ann);
        QTRY_COMPARE(model.index(0).data().toString(), QStringLiteral("Ann"));
        QTRY_VERIFY(!model.index(0).data(Qt::DecorationRole).value<QPixmap>().isNull());
        QCOMPARE(model.index(0).data(SubjectListModel::TagsRole).toStringList(),
                 QStringList{QStringLiteral("adult")});
        // Another program changes it.
        Library other = Library::open(file()).value();
        QVERIFY(other.renameSubject(ann, "Anna"));
        QVERIFY(other.addSubject("Bob"));
        client.lookForChanges();
        QTRY_COMPARE(model.rowCount(), 2);
        QTRY_COMPARE(model.index(model.indexOf(ann).row()).data().toString(), QStringLiteral("Anna"));
        model.setQuery({.text = "bo"});
        QTRY_COMPARE(model.rowCount(), 1);
    }

    void aLibraryThatCannotBeOpenedIsTold() {
        QFile junk(dir_->filePath(QStringLiteral("library.sqlite")));
        QVERIFY(junk.open(QIODevice::WriteOnly));
        junk.write(QByteArray(4096, 'j'));
        junk.close();
        LibraryClient client(file());
        SubjectListModel model(client);
        QSignalSpy failed(&model, &SubjectListModel::failed);
        model.setQuery({});
        QTRY_COMPARE(failed.count(), 1);
        QCOMPARE(model.rowCount(), 0);
    }

    void thousandsOfRowsScrollWithoutWaiting() {
        {
            Library library = Library::open(file()).value();
            const std::string png = picture();
            for (int i = 0; i < 3000; ++i) {
                const SubjectId id = library.addSubject("Person " + std::to_string(i)).value();
                if (i % 10 == 0) QVERIFY(library.addFit({.subject = id, .json = kFit, .thumbnail = png}));
            }
        }
        LibraryClient client(file());
        LibraryPanel panel(client);
        panel.resize(300, 600);
        panel.show();
        QTRY_COMPARE(panel.subjects().rowCount(), 3000);
        auto* view = panel.findChild<QListView*>(QStringLiteral("librarySubjects"));
        // Only what is looked at has been read.
        QTRY_VERIFY(panel.subjects().idle());
        QCOMPARE(view->model()->index(0, 0).data().toString().left(7), QStringLiteral("Person "));
        view->scrollToBottom();
        QTRY_VERIFY(view->model()->index(2999, 0).data().toString().startsWith(QLatin1String("Person ")));
    }

    void versionsAreRenamedInPlace() {
        VersionListModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        FitVersion first, second;
        first.id = 1;
        first.name = "first";
        second.id = 2;
        second.name = "second";
        second.parent = 1;
        model.setVersions({second, first}, {});
        model.setOpen(2);
        QVERIFY(model.index(0).data(VersionListModel::OpenRole).toBool());
        QVERIFY(model.index(0).data(Qt::ToolTipRole).toString().contains(QLatin1String("first")));
        QSignalSpy renamed(&model, &VersionListModel::renamed);
        QVERIFY(!model.setData(model.index(1), QStringLiteral("  ")));
        QVERIFY(model.setData(model.index(1), QStringLiteral("better")));
        QCOMPARE(renamed.count(), 1);
        QCOMPARE(model.index(1).data().toString(), QStringLiteral("better"));
    }

    void thePanelTellsWhatToDoWhenThereIsNothing() {
        LibraryClient client(file());
        LibraryPanel panel(client);
        panel.show();
        auto* text = panel.findChild<QLabel*>(QStringLiteral("libraryEmptyText"));
        QTRY_VERIFY(text->text().contains(QLatin1String("empty")));
        QSignalSpy asked(&panel, &LibraryPanel::saveRequested);
        QTest::mouseClick(panel.findChild<QWidget*>(QStringLiteral("librarySaveFirst")), Qt::LeftButton);
        QCOMPARE(asked.count(), 1);
        QTest::keyClicks(panel.findChild<QWidget*>(QStringLiteral("librarySearch")), QStringLiteral("zz"));
        QTRY_VERIFY(text->text().contains(QLatin1String("Nobody")));
    }

    void tagsAndNamesAreEditedInThePanel() {
        LibraryClient client(file());
        SubjectId id = 0;
        {
            Library library = Library::open(file()).value();
            id = library.addSubject("Ann").value();
            QVERIFY(library.addTag(id, "old"));
        }
        LibraryPanel panel(client);
        panel.show();
        QTRY_COMPARE(panel.subjects().rowCount(), 1);
        panel.choose(id);
        auto* tags = panel.findChild<QLineEdit*>(QStringLiteral("librarySubjectTags"));
        auto* name = panel.findChild<QLineEdit*>(QStringLiteral("librarySubjectName"));
        QTRY_COMPARE(tags->text(), QStringLiteral("old"));
        tags->setFocus();
        tags->selectAll();
        QTest::keyClicks(tags, QStringLiteral("new, second tag ,"));
        QTest::keyClick(tags, Qt::Key_Return);
        name->selectAll();
        QTest::keyClicks(name, QStringLiteral("Anna"));
        QTest::keyClick(name, Qt::Key_Return);
        Library library = Library::open(file()).value();
        QTRY_COMPARE(library.subject(id).value().summary.tags,
                     (std::vector<std::string>{"new", "second tag"}));
        QTRY_COMPARE(library.subject(id).value().summary.name, std::string("Anna"));
        QTRY_COMPARE(panel.findChild<QComboBox*>(QStringLiteral("libraryTagFilter"))->count(), 3);
    }

    void tagsOfSeveralPeopleAreEditedAtOnce() {
        LibraryClient client(file());
        std::vector<SubjectId> ids;
        {
            Library library = Library::open(file()).value();
            for (const char* name : {"Ann", "Bob", "Cid"}) {
                ids.push_back(library.addSubject(name).value());
                QVERIFY(library.addTag(ids.back(), "all"));
            }
            QVERIFY(library.addTag(ids[0], "ann's own"));
        }
        LibraryPanel panel(client);
        panel.show();
        QTRY_COMPARE(panel.subjects().rowCount(), 3);
        auto* list = panel.findChild<QListView*>(QStringLiteral("librarySubjects"));
        panel.choose(ids[0]);
        QCOMPARE(panel.chosenSubjects(), (std::vector<SubjectId>{ids[0]}));
        auto* selection = list->selectionModel();
        selection->select(panel.subjects().indexOf(ids[1]), QItemSelectionModel::Select);
        QCOMPARE(panel.chosenSubjects().size(), std::size_t(2));
        auto* tags = panel.findChild<QLineEdit*>(QStringLiteral("libraryManyTags"));
        QTRY_VERIFY(tags->isVisible());
        QTRY_COMPARE(tags->text(), QStringLiteral("all"));
        tags->setFocus();
        tags->selectAll();
        QTest::keyClicks(tags, QStringLiteral("athlete"));
        QTest::keyClick(tags, Qt::Key_Return);
        Library library = Library::open(file()).value();
        const auto tagsOf = [&](std::size_t i) { return library.subject(ids[i]).value().summary.tags; };
        QTRY_COMPARE(tagsOf(1), (std::vector<std::string>{"athlete"}));
        QCOMPARE(tagsOf(0), (std::vector<std::string>{"ann's own", "athlete"}));
        QCOMPARE(tagsOf(2), (std::vector<std::string>{"all"}));
        // The list has been read anew meanwhile; the same people are still chosen.
        QTRY_VERIFY(panel.subjects().idle());
        QCOMPARE(panel.chosenSubjects().size(), std::size_t(2));
        QVERIFY(tags->isVisible());
        panel.choose(ids[2]);
        QVERIFY(!tags->isVisible());
        QTRY_COMPARE(panel.findChild<QLineEdit*>(QStringLiteral("librarySubjectTags"))->text(),
                     QStringLiteral("all"));
    }

    void foldersPicturesAndPathsAreTaken() {
        LibraryClient client(file());
        QWidget window;
        window.setAcceptDrops(true);
        IncomingFiles incoming(window, client);
        QSignalSpy arrived(&incoming, &IncomingFiles::filesArrived),
            failed(&incoming, &IncomingFiles::failed);
        QDir(dir_->path()).mkpath(QStringLiteral("shots/more"));
        const auto touch = [&](const char* name) {
            QFile photo(dir_->filePath(QLatin1String(name)));
            QVERIFY(photo.open(QIODevice::WriteOnly));
            photo.write("x");
        };
        for (const char* name : {"shots/b.JPG", "shots/a.png", "shots/more/c.heic", "shots/notes.txt"})
            touch(name);

        QMimeData folder;
        folder.setUrls({QUrl::fromLocalFile(dir_->filePath(QStringLiteral("shots")))});
        QDragEnterEvent enter(QPoint(1, 1), Qt::CopyAction, &folder, Qt::LeftButton, Qt::NoModifier);
        QVERIFY(QApplication::sendEvent(&window, &enter) && enter.isAccepted());
        QDropEvent drop(QPointF(1, 1), Qt::CopyAction, &folder, Qt::LeftButton, Qt::NoModifier);
        QVERIFY(QApplication::sendEvent(&window, &drop) && drop.isAccepted());
        QTRY_COMPARE(arrived.count(), 1);
        QCOMPARE(arrived[0][0].toStringList().size(), 3);

        QApplication::clipboard()->setText(dir_->filePath(QStringLiteral("shots/a.png")) +
                                           QStringLiteral("\n"));
        incoming.paste();
        QTRY_COMPARE(arrived.count(), 2);
        QCOMPARE(arrived[1][0].toStringList(), QStringList{dir_->filePath(QStringLiteral("shots/a.png"))});

        QImage image(20, 30, QImage::Format_RGB32);
        image.fill(Qt::darkGreen);
        QApplication::clipboard()->setImage(image);
        incoming.paste();
        QTRY_COMPARE(arrived.count(), 3);
        const QString kept = arrived[2][0].toStringList().value(0);
        QVERIFY2(kept.startsWith(dir_->filePath(QStringLiteral("photos"))), qPrintable(kept));
        QCOMPARE(QImage(kept).size(), image.size());

        QApplication::clipboard()->setText(QStringLiteral("only words"));
        incoming.paste();
        QTRY_COMPARE(failed.count(), 1);
        QMimeData words;
        words.setText(QStringLiteral("/no/such/file.jpg"));
        QVERIFY(!IncomingFiles::canTake(words));
    }
};

QTEST_MAIN(TestLibraryModels)
#include "test_library_models.moc"
