# SPDX-License-Identifier: Apache-2.0
"""What make_round_trip_files says that its files hold, and comparisons with what a reader saw (numpy).

Everything is in metres, Z up, facing -Y. A reader hands over a `Seen`; what it leaves None is not compared.
"""
import json
import pathlib


class Truth:
    """The arrays of BODY.truth.bin by name, `joints`, `morphs` and `files` of BODY.truth.json."""

    def __init__(self, path):
        import numpy as np
        path = pathlib.Path(path)
        description = json.loads(path.read_text())
        data = path.with_suffix(".bin").read_bytes()
        self.arrays = {}
        for name, place in description["arrays"].items():
            flat = np.frombuffer(data, place["type"], place["count"], place["offset"])
            self.arrays[name] = flat.reshape(-1, place["width"]) if place["width"] > 1 else flat
        self.joints = description["joints"]
        for joint in self.joints:
            joint["bind"] = np.array(joint["bind"]).reshape(4, 4)
            joint["current"] = np.array(joint["current"]).reshape(4, 4)
        self.morphs = description["morphs"]
        self.files = description["files"]
        self.body, self.rig = description["body"], description["rig"]
        self.turned = description["turned"]  # the bone that readers turn
        self.clip_seconds = description["clip_seconds"]

    def __getitem__(self, name):
        return self.arrays[name]

    def parents(self):
        return {joint["name"]: self.joints[joint["parent"]]["name"] if joint["parent"] >= 0 else None
                for joint in self.joints}

    def weights(self):
        """V x J."""
        import numpy as np
        start = self["skinStart"].astype(int)
        dense = np.zeros((len(start) - 1, len(self.joints)))
        rows = np.repeat(np.arange(len(start) - 1), np.diff(start))
        dense[rows, self["skinJoint"]] = self["skinWeight"]
        return dense

    def hangs_on(self, name):
        """Indices of a joint and all below it."""
        below = {name}
        for joint in self.joints:
            if joint["parent"] >= 0 and self.joints[joint["parent"]]["name"] in below:
                below.add(joint["name"])
        return [i for i, joint in enumerate(self.joints) if joint["name"] in below]

    def morph_deltas(self, name):
        """V x 3."""
        import numpy as np
        deltas = np.zeros_like(self["positions"])
        deltas[self["morph_vertices_" + name]] = self["morph_deltas_" + name]
        return deltas

    def corners(self, quads):
        """Per face (as a set of vertices) its texture coordinate at each vertex."""
        prefix, arity = ("quad_", 4) if quads else ("", 3)
        faces = self[prefix + "faces"].reshape(-1, arity)
        uvs = self["uvs"][self[prefix + "faceUvs"]].reshape(-1, arity, 2)
        return {frozenset(face): dict(zip(face, uv)) for face, uv in zip(faces.tolist(), uvs.tolist())}


class Seen:
    """What a reader found. Vertices are in the model's order unless `vertex` maps them to it."""

    def __init__(self):
        self.vertex = None    # per vertex of the reader its index in the model
        self.posed = None     # N x 3, as the file opens
        self.rest = None      # N x 3 in the bind pose, morphs as the file opens
        self.faces = None     # list of (vertices, texture coordinates or None), of the reader's vertices
        self.parents = None   # bone -> bone or None; auxiliary ones left out
        self.bind = None      # bone -> 4 x 4, axes of unit length
        self.weights = None   # N x J in the truth's order of joints
        self.morphs = None    # name -> (N x 3, weight)
        self.clip = None      # (N x 3 at the first frame, N x 3 at the last)
        self.heads = None     # bone -> where it begins, of formats without frames
        self.pose = None      # bone -> (where it begins in the current pose, its turn from the bind pose, 3 x 3)
        self.moved = None     # (bone, N booleans): which vertices a turn of the bone moved
        self.materials = None
        self.picture = None   # (width, height)
        self.auxiliary = 0
        self.offsets = None   # 19158 x 3 from MakeHuman's base mesh


LIMITS = {"vertices": 0.1, "rest": 0.1, "faces": 0, "uv": 1e-5, "bones": 0, "heads": 0.1, "axes": 0.02,
          "weights": 1e-3, "morphs": 0.1, "morph weights": 1e-4, "clip": 0.1, "turned bone": 0,
          "pose": 0.1, "turns": 0.02, "materials": 0,
          "picture": 0}
# Poses with bones stretched unequally (matrices written by hand): what the formats and readers make of them,
# docs/export.md. None: not compared.
STRETCHED = {("usd", "vertices"): 1.0, ("usd", "clip"): 1.0, ("fbx", "vertices"): 0.5, ("fbx", "clip"): 0.5,
             ("dae", "vertices"): None, ("dae", "clip"): None}
UNITS = {"vertices": "mm", "rest": "mm", "heads": "mm", "axes": "°", "morphs": "mm", "clip": "mm",
         "pose": "mm", "turns": "°"}


def degrees_between(a, b):
    import numpy as np
    between = a[:3, :3].T @ b[:3, :3]
    sine = np.linalg.norm([between[2, 1] - between[1, 2], between[0, 2] - between[2, 0],
                           between[1, 0] - between[0, 1]]) / 2
    return np.degrees(np.arctan2(sine, (np.trace(between) - 1) / 2))


def turn_of(joint):
    """The rotation nearest to what takes a joint from its bind frame to its current one."""
    import numpy as np
    u, _, v = np.linalg.svd(joint["current"][:3, :3] @ np.linalg.inv(joint["bind"][:3, :3]))
    return u @ v


