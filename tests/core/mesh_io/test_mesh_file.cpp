// SPDX-License-Identifier: Apache-2.0
// Meshes and clouds come in as their files have them; damaged files are refused.
#include <QtTest>
#include <cstring>
#include <random>

#include "core/mesh_io/mesh_file.h"

using namespace abf;

namespace {

std::string binaryPly(bool bigEndian) {
    std::string text =
        std::string("ply\nformat binary_") + (bigEndian ? "big" : "little") +
        "_endian 1.0\ncomment made by hand\nelement vertex 4\nproperty float x\nproperty float y\n"
        "property float z\nproperty uchar red\nelement face 1\nproperty list uchar int "
        "vertex_indices\nend_header\n";
    const auto add = [&](auto value) {
        char raw[sizeof value];
        std::memcpy(raw, &value, sizeof value);
        if (bigEndian) std::reverse(raw, raw + sizeof value);
        text.append(raw, sizeof value);
    };
    for (int v = 0; v < 4; ++v) {
        for (int a = 0; a < 3; ++a) add(static_cast<float>(v) + 0.25F * static_cast<float>(a));
        add(std::uint8_t{200});
    }
    add(std::uint8_t{4});
    for (std::int32_t v = 3; v >= 0; --v) add(v);
    return text;
}

const std::string kAscii =
    "ply\nformat ascii 1.0\nelement vertex 3\nproperty double x\nproperty double y\nproperty double z\n"
    "end_header\n0 0 0\n1 0 0\n0 1.5 -2e-1\n";

}  // namespace

class TestMeshFile : public QObject {
    Q_OBJECT
  private slots:
    void readsBinaryPlyOfEitherByteOrder() {
        for (const bool bigEndian : {false, true}) {
            const auto mesh = parsePly(binaryPly(bigEndian));
            QVERIFY2(mesh, mesh ? "" : mesh.error().message.c_str());
            QCOMPARE(mesh->vertices.cols(), Eigen::Index{4});
            QCOMPARE(mesh->vertices(2, 3), 3.5F);
            QCOMPARE(mesh->faces, (std::vector<std::uint32_t>{3, 2, 1, 3, 1, 0}));
        }
    }
    void readsAsciiPointClouds() {
        const auto mesh = parsePly(kAscii);
        QVERIFY(mesh);
        QCOMPARE(mesh->vertices(1, 2), 1.5F);
        QVERIFY(mesh->faces.empty());
    }
    void keepsTheOrderOfObjVertices() {
        const auto mesh =
            parseObj("# c\nv 1 2 3\nvt 0 0\nv 1 2 3 0.5 0.5 0.5\r\nv 4 5 6\nf 1/1 2/1 -1/1/1\n");
        QVERIFY(mesh);
        QCOMPARE(mesh->vertices.cols(), Eigen::Index{3});
        QCOMPARE(mesh->vertices(0, 2), 4.0F);
        QCOMPARE(mesh->faces, (std::vector<std::uint32_t>{0, 1, 2}));
    }
    void refusesTruncatedAndDamagedFiles() {
        const std::string whole = binaryPly(false);
        for (std::size_t length = 0; length < whole.size(); ++length) {
            QVERIFY(!parsePly(std::string_view(whole).substr(0, length)));
        }
        std::mt19937 random(1);
        for (int i = 0; i < 3000; ++i) {  // must not crash, whatever comes of it
            std::string damaged = i % 2 == 0 ? whole : kAscii;
            for (int k = 0; k < 4; ++k) damaged[random() % damaged.size()] = static_cast<char>(random());
            (void)parsePly(damaged);
            (void)parseObj(damaged);
        }
        QCOMPARE(parseObj("v 1 2\n").error().code, ErrorCode::Corrupt);
        QCOMPARE(parseObj("v 1 2 3\nf 1 2 x\n").error().code, ErrorCode::Corrupt);
        std::string claims = kAscii;
        claims.replace(claims.find("vertex 3"), 8, "vertex 19000000");
        QCOMPARE(parsePly(claims).error().code, ErrorCode::Corrupt);
    }
    void namesTheFile() {
        QTemporaryDir dir;
        const auto write = [&](const char* name, const QByteArray& content) {
            QFile file(dir.filePath(name));
            (void)file.open(QIODevice::WriteOnly);
            file.write(content);
            return std::filesystem::path(dir.filePath(name).toStdString());
        };
        QCOMPARE(readMesh(write("a.glb", "glTF....")).error().code, ErrorCode::Unsupported);
        const auto infinite = readMesh(write("b.obj", "v 1 2 inf\nv 0 0 0\n"));
        QCOMPARE(infinite.error().code, ErrorCode::Corrupt);
        QVERIFY(infinite.error().message.find("b.obj") != std::string::npos);
        QCOMPARE(readMesh(write("c.obj", "v 1 2 3\nv 0 0 0\nf 1 2 9\n")).error().code, ErrorCode::Corrupt);
        QVERIFY(readMesh(write("d.ply", QByteArray::fromStdString(kAscii))));
    }
};

QTEST_GUILESS_MAIN(TestMeshFile)
#include "test_mesh_file.moc"
