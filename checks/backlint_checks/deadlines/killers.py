"""Who ends the code of an entry point by the clock: task queues (`TimeLimit` in a model), servers and functions in the cloud."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from backlint import FunctionInfo, Position, Program
from backlint.facts import Parameter
from backlint.link.values import Arguments, Const, FunctionValue, Instance, Value, Values

from . import functions, servers


@dataclass(frozen=True)
class Killer:
    """Who ends an entry point by the clock.

    Attributes:
        seconds: After how many seconds.
        what: What happens then, for people: "the task is killed".
        place: Where that is written.
        certain: Whether it is, and is no default.
    """

    seconds: float
    what: str
    place: Position | None
    certain: bool = True


def killers(program: Program) -> dict[FunctionInfo, Killer]:
    """For each entry point that is ended by the clock: who does so first."""
    found: dict[FunctionInfo, Killer] = {}
    settings: dict[tuple[str, ...], Killer | None] = {}
    for function in program.running():
        for target, arguments, place in _decorators(program, function):
            for killer in _limits(program, target, arguments, place, settings):
                if function not in found or killer.seconds < found[function].seconds:
                    found[function] = killer
    for function, server in (*servers.limits(program).items(), *functions.limits(program)):
        found.setdefault(function, Killer(server.seconds, server.what, server.place, server.certain))
    return found


def _decorators(program: Program, function: FunctionInfo) -> Iterator[tuple[FunctionValue, Arguments, Position]]:
    parent = function.parent
    if parent is None:
        return
    evaluator = program.evaluator
    frame = program.generic(parent)
    for decorator in function.facts.decorators:
        node = parent.facts.nodes[decorator]
        called = node[0] == "call"
        arguments = evaluator.arguments(frame, decorator) if called else Arguments((), (), False, ())
        for value in evaluator.eval(frame, node[1] if called else decorator):
            target = _function(program, value)
            if target is not None and target.function.stub and "entry" in target.function.markers:
                mark = next((call.mark for call in parent.facts.calls if call.node == decorator), function.facts.mark)
                yield target, arguments, program.position(parent.module.path, mark)


def _function(program: Program, value: Value) -> FunctionValue | None:
    if isinstance(value, FunctionValue):
        return value
    return program.evaluator.method(value, "__call__") if isinstance(value, Instance) else None


def _limits(
    program: Program, target: FunctionValue, arguments: Arguments, place: Position, settings: dict[tuple[str, ...], Killer | None]
) -> Iterator[Killer]:
    parent = target.function.parent
    if parent is None:
        return
    bound = program.evaluator.bind(target, arguments)
    for parameter in target.function.facts.parameters:
        role = None if parameter.annotation < 0 else program.evaluator.role(parent, parameter.annotation)
        if role is None or role[0] != "TimeLimit":
            continue
        words = tuple(str(word) for word in role[1] if word != "none")
        what = "an exception ends the task" if "soft" in words else "the task is killed"
        unit = 0.001 if "milliseconds" in words else 1.0
        values = bound.get(parameter.name)
        if values is None and (arguments.double or arguments.star):
            continue
        if values is not None and not all(value == Const(None) for value in values):
            seconds = _number(values)
            if seconds is not None:
                yield Killer(seconds * unit, what, place)
            continue
        names = tuple(word for word in words if word not in ("soft", "milliseconds"))
        if names not in settings:
            settings[names] = _setting(program, names, what) if names else None
        killer = settings[names] or _default(program, parent, parameter, unit, what)
        if killer is not None:
            yield killer


def _default(program: Program, parent: FunctionInfo, parameter: Parameter, unit: float, what: str) -> Killer | None:
    values = () if parameter.default < 0 else program.evaluator.eval(program.generic(parent), parameter.default)
    seconds = _number(values)
    return None if seconds is None else Killer(seconds * unit, what, None, certain=False)


def _setting(program: Program, names: tuple[str, ...], what: str) -> Killer | None:
    """A limit for all tasks that the project sets under one of these names; None where it does not, or in several ways."""
    found: dict[float | None, Position] = {}
    for function in program.running():
        facts = function.facts
        frame = program.generic(function)
        places: list[tuple[int, Position]] = []
        path = function.module.path
        if function is function.module.body or function.parent is function.module.body and function.name == "<module>":
            places += [(bind.node, program.position(path, bind.mark)) for bind in facts.binds if bind.name in names]
        places += [(store.node, program.position(path, store.mark)) for store in facts.stores if store.name in names]
        for call in facts.calls:
            node = facts.nodes[call.node]
            if facts.nodes[node[1]][0] == "attr" and facts.nodes[node[1]][2] in ("update", "add_defaults"):
                places += [(part, program.position(path, call.mark)) for name, part in node[3] if name in names]
        for part, position in places:
            found.setdefault(_number(program.evaluator.eval(frame, part)), position)
    known = [seconds for seconds in found if seconds is not None]
    return Killer(known[0], what, found[known[0]]) if len(found) == 1 and known else None


def _number(values: Iterable[Value] | Values) -> float | None:
    found = {
        value.value if isinstance(value, Const) and isinstance(value.value, (int, float)) and not isinstance(value.value, bool) else None
        for value in values
    }
    only = found.pop() if len(found) == 1 else None
    return float(only) if only is not None and only > 0 else None
