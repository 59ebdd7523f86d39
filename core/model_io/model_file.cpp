// SPDX-License-Identifier: Apache-2.0
#include "core/model_io/model_file.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <string>
#include <utility>

#include "core/base/mapped_file.h"
#include "core/model_io/model_arrays.h"

namespace abf {

namespace {

constexpr std::uint32_t kVariationBits = (1u << 26) - 1;

template <class T>
bool allBelow(std::span<const T> values, std::size_t limit) {
    return std::all_of(values.begin(), values.end(), [limit](T value) { return value < limit; });
}

template <class T>
bool allFinite(std::span<const T> values) {
    // x·0 is 0 for every finite x and NaN otherwise, and unlike isfinite() it vectorises.
    T sum = 0;
    for (const T value : values) sum += value * T(0);
    return sum == 0;
}

/// Whether `starts` are row starts of a list with `size` items: 0 first, never falling, `size` last.
bool areRowStarts(std::span<const std::uint32_t> starts, std::size_t size) {
    return !starts.empty() && starts.front() == 0 && starts.back() == size &&
           std::is_sorted(starts.begin(), starts.end());
}

class MappedBodyModel final : public BodyModel {
  public:
    explicit MappedBodyModel(MappedFile file) : file_(std::move(file)) {}

    std::span<const std::byte> bytes() const { return file_.bytes(); }

    void readAll(ModelArrays& in) {
        digest_ = in.sha256Hex();
        sha256_ = digest_;
        readIdentity(in);
        if (in.good()) readTemplate(in);
        if (in.good()) readDeltas(in);
        if (in.good()) readBlendShapes(in);
        if (in.good()) readTopologies(in);
        if (in.good()) readRigs(in);
        if (in.good()) readKeypoints(in);
    }

  private:
    void readIdentity(ModelArrays& in) {
        const auto identity = in.readLabels("model/identity", 2);
        if (!in.good()) return;
        name_ = identity[0];
        version_ = identity[1];
    }

    void readTemplate(ModelArrays& in) {
        templateX_ = in.read<float>("template/x");
        templateY_ = in.read<float>("template/y", templateX_.size());
        templateZ_ = in.read<float>("template/z", templateX_.size());
        const auto prefix = in.read<std::uint32_t>("template/prefix", 1);
        if (!in.good()) return;
        in.require(prefix[0] > 0 && prefix[0] <= templateX_.size() && templateX_.size() < 0x7fffffff,
                   "has a wrong number of vertices");
        in.require(allFinite(templateX_) && allFinite(templateY_) && allFinite(templateZ_),
                   "has a template vertex that is not a number");
        prefixVertexCount_ = static_cast<int>(prefix[0]);
    }

    void readDeltas(ModelArrays& in) {
        const auto unit = in.read<double>("delta/unit", 1);
        const auto runStarts = in.read<std::uint32_t>("delta/run-start");
        const auto runNumbers = in.read<std::uint32_t>("delta/runs");
        deltas_ = in.read<std::int16_t>("delta/values");
        if (!in.good()) return;
        static_assert(sizeof(ShapeRun) == 3 * sizeof(std::uint32_t));
        const std::span<const ShapeRun> runs(reinterpret_cast<const ShapeRun*>(runNumbers.data()),
                                             runNumbers.size() / 3);
        in.require(unit[0] > 0 && std::isfinite(unit[0]), "has no unit of deltas");
        in.require(runNumbers.size() % 3 == 0 && areRowStarts(runStarts, runs.size()),
                   "has a damaged list of shape runs");
        if (!in.good()) return;
        deltaUnit_ = unit[0];
        for (std::size_t i = 0; i + 1 < runStarts.size(); ++i) {
            const auto own = runs.subspan(runStarts[i], runStarts[i + 1] - runStarts[i]);
            shapeDeltas_.push_back({own, checkedPrefixRuns(in, own)});
        }
    }

    /// How many of the runs lie within the prefix.
    std::uint32_t checkedPrefixRuns(ModelArrays& in, std::span<const ShapeRun> runs) const {
        const auto prefix = static_cast<std::uint64_t>(prefixVertexCount_);
        const std::uint64_t vertices = templateX_.size();
        std::uint64_t end = 0;
        std::uint32_t prefixRuns = 0;
        for (const ShapeRun& run : runs) {
            const std::uint64_t first = run.firstVertex;
            const std::uint64_t last = first + run.count;
            const bool whole =
                run.count > 0 && first >= end && last <= vertices && (first >= prefix || last <= prefix);
            const bool backed =
                std::uint64_t{run.deltaOffset} + 3 * std::uint64_t{run.count} <= deltas_.size();
            in.require(whole && backed, "has a shape that leaves the mesh or its data");
            end = last;
            if (first < prefix) ++prefixRuns;
        }
        return prefixRuns;
    }

