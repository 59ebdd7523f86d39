#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Compares `abf measure` with the Python package clad-body on bodies of all kinds; prints a Markdown table.

    python3 tools/compare_with_clad.py --abf build/dev/bin/abf [--each]

Needs clad-body 0.6.1 and anny 0.6.2 (`pip install --ignore-requires-python clad-body`); neither is part of this
project. clad-body names a pose parameterization by a word that anny 0.6.2 no longer has, `root_relative_world`; it is
replaced by what took its place, `local-bone`.
"""

import argparse
import functools
import json
import pathlib
import statistics
import subprocess
import sys
import tempfile

# name: gender (0 male, 1 female), age (0.67 = 16 years, 0.77 = 18, 0.83 = 64, 1 = 110), weight, height, muscle,
# cup size, firmness, proportions
BODIES = {
    "boy of 13": (0.0, 0.52, 0.45, 0.42, 0.45, 0.5, 0.5, 0.5),
    "girl of 13": (1.0, 0.52, 0.45, 0.42, 0.45, 0.4, 0.6, 0.5),
    "boy of 16, thin": (0.0, 0.67, 0.15, 0.45, 0.35, 0.5, 0.5, 0.5),
    "girl of 16, heavy": (1.0, 0.67, 0.8, 0.38, 0.35, 0.6, 0.5, 0.5),
    "man": (0.0, 0.78, 0.5, 0.4, 0.5, 0.5, 0.5, 0.5),
    "woman": (1.0, 0.78, 0.5, 0.4, 0.5, 0.5, 0.5, 0.5),
    "man, mean of a survey": (0.0, 0.78, 0.75, 0.37, 0.6, 0.5, 0.5, 0.5),
    "woman, mean of a survey": (1.0, 0.78, 0.72, 0.36, 0.4, 0.5, 0.5, 0.5),
    "man, thin": (0.0, 0.78, 0.1, 0.4, 0.4, 0.5, 0.5, 0.5),
    "woman, thin": (1.0, 0.78, 0.1, 0.4, 0.4, 0.3, 0.6, 0.5),
    "man, heavy": (0.0, 0.79, 0.85, 0.4, 0.45, 0.5, 0.5, 0.5),
    "woman, heavy": (1.0, 0.79, 0.85, 0.4, 0.35, 0.7, 0.4, 0.5),
    "man, very heavy": (0.0, 0.8, 1.0, 0.4, 0.4, 0.5, 0.5, 0.5),
    "woman, very heavy": (1.0, 0.8, 1.0, 0.4, 0.3, 0.8, 0.3, 0.5),
    "man, muscular": (0.0, 0.77, 0.6, 0.42, 0.95, 0.5, 0.5, 0.7),
    "woman, muscular": (1.0, 0.77, 0.5, 0.4, 0.9, 0.4, 0.8, 0.7),
    "man, tall": (0.0, 0.78, 0.5, 0.65, 0.5, 0.5, 0.5, 0.5),
    "woman, tall": (1.0, 0.78, 0.5, 0.65, 0.5, 0.5, 0.5, 0.5),
    "man, short": (0.0, 0.78, 0.55, 0.2, 0.5, 0.5, 0.5, 0.5),
    "woman, short": (1.0, 0.78, 0.55, 0.2, 0.5, 0.5, 0.5, 0.5),
    "woman, full bust": (1.0, 0.78, 0.55, 0.4, 0.45, 0.95, 0.3, 0.5),
    "man of 64": (0.0, 0.83, 0.65, 0.38, 0.4, 0.5, 0.5, 0.4),
    "woman of 64": (1.0, 0.83, 0.65, 0.36, 0.35, 0.5, 0.3, 0.4),
    "man of 85": (0.0, 0.91, 0.45, 0.36, 0.25, 0.5, 0.5, 0.35),
    "woman of 85": (1.0, 0.91, 0.4, 0.34, 0.2, 0.4, 0.2, 0.35),
    "neither, heavy elder": (0.5, 0.9, 0.85, 0.38, 0.3, 0.5, 0.4, 0.5),
}
LABELS = ("gender", "age", "weight", "height", "muscle", "cupsize", "firmness", "proportions")

# ours: theirs, factor from SI to the unit of the table
PAIRS = {
    "stature": ("height_cm", 100, "cm"),
    "neck_girth": ("neck_cm", 100, "cm"),
    "chest_girth": ("bust_cm", 100, "cm"),
    "underbust_girth": ("underbust_cm", 100, "cm"),
    "waist_girth": ("waist_cm", 100, "cm"),
    "abdomen_girth": ("stomach_cm", 100, "cm"),
    "hip_girth": ("hip_cm", 100, "cm"),
    "upper_arm_girth": ("upperarm_cm", 100, "cm"),
    "wrist_girth": ("wrist_cm", 100, "cm"),
    "thigh_girth": ("thigh_cm", 100, "cm"),
    "knee_girth": ("knee_cm", 100, "cm"),
    "calf_girth": ("calf_cm", 100, "cm"),
    "cross_shoulder": ("shoulder_width_cm", 100, "cm"),
    "back_length": ("back_neck_to_waist_cm", 100, "cm"),
    "arm_length": ("sleeve_length_cm", 100, "cm"),
    "inseam": ("inseam_cm", 100, "cm"),
    "volume": ("volume_m3", 1000, "l"),
    "mass": ("mass_kg", 1, "kg"),
    "body_fat": ("body_fat_pct", 100, "%"),
}
THEIR_FACTORS = {"volume_m3": 1000}


def phenotypes(body):
    values = dict(zip(LABELS, body))
    values.update(african=1 / 3, asian=1 / 3, caucasian=1 / 3)
    return values


def measured_by_us(abf):
    with tempfile.TemporaryDirectory() as folder:
        files = []
        for number, body in enumerate(BODIES.values()):
            file = pathlib.Path(folder) / f"{number}.fit.json"
            file.write_text(json.dumps({"schema": "abf.fit/1", "phenotypes": phenotypes(body)}))
            files.append(str(file))
        done = subprocess.run([abf, "measure", *files, "--json", "-"], check=True, capture_output=True, text=True)
    bodies = json.loads(done.stdout)["bodies"]
    return {name: {key: value["value"] for key, value in body["measures"].items()}
            for name, body in zip(BODIES, bodies)}


def measured_by_clad():
    import anny
    from clad_body.load import anny as loader
    from clad_body.measure import measure

    def with_known_names(create):
        @functools.wraps(create)
        def wrapped(*arguments, **options):
            model = create(*arguments, **options)
            forward = model.forward

            @functools.wraps(forward)
            def named(*inputs, pose_parameterization="root_relative_world", **further):
                if pose_parameterization == "root_relative_world":
                    pose_parameterization = "local-bone"
                return forward(*inputs, pose_parameterization=pose_parameterization, **further)

            model.forward = named
            return model
        return wrapped

    anny.create_fullbody_model = with_known_names(anny.create_fullbody_model)
    results = {}
    for name, body in BODIES.items():
        print(name, file=sys.stderr)
        results[name] = measure(loader.load_anny_from_params(phenotypes(body), device="cpu"))
    return results


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--abf", default="abf", help="the program")
    arguments.add_argument("--each", action="store_true", help="also print the differences of each body")
    chosen = arguments.parse_args()
    ours, theirs = measured_by_us(chosen.abf), measured_by_clad()

    rows = {}
    for key, (their_key, factor, unit) in PAIRS.items():
        rows[key] = {}
        for name in BODIES:
            value = theirs[name].get(their_key)
            if not value:  # clad-body answers 0 where it finds nothing
                continue
            rows[key][name] = factor * ours[name][key] - THEIR_FACTORS.get(their_key, 1) * value
    print(f"{len(BODIES)} bodies; ours − clad-body\n")
    print("| measure | clad-body | unit | mean | sd | largest | on | measured |")
    print("|---|---|---|---|---|---|---|---|")
    for key, differences in rows.items():
        if not differences:
            print(f"| {key} | {PAIRS[key][0]} | {PAIRS[key][2]} | | | | | 0 |")
            continue
        worst = max(differences, key=lambda name: abs(differences[name]))
        print(f"| {key} | {PAIRS[key][0]} | {PAIRS[key][2]} | {statistics.mean(differences.values()):+.2f} "
              f"| {statistics.pstdev(differences.values()):.2f} | {differences[worst]:+.2f} | {worst} "
              f"| {len(differences)} |")
    if chosen.each:
        print("\n| body | " + " | ".join(rows) + " |\n|---|" + "---|" * len(rows))
        for name in BODIES:
            cells = (f"{rows[key][name]:+.1f}" if name in rows[key] else "" for key in rows)
            print(f"| {name} | " + " | ".join(cells) + " |")


if __name__ == "__main__":
    main()
