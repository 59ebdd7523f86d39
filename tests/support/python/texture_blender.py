# SPDX-License-Identifier: Apache-2.0
"""Opens an exported body in Blender and looks at its texture; runs inside Blender:

    blender --background --factory-startup --python texture_blender.py -- FILE [--picture PNG]

Prints one line of JSON: the body material's image (its size, its mean colour over the body's faces, whether it is the
base colour). --picture draws the body from the front, the left, behind and half left, side by side.
"""

import json
import math
import os
import sys

import bpy
import mathutils
import numpy

if "bool" not in vars(numpy):
    numpy.bool = bool  # the glTF importer of Blender 3.4 names it so, numpy 1.24 no longer has it

VIEWS = (0, 90, 180, -40)  # degrees around the body, from the front to its left
SIDE = 620


def open_file(path):
    bpy.ops.wm.read_factory_settings(use_empty=True)
    ending = os.path.splitext(path)[1].lower()
    if ending in (".glb", ".gltf"):
        bpy.ops.import_scene.gltf(filepath=path)
    elif ending == ".vrm":
        # Blender alone reads a VRM as the GLB that it is, by its name only.
        link = os.path.join(bpy.app.tempdir, "vrm.glb")
        if os.path.exists(link):
            os.remove(link)
        os.symlink(os.path.abspath(path), link)
        bpy.ops.import_scene.gltf(filepath=link)
    elif ending == ".fbx":
        bpy.ops.import_scene.fbx(filepath=path)
    elif ending == ".obj":
        bpy.ops.wm.obj_import(filepath=path, forward_axis="Y", up_axis="Z")
    elif ending == ".dae":
        bpy.ops.wm.collada_import(filepath=path)
    elif ending in (".usd", ".usda", ".usdc"):
        bpy.ops.wm.usd_import(filepath=path)
    else:
        sys.exit("unknown ending " + ending)


def bodies():
    return [o for o in bpy.data.objects if o.type == "MESH" and not o.name.startswith("Icosphere")]


def base_colour_image(material):
    """The image that reaches the base colour through links, or None."""
    if not material.use_nodes:
        return None
    shaders = [n for n in material.node_tree.nodes if n.type == "BSDF_PRINCIPLED"]
    if not shaders:
        return None
    waiting = [link.from_node for link in shaders[0].inputs["Base Color"].links]
    while waiting:
        node = waiting.pop()
        if node.type == "TEX_IMAGE":
            return node.image
        waiting += [link.from_node for socket in node.inputs for link in socket.links]
    return None


def look(mesh):
    """Mean of the image (as stored, 0..1) at the middles of the faces that have it, weighted by their area."""
    for index, material in enumerate(mesh.materials):
        image = base_colour_image(material)
        if image is None:
            continue
        width, height = image.size
        pixels = list(image.pixels) if width * height else []
        uvs = mesh.uv_layers.active.data
        total, mean = 0.0, [0.0, 0.0, 0.0]
        for face in mesh.polygons:
            if face.material_index != index or not pixels:
                continue
            u = sum(uvs[i].uv[0] for i in face.loop_indices) / face.loop_total
            v = sum(uvs[i].uv[1] for i in face.loop_indices) / face.loop_total
            x, y = min(width - 1, int(u * width)), min(height - 1, int(v * height))
            at = image.channels * (y * width + x)
            for c in range(3):
                mean[c] += face.area * pixels[at + c]
            total += face.area
        return {
            "material": material.name,
            "size": [width, height],
            "mean": [m / total for m in mean] if total else None,
            "materials": len(mesh.materials),
        }
    return None


def draw(path, objects):
    scene = bpy.context.scene
    bpy.context.view_layer.update()
    graph = bpy.context.evaluated_depsgraph_get()
    points = []
    for o in objects:
        evaluated = o.evaluated_get(graph)
        data = evaluated.to_mesh()
        points += [evaluated.matrix_world @ v.co for v in data.vertices]
        evaluated.to_mesh_clear()
    low = mathutils.Vector([min(p[i] for p in points) for i in range(3)])
    high = mathutils.Vector([max(p[i] for p in points) for i in range(3)])
    centre, size = (low + high) / 2, max(high - low)
    camera = bpy.data.objects.new("camera", bpy.data.cameras.new("camera"))
    camera.data.type = "ORTHO"
    camera.data.ortho_scale = 1.06 * size
    scene.collection.objects.link(camera)
    scene.camera = camera
    world = bpy.data.worlds.new("light")
    world.use_nodes = True
    world.node_tree.nodes["Background"].inputs[0].default_value = (1, 1, 1, 1)
    world.node_tree.nodes["Background"].inputs[1].default_value = 0.95
    scene.world = world
    scene.render.engine = "CYCLES"
    scene.cycles.device = "CPU"
    scene.cycles.samples = 12
    scene.cycles.use_denoising = False
    scene.view_settings.view_transform = "Standard"
    scene.render.film_transparent = True
    scene.render.resolution_x, scene.render.resolution_y = int(SIDE * 0.55), SIDE
    camera.data.sensor_fit = "VERTICAL"
    stem = os.path.splitext(path)[0]
    parts = []
    for turn in VIEWS:
        angle = math.radians(turn)
        direction = mathutils.Vector((math.sin(angle), -math.cos(angle), 0.06)).normalized()
        camera.location = centre + 3 * size * direction
        camera.rotation_euler = direction.to_track_quat("Z", "Y").to_euler()
        part = f"{stem}.{len(parts)}.png"
        scene.render.filepath = part
        bpy.ops.render.render(write_still=True)
        parts.append(part)
    sheet(parts, path)


def sheet(parts, path):
    """The pictures side by side on grey."""
    images = [bpy.data.images.load(p) for p in parts]
    width, height = images[0].size
    rows = [list(i.pixels) for i in images]
    out = []
    for y in range(height):
        for pixels in rows:
            line = pixels[4 * width * y : 4 * width * (y + 1)]
            for x in range(0, len(line), 4):
                share = line[x + 3]
                out += [c * share + 0.82 * (1 - share) for c in line[x : x + 3]] + [1.0]
    joined = bpy.data.images.new("sheet", width * len(images), height)
    joined.pixels = out
    joined.filepath_raw = path
    joined.file_format = "PNG"
    joined.save()
    for part in parts:
        os.remove(part)


def main():
    arguments = sys.argv[sys.argv.index("--") + 1 :]
    open_file(arguments[0])
    objects = bodies()
    found = [f for f in (look(o.data) for o in objects) if f]
    print("TEXTURE " + json.dumps({"found": found, "meshes": len(objects)}), flush=True)
    if "--picture" in arguments:
        draw(os.path.abspath(arguments[arguments.index("--picture") + 1]), objects)


main()
