"""How much more than LibCST's parse a cold run costs.

    python benchmarks/floor.py PATH [PATH ...]

For each path: the CPU seconds that LibCST alone needs to parse the Python files that backlint analyses there (garbage collector off, trees
dropped), the CPU seconds and peak memory of `backlint check --jobs 1 --no-cache`, and the ratio of the two. Each runs in a process of its
own; the smallest of several runs counts, since other work on the machine only ever adds.
"""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import tempfile
from pathlib import Path

RUNS = 3

PARSE = """
import gc, sys
import libcst
gc.disable()
from backlint.discover import decode
lines = 0
for path in open(sys.argv[1], encoding="utf-8").read().split("\\0"):
    if path:
        try:
            text = decode(open(path, "rb").read())
            lines += text.count("\\n")
            libcst.parse_module(text)
        except Exception:
            pass
print(lines)
"""


def measured(command: list[str]) -> tuple[float, int, str]:
    """CPU seconds, peak memory in MiB and standard output of a command and its children."""
    with tempfile.TemporaryFile() as out:
        child = subprocess.Popen(command, stdout=out, stderr=subprocess.DEVNULL)
        _, _, usage = os.wait4(child.pid, 0)
        child.returncode = 0
        out.seek(0)
        return usage.ru_utime + usage.ru_stime, usage.ru_maxrss // 1024, out.read().decode()


def main(paths: list[str]) -> None:
    """Print a row for each path."""
    print(f"{'path':40} {'files':>6} {'lines':>8} {'parse s':>8} {'backlint s':>10} {'ratio':>6} {'peak MiB':>9}")
    for path in paths:
        command = [sys.executable, "-m", "backlint", "check", path, "--show-files"]
        listed = subprocess.run(command, capture_output=True, text=True, check=True)
        root = Path(path).resolve()
        files = [line for line in listed.stdout.splitlines() if line.endswith((".py", ".pyi"))]
        with tempfile.NamedTemporaryFile("w", suffix=".list", encoding="utf-8", delete=False) as handle:
            handle.write("\0".join(str(_absolute(root, line)) for line in files))
        try:
            parses = [measured([sys.executable, "-c", PARSE, handle.name]) for _ in range(RUNS)]
            runs = [
                measured([sys.executable, "-m", "backlint", "check", path, "--jobs", "1", "--no-cache", "--exit-zero", "-f", "json"])
                for _ in range(RUNS)
            ]
        finally:
            os.unlink(handle.name)
        parse, run = min(parses)[0], min(runs)[0]
        peak = max(entry[1] for entry in runs)
        print(f"{path[-40:]:40} {len(files):6} {int(parses[0][2] or 0):8} {parse:8.2f} {run:10.2f} {run / parse:6.2f} {peak:9}")


def _absolute(root: Path, line: str) -> Path:
    """The file behind a line of `--show-files`, which is relative to the working directory or to the project's root."""
    for base in (Path.cwd(), *[root, *root.parents]):
        if (base / line).is_file():
            return base / line
    return root / line


if __name__ == "__main__":
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    main(sys.argv[1:] or ["."])
