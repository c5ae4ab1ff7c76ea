"""How to give a retry of a library an end."""

from __future__ import annotations

from collections.abc import Sequence

from backlint import edit
from backlint.facts import Mark
from backlint.finding import Edit, Fix, Safety
from backlint.link.program import Program
from backlint.link.symbols import ModuleInfo
from backlint.link.values import ClassValue, FunctionValue, Instance

from .bounds import Limit


def bounded(
    program: Program, module: ModuleInfo, mark: Mark, target: FunctionValue, limits: Sequence[Limit], attempts: int, *, called: bool
) -> Fix | None:
    """The fix that lets the call, or the bare decorator, at a mark try so many times. None where the library's model does not say how.

    An argument for a number of attempts is preferred; else the library's own object that stops after one is made and imported.
    """
    text, path = program.text(module.path), module.path
    edits: list[Edit] = []
    chosen = _preferred(limits)
    if chosen is None:
        return None
    value = str(attempts)
    if chosen.word == "Stop":
        home = target.function.module
        name = _stopper(program, home)
        written = edit.imported(text, path, module.facts, home.name, name, mark.line) if name else None
        if written is None:
            return None
        value = f"{written[0]}({attempts})"
        edits.extend([written[1]] if written[1] is not None else [])
    given = f"{chosen.parameter.name}={value}"
    if called:
        position = -1
        if chosen.given and chosen.parameter.kind == "any":
            position = target.function.facts.parameters.index(chosen.parameter) - (target.receiver is not None)
        change = edit.argument(text, path, mark, chosen.parameter.name, value, position=position, given=chosen.given)
    else:
        change = edit.call_decorator(text, path, mark, given)
    if change is None:
        return None
    return Fix(f"add {given}", (*edits, change), Safety.UNSAFE)


def _preferred(limits: Sequence[Limit]) -> Limit | None:
    """The parameter to set: one that says "for ever" itself, else one that counts, else one that stops."""
    usable = [limit for limit in limits if not limit.narrowed and limit.parameter.kind in ("any", "keyword")]
    for limit in (*(limit for limit in usable if limit.given and limit.word != "Stop"), *(x for x in usable if x.word != "Stop")):
        return limit
    return next((limit for limit in usable), None)


def _stopper(program: Program, module: ModuleInfo) -> str:
    """The name in a library's module of the class that stops after a number of attempts, "" where there is none."""
    evaluator = program.evaluator
    body = module.body
    for name in body.facts.bindings if body is not None else ():
        for value in evaluator.global_name(module, name) or ():
            if not isinstance(value, ClassValue) or not evaluator.is_stop(Instance(value.cls, (), None)):
                continue
            init = value.cls.method("__init__")
            if init is None or init.parent is None or len(init.facts.parameters) < 2:
                continue
            first = init.facts.parameters[1]
            role = None if first.annotation < 0 else evaluator.role(init.parent, first.annotation)
            if role is not None and role[0] in ("Attempts", "Retries"):
                return name
    return ""
