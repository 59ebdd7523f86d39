// SPDX-License-Identifier: Apache-2.0
#include "ui/session/engine.h"

#include <QDir>
#include <QStandardPaths>

#include "core/model_io/model_file.h"

namespace abf::ui {

EngineLoader EngineLoader::standard() {
    return {.loadModel = [] { return loadBodyModel(defaultModelPath()); },
            .loadDetector =
                [] {
                    const QString cache =
                        QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) +
                        QStringLiteral("/anny-body-fitter");
                    PersonDetector::Options options;
                    if (QDir().mkpath(cache)) options.cacheDir = cache.toStdString();
                    return PersonDetector::load(defaultPoseModelDir(), options);
                }};
}

}  // namespace abf::ui
