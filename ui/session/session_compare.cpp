// SPDX-License-Identifier: Apache-2.0
#include <QFileInfo>
#include <QMetaObject>

#include "core/export/fit_document.h"
#include "ui/session/document_edit.h"
#include "ui/session/session.h"

namespace abf::ui {

void Session::setTapesWanted(bool wanted) {
    if (tapesWanted_ == wanted) return;
    tapesWanted_ = wanted;
    refreshPreview();
}

void Session::compareWithFile(const QString& path) {
    if (!model_) return;
    ++comparisonReading_;
    engineWorker_.post([this, path, model = model_](const std::stop_token&) {
        auto document = readFitDocument(path.toStdString(), *model);
        QMetaObject::invokeMethod(
            this,
            [this, path, document = std::move(document)] {
                --comparisonReading_;
                if (document)
                    compareWith(document->shape, QFileInfo(path).fileName());
                else
                    raise(document.error());
            },
            Qt::QueuedConnection);
    });
}

const BodyShape* Session::shapeBefore() const {
    for (int i = undo_.index(); i-- > 0;) {
        const auto* step = static_cast<const DocumentEdit*>(undo_.command(i));
        if (!sameShape(step->before().shape, document_.shape)) return &step->before().shape;
    }
    return nullptr;
}

bool Session::hasBefore() const {
    return shapeBefore() != nullptr;
}

void Session::compareWithBefore() {
    if (const BodyShape* before = shapeBefore())
        compareWith(BodyShape(*before), tr("the body before the last change"));
}

void Session::stopComparing() {
    if (!reference_) return;
    reference_.reset();
    comparedWith_.clear();
    refreshPreview();
    emit comparisonChanged();
}

void Session::hold(Held which) {
    held_[static_cast<std::size_t>(which)] = shownShape();
    emit heldChanged();
}

void Session::toggleHeld() {
    if (showingSteps()) return;
    const auto ifHeld = [this](Held which) { return holds(which) ? std::optional(which) : std::nullopt; };
    std::optional<Held> next = ifHeld(Held::A);
    if (shownHeld_ == Held::A || (!next && shownHeld_ != Held::B)) next = ifHeld(Held::B);
    if (next == shownHeld_) return;
    shownHeld_ = next;
    refreshPreview();
    emit heldChanged();
    emit documentChanged();
}

void Session::stopShowingHeld() {
    if (!shownHeld_) return;
    shownHeld_.reset();
    refreshPreview();
    emit heldChanged();
    emit documentChanged();
}

void Session::takeHeld(Held which) {
    const auto& held = held_[static_cast<std::size_t>(which)];
    if (held) setShape(BodyShape(*held), which == Held::A ? tr("Take body A") : tr("Take body B"));
}

void Session::compareWithHeld(Held which) {
    const auto& held = held_[static_cast<std::size_t>(which)];
    if (held) compareWith(BodyShape(*held), which == Held::A ? tr("body A") : tr("body B"));
}

void Session::compareWith(const BodyShape& shape, const QString& name) {
    reference_ = shape;
    comparedWith_ = name;
    refreshPreview();
    emit comparisonChanged();
}

}  // namespace abf::ui
