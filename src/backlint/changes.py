"""Which lines of the project have changed since a revision, as git tells it."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from .finding import Finding, Position
from .settle import Report

_HUNK = re.compile(r"@@ -\S+ \+(?P<start>\d+)(?:,(?P<count>\d+))? @@")
_ESCAPE = re.compile(rb'\\([abtnvfr"\\]|[0-7]{3})')
_LETTERS = {b"a": b"\a", b"b": b"\b", b"t": b"\t", b"n": b"\n", b"v": b"\v", b"f": b"\f", b"r": b"\r", b'"': b'"', b"\\": b"\\"}
_WHOLE = 1 << 40

#: For each path the changed lines as ranges, first and last inclusive, in order.
Changes = Mapping[str, Sequence[tuple[int, int]]]


class ChangesError(Exception):
    """git cannot say what has changed; the message says why, in one line."""


def changes(root: Path, revision: str) -> Changes:
    """The lines that differ from where the current branch left `revision`, committed or not, files that git does not know included.

    Where lines were only taken away, those around the gap count as changed.

    Args:
        root: The project; the paths in the result are relative to it.

    Raises:
        ChangesError: There is no git, no repository, or no such revision.
    """
    if revision.startswith("-"):
        raise ChangesError(f"{revision!r} is no revision")
    commit = _git(
        root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}", wrong=f"there is no revision {revision!r}"
    )
    try:
        base = _git(root, "merge-base", commit.strip(), "HEAD", wrong="").strip()
    except ChangesError:
        base = commit.strip()
    options = ("--unified=0", "--no-color", "--no-ext-diff", "--find-renames", "--relative", "--src-prefix=a/", "--dst-prefix=b/")
    found = _hunks(_git(root, "-c", "core.quotepath=false", "diff", *options, base, "--", wrong="git diff failed"))
    for path in _git(root, "ls-files", "--others", "--exclude-standard", "-z", wrong="git ls-files failed").split("\0"):
        if path:
            found[path] = [(1, _WHOLE)]
    return found


def touching(report: Report, lines: Changes) -> Report:
    """The report with only those findings that stand on a changed line, or whose evidence passes through one."""
    kept = tuple(finding for finding in report.findings if _touched(finding, lines))
    return replace(report, findings=kept, elsewhere=report.elsewhere + len(report.findings) - len(kept))


def _touched(finding: Finding, lines: Changes) -> bool:
    places = (finding.position, *(step.position for step in finding.evidence))
    return any(_overlaps(place, lines.get(place.path, ())) for place in places)


def _overlaps(place: Position, ranges: Sequence[tuple[int, int]]) -> bool:
    last = max(place.end_line, place.line)
    return any(first <= last and place.line <= end for first, end in ranges)


def _git(root: Path, *arguments: str, wrong: str) -> str:
    try:
        done = subprocess.run(["git", "-C", str(root), *arguments], capture_output=True, check=False)
    except OSError as error:
        raise ChangesError(f"git cannot be run: {error.strerror or error}") from None
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip().splitlines()
        raise ChangesError(wrong if not said else f"{wrong}: {said[0]}")
    return done.stdout.decode("utf-8", "surrogateescape")


def _hunks(diff: str) -> dict[str, list[tuple[int, int]]]:
    found: dict[str, list[tuple[int, int]]] = {}
    ranges: list[tuple[int, int]] = []
    header = False
    for line in diff.split("\n"):
        if line.startswith("diff --git "):
            header = True
            ranges = []
        elif header and line.startswith("+++ "):
            path = _path(line[4:])
            if path is not None:
                ranges = found.setdefault(path, [])
        elif match := _HUNK.match(line):
            header = False  # from here on a line that begins with `+++` is code
            start, count = int(match["start"]), int(match["count"] or 1)
            ranges.append((start, start + count - 1) if count else (start, start + 1))
    return found


def _path(text: str) -> str | None:
    """The path behind `+++ `, None for a file that is gone."""
    text = text.rstrip("\t")
    if text.startswith('"') and text.endswith('"'):
        raw = text[1:-1].encode("utf-8", "surrogateescape")
        raw = _ESCAPE.sub(lambda match: _LETTERS.get(match[1]) or bytes([int(match[1], 8) & 255]), raw)
        text = raw.decode("utf-8", "surrogateescape")
    return text[2:] if text.startswith("b/") else None
