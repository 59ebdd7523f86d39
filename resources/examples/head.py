# SPDX-License-Identifier: Apache-2.0
"""Skin, eyes, brows and short hair for the body, placed by the rest mesh."""
import bpy
import numpy as np

from wardrobe import link, mesh_object, ramp, shade_smooth


class HeadFrame:
    """Rest coordinates relative to the middle between the eyes, scaled so that the eyes are 60 mm apart."""

    def __init__(self, body):
        eyes = []
        for side in "LR":
            chosen = body.weight_of(f"eye.{side}") > 0.9
            low, high = body.rest[chosen].min(0), body.rest[chosen].max(0)
            eyes.append(((low + high) / 2, (high - low).max() / 2, chosen))
        self.eyes = eyes
        self.origin = (eyes[0][0] + eyes[1][0]) / 2
        self.scale = 0.060 / (eyes[0][0][0] - eyes[1][0][0])
        self.local = (body.rest - self.origin) * self.scale


def attribute(obj, name, kind, values):
    layer = obj.data.attributes.new(name, kind, "POINT")
    layer.data.foreach_set("vector" if kind == "FLOAT_VECTOR" else "value", np.ascontiguousarray(values, np.float32).ravel())


def hair_density(local):
    """0..1 per vertex: where head hair grows on a short cut."""
    x, y, z = np.abs(local[:, 0]), local[:, 1], local[:, 2]
    line_y = [-0.06, 0.000, 0.018, 0.034, 0.050, 0.056, 0.060, 0.076, 0.082, 0.112, 0.120, 0.140, 0.165, 0.3]
    line_z = [0.078, 0.075, 0.066, 0.052, 0.040, 0.020, -0.004, -0.004, 0.016, 0.016, -0.020, -0.052, -0.070, -0.075]
    density = ramp(z - np.interp(y, line_y, line_z), -0.003, 0.006)
    ear = (x > 0.0735) & (y > 0.066) & (y < 0.125) & (z < 0.018)
    density[ear] = 0
    return density


def brow_density(local):
    x, y, z = np.abs(local[:, 0]), local[:, 1], local[:, 2]
    arc = 0.0195 + 0.0055 * np.sin(np.clip((x - 0.010) / 0.046, 0, 1) * np.pi * 0.80)
    thick = 0.0032 * (1 - 0.65 * ramp(x, 0.028, 0.052))
    across = 1 - ramp(np.abs(z - arc), 0.5 * thick, 1.15 * thick)
    return across * ramp(x, 0.009, 0.014) * (1 - ramp(x, 0.048, 0.055)) * (y < 0.03)


def skin_material(textures):
    material = bpy.data.materials.new("skin")
    material.use_nodes = True
    tree = material.node_tree
    nodes, links = tree.nodes, tree.links
    bsdf = nodes["Principled BSDF"]
    noise = nodes.new("ShaderNodeTexNoise")
    noise.inputs["Scale"].default_value, noise.inputs["Detail"].default_value = 28, 8
    coordinate = nodes.new("ShaderNodeAttribute")
    coordinate.attribute_name = "rest_point"
    links.new(coordinate.outputs["Vector"], noise.inputs["Vector"])
    tone = nodes.new("ShaderNodeValToRGB")
    tone.color_ramp.elements[0].position, tone.color_ramp.elements[1].position = 0.30, 0.72
    tone.color_ramp.elements[0].color = (0.40, 0.205, 0.135, 1)
    tone.color_ramp.elements[1].color = (0.50, 0.285, 0.200, 1)
    links.new(noise.outputs["Fac"], tone.inputs["Fac"])
    colour = tone.outputs["Color"]

    def tint(colour_in, mask, target, strength):
        mix = nodes.new("ShaderNodeMix")
        mix.data_type = "RGBA"
        scale = nodes.new("ShaderNodeMath")
        scale.operation = "MULTIPLY"
        scale.inputs[1].default_value = strength
        links.new(mask, scale.inputs[0])
        links.new(scale.outputs[0], mix.inputs["Factor"])
        links.new(colour_in, mix.inputs[6])
        mix.inputs[7].default_value = (*target, 1)
        return mix.outputs[2]

    def mask_attribute(name):
        node = nodes.new("ShaderNodeAttribute")
        node.attribute_name = name
        return node.outputs["Fac"]

    colour = tint(colour, mask_attribute("blush"), (0.46, 0.16, 0.11), 0.55)
    colour = tint(colour, mask_attribute("stubble"), (0.16, 0.11, 0.09), 0.22)
    lips = nodes.new("ShaderNodeTexImage")
    lips.image = bpy.data.images.load(str(textures / "mpfb_lips.jpg"))
    lips.image.colorspace_settings.name = "Non-Color"
    colour = tint(colour, lips.outputs["Color"], (0.36, 0.125, 0.100), 0.75)
    nails = nodes.new("ShaderNodeTexImage")
    nails.image = bpy.data.images.load(str(textures / "mpfb_fingernails.jpg"))
    nails.image.colorspace_settings.name = "Non-Color"
    colour = tint(colour, nails.outputs["Color"], (0.60, 0.36, 0.30), 0.7)
    colour = tint(colour, mask_attribute("brow"), (0.035, 0.022, 0.015), 0.80)
    colour = tint(colour, mask_attribute("scalp"), (0.035, 0.022, 0.016), 0.92)
    links.new(colour, bsdf.inputs["Base Color"])
    bsdf.inputs["Roughness"].default_value = 0.52
    bsdf.inputs["Subsurface Weight"].default_value = 0.22
    bsdf.inputs["Subsurface Radius"].default_value = (0.012, 0.005, 0.003)
    bsdf.inputs["Subsurface Scale"].default_value = 0.6
    bsdf.inputs["Specular IOR Level"].default_value = 0.35
    pores = nodes.new("ShaderNodeTexNoise")
    pores.inputs["Scale"].default_value, pores.inputs["Detail"].default_value = 420, 3
    links.new(coordinate.outputs["Vector"], pores.inputs["Vector"])
    bump = nodes.new("ShaderNodeBump")
    bump.inputs["Strength"].default_value, bump.inputs["Distance"].default_value = 0.12, 0.0008
    links.new(pores.outputs["Fac"], bump.inputs["Height"])
    links.new(bump.outputs["Normal"], bsdf.inputs["Normal"])
    return material


