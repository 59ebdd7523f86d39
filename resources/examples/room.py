# SPDX-License-Identifier: Apache-2.0
"""A plain living room with daylight from a window beside the camera."""
import math

import bpy
import numpy as np
from mathutils import Matrix, Vector

from wardrobe import SOLE_BOTTOM, link, shade_smooth


def colour_material(name, colour, roughness=0.6, sheen=0.0):
    material = bpy.data.materials.new(name)
    material.use_nodes = True
    bsdf = material.node_tree.nodes["Principled BSDF"]
    bsdf.inputs["Base Color"].default_value = (*colour, 1)
    bsdf.inputs["Roughness"].default_value = roughness
    bsdf.inputs["Sheen Weight"].default_value = sheen
    return material


def fabric(name, dark, light, scale, bump):
    """Cloth: a fine weave in colour and relief."""
    material = colour_material(name, light, 0.9, 0.15)
    nodes, links = material.node_tree.nodes, material.node_tree.links
    bsdf = nodes["Principled BSDF"]
    coordinate = nodes.new("ShaderNodeTexCoord")
    noise = nodes.new("ShaderNodeTexNoise")
    noise.inputs["Scale"].default_value, noise.inputs["Detail"].default_value = scale, 6
    links.new(coordinate.outputs["Object"], noise.inputs["Vector"])
    tone = nodes.new("ShaderNodeValToRGB")
    tone.color_ramp.elements[0].color, tone.color_ramp.elements[1].color = (*dark, 1), (*light, 1)
    tone.color_ramp.elements[0].position, tone.color_ramp.elements[1].position = 0.3, 0.7
    links.new(noise.outputs["Fac"], tone.inputs["Fac"])
    links.new(tone.outputs["Color"], bsdf.inputs["Base Color"])
    relief = nodes.new("ShaderNodeBump")
    relief.inputs["Strength"].default_value, relief.inputs["Distance"].default_value = bump, 0.0015
    links.new(noise.outputs["Fac"], relief.inputs["Height"])
    links.new(relief.outputs["Normal"], bsdf.inputs["Normal"])
    return material


def planks():
    material = colour_material("planks", (0.3, 0.2, 0.1), 0.38)
    nodes, links = material.node_tree.nodes, material.node_tree.links
    bsdf = nodes["Principled BSDF"]
    coordinate = nodes.new("ShaderNodeTexCoord")
    bricks = nodes.new("ShaderNodeTexBrick")
    bricks.inputs["Scale"].default_value = 1
    bricks.inputs["Mortar Size"].default_value = 0.0018
    bricks.inputs["Brick Width"].default_value, bricks.inputs["Row Height"].default_value = 1.3, 0.14
    bricks.inputs["Color1"].default_value = (0.34, 0.205, 0.110, 1)
    bricks.inputs["Color2"].default_value = (0.25, 0.145, 0.075, 1)
    bricks.inputs["Mortar"].default_value = (0.06, 0.035, 0.02, 1)
    links.new(coordinate.outputs["Object"], bricks.inputs["Vector"])
    stretch = nodes.new("ShaderNodeMapping")
    stretch.inputs["Scale"].default_value = (1.5, 26, 1)
    links.new(coordinate.outputs["Object"], stretch.inputs["Vector"])
    grain = nodes.new("ShaderNodeTexNoise")
    grain.inputs["Scale"].default_value, grain.inputs["Detail"].default_value = 2.2, 8
    links.new(stretch.outputs["Vector"], grain.inputs["Vector"])
    mix = nodes.new("ShaderNodeMix")
    mix.data_type, mix.blend_type = "RGBA", "OVERLAY"
    mix.inputs["Factor"].default_value = 0.45
    links.new(bricks.outputs["Color"], mix.inputs[6])
    links.new(grain.outputs["Fac"], mix.inputs[7])
    links.new(mix.outputs[2], bsdf.inputs["Base Color"])
    return material


def box(name, size, centre, material, bevel=0.006):
    bpy.ops.mesh.primitive_cube_add(size=1, location=centre)
    obj = bpy.context.object
    obj.name = name
    obj.scale = size
    bpy.ops.object.transform_apply(location=False, rotation=False, scale=True)
    if bevel:
        obj.modifiers.new("bevel", "BEVEL").width = bevel
        obj.modifiers["bevel"].segments = 2
    obj.data.materials.append(material)
    return obj


def lathe(name, profile, centre, material, segments=48):
    """A turned body from (radius, height) pairs."""
    vertices, faces = [], []
    for ring, (radius, height) in enumerate(profile):
        for i in range(segments):
            angle = 2 * math.pi * i / segments
            vertices.append((centre[0] + radius * math.cos(angle), centre[1] + radius * math.sin(angle),
                             centre[2] + height))
            if ring:
                a, b = (ring - 1) * segments, ring * segments
                faces.append((a + i, a + (i + 1) % segments, b + (i + 1) % segments, b + i))
    mesh = bpy.data.meshes.new(name)
    mesh.from_pydata(vertices, [], faces)
    obj = link(bpy.data.objects.new(name, mesh))
    obj.data.materials.append(material)
    shade_smooth(obj)
    return obj


