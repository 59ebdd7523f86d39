// SPDX-License-Identifier: Apache-2.0
#include "tests/core/export/round_trip_scene.h"

#include <Eigen/Geometry>
#include <Eigen/LU>
#include <algorithm>
#include <array>

#include "core/body/body_evaluator.h"
#include "core/character/character.h"

using namespace abf;

namespace {

Result<Eigen::Matrix3Xf> restVertices(const std::shared_ptr<const BodyModel>& model, const BodyShape& shape) {
    EvaluatedBody body;
    if (auto done = makeCpuBodyEvaluator(model)->evaluate(shape, {}, body); !done) return propagate(done);
    return body.restVertices;
}

SceneMorph morphBetween(const char* name, const Eigen::Matrix3Xf& from, const Eigen::Matrix3Xf& to) {
    SceneMorph morph;
    morph.name = name;
    const Eigen::Matrix3Xf moved = to - from;
    for (Eigen::Index v = 0; v < moved.cols(); ++v)
        if (moved.col(v).norm() > 1e-6f) morph.vertices.push_back(static_cast<std::uint32_t>(v));
    morph.deltas.resize(3, static_cast<Eigen::Index>(morph.vertices.size()));
    for (Eigen::Index i = 0; i < morph.deltas.cols(); ++i)
        morph.deltas.col(i) = moved.col(morph.vertices[static_cast<std::size_t>(i)]);
    return morph;
}

Result<void> addMorphs(const std::shared_ptr<const BodyModel>& model, const BodyShape& shape,
                       SceneMesh& mesh) {
    const auto labels = model->facialActionLabels();
    for (const char* action : {"jawOpen", "eyeBlinkLeft"}) {
        BodyShape moved = shape;
        moved.facialActions.setZero(static_cast<Eigen::Index>(labels.size()));
        if (shape.facialActions.size() > 0) moved.facialActions = shape.facialActions;
        moved.facialActions[std::find(labels.begin(), labels.end(), action) - labels.begin()] += 0.5;
        const auto rest = restVertices(model, moved);
        if (!rest) return propagate(rest);
        mesh.morphs.push_back(morphBetween(action, mesh.positions, *rest));
    }
    BodyShape heavier = shape;
    heavier.phenotypes[Phenotype::Weight] += shape.phenotypes[Phenotype::Weight] > 0.5 ? -0.3 : 0.3;
    const auto rest = restVertices(model, heavier);
    if (!rest) return propagate(rest);
    mesh.morphs.push_back(morphBetween("heavier", mesh.positions, *rest));
    mesh.morphs.back().weight = 0.25f;
    return {};
}

/// From rest to the pose in four steps, each bone's frame turned and moved part of the way.
SceneClip clipTo(const ExportScene& scene) {
    SceneClip clip;
    clip.name = "rest to pose";
    for (int step = 0; step <= 4; ++step) {
        const double part = step / 4.0;
        clip.times.push_back(part);
        std::vector<Eigen::Matrix4d> frames;
        for (const SceneJoint& joint : scene.joints) {
            const Eigen::Quaterniond from(Eigen::Matrix3d(joint.bind.topLeftCorner<3, 3>()));
            const Eigen::JacobiSVD<Eigen::Matrix3d> svd(joint.current.topLeftCorner<3, 3>(),
                                                        Eigen::ComputeFullU | Eigen::ComputeFullV);
            const Eigen::Matrix3d turn = svd.matrixU() * svd.matrixV().transpose();
            const Eigen::Matrix3d stretch = turn.transpose() * joint.current.topLeftCorner<3, 3>();
            Eigen::Matrix4d frame = Eigen::Matrix4d::Identity();
            frame.topLeftCorner<3, 3>() = from.slerp(part, Eigen::Quaterniond(turn)).toRotationMatrix() *
                                          ((1 - part) * Eigen::Matrix3d::Identity() + part * stretch);
            frame.col(3) = (1 - part) * joint.bind.col(3) + part * joint.current.col(3);
            frames.push_back(step == 4 ? joint.current : frame);
        }
        clip.frames.push_back(std::move(frames));
    }
    return clip;
}

}  // namespace

