"""The code in a Jupyter notebook, read where it stands in the JSON text."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import NamedTuple

from backlint.facts import ModuleFacts
from backlint.lower import lower


class Cell(NamedTuple):
    """One cell: its code, the facts of it, and the offset in the notebook's text of each of its characters and of its end."""

    code: str
    facts: ModuleFacts
    offsets: tuple[int, ...]

    def place(self, offset: int) -> int:
        """The offset in the notebook's text of an offset in the code."""
        return self.offsets[offset]


_STRING = r'"(?:[^"\\]|\\.)*"'
_SOURCE = re.compile(rf'"source"\s*:\s*(\[(?:\s*{_STRING}\s*,?)*\s*\]|{_STRING})', re.S)
_TOKEN = re.compile(_STRING, re.S)
_CHARACTER = re.compile(r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[0-9a-fA-F]{4}|\\u[0-9a-fA-F]{4}|\\.|.", re.S)
#: Only cells with such a word are read as Python: the others name no credential.
_TELLING = re.compile(r"pass|pwd|secret|token|key|cred|auth|://", re.I)
#: Lines for the notebook itself, which Python does not understand.
_MAGIC = re.compile(r"^[ \t]*[%!?].*", re.M)


def cells(text: str) -> Iterator[Cell]:
    """The cells of a notebook that may name a credential and that Python can read, in order."""
    for source in _SOURCE.finditer(text):
        if _TELLING.search(source.group(1)) is None:
            continue
        characters: list[str] = []
        offsets: list[int] = []
        for token in _TOKEN.finditer(text, *source.span(1)):
            for match in _CHARACTER.finditer(text, token.start() + 1, token.end() - 1):
                characters.append(json.loads(f'"{match.group()}"', strict=False) if match.group()[0] == "\\" else match.group())
                offsets.append(match.start())
        code = _MAGIC.sub(lambda magic: "#" * len(magic.group()), "".join(characters))
        facts = lower(code)
        if facts.error is None:
            yield Cell(code, facts, (*offsets, source.end()))
