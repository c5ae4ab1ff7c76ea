"""Objects that tell a client how to retry: `urllib3.Retry`, an adapter, a transport."""

from __future__ import annotations

from collections.abc import Iterator

from backlint.link.program import Program
from backlint.link.symbols import ClassInfo, FunctionInfo
from backlint.link.values import Arguments, Const, FunctionValue, Instance

from .counts import tries
from .pauses import Waiting, waiting
from .regions import Policy


def client_policies(program: Program, function: FunctionInfo) -> Iterator[tuple[Policy, float | None, Waiting]]:
    """Those that a function makes, with how often they let a client try and how long it waits."""
    frame = program.generic(function)
    for site in program.sites(frame):
        target = site.target
        if site.kind != "call" or not target.function.stub or target.function.name != "__init__" or site.arguments is None:
            continue
        if not isinstance(target.receiver, Instance) or _runs(program, target.receiver.cls) or _elsewhere(program, target, site.arguments):
            continue
        found = waiting(program, target, site.arguments)
        count = tries(program, target, site.arguments)
        if found is not None and count is not None:
            yield Policy(target, site.arguments, function, site.mark), count, found


def _runs(program: Program, cls: ClassInfo) -> bool:
    """Whether objects of a class run what they are to retry themselves, so that it is known what that is."""
    for parent in program.evaluator.linear(cls)[0]:
        for name in ("__call__", "__iter__", "__aiter__", "call", "on"):
            if parent.cls.method(name) is not None:
                return True
    return False


def _elsewhere(program: Program, target: FunctionValue, arguments: Arguments) -> bool:
    """Whether an argument decides in place of this object, so that it is the one to look at."""
    parent = target.function.parent
    if parent is None:
        return True
    bound = program.evaluator.bind(target, arguments)
    for parameter in target.function.facts.parameters:
        role = None if parameter.annotation < 0 else program.evaluator.role(parent, parameter.annotation)
        values = bound.get(parameter.name)
        if role is None or role[0] not in ("Attempts", "Retries") or values is None:
            continue
        if not values or not all(isinstance(value, Const) for value in values):
            return True
    return False
