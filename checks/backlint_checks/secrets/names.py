"""Does a name denote a credential?

The head noun decides: `db_password` is a password, `password_field` a field. Names come from targets, keywords, attributes, dictionary
keys, parameters, headers, environment variables and keys of configuration files, in any spelling.
"""

from __future__ import annotations

import enum
import re
from functools import lru_cache


class Kind(enum.Enum):
    """What sort of credential a name denotes: how random its value must be follows from it.

    `KEY` is a key of who knows what (`hunter_key`): only a random value makes it a credential.
    """

    PASSWORD = "password"
    TOKEN = "token"
    HEADER = "authorization header"
    LOGIN = "login"
    KEY = "key"


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
#: Before `key`, these make it the key of a row, an object, a lookup or a keyboard.
_LOOKED_UP = _set("""
primary foreign public publishable pub sort partition cache routing idempotency site group unique index row column hash range natural
composite surrogate parent child object bucket dict map json attr attribute attributes field label translation message lookup search query
param params parameter header order filter item entry data config setting settings option env var variable name names short hot arrow
enter escape shift press down up left right next prev previous page cursor state status event metric feature flag tag topic dedup dedupe
deduplication rate limit lock registry class type model table record version project issue ticket file path image media storage blob
s3 gcs color colour style theme icon menu tab route url slug answer question license serial product component react list node tree edge
meta metadata context extra context error code string text default first last new old other same this that a the any each by no missing
invalid unknown test fake dummy mock sample example job task queue run build artifact digest checksum fingerprint integrity commit
revision etag sha md5 id uuid guid
""")
#: Before `pass`, these make it a turn, a ticket or a result.
_PASSES = _set("""
boarding render first second third last one single two multi by low high band forward backward back sub pre post main shadow depth
geometry compute season day ski bus must should can cannot could will would may no not all next each final ci test tests build hall
optimizer optimization compiler this that the a to do did does is was has if or and return through over under rate count
""")
#: A suffix that a word without separators may have and still be that noun.
_ENDING = re.compile(
    r"^(?:[a-z]+?(password|passwd|passphrase|secret|token|apikey|secretkey|accesskey|privatekey)|"
    r"(?:mysql|pgsql|psql|sql|db|smtp|mail|admin|root|user|ftp|ldap|redis|postgres)(pass))$"
)
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
        if "public" in before or "publishable" in before:
            return None
        return Kind.TOKEN if previous in _KEYED else Kind.KEY if previous and _LOOKED_UP.isdisjoint(before) else None
    if head == "keys":
        return Kind.TOKEN if previous in ("api", "secret", "private", "encryption", "signing", "fernet") else None
    if head == "pass":
        return Kind.PASSWORD if previous not in _PASSES else None
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
        return Kind.PASSWORD if (match.group(1) or match.group(2)).startswith("pass") else Kind.TOKEN
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
