// SPDX-License-Identifier: Apache-2.0
#include "ui/main_window/about_texts.h"

#include <QCoreApplication>

namespace abf::ui {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("AboutTexts", text);
}

QString heading(const QString& text) {
    return QStringLiteral("<tr><td colspan='2'><b>%1</b></td></tr>").arg(text.toHtmlEscaped());
}

QString row(const QString& what, const QString& does) {
    return QStringLiteral("<tr><td style='padding-right:24px'>%1</td><td>%2</td></tr>")
        .arg(what.toHtmlEscaped(), does.toHtmlEscaped());
}

}  // namespace

QString shortcutText() {
    return QStringLiteral("<table cellspacing='3'>") + heading(tr("Photo")) +
           row(tr("Wheel"), tr("zoom at the cursor")) + row(tr("Drag"), tr("move the photo")) +
           row(tr("Drag a landmark"), tr("correct it; the body follows")) +
           row(tr("Shift+drag a wrist or ankle"), tr("without its hand or foot")) +
           row(tr("Right click on a landmark"), tr("ignore it, or put it back")) +
           row(tr("Click into a frame"), tr("fit this person")) +
           row(tr("Double click, Ctrl+0, P"), tr("whole photo, the person")) +
           row(tr("L, M, O"), tr("landmarks, outline, body over the photo")) +
           row(tr("B"), tr("brush: mark what the fit ignores; right button erases")) +
           row(tr("[, ], Ctrl+wheel"), tr("size of the brush")) +
           row(tr("Space in the list"), tr("use the photo in the fit, or leave it out")) +
           heading(tr("Body")) + row(tr("Left drag"), tr("turn")) +
           row(tr("Middle, right or Shift+left drag"), tr("move")) + row(tr("Wheel"), tr("zoom")) +
           row(tr("1, 2, 3, 4"), tr("front, side, back, three-quarter")) +
           row(tr("6, 7, 5"), tr("right side, from above, without perspective")) +
           row(tr("Double click, Home"), tr("whole body")) + row(tr("Shift+T"), tr("turntable")) +
           row(tr("W, K, J"), tr("wire frame, skeleton, joints")) +
           row(tr("R, T, G"), tr("height ruler, tapes, ground grid")) +
           row(tr("X"), tr("switch between the bodies held as A and B")) +
           row(tr("Ctrl+Shift+P, Ctrl+Shift+C"), tr("picture of the body, copied")) + heading(tr("Sliders and pose")) +
           row(tr("Ctrl while dragging, with arrows or wheel"), tr("fine steps")) +
           row(tr("Double click on a slider"), tr("type the number")) +
           row(tr("Click a joint or limb (page Pose)"), tr("pick it; drag a ring to turn it")) +
           row(tr("Esc in the 3D view"), tr("give up the turn, or the joint")) + heading(tr("Fit")) +
           row(tr("F5, Shift+F5"), tr("fit, fit from scratch")) + row(tr("Esc"), tr("stop")) +
           row(tr("Ctrl+Z, Ctrl+Shift+Z"), tr("undo, redo")) +
           row(tr("Ctrl+S, Ctrl+E"), tr("save the fit, export GLB")) + QStringLiteral("</table>");
}

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
