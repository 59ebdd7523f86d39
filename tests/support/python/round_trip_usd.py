# SPDX-License-Identifier: Apache-2.0
"""Reads .usda files with Pixar's own library (PyPI usd-core) and runs its compliance checks; order and result as
of round_trip_blender.py:

    python round_trip_usd.py -- ORDER.json
"""
import json
import os
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import round_trip_truth

import numpy as np
from pxr import Usd, UsdGeom, UsdShade, UsdSkel


def world_of(points, stage):
    """Metres, Z up."""
    points = np.asarray(points, float) * UsdGeom.GetStageMetersPerUnit(stage)
    if UsdGeom.GetStageUpAxis(stage) == "Y":
        points = np.stack([points[:, 0], -points[:, 2], points[:, 1]], axis=1)
    return points


def frame_of(matrix, stage):
    frame = np.array(matrix, float).T
    if UsdGeom.GetStageUpAxis(stage) == "Y":
        frame = np.array([[1, 0, 0, 0], [0, 0, -1, 0], [0, 1, 0, 0], [0, 0, 0, 1.0]]) @ frame
    frame[:3, 3] *= UsdGeom.GetStageMetersPerUnit(stage)
    return frame


def skinned(query, skeleton, animation, mesh, stage, time):
    """UsdSkel's own skinning, blend shapes first."""
    points = np.asarray(mesh.GetPointsAttr().Get(), float)
    if query.HasBlendShapes():
        names = query.GetBlendShapeOrder() if hasattr(query, "GetBlendShapeOrder") else \
            UsdSkel.BindingAPI(mesh).GetBlendShapesAttr().Get()
        weights = dict(zip(animation.GetBlendShapeOrder(), animation.ComputeBlendShapeWeights(time)))
        shapes = UsdSkel.BlendShapeQuery(UsdSkel.BindingAPI(mesh))
        for index, name in enumerate(names):
            shape = shapes.GetBlendShape(index)
            offsets = np.asarray(shape.GetOffsetsAttr().Get(), float).reshape(-1, 3)
            places = np.asarray(shape.GetPointIndicesAttr().Get(), int)
            points[places] += weights.get(name, 0) * offsets
    transforms = [np.array(m, float).T for m in skeleton.ComputeSkinningTransforms(time)]
    joints, weights = query.ComputeVaryingJointInfluences(len(points))
    width = query.GetNumInfluencesPerComponent()
    joints, weights = np.asarray(joints).reshape(-1, width), np.asarray(weights, float).reshape(-1, width)
    moves = np.array(transforms)
    homogeneous = np.hstack([points, np.ones((len(points), 1))])
    out = np.zeros((len(points), 4))
    for k in range(width):
        out += weights[:, k:k + 1] * np.einsum("nij,nj->ni", moves[joints[:, k]], homogeneous)
    return world_of(out[:, :3], stage), joints, weights


def look(path, file, truth):
    stage = Usd.Stage.Open(path)
    seen = round_trip_truth.Seen()
    mesh = next(UsdGeom.Mesh(p) for p in stage.Traverse() if p.IsA(UsdGeom.Mesh))
    root = UsdSkel.Root(stage.GetDefaultPrim())
    skeleton_prim = next(UsdSkel.Skeleton(p) for p in stage.Traverse() if p.IsA(UsdSkel.Skeleton))
    cache = UsdSkel.Cache()
    cache.Populate(root, Usd.TraverseInstanceProxies())
    skeleton = cache.GetSkelQuery(skeleton_prim)
    query = cache.GetSkinningQuery(mesh.GetPrim())
    animation = skeleton.GetAnimQuery()
    if file["variant"] == "clip":
        ends = stage.GetStartTimeCode(), stage.GetEndTimeCode()
        if abs((ends[1] - ends[0]) / stage.GetTimeCodesPerSecond() - truth.clip_seconds) > 1e-6:
            raise RuntimeError("the clip has another length")
        seen.clip = [skinned(query, skeleton, animation, mesh, stage, end)[0] for end in ends]
        return seen
    seen.posed, joints, weights = skinned(query, skeleton, animation, mesh, stage, Usd.TimeCode.Default())
    counts = mesh.GetFaceVertexCountsAttr().Get()
    indices = list(mesh.GetFaceVertexIndicesAttr().Get())
    uvs = UsdGeom.PrimvarsAPI(mesh).GetPrimvar("st").ComputeFlattened()
    seen.faces, at = [], 0
    for count in counts:
        seen.faces.append((indices[at:at + count], [tuple(uv) for uv in uvs[at:at + count]]))
        at += count
    names = list(skeleton_prim.GetJointNamesAttr().Get())
    topology = skeleton.GetTopology()
    auxiliary = {i for i, name in enumerate(names) if name.endswith(".stretch")}
    seen.auxiliary = len(auxiliary)
    seen.parents, seen.bind = {}, {}
    binds = skeleton_prim.GetBindTransformsAttr().Get()
    for i, name in enumerate(names):
        if i in auxiliary:
            continue
        above = topology.GetParent(i)
        while above in auxiliary:
            above = topology.GetParent(above)
        seen.parents[name] = names[above] if above >= 0 else None
        seen.bind[name] = frame_of(binds[i], stage)
    places = {joint["name"]: i for i, joint in enumerate(truth.joints)}
    seen.weights = np.zeros((len(weights), len(places)))
    column = np.array([places.get(name, -1) for name in names])
    for k in range(joints.shape[1]):
        np.add.at(seen.weights, (np.arange(len(weights)), column[joints[:, k]]), weights[:, k])
    order = dict(zip(animation.GetBlendShapeOrder(), animation.ComputeBlendShapeWeights()))
    shapes = UsdSkel.BlendShapeQuery(UsdSkel.BindingAPI(mesh))
    seen.morphs = {}
    for index, name in enumerate(UsdSkel.BindingAPI(mesh).GetBlendShapesAttr().Get()):
        shape = shapes.GetBlendShape(index)
        deltas = np.zeros((len(weights), 3))
        deltas[np.asarray(shape.GetPointIndicesAttr().Get(), int)] = world_of(shape.GetOffsetsAttr().Get(), stage)
        seen.morphs[name] = (deltas, order[name])
    seen.materials = len([p for p in stage.Traverse() if p.IsA(UsdShade.Material)])
    return seen


def complaints(path):
    """What all of the library's validators say."""
    from pxr import UsdValidation
    validators = UsdValidation.ValidationRegistry().GetOrLoadAllValidators()
    errors = UsdValidation.ValidationContext(validators).Validate(Usd.Stage.Open(path))
    return [f"{error.GetName()}: {error.GetMessage()}" for error in errors]


def checker(path):
    said = complaints(path)
    return [{"property": "checker", "worst": len(said), "limit": 0, "unit": "", "ok": not said,
             "message": "; ".join(said)}]


def main(order_path):
    with open(order_path) as file:
        order = json.load(file)
    rows = round_trip_truth.run(order, "usd-core " + ".".join(map(str, Usd.GetVersion())), look, checks=checker)
    with open(order["result"], "w") as file:
        json.dump(rows, file)


if __name__ == "__main__":
    main(sys.argv[sys.argv.index("--") + 1])
