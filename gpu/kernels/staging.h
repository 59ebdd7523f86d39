// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstring>
#include <span>

#include "gpu/device/buffer.h"
#include "gpu/device/submission.h"

namespace abf {

/// A new buffer of the arena in the device's own memory with this content. Throws vk::SystemError.
DeviceBuffer uploadedBuffer(const std::shared_ptr<const DeviceContext>& context, BufferArena& arena,
                            Submission& submission, std::span<const std::byte> content);

/// A buffer in the device's own memory and its twin that the host writes; a copy is recorded before the
/// kernels that read it, so that no kernel reads across the bus.
class StagedBuffer {
  public:
    StagedBuffer() = default;
    StagedBuffer(BufferArena& arena, std::size_t bytes)
        : host_(arena.allocate(bytes, BufferUse::Upload)),
          device_(arena.allocate(bytes, BufferUse::DeviceOnly)) {}

    std::size_t size() const { return host_.size(); }
    const DeviceBuffer& device() const { return device_; }
    template <class T>
    std::span<T> as() const {
        return host_.as<T>();
    }
    /// Copies the first `bytes`.
    void recordCopy(const vk::raii::CommandBuffer& commands, std::size_t bytes) const {
        if (bytes > 0) commands.copyBuffer(host_.handle(), device_.handle(), vk::BufferCopy(0, 0, bytes));
    }

  private:
    DeviceBuffer host_, device_;
};

/// Writes reals of the bones' kernels: doubles where the device has them, else floats (real.glsl).
class RealWriter {
  public:
    explicit RealWriter(bool float64) : float64_(float64) {}
    std::size_t bytes() const { return float64_ ? sizeof(double) : sizeof(float); }
    void write(std::span<std::byte> to, std::size_t index, double value) const {
        if (float64_) {
            std::memcpy(to.data() + index * sizeof(double), &value, sizeof value);
        } else {
            const auto single = static_cast<float>(value);
            std::memcpy(to.data() + index * sizeof(float), &single, sizeof single);
        }
    }
    std::vector<std::byte> written(std::span<const double> values) const {
        std::vector<std::byte> result(values.size() * bytes());
        for (std::size_t i = 0; i < values.size(); ++i) write(result, i, values[i]);
        return result;
    }
    double read(std::span<const std::byte> from, std::size_t index) const {
        if (float64_) {
            double value = 0;
            std::memcpy(&value, from.data() + index * sizeof(double), sizeof value);
            return value;
        }
        float value = 0;
        std::memcpy(&value, from.data() + index * sizeof(float), sizeof value);
        return value;
    }

  private:
    bool float64_;
};

}  // namespace abf
