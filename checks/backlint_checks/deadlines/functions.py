"""Functions in the cloud and how long they may run, as `serverless.yml` and SAM or CloudFormation templates say."""

from __future__ import annotations

import posixpath
import re
from collections import defaultdict
from collections.abc import Iterator

from backlint import FunctionInfo, Position, Program, Source
from backlint.lower.lines import lines

from .servers import Server

_FILE = re.compile(r"(?:^|/)(?:serverless|template|sam|cloudformation|[\w.-]*\.template)\.ya?ml$", re.IGNORECASE)
_ENTRY = re.compile(r"^(?P<indent>[ \t]*)(?P<item>-[ \t]+)?(?P<key>[\w:-]+):(?:[ \t]+(?P<value>[^#\n]*?))?[ \t]*(?:#.*)?$", re.MULTILINE)
_HANDLER = re.compile(r"[\w./-]+\.\w+")

Group = dict[str, tuple[str, int]]


def limits(program: Program) -> Iterator[tuple[FunctionInfo, Server]]:
    """The functions that the project's deployment files name as handlers, each with its limit where that is a number."""
    for source in program.texts:
        if not _FILE.search(source.path) or source.role.value in ("test", "example", "vendored"):
            continue
        text = program.text(source.path)
        groups = _groups(text)
        shared = groups.get(("provider",), {}).get("timeout") or groups.get(("Globals", "Function"), {}).get("Timeout")
        for group in groups.values():
            handler = group.get("handler") or group.get("Handler")
            timeout = group.get("timeout") or group.get("Timeout") or shared
            if handler is None or timeout is None or not timeout[0].isdigit() or not _HANDLER.fullmatch(handler[0]):
                continue
            function = _function(program, source, handler[0], group.get("CodeUri", ("", 0))[0])
            if function is not None:
                line, column = lines(text).place(timeout[1])
                place = Position(source.path, line, column, line, column)
                yield function, Server(float(timeout[0]), "the function is ended", place, True, "")


def _groups(text: str) -> dict[tuple[str, ...], Group]:
    """The scalar entries of a YAML text by the keys above them, each with its offset."""
    found: dict[tuple[str, ...], Group] = defaultdict(dict)
    above: list[tuple[int, str]] = []
    for match in _ENTRY.finditer(text):
        indent = len(match["indent"]) + len(match["item"] or "")
        while above and above[-1][0] >= indent:
            above.pop()
        value = (match["value"] or "").strip().strip("\"'")
        if value:
            found[tuple(key for _, key in above)].setdefault(match["key"], (value, match.start("key")))
        else:
            above.append((indent, match["key"]))
    return found


def _function(program: Program, source: Source, handler: str, folder: str) -> FunctionInfo | None:
    path, _, name = handler.rpartition(".")
    base = posixpath.join(posixpath.dirname(source.path), folder)
    for candidate in (path, path.replace(".", "/")):
        module = program.module(posixpath.normpath(posixpath.join(base, f"{candidate}.py")))
        if module is not None:
            return next((one for one in module.functions if one.name == name and one.parent is module.body and one.owner is None), None)
    return None
