"""What SQL a call sends, as far as it is written down."""

from __future__ import annotations

from backlint import Effect, Program, Site
from backlint.facts import Node
from backlint.link.values import Const, Instance, Value

from .rows import Rows

#: First words of statements that define or set something. They cannot be asked for many rows at once.
_DEFINITIONS = frozenset({
    "alter", "analyze", "attach", "begin", "call", "cluster", "comment", "commit", "create", "detach", "drop", "explain", "grant",
    "listen", "lock", "notify", "pragma", "refresh", "reindex", "release", "reset", "revoke", "rollback", "savepoint", "set", "show",
    "truncate", "use", "vacuum",
})  # fmt: skip


def is_no_question(program: Program, rows: Rows, site: Site) -> bool:
    """Whether a call runs a statement that changes or defines something as a whole, and asks nothing for a row."""
    if site.arguments is None:
        return False
    statement = rows.statement(site.target, site.arguments)
    if isinstance(statement, Instance):
        words = {word for parent in program.evaluator.linear(statement.cls)[0] for word in parent.cls.markers}
        if Effect.WRITE.value in words:
            return True
    return first_word(program, site) in _DEFINITIONS


def first_word(program: Program, site: Site) -> str:
    """The first word of the statement that a call runs, in lower case, "" where it is not known."""
    node = site.function.facts.nodes[site.node]
    if node[0] != "call" or not node[2] or not isinstance(node[2][0], int):
        return ""
    words = _beginning(program, site, site.function.facts.nodes, node[2][0]).split()
    return words[0].lower() if words else ""


def _beginning(program: Program, site: Site, nodes: tuple[Node, ...], index: int) -> str:
    """How a text begins, "" where that is not known."""
    node = nodes[index]
    if node[0] == "const":
        return node[1] if isinstance(node[1], str) else ""
    if node[0] == "format" and node[1]:
        return _beginning(program, site, nodes, node[1][0])
    if node[0] == "binary":
        return _beginning(program, site, nodes, node[2])
    if node[0] == "call":
        callee = nodes[node[1]]
        if callee[0] == "attr" and callee[2] in ("format", "strip", "replace", "lstrip"):
            return _beginning(program, site, nodes, callee[1])
        if node[2] and isinstance(node[2][0], int):  # `text("…")`, `SQL("…")`
            return _beginning(program, site, nodes, node[2][0])
    values: list[Value] = [value for value in program.evaluator.eval(site.frame, index) if isinstance(value, Const)]
    return str(values[0].value) if len(values) == 1 and isinstance(values[0], Const) and isinstance(values[0].value, str) else ""
