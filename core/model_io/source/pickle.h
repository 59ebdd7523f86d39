// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "core/base/result.h"

namespace abf::source {

/// What torch.save pickles, and nothing else: the few values below, ordered dictionaries with text keys,
/// and tensors. No code of the pickle is ever run.
struct PickleValue;
using PicklePointer = std::shared_ptr<PickleValue>;
using PickleList = std::vector<PicklePointer>;
using PickleDictionary = std::vector<std::pair<std::string, PicklePointer>>;

/// A tensor's place in a storage entry of the archive. All of it lies within `storageCount` elements.
struct PickledTensor {
    std::string storageKey;
    std::string storageType;  ///< "DoubleStorage", "FloatStorage", ...
    std::int64_t storageCount = 0;
    std::int64_t offset = 0;
    std::vector<std::int64_t> shape, strides;
};

struct PickleValue {
    struct Global {
        std::string name;  ///< "module name"
    };
    struct Tuple {
        PickleList items;
    };
    struct Storage {
        std::string type, key;
        std::int64_t count;
    };
    std::variant<std::monostate, bool, std::int64_t, double, std::string, PickleList, Tuple, PickleDictionary,
                 Global, Storage, PickledTensor>
        value;
};

/// Error: Corrupt for any opcode, global or value beyond those; the message does not name a file.
Result<PicklePointer> readPickle(std::string_view bytes);

}  // namespace abf::source
