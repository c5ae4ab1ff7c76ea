"""Parameters and attributes that read like a deadline and are none (`NoDeadline` in a library's model)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from backlint import Effect, FunctionInfo, Program, Site
from backlint.facts import Parameter, Store
from backlint.link.limits import FOREVER
from backlint.link.values import ClassValue, Const, Instance, Value


@dataclass(frozen=True)
class Pretence:
    """Something that reads like a deadline and is none.

    Attributes:
        name: The parameter or attribute.
        does: What it does instead.
        bounds: What would bound the call, "" where nothing does.
        intended: Whether the call says that it is meant for just that.
    """

    name: str
    does: str
    bounds: str
    intended: bool = False


def parameters(program: Program, function: FunctionInfo) -> list[tuple[Parameter, tuple[str, ...]]]:
    """The parameters of a library's function that read like a deadline and are none, each with what the model says of it."""
    parent = function.parent
    if parent is None or not function.stub:
        return []
    found = []
    for parameter in function.facts.parameters:
        role = None if parameter.annotation < 0 else program.evaluator.role(parent, parameter.annotation)
        if role is not None and role[0] == "NoDeadline":
            found.append((parameter, tuple(str(word) for word in role[1] if word != "none")))
    return found


def given(program: Program, site: Site) -> Pretence | None:
    """What a call is given for a deadline that is none, where nothing else bounds the call; None where there is nothing of that kind."""
    arguments = site.arguments
    if site.kind != "call" or arguments is None or not site.target.function.stub:
        return None
    named = parameters(program, site.target.function)
    if not named:
        return None
    bound = program.evaluator.bind(site.target, arguments)
    for parameter, words in named:
        values = bound.get(parameter.name)
        if values is None or values and all(value == Const(None) for value in values):
            continue
        if program.deadlines.limit(site).state != FOREVER:
            return None
        does, bounds, purpose = (*words, "", "", "")[:3]
        intended = bool(purpose) and Const(True) in bound.get(purpose, ())
        return Pretence(parameter.name, does, bounds, intended or Effect.RECEIVE in program.effects_of(site.target))
    return None


def attribute(program: Program, value: Value, name: str) -> Pretence | None:
    """What a library's model says of assigning an attribute of its object; None where the project's own class may read it."""
    if not isinstance(value, Instance) or not value.cls.stub:
        return None
    for parent in program.evaluator.linear(value.cls)[0]:
        function = parent.cls.function
        for index in parent.cls.facts.bindings.get(name, ()):
            node = function.facts.nodes[index]
            role = program.evaluator.role(function, node[2]) if node[0] == "typed" else None
            if role is not None and role[0] == "NoDeadline":
                words = (*(str(word) for word in role[1]), "", "")
                return Pretence(name, words[0], words[1])
            return None
    return None


def assigned(program: Program, function: FunctionInfo) -> Iterator[tuple[Store, Instance, Pretence]]:
    """The assignments in a function to attributes of library objects that read like a deadline and are none."""
    frame = program.generic(function)
    for store in function.facts.stores:
        if "timeout" not in store.name and "deadline" not in store.name:
            continue
        values = program.evaluator.eval(frame, store.base)
        found = [attribute(program, value, store.name) for value in values]
        if found and found[0] is not None and all(pretence is not None for pretence in found) and isinstance(values[0], Instance):
            yield store, values[0], found[0]


def read(program: Program, names: frozenset[str]) -> frozenset[tuple[ClassValue | None, str]]:
    """Of attributes with these names those that the project itself reads from objects of libraries, by class."""
    found: set[tuple[ClassValue | None, str]] = set()
    for function in program.running():
        nodes = function.facts.nodes
        for reading in function.facts.reads:
            node = nodes[reading.node]
            if node[0] == "attr" and node[2] in names:
                for value in program.evaluator.eval(program.generic(function), node[1]):
                    if isinstance(value, Instance):
                        found.add((ClassValue(value.cls, ()), node[2]))
    return frozenset(found)
