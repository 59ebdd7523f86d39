// SPDX-License-Identifier: Apache-2.0
#include <tiny_gltf.h>

#include <Eigen/Geometry>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>
#include <cstring>
#include <nlohmann/json.hpp>
#include <set>

#include "core/body/body_evaluator.h"
#include "core/export/export.h"
#include "core/export/fit_document.h"
#include "tests/core/body/test_model.h"
#include "tests/core/export/export_cases.h"

using namespace abf;

namespace {

/// What a reader sees: attributes and, from the nodes, the skinned mesh, in glTF's axes and in floats as
/// engines do.
struct ReadBody {
    Eigen::Matrix3Xf positions, normals, skinned;
    Eigen::Matrix2Xf uvs;
    std::vector<std::uint32_t> modelVertex, indices;
    std::vector<double> weightSums;
    std::vector<std::string> jointNames;
    int influenceSets = 0, strongestFirstBroken = 0;
};

template <class T>
std::vector<T> values(const tinygltf::Model& gltf, int index) {
    const tinygltf::Accessor& accessor = gltf.accessors[static_cast<std::size_t>(index)];
    const tinygltf::BufferView& view = gltf.bufferViews[static_cast<std::size_t>(accessor.bufferView)];
    const int components = tinygltf::GetNumComponentsInType(static_cast<std::uint32_t>(accessor.type));
    std::vector<T> out(accessor.count * static_cast<std::size_t>(components));
    std::memcpy(out.data(), gltf.buffers[0].data.data() + view.byteOffset + accessor.byteOffset,
                out.size() * sizeof(T));
    return out;
}

Eigen::Matrix4f localMatrix(const tinygltf::Node& node) {
    Eigen::Affine3f local = Eigen::Affine3f::Identity();
    const auto f = [](double x) { return static_cast<float>(x); };
    if (node.translation.size() == 3)
        local.translate(
            Eigen::Vector3f(f(node.translation[0]), f(node.translation[1]), f(node.translation[2])));
    if (node.rotation.size() == 4)
        local.rotate(Eigen::Quaternionf(f(node.rotation[3]), f(node.rotation[0]), f(node.rotation[1]),
                                        f(node.rotation[2])));
    if (node.scale.size() == 3)
        local.scale(Eigen::Vector3f(f(node.scale[0]), f(node.scale[1]), f(node.scale[2])));
    return local.matrix();
}

void collectGlobals(const tinygltf::Model& gltf, int index, const Eigen::Matrix4f& parent,
                    std::vector<Eigen::Matrix4f>& out) {
    const tinygltf::Node& node = gltf.nodes[static_cast<std::size_t>(index)];
    const Eigen::Matrix4f global = parent * localMatrix(node);
    out[static_cast<std::size_t>(index)] = global;
    for (const int child : node.children) collectGlobals(gltf, child, global, out);
}

ReadBody readBody(const tinygltf::Model& gltf) {
    const tinygltf::Primitive& primitive = gltf.meshes[0].primitives[0];
    const auto attribute = [&](const char* name) { return primitive.attributes.at(name); };
    ReadBody body;
    const auto positions = values<float>(gltf, attribute("POSITION")),
               normals = values<float>(gltf, attribute("NORMAL")),
               uvs = values<float>(gltf, attribute("TEXCOORD_0")),
               vertex = values<float>(gltf, attribute("_MODEL_VERTEX"));
    const auto count = static_cast<Eigen::Index>(positions.size() / 3);
    body.positions = Eigen::Map<const Eigen::Matrix3Xf>(positions.data(), 3, count);
    body.normals = Eigen::Map<const Eigen::Matrix3Xf>(normals.data(), 3, count);
    body.uvs = Eigen::Map<const Eigen::Matrix2Xf>(uvs.data(), 2, count);
    body.modelVertex.assign(vertex.begin(), vertex.end());
    body.indices = values<std::uint32_t>(gltf, primitive.indices);

    std::vector<Eigen::Matrix4f> globals(gltf.nodes.size());
    for (const int node : gltf.scenes[0].nodes)
        collectGlobals(gltf, node, Eigen::Matrix4f::Identity(), globals);
    const tinygltf::Skin& skin = gltf.skins[0];
    const auto inverseBind = values<float>(gltf, skin.inverseBindMatrices);
    std::vector<Eigen::Matrix4f> transforms;
    for (std::size_t j = 0; j < skin.joints.size(); ++j) {
        const auto node = static_cast<std::size_t>(skin.joints[j]);
        body.jointNames.push_back(gltf.nodes[node].name);
        transforms.push_back(globals[node] * Eigen::Map<const Eigen::Matrix4f>(inverseBind.data() + 16 * j));
    }

    body.skinned = Eigen::Matrix3Xf::Zero(3, count);
    body.weightSums.assign(static_cast<std::size_t>(count), 0);
    std::vector<float> previous(static_cast<std::size_t>(count), 2.0f);
    for (int set = 0; primitive.attributes.count("JOINTS_" + std::to_string(set)) != 0;
         ++set, ++body.influenceSets) {
        const auto joints = values<std::uint8_t>(gltf, attribute(("JOINTS_" + std::to_string(set)).c_str()));
        const auto weights = values<float>(gltf, attribute(("WEIGHTS_" + std::to_string(set)).c_str()));
        for (std::size_t k = 0; k < weights.size(); ++k) {
            const std::size_t i = k / 4;
            body.strongestFirstBroken += weights[k] > previous[i];
            previous[i] = weights[k];
            body.weightSums[i] += weights[k];
            const Eigen::Vector4f moved =
                transforms[joints[k]] * body.positions.col(static_cast<Eigen::Index>(i)).homogeneous();
            body.skinned.col(static_cast<Eigen::Index>(i)) += weights[k] * moved.head<3>();
        }
    }
    return body;
}

Eigen::Vector3f gltf(const Eigen::Vector3f& world) {
    return {world.x(), world.z(), -world.y()};
}

}  // namespace

