// SPDX-License-Identifier: Apache-2.0
#include <assimp/scene.h>

#include <Eigen/Geometry>
#include <Eigen/LU>
#include <QTemporaryDir>
#include <QtTest>
#include <assimp/Importer.hpp>
#include <nlohmann/json.hpp>
#include <sstream>

#include "core/body/body_evaluator.h"
#include "core/export/export.h"
#include "core/export/makehuman_target.h"
#include "core/export/scene_check.h"
#include "tests/core/body/test_model.h"
#include "tests/core/export/export_cases.h"
#include "tests/core/export/round_trip_scene.h"

using namespace abf;

namespace {

/// What a VRM or GLB file says in JSON.
nlohmann::json gltfJson(const std::string& bytes) {
    std::uint32_t size = 0;
    std::memcpy(&size, bytes.data() + 12, sizeof size);
    return nlohmann::json::parse(bytes.substr(20, size));
}

}  // namespace

/// What all writers have in common, and those formats that no program at hand reads as they are meant.
/// What Blender and others read is in check_round_trip.
class TestExportFormats : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase() {
        model_ = testModel();
        QVERIFY(model_);
        const ExportCase body = exportCases(*model_)[2];
        auto scene = roundTripScene(model_, body.shape, body.pose, false);
        QVERIFY(scene);
        scene_ = std::move(*scene);
        auto offsets = makeHumanOffsets(model_, body.shape);
        QVERIFY(offsets);
        scene_.baseOffsets = std::move(*offsets);
        shape_ = body.shape;
    }

    void sameSceneSameBytes_data() { formats(); }
    void sameSceneSameBytes() {
        const ExportFormatInfo& info = fetched();
        const auto first = makeSceneFile(scene_, info.format, info.axes, "body"),
                   second = makeSceneFile(scene_, info.format, info.axes, "body");
        QVERIFY2(first, first ? "" : first.error().message.c_str());
        QVERIFY(first->bytes.size() > 10'000);
        QVERIFY(first->bytes == second->bytes);
        QCOMPARE(first->beside.size(), second->beside.size());
    }

    void picturesAreBesideOrInside_data() { formats(); }
    void picturesAreBesideOrInside() {
        const ExportFormatInfo& info = fetched();
        ExportScene scene = scene_;
        addPicture(scene);
        const auto made = makeSceneFile(scene, info.format, info.axes, "my body");
        QVERIFY(made);
        const bool beside = std::any_of(made->beside.begin(), made->beside.end(), [](const SideFile& file) {
            return file.name == "my_body.Bodysuit.png";
        });
        const bool inside = made->bytes.find("IHDR") != std::string::npos;
        const bool surfaces = info.format != ExportFormat::Ply && info.format != ExportFormat::Stl &&
                              info.format != ExportFormat::Bvh && info.format != ExportFormat::Target;
        QCOMPARE(beside || inside, surfaces);
        QVERIFY(!(beside && inside));
    }

    void formatFollowsFromTheEnding() {
        for (const ExportFormatInfo& info : exportFormats()) {
            const auto format = exportFormatOfFile("/some where/body" + std::string(info.extension));
            QVERIFY(format);
            QCOMPARE(static_cast<int>(*format), static_cast<int>(info.format));
            QCOMPARE(static_cast<int>(exportFormatInfo(info.format).format), static_cast<int>(info.format));
        }
        QVERIFY(exportFormatOfFile("BODY.FBX"));
        const auto unknown = exportFormatOfFile("body.max");
        QVERIFY(!unknown);
        QCOMPARE(unknown.error().code, ErrorCode::InvalidArgument);
        QVERIFY(QString::fromStdString(unknown.error().message).contains(".usda"));
    }

    void brokenScenesAreRefusedWithAReason_data() {
        QTest::addColumn<int>("fault");
        QTest::addColumn<QString>("says");
        const char* says[] = {"no mesh",      "faces of vertices",  "names a joint",  "sum to",
                              "not finite",   "ascending order",    "does not come",  "no name of its own",
                              "one matrix a", "texture coordinate", "materials that", "no material"};
        for (int i = 0; i < static_cast<int>(std::size(says)); ++i)
            QTest::newRow(says[i]) << i << QString(says[i]);
    }
    void brokenScenesAreRefusedWithAReason() {
        QFETCH(int, fault);
        QFETCH(QString, says);
        ExportScene scene = scene_;
        SceneMesh& mesh = scene.meshes[0];
        switch (fault) {
            case 0:
                scene.meshes.clear();
                break;
            case 1:
                mesh.faces[7] = 99'999;
                break;
            case 2:
                mesh.skin.joint[3] = 999;
                break;
            case 3:
                mesh.skin.weight[0] *= 1.5f;
                break;
            case 4:
                mesh.positions(1, 5) = std::numeric_limits<float>::infinity();
                break;
            case 5:
                std::swap(mesh.morphs[0].vertices[0], mesh.morphs[0].vertices[1]);
                break;
            case 6:
                scene.joints[3].parent = 50;
                break;
            case 7:
                scene.joints[3].name = scene.joints[2].name;
                break;
            case 8:
                scene.clips[0].frames[1].pop_back();
                break;
            case 9:
                mesh.faceUvs.pop_back();
                break;
            case 10:
                mesh.faceMaterials[0] = 7;
                break;
            default:
                scene.materials.clear();
                break;
        }
        const auto checked = checkScene(scene);
        QVERIFY(!checked);
        QCOMPARE(checked.error().code, ErrorCode::InvalidArgument);
        QVERIFY2(QString::fromStdString(checked.error().message).contains(says),
                 checked.error().message.c_str());
        QVERIFY(!makeSceneFile(scene, ExportFormat::Stl, {}, "body"));
    }

    void assimpSeesTheSameVertices_data() {
        QTest::addColumn<int>("format");
        for (const ExportFormat format :
             {ExportFormat::Fbx, ExportFormat::Dae, ExportFormat::Ply, ExportFormat::Stl})
            QTest::newRow(std::string(exportFormatInfo(format).name).c_str()) << static_cast<int>(format);
    }
    /// FBX and Collada hold the bind pose, the others the current one. Assimp makes a vertex of every corner.
    void assimpSeesTheSameVertices() {
        const ExportFormatInfo& info = fetched();
        const std::string file = folder_.filePath("body").toStdString() + std::string(info.extension);
        ExportScene written = scene_;
        // Assimp 5.2 looks for the mesh of a Collada morph by its reference, "#" included, and gives up.
        if (info.format == ExportFormat::Dae) written.meshes[0].morphs.clear();
        QVERIFY(writeScene(written, info.format, {UpAxis::Z, 1.0}, file));
        Assimp::Importer importer;
        const aiScene* read = importer.ReadFile(file, 0);
        QVERIFY2(read, importer.GetErrorString());
        const SceneMesh& mesh = scene_.meshes[0];
        const Eigen::Matrix3Xf& expected = info.rigged ? mesh.positions : mesh.posed;
        std::size_t faces = 0, bones = 0;
        double worst = 0, worstFrame = 0;
        for (unsigned m = 0; m < read->mNumMeshes; ++m) {
            const aiMesh& part = *read->mMeshes[m];
            const std::string material = read->mMaterials[part.mMaterialIndex]->GetName().C_Str();
            const bool upper = material.find("Second") != std::string::npos;
            std::size_t next = 0;
            for (unsigned f = 0; f < part.mNumFaces; ++f) {
                // Meshes are split by material; within one the faces keep their order.
                if (info.rigged)
                    while (next < mesh.faceCount() && (mesh.faceMaterials[next] == 1) != upper) ++next;
                const std::size_t face = info.rigged ? next++ : f;
                QVERIFY(face < mesh.faceCount());
                for (unsigned c = 0; c < part.mFaces[f].mNumIndices; ++c) {
                    const aiVector3D& v = part.mVertices[part.mFaces[f].mIndices[c]];
                    const Eigen::Vector3f want = expected.col(mesh.faces[3 * face + c]);
                    worst = std::max<double>(worst, (Eigen::Vector3f(v.x, v.y, v.z) - want).norm());
                }
            }
            faces += part.mNumFaces;
            bones = std::max<std::size_t>(bones, part.mNumBones);
            for (unsigned b = 0; b < part.mNumBones; ++b)
                worstFrame = std::max(worstFrame, frameError(*part.mBones[b]));
        }
        QCOMPARE(faces, mesh.faceCount());
        QVERIFY2(worst < 1e-5, qPrintable(QString::number(worst)));
        QCOMPARE(bones > 50, info.rigged);
        QVERIFY2(worstFrame < 1e-4, qPrintable(QString::number(worstFrame)));
    }

    void targetOverTheBaseMeshIsTheShape() {
        const auto made = makeSceneFile(scene_, ExportFormat::Target, {UpAxis::Y, 0.1}, "body");
        QVERIFY(made);
        const Topology& base = *model_->topology("makehuman");
        EvaluatedBody expected;
        QVERIFY(makeCpuBodyEvaluator(model_, "anny", "makehuman")->evaluate(shape_, {}, expected));
        Eigen::Matrix3Xf shaped(3, base.vertexCount);
        for (Eigen::Index v = 0; v < shaped.cols(); ++v) {
            const std::size_t s = base.storageVertex[static_cast<std::size_t>(v)];
            shaped.col(v) << model_->templateX()[s], model_->templateY()[s], model_->templateZ()[s];
        }
        std::istringstream lines(made->bytes);
        long last = -1;
        for (std::string line; std::getline(lines, line);) {
            if (line.starts_with('#')) continue;
            long index = 0;
            float x = 0, y = 0, z = 0;
            QCOMPARE(std::sscanf(line.c_str(), "%ld %f %f %f", &index, &x, &y, &z), 4);
            QVERIFY(index > last && index < 19'158);
            last = index;
            shaped.col(index) += 0.1f * Eigen::Vector3f(x, -z, y);
        }
        QVERIFY(last > 18'000);  // the helpers that clothes are tied to move as well
        const float worst = (shaped - expected.restVertices).colwise().norm().maxCoeff();
        QVERIFY2(worst < 2e-5f, qPrintable(QString::number(worst)));
        ExportScene without = scene_;
        without.baseOffsets.resize(3, 0);
        QCOMPARE(makeSceneFile(without, ExportFormat::Target, {}, "body").error().code,
                 ErrorCode::InvalidArgument);
    }

    void vrmNamesTheHumanoid() {
        const auto made = makeSceneFile(scene_, ExportFormat::Vrm, {}, "body");
        QVERIFY(made);
        const nlohmann::json json = gltfJson(made->bytes);
        QCOMPARE(json.at("extensionsUsed"), nlohmann::json({"VRMC_vrm"}));
        const auto& vrm = json.at("extensions").at("VRMC_vrm");
        QCOMPARE(vrm.at("specVersion"), "1.0");
        QCOMPARE(vrm.at("meta").at("licenseUrl"), "https://vrm.dev/licenses/1.0/");
        QVERIFY(!vrm.at("meta").at("authors").empty());
        const auto nameOf = [&](const char* role) {
            const auto node = vrm.at("humanoid").at("humanBones").at(role).at("node").get<std::size_t>();
            return json.at("nodes").at(node).at("name").get<std::string>();
        };
        QCOMPARE(nameOf("hips"), "root");
        QCOMPARE(nameOf("leftUpperArm"), "upperarm01.L");
        QCOMPARE(nameOf("rightLittleDistal"), "finger5-3.R");
        const auto& expressions = vrm.at("expressions");
        QVERIFY(expressions.at("preset").contains("blinkLeft") && expressions.at("preset").contains("aa"));
        QVERIFY(!expressions.at("preset").contains("blink"));  // the scene has no right eye's blink
        QCOMPARE(expressions.at("custom").size(), std::size_t{3});
        const auto& bind = expressions.at("preset").at("blinkLeft").at("morphTargetBinds").at(0);
        QCOMPARE(bind.at("index"), 1);
        QVERIFY(json.at("nodes").at(bind.at("node").get<std::size_t>()).contains("mesh"));
    }

    /// Programs set expressions from nothing: a face that opened with some would fall back at the first of
    /// them.
    void vrmOpensWithTheFaceAtRest() {
        QVERIFY(scene_.meshes[0].morphs[2].weight > 0);
        const auto made = makeSceneFile(scene_, ExportFormat::Vrm, {}, "body");
        QVERIFY(made);
        for (const auto& weight :
             gltfJson(made->bytes).at("meshes").at(0).value("weights", nlohmann::json::array()))
            QCOMPARE(weight.get<double>(), 0.0);
    }

    void vrmWithoutAHumanoidIsRefused() {
        ExportScene scene = scene_;
        for (SceneJoint& joint : scene.joints)
            if (joint.humanoidRole == "leftHand" || joint.humanoidRole == "hips") joint.humanoidRole.clear();
        const auto missing = makeSceneFile(scene, ExportFormat::Vrm, {}, "body");
        QVERIFY(!missing);
        QVERIFY(QString::fromStdString(missing.error().message).contains("hips, leftHand"));
        scene = scene_;
        scene.joints[10].humanoidRole = "hips";
        const auto twice = makeSceneFile(scene, ExportFormat::Vrm, {}, "body");
        QVERIFY(!twice);
        QVERIFY(QString::fromStdString(twice.error().message).contains("second \"hips\""));
    }

    void bvhNeedsOneSkeletonAndEvenTimes() {
        ExportScene scene = scene_;
        scene.clips[0].times[1] += 0.1;
        const auto uneven = makeSceneFile(scene, ExportFormat::Bvh, {}, "body");
        QVERIFY(!uneven);
        QVERIFY(QString::fromStdString(uneven.error().message).contains("even times"));
        scene = scene_;
        scene.joints[1].parent = -1;
        QVERIFY(!makeSceneFile(scene, ExportFormat::Bvh, {}, "body"));
    }

    void unitsBelowNothingAreRefused() {
        for (const double unit : {0.0, -1.0, std::numeric_limits<double>::quiet_NaN()})
            QCOMPARE(makeSceneFile(scene_, ExportFormat::Stl, {UpAxis::Z, unit}, "body").error().code,
                     ErrorCode::InvalidArgument);
    }

  private:
    /// How far the bone's inverse bind matrix is from the joint's, over all entries.
    double frameError(const aiBone& bone) const {
        const aiMatrix4x4& m = bone.mOffsetMatrix;
        Eigen::Matrix4d read;
        for (unsigned r = 0; r < 4; ++r)
            for (unsigned c = 0; c < 4; ++c) read(r, c) = m[r][c];
        for (const SceneJoint& joint : scene_.joints)
            if (std::string_view(bone.mName.C_Str()).ends_with(joint.name))
                return (read * joint.bind - Eigen::Matrix4d::Identity()).cwiseAbs().maxCoeff();
        return std::numeric_limits<double>::infinity();
    }
    static void formats() {
        QTest::addColumn<int>("format");
        for (const ExportFormatInfo& info : exportFormats())
            QTest::newRow(std::string(info.name).c_str()) << static_cast<int>(info.format);
    }
    static const ExportFormatInfo& fetched() {
        QFETCH(int, format);
        return exportFormatInfo(static_cast<ExportFormat>(format));
    }

    std::shared_ptr<const BodyModel> model_;
    ExportScene scene_;
    BodyShape shape_;
    QTemporaryDir folder_;
};

QTEST_GUILESS_MAIN(TestExportFormats)
#include "test_export_formats.moc"
