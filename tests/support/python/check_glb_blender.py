#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Opens exported GLB files in Blender and compares what it sees with exported OBJ files.

    check_glb_blender.py --abf build/dev/bin/abf [--out DIR] [--tolerance-mm 0.1] FIT.json ...

Exports each document fitted and at rest and starts Blender (3.4 or later) once, headless, on this same file.
There, each import must have one armature with exactly the rig's 104 bones (and the auxiliary ones that a
stretched pose needs) in the right hierarchy, all skin weights, the posed vertices and, with the armature in its
rest position, the rest vertices; and turning one bone must move what hangs on it. A picture of each fitted body
goes to DIR (DOCUMENT-fitted.png).
Ends with 0 when all is right, 1 when not, 77 when Blender is missing.
"""
import argparse
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import abf_export

BONES = 104


def start_blender():
    parser = argparse.ArgumentParser()
    parser.add_argument("--abf", required=True)
    parser.add_argument("--out", type=pathlib.Path)
    parser.add_argument("--tolerance-mm", type=float, default=0.1)
    parser.add_argument("--blender", default="blender")
    parser.add_argument("fits", nargs="+", type=pathlib.Path)
    arguments = parser.parse_args()
    if not shutil.which(arguments.blender):
        print("SKIP: Blender is not installed (Debian: blender, python3-numpy)")
        return abf_export.SKIPPED
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        jobs = []
        for fit in arguments.fits:
            stem = fit.name.removesuffix(".json").removesuffix(".fit")
            for pose in ("fitted", "rest"):
                job = {"name": f"{stem}-{pose}", "glb": str(folder / f"{stem}-{pose}.glb"),
                       "posed": str(folder / f"{stem}-{pose}.obj"), "rest": str(folder / f"{stem}-rest.obj"),
                       "picture": str(arguments.out / f"{stem}-{pose}.png") if arguments.out and pose == "fitted" else None}
                abf_export.export(arguments.abf, fit, job["glb"], "glb", pose)
                abf_export.export(arguments.abf, fit, job["posed"], "obj", pose)
                jobs.append(job)
        if arguments.out:
            arguments.out.mkdir(parents=True, exist_ok=True)
        (folder / "jobs.json").write_text(json.dumps({"jobs": jobs, "tolerance_mm": arguments.tolerance_mm}))
        # Blender looks for its Python's modules beside the first python3 on the path; Debian's has numpy.
        environment = {**os.environ, "PATH": "/usr/bin:" + os.environ["PATH"]}
        done = subprocess.run([arguments.blender, "--background", "--factory-startup", "--python-exit-code", "1",
                               "--python", __file__, "--", str(folder / "jobs.json")],
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, env=environment)
    lines = [line for line in done.stdout.splitlines() if line.startswith(("ok ", "FAIL", "in Blender"))]
    print("\n".join(lines))
    if done.returncode != 0 or sum(line.startswith("ok ") for line in lines) != len(jobs):
        print("\n".join(line for line in done.stdout.splitlines() if not line.startswith("Fra:")))
        return 1
    return 0


# Below: inside Blender.

def run_jobs(path):
    import blender_body
    import bpy
    print("in Blender", bpy.app.version_string)
    with open(path) as file:
        order = json.load(file)
    for job in order["jobs"]:
        faults, figures = check(job, order["tolerance_mm"])
        print("FAIL" if faults else "ok ", job["name"], "; ".join(faults or figures), flush=True)
        if job["picture"]:
            mesh = next(o for o in bpy.data.objects if o.type == "MESH" and o.find_armature())
            blender_body.render(job["picture"], blender_body.world_vertices(mesh), size=480, samples=16)


def check(job, tolerance_mm):
    import bpy
    import numpy as np
    from blender_body import new_scene, world_vertices
    new_scene()
    bpy.ops.import_scene.gltf(filepath=job["glb"])
    glb = abf_export.Glb(job["glb"])
    model_vertex = glb.attribute("_MODEL_VERTEX").astype(int)
    armatures = [o for o in bpy.data.objects if o.type == "ARMATURE"]
    meshes = [o for o in bpy.data.objects if o.type == "MESH" and o.find_armature()]
    if len(armatures) != 1 or len(meshes) != 1:
        return [f"{len(armatures)} armatures and {len(meshes)} skinned meshes"], []
    armature, mesh = armatures[0], meshes[0]
    faults, figures = [], []

    labels = glb.joint_names()
    auxiliary = [n["name"] for n in glb.json["nodes"] if n["name"].endswith(".stretch")]
    names = {bone.name for bone in armature.data.bones}
    if len(names) != BONES + len(auxiliary) or names != set(labels):
        faults.append(f"{len(names)} bones, of which {len(names - set(labels))} are not the file's")
    parents = {glb.json["nodes"][c]["name"]: n["name"] for n in glb.json["nodes"] for c in n.get("children", [])}
    for bone in armature.data.bones:
        if bone.parent and parents[bone.name] != bone.parent.name:
            faults.append(f"{bone.name} hangs on {bone.parent.name}")
    figures.append(f"{len(names)} bones" + (f" ({len(auxiliary)} auxiliary)" if auxiliary else ""))

    faults += wrong_weights(glb, mesh, labels)

    rest = abf_export.read_obj_vertices(job["rest"])
    posed = abf_export.read_obj_vertices(job["posed"])
    for position, expected in (("POSE", posed), ("REST", rest)):
        armature.data.pose_position = position
        seen = world_vertices(mesh)
        if len(seen) != len(model_vertex):
            return [f"{len(seen)} vertices of {len(model_vertex)}"], []
        worst = 1000 * np.linalg.norm(seen - expected[model_vertex], axis=1).max()
        figures.append(f"{position.lower()} {worst:.4f} mm")
        if not worst <= tolerance_mm:
            faults.append(f"{position.lower()} vertices are off by {worst:.4f} mm")
    armature.data.pose_position = "POSE"

    before = world_vertices(mesh)
    bone = armature.pose.bones["lowerarm01.L"]
    bone.rotation_mode = "XYZ"
    keep = bone.rotation_euler.copy()
    bone.rotation_euler.x += 0.5
    moved = np.linalg.norm(world_vertices(mesh) - before, axis=1) > 1e-4
    bone.rotation_euler = keep
    below = {labels.index(child.name) for child in armature.data.bones["lowerarm01.L"].children_recursive}
    below.add(labels.index("lowerarm01.L"))
    hangs = hanging_weight(glb, below)
    if moved[hangs == 0].any() or not moved[hangs > 0.9].mean() > 0.95:
        faults.append("turning lowerarm01.L does not move the lower arm alone")
    return faults, figures


def influences(glb):
    import numpy as np
    joints = np.hstack([glb.attribute(f"JOINTS_{s}") for s in range(3)])
    weights = np.hstack([glb.attribute(f"WEIGHTS_{s}") for s in range(3)])
    return joints, weights


def hanging_weight(glb, bones):
    """Per vertex the part of its weight that lies on some of the bones."""
    import numpy as np
    joints, weights = influences(glb)
    return np.where(np.isin(joints, list(bones)), weights, 0).sum(axis=1)


def wrong_weights(glb, mesh, labels):
    joints, weights = influences(glb)
    groups = {group.index: group.name for group in mesh.vertex_groups}
    worst, most = 0.0, 0
    for vertex in mesh.data.vertices:
        seen = {groups[g.group]: g.weight for g in vertex.groups if g.weight > 0}
        expected = {labels[j]: w for j, w in zip(joints[vertex.index], weights[vertex.index]) if w > 0}
        most = max(most, len(seen))
        for name in seen.keys() | expected.keys():
            worst = max(worst, abs(seen.get(name, 0) - expected.get(name, 0)))
    faults = []
    if worst > 1e-3:
        faults.append(f"weights are off by {worst:.4f}")
    if most != (weights > 0).sum(axis=1).max() or most <= 8:
        faults.append(f"at most {most} influences arrived")
    return faults


if __name__ == "__main__":
    if "--" in sys.argv and "bpy" in sys.modules:
        run_jobs(sys.argv[sys.argv.index("--") + 1])
    else:
        sys.exit(start_blender())
