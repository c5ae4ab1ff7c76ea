"""Keys with their values in configuration files, read line by line.

YAML, TOML, INI, properties, `.env`, JSON, shell and Dockerfiles all write a key, a separator and a value on one line; pairs of lines
`name: X`, `value: Y` (environment lists of containers) are joined. What a line means to its format beyond that is not looked at.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple


class Field(NamedTuple):
    """A key and the literal value beside it, with the value's offsets."""

    name: str
    value: str
    start: int
    end: int


_SUFFIXES = (
    ".yaml", ".yml", ".toml", ".ini", ".cfg", ".conf", ".json", ".properties", ".tf", ".tfvars", ".sh", ".bash", ".env", ".hcl",
    ".service", ".envrc",
)  # fmt: skip
_LOCKS = re.compile(
    r"(?:^|/)(?:package-lock\.json|npm-shrinkwrap\.json|[^/]*\.lock(?:\.json)?|pnpm-lock\.yaml|composer\.lock|"
    r"go\.sum|schema\.json|openapi\.(?:json|ya?ml))$|(?:^|/)(?:locales?|i18n|translations?|messages|cassettes|"
    r"fixtures|snapshots?|__snapshots__)/"
)
_TEMPLATE_FILE = re.compile(r"(?:example|sample|template|tmpl|dist|default|demo)", re.I)
#: Longer lines are data.
_LONGEST = 4000
#: Any word that a telling key holds: only lines with one are looked at.
_TELLING = re.compile(r"[pPsStTkKcCaA](?:ass|ASS|wd|WD|ecret|ECRET|oken|OKEN|ey|EY|red|RED|uth|UTH)")
_PAIR = re.compile(
    r"""^[ \t]*(?:-[ \t]+|export[ \t]+|ENV[ \t]+|ARG[ \t]+|set[ \t]+)*
        (?P<quote>["']?)(?P<key>[A-Za-z_][\w.\-/ ]{0,80}?)(?P=quote)
        [ \t]*(?:=>|:=|:|=|(?<=\w)[ \t]+(?=[^\s=:]+[ \t]*$))[ \t]*
        (?P<value>"(?:[^"\\\r\n]|\\.)*"|'[^'\r\n]*'|[^\r\n#,]*(?:\#[^\r\n\s][^\r\n#,]*)*)""",
    re.X,
)
_INLINE = re.compile(r"""["'](?P<key>[\w.\-]{2,80})["']\s*:\s*(?P<value>"(?:[^"\\\r\n]|\\.)*")""")
_NAME = re.compile(r"""^[ \t]*-?[ \t]*["']?name["']?[ \t]*:[ \t]*["']?(?P<name>[A-Za-z_][\w.-]*)["']?[ \t]*,?[ \t]*$""")


def has_fields(path: str) -> bool:
    """Whether the lines of a file with this path are keys and values that someone configured: no lock file, no translation, no example."""
    name = path.rpartition("/")[2]
    if _LOCKS.search(path) or _TEMPLATE_FILE.search(name):
        return False
    return name.endswith(_SUFFIXES) or name.startswith((".env", "Dockerfile", ".npmrc", ".pypirc")) or name.endswith("Dockerfile")


def fields(text: str, path: str) -> Iterator[Field]:
    """The keys and values of a configuration file, in order. Multi-line values and blocks are left out."""
    inline = path.endswith(".json")
    dockerfile = path.rpartition("/")[2].startswith("Dockerfile") or path.endswith("Dockerfile")
    end = 0
    for hit in _TELLING.finditer(text):
        if hit.start() < end:
            continue
        start = text.rfind("\n", 0, hit.start()) + 1
        end = _line_end(text, hit.end())
        line = text[start:end].rstrip("\r")
        if len(line) > _LONGEST or line.lstrip().startswith(("#", ";", "//")):
            continue
        if inline:
            yield from (_field(match, start) for match in _INLINE.finditer(line))
            continue
        named = _NAME.match(line)
        if named:
            # An entry of a container's environment: the value stands on the next line.
            start, end = end + 1, _line_end(text, end + 1)
            match = _PAIR.match(text[start:end].rstrip("\r"))
            if match and match.group("key") == "value":
                yield _field(match, start)._replace(name=named.group("name"))
            end = start
            continue
        match = _PAIR.match(line)
        if match and (dockerfile or re.search(r"[:=]", line[match.start("key") : match.start("value")])):
            yield _field(match, start)


def _line_end(text: str, offset: int) -> int:
    """The offset of the end of the line that holds an offset."""
    end = text.find("\n", offset)
    return len(text) if end < 0 else end


def _field(match: re.Match[str], offset: int) -> Field:
    """The field that a line's match holds, its value without quotes."""
    value, start = match.group("value"), match.start("value")
    bare = value.rstrip().rstrip(",;")
    if len(bare) >= 2 and bare[0] == bare[-1] and bare[0] in "\"'":
        return Field(match.group("key").strip(), bare[1:-1], offset + start + 1, offset + start + len(bare) - 1)
    bare = re.sub(r"\s+#.*$", "", bare).rstrip()
    return Field(match.group("key").strip(), bare, offset + start, offset + start + len(bare))
