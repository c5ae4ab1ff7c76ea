"""Identities of findings that survive edits elsewhere."""

from __future__ import annotations

import hashlib
import re
from collections import defaultdict
from collections.abc import Callable, Sequence

from .finding import Finding, Position

_MODULUS = 1 << 64
_WINDOW = 100
_BASE = 37
_LEADING_POWER = pow(_BASE, _WINDOW, _MODULUS)
_END_OF_FILE = 65535


def line_hashes(text: str) -> list[str]:
    """For each line of a text, the value that GitHub's upload action computes as `primaryLocationLineHash`.

    The text without spaces and tabs, as UTF-16 code units, is followed by the unit 65535 and by zeros. A line's hash is the polynomial
    with base 37, modulo 2**64, of the 100 units from the line's first one on, then a colon and how often that hash has occurred so far.
    A text that ends in a line end has one more, empty, line.
    """
    stripped = re.sub(r"[ \t]+", "", re.sub(r"\r\n?", "\n", text))
    raw = stripped.encode("utf-16-le", "surrogatepass")
    units = [raw[index] | raw[index + 1] << 8 for index in range(0, len(raw), 2)]
    units.append(_END_OF_FILE)
    prefix = [0]
    value = 0
    for unit in units:
        value = (value * _BASE + unit) % _MODULUS
        prefix.append(value)
    for _ in range(_WINDOW):
        value = value * _BASE % _MODULUS
        prefix.append(value)
    seen: defaultdict[str, int] = defaultdict(int)
    hashes = []
    for start in [0, *(index + 1 for index, unit in enumerate(units) if unit == 10)]:
        key = f"{(prefix[start + _WINDOW] - prefix[start] * _LEADING_POWER) % _MODULUS:x}"
        seen[key] += 1
        hashes.append(f"{key}:{seen[key]}")
    return hashes


def stable_fingerprints(findings: Sequence[Finding], snippet: Callable[[Position], str]) -> list[str]:
    """For each finding a hash of its rule, path, scope, subject and its number among those that share all four, in their order.

    Args:
        findings: In the order of `Finding.sort_key`; all of a run, so that the numbers mean the same in every run.
        snippet: The code at a position. It stands in for a missing subject, with white space evened out, but never for a credential.
    """
    seen: defaultdict[str, int] = defaultdict(int)
    result = []
    for finding in findings:
        subject = finding.subject
        if not subject and not finding.sensitive:
            subject = " ".join(snippet(finding.position).split())
        key = "\0".join((finding.rule, finding.position.path, finding.scope, subject))
        seen[key] += 1
        result.append(hashlib.sha256(f"{key}\0{seen[key]}".encode("utf-8", "surrogatepass")).hexdigest())
    return result
