"""The edit that keeps a task until it has ended."""

from __future__ import annotations

import ast
import textwrap

from backlint import Edit, Fix, Program, Safety
from backlint.edit import constant
from backlint.lower.lines import lines

from .dropped import Dropped

#: The set in which tasks are kept.
_KEPT = "_running_tasks"
_NAMES = ("task", "started_task")


def kept(program: Program, found: Dropped) -> Fix | None:
    """The fix that holds a task in a set of the module until it has ended; None where the call is more than a plain statement."""
    site = found.site
    function, module = site.function, site.function.module
    text, path = program.text(module.path), module.path
    start, end = lines(text).span(site.mark.line)
    statement = text[start:end]
    if not _plain(statement, found.name):
        return None
    taken = {*module.functions[0].facts.bindings, *function.facts.bindings, *function.parameters}
    taken.update(item.alias for item in module.facts.imports)
    name = found.name or next((name for name in _NAMES if name not in taken), "")
    if not name or name == "_" or _KEPT in function.facts.bindings or _KEPT in function.parameters:
        return None
    known = constant(text, path, module.facts, _KEPT, "set()", annotation="set", before=site.mark.line)
    if known is None:
        return None
    indent = statement[: len(statement) - len(statement.lstrip(" \t"))]
    newline = "" if statement.endswith(("\n", "\r")) else "\n"
    lead = start + len(indent)
    edits = [Edit(path, end, end, f"{newline}{indent}{_KEPT}.add({name})\n{indent}{name}.add_done_callback({_KEPT}.discard)\n")]
    if not found.name:
        edits.append(Edit(path, lead, lead, f"{name} = "))
    return Fix(f"keep the task in `{_KEPT}` until it has ended", (*known, *edits), Safety.SAFE)


def _plain(statement: str, name: str) -> bool:
    """Whether a logical line holds nothing but the call, or its assignment to a name."""
    try:
        body = ast.parse(textwrap.dedent(statement)).body
    except (SyntaxError, ValueError):
        return False
    if len(body) != 1:
        return False
    only = body[0]
    if not name:
        return isinstance(only, ast.Expr) and isinstance(only.value, ast.Call)
    if not isinstance(only, ast.Assign) or not isinstance(only.value, ast.Call) or len(only.targets) != 1:
        return False
    return isinstance(only.targets[0], ast.Name) and only.targets[0].id == name
