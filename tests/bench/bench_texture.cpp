// SPDX-License-Identifier: Apache-2.0
/// Time to make textures: bench_texture [--json] [MODEL]. Photos of 12 megapixels, scaled as loadPhoto does.
/// Figures only; nothing is asserted, nothing is written.
#include <cstdio>

#include "core/body/body_evaluator.h"
#include "core/render/jpeg_encoder.h"
#include "core/render/rasterizer.h"
#include "core/texture/photo_texture.h"
#include "core/texture/skin_texture.h"
#include "tests/bench/bench_model.h"
#include "tests/bench/measured.h"

using namespace abf;

namespace {

/// The body drawn from in front (+1) or from its left.
TextureView photo(const BodyModel& model, const EvaluatedBody& body, bool front) {
    TextureView view;
    view.scale = 2560.0 / 4000;
    view.vertices = body.vertices;
    view.camera = {3000, 4000, 4400, 4400, 1500, 2000, {}};
    Eigen::Matrix3d axes;
    if (front)
        axes << 1, 0, 0, 0, 0, -1, 0, 1, 0;
    else
        axes << 0, 1, 0, 0, 0, -1, -1, 0, 0;
    const Eigen::Vector3f middle =
        (body.vertices.rowwise().minCoeff() + body.vertices.rowwise().maxCoeff()) / 2;
    view.camera.cameraFromWorld.linear() = axes;
    view.camera.cameraFromWorld.translation() = -axes * middle.cast<double>() + Eigen::Vector3d(0, 0, 2.5);
    Eigen::Matrix3Xf normals;
    const Topology& topology = model.annyTopology();
    computeVertexNormals(body.vertices, topology.faces, topology.faceArity, normals);
    RenderMesh mesh{&body.vertices, &normals, topology.faces, {}};
    RenderTarget target;
    renderMesh(mesh, view.camera, {1920, 2560}, target);
    view.rgb = blendOver(cv::Mat(target.rgba.size(), CV_8UC3, cv::Scalar(180, 170, 160)), target, 1);
    return view;
}

}  // namespace

int main(int argc, char** argv) {
    const auto arguments = bench::openModel(argc, argv);
    BodyShape shape;
    shape.phenotypes[Phenotype::Age] = 0.8;
    EvaluatedBody body;
    bool failed = !makeCpuBodyEvaluator(arguments.model)->evaluate(shape, {}, body);
    const std::vector<TextureView> views = {photo(*arguments.model, body, true),
                                            photo(*arguments.model, body, false)};

    std::vector<bench::Measured> results;
    cv::Mat picture;
    for (const int size : kTextureSizes)
        results.push_back(bench::measure("photos: two, " + std::to_string(size), 5, [&](int) {
            const auto made = makePhotoTexture(arguments.model, shape, views, size);
            failed |= !made;
            if (made) picture = made->rgb;
        }));
    results.push_back(bench::measure("skin, 2048", 5, [&](int) {
        failed |= !makeSkinTexture(*arguments.model, {0.6f, 0.4f, 0.3f}, 2048);
    }));
    results.push_back(bench::measure("JPEG, 4096", 5, [&](int) { failed |= !encodeJpeg(picture); }));
    if (failed) {
        std::fprintf(stderr, "A texture could not be made.\n");
        return 1;
    }
    bench::print("texture", results, arguments.json);
}
