// SPDX-License-Identifier: Apache-2.0
// A long session by a tireless user: abf_soak [--minutes 15] [--edits 2000] [--seed 1]
// Edits, fits, undoes and exports at random through the real window until both the minutes are over and the
// edits are made. Prints a line a minute. Ends with 1 when memory drifted by 2 % or more between the second
// and the last quarter, or a warning was printed on the way.
#include <malloc.h>
#include <unistd.h>

#include <QAbstractButton>
#include <QCommandLineParser>
#include <QDir>
#include <QDoubleSpinBox>
#include <QElapsedTimer>
#include <QMouseEvent>
#include <QScrollArea>
#include <QSlider>
#include <QStyle>
#include <QTest>
#include <QUndoStack>
#include <algorithm>
#include <array>
#include <cstdio>
#include <fstream>
#include <map>
#include <random>

#include "core/character/presets.h"
#include "core/pose/posable_bones.h"
#include "tests/ui/window_fixture.h"
#include "ui/photo_view/photo_canvas.h"
#include "ui/photo_view/photo_view.h"
#include "ui/shape_panel/shape_panel.h"

using namespace abf;
using namespace abf::ui;
using namespace abf::ui::test;

namespace {

int warnings = 0;

void countWarnings(QtMsgType type, const QMessageLogContext&, const QString& text) {
    if (type != QtDebugMsg && type != QtInfoMsg) ++warnings;
    std::fprintf(stderr, "%s\n", qPrintable(text));
}

double residentMiB() {
    malloc_trim(0);
    std::ifstream statm("/proc/self/statm");
    long pages = 0, resident = 0;
    statm >> pages >> resident;
    return double(resident) * double(sysconf(_SC_PAGESIZE)) / (1 << 20);
}

double median(std::vector<double> values) {
    std::ranges::sort(values);
    return values[values.size() / 2];
}

/// What the user does, by chance.
class TirelessUser {
  public:
    TirelessUser(MainWindow& window, unsigned seed)
        : window_(window), random_(seed), bones_(window.session().model()) {
        if (!folder_.isValid()) qFatal("no temporary folder");
    }

    /// One more deed; its name.
    std::string act() {
        struct Deed {
            const char* name;
            int often;
            void (TirelessUser::*run)();
        };
        static constexpr std::array<Deed, 20> kDeeds = {{
            {"slider drag", 14, &TirelessUser::dragSlider},
            {"slider typed", 6, &TirelessUser::typeSlider},
            {"local change", 10, &TirelessUser::changeLocally},
            {"facial action", 5, &TirelessUser::changeFace},
            {"landmark drag", 10, &TirelessUser::dragLandmark},
            {"landmark nudge", 8, &TirelessUser::nudgeLandmark},
            {"landmark state", 4, &TirelessUser::setLandmarkState},
            {"landmark reset", 3, &TirelessUser::resetLandmark},
            {"joint", 10, &TirelessUser::turnJoint},
            {"measure typed", 5, &TirelessUser::typeMeasure},
            {"lock", 4, &TirelessUser::lock},
            {"undo", 16, &TirelessUser::undo},
            {"redo", 10, &TirelessUser::redo},
            {"look", 6, &TirelessUser::look},
            {"photo chosen", 4, &TirelessUser::choosePhoto},
            {"photo used", 1, &TirelessUser::usePhoto},
            {"fit", 4, &TirelessUser::fit},
            {"comparison", 2, &TirelessUser::compare},
            {"export", 4, &TirelessUser::exportBody},
            {"saved and opened", 1, &TirelessUser::saveAndOpen},
        }};
        int sum = 0;
        for (const Deed& deed : kDeeds) sum += deed.often;
        int chosen = int(random_() % unsigned(sum));
        for (const Deed& deed : kDeeds) {
            chosen -= deed.often;
            if (chosen >= 0) continue;
            (this->*deed.run)();
            if (!waitIdle(window_)) qWarning("the window is still busy after a minute: %s", deed.name);
            return deed.name;
        }
        return {};
    }

  private:
    Session& session() { return window_.session(); }
    double unit() { return std::uniform_real_distribution<double>(0, 1)(random_); }
    int below(std::size_t count) { return int(random_() % count); }
    template <class Widget>
    Widget* shown(const char* name) {
        auto* found = window_.findChild<Widget*>(QLatin1String(name));
        if (!found) qWarning("there is no %s", name);
        return found && found->isVisible() && found->isEnabled() ? found : nullptr;
    }
    void page(int number) { window_.findChild<ShapePanel*>()->showPage(number); }
    const char* phenotype() {
        static constexpr std::array kKeys = {"gender", "age", "muscle", "weight", "height", "proportions"};
        return kKeys[std::size_t(below(kKeys.size()))];
    }

