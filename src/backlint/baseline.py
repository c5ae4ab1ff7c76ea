"""Findings that a project has agreed to live with for now, kept in one file beside its code.

The file says which findings were there when it was written, each by its fingerprint: rule, path, enclosing scope and subject, never a line,
so that code may move; and numbered among its likes, so that a second one of a kind is new. Entries stand one a line, sorted, without times,
so that branches merge. An entry stands for one finding. Findings in a file that was renamed are found again under its new name.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from .finding import Finding
from .fingerprint import stable_fingerprints
from .report.excerpt import Excerpts
from .report.identity import fingerprints
from .settle import Report

NAME = ".backlint-baseline.json"
VERSION = 1
#: A file is looked for under its new name in so many files at most; more than that were not renamed, but rewritten.
_RENAMED = 200


class BaselineError(Exception):
    """The baseline cannot be used; the message says why, in one line without the file's name."""


@dataclass(frozen=True, order=True)
class Entry:
    """One finding of the baseline. `message` is for people, the fingerprint alone decides."""

    path: str
    rule: str
    fingerprint: str
    message: str


@dataclass(frozen=True)
class Judged:
    """A report seen through a baseline.

    Attributes:
        report: With the known findings moved from `findings` to `baselined`.
        unused: The entries for which there is no finding any more, as far as this run can tell.
        used: The others, with the paths where their findings are now.
    """

    report: Report
    unused: tuple[Entry, ...]
    used: tuple[Entry, ...]


def load(file: Path) -> tuple[Entry, ...]:
    """The entries of a baseline.

    Raises:
        FileNotFoundError: There is none.
        BaselineError: It cannot be read, or is no baseline.
    """
    try:
        table = json.loads(file.read_bytes())
    except FileNotFoundError:
        raise
    except OSError as error:
        raise BaselineError(f"cannot be read: {error.strerror or error}") from None
    except (ValueError, RecursionError) as error:
        hint = "; it has marks of a merge that was not finished" if b"<<<<<<<" in file.read_bytes() else ""
        raise BaselineError(f"is not valid JSON: {error}{hint}") from None
    if not isinstance(table, dict) or not isinstance(table.get("findings"), list):
        raise BaselineError('is no baseline: expected {"version": 1, "findings": […]}')
    if table.get("version") != VERSION:
        raise BaselineError(f"is of version {table.get('version')!r}, this backlint reads version {VERSION}; write it anew")
    return tuple(_entry(item, number) for number, item in enumerate(table["findings"], 1))


def _entry(item: Any, number: int) -> Entry:
    values = [item.get(key) if isinstance(item, dict) else None for key in ("path", "rule", "fingerprint", "message")]
    if not all(isinstance(value, str) for value in values):
        raise BaselineError(f"finding {number} is none: expected path, rule, fingerprint and message")
    return Entry(*values)  # type: ignore[arg-type]


def dump(entries: Iterable[Entry]) -> str:
    """The text of a baseline: the same for the same findings, one a line."""
    rows = [
        json.dumps({"path": e.path, "rule": e.rule, "fingerprint": e.fingerprint, "message": e.message}, ensure_ascii=False)
        for e in sorted(set(entries))
    ]
    listed = ",\n".join(f"  {row}" for row in rows)
    text = (
        f'{{\n "version": {VERSION},\n "findings": [\n{listed}\n ]\n}}\n' if rows else f'{{\n "version": {VERSION},\n "findings": []\n}}\n'
    )
    return text.encode("utf-8", "backslashreplace").decode("utf-8")


def entries(report: Report, strict: Collection[str] = ()) -> tuple[Entry, ...]:
    """An entry for every finding of a report that no comment hides, those of a baseline included; none for the files of strict modules."""
    identities = fingerprints(report, Excerpts(report))
    found = (finding for finding in (*report.findings, *report.baselined) if finding.position.path not in strict)
    return tuple(sorted({_made(finding, identities[finding]) for finding in found}))


def _made(finding: Finding, fingerprint: str) -> Entry:
    return Entry(finding.position.path, finding.rule, fingerprint, finding.message)


def judge(
    report: Report,
    known: Sequence[Entry],
    *,
    judged: Collection[str],
    only: Callable[[str], bool],
    exists: Collection[str],
    strict: Collection[str] = (),
) -> Judged:
    """See a report through a baseline.

    Args:
        judged: Full names of the rules that ran to their end; entries of others are never called unused.
        only: Whether a path is reported on; entries of others are never called unused, either.
        exists: The paths of the project. An entry of any other path may belong to a file that was renamed.
        strict: The paths in which findings are reported although they are known.
    """
    excerpts = Excerpts(report)
    identities = fingerprints(report, excerpts)
    left = Counter(entry.fingerprint for entry in known)
    found: dict[Finding, str] = {}
    for finding in report.findings:
        fingerprint = identities[finding]
        if left[fingerprint] and finding.position.path not in strict:
            left[fingerprint] -= 1
            found[finding] = fingerprint
    gone = [entry for entry in known if left[entry.fingerprint] and entry.path not in exists]
    moved = _renamed(report, gone, {*found, *(f for f in report.findings if f.position.path in strict)}, excerpts)
    for fingerprint in moved.values():
        left[fingerprint] -= 1
    renewed = {finding: identities[finding] for finding in (*found, *moved)}
    baselined = tuple(finding for finding in report.findings if finding in renewed)
    unused: list[Entry] = []
    kept: list[Entry] = []
    for entry in sorted(known):
        spare = left[entry.fingerprint] > 0
        if spare:
            left[entry.fingerprint] -= 1
            (unused if entry.rule in judged and only(entry.path) else kept).append(entry)
    used = [_made(finding, fingerprint) for finding, fingerprint in renewed.items()]
    rest = tuple(finding for finding in report.findings if finding not in renewed)
    return Judged(replace(report, findings=rest, baselined=baselined), tuple(unused), tuple(sorted({*used, *kept})))


def _renamed(report: Report, gone: Sequence[Entry], done: Collection[Finding], excerpts: Excerpts) -> dict[Finding, str]:
    """The findings that the entries of a file that is gone describe, in the file that has most of them."""
    result: dict[Finding, str] = {}
    by_path: defaultdict[str, set[str]] = defaultdict(set)
    for entry in gone:
        by_path[entry.path].add(entry.fingerprint)
    files: defaultdict[str, list[Finding]] = defaultdict(list)
    for finding in report.findings:
        if finding not in done:
            files[finding.position.path].append(finding)
    if len(files) > _RENAMED or len(by_path) > _RENAMED:
        return result
    for path, wanted in sorted(by_path.items()):
        best: dict[Finding, str] = {}
        for name, findings in sorted(files.items()):
            if Path(name).name != Path(path).name and Path(name).parent != Path(path).parent:
                continue
            moved = [replace(finding, position=replace(finding.position, path=path)) for finding in findings]
            there = stable_fingerprints(moved, lambda place, name=name: excerpts.snippet(replace(place, path=name)))  # type: ignore[misc]
            match = {finding: key for finding, key in zip(findings, there, strict=True) if key in wanted and finding not in result}
            if len(match) > len(best):
                best = match
        result |= best
    return result
