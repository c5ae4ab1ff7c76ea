"""Is a value a credential, given that its place is named like one?

`verdict` says what speaks for a value (`random`, `password`) or why nothing does. Silence is the answer in doubt: a placeholder, a
reference to where the secret is kept, an identifier, a path, a message, a digest.
"""

from __future__ import annotations

import difflib
import re
from typing import NamedTuple

from .names import Kind, is_strong, words
from .randomness import fit, is_random, random_part, word_share
from .words import WORDS


class Verdict(NamedTuple):
    """`proof` is "random", "password" or "hash" (of a password), "" for no credential; `reason` says why not."""

    proof: str
    reason: str = ""


_FILLER = re.compile(
    r"example|placeholder|dummy|redacted|changeme|change[_-]me|your[_-]|notreal|not[_-]a|insert[_-]|replace|x{4,}|"
    r"\*{3,}|\.{3,}|(.)\1{6,}|fake|"
    r"0123456789|12345678|abc123|123abc|87654321|abcdefg|deadbeef|cafebabe|feedface|qwerty|sample|foobar|loremipsum|lorem_ipsum",
    re.I,
)
#: Whole values that stand for a secret rather than being one.
_STAND_IN_TEXT = """
password passwd pass pwd passphrase secret secrets token key apikey api_key api-key access_token auth credentials credential none null
nil true false undefined empty blank unset default todo tbd fixme test tests testing tester test123 test1234 testpass testpassword
test-key test_key testkey test-secret test_secret test-token test_token dev development local debug demo foo bar baz foobar foo123
bar123 admin administrator root user username guest postgres mysql redis rabbitmq mongo mongodb secretkey secret_key secret-key mysecret
my-secret my_secret mysecretkey mytoken my_token mykey my-key mypassword my_password my-password supersecret super-secret super_secret
topsecret top-secret top_secret notsecret not-secret not_secret insecure unsafe hidden masked removed anonymous string str text value
example password1 password123 password1234 pass123 secret123 admin123 user123 key123 token123 abc123 abcd1234 a1b2c3 a1b2c3d4 letmein
s3cr3t sup3rs3cr3t p4ssw0rd hunter guest123 change changeit change-it change_it unused noop n/a na - keyboard-cat
"""
_STAND_INS = frozenset(_STAND_IN_TEXT.split())
_REFERENCE = re.compile(
    r"^\s*(?:\$(?:\w+\$?\Z|[{($]|(?-i:[A-Z_]{2,}))|%\(|%[A-Z_]+%|#\{|@\{|\{\{|\{%|<[^>]*>?|!(?:secret|vault|env|ref|sub|getatt|encrypted)|"
    r"ref\+|env[:(./]|vault[:/]|arn:|projects/|sm://|ssm:|"
    r"op://|secret[s]?[:/]|file:|kms:|keyvault|"
    r"awskms|gcpkms|enc\[|ENC\(|\{cipher\}|\{vault\}|@microsoft|os\.|process\.env|config\.|settings\.|/run/secrets|"
    r"\(\(|bao:|doppler:|akv:|data\.|var\.|local\.|module\.)",
    re.I,
)
_TEMPLATE = re.compile(r"\$\{|\{\{|\}\}|%\([a-z_]+\)s|\{[a-zA-Z_][\w.!:]*\}|<[a-zA-Z_ -]+>|%s\b|\$\([A-Z]|#\{")
_HASH = re.compile(
    r"^(?:\$2[abxy]?\$\d\d\$|\$argon2|\$[156]\$|\$scrypt|\$pbkdf2|pbkdf2[_:]|pbkdf2_sha|argon2|bcrypt[_$]|"
    r"scrypt[:$]|\{S?SHA|\{CRYPT|md5\$|sha1\$|SCRAM-)"
)
_UUID = re.compile(r"^\{?[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}\}?$")
_PUBLIC = re.compile(
    r"^(?:-----BEGIN (?:CERTIFICATE|[A-Z ]*PUBLIC KEY)|ssh-(?:rsa|ed25519|dss) |ecdsa-sha2|pk_(?:live|test)_|"
    r"sha(?:256|384|512)[-:=]|md5:|data:|urn:|phc_|pk\.eyJ)"
)
_PATH = re.compile(
    r"^(?:~|\.{0,2})/[\w./@{}<>:*-]*$|^[A-Za-z]:\\|^[\w.-]+(?:/[\w.{}<>:*-]+)+/?$|\.(?:py|json|ya?ml|txt|pem|key|"
    r"crt|html?|js|css|toml|ini|cfg|env|conf|xml|md|png|svg)$"
)
_URL = re.compile(r"^[a-zA-Z][a-zA-Z0-9+.-]*://|^www\.|^mailto:")
_EMAIL = re.compile(r"^[\w.+-]+@[\w-]+\.[\w.-]+$")
_DOTTED = re.compile(r"^[A-Za-z_]\w*(?:[.:][A-Za-z_]\w*)+$")
_MIME = re.compile(r"^[a-z]+/[a-z0-9.+-]+(?:;.*)?$")
_DATE = re.compile(r"^\d{4}-\d\d-\d\d")
_REGEX = re.compile(r"\(\?[:P<!=]|\[\^|\\[wdsb]|\[[a-zA-Z0-9]-[a-zA-Z0-9]|\.\*|\.\+|\{\d+,\d*\}")
_HEADER_NAME = re.compile(r"^(?:[A-Z][a-z0-9]*|X)(?:-[A-Z][A-Za-z0-9]*)+$")
_CONSTANT = re.compile(r"^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$")
_PARTS = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+")
_NUMBER = re.compile(r"^[\d.,:+ -]+$")
_COLOUR = re.compile(r"^#[0-9a-fA-F]{3,8}$")
#: What joins a machine to a cluster of Kubernetes.
_BOOTSTRAP = re.compile(r"^(?=.*[a-z])(?=.*\d)[a-z0-9]{6}\.[a-z0-9]{16}$")


