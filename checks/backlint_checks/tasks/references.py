"""What becomes of the result of a call in its function."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from backlint import FunctionInfo
from backlint.facts import Bind, Function, Node

#: Where the nodes in a node stand that holds other numbers, too; see `backlint.facts`.
_FIRST = {"const": 99, "import": 99, "function": 99, "class": 99, "comp": 2}
_LAST = {"comp": 3, "unpack": 2}


def _parts(node: Node) -> Iterator[int]:
    """The nodes that a node is made of."""
    stack: list[Any] = list(node[_FIRST.get(node[0], 1) : _LAST.get(node[0])])
    while stack:
        item = stack.pop()
        if isinstance(item, bool):
            continue
        if isinstance(item, int):
            yield item
        elif isinstance(item, tuple):
            stack.extend(item)


def users(facts: Function, index: int) -> list[int]:
    """The nodes that are made of a node."""
    return [place for place, node in enumerate(facts.nodes) if index in _parts(node)]


def read(facts: Function, index: int) -> bool:
    """Whether something other than a binding of a name reads a node."""
    ends = {*facts.results, *facts.yields, *(jump.node for jump in facts.jumps)}
    ends.update(node for block in facts.blocks for node in block.nodes)
    ends.update(node for store in facts.stores for node in (store.base, store.node))
    ends.update(place.node for place in facts.reads)
    seen = {index}
    queue = [index]
    while queue:
        current = queue.pop()
        if current in ends:
            return True
        for user in users(facts, current):
            if facts.nodes[user][0] not in ("tuple", "list", "set", "comp", "union", "typed"):
                return True
            if user not in seen:
                seen.add(user)
                queue.append(user)
    return False


def displayed(facts: Function, index: int) -> bool:
    """Whether a node is what a comprehension makes."""
    return any(facts.nodes[user][0] == "comp" and facts.nodes[user][1] != "generator" for user in users(facts, index))


def only_returned(facts: Function, index: int) -> bool:
    """Whether a function does nothing with a node but to return it."""
    held = {node for store in facts.stores for node in (store.base, store.node)}
    held.update(facts.yields, (node for block in facts.blocks for node in block.nodes))
    queue, seen = [index], {index}
    while queue:
        current = queue.pop()
        if current in held:
            return False
        for user in users(facts, current):
            if facts.nodes[user][0] not in ("union", "typed"):
                return False
            if user not in seen:
                seen.add(user)
                queue.append(user)
    return True


def bound(facts: Function, index: int) -> list[Bind]:
    """The names that are bound to a node, also in a container or as one of several values."""
    found = {index}
    for _ in range(3):
        found |= {user for node in found for user in users(facts, node)}
    return [bind for bind in facts.binds if bind.node in found]


def read_by_inner(function: FunctionInfo, name: str) -> bool:
    """Whether a function defined inside of another one reads or rebinds a name of that."""
    for other in function.module.functions:
        outer = other.parent
        while outer is not None and outer is not function:
            outer = outer.parent
        if outer is function and (name in other.facts.outer or ("name", name) in other.facts.nodes):
            return True
    return name in function.facts.outer
