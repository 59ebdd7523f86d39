#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Writes the table of what arrives where into docs/export.md, from the results of check_round_trip.py:

    write_export_matrix.py [--docs docs/export.md] RESULT.json ...

One row a format and rig ("any" where the format holds no skeleton), and one for bodies with stretched bones where
they differ in kind, one column a property: the worst difference over all bodies, variants and readers, in the column's
unit; "·" where the format holds no such thing; "✗" with the difference where a limit is exceeded.
The lines between the two markers are replaced.
"""
import argparse
import json
import math
import pathlib
import sys

BEGIN, END = "<!-- matrix: begin -->", "<!-- matrix: end -->"
FORMATS = ["glb", "fbx", "usd", "dae", "vrm", "bvh", "obj", "ply", "stl", "target"]
WITHOUT_RIG = {"obj", "ply", "stl", "target"}
RIGS = ["anny", "makehuman", "mixamo", "unreal", "game_engine", "unity", "vrm", "rigify", "cmu_mb", "openpose", "any"]
COLUMNS = [("vertices", "posed vertices, mm"), ("rest", "bind pose, mm"), ("faces", "faces"), ("uv", "UV"),
           ("bones", "bones, parents"), ("heads", "bone heads, mm"), ("axes", "bone axes, °"), ("weights", "weights"),
           ("morphs", "morphs, mm"), ("morph weights", "morph values"), ("turned bone", "turned bone"),
           ("clip", "clip, mm"), ("pose", "pose, mm"), ("turns", "turns, °"), ("materials", "materials"),
           ("picture", "image"), ("checker", "validators")]
COUNTED = {"faces", "bones", "turned bone", "materials", "picture", "checker"}


def cell(rows, name):
    if not rows:
        return "·"
    worst = max(math.inf if row["worst"] is None else row["worst"] for row in rows)
    good = all(row["ok"] for row in rows)
    if name in COUNTED:
        return "✓" if good else f"✗ {worst:g}"
    text = "0" if worst == 0 else f"{worst:.1g}" if worst < 1e-3 else f"{worst:.2g}"
    return text if good else f"✗ {text}"


def kind_of(row):
    """Which row of the table it belongs to."""
    rig = "any" if row["format"] in WITHOUT_RIG else row["rig"]
    return FORMATS.index(row["format"]), RIGS.index(rig), row.get("stretched", False)


def table(rows):
    lines = ["| format | rig | " + " | ".join(title for _, title in COLUMNS) + " |",
             "|---|---|" + "---|" * len(COLUMNS)]
    # Checkers look at no vertex and cannot tell: their findings count for all bodies of a rig.
    kinds = sorted({kind_of(row) for row in rows if row["property"] != "checker"})
    for kind in kinds:
        mine = [row for row in rows if kind_of(row) == kind
                or row["property"] == "checker" and kind_of(row)[:2] == kind[:2]]
        if mine[0]["property"] == "refused":
            cells = ["refused: the format needs bones that the rig lacks"] + [""] * (len(COLUMNS) - 1)
        else:
            cells = [cell([row for row in mine if row["property"] == name], name) for name, _ in COLUMNS]
            if any(row["property"] == "opens" for row in mine):
                cells[0] = "✗ does not open"
        name = RIGS[kind[1]] + (", stretched" if kind[2] else "")
        lines.append(f"| {FORMATS[kind[0]]} | {name} | " + " | ".join(cells) + " |")
    bodies = sorted({row["body"] for row in rows})
    readers = sorted({row["reader"] for row in rows} - {""})
    files = len({(row["body"], row["rig"], row["format"], row["variant"]) for row in rows})
    return lines + ["", f"{len(rows)} comparisons of {files} files; bodies: "
                    f"{', '.join(b.replace('_', ' ') for b in bodies)}; readers: {', '.join(readers)}."]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--docs", type=pathlib.Path, default=pathlib.Path("docs/export.md"))
    parser.add_argument("results", nargs="+", type=pathlib.Path)
    arguments = parser.parse_args()
    rows = [row for path in arguments.results for row in json.loads(path.read_text())]
    text = arguments.docs.read_text()
    if BEGIN not in text or END not in text:
        print(f"{arguments.docs} has no lines {BEGIN} and {END}")
        return 1
    before, rest = text.split(BEGIN, 1)
    after = rest.split(END, 1)[1]
    arguments.docs.write_text(before + BEGIN + "\n" + "\n".join(table(rows)) + "\n" + END + after)
    return 0


if __name__ == "__main__":
    sys.exit(main())
