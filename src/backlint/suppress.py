"""Suppression comments: what they say, which lines they cover, and what they hide.

    # backlint: ignore[missing-timeout, data/n-plus-one-query]: the pool has a deadline
    # backlint: ignore-file[hardcoded-secret]: generated test vectors
    # backlint: ignore[nested-retry] until=2027-06-30: goes with the old client

A rule is called by its short name, its full name or its area.
"""

from __future__ import annotations

import bisect
import datetime
import difflib
import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace

from .finding import Edit, Finding, Fix, Position, Safety
from .lower.lines import Lines, lines
from .meta import EXPIRED_SUPPRESSION, INVALID_SUPPRESSION, UNUSED_SUPPRESSION

_START = re.compile(r"(?:^|#)\s*backlint\s*:\s*(?P<body>.*?)\s*$", re.DOTALL)
_BODY = re.compile(r"(?P<verb>ignore-file|ignore)\s*\[(?P<names>[^\[\]]*)\](?P<rest>.*)$", re.DOTALL)
_UNTIL = re.compile(r"until\s*=\s*(?P<day>[^\s:]*)")
_FORM = "`# backlint: ignore[rule]: reason`"
_FILE_FORM = "`# backlint: ignore-file[rule]: reason`"


@dataclass(frozen=True)
class Suppression:
    """One comment that hides findings.

    Attributes:
        line: The physical line it stands on.
        own_line: Whether nothing but the comment is on that line.
        whole_file: Whether it is an `ignore-file`.
        names: The rules and areas in its brackets, as written.
        reason: What follows the brackets' colon, possibly empty.
        until: The last day on which it hides anything, None for ever.
    """

    line: int
    own_line: bool
    whole_file: bool
    names: tuple[str, ...]
    reason: str
    until: datetime.date | None = None


def parse_comment(line: int, own_line: bool, text: str) -> Suppression | str:
    """Read one comment, given as the text after its hash. For one that is malformed, the sentence that says what is wrong with it."""
    start = _START.search(text)
    body = _BODY.match(start.group("body")) if start else None
    if start is None or body is None:
        verb = re.split(r"[\s:\[\]]", start.group("body"), maxsplit=1)[0] if start else ""
        form = _FILE_FORM if verb.startswith("ignore-file") else _FORM
        if verb in ("ignore", "ignore-file"):
            return f"The suppression does not name its rule in brackets and hides nothing; write {form}."
        return f"This is not a suppression that backlint understands, it hides nothing; write {form}."
    whole_file = body.group("verb") == "ignore-file"
    names = tuple(name.strip() for name in body.group("names").split(","))
    if not any(names):
        return f"The suppression does not name its rule and hides nothing; write {_FILE_FORM if whole_file else _FORM}."
    rest = body.group("rest").strip()
    until = None
    if dated := _UNTIL.match(rest):
        try:
            until = datetime.date.fromisoformat(dated.group("day"))
        except ValueError:
            return f"The suppression ends on no day that exists, `{dated.group('day')}`, and hides nothing; write `until=YYYY-MM-DD`."
        rest = rest[dated.end() :].strip()
    reason = rest[1:].strip() if rest.startswith(":") else ""
    return Suppression(line, own_line, whole_file, tuple(name for name in names if name), reason, until)


def text_comments(text: str) -> tuple[tuple[int, bool, str], ...]:
    """The suppression comments of a file that is not Python but has `#` comments, in the form of `ModuleFacts.ignores`."""
    found = []
    for number, line in enumerate(re.split(r"\r\n?|\n", text), 1):
        match = re.search(r"(?:^|\s)#(?=\s*backlint\s*:)", line)
        if match:
            found.append((number, not line[: match.start()].strip(), line[match.end() :]))
    return tuple(found)


def resolve(name: str, known: Collection[str]) -> frozenset[str]:
    """The full names among `known` that a short name, a full name or an area stands for; empty where it is unknown."""
    return frozenset(rule for rule in known if name in (rule, rule.rpartition("/")[2], rule.partition("/")[0]))


