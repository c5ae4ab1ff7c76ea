"""Text for terminals: colours, widths of characters, and characters that must not reach a terminal as they are."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from typing import TextIO

_CODES = {
    "error": "1;31",
    "warning": "1;33",
    "note": "1;36",
    "bold": "1",
    "dim": "2",
    "gutter": "34",
    "help": "32",
}
_NAMED = {"\n": "\\n", "\r": "\\r", "\t": "\\t"}
#: Marks that turn the direction of text around, with which code can be made to look like other code.
_BIDIRECTIONAL = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_TAB = 4


def use_color(stream: TextIO, choice: str, environ: Mapping[str, str]) -> bool:
    """Whether to colour what is written to `stream`.

    Args:
        choice: "always", "never", or "auto": `NO_COLOR` says no, `FORCE_COLOR` and `CLICOLOR_FORCE` say yes, each when set and not
            empty (a force of `0` does not count), in this order; otherwise terminals that are not dumb are coloured.
    """
    if choice in ("always", "never"):
        return choice == "always"
    if environ.get("NO_COLOR"):
        return False
    if any(environ.get(name, "0") not in ("", "0") for name in ("FORCE_COLOR", "CLICOLOR_FORCE")):
        return True
    return environ.get("TERM") != "dumb" and stream.isatty()


def paint(text: str, style: str, color: bool) -> str:
    """`text` in a style (`error`, `warning`, `note`, `bold`, `dim`, `gutter`, `help`), or as it is without colour."""
    return f"\x1b[{_CODES[style]}m{text}\x1b[0m" if color and text else text


def _escape(character: str) -> str:
    if character in _NAMED:
        return _NAMED[character]
    category = unicodedata.category(character)
    if category in ("Cc", "Cs", "Zl", "Zp") or character in _BIDIRECTIONAL:
        code = ord(character)
        return f"\\x{code:02x}" if code < 256 else f"\\u{code:04x}"
    return character


def printable(text: str) -> str:
    """`text` with control characters, lone surrogates and direction marks written as escapes, so that it stays on one line."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(map(_escape, text))


def character_width(character: str) -> int:
    """The number of columns that a printable character takes in a terminal."""
    if character.isascii():
        return 1
    if unicodedata.combining(character) or unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def width(text: str) -> int:
    """The number of columns that printable text takes in a terminal."""
    return len(text) if text.isascii() else sum(map(character_width, text))


def cells(row: str) -> list[str]:
    """What to show for each character of a source line: tabs as spaces up to the next stop, what is not printable as an escape."""
    shown = []
    column = 0
    for character in row:
        if character == "\t":
            cell = " " * (_TAB - column % _TAB)
        elif character == "\f":
            cell = " "
        else:
            cell = _escape(character)
        column += width(cell)
        shown.append(cell)
    return shown


def encodable(text: str, stream: TextIO) -> str:
    """`text` with what the stream's encoding cannot express replaced, drawing characters by plain ones."""
    encoding = getattr(stream, "encoding", None)
    if not encoding or text.isascii():
        return text
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        plain = text.translate(str.maketrans("├└│─…·→", "|`|-~->"))
        return plain.encode(encoding, "backslashreplace").decode(encoding)
    except LookupError:
        return text
    return text
