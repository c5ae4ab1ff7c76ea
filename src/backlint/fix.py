"""Fixes: which of them go together, what the files look like afterwards, and writing that without ever leaving half a change.

The only room that writes source. A fix is made whole or not at all, and every fix that is not made is named with its reason.
"""

from __future__ import annotations

import bisect
import contextlib
import difflib
import os
import re
import stat
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from .discover import decode, encoding
from .finding import Edit, Finding, Safety
from .settle import Report

_NEWLINE = re.compile(r"\r\n?|\n")


@dataclass(frozen=True)
class Change:
    """The text of a file before and after."""

    path: str
    before: str
    after: str


@dataclass(frozen=True)
class Skipped:
    """A finding whose fix is not made, and why, as the rest of a sentence that begins with the fix."""

    finding: Finding
    reason: str


@dataclass(frozen=True)
class Plan:
    """What fixing would do, or has done.

    Attributes:
        root: The project's root; the changes' paths are relative to it.
        changes: The files that become different, sorted by path.
        fixed: The findings whose fixes are made.
        skipped: Those whose fixes cannot be made, or not together with the others.
        withheld: Those whose fixes may change what code does and were not asked for.
    """

    root: Path
    changes: tuple[Change, ...]
    fixed: tuple[Finding, ...]
    skipped: tuple[Skipped, ...] = ()
    withheld: tuple[Finding, ...] = ()
    texts: Mapping[str, str] = field(default_factory=dict, compare=False, repr=False)


class FixError(Exception):
    """The files could not be written. All of them are as they were before."""


def plan(report: Report, *, unsafe: bool) -> Plan:
    """Choose the fixes to make and make them in memory.

    Safe fixes go first, then the order of the findings decides. A fix that overlaps with a chosen one, does not fit its file or leaves
    something that does not parse is skipped.

    Args:
        unsafe: Whether to make fixes that may change what code does.
    """
    candidates = [finding for finding in report.findings if finding.fix is not None and finding.fix.edits]
    withheld = [] if unsafe else [finding for finding in candidates if finding.fix and finding.fix.safety is Safety.UNSAFE]
    held = set(map(id, withheld))
    chosen = sorted((f for f in candidates if id(f) not in held), key=lambda f: f.fix is not None and f.fix.safety is Safety.UNSAFE)
    texts: dict[str, str] = {}
    unreadable: dict[str, str] = {}
    for path in sorted({edit.path for finding in chosen for edit in _edits(finding)}):
        try:
            texts[path] = report.read(path)
        except (OSError, LookupError, ValueError, SyntaxError):
            unreadable[path] = f"`{path}` cannot be read"
    made = _assemble(report.root, chosen, texts, unreadable)
    return Plan(made.root, made.changes, made.fixed, made.skipped, tuple(withheld), texts)


def apply(plan: Plan) -> Plan:
    """Write the planned changes.

    A file that is no longer what was analysed is left alone, and with it the other files of fixes that also touch it. Each file keeps its
    encoding, byte order mark, line ends and mode; it is replaced by a complete new one in a single step.

    Returns:
        The plan as it was carried out: files left alone appear as skipped fixes.

    Raises:
        FixError: A file could not be written; then none is changed.
    """
    contents: dict[Path, tuple[bytes, bytes]] = {}
    blocked: dict[str, str] = {}
    for change in plan.changes:
        outcome = _encoded(plan.root, change)
        if isinstance(outcome, str):
            blocked[change.path] = outcome
        else:
            location, before, after = outcome
            contents[location] = (before, after)
    if blocked:
        made = _assemble(plan.root, plan.fixed, plan.texts, blocked)
        rest = Plan(plan.root, made.changes, made.fixed, (*plan.skipped, *made.skipped), plan.withheld, plan.texts)
        return apply(rest)
    _replace(contents)
    return plan


def rewrite(file: Path, before: bytes, after: bytes) -> None:
    """Replace the contents of one file in a single step; its mode stays.

    Raises:
        FixError: It could not be written, and is as it was.
    """
    _replace({file.resolve(): (before, after)})


def diff(plan: Plan, *, color: bool = False) -> str:
    """The planned changes as a unified diff that `git apply` and `patch -p1` take from the project's root."""
    return "".join(line for change in plan.changes for line in _diff(change, color))


