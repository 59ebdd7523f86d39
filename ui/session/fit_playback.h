// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
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
    std::size_t count() const {
        const std::lock_guard lock(mutex_);
        return steps_.size();
    }
    /// `index` < count().
    Step step(std::size_t index) const {
        const std::lock_guard lock(mutex_);
        return steps_[index];
    }
    std::vector<Step> from(std::size_t index) const {
        const std::lock_guard lock(mutex_);
        return {steps_.begin() + static_cast<std::ptrdiff_t>(std::min(index, steps_.size())), steps_.end()};
    }

  private:
    mutable std::mutex mutex_;
    std::vector<Step> steps_;
};

/// How many of `count` steps have been shown after the next picture when `shown` had been: a part of what is
/// left, so that pictures of a running fit follow it without a leap and catch up.
inline std::size_t followSteps(std::size_t shown, std::size_t count) {
    constexpr std::size_t kPart = 8;
    return shown >= count ? shown : shown + std::max<std::size_t>(1, (count - shown) / kPart);
}

/// The step to show `elapsedMs` into a replay of `count` steps over `durationMs`: evenly spaced, the last one
/// from the end of the duration on.
inline std::size_t replayStep(std::size_t count, double elapsedMs, double durationMs) {
    if (count == 0) return 0;
    if (durationMs <= 0 || elapsedMs >= durationMs) return count - 1;
    if (elapsedMs <= 0) return 0;
    return static_cast<std::size_t>(elapsedMs / durationMs * static_cast<double>(count - 1));
}

}  // namespace abf::ui
