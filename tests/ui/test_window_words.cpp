// SPDX-License-Identifier: Apache-2.0
// Words of the window: tool tips, accessible names, keys, help, settings, and other languages.
#include <QAbstractButton>
#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QScrollBar>
#include <QSettings>
#include <QTabBar>
#include <QTest>
#include <QTextBrowser>
#include <QToolBar>
#include <QToolButton>
#include <QTranslator>

#include "tests/ui/window_fixture.h"
#include "ui/help/cheat_sheet.h"
#include "ui/help/tour.h"
#include "ui/settings/language.h"
#include "ui/settings/settings_dialog.h"
#include "ui/settings/theme.h"
#include "ui/shape_panel/measure_catalogue.h"
#include "ui/status/finish_notifier.h"
#include "ui/widgets/themed_icon.h"

using namespace abf;
using namespace abf::ui;
using namespace abf::ui::test;

namespace {

/// Something the user sets, not a part of such a thing.
bool isControl(const QWidget& widget) {
    if (qobject_cast<const QScrollBar*>(&widget) || qobject_cast<const QMenu*>(&widget)) return false;
    if (widget.objectName().startsWith(QLatin1String("qt_"))) return false;
    for (const QWidget* parent = widget.parentWidget(); parent; parent = parent->parentWidget())
        if (qobject_cast<const QAbstractSpinBox*>(parent) || qobject_cast<const QComboBox*>(parent) ||
            qobject_cast<const QLineEdit*>(parent) || qobject_cast<const QMenuBar*>(parent) ||
            qobject_cast<const QTabBar*>(parent))
            return false;
    return qobject_cast<const QAbstractButton*>(&widget) || qobject_cast<const QAbstractSlider*>(&widget) ||
           qobject_cast<const QAbstractSpinBox*>(&widget) || qobject_cast<const QComboBox*>(&widget) ||
           qobject_cast<const QLineEdit*>(&widget);
}

QString nameOf(const QWidget& widget) {
    return QStringLiteral("%1 \"%2\" in %3")
        .arg(QString::fromLatin1(widget.metaObject()->className()), widget.objectName(),
             widget.parentWidget() ? widget.parentWidget()->objectName() : QString());
}

/// Visible texts that do not fit into their widgets.
QStringList clippedTexts(const QWidget& window) {
    QStringList clipped;
    for (const QWidget* widget : window.findChildren<QWidget*>()) {
        if (!widget->isVisible()) continue;
        QString text;
        QSize needed = widget->minimumSizeHint();
        if (const auto* label = qobject_cast<const QLabel*>(widget)) {
            if (label->text().isEmpty() || label->sizePolicy().horizontalPolicy() == QSizePolicy::Ignored)
                continue;
            text = label->text();
            if (label->wordWrap()) needed = {0, label->heightForWidth(label->width())};
        } else if (const auto* button = qobject_cast<const QAbstractButton*>(widget)) {
            if (button->text().isEmpty()) continue;
            if (const auto* tool = qobject_cast<const QToolButton*>(button);
                tool && tool->toolButtonStyle() == Qt::ToolButtonIconOnly)
                continue;
            text = button->text();
        } else {
            continue;
        }
        if (widget->width() + 1 < needed.width() || widget->height() + 2 < needed.height())
            clipped << QStringLiteral("%1: \"%2\" has %3×%4, needs %5×%6")
                           .arg(nameOf(*widget), text)
                           .arg(widget->width())
                           .arg(widget->height())
                           .arg(needed.width())
                           .arg(needed.height());
    }
    return clipped;
}

}  // namespace

class TestWindowWords : public QObject {
    Q_OBJECT

  private slots:
    void measuresHaveTheWordsOfCore() {
        for (int i = 0; i < kMeasureCount; ++i) {
            const MeasureInfo& info = measureInfo(static_cast<Measure>(i));
            QCOMPARE(std::string_view(kMeasureCatalogue[std::size_t(i)].name), info.name);
            QCOMPARE(std::string_view(kMeasureCatalogue[std::size_t(i)].definition), info.definition);
        }
    }

    void everyControlSaysWhatItIsToEyesAndReaders() {
        auto window = openWindow();
        QStringList silent;
        for (const QWidget* widget : window->findChildren<QWidget*>()) {
            if (!isControl(*widget)) continue;
            if (widget->toolTip().isEmpty()) silent << QStringLiteral("no tool tip: ") + nameOf(*widget);
            const auto* button = qobject_cast<const QAbstractButton*>(widget);
            if (widget->accessibleName().isEmpty() && !(button && !button->text().isEmpty()))
                silent << QStringLiteral("no accessible name: ") + nameOf(*widget);
        }
        QVERIFY2(silent.isEmpty(), qPrintable(silent.join(QLatin1Char('\n'))));
    }

