"""Which databases a service says it uses: in URLs and settings of its own files."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from backlint import ModuleInfo, Position, Program, Role
from backlint.facts import Node

from .services import folder, service

_URL = re.compile(
    r"\b(?:postgres(?:ql)?|mysql|mariadb|mssql|oracle|cockroachdb)(?:\+\w+)?://(?:[^\s@/\"']*@)?([\w.-]*)(?::\d+)?/(\w[\w-]*)"
)
#: Names that many databases have.
_ANYBODYS = frozenset({"postgres", "mysql", "db", "app", "test", "tests", "database", "main", "default", "dev", "local", "mydb", "public",
    "name", "dbname", "db_name", "example", "root", "master"})  # fmt: skip
_LOOKED_AT = frozenset({Role.SOURCE, Role.SETTINGS})


@dataclass(frozen=True)
class Database:
    """A database as a service names it. `host` is empty where it is this machine or not said."""

    host: str
    name: str
    position: Position

    @property
    def is_telling(self) -> bool:
        """Whether no other database is likely to have that name by chance."""
        return self.name.lower() not in _ANYBODYS and len(self.name) > 2


def databases(program: Program) -> dict[str, list[Database]]:
    """The databases that each service names, by the service."""
    found: dict[str, list[Database]] = {}
    folders: dict[str, str] = {}
    for module in program.files():
        if module.role in _LOOKED_AT:
            folders.setdefault(folder(module), service(module))
            found.setdefault(service(module), []).extend(_of(program, module))
    for source in program.texts:
        inside = [place for place in folders if place and source.path.startswith(f"{place}/")]
        place = max(inside, key=len, default="")
        if place:
            for host, name, line in _urls(program.text(source.path)):
                found.setdefault(folders[place], []).append(Database(_far(host), name, Position(source.path, line)))
    return found


def _of(program: Program, module: ModuleInfo) -> Iterator[Database]:
    named = [node for function in module.facts.functions[:1] for node in _settings(function.nodes)]
    if named or any(
        node[0] == "const" and isinstance(node[1], str) and "://" in node[1] for f in module.facts.functions for node in f.nodes
    ):
        text = program.text(module.path)
        for host, name, line in _urls(text):
            yield Database(_far(host), name, Position(module.path, line))
        for host, name in named:
            line = text[: max(text.find(f'"{name}"'), text.find(f"'{name}'"), 0)].count("\n") + 1
            yield Database(_far(host), name, Position(module.path, line))


def _settings(nodes: tuple[Node, ...]) -> Iterator[tuple[str, str]]:
    """Host and name in dictionaries like those of Django's `DATABASES`."""
    for node in nodes:
        if node[0] == "dict":
            pairs = {nodes[key][1]: nodes[value] for key, value in node[1] if key >= 0 and nodes[key][0] == "const"}
            name = pairs.get("NAME")
            if "ENGINE" in pairs and name is not None and name[0] == "const" and isinstance(name[1], str):
                host = pairs.get("HOST", ("const", ""))
                if "sqlite" not in str(pairs["ENGINE"][-1]):
                    yield str(host[1]) if host[0] == "const" else "?", name[1]


def _urls(text: str) -> Iterator[tuple[str, str, int]]:
    for match in _URL.finditer(text):
        yield match[1], match[2], text[: match.start()].count("\n") + 1


def _far(host: str) -> str:
    return "" if host in ("localhost", "127.0.0.1", "0.0.0.0", "?") else host.lower()
