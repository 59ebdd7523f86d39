// SPDX-License-Identifier: Apache-2.0
#include "ui/library/library_client.h"

namespace abf::ui {

LibraryClient::LibraryClient(std::filesystem::path file, QObject* parent)
    : QObject(parent), file_(std::move(file)) {}

LibraryClient::~LibraryClient() = default;

void LibraryClient::post(std::function<void(Result<Library>&)> job) {
    worker_.post([opened = opened_, file = file_, job = std::move(job)](const std::stop_token&) {
        // A library that could not be opened may be there the next time.
        if (!opened->library || !*opened->library) opened->library = Library::open(file);
        job(*opened->library);
    });
}

void LibraryClient::lookForChanges() {
    post([this, opened = opened_](Result<Library>& library) {
        if (!library) return;
        const auto revision = library->revision();
        if (!revision || *revision == opened->revision) return;
        opened->revision = *revision;
        QMetaObject::invokeMethod(
            this, [this] { emit changed(); }, Qt::QueuedConnection);
    });
}

}  // namespace abf::ui