    void everyActionHasATipWithItsKeyAndNoKeyHasTwo() {
        auto window = openWindow();
        QStringList faults;
        QMap<QString, QString> keys;
        for (const QAction* action : window->findChildren<QAction*>()) {
            if (action->isSeparator() || action->menu() || action->objectName().isEmpty() ||
                !action->objectName().startsWith(QLatin1String("action")))
                continue;
            if (action->toolTip().isEmpty()) faults << action->objectName() + QStringLiteral(" has no tip");
            for (const QKeySequence& key : action->shortcuts()) {
                const QString text = key.toString();
                if (keys.contains(text))
                    faults << QStringLiteral("%1: %2 and %3").arg(text, keys[text], action->objectName());
                keys[text] = action->objectName();
            }
            const bool named = action->property("cheatSheetText").isValid();
            if (!action->shortcut().isEmpty() && !named &&
                !action->toolTip().contains(action->shortcut().toString(QKeySequence::NativeText)))
                faults << action->objectName() + QStringLiteral(" does not tell its key");
        }
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(QLatin1Char('\n'))));
    }

    void keySheetIsMadeFromTheMenusAndSearched() {
        auto window = openWindow();
        window->findChild<QAction*>(QStringLiteral("actionShortcuts"))->trigger();
        auto* sheet = window->findChild<CheatSheet*>();
        QVERIFY(sheet && sheet->isVisible() && !sheet->isModal());
        auto* text = sheet->findChild<QTextBrowser*>();
        for (const char* expected : {"F5", "Ctrl+Z", "Fit from scratch", "Drag a landmark", "Shift+S"})
            QVERIFY2(text->toPlainText().contains(QLatin1String(expected)), expected);
        QTest::keyClicks(sheet->findChild<QLineEdit*>(), QStringLiteral("scratch"));
        QVERIFY(text->toPlainText().contains(QStringLiteral("Fit from scratch")));
        QVERIFY(!text->toPlainText().contains(QStringLiteral("Drag a landmark")));
        window->findChild<QAction*>(QStringLiteral("actionShortcuts"))->trigger();
        QCOMPARE(window->findChildren<CheatSheet*>().size(), 1);
    }

    void tourGoesThroughAndBlocksNothing() {
        auto window = openWindow();
        int opened = 0;
        Tour::startOnce(window.get(), [&] { ++opened; });
        auto* tour = window->findChild<Tour*>();
        QVERIFY(tour && tour->isVisible());
        QCOMPARE(QApplication::activeModalWidget(), nullptr);
        tour->next();
        QCOMPARE(opened, 1);
        tour->previous();
        tour->next();
        QCOMPARE(opened, 1);
        for (int i = tour->step(); i < tour->stepCount(); ++i) tour->next();
        QVERIFY(waitFor([&] { return !window->findChild<Tour*>(); }, 3000));
        QVERIFY(!window->findChild<QWidget*>(QStringLiteral("tourMark")));
        Tour::startOnce(window.get(), {});
        QVERIFY2(!window->findChild<Tour*>(), "once");
        window->findChild<QAction*>(QStringLiteral("actionTour"))->trigger();
        tour = window->findChild<Tour*>();
        QVERIFY(tour);
        QTest::keyClick(tour, Qt::Key_Escape);
        QVERIFY(waitFor([&] { return !window->findChild<Tour*>(); }, 3000));
    }

    void themeIsChosenAtOnceAndKept() {
        auto window = openWindow();
        window->findChild<QAction*>(QStringLiteral("actionSettings"))->trigger();
        auto* dialog = window->findChild<SettingsDialog*>();
        QVERIFY(dialog && dialog->isVisible());
        auto* theme = dialog->findChild<QComboBox*>(QStringLiteral("settingTheme"));
        const auto choose = [&](Theme wanted) {
            theme->setCurrentIndex(theme->findData(int(wanted)));
            emit theme->activated(theme->currentIndex());
        };
        const QImage lightIcon = themedIcon("open").pixmap(24).toImage();
        choose(Theme::Dark);
        QVERIFY(QApplication::palette().color(QPalette::Window).lightnessF() < 0.5f);
        QVERIFY(waitFor([&] { return window->palette().color(QPalette::Window).lightnessF() < 0.5f; }, 3000));
        QVERIFY2(themedIcon("open").pixmap(24).toImage() != lightIcon, "icons follow");
        QCOMPARE(QSettings().value(QStringLiteral("theme")).toString(), QStringLiteral("dark"));
        choose(Theme::Light);
        QVERIFY(QApplication::palette().color(QPalette::Window).lightnessF() > 0.5f);
        choose(Theme::System);
        auto* language = dialog->findChild<QComboBox*>(QStringLiteral("settingLanguage"));
        language->setCurrentIndex(language->findData(QStringLiteral("fr")));
        emit language->activated(language->currentIndex());
        QCOMPARE(chosenLanguage(), QStringLiteral("fr"));
        chooseLanguage({});
        dialog->close();
    }

    void longFitIsToldOnlyWhileAnotherWindowIsUsed() {
        if (personPhoto().isEmpty()) QSKIP("neither example photos nor shared photos are here");
        auto window = openWindow();
        QWidget other;
        QStringList told;
        auto* notifier = new FinishNotifier(window->session(), &other,
                                            [&](const QString& title, const QString&) { told << title; });
        window->session().setReplayMs(0);
        window->session().addPhotos({personPhoto()});
        QVERIFY(waitIdle(*window));
        window->session().fit();
        QVERIFY(waitIdle(*window));
        QVERIFY2(told.isEmpty(), "a short fit");
        notifier->setLongMs(0);
        window->session().fit();
        QVERIFY(waitIdle(*window));
        QCOMPARE(told.size(), 1);
        FinishNotifier::setWanted(false);
        window->session().fit();
        QVERIFY(waitIdle(*window));
        QCOMPARE(told.size(), 1);
        FinishNotifier::setWanted(true);
    }

    void languagesAreMatched() {
        QCOMPARE(matchingLanguage(QStringLiteral("de-AT")), QStringLiteral("de"));
        QCOMPARE(matchingLanguage(QStringLiteral("zh")), QStringLiteral("zh_CN"));
        QCOMPARE(matchingLanguage(QStringLiteral("EN_us")), QStringLiteral("en"));
        QCOMPARE(matchingLanguage(QStringLiteral("tlh")), QString());
    }

    void windowSpeaksOtherLanguagesWithoutCuttingThem_data() {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("fit");
        QTest::newRow("English") << "en"
                                 << "Fit";
        QTest::newRow("German") << "de"
                                << "Anpassen";
        QTest::newRow("French") << "fr"
                                << "Ajuster";
        QTest::newRow("Chinese") << "zh_CN"
                                 << "拟合";
    }
    void windowSpeaksOtherLanguagesWithoutCuttingThem() {
        QFETCH(QString, code);
        QFETCH(QString, fit);
        QVERIFY(installLanguage(*QCoreApplication::instance(), code));
        {
            auto window = openWindow();
            const QString text = window->findChild<QAction*>(QStringLiteral("actionFit"))->text();
            QVERIFY2(text.contains(fit) || QString(text).remove(QLatin1Char('&')).contains(fit),
                     qPrintable(text));
            for (const QToolButton* button :
                 window->findChild<QToolBar*>(QStringLiteral("toolBar"))->findChildren<QToolButton*>())
                QVERIFY2(!button->text().contains(QLatin1Char('(')), qPrintable(button->text()));
            for (QToolButton* heading : window->findChildren<QToolButton*>())
                if (heading->objectName().startsWith(QLatin1String("part")) && heading->isVisible() &&
                    heading->accessibleName().endsWith(
                        QCoreApplication::translate("abf", "%1, closed").arg(heading->text())))
                    heading->click();
            QTest::qWait(300);
            const QStringList clipped = clippedTexts(*window);
            SettingsDialog settings(QStringLiteral("cpu"), nullptr);
            settings.show();
            QTest::qWait(100);
            const QStringList all = clipped + clippedTexts(settings);
            for (QTranslator* installed : QCoreApplication::instance()->findChildren<QTranslator*>())
                delete installed;
            QLocale::setDefault(QLocale(QLocale::English));
            QVERIFY2(all.isEmpty(), qPrintable(all.join(QLatin1Char('\n'))));
        }
    }
};

int main(int argc, char** argv) {
    const TestApplication application(argc, argv);
    TestWindowWords test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_window_words.moc"
