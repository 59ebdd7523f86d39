// SPDX-License-Identifier: Apache-2.0
#include "core/character/character.h"

#include <Eigen/Geometry>
#include <Eigen/LU>
#include <algorithm>
#include <cmath>

#include "core/body/body_evaluator.h"
#include "core/character/body_materials.h"
#include "core/character/mesh_lod.h"
#include "core/character/mesh_subset.h"
#include "core/character/morph_targets.h"
#include "core/character/pose_clip.h"
#include "core/export/fit_json.h"
#include "core/rig/pose_carrier.h"
#include "core/rig/rig_catalogue.h"
#include "core/rig/rig_rest.h"
#include "core/rig/skin_table.h"
#include "core/rig/stances.h"

namespace abf {
namespace {

/// The body in its fitted pose and in the bind pose.
class BodyInPoses {
  public:
    BodyInPoses(const std::shared_ptr<const BodyModel>& model, const BodyPose& fitted, BindPose bind)
        : model_(model), evaluator_(makeCpuBodyEvaluator(model)), fitted_(fitted), bind_(bind) {}

    Result<void> evaluateFitted(const BodyShape& shape) {
        if (const auto done = evaluator_->evaluate(shape, fitted_, body_); !done) return done;
        const bool finite = body_.vertices.allFinite() && body_.restVertices.allFinite() &&
                            std::all_of(body_.bonePoses.begin(), body_.bonePoses.end(),
                                        [](const Eigen::Matrix4d& pose) { return pose.allFinite(); });
        if (!finite)
            return fail(ErrorCode::InvalidArgument,
                        "The body to export has no finite size: its parameters are far out of range.");
        return {};
    }
    const EvaluatedBody& fitted() const { return body_; }

    /// T of rig anny from rest to the bind pose, of a body with these rest frames.
    std::vector<Eigen::Matrix4d> bindTransforms(const EvaluatedBody& body) const {
        if (bind_ == BindPose::Fitted) return body.boneTransforms;
        auto transforms = bind_ == BindPose::Model
                              ? std::vector<Eigen::Matrix4d>(body.restBonePoses.size(), Eigen::Matrix4d::Identity())
                              : armsOutStance(model_->annyRig(), body.restBonePoses, bind_ == BindPose::A ? 45 : 0);
        for (Eigen::Matrix4d& transform : transforms) transform(2, 3) += lift_;
        return transforms;
    }

    /// Vertices of any shape in the bind pose.
    Result<Eigen::Matrix3Xf> bound(const BodyShape& shape) {
        EvaluatedBody body;
        if (const auto done =
                evaluator_->evaluate(shape, bind_ == BindPose::Fitted ? fitted_ : BodyPose{}, body);
            !done)
            return propagate(done);
        if (bind_ == BindPose::Fitted) return body.vertices;
        if (bind_ == BindPose::Model) {
            if (lift_ != 0) body.restVertices.row(2).array() += static_cast<float>(lift_);
            return body.restVertices;
        }
        const BodyPose stance = stancePose(bindTransforms(body), body.restBonePoses);
        if (const auto done = evaluator_->evaluate(shape, stance, body); !done) return propagate(done);
        return body.vertices;
    }

    /// Lifts the bound body of this shape, and with it all others, so that it stands on z = 0.
    Result<void> standOnGround(const BodyShape& shape) {
        if (bind_ == BindPose::Fitted) return {};
        const auto vertices = bound(shape);
        if (!vertices) return propagate(vertices);
        lift_ = -double{vertices->row(2).minCoeff()};
        return {};
    }

