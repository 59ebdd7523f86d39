// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtTest>
#include <cstdio>
#include <memory>

#include "core/body/body_model.h"
#include "core/model_io/model_file.h"

/// The compiled model of this build, loaded once; null (with the reason on stderr) when it cannot be loaded.
inline std::shared_ptr<const abf::BodyModel> testModel() {
    static const std::shared_ptr<const abf::BodyModel> model = []() -> std::shared_ptr<const abf::BodyModel> {
        auto loaded = abf::loadBodyModel(abf::defaultModelPath());
        if (loaded) return *loaded;
        std::fprintf(stderr, "%s\n", loaded.error().message.c_str());
        return nullptr;
    }();
    return model;
}

#define ABF_NEED_MODEL() \
    if (!testModel()) QSKIP("no compiled body model: run packaging/run, or set ABF_MODEL")