def eye_material():
    """Sclera, iris and pupil by the angle from the axis of the eye (attribute eye_point, unit sphere)."""
    material = bpy.data.materials.new("eye")
    material.use_nodes = True
    nodes, links = material.node_tree.nodes, material.node_tree.links
    bsdf = nodes["Principled BSDF"]
    point = nodes.new("ShaderNodeAttribute")
    point.attribute_name = "eye_point"
    split = nodes.new("ShaderNodeSeparateXYZ")
    links.new(point.outputs["Vector"], split.inputs[0])
    combine = nodes.new("ShaderNodeCombineXYZ")
    links.new(split.outputs["X"], combine.inputs["X"])
    links.new(split.outputs["Z"], combine.inputs["Y"])
    length = nodes.new("ShaderNodeVectorMath")
    length.operation = "LENGTH"
    links.new(combine.outputs[0], length.inputs[0])
    tone = nodes.new("ShaderNodeValToRGB")
    elements = tone.color_ramp.elements
    elements[0].position, elements[0].color = 0.0, (0.004, 0.003, 0.003, 1)
    elements[1].position, elements[1].color = 0.19, (0.006, 0.004, 0.003, 1)
    for position, colour in ((0.23, (0.085, 0.045, 0.020, 1)), (0.42, (0.060, 0.030, 0.014, 1)),
                             (0.475, (0.012, 0.008, 0.006, 1)), (0.53, (0.55, 0.50, 0.47, 1)),
                             (0.95, (0.50, 0.38, 0.34, 1))):
        element = elements.new(position)
        element.color = colour
    links.new(length.outputs["Value"], tone.inputs["Fac"])
    links.new(tone.outputs["Color"], bsdf.inputs["Base Color"])
    bsdf.inputs["Roughness"].default_value = 0.08
    return material


def hair_material(name, colour):
    material = bpy.data.materials.new(name)
    material.use_nodes = True
    nodes, links = material.node_tree.nodes, material.node_tree.links
    nodes.remove(nodes["Principled BSDF"])
    hair = nodes.new("ShaderNodeBsdfHairPrincipled")
    hair.parametrization = "COLOR"
    hair.inputs["Color"].default_value = (*colour, 1)
    hair.inputs["Roughness"].default_value = 0.38
    hair.inputs["Radial Roughness"].default_value = 0.45
    links.new(hair.outputs[0], nodes["Material Output"].inputs["Surface"])
    return material


