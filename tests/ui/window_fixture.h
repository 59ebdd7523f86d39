// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QApplication>
#include <QTemporaryDir>
#include <functional>
#include <memory>

#include "ui/main_window/main_window.h"

namespace abf::ui::test {

/// An application whose settings live in a folder of their own, with Qt3D's renderer chosen. Make one in
/// main().
class TestApplication {
  public:
    TestApplication(int& argc, char** argv);
    ~TestApplication();

  private:
    QTemporaryDir settings_;
    std::unique_ptr<QApplication> application_;
};

/// Waits, handling events, until `done` or for `milliseconds`. False when time ran out.
bool waitFor(const std::function<bool()>& done, int milliseconds = 60000);

/// A shown window with its body model loaded.
std::unique_ptr<MainWindow> openWindow();

/// Waits until nothing is read, searched, fitted, replayed or written.
bool waitIdle(MainWindow& window, int milliseconds = 60000);

/// Presses an action's tool button, or triggers it where it has none.
void trigger(MainWindow& window, const char* action);

/// Where a point of the shown photo lies on the canvas.
QPoint onCanvas(MainWindow& window, const Eigen::Vector2d& photoPoint);

/// Drags over the canvas, in steps, as a hand does.
void dragOnCanvas(MainWindow& window, const QPoint& from, const QPoint& to,
                  Qt::MouseButton button = Qt::LeftButton, Qt::KeyboardModifiers modifiers = {});

/// The photo that is shown.
const PhotoEdit& currentEdit(MainWindow& window);

/// Types `path` into the file dialog that is open and accepts it.
bool acceptFileDialog(const QString& path);

/// A photo of one standing person: the first example, else one of the shared photos, else empty.
QString personPhoto();
/// The example from the front and from the side; may be empty.
QStringList examplePhotos();

/// A shared photo; empty when there is no shared data.
QString sharedPhoto(const char* name);

/// True when the machine has more to do than it has cores: timing says nothing then.
bool machineBusy();

}  // namespace abf::ui::test
