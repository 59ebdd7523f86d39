// SPDX-License-Identifier: Apache-2.0
// Whatever the bytes of a model file, loading ends in a model that is safe to use or in a message.
#include <xxhash.h>

#include <QtTest>
#include <cstring>
#include <fstream>
#include <random>

#include "core/model_io/model_file.h"
#include "core/model_io/model_format.h"
#include "tests/core/model_io/tiny_model.h"

using Bytes = std::vector<std::byte>;

namespace {

/// Reads everything that an index or a range of the model reaches; a sanitizer sees what is out of bounds.
double touchEverything(const abf::BodyModel& model) {
    double sum = 0;
    const auto at = [&](std::uint32_t vertex) {
        sum += double{model.templateX()[vertex]} + double{model.templateY()[vertex]} +
               double{model.templateZ()[vertex]};
    };
    for (const abf::BlendShape& shape : model.blendShapes()) {
        const abf::ShapeDelta& delta = model.delta(shape.delta);
        for (std::size_t r = 0; r < delta.runs.size(); ++r) {
            const abf::ShapeRun& run = delta.runs[r];
            if (r < delta.prefixRuns &&
                run.firstVertex + run.count > static_cast<std::uint32_t>(model.prefixVertexCount()))
                std::abort();
            for (std::uint32_t i = 0; i < run.count; ++i) {
                at(run.firstVertex + i);
                for (std::uint32_t axis = 0; axis < 3; ++axis)
                    sum += model.deltas()[run.deltaOffset + axis * run.count + i];
            }
        }
    }
    for (const abf::Topology& topology : model.topologies()) {
        for (const std::uint32_t vertex : topology.storageVertex) at(vertex);
        for (const std::uint32_t corner : topology.faces) at(topology.storageVertex[corner]);
        for (const std::uint32_t uv : topology.faceUvs)
            sum += double{topology.uvs[2 * uv]} + double{topology.uvs[2 * uv + 1]};
        for (const std::uint8_t part : topology.faceParts)
            sum += static_cast<double>(model.partLabels()[part].size());
    }
    for (const abf::Rig& rig : model.rigs()) {
        const std::size_t row = rig.boneTemplate.size();
        for (const std::int32_t shape : rig.boneShapeRow)
            for (std::size_t i = 0; shape >= 0 && i < row; ++i)
                sum += rig.boneShapes[static_cast<std::size_t>(shape) * row + i];
        for (int v = 0; v < model.storageVertexCount(); ++v)
            for (std::uint32_t i = rig.influenceStart[static_cast<std::size_t>(v)];
                 i < rig.influenceStart[static_cast<std::size_t>(v) + 1]; ++i)
                sum += double{rig.influenceWeight[i]} *
                       static_cast<double>(rig.boneLabels[rig.influenceBone[i]].size());
        for (const double value : rig.rollRotations) sum += value;
        for (const double value : rig.referenceOrientations) sum += value;
    }
    for (const abf::KeypointRegressor& keypoint : model.keypoints())
        for (std::size_t i = 0; i < keypoint.vertices.size(); ++i)
            at(keypoint.vertices[i]), sum += keypoint.weights[i];
    return sum;
}

}  // namespace

class TestDamagedModels : public QObject {
    Q_OBJECT

    QTemporaryDir dir_;
    Bytes whole_;

    abf::Result<std::shared_ptr<const abf::BodyModel>> load(const Bytes& bytes) {
        const std::filesystem::path file = dir_.filePath("model").toStdString();
        std::filesystem::remove(file);  // replacing a file in place can wait for the disk
        std::ofstream(file, std::ios::binary)
            .write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
        return abf::loadBodyModel(file);
    }

    /// As one who wants to be believed would write it.
    static Bytes withGoodChecksum(Bytes bytes) {
        using namespace abf::model_format;
        const std::uint64_t size = bytes.size();
        std::memcpy(bytes.data() + offsetof(Header, fileSize), &size, sizeof size);
        const std::uint64_t checksum =
            XXH3_64bits(bytes.data() + kChecksumStart, bytes.size() - kChecksumStart);
        std::memcpy(bytes.data() + offsetof(Header, checksum), &checksum, sizeof checksum);
        return bytes;
    }

