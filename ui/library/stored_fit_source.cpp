// SPDX-License-Identifier: Apache-2.0
#include "ui/library/stored_fit_source.h"

#include "core/library/library.h"

namespace abf::ui {

ExportLoader storedFitSource(std::shared_ptr<const BodyModel> model, std::filesystem::path library,
                             FitVersionId fit) {
    return [model = std::move(model), library = std::move(library), fit]() -> Result<ExportSource> {
        auto opened = Library::open(library);  // its own connection: the caller's thread may be any
        if (!opened) return propagate(opened);
        const auto stored = opened->fit(fit);
        if (!stored) return propagate(stored);
        return exportSourceOfFit(model, stored->json, stored->version.name);
    };
}

}  // namespace abf::ui
