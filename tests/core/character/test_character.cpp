// SPDX-License-Identifier: Apache-2.0
#include <Eigen/LU>
#include <QTest>
#include <map>
#include <set>

#include "core/character/body_materials.h"
#include "core/character/character.h"
#include "core/export/scene_check.h"
#include "core/rig/rig_catalogue.h"
#include "core/rig/stances.h"
#include "tests/core/rig/rig_bodies.h"

using namespace abf;

class TestCharacter : public QObject {
    Q_OBJECT
  private slots:
    void everyRigAndRestPoseIsAValidScene();
    void theModelsRestIsTheRestBody();
    void theSkinReproducesTheFittedBody();
    void aFittedBindPoseIsTheFittedBody();
    void aGroundedBodyStandsOnTheFloor();
    void rootsTravelWithTheBody();
    void theCapIsMeasured();
    void theClipGoesFromBindToFitted();
    void facialShapesMoveAsTheModelDoes();
    void facialShapesTurnWithTheBindPose();
    void phenotypeShapesReachTheirBodies();
    void partsTogetherAreTheBody();
    void coarserCopiesKeepSkinAndCoordinates();
    void childrenKeepTheBodysuit();
    void texturesAreForAdults();
    void aTextureIsTheBodysColour();
    void mistakesAreNamed();
};

namespace {

BodyPose somePose(const BodyShape& shape) {
    const EvaluatedBody rest = evaluated(shape);
    return stancePose(testStances(testModel()->annyRig(), rest.restBonePoses)[5], rest.restBonePoses);
}

Character made(const BodyShape& shape, const BodyPose& pose, const CharacterOptions& options) {
    auto character = makeCharacter(testModel(), shape, pose, options);
    if (!character) qCritical("%s", character.error().message.c_str());
    return character ? std::move(*character) : Character{};
}

double furthestMm(const Eigen::Matrix3Xf& a, const Eigen::Matrix3Xf& b) {
    return 1000.0 * static_cast<double>((a - b).colwise().norm().maxCoeff());
}

Eigen::Matrix3Xf skinnedMesh(const ExportScene& scene, const SceneMesh& mesh) {
    std::vector<Eigen::Matrix4d> move;
    for (const SceneJoint& joint : scene.joints) move.push_back(joint.current * joint.bind.inverse());
    Eigen::Matrix3Xf out(3, mesh.positions.cols());
    for (Eigen::Index v = 0; v < out.cols(); ++v) {
        Eigen::Vector4d sum = Eigen::Vector4d::Zero();
        Eigen::Vector4d at(0, 0, 0, 1);
        at.head<3>() = mesh.positions.col(v).cast<double>();
        for (std::uint32_t k = mesh.skin.start[std::size_t(v)]; k < mesh.skin.start[std::size_t(v) + 1]; ++k)
            sum += double{mesh.skin.weight[k]} * (move[mesh.skin.joint[k]] * at);
        out.col(v) = sum.head<3>().cast<float>();
    }
    return out;
}

Eigen::Matrix3Xf morphed(const SceneMesh& mesh, std::string_view name, float weight) {
    Eigen::Matrix3Xf out = mesh.positions;
    for (const SceneMorph& morph : mesh.morphs)
        for (std::size_t k = 0; morph.name == name && k < morph.vertices.size(); ++k)
            out.col(morph.vertices[k]) += weight * morph.deltas.col(Eigen::Index(k));
    return out;
}

}  // namespace

void TestCharacter::everyRigAndRestPoseIsAValidScene() {
    const RigBody body = rigBodies()[0];
    const BodyPose pose = somePose(body.shape);
    for (const RigName& rig : exportRigNames()) {
        for (const BindPose bind : {BindPose::Model, BindPose::T, BindPose::A, BindPose::Fitted}) {
            CharacterOptions options{.rig = std::string(rig.name)};
            options.influences = 4;
            options.bind = bind;
            options.clip = true;
            const Character character = made(body.shape, pose, options);
            const auto good = checkScene(character.scene);
            QVERIFY2(good.has_value(), good ? "" : good.error().message.c_str());
            QVERIFY(character.scene.meshes[0].skin.maxInfluences() <= 4);
            for (const SceneJoint& joint : character.scene.joints)
                QVERIFY((joint.tail - joint.bind.topRightCorner<3, 1>()).norm() > 0.0099);
        }
    }
}

