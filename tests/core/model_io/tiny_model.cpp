// SPDX-License-Identifier: Apache-2.0
#include "tests/core/model_io/tiny_model.h"

#include <cstdint>
#include <string>
#include <vector>

namespace {

using U32 = std::vector<std::uint32_t>;
using F64 = std::vector<double>;

void addTopology(abf::ArrayFileWriter& out, const std::string& name, std::uint32_t arity, const U32& storage,
                 const U32& faces, std::size_t faceCount) {
    const std::string at = "topology/" + name + "/";
    out.add(at + "arity", U32{arity});
    out.add(at + "storage-vertex", storage);
    out.add(at + "base-vertex", storage);
    out.add(at + "faces", faces);
    out.add(at + "uvs", std::vector<float>{0, 0, 1, 0, 1, 1, 0, 1});
    out.add(at + "face-uvs", faces);
    out.add(at + "face-parts", std::vector<std::uint8_t>(faceCount, 0));
}

void addRig(abf::ArrayFileWriter& out, const std::string& name, bool procrustes) {
    const std::string at = "rig/" + name + "/";
    const std::size_t stride = procrustes ? 12 : 6;
    out.add(at + "rule", U32{procrustes ? 0u : 1u});
    out.addLabels(at + "bones", {"root", "tip"});
    out.add(at + "parents", std::vector<std::int32_t>{-1, 0});
    out.add(at + "template", F64(2 * stride, 0.5));
    out.add(at + "shapes", F64(2 * stride, 0.25));
    out.add(at + "shape-row", std::vector<std::int32_t>{0, -1, 0, 0});
    out.add(at + "rolls", F64(procrustes ? 0 : 18, 0.0));
    out.add(at + "reference", F64(procrustes ? 18 : 0, 0.0));
    out.add(at + "influence-start", U32{0, 1, 2, 4, 5, 6});
    out.add(at + "influence-bone", std::vector<std::uint16_t>{0, 0, 0, 1, 1, 1});
    out.add(at + "influence-weight", std::vector<float>{1, 1, 0.5f, 0.5f, 1, 1});
}

}  // namespace

abf::ArrayFileWriter tinyModel() {
    abf::ArrayFileWriter out;
    out.addLabels("model/identity", {"tiny", "1"});
    for (const char* plane : {"template/x", "template/y", "template/z"})
        out.add(plane, std::vector<float>{0, 1, 2, 3, 4});
    out.add("template/prefix", U32{4});
    out.addLabels("shape/labels", {"universal:a", "facial_action:b", "local_change:c", "local_change:d"});
    out.add("shape/delta", U32{0, 1, 1, 0});
    out.add("shape/newborn", std::vector<std::uint8_t>{1, 0, 0, 0});
    out.add("shape/variations", U32{1u << 25, 0, 0, 0});
    out.addLabels("shape/facial-actions", {"b"});
    out.addLabels("shape/local-changes", {"c"});
    out.add("delta/unit", F64{1e-4});
    out.add("delta/run-start", U32{0, 2, 3});
    out.add("delta/runs", U32{1, 3, 0, 4, 1, 9, 0, 2, 12});
    out.add("delta/values", std::vector<std::int16_t>(18, 7));
    addTopology(out, "anny", 3, {0, 1, 2, 3}, {0, 1, 2, 2, 3, 0}, 2);
    addTopology(out, "all", 4, {4, 0, 1, 2, 3}, {1, 2, 3, 0}, 1);
    out.addLabels("topology/names", {"anny", "all"});
    out.addLabels("part/labels", {"body"});
    addRig(out, "anny", true);
    addRig(out, "other", false);
    out.addLabels("rig/names", {"anny", "other"});
    out.addLabels("keypoint/labels", {"nose", "toe"});
    out.add("keypoint/start", U32{0, 1, 3});
    out.add("keypoint/vertices", U32{1, 2, 4});
    out.add("keypoint/weights", F64{1, 0.5, 0.5});
    return out;
}
