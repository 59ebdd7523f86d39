# SPDX-License-Identifier: Apache-2.0
"""Runs `abf export` and reads what it wrote; shared by the check scripts. Reading needs numpy."""
import json
import struct
import subprocess

SKIPPED = 77  # exit status that ctest takes for "skipped"


def export(abf, fit, out, form, pose, photo=1):
    """Writes `out` from the document `fit`; raises with the program's message if it fails."""
    command = [abf, "export", str(fit), "--format", form, "--pose", pose, "--photo", str(photo), "--out", str(out)]
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode != 0:
        raise RuntimeError(f"{' '.join(command)} ended with {done.returncode}: {done.stderr.strip()}")


def read_obj_vertices(path):
    """V x 3, as written."""
    import numpy as np
    with open(path) as lines:
        return np.array([[float(x) for x in line.split()[1:4]] for line in lines if line.startswith("v ")])


class Glb:
    """The JSON and the accessors of a GLB file."""

    TYPES = {5121: "u1", 5123: "<u2", 5125: "<u4", 5126: "<f4"}
    WIDTHS = {"SCALAR": 1, "VEC2": 2, "VEC3": 3, "VEC4": 4, "MAT4": 16}

    def __init__(self, path):
        with open(path, "rb") as file:
            data = file.read()
        size = struct.unpack_from("<I", data, 12)[0]
        self.json = json.loads(data[20:20 + size])
        self.binary = data[20 + size + 8:]

    def accessor(self, index):
        import numpy as np
        accessor = self.json["accessors"][index]
        view = self.json["bufferViews"][accessor["bufferView"]]
        width = self.WIDTHS[accessor["type"]]
        offset = view.get("byteOffset", 0) + accessor.get("byteOffset", 0)
        flat = np.frombuffer(self.binary, self.TYPES[accessor["componentType"]], accessor["count"] * width, offset)
        return flat.reshape(-1, width) if width > 1 else flat

    def attribute(self, name):
        return self.accessor(self.json["meshes"][0]["primitives"][0]["attributes"][name])

    def joint_names(self):
        return [self.json["nodes"][joint]["name"] for joint in self.json["skins"][0]["joints"]]
