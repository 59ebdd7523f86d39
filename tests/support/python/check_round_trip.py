#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Opens exported files of every format in programs of others and compares what arrived with the body.

    check_round_trip.py --maker build/dev/bin/make_round_trip_files [--pictures DIR] [--result FILE] \
                        [--blender blender] [--bpy-python PYTHON] [--usd-python PYTHON] FIT.json ...

Blender reads GLB, FBX, OBJ, PLY, STL, Collada, VRM (as GLB) and BVH; the Python module bpy (4.5 or later) reads them and USD; the
Python package usd-core reads USD and runs its checks. What is missing is said and left out. The rows (one a
body, file, reader and property, with the worst difference) go to FILE as JSON; write_export_matrix.py makes
docs/export.md's table of them. With --pictures, Blender renders every format and CONTACT_SHEET.png shows all.
Ends with 0 when all is right, 1 when not, 77 when no reader is there.
"""
import argparse
import json
import math
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
SKIPPED = 77
BLENDER_FORMATS = ["glb", "obj", "fbx", "ply", "stl", "dae", "vrm", "bvh"]


def run_reader(command, folder, name, truths, formats, pictures, environment=None):
    order = folder / f"{name}.order.json"
    result = folder / f"{name}.rows.json"
    order.write_text(json.dumps({"folder": str(folder), "truths": truths, "formats": formats,
                                 "pictures": str(pictures) if pictures else None, "result": str(result)}))
    done = subprocess.run([*command, "--", str(order)], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
                          env=environment)
    if done.returncode != 0 or not result.exists():
        print(done.stdout[-4000:])
        raise RuntimeError(f"{command[0]} ended with {done.returncode} and no result")
    return json.loads(result.read_text())


def has_module(python, module):
    return bool(python) and subprocess.run([python, "-c", "import " + module], capture_output=True).returncode == 0


def contact_sheet(pictures):
    """All pictures in one, a row a body (ImageMagick)."""
    names = sorted(str(p) for p in pictures.glob("*.*.*.png"))
    bodies = {os.path.basename(name).split(".")[0] for name in names}
    if not names or not shutil.which("montage"):
        return
    subprocess.run(["montage", *names, "-tile", f"{math.ceil(len(names) / len(bodies))}x", "-geometry", "+2+2",
                    str(pictures / "CONTACT_SHEET.png")], check=False)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--maker", required=True)
    parser.add_argument("--pictures", type=pathlib.Path)
    parser.add_argument("--result", type=pathlib.Path)
    parser.add_argument("--blender", default="blender")
    parser.add_argument("--bpy-python", default="")
    parser.add_argument("--usd-python", default="")
    parser.add_argument("--formats", default="", help="only these, with commas")
    parser.add_argument("--keep", type=pathlib.Path, help="write the files here and keep them")
    parser.add_argument("fits", nargs="+", type=pathlib.Path)
    arguments = parser.parse_args()
    only = set(filter(None, arguments.formats.split(",")))

    def wanted(formats):
        return [f for f in formats if not only or f in only]

    with tempfile.TemporaryDirectory() as temporary:
        folder = arguments.keep or pathlib.Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        if arguments.pictures:
            arguments.pictures.mkdir(parents=True, exist_ok=True)
        subprocess.run([arguments.maker, str(folder), *map(str, arguments.fits)], check=True)
        truths = sorted(str(path) for path in folder.glob("*.truth.json"))
        rows, readers = [], 0
        if shutil.which(arguments.blender):
            readers += 1
            # Blender looks for its Python's modules beside the first python3 on the path; Debian's has numpy.
            environment = {**os.environ, "PATH": "/usr/bin:" + os.environ["PATH"]}
            rows += run_reader([arguments.blender, "--background", "--factory-startup", "--python-exit-code", "1",
                                "--python", str(HERE / "round_trip_blender.py")],
                               folder, "blender", truths, wanted(BLENDER_FORMATS), arguments.pictures, environment)
        else:
            print("left out: Blender is not installed (Debian: blender, python3-numpy)")
        if has_module(arguments.bpy_python, "bpy"):
            readers += 1
            rows += run_reader([arguments.bpy_python, str(HERE / "round_trip_blender.py")], folder, "bpy", truths,
                               wanted(["glb", "fbx", "usd"]), None)
        else:
            print("left out: Python module bpy (--bpy-python)")
        if has_module(arguments.usd_python, "pxr, numpy"):
            readers += 1
            rows += run_reader([arguments.usd_python, str(HERE / "round_trip_usd.py")], folder, "usd", truths,
                               wanted(["usd"]), None)
        else:
            print("left out: Python package usd-core (--usd-python)")
        if arguments.pictures:
            contact_sheet(arguments.pictures)
    if arguments.result:
        arguments.result.write_text(json.dumps(rows, indent=1) + "\n")
    bad = [row for row in rows if not row["ok"]]
    for row in bad:
        print("FAIL", row["body"], row["format"], row["variant"], row["reader"], row["property"],
              row.get("message", f"{row['worst']} {row['unit']}, allowed {row['limit']}"))
    print(f"{len(rows)} comparisons by {readers} readers, {len(bad)} wrong")
    return SKIPPED if readers == 0 else 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
