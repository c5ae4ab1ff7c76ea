"""Made-up credentials for the tests, drawn when a test runs: none stands in the repository."""

from __future__ import annotations

import base64
import binascii
import json
import random
import re
import string
import zlib
from collections.abc import Callable

from backlint_checks.secrets import checksums
from backlint_checks.secrets.providers import Format

LETTERS = string.ascii_letters + string.digits
HEX = "0123456789abcdef"
_DRAW = random.Random(20_240_229)
_ATOM = re.compile(r"(\[(?:\\.|[^\]\\])+\]|\\.|\(\?:|[^()|])(?:\{(\d+)(?:,(\d*))?\}|([+*?]))?", re.S)


def drawn(length: int, alphabet: str = LETTERS) -> str:
    """Random characters."""
    return "".join(_DRAW.choice(alphabet) for _ in range(length))


def reseed(text: str) -> None:
    """Draw from here on what was drawn after the same text before."""
    _DRAW.seed(text)


def _data(length: int) -> bytes:
    return bytes(_DRAW.randrange(256) for _ in range(length))


def _encoded(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).decode().rstrip("=")


def _object(**entries: object) -> str:
    return _encoded(json.dumps(entries).encode())


def _members(atom: str) -> str:
    """The characters that a class or an escape of the table's patterns stands for."""
    if atom == r"\d":
        return string.digits
    if atom[0] == "\\":
        return atom[1]
    if atom[0] != "[":
        return atom
    found = ""
    body = atom[1:-1].replace(r"\w", "A-Za-z0-9_").replace(r"\d", "0-9").replace("\\", "")
    for match in re.finditer(r"(.)-(.)|(.)", body):
        low, high, single = match.groups()
        found += single or "".join(map(chr, range(ord(low), ord(high) + 1)))
    return found


def from_pattern(pattern: str) -> str:
    """A string that a pattern of the table matches."""
    text, rest = _sequence(pattern)
    assert not rest
    return text


def _sequence(pattern: str) -> tuple[str, str]:
    """One of the alternatives up to the closing parenthesis or the end, and what follows."""
    choices = [""]
    while pattern and pattern[0] != ")":
        if pattern[0] == "|":
            choices.append("")
            pattern = pattern[1:]
            continue
        if pattern.startswith("(?:"):
            group, after = _sequence(pattern[3:])
            quantifier = re.match(r"\)(?:([?*])|\{(\d+)\})?", after)
            assert quantifier is not None
            choices[-1] += group
            pattern = after[quantifier.end() :]
            continue
        atom = _ATOM.match(pattern)
        assert atom is not None
        members, low, high, sign = _members(atom.group(1)), atom.group(2), atom.group(3), atom.group(4)
        least = int(low) if low else {"+": 1, "*": 0, "?": 0}.get(sign, 1)
        most = least if low and high is None else int(high) if high else least + (40 if low or sign in ("+", "*") else 0)
        choices[-1] += drawn(_DRAW.randint(least, min(most, least + 40)), members)
        pattern = pattern[atom.end() :]
    return _DRAW.choice(choices), pattern


def _bech32(prefix: str) -> str:
    alphabet = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
    data = [_DRAW.randrange(32) for _ in range(52)]
    values = [ord(c) >> 5 for c in prefix] + [0] + [ord(c) & 31 for c in prefix] + data + [0] * 6
    check = 1
    for value in values:
        top = check >> 25
        check = (check & 0x1FFFFFF) << 5 ^ value
        for bit, generator in enumerate((0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)):
            check ^= generator if top >> bit & 1 else 0
    data += [(check ^ 1) >> 5 * (5 - index) & 31 for index in range(6)]
    return (prefix + "1" + "".join(alphabet[value] for value in data)).upper()


def _base62(number: int) -> str:
    digits = ""
    for _ in range(6):
        number, digit = divmod(number, 62)
        digits = (string.digits + string.ascii_uppercase + string.ascii_lowercase)[digit] + digits
    return digits


def _base36(number: int, width: int) -> str:
    digits = ""
    for _ in range(width):
        number, digit = divmod(number, 36)
        digits = (string.digits + string.ascii_lowercase)[digit] + digits
    return digits


def _github(row: Format) -> str:
    body = drawn(30)
    return row.pattern.partition("[")[0] + body + _base62(zlib.crc32(body.encode()))


