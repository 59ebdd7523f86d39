// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QMimeData>
#include <QTemporaryDir>
#include <functional>
#include <memory>
#include <optional>

#include "core/character/presets.h"
#include "ui/session/export_source.h"
#include "ui/widgets/flat_button.h"

namespace abf::ui {

class Session;

/// A body on its way into another program.
struct DraggedBody {
    ExportLoader source;  ///< asked on the drop
    ExportPreset preset;
    QString stem;  ///< of the file, without its ending
};

/// The body on the screen as it is now; nothing before the model is loaded.
std::optional<DraggedBody> presentBody(const Session& session, const ExportPreset& preset);

/// The body as a file for whoever takes the drop: the file is written to a temporary folder when its place is
/// first asked for, not before. The folder goes with the program.
class BodyMimeData : public QMimeData {
    Q_OBJECT
  public:
    explicit BodyMimeData(DraggedBody body);

    /// Of a drag that began in a window of this program, which takes no body from itself.
    static bool isOwn(const QMimeData& data);

    QStringList formats() const override;
    bool hasFormat(const QString& format) const override;
    /// Empty before the file was asked for, or where it could not be written.
    QString writtenFile() const { return file_; }

  signals:
    void failed(const QString& message) const;

  protected:
    QVariant retrieveData(const QString& format, QMetaType type) const override;

  private:
    DraggedBody body_;
    std::shared_ptr<const QTemporaryDir> folder_;
    mutable QString file_;
    mutable bool tried_ = false;
};

/// A button from which the body is dragged into another program, as into a file manager or Blender. Pressed
/// and released without a drag it is clicked() as any button.
class BodyDragHandle : public FlatButton {
    Q_OBJECT
  public:
    using Offer = std::function<std::optional<DraggedBody>()>;
    /// `offer` is asked as a drag begins; nothing: there is no body yet.
    explicit BodyDragHandle(Offer offer, QWidget* parent = nullptr);

    /// What a drag that began now would carry; null: nothing.
    std::unique_ptr<BodyMimeData> mimeData() const;
    /// How a drag is run; tests take its data in place of the screen's drag and drop.
    void setRunner(std::function<void(std::unique_ptr<BodyMimeData>)> run) { run_ = std::move(run); }

  signals:
    void failed(const QString& message);

  protected:
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;

  private:
    void runDrag(std::unique_ptr<BodyMimeData> carried);

    Offer offer_;
    std::function<void(std::unique_ptr<BodyMimeData>)> run_;
    QPoint pressed_;
};

}  // namespace abf::ui
