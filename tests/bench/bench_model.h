// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <memory>

#include "core/model_io/model_file.h"

namespace abf::bench {

/// What most benchmarks are told: [--json] [MODEL].
struct ModelArguments {
    bool json = false;
    std::filesystem::path file = defaultModelPath();
    std::shared_ptr<const BodyModel> model;
};

/// Reads the arguments and loads the model; ends the program with a message where it cannot.
inline ModelArguments openModel(int argc, char** argv) {
    ModelArguments result;
    for (int i = 1; i < argc; ++i) {
        if (std::strcmp(argv[i], "--json") == 0) {
            result.json = true;
        } else {
            result.file = argv[i];
        }
    }
    auto loaded = loadBodyModel(result.file);
    if (!loaded) {
        std::fprintf(stderr, "%s\n", loaded.error().message.c_str());
        std::exit(1);
    }
    result.model = std::move(*loaded);
    return result;
}

}  // namespace abf::bench
