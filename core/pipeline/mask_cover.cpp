// SPDX-License-Identifier: Apache-2.0
#include "core/pipeline/mask_cover.h"

#include "core/silhouette/mask_overlap.h"

namespace abf {

Result<std::optional<MaskCover>> maskCover(const BodySurface& surface, BodyEvaluator& evaluator,
                                           const FitView& view, const BodyShape& shape,
                                           const ViewState& state, const ClothingAllowance& clothing) {
    if (view.mask.empty()) return std::optional<MaskCover>();
    EvaluatedBody body;
    if (auto done = evaluator.evaluate(shape, state.pose, body); !done) return propagate(done);
    MaskOverlapOptions options;
    options.ignore = view.ignore;
    const auto bare = maskOverlap(surface, body.vertices, state.camera, view.mask, options);
    if (!bare) return propagate(bare);
    const bool nothingLeft = bare->iou == 0 && bare->bodyOutside == 0 && bare->maskUncovered == 0;
    if (nothingLeft) return std::optional<MaskCover>();
    options.growth = clothing.thickness;
    const auto dressed = maskOverlap(surface, body.vertices, state.camera, view.mask, options);
    if (!dressed) return propagate(dressed);
    return std::optional(MaskCover{bare->iou, dressed->iou});
}

}  // namespace abf
