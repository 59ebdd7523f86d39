// SPDX-License-Identifier: Apache-2.0
#include "ui/main_window/about_texts.h"

#include <QCoreApplication>

namespace abf::ui {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("AboutTexts", text);
}

}  // namespace

QString aboutText(const BodyModel* model) {
    QString text =
        tr("<h3>Anny Body Fitter %1</h3><p>Fits the Anny parametric body to photos of a person. Photos never "
           "leave this computer.</p>")
            .arg(QStringLiteral(ABF_VERSION));
    if (model)
        text +=
            tr("<p>Body model: %1 %2</p>")
                .arg(QString::fromUtf8(model->name().data(), static_cast<qsizetype>(model->name().size())),
                     QString::fromUtf8(model->version().data(),
                                       static_cast<qsizetype>(model->version().size())));
    return text +
           tr("<p>Apache License 2.0. Body data: MakeHuman community, CC0. Landmarks: BlazePose, Apache 2.0. "
              "Others: see packaging/THIRD_PARTY.md.</p>");
}

}  // namespace abf::ui
