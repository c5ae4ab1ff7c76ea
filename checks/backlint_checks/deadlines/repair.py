"""The edit that gives a call a timeout."""

from __future__ import annotations

from backlint import Fix, Limit, Program, Safety, Site
from backlint.edit import argument
from backlint.facts import Parameter
from backlint.link.values import Const, FunctionValue, Partial, Values
from backlint.link.wrappers import Decision

from .amount import Amount


def at_call(program: Program, site: Site, limit: Limit, amount: Amount) -> Fix | None:
    """The fix that adds a timeout to the call of a library, or puts one in place of None; None where a person has to decide.

    Args:
        limit: What is known of how long the call may wait.
        amount: The timeout.
    """
    if site.arguments is None or not _written(program, site):
        return None
    bound = program.evaluator.bind(site.target, site.arguments)
    slots = [slot for slot in program.deadlines.slots(site.target.function) if slot.passable]
    parameters = [slot.parameter for slot in slots]
    endless = [parameter for parameter in parameters if _says_none(bound.get(parameter.name))]
    if limit.given:
        return _edit(program, site, endless[0], amount, given=True) if len(endless) == 1 else None
    if program.deadlines.deciding(site.target, site.arguments):
        return None
    if limit.partly:
        lacking = [slot.parameter for slot in slots if set(limit.unbounded) == set(slot.phases)]
        return _edit(program, site, lacking[0], amount, given=False) if len(lacking) == 1 else None
    # A client that connects in time may still wait for its answer.
    bounding = [slot.parameter for slot in slots if not {"connect", "pool", "write"} & set(slot.phases)] or parameters
    return _edit(program, site, bounding[0], amount, given=False) if bounding else None


def at_caller(program: Program, decision: Decision, amount: Amount) -> Fix | None:
    """The fix that replaces the None which a caller gives to a function that passes it on."""
    site = decision.site
    parameter = next((known for known in site.target.function.facts.parameters if known.name == decision.name), None)
    if site.arguments is None or parameter is None or not _written(program, site):
        return None
    values = program.evaluator.bind(site.target, site.arguments).get(decision.name)
    return _edit(program, site, parameter, amount, given=True) if _says_none(values) else None


def _written(program: Program, site: Site) -> bool:
    """Whether the arguments that the target gets are those that stand in the code: no partial, no function handed to another."""
    arguments = site.arguments
    if arguments is None or arguments.double or arguments.star or site.kind != "call":
        return False
    node = site.function.facts.nodes[site.node]
    if node[0] != "call" or any(not isinstance(argument, int) for argument in node[2]) or any(name is None for name, _ in node[3]):
        return False
    callees = program.evaluator.eval(site.frame, node[1])
    return not any(isinstance(callee, Partial) for callee in callees) and (
        site.target.function.name in ("__init__", "__call__")
        or any(isinstance(callee, FunctionValue) and callee.function is site.target.function for callee in callees)
    )


def _says_none(values: Values | None) -> bool:
    return values is not None and len(values) == 1 and values[0] == Const(None)


def _edit(program: Program, site: Site, parameter: Parameter, amount: Amount, *, given: bool) -> Fix | None:
    path = site.function.module.path
    parent = site.target.function.parent
    role = None if parent is None or parameter.annotation < 0 else program.evaluator.role(parent, parameter.annotation)
    found = amount.written(program, site, milliseconds=role is not None and role[0] == "Milliseconds")
    if found is None:
        return None
    value, importing = found
    places = [known.name for known in site.target.function.facts.parameters if known.kind in ("positional", "any")]
    position = -1
    if given and parameter.name in places:
        position = places.index(parameter.name) - (site.target.receiver is not None)
    edit = argument(program.text(path), path, site.mark, parameter.name, value, position=position, given=given)
    if edit is None:
        return None
    edits = (edit,) if importing is None else (importing, edit)
    return Fix(f"{'set' if given else 'add'} {parameter.name}={value}", edits, Safety.UNSAFE)
