# SPDX-License-Identifier: Apache-2.0
"""Clothes cut from the body's own surface, blown up a little and let fall by Blender's cloth solver."""
import math

import bmesh
import bpy
import numpy as np
from mathutils import Vector, noise


def link(obj):
    bpy.context.scene.collection.objects.link(obj)
    return obj


def mesh_object(name, vertices, faces):
    mesh = bpy.data.meshes.new(name)
    mesh.from_pydata([tuple(v) for v in vertices], [], [tuple(int(i) for i in f) for f in faces])
    mesh.validate()
    return link(bpy.data.objects.new(name, mesh))


def shade_smooth(obj):
    for polygon in obj.data.polygons:
        polygon.use_smooth = True


def vertex_normals(vertices, quads):
    p = vertices[quads]
    face = np.cross(p[:, 2] - p[:, 0], p[:, 3] - p[:, 1])
    normals = np.zeros_like(vertices)
    for corner in range(4):
        np.add.at(normals, quads[:, corner], face)
    return normals / np.maximum(np.linalg.norm(normals, axis=1, keepdims=True), 1e-12)


def smoothed(vertices, quads, rounds, keep):
    """Laplacian smoothing over the quads' edges; `keep` (V, 0..1) holds vertices back."""
    edges = np.unique(np.sort(np.concatenate([quads[:, [0, 1]], quads[:, [1, 2]], quads[:, [2, 3]],
                                              quads[:, [3, 0]]]), axis=1), axis=0)
    count = np.bincount(edges.ravel(), minlength=len(vertices))[:, None].clip(1)
    out = vertices.copy()
    for _ in range(rounds):
        total = np.zeros_like(out)
        np.add.at(total, edges[:, 0], out[edges[:, 1]])
        np.add.at(total, edges[:, 1], out[edges[:, 0]])
        out = out + (1 - keep[:, None]) * 0.6 * (total / count - out)
    return out


def evaluated_copy(obj, name):
    """Replaces `obj` by what its modifiers make of it."""
    depsgraph = bpy.context.evaluated_depsgraph_get()
    mesh = bpy.data.meshes.new_from_object(obj.evaluated_get(depsgraph), depsgraph=depsgraph)
    bpy.data.objects.remove(obj)
    return link(bpy.data.objects.new(name, mesh))


def cut(obj, point, normal, applies):
    """Removes the part of the mesh on the side `normal` points to, where applies(vertex coordinate) holds for
    a whole face: a straight hem."""
    bm = bmesh.new()
    bm.from_mesh(obj.data)
    faces = [f for f in bm.faces if all(applies(np.array(v.co)) for v in f.verts)]
    geometry = list({v for f in faces for v in f.verts} | {e for f in faces for e in f.edges}) + faces
    bmesh.ops.bisect_plane(bm, geom=geometry, plane_co=point, plane_no=normal, clear_outer=True)
    bmesh.ops.delete(bm, geom=[v for v in bm.verts if not v.link_faces], context="VERTS")
    bm.to_mesh(obj.data)
    bm.free()


def garment(name, body, chosen, offset, rounds):
    """The quads whose vertices are all `chosen`, smoothed and moved out by `offset` (V)."""
    quads = body.quads[chosen[body.quads].all(1)]
    used = np.unique(quads)
    renumber = np.full(len(body.posed), -1)
    renumber[used] = np.arange(len(used))
    local = renumber[quads]
    points = smoothed(body.posed[used], local, rounds, np.zeros(len(used)))
    normals = vertex_normals(points, local)
    # Smoothing shrinks: come back out to the body's surface before adding the cloth's distance.
    shrink = np.maximum(0, ((body.posed[used] - points) * normals).sum(1))
    points = points + normals * (shrink + offset[used])[:, None]
    return mesh_object(name, points, local)


