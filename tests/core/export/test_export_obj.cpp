// SPDX-License-Identifier: Apache-2.0
#include <assimp/scene.h>

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>
#include <assimp/Importer.hpp>
#include <sstream>

#include "core/body/body_evaluator.h"
#include "core/export/export.h"
#include "core/export/fit_document.h"
#include "core/export/obj_writer.h"
#include "tests/core/body/golden_data.h"
#include "tests/core/body/test_model.h"
#include "tests/core/export/export_cases.h"

using namespace abf;

namespace {

struct ParsedObj {
    std::vector<Eigen::Vector3d> v, vn;
    std::vector<Eigen::Vector2d> vt;
    std::vector<std::array<std::array<int, 3>, 3>> f;
    int otherLines = 0, fewDigits = 0;
};

int significantDigits(const std::string& number) {
    int digits = 0;
    bool leading = true;
    for (const char c : number) {
        if (c == 'e' || c == 'E') break;
        if (c < '0' || c > '9' || (leading && c == '0')) continue;
        leading = false;
        ++digits;
    }
    return leading ? 99 : digits;  // zero is exact
}

ParsedObj parseObj(const std::string& text) {
    ParsedObj obj;
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
        std::istringstream words(line);
        std::string keyword, a, b, c;
        words >> keyword >> a >> b >> c;
        if (keyword == "v" || keyword == "vn") {
            (keyword == "v" ? obj.v : obj.vn).push_back({std::stod(a), std::stod(b), std::stod(c)});
            for (const std::string& number : {a, b, c}) obj.fewDigits += significantDigits(number) < 7;
        } else if (keyword == "vt") {
            obj.vt.push_back({std::stod(a), std::stod(b)});
        } else if (keyword == "f") {
            std::array<std::array<int, 3>, 3> face{};
            const std::array<std::string, 3> corners = {a, b, c};
            for (std::size_t i = 0; i < 3; ++i)
                std::sscanf(corners[i].c_str(), "%d/%d/%d", &face[i][0], &face[i][1], &face[i][2]);
            obj.f.push_back(face);
        } else {
            ++obj.otherLines;
        }
    }
    return obj;
}

std::string contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

}  // namespace

