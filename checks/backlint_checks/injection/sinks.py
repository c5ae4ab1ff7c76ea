"""Calls that run a text as SQL."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from backlint import FunctionInfo, Mark, Node, Program, Site

#: Words of library models for parameters whose text is run.
_WORDS = ("Statement", "Sql")
#: Methods that run SQL, for objects of which nothing is known. What they are given must begin like SQL.
_RUNNING = frozenset({
    "exec_driver_sql", "execute", "executemany", "executescript", "execute_sql", "fetch", "fetch_all", "fetch_one", "fetchrow", "fetchval",
    "query", "raw", "read_sql", "read_sql_query", "sql",
})  # fmt: skip
SQL = re.compile(
    r"\s*\(?\s*(select\s|insert\s+into\s|update\s+\S+\s+set\s|delete\s+from\s|with\s+\w+\s+as\b|create\s+(table|view|index)\b|drop\s+\w+\s"
    r"|alter\s+\w+\s|truncate\s|replace\s+into\s|merge\s+into\s|copy\s|explain\s)",
    re.I,
)


class Sink(NamedTuple):
    """A call that runs a text.

    Attributes:
        function: Where it stands.
        mark: Its place.
        node: The text.
        name: The method or function that is called.
    """

    function: FunctionInfo
    mark: Mark
    node: int
    name: str


def sinks(program: Program, function: FunctionInfo) -> Iterator[Sink]:
    """The calls of a function that run a text."""
    known: set[int] = set()
    for site in program.sites(program.generic(function)):
        if site.kind != "call" or function.facts.nodes[site.node][0] != "call":
            continue
        known.add(site.node)
        if site.callee is None:
            for name in taken(program, site):
                node = argument(site, name)
                if node >= 0:
                    yield Sink(function, site.mark, node, _called(site.target.function))
    nodes = function.facts.nodes
    for call in function.facts.calls:
        _, callee, args, _ = nodes[call.node]
        if call.node in known or nodes[callee][0] != "attr" or nodes[callee][2] not in _RUNNING:
            continue
        if args and isinstance(args[0], int) and SQL.match(beginning(nodes, args[0])):
            yield Sink(function, call.mark, args[0], nodes[callee][2])


def _called(function: FunctionInfo) -> str:
    return function.owner.name if function.owner is not None and function.name == "__init__" else function.name


def taken(program: Program, site: Site) -> Iterator[str]:
    """The parameters of a library's function whose text is run."""
    parent = site.target.function.parent
    for parameter in site.target.function.facts.parameters if parent is not None else ():
        if parent is not None and parameter.annotation >= 0:
            role = program.evaluator.role(parent, parameter.annotation)
            if role is not None and role[0] in _WORDS:
                yield parameter.name


def argument(site: Site, name: str) -> int:
    """The node that a call gives for a parameter of its target, -1 where it gives none or that cannot be told."""
    _, _, args, kwargs = site.function.facts.nodes[site.node]
    for keyword, node in kwargs:
        if keyword == name:
            return int(node)
    places = [one.name for one in site.target.function.facts.parameters if one.kind in ("positional", "any")]
    if site.target.receiver is not None:
        places = places[1:]
    if name not in places:
        return -1
    place = places.index(name)
    before = args[: place + 1]
    return int(args[place]) if len(before) > place and all(isinstance(part, int) for part in before) else -1


def beginning(nodes: tuple[Node, ...], index: int) -> str:
    """How a text begins, "" where that is not written down."""
    for _ in range(20):
        node = nodes[index]
        if node[0] == "const":
            return node[1] if isinstance(node[1], str) else ""
        if node[0] == "format" and node[1]:
            index = node[1][0]
        elif node[0] == "binary" and node[2] >= 0:
            index = node[2]
        elif node[0] in ("typed", "truthy", "not-none") and node[1] >= 0:
            index = node[1]
        elif node[0] == "union" and node[1]:
            index = node[1][0]
        elif node[0] == "call" and nodes[node[1]][0] == "attr" and nodes[node[1]][2] in ("format", "strip", "lstrip", "rstrip"):
            index = nodes[node[1]][1]
        elif node[0] == "call" and node[2] and isinstance(node[2][0], int):  # `text("…")`, `dedent("…")`
            index = node[2][0]
        else:
            return ""
    return ""
