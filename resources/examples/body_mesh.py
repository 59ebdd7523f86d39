# SPDX-License-Identifier: Apache-2.0
"""The exported body as numpy arrays: rest and posed vertices in the model's order, quads, UVs, bone weights."""
import dataclasses
import json
import struct
from pathlib import Path

import numpy as np


@dataclasses.dataclass
class Body:
    rest: np.ndarray      # V x 3, metres, Z up, faces -Y
    posed: np.ndarray     # V x 3
    quads: np.ndarray     # Q x 4, counter-clockwise from outside
    quad_uvs: np.ndarray  # Q x 4 x 2, origin bottom-left
    weights: np.ndarray   # V x B
    bones: list           # B labels
    bone_heads: dict      # label -> posed head

    def weight_of(self, *labels):
        """Sum of the skin weights of the bones whose label starts with one of `labels`; V."""
        chosen = [i for i, bone in enumerate(self.bones) if bone.startswith(labels)]
        return self.weights[:, chosen].sum(1)

    def pelvis(self):
        """The middle of the hip joints, posed."""
        return (self.bone_heads["upperleg01.L"] + self.bone_heads["upperleg01.R"]) / 2


_COMPONENTS = {5120: "i1", 5121: "u1", 5122: "<i2", 5123: "<u2", 5125: "<u4", 5126: "<f4"}
_WIDTHS = {"SCALAR": 1, "VEC2": 2, "VEC3": 3, "VEC4": 4, "MAT4": 16}
_NORMALISED = {"u1": 255.0, "<u2": 65535.0}


def _chunks(path):
    data = Path(path).read_bytes()
    magic, _, length = struct.unpack_from("<4sII", data, 0)
    if magic != b"glTF" or length != len(data):
        raise ValueError(f"{path} is not a whole GLB file")
    json_length = struct.unpack_from("<I", data, 12)[0]
    return json.loads(data[20:20 + json_length]), data[28 + json_length:]


def _accessor(gltf, binary, index):
    accessor = gltf["accessors"][index]
    view = gltf["bufferViews"][accessor["bufferView"]]
    kind = np.dtype(_COMPONENTS[accessor["componentType"]])
    width = _WIDTHS[accessor["type"]]
    start = view.get("byteOffset", 0) + accessor.get("byteOffset", 0)
    stride = view.get("byteStride", kind.itemsize * width)
    rows = np.ndarray((accessor["count"], width), kind, binary, start, (stride, kind.itemsize))
    scale = _NORMALISED[_COMPONENTS[accessor["componentType"]]] if accessor.get("normalized") else 1
    return rows / scale if scale != 1 else rows.copy()


def _node_matrices(gltf):
    local = []
    for node in gltf["nodes"]:
        if "matrix" in node:
            local.append(np.array(node["matrix"], float).reshape(4, 4).T)
            continue
        x, y, z, w = node.get("rotation", (0, 0, 0, 1))
        matrix = np.eye(4)
        matrix[:3, :3] = [[1 - 2 * (y * y + z * z), 2 * (x * y - z * w), 2 * (x * z + y * w)],
                          [2 * (x * y + z * w), 1 - 2 * (x * x + z * z), 2 * (y * z - x * w)],
                          [2 * (x * z - y * w), 2 * (y * z + x * w), 1 - 2 * (x * x + y * y)]]
        matrix[:3, :3] *= np.array(node.get("scale", (1, 1, 1)), float)
        matrix[:3, 3] = node.get("translation", (0, 0, 0))
        local.append(matrix)
    world = {}

    def visit(index, parent):
        world[index] = parent @ local[index]
        for child in gltf["nodes"][index].get("children", ()):
            visit(child, world[index])

    for root in gltf["scenes"][gltf.get("scene", 0)]["nodes"]:
        visit(root, np.eye(4))
    return world


def _quads_from_triangles(triangles):
    """The exporter writes the two triangles of a quad one after the other, as (a,b,c)(c,d,a) or (a,b,d)(d,b,c)."""
    first, second = triangles[0::2], triangles[1::2]
    quads = np.empty((len(first), 4), int)
    ends = second[:, 2] == first[:, 0]
    quads[ends] = np.column_stack([first[ends], second[ends, 1]])
    rest = ~ends
    quads[rest] = np.column_stack([first[rest, 0], first[rest, 1], second[rest, 2], first[rest, 2]])
    shared = np.array([len(set(a) & set(b)) for a, b in zip(first, second)])
    if not (shared == 2).all():
        raise ValueError("the triangles of the exported body do not pair up to quads")
    return quads


def load_glb(path):
    """Reads a body written by `abf export --format glb --pose fitted`."""
    gltf, binary = _chunks(path)
    skinned = next(node for node in gltf["nodes"] if "skin" in node)
    skin = gltf["skins"][skinned["skin"]]
    primitive = gltf["meshes"][skinned["mesh"]]["primitives"][0]
    attribute = {name: _accessor(gltf, binary, i) for name, i in primitive["attributes"].items()}
    model_vertex = attribute["_MODEL_VERTEX"][:, 0].astype(int)
    count = model_vertex.max() + 1

    to_z_up = np.array([[1, 0, 0], [0, 0, -1], [0, 1, 0]], float)
    rest = np.empty((count, 3))
    rest[model_vertex] = attribute["POSITION"] @ to_z_up.T
    weights = np.zeros((count, len(skin["joints"])))
    for part in range(4):
        if f"JOINTS_{part}" not in attribute:
            break
        joints, values = attribute[f"JOINTS_{part}"].astype(int), attribute[f"WEIGHTS_{part}"].astype(float)
        for column in range(4):
            weights[model_vertex, joints[:, column]] = np.maximum(weights[model_vertex, joints[:, column]],
                                                                  values[:, column])
    weights /= weights.sum(1, keepdims=True)

    world = _node_matrices(gltf)
    inverse_bind = _accessor(gltf, binary, skin["inverseBindMatrices"]).reshape(-1, 4, 4).transpose(0, 2, 1)
    joint_world = np.array([world[j] for j in skin["joints"]])
    to_z_up4 = np.eye(4)
    to_z_up4[:3, :3] = to_z_up
    skinning = to_z_up4 @ joint_world @ inverse_bind @ to_z_up4.T
    blended = np.einsum("vb,bij->vij", weights, skinning)
    posed = np.einsum("vij,vj->vi", blended[:, :3, :3], rest) + blended[:, :3, 3]

    corner = _accessor(gltf, binary, primitive["indices"])[:, 0].astype(int).reshape(-1, 3)
    corner_quads = _quads_from_triangles(corner)
    uvs = attribute["TEXCOORD_0"].astype(float) * (1, -1) + (0, 1)
    bones = [gltf["nodes"][j]["name"] for j in skin["joints"]]
    heads = {bone: to_z_up @ joint_world[i, :3, 3] for i, bone in enumerate(bones)}
    return Body(rest, posed, model_vertex[corner_quads], uvs[corner_quads], weights, bones, heads)
