// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstring>
#include <nlohmann/json.hpp>
#include <span>
#include <vector>

namespace abf {

// glTF 2.0 constants.
enum class GltfComponent : int {
    UnsignedByte = 5121,
    UnsignedShort = 5123,
    UnsignedInt = 5125,
    Float = 5126
};
enum class GltfTarget : int { None = 0, ArrayBuffer = 34962, ElementArrayBuffer = 34963 };

/// Collects the binary chunk of a GLB; every array gets a buffer view and an accessor of its own.
class GltfBuffers {
  public:
    using Json = nlohmann::ordered_json;

    /// Returns the buffer view's index.
    int addView(std::span<const std::byte> bytes, GltfTarget target) {
        const std::size_t offset = bytes_.size();
        bytes_.resize((offset + bytes.size() + 3) / 4 * 4);
        if (!bytes.empty()) std::memcpy(bytes_.data() + offset, bytes.data(), bytes.size());
        Json view = {{"buffer", 0}, {"byteOffset", offset}, {"byteLength", bytes.size()}};
        if (target != GltfTarget::None) view["target"] = static_cast<int>(target);
        views_.push_back(std::move(view));
        return static_cast<int>(views_.size()) - 1;
    }

    /// Returns the accessor's index.
    template <class T>
    int add(const std::vector<T>& values, int components, const char* type, GltfComponent component,
            GltfTarget target) {
        const int view = addView(std::as_bytes(std::span(values)), target);
        return addAccessor({{"bufferView", view},
                            {"componentType", static_cast<int>(component)},
                            {"count", values.size() / static_cast<std::size_t>(components)},
                            {"type", type}});
    }

    int addAccessor(Json accessor) {
        accessors_.push_back(std::move(accessor));
        return static_cast<int>(accessors_.size()) - 1;
    }
    Json& accessor(int index) { return accessors_[static_cast<std::size_t>(index)]; }

    std::vector<std::byte> takeBytes() { return std::move(bytes_); }
    std::size_t byteCount() const { return bytes_.size(); }
    const Json& views() const { return views_; }
    const Json& accessors() const { return accessors_; }

  private:
    std::vector<std::byte> bytes_;
    Json views_ = Json::array(), accessors_ = Json::array();
};

}  // namespace abf