def nearest(name: str, known: Collection[str]) -> str:
    """The rule or area that `name` most likely meant, or an empty string."""
    words = sorted({word for rule in known for word in (rule, rule.rpartition("/")[2], rule.partition("/")[0])})
    return next(iter(difflib.get_close_matches(name.replace("_", "-").lower(), words, n=1)), "")


@dataclass(frozen=True)
class _Scope:
    """The lines a suppression covers: first where it points exactly, and if nothing is reported there, the statement around."""

    exact: tuple[int, int]
    wide: tuple[int, int]


def _last_line(index: Lines, number: int) -> int:
    start, end = index.spans[number]
    return index.place(max(end - 1, start))[0]


def _scope(suppression: Suppression, text: str, python: bool) -> _Scope:
    line = suppression.line
    if not python:
        target = line + 1 if suppression.own_line else line
        return _Scope((target, target), (target, target))
    index = lines(text)
    around = bisect.bisect_right(index.logical, line) - 1
    inside = around >= 0 and _last_line(index, around) >= line
    if suppression.own_line and inside:  # between the brackets of a longer expression: the next line of it
        rows = re.split(r"\r\n?|\n", text)
        target = line + 1
        while target <= len(rows) and (not rows[target - 1].strip() or rows[target - 1].lstrip().startswith("#")):
            target += 1
        return _Scope((target, target), (target, target))
    if suppression.own_line:
        first = around + 1
        if first >= len(index.logical):
            return _Scope((line, line), (line, line))
        last = first
        while last + 1 < len(index.logical) and text[slice(*index.spans[last])].lstrip().startswith("@"):
            last += 1
        covered = (index.logical[first], _last_line(index, last))
        return _Scope(covered, covered)
    if not inside:
        return _Scope((line, line), (line, line))
    statement = (index.logical[around], _last_line(index, around))
    return _Scope((line, line), statement if line in statement else (line, line))


def _overlaps(finding: Finding, span: tuple[int, int]) -> bool:
    return finding.position.line <= span[1] and max(finding.position.end_line, finding.position.line) >= span[0]


