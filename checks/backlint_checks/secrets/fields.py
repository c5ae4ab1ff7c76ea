"""Keys with their values in configuration files, read line by line.

YAML, TOML, INI, properties, `.env`, JSON, Terraform, shell and Dockerfiles all write a key, a separator and a value on one line. A few
values stand elsewhere: of a container's environment (`name: X`, `value: Y`), in a block of YAML (`key: |`), as the default of a Terraform
variable, within a command (`--password=…`, `curl -u user:…`) or a list in braces. What a line means to its format beyond that is not
looked at, and only lines that hold a telling word are looked at all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple


class Field(NamedTuple):
    """A key and the literal value beside it, with the value's offsets and whether it stands in quotes."""

    name: str
    value: str
    start: int
    end: int
    quoted: bool = False


_SUFFIXES = (
    ".yaml", ".yml", ".toml", ".ini", ".cfg", ".conf", ".json", ".properties", ".tf", ".tfvars", ".sh", ".bash", ".zsh", ".env", ".hcl",
    ".service", ".envrc", ".ps1", ".groovy",
)  # fmt: skip
_NAMES = (".env", "Dockerfile", "Containerfile", "Jenkinsfile", "Makefile", ".npmrc", ".pypirc", ".netrc", ".pgpass")
_LOCKS = re.compile(
    r"(?:^|/)(?:package-lock\.json|npm-shrinkwrap\.json|[^/]*\.lock(?:\.json)?|pnpm-lock\.yaml|composer\.lock|"
    r"go\.sum|schema\.json|openapi\.(?:json|ya?ml))$|(?:^|/)(?:locales?|i18n|translations?|messages|cassettes|"
    r"fixtures|snapshots?|__snapshots__)/"
)
_TEMPLATE_FILE = re.compile(r"(?:example|sample|template|tmpl|dist|default|demo)", re.I)
#: Longer lines are data.
_LONGEST = 4000
#: What a telling key holds, lower case: only lines with such a word are looked at.
_TELLING = ("pass", "pwd", "pw:", "pw=", "pswd", "secret", "token", "key", "cred", "auth", "bearer", "curl")
_PAIR = re.compile(
    r"""^[ \t]*(?:-[ \t]+|export[ \t]+|ENV[ \t]+|ARG[ \t]+|set[ \t]+|Environment=|\$(?:env:)?|(?://[\w.:/-]+:)(?=_))*
        (?P<quote>["']?)(?P<key>[A-Za-z_][\w.\-/ ]{0,80}?)(?P=quote)
        [ \t]*(?:=>|:=|:|=|(?<=\w)[ \t]+(?=[^\s=:]+[ \t]*(?:$|[ ]\#)))[ \t]*
        (?P<value>"(?:[^"\\\r\n]|\\.)*"|'[^'\r\n]*'|[^\r\n#,]*(?:\#[^\r\n\s][^\r\n#,]*)*)""",
    re.X,
)
_INLINE = re.compile(r"""["'](?P<key>[\w.\-]{2,80})["']\s*:\s*(?P<value>"(?:[^"\\]|\\.)*")""")
_NAME = re.compile(r"""^[ \t]*-?[ \t]*["']?name["']?[ \t]*:[ \t]*["']?(?P<name>[A-Za-z_][\w.-]*)["']?[ \t]*,?[ \t]*$""")
#: An entry of a container's environment in JSON, on one line or several.
_ENTRY = re.compile(
    r"""["'](?:name|key)["']\s*:\s*["'](?P<key>[\w.-]+)["']\s*,\s*["']value["']\s*:\s*(?P<value>"(?:[^"\\\r\n]|\\.)*")""", re.I
)
#: Within a line: `A=b` after a space, quote or bracket, `--a=b`, `{a: b, c: d}`.
_WITHIN = re.compile(
    r"""(?:(?<=[\s"'\[({,;])|(?<=--)|(?<=-[DPe]))(?P<key>[A-Za-z_][\w.-]{2,80})[ ]?(?:=|:(?=[ ]))[ ]?
        (?P<value>"(?:[^"\\\r\n]|\\.)*"|'[^'\r\n]*'|[^\s"'`,;(){}\[\]<>|&]+)""",
    re.X,
)
#: A value after its option: `--requirepass …`, `"--password", "…"`.
_OPTION = re.compile(r"""--(?P<key>[A-Za-z][\w-]*)(?:[ ]+|["'],[ ]*)(?P<value>"[^"\r\n]*"|'[^'\r\n]*'|[^\s"'`-][^\s"'`,\]]*)""")
#: A header that a command sends: `-H "Authorization: Bearer …"`.
_HEADER = re.compile(r"""(?:-H|--header)[ =]*["'](?P<key>[A-Za-z][\w-]*):\s*(?P<value>[^"'\r\n]+)["']""")
_CURL = re.compile(r"""\bcurl\b[^\r\n]*?\s(?:-u|--user)[ =]?["']?[^\s"':$]*:(?P<value>[^\s"'`|;&)]+)""")
_MACHINE = re.compile(r"\b(?P<key>password)\s+(?P<value>\S+)")
_BLOCK = re.compile(r"(?P<indent>[ \t]*)(?:- +)?[\"']?(?P<key>[\w.-]+)[\"']?[ \t]*:[ \t]*[|>][-+0-9]*[ \t]*(?:#.*)?\Z")
_VARIABLE = re.compile(r"""\s*variable\s+"(?P<key>[\w-]+)"\s*\{""")
_DEFAULT = re.compile(r"""\s*default\s*=\s*(?P<value>"[^"\r\n]*")""")
#: What a shell or compose uses where the variable is not set.
_FALLBACK = re.compile(r"\$\{\w+:?[-=](?P<value>[^{}$]+)\}")
#: Files in which a bare word is a variable or a call, and those in which a dollar sign is.
_CODE = (".tf", ".tfvars", ".hcl", ".groovy", ".ps1", ".toml", "Jenkinsfile")
_SHELL = (".sh", ".bash", ".zsh", ".groovy", ".ps1", "Jenkinsfile", "Makefile", "ockerfile")
_FILLED_IN = re.compile(r"\$[A-Za-z_({]|`")
#: How many lines of a Terraform variable may stand before its default.
_DEPTH = 12


