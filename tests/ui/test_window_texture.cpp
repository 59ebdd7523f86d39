// SPDX-License-Identifier: Apache-2.0
#include <QAction>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QStandardItemModel>
#include <QTest>

#include "core/export/fit_document.h"
#include "tests/ui/window_fixture.h"
#include "ui/body_view/body_view.h"
#include "ui/export_dialog/export_dialog.h"

using namespace abf;
using namespace abf::ui;
using namespace abf::ui::test;

/// The texture of photos through the export dialog of the real window.
class TestWindowTexture : public QObject {
    Q_OBJECT
  private slots:
    void withoutPhotosThePhotosAreNotOffered();
    void photosAreShownAndExported();
    void theViewShowsThePhotos();
};

namespace {

/// The state of the entry "from the photos".
Qt::ItemFlags photosEntry(const QComboBox& texture) {
    return qobject_cast<QStandardItemModel*>(texture.model())->item(1)->flags();
}

bool fitExample(MainWindow& window) {
    window.session().addPhotos(examplePhotos());
    window.session().fitWhenReady();
    return waitFor([&] { return window.session().document().fitted(); }) && waitIdle(window);
}

/// Pixels of the 3D view that are red as the example's shirt is, and as nothing of the suit.
int redPixels(BodyView& view) {
    QImage picture;
    view.takePicture({.pixels = {240, 480}}, [&](const QImage& image) { picture = image; });
    if (!waitFor([&] { return !picture.isNull(); })) return -1;
    int red = 0;
    for (int y = 0; y < picture.height(); ++y)
        for (int x = 0; x < picture.width(); ++x) {
            const QColor at = picture.pixelColor(x, y);
            red += at.alpha() > 200 && at.red() > at.green() + 60 && at.red() > at.blue() + 60;
        }
    return red;
}

}  // namespace

void TestWindowTexture::withoutPhotosThePhotosAreNotOffered() {
    const auto window = openWindow();
    ExportDialog dialog(window->session());
    const auto* texture = dialog.findChild<QComboBox*>(QStringLiteral("exportTexture"));
    QVERIFY(!photosEntry(*texture).testFlag(Qt::ItemIsEnabled));
    QVERIFY(!texture->itemData(1, Qt::ToolTipRole).toString().isEmpty());
}

void TestWindowTexture::photosAreShownAndExported() {
    if (examplePhotos().size() < 2) QSKIP("The example photos are missing.");
    const auto window = openWindow();
    Session& session = window->session();
    QVERIFY(fitExample(*window));
    QCOMPARE(session.texturePhotos().size(), static_cast<std::size_t>(examplePhotos().size()));

    ExportDialog dialog(session);
    dialog.show();
    auto* texture = dialog.findChild<QComboBox*>(QStringLiteral("exportTexture"));
    QVERIFY(photosEntry(*texture).testFlag(Qt::ItemIsEnabled));
    texture->setCurrentIndex(1);
    auto* size = dialog.findChild<QComboBox*>(QStringLiteral("exportTextureSize"));
    QVERIFY(size->isEnabled());
    size->setCurrentIndex(0);
    const auto* picture = dialog.findChild<QLabel*>(QStringLiteral("exportTexturePicture"));
    QVERIFY(waitFor([&] { return picture->isVisible() && !picture->pixmap().isNull(); }));
    QVERIFY(dialog.preset().character.texture == BodyTexture::Photo);
    QCOMPARE(dialog.preset().character.textureSize, 1024);

    QTemporaryDir folder;
    ExportPreset preset = dialog.preset();
    preset.format = "glb";
    preset.up.reset();
    preset.unitMetres.reset();
    const QString file = folder.filePath(QStringLiteral("body.glb"));
    session.exportBody(preset, file);
    QVERIFY(waitIdle(*window));
    QFile glb(file);
    QVERIFY(glb.open(QIODevice::ReadOnly));
    QVERIFY(glb.readAll().contains("image/jpeg"));
    // The parameters are still in it.
    const auto read = readFitDocument(file.toStdString(), *session.model());
    QVERIFY(read.has_value());
    QVERIFY(read->shape.phenotypes == session.document().shape.phenotypes);
    if (const QByteArray picturePath = qgetenv("ABF_TEXTURE_PICTURE"); !picturePath.isEmpty())
        QVERIFY(dialog.grab().save(QString::fromLocal8Bit(picturePath)));
}

void TestWindowTexture::theViewShowsThePhotos() {
    if (examplePhotos().size() < 2) QSKIP("The example photos are missing.");
    const auto window = openWindow();
    auto& view = *window->findChild<BodyView*>();
    auto* photo = window->findChild<QAction*>(QStringLiteral("actionLookPhoto"));
    QVERIFY(!photo->isEnabled());
    QVERIFY(!photo->toolTip().isEmpty());
    QVERIFY(fitExample(*window));
    QVERIFY(view.frame()->adult);
    QVERIFY(waitFor([&] { return photo->isEnabled(); }));
    QCOMPARE(redPixels(view), 0);
    const int steps = window->session().undoStack().count();
    photo->trigger();
    QVERIFY(waitFor([&] { return view.photoShown(); }));
    QVERIFY(waitFor([&] { return redPixels(view) > 2000; }));
    QCOMPARE(window->session().undoStack().count(), steps);
    if (const QByteArray path = qgetenv("ABF_TEXTURE_VIEW"); !path.isEmpty()) {
        QImage picture;
        view.takePicture({.pixels = {700, 900}}, [&](const QImage& image) { picture = image; });
        QVERIFY(waitFor([&] { return !picture.isNull(); }));
        QVERIFY(picture.save(QString::fromLocal8Bit(path)));
    }
    // A body below 18 wears the suit again.
    window->session().setPhenotype(Phenotype::Age, 0.4);
    QVERIFY(waitFor([&] { return !view.frame()->adult && !view.photoShown(); }));
    QVERIFY(!photo->isEnabled());
}

int main(int argc, char** argv) {
    const TestApplication application(argc, argv);
    TestWindowTexture test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_window_texture.moc"
