# SPDX-License-Identifier: Apache-2.0
"""Reads .target files as MakeHuman does: lines `index dx dy dz` over the base mesh, decimetres, Y up; order and result
as of round_trip_blender.py:

    python3 round_trip_target.py ORDER.json
"""
import json
import os
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import round_trip_truth

import numpy as np


def look(path, _file, truth):
    seen = round_trip_truth.Seen()
    seen.offsets = np.zeros_like(truth["baseOffsets"])
    with open(path) as lines:
        for line in lines:
            if line.strip() and not line.startswith("#"):
                index, x, y, z = line.split()
                seen.offsets[int(index)] = 0.1 * np.array([float(x), -float(z), float(y)])
    return seen


if __name__ == "__main__":
    with open(sys.argv[1]) as file:
        order = json.load(file)
    rows = round_trip_truth.run(order, "MakeHuman's definition", look)
    with open(order["result"], "w") as file:
        json.dump(rows, file)
