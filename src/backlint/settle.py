"""From raw findings to the report: what is enabled, what is suppressed, what counts."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from .finding import Finding, Position, Severity
from .meta import META_RULES, SYNTAX_ERROR
from .picture import Picture
from .rule import Rule
from .source import Role
from .suppress import FileSuppressions

#: Where rules look unless they say otherwise, and where people can repair what is reported.
_LOOKED_AT = frozenset({Role.SOURCE, Role.SETTINGS, Role.SCRIPT, Role.MIGRATION})
_NOT_OURS = frozenset({Role.GENERATED, Role.VENDORED})


@dataclass(frozen=True)
class Failure:
    """Something that backlint itself could not do; the run went on without it.

    Attributes:
        where: The rule (`area/name`) or the file's path.
        message: One line.
        detail: The traceback, if there is one.
    """

    where: str
    message: str
    detail: str = ""


@dataclass(frozen=True)
class Report:
    """The result of a run.

    Attributes:
        findings: Sorted by `Finding.sort_key`, after selection, suppression and the filter by path.
        suppressed: Those that a comment hides, in the same order.
        baselined: Those that the project has agreed to live with for now (see `baseline`), in the same order.
        elsewhere: How many there are besides, outside of the changes on which is reported.
        show_suppressed: Whether formats that would leave out what is suppressed or in the baseline are to show it, marked as such.
        picture: Draws the imports of the program, for formats that show them; None where nobody asked for it. It gives None where there is
            nothing to draw.
        category: Under which name code scanning keeps the results of this analysis apart from others of the same tool; may be empty.
        failures: What went wrong inside backlint.
        rules: The enabled rules.
        files, lines: How much was analysed.
        seconds: How long it took.
        root: The project's root; the findings' paths are relative to it.
        read: The decoded text of an analysed path; raises OSError or ValueError where there is none.
        notes: For people who want to know more: files that were skipped, a dropped cache.
        warnings: For everyone: why there may be less to see than one expects.
    """

    findings: tuple[Finding, ...]
    suppressed: tuple[Finding, ...]
    failures: tuple[Failure, ...]
    rules: tuple[Rule, ...]
    files: int
    lines: int
    seconds: float
    root: Path
    read: Callable[[str], str] = field(compare=False)
    notes: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
    baselined: tuple[Finding, ...] = ()
    elsewhere: int = 0
    show_suppressed: bool = False
    category: str = ""
    picture: Callable[[], Picture | None] | None = field(default=None, compare=False)

    @property
    def described(self) -> tuple[Rule, ...]:
        """The rules that a reader of this report may meet, sorted by short name: the enabled ones and the engine's own."""
        return tuple(sorted({rule.name: rule for rule in (*self.rules, *META_RULES.values())}.values(), key=short_name))


def short_name(rule: Rule) -> str:
    """The rule's name without its area."""
    return rule.name.rpartition("/")[2]


def _source_role(_path: str) -> Role:
    return Role.SOURCE


def _every(_path: str) -> bool:
    return True


def _everywhere(_rule: str, _path: str) -> bool:
    return True


def _as_it_is(finding: Finding) -> Finding:
    return finding


