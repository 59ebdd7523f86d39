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

void Session::compareWith(const BodyShape& shape, const QString& name) {
    reference_ = shape;
    comparedWith_ = name;
    refreshPreview();
    emit comparisonChanged();
}

}  // namespace abf::ui
