// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QImage>
#include <QMetaType>
#include <QString>
#include <QStringList>
#include <vector>

#include "core/rig/influence_cap.h"

namespace abf::ui {

/// What an exported file would hold, found by making it without writing it.
struct ExportPreview {
    struct Mesh {
        QString name;
        std::size_t vertices = 0, faces = 0, influences = 0;
        QStringList morphs;
    };
    struct Bone {
        QString name;
        int parent = -1;
    };
    QString error;  ///< why it cannot be made; empty: it can
    std::size_t bytes = 0;
    bool rigged = false, exactRig = false;
    CapError cap;
    double poseMaxMm = 0, poseMeanMm = 0;
    std::vector<Mesh> meshes;
    std::vector<Bone> bones;
    QStringList materials, clips, notes;
    QImage texture;  ///< small, of the body's material; null: none
};

}  // namespace abf::ui

Q_DECLARE_METATYPE(abf::ui::ExportPreview)