class TestExportGlb : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase() {
        model_ = testModel();
        QVERIFY(model_);
        cases_ = exportCases(*model_);
    }

    void skinnedMeshIsThePosedBody_data() {
        QTest::addColumn<int>("index");
        QTest::addColumn<bool>("rest");
        for (std::size_t i = 0; i < cases_.size(); ++i)
            for (const bool rest : {false, true})
                QTest::newRow((cases_[i].name + (rest ? ", rest" : ", fitted")).c_str())
                    << static_cast<int>(i) << rest;
    }

    void skinnedMeshIsThePosedBody() {
        QFETCH(int, index);
        QFETCH(bool, rest);
        const ExportCase& body = cases_[static_cast<std::size_t>(index)];
        EvaluatedBody expected;
        QVERIFY(makeCpuBodyEvaluator(model_)->evaluate(body.shape, body.pose, expected));
        const ReadBody read = readBody(exported(body, rest ? ExportPose::Rest : ExportPose::Fitted));
        float worstRest = 0, worstPosed = 0;
        for (std::size_t i = 0; i < read.modelVertex.size(); ++i) {
            const auto at = static_cast<Eigen::Index>(i),
                       vertex = static_cast<Eigen::Index>(read.modelVertex[i]);
            const Eigen::Vector3f restVertex = gltf(expected.restVertices.col(vertex));
            const Eigen::Vector3f posed = rest ? restVertex : gltf(expected.vertices.col(vertex));
            worstRest = std::max(worstRest, (read.positions.col(at) - restVertex).norm());
            worstPosed = std::max(worstPosed, (read.skinned.col(at) - posed).norm());
        }
        QCOMPARE(worstRest, 0.0f);
        QVERIFY2(worstPosed < 2e-5f, qPrintable(QString::number(worstPosed)));
    }

    void attributesFollowTheModel() {
        const ReadBody read = readBody(exported(cases_[2], ExportPose::Fitted));
        const Topology& topology = model_->annyTopology();
        QVERIFY(read.positions.cols() > 14800 && read.positions.cols() < 15000);
        QCOMPARE(read.indices.size(), topology.faces.size());
        for (std::size_t c = 0; c < read.indices.size(); ++c) {
            QCOMPARE(read.modelVertex[read.indices[c]], topology.faces[c]);
            const Eigen::Vector2f uv = read.uvs.col(read.indices[c]);
            QCOMPARE(uv.x(), topology.uvs[2 * topology.faceUvs[c]]);
            QCOMPARE(uv.y(), 1 - topology.uvs[2 * topology.faceUvs[c] + 1]);
        }
        QCOMPARE(std::set<std::uint32_t>(read.modelVertex.begin(), read.modelVertex.end()).size(),
                 std::size_t{13718});
        QCOMPARE(read.influenceSets, 3);
        QCOMPARE(read.strongestFirstBroken, 0);
        for (const double sum : read.weightSums) QVERIFY(std::abs(sum - 1) < 1e-6);
        for (Eigen::Index i = 0; i < read.normals.cols(); ++i)
            QVERIFY(std::abs(read.normals.col(i).norm() - 1) < 1e-5f);
    }

    void jointsAreTheRig() {
        const tinygltf::Model gltf = exported(cases_[2], ExportPose::Fitted);
        const Rig& rig = model_->annyRig();
        const tinygltf::Skin& skin = gltf.skins[0];
        QCOMPARE(skin.joints.size(), std::size_t{104});
        for (std::size_t b = 0; b < skin.joints.size(); ++b) {
            const tinygltf::Node& node = gltf.nodes[static_cast<std::size_t>(skin.joints[b])];
            QCOMPARE(node.name, std::string(rig.boneLabels[b]));
            const int parent = rig.parents[b];
            if (parent < 0) continue;
            const auto& siblings =
                gltf.nodes[static_cast<std::size_t>(skin.joints[static_cast<std::size_t>(parent)])].children;
            QVERIFY(std::find(siblings.begin(), siblings.end(), skin.joints[b]) != siblings.end());
        }
    }

    void auxiliaryJointsFollowTheRigAndBindWithTheirBone() {
        const tinygltf::Model gltf = exported(cases_.back(), ExportPose::Fitted);
        const tinygltf::Skin& skin = gltf.skins[0];
        QVERIFY(skin.joints.size() > 104);
        const auto inverseBind = values<float>(gltf, skin.inverseBindMatrices);
        QCOMPARE(inverseBind.size(), 16 * skin.joints.size());
        for (std::size_t j = 104; j < skin.joints.size(); ++j) {
            const tinygltf::Node& node = gltf.nodes[static_cast<std::size_t>(skin.joints[j])];
            QCOMPARE(node.children.size(), std::size_t{1});
            const auto bone = std::find(skin.joints.begin(), skin.joints.end(), node.children[0]);
            QVERIFY(bone - skin.joints.begin() < 104);
            const auto* own = inverseBind.data() + 16 * j;
            QVERIFY(std::equal(own, own + 16, inverseBind.data() + 16 * (bone - skin.joints.begin())));
        }
        for (const std::uint8_t joint :
             values<std::uint8_t>(gltf, gltf.meshes[0].primitives[0].attributes.at("JOINTS_0")))
            QVERIFY(joint < 104);
    }

    void embeddedFitMakesTheSameBody() {
        const tinygltf::Model gltf = exported(cases_[3], ExportPose::Fitted);
        const nlohmann::json asset = nlohmann::json::parse(gltf.asset.extras_json_string);
        const auto document = parseFitDocument(asset.at("fit").dump(), *model_, "body.glb");
        QVERIFY2(document, document ? "" : document.error().message.c_str());
        QVERIFY(document->shape.phenotypes == cases_[3].shape.phenotypes);
        QVERIFY(document->shape.localChanges == cases_[3].shape.localChanges);
        QVERIFY(document->shape.facialActions == cases_[3].shape.facialActions);
        QVERIFY(poseOfPhoto(*document)->bones == cases_[3].pose.bones);
    }

    void sameBodySameBytes() {
        const auto bytes = [&] {
            exported(cases_[1], ExportPose::Fitted);
            QFile file(folder_.filePath("body.glb"));
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        const QByteArray first = bytes();
        QVERIFY(first.size() > 1'000'000);
        QCOMPARE(bytes(), first);
    }

    void flattenedPoseIsRefused() {
        ExportCase flat = cases_[1];
        flat.pose.bones[41].topLeftCorner<3, 3>().setZero();
        const std::filesystem::path file = folder_.filePath("flat.glb").toStdString();
        const auto done = exportBody(model_, flat.shape, flat.pose, {}, file);
        QVERIFY(!done);
        QCOMPARE(done.error().code, ErrorCode::InvalidArgument);
        QVERIFY(!std::filesystem::exists(file));
    }

  private:
    tinygltf::Model exported(const ExportCase& body, ExportPose pose) {
        const std::string file = folder_.filePath("body.glb").toStdString();
        const auto done =
            exportBody(model_, body.shape, body.pose, {ExportFormat::Glb, pose, UpAxis::Z}, file);
        if (!done) qFatal("%s", done.error().message.c_str());
        tinygltf::TinyGLTF reader;
        reader.SetStoreOriginalJSONForExtrasAndExtensions(true);
        tinygltf::Model gltf;
        std::string error, warning;
        if (!reader.LoadBinaryFromFile(&gltf, &error, &warning, file) || !error.empty() || !warning.empty())
            qFatal("%s %s", error.c_str(), warning.c_str());
        return gltf;
    }

    std::shared_ptr<const BodyModel> model_;
    std::vector<ExportCase> cases_;
    QTemporaryDir folder_;
};

QTEST_GUILESS_MAIN(TestExportGlb)
#include "test_export_glb.moc"