def plant(centre, rng):
    """A rubber plant: a pot and bent leaves on short stems."""
    made = [lathe("pot", [(0.0, 0.0), (0.12, 0.0), (0.155, 0.30), (0.145, 0.30), (0.14, 0.26), (0.0, 0.26)], centre,
                  colour_material("clay", (0.62, 0.60, 0.56), 0.7))]
    green = colour_material("leaf", (0.035, 0.115, 0.030), 0.35)
    stem = colour_material("stem", (0.10, 0.08, 0.03), 0.7)
    for trunk in range(3):
        lean = rng.normal(0, 0.05, 2)
        height = 0.75 + 0.2 * trunk
        base = Vector(centre) + Vector((0.03 * trunk - 0.03, 0.02, 0.25))
        top = base + Vector((lean[0], lean[1], height))
        curve = bpy.data.curves.new("trunk", "CURVE")
        curve.dimensions, curve.bevel_depth = "3D", 0.009
        spline = curve.splines.new("POLY")
        spline.points.add(1)
        spline.points[0].co, spline.points[1].co = (*base, 1), (*top, 1)
        curve.materials.append(stem)
        made.append(link(bpy.data.objects.new("trunk", curve)))
        for i in range(13):
            at = base.lerp(top, 0.25 + 0.75 * i / 12)
            turn = i * 2.4 + trunk
            droop = rng.uniform(-0.2, 0.75)
            length, width = rng.uniform(0.20, 0.30), rng.uniform(0.075, 0.11)
            vertices, faces = [], []
            steps = 8
            for s in range(steps + 1):
                t = s / steps
                along = length * t
                half = width / 2 * math.sin(math.pi * min(1, t * 0.96 + 0.03)) ** 0.8
                drop = 0.45 * length * t * t
                for k in (-1, 0, 1):
                    vertices.append((along + 0.02, k * half, -drop + abs(k) * half * 0.35))
                if s:
                    a, b = 3 * (s - 1), 3 * s
                    faces += [(a, b, b + 1, a + 1), (a + 1, b + 1, b + 2, a + 2)]
            mesh = bpy.data.meshes.new("leaf")
            mesh.from_pydata(vertices, [], faces)
            leaf = link(bpy.data.objects.new("leaf", mesh))
            leaf.matrix_world = Matrix.Translation(at) @ Matrix.Rotation(turn, 4, "Z") @ Matrix.Rotation(droop - 0.5, 4, "Y")
            leaf.modifiers.new("refine", "SUBSURF").levels = 2
            mesh.materials.append(green)
            shade_smooth(leaf)
            made.append(leaf)
    return made


def picture(centre, size, rng):
    """A framed abstract print on the wall (which faces -Y)."""
    x, y, z = centre
    width, height = size
    made = [box("frame", (width, 0.025, height), (x, y, z), colour_material("frame", (0.05, 0.045, 0.04), 0.4)),
            box("mount", (width - 0.05, 0.004, height - 0.05), (x, y - 0.012, z),
                colour_material("mount", (0.80, 0.79, 0.75), 0.8), 0)]
    for layer, colour in enumerate([(0.55, 0.30, 0.16), (0.13, 0.22, 0.28), (0.62, 0.50, 0.32), (0.28, 0.33, 0.26)]):
        w, h = rng.uniform(0.25, 0.55) * width, rng.uniform(0.15, 0.45) * height
        bpy.ops.mesh.primitive_circle_add(vertices=64, radius=0.5, fill_type="NGON", rotation=(math.pi / 2, 0, 0),
                                          location=(x + rng.uniform(-0.12, 0.12) * width, y - 0.0155 - 0.0006 * layer,
                                                    z + rng.uniform(-0.18, 0.18) * height))
        shape = bpy.context.object
        shape.scale = (w, h, 1)
        shape.data.materials.append(colour_material("print", colour, 0.8))
        made.append(shape)
    return made