  private:
    std::shared_ptr<const BodyModel> model_;
    std::unique_ptr<BodyEvaluator> evaluator_;
    const BodyPose& fitted_;
    BindPose bind_;
    double lift_ = 0;
    EvaluatedBody body_;
};

Result<RigPlan> planOf(const BodyModel& model, const CharacterOptions& options) {
    auto plan = planRig(model, options.rig);
    if (!plan) return plan;
    std::vector<std::string_view> ends;
    if (!options.fingers) ends.insert(ends.end(), {"leftHand", "rightHand"});
    if (!options.toes) ends.insert(ends.end(), {"leftFoot", "rightFoot"});
    if (!ends.empty()) *plan = withoutBonesBelow(*plan, ends);
    return withNames(*plan, options.boneNames);
}

Result<void> checkOptions(const CharacterOptions& options) {
    for (const double part : options.lods)
        if (!(part > 0 && part < 1))
            return fail(ErrorCode::InvalidArgument,
                        "A level of detail of " + std::to_string(part) +
                            " of the triangles makes no sense: give parts between 0 and 1.");
    return {};
}

SceneMesh bodyMesh(const Topology& topology) {
    SceneMesh mesh;
    mesh.name = "AnnyBody";
    mesh.faceArity = topology.faceArity;
    mesh.faces.assign(topology.faces.begin(), topology.faces.end());
    mesh.uvs = Eigen::Map<const Eigen::Matrix2Xf>(topology.uvs.data(), 2,
                                                  static_cast<Eigen::Index>(topology.uvs.size() / 2));
    mesh.faceUvs.assign(topology.faceUvs.begin(), topology.faceUvs.end());
    mesh.modelVertex.resize(static_cast<std::size_t>(topology.vertexCount));
    for (std::size_t v = 0; v < mesh.modelVertex.size(); ++v)
        mesh.modelVertex[v] = static_cast<std::uint32_t>(v);
    return mesh;
}

std::vector<SceneJoint> jointsOf(const RigPlan& plan, const RigRest& rest,
                                 const std::vector<Eigen::Matrix4d>& bind,
                                 const std::vector<Eigen::Matrix4d>& current) {
    std::vector<SceneJoint> joints;
    for (std::size_t b = 0; b < plan.bones.size(); ++b) {
        const PlannedBone& bone = plan.bones[b];
        joints.push_back({.name = bone.label,
                          .parent = bone.parent,
                          .bind = bind[b] * rest.frames[b],
                          .current = current[b] * rest.frames[b],
                          .tail = (bind[b] * rest.tails[b].homogeneous()).head<3>(),
                          .humanoidRole = bone.role});
    }
    return joints;
}

/// Per bone the transform from the bind pose to another, both given from rest.
std::vector<Eigen::Matrix4d> fromBind(const std::vector<Eigen::Matrix4d>& bind,
                                      const std::vector<Eigen::Matrix4d>& to) {
    std::vector<Eigen::Matrix4d> out;
    for (std::size_t b = 0; b < bind.size(); ++b) out.push_back(to[b] * bind[b].inverse());
    return out;
}

Result<void> addMorphs(const BodyModel& model, const BodyShape& shape, const BodyShape& base,
                       const CharacterOptions& options, BodyInPoses& poses,
                       const std::vector<Eigen::Matrix4d>& annyBind, SceneMesh& mesh) {
    const auto take = [&mesh](std::vector<SceneMorph> morphs) {
        for (SceneMorph& morph : morphs) mesh.morphs.push_back(std::move(morph));
    };
    const BoundShape bound = [&](const BodyShape& other) { return poses.bound(other); };
    if (options.faceMorphs) {
        const RigPlan anny = *planRig(model, "anny");
        take(faceMorphs(model, shape, skinTable(anny, mesh.vertexCount()), annyBind));
    }
    auto phenotypes = phenotypeMorphs(base, options.phenotypeMorphs, mesh.positions, bound);
    if (!phenotypes) return propagate(phenotypes);
    take(std::move(*phenotypes));
    if (!options.ageMorphs) return {};
    auto ages = ageMorphs(base, mesh.positions, bound);
    if (!ages) return propagate(ages);
    take(std::move(*ages));
    return {};
}

/// The mesh with its parts and coarser copies as the options want them.
void addMeshes(const SceneMesh& whole, const CharacterOptions& options, ExportScene& scene) {
    std::vector<SceneMesh> fine;
    if (options.parts) {
        const auto part = [&](const char* name, std::initializer_list<std::uint16_t> materials) {
            std::vector<bool> keep;
            for (const std::uint16_t material : whole.faceMaterials)
                keep.push_back(std::find(materials.begin(), materials.end(), material) != materials.end());
            fine.push_back(meshSubset(whole, name, keep));
        };
        part("AnnyBody", {kBodyMaterial});
        part("AnnyEyes", {kEyeMaterial, kIrisMaterial});
        part("AnnyMouth", {kMouthMaterial});
    } else {
        fine.push_back(whole);
    }
    for (std::size_t level = 0; level < options.lods.size(); ++level)
        for (const SceneMesh& mesh : fine)
            scene.meshes.push_back(
                coarserMesh(mesh, mesh.name + "_LOD" + std::to_string(level + 1), options.lods[level]));
    // Unity makes one object with levels of detail of names that end so.
    if (!options.lods.empty())
        for (SceneMesh& mesh : fine) mesh.name += "_LOD0";
    scene.meshes.insert(scene.meshes.begin(), std::make_move_iterator(fine.begin()),
                        std::make_move_iterator(fine.end()));
}

/// Whether skin may be shown: never on a child, nor on a body that sliders of the file can make one.
bool mayShowSkin(const BodyShape& shape, const CharacterOptions& options, std::vector<std::string>& notes) {
    if (!options.skin && options.texture != BodyTexture::Skin) return false;
    if (!showsMinor(shape, options)) return true;
    notes.push_back(isMinor(shape) ? "The body is that of a person under 18 and keeps the bodysuit."
                                   : "The file's age shapes reach children, so the body keeps the bodysuit.");
    return false;
}

Result<void> checkTexture(const BodyShape& shape, const CharacterOptions& options, const SceneImage& texture) {
    if (options.texture == BodyTexture::Photo && showsMinor(shape, options))
        return fail(ErrorCode::InvalidArgument,
                    isMinor(shape) ? kNoPhotoOfMinors
                                   : "The file's age shapes reach children, and no body under 18 has a texture of "
                                     "photos: leave the age shapes out, or choose another texture.");
    const bool wanted = options.texture == BodyTexture::Photo ||
                        (options.texture == BodyTexture::Skin && !showsMinor(shape, options));
    if (wanted && texture.bytes.empty())
        return fail(ErrorCode::InvalidArgument, "The body's texture is missing: none was made for this file.");
    return {};
}

/// The body's material with its texture, which has all the colour.
void showTexture(const CharacterOptions& options, const SceneImage& texture, SceneMaterial& material) {
    if (options.texture == BodyTexture::Photo) {
        material.name = "Photo";
        material.roughness = 0.8f;
    }
    material.baseColour = Eigen::Vector4f::Ones();
    material.baseColourImage = texture;
}

}  // namespace

bool showsMinor(const BodyShape& shape, const CharacterOptions& options) {
    const auto& morphs = options.phenotypeMorphs;
    return isMinor(shape) || options.ageMorphs ||
           std::find(morphs.begin(), morphs.end(), Phenotype::Age) != morphs.end();
}

Result<Character> makeCharacter(const std::shared_ptr<const BodyModel>& model, const BodyShape& shape,
                                const BodyPose& pose, const CharacterOptions& options,
                                const SceneImage& texture) {
    if (const auto good = checkOptions(options); !good) return propagate(good);
    if (const auto good = checkTexture(shape, options, texture); !good) return propagate(good);
    const Topology* topology = model->topology(options.quads ? "anny-quads" : "anny");
    if (topology == nullptr) return fail(ErrorCode::Unsupported, "The body model has no quads.");
    const auto plan = planOf(*model, options);
    if (!plan) return propagate(plan);
    BodyInPoses poses(model, pose, options.bind);
    if (const auto done = poses.evaluateFitted(shape); !done) return propagate(done);
    if (options.ground)
        if (const auto done = poses.standOnGround(shape); !done) return propagate(done);
    const EvaluatedBody& fitted = poses.fitted();

    Character out;
    BodyShape base = shape;
    if (options.faceMorphs) base.facialActions.setZero();
    const std::vector<Eigen::Matrix4d> annyBind = poses.bindTransforms(fitted);
    SceneMesh mesh = bodyMesh(*topology);
    auto positions = poses.bound(base);
    if (!positions) return propagate(positions);
    mesh.positions = std::move(*positions);
    computeVertexNormals(mesh.positions, topology->faces, topology->faceArity, mesh.normals);
    if (options.posed) {
        mesh.posed = fitted.vertices;
    } else {
        auto bound = poses.bound(shape);
        if (!bound) return propagate(bound);
        mesh.posed = std::move(*bound);
    }
    if (const auto done = addMorphs(*model, shape, base, options, poses, annyBind, mesh); !done)
        return propagate(done);

    const RigRest rest = rigRest(model, *plan, shape);
    const PoseCarrier carrier(*model, *plan, rest);
    const std::vector<Eigen::Matrix4d> bind = carrier.carry(annyBind),
                                       end = carrier.carry(fitted.boneTransforms);
    out.scene.joints = jointsOf(*plan, rest, bind, options.posed ? end : bind);
    out.bones = plan->bones.size();

    const SkinTable full = skinTable(*plan, mesh.vertexCount());
    const auto bound = poses.bound(shape);
    if (!bound) return propagate(bound);
    const Eigen::Matrix3Xd vertices = bound->cast<double>();
    const std::vector<Eigen::Matrix4d> toFitted = fromBind(bind, end);
    const Eigen::VectorXd off =
        1000 *
        (skinned(full, toFitted, vertices) - fitted.vertices.cast<double>()).colwise().norm().transpose();
    out.poseMaxMm = off.maxCoeff();
    out.poseMeanMm = off.mean();
    SkinTable skin = options.influences > 0 ? withAtMost(full, options.influences) : full;
    if (options.influences > 0 && full.maxInfluences() > options.influences) {
        std::vector<std::vector<Eigen::Matrix4d>> tries = {toFitted};
        for (const auto& stance : testStances(model->annyRig(), fitted.restBonePoses))
            tries.push_back(fromBind(bind, carrier.carry(stance)));
        out.cap = capError(full, skin, vertices, tries);
    }
    mesh.skin = {std::move(skin.start), std::move(skin.bone), std::move(skin.weight)};

    const bool skinShown = mayShowSkin(shape, options, out.notes);
    BodyMaterials materials = bodyMaterials(*model, *topology, shape, skinShown);
    const bool textured =
        options.texture == BodyTexture::Photo || (options.texture == BodyTexture::Skin && skinShown);
    if (textured) showTexture(options, texture, materials.materials[kBodyMaterial]);
    if (options.materials || options.parts || textured)
        mesh.faceMaterials = std::move(materials.facePart);
    else
        materials.materials.resize(1);
    out.scene.materials = std::move(materials.materials);
    addMeshes(mesh, options, out.scene);

    if (options.clip) {
        std::vector<Eigen::Matrix4d> frames;
        for (std::size_t b = 0; b < end.size(); ++b) frames.push_back(end[b] * rest.frames[b]);
        out.scene.clips.push_back(poseClip("ToFittedPose", out.scene.joints, frames));
    }
    out.scene.fitJson = embeddedFitJson(
        *model, shape, pose.parameterization == PoseParameterization::LocalRef ? &pose : nullptr);
    return out;
}

}  // namespace abf