class TestExportObj : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase() {
        model_ = testModel();
        QVERIFY(model_);
        QVERIFY(folder_.isValid());
    }

    void hasTheModelsVerticesInTheirOrder() {
        for (const ExportCase& body : exportCases(*model_)) {
            EvaluatedBody expected;
            QVERIFY(makeCpuBodyEvaluator(model_)->evaluate(body.shape, body.pose, expected));
            for (const ExportPose pose : {ExportPose::Fitted, ExportPose::Rest}) {
                const ParsedObj obj = exported(body, {ExportFormat::Obj, pose, UpAxis::Z});
                QCOMPARE(obj.v.size(), std::size_t{13718});
                QCOMPARE(obj.vn.size(), std::size_t{13718});
                QCOMPARE(obj.f.size(), std::size_t{27420});
                const Eigen::Matrix3Xf& vertices =
                    pose == ExportPose::Rest ? expected.restVertices : expected.vertices;
                for (std::size_t i = 0; i < obj.v.size(); ++i) {
                    const Eigen::Vector3f vertex = vertices.col(static_cast<Eigen::Index>(i));
                    for (int axis = 0; axis < 3; ++axis)
                        QVERIFY2(static_cast<float>(obj.v[i][axis]) == vertex[axis], body.name.c_str());
                    QVERIFY(std::abs(obj.vn[i].norm() - 1) < 1e-5);
                }
                QCOMPARE(obj.fewDigits, 0);
            }
        }
    }

    void facesAreTheTopologysAndSeamsAreInTheTextureCoordinates() {
        const ParsedObj obj =
            exported(exportCases(*model_).front(), {ExportFormat::Obj, ExportPose::Rest, UpAxis::Z});
        const Topology& topology = model_->annyTopology();
        QCOMPARE(2 * obj.vt.size(), topology.uvs.size());
        for (std::size_t i = 0; i < obj.vt.size(); ++i) {
            QCOMPARE(static_cast<float>(obj.vt[i].x()), topology.uvs[2 * i]);
            QCOMPARE(static_cast<float>(obj.vt[i].y()), topology.uvs[2 * i + 1]);
        }
        for (std::size_t c = 0; c < topology.faces.size(); ++c) {
            const std::array<int, 3>& corner = obj.f[c / 3][c % 3];
            QCOMPARE(corner[0], static_cast<int>(topology.faces[c]) + 1);
            QCOMPARE(corner[1], static_cast<int>(topology.faceUvs[c]) + 1);
            QCOMPARE(corner[2], corner[0]);
        }
        QVERIFY(obj.otherLines < 8);
    }

    void anotherReaderSeesTheSameTriangles() {
        const ExportCase body = exportCases(*model_)[2];
        const ParsedObj obj = exported(body, {ExportFormat::Obj, ExportPose::Fitted, UpAxis::Z});
        Assimp::Importer importer;
        const aiScene* scene = importer.ReadFile(folder_.filePath("body.obj").toStdString(), 0);
        QVERIFY2(scene, importer.GetErrorString());
        QCOMPARE(scene->mNumMeshes, 1u);
        const aiMesh& mesh = *scene->mMeshes[0];
        QCOMPARE(mesh.mNumFaces, 27420u);
        QVERIFY(mesh.HasNormals() && mesh.HasTextureCoords(0));
        for (unsigned f = 0; f < mesh.mNumFaces; ++f) {
            QCOMPARE(mesh.mFaces[f].mNumIndices, 3u);
            for (unsigned c = 0; c < 3; ++c) {
                const unsigned corner = mesh.mFaces[f].mIndices[c];
                const std::array<int, 3>& expected = obj.f[f][c];
                const aiVector3D &v = mesh.mVertices[corner], &vt = mesh.mTextureCoords[0][corner];
                const Eigen::Vector3d& p = obj.v[static_cast<std::size_t>(expected[0]) - 1];
                const Eigen::Vector2d& uv = obj.vt[static_cast<std::size_t>(expected[1]) - 1];
                QVERIFY((Eigen::Vector3d(v.x, v.y, v.z) - p).norm() < 1e-6);
                QVERIFY((Eigen::Vector2d(vt.x, vt.y) - uv).norm() < 1e-6);
            }
        }
    }

    /// The reference package's vectors, on the way that the command line takes: document, body, file.
    void agreesWithTheReferencePackage() {
        if (sharedDir().empty()) QSKIP("no shared reference data");
        for (int number = 0; number < golden::kCaseCount; ++number) {
            const golden::Data reference = golden::caseData(number);
            FitDocument document;
            document.shape = golden::shapeOf(reference);
            document.photos.resize(1);
            document.photos[0].state.pose = golden::poseOf(reference);
            const auto read = parseFitDocument(toJson(document, *model_), *model_, "golden");
            QVERIFY(read);
            const ExportCase body{"golden", read->shape, *poseOfPhoto(*read)};
            const ParsedObj obj = exported(body, {ExportFormat::Obj, ExportPose::Fitted, UpAxis::Z});
            const auto expected = reference.matrix("vertices");
            QCOMPARE(static_cast<Eigen::Index>(obj.v.size()), expected.rows());
            double worst = 0;
            for (std::size_t i = 0; i < obj.v.size(); ++i)
                worst = std::max(worst,
                                 (obj.v[i].transpose() - expected.row(static_cast<Eigen::Index>(i))).norm());
            QVERIFY2(worst < 1e-5, qPrintable(QString("case %1: %2 m").arg(number).arg(worst)));
        }
    }

    void yUpTurnsTheBody() {
        const ExportCase body = exportCases(*model_)[2];
        const ParsedObj zUp = exported(body, {ExportFormat::Obj, ExportPose::Fitted, UpAxis::Z});
        const ParsedObj yUp = exported(body, {ExportFormat::Obj, ExportPose::Fitted, UpAxis::Y});
        for (std::size_t i = 0; i < zUp.v.size(); ++i) {
            QCOMPARE(yUp.v[i], Eigen::Vector3d(zUp.v[i].x(), zUp.v[i].z(), -zUp.v[i].y()));
            QCOMPARE(yUp.vn[i], Eigen::Vector3d(zUp.vn[i].x(), zUp.vn[i].z(), -zUp.vn[i].y()));
        }
    }

    void everyNumberReadsBackAsTheSameFloat() {
        const float values[] = {0.0f,         -0.0f,      1.0f,           -1.0f,    0.1f,
                                0.9999999f,   1e-4f,      3.4567891e-13f, 1.2e-38f, -3.1415927e-7f,
                                12.5f,        99999.9f,   123456.789f,    2.5e8f,   7.77e20f,
                                -0.30000001f, 1.9999999f, 9.9999999e-3f};
        ExportScene scene;
        SceneMesh& mesh = scene.meshes.emplace_back();
        mesh.posed = Eigen::Matrix3Xf::Zero(3, static_cast<Eigen::Index>(std::size(values)));
        for (std::size_t i = 0; i < std::size(values); ++i)
            mesh.posed(0, static_cast<Eigen::Index>(i)) = values[i];
        mesh.positions = mesh.posed;
        const ParsedObj obj = parseObj(makeObj(scene, {}, "body").bytes);
        QCOMPARE(obj.v.size(), std::size(values));
        QCOMPARE(obj.fewDigits, 0);
        for (std::size_t i = 0; i < std::size(values); ++i) {
            QVERIFY2(static_cast<float>(obj.v[i].x()) == values[i],
                     qPrintable(QString::number(values[i], 'g', 9)));
        }
    }

  private:
    ParsedObj exported(const ExportCase& body, const ExportOptions& options) {
        const QString path = folder_.filePath("body.obj");
        const auto done = exportBody(model_, body.shape, body.pose, options, path.toStdString());
        if (!done) qWarning("%s", done.error().message.c_str());
        return parseObj(contentOf(path));
    }

    std::shared_ptr<const BodyModel> model_;
    QTemporaryDir folder_;
};

QTEST_GUILESS_MAIN(TestExportObj)
#include "test_export_obj.moc"