    void readBlendShapes(ModelArrays& in) {
        const auto labels = in.readLabels("shape/labels");
        const auto deltaIndex = in.read<std::uint32_t>("shape/delta", labels.size());
        const auto newborn = in.read<std::uint8_t>("shape/newborn", labels.size());
        const auto variations = in.read<std::uint32_t>("shape/variations", labels.size());
        facialActionLabels_ = in.readLabels("shape/facial-actions");
        localChangeLabels_ = in.readLabels("shape/local-changes");
        if (!in.good()) return;
        const std::size_t others = facialActionLabels_.size() + 2 * localChangeLabels_.size();
        in.require(labels.size() > others, "has a wrong number of blend shapes");
        in.require(allBelow(deltaIndex, shapeDeltas_.size()), "has a blend shape without data");
        in.require(allBelow(newborn, 2), "has a damaged newborn flag");
        in.require(allBelow(variations, std::size_t{kVariationBits} + 1),
                   "has an unknown phenotype variation");
        if (!in.good()) return;
        phenotypeShapeCount_ = static_cast<int>(labels.size() - others);
        for (std::size_t i = 0; i < labels.size(); ++i)
            blendShapes_.push_back({labels[i], deltaIndex[i], newborn[i] != 0, variations[i]});
    }

    void readTopologies(ModelArrays& in) {
        partLabels_ = in.readLabels("part/labels");
        const auto names = in.readLabels("topology/names");
        in.require(!names.empty() && names.front() == "anny", "has no topology anny");
        for (const std::string_view name : names) {
            if (!in.good()) return;
            readTopology(in, name);
        }
        if (!in.good()) return;
        const Topology& anny = topologies_.front();
        bool identity = anny.vertexCount == prefixVertexCount_;
        for (std::size_t i = 0; identity && i < anny.storageVertex.size(); ++i)
            identity = anny.storageVertex[i] == i;
        in.require(identity, "does not begin with the vertices of topology anny");
    }

    void readTopology(ModelArrays& in, std::string_view name) {
        const std::string at = "topology/" + std::string(name) + "/";
        const auto arity = in.read<std::uint32_t>(at + "arity", 1);
        Topology topology{};
        topology.name = name;
        topology.storageVertex = in.read<std::uint32_t>(at + "storage-vertex");
        topology.baseVertex = in.read<std::uint32_t>(at + "base-vertex", topology.storageVertex.size());
        topology.faces = in.read<std::uint32_t>(at + "faces");
        topology.uvs = in.read<float>(at + "uvs");
        topology.faceUvs = in.read<std::uint32_t>(at + "face-uvs", topology.faces.size());
        topology.faceParts = in.read<std::uint8_t>(at + "face-parts");
        if (!in.good()) return;
        in.require(arity[0] == 3 || arity[0] == 4, "has faces that are neither triangles nor quads");
        if (!in.good()) return;
        topology.faceArity = static_cast<int>(arity[0]);
        topology.vertexCount = static_cast<int>(topology.storageVertex.size());
        in.require(
            topology.faces.size() == arity[0] * topology.faceParts.size() && topology.uvs.size() % 2 == 0,
            "has a damaged list of faces");
        in.require(allBelow(topology.storageVertex, templateX_.size()) &&
                       allBelow(topology.baseVertex, templateX_.size()) &&
                       allBelow(topology.faces, topology.storageVertex.size()) &&
                       allBelow(topology.faceUvs, topology.uvs.size() / 2) &&
                       allBelow(topology.faceParts, partLabels_.size()) && allFinite(topology.uvs),
                   "has a face that leaves the mesh");
        topologies_.push_back(topology);
    }

    void readRigs(ModelArrays& in) {
        const auto names = in.readLabels("rig/names");
        in.require(!names.empty() && names.front() == "anny", "has no rig anny");
        for (const std::string_view name : names) {
            if (!in.good()) return;
            readRig(in, name);
        }
    }

