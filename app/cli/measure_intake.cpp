// SPDX-License-Identifier: Apache-2.0
#include "app/cli/measure_intake.h"

#include <algorithm>
#include <cctype>
#include <cstdio>
#include <fstream>
#include <numeric>

#include "core/mesh_io/mesh_file.h"
#include "core/regress/mesh_regression.h"

namespace abf::cli {
namespace {

/// Mean distance beyond which phenotypes alone do not explain a mesh of the model's topology.
constexpr double kExplainedM = 0.2e-3;

/// Beyond it a mesh of the model's topology is no body at all, or not in metres.
constexpr double kNoBodyM = 0.05;

/// A fit.json is text that begins with a brace; no mesh is.
bool beginsLikeJson(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    char c = 0;
    while (stream.get(c))
        if (std::isspace(static_cast<unsigned char>(c)) == 0) return c == '{';
    return false;
}

std::string text(const char* format, double value) {
    char buffer[200];
    std::snprintf(buffer, sizeof buffer, format, value);
    return buffer;
}

class MeshIntake {
  public:
    MeshIntake(std::shared_ptr<const BodyModel> model, const MeshReading& reading, const Output& output,
               std::stop_token stop)
        : model_(std::move(model)), reading_(reading), output_(output), stop_(std::move(stop)) {}

    Result<BodyToMeasure> read(const std::filesystem::path& file) const {
        const auto mesh = readMesh(file);
        if (!mesh) return propagate(mesh);
        output_.progress("Fitting a body to " + file.string() + " ...");
        const bool corresponds = mesh->vertices.cols() == model_->annyTopology().vertexCount;
        auto body = corresponds ? ofMesh(mesh->vertices) : ofScan(mesh->vertices);
        if (!body) return fail(body.error().code, file.string() + ": " + body.error().message);
        return body;
    }

  private:
    Result<BodyToMeasure> ofMesh(const Eigen::Matrix3Xf& vertices) const {
        const Eigen::Matrix3Xf upright =
            (metresOf(reading_.unit.value_or(LengthUnit::Metre)) *
             (uprightFrom(reading_.up.value_or(ScanUp::Z)) * vertices.cast<double>()))
                .cast<float>();
        const MeshRegressor regressor(model_);
        auto found = regressor.regress(upright, {}, stop_);
        if (!found) return propagate(found);
        if (found->meanErrorM > kExplainedM) {
            RegressionOptions everything;
            everything.localChanges.resize(model_->localChangeLabels().size());
            std::iota(everything.localChanges.begin(), everything.localChanges.end(), 0);
            auto closer = regressor.regress(upright, everything, stop_);
            if (!closer) return propagate(closer);
            if (closer->meanErrorM < found->meanErrorM) found = std::move(closer);
        }
        if (found->meanErrorM > kNoBodyM)
            return fail(ErrorCode::InvalidArgument,
                        text("no body comes nearer to it than %.0f mm. ", 1e3 * found->meanErrorM) +
                            "If its unit is not metres, give --unit; if another axis than z is up, give --up.");
        BodyToMeasure body;
        body.kind = BodyToMeasure::Kind::Mesh;
        body.shape = found->shape;
        body.offM = found->meanErrorM;
        body.meshHeight = heightOf(upright);
        body.notes.push_back(
            "Measured is the body fitted to the mesh, in its rest pose; " +
            text("the mesh's vertices lie %.2f mm from it on average.", 1e3 * found->meanErrorM));
        if (found->meanErrorM > 1e-3)
            body.notes.emplace_back(
                "The mesh lies off the model. If its unit is not metres, give --unit; if another axis than z "
                "is "
                "up, give --up.");
        return body;
    }

    Result<BodyToMeasure> ofScan(const Eigen::Matrix3Xf& vertices) const {
        auto found = ScanRegressor(model_).regress(
            vertices, {.unit = reading_.unit, .up = reading_.up, .heightM = {}}, stop_);
        if (!found) return propagate(found);
        BodyToMeasure body;
        body.kind = BodyToMeasure::Kind::Scan;
        body.shape = found->shape;
        body.offM = found->meanM;
        body.meshHeight = metresOf(found->unit) *
                          heightOf((uprightFrom(found->up) * vertices.cast<double>()).cast<float>());
        body.notes.push_back("Measured is the body fitted to the scan, in its rest pose; " +
                             text("the scan's points lie %.1f mm from it on average, ", 1e3 * found->meanM) +
                             text("95 of 100 within %.1f mm.", 1e3 * found->p95M));
        body.notes.insert(body.notes.end(), found->notes.begin(), found->notes.end());
        return body;
    }

    static double heightOf(const Eigen::Matrix3Xf& vertices) {
        return double{vertices.row(2).maxCoeff()} - double{vertices.row(2).minCoeff()};
    }

    std::shared_ptr<const BodyModel> model_;
    const MeshReading& reading_;
    const Output& output_;
    std::stop_token stop_;
};

}  // namespace

std::string_view kindName(BodyToMeasure::Kind kind) {
    switch (kind) {
        case BodyToMeasure::Kind::Fit:
            return "fit";
        case BodyToMeasure::Kind::Mesh:
            return "mesh";
        case BodyToMeasure::Kind::Scan:
            return "scan";
    }
    return "";
}

Result<BodyToMeasure> readBodyToMeasure(const std::filesystem::path& file,
                                        const std::shared_ptr<const BodyModel>& model,
                                        const MeshReading& reading, const Output& output,
                                        std::stop_token stop) {
    if (!beginsLikeJson(file)) return MeshIntake(model, reading, output, std::move(stop)).read(file);
    auto document = readFitDocument(file, *model);
    if (!document) return propagate(document);
    BodyToMeasure body;
    body.shape = document->shape;
    body.document = std::move(*document);
    return body;
}

}  // namespace abf::cli
