"""`security/hardcoded-secret`."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from backlint.finding import Finding, Position, Severity, Step
from backlint.rule import Rule, option
from backlint.source import Role, Source

from ..secrets import collect
from ..secrets.leak import EMPTY, Leak
from ..secrets.parameters import parameter_names
from ..secrets.repair import read_from_environment

if TYPE_CHECKING:
    from backlint.facts import ModuleFacts
    from backlint.link.program import Program

#: Files in which people write made-up credentials: only what a structure or a provider's shape proves counts there.
_QUIET = frozenset({Role.TEST, Role.EXAMPLE, Role.GENERATED, Role.VENDORED})
_GUARD = re.compile(
    r"^(?:el)?if\b.*\b(?:DEBUG|TESTING|TEST|IS_DEV|IS_LOCAL|is_development|is_local|is_testing|development|local|"
    r"dev)\b(?!.*\bnot\b)",
    re.I,
)
_INLINE_GUARD = re.compile(r"\bif\s+(?:\w+\.)*(?:DEBUG|TESTING|IS_DEV|IS_LOCAL)\b")
_DEVELOPMENT = re.compile(
    r"(?:^|[/._-])(?:dev|devcontainer|development|local|testing|test|docker-compose|compose|demo|sandbox|ci|e2e)(?:[/._-]|$)|"
    r"(?:^|/)\.github/|\.gitlab-ci",
    re.I,
)
_PRODUCTION = re.compile(r"(?:^|[/._-])(?:prod|production|live)(?:[/._-]|$)", re.I)
_MOST_PLACES = 20


#: Path and text of a file, its facts where it is Python, and a credential in it.
_Place = tuple[str, str, "ModuleFacts | None", Leak]


class HardcodedSecret(Rule):
    """A credential written into the source.

    Whoever can read the repository, its history, a build log or a container image has it too, and it cannot be changed without a release.
    Three kinds of proof are kept apart: *shape* (the format of a provider's token, with its checksum verified where it has one),
    *place* (a name, parameter, key, header or URL that says what the value is) and *randomness* of the value. A report needs a shape, or
    a place and a value that is random or looks chosen as a password. Placeholders, references to where a secret is kept, identifiers,
    paths, digests and public keys are silent. In tests and examples only shapes count. The value itself is never shown.

    ```python bad
    import os

    DB_PASSWORD = os.environ.get("DB_PASSWORD", "kV8!tzQ2pLw")
    ```

    ```python good
    import os

    DB_PASSWORD = os.environ["DB_PASSWORD"]
    ```

    Secrets that were removed from the code but are still in its history are out of scope: use gitleaks or trufflehog for those. Prose
    (Markdown, reStructuredText, plain text) is not read: what looks like a credential there is an example nearly always.
    """

    severity = Severity.ERROR
    roles: ClassVar[frozenset[Role]] = frozenset(Role)
    sensitive = True
    fixable = True
    cwe = 798

    tests: bool = option(default=True, help="whether provider-shaped credentials in tests and examples are reported")

    def check(self, program: Program) -> Iterator[Finding]:
        """One finding for each credential; its other places are the evidence."""
        places: defaultdict[str, list[tuple[tuple[int, int, Position], Finding, _Place]]] = defaultdict(list)
        for source, leak, scope, text in self._leaks(program):
            severity = self._severity(source, leak, text)
            if severity is None:
                continue
            position = _position(text, source.path, leak.start, leak.end)
            finding = self._describe(position, leak, scope, severity)
            module = program.module(source.path)
            place = (source.path, text, module.facts if module else None, leak)
            places[leak.identity + leak.what].append(((-severity, source.role in _QUIET, position), finding, place))
        for entries in places.values():
            entries.sort(key=lambda entry: entry[0])
            fix = read_from_environment(entry[2] for entry in entries)
            first, others = replace(entries[0][1], fix=fix), [entry[1] for entry in entries[1:]]
            variable = next((leak.place[2] for _, _, (_, _, _, leak) in entries if leak.place and leak.place[2]), "")
            if fix and variable:
                first = replace(first, help=f"{first.help} Add the line `{variable}=` to .env.example.")
            if not others:
                yield first
                continue
            steps = tuple(Step(other.position, "the same value stands here") for other in others[:_MOST_PLACES])
            count = f"; the same value stands in {len(others)} other place{'s' * (len(others) > 1)}"
            yield replace(first, message=first.message + count, evidence=steps)

    def _leaks(self, program: Program) -> Iterator[tuple[Source, Leak, str, str]]:
        """Every credential, with its file, the function around it and the file's text."""
        for module in program.files():
            source = module.source
            if source is not None:
                text = program.text(source.path)
                parameter = None if source.role in _QUIET else parameter_names(program, module)
                for leak, scope in collect.of_python(text, module.facts, parameter):
                    yield source, leak, scope, text
        for source in program.texts:
            text = program.text(source.path)
            for leak in collect.of_text(text, source.path):
                yield source, leak, "", text

    def _severity(self, source: Source, leak: Leak, text: str) -> Severity | None:
        """How bad this credential is where it stands; None where it says nothing."""
        if source.role in _QUIET:
            if not self.tests or leak.generic or leak.issuer == "jwt" or (leak.doubt and leak.issuer != "key"):
                return None
            return Severity.NOTE if leak.issuer == "key" else Severity.ERROR if leak.verified else Severity.WARNING
        if leak.issuer == EMPTY and not _is_production(source, text):
            return None
        insecure = "new Django project" in leak.doubt
        if insecure and _is_production(source, text):
            return Severity.ERROR
        if leak.doubt:
            return Severity.NOTE
        if leak.generic and ((_DEVELOPMENT.search(source.path) and not _PRODUCTION.search(source.path)) or _is_guarded(text, leak.start)):
            return Severity.NOTE
        return Severity.ERROR

    def _describe(self, position: Position, leak: Leak, scope: str, severity: Severity) -> Finding:
        """The finding for one place."""
        doubt = f", but {leak.doubt}" if leak.doubt else ""
        if severity is Severity.NOTE and not leak.doubt:
            doubt = ", but only for development or tests"
        what = leak.what[0].upper() + leak.what[1:]
        issuer = f"Revoke it first. {leak.revoke}. " if leak.revoke else "Change it first. "
        return self.finding(
            position,
            f"{what} stands in the source{f' ({leak.shown})' if leak.shown else ''}: {leak.proof}{doubt}",
            help=f"{issuer}Then read the new one from the environment or a secret store; removing it here leaves it in the history.",
            scope=scope,
            subject=f"{leak.what.partition(' ')[2]} {leak.name if leak.guessable else leak.identity}",
            severity=severity,
        )


def _is_production(source: Source, text: str) -> bool:
    """Whether a file is for production: its path says so, or it is settings with `DEBUG = False`."""
    return _PRODUCTION.search(source.path) is not None or re.search(r"^DEBUG\s*=\s*False", text, re.M) is not None


def _position(text: str, path: str, start: int, end: int) -> Position:
    """The place of two offsets, cut at the end of the first line."""
    head = text[:start]
    line = len(re.findall(r"\r\n?|\n", head)) + 1
    column = start - max(head.rfind("\n"), head.rfind("\r"))
    stop = re.compile(r"[\r\n]").search(text, start, end)
    return Position(path, line, column, line, column + (stop.start() if stop else end) - start)


def _is_guarded(text: str, offset: int) -> bool:
    """Whether the statement around an offset only runs in development: under `if DEBUG:`, or with such a condition on its own line."""
    start = text.rfind("\n", 0, offset) + 1
    stop = text.find("\n", offset)
    if _INLINE_GUARD.search(text[offset : stop if stop >= 0 else len(text)]):
        return True
    depth = _indent(text[start:offset])
    for line in reversed(text[max(start - 6000, 0) : start].splitlines()):
        if depth == 0:
            return False
        stripped = line.lstrip()
        if stripped and not stripped.startswith("#") and _indent(line) < depth:
            depth = _indent(line)
            if _GUARD.match(stripped):
                return True
    return False


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())