void TestCharacter::theModelsRestIsTheRestBody() {
    for (const RigBody& body : rigBodies()) {
        const Character character = made(body.shape, somePose(body.shape), {});
        QCOMPARE(furthestMm(character.scene.meshes[0].positions, evaluated(body.shape).restVertices), 0.0);
    }
}

void TestCharacter::theSkinReproducesTheFittedBody() {
    for (const RigBody& body : rigBodies()) {
        const BodyPose pose = somePose(body.shape);
        const Eigen::Matrix3Xf fitted = evaluated(body.shape, pose).vertices;
        for (const auto& [rig, limitMm] : {std::pair{"anny", 0.02}, std::pair{"makehuman", 0.02},
                                           std::pair{"unity", 8.0}, std::pair{"unreal", 12.0}}) {
            CharacterOptions options{.rig = rig};
            const Character character = made(body.shape, pose, options);
            const double far = furthestMm(skinnedMesh(character.scene, character.scene.meshes[0]), fitted);
            QVERIFY2(far < limitMm, (std::string(rig) + " " + std::to_string(far)).c_str());
            QVERIFY(std::abs(far - character.poseMaxMm) < 0.02);
            QCOMPARE(furthestMm(character.scene.meshes[0].posed, fitted), 0.0);
        }
    }
}

void TestCharacter::aFittedBindPoseIsTheFittedBody() {
    const RigBody body = rigBodies()[1];
    const BodyPose pose = somePose(body.shape);
    for (const char* rig : {"anny", "mixamo", "openpose"}) {
        CharacterOptions options{.rig = rig};
        options.bind = BindPose::Fitted;
        const Character character = made(body.shape, pose, options);
        QCOMPARE(furthestMm(character.scene.meshes[0].positions, evaluated(body.shape, pose).vertices), 0.0);
        for (const SceneJoint& joint : character.scene.joints)
            QVERIFY(joint.bind.isApprox(joint.current, 1e-9));
        QVERIFY(character.poseMaxMm < 1e-3);
    }
}

void TestCharacter::aGroundedBodyStandsOnTheFloor() {
    const RigBody body = rigBodies()[0];
    const BodyPose pose = somePose(body.shape);
    for (const BindPose bind : {BindPose::Model, BindPose::T, BindPose::A}) {
        CharacterOptions options{.rig = "unreal"};
        options.bind = bind;
        options.faceMorphs = true;
        const Character about = made(body.shape, pose, options);
        options.ground = true;
        const Character character = made(body.shape, pose, options);
        const SceneMesh& mesh = character.scene.meshes[0];
        QVERIFY(std::abs(mesh.positions.row(2).minCoeff()) < 1e-6f);
        QVERIFY(std::abs(character.poseMaxMm - about.poseMaxMm) < 0.01);
        const SceneJoint& root = character.scene.joints[0];
        QCOMPARE(root.name, std::string("root"));
        const Eigen::Vector3d at = root.bind.topRightCorner<3, 1>();
        QVERIFY2(std::abs(at.x()) < 0.01 && std::abs(at.z()) < 0.05, std::to_string(at.z()).c_str());
    }
}

void TestCharacter::rootsTravelWithTheBody() {
    const RigBody body = rigBodies()[2];
    const EvaluatedBody rest = evaluated(body.shape);
    auto far = testStances(testModel()->annyRig(), rest.restBonePoses)[4];
    for (Eigen::Matrix4d& transform : far) transform.topRightCorner<3, 1>() += Eigen::Vector3d(3, 4, 5);
    for (const RigName& rig : exportRigNames()) {
        CharacterOptions options{.rig = std::string(rig.name)};
        const Character character = made(body.shape, stancePose(far, rest.restBonePoses), options);
        for (const SceneJoint& joint : character.scene.joints) {
            const Eigen::Vector3d moved = (joint.current - joint.bind).topRightCorner<3, 1>();
            QVERIFY2((moved - Eigen::Vector3d(3, 4, 5)).norm() < 1.2,
                     (std::string(rig.name) + " " + joint.name).c_str());
        }
    }
}

