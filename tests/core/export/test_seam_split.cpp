// SPDX-License-Identifier: Apache-2.0
#include <QtTest>
#include <set>

#include "core/export/body_scene.h"
#include "core/export/seam_split.h"
#include "tests/core/body/test_model.h"

using namespace abf;

class TestSeamSplit : public QObject {
    Q_OBJECT

  private slots:
    void onlySeamVerticesAppearTwice() {
        // Two triangles share the edge 1-2; vertex 2 carries another texture coordinate in each. Vertex 4 is
        // unused.
        SceneMesh mesh;
        mesh.positions.setZero(3, 5);
        mesh.faces = {0, 1, 2, 1, 3, 2};
        mesh.faceUvs = {0, 1, 2, 1, 4, 3};
        const SeamSplit split = splitAtSeams(mesh);
        QCOMPARE(split.vertex, (std::vector<std::uint32_t>{0, 1, 2, 2, 3}));
        QCOMPARE(split.uv, (std::vector<std::uint32_t>{0, 1, 2, 3, 4}));
        QCOMPARE(split.faces, (std::vector<std::uint32_t>{0, 1, 2, 1, 4, 3}));
    }

    void withoutTextureCoordinatesNothingIsSplit() {
        SceneMesh mesh;
        mesh.positions.setZero(3, 4);
        mesh.faces = {0, 1, 2, 1, 3, 2};
        const SeamSplit split = splitAtSeams(mesh);
        QCOMPARE(split.vertex, (std::vector<std::uint32_t>{0, 1, 2, 3}));
        QCOMPARE(split.faces, mesh.faces);
    }

    void bodyKeepsEveryCorner() {
        const auto model = testModel();
        QVERIFY(model);
        const Topology& topology = model->annyTopology();
        const auto scene = makeBodyScene(model, {}, {}, {});
        QVERIFY(scene);
        const SeamSplit split = splitAtSeams(scene->meshes[0]);
        QCOMPARE(split.faces.size(), topology.faces.size());
        std::set<std::pair<std::uint32_t, std::uint32_t>> corners;
        for (std::size_t c = 0; c < split.faces.size(); ++c) {
            QCOMPARE(split.vertex[split.faces[c]], topology.faces[c]);
            QCOMPARE(split.uv[split.faces[c]], topology.faceUvs[c]);
            corners.emplace(topology.faces[c], topology.faceUvs[c]);
        }
        QCOMPARE(split.vertex.size(), corners.size());
        QVERIFY(std::is_sorted(split.vertex.begin(), split.vertex.end()));
        QVERIFY2(split.vertex.size() > 14800 && split.vertex.size() < 15000,
                 qPrintable(QString::number(split.vertex.size())));
    }
};

QTEST_GUILESS_MAIN(TestSeamSplit)
#include "test_seam_split.moc"
