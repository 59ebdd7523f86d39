// SPDX-License-Identifier: Apache-2.0
#include "app/cli/measure_intake.h"

#include <cctype>
#include <cstdio>
#include <fstream>

#include "core/mesh_io/mesh_file.h"
#include "core/regress/mesh_fit.h"

namespace abf::cli {
namespace {

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

double heightOf(const Eigen::Matrix3Xf& vertices) {
    return double{vertices.row(2).maxCoeff()} - double{vertices.row(2).minCoeff()};
}

Result<BodyToMeasure> bodyOfMesh(const std::filesystem::path& file,
                                 const std::shared_ptr<const BodyModel>& model, const MeshReading& reading,
                                 const Output& output, std::stop_token stop) {
    const auto mesh = readMesh(file);
    if (!mesh) return propagate(mesh);
    output.progress("Fitting a body to " + file.string() + " ...");
    MeshFitOptions options;
    options.unit = reading.unit;
    options.up = reading.up;
    const auto found = fitToMesh(model, mesh->vertices, options, {}, std::move(stop));
    if (!found) return fail(found.error().code, file.string() + ": " + found.error().message);
    if (found->corresponding && found->meanM > kNoBodyM)
        return fail(ErrorCode::InvalidArgument,
                    file.string() + ": " +
                        text("no body comes nearer to it than %.0f mm. ", 1e3 * found->meanM) +
                        "If its unit is not metres, give --unit; if another axis than z is up, give --up.");
    BodyToMeasure body;
    body.kind = found->corresponding ? BodyToMeasure::Kind::Mesh : BodyToMeasure::Kind::Scan;
    body.shape = found->shape;
    body.offM = found->meanM;
    body.meshHeight = heightOf(found->place.placed(mesh->vertices));
    body.notes.push_back(
        found->corresponding
            ? "Measured is the body fitted to the mesh, in its rest pose; " +
                  text("the mesh's vertices lie %.2f mm from it on average.", 1e3 * found->meanM)
            : "Measured is the body fitted to the scan, in its rest pose; " +
                  text("the scan's points lie %.1f mm from it on average, ", 1e3 * found->meanM) +
                  text("95 of 100 within %.1f mm.", 1e3 * found->p95M));
    body.notes.insert(body.notes.end(), found->notes.begin() + (found->corresponding ? 1 : 0),
                      found->notes.end());
    return body;
}

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
    if (!beginsLikeJson(file)) return bodyOfMesh(file, model, reading, output, std::move(stop));
    auto document = readFitDocument(file, *model);
    if (!document) return propagate(document);
    BodyToMeasure body;
    body.shape = document->shape;
    body.document = std::move(*document);
    return body;
}

}  // namespace abf::cli
