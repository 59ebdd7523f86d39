// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QString>
#include <memory>
#include <mutex>
#include <optional>

#include "core/regress/mesh_fit.h"
#include "ui/session/worker.h"

namespace abf::ui {

/// Points of a mesh or scan to be seen beside its body: 3×N, metres, the body's frame.
using ScanPoints = std::shared_ptr<const Eigen::Matrix3Xf>;

/// The body on its way to a mesh.
struct MeshStep {
    BodyShape shape;
    BodyPose pose;
    ScanPoints points;
};

/// Reads meshes and scans and fits bodies to them, on its own thread. Of the steps only the newest is
/// delivered. All signals come on the UI thread.
class MeshFitter : public QObject {
    Q_OBJECT
  public:
    explicit MeshFitter(QObject* parent = nullptr);
    ~MeshFitter() override;

    /// Stops what runs and starts this one.
    void start(const QString& path, std::shared_ptr<const BodyModel> model, const MeshFitOptions& options);
    /// Nothing more is heard of what runs but `cancelled`.
    void cancel();
    bool running() const { return running_; }
    const QString& path() const { return path_; }

  signals:
    void stepShown(const abf::ui::MeshStep& step);
    void finished(const abf::MeshFit& fit, const abf::ui::ScanPoints& points, double seconds);
    void failed(const abf::Error& error);
    void cancelled();

  private:
    void deliver(std::uint64_t id, MeshStep step);

    QString path_;
    bool running_ = false;
    std::uint64_t id_ = 0;
    std::mutex mutex_;
    std::optional<MeshStep> newest_;
    Worker worker_;  // last: joined first
};

}  // namespace abf::ui
