// SPDX-License-Identifier: Apache-2.0
// A body from a mesh or a scan instead of photos.
#include <QFileInfo>

#include "ui/session/session.h"

namespace abf::ui {

void Session::openMesh(const QString& path, const MeshFitOptions& options) {
    if (!model_) {
        return raise(Notice::Level::Warning,
                     modelFailed_
                         ? tr("Without the body model no body can be fitted. See the message about it.")
                         : tr("The body model is still being loaded. Try again in a moment."));
    }
    newDocument();
    meshFitter_.start(path, model_, options);
    emit activityChanged();
}

void Session::connectMeshFitter() {
    connect(&meshFitter_, &MeshFitter::stepShown, this, [this](const MeshStep& step) {
        meshStep_ = step;
        refreshPreview();
    });
    connect(&meshFitter_, &MeshFitter::finished, this, &Session::meshFitted);
    const auto ended = [this] {
        meshStep_.reset();
        refreshPreview();
        emit activityChanged();
    };
    connect(&meshFitter_, &MeshFitter::cancelled, this, ended);
    connect(&meshFitter_, &MeshFitter::failed, this, [this, ended](const Error& error) {
        ended();
        raise(error);
    });
}

void Session::meshFitted(const MeshFit& fit, const ScanPoints& points, double seconds) {
    meshStep_.reset();
    const QString name = QFileInfo(meshFitter_.path()).fileName();
    const QString near = fit.corresponding
                             ? tr("Its vertices lie %L1 mm from the body's on average, %L2 mm at most.")
                                   .arg(1e3 * fit.meanM, 0, 'f', 2)
                                   .arg(1e3 * fit.largestM, 0, 'f', 2)
                             : tr("Its points lie %L1 mm from the body on average, 95 of 100 within %L2 mm.")
                                   .arg(1e3 * fit.meanM, 0, 'f', 1)
                                   .arg(1e3 * fit.p95M, 0, 'f', 1);
    Document after = document_;
    after.shape = fit.shape;
    after.pose = fit.pose;
    after.scan = points;
    after.fittedPose.reset();
    after.fit = FitSummary();
    after.fit.termination = fit.converged ? "converged" : "max_iterations";
    after.fit.backend = "cpu";
    after.fit.iterations = fit.iterations;
    after.fit.seconds = seconds;
    after.fit.notes = fit.notes;
    after.fit.notes.push_back(near.toStdString());
    edit(tr("Fit to %1").arg(name), std::move(after));
    QString said = tr("Fitted to %1.").arg(name) + QLatin1Char(' ') + near;
    for (const std::string& note : fit.notes) said += QLatin1Char(' ') + QString::fromStdString(note);
    raise(Notice::Level::Info, said);
    emit activityChanged();
}

}  // namespace abf::ui