def _name(path: str) -> str:
    return path.rpartition("/")[2]


def has_fields(path: str) -> bool:
    """Whether the lines of a file with this path are keys and values that someone configured: no lock file, no translation, no example."""
    name = _name(path)
    if _LOCKS.search(path) or _TEMPLATE_FILE.search(name):
        return False
    return name.endswith(_SUFFIXES) or name.startswith(_NAMES) or name.endswith(("Dockerfile", ".dockerfile"))


def is_data(path: str) -> bool:
    """Whether nobody configures anything in a file with this path: locks, translations, recorded answers."""
    return _LOCKS.search(path) is not None


def fields(text: str, path: str) -> Iterator[Field]:
    """The keys and literal values of a configuration file, in order of their lines."""
    name = _name(path)
    quoted, shell = name.endswith(_CODE), name.endswith(_SHELL)
    seen: set[tuple[int, int]] = set()
    for field in _all(text, path):
        if (field.start, field.end) in seen:
            continue
        seen.add((field.start, field.end))
        fallback = _FALLBACK.fullmatch(field.value)
        if fallback:
            yield Field(field.name, fallback.group("value"), field.start + fallback.start("value"), field.start + fallback.end("value"))
        elif not (quoted and text[field.end : field.end + 1] not in ("'", '"')) and not (shell and _FILLED_IN.search(field.value)):
            yield field


