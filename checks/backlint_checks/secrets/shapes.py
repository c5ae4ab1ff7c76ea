"""One scan of a text for credentials of known shape.

A credential of any provider holds an unbroken run of at least sixteen letters, digits, hyphens and underscores. Such runs are found by
translating the text's bytes and searching for sixteen equal ones, which costs about as much as reading the text; only runs that also hold
a digit, or begin like a short token, are compared with the providers' formats: about one in ten thousand characters of code.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from . import checksums
from .providers import FORMATS, Format
from .randomness import plausible
from .values import is_filler

_RUN = 16
_LETTERS = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-"
_TABLE = bytes(120 if byte in _LETTERS else 32 for byte in range(256))
_NEEDLE = b"x" * _RUN
_DIGIT = re.compile(r"[0-9]")
_HEX = re.compile(r"[0-9a-fA-F]+")
_NUMBER = re.compile(r"[-0-9]+")
#: What is public by its nature and holds thousands of runs.
_CERTIFICATES = re.compile(r"-----BEGIN (?:TRUSTED )?CERTIFICATE-----[A-Za-z0-9+/=\s]*-----END")
#: How far before a run the format's literal may stand, and how far a format with a cue may start before or end after the run.
_BEFORE, _AFTER = 64, 96

#: Before a credential that begins with a variable part: nothing that could belong to it, unless that is an escape such as `\\n`.
_BOUNDARY = r"(?:(?<![A-Za-z0-9_.-])|(?<=\\[nrt]))"
_LITERAL = re.compile(r"(?:\(\?:([\w|-]+)\))?((?:[A-Za-z0-9_/=~-]|\\[.$])*)")


class Shape(NamedTuple):
    """A credential found by its shape: what it is, its offsets, and whether a checksum or structure proves it.

    `doubt` says why a genuine shape is likely harmless ("expired or an example", "encrypted", "test mode or often public"), "" for none.
    """

    what: str
    provider: str
    start: int
    end: int
    verified: bool
    doubt: str = ""


@lru_cache(maxsize=1)
def _compiled() -> tuple[
    re.Pattern[str], dict[str, tuple[tuple[Format, re.Pattern[str]], ...]], tuple[tuple[Format, re.Pattern[str]], ...]
]:
    """The pattern of all anchors, the formats behind each, and the formats that have a cue instead."""
    anchors: dict[str, list[tuple[Format, re.Pattern[str]]]] = {}
    cued: list[tuple[Format, re.Pattern[str]]] = []
    for row in FORMATS:
        pattern = re.compile(rf"{row.pattern}(?![A-Za-z0-9_-])")
        if row.cue:
            cued.append((row, re.compile(_BOUNDARY + pattern.pattern)))
            continue
        match = _LITERAL.match(row.pattern)
        assert match is not None
        rest = match.group(2).replace("\\", "")
        if row.pattern[match.end() : match.end() + 1] in ("{", "?", "*"):
            rest = rest[:-1]
        for head in (match.group(1) or "").split("|"):
            anchors.setdefault(head + rest, []).append((row, pattern))
    words = "|".join(re.escape(word) for word in sorted(anchors, key=len, reverse=True))
    # A longer anchor hides a shorter one that begins it, so each takes the formats of its prefixes along.
    table = {
        word: tuple(entry for other in sorted(anchors, key=len, reverse=True) if word.startswith(other) for entry in anchors[other])
        for word in anchors
    }
    return re.compile(f"(?=({words}))"), table, tuple(cued)


#: Where a credential may begin: behind anything that could not belong to it, or behind an escape such as `\\n`.
_START = re.compile(r"(?<![A-Za-z0-9])[A-Za-z0-9]|(?<=\\[nrt])[A-Za-z0-9]")


@lru_cache(maxsize=1)
def _heads() -> frozenset[str]:
    """The first two characters of all anchors."""
    return frozenset(anchor[:2] for anchor in _compiled()[1])


#: How the shorter tokens begin: one in thirty of them has no digit, and is known by this instead.
_STARTS_TEXT = """
glpat- gldt- glrt- glft- glsoat- glffct- glimt- glcbt- hf_ api_org_ sk_live_ rk_live_ sk_test_ rk_test_ whsec_ GOCSPX- dckr_ sm_ AKIA ASIA
LTAI rnd_
"""
_STARTS = tuple(_STARTS_TEXT.split())
_FIRST = frozenset(start[:3] for start in _STARTS)


def _begins(text: str, position: int) -> bool:
    """Whether a run begins like one of the shorter tokens, at its start or after the letter of an escape such as `\\n`."""
    return (text[position : position + 3] in _FIRST and text.startswith(_STARTS, position)) or (
        text[position + 1 : position + 4] in _FIRST and text.startswith(_STARTS, position + 1)
    )


def _judge(row: Format, text: str, start: int, end: int) -> Shape | None:
    """The shape at these offsets, None where its structure refutes it or it is filled with placeholders."""
    value = text[start:end]
    verdict = row.check(value) if row.check else None
    if verdict is False or (verdict is None and row.provider != "jwt" and not plausible(value, _prefix(row))):
        return None
    if is_filler(value[_prefix(row) :]):
        return None
    doubt = ""
    if row.provider == "jwt" and verdict is None:
        doubt = "it has expired or names an example"
    elif row.low:
        doubt = "it is for tests or often public"
    return Shape(row.what, row.provider, start, end, verdict is True, doubt)


@lru_cache(maxsize=512)
def _prefix(row: Format) -> int:
    """How many characters of every value of this format are fixed."""
    match = re.match(r"(?:\(\?:[^()]*\)|\\[.$]|[\w/=~-])*", row.pattern)
    fixed = match.group() if match else ""
    if "[" in row.pattern and row.pattern[len(fixed) : len(fixed) + 1] == "{":
        fixed = fixed[:-1]
    longest = re.sub(r"\(\?:([^()|]*)[^()]*\)", r"\1", fixed)
    return 0 if row.cue else len(longest.replace("\\", ""))


def _in_run(text: str, start: int, end: int) -> Iterator[Shape]:
    """The shapes in or around one run."""
    pattern, table, cued = _compiled()
    heads = _heads()
    if _NUMBER.fullmatch(text, start, end):
        return
    if _HEX.fullmatch(text, start, end) and text[start - 1 : start] not in (".", "/", ":", "$"):
        return
    found = False
    for begin in _START.finditer(text, max(start - _BEFORE, 0), end):
        at = begin.start()
        match = pattern.match(text, at) if text[at : at + 2] in heads else None
        for row, shape in table[match.group(1)] if match else ():
            hit = shape.match(text, at)
            if hit and hit.end() >= start:
                judged = _judge(row, text, *hit.span())
                if judged:
                    found = True
                    yield judged
                    break
    if found:
        return
    low, high = max(start - _BEFORE, 0), end + _AFTER
    window = text[low:high]
    for row, shape in cued:
        if row.cue in window:
            for hit in shape.finditer(text, low, high):
                if hit.start() < end and hit.end() > start:
                    judged = _judge(row, text, *hit.span())
                    if judged:
                        yield judged


_KEY_BLOCK = re.compile(
    r"-----BEGIN ((?:[A-Z0-9]+ )*PRIVATE KEY(?: BLOCK)?)-----(?:(?!-----BEGIN).){0,12000}?-----END \1-----|"
    r"PuTTY-User-Key-File-[23]:",
    re.S,
)


def _keys(text: str) -> Iterator[Shape]:
    """Private keys with their body."""
    if "PRIVATE KEY" not in text:
        return
    for match in _KEY_BLOCK.finditer(text):
        block = match.group()
        verdict = checksums.private_key(block)
        if verdict is False:
            continue
        kind = (match.group(1) or "").replace(" BLOCK", "").replace("PRIVATE KEY", "private key").strip()
        encrypted = verdict is None
        yield Shape(kind, "key", match.start(), match.end(), True, "it is encrypted" if encrypted else "")


_JWK = re.compile(r"""["']kty["']\s*:""")
_OF_JWK = {"RSA": "d", "EC": "d", "OKP": "d", "oct": "k"}


def _json_keys(text: str) -> Iterator[Shape]:
    """The private parts of JSON web keys: `d`, and `k` of a symmetric one."""
    for kind in _JWK.finditer(text) if "kty" in text else ():
        start = text.rfind("{", max(kind.start() - 6000, 0), kind.start())
        end = text.find("}", kind.end(), kind.end() + 6000)
        if start < 0 or end < 0:
            continue
        family = re.compile(r"""\s*["'](\w+)["']""").match(text, kind.end())
        part = _OF_JWK.get(family.group(1)) if family else None
        match = re.compile(rf"""["']{part}["']\s*:\s*["']([\w-]{{22,2000}})["']""").search(text, start, end) if part else None
        if match and not is_filler(match.group(1)) and plausible(match.group(1)):
            yield Shape("private JSON web key", "key", *match.span(1), True)


def _spelled(text: str) -> Iterator[Shape]:
    """Formats in base64 with so many other characters that they may hold no long run, found by a rare literal."""
    for row, pattern in _rare() if "Key=" in text or "Q~" in text else ():
        if row.cue in text:
            for match in pattern.finditer(text):
                judged = _judge(row, text, *match.span())
                if judged:
                    yield judged


@lru_cache(maxsize=1)
def _rare() -> tuple[tuple[Format, re.Pattern[str]], ...]:
    cues = {"AccountKey=": "Key=", "SharedAccessKey=": "Key=", "Q~": "Q~"}
    return tuple(
        (row._replace(cue=cue), re.compile(rf"{_BOUNDARY}{row.pattern}(?![A-Za-z0-9_-])"))
        for row in FORMATS
        for literal, cue in cues.items()
        if row.cue == literal or row.pattern.startswith(literal)
    )


def runs(text: str) -> list[tuple[int, int]]:
    """The offsets of the runs that could be part of a credential: long, with a digit or the beginning of a known token."""
    if "BEGIN CERTIFICATE" in text:
        text = _CERTIFICATES.sub(lambda match: " " * len(match.group()), text)
    data = text.encode("ascii", "replace").translate(_TABLE)
    found: list[tuple[int, int]] = []
    position = 0
    while True:
        position = data.find(_NEEDLE, position)
        if position < 0:
            return found
        end = data.find(b" ", position)
        if end < 0:
            end = len(data)
        if _DIGIT.search(text, position, end) or _begins(text, position):
            found.append((position, end))
        position = end


def scan(text: str, within: list[tuple[int, int]] | None = None) -> list[Shape]:
    """All credentials of known shape in a text, in order, none inside another.

    Args:
        text: Any text.
        within: Its `runs`, where the caller has them.
    """
    found: list[Shape] = [*_keys(text), *_json_keys(text), *_spelled(text)]
    for start, end in runs(text) if within is None else within:
        found.extend(_in_run(text, start, end))
    found.sort(key=lambda shape: (shape.start, -shape.end, not shape.verified))
    kept: list[Shape] = []
    for shape in found:
        if not kept or shape.start >= kept[-1].end:
            kept.append(shape)
    return kept