#: With what the key begins that Django writes into a new project's settings.
UNSAFE_PREFIX = "django-insecure-"


def is_filler(text: str) -> bool:
    """Whether a value holds what people write where a secret goes: `example`, `xxxx`, a run of one character, an alphabet."""
    return _FILLER.search(text) is not None


def is_placeholder(value: str) -> bool:
    """Whether the whole value stands for a secret: `changeme`, `<your-key>`, `test`, one character repeated."""
    bare = value.strip().strip("<>[](){}\"'_").lower()
    if bare in _STAND_INS or len(set(bare)) <= 2 or is_filler(value):
        return True
    parts = [part for part in re.split(r"[^a-z]+", bare) if part]
    # `insecure-dev-key`, `my-test-secret-1`, `django-insecure`: all words, one of which admits it.
    return len(parts) > 1 and all(part in WORDS or part in _STAND_INS for part in parts) and bool(_ADMITS.intersection(parts))


_ADMITS_TEXT = """
test tests testing dev development local insecure unsafe demo dummy fake example sample my your change secret password key token default
foo bar this
"""
_ADMITS = frozenset(_ADMITS_TEXT.split())


def is_reference(value: str) -> bool:
    """Whether the value says where the secret is kept, or is a template that it will be put into."""
    return _REFERENCE.match(value) is not None or _TEMPLATE.search(value) is not None


def is_structured(value: str) -> str:
    """What other thing the value is by its form, "" for none."""
    for what, pattern in (
        ("a URL", _URL), ("public", _PUBLIC), ("an e-mail address", _EMAIL), ("a dotted name", _DOTTED), ("a media type", _MIME),
        ("a date", _DATE), ("a colour", _COLOUR),
        ("a header's name", _HEADER_NAME), ("a constant's name", _CONSTANT), ("a number", _NUMBER), ("a regular expression", _REGEX),
    ):  # fmt: skip
        if pattern.search(value):
            return "" if pattern is _DOTTED and _is_token(value) else what
    if _PATH.search(value) and not is_random(value.replace("/", "")):
        return "a path"
    return ""


def is_identifier(value: str, name: str = "") -> bool:
    """Whether the value is words: `password_reset`, `X-Auth-Token`, `userPassword`, or repeats the name of its place."""
    parts = [part.lower() for part in _PARTS.findall(value)]
    letters = [part for part in parts if not part.isdigit()]
    if not letters:
        return True
    lowered = "".join(letters)
    named = "".join(words(name))
    if named and (lowered in named or (named in lowered and len(lowered) < 2 * len(named))):
        return True
    if named and len(lowered) > 5 and re.fullmatch(r"[\w.:/ -]+", value) and difflib.SequenceMatcher(None, lowered, named).ratio() > 0.75:
        return True
    if any(character in value for character in "!@#$%^&*+=?~|;"):
        return False
    known = sum(len(part) for part in letters if part in WORDS or (len(part) > 3 and part.rstrip("s") in WORDS))
    if len(letters) > 1 and re.fullmatch(r"[A-Za-z0-9]+(?:[-_.:/ ][A-Za-z0-9]+)*", value):
        digits = len(re.findall(r"\d+", value))
        return (known >= 0.5 * len(lowered) and digits <= 1) or (digits == 0 and fit(value) > -4.9)
    return len(letters) == 1 and not re.search(r"\d", value) and (letters[0] in WORDS or fit(value) > -4.9)


def is_password(value: str) -> bool:
    """Whether a person could have chosen it as a password: at least six characters with letters and digits or symbols mixed."""
    if not 6 <= len(value) <= 64 or not value.isascii() or re.search(r"\s.*\s", value):
        return False
    letters = re.search(r"[A-Za-z]", value) is not None
    digits = re.search(r"\d", value) is not None
    symbols = re.search(r"[^A-Za-z0-9\s_-]", value) is not None
    if re.search(r"\s", value) and not digits:
        return False
    return letters and (digits or symbols)


