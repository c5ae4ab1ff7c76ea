"""What changes from one turn of a loop to the next: other input, a store that runs dry, somebody who says stop."""

from __future__ import annotations

from collections.abc import Iterable

from backlint.facts import Bind, Call
from backlint.link.frames import Site
from backlint.link.program import Program
from backlint.link.values import FunctionValue, Hole
from backlint.stub import Effect

from .attempts import types
from .body import Body
from .operations import Kind, Operation, is_message
from .turns import Turn

#: What these say is that data is wrong or missing, or that somebody wants to stop; work of unknown kind is then not taken for a request.
DATA = frozenset({
    "ValueError", "KeyError", "IndexError", "LookupError", "TypeError", "AttributeError", "UnicodeError", "UnicodeDecodeError", "EOFError",
    "FileExistsError", "FileNotFoundError", "ArithmeticError", "ZeroDivisionError", "OverflowError", "AssertionError", "NameError",
    "ImportError", "ModuleNotFoundError", "KeyboardInterrupt", "CancelledError", "SystemExit", "GeneratorExit",
})  # fmt: skip


def may_end(turn: Turn, calls: Iterable[Call]) -> bool:
    """Whether a call on the way back raises, waits for a word of somebody else, takes from a limited store, or is handed the failure."""
    body, attempt = turn.body, turn.attempt
    frame = body.shape.frame
    for call in calls:
        if call.node in attempt.sources:
            continue
        for site in body.operations.sites(call):
            if _raises(body.program, site, 2) or any(True for _ in body.program.reached(site, Effect.WAIT)):
                return True
        values = body.program.evaluator.eval(frame, body.shape.facts.nodes[call.node][1])
        unresolved = not values or any(isinstance(value, Hole) for value in values)
        decides = call.mark.name.startswith("pop") or any(body.shape.mentions(call.mark.line, name) for name in attempt.causes)
        if unresolved and decides and not is_message(frame, call):
            return True
    return False


def _raises(program: Program, site: Site, depth: int) -> bool:
    """Whether a call may end by raising on purpose."""
    function = site.target.function
    if "never_returns" in function.markers:
        return True
    if function.stub:
        return function.module.name == "builtins" and function.name == "pop"
    if any(jump.kind == "raise" for jump in function.facts.jumps):
        return True
    inner = (site for site in program.sites(program.generic(function)) if site.kind == "call")
    return depth > 0 and any(_raises(program, site, depth - 1) for site in inner)


def new_input(turn: Turn, operation: Operation) -> bool:
    """Whether the next turn tries something else than the one that failed."""
    body, shape, attempt = turn.body, turn.body.shape, turn.attempt
    lines = {operation.call.mark.line}
    lines |= {bind.mark.line for bind in body.binds if shape.within(bind.block, attempt.work)}
    if body.block.kind == "for" and any(shape.mentions(line, name) for line in lines for name in body.block.targets):
        return True
    for bind in body.binds:
        node = shape.facts.nodes[bind.node]
        if bind.mark.line in lines and not bind.operator:
            continue
        in_failure = shape.within(bind.block, turn.handlers)
        failing = turn.fails_at(bind.block, bind.mark.line)
        failing = failing or (bool(bind.operator) and not turn.succeeds_at(bind, operation))
        if not failing or node[0] in ("const", "text", "enter"):
            continue
        if not in_failure and not bind.operator and not _changes(turn, bind):
            continue
        if any(shape.mentions(line, bind.name) for line in lines - {bind.mark.line}):
            return True
    for store in shape.facts.stores:
        if shape.inside(store.block, body.loop) and turn.fails_at(store.block, store.mark.line):
            target = shape.line(store.mark.line).strip().partition("[" if store.name == "[]" else "=")[0].strip(" +-*/|")
            if target and any(target in shape.line(line) for line in lines):
                return True
    return False


def _changes(turn: Turn, bind: Bind) -> bool:
    """Whether what a name is bound to in each turn may be something else after a failure."""
    return _made(turn.body, bind.node) or _follows(turn, bind) or _reread(turn, bind)


def _reread(turn: Turn, bind: Bind) -> bool:
    """Whether a name is bound to an attribute of an object of which a handler calls a method: `self.drop(connection)`."""
    body = turn.body
    nodes = body.shape.facts.nodes
    node = nodes[bind.node]
    if node[0] != "attr":
        return False
    handled = (nodes[nodes[call.node][1]] for call in body.calls if body.shape.within(call.block, turn.handlers))
    return any(callee[0] == "attr" and nodes[callee[1]] == nodes[node[1]] for callee in handled)


def _follows(turn: Turn, bind: Bind) -> bool:
    """Whether what a name is bound to is made of a name that a failure changes: `name = f"{base}-{number}"` after `number += 1`."""
    body = turn.body
    changed = {
        other.name
        for other in body.binds
        if body.shape.within(other.block, turn.handlers) and (other.operator or body.shape.facts.nodes[other.node][0] != "const")
    }
    return any(body.shape.mentions(bind.mark.line, name) for name in changed - {bind.name})


def _made(body: Body, node: int) -> bool:
    """Whether a value is made anew each time."""
    nodes = body.shape.facts.nodes
    made = frozenset(index for index, other in enumerate(nodes) if other[0] in ("call", "item", "unknown", "sub"))
    return body.shape.derives(node, made)


def likely_request(turn: Turn, rest: Iterable[Call]) -> bool:
    """Whether work of unknown kind is likely a request: its failure is not one of data, and nothing is done about it but to wait."""
    body = turn.body
    known = [types(body.shape, failure) for failure in turn.failures if failure >= 0]
    if known and all(names and set(names) <= DATA for names in known):
        return False
    for call in rest:
        if body.operations.kind(call) is Kind.UNKNOWN and not is_message(body.shape.frame, call) and call.mark.name != "sleep":
            return False
    return True


def timed(body: Body, call: Call) -> bool:
    """Whether a deadline around the loop ends it."""
    frame = body.shape.frame
    around = FunctionValue(frame.function, None, None)
    return body.program.deadlines.scopes.outer(Site(frame, "call", -1, body.block.parent, call.mark, around))