# Choosing.


def _edits(finding: Finding) -> tuple[Edit, ...]:
    return finding.fix.edits if finding.fix else ()


class _File:
    """The edits chosen for one file so far, none of which touch each other."""

    def __init__(self, text: str) -> None:
        self.text = text
        newline = _NEWLINE.search(text)
        self.newline = newline.group() if newline else "\n"
        self.chosen: list[tuple[int, int, str]] = []

    def normal(self, edit: Edit) -> tuple[int, int, str]:
        """The edit with the file's own line ends."""
        return edit.start, edit.end, _NEWLINE.sub(lambda _: self.newline, edit.text)

    def clash(self, edit: tuple[int, int, str], others: Sequence[tuple[int, int, str]]) -> bool:
        """Whether an edit touches one of the sorted others in a way in which their order would matter. An equal one does not count."""
        start, end, _ = edit
        index = max(bisect.bisect_left(others, edit) - 1, 0)
        while index < len(others) and others[index][0] <= end:
            other = others[index]
            empty = start == end or other[0] == other[1]
            touching = other[0] <= end and other[1] >= start if empty else other[0] < end and other[1] > start
            if touching and other != edit:
                return True
            index += 1
        return False

    def result(self) -> str:
        """The text after the chosen edits."""
        parts, position = [], 0
        for start, end, text in self.chosen:
            parts += [self.text[position:start], text]
            position = end
        return "".join([*parts, self.text[position:]])


def _assemble(root: Path, findings: Sequence[Finding], texts: Mapping[str, str], blocked: Mapping[str, str]) -> Plan:
    """Make as many of the fixes together as possible. `blocked`: paths that may not be touched, with the reason."""
    broken: dict[int, str] = {}
    while True:
        made = _choose(root, findings, texts, blocked, broken)
        unparsable = [change.path for change in made.changes if not _parses(change.after)]
        if not unparsable:
            return made
        broken.update(_culprits(made, unparsable, texts))


def _choose(
    root: Path, findings: Sequence[Finding], texts: Mapping[str, str], blocked: Mapping[str, str], broken: Mapping[int, str]
) -> Plan:
    files: dict[str, _File] = {}
    fixed, skipped = [], []
    for finding in findings:
        reason = broken.get(id(finding)) or _choose_one(finding, texts, blocked, files)
        if reason:
            skipped.append(Skipped(finding, reason))
        else:
            fixed.append(finding)
    changes = [Change(path, file.text, file.result()) for path, file in sorted(files.items())]
    return Plan(root, tuple(change for change in changes if change.before != change.after), tuple(fixed), tuple(skipped))


def _choose_one(finding: Finding, texts: Mapping[str, str], blocked: Mapping[str, str], files: dict[str, _File]) -> str:
    """Add all edits of a finding's fix to its files, or none and say why."""
    wanted: defaultdict[str, list[tuple[int, int, str]]] = defaultdict(list)
    for edit in _edits(finding):
        if edit.path in blocked:
            return blocked[edit.path]
        if edit.path not in texts:
            return f"`{edit.path}` is not part of the analysis"
        text = texts[edit.path]
        if not 0 <= edit.start <= edit.end <= len(text):
            return f"it does not fit `{edit.path}`"
        file = files.setdefault(edit.path, _File(text))
        normal = file.normal(edit)
        if normal not in wanted[edit.path]:
            if file.clash(normal, sorted(wanted[edit.path])):
                return "its own edits overlap"
            wanted[edit.path].append(normal)
        if file.clash(normal, file.chosen):
            return "it overlaps with another fix; run again to make it too"
    for path, edits in wanted.items():
        files[path].chosen = sorted({*files[path].chosen, *edits})
    return ""


def _parses(text: str) -> bool:
    import libcst

    try:
        libcst.parse_module(text)
    except (libcst.ParserSyntaxError, libcst.CSTValidationError, RecursionError):
        return False
    return True