def let_fall(obj, colliders, pin, stretch, frames, bending):
    """Cloth simulation. `pin(coordinates)` gives 0..1 per vertex; `stretch` > 0 makes the cloth larger than cut."""
    group = obj.vertex_groups.new(name="pin")
    coordinates = np.array([v.co for v in obj.data.vertices])
    for index, weight in enumerate(pin(coordinates)):
        group.add([index], float(weight), "REPLACE")
    for collider in colliders:
        if "collide" not in collider.modifiers:
            collider.modifiers.new("collide", "COLLISION")
            collider.collision.thickness_outer = 0.003
            collider.collision.cloth_friction = 20
    cloth = obj.modifiers.new("cloth", "CLOTH")
    settings = cloth.settings
    settings.quality = 7
    settings.mass = 0.15
    settings.tension_stiffness = settings.compression_stiffness = 12
    settings.shear_stiffness = 4
    settings.bending_stiffness = bending
    settings.air_damping = 3
    settings.shrink_min = -stretch
    settings.vertex_group_mass = "pin"
    settings.pin_stiffness = 1
    cloth.collision_settings.distance_min = 0.003
    cloth.collision_settings.collision_quality = 3
    cloth.collision_settings.use_self_collision = False
    cloth.point_cache.frame_start, cloth.point_cache.frame_end = 1, frames
    scene = bpy.context.scene
    for frame in range(1, frames + 1):
        scene.frame_set(frame)
    name = obj.name
    obj = evaluated_copy(obj, name)
    scene.frame_set(1)
    return obj


def finish(obj, material, thickness, creases):
    """Refines the fallen cloth, presses `creases` (metres outwards, of a posed point) into it and gives it a rim."""
    obj.modifiers.new("refine", "SUBSURF").levels = 2
    obj = evaluated_copy(obj, obj.name)
    for vertex, normal in zip(obj.data.vertices, [v.normal.copy() for v in obj.data.vertices]):
        vertex.co += normal * creases(vertex.co)
    obj.modifiers.new("thickness", "SOLIDIFY").thickness = thickness
    obj.modifiers["thickness"].offset = 1
    obj.data.materials.clear()
    obj.data.materials.append(material)
    shade_smooth(obj)
    return obj


def fold(point, across, wavelength, wander):
    """-1..1: soft parallel folds across the direction `across`, wandering as cloth does."""
    drift = wander * noise.noise(point * 5.0)
    phase = point.dot(across) / wavelength + drift
    ridge = 1 - 2 * abs(2 * (phase - math.floor(phase)) - 1)
    return ridge * (0.45 + 0.55 * noise.noise(point * 7.0 + Vector((3.1, 0.7, 1.9))))


def trouser_creases(body):
    knees = [Vector(body.bone_heads[f"lowerleg01.{s}"]) for s in "LR"]
    hips = body.pelvis()[2]
    up = Vector((0, 0, 1))

    def creases(p):
        knee = min(knees, key=lambda k: (k.x - p.x) ** 2)
        slant = 1 if p.x > knee.x else -1
        around_knee = math.exp(-((p.z - knee.z) / 0.09) ** 2)
        stacked = 1 - float(ramp(p.z, 0.07, 0.24))
        groin = math.exp(-((p.z - hips + 0.07) / 0.06) ** 2)
        return (0.0035 * around_knee * fold(p, up + Vector((0.5 * slant, 0, 0)), 0.045, 1.2)
                + 0.0055 * stacked * fold(p, up + Vector((0.25 * slant, 0.2, 0)), 0.036, 1.0)
                + 0.0035 * groin * fold(p, up * 0.8 + Vector((0.9 * (1 if p.x < 0 else -1), 0, 0)), 0.040, 0.8)
                + 0.0020 * noise.noise(p * 9.0))

    return creases


def shirt_creases(body):
    chest, hips = body.bone_heads["spine01"][2], body.pelvis()[2]

    def creases(p):
        side = 1 if p.x > 0 else -1
        low = 1 - float(ramp(p.z, hips + 0.05, chest))
        sleeve = float(ramp(abs(p.x), 0.17, 0.22))
        armpit = math.exp(-((abs(p.x) - 0.15) / 0.05) ** 2 - ((p.z - chest - 0.03) / 0.09) ** 2)
        return (0.0040 * low * fold(p, Vector((0.9, 0.3, 0.35 * side)), 0.085, 1.4)
                + 0.0030 * armpit * fold(p, Vector((0.7 * side, 0, 0.8)), 0.040, 0.8)
                + 0.0025 * sleeve * fold(p, Vector((0.5 * side, 0.2, 0.9)), 0.045, 0.9)
                + 0.0025 * noise.noise(p * 7.0))

    return creases


