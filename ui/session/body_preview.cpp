// SPDX-License-Identifier: Apache-2.0
#include "ui/session/body_preview.h"

#include <QMetaObject>
#include <utility>

#include "ui/session/suit.h"

namespace abf::ui {

struct BodyPreview::Bench {
    std::shared_ptr<const BodyModel> model;
    std::shared_ptr<const BodyFitter> fitter;
    std::unique_ptr<BodyEvaluator> evaluator;
    SuitNormals suit;
    EvaluatedBody body;

    Bench(std::shared_ptr<const BodyModel> m, std::shared_ptr<const BodyFitter> f)
        : model(std::move(m)), fitter(std::move(f)), evaluator(makeCpuBodyEvaluator(model)), suit(*model) {}

    Result<std::shared_ptr<const BodyFrame>> make(const Request& request) {
        const BodyPose pose = request.state ? request.state->pose : BodyPose{};
        if (auto done = evaluator->evaluate(request.shape, pose, body); !done) return propagate(done);
        auto frame = std::make_shared<BodyFrame>();
        frame->vertices = body.vertices;
        suit.compute(body.vertices, frame->normals);
        const Eigen::Vector3d root = body.bonePoses.front().topRightCorner<3, 1>();
        frame->standing = {static_cast<float>(-root.x()), static_cast<float>(-root.y()),
                           -body.vertices.row(2).minCoeff()};
        frame->statureM = body.restVertices.row(2).maxCoeff() - body.restVertices.row(2).minCoeff();
        frame->photo = request.photo;
        if (request.state) {
            frame->camera = request.state->camera;
            if (request.view) frame->figures = fitter->figures(*request.view, request.shape, *request.state);
        }
        return frame;
    }
};

BodyPreview::BodyPreview(QObject* parent) : QObject(parent) {}

BodyPreview::~BodyPreview() = default;

void BodyPreview::setModel(std::shared_ptr<const BodyModel> model, std::shared_ptr<const BodyFitter> fitter) {
    bench_ = std::make_shared<Bench>(std::move(model), std::move(fitter));
}

void BodyPreview::request(Request request) {
    if (!bench_) return;
    worker_.replace([this, bench = bench_, request = std::move(request)](const std::stop_token&) {
        auto frame = bench->make(request);
        if (frame) return deliver(std::move(*frame));
        QMetaObject::invokeMethod(
            this, [this, text = QString::fromStdString(frame.error().message)] { emit failed(text); },
            Qt::QueuedConnection);
    });
}

void BodyPreview::deliver(std::shared_ptr<const BodyFrame> frame) {
    bool waiting = false;
    {
        const std::lock_guard lock(mutex_);
        waiting = newest_ != nullptr;
        newest_ = std::move(frame);
    }
    if (waiting) return;
    QMetaObject::invokeMethod(
        this,
        [this] {
            std::shared_ptr<const BodyFrame> newest;
            {
                const std::lock_guard lock(mutex_);
                newest.swap(newest_);
            }
            if (newest) emit frameReady(std::move(newest));
        },
        Qt::QueuedConnection);
}

BodySurface makeBodySurface(const BodyModel& model) {
    const Topology& topology = model.annyTopology();
    BodySurface surface;
    surface.triangles.assign(topology.faces.begin(), topology.faces.end());
    surface.colours = suitColours(model);
    return surface;
}

}  // namespace abf::ui
