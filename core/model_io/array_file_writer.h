// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/model_io/model_format.h"

namespace abf {

/// Collects named arrays and lays them out as a model file. The result depends only on what was added,
/// not on the order. Arrays with equal bytes are stored once.
class ArrayFileWriter {
  public:
    template <class T>
    void add(const std::string& name, std::span<const T> values) {
        addBytes(name, model_format::elementType<T>(), values.size(), std::as_bytes(values));
    }
    template <class T>
    void add(const std::string& name, const std::vector<T>& values) {
        add(name, std::span<const T>(values));
    }
    /// A list of words, stored one a line. A word holds no line break.
    void addLabels(const std::string& name, const std::vector<std::string>& labels);

    /// The whole file. Errors: Internal when the SHA-256 cannot be computed.
    Result<std::vector<std::byte>> finish() const;

  private:
    struct Array {
        model_format::ElementType type;
        std::size_t count;
        std::vector<std::byte> bytes;
    };
    void addBytes(const std::string& name, model_format::ElementType type, std::size_t count,
                  std::span<const std::byte> bytes);

    std::map<std::string, Array> arrays_;
};

}  // namespace abf