    void readRig(ModelArrays& in, std::string_view name) {
        const std::string at = "rig/" + std::string(name) + "/";
        const auto rule = in.read<std::uint32_t>(at + "rule", 1);
        Rig rig{};
        rig.name = name;
        rig.boneLabels = in.readLabels(at + "bones");
        const std::size_t bones = rig.boneLabels.size();
        in.require(bones > 0 && bones <= 0xffff, "has a rig without bones or with too many");
        in.require(in.good() && rule[0] <= 1, "has an unknown orientation rule");
        if (!in.good()) return;
        const bool procrustes = rule[0] == 0;
        rig.rule = procrustes ? OrientationRule::Procrustes : OrientationRule::HeadTailRoll;
        rig.stride = procrustes ? 12 : 6;
        rig.parents = in.read<std::int32_t>(at + "parents", bones);
        rig.boneTemplate = in.read<double>(at + "template", bones * static_cast<std::size_t>(rig.stride));
        rig.boneShapes = in.read<double>(at + "shapes");
        rig.boneShapeRow = in.read<std::int32_t>(at + "shape-row", blendShapes_.size());
        rig.rollRotations = in.read<double>(at + "rolls", procrustes ? 0 : 9 * bones);
        rig.referenceOrientations = in.read<double>(at + "reference", procrustes ? 9 * bones : 0);
        rig.influenceStart = in.read<std::uint32_t>(at + "influence-start", templateX_.size() + 1);
        rig.influenceBone = in.read<std::uint16_t>(at + "influence-bone");
        rig.influenceWeight = in.read<float>(at + "influence-weight", rig.influenceBone.size());
        if (!in.good()) return;

        in.require(rig.boneShapes.size() % rig.boneTemplate.size() == 0,
                   "has a damaged table of bone shapes");
        for (const std::int32_t row : rig.boneShapeRow)
            in.require(row >= -1 && row < rig.movingShapeCount(), "has a bone shape without data");
        for (std::size_t b = 0; b < bones; ++b)
            in.require(b == 0 ? rig.parents[0] == -1
                              : rig.parents[b] >= 0 && static_cast<std::size_t>(rig.parents[b]) < b,
                       "has a bone before its parent");
        in.require(allFinite(rig.boneTemplate) && allFinite(rig.boneShapes) && allFinite(rig.rollRotations) &&
                       allFinite(rig.referenceOrientations) && allFinite(rig.influenceWeight),
                   "has a bone that is not a number");
        in.require(
            areRowStarts(rig.influenceStart, rig.influenceBone.size()) && allBelow(rig.influenceBone, bones),
            "has damaged skin weights");
        if (!in.good()) return;
        for (std::size_t v = 0; v + 1 < rig.influenceStart.size(); ++v) {
            const auto width = static_cast<int>(rig.influenceStart[v + 1] - rig.influenceStart[v]);
            in.require(width > 0, "has a vertex without a bone");
            rig.maxInfluences = std::max(rig.maxInfluences, width);
        }
        rigs_.push_back(std::move(rig));
    }

    void readKeypoints(ModelArrays& in) {
        const auto labels = in.readLabels("keypoint/labels");
        const auto start = in.read<std::uint32_t>("keypoint/start", labels.size() + 1);
        const auto vertices = in.read<std::uint32_t>("keypoint/vertices");
        const auto weights = in.read<double>("keypoint/weights", vertices.size());
        if (!in.good()) return;
        in.require(areRowStarts(start, vertices.size()) && allBelow(vertices, templateX_.size()) &&
                       allFinite(weights),
                   "has a damaged keypoint");
        if (!in.good()) return;
        for (std::size_t k = 0; k < labels.size(); ++k) {
            const std::size_t count = start[k + 1] - start[k];
            keypoints_.push_back(
                {labels[k], vertices.subspan(start[k], count), weights.subspan(start[k], count)});
        }
    }

    MappedFile file_;
    std::string digest_;
};

}  // namespace

Result<std::shared_ptr<const BodyModel>> loadBodyModel(const std::filesystem::path& file) {
    auto mapped = MappedFile::open(file);
    if (!mapped) {
        Error error = mapped.error();
        error.message += " It should be the compiled body model; packaging/run makes it.";
        return tl::unexpected<Error>(std::move(error));
    }
    const auto model = std::make_shared<MappedBodyModel>(std::move(*mapped));
    auto arrays = ModelArrays::open(model->bytes(), file.string());
    if (!arrays) return propagate(arrays);
    model->readAll(*arrays);
    if (!arrays->good()) return tl::unexpected<Error>(arrays->error());
    return model;
}

std::filesystem::path defaultModelPath() {
    if (const char* chosen = std::getenv("ABF_MODEL"); chosen != nullptr && *chosen != '\0') return chosen;
    std::error_code ignored;
    const std::filesystem::path executable = std::filesystem::read_symlink("/proc/self/exe", ignored);
    const std::filesystem::path installed =
        executable.parent_path().parent_path() / "share" / "anny-body-fitter" / "anny.abfmodel";
    if (!executable.empty() && std::filesystem::exists(installed, ignored)) return installed;
    return ABF_BUILD_MODEL_FILE;
}

}  // namespace abf
