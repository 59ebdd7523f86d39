// SPDX-License-Identifier: Apache-2.0
#include <QApplication>
#include <QCommandLineParser>
#include <cstdio>

#include "ui/body_view/body_view.h"
#include "ui/main_window/main_window.h"
#include "ui/widgets/themed_icon.h"

namespace {

constexpr int kUsage = 2, kFailed = 1;

struct Options {
    QStringList files;
    bool example = false, fit = false;
};

/// Reads the command line without a display; exits for --help, --version and mistakes.
Options readCommandLine(int& argc, char** argv) {
    const QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(QObject::tr("Fits the Anny parametric body to photos of one person."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(QStringLiteral("files"), QObject::tr("Photos of one person, or a fit.json."),
                                 QStringLiteral("[FILE...]"));
    const QCommandLineOption example(QStringLiteral("example"),
                                     QObject::tr("Open the example photos and fit them."));
    const QCommandLineOption fit(QStringLiteral("fit"),
                                 QObject::tr("Fit as soon as the photos have been read."));
    parser.addOptions({example, fit});
    if (!parser.parse(QCoreApplication::arguments())) {
        std::fprintf(stderr, "%s\n", qPrintable(parser.errorText()));
        std::exit(kUsage);
    }
    if (parser.isSet(QStringLiteral("help"))) parser.showHelp(0);
    if (parser.isSet(QStringLiteral("version"))) parser.showVersion();
    return {parser.positionalArguments(), parser.isSet(example), parser.isSet(fit)};
}

bool displayMissing() {
    return qEnvironmentVariableIsEmpty("DISPLAY") && qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY") &&
           qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM");
}

}  // namespace

int main(int argc, char* argv[]) {
    QCoreApplication::setApplicationName(QStringLiteral("anny-body-fitter"));
    QCoreApplication::setOrganizationName(QStringLiteral("anny-body-fitter"));
    QCoreApplication::setApplicationVersion(QStringLiteral(ABF_VERSION));
    const Options options = readCommandLine(argc, argv);
    if (displayMissing()) {
        std::fprintf(
            stderr,
            "anny-body-fitter: there is no display (neither DISPLAY nor WAYLAND_DISPLAY is set). Use the "
            "command line program `abf fit PHOTO` instead.\n");
        return kFailed;
    }
    abf::ui::BodyView::chooseQt3dRenderer();
    QApplication app(argc, argv);
    QGuiApplication::setApplicationDisplayName({});
    QGuiApplication::setDesktopFileName(QStringLiteral("anny-body-fitter"));
    QGuiApplication::setWindowIcon(abf::ui::applicationIcon());
    abf::ui::MainWindow window;
    window.show();
    window.openFiles(options.files);
    if (options.example) window.openExample();
    if (options.fit) window.session().fitWhenReady();
    return QApplication::exec();
}
