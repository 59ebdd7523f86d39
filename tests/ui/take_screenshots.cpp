// SPDX-License-Identifier: Apache-2.0
// Takes the pictures of docs/images from the real window with the example in it.
#include <QScreen>
#include <QTest>
#include <QTextStream>

#include "tests/ui/window_fixture.h"
#include "ui/body_view/body_view.h"

using namespace abf::ui;
using namespace abf::ui::test;

namespace {

QPalette darkPalette() {
    QPalette dark;
    const QColor window(0x35, 0x37, 0x3b), base(0x26, 0x28, 0x2b), text(0xe6, 0xe6, 0xe6),
        dim(0x86, 0x88, 0x8c);
    dark.setColor(QPalette::Window, window);
    dark.setColor(QPalette::WindowText, text);
    dark.setColor(QPalette::Base, base);
    dark.setColor(QPalette::AlternateBase, window);
    dark.setColor(QPalette::Text, text);
    dark.setColor(QPalette::Button, window);
    dark.setColor(QPalette::ButtonText, text);
    dark.setColor(QPalette::BrightText, Qt::white);
    dark.setColor(QPalette::ToolTipBase, base);
    dark.setColor(QPalette::ToolTipText, text);
    dark.setColor(QPalette::PlaceholderText, dim);
    dark.setColor(QPalette::Highlight, QColor(0x3d, 0x8f, 0xd1));
    dark.setColor(QPalette::HighlightedText, Qt::white);
    dark.setColor(QPalette::Light, QColor(0x50, 0x53, 0x58));
    dark.setColor(QPalette::Midlight, QColor(0x44, 0x47, 0x4b));
    dark.setColor(QPalette::Mid, QColor(0x22, 0x24, 0x27));
    dark.setColor(QPalette::Dark, QColor(0x1c, 0x1e, 0x20));
    dark.setColor(QPalette::Shadow, Qt::black);
    dark.setColor(QPalette::Link, QColor(0x6a, 0xb4, 0xee));
    for (QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        dark.setColor(QPalette::Disabled, role, dim);
    return dark;
}

bool shoot(MainWindow& window, const QString& file) {
    QTest::qWait(1500);  // the last 3D picture
    const QRect area(window.mapToGlobal(QPoint(0, 0)), window.size());
    const QImage picture =
        window.screen()->grabWindow(0, area.x(), area.y(), area.width(), area.height()).toImage();
    const bool written = picture.convertToFormat(QImage::Format_RGB32).save(file);
    QTextStream(stdout) << (written ? "wrote " : "cannot write ") << file << Qt::endl;
    return written;
}

}  // namespace

int main(int argc, char** argv) {
    const TestApplication application(argc, argv);
    const QString folder = argc > 1 ? QString::fromLocal8Bit(argv[1]) : QStringLiteral(".");
    bool done = true;
    {
        auto window = openWindow();
        done = waitFor([&] { return window->session().detectorReady(); }) &&
               shoot(*window, folder + QStringLiteral("/window-empty.png"));
        window->openExample();
        done = done && waitIdle(*window) && shoot(*window, folder + QStringLiteral("/window.png"));
        window->bodyView().look(StandardView::ThreeQuarter);
        QApplication::setPalette(darkPalette());
        done = done && shoot(*window, folder + QStringLiteral("/window-dark.png"));
    }
    return done ? 0 : 1;
}
