"""All speeds that matter to a user, as ratios, in one run.

    python benchmarks/suite.py PATH [--small PATH] [--repeat N]

PATH is a code base of at least 200,000 lines or so; it is copied, nothing is written beside it. Ratios of CPU time hold on a busy machine,
ratios of wall time only on a quiet one.

    cold / parse      CPU of one process without a cache over that of `libcst.parse_module` on the same files
    2 jobs / 1        wall of a cold run with two processes over one with one
    warm / cold       CPU of a run in which nothing changed over the cold one
    one file / cold   CPU of a run in which one file changed over the cold one
    3 paths / warm    CPU of a warm run that reports on three paths over one that reports on all
    rules / parse     CPU of linking and checking over that of parsing

Below, a generated program 1, 10, 30 and 100 times as big: linking and checking should take as many times as long, no longer. It has chains
of calls, a circle of functions that all call each other, and calls of which each may be one of many functions.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from floor import PARSE, measured

BACKLINT = [sys.executable, "-m", "backlint", "check", ".", "--exit-zero", "-q", "-f", "concise"]
SIZES = (1, 10, 30, 100)
DEPTH, CIRCLE, WIDE = 12, 8, 24


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="Measure backlint on a code base.")
    parser.add_argument("path", type=Path)
    parser.add_argument("--small", type=Path, help="a second, smaller code base, for the growth of memory")
    parser.add_argument("--repeat", type=int, default=3)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        _real(arguments.path, Path(folder) / "large", arguments.repeat)
        if arguments.small:
            _real(arguments.small, Path(folder) / "small", arguments.repeat)
        print()
        _generated(Path(folder) / "made")


def _run(root: Path, *options: str, repeat: int = 1) -> tuple[float, float, int]:
    """The least CPU seconds and wall seconds, and the peak memory in MiB, of some runs in a folder."""
    best = (float("inf"), float("inf"), 0)
    here = Path.cwd()
    os.chdir(root)
    try:
        for _ in range(repeat):
            started = time.perf_counter()
            cpu, peak, _ = measured([*BACKLINT, *options])
            best = (min(best[0], cpu), min(best[1], time.perf_counter() - started), max(best[2], peak))
    finally:
        os.chdir(here)
    return best


def _real(path: Path, copy: Path, repeat: int) -> None:
    shutil.copytree(path, copy, ignore=shutil.ignore_patterns(".git", ".backlint_cache", "node_modules"), symlinks=True)
    shown = subprocess.run([*BACKLINT[:4], str(copy), "--show-files"], capture_output=True, text=True, check=True, cwd=copy)
    files = [copy / line for line in shown.stdout.splitlines() if line.endswith(".py")]
    listed = copy.parent / f"{copy.name}.list"
    listed.write_text("\0".join(map(str, files)), encoding="utf-8")
    parses = [measured([sys.executable, "-c", PARSE, str(listed)]) for _ in range(repeat)]
    parse, lines = min(cpu for cpu, _, _ in parses), int(parses[0][2] or 0)
    cold = _run(copy, "--no-cache", "--jobs", "1", repeat=repeat)
    both = _run(copy, "--no-cache", "--jobs", "2", repeat=repeat)
    _run(copy, "--jobs", "1")
    warm = _run(copy, repeat=repeat)
    three = [str(file.relative_to(copy)) for file in files[:: max(len(files) // 3, 1)][:3]]
    some = _run(copy, *three, repeat=repeat)
    changed = float("inf")
    largest = max(files, key=lambda file: file.stat().st_size)
    for number in range(repeat):
        with largest.open("a", encoding="utf-8") as file:
            file.write(f"\n_changed_{number} = {number}\n")
        changed = min(changed, _run(copy, "--jobs", "1")[0])
    rules = _linking(copy)
    print(f"{path.name}: {len(files):,} files, {lines:,} lines; parse {parse:.2f} s, cold {cold[0]:.2f} s, warm {warm[0]:.2f} s of CPU")
    for name, value, goal in (
        ("cold / parse", cold[0] / parse, 1.25),
        ("2 jobs / 1", both[1] / cold[1], 0.65),
        ("warm / cold", warm[0] / cold[0], 0.06),
        ("one file / cold", changed / cold[0], 0.10),
        ("3 paths / warm", some[0] / warm[0], 1.2),
        ("rules / parse", rules / parse, 0.15),
        ("peak MiB", cold[2], 600),
    ):
        print(f"  {name:16} {value:8.2f}   (to reach: {goal})")


def _linking(root: Path) -> float:
    """CPU seconds of linking and checking, as `--profile` tells them."""
    command = [*BACKLINT, "--no-cache", "--jobs", "1", "--profile"]
    told = subprocess.run(command, capture_output=True, text=True, check=True, cwd=root).stderr
    total = 0.0
    for line in told.splitlines():
        if line.endswith("%"):
            name, _, cpu, _ = line.rsplit(maxsplit=3)
            if "/" in name or name in ("link", "follow calls"):
                total += float(cpu)
    return total


def _generated(folder: Path) -> None:
    print(f"{'size':>6} {'calls':>9} {'link and check s':>17} {'per call, relative':>19}")
    first = 0.0
    for size in SIZES:
        root = folder / str(size)
        calls = _write(root, size)
        seconds = _linking(root)
        first = first or seconds / calls
        print(f"{size:5}x {calls:9,} {seconds:17.2f} {seconds / calls / first:19.2f}")
        shutil.rmtree(root)


def _write(root: Path, size: int) -> int:
    """A program of `size` packages; the number of calls in it."""
    calls = 0
    for package in range(size):
        base = root / f"part_{package}"
        base.mkdir(parents=True)
        (base / "__init__.py").write_text("")
        before = f"part_{max(package - 1, 0)}"
        chain = "".join(f"def step_{n}(client, key):\n    return step_{n + 1}(client, key)\n\n\n" for n in range(DEPTH))
        chain += f"def step_{DEPTH}(client, key):\n    return client.get(key, timeout=3)\n"
        circle = "".join(
            f"def turn_{n}(value):\n" + "".join(f"    turn_{other}(value)\n" for other in range(CIRCLE) if other != n) + "\n\n"
            for n in range(CIRCLE)
        )
        handler = "class Handler{0}:\n    def run(self, key):\n        return requests.get(key, timeout={1})\n\n\n"
        wide = "".join(handler.format(n, n + 1) for n in range(WIDE))
        wide += f"HANDLERS = [{', '.join(f'Handler{n}()' for n in range(WIDE))}]\n\n\n"
        wide += "def run_all(keys):\n    for key in keys:\n        for handler in HANDLERS:\n            handler.run(key)\n"
        (base / "chain.py").write_text(f"import requests\n\n\n{chain}\n\ndef start(key):\n    return step_0(requests.Session(), key)\n")
        (base / "circle.py").write_text(circle)
        (base / "wide.py").write_text(f"import requests\n\nfrom {before}.chain import start\n\n\n{wide}    start('x')\n")
        calls += DEPTH + 3 + CIRCLE * (CIRCLE - 1) + 2 * WIDE + 2
    return calls


if __name__ == "__main__":
    main()
