# SPDX-License-Identifier: Apache-2.0
"""Runs inside Blender (3.4 or later) or the Python module bpy:

    blender --background --factory-startup --python round_trip_blender.py -- ORDER.json
    python round_trip_blender.py -- ORDER.json

ORDER.json: {"folder", "truths": [...], "formats": [...], "pictures": folder or null, "result": file}. Imports each
file, compares it with the truth and writes the rows to the result. Driven by check_round_trip.py.
"""
import json
import math
import os
import re
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import abf_export
import blender_body
import round_trip_truth
from blender_body import world_vertices

import bpy
import numpy
from mathutils import Matrix


def import_file(path, file):
    """Imports at a scale of one metre with the file's own axes."""
    kind, y_up, unit = file["format"], file["up"] == "y", file["unit"]
    if kind in ("glb", "vrm"):
        if kind == "vrm":
            import shutil
            shutil.copy(path, path + ".glb")
            path += ".glb"
        bpy.ops.import_scene.gltf(filepath=path, bone_heuristic="BLENDER")
    elif kind == "fbx":
        bpy.ops.import_scene.fbx(filepath=path, ignore_leaf_bones=False, use_anim=True, anim_offset=0)
    elif kind == "obj":
        axes = {"forward_axis": "NEGATIVE_Z", "up_axis": "Y"} if y_up else {"forward_axis": "Y", "up_axis": "Z"}
        bpy.ops.wm.obj_import(filepath=path, **axes)
        scale_by(unit)
    elif kind == "ply":
        if hasattr(bpy.ops.wm, "ply_import") and bpy.app.version >= (4, 0, 0):
            bpy.ops.wm.ply_import(filepath=path, forward_axis="Y", up_axis="Z")
        else:
            bpy.ops.import_mesh.ply(filepath=path)
        scale_by(unit)
    elif kind == "stl":
        if hasattr(bpy.ops.wm, "stl_import") and bpy.app.version >= (4, 2, 0):
            bpy.ops.wm.stl_import(filepath=path, forward_axis="Y", up_axis="Z")
        else:
            bpy.ops.import_mesh.stl(filepath=path)
        scale_by(unit)
    elif kind == "usd":
        bpy.ops.wm.usd_import(filepath=path)
        bpy.context.scene.render.fps = 30  # the importer leaves the scene's own
        bpy.context.scene.frame_set(0)     # morph weights arrive as curves, which stand still until a frame is shown
    elif kind == "dae":
        bpy.ops.wm.collada_import(filepath=path, keep_bind_info=False, import_units=False)
        for key in (k for o in bpy.data.meshes if o.shape_keys for k in o.shape_keys.key_blocks):
            key.value = key.value  # the importer sets it without telling the scene
        bpy.context.scene.frame_set(0)
    elif kind == "bvh":
        # The importer's own names for the axes, and the unit as the user says it.
        axes = {"axis_forward": "-Z", "axis_up": "Y"} if y_up else {"axis_forward": "Y", "axis_up": "Z"}
        bpy.ops.import_anim.bvh(filepath=path, global_scale=unit, update_scene_fps=True, **axes)
    else:
        raise RuntimeError("no importer for " + kind)


def scale_by(unit):
    """Formats that do not say their unit: the user says it."""
    for item in bpy.context.scene.objects:
        item.matrix_world = Matrix.Scale(unit, 4) @ item.matrix_world
    bpy.context.view_layer.update()


def the_mesh():
    # Blender 4 makes a sphere to draw bones with.
    meshes = [o for o in bpy.context.scene.objects if o.type == "MESH" and not o.name.startswith("Icosphere")]
    if len(meshes) != 1:
        raise RuntimeError(f"{len(meshes)} meshes")
    return meshes[0]


def look(path, file, truth):
    seen = round_trip_truth.Seen()
    if file["format"] == "bvh":
        look_at_motion(seen)
        return seen
    mesh = the_mesh()
    if file["format"] in ("glb", "vrm"):
        seen.vertex = glb_vertices(abf_export.Glb(path))
    armature = mesh.find_armature()
    if file["variant"] == "clip":
        seen.clip = clip_ends(mesh, truth)
        return seen
    seen.posed = world_vertices(mesh)
    if file["format"] == "stl":
        seen.vertex = nearest(truth["posed"], seen.posed)
    seen.faces = faces_of(mesh.data)
    if file["format"] in ("glb", "obj", "fbx", "usd", "dae", "vrm") and not file.get("static"):
        seen.materials = len({s.material.name for s in mesh.material_slots if s.material})
    if file["variant"] == "picture":
        seen.picture = next((tuple(i.size) for i in bpy.data.images if tuple(i.size) != (0, 0)
                             and i.type == "IMAGE"), (0, 0))
    if mesh.data.shape_keys:
        seen.morphs = morphs_of(mesh)
    if armature:
        look_at_skeleton(seen, file, mesh, armature, truth)
    return seen


def glb_vertices(glb):
    """Blender takes the vertices that each primitive uses, one primitive after the other."""
    model = glb.attribute("_MODEL_VERTEX").astype(int)
    primitives = glb.json["meshes"][0]["primitives"]
    return numpy.concatenate([model[numpy.unique(glb.accessor(p["indices"]))] for p in primitives])


def nearest(points, queries):
    from mathutils.kdtree import KDTree
    tree = KDTree(len(points))
    for i, point in enumerate(points):
        tree.insert(point, i)
    tree.balance()
    return [tree.find(query)[1] for query in queries]


