// SPDX-License-Identifier: Apache-2.0
#include "ui/session/body_preview.h"

#include <QMetaObject>
#include <algorithm>
#include <future>
#include <utility>

#include "core/body/age_slider.h"
#include "core/measure/body_measurer.h"
#include "core/measure/tape_carrier.h"
#include "core/pose/body_stance.h"
#include "core/report/body_comparison.h"
#include "ui/session/suit.h"

namespace abf::ui {

bool isAdult(const BodyShape& shape) {
    constexpr double kAdultYears = 18;
    return yearsFromAgeSlider(shape.phenotypes[Phenotype::Age]) >= kAdultYears;
}

struct BodyPreview::Bench {
    std::shared_ptr<const BodyModel> model;
    std::shared_ptr<const BodyFitter> fitter;
    std::unique_ptr<BodyEvaluator> evaluator;
    std::unique_ptr<const BodyMeasurer> measurer;  ///< made on the worker
    std::unique_ptr<TapeCarrier> carrier;
    /// What is compared with, as last asked for.
    struct Reference {
        BodyShape shape;
        Eigen::Matrix3Xf vertices, normals;
        MeasureValues measures{};
    };
    std::optional<Reference> reference;
    SuitNormals suit;
    EvaluatedBody body;
    std::chrono::steady_clock::time_point lastMeasured;
    std::string backend = "cpu";  ///< as last told
    std::future<Result<std::unique_ptr<BodyEvaluator>>> opening;

    Bench(std::shared_ptr<const BodyModel> m, std::shared_ptr<const BodyFitter> f, Backend wanted,
          const VulkanOptions& options)
        : model(std::move(m)), fitter(std::move(f)), evaluator(makeCpuBodyEvaluator(model)), suit(*model) {
        if (wanted == Backend::Cpu) return;
        opening = std::async(std::launch::async, [model = model, wanted, options] {
            return makeBodyEvaluator(model, wanted, options);
        });
    }

    /// Takes over the evaluator that was being opened, once it is there. Returns why it never will be.
    std::string adoptOpened() {
        using namespace std::chrono_literals;
        if (!opening.valid() || opening.wait_for(0s) != std::future_status::ready) return {};
        auto opened = opening.get();
        if (!opened) return opened.error().message + " Bodies are computed on the CPU.";
        evaluator = std::move(*opened);
        return {};
    }

    /// The evaluator's name where it is another one than was told last.
    std::string newBackend() {
        const std::string name = evaluator->backendName();
        return std::exchange(backend, name) == name ? std::string() : name;
    }

    const BodyMeasurer& measuring() {
        if (!measurer) measurer = std::make_unique<const BodyMeasurer>(model);
        return *measurer;
    }

    std::optional<MeasureValues> measure(const BodyShape& shape) {
        const auto measured = measuring().measure(shape);
        if (!measured) return std::nullopt;
        lastMeasured = std::chrono::steady_clock::now();
        return *measured;
    }

    bool longUnmeasured() const {
        return std::chrono::steady_clock::now() - lastMeasured > kLongestUnmeasured;
    }

    Result<void> compare(const BodyShape& with, BodyFrame& frame) {
        if (!reference || !sameShape(reference->shape, with)) {
            reference.reset();
            auto measured = measuring().measure(with);
            if (!measured) return propagate(measured);
            EvaluatedBody other;
            const auto cpu = makeCpuBodyEvaluator(model);
            if (auto done = cpu->evaluate(with, {}, other); !done) return done;
            Reference made{with, std::move(other.restVertices), {}, *measured};
            computeVertexNormals(made.vertices, model->annyTopology().faces, model->annyTopology().faceArity,
                                 made.normals);
            reference = std::move(made);
        }
        frame.differences = outwardDifferences(body.restVertices, reference->vertices, reference->normals);
        frame.referenceMeasures = reference->measures;
        return {};
    }

