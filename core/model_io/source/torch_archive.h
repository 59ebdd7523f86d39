// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/model_io/source/pickle.h"

namespace abf::source {

/// A dictionary that torch.save wrote: a zip of raw little-endian storages and a small pickle.
class TorchArchive {
  public:
    /// Errors: NotFound, Corrupt naming `file`.
    static Result<TorchArchive> open(const std::filesystem::path& file);

    std::vector<std::string> keys() const;
    Result<std::vector<std::string>> strings(std::string_view key) const;
    /// A float or double tensor of exactly this shape, row-major.
    Result<std::vector<double>> tensor(std::string_view key, const std::vector<std::int64_t>& shape) const;

  private:
    const PickleValue* find(std::string_view key) const;

    std::filesystem::path file_;
    PickleDictionary content_;
    std::map<std::string, std::string> storages_;
};

}  // namespace abf::source