def compare(truth, file, seen):
    """Rows {property, worst, limit, unit, ok}."""
    import numpy as np
    order = np.arange(len(truth["positions"])) if seen.vertex is None else np.asarray(seen.vertex)
    rows = []

    stretched = any(np.ptp(np.linalg.norm(joint["current"][:3, :3], axis=0)) > 1e-3 for joint in truth.joints)

    def row(name, worst):
        limit = STRETCHED.get((file["format"], name), LIMITS[name]) if stretched else LIMITS[name]
        if limit is not None:
            rows.append({"property": name, "worst": float(worst), "limit": limit, "unit": UNITS.get(name, ""),
                         "stretched": stretched, "ok": bool(worst <= limit)})

    def distance(points, expected):
        points = np.asarray(points)
        return 1000 * np.linalg.norm(points - expected, axis=1).max() if len(points) == len(expected) else np.inf

    # VRM files stand in their bind pose with the face at rest.
    still = file["format"] == "vrm"
    opened = {morph["name"]: 0 if still else morph["weight"] for morph in truth.morphs}
    shaped = truth["positions"].astype(float)
    for name, weight in opened.items():
        shaped = shaped + weight * truth.morph_deltas(name)
    if seen.posed is not None:
        row("vertices", distance(seen.posed, (shaped if still else truth["posed"])[order]))
    if seen.offsets is not None:
        row("rest", distance(seen.offsets, truth["baseOffsets"]))
    if seen.rest is not None:
        row("rest", distance(seen.rest, shaped[order]))
    if seen.faces is not None:
        compare_faces(truth.corners(file["quads"]), seen.faces, order, row)
    if seen.parents is not None:
        expected = truth.parents()
        wrong = set(seen.parents) ^ set(expected)
        wrong |= {name for name in set(seen.parents) & set(expected) if seen.parents[name] != expected[name]}
        row("bones", len(wrong))
    if seen.bind is not None:
        row("axes", max(degrees_between(seen.bind[joint["name"]], joint["bind"]) if joint["name"] in seen.bind
                        else np.inf for joint in truth.joints))
        seen.heads = {name: frame[:3, 3] for name, frame in seen.bind.items()}
    if seen.heads is not None:
        row("heads", max(1000 * np.linalg.norm(seen.heads.get(joint["name"], np.inf) - joint["bind"][:3, 3])
                         for joint in truth.joints))
    if seen.pose is not None:
        known = [joint for joint in truth.joints if joint["name"] in seen.pose]
        row("pose", max((1000 * np.linalg.norm(seen.pose[joint["name"]][0] - joint["current"][:3, 3])
                         for joint in known), default=np.inf))
        row("turns", max((degrees_between(seen.pose[joint["name"]][1], turn_of(joint)) for joint in known),
                         default=np.inf))
    if seen.weights is not None:
        row("weights", np.abs(seen.weights - truth.weights()[order]).max())
    if seen.morphs is not None:
        names = {morph["name"] for morph in truth.morphs}
        worst = np.inf if names != set(seen.morphs) else max(
            distance(seen.morphs[name][0], truth.morph_deltas(name)[order]) for name in names)
        row("morphs", worst)
        row("morph weights", np.inf if names != set(seen.morphs) else max(
            abs(seen.morphs[name][1] - weight) for name, weight in opened.items()))
    if seen.clip is not None:
        row("clip", max(distance(seen.clip[0], truth["clipFirst"][order]),
                        distance(seen.clip[1], truth["clipLast"][order])))
    if seen.moved is not None:
        bone, moved = seen.moved
        hangs = truth.weights()[order][:, truth.hangs_on(bone)].sum(axis=1)
        # Vertices beside the axis of the turn hardly move; all others that hang on the bone alone must.
        row("turned bone", int(moved[hangs == 0].sum()) + int(not moved[hangs > 0.9].mean() > 0.95))
    if seen.materials is not None:
        row("materials", 0 if seen.materials == 2 else 1)
    if seen.picture is not None:
        row("picture", 0 if tuple(seen.picture) == (8, 8) else 1)
    return rows


def compare_faces(expected, faces, order, row):
    wrong, worst = abs(len(faces) - len(expected)), 0.0
    textured = any(uvs is not None for _, uvs in faces)
    for vertices, uvs in faces:
        corners = [int(order[v]) for v in vertices]
        known = expected.get(frozenset(corners))
        if known is None:
            wrong += 1
            continue
        if uvs is not None:
            for corner, uv in zip(corners, uvs):
                worst = max(worst, abs(uv[0] - known[corner][0]), abs(uv[1] - known[corner][1]))
    row("faces", wrong)
    if textured:
        row("uv", worst)


def run(order, reader, see, checks=None, after=None):
    """The rows of all files of an order {"folder", "truths", "formats"}: `see(path, file, truth)` makes a Seen,
    `checks(path)` rows of the reader's own, `after(file, truth)` is called when a file was seen."""
    rows = []
    for path in order["truths"]:
        truth = Truth(path)
        for file in truth.files:
            if file["format"] not in order["formats"] or "refused" in file:
                continue
            name = str(pathlib.Path(order["folder"]) / file["file"])
            about = {"body": truth.body, "rig": truth.rig, "format": file["format"], "variant": file["variant"],
                     "reader": reader}
            found = checks(name) if checks else []
            try:
                found += compare(truth, file, see(name, file, truth))
                if after:
                    after(file, truth)
            except Exception as error:  # an importer that gives up is a finding, not the end of the check
                found.append({"property": "opens", "worst": None, "limit": None, "unit": "", "ok": False,
                              "message": f"{type(error).__name__}: {error}"})
            rows += [{**about, **row} for row in found]
    return rows