    void dragSlider() {
        page(0);
        auto* slider = shown<QSlider>((std::string("slider_") + phenotype()).c_str());
        if (!slider) return;
        const int length = slider->style()->pixelMetric(QStyle::PM_SliderLength, nullptr, slider);
        const auto placeOf = [&](int value) {
            const int x = QStyle::sliderPositionFromValue(slider->minimum(), slider->maximum(), value,
                                                          slider->width() - length);
            return QPoint(x + length / 2, slider->height() / 2);
        };
        const QPoint from = placeOf(slider->value());
        const QPoint to(length / 2 + int((0.15 + 0.7 * unit()) * (slider->width() - length)), from.y());
        QTest::mousePress(slider, Qt::LeftButton, {}, from);
        for (int step = 1; step <= 6; ++step) {
            const QPoint at = from + (to - from) * step / 6;
            QMouseEvent move(QEvent::MouseMove, at, slider->mapToGlobal(at), Qt::NoButton, Qt::LeftButton,
                             {});
            QApplication::sendEvent(slider, &move);
            QTest::qWait(8);
        }
        QTest::mouseRelease(slider, Qt::LeftButton, {}, to);
    }
    void type(QDoubleSpinBox* field, double value) {
        field->setFocus();
        field->selectAll();
        QTest::keyClicks(field, field->locale().toString(value, 'f', field->decimals()));
        QTest::keyClick(field, Qt::Key_Return);
    }
    void typeSlider() {
        page(0);
        if (auto* field = shown<QDoubleSpinBox>((std::string("number_") + phenotype()).c_str()))
            type(field, 0.2 + 0.6 * unit());
    }
    void changeLocally() {
        const auto count = session().model()->localChangeLabels().size();
        session().setLocalChanges({below(count), below(count)}, unit() - 0.5);
    }
    void changeFace() {
        session().setFacialActions({below(session().model()->facialActionLabels().size())}, unit());
    }
    bool hasLandmarks() {
        return session().document().photo(session().currentPhoto()) && currentEdit(window_).hasLandmarks;
    }
    void dragLandmark() {
        if (!hasLandmarks()) return;
        const Landmark& landmark = currentEdit(window_).landmarks[std::size_t(below(kLandmarkCount))];
        const QPoint at = onCanvas(window_, landmark.position);
        if (!window_.photoView().canvas().rect().contains(at)) return;
        dragOnCanvas(window_, at, at + QPoint(below(21) - 10, below(21) - 10));
    }
    void nudgeLandmark() {
        if (!hasLandmarks()) return;
        PhotoCanvas& canvas = window_.photoView().canvas();
        canvas.setFocus();
        canvas.selectLandmark(below(kLandmarkCount));
        static constexpr std::array kArrows = {Qt::Key_Left, Qt::Key_Right, Qt::Key_Up, Qt::Key_Down};
        for (int press = 0; press < 3; ++press) QTest::keyClick(&canvas, kArrows[std::size_t(below(4))]);
    }
    void setLandmarkState() {
        if (hasLandmarks())
            session().setLandmarkState(session().currentPhoto(), below(kLandmarkCount),
                                       LandmarkState(below(3)));
    }
    void resetLandmark() {
        if (hasLandmarks()) session().resetLandmark(session().currentPhoto(), below(kLandmarkCount));
    }
    void turnJoint() {
        page(2);
        BodyPose pose = session().shownPose();
        const auto bones = bones_.bones();
        const PosableBone& bone = bones[std::size_t(below(bones.size()))];
        PosableBones::setAngles(pose, bone,
                                PosableBones::softened({unit() - 0.5, unit() - 0.5, unit() - 0.5}, bone));
        session().setPose(pose, QStringLiteral("Turn a joint"));
    }
    void typeMeasure() {
        page(0);
        if (!session().measures()) return;
        static constexpr std::array kMeasures = {Measure::Stature, Measure::WaistGirth, Measure::HipGirth,
                                                 Measure::ChestGirth};
        const Measure measure = kMeasures[std::size_t(below(kMeasures.size()))];
        session().setMeasure(measure, (*session().measures())[indexOf(measure)] * (0.97 + 0.06 * unit()));
    }
    void lock() {
        const auto which = Phenotype(below(6));
        session().setLocked(which, !session().document().locked[std::size_t(which)]);
    }
    void undo() {
        for (int times = 1 + below(3); times > 0; --times)
            if (session().undoStack().canUndo()) trigger(window_, "actionUndo");
    }
    void redo() {
        for (int times = 1 + below(3); times > 0; --times)
            if (session().undoStack().canRedo()) trigger(window_, "actionRedo");
    }
    void look() {
        static constexpr std::array kLooks = {
            "actionShowTapes",  "actionWireframe", "actionViewFront", "actionRuler",    "actionJoints",
            "actionSideBySide", "actionLoupe",     "actionLookSuit",  "actionTurnLeft", "actionTurnRight"};
        trigger(window_, kLooks[std::size_t(below(kLooks.size()))]);
    }
    void choosePhoto() {
        const auto& photos = session().document().photos;
        if (!photos.empty()) session().setCurrentPhoto(photos[std::size_t(below(photos.size()))].id);
    }
    void usePhoto() {
        if (session().document().photos.size() < 2) return;
        const PhotoId last = session().document().photos.back().id;
        session().setPhotoUsed(last, !session().document().photo(last)->used);
    }
    void fit() { trigger(window_, "actionFit"); }
    void compare() {
        if (session().comparedWith().isEmpty())
            session().compareWithBefore();
        else
            session().stopComparing();
    }
    void exportBody() {
        const auto presets = exportPresets();
        const ExportPreset& preset = presets[std::size_t(below(presets.size()))];
        const auto format = presetFormat(preset);
        if (!format) qFatal("%s", format.error().message.c_str());
        session().exportBody(preset,
                             folder_.filePath(QStringLiteral("body") +
                                              QString::fromStdString(std::string(format->extension))));
    }
    void saveAndOpen() {
        const QString path = folder_.filePath(QStringLiteral("work.abf"));
        session().saveDocument(path);
        if (!waitIdle(window_)) return;
        session().openDocument(path);
    }

