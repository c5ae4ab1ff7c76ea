"""A credential at a place, as the three readers (shapes, logins, named values) hand it to the rule."""

from __future__ import annotations

import hashlib
import hmac
from typing import NamedTuple

#: In place of an issuer: a password that is empty, which only matters in production.
EMPTY = "empty"

_KEY = b"backlint/hardcoded-secret"


class Leak(NamedTuple):
    """One credential at one place.

    Attributes:
        start, end: Offsets of the credential in the file's text.
        identity: A keyed hash of the value, the same wherever that value stands. Not to be shown where the value is `guessable`.
        what: A noun phrase with its article: `a Stripe live key`.
        shown: The value masked: its first characters and its length; "" for an empty one.
        proof: What proves it, as the end of a sentence.
        doubt: Why it is likely harmless here, "" for none.
        revoke: What to do at the issuer, "" where the issuer is unknown.
        generic: Whether no format vouches for it, only its place and its value.
        verified: Whether a checksum or structure vouches for it.
        issuer: The key of its provider, "" for none, or `EMPTY`.
        name: What the place calls it, or the host of its URL; "" where nothing does.
        guessable: Whether a person may have chosen the value: nothing that is printed or written down may be computed from it then.
        literal: The offsets of the whole literal, with its quotes.
        place: How to take it out: offsets, the environment variable to read instead and how that is written; None where that cannot be.
    """

    start: int
    end: int
    identity: str
    what: str
    shown: str
    proof: str
    doubt: str = ""
    revoke: str = ""
    generic: bool = True
    verified: bool = False
    issuer: str = ""
    name: str = ""
    guessable: bool = False
    literal: tuple[int, int] = (0, 0)
    place: tuple[int, int, str, str] | None = None


def identity(value: str) -> str:
    """A keyed hash: the same for equal values. Of a value that can be guessed it stays within a run."""
    return hmac.new(_KEY, value.encode("utf-8", "surrogatepass"), hashlib.sha256).hexdigest()[:16]


def masked(value: str, prefix: int = 0) -> str:
    """The first characters of a value, at most four of a known prefix and two of anything else, and its length."""
    visible = min(4, prefix) if prefix else 2 if len(value) >= 8 else 1
    head = "".join(character if character.isprintable() and character != "`" else "?" for character in value[:visible])
    return f"`{head}…`, {len(value)} characters"