void TestCharacter::theCapIsMeasured() {
    const RigBody body = rigBodies()[2];
    CharacterOptions options;
    options.influences = 4;
    const CapError four = made(body.shape, {}, options).cap;
    QVERIFY(four.maxMm > 0.1 && four.maxMm < 60 && four.meanMm < 1 && four.vertices > 100);
    options.influences = 8;
    const CapError eight = made(body.shape, {}, options).cap;
    QVERIFY(eight.maxMm < four.maxMm && eight.vertices < four.vertices);
    options.influences = 0;
    QCOMPARE(made(body.shape, {}, options).cap.maxMm, 0.0);
}

void TestCharacter::theClipGoesFromBindToFitted() {
    const RigBody body = rigBodies()[2];
    CharacterOptions options{.rig = "mixamo"};
    options.bind = BindPose::T;
    options.clip = true;
    const Character character = made(body.shape, somePose(body.shape), options);
    const SceneClip& clip = character.scene.clips.at(0);
    QCOMPARE(clip.times.back(), 1.0);
    for (std::size_t j = 0; j < character.scene.joints.size(); ++j) {
        const SceneJoint& joint = character.scene.joints[j];
        QVERIFY(clip.frames.front()[j].isApprox(joint.bind, 1e-9));
        QVERIFY(clip.frames.back()[j].isApprox(joint.current, 1e-9));
        for (std::size_t f = 0; f < clip.times.size(); ++f) {
            const Eigen::Matrix3d R = clip.frames[f][j].topLeftCorner<3, 3>();
            QVERIFY((R * R.transpose()).isIdentity(1e-6));
        }
    }
}

void TestCharacter::facialShapesMoveAsTheModelDoes() {
    BodyShape shape = rigBodies()[1].shape;
    shape.facialActions = Eigen::VectorXd::Zero(52);
    const auto labels = testModel()->facialActionLabels();
    const auto index = [&](std::string_view label) {
        return static_cast<Eigen::Index>(std::find(labels.begin(), labels.end(), label) - labels.begin());
    };
    shape.facialActions[index("jawOpen")] = 0.7;
    CharacterOptions options;
    options.faceMorphs = true;
    const Character character = made(shape, {}, options);
    const SceneMesh& mesh = character.scene.meshes[0];
    QCOMPARE(mesh.morphs.size(), std::size_t{52});
    BodyShape without = shape;
    without.facialActions.setZero();
    QCOMPARE(furthestMm(mesh.positions, evaluated(without).restVertices), 0.0);
    QVERIFY(furthestMm(morphed(mesh, "jawOpen", 0.7f), evaluated(shape).restVertices) < 1e-3);
    for (const SceneMorph& morph : mesh.morphs) {
        QVERIFY2(!morph.vertices.empty() && morph.vertices.size() < 6000, morph.name.c_str());
        QCOMPARE(morph.weight, morph.name == "jawOpen" ? 0.7f : 0.0f);
    }
}

void TestCharacter::facialShapesTurnWithTheBindPose() {
    BodyShape shape = rigBodies()[2].shape;
    const BodyPose pose = somePose(shape);
    CharacterOptions options;
    options.faceMorphs = true;
    options.bind = BindPose::Fitted;
    const Character character = made(shape, pose, options);
    shape.facialActions = Eigen::VectorXd::Zero(52);
    shape.facialActions[30] = 1;
    const std::string name(testModel()->facialActionLabels()[30]);
    QVERIFY(furthestMm(morphed(character.scene.meshes[0], name, 1), evaluated(shape, pose).vertices) < 0.01);
}

