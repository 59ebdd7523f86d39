#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Measures the reference package anny 0.6.2 and this program side by side, alternating, in one run.

  python3 tests/bench/compare_with_anny.py [--anny-python PYTHON] [--bin build/dev/bin] [--rounds 5] [--json FILE]

PYTHON (or $ABF_ANNY_PYTHON) is a Python with `anny==0.6.2`, torch (CPU) and warp-lang. Each round measures the
package with each number of threads in --threads, then bench_body and bench_surface. A figure is the median over
the rounds of the medians within a round; of the package the best number of threads counts. The last columns
compare the fastest calls of all rounds, which other work on the machine disturbs least; the load is printed.

To add a row: a measurement in PEER (Python) and the name of its result in our benchmarks in ROWS.
Ends with 77 when the package is missing.
"""

import argparse
import json
import os
import platform
import statistics
import subprocess
import sys
import time

# Row, the package's measurement (a key of peer_measurements()), our benchmark and result, bodies a call of
# ours and of the package's, wanted ratio.
ROWS = [
    ("forward, adult, 6 phenotypes", "forward", ("bench_body", "forward, adult, 6 phenotypes"), 1, 1, 10),
    ("pose only, same shape (the package has no shorter call)", "pose_only",
     ("bench_body", "pose only (same shape)"), 1, 1, 40),
    ("pose only, the package's rest model kept by hand", "pose_only_by_parts",
     ("bench_body", "pose only (same shape)"), 1, 1, None),
    ("batch of 64 adults, per body, two threads", "batch64",
     ("bench_body", "batch of 64 adults, 6 phenotypes, 2 threads"), 64, 64, 8),
    ("forward, adult, 11 phenotypes + 256 local changes", "forward_all",
     ("bench_body", "forward, adult, 11 phenotypes + 256 local changes"), 1, 1, None),
    ("value + Jacobian, 23 keypoints + 1,000 vertices, 348 columns (package: differences of a batch)", "jacobian",
     ("bench_surface", "23 keypoints + 1,000 vertices, 33 shape + 104 bones"), 1, 1, None),
    ("mesh to parameters: random pose, package 6 phenotypes, 10 iterations; here 11, to the end", "regress",
     ("bench_regress", "mesh to parameters, 11 phenotypes + pose"), 1, 1, 20),
    ("the same: mean vertex error, mm", "regress_error_mm", ("bench_regress", "mean vertex error, mm"), 1, 1, None),
]


errors = []  # of the package's regressions, mean vertex error in mm


def peer_measurements():
    """The package's measurements: name -> (function of the call's number, calls in a round)."""
    import torch
    import anny

    torch.manual_seed(1)
    model = anny.Anny().to(dtype=torch.float32)
    full = anny.Anny(phenotypes="all", local_changes="all").to(dtype=torch.float32)
    keypoints = anny.KeypointsRegressor.coco(full)

    def adults(labels, batch):
        values = {label: 0.02 + 0.96 * torch.rand(batch) for label in labels}
        values["age"] = 0.68 + 0.3 * torch.rand(batch)
        return values

    def identity(of, batch):
        return torch.eye(4).repeat(batch, of.bone_count, 1, 1)

    single = [adults(model.phenotype_labels, 1) for _ in range(16)]
    many = [adults(model.phenotype_labels, 64) for _ in range(2)]
    everything = [(adults(full.phenotype_labels, 1),
                   {label: 2 * torch.rand(1) - 1 for label in full.local_change_labels}) for _ in range(4)]
    one, sixty_four, one_full = identity(model, 1), identity(model, 64), identity(full, 1)
    turned = one.clone()
    turned[:, 20, :3, :3] = torch.tensor([[0.0, -1, 0], [1, 0, 0], [0, 0, 1]])

    coefficients = model.get_phenotype_blendshape_coefficients(**single[0])
    rest = model.get_rest_model(coefficients)

    def by_parts(i):
        transforms, _ = model.get_bone_transforms(one if i % 2 else turned, rest["rest_bone_poses"])
        model.get_skinned_vertices(rest["rest_vertices"], transforms)

    # Forward differences: the body itself, 33 shape parameters, three angles a bone, the root's translation.
    step = 1e-3
    locals_ = list(full.local_change_labels)[::11][:22]
    shape_columns = len(full.phenotype_labels) + len(locals_)
    columns = shape_columns + 3 * full.bone_count + 3
    chosen = torch.randint(0, full.template_vertices.shape[0], (1000,))
    poses = identity(full, columns + 1)
    for bone in range(full.bone_count):
        for axis in range(3):
            turn = torch.zeros(3, 3)
            turn[(axis + 2) % 3, (axis + 1) % 3], turn[(axis + 1) % 3, (axis + 2) % 3] = step, -step
            poses[1 + shape_columns + 3 * bone + axis, bone, :3, :3] += turn
    for axis in range(3):
        poses[columns - 2 + axis, 0, axis, 3] += step

    def jacobian(i):
        phenotypes, changes = everything[i % len(everything)]
        batch = {label: value.repeat(columns + 1) for label, value in phenotypes.items()}
        batch_changes = {label: changes[label].repeat(columns + 1) for label in locals_}
        for c, label in enumerate(full.phenotype_labels):
            batch[label][1 + c] += step
        for c, label in enumerate(locals_):
            batch_changes[label][1 + len(full.phenotype_labels) + c] += step
        output = full(pose_parameters=poses, phenotype_kwargs=batch, local_changes_kwargs=batch_changes)
        points = torch.cat([keypoints(output), output["vertices"][:, chosen]], dim=1)
        return (points[1:] - points[:1]) / step

    # A random body in a random pose of all bones, as in bench_regress.
    inverter = anny.AnnyInverter(model=model)
    errors.clear()

    def regress(i):
        with torch.random.fork_rng():
            torch.manual_seed(100 + i)
            turns = torch.matrix_exp(skew(0.2 * torch.randn(model.bone_count, 3)))
            poses = identity(model, 1)
            poses[0, :, :3, :3] = turns
            mesh = model(pose_parameters=poses, phenotype_kwargs=adults(model.phenotype_labels, 1))["vertices"]
        start = time.perf_counter()
        found = inverter(mesh)[2]
        took = time.perf_counter() - start
        errors.append(1e3 * (found - mesh).norm(dim=-1).mean().item())
        return took

    def skew(w):
        x, y, z = w.unbind(-1)
        o = torch.zeros_like(x)
        return torch.stack([o, -z, y, z, o, -x, -y, x, o], -1).reshape(-1, 3, 3)

    return {
        "regress": (regress, 3),
        "forward": (lambda i: model(pose_parameters=one, phenotype_kwargs=single[i % 16]), 40),
        "pose_only": (lambda i: model(pose_parameters=one if i % 2 else turned, phenotype_kwargs=single[0]), 40),
        "pose_only_by_parts": (by_parts, 40),
        "batch64": (lambda i: model(pose_parameters=sixty_four, phenotype_kwargs=many[i % 2]), 8),
        "forward_all": (lambda i: full(pose_parameters=one_full, phenotype_kwargs=everything[i % 4][0],
                                       local_changes_kwargs=everything[i % 4][1]), 15),
        "jacobian": (jacobian, 1),
    }


def serve_peer():
    """Reads a number of threads a line, answers a JSON object of [median, fastest] in ms."""
    import torch
    import anny  # noqa: F401  (fails here when it is missing)

    answers = sys.stdout
    sys.stdout = sys.stderr  # what the package prints is no answer
    measurements = peer_measurements()
    broken = set()
    for line in sys.stdin:
        torch.set_num_threads(int(line))
        result = {}
        with torch.no_grad():
            for name, (call, runs) in measurements.items():
                if name in broken:
                    continue
                try:
                    call(0)
                    times = []
                    for i in range(runs):
                        start = time.perf_counter()
                        took = call(i + 1)
                        if not isinstance(took, float):  # else it took its own time
                            took = time.perf_counter() - start
                        times.append(1e3 * took)
                    result[name] = [statistics.median(times), min(times)]
                except (RuntimeError, MemoryError, TypeError, AttributeError, LookupError) as problem:
                    print(f"{name}: {problem}", file=sys.stderr)
                    broken.add(name)
        if errors:
            result["regress_error_mm"] = [statistics.mean(errors), min(errors)]
        answers.write(json.dumps(result) + "\n")
        answers.flush()


def ours(folder, bench):
    out = subprocess.run([os.path.join(folder, bench), "--json"], check=True, capture_output=True, text=True)
    return {r["name"]: [r["median_ms"], r["fastest_ms"]] for r in json.loads(out.stdout)["results"]}


def processor():
    try:
        with open("/proc/cpuinfo", encoding="utf-8") as info:
            names = [line.split(":", 1)[1].strip() for line in info if line.startswith("model name")]
        return f"{names[0]}, {len(names)} processors"
    except (OSError, IndexError):
        return f"{platform.processor() or platform.machine()}, {os.cpu_count()} processors"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--anny-python", default=os.environ.get("ABF_ANNY_PYTHON", sys.executable))
    parser.add_argument("--bin", default=os.path.join(os.path.dirname(__file__), "..", "..", "build", "dev", "bin"))
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--threads", type=int, nargs="+", default=[1, 2])
    parser.add_argument("--json", help="also write all figures to this file")
    parser.add_argument("--peer", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.peer:
        serve_peer()
        return 0

    probe = subprocess.run([options.anny_python, "-c", "import anny, torch"], capture_output=True, text=True)
    if probe.returncode != 0:
        print("SKIP: that Python has no anny; install anny==0.6.2, torch and warp-lang and give it by --anny-python")
        return 77
    load_before = os.getloadavg()[0]
    peer = subprocess.Popen([options.anny_python, os.path.abspath(__file__), "--peer"], stdin=subprocess.PIPE,
                            stdout=subprocess.PIPE, text=True)
    peer_rounds = {threads: [] for threads in options.threads}
    our_rounds = {bench: [] for bench in sorted({row[2][0] for row in ROWS})}
    for round_ in range(options.rounds):
        for threads in options.threads:
            peer.stdin.write(f"{threads}\n")
            peer.stdin.flush()
            answer = peer.stdout.readline()
            if not answer:
                print("The package's process ended; its messages are above.", file=sys.stderr)
                return 1
            peer_rounds[threads].append(json.loads(answer))
        for bench, rounds in our_rounds.items():
            rounds.append(ours(options.bin, bench))
        print(f"round {round_ + 1} of {options.rounds}", file=sys.stderr)
    peer.stdin.close()
    peer.wait()

    def figures(rounds, name, bodies):
        """[median of the medians, fastest of all], or None"""
        values = [r[name] for r in rounds if name in r]
        if not values:
            return None
        return [statistics.median(v[0] for v in values) / bodies, min(v[1] for v in values) / bodies]

    print(f"{processor()}; load {load_before:.1f} before, {os.getloadavg()[0]:.1f} after; {options.rounds} rounds")
    print(f"{'milliseconds':<96} {'anny 0.6.2':>11} {'threads':>7} {'this':>9} {'ratio':>7} {'wanted':>7}"
          f" {'fastest: anny':>14} {'this':>9} {'ratio':>7}")
    table = []
    for row, peer_name, (bench, name), our_bodies, peer_bodies, wanted in ROWS:
        own = figures(our_rounds[bench], name, our_bodies)
        known = {t: figures(rounds, peer_name, peer_bodies) for t, rounds in peer_rounds.items()}
        known = {t: figure for t, figure in known.items() if figure is not None}
        entry = {"row": row, "this_ms": own, "wanted": wanted}
        table.append(entry)
        if not known:
            print(f"{row:<96} {'':>11} {'':>7} {own[0]:>9.4f} {'':>7} {wanted or '':>7} {'':>14} {own[1]:>9.4f}")
            continue
        threads = min(known, key=lambda t: known[t][0])
        best = [known[threads][0], min(figure[1] for figure in known.values())]
        ratio = [best[i] / own[i] if own[i] > 0 else 0 for i in (0, 1)]
        entry.update(anny_ms=best, anny_threads=threads, ratio=ratio)
        print(f"{row:<96} {best[0]:>11.3f} {threads:>7} {own[0]:>9.4f} {ratio[0]:>7.1f} {wanted or '':>7}"
              f" {best[1]:>14.3f} {own[1]:>9.4f} {ratio[1]:>7.1f}")
    if options.json:
        with open(options.json, "w", encoding="utf-8") as file:
            json.dump({"processor": processor(), "rows": table,
                       "anny_rounds": {str(t): r for t, r in peer_rounds.items()}, "our_rounds": our_rounds}, file,
                      indent=1)
    return 0


if __name__ == "__main__":
    sys.exit(main())
