"""Commits that a loop makes once an item, without a reason that can be seen."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from backlint import Block, Effect, Frame, Program, Reached, Site

from ..loading.branches import is_ruled_out
from ..loading.loops import call_block, is_grouped, is_inside, is_short, leaves_at_once, takes_batches
from .order import behind, surely_runs
from .rows import row_locks

#: Longer chains belong to services with a reason of their own for when they commit.
_FAR = 2
#: Work of which each item deserves its own commit: it cannot be undone, or a transaction should not stay open meanwhile.
_LASTING = (Effect.NETWORK, Effect.SLEEP, Effect.PUBLISH, Effect.RECEIVE)
#: Words of calls that are probably such work where nothing is known of them, and of migrations, whose steps are committed one by one.
_OUTWARD = frozenset({
    "api", "call", "client", "deliver", "dispatch", "download", "email", "emit", "fetch", "gateway", "instance", "mail", "migrate",
    "migration", "migrations", "notification", "notify", "plugin", "post", "provider", "publish", "push", "remote", "request", "send",
    "sync", "transaction", "upgrade", "upload", "webhook",
})  # fmt: skip
#: Words of modules whose code runs once.
_ONCE = frozenset({"migration", "migrations", "seed", "seeding", "seeds"})
_ORDERED = ("GreaterThan", "GreaterThanEqual", "LessThan", "LessThanEqual")
_WORD = re.compile(r"[a-z]+|[A-Z][a-z]*")


class Repeated(NamedTuple):
    """A commit in each turn of a loop.

    Attributes:
        frame, loop: The loop, by its block.
        reached: The commit, from the call in the loop on.
    """

    frame: Frame
    loop: int
    reached: Reached


def repeated_commits(program: Program, most: int) -> Iterator[Repeated]:
    """The commits of loops that run once for each item.

    Args:
        most: Loops that run at most this often do not count.
    """
    for frame in program.frames():
        module = frame.function.module
        if program.is_tool(module) or _ONCE & set(re.split(r"[._]", module.name)):
            continue
        for site in program.contexts.live(frame):
            loop = _loop(program, frame, site, most)
            if loop < 0:
                continue
            for reached in program.contexts.reached(site, Effect.COMMIT):
                if len(reached.chain) <= _FAR and not is_ruled_out(program, reached) and not _has_reason(program, frame, loop, reached):
                    yield Repeated(frame, loop, reached)
                    break


def _loop(program: Program, frame: Frame, site: Site, most: int) -> int:
    """The block of the innermost loop around a site, where it is one over items; -1 otherwise."""
    index, block = next(program.loops(frame, site.block), (-1, None))
    if block is None or block.kind == "while" or not block.nodes or leaves_at_once(frame, site.block, index):
        return -1
    if is_short(program, frame, block.nodes[0], most) or takes_batches(frame, block) or is_grouped(frame, block):
        return -1
    return index


def _has_reason(program: Program, frame: Frame, loop: int, reached: Reached) -> bool:
    site = reached.chain[0]
    if _is_counted(frame, site.block, loop) or _is_isolated(frame, site.block, loop) or _gives(frame, loop):
        return True
    if not all(surely_runs(link) and not link.function.facts.is_generator for link in reached.chain[1:]):
        return True
    if any(_turns_outward(frame, around, site) for around, _ in program.loops(frame, site.block)):
        return True
    turns = [other for other in program.contexts.live(frame) if is_inside(frame, other.block, loop)]
    if any(next(program.contexts.reached(other, *_LASTING), None) is not None for other in turns):
        return True
    if next(row_locks(program, turns), None) is not None or _receives(program, frame, loop):
        return True
    return _is_made_inside(frame, loop, site) or (len(reached.chain) > 1 and _is_made_by(reached.site))


def _turns_outward(frame: Frame, loop: int, site: Site) -> bool:
    """Whether another call in the loop is named like work that reaches out of the process."""
    facts = frame.function.facts
    for call in facts.calls:
        if (call.node != site.node or site.callee is not None) and is_inside(frame, call.block, loop):
            names = []
            node = facts.nodes[facts.nodes[call.node][1]]
            while node[0] == "attr":
                names.append(node[2])
                node = facts.nodes[node[1]]
            names += [str(part) for part in node[1:] if isinstance(part, str)] if node[0] in ("name", "param", "import") else []
            if _OUTWARD & {word.lower() for name in names for word in _WORD.findall(name)}:
                return True
    return False


def _is_counted(frame: Frame, block: int, loop: int) -> bool:
    """Whether a condition on a number decides when to commit: `if done % 100 == 0`, `if len(batch) >= size`."""
    facts = frame.function.facts
    while block != loop and block >= 0:
        current = facts.blocks[block]
        if current.kind in ("if", "else"):
            head = current if current.kind == "if" else facts.blocks[current.partner]
            if any(_is_number(frame, node) for node in head.nodes) or set(head.targets) & _counters(frame):
                return True
        block = current.parent
    return False


def _is_number(frame: Frame, index: int) -> bool:
    nodes = frame.function.facts.nodes
    node = nodes[index]
    if node[0] in ("not", "typed"):
        return _is_number(frame, node[1])
    if node[0] == "and":
        return any(_is_number(frame, part) for part in node[1])
    if node[0] == "compare":
        return _is_number(frame, node[1]) or any(operator in _ORDERED for operator, _ in node[2])
    return bool(node[0] == "binary" and node[1] == "Modulo")


def _counters(frame: Frame) -> set[str]:
    return {bind.name for bind in frame.function.facts.binds if bind.operator}


def _is_isolated(frame: Frame, block: int, loop: int) -> bool:
    """Whether a failure of one item is handled in its turn, so that the others are done all the same."""
    blocks = frame.function.facts.blocks
    inside = [block]
    while inside[-1] != loop and blocks[inside[-1]].parent >= 0:
        inside.append(blocks[inside[-1]].parent)
    return any(
        handler.kind == "except" and (handler.partner in inside or index in inside) and is_inside(frame, index, loop)
        for index, handler in enumerate(blocks)
    )


def _gives(frame: Frame, loop: int) -> bool:
    """Whether the loop hands each item on to whoever iterates over the function."""
    return any(jump.kind == "yield" and is_inside(frame, jump.block, loop) for jump in frame.function.facts.jumps)


def _receives(program: Program, frame: Frame, loop: int) -> bool:
    """Whether the loop goes over messages as they come in."""
    head: Block = frame.function.facts.blocks[loop]
    for site in program.contexts.live(frame):
        if site.node == head.nodes[0] and next(program.contexts.reached(site, Effect.RECEIVE, Effect.NETWORK), None) is not None:
            return True
    return False


def _is_made_inside(frame: Frame, loop: int, site: Site) -> bool:
    """Whether the session on which a call commits, or one that it is given, was opened in the same turn of the loop."""
    facts = frame.function.facts
    node = facts.nodes[site.node]
    if node[0] != "call":
        return False
    callee = facts.nodes[node[1]]
    used = [part for part in node[2] if isinstance(part, int)] + [part for _, part in node[3]]
    used += [callee[1]] if callee[0] == "attr" else []
    for part in used:
        made = behind(facts.nodes, part)
        if facts.nodes[made][0] == "enter":
            manager = facts.nodes[made][1]
            opened = (index for index, block in enumerate(facts.blocks) if block.kind == "with" and manager in block.nodes)
            if any(is_inside(frame, index, loop) for index in opened):
                return True
        if facts.nodes[made][0] == "call" and callee[0] == "attr" and part == callee[1] and is_inside(frame, call_block(frame, made), loop):
            return True
    return False


def _is_made_by(commit: Site) -> bool:
    """Whether the function that commits works on a session of its own: each item is a piece of work by itself."""
    facts = commit.function.facts
    node = facts.nodes[commit.node]
    callee = facts.nodes[node[1]] if node[0] == "call" else node
    return callee[0] == "attr" and facts.nodes[behind(facts.nodes, callee[1])][0] in ("enter", "call")