def settle(
    raw: Iterable[Finding],
    *,
    ignores: Mapping[str, Sequence[tuple[int, bool, str]]],
    rules: Sequence[Rule],
    known_rules: Collection[str],
    read: Callable[[str], str],
    root: Path,
    only: Callable[[str], bool] = _every,
    role: Callable[[str], Role] = _source_role,
    errors: Mapping[str, tuple[int, int, str]] | None = None,
    failures: Sequence[Failure] = (),
    disabled: Collection[str] = (),
    texts: Collection[str] = (),
    files: int = 0,
    lines: int = 0,
    seconds: float = 0.0,
    notes: Sequence[str] = (),
    today: datetime.date | None = None,
    reasons: bool = True,
    on: Callable[[str, str], bool] = _everywhere,
    regraded: Callable[[Finding], Finding] = _as_it_is,
) -> Report:
    """Decide what is reported. The order of `raw` does not matter.

    Args:
        raw: All that the rules found.
        ignores: The suppression comments of each path, as in `ModuleFacts.ignores`.
        rules: The enabled rules; findings of others are dropped, and so are those in files of a role that their rule does not look at.
        known_rules: Full names of all rules there are, so that a suppression of one that is not enabled is not called unknown.
        only: Whether a path is to be reported on. Suppressions are judged before, on the whole project.
        role: What a path is for.
        errors: For each file that does not parse: line, column (both from 1), message.
        failures: Rules that failed are not judged when suppressions are called unused.
        texts: The paths that are not Python.
        disabled: Full names of the engine's own rules (`META_RULES`) that the user has switched off.
        today: The day by which suppressions expire; None: none does.
        reasons: Whether a suppression without a reason is a finding.
        on: Whether an enabled rule is on for a path.
        regraded: The finding with the severity that the settings give it.
    """
    enabled: dict[str, Rule] = {rule.name: rule for rule in rules}
    by_path: defaultdict[str, list[Finding]] = defaultdict(list)
    for finding in dict.fromkeys(raw):
        rule = enabled.get(finding.rule)
        path = finding.position.path
        if rule is not None and role(path) in rule.roles and on(finding.rule, path):
            by_path[path].append(regraded(finding))
    known = set(known_rules) | enabled.keys() | META_RULES.keys()
    failed = {failure.where for failure in failures}
    judged = (enabled.keys() | META_RULES.keys()) - failed - set(disabled)
    kept: list[Finding] = []
    suppressed: list[Finding] = []
    meta: list[Finding] = [_syntax_error(path, error, role(path)) for path, error in (errors or {}).items()]
    for path in sorted(by_path.keys() | ignores.keys()):
        comments = ignores.get(path, ())
        if not comments:
            kept += by_path[path]
            continue
        file = FileSuppressions(path, comments, known, read(path), python=path not in texts, today=today, reasons=reasons)
        stay, hidden = file.split(by_path.get(path, ()))
        kept += stay
        suppressed += hidden
        if role(path) not in _NOT_OURS:
            meta += file.problems
            meta += file.unused({name for name in judged if on(name, path)})
    kept += (regraded(finding) for finding in dict.fromkeys(meta) if finding.rule not in disabled)

    def final(findings: list[Finding]) -> tuple[Finding, ...]:
        return tuple(sorted((finding for finding in findings if only(finding.position.path)), key=lambda finding: finding.sort_key))

    return Report(
        findings=final(kept),
        suppressed=final(suppressed),
        failures=tuple(failures),
        rules=tuple(rules),
        files=files,
        lines=lines,
        seconds=seconds,
        root=root,
        read=read,
        notes=tuple(notes),
    )


def _syntax_error(path: str, error: tuple[int, int, str], role: Role) -> Finding:
    line, column, message = error
    line, column = max(line, 1), max(column, 1)
    reason = message.strip().rstrip(".") or "invalid syntax"
    return Finding(
        rule=SYNTAX_ERROR.name,
        severity=SYNTAX_ERROR.severity if role in _LOOKED_AT else Severity.NOTE,
        message=f"The file cannot be read as Python and was not analysed: {reason}.",
        position=Position(path, line, column, line, column + 1),
        help="Repair it, or leave the file out with `exclude`.",
        subject="syntax",
        suppressible=False,
    )


def worst(report: Report) -> Severity | None:
    """The highest severity among the findings, None where there are none."""
    return max((finding.severity for finding in report.findings), default=None)


def failing(report: Report, fail_on: Severity) -> tuple[Finding, ...]:
    """The findings that make the run fail: those at or above `fail_on`."""
    return tuple(finding for finding in report.findings if finding.severity >= fail_on)
