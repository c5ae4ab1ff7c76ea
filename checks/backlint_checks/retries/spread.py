"""How to make a library's retry wait: longer after each failure, and not all callers alike."""

from __future__ import annotations

from backlint import edit
from backlint.facts import Parameter
from backlint.finding import Edit, Fix, Safety
from backlint.link.program import Program
from backlint.link.values import Const

from .regions import Policy


def spread(program: Program, policy: Policy) -> Fix | None:
    """The fix that gives a retry the waits that the library's model recommends; None where it recommends none, or they cannot be added."""
    target = policy.target
    module, text = policy.function.module, program.text(policy.function.module.path)
    parent = target.function.parent
    if parent is None or policy.arguments.star or policy.arguments.double:
        return None
    if any(name not in target.function.parameters for name, _ in policy.arguments.keywords):
        return None
    given = program.evaluator.bind(target, policy.arguments)
    edits: list[Edit] = []
    added: list[tuple[str, str]] = []
    shown: list[str] = []
    for parameter in target.function.facts.parameters:
        value = _recommended(program, policy, parameter)
        if value is None:
            continue
        if value[:1].isalpha():
            name, bracket, rest = value.partition("(")
            written = edit.imported(text, module.path, module.facts, _home(policy), name, policy.mark.line)
            if written is None:
                return None
            value = f"{written[0]}{bracket}{rest}"
            edits.extend([written[1]] if written[1] is not None else [])
        shown.append(f"{parameter.name}={value}")
        if parameter.name not in given:
            added.append((parameter.name, value))
        elif any(isinstance(known, Const) and isinstance(known.value, (int, float)) and known.value for known in given[parameter.name]):
            shown.pop()
        else:
            position = target.function.facts.parameters.index(parameter) - (target.receiver is not None)
            change = edit.argument(text, module.path, policy.mark, parameter.name, value, position=position, given=True)
            if change is None:
                return None
            edits.append(change)
    if not shown:
        return None
    if added:
        (name, value), *rest_added = added
        value = ", ".join([value, *(f"{key}={item}" for key, item in rest_added)])
        if policy.called:
            change = edit.argument(text, module.path, policy.mark, name, value)
        else:
            change = edit.call_decorator(text, module.path, policy.mark, f"{name}={value}")
        if change is None:
            return None
        edits = _joined(edits, change)
    return Fix(f"add {', '.join(shown)}", tuple(edits), Safety.UNSAFE)


def _joined(edits: list[Edit], last: Edit) -> list[Edit]:
    """Edits with another one, which is made part of the one that it begins behind."""
    for index, change in enumerate(edits):
        if change.end == last.start == last.end and change.start < change.end:
            edits[index] = Edit(change.path, change.start, change.end, change.text + last.text)
            return edits
    return [*edits, last]


def _home(policy: Policy) -> str:
    """The module from which people import what belongs to a library: the package of a private or inner one."""
    name = policy.target.function.module.name
    return name.partition(".")[0]


def _recommended(program: Program, policy: Policy, parameter: Parameter) -> str | None:
    parent = policy.target.function.parent
    if parent is None or parameter.annotation < 0:
        return None
    role = program.evaluator.role(parent, parameter.annotation)
    if role is None or role[0] != "Wait" or len(role[1]) < 2 or role[1][1] == "none":
        return None
    return str(role[1][1])
