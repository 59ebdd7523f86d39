// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTemporaryDir>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "core/library/library.h"

/// A folder with a library and files of bytes that stand for photos.
struct LibraryFixture {
    QTemporaryDir dir;

    std::filesystem::path in(const std::string& name) const {
        return std::filesystem::path(dir.path().toStdString()) / name;
    }
    std::filesystem::path write(const std::string& name, const std::string& content) const {
        std::filesystem::create_directories(in(name).parent_path());
        std::ofstream(in(name), std::ios::binary) << content;
        return in(name);
    }
    abf::Library open() const { return abf::Library::open(in("library.sqlite")).value(); }

    static std::string fitNaming(const std::vector<std::string>& photos, const std::string& mask = {}) {
        std::string json = R"({"schema":"abf.fit/1","phenotypes":{"age":0.7},"photos":[)";
        for (std::size_t i = 0; i < photos.size(); ++i) {
            json += (i > 0 ? "," : "") + std::string(R"({"file":")") + photos[i] + "\"";
            if (i == 0 && !mask.empty()) json += R"(,"ignore_mask":")" + mask + "\"";
            json += "}";
        }
        return json + "]}";
    }
};