Result<ExportScene> roundTripScene(const std::shared_ptr<const BodyModel>& model, const BodyShape& shape,
                                   const BodyPose& pose, bool quads, const std::string& rig) {
    auto character = makeCharacter(model, shape, pose, {.rig = rig, .quads = quads});
    if (!character) return propagate(character);
    ExportScene& scene = character->scene;
    SceneMesh& mesh = scene.meshes[0];
    if (auto done = addMorphs(model, shape, mesh); !done) return propagate(done);
    scene.clips.push_back(clipTo(scene));
    scene.materials.push_back(
        {.name = "Second cloth", .baseColour = {0.10f, 0.25f, 0.16f, 1.0f}, .baseColourImage = {}});
    mesh.faceMaterials.resize(mesh.faceCount());
    const float middle = (mesh.positions.row(2).minCoeff() + mesh.positions.row(2).maxCoeff()) / 2;
    for (std::size_t f = 0; f < mesh.faceMaterials.size(); ++f) {
        // The upper half of the body, by its bind pose.
        const float z = mesh.positions(2, mesh.faces[f * static_cast<std::size_t>(mesh.faceArity)]);
        mesh.faceMaterials[f] = z > middle ? 1 : 0;
    }
    std::vector<Eigen::Matrix4d> frames;
    for (const SceneJoint& joint : scene.joints) frames.push_back(joint.current);
    mesh.posed = skinned(scene, frames);
    return std::move(scene);
}

Eigen::Matrix3Xf skinned(const ExportScene& scene, const std::vector<Eigen::Matrix4d>& frames) {
    const SceneMesh& mesh = scene.meshes[0];
    Eigen::Matrix3Xd shaped = mesh.positions.cast<double>();
    for (const SceneMorph& morph : mesh.morphs)
        for (std::size_t i = 0; i < morph.vertices.size(); ++i)
            shaped.col(morph.vertices[i]) += static_cast<double>(morph.weight) *
                                             morph.deltas.col(static_cast<Eigen::Index>(i)).cast<double>();
    std::vector<Eigen::Matrix4d> moves;
    for (std::size_t j = 0; j < frames.size(); ++j) {
        Eigen::Matrix4d bind = scene.joints[j].bind, frame = frames[j];
        bind.row(3) << 0, 0, 0, 1;
        frame.row(3) << 0, 0, 0, 1;
        moves.push_back(frame * bind.inverse());
    }
    Eigen::Matrix3Xf out(3, shaped.cols());
    for (Eigen::Index v = 0; v < shaped.cols(); ++v) {
        Eigen::Vector4d sum = Eigen::Vector4d::Zero();
        for (std::uint32_t k = mesh.skin.start[static_cast<std::size_t>(v)];
             k < mesh.skin.start[static_cast<std::size_t>(v) + 1]; ++k)
            sum += static_cast<double>(mesh.skin.weight[k]) *
                   (moves[mesh.skin.joint[k]] * shaped.col(v).homogeneous());
        out.col(v) = sum.head<3>().cast<float>();
    }
    return out;
}

void addPicture(ExportScene& scene) {
    // 8 x 8 pixels, RGB, made with Python's zlib.
    static constexpr unsigned char kPng[] = {
        0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00, 0x00, 0x00, 0x0d, 0x49, 0x48, 0x44, 0x52, 0x00,
        0x00, 0x00, 0x08, 0x00, 0x00, 0x00, 0x08, 0x08, 0x02, 0x00, 0x00, 0x00, 0x4b, 0x6d, 0x29, 0xdc, 0x00,
        0x00, 0x00, 0x19, 0x49, 0x44, 0x41, 0x54, 0x78, 0xda, 0x63, 0x48, 0x70, 0x30, 0xb8, 0x70, 0xe1, 0x02,
        0x26, 0xc9, 0x80, 0x55, 0x14, 0x48, 0x32, 0x0c, 0x4a, 0x1d, 0x00, 0xa9, 0x20, 0x68, 0x01, 0xce, 0xc6,
        0x9b, 0xd7, 0x00, 0x00, 0x00, 0x00, 0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82};
    const auto* bytes = reinterpret_cast<const std::byte*>(kPng);
    scene.materials[0].baseColourImage = {SceneImage::Kind::Png, {bytes, bytes + sizeof kPng}};
}
