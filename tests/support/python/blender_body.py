# SPDX-License-Identifier: Apache-2.0
"""What the checks that run inside Blender (3.4 or later, or the module bpy) share: the mesh as it stands, and
pictures of it. Import it before an importer runs: it mends what Blender 3.4 expects of older Pythons."""
import builtins
import math

import bpy
import numpy
from mathutils import Matrix, Vector

if "bool" not in vars(numpy):
    numpy.bool = bool  # the glTF importer of Blender 3.4 names it so, numpy 1.24 no longer has it
# The BVH importer of Blender 3.4 opens files in a mode that Python 3.11 no longer has.
_open = open
builtins.open = lambda file, mode="r", *more, **named: _open(file, mode.replace("U", ""), *more, **named)


def new_scene():
    bpy.ops.wm.read_factory_settings(use_empty=True)


def world_vertices(item):
    """N x 3 as it stands, morphs and skin applied."""
    bpy.context.view_layer.update()
    evaluated = item.evaluated_get(bpy.context.evaluated_depsgraph_get())
    data = evaluated.to_mesh()
    local = numpy.empty(3 * len(data.vertices), numpy.float32)
    data.vertices.foreach_get("co", local)
    matrix = numpy.array(evaluated.matrix_world, float)
    evaluated.to_mesh_clear()
    return local.reshape(-1, 3).astype(float) @ matrix[:3, :3].T + matrix[:3, 3]


def show_bones(armature, meshes):
    """Draws the posed bones, as octahedra, through meshes that become translucent."""
    bpy.context.view_layer.update()  # poses that were just set
    corners, faces = [], []
    world = armature.matrix_world
    for bone in armature.pose.bones:
        head, tail = world @ bone.head, world @ bone.tail
        along = tail - head
        side = along.orthogonal().normalized() * min(0.15 * along.length, 0.02)
        other = along.normalized().cross(side)
        first = len(corners)
        middle = head + 0.15 * along
        corners += [head, middle + side, middle + other, middle - side, middle - other, tail]
        for k in range(4):
            a, b = first + 1 + k, first + 1 + (k + 1) % 4
            faces += [(first, b, a), (first + 5, a, b)]
    data = bpy.data.meshes.new("bones")
    data.from_pydata([tuple(c) for c in corners], [], faces)
    data.materials.append(_material("bones", (0.9, 0.12, 0.0, 1), 1))
    bpy.context.scene.collection.objects.link(bpy.data.objects.new("bones", data))
    veil = _material("veil", (0.12, 0.2, 0.35, 1), 0.3)
    for mesh in meshes:
        mesh.data.materials.clear()
        mesh.data.materials.append(veil)


def _material(name, colour, opacity):
    material = bpy.data.materials.new(name)
    material.use_nodes = True
    nodes, links = material.node_tree.nodes, material.node_tree.links
    nodes.clear()
    surface, clear = nodes.new("ShaderNodeBsdfDiffuse"), nodes.new("ShaderNodeBsdfTransparent")
    surface.inputs["Color"].default_value = colour
    mix, out = nodes.new("ShaderNodeMixShader"), nodes.new("ShaderNodeOutputMaterial")
    mix.inputs[0].default_value = opacity
    links.new(clear.outputs[0], mix.inputs[1])
    links.new(surface.outputs[0], mix.inputs[2])
    links.new(mix.outputs[0], out.inputs["Surface"])
    return material


def render(path, points, size=300, samples=8, title=None):
    """The box of these points (N x 3) from the front left. Workbench and Eevee need a display, Cycles does not."""
    scene = bpy.context.scene
    low, high = Vector(points.min(axis=0)), Vector(points.max(axis=0))
    centre, length = (low + high) / 2, (high - low).length
    camera = bpy.data.objects.new("camera", bpy.data.cameras.new("camera"))
    camera.data.type = "ORTHO"
    camera.data.ortho_scale = 0.95 * length
    direction = Vector((0.45, -1, 0.25)).normalized()
    camera.location = centre + 3 * length * direction
    camera.rotation_euler = direction.to_track_quat("Z", "Y").to_euler()
    scene.collection.objects.link(camera)
    scene.camera = camera
    for energy, tilt, turn in ((3.0, 50, 40), (1.2, 60, -60)):
        light = bpy.data.objects.new("sun", bpy.data.lights.new("sun", "SUN"))
        light.data.energy = energy
        light.rotation_euler = (math.radians(tilt), 0, math.radians(turn))
        scene.collection.objects.link(light)
    world = bpy.data.worlds.new("world")
    world.use_nodes = True
    world.node_tree.nodes["Background"].inputs[0].default_value = (0.6, 0.63, 0.67, 1)
    scene.world = world
    scene.render.engine = "CYCLES"
    scene.cycles.device = "CPU"
    scene.cycles.samples = samples
    scene.cycles.use_denoising = False
    scene.render.resolution_x = scene.render.resolution_y = size
    if title:
        _write_on_picture(scene.render, title)
    scene.render.filepath = path
    bpy.ops.render.render(write_still=True)


def _write_on_picture(settings, title):
    settings.use_stamp = settings.use_stamp_note = True
    for part in ("date", "time", "render_time", "frame", "camera", "scene", "filename", "frame_range", "memory",
                 "hostname", "lens", "marker", "sequencer_strip"):
        if hasattr(settings, "use_stamp_" + part):
            setattr(settings, "use_stamp_" + part, False)
    settings.stamp_note_text = title
    settings.stamp_font_size = 18
    settings.stamp_foreground = (0, 0, 0, 1)
    settings.stamp_background = (1, 1, 1, 1)
