"""Where a module reads environment variables."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from backlint.facts import ModuleFacts, Node

_READERS = frozenset({"get", "__getitem__"})


class Read(NamedTuple):
    """One variable that is read. `line` is that of the statement, or of the function in which it stands."""

    variable: str
    line: int


def reads(facts: ModuleFacts) -> list[Read]:
    """The environment variables that a module reads by their names in a literal, in the order of the text."""
    names = {
        item.alias: f"{item.module}.{item.name}".rstrip(".")
        for item in facts.imports
        if not item.level and (item.module == "os" and item.name in ("", "environ", "getenv"))
    }
    if not names:
        return []
    found: list[Read] = []
    for function in facts.functions:
        nodes = function.nodes
        calls = {call.node: call.mark.line for call in function.calls}
        for index, node in enumerate(nodes):
            if node[0] == "call" and index in calls:
                callee = nodes[node[1]]
                known = _path(nodes, node[1], names) == "os.getenv"
                known = known or (callee[0] == "attr" and callee[2] in _READERS and _path(nodes, callee[1], names) == "os.environ")
                if known and node[2] and isinstance(node[2][0], int):
                    found += _named(nodes, node[2][0], calls[index])
            elif node[0] == "sub" and _path(nodes, node[1], names) == "os.environ":
                found += _named(nodes, node[2], function.mark.line)
    return list(dict.fromkeys(found))


def _named(nodes: Sequence[Node], index: int, line: int) -> list[Read]:
    node = nodes[index]
    return [Read(node[1], line)] if node[0] == "const" and isinstance(node[1], str) else []


def _path(nodes: Sequence[Node], index: int, names: dict[str, str]) -> str:
    node = nodes[index]
    if node[0] == "import":
        return "" if node[1] else f"{node[2]}.{node[3]}".rstrip(".")
    if node[0] == "name":
        return names.get(node[1], "")
    if node[0] == "attr":
        base = _path(nodes, node[1], names)
        return f"{base}.{node[2]}" if base else ""
    return ""
