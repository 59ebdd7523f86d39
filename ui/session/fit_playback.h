// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <memory>
#include <mutex>
#include <vector>

#include "core/fit/fit_problem.h"

namespace abf::ui {

using Step = std::shared_ptr<const FitSnapshot>;

/// The accepted steps of one running fit. The fitting thread adds, the UI thread takes.
class StepRecorder {
  public:
    void add(Step step) {
        const std::lock_guard lock(mutex_);
        steps_.push_back(std::move(step));
    }
    Step newest() const {
        const std::lock_guard lock(mutex_);
        return steps_.empty() ? nullptr : steps_.back();
    }
    std::vector<Step> all() const {
        const std::lock_guard lock(mutex_);
        return steps_;
    }

  private:
    mutable std::mutex mutex_;
    std::vector<Step> steps_;
};

/// The step to show `elapsedMs` into a replay of `count` steps over `durationMs`: evenly spaced, the last one
/// from the end of the duration on.
inline std::size_t replayStep(std::size_t count, double elapsedMs, double durationMs) {
    if (count == 0) return 0;
    if (durationMs <= 0 || elapsedMs >= durationMs) return count - 1;
    if (elapsedMs <= 0) return 0;
    return static_cast<std::size_t>(elapsedMs / durationMs * static_cast<double>(count - 1));
}

}  // namespace abf::ui