void TestCharacter::phenotypeShapesReachTheirBodies() {
    BodyShape shape = rigBodies()[3].shape;
    CharacterOptions options;
    options.phenotypeMorphs = {Phenotype::Weight, Phenotype::Muscle};
    options.ageMorphs = true;
    const Character character = made(shape, {}, options);
    const SceneMesh& mesh = character.scene.meshes[0];
    QCOMPARE(mesh.morphs.size(), std::size_t{9});
    BodyShape heavy = shape, child = shape;
    heavy.phenotypes[Phenotype::Weight] = 1;
    child.phenotypes[Phenotype::Age] = 1.0 / 3;
    QVERIFY(furthestMm(morphed(mesh, "weight_max", 1), evaluated(heavy).restVertices) < 0.01);
    QVERIFY(furthestMm(morphed(mesh, "age_child", 1), evaluated(child).restVertices) < 0.01);
}

void TestCharacter::partsTogetherAreTheBody() {
    CharacterOptions options;
    options.parts = true;
    options.faceMorphs = true;
    const Character character = made({}, {}, options);
    QVERIFY(checkScene(character.scene).has_value());
    QCOMPARE(character.scene.meshes.size(), std::size_t{3});
    std::size_t faces = 0;
    std::set<std::uint32_t> vertices;
    for (const SceneMesh& mesh : character.scene.meshes) {
        faces += mesh.faceCount();
        vertices.insert(mesh.modelVertex.begin(), mesh.modelVertex.end());
    }
    QCOMPARE(faces, std::size_t(testModel()->annyTopology().faceCount()));
    QCOMPARE(vertices.size(), std::size_t(testModel()->annyTopology().vertexCount));
    const SceneMesh& eyes = character.scene.meshes[1];
    const Eigen::Vector3f size = eyes.positions.rowwise().maxCoeff() - eyes.positions.rowwise().minCoeff();
    QVERIFY(eyes.name == "AnnyEyes" && size.z() < 0.05f && size.x() > 0.05f && size.x() < 0.2f);
}

void TestCharacter::coarserCopiesKeepSkinAndCoordinates() {
    const RigBody body = rigBodies()[1];
    CharacterOptions options;
    options.lods = {0.5, 0.2};
    options.faceMorphs = true;
    const Character character = made(body.shape, somePose(body.shape), options);
    QVERIFY(checkScene(character.scene).has_value());
    QCOMPARE(character.scene.meshes.size(), std::size_t{3});
    const SceneMesh& fine = character.scene.meshes[0];
    QCOMPARE(fine.name, std::string("AnnyBody_LOD0"));
    QCOMPARE(character.scene.meshes[2].name, std::string("AnnyBody_LOD2"));
    for (std::size_t level = 1; level < 3; ++level) {
        const SceneMesh& mesh = character.scene.meshes[level];
        const double part = double(mesh.faceCount()) / double(fine.faceCount());
        QVERIFY2(part < options.lods[level - 1] + 0.15 && part > 0.1, std::to_string(part).c_str());
        QCOMPARE(mesh.morphs.size(), std::size_t{52});
        // Vertices are those of the fine mesh with all that they had.
        for (std::size_t v = 0; v < mesh.vertexCount(); ++v) {
            const std::uint32_t m = mesh.modelVertex[v];
            QVERIFY(mesh.positions.col(Eigen::Index(v)) == fine.positions.col(m));
            QCOMPARE(mesh.skin.start[v + 1] - mesh.skin.start[v],
                     fine.skin.start[m + 1] - fine.skin.start[m]);
            QCOMPARE(mesh.skin.joint[mesh.skin.start[v]], fine.skin.joint[fine.skin.start[m]]);
        }
        // No crack: every edge inside the coarse mesh belongs to two triangles, except where the fine one is
        // open.
        const auto openEdges = [](const SceneMesh& of) {
            std::map<std::pair<std::uint32_t, std::uint32_t>, int> edges;
            for (std::size_t f = 0; f < of.faceCount(); ++f)
                for (std::size_t c = 0; c < 3; ++c) {
                    const std::uint32_t a = of.modelVertex[of.faces[3 * f + c]],
                                        b = of.modelVertex[of.faces[3 * f + (c + 1) % 3]];
                    ++edges[{std::min(a, b), std::max(a, b)}];
                }
            std::size_t open = 0;
            for (const auto& [edge, count] : edges) open += count == 1;
            return open;
        };
        QVERIFY2(openEdges(mesh) <= openEdges(fine), std::to_string(openEdges(mesh)).c_str());
    }
}

