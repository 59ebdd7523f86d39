// SPDX-License-Identifier: Apache-2.0
#include <QApplication>
#include <QCommandLineParser>
#include <QSettings>
#include <cstdio>
#include <optional>

#include "core/base/cache_directory.h"
#include "gpu/device/preferred_device.h"
#include "gpu/evaluator_choice.h"
#include "ui/body_view/body_view.h"
#include "ui/main_window/main_window.h"
#include "ui/settings/language.h"
#include "ui/settings/theme.h"
#include "ui/widgets/themed_icon.h"

namespace {

constexpr int kUsage = 2, kFailed = 1;

struct Options {
    QStringList files;
    bool example = false, fit = false;
    std::optional<abf::Backend> backend;
    std::optional<QString> device;
    QString language;
};

/// Of the command line, else of the settings.
struct ChosenBackend {
    abf::Backend backend = abf::Backend::Auto;
    abf::VulkanOptions vulkan;
};

ChosenBackend chosenBackend(const Options& options) {
    const QSettings settings;
    const auto kept =
        abf::backendFromText(settings.value(QStringLiteral("backend")).toString().toStdString());
    ChosenBackend result;
    result.backend = options.backend.value_or(kept.value_or(abf::Backend::Auto));
    result.vulkan.device =
        options.device.value_or(settings.value(QStringLiteral("device")).toString()).toStdString();
    result.vulkan.pipelineCacheDir = abf::cacheDirectory();
    return result;
}

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
    const QCommandLineOption backend(
        QStringLiteral("backend"),
        QObject::tr(
            "Where fits and the bodies on the screen are computed: auto (the faster one), cpu or vulkan."),
        QStringLiteral("NAME"));
    const QCommandLineOption device(
        QStringLiteral("device"),
        QObject::tr("Vulkan device: its number or part of its name, as `abf doctor` lists them."),
        QStringLiteral("TEXT"));
    const QCommandLineOption language(QStringLiteral("language"),
                                      QObject::tr("Language of the window: en, de, fr or zh_CN."),
                                      QStringLiteral("CODE"));
    parser.addOptions({example, fit, backend, device, language});
    if (!parser.parse(QCoreApplication::arguments())) {
        std::fprintf(stderr, "%s\n", qPrintable(parser.errorText()));
        std::exit(kUsage);
    }
    if (parser.isSet(QStringLiteral("help"))) parser.showHelp(0);
    if (parser.isSet(QStringLiteral("version"))) parser.showVersion();
    Options options{parser.positionalArguments(), parser.isSet(example), parser.isSet(fit), {}, {}, parser.value(language)};
    if (!options.language.isEmpty() && abf::ui::matchingLanguage(options.language).isEmpty()) {
        std::fprintf(stderr, "anny-body-fitter: --language is en, de, fr or zh_CN, not \"%s\".\n",
                     qPrintable(options.language));
        std::exit(kUsage);
    }
    if (parser.isSet(backend)) {
        options.backend = abf::backendFromText(parser.value(backend).toStdString());
        if (!options.backend) {
            std::fprintf(stderr, "anny-body-fitter: --backend is auto, cpu or vulkan, not \"%s\".\n",
                         qPrintable(parser.value(backend)));
            std::exit(kUsage);
        }
    }
    if (parser.isSet(device)) options.device = parser.value(device);
    return options;
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
    const ChosenBackend backend = chosenBackend(options);
    if (options.backend == abf::Backend::Vulkan || options.device) {
        // Asked for now, so that its absence is told now and not made up for.
        if (const auto device = abf::preferredVulkanDevice(backend.vulkan); !device) {
            std::fprintf(stderr, "anny-body-fitter: %s\n", device.error().message.c_str());
            return kFailed;
        }
    }
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
    abf::ui::installLanguage(app, options.language);
    abf::ui::ThemeChoice::shared().apply();
    abf::ui::MainWindow window;
    window.session().setBackend(backend.backend, backend.vulkan);
    window.show();
    window.openFiles(options.files);
    if (options.example) window.openExample();
    if (options.fit) window.session().fitWhenReady();
    if (options.files.isEmpty() && !options.example) window.greet();
    return QApplication::exec();
}
