#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Proves that a fit.json means what the Python package anny means by it.

Feeds phenotypes, local changes, facial actions and bones of each document to

    Anny(phenotypes="all", local_changes="all", facial_actions="all", phenotype_blendshapes="original")

of anny 0.6.2 (which reads poses as "local-ref") and compares its rest and posed vertices with those that
`abf export --format obj` writes for the same document, for every photo.

    check_fit_with_anny.py --abf build/dev/bin/abf [--random N] [--tolerance-mm 0.1] [FIT.json ...]

--random makes N documents in addition, from a fixed seed: every kind of body, all local changes and facial
actions, every bone turned and moved; the last one is stretched too.
Ends with 0 when all agree, 1 when not, 77 when anny or PyTorch is missing (PyPI: anny==0.6.2).
"""
import argparse
import json
import pathlib
import sys
import tempfile

try:
    import anny
    import numpy as np
    import torch
except ImportError as missing:
    print(f"SKIP: {missing}; install anny==0.6.2 and point ABF_ANNY_PYTHON at that Python to run this check")
    sys.exit(77)

import abf_export


def random_document(model, seed, stretched):
    random = np.random.default_rng(seed)
    ages = {0: -1 / 3, 1: 0.1, 2: 0.4, 3: 1.0}
    phenotypes = {label: random.uniform() for label in model.phenotype_labels}
    phenotypes["age"] = ages.get(seed, random.uniform(-1 / 3, 1))
    bones = {}
    for label in model.bone_labels:
        axis = random.normal(size=3)
        x, y, z = axis / np.linalg.norm(axis)
        cross = np.array([[0, -z, y], [z, 0, -x], [-y, x, 0]])
        angle = random.uniform(-0.8, 0.8)
        matrix = np.eye(4)
        matrix[:3, :3] += np.sin(angle) * cross + (1 - np.cos(angle)) * cross @ cross
        matrix[:3, 3] = random.normal(size=3) * 0.01
        if stretched:
            matrix[:3, :3] += random.normal(size=(3, 3)) * 0.05
        bones[label] = matrix.tolist()
    bones["root"][0][3] += 2.5  # nothing is to be re-centred
    return {
        "schema": "abf.fit/1",
        "model": {"name": "anny", "version": anny.__version__},
        "phenotypes": phenotypes,
        "local_changes": {label: random.uniform(-1, 1) for label in model.local_change_labels},
        "facial_actions": {label: random.uniform(0, 1) for label in model.facial_action_labels},
        "photos": [{"pose": {"parameterization": "local-ref", "bones": bones}}, {}],
    }


def evaluate(model, document, photo):
    """Rest and posed vertices, V x 3."""
    bones = photo.get("pose", {}).get("bones", {})
    pose = torch.eye(4, dtype=model.dtype).repeat(1, len(model.bone_labels), 1, 1)
    for label, matrix in bones.items():
        pose[0, model.bone_labels.index(label)] = torch.tensor(np.array(matrix, float).reshape(4, 4), dtype=model.dtype)
    with torch.no_grad():
        out = model(
            pose_parameters=pose,
            phenotype_kwargs=document.get("phenotypes", {}),
            local_changes_kwargs=document.get("local_changes", {}),
            facial_actions=document.get("facial_actions", {}),
        )
    return out["rest_vertices"][0].numpy(), out["vertices"][0].numpy()


def check(model, abf, path, folder):
    """The largest distance in mm between anny's vertices and the exported ones, (rest, posed)."""
    document = json.loads(path.read_text())
    out = folder / "body.obj"
    worst_rest = worst_posed = 0.0
    for number, photo in enumerate(document.get("photos") or [{}], start=1):
        rest, posed = evaluate(model, document, photo)
        for pose, expected in (("rest", rest), ("fitted", posed)):
            abf_export.export(abf, path, out, "obj", pose, number)
            written = abf_export.read_obj_vertices(out)
            if written.shape != expected.shape:
                raise RuntimeError(f"{path.name}: {len(written)} vertices written, anny has {len(expected)}")
            worst = 1000 * np.linalg.norm(written - expected, axis=1).max()
            if pose == "rest":
                worst_rest = max(worst_rest, worst)
            else:
                worst_posed = max(worst_posed, worst)
    return worst_rest, worst_posed


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--abf", required=True)
    parser.add_argument("--random", type=int, default=0)
    parser.add_argument("--tolerance-mm", type=float, default=0.1)
    parser.add_argument("fits", nargs="*", type=pathlib.Path)
    arguments = parser.parse_args()

    model = anny.Anny(phenotypes="all", local_changes="all", facial_actions="all",
                      phenotype_blendshapes="original").to(dtype=torch.float64)
    failed = False
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        fits = list(arguments.fits)
        for seed in range(arguments.random):
            fits.append(folder / f"random{seed}.fit.json")
            fits[-1].write_text(json.dumps(random_document(model, seed, seed == arguments.random - 1)))
        for path in fits:
            rest, posed = check(model, arguments.abf, path, folder)
            good = max(rest, posed) <= arguments.tolerance_mm
            failed |= not good
            print(f"{'ok  ' if good else 'FAIL'} {path.name}: rest {rest:.5f} mm, posed {posed:.5f} mm", flush=True)
    print(f"anny {anny.__version__}, {len(fits)} documents, tolerance {arguments.tolerance_mm} mm")
    sys.exit(1 if failed or not fits else 0)


if __name__ == "__main__":
    main()
