"""Statements of SQL that change tables, told by simple patterns."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_NAME = r"(?:IF\s+(?:NOT\s+)?EXISTS\s+|ONLY\s+)*((?:[\w\"`\[\]{}$]+\.)?[\w\"`\[\]{}$]+)"
_COMMENT = re.compile(r"--[^\n]*|/\*.*?\*/", re.DOTALL)
_QUOTED = re.compile(r"'(?:[^']|'')*'|\$(\w*)\$.*?\$\1\$", re.DOTALL)
_ALTER = re.compile(rf"\s*ALTER\s+TABLE\s+{_NAME}\s+(.*)", re.IGNORECASE | re.DOTALL)
_INDEX = re.compile(
    rf"\s*CREATE\s+(?:UNIQUE\s+)?INDEX\s+(CONCURRENTLY\s+)?(?:IF\s+NOT\s+EXISTS\s+)?(?:[\w\"{{}}.]+\s+)?ON\s+{_NAME}", re.IGNORECASE
)
_CREATE = re.compile(rf"\s*CREATE\s+(?:UNLOGGED\s+|TEMP(?:ORARY)?\s+)*TABLE\s+{_NAME}", re.IGNORECASE)
_DROP = re.compile(rf"\s*DROP\s+TABLE\s+{_NAME}", re.IGNORECASE)
_UPDATE = re.compile(rf"\s*UPDATE\s+{_NAME}\s+(?:AS\s+\w+\s+|\w+\s+)?SET\b(.*)", re.IGNORECASE | re.DOTALL)
_DELETE = re.compile(rf"\s*DELETE\s+FROM\s+{_NAME}(.*)", re.IGNORECASE | re.DOTALL)
_INSERT = re.compile(r"\s*INSERT\s+INTO\b.*\bSELECT\b", re.IGNORECASE | re.DOTALL)
_COLUMN = r"(?:COLUMN\s+)?(?:IF\s+(?:NOT\s+)?EXISTS\s+)?([\w\"`]+)"
#: What one action of ALTER TABLE does, by how it begins; the first that fits counts.
_ACTIONS = tuple(
    (kind, re.compile(pattern, re.IGNORECASE | re.DOTALL))
    for kind, pattern in (
        ("", r"ADD\s+CONSTRAINT\b.*\b(?:NOT\s+VALID|USING\s+INDEX)\b"),
        ("add-unique", r"ADD\s+(?:CONSTRAINT\s+\S+\s+)?(?:UNIQUE|PRIMARY\s+KEY|EXCLUDE)\b"),
        ("add-constraint", r"ADD\s+(?:CONSTRAINT\s+\S+\s+)?(?:FOREIGN\s+KEY|CHECK)\b"),
        ("", r"ADD\s+CONSTRAINT\b"),
        ("add-required", rf"ADD\s+{_COLUMN}(?!.*\b(?:DEFAULT|GENERATED|SERIAL|BIGSERIAL)\b).*\bNOT\s+NULL\b"),
        ("add-column", rf"ADD\s+{_COLUMN}"),
        ("", r"DROP\s+CONSTRAINT\b"),
        ("drop-column", rf"DROP\s+{_COLUMN}"),
        ("rename-table", r"RENAME\s+TO\b"),
        ("", r"RENAME\s+CONSTRAINT\b"),
        ("rename-column", rf"RENAME\s+{_COLUMN}\s+TO\b"),
        ("change-type", rf"ALTER\s+{_COLUMN}\s+(?:SET\s+DATA\s+)?TYPE\b"),
        ("set-default", rf"ALTER\s+{_COLUMN}\s+SET\s+DEFAULT\b"),
        ("set-not-null", rf"ALTER\s+{_COLUMN}\s+SET\s+NOT\s+NULL\b"),
    )
)
_FILLED = re.compile(r"CHECK\s*\(\s*[\"`]?(\w+)[\"`]?\s+IS\s+NOT\s+NULL", re.IGNORECASE)


class Statement(NamedTuple):
    """What one statement does: the kind of change, its table and column, and for rows whether it changes all of them."""

    kind: str
    table: str
    column: str = ""
    all_rows: bool = False


def filled(text: str) -> set[str]:
    """The columns of which a constraint in a text of SQL says that they are never empty."""
    return {name.lower() for name in _FILLED.findall(text)}


def statements(text: str) -> Iterator[Statement]:
    """What a text of SQL does."""
    plain = _QUOTED.sub("''", _COMMENT.sub(" ", text))
    for statement in plain.split(";"):
        yield from _statement(statement)


def _statement(text: str) -> Iterator[Statement]:
    if found := _INDEX.match(text):
        yield Statement("add-index-concurrently" if found[1] else "add-index", _bare(found[2]))
    elif found := _CREATE.match(text):
        yield Statement("create-table", _bare(found[1]))
    elif found := _DROP.match(text):
        yield Statement("drop-table", _bare(found[1]))
    elif found := _UPDATE.match(text):
        yield Statement("rows", _bare(found[1]), "", not re.search(r"\bWHERE\b|\bFROM\b", found[2], re.IGNORECASE))
    elif found := _DELETE.match(text):
        yield Statement("rows", _bare(found[1]))
    elif _INSERT.match(text):
        yield Statement("rows", "")
    elif found := _ALTER.match(text):
        for action in _split(found[2]):
            for kind, pattern in _ACTIONS:
                if told := pattern.match(action.strip()):
                    if kind:
                        yield Statement(kind, _bare(found[1]), _bare(told[1]) if pattern.groups else "")
                    break


def _split(actions: str) -> Iterator[str]:
    """The parts between commas that stand in no parentheses."""
    depth, start = 0, 0
    for index, character in enumerate(actions):
        depth += (character == "(") - (character == ")")
        if character == "," and not depth:
            yield actions[start:index]
            start = index + 1
    yield actions[start:]


def _bare(name: str) -> str:
    """A name without its schema and quotes."""
    return name.rpartition(".")[2].strip('"`[]')