def _is_token(value: str) -> bool:
    """Whether a value that could be a dotted name has parts that nobody names anything: `hawk.`, and what was drawn behind it."""
    if random_part(value) or _BOOTSTRAP.match(value):
        return True
    return any(len(part) >= 16 and is_random(part) for part in re.split(r"[.:]", value))


_SENTENCE = re.compile(r"\S\s+\S+\s+\S|[.!?:,]\s|\s[a-z]+ing\b|[a-z]\s[a-z]+\s?$|…$|\.\.\.$")


def verdict(value: str, kind: Kind, name: str = "", digest: bool = False) -> Verdict:
    """What speaks for a value at a place of this kind.

    Args:
        value: The decoded text of the literal.
        kind: What the place's name denotes.
        name: The place's name, to see that the value repeats it.
        digest: Whether the name speaks of a hash, where hex proves nothing.
    """
    value = value.strip()
    if len(value) < 6 or len(value) > 4096 or "\n" in value.strip():
        return Verdict("", "too short, too long or of several lines")
    if _HASH.match(value):
        return Verdict("hash") if kind is Kind.PASSWORD else Verdict("", "a password's hash")
    if is_reference(value):
        return Verdict("", "a reference")
    if value.startswith(UNSAFE_PREFIX) and len(value) > len(UNSAFE_PREFIX) + 20:
        return Verdict("random")
    if is_placeholder(value):
        return Verdict("", "a placeholder")
    what = is_structured(value)
    if what:
        return Verdict("", what)
    if _SENTENCE.search(value):
        return Verdict("", "a message")
    if _UUID.match(value):
        tail = words(name)[-1:] if name else []
        return Verdict("random") if kind is Kind.TOKEN and tail != ["id"] and len(set(value)) > 8 else Verdict("", "a UUID")
    part = random_part(value)
    if digest and re.fullmatch(r"[0-9a-fA-F]{16,}", part or value):
        return Verdict("", "a digest")
    if kind is Kind.KEY:
        product = [word for word in words(name)[:-1] if word not in WORDS]
        drawn = (part or is_random(value)) and (product or not re.fullmatch(r"[0-9a-fA-F]+", part or value))
        return Verdict("random") if drawn and len(part or value) >= 20 else Verdict("", "not random")
    if part or is_random(value) or _BOOTSTRAP.match(value):
        return Verdict("random")
    if is_identifier(value, name):
        return Verdict("", "an identifier")
    if kind in (Kind.PASSWORD, Kind.LOGIN):
        return (
            Verdict("password")
            if is_password(value) or (len(value) >= 8 and fit(value) < -5.2 and word_share(value) < 0.3)
            else Verdict("", "a word")
        )
    chosen = _is_chosen_token(value) or (_is_phrase(value) and is_strong(name))
    return Verdict("password") if chosen else Verdict("", "not random")


def _is_chosen_token(value: str) -> bool:
    """Whether a value under `token`, `secret` or `key`, too short or too regular to be drawn, still looks like a secret someone made up."""
    if len(value) < 8 or not is_password(value):
        return False
    kinds = sum(re.search(pattern, value) is not None for pattern in ("[a-z]", "[A-Z]", r"\d", r"[^A-Za-z0-9\s_.:/-]"))
    changes = len(re.findall(r"[A-Za-z](?=\d)|\d(?=[A-Za-z])", value))
    return ((kinds >= 3 and changes >= 1) or changes >= 3) and word_share(value) < 0.5


_PHRASE = re.compile(r"[A-Za-z0-9]+(?:([-_.+])[A-Za-z0-9]+)(?:\1[A-Za-z0-9]+){0,6}")


def _is_phrase(value: str) -> bool:
    """Whether a value is a few words and a number with separators between them, as people make up passwords: `Maple-otter-40-Reef`.

    Identifiers, names of hosts and keys of translations are lower case throughout, names of headers have no number, constants are upper
    case throughout; and all of them are made of the words of programs.
    """
    if not 10 <= len(value) <= 64 or not _PHRASE.fullmatch(value):
        return False
    parts = re.split(r"[-_.+]", value)
    plain = [re.sub(r"\d+\Z", "", part) for part in parts]
    said = [part for part in plain if part]
    capitalised = [part for part in said if re.fullmatch(r"[A-Z][a-z]{2,}", part)]
    numbers = re.findall(r"\d+", value)
    return (
        len(said) >= 2
        and all(re.fullmatch(r"[A-Z]?[a-z]{2,}", part) for part in said)
        and bool(capitalised)
        and 1 <= len(numbers) <= 2
        and max(map(len, numbers)) >= 2
        and not re.search(r"(?:19|20)\d\d", value)
        and word_share(value) < 0.4
    )