void TestCharacter::texturesAreForAdults() {
    SceneImage image;
    image.bytes.assign(4, std::byte{1});
    BodyShape adult, child;
    adult.phenotypes[Phenotype::Age] = 0.8;
    child.phenotypes[Phenotype::Age] = 0.5;
    CharacterOptions options;
    options.texture = BodyTexture::Photo;
    const auto refused = makeCharacter(testModel(), child, {}, options, image);
    QVERIFY(!refused);
    QCOMPARE(refused.error().message, std::string(kNoPhotoOfMinors));
    QVERIFY(!makeCharacter(testModel(), adult, {}, options));  // none was made
    options.ageMorphs = true;
    QVERIFY(!makeCharacter(testModel(), adult, {}, options, image));
    options.ageMorphs = false;
    options.texture = BodyTexture::Skin;
    const auto suited = makeCharacter(testModel(), child, {}, options, image);
    QVERIFY(suited);
    QCOMPARE(suited->scene.materials[0].name, std::string("Bodysuit"));
    QVERIFY(suited->scene.materials[0].baseColourImage.bytes.empty());
}

void TestCharacter::aTextureIsTheBodysColour() {
    SceneImage image;
    image.bytes.assign(4, std::byte{1});
    BodyShape adult;
    adult.phenotypes[Phenotype::Age] = 0.8;
    for (const BodyTexture texture : {BodyTexture::Photo, BodyTexture::Skin}) {
        CharacterOptions options;
        options.texture = texture;
        const auto character = makeCharacter(testModel(), adult, {}, options, image);
        QVERIFY(character);
        const SceneMaterial& body = character->scene.materials[kBodyMaterial];
        QCOMPARE(body.baseColourImage.bytes.size(), image.bytes.size());
        QVERIFY(body.baseColour == Eigen::Vector4f::Ones());
        // The atlas has no place for eyes and mouth.
        QCOMPARE(character->scene.materials.size(), std::size_t{4});
        QVERIFY(!character->scene.meshes[0].faceMaterials.empty());
    }
}

void TestCharacter::childrenKeepTheBodysuit() {
    CharacterOptions options;
    options.skin = true;
    BodyShape adult, child;
    adult.phenotypes[Phenotype::Age] = 0.8;
    child.phenotypes[Phenotype::Age] = 0.5;
    QVERIFY(isMinor(child) && !isMinor(adult));
    const auto bodyMaterial = [&](const BodyShape& shape) {
        return made(shape, {}, options).scene.materials[0].name;
    };
    QCOMPARE(bodyMaterial(adult), std::string("Skin"));
    QCOMPARE(bodyMaterial(child), std::string("Bodysuit"));
    QVERIFY(!made(child, {}, options).notes.empty());
    options.ageMorphs = true;
    QCOMPARE(bodyMaterial(adult), std::string("Bodysuit"));
    options.ageMorphs = false;
    options.phenotypeMorphs = {Phenotype::Age};
    QCOMPARE(bodyMaterial(adult), std::string("Bodysuit"));
    options = {};
    QCOMPARE(bodyMaterial(adult), std::string("Bodysuit"));
}

void TestCharacter::mistakesAreNamed() {
    const auto message = [](const CharacterOptions& options) {
        const auto character = makeCharacter(testModel(), {}, {}, options);
        return character ? std::string() : character.error().message;
    };
    CharacterOptions options;
    options.rig = "biped";
    QVERIFY(message(options).find("biped") != std::string::npos);
    options = {};
    options.boneNames["Hips"] = "pelvis";
    QVERIFY(message(options).find("Hips") != std::string::npos);
    options = {};
    options.lods = {1.5};
    QVERIFY(message(options).find("1.5") != std::string::npos);
}

QTEST_GUILESS_MAIN(TestCharacter)
#include "test_character.moc"