    MainWindow& window_;
    std::mt19937 random_;
    PosableBones bones_;
    QTemporaryDir folder_;
};

}  // namespace

int main(int argc, char** argv) {
    const TestApplication application(argc, argv);
    qInstallMessageHandler(countWarnings);
    QCommandLineParser parser;
    parser.addOptions({{QStringLiteral("minutes"), QStringLiteral("at least so long"), QStringLiteral("N"),
                        QStringLiteral("15")},
                       {QStringLiteral("edits"), QStringLiteral("at least so many deeds"),
                        QStringLiteral("N"), QStringLiteral("2000")},
                       {QStringLiteral("seed"), QStringLiteral("of what is done"), QStringLiteral("N"),
                        QStringLiteral("1")}});
    parser.addHelpOption();
    parser.process(QCoreApplication::arguments());
    const double minutes = parser.value(QStringLiteral("minutes")).toDouble();
    const int edits = parser.value(QStringLiteral("edits")).toInt();

    auto window = openWindow();
    window->session().setReplayMs(0);
    window->session().addPhotos(examplePhotos());
    if (!waitIdle(*window)) return 1;
    window->session().fit(Session::FitStart::Scratch);
    if (!waitIdle(*window)) return 1;

    TirelessUser user(*window, parser.value(QStringLiteral("seed")).toUInt());
    QElapsedTimer clock;
    clock.start();
    std::map<std::string, int> done;
    std::vector<double> memory;  ///< MiB, after every 1 % of the run
    int deeds = 0, lines = 0;
    const auto share = [&] {
        return std::min(double(clock.elapsed()) / (60000 * minutes), edits > 0 ? double(deeds) / edits : 1.0);
    };
    while (share() < 1) {
        ++done[user.act()];
        ++deeds;
        // Where the deeds are done early, they are spread over the minutes.
        if (edits > 0 && double(deeds) / edits > double(clock.elapsed()) / (60000 * minutes))
            QTest::qWait(20);
        if (share() * 100 >= double(memory.size() + 1)) memory.push_back(residentMiB());
        if (clock.elapsed() > 60000 * lines) {
            ++lines;
            std::printf("%5.1f min  %5d deeds  %7.1f MiB  %d undo steps  %d warnings\n",
                        double(clock.elapsed()) / 60000, deeds, residentMiB(),
                        window->session().undoStack().count(), warnings);
            std::fflush(stdout);
        }
    }
    for (const auto& [name, times] : done) std::printf("%-18s %5d\n", name.c_str(), times);
    const std::size_t quarter = memory.size() / 4;
    double drift = 0;
    if (quarter > 0) {
        const double early = median({memory.begin() + long(quarter), memory.begin() + 2 * long(quarter)});
        const double late = median({memory.end() - long(quarter), memory.end()});
        drift = 100 * (late - early) / early;
        std::printf("memory %.1f MiB in the second quarter, %.1f in the last: %+.2f %%\n", early, late,
                    drift);
    }
    std::printf("%d deeds in %.1f minutes, %d warnings\n", deeds, double(clock.elapsed()) / 60000, warnings);
    return drift >= 2 || warnings > 0 ? 1 : 0;
}
