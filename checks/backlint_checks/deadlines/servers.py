"""Servers that end a request by the clock, as the project starts them: gunicorn's synchronous workers, uWSGI, functions in the cloud.

Only gunicorn's plain synchronous workers end a request: threads and event loops tell the master that they are alive meanwhile. So a project
that starts any other kind is left alone. What is not written down lasts thirty seconds.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from backlint import FunctionInfo, Position, Program, Source
from backlint.facts import Mark
from backlint.link.values import Const
from backlint.lower.lines import lines

_GUNICORN = re.compile(r"(?<![\w./-])gunicorn(?![\w./-])|\bGUNICORN_CMD_ARGS\b")
_TIMEOUT = re.compile(r"(?:--timeout(?:=|\s+)|(?<!\S)-t(?:=|\s*))(\d+)(?!\S)")
_CLASS = re.compile(r"(?:--worker-class(?:=|\s+)|(?<!\S)-k(?:=|\s*))(\S+)")
_THREADS = re.compile(r"--threads(?:=|\s+)(\S+)")
_SET = re.compile(r"--timeout|(?<!\S)-t\b")
_HARAKIRI = re.compile(r"^[ \t]*(?:-{0,2})harakiri(?:[ \t]*[=:][ \t]*|[ \t]+)(\d+)[ \t]*$|--harakiri(?:=|\s+)(\d+)", re.MULTILINE)
_SETTINGS = re.compile(r"(?:^|/)gunicorn[._-]?(?:conf|config)?(?:\.conf|_conf|_config)?\.py$")
_ITEM = re.compile(r"\s*(?:\"[^\"]*\"|'[^']*')?\s*[,\]]|\s*--?\w")
#: How many lines of a list in YAML may belong to one command.
_LIST = 20
_DEFAULT = 30.0


@dataclass(frozen=True)
class Server:
    """A server's limit for one request: seconds, what happens then, where that is written, and whether it is no default."""

    seconds: float
    what: str
    place: Position | None
    certain: bool
    folder: str


def limits(program: Program) -> dict[FunctionInfo, Server]:
    """For each handler of requests the limit of the server that runs it, where one is known."""
    servers = list(_found(program))
    if not servers:
        return {}
    found: dict[FunctionInfo, Server] = {}
    for entry in program.entries():
        if entry.kind != "route" or entry.function.facts.is_async:
            continue
        path = entry.function.module.path
        near = [server for server in servers if path.startswith(server.folder)]
        deepest = max((len(server.folder) for server in near), default=0)
        near = [server for server in near if len(server.folder) == deepest] if deepest else servers
        if all(server.seconds > 0 for server in near):
            found[entry.function] = max(near, key=lambda server: server.seconds)
    return found


def _found(program: Program) -> Iterator[Server]:
    settings = list(_settings(program))
    yield from settings
    for source in program.texts:
        if source.role.value in ("test", "example", "vendored") or source.path.endswith((".lock", ".json", ".ipynb", ".md")):
            continue
        text = program.text(source.path)
        if "harakiri" in text:
            for match in _HARAKIRI.finditer(text):
                seconds = float(match.group(1) or match.group(2))
                yield Server(seconds or -1, "uWSGI kills the worker", _place(source, text, match.start()), True, _folder(source))
        if "gunicorn" in text.lower():
            for match in _GUNICORN.finditer(text):
                server = _command(source, text, match, bool(settings))
                if server is not None:
                    yield server


def _command(source: Source, text: str, match: re.Match[str], configured: bool) -> Server | None:
    """What a command line says; a limit of -1 where its workers are of another kind or the limit is not known."""
    line_start = text.rfind("\n", 0, match.start()) + 1
    before = text[line_start : match.start()]
    if "#" in before or re.search(r"\b(?:pip|install|uv|poetry|apt|apk|import|from)\b", before):
        return None
    words = _words(text, match.end())
    if match.group() == "gunicorn" and not re.search(r"[\w.]+:[\w.()]+|wsgi", words):
        return None
    place = _place(source, text, match.start())
    folder = _folder(source)
    kind = _CLASS.search(words)
    threads = _THREADS.search(words)
    if kind is not None and kind.group(1) != "sync" or threads is not None and threads.group(1) != "1":
        return Server(-1, "", place, True, folder)
    timeout = _TIMEOUT.search(words)
    what = "gunicorn kills the worker"
    if timeout is not None:
        return Server(float(timeout.group(1)) or -1, what, place, True, folder)
    if _SET.search(words) or "$" in words:
        return Server(-1, "", place, True, folder)
    if configured or re.search(r"(?<!\S)(?:-c|--config)\b", words):
        return None if configured else Server(-1, "", place, True, folder)
    return Server(_DEFAULT, what, place, False, folder) if match.group() == "gunicorn" else None


def _words(text: str, start: int) -> str:
    """The rest of a command: to the end of its line, over continued lines, and over the items of a list."""
    rest = text[start:].split("\n", _LIST)
    taken = [rest[0]]
    for line in rest[1:_LIST]:
        continued = taken[-1].rstrip().endswith("\\")
        listed = re.match(r"\s*-\s+\S", line) and len(taken[0].strip(" \"',")) < 2
        if not (continued or listed or _ITEM.match(line)):
            break
        taken.append(line)
    joined = " ".join(re.sub(r"^\s*-\s+", " ", line.rstrip("\\ \r")) for line in taken)
    return re.sub(r"[\"'\[\],]", " ", joined.partition("&&")[0])


def _settings(program: Program) -> Iterator[Server]:
    """What the Python files say that gunicorn reads."""
    for module in program.files():
        if not _SETTINGS.search(module.path) or module.body is None:
            continue
        said: dict[str, object] = {}
        marks: dict[str, Mark] = {}
        for bind in module.body.facts.binds:
            values = program.evaluator.eval(program.generic(module.body), bind.node)
            said[bind.name] = values[0].value if len(values) == 1 and isinstance(values[0], Const) else ...
            marks[bind.name] = bind.mark
        folder = module.path.rpartition("/")[0]
        seconds = said.get("timeout")
        if said.get("worker_class", "sync") != "sync" or said.get("threads", 1) != 1 or seconds is ...:
            yield Server(-1, "", None, True, f"{folder}/" if folder else "")
        elif isinstance(seconds, (int, float)) and seconds > 0:
            place = program.position(module.path, marks["timeout"])
            yield Server(float(seconds), "gunicorn kills the worker", place, True, f"{folder}/" if folder else "")


def _place(source: Source, text: str, offset: int) -> Position:
    line, column = lines(text).place(offset)
    return Position(source.path, line, column, line, column)


def _folder(source: Source) -> str:
    folder = source.path.rpartition("/")[0]
    return f"{folder}/" if folder else ""
