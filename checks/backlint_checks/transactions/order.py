"""The order in which the calls of a function run, as far as its text tells."""

from __future__ import annotations

from backlint import Frame, Site
from backlint.facts import Node

#: Blocks that run whenever what stands before them did.
_PASSED = frozenset({"body", "try", "try-else", "finally", "with"})
#: Nodes that stand for the object that they are about.
_SAME = frozenset({"grown", "typed", "truthy", "not-none", "await"})


def place(frame: Frame, site: Site) -> int:
    """Where among the calls of its function a call stands."""
    for index, call in enumerate(frame.function.facts.calls):
        if call.node == site.node:
            return index
    return -1


def behind(nodes: tuple[Node, ...], index: int) -> int:
    """The node of an object before what was done with it: `session` after `session.add(order)` is still the same session."""
    while nodes[index][0] in _SAME and nodes[index][1] >= 0:
        index = nodes[index][1]
    return index


def around(frame: Frame, block: int) -> list[int]:
    """A block and those around it, innermost first."""
    blocks = frame.function.facts.blocks
    found = []
    while block >= 0:
        found.append(block)
        block = blocks[block].parent
    return found


def leads_on(frame: Frame, block: int, later: int) -> bool:
    """Whether what stands in `later` surely runs after what stands before it in `block`, when nothing fails."""
    blocks = frame.function.facts.blocks
    outer = later
    while blocks[outer].kind in _PASSED and blocks[outer].parent >= 0 and outer not in around(frame, block):
        outer = blocks[outer].parent
    inside = around(frame, block)
    if outer not in inside:
        return False
    between = inside[: inside.index(outer)]
    return all(blocks[index].falls and blocks[index].kind != "except" for index in between)


def may_lead_on(frame: Frame, block: int, later: int) -> bool:
    """Whether what stands in `later` may run after what stands before it in `block`: they are no two branches of one condition."""
    blocks = frame.function.facts.blocks
    first, second = around(frame, block), around(frame, later)
    for index in first:
        if index in second:
            return True
        if not blocks[index].falls or blocks[index].kind == "except":
            return False
        partners = {index, blocks[index].partner} - {-1}
        if blocks[index].kind in ("if", "else", "case") and any(
            other not in first and (other in partners or blocks[other].partner in partners) for other in second
        ):
            return False
    return True


def surely_runs(site: Site) -> bool:
    """Whether a call runs once each time that its function does, when nothing fails."""
    facts = site.function.facts
    if any(facts.blocks[index].kind not in _PASSED for index in around(site.frame, site.block)):
        return False
    here = place(site.frame, site)
    return not any(jump.kind == "return" and jump.at <= here for jump in facts.jumps)
