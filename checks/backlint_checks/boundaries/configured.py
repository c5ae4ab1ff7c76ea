"""Where in the configuration a contract or the declaration of a module stands."""

from __future__ import annotations

import re
from collections.abc import Iterator

from backlint import Position, Program

_CONFIGS = ("backlint.toml", ".backlint.toml", "pyproject.toml")
_TOOL = r"\s*(?:tool\s*\.\s*backlint\s*\.\s*)?"
_CONTRACTS = re.compile(rf"\s*\[\[{_TOOL}contracts\s*\]\]")


def configured(program: Program, key: str, *words: str) -> Position:
    """The place in the configuration: the first line of a table that holds all of `words`, else the table's head.

    Args:
        key: The table's: `contracts[0]`, `modules.billing`, or of a value: `layers`.
    """
    paths = {source.path for source in program.texts}
    for path in (name for name in _CONFIGS if name in paths):
        lines = program.text(path).splitlines()
        head = next(_heads(lines, key), -1)
        if head < 0:
            continue
        following = (number for number in range(head + 1, len(lines)) if lines[number].startswith("["))
        for number in range(head + 1, next(following, len(lines))):
            found = [re.search(rf"(?<![\w.*]){re.escape(word)}(?![\w.*])", lines[number].partition("#")[0]) for word in words]
            if found and found[0] and all(found) and not lines[number].startswith("name"):
                return Position(path, number + 1, found[0].start() + 1, number + 1, found[0].end() + 1)
        return Position(path, head + 1, 1, head + 1, len(lines[head]) + 1)
    return Position("pyproject.toml")


def _heads(lines: list[str], key: str) -> Iterator[int]:
    """The lines with which a table, or a value, begins."""
    kind, _, index = key.partition("[")
    if index:
        heads = [number for number, line in enumerate(lines) if _CONTRACTS.match(line)]
        yield from heads[int(index.rstrip("]")) :][:1]
        return
    table, _, name = key.partition(".")
    quoted = rf"[\"']?{re.escape(name)}[\"']?"
    head = re.compile(rf"\s*\[{_TOOL}{table}\s*\.\s*{quoted}\s*\]" if name else rf"\s*{re.escape(kind)}\s*=")
    yield from (number for number, line in enumerate(lines) if head.match(line))
