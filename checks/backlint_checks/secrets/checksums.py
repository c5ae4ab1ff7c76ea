"""Structure that a token carries within itself, verified offline.

Each check takes the whole token and answers True when the structure proves that a provider made it, False when the token cannot be
genuine, and None when the structure neither proves nor refutes it.
"""

from __future__ import annotations

import base64
import binascii
import json
import re
import string
import zlib
from collections.abc import Callable
from typing import Any

Check = Callable[[str], "bool | None"]

_BASE62 = string.digits + string.ascii_uppercase + string.ascii_lowercase
_BASE36 = string.digits + string.ascii_lowercase
_BECH32 = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"


def decode_base64(text: str) -> bytes | None:
    """The bytes of standard or URL-safe base64, padded or not; None where it is neither."""
    body = text.rstrip("=").replace("-", "+").replace("_", "/")
    if len(body) % 4 == 1:
        return None
    try:
        return base64.b64decode(body + "=" * (-len(body) % 4), validate=True)
    except (ValueError, binascii.Error):
        return None


def decode_json(text: str) -> dict[str, Any] | None:
    """The object that base64 text holds; None where it holds none."""
    data = decode_base64(text)
    try:
        value = json.loads(data) if data else None
    except (ValueError, RecursionError):
        return None
    return value if isinstance(value, dict) else None


def _digits(number: int, alphabet: str, width: int) -> str:
    digits = ""
    while number:
        number, digit = divmod(number, len(alphabet))
        digits = alphabet[digit] + digits
    return digits.rjust(width, alphabet[0])


def crc32_base62(token: str) -> bool:
    """GitHub and npm: the last six characters are the CRC-32 of the thirty before them."""
    body, checksum = token[-36:-6], token[-6:]
    return _digits(zlib.crc32(body.encode()), _BASE62, 6) == checksum


def crc32_hex(token: str) -> bool:
    """Atlassian: the last eight characters are the CRC-32 of all before them."""
    body, checksum = token[:-8], int(token[-8:], 16)
    return zlib.crc32(body.encode()) == checksum or zlib.crc32(body.rstrip("=").encode()) == checksum


def crc32_little_endian(token: str) -> bool:
    """Grafana: after the last underscore, the CRC-32 of all before it, low byte first."""
    body, _, checksum = token.rpartition("_")
    return zlib.crc32(body.encode()).to_bytes(4, "little").hex() == checksum


def gitlab_routable(token: str) -> bool | None:
    """The part after the dot: length of the payload in base 36, then a CRC-32 in base 36 of all before it."""
    head, _, tail = token.rpartition(".")
    payload = head.removesuffix(".01").split("-", 1)[-1]
    if int(tail[:2], 36) != len(payload):
        return None
    return True if _digits(zlib.crc32(token[:-7].encode()), _BASE36, 7) == tail[2:] else None


def macaroon(token: str) -> bool:
    """A package index's upload token: a macaroon of version 2 whose location is a host name."""
    data = decode_base64(token.partition("-")[2])
    if not data or data[:2] != b"\x02\x01" or len(data) < 40:
        return False
    location = data[3 : 3 + data[2]]
    return re.fullmatch(rb"[a-z.]+\.[a-z]+", location) is not None


def account_id(token: str) -> bool | None:
    """AWS: the base32 body of an access key id starts with the account's number of at most twelve digits."""
    if token.endswith("EXAMPLE"):
        return False
    try:
        body = base64.b32decode(token[4:] + "=" * (-len(token[4:]) % 8))
    except (ValueError, binascii.Error):
        return False
    number = (int.from_bytes(body[:6], "big") & 0x7FFFFFFFFF80) >> 7
    return None if 0 < number < 10**12 else False


def atlassian_server(token: str) -> bool:
    """Digits, a colon and random bytes."""
    data = decode_base64(token.removeprefix("BBDC-"))
    return data is not None and re.match(rb"\d{6,14}:", data) is not None and len(set(data)) > 12


def discord_bot(token: str) -> bool:
    """The first of three parts is the decimal number of the bot."""
    data = decode_base64(token.partition(".")[0])
    return data is not None and re.fullmatch(rb"\d{16,20}", data) is not None


def sendgrid(token: str) -> bool:
    """Sixteen and thirty-two bytes."""
    _, first, second = token.split(".")
    return len(decode_base64(first) or b"") == 16 and len(decode_base64(second) or b"") == 32


def json_body(token: str) -> bool | None:
    """The longest run of base64 within it is a JSON object."""
    start = token.find("eyJ")
    body = re.match(r"[\w+/-]+", token[start:]) if start >= 0 else None
    if body is None:
        return False
    text = body.group()
    return True if decode_json(text) or decode_json(text.split("_")[0]) else None


