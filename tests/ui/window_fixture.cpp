// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/window_fixture.h"

#include <dlfcn.h>

#include <QAction>
#include <QElapsedTimer>
#include <QFileDialog>
#include <QLineEdit>
#include <QPointer>
#include <QMouseEvent>
#include <QTest>
#include <QToolBar>
#include <QToolButton>
#include <cstdlib>
#include <thread>

#include "tests/support/shared_dir.h"
#include "ui/body_view/body_view.h"
#include "ui/main_window/example.h"
#include "ui/photo_view/photo_canvas.h"
#include "ui/photo_view/photo_view.h"

namespace abf::ui::test {

TestApplication::TestApplication(int& argc, char** argv) {
#ifdef __SANITIZE_ADDRESS__
    // Kept loaded to the end, so that tests/support/lsan.supp can name Mesa's leaks.
    dlopen("/usr/lib/x86_64-linux-gnu/dri/swrast_dri.so", RTLD_LAZY | RTLD_NODELETE);
#endif
    qputenv("XDG_CONFIG_HOME", settings_.path().toUtf8());
    // A library and unsaved work of its own; a test may have chosen a place for them.
    if (!qEnvironmentVariableIsSet("ABF_TEST_KEEP_DATA"))
        qputenv("XDG_DATA_HOME", settings_.path().toUtf8() + "/data");
    QCoreApplication::setApplicationName(QStringLiteral("anny-body-fitter-test"));
    QCoreApplication::setOrganizationName(QStringLiteral("anny-body-fitter-test"));
    BodyView::chooseQt3dRenderer();
    application_ = std::make_unique<QApplication>(argc, argv);
}

TestApplication::~TestApplication() = default;

bool waitFor(const std::function<bool()>& done, int milliseconds) {
    QElapsedTimer clock;
    clock.start();
    while (!done()) {
        if (clock.elapsed() > milliseconds) return false;
        QTest::qWait(5);
    }
    return true;
}

std::unique_ptr<MainWindow> openWindow() {
    auto window = std::make_unique<MainWindow>();
    window->show();
    window->activateWindow();
    if (!waitFor([&] { return window->session().measures().has_value(); }))
        qWarning("The window has no body: is the body model built (target abf_model_data)?");
    return window;
}

bool waitIdle(MainWindow& window, int milliseconds) {
    return waitFor([&] { return window.session().idle(); }, milliseconds);
}

void trigger(MainWindow& window, const char* action) {
    auto* found = window.findChild<QAction*>(QLatin1String(action));
    Q_ASSERT(found);
    auto* bar = window.findChild<QToolBar*>(QStringLiteral("toolBar"));
    auto* button = qobject_cast<QToolButton*>(bar->widgetForAction(found));
    if (button && button->isVisible())
        QTest::mouseClick(button, Qt::LeftButton);
    else
        found->trigger();
}

const PhotoEdit& currentEdit(MainWindow& window) {
    return *window.session().document().photo(window.session().currentPhoto());
}

QPoint onCanvas(MainWindow& window, const Eigen::Vector2d& photoPoint) {
    return window.photoView().canvas().transform().toView({photoPoint.x(), photoPoint.y()}).toPoint();
}

void dragOnCanvas(MainWindow& window, const QPoint& from, const QPoint& to, Qt::MouseButton button,
                  Qt::KeyboardModifiers modifiers) {
    PhotoCanvas& canvas = window.photoView().canvas();
    QTest::mouseMove(&canvas, from);
    QTest::mousePress(&canvas, button, modifiers, from);
    for (int step = 1; step <= 8; ++step) {
        const QPoint at = from + (to - from) * step / 8;
        QMouseEvent move(QEvent::MouseMove, at, canvas.mapToGlobal(at), Qt::NoButton, button, modifiers);
        QApplication::sendEvent(&canvas, &move);
        QTest::qWait(15);
    }
    QTest::mouseRelease(&canvas, button, modifiers, to);
}

bool acceptFileDialog(const QString& path) {
    QFileDialog* dialog = nullptr;
    const bool open = waitFor(
        [&] {
            for (QWidget* widget : QApplication::topLevelWidgets())
                if (auto* candidate = qobject_cast<QFileDialog*>(widget); candidate && candidate->isVisible())
                    dialog = candidate;
            return dialog != nullptr;
        },
        5000);
    if (!open) return false;
    auto* name = dialog->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"));
    if (!name) return false;
    name->setText(path);
    QTest::keyClick(name, Qt::Key_Return);
    const QPointer<QFileDialog> closing = dialog;
    return waitFor([&] { return !closing || !closing->isVisible(); }, 5000);
}

QString sharedPhoto(const char* name) {
    const std::filesystem::path shared = sharedDir();
    if (shared.empty()) return {};
    const std::filesystem::path photo = shared / "photos" / name;
    return std::filesystem::exists(photo) ? QString::fromStdString(photo.string()) : QString();
}

QString personPhoto() {
    const QStringList examples = findExample().photos;
    return examples.isEmpty() ? sharedPhoto("01_apose_man_cc0.jpg") : examples.first();
}

QStringList examplePhotos() {
    return findExample().photos.mid(0, 2);
}

bool machineBusy() {
    double load = 0;
    return getloadavg(&load, 1) == 1 && load > 1.5 * std::thread::hardware_concurrency();
}

}  // namespace abf::ui::test