def grow(obj, name, material_slot, density_group, length_group, settings_values, child_values):
    obj.modifiers.new(name, "PARTICLE_SYSTEM")
    system = obj.particle_systems[-1]
    system.vertex_group_density = density_group
    if length_group:
        system.vertex_group_length = length_group
    settings = system.settings
    settings.type = "HAIR"
    settings.use_advanced_hair = True
    settings.use_modifier_stack = False
    settings.material = material_slot
    settings.child_type = "INTERPOLATED"
    for key, value in {**settings_values, **child_values}.items():
        setattr(settings, key, value)


def build(body, covered, textures):
    """The visible skin with hair, and the eyes. Returns the objects."""
    frame = HeadFrame(body)
    local = frame.local
    # The inner-mouth faces stay; the eyes become objects of their own with another material.
    eye_vertices = frame.eyes[0][2] | frame.eyes[1][2]
    eye_faces = eye_vertices[body.quads].all(1)
    skin_faces = ~eye_faces & ~covered[body.quads].all(1)
    objects = []

    def part(name, faces):
        quads, uvs = body.quads[faces], body.quad_uvs[faces]
        used = np.unique(quads)
        renumber = np.full(len(body.posed), -1)
        renumber[used] = np.arange(len(used))
        obj = mesh_object(name, body.posed[used], renumber[quads])
        layer = obj.data.uv_layers.new(name="uv")
        layer.data.foreach_set("uv", uvs.astype(np.float32).ravel())
        shade_smooth(obj)
        objects.append(obj)
        return obj, used

    skin, used = part("skin", skin_faces)
    on_head = body.weight_of("head", "neck03") > 0.3
    hair = hair_density(local) * on_head
    brow = brow_density(local) * on_head
    x, y, z = np.abs(local[:, 0]), local[:, 1], local[:, 2]
    cheek = np.exp(-(((x - 0.038) / 0.018) ** 2 + ((z + 0.030) / 0.016) ** 2)) * (y < 0.04)
    nose = np.exp(-((x / 0.014) ** 2 + ((z + 0.040) / 0.012) ** 2)) * (y < -0.01)
    ear = (x > 0.074) & (y > 0.06) & (y < 0.13) & (z < 0.02) & (z > -0.065)
    knuckles = body.weight_of("finger")
    blush = np.clip(0.8 * cheek + 0.6 * nose + 0.7 * ear + 0.35 * knuckles, 0, 1) * 1.0
    jaw = ramp(-z, 0.038, 0.060) * ramp(-z + 0.25 * y, -0.20, 0.02) * (z > -0.135) * (y < 0.075) * on_head
    sideburn = ramp(y, 0.045, 0.055) * (1 - ramp(y, 0.070, 0.080)) * ramp(-z, -0.01, 0.02) * on_head
    stubble = np.clip(jaw + 0.8 * sideburn, 0, 1) * (1 - ramp(y, 0.05, 0.08))
    attribute(skin, "rest_point", "FLOAT_VECTOR", body.rest[used])
    for name, values in (("blush", blush), ("stubble", stubble), ("brow", brow), ("scalp", hair)):
        attribute(skin, name, "FLOAT", values[used])
    skin.data.materials.append(skin_material(textures))
    skin.data.materials.append(hair_material("hair", (0.030, 0.018, 0.011)))

    length = 0.22 + 0.78 * ramp(z, 0.040, 0.085)
    for name, values in (("hair", hair), ("hair length", length * (0.4 + 0.6 * hair))):
        group = skin.vertex_groups.new(name=name)
        for index, vertex in enumerate(used):
            if values[vertex] > 0.02:
                group.add([index], float(values[vertex]), "REPLACE")
    grow(skin, "hair", 2, "hair", "hair length",
         dict(count=4200, hair_length=0.017, hair_step=4, display_step=3, render_step=4, emit_from="FACE",
              use_emit_random=True, normal_factor=0.010, factor_random=0.002, root_radius=0.9, tip_radius=0.25,
              radius_scale=0.00009, object_align_factor=(0.0, 0.001, -0.003)),
         dict(rendered_child_count=24, child_length=1.0, clump_factor=0.35, clump_shape=0.1, roughness_1=0.004,
              roughness_1_size=0.3, roughness_2=0.006, roughness_2_size=0.5, roughness_endpoint=0.004))
    for side, (centre, radius, chosen) in zip("LR", frame.eyes):
        eye, used = part(f"eye.{side}", chosen[body.quads].all(1))
        attribute(eye, "eye_point", "FLOAT_VECTOR", (body.rest[used] - centre) / radius)
        eye.data.materials.append(eye_material())
        eye.modifiers.new("refine", "SUBSURF").levels = 1
    return objects
