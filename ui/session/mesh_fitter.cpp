// SPDX-License-Identifier: Apache-2.0
#include "ui/session/mesh_fitter.h"

#include <QMetaObject>
#include <algorithm>
#include <chrono>
#include <utility>

#include "core/mesh_io/mesh_file.h"

namespace abf::ui {

namespace {

constexpr Eigen::Index kMostShown = 20'000;

Eigen::Matrix3Xf someOf(const Eigen::Matrix3Xf& points) {
    const Eigen::Index stride = (points.cols() + kMostShown - 1) / kMostShown;
    if (stride <= 1) return points;
    Eigen::Matrix3Xf some(3, points.cols() / stride);
    for (Eigen::Index i = 0; i < some.cols(); ++i) some.col(i) = points.col(i * stride);
    return some;
}

ScanPoints placed(const MeshPlace& place, const Eigen::Matrix3Xf& points) {
    return std::make_shared<const Eigen::Matrix3Xf>(place.placed(points));
}

}  // namespace

MeshFitter::MeshFitter(QObject* parent) : QObject(parent) {}

MeshFitter::~MeshFitter() = default;

void MeshFitter::start(const QString& path, std::shared_ptr<const BodyModel> model,
                       const MeshFitOptions& options) {
    worker_.cancel();
    path_ = path;
    running_ = true;
    const std::uint64_t id = ++id_;
    worker_.post([this, id, file = std::filesystem::path(path.toStdString()), model = std::move(model),
                  options](const std::stop_token& stop) {
        const auto started = std::chrono::steady_clock::now();
        Eigen::Matrix3Xf shown;
        Result<MeshFit> fit;
        if (const auto mesh = readMesh(file)) {
            shown = someOf(mesh->vertices);
            fit = fitToMesh(
                model, mesh->vertices, options,
                [&](const RegressionStep& step) {
                    deliver(id, {step.shape, step.pose, placed(step.place, shown)});
                },
                stop);
        } else {
            fit = propagate(mesh);
        }
        const std::chrono::duration<double> took = std::chrono::steady_clock::now() - started;
        const ScanPoints points = fit ? placed(fit->place, shown) : nullptr;
        QMetaObject::invokeMethod(
            this,
            [this, id, fit = std::move(fit), points, seconds = took.count()] {
                if (id != id_ || !running_) return;
                running_ = false;
                if (fit)
                    emit finished(*fit, points, seconds);
                else
                    emit failed(fit.error());
            },
            Qt::QueuedConnection);
    });
}

void MeshFitter::cancel() {
    if (!running_) return;
    running_ = false;
    worker_.cancel();
    emit cancelled();
}

void MeshFitter::deliver(std::uint64_t id, MeshStep step) {
    {
        const std::lock_guard lock(mutex_);
        if (std::exchange(newest_, std::move(step))) return;  // the one that waits takes this one along
    }
    QMetaObject::invokeMethod(
        this,
        [this, id] {
            std::optional<MeshStep> newest;
            {
                const std::lock_guard lock(mutex_);
                newest = std::exchange(newest_, std::nullopt);
            }
            if (id == id_ && running_ && newest) emit stepShown(*newest);
        },
        Qt::QueuedConnection);
}

}  // namespace abf::ui
