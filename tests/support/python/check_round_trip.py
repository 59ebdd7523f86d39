#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Opens exported files of every format and rig in programs of others and compares what arrived with the body.

    check_round_trip.py --maker build/dev/bin/make_round_trip_files [--full] [--pictures DIR] [--result FILE] \
                        [--blender blender] [--bpy-python PYTHON] [--usd-python PYTHON] [--tools DIR] FIT.json ...

Rig `anny` is exported with all documents and in all variants (axes, units, quads, clip, image). Every other rig is
exported with one of them, in turn, a file a format; with --full also with a child, a heavy, a thin and an old body,
and with clips.

Blender reads GLB, FBX, OBJ, PLY, STL, Collada, VRM (as GLB) and BVH; the Python module bpy (4.5 or later) GLB, FBX,
Collada and USD; the Python package usd-core reads USD and runs its checks; the npm package gltf-validator below
DIR/node_modules checks GLB and VRM; .target files are read as their definition has it. What is missing is said and left
out. The rows (one a body, rig, file, reader and property, with the worst difference) go to FILE as JSON;
write_export_matrix.py makes docs/export.md's table of them. With --pictures, Blender renders the first document with every rig and format, bones
and all, and CONTACT_SHEET.png shows them.
Ends with 0 when all is right, 1 when not, 77 when no program is there.
"""
import argparse
import concurrent.futures
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
SKIPPED = 77
RIGS = ["anny", "makehuman", "mixamo", "unreal", "game_engine", "unity", "vrm", "rigify", "cmu_mb", "openpose"]
FULL_BODIES = ("child", "heavy", "thin", "old")
BLENDER_FORMATS = ["glb", "obj", "fbx", "ply", "stl", "dae", "vrm", "bvh"]


class Reader:
    """A program that opens files of some formats and writes what it found."""

    def __init__(self, name, command, formats, environment=None, draws=False):
        self.name, self.command, self.formats = name, command, formats
        self.environment, self.draws = environment, draws

    def rows(self, folder, truths, pictures):
        order, result = folder / f"{self.name}.order.json", folder / f"{self.name}.rows.json"
        order.write_text(json.dumps({"folder": str(folder), "truths": truths, "formats": self.formats,
                                     "pictures": str(pictures) if pictures and self.draws else None,
                                     "drawn_body": pathlib.Path(truths[0]).name.split(".")[0],
                                     "result": str(result)}))
        done = subprocess.run([*self.command, str(order)], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
                              env=self.environment)
        if done.returncode != 0 or not result.exists():
            print(done.stdout[-4000:])
            raise RuntimeError(f"{self.command[0]} ended with {done.returncode} and no result")
        return json.loads(result.read_text())


def has_module(python, module):
    return bool(python) and subprocess.run([python, "-c", "import " + module], capture_output=True).returncode == 0


def readers_there(arguments):
    found = []
    if shutil.which(arguments.blender):
        # Blender looks for its Python's modules beside the first python3 on the path; Debian's has numpy.
        environment = {**os.environ, "PATH": "/usr/bin:" + os.environ["PATH"]}
        found.append(Reader("blender", [arguments.blender, "--background", "--factory-startup", "--python-exit-code", "1",
                                        "--python", str(HERE / "round_trip_blender.py"), "--"], BLENDER_FORMATS,
                            environment, draws=True))
    else:
        print("left out: Blender is not installed (Debian: blender, python3-numpy)")
    if has_module(arguments.bpy_python, "bpy"):
        found.append(Reader("bpy", [arguments.bpy_python, str(HERE / "round_trip_blender.py"), "--"],
                            ["glb", "fbx", "dae", "usd"]))
    else:
        print("left out: Python module bpy (--bpy-python)")
    if has_module(arguments.usd_python, "pxr, numpy"):
        found.append(Reader("usd", [arguments.usd_python, str(HERE / "round_trip_usd.py"), "--"], ["usd"]))
    else:
        print("left out: Python package usd-core (--usd-python)")
    if shutil.which("node") and arguments.tools and (arguments.tools / "node_modules" / "gltf-validator").exists():
        found.append(Reader("validator", ["node", str(HERE.parent / "node" / "round_trip_validator.js"),
                                          str(arguments.tools)], ["glb", "vrm"]))
    else:
        print("left out: npm package gltf-validator (--tools)")
    if has_module("/usr/bin/python3", "numpy"):
        found.append(Reader("target", ["/usr/bin/python3", str(HERE / "round_trip_target.py")], ["target"]))
    return found


def documents_of(rig, arguments):
    """Which variants and documents a rig is exported with."""
    if rig == "anny":
        return "all", arguments.fits
    one = arguments.fits[RIGS.index(rig) % len(arguments.fits)]
    if arguments.full:
        return "rigged", [fit for fit in arguments.fits if fit == one or fit.name.startswith(FULL_BODIES)]
    return "plain", [one]


def refusals(truths):
    """Rows of what a format must not take."""
    rows = []
    for path in truths:
        truth = json.loads(pathlib.Path(path).read_text())
        rows += [{"body": truth["body"], "rig": truth["rig"], "format": file["format"], "variant": file["variant"],
                  "reader": "", "property": "refused", "worst": 0, "limit": 0, "unit": "", "ok": True,
                  "message": file["refused"]} for file in truth["files"] if "refused" in file]
    return rows


def rows_of_rig(rig, arguments, readers, pool):
    variants, fits = documents_of(rig, arguments)
    with tempfile.TemporaryDirectory() as temporary:
        folder = arguments.keep or pathlib.Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        subprocess.run([arguments.maker, str(folder), rig, variants, *map(str, fits)], check=True)
        truths = [str(path) for path in sorted(folder.glob(f"*.{rig}.truth.json"))]
        rows = refusals(truths)
        for found in pool.map(lambda reader: reader.rows(folder, truths, arguments.pictures), readers):
            rows += found
    return rows


def contact_sheet(pictures):
    """All pictures in one, a row a rig (ImageMagick)."""
    names = sorted(pictures.glob("*.*.*.png"), key=lambda path: RIGS.index(path.name.split(".")[0]))
    if not names or not shutil.which("montage"):
        return
    columns = max(sum(path.name.startswith(rig + ".") for path in names) for rig in RIGS)
    cells = []
    for rig in RIGS:
        mine = sorted(str(path) for path in names if path.name.startswith(rig + "."))
        cells += mine + ["null:"] * (columns - len(mine)) if mine else []
    subprocess.run(["montage", *cells, "-tile", f"{columns}x", "-geometry", "300x300+2+2",
                    str(pictures / "CONTACT_SHEET.png")], check=False)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--maker", required=True)
    parser.add_argument("--full", action="store_true", help="every rig with at least four bodies")
    parser.add_argument("--pictures", type=pathlib.Path)
    parser.add_argument("--result", type=pathlib.Path)
    parser.add_argument("--blender", default="blender")
    parser.add_argument("--bpy-python", default="")
    parser.add_argument("--usd-python", default="")
    parser.add_argument("--tools", type=pathlib.Path)
    parser.add_argument("--formats", default="", help="only these, with commas")
    parser.add_argument("--rigs", default=",".join(RIGS), help="only these, with commas")
    parser.add_argument("--keep", type=pathlib.Path, help="write the files here and keep them")
    parser.add_argument("fits", nargs="+", type=pathlib.Path)
    arguments = parser.parse_args()
    if arguments.pictures:
        arguments.pictures.mkdir(parents=True, exist_ok=True)
        for old in arguments.pictures.glob("*.png"):
            old.unlink()
    readers = readers_there(arguments)
    for reader in readers:
        reader.formats = [f for f in reader.formats if not arguments.formats or f in arguments.formats.split(",")]
    rows = []
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        for rig in arguments.rigs.split(","):
            found = rows_of_rig(rig, arguments, readers, pool)
            print(f"{rig}: {len(found)} comparisons, {sum(not row['ok'] for row in found)} wrong", flush=True)
            rows += found
    if arguments.pictures:
        contact_sheet(arguments.pictures)
    if arguments.result:
        arguments.result.write_text(json.dumps(rows, indent=1) + "\n")
    bad = [row for row in rows if not row["ok"]]
    for row in bad:
        print("FAIL", row["body"], row["rig"], row["format"], row["variant"], row["reader"], row["property"],
              row.get("message", f"{row['worst']} {row['unit']}, allowed {row['limit']}"))
    print(f"{len(rows)} comparisons by {len(readers)} readers, {len(bad)} wrong")
    return SKIPPED if not readers else 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
