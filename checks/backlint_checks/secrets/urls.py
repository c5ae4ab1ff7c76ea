"""Credentials inside URLs and connection strings."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple
from urllib.parse import unquote

from .names import Kind
from .randomness import is_random
from .values import is_filler, is_placeholder, is_reference, verdict


class Login(NamedTuple):
    """A user's password in a URL or connection string: the scheme or kind of string, the host, and the offsets of the password.

    `doubt` says why it is likely harmless ("a default on a development host"), "" for none.
    """

    scheme: str
    host: str
    start: int
    end: int
    doubt: str = ""
    random: bool = False


_AUTHORITY = re.compile(r"([^\s\"'`<>/@:?#\\(){}|,;]*):([^\s\"'`<>@]{1,128})@(\[[0-9a-fA-F:]+\]|[A-Za-z0-9._-]+)")
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]{1,30}\Z")
#: Documentation's host names (RFC 2606 and the like).
_EXAMPLE_HOST = re.compile(
    r"(?:^|\.)(?:example(?:\.(?:com|org|net))?|test|invalid|domain\.(?:com|tld)|yourdomain\.com|mydomain\.com|"
    r"foo\.(?:com|bar)|acme\.(?:com|org)|company\.com|hostname?|server|hoge\.com)$",
    re.I,
)
_DEFAULTS_TEXT = """
postgres postgresql mysql root guest admin password pass passwd pwd secret user test redis rabbitmq mongo mongodb minio minioadmin
elastic changeme docker app db dev local sa admin123 password123 root123 example default pw p passw0rd mariadb neo4j airflow celery
"""
_DEFAULTS = frozenset(_DEFAULTS_TEXT.split())


def is_development_host(host: str) -> bool:
    """Whether a host is this machine, a private address, or a bare name as in a compose file."""
    bare = host.strip("[]").lower()
    return (
        "." not in bare
        or re.match(r"127\.|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|0\.0\.0\.0|169\.254\.", bare) is not None
        or bare.endswith((".local", ".localhost", ".internal.docker", ".localdomain", ".svc.cluster.local", ".docker.internal"))
    )


def _judge(scheme: str, user: str, password: str, host: str, start: int, end: int) -> Login | None:
    """The login at these offsets, None where its password is not a literal one."""
    plain = unquote(password)
    if is_reference(plain) or _EXAMPLE_HOST.search(host) or re.search(r"[{}$<>*()|]|%s|\.\.\.|\\", plain):
        return None
    if re.match(r"\d{1,5}/", password):
        return None  # a port and a path
    if "/" in password and not is_random(password.replace("/", "")):
        return None
    drawn = is_random(plain)
    weak = plain.lower() == user.lower() or plain.lower() in _DEFAULTS or is_placeholder(plain)
    if weak:
        # `app:app@db.prod.example` gives a login away; `user:password@host` is how one writes a manual.
        named = plain.lower() == user.lower() and plain.lower() not in _DEFAULTS and not is_placeholder(plain)
        remote = not is_development_host(host) and "." in host
        return Login(scheme, host, start, end, "user and password are the same") if named and remote else None
    if is_filler(plain) or re.fullmatch(r"x+|\d{1,4}", plain, re.I) or len(plain) < 4:
        return None
    words = re.fullmatch(r"[A-Za-z_-]+", plain) is not None and not drawn
    # Words: `myuser:mypassword@`. A password of letters only counts where the host is a real one.
    if words and (is_development_host(host) or re.search(r"pass|pwd|secret|user|token|your|my", plain, re.I) or len(plain) < 6):
        return None
    doubt = "the host is a development one" if is_development_host(host) and not drawn else ""
    return Login(scheme, host, start, end, doubt, drawn)


def logins(text: str) -> Iterator[Login]:
    """The passwords in the URLs of a text, in order."""
    position = text.find("://")
    while position >= 0:
        start = position + 3
        position = text.find("://", start)
        match = _AUTHORITY.match(text, start, start + 300)
        if match is None or not match.group(2):
            continue
        scheme = _SCHEME.search(text, max(start - 36, 0), start - 3)
        if scheme is None:
            continue
        user, password, host = match.groups()
        login = _judge(scheme.group().lower().removeprefix("jdbc:"), unquote(user), password, host, match.start(2), match.end(2))
        if login:
            yield login


_PAIR = re.compile(r"(?i)(?<![\w-])(password|pwd|userpass|passwd)\s*=\s*([^;&\s\"'`(){}<>,]{4,100})(?=[;&\s\"'`]|$)")
_PARTNER = re.compile(
    r"(?i)(?:server|host|data source|user id|uid|username|user|dbname|database|initial catalog|driver)\s*=\s*[^;&\s\"'`]+"
)


def connection_strings(text: str) -> Iterator[Login]:
    """The passwords of libpq, ODBC and ADO strings: `host=… user=… password=…`, `Server=…;Pwd=…`."""
    for match in _PAIR.finditer(text):
        line = text.rfind("\n", 0, match.start()) + 1
        stop = text.find("\n", match.end())
        before = text[max(line, match.start() - 200) : match.start()]
        after = text[match.end() : min(match.end() + 200, stop if stop >= 0 else len(text))]
        opening = max(before.rfind('"'), before.rfind("'"))
        closing = min((index for index in (after.find('"'), after.find("'")) if index >= 0), default=len(after))
        within = before[opening + 1 :] + " " + after[:closing]
        if (opening < 0 and ";" not in within) or not _PARTNER.search(within):
            continue
        if verdict(match.group(2), Kind.PASSWORD, "password").proof:
            yield Login("connection string", "", match.start(2), match.end(2), "", is_random(match.group(2)))


_QUERY = re.compile(
    r"(?i)[?&](access[_-]?token|api[_-]?key|apikey|auth[_-]?token|token|secret|client[_-]?secret|password|passwd|pwd|private[_-]?token)="
    r"([^\s&\"'`#<>{}()\\]{8,500})"
)


def parameters(text: str) -> Iterator[Login]:
    """The credentials in the queries of URLs: `https://…?api_key=…`."""
    for match in _QUERY.finditer(text) if "?" in text and "://" in text else ():
        value = unquote(match.group(2))
        start = max(text.rfind("://", max(match.start() - 300, 0), match.start()), 0)
        address = text[start + 3 : match.start()] if start else " "
        if re.search(r"[\s\"'`]", address) or _EXAMPLE_HOST.search(re.split(r"[/:?]", address)[0]):
            continue
        if verdict(value, Kind.TOKEN, match.group(1).lower()).proof == "random":
            yield Login("query", re.split(r"[/:?]", address)[0], match.start(2), match.end(2), "", True)


#: What SQL gives a user as a password. A placeholder or a variable stands there in most programs.
_STATEMENT = re.compile(
    r"(?i)\b(?:IDENTIFIED\s+BY|(?:USER|ROLE)\s+[\w\"'`@.%]+\s+(?:WITH\s+)?(?:ENCRYPTED\s+)?PASSWORD)\s+(['\"]?)([^\s'\"\\;,(){}%$?:]{6,64})\1"
)


def statements(text: str) -> Iterator[Login]:
    """The passwords in SQL: `CREATE USER … IDENTIFIED BY '…'`, `ALTER ROLE … PASSWORD '…'`."""
    for match in _STATEMENT.finditer(text):
        if verdict(match.group(2), Kind.PASSWORD, "password").proof in ("random", "password"):
            yield Login("SQL", "", match.start(2), match.end(2), "", is_random(match.group(2)))