def bedrock(token: str) -> bool:
    """Amazon Bedrock: the base64 text names the service."""
    return (decode_base64(token[4:]) or b"").startswith(b"BedrockAPIKey-")


def reference_token(token: str) -> bool:
    """JFrog: `reftkn:01:` and the time of issue."""
    return re.match(rb"reftkn:\d\d:\d{10}:", decode_base64(token) or b"") is not None


def bech32(token: str) -> bool:
    """BIP 173: the last six characters are a checksum over the readable part and the data."""
    token = token.lower()
    prefix, _, data = token.rpartition("1")
    try:
        values = [_BECH32.index(letter) for letter in data]
    except ValueError:
        return False
    expanded = [ord(letter) >> 5 for letter in prefix] + [0] + [ord(letter) & 31 for letter in prefix] + values
    check = 1
    for value in expanded:
        top = check >> 25
        check = (check & 0x1FFFFFF) << 5 ^ value
        for bit, generator in enumerate((0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)):
            check ^= generator if top >> bit & 1 else 0
    return check == 1


def nkey(token: str) -> bool:
    """NATS: base32 whose last two bytes are the CRC-16 (XMODEM) of the others, low byte first."""
    try:
        data = base64.b32decode(token + "=" * (-len(token) % 8))
    except (ValueError, binascii.Error):
        return False
    return binascii.crc_hqx(data[:-2], 0) == int.from_bytes(data[-2:], "little")


def storage_key(token: str) -> bool:
    """Azure storage: the value after the equals sign decodes to 64 bytes; the emulator's well-known key does not count."""
    data = decode_base64(token.partition("=")[2])
    return data is not None and len(data) == 64 and len(set(data)) > 24 and not token.startswith("AccountKey=Eby8vdM02xNO")


def shared_access_key(token: str) -> bool:
    """Azure Service Bus and IoT: the value after the equals sign decodes to 32 bytes."""
    data = decode_base64(token.partition("=")[2])
    return data is not None and len(data) == 32 and len(set(data)) > 16


#: An expiry before this moment (2025-01-01) is past whenever this code runs.
_PAST = 1_735_689_600
#: Issuers and subjects of tokens in documentation.
_SAMPLE = re.compile(r"example\.|john ?doe|jane ?doe|1234567890|localhost|jwt\.io|^test|joe$", re.I)


def jwt(token: str) -> bool | None:
    """A signed JSON web token: True for one that may be in use, None for one that has expired or names an example, False for one that is
    unsigned or not a token at all."""
    parts = token.split(".")
    header = decode_json(parts[0])
    payload = decode_json(parts[1]) if len(parts) == 3 else None
    if not header or payload is None or "alg" not in header:
        return False
    if str(header["alg"]).lower() == "none" or len(parts[2]) < 16 or len(set(parts[2])) < 12:
        return False
    for claim in ("iss", "sub", "name", "aud"):
        if _SAMPLE.search(str(payload.get(claim, ""))):
            return None
    expiry, issued = payload.get("exp"), payload.get("iat")
    if isinstance(expiry, (int, float)) and (expiry < _PAST or (isinstance(issued, (int, float)) and expiry - issued <= 7 * 86400)):
        return None
    return True


def private_key(text: str) -> bool | None:
    """A PEM block: True where the body decodes to what its header announces, None where it is encrypted, False for a bare header."""
    body = re.sub(r"\\[nrt]|[\s\"'+\\,>|#]", "", re.sub(r"-----[A-Z ]+-----", "", text))
    encrypted = "ENCRYPTED" in text
    body = re.sub(r"(Proc-Type|DEK-Info|Version|Comment):.*?(?=[A-Za-z0-9+/]{60})", "", body)
    if len(body) < 64:
        return False
    if "PGP" in text:
        return bool(re.match(r"[A-Za-z0-9+/]{64}", body))
    data = decode_base64(body)
    if data is None:
        data = decode_base64(body[: len(body) // 4 * 4])
    if data is None:
        return None if encrypted else False
    if len(set(data)) < 16:
        return False
    if encrypted:
        return None
    if data.startswith(b"openssh-key-v1\0"):
        return b"aes256-" not in data[:64] or None
    return bool((data[:1] == b"0" and data[1] in (46, 48, 83, 116, 119, 129, 130)) or data[:2] == b"0T")


def encoded_private_key(token: str) -> bool:
    """Base64 of a PEM block of a private key."""
    head = decode_base64(token[: len(token) // 4 * 4]) or b""
    return b"PRIVATE KEY-----" in head[:64]
