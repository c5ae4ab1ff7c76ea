"""Queries that run only when the answer is not at hand yet: behind `if key not in cache:`, `if self._rate is None:`, `except KeyError:`."""

from __future__ import annotations

from backlint import Block, Reached, Site
from backlint.facts import Function, Node

_CACHES = ("cache", "lru_cache", "cached")
_MISSING = ("KeyError", "AttributeError")


def is_remembered(reached: Reached, loop: int) -> bool:
    """Whether some link of a chain runs only where an answer is missing, or in a function that remembers its answers."""
    for number, link in enumerate(reached.chain):
        if link.callee is not None and link.target.function.decorated(*_CACHES):
            return True
        if _is_guarded(link, loop if number == 0 else -1):
            return True
    return False


def _is_guarded(site: Site, loop: int) -> bool:
    facts = site.function.facts
    index = site.block
    while index >= 0 and index != loop:
        block = facts.blocks[index]
        if block.kind == "if" and block.nodes and _misses(facts, block.nodes[0], absent=True):
            return True
        partner = facts.blocks[block.partner] if block.kind == "else" and block.partner >= 0 else None
        if partner is not None and partner.nodes and _misses(facts, partner.nodes[0], absent=False):
            return True
        if block.kind == "except" and block.nodes and any(name in _MISSING for name in _names(facts.nodes, block.nodes[0])):
            return True
        index = block.parent
    before = (block for number, block in enumerate(facts.blocks) if _returns_before(facts, number, site))
    return any(_misses(facts, block.nodes[0], absent=False) for block in before)


def _returns_before(facts: Function, number: int, site: Site) -> bool:
    """Whether a branch that does not fall through stands before a site, in a block that encloses it."""
    block: Block = facts.blocks[number]
    if block.kind != "if" or not block.nodes or block.falls or block.mark.line >= site.mark.line:
        return False
    index = site.block
    while index >= 0:
        if index == block.parent:
            return True
        if index == number:
            return False
        index = facts.blocks[index].parent
    return False


def _misses(facts: Function, index: int, *, absent: bool) -> bool:
    """Whether a condition says that something is not in a container, or has not been set yet; with `absent` false: that it is."""
    nodes = facts.nodes
    node = nodes[index]
    if node[0] == "not":
        return _misses(facts, node[1], absent=not absent)
    if node[0] == "and":
        return any(_misses(facts, part, absent=absent) for part in node[1])
    if node[0] in ("truthy", "not-none", "typed"):
        return _misses(facts, node[1], absent=absent)
    if node[0] == "compare" and len(node[2]) == 1:
        operator, right = node[2][0]
        if operator in ("In", "NotIn"):
            return (operator == "NotIn") is absent and nodes[right][0] not in ("tuple", "list", "set", "const", "text")
        if operator in ("Is", "IsNot") and nodes[right] == ("const", None):
            return (operator == "Is") is absent and _is_kept(facts, node[1])
        return False
    if node[0] == "call":
        return not absent and nodes[node[1]] == ("name", "hasattr")
    return not absent and _is_kept(facts, index)


def _is_kept(facts: Function, index: int) -> bool:
    """Whether an attribute is assigned in the same function, or a value comes out of a container that the function also fills."""
    nodes = facts.nodes
    node = nodes[index]
    if node[0] in ("truthy", "not-none", "typed"):
        return _is_kept(facts, node[1])
    if node[0] == "attr":
        return any(store.name == node[2] and nodes[store.base] == nodes[node[1]] for store in facts.stores)
    if node[0] == "call" and nodes[node[1]][0] == "attr" and nodes[node[1]][2] == "get":
        return _is_filled(facts, nodes[node[1]][1])
    return node[0] == "sub" and _is_filled(facts, node[1])


def _is_filled(facts: Function, index: int) -> bool:
    nodes = facts.nodes
    return any(store.name == "[]" and nodes[store.base] == nodes[index] for store in facts.stores)


def _names(nodes: tuple[Node, ...], index: int) -> list[str]:
    node = nodes[index]
    if node[0] == "tuple":
        return [name for part in node[1] for name in _names(nodes, part)]
    return [str(node[-1])]