    void verifyRefused(const Bytes& bytes, const char* what) {
        const auto loaded = load(bytes);
        QVERIFY2(!loaded, what);
        QCOMPARE(loaded.error().code, abf::ErrorCode::Corrupt);
        QVERIFY(QString::fromStdString(loaded.error().message).contains("packaging/run"));
    }

  private slots:
    void initTestCase() {
        whole_ = *tinyModel().finish();
        const auto loaded = load(whole_);
        QVERIFY2(loaded, loaded ? "" : loaded.error().message.c_str());
        QVERIFY(touchEverything(**loaded) != 0);
        QCOMPARE((*loaded)->annyRig().maxInfluences, 2);
        QCOMPARE((*loaded)->delta(0).prefixRuns, 1u);
    }

    void missingFileIsNotFound() {
        const auto loaded = abf::loadBodyModel(dir_.filePath("absent").toStdString());
        QVERIFY(!loaded);
        QCOMPARE(loaded.error().code, abf::ErrorCode::NotFound);
        QVERIFY(QString::fromStdString(loaded.error().message).contains("absent"));
    }

    void everyTruncationIsRefused() {
        for (std::size_t size = 0; size < whole_.size(); size += size < 256 ? 1 : 61)
            verifyRefused({whole_.begin(), whole_.begin() + static_cast<std::ptrdiff_t>(size)}, "truncated");
        Bytes longer = whole_;
        longer.push_back({});
        verifyRefused(longer, "appended to");
    }

    void everyFlippedBitIsRefused() {
        std::mt19937 random(1);
        for (std::size_t i = 0; i < whole_.size(); ++i) {
            Bytes damaged = whole_;
            damaged[i] ^= std::byte{1} << (random() % 8);
            verifyRefused(damaged, "bit flipped");
        }
    }

    void otherVersionSaysSo() {
        Bytes other = whole_;
        other[offsetof(abf::model_format::Header, version)] = std::byte{99};
        const auto loaded = load(other);
        QVERIFY(!loaded);
        QVERIFY(QString::fromStdString(loaded.error().message).contains("version 99"));
    }

    /// Bytes that lie about themselves with a checksum that fits.
    void hostileBytesNeverReachOutside() {
        std::mt19937 random(2);
        int accepted = 0;
        double sum = 0;
        for (std::size_t i = abf::model_format::kChecksumStart; i < whole_.size(); ++i)
            for (const unsigned value : {0x00u, 0xffu, static_cast<unsigned>(random() & 255u)}) {
                Bytes damaged = whole_;
                if (damaged[i] == static_cast<std::byte>(value)) continue;
                damaged[i] = static_cast<std::byte>(value);
                const auto loaded = load(withGoodChecksum(std::move(damaged)));
                if (!loaded) {
                    QCOMPARE(loaded.error().code, abf::ErrorCode::Corrupt);
                    continue;
                }
                ++accepted;
                sum += touchEverything(**loaded);
            }
        QVERIFY(accepted > 0);  // such as another template coordinate
        QVERIFY(!std::isnan(sum));
    }

    void hostileTruncationNeverReachesOutside() {
        for (std::size_t size = 0; size < whole_.size(); size += 16) {
            Bytes damaged(whole_.begin(), whole_.begin() + static_cast<std::ptrdiff_t>(size));
            if (size < sizeof(abf::model_format::Header)) continue;
            const auto loaded = load(withGoodChecksum(std::move(damaged)));
            if (loaded) touchEverything(**loaded);
        }
    }

    /// The name of an array is changed: it is missed, or takes the place of another.
    void everyArrayIsNeeded() {
        using namespace abf::model_format;
        Header header;
        std::memcpy(&header, whole_.data(), sizeof header);
        for (std::uint64_t i = 0; i < header.arrayCount; ++i) {
            Bytes damaged = whole_;
            const std::size_t name = sizeof(Header) + static_cast<std::size_t>(i) * sizeof(ArrayEntry);
            std::size_t end = name;
            while (damaged[end] != std::byte{0}) ++end;
            damaged[end - 1] = std::byte{'~'};
            verifyRefused(withGoodChecksum(damaged), "array missing");
        }
    }
};

QTEST_GUILESS_MAIN(TestDamagedModels)
#include "test_damaged_models.moc"