def ramp(x, low, high):
    t = np.clip((x - low) / (high - low), 0, 1)
    return t * t * (3 - 2 * t)


def dress(body, collider, materials):
    """Trousers, T-shirt and shoes. Returns (objects, covered): covered (V) marks skin nobody sees."""
    z = body.posed[:, 2]
    heads = body.bone_heads
    hips = body.pelvis()
    waist = hips[2] + 0.10
    hands = body.weight_of("wrist", "finger", "metacarpal", "lowerarm")
    arms = body.weight_of("upperarm", "lowerarm", "wrist", "finger", "metacarpal")
    feet = body.weight_of("foot", "toe")
    head = body.weight_of("head", "eye", "neck02", "neck03")

    legs = body.weight_of("upperleg", "lowerleg", "pelvis", "root", "spine05", "spine04") + feet
    below_waist = (legs > 0.5) & (arms < 0.3) & (z < waist + 0.03) & (z > 0.035)
    knee = heads["lowerleg01.L"][2]
    offset = 0.006 + 0.006 * ramp(-z, -hips[2], -knee) + 0.010 * ramp(-z, -knee, -0.1)
    trousers = garment("trousers", body, below_waist, offset, 6)
    cut(trousers, (0, 0, waist), (0, 0, 1), lambda p: True)
    cut(trousers, (0, 0, 0.070), (0, 0, -1), lambda p: True)
    shoes = [part for side in "LR" for part in shoe(body, side, materials)]
    trousers = let_fall(trousers, [collider], lambda p: ramp(p[:, 2], hips[2] - 0.02, hips[2] + 0.05), 0.02, 26, 0.6)
    cut(trousers, (0, 0, 0.056), (0, 0, -1), lambda p: True)

    hem = hips[2] - 0.005
    upper = (body.weight_of("lowerarm") < 0.6) & (body.weight_of("wrist", "finger", "metacarpal", "lowerleg") < 0.02) & \
        (head < 0.6) & (z > hem - 0.05)
    offset = 0.004 + 0.018 * ramp(-z, -heads["spine01"][2], -hips[2]) + 0.005 * ramp(arms, 0.6, 1.0)
    shirt = garment("shirt", body, upper, offset, 4)
    cut(shirt, (0, 0, hem), (0, 0, -1), lambda p: True)
    collar = (heads["neck01"] * 0.75 + heads["head"] * 0.25) + np.array([0, 0.01, -0.026])
    cut(shirt, collar, (0, -0.42, 1), lambda p: abs(p[0]) < 0.10 and p[2] > heads["clavicle.L"][2] - 0.05)
    for side in "LR":
        start, end = heads[f"upperarm01.{side}"], heads[f"lowerarm01.{side}"]
        along = (end - start) / np.linalg.norm(end - start)
        middle = start + 0.68 * (end - start)
        cut(shirt, middle, along,
            lambda p, s=start, a=along: np.linalg.norm(np.cross(p - s, a)) < 0.078 and p[0] * s[0] > 0)
    shoulder = heads["upperarm01.L"][2]
    shirt = let_fall(shirt, [collider, trousers],
                     lambda p: 0.9 * ramp(p[:, 2], shoulder - 0.02, shoulder + 0.06) * (np.abs(p[:, 0]) < 0.17),
                     0.02, 26, 0.25)

    trousers = finish(trousers, materials["trousers"], 0.0015, trouser_creases(body))
    shirt = finish(shirt, materials["shirt"], 0.0015, shirt_creases(body))
    sleeve = {s: heads[f"upperarm01.{s}"] + 0.5 * (heads[f"lowerarm01.{s}"] - heads[f"upperarm01.{s}"]) for s in "LR"}
    upper_arm_hidden = np.zeros(len(z), bool)
    for side in "LR":
        along = heads[f"lowerarm01.{side}"] - heads[f"upperarm01.{side}"]
        upper_arm_hidden |= (body.weight_of(f"upperarm01.{side}", f"upperarm02.{side}", f"shoulder01.{side}") > 0.3) & \
            ((body.posed - sleeve[side]) @ along < 0)
    torso = (arms < 0.3) & (z < heads["clavicle.L"][2] - 0.03) & (z > 0.12) & (hands < 0.01)
    covered = torso | (upper_arm_hidden & (z < heads["clavicle.L"][2] + 0.02)) | ((feet > 0.5) & (z < 0.05))
    return [trousers, shirt, *shoes], covered


