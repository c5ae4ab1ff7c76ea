"""Values that are spelled in base64: a login in a header, a literal that the code decodes itself."""

from __future__ import annotations

import re

from .checksums import decode_base64
from .names import Kind
from .values import Verdict, verdict

_DECODES = re.compile(r"b64decode\(\s*\Z")
#: What people write in manuals, and what everybody has.
_MANUAL = frozenset({"password", "pass", "secret", "guest", "admin", "user", "test", "root", "opensesame", "open sesame"})


def decoded(value: str) -> str:
    """The text that base64 holds, "" where it holds none."""
    data = decode_base64(value.strip()) if len(value) >= 8 else None
    return data.decode("ascii") if data and all(32 <= byte < 127 for byte in data.strip()) else ""


def is_decoded(before: str) -> bool:
    """Whether the code before a literal decodes it."""
    return _DECODES.search(before) is not None


def basic(value: str) -> Verdict:
    """What speaks for the password in the value of a header `Basic …`, without that word."""
    user, colon, password = decoded(value).partition(":")
    if not colon or password.lower() in _MANUAL or password == user:
        return Verdict("", "no login")
    return verdict(password, Kind.PASSWORD, "password")