def faces_of(data):
    layer = data.uv_layers.active
    uvs = None
    if layer:
        uvs = numpy.empty(2 * len(data.loops), numpy.float32)
        layer.data.foreach_get("uv", uvs)
        uvs = uvs.reshape(-1, 2).tolist()
    faces = []
    for polygon in data.polygons:
        loops = polygon.loop_indices
        faces.append((list(polygon.vertices), [uvs[i] for i in loops] if uvs else None))
    return faces


def morphs_of(mesh):
    turn = numpy.array(mesh.matrix_world, float)[:3, :3]
    keys = mesh.data.shape_keys.key_blocks

    def coordinates(key):
        flat = numpy.empty(3 * len(mesh.data.vertices), numpy.float32)
        key.data.foreach_get("co", flat)
        return flat.reshape(-1, 3).astype(float)
    basis = coordinates(keys[0])
    return {key.name: ((coordinates(key) - basis) @ turn.T, key.value) for key in keys[1:]}


def look_at_skeleton(seen, file, mesh, armature, truth):
    # USD allows letters, digits and "_" in the names of joints.
    plain = {re.sub("[^A-Za-z0-9]", "_", joint["name"]): joint["name"] for joint in truth.joints}
    names = {joint["name"] for joint in truth.joints}

    def own(name):
        return name if name in names else plain.get(name, name)
    auxiliary = [b.name for b in armature.data.bones if own(b.name) not in names and "stretch" in b.name]
    seen.auxiliary = len(auxiliary)
    seen.parents, seen.bind = {}, {}
    world = armature.matrix_world
    for bone in armature.data.bones:
        if bone.name in auxiliary:
            continue
        above = bone.parent
        while above is not None and above.name in auxiliary:
            above = above.parent
        seen.parents[own(bone.name)] = own(above.name) if above else None
        frame = numpy.array(world @ bone.matrix_local, float)
        frame[:3, :3] /= numpy.linalg.norm(frame[:3, :3], axis=0)
        seen.bind[own(bone.name)] = frame
    index = {joint["name"]: i for i, joint in enumerate(truth.joints)}
    groups = [index.get(own(group.name)) for group in mesh.vertex_groups]
    seen.weights = numpy.zeros((len(mesh.data.vertices), len(truth.joints)))
    for vertex in mesh.data.vertices:
        for entry in vertex.groups:
            if groups[entry.group] is not None:
                seen.weights[vertex.index, groups[entry.group]] += entry.weight
    armature.data.pose_position = "REST"
    seen.rest = world_vertices(mesh)
    armature.data.pose_position = "POSE"
    if armature.animation_data:  # a pose that came as an animation of one frame would undo the turn
        armature.animation_data.action = None
    before = world_vertices(mesh)
    bone = next(b for b in armature.pose.bones if own(b.name) == truth.turned)
    bone.matrix_basis = bone.matrix_basis @ Matrix.Rotation(0.5, 4, "X")
    seen.moved = (truth.turned, numpy.linalg.norm(world_vertices(mesh) - before, axis=1) > 1e-4)
    bone.matrix_basis = bone.matrix_basis @ Matrix.Rotation(-0.5, 4, "X")


def look_at_motion(seen):
    """The skeleton, and its pose in the last frame."""
    scene = bpy.context.scene
    armature = next(o for o in scene.objects if o.type == "ARMATURE")
    scene.frame_set(int(round(bpy.data.actions[0].frame_range[1])))
    world = numpy.array(armature.matrix_world, float)
    seen.parents = {b.name: b.parent.name if b.parent else None for b in armature.data.bones}
    seen.heads, seen.pose = {}, {}
    for bone in armature.pose.bones:
        rest, pose = world @ numpy.array(bone.bone.matrix_local), world @ numpy.array(bone.matrix)
        seen.heads[bone.name] = rest[:3, 3]
        turn = pose[:3, :3] @ numpy.linalg.inv(rest[:3, :3])
        seen.pose[bone.name] = (pose[:3, 3], turn)


def clip_ends(mesh, truth):
    scene = bpy.context.scene
    rate = scene.render.fps / scene.render.fps_base
    ranges = [action.frame_range for action in bpy.data.actions]
    if not ranges:
        raise RuntimeError("no animation arrived")
    first, last = min(r[0] for r in ranges), max(r[1] for r in ranges)
    if abs((last - first) / rate - truth.clip_seconds) > 1e-3:
        raise RuntimeError(f"the clip lasts {(last - first) / rate} s")
    ends = []
    for frame in (first, last):
        scene.frame_set(int(math.floor(frame)), subframe=frame - math.floor(frame))
        ends.append(world_vertices(mesh))
    return ends


def main(order_path):
    with open(order_path) as file:
        order = json.load(file)
    pictures = order.get("pictures")

    def see(path, file, truth):
        blender_body.new_scene()
        import_file(path, file)
        return look(path, file, truth)

    def draw(file, truth):
        if not pictures or file["variant"] != "plain" or truth.body != order["drawn_body"]:
            return
        if file["format"] == "bvh" or not file["rigged"] and truth.rig != "anny":
            return
        mesh = the_mesh()
        if mesh.find_armature():
            blender_body.show_bones(mesh.find_armature(), [mesh])
        blender_body.render(os.path.join(pictures, f"{truth.rig}.{file['format']}.{truth.body}.png"),
                            world_vertices(mesh), title=f"{truth.rig} {file['format']}")

    rows = round_trip_truth.run(order, "Blender " + bpy.app.version_string, see, after=draw)
    with open(order["result"], "w") as file:
        json.dump(rows, file)


if __name__ == "__main__":
    main(sys.argv[sys.argv.index("--") + 1])