def outline(points, grow, rounds):
    """Convex outline of points (x, y) in the plane, rounded and moved out by `grow`; N x 2, counter-clockwise."""
    angles = np.linspace(0, 2 * np.pi, 96, endpoint=False)
    directions = np.column_stack([np.cos(angles), np.sin(angles)])
    # The support function of the hull, smoothed, gives a round outline without corners.
    support = (directions @ points.T).max(1)
    for _ in range(rounds):
        support = (np.roll(support, 1) + 2 * support + np.roll(support, -1)) / 4
    slope = np.gradient(np.concatenate([support[-2:], support, support[:2]]), angles[1])[2:-2]
    turned = np.column_stack([-directions[:, 1], directions[:, 0]])
    return directions * (support + grow)[:, None] + turned * slope[:, None]


def sole(points, material, name):
    ring = outline(points[:, :2], 0.007, 6)
    levels = [(0.0, SOLE_BOTTOM), (0.0035, SOLE_BOTTOM + 0.004), (0.003, 0.000), (0.0, 0.006), (-0.012, 0.006)]
    middle = ring.mean(0)
    vertices, faces = [], []
    for level, (widen, height) in enumerate(levels):
        away = (ring - middle) / np.linalg.norm(ring - middle, axis=1, keepdims=True)
        vertices += [(x, y, height) for x, y in ring + widen * away]
        if level:
            a, b, n = (level - 1) * len(ring), level * len(ring), len(ring)
            faces += [(a + i, a + (i + 1) % n, b + (i + 1) % n, b + i) for i in range(n)]
    faces.append(tuple(reversed(range(len(ring)))))
    faces.append(tuple(range(len(vertices) - len(ring), len(vertices))))
    obj = mesh_object(name, vertices, faces)
    obj.data.materials.append(material)
    shade_smooth(obj)
    return obj


def shoe(body, side, materials):
    """A low canvas shoe: the rounded hull of the foot on a flat sole. Returns upper and sole."""
    weight = body.weight_of(f"foot.{side}", *(f"toe{i}-{j}.{side}" for i in range(1, 6) for j in range(1, 4)))
    points = body.posed[(weight > 0.5) & (body.posed[:, 2] < 0.095)]
    ankle = body.bone_heads[f"foot.{side}"]
    bm = bmesh.new()
    for p in points:
        bm.verts.new(p)
    hull = bmesh.ops.convex_hull(bm, input=bm.verts)
    unused = list({v for v in hull["geom_interior"] + hull["geom_unused"] if isinstance(v, bmesh.types.BMVert)})
    bmesh.ops.delete(bm, geom=unused, context="VERTS")
    mesh = bpy.data.meshes.new(f"shoe.{side}")
    bm.to_mesh(mesh)
    bm.free()
    upper = link(bpy.data.objects.new(f"shoe.{side}", mesh))
    remesh = upper.modifiers.new("remesh", "REMESH")
    remesh.mode, remesh.voxel_size = "VOXEL", 0.006
    upper.modifiers.new("smooth", "SMOOTH").iterations = 8
    upper = evaluated_copy(upper, f"shoe.{side}")
    for vertex, normal in zip(upper.data.vertices, np.array([v.normal for v in upper.data.vertices])):
        vertex.co += 0.0075 * type(vertex.co)(normal)
    cut(upper, (ankle[0], ankle[1], 0.074), (0, 0.2, 1), lambda p: True)
    upper.data.materials.append(materials["shoe"])
    upper.modifiers.new("thickness", "SOLIDIFY").thickness = 0.003
    shade_smooth(upper)
    return [upper, sole(points, materials["sole"], f"sole.{side}")]


SOLE_BOTTOM = -0.022  # the floor, in metres below the bare soles
