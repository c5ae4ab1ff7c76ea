"""Does a name denote a credential?

The head noun decides: `db_password` is a password, `password_field` a field. Names come from targets, keywords, attributes, dictionary
keys, parameters, headers, environment variables and keys of configuration files, in any spelling.
"""

from __future__ import annotations

import enum
import re
from functools import lru_cache


class Kind(enum.Enum):
    """What sort of credential a name denotes: how random its value must be follows from it."""

    PASSWORD = "password"
    TOKEN = "token"
    HEADER = "authorization header"
    LOGIN = "login"


def _set(text: str) -> frozenset[str]:
    """The words of a text."""
    return frozenset(text.split())


_NAME = re.compile(r"[-\w][-\w .:/\[\]]*")
_WORD = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+")

_PASSWORD = _set("""
password passwd passphrase pwd passwort pswd passwords pw psw contrasena motdepasse userpass dbpass requirepass
""")
_TOKEN = _set("""
token secret secrets apikey secretkey privatekey accesskey authtoken accesstoken credential credentials tokens apikeys pat pepper
""")
_LOGIN = _set("""
auth login creds credentials basicauth
""")
_HEADER = _set("""
authorization bearer
""")
#: `key` denotes a credential only after one of these.
_KEYED = _set("""
api secret private access encryption signing signature master auth authentication service shared ssh jwt hmac fernet session storage
account aes crypto cipher decryption webhook license consumer subscription app application client server admin integration rest write
ingest sendgrid stripe mailgun openai anthropic datadog algolia twilio flask django functions host security token password deploy bot
live
""")
#: `pass` denotes a password only after one of these.
_PASSED = _set("""
db database user admin smtp mail email mysql postgres pg redis ftp sftp rabbitmq amqp mongo ldap root auth http proxy login default my
""")
#: A suffix that a word without separators may have and still be that noun.
_ENDING = re.compile(r"^[a-z]{2,}?(password|passwd|passphrase|secret|token|apikey|secretkey|accesskey|privatekey)$")
#: Words after the head noun that say nothing about what it is.
_TRAILING = _set("""
prod production dev development staging stage live default value val old new backup main str string text bytes b64 base64 raw plain
plaintext v local internal fallback current primary secondary const constant hex b data
""")
#: A first word that makes the name an action, a question or a stand-in.
_LEADING = _set("""
is has had show hide reset change changed forgot forgotten set check verify validate get invalid wrong missing no not without requires
require required need needs use uses using enable disable allow hashed encrypted masked redacted fake dummy mock mocked sample example
placeholder test testing update confirm bad incorrect expired create delete remove revoke rotate generate issue hidden
obscured unusable empty expected unknown ask prompt public pub invalidate should can with via by supports skip ignore sensitive parse
read
""")
#: Words before `token` or `secret` that make it a lexical unit, a cursor, a marker or something a browser may see.
_HARMLESS = _set("""
csrf xsrf csrfmiddleware next page pagination continuation continue cursor start end pad eos bos unk sep cls mask cancel cancellation
special stop word lex lexer sync delim delimiter design operator keyword input output template string comment max min num total prompt
completion comma name public publishable anonymous anon captcha site idempotency resume hash hashed encrypted field
placeholder block id no non eof error marker separator
""")


def words(name: str) -> list[str]:
    """The words of a name, lower case: camel, snake, kebab and dotted spelling alike."""
    return [word.lower() for word in _WORD.findall(name)]


@lru_cache(maxsize=20_000)
def kind(name: str) -> Kind | None:
    """What sort of credential the name denotes, None for a name of something else."""
    if not name or len(name) > 120 or not _NAME.fullmatch(name):
        return None
    parts = words(name)
    while parts and (parts[-1].isdigit() or parts[-1] in _TRAILING) and len(parts) > 1:
        parts.pop()
    if not parts or (parts[0] in _LEADING and len(parts) > 1):
        return None
    head, before = parts[-1], parts[:-1]
    previous = before[-1] if before else ""
    if head == "key":
        return Kind.TOKEN if previous in _KEYED and "public" not in before and "publishable" not in before else None
    if head == "keys":
        return Kind.TOKEN if previous in ("api", "secret", "private", "encryption", "signing", "fernet") else None
    if head == "pass":
        return Kind.PASSWORD if previous in _PASSED else None
    if head in _PASSWORD:
        return Kind.PASSWORD if previous not in ("hash", "hashed", "encrypted", "one", "invalid", "wrong") else None
    if head in _HEADER:
        return Kind.HEADER
    if head in _LOGIN and not (head == "login" and before):
        return Kind.LOGIN
    if previous in _HARMLESS or "public" in before or "publishable" in before:
        return None
    if head in _TOKEN and not (head == "pat" and not before):
        return Kind.TOKEN
    match = _ENDING.match(head)
    if match and head not in ("nonsecret", "csrftoken", "xsrftoken", "nexttoken", "pagetoken"):
        return Kind.PASSWORD if match.group(1).startswith("pass") else Kind.TOKEN
    return None


#: Words beside `token` that say it opens something; `token` alone may be that of a parser.
_OPENING = _set("""
auth access api bot admin service bearer refresh webhook deploy session internal personal client user secret app verify signing jwt
""")


def is_strong(name: str) -> bool:
    """Whether a name can hardly denote anything but a credential, so that a value made of words counts there: `WEBHOOK_SECRET`."""
    if kind(name) is not Kind.TOKEN:
        return False
    parts = words(name)
    return "token" not in parts[-1] or not _OPENING.isdisjoint(parts[:-1])