    Result<std::shared_ptr<const BodyFrame>> make(const Request& request) {
        const BodyPose pose = request.state ? request.state->pose : request.pose;
        if (auto done = evaluator->evaluate(request.shape, pose, body); !done) return propagate(done);
        auto frame = std::make_shared<BodyFrame>();
        frame->vertices = body.vertices;
        frame->bonePoses = body.bonePoses;
        frame->adult = isAdult(request.shape);
        suit.compute(body.vertices, frame->normals);
        const Eigen::Vector3d root = body.bonePoses.front().topRightCorner<3, 1>();
        frame->standing = {static_cast<float>(-root.x()), static_cast<float>(-root.y()),
                           -body.vertices.row(2).minCoeff()};
        frame->statureM = body.restVertices.row(2).maxCoeff() - body.restVertices.row(2).minCoeff();
        if (request.tapes) {
            if (!carrier) carrier = std::make_unique<TapeCarrier>(model);
            if (const auto lines = measuring().tapes(request.shape))
                frame->tapes = carrier->carry(*lines, body.restVertices, body.vertices);
        }
        if (request.tapes || request.reference) frame->measures = measure(request.shape);
        if (request.reference) {
            if (auto done = compare(*request.reference, *frame); !done) return propagate(done);
        }
        frame->photo = request.photo;
        frame->scan = request.scan;
        if (request.state) {
            frame->camera = request.state->camera;
            if (request.view) frame->figures = fitter->figures(*request.view, request.shape, *request.state);
        }
        frame->computed = std::chrono::steady_clock::now();
        return frame;
    }
};

BodyPreview::BodyPreview(QObject* parent) : QObject(parent) {}

BodyPreview::~BodyPreview() = default;

void BodyPreview::setBackend(Backend backend, VulkanOptions options) {
    backend_ = backend;
    vulkan_ = std::move(options);
}

void BodyPreview::setModel(std::shared_ptr<const BodyModel> model, std::shared_ptr<const BodyFitter> fitter) {
    bench_ = std::make_shared<Bench>(std::move(model), std::move(fitter), backend_, vulkan_);
}

void BodyPreview::request(Request request) {
    if (!bench_) return;
    const std::uint64_t number = ++asked_;
    worker_.replace([this, bench = bench_, request = std::move(request), number](const std::stop_token&) {
        std::string message = bench->adoptOpened();
        auto frame = bench->make(request);
        if (auto notice = takeNotice(*bench->evaluator)) message = std::move(*notice);
        if (!frame) message = frame.error().message;
        tell(QString::fromStdString(bench->newBackend()), QString::fromStdString(message));
        if (!frame) return;
        const bool done = (*frame)->measures.has_value();
        deliver(std::move(*frame));
        if (done) return;
        std::optional<MeasureValues> measures;
        if (number == asked_ || bench->longUnmeasured()) measures = bench->measure(request.shape);
        if (measures)
            QMetaObject::invokeMethod(
                this, [this, values = *measures] { emit measured(values); }, Qt::QueuedConnection);
    });
}

void BodyPreview::tell(const QString& backend, const QString& message) {
    if (backend.isEmpty() && message.isEmpty()) return;
    QMetaObject::invokeMethod(
        this,
        [this, backend, message] {
            if (!backend.isEmpty()) emit backendChanged(backend);
            if (!message.isEmpty()) emit failed(message);
        },
        Qt::QueuedConnection);
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

namespace {

/// Each edge once; of the quads, whose diagonals would only be in the way.
std::vector<std::uint32_t> quadEdges(const BodyModel& model) {
    const Topology* quads = model.topology("anny-quads");
    const Topology& topology = quads ? *quads : model.annyTopology();
    std::vector<std::pair<std::uint32_t, std::uint32_t>> edges;
    for (int f = 0; f < topology.faceCount(); ++f) {
        const auto face = topology.faces.subspan(static_cast<std::size_t>(f * topology.faceArity),
                                                 static_cast<std::size_t>(topology.faceArity));
        for (std::size_t c = 0; c < face.size(); ++c) {
            const std::uint32_t a = face[c], b = face[(c + 1) % face.size()];
            if (a != b) edges.emplace_back(std::min(a, b), std::max(a, b));
        }
    }
    std::ranges::sort(edges);
    edges.erase(std::unique(edges.begin(), edges.end()), edges.end());
    std::vector<std::uint32_t> flat;
    flat.reserve(2 * edges.size());
    for (const auto& [a, b] : edges) {
        flat.push_back(a);
        flat.push_back(b);
    }
    return flat;
}

/// The middle of all sliders, scaled to the height of the figure.
void makeFigure(const std::shared_ptr<const BodyModel>& model, BodySurface& surface) {
    BodyShape shape;
    shape.phenotypes[Phenotype::Age] = ageSliderFromYears(30);
    EvaluatedBody body;
    const auto evaluator = makeCpuBodyEvaluator(model);
    const BodyPose pose = poseOfStance(model, shape, BodyStance::Measuring, {});
    if (!evaluator->evaluate(shape, pose, body)) return;
    Eigen::Matrix3Xf vertices = body.vertices;
    const Eigen::Vector3f low = vertices.rowwise().minCoeff(), high = vertices.rowwise().maxCoeff();
    vertices.colwise() -= Eigen::Vector3f((low.x() + high.x()) / 2, (low.y() + high.y()) / 2, low.z());
    vertices *= static_cast<float>(kFigureHeightM) / (high.z() - low.z());
    SuitNormals(*model).compute(vertices, surface.figureNormals);
    surface.figureVertices = std::move(vertices);
}

}  // namespace

BodySurface makeBodySurface(const std::shared_ptr<const BodyModel>& shared) {
    const BodyModel& model = *shared;
    const Topology& topology = model.annyTopology();
    BodySurface surface;
    surface.triangles.assign(topology.faces.begin(), topology.faces.end());
    surface.colours = suitColours(model);
    surface.skin = skinShares(model);
    surface.edges = quadEdges(model);
    surface.bones = dominantBones(model);
    const Rig& rig = model.annyRig();
    for (const std::string_view label : rig.boneLabels) surface.boneParts.push_back(bodyPartOfBone(label));
    surface.boneParents.assign(rig.parents.begin(), rig.parents.end());
    makeFigure(shared, surface);
    return surface;
}

}  // namespace abf::ui
