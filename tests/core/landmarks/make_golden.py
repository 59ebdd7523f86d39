#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Records what MediaPipe's Python package answers on the test photos, as the reference of
test_mediapipe_agreement.cpp. Run once; the result is committed.

    python3.11 -m venv venv && venv/bin/pip install mediapipe==0.10.21
    cp DATA/blazepose/pose_landmark_heavy.tflite \\
       venv/lib/python3.11/site-packages/mediapipe/modules/pose_landmark/
    venv/bin/python tests/core/landmarks/make_golden.py PHOTOS tests/core/landmarks/mediapipe_golden.json

PHOTOS is the folder with 01_apose_man_cc0.jpg and variants/. The heavy network is copied because the package
would download the same file at first use. Settings: legacy `solutions.pose`, model_complexity=2,
static_image_mode=True, enable_segmentation=True, the rest at its default.

Positions are in pixels (normalised value times image size), the mask is thresholded at 0.5 and stored as
[begin, end) runs of every `mask_row_step`-th row.
"""
import hashlib
import json
import pathlib
import sys

import cv2
import mediapipe as mp
from mediapipe.python.solution_base import SolutionBase

PHOTOS = [
    "01_apose_man_cc0.jpg", "02_tpose_man_cc0.jpg", "04_squat_man_cc0.jpg", "05_lunge_man_cc0.jpg",
    "10_skier_ccby.jpg", "11_backview_surf_kids_ccby.jpg", "15_soccer2_ccby4.jpg",
    "17_astronaut_upper_pd.png", "18_cameraman_side_cc0.png", "19_nonperson_cat_cc0.png",
    "20_nonperson_street_ccbysa.jpg",
    "variants/v_exif6.jpg", "variants/v_rot90_noexif.jpg", "variants/v_crop_knees.jpg", "variants/v_dark.jpg",
    "variants/v_aspect_squash.jpg", "variants/v_gray8.jpg", "variants/v_two_people.jpg", "variants/v_blank.png",
]
ROW_STEP = 8


class Pose(SolutionBase):
    """solutions.pose.Pose with the region of interest among its outputs."""

    def __init__(self):
        super().__init__(
            binary_graph_path="mediapipe/modules/pose_landmark/pose_landmark_cpu.binarypb",
            side_inputs={"model_complexity": 2, "smooth_landmarks": False, "enable_segmentation": True,
                         "smooth_segmentation": False, "use_prev_landmarks": False},
            calculator_params={
                "posedetectioncpu__TensorsToDetectionsCalculator.min_score_thresh": 0.5,
                "poselandmarkbyroicpu__tensorstoposelandmarksandsegmentation__ThresholdingCalculator.threshold": 0.5,
            },
            outputs=["pose_landmarks", "pose_world_landmarks", "segmentation_mask", "pose_rect_from_detection"])


def runs(row):
    edges, inside = [], False
    for x, value in enumerate(row):
        if value != inside:
            edges.append(x)
            inside = bool(value)
    if inside:
        edges.append(len(row))
    return edges


def main():
    photos, out = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    modules = pathlib.Path(mp.__file__).parent / "modules"
    golden = {
        "made_by": "tests/core/landmarks/make_golden.py",
        "mediapipe": mp.__version__,
        "opencv": cv2.__version__,
        "pose_landmark_heavy_sha256":
            hashlib.sha256((modules / "pose_landmark/pose_landmark_heavy.tflite").read_bytes()).hexdigest(),
        "mask_row_step": ROW_STEP,
        "photos": [],
    }
    for name in PHOTOS:
        rgb = cv2.cvtColor(cv2.imread(str(photos / name)), cv2.COLOR_BGR2RGB)
        height, width = rgb.shape[:2]
        with Pose() as pose:
            result = pose.process({"image": rgb})
        entry = {"file": name, "width": width, "height": height, "person": bool(result.pose_landmarks)}
        if result.pose_rect_from_detection:
            r = result.pose_rect_from_detection
            entry["roi"] = {"cx": round(r.x_center * width, 3), "cy": round(r.y_center * height, 3),
                            "side": round(r.width * width, 3), "angle": round(r.rotation, 6)}
        if result.pose_landmarks:
            entry["landmarks"] = [[round(p.x * width, 3), round(p.y * height, 3), round(p.visibility, 5)]
                                  for p in result.pose_landmarks.landmark]
            entry["world"] = [[round(p.x, 5), round(p.y, 5), round(p.z, 5)]
                              for p in result.pose_world_landmarks.landmark]
            mask = result.segmentation_mask > 0.5
            entry["mask_area"] = int(mask.sum())
            entry["mask_runs"] = [runs(row) for row in mask[::ROW_STEP]]
        golden["photos"].append(entry)
        print(name, entry["person"], entry.get("roi"))
    text = json.dumps(golden, separators=(",", ":")).replace('{"file"', '\n{"file"')
    out.write_text(text + "\n")


if __name__ == "__main__":
    main()
