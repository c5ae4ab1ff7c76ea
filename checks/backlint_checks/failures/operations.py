"""Whose failure a handler takes: a call in the guarded statements that reaches another system, and whose error comes back that far."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from backlint.link.frames import Frame, Site
from backlint.link.program import Program
from backlint.lower.lines import find
from backlint.stub import Effect
from backlint_checks.retries.shape import Shape

from .handlers import broad, suppresses

#: What a failure of these loses, the gravest first.
_EFFECTS = (Effect.PUBLISH, Effect.COMMIT, Effect.WRITE, Effect.NETWORK, Effect.QUERY)
#: Errors that say of data that it is wrong or missing: whoever handles them does not handle the failure of another system.
_DATA = (
    "ValueError", "KeyError", "IndexError", "LookupError", "TypeError", "AttributeError", "UnicodeError", "UnicodeDecodeError",
    "DoesNotExist",
    "FileExistsError", "FileNotFoundError", "ArithmeticError", "ZeroDivisionError", "OverflowError", "AssertionError", "NameError",
    "ImportError", "ModuleNotFoundError", "KeyboardInterrupt", "SystemExit", "GeneratorExit", "StopIteration", "StopAsyncIteration",
)  # fmt: skip
#: What is done at the end of something, where nothing can be done about a failure.
CLEANUP = frozenset({
    "close", "aclose", "rollback", "disconnect", "shutdown", "quit", "stop", "cancel", "abort", "release", "unlock", "logout", "terminate",
    "kill", "unsubscribe", "cleanup", "clean_up", "teardown", "wait_closed", "unlink", "rmtree", "set_rollback", "dispose", "drain", "join",
    "remove_listener", "close_all", "close_old_connections", "expunge_all", "expire_all", "reset", "invalidate", "savepoint_rollback",
    "close_connection", "close_if_unusable_or_obsolete",
})  # fmt: skip
#: How many ways to an effect are looked at until one is found whose error comes back.
_WAYS = 12


@dataclass(frozen=True)
class Operation:
    """A call whose failure reaches a handler.

    Attributes:
        site: The call in the guarded statements.
        effect: What it does.
        chain: The sites from there to the effect.
        label: It as written: `session.get`; the class of what is iterated over where that asks.
    """

    site: Site
    effect: Effect
    chain: tuple[Site, ...]
    label: str

    @property
    def named(self) -> str:
        """It for people."""
        return f"`{self.label}`" if self.site.kind == "call" else f"the iteration over a `{self.label}`"

    @property
    def verb(self) -> str:
        """What the operation does, for people."""
        return _VERBS[self.effect]


_VERBS = {
    Effect.PUBLISH: "hands a message over",
    Effect.COMMIT: "commits",
    Effect.WRITE: "writes to the database",
    Effect.NETWORK: "waits for another machine",
    Effect.QUERY: "asks the database",
}


def operation(program: Program, shape: Shape, work: int) -> Operation | None:
    """The gravest operation among the statements of a block whose failure leaves them; cleaning up is none."""
    frame = shape.frame
    sites = [site for site in program.sites(frame) if shape.inside(site.block, work) and _runs(program, frame, site)]
    return among(program, [site for site in sites if not guarded(program, shape, site, work)])


def among(program: Program, sites: Sequence[Site]) -> Operation | None:
    """The gravest operation among sites of a function whose failure comes back to it."""
    for effect in _EFFECTS:
        for site in sites:
            if site.mark.name in CLEANUP or site.function is site.target.function:
                continue
            for reached in islice(program.reached(site, effect), _WAYS):
                if _failing(reached.site) and not _cached(program, reached.site) and _comes_back(program, reached.chain):
                    return Operation(site, effect, reached.chain, _label(program, site))
    return None


def _failing(site: Site) -> bool:
    return site.kind in ("call", "iterate") and site.target.function.name not in CLEANUP


def _cached(program: Program, site: Site) -> bool:
    """Whether a site talks to a cache, which is optional by its nature."""
    return Effect.CACHE in program.effects_of(site.target)


def _runs(program: Program, frame: Frame, site: Site) -> bool:
    """Whether a site runs where it stands: not what is handed to another task or to a later time."""
    if site.use == "decorator" or site.kind not in ("call", "iterate"):
        return False
    if site.callee is not None and site.callee.function.facts.is_generator and site.kind == "call" and site.callee.function.is_property:
        return False
    return site.node not in _handed_on(program, frame)


def _handed_on(program: Program, frame: Frame) -> frozenset[int]:
    """The call nodes of a frame that start something, or are given to such a call."""
    nodes = frame.function.facts.nodes
    found: set[int] = set()
    for site in program.sites(frame):
        if site.callee is not None or site.kind != "call" or nodes[site.node][0] != "call":
            continue
        if Effect.SPAWN in program.effects_of(site.target) or "after_commit" in site.target.function.markers:
            found.add(site.node)
            found.update(index for index in nodes[site.node][2] if isinstance(index, int))
    return frozenset(found)


def _comes_back(program: Program, chain: tuple[Site, ...]) -> bool:
    """Whether the error at the end of a chain passes through all the functions between."""
    return all(_runs(program, link.frame, link) and not guarded(program, Shape(link.frame, ""), link, -1) for link in chain[1:])


def guarded(program: Program, shape: Shape, site: Site, top: int) -> bool:
    """Whether a handler below the block `top` takes the failure of a site and does not raise."""
    block = site.block
    while block >= 0 and block != top:
        current = shape.blocks[block]
        if current.kind == "with" and suppresses(program, shape.frame, block):
            return True
        if current.kind == "try" and any(_takes(program, shape, handler) for handler in shape.partners(block, "except")):
            return True
        block = current.parent
    return False


def _takes(program: Program, shape: Shape, handler: int) -> bool:
    if any(jump.kind == "raise" and shape.inside(jump.block, handler) for jump in shape.facts.jumps):
        return False
    if broad(program, shape.frame, handler):
        return True
    nodes = shape.facts.nodes
    for index in shape.blocks[handler].nodes:
        for part in nodes[index][1] if nodes[index][0] == "tuple" else (index,):
            node = nodes[part]
            if node[0] not in ("name", "attr", "import") or str(node[-1]) not in _DATA:
                return True
    return False


def _label(program: Program, site: Site) -> str:
    target = site.target.function
    owner = target.owner.name if target.owner is not None else ""
    if site.kind != "call":
        return owner or target.name
    start, end = find(program.text(site.function.module.path), site.mark)
    written = program.text(site.function.module.path)[start:end]
    # Behind another call only the last name is left of what is written.
    nodes = site.function.facts.nodes
    behind = nodes[site.node][0] == "call" and nodes[nodes[site.node][1]][0] == "attr" and "." not in written
    return f"{owner}.{target.name}" if behind and owner and not target.name.startswith("__") else written
