// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QPointer>
#include <functional>
#include <memory>
#include <optional>

#include "core/library/library.h"
#include "ui/session/worker.h"

namespace abf::ui {

/// The library on a thread of its own, so that the window never waits for the disk. It is opened at the first
/// call; where that fails, every call is answered with the error.
class LibraryClient : public QObject {
    Q_OBJECT
  public:
    explicit LibraryClient(std::filesystem::path file, QObject* parent = nullptr);
    ~LibraryClient() override;

    const std::filesystem::path& file() const { return file_; }

    /// Runs `work` on the library's thread, in the order of the calls, and `then` on this object's thread
    /// unless `context` has gone. Writes are finished when the program ends.
    template <class T>
    void ask(QObject* context, std::function<Result<T>(Library&)> work,
             std::function<void(const Result<T>&)> then) {
        post([this, guard = QPointer<QObject>(context), work = std::move(work),
              then = std::move(then)](Result<Library>& library) {
            Result<T> answer = library ? work(*library) : Result<T>(tl::unexpected<Error>(library.error()));
            QMetaObject::invokeMethod(
                this,
                [guard, then, answer = std::move(answer)] {
                    if (guard) then(answer);
                },
                Qt::QueuedConnection);
        });
    }
    /// The same for work that changes the library: changed() follows where it went well.
    template <class T>
    void change(QObject* context, std::function<Result<T>(Library&)> work,
                std::function<void(const Result<T>&)> then) {
        ask<T>(context, std::move(work), [this, then = std::move(then)](const Result<T>& answer) {
            then(answer);
            if (answer) lookForChanges();
        });
    }
    /// Asks whether anybody, also another program, has changed the library; changed() tells.
    void lookForChanges();

  signals:
    void changed();

  private:
    void post(std::function<void(Result<Library>&)> job);

    struct Opened {
        std::optional<Result<Library>> library;
        std::int64_t revision = -1;
    };
    std::filesystem::path file_;
    std::shared_ptr<Opened> opened_ = std::make_shared<Opened>();  ///< touched on the worker only
    Worker worker_{Worker::AtEnd::Finish};                         // last: joined first
};

}  // namespace abf::ui