def _culprits(made: Plan, unparsable: Iterable[str], texts: Mapping[str, str]) -> Iterator[tuple[int, str]]:
    """The fixes that make a file unparsable, found by adding one after the other. At least one is always named."""
    for path in unparsable:
        files: dict[str, _File] = {}
        touching = [finding for finding in made.fixed if any(edit.path == path for edit in _edits(finding))]
        for finding in touching:
            before = {other: list(file.chosen) for other, file in files.items()}
            _choose_one(finding, texts, {}, files)
            if not _parses(files[path].result()):
                yield id(finding), f"`{path}` would not parse afterwards"
                for other, file in files.items():
                    file.chosen = before.get(other, [])


# Writing.


def _encoded(root: Path, change: Change) -> tuple[Path, bytes, bytes] | str:
    """Where a file lies, its bytes now and after the change; or why it must be left alone."""
    location = (root / change.path).resolve()
    if not location.is_relative_to(root.resolve()):
        return f"`{change.path}` lies outside of the project"
    try:
        before = location.read_bytes()
        codec = encoding(before)
        text = decode(before)
    except (OSError, SyntaxError, ValueError):
        return f"`{change.path}` can no longer be read"
    if text != change.before:
        return f"`{change.path}` has changed since it was analysed"
    try:
        if text.encode(codec) != before:
            return f"`{change.path}` cannot be written in its encoding, {codec}, without other changes"
        after = change.after.encode(codec)
    except UnicodeEncodeError:
        return f"the new text cannot be written in the encoding of `{change.path}`, {codec}"
    try:
        unchanged = decode(after) == change.after
    except (SyntaxError, ValueError):
        unchanged = False
    return (location, before, after) if unchanged else f"`{change.path}` would change its encoding"


def _replace(contents: Mapping[Path, tuple[bytes, bytes]]) -> None:
    """Replace files by new ones. New contents are complete on the disk before the first file is replaced."""
    ready: dict[Path, Path] = {}
    done: list[Path] = []
    try:
        for location, (_, after) in contents.items():
            ready[location] = _beside(location, after)
        for location, temporary in ready.items():
            os.replace(temporary, location)
            done.append(location)
    except OSError as error:
        lost = []
        for location in done:
            try:
                os.replace(_beside(location, contents[location][0]), location)
            except OSError:
                lost.append(str(location))
        state = f"; could not restore {', '.join(lost)}" if lost else "; nothing was changed"
        raise FixError(f"{error.filename or ''}: {error.strerror or error}{state}".lstrip(": ")) from error
    finally:
        for location, temporary in ready.items():
            if location not in done:
                with contextlib.suppress(OSError):
                    temporary.unlink()
    for folder in {location.parent for location in done}:
        _sync_folder(folder)


def _beside(location: Path, data: bytes) -> Path:
    """A finished temporary file in the same folder, with the mode and, where allowed, the owner of the file that it will replace."""
    status = location.stat()
    handle, name = tempfile.mkstemp(prefix=f".{location.name[:100]}.", suffix=".tmp", dir=location.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            if hasattr(os, "fchown") and (status.st_uid, status.st_gid) != (os.geteuid(), os.getegid()):
                with contextlib.suppress(OSError):
                    os.fchown(file.fileno(), status.st_uid, status.st_gid)
            os.chmod(name, stat.S_IMODE(status.st_mode))
            os.fsync(file.fileno())
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(name)
        raise
    return Path(name)


def _sync_folder(folder: Path) -> None:
    """Make the new names of a folder survive a power cut, where the system can."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


# Showing.


def _diff(change: Change, color: bool) -> Iterator[str]:
    before, after = (text.split("\n") for text in (change.before, change.after))
    rows = difflib.unified_diff(_ended(before), _ended(after), f"a/{change.path}", f"b/{change.path}", lineterm="\n")
    for number, row in enumerate(rows):
        if not row.endswith("\n"):
            row += "\n\\ No newline at end of file\n"
        yield _painted(row, number) if color else row


def _ended(rows: list[str]) -> list[str]:
    """Lines with their line feeds back; the last one has none."""
    return [row + "\n" for row in rows[:-1]] + ([rows[-1]] if rows[-1] else [])


def _painted(row: str, number: int) -> str:
    code = "1" if number < 2 else {"+": "32", "-": "31", "@": "36"}.get(row[0])
    body, end, rest = row.partition("\n")
    return f"\x1b[{code}m{body}\x1b[0m{end}{rest}" if code else row
