#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Exports the example with a texture of its photos in every format that holds one, opens the files in Blender and compares
the mean colour of the picture over the body's faces: all formats must show the same one.

    check_texture_blender.py --abf build/dev/bin/abf --photos resources/examples/front.jpg ... [--out PICTURES]
"""

import argparse
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

SKIPPED = 77
FORMATS = ("glb", "vrm", "fbx", "obj", "dae")


def run(*command):
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    if done.returncode != 0:
        sys.exit(f"{' '.join(map(str, command))} ended with {done.returncode}:\n{done.stdout}")
    return done.stdout


def look(blender, file, picture=None):
    script = pathlib.Path(__file__).with_name("texture_blender.py")
    # Blender looks for its Python's modules beside the first python3 on the path; Debian's has numpy.
    environment = {**os.environ, "PATH": "/usr/bin:" + os.environ["PATH"]}
    command = [blender, "--background", "--factory-startup", "--python-exit-code", "1", "--python", str(script), "--",
               str(file)] + (["--picture", str(picture)] if picture else [])
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, env=environment)
    for line in done.stdout.splitlines():
        if line.startswith("TEXTURE "):
            return json.loads(line.removeprefix("TEXTURE "))["found"]
    sys.exit(f"Blender could not open {file}:\n{done.stdout[-3000:]}")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--abf", required=True)
    parser.add_argument("--photos", nargs="+", required=True)
    parser.add_argument("--out", type=pathlib.Path)
    parser.add_argument("--blender", default="blender")
    arguments = parser.parse_args()
    if not shutil.which(arguments.blender):
        print("SKIP: Blender is not installed (Debian: blender, python3-numpy)")
        return SKIPPED
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        run(arguments.abf, "fit", *arguments.photos, "--out", folder)
        fit = next(folder.glob("*.fit.json"))
        truth = None
        for ending in FORMATS:
            file = folder / f"body.{ending}"
            rig = ["--preset", "vrm"] if ending == "vrm" else []
            run(arguments.abf, "export", fit, *rig, "--texture", "photo", "--texture-size", "1024", "--out", file)
            picture = arguments.out / "texture.png" if arguments.out and ending == "glb" else None
            if picture:
                picture.parent.mkdir(parents=True, exist_ok=True)
            found = look(arguments.blender, file, picture)
            if len(found) != 1 or found[0]["size"] != [1024, 1024] or not found[0]["mean"]:
                sys.exit(f"{ending}: Blender finds {found} instead of one picture of 1024 texels")
            mean = found[0]["mean"]
            truth = truth or mean
            if max(abs(a - b) for a, b in zip(mean, truth)) > 0.01 or not 0.15 < min(mean) <= max(mean) < 0.85:
                sys.exit(f"{ending}: mean colour {mean}, in {FORMATS[0]} {truth}")
            print(f"{ending}: {found[0]['materials']} materials, mean colour "
                  + " ".join(f"{channel:.3f}" for channel in mean))
        # Debian's Blender cannot read USD: at least the picture lies where the file says.
        stage = folder / "body.usda"
        run(arguments.abf, "export", fit, "--texture", "photo", "--texture-size", "1024", "--out", stage)
        named = re.findall(r"inputs:file = @(?:\./)?([^@]+)@", stage.read_text())
        if len(named) != 1 or not (folder / named[0]).is_file():
            sys.exit(f"usda: the stage names {named}, beside it lie {sorted(p.name for p in folder.iterdir())}")
        print(f"usda: {named[0]}")
    return 0


sys.exit(main())
