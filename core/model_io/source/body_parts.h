// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Core>
#include <array>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "core/base/result.h"

namespace abf::source {

/// The painted map of body parts: a picture over texture space and the colour of each part.
class BodyPartMap {
  public:
    /// Reads data/segmentation/body_parts_segmentation.{png,yaml}.
    static Result<BodyPartMap> read(const std::filesystem::path& segmentationDir);

    const std::vector<std::string>& labels() const { return labels_; }
    /// Index into labels() of the part whose colour lies at `uv` (origin bottom-left), with the rounding of
    /// the reference package; -1 for a colour that belongs to none.
    int partAt(const Eigen::Vector2d& uv) const;

  private:
    using Colour = std::array<std::uint8_t, 3>;
    std::vector<std::string> labels_;
    std::vector<Colour> colours_;
    std::vector<std::uint8_t> pixels_;  ///< RGB, rows from the top
    int width_ = 0, height_ = 0;
};

}  // namespace abf::source
