"""How fast `hardcoded-secret` reads a tree of mixed files: megabytes a second on one core, for files in which nothing is found.

    python benchmarks/secrets.py <folder> [<folder> …]

Text files are scanned as the rule scans them. For Python files the facts are made beforehand, since every rule shares them; their share
is printed apart.
"""

from __future__ import annotations

import sys
import time
from collections import defaultdict
from pathlib import Path

from backlint_checks.secrets import collect

from backlint.config import Config
from backlint.discover import decode, decode_text, discover, read
from backlint.lower import lower
from backlint.source import Language

#: Only so many Python files are parsed: what is measured is the scan.
_MOST_PYTHON = 400


def main(folders: list[str]) -> None:
    """Print a line for each kind of file."""
    size: defaultdict[str, int] = defaultdict(int)
    spent: defaultdict[str, float] = defaultdict(float)
    slowest: list[tuple[float, str]] = []
    python = 0
    for folder in folders:
        for source in discover(Config(root=Path(folder).resolve())).sources:
            data = read(source)
            python += source.language is Language.PYTHON
            if source.language is Language.PYTHON:
                if python > _MOST_PYTHON:
                    continue
                facts = lower(decode(data))
                started = time.process_time()
                found = bool(collect.of_python(decode(data), facts))
            else:
                started = time.process_time()
                found = bool(collect.of_text(decode_text(data), source.path))
            seconds = time.process_time() - started
            kind = ("Python" if source.language is Language.PYTHON else "text") + (", with a hit" if found else "")
            size[kind] += len(data)
            spent[kind] += seconds
            slowest.append((seconds, f"{source.path} ({len(data)} bytes)"))
    for kind in sorted(size):
        print(f"{kind:20} {size[kind] / 1e6:8.1f} MB {spent[kind]:7.2f} s {size[kind] / 1e6 / max(spent[kind], 1e-9):8.1f} MB/s")
    for seconds, name in sorted(slowest, reverse=True)[:8]:
        print(f"  {seconds * 1000:7.1f} ms  {name}")


if __name__ == "__main__":
    main(sys.argv[1:])
