// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "app/cli/output.h"
#include "core/body/body_model.h"
#include "core/export/fit_document.h"
#include "core/regress/scan_regression.h"

namespace abf::cli {

/// How a mesh is to be understood.
struct MeshReading {
    std::optional<LengthUnit> unit;  ///< guessed for scans, else metres
    std::optional<ScanUp> up;        ///< guessed for scans, else z
};

/// A body to be measured, and how it was come by.
struct BodyToMeasure {
    enum class Kind { Fit, Mesh, Scan };
    Kind kind = Kind::Fit;
    BodyShape shape;
    std::optional<FitDocument> document;  ///< of a fit
    std::optional<double> offM;           ///< mesh, scan: mean distance of it from the body that is measured
    std::optional<double> meshHeight;     ///< mesh, scan: its extent upwards as it stands, metres
    std::vector<std::string> notes;       ///< in sentences
};

std::string_view kindName(BodyToMeasure::Kind kind);  ///< "fit", "mesh", "scan"

/// The body of a fit.json, or one fitted to a mesh (the model's topology, or any scan). Errors: those of
/// readFitDocument(), readMesh() and the regressors; each names the file.
Result<BodyToMeasure> readBodyToMeasure(const std::filesystem::path& file,
                                        const std::shared_ptr<const BodyModel>& model,
                                        const MeshReading& reading, const Output& output,
                                        std::stop_token stop);

}  // namespace abf::cli
