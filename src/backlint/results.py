"""What the rules found, kept for the next run over the very same inputs.

The key is everything that the findings depend on: the paths, roles and contents of all files, the settings, the code of backlint and of the
packages of checks down to their bytes, the library models, the Python that runs. Whatever differs, a byte or an option, is another key, and
then everything after the facts is computed anew. Which findings are suppressed or reported is never kept.
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, fields, is_dataclass
from functools import cache
from importlib import metadata
from pathlib import Path
from typing import Any

from . import __version__
from .config import Config
from .finding import Edit, Finding, Fix, Position, Safety, Severity, Step
from .registry import Plugins
from .rule import Rule
from .source import Source

#: Of the configuration, what decides only over the report.
_LATER = frozenset({"given", "fail_on", "origins", "root", "file", "baseline", "require_reason"})
_CODE = (".py", ".pyi", ".so", ".pyd")


@dataclass(frozen=True)
class Checked:
    """All that settling a run needs besides the rules and the texts.

    Attributes:
        findings: What the rules found, in any order.
        ignores: The suppression comments of Python files, as in `facts.ModuleFacts`, by path.
        errors: Line, column and message for each file that does not parse, by path.
        lines: How many lines of Python were read.
        files: How many files.
        notes, warnings: As in `settle.Report`.
    """

    findings: Sequence[Finding]
    ignores: Mapping[str, tuple[tuple[int, bool, str], ...]] = field(default_factory=dict)
    errors: Mapping[str, tuple[int, int, str]] = field(default_factory=dict)
    lines: int = 0
    files: int = 0
    notes: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()


def inputs(
    config: Config,
    rules: Sequence[Rule],
    plugins: Plugins,
    sources: Iterable[tuple[Source, bytes]],
    requirements: Iterable[tuple[str, str]],
) -> str:
    """The key of a run.

    Args:
        sources: Each file with the digest of its contents, in the order of their paths.
        requirements: The path and text of each file that may say which versions of libraries there are.
    """
    key = hashlib.blake2b(digest_size=20)

    def add(*words: object) -> None:
        key.update(repr(words).encode("utf-8", "backslashreplace"))

    add(__version__, sys.version_info[:3], metadata.version("libcst"))
    for setting in fields(config):
        if setting.name not in _LATER:
            add(setting.name, _plain(getattr(config, setting.name)))
    for rule in rules:
        add(rule.name, [(option.name, _plain(getattr(rule, option.name))) for option in fields(rule)])  # type: ignore[arg-type]
    packages = [Path(__file__).parent, *(folder.parent for folder in plugins.libraries)]
    packages += [Path(file).parent for rule in rules if (file := getattr(sys.modules.get(type(rule).__module__), "__file__", None))]
    for folder in dict.fromkeys(packages):
        add(_loaded(folder))
    for name in (*config.stubs, *config.checks):
        add(_code(config.root / name))
    for source, content in sources:
        add(source.path, source.module, source.is_package, source.role.value, source.language.value, source.root, content)
    for path, text in requirements:
        add(path, text)
    return key.hexdigest()


def dumps(checked: Checked) -> bytes:
    """A run's result as bytes."""
    table = {
        "findings": [_from_finding(finding) for finding in checked.findings],
        "ignores": checked.ignores,
        "errors": checked.errors,
        "lines": checked.lines,
        "files": checked.files,
        "notes": checked.notes,
        "warnings": checked.warnings,
    }
    return json.dumps(table, separators=(",", ":")).encode("ascii")


def loads(data: bytes) -> Checked:
    """The result that `dumps` made bytes of.

    Raises:
        ValueError: The bytes are none of `dumps`'s.
    """
    try:
        table = json.loads(data)
        return Checked(
            tuple(map(_to_finding, table["findings"])),
            {path: tuple((line, own, text) for line, own, text in comments) for path, comments in table["ignores"].items()},
            {path: (line, column, message) for path, (line, column, message) in table["errors"].items()},
            table["lines"],
            table["files"],
            tuple(table["notes"]),
            tuple(table["warnings"]),
        )
    except (KeyError, TypeError, AttributeError, RecursionError) as error:
        raise ValueError(str(error)) from None


def _from_finding(finding: Finding) -> list[Any]:
    fix = finding.fix
    return [
        finding.rule,
        int(finding.severity),
        finding.message,
        _from_position(finding.position),
        finding.help,
        finding.scope,
        finding.subject,
        [[_from_position(step.position), step.message] for step in finding.evidence],
        finding.reach,
        fix and [fix.message, [[edit.path, edit.start, edit.end, edit.text] for edit in fix.edits], fix.safety.value],
        finding.suppressible,
        finding.sensitive,
    ]


def _to_finding(row: list[Any]) -> Finding:
    rule, severity, message, position, help_, scope, subject, evidence, reach, fix, suppressible, sensitive = row
    return Finding(
        rule,
        Severity(severity),
        message,
        Position(*position),
        help_,
        scope,
        subject,
        tuple(Step(Position(*place), text) for place, text in evidence),
        tuple(reach),
        fix and Fix(fix[0], tuple(Edit(*edit) for edit in fix[1]), Safety(fix[2])),
        suppressible,
        sensitive,
    )


def _from_position(position: Position) -> tuple[str, int, int, int, int]:
    return (position.path, position.line, position.column, position.end_line, position.end_column)


def _plain(value: object) -> object:
    """A value of the settings in a form whose `repr` says all of it and nothing else, in the same order every time."""
    if isinstance(value, Mapping):
        return sorted((str(key), _plain(item)) for key, item in value.items())
    if isinstance(value, (set, frozenset)):
        return sorted(map(repr, value))
    if isinstance(value, (list, tuple)):
        return [_plain(item) for item in value]
    if is_dataclass(value) and not isinstance(value, type):  # a contract: its own `repr` writes sets in any order
        return type(value).__name__, [(item.name, _plain(getattr(value, item.name))) for item in fields(value)]
    return value


@cache
def _loaded(package: Path) -> bytes:
    """`_code` of a package that this process has loaded: what happens to it on disk from now on changes nothing here."""
    return _code(package)


def _code(folder: Path) -> bytes:
    """A digest of the code and the library models below a folder."""
    found: list[str] = []
    for where, folders, files in os.walk(folder):
        folders[:] = [name for name in folders if name != "__pycache__"]
        found += [os.path.join(where, name) for name in files if name.endswith(_CODE)]
    key = hashlib.blake2b(digest_size=16)
    for path in sorted(found):
        key.update(os.path.relpath(path, folder).encode("utf-8", "surrogateescape"))
        try:
            with open(path, "rb") as file:
                key.update(hashlib.blake2b(file.read(), digest_size=16).digest())
        except OSError:
            key.update(b"unreadable")
    return key.digest()
