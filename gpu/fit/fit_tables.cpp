// SPDX-License-Identifier: Apache-2.0
#include "gpu/fit/fit_tables.h"

#include "core/body/body_point_table.h"
#include "gpu/kernels/staging.h"

namespace abf {

FitTables::FitTables(std::shared_ptr<const BoneTables> bones, std::shared_ptr<const SurfaceTables> surface,
                     const BodyPoints& points)
    : bones_(std::move(bones)), surface_(std::move(surface)), arena_(bones_->context()) {
    const Rig& rig = bones_->rig();
    const BodyPointTable table(model(), rig, points.definitions());
    pairStart_ = table.pairStart;
    for (std::size_t j = 0; j < table.pairBone.size(); ++j) {
        pairs_.push_back({static_cast<std::uint32_t>(table.pairBone[j]), table.pairMass[j]});
    }

    // Only the pairs' columns of the table; its bones lie in BoneTables.
    const std::size_t width = 3 * pairs_.size();
    const std::size_t rowCount = table.rowMovesBones.size();
    std::vector<double> rows;
    rows.reserve(rowCount * width);
    for (std::size_t r = 0; r < rowCount; ++r) {
        const double* row = table.rows.data() + r * table.width;
        rows.insert(rows.end(), row, row + width);
    }
    std::vector<std::int32_t> rowOfShape(table.rowOfShape.begin(), table.rowOfShape.end());

    std::vector<std::vector<int>> children(rig.boneLabels.size());
    for (int b = 1; b < rig.boneCount(); ++b) children[static_cast<std::size_t>(rig.parents[b])].push_back(b);
    order_.resize(rig.boneLabels.size());
    lastBelow_.resize(rig.boneLabels.size());
    std::uint32_t next = 0;
    const auto visit = [&](const auto& self, int bone) -> void {
        order_[static_cast<std::size_t>(bone)] = next++;
        for (const int child : children[static_cast<std::size_t>(bone)]) self(self, child);
        lastBelow_[static_cast<std::size_t>(bone)] = next - 1;
    };
    visit(visit, 0);

    const RealWriter reals(bones_->float64());
    Submission submission(context());
    const auto upload = [&](std::span<const std::byte> content) {
        return uploadedBuffer(context(), arena_, submission, content);
    };
    pairTemplates = upload(reals.written(std::span(table.templateRow).first(width)));
    pairRowOfShape = upload(std::as_bytes(std::span(rowOfShape)));
    boneOrder = upload(std::as_bytes(std::span(order_)));
    pairRows = upload(reals.written(rows));
}

}  // namespace abf