def _atlassian(row: Format) -> str:
    body = from_pattern(row.pattern)[:-8]
    return f"{body}{zlib.crc32(body.encode()):08X}"


def _grafana(_: Format) -> str:
    body = "glsa_" + drawn(32)
    return body + "_" + zlib.crc32(body.encode()).to_bytes(4, "little").hex()


def _gitlab(_: Format) -> str:
    head = "glpat-" + drawn(40) + ".01." + _base36(40, 2)
    return head + _base36(zlib.crc32(head.encode()), 7)


def _nkey(row: Format) -> str:
    while True:
        data = b"\x90" + _data(33)
        text = base64.b32encode(data + binascii.crc_hqx(data, 0).to_bytes(2, "little")).decode().rstrip("=")
        if re.fullmatch(row.pattern, text):
            return text


def _aws(_: Format) -> str:
    number = _DRAW.randrange(10**11, 10**12) << 7
    body = (number | 1 << 47).to_bytes(6, "big") + _data(4)
    return "AKIA" + base64.b32encode(body).decode()


def _with_object(row: Format) -> str:
    body = _object(k=drawn(32), n=drawn(8), o=drawn(6), m={"r": drawn(20)})
    if row.provider == "github":
        return f"ghs_12345_{body}.{body}.{drawn(86)}"
    if row.provider == "sentry":
        return f"sntrys_{body}_{drawn(43)}"
    if row.provider == "mapbox":
        return f"sk.{body}.{drawn(22)}"
    if row.pattern.startswith("eyJrIjoi"):
        return base64.b64encode(json.dumps({"k": drawn(32), "n": drawn(8), "id": 1}, separators=(",", ":")).encode()).decode()
    return row.pattern.partition("_")[0] + "_" + body


_BUILT: dict[object, Callable[[Format], str]] = {
    checksums.crc32_base62: _github,
    checksums.crc32_hex: _atlassian,
    checksums.crc32_little_endian: _grafana,
    checksums.gitlab_routable: _gitlab,
    checksums.macaroon: lambda _: "pypi-" + _encoded(b"\x02\x01\x0bindex.local\x00\x02" + _data(80)),
    checksums.account_id: _aws,
    checksums.atlassian_server: lambda _: "BBDC-" + base64.b64encode(b"%d:" % _DRAW.randrange(10**11, 10**12) + _data(20)).decode(),
    checksums.discord_bot: lambda _: f"{_encoded(str(_DRAW.randrange(10**17, 10**18)).encode())}.{drawn(6)}.{drawn(27)}",
    checksums.sendgrid: lambda _: f"SG.{_encoded(_data(16))}.{_encoded(_data(32))}",
    checksums.bedrock: lambda _: "ABSK" + base64.b64encode(b"BedrockAPIKey-" + drawn(70).encode()).decode(),
    checksums.reference_token: lambda _: _encoded(b"reftkn:01:1%09d:" % _DRAW.randrange(10**9) + drawn(27).encode())[:64],
    checksums.bech32: lambda _: _bech32("age-secret-key-"),
    checksums.nkey: _nkey,
    checksums.storage_key: lambda _: "AccountKey=" + base64.b64encode(_data(64)).decode(),
    checksums.shared_access_key: lambda _: "SharedAccessKey=" + base64.b64encode(_data(32)).decode(),
    checksums.jwt: lambda _: token(sub=drawn(8), iss="auth.shop"),
    checksums.encoded_private_key: lambda _: base64.b64encode(private_key().encode()).decode().rstrip("="),
    checksums.json_body: _with_object,
}


def sample(row: Format) -> str:
    """A credential of a format, with the structure that its check verifies."""
    _DRAW.seed(row.pattern)
    build = _BUILT.get(row.check)
    return build(row) if build else from_pattern(row.pattern)


def token(algorithm: str = "HS256", **claims: object) -> str:
    """A JSON web token."""
    return f"{_object(alg=algorithm, typ='JWT')}.{_object(**claims)}.{_encoded(_data(32))}"


def private_key(kind: str = "RSA PRIVATE", head: str = "") -> str:
    """A PEM block whose body decodes to a DER sequence of random bytes."""
    body = base64.b64encode(b"\x30\x82\x02\x5c\x02\x01\x00" + _data(600)).decode()
    rows = "\n".join(body[start : start + 64] for start in range(0, len(body), 64))
    return f"-----BEGIN {kind} KEY-----\n{head}{rows}\n-----END {kind} KEY-----\n"
