#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Writes the table of what arrives where into docs/export.md, from the results of check_round_trip.py:

    write_export_matrix.py [--docs docs/export.md] RESULT.json ...

One row a format and rig, and one for bodies with stretched bones where they differ in kind, one column a property: the worst difference over all bodies, variants and readers, in the
column's unit; "·" where the format holds no such thing; "✗" with the difference where a limit is exceeded.
The lines between the two markers are replaced.
"""
import argparse
import json
import math
import pathlib
import sys

BEGIN, END = "<!-- matrix: begin -->", "<!-- matrix: end -->"
FORMATS = ["glb", "fbx", "usd", "dae", "vrm", "bvh", "obj", "ply", "stl"]
COLUMNS = [("vertices", "posed vertices, mm"), ("rest", "bind pose, mm"), ("faces", "faces"), ("uv", "UV"),
           ("bones", "bones, parents"), ("heads", "bone heads, mm"), ("axes", "bone axes, °"), ("weights", "weights"),
           ("morphs", "morphs, mm"), ("morph weights", "morph values"), ("turned bone", "turned bone"),
           ("clip", "clip, mm"), ("pose", "pose, mm"), ("turns", "turns, °"), ("materials", "materials"),
           ("picture", "image")]
COUNTED = {"faces", "bones", "turned bone", "materials", "picture"}


def cell(rows, name):
    if not rows:
        return "·"
    worst = max(math.inf if row["worst"] is None else row["worst"] for row in rows)
    good = all(row["ok"] for row in rows)
    if name in COUNTED:
        return "✓" if good else f"✗ {worst:g}"
    text = "0" if worst == 0 else f"{worst:.1g}" if worst < 1e-3 else f"{worst:.2g}"
    return text if good else f"✗ {text}"


def table(rows):
    lines = ["| format | rig | " + " | ".join(title for _, title in COLUMNS) + " |",
             "|---|---|" + "---|" * len(COLUMNS)]
    for form in FORMATS:
        kinds = sorted({(row.get("rig", "anny"), row.get("stretched", False)) for row in rows if row["format"] == form})
        for rig, stretched in kinds:
            mine = [row for row in rows if row["format"] == form and row.get("rig", "anny") == rig
                    and row.get("stretched", False) == stretched]
            cells = [cell([row for row in mine if row["property"] == name], name) for name, _ in COLUMNS]
            lines.append(f"| {form} | {rig}{', stretched' if stretched else ''} | " + " | ".join(cells) + " |")
    bodies = sorted({row["body"] for row in rows})
    readers = sorted({row["reader"] for row in rows})
    lines += ["", f"{len(rows)} comparisons; bodies: {', '.join(b.replace('_', ' ') for b in bodies)}; readers: "
              f"{', '.join(readers)}."]
    return lines


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