class FileSuppressions:
    """The suppressions of one file, which remember what they have hidden.

    Args:
        path: The file.
        comments: As in `ModuleFacts.ignores`.
        known: Full names of all rules there are, enabled or not.
        text: The file's text.
        python: Whether it is Python, where a comment covers whole statements, and not lines only.
        today: The day by which suppressions expire; None: none has.
        reasons: Whether a suppression without a reason is a finding.
    """

    def __init__(
        self,
        path: str,
        comments: Sequence[tuple[int, bool, str]],
        known: Collection[str],
        text: str,
        *,
        python: bool = True,
        today: datetime.date | None = None,
        reasons: bool = True,
    ) -> None:
        self.path = path
        self.text = text
        self.python = python
        self.entries: list[tuple[Suppression, str, frozenset[str], _Scope]] = []
        self.problems: list[Finding] = []
        for line, own_line, comment in comments:
            parsed = parse_comment(line, own_line, comment)
            if isinstance(parsed, str):
                self._invalid(line, comment, parsed, comment.strip())
                continue
            if parsed.until is not None and today is not None and parsed.until < today:
                self._expired(parsed, comment)
                continue
            if not parsed.reason and reasons:
                self._invalid(line, comment, "The suppression gives no reason; write it after a colon: `…]: why`.", "reason")
            scope = _scope(parsed, text, self.python)
            for name in dict.fromkeys(parsed.names):
                rules = resolve(name, known)
                if rules:
                    self.entries.append((parsed, name, rules, scope))
                else:
                    guess = nearest(name, known)
                    hint = f"; did you mean `{guess}`?" if guess else "."
                    self._invalid(line, comment, f"The suppression names an unknown rule, `{name}`{hint}", name)
        self.comments = {line: comment for line, _, comment in comments}

    def _place(self, line: int, comment: str) -> Position:
        """From the comment's hash to the end of its line."""
        rows = re.split(r"\r\n?|\n", self.text)
        row = rows[line - 1] if 0 < line <= len(rows) else ""
        start = row.rfind("#", 0, max(row.rfind(comment.rstrip()), 0) + 1)
        begin = start + 1 if start >= 0 else 1
        return Position(self.path, line, begin, line, max(len(row.rstrip()) + 1, begin))

    def _invalid(self, line: int, comment: str, message: str, subject: str) -> None:
        problem = INVALID_SUPPRESSION.finding(self._place(line, comment), message, subject=subject)
        self.problems.append(_plain(problem))

    def _expired(self, suppression: Suppression, comment: str) -> None:
        listed = ", ".join(f"`{name}`" for name in suppression.names)
        problem = EXPIRED_SUPPRESSION.finding(
            self._place(suppression.line, comment),
            f"The suppression of {listed} ended on {suppression.until} and hides nothing any more.",
            help="Repair what it hid, or decide anew for how long it may stay.",
            subject=", ".join(suppression.names),
        )
        self.problems.append(_plain(problem))

    def split(self, findings: Iterable[Finding]) -> tuple[list[Finding], list[Finding]]:
        """Part the findings of this file into those that stay and those that are hidden; afterwards `unused` knows what was needed."""
        findings = list(findings)
        hidden: set[int] = set()
        self.used: set[int] = set()
        for number, (suppression, name, rules, scope) in enumerate(self.entries):
            matching = [index for index, finding in enumerate(findings) if finding.rule in rules]
            if not suppression.whole_file:
                exact = [index for index in matching if _overlaps(findings[index], scope.exact)]
                matching = exact or [index for index in matching if _overlaps(findings[index], scope.wide)]
            if matching:
                self.used.add(number)
            for index in matching:
                if findings[index].suppressible:
                    hidden.add(index)
                else:
                    message = f"Findings of `{name}` cannot be suppressed."
                    self._invalid(suppression.line, self.comments[suppression.line], message, name)
        stay = [finding for index, finding in enumerate(findings) if index not in hidden]
        return stay, [finding for index, finding in enumerate(findings) if index in hidden]

    def unused(self, judged: Collection[str]) -> list[Finding]:
        """Findings for the suppressions that hid nothing. `judged`: full names of the rules that ran to their end; an entry that could
        have hidden a finding of any other rule is not spoken about."""
        idle: dict[Suppression, list[str]] = {}
        for number, (suppression, name, rules, _) in enumerate(self.entries):
            if number not in self.used and rules <= set(judged):
                idle.setdefault(suppression, []).append(name)
        found = []
        for suppression, names in idle.items():
            where = "in this file" if suppression.whole_file else "here"
            listed = ", ".join(f"`{name}`" for name in names)
            place = self._place(suppression.line, self.comments[suppression.line])
            complete = set(names) == set(suppression.names)
            finding = UNUSED_SUPPRESSION.finding(
                place,
                f"The suppression hides nothing: {listed} {'is' if len(names) == 1 else 'are'} not reported {where}.",
                help="Remove the comment." if complete else f"Remove {listed} from it.",
                subject=", ".join(names),
                fix=self._removal(place, suppression.own_line) if complete else None,
            )
            found.append(_plain(finding))
        return found

    def _removal(self, place: Position, own_line: bool) -> Fix | None:
        """Delete the comment, with its line if it stands alone on it. A comment that says other things too is left to people."""
        starts = lines(self.text).starts
        begin = starts[place.line - 1] + place.column - 1
        end = starts[place.line - 1] + place.end_column - 1
        if not re.match(r"#\s*backlint\s*:", self.text[begin:end]):
            return None
        line_start = starts[place.line - 1]
        if own_line:
            begin, end = line_start, starts[place.line] if place.line < len(starts) else len(self.text)
        else:
            begin = line_start + len(self.text[line_start:begin].rstrip(" \t\f"))
        return Fix("remove the comment", (Edit(self.path, begin, end, ""),), Safety.SAFE)


def _plain(finding: Finding) -> Finding:
    """The finding, out of reach of suppression comments."""
    return replace(finding, suppressible=False)
