// SPDX-License-Identifier: Apache-2.0
#include "ui/help/gestures.h"

#include <QCoreApplication>

namespace abf::ui {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("Gestures", text);
}

}  // namespace

QList<KeySection> gestures() {
    return {{tr("On the photo"),
             {{tr("Wheel"), tr("zoom at the cursor")},
              {tr("Drag"), tr("move the photo")},
              {tr("Drag a landmark"), tr("correct it; the body follows")},
              {tr("Shift+drag a wrist or ankle"), tr("without its hand or foot")},
              {tr("Tab, Shift+Tab"), tr("next landmark, previous one; after Esc to the next control")},
              {tr("Arrows"), tr("move the selected landmark by 1 pixel, with Shift by 10")},
              {tr("Right click, Menu key"), tr("what a landmark is: visible, hidden, absent; put it back")},
              {tr("Click into a frame"), tr("fit this person")},
              {tr("Double click"), tr("whole photo, the person")},
              {tr("Brush: right button or Alt"), tr("take marks away")},
              {tr("Brush: Ctrl+wheel"), tr("size of the brush")}}},
            {tr("In the list of photos"),
             {{tr("Space"), tr("use the photo in the fit, or leave it out")},
              {tr("Delete"), tr("remove the photo from the list")}}},
            {tr("On the body"),
             {{tr("Left drag"), tr("turn")},
              {tr("Middle, right or Shift+left drag"), tr("move")},
              {tr("Wheel"), tr("zoom")},
              {tr("Double click"), tr("whole body")},
              {tr("Click on a part"), tr("its sliders, while the page Details is open")},
              {tr("Drag the figure beside Export"), tr("the body as a file into another program")}}},
            {tr("Posing (the page Pose)"),
             {{tr("Click on a joint or limb"), tr("take hold of it")},
              {tr("Drag a ring"), tr("red bends, green moves sideways, blue turns about the length")},
              {tr("Esc"), tr("give up the drag; let go of the joint")}}},
            {tr("Sliders and measures"),
             {{tr("Ctrl+drag, Ctrl+arrows, Ctrl+wheel"), tr("ten times as fine")},
              {tr("Double click"), tr("type a number, with comma or point")},
              {tr("Wheel"), tr("scrolls the pane; turns a slider only after a click on it")}}},
            {tr("In the library"),
             {{tr("Ctrl+click, Shift+click"), tr("choose several people: tags and export of all")},
              {tr("Double click"), tr("open the fit")},
              {tr("Drag a fit"), tr("as a file into another program")}}}};
}

}  // namespace abf::ui