def _all(text: str, path: str) -> Iterator[Field]:
    name = _name(path)
    inline = name.endswith(".json")
    spaced = "ockerfile" in name or name.startswith("Containerfile")
    end = 0
    for offset in _telling(text):
        if offset < end:
            continue
        start = text.rfind("\n", 0, offset) + 1
        end = _line_end(text, offset)
        line = text[start:end].rstrip("\r")
        if len(line) > _LONGEST or _is_comment(line, name):
            continue
        if inline:
            entry = _ENTRY.search(text, start, end + 200)
            if entry and entry.start() < end:
                yield _field(entry, 0)
            yield from (_field(match, start) for match in _INLINE.finditer(line))
            continue
        named = _NAME.match(line) if "ame" in line else None
        if named:
            # An entry of a container's environment: the value stands on the next line.
            start, end = end + 1, _line_end(text, end + 1)
            match = _PAIR.match(text[start:end].rstrip("\r"))
            if match and match.group("key") == "value":
                yield _field(match, start)._replace(name=named.group("name"))
            end = start
            continue
        block = _BLOCK.match(line) if ":" in line else _VARIABLE.match(line) if "variable" in line else None
        if block:
            below = _below(text, end, block) if "indent" in block.groupdict() else _default(text, end, block.group("key"))
            if below:
                yield below
            continue
        match = _PAIR.match(line)
        if match and (spaced or re.search(r"[:=]", line[match.start("key") : match.start("value")])):
            yield _field(match, start)
        for pattern in (_WITHIN, _OPTION, _HEADER) if "-" in line else (_WITHIN,):
            for match in pattern.finditer(line):
                yield _field(match, start)
        yield from _logins(line, start, name)


def _telling(text: str) -> list[int]:
    """Where telling words stand, in order: at least the first of each line."""
    lowered = text.lower()
    if len(lowered) != len(text):  # a letter whose lower case is two
        lowered = "".join(character.lower() if character.isascii() else character for character in text)
    found: list[int] = []
    for word in _TELLING:
        offset = lowered.find(word)
        while offset >= 0:
            found.append(offset)
            line = lowered.find("\n", offset)
            offset = lowered.find(word, line) if line >= 0 else -1
    return sorted(found)


def _is_comment(line: str, name: str) -> bool:
    bare = line.lstrip()
    return bare.startswith(("#", ";")) or (bare.startswith("//") and name != ".npmrc")


def _logins(line: str, start: int, name: str) -> Iterator[Field]:
    """Passwords that a command or a file of logins gives by position."""
    match = _CURL.search(line) if "curl" in line else None
    if match:
        yield Field("password", match.group("value"), start + match.start("value"), start + match.end("value"))
    if name.startswith(".netrc"):
        yield from (_field(found, start) for found in _MACHINE.finditer(line))


def _below(text: str, end: int, head: re.Match[str]) -> Field | None:
    """The value of a key whose value is a block of one line."""
    depth = len(head.group("indent"))
    start, stop = end + 1, _line_end(text, end + 1)
    line = text[start:stop].rstrip("\r")
    value = line.strip()
    after = text[stop + 1 : _line_end(text, stop + 1)]
    more = after.strip() and len(after) - len(after.lstrip()) > depth
    if not value or more or len(line) - len(line.lstrip()) <= depth or value.startswith("$ANSIBLE_VAULT"):
        return None
    at = start + line.index(value)
    return Field(head.group("key"), value, at, at + len(value))


def _default(text: str, end: int, name: str) -> Field | None:
    """The default of a Terraform variable."""
    for _ in range(_DEPTH):
        start, end = end + 1, _line_end(text, end + 1)
        line = text[start:end].rstrip("\r")
        match = _DEFAULT.match(line)
        if match:
            return Field(name, match.group("value")[1:-1], start + match.start("value") + 1, start + match.end("value") - 1)
        if line.startswith("}") or start > len(text):
            return None
    return None


def _line_end(text: str, offset: int) -> int:
    """The offset of the end of the line that holds an offset."""
    end = text.find("\n", offset)
    return len(text) if end < 0 else end


def _field(match: re.Match[str], offset: int) -> Field:
    """The field that a line's match holds, its value without quotes."""
    value, start = match.group("value"), match.start("value")
    bare = value.rstrip().rstrip(",;")
    if len(bare) >= 2 and bare[0] == bare[-1] and bare[0] in "\"'":
        return Field(match.group("key").strip(), bare[1:-1], offset + start + 1, offset + start + len(bare) - 1, True)
    bare = re.sub(r"\s+#.*$", "", bare).rstrip()
    if bare.endswith(("'", '"')) and bare.count(bare[-1]) == 1:
        bare = bare[:-1]  # of `- "A=b"`, whose quote opens before the key
    return Field(match.group("key").strip(), bare, offset + start, offset + start + len(bare))