def sideboard(centre):
    """A low oak sideboard with books, a lamp base and a bowl."""
    x, y, floor = centre
    oak = colour_material("oak", (0.42, 0.27, 0.15), 0.45)
    dark = colour_material("gap", (0.04, 0.03, 0.02), 0.8)
    made = [box("carcass", (1.30, 0.40, 0.52), (x, y, floor + 0.42), oak)]
    for i in (-1, 0, 1):
        made.append(box("door", (0.415, 0.02, 0.47), (x + i * 0.425, y - 0.205, floor + 0.42), oak, 0.004))
        made.append(box("handle", (0.10, 0.015, 0.012), (x + i * 0.425, y - 0.222, floor + 0.60), dark, 0.003))
    for dx in (-0.58, 0.58):
        for dy in (-0.15, 0.15):
            made.append(box("leg", (0.035, 0.035, 0.16), (x + dx, y + dy, floor + 0.08), dark))
    top = floor + 0.68
    offset = -0.52
    for width, height, colour in ((0.030, 0.23, (0.35, 0.06, 0.05)), (0.042, 0.26, (0.06, 0.12, 0.22)),
                                  (0.025, 0.21, (0.60, 0.52, 0.36)), (0.036, 0.24, (0.10, 0.20, 0.13)),
                                  (0.030, 0.25, (0.55, 0.55, 0.52))):
        made.append(box("book", (width, 0.17, height), (x + offset, y, top + height / 2),
                        colour_material("book", colour, 0.7), 0.003))
        offset += width + 0.003
    made.append(lathe("vase", [(0.0, 0.0), (0.055, 0.0), (0.085, 0.08), (0.07, 0.17), (0.03, 0.22), (0.034, 0.25),
                               (0.028, 0.25), (0.024, 0.22)], (x + 0.42, y, top),
                      colour_material("glaze", (0.10, 0.20, 0.26), 0.2)))
    made.append(lathe("bowl", [(0.0, 0.0), (0.05, 0.0), (0.13, 0.07), (0.125, 0.072), (0.045, 0.01), (0.0, 0.008)],
                      (x + 0.05, y, top), colour_material("wood bowl", (0.30, 0.16, 0.08), 0.4)))
    return made


def area_light(name, location, target, size, watts, colour):
    light = bpy.data.lights.new(name, "AREA")
    light.shape, light.size, light.size_y = "RECTANGLE", *size
    light.energy, light.color = watts, colour
    obj = link(bpy.data.objects.new(name, light))
    direction = Vector(target) - Vector(location)
    obj.matrix_world = Matrix.Translation(location) @ direction.to_track_quat("-Z", "Y").to_matrix().to_4x4()
    return obj


def build(yaw, wall_distance=1.15):
    """The room for a camera in front of the person (direction -Y), turned by `yaw` radians about the vertical
    through the origin together with its light. The floor lies under the shoes."""
    rng = np.random.default_rng(7)
    floor = SOLE_BOTTOM
    wall = wall_distance
    paint = fabric("wall paint", (0.60, 0.575, 0.53), (0.66, 0.635, 0.585), 60, 0.05)
    white = colour_material("skirting", (0.78, 0.77, 0.74), 0.4)
    made = [box("floor", (8, 8, 0.1), (0, -1.5, floor - 0.054), planks(), 0),
            box("wall", (8, 0.1, 2.7), (0, wall + 0.05, floor + 1.35), paint, 0),
            box("side wall", (0.1, 8, 2.7), (3.0, -2, floor + 1.35), paint, 0),
            box("ceiling", (8, 8, 0.1), (0, -1.5, floor + 2.75), colour_material("ceiling", (0.8, 0.8, 0.78)), 0),
            box("skirting", (8, 0.018, 0.09), (0, wall - 0.009, floor + 0.045), white, 0.004)]
    rug = fabric("rug", (0.20, 0.22, 0.25), (0.33, 0.35, 0.38), 90, 0.6)
    made.append(box("rug", (2.3, 1.5, 0.010), (0.05, 0.10, floor - 0.001), rug, 0.003))
    made += sideboard((-1.00, wall - 0.23, floor))
    made += picture((0.78, wall - 0.013, floor + 1.55), (0.50, 0.70), rng)
    made += plant((1.02, wall - 0.32, floor), rng)
    made += [area_light("window", (-2.3, -2.0, 1.65), (0, 0, 0.95), (1.5, 1.7), 105, (1.0, 0.965, 0.92)),
             area_light("second window", (2.2, -3.0, 1.9), (0, 0, 1.0), (1.2, 1.4), 26, (0.93, 0.96, 1.0)),
             area_light("ceiling bounce", (0, -0.8, 2.55), (0, -0.3, 0), (2.6, 2.2), 24, (1.0, 0.97, 0.93))]
    turn = Matrix.Rotation(yaw, 4, "Z")
    bpy.context.view_layer.update()
    for obj in made:
        obj.matrix_world = turn @ obj.matrix_world
    world = bpy.data.worlds.new("daylight")
    bpy.context.scene.world = world
    world.use_nodes = True
    world.node_tree.nodes["Background"].inputs["Color"].default_value = (0.75, 0.82, 0.95, 1)
    world.node_tree.nodes["Background"].inputs["Strength"].default_value = 0.15
    return made
