"""The edit that makes a call wait for the commit."""

from __future__ import annotations

from dataclasses import replace

from backlint import Edit, Fix, FunctionInfo, Program, Safety, Site
from backlint.edit import imported
from backlint.lower.lines import arguments, find


def after_commit(program: Program, site: Site, opener: FunctionInfo | None) -> Fix | None:
    """The fix that hands a call, which stands as a statement of its own, to the library's function that waits for the commit.

    Args:
        opener: The function of the library that opens the transaction.
    """
    waits = _waiting(opener)
    if waits is None or site.kind != "call" or site.use != "discarded" or site.function.module.body is None:
        return None
    module = site.function.module
    text = program.text(module.path)
    inside = arguments(text, site.mark)
    if inside is None:
        return None
    start, end = find(text, site.mark)[0], inside[1] + 1
    if text[text.rfind("\n", 0, start) + 1 : start].strip():
        return None
    callee = text[start : inside[0] - 1].rstrip()
    package, _, name = waits.module.name.rpartition(".")
    found = imported(text, module.path, module.facts, package, name, site.mark.line)
    if found is None:
        return None
    written, edit = found
    edits: list[Edit] = [] if edit is None else [edit]
    if any(True for _ in program.loops(site.frame, site.block)):
        bound = imported(text, module.path, module.facts, "functools", "partial", site.mark.line)
        if bound is None:
            return None
        if bound[1] is not None and edits and bound[1].start == edits[0].start:
            edits[0] = replace(edits[0], text=bound[1].text + edits[0].text)
        elif bound[1] is not None:
            edits.append(bound[1])
        given = text[inside[0] : inside[1]]
        call = f"{bound[0]}({callee}{', ' if given.strip() else ''}{given})"
    else:
        call = f"lambda: {text[start:end]}"
    edits.append(Edit(module.path, start, end, f"{written}.{waits.name}({call})"))
    return Fix(f"wait for the commit with {waits.name}", tuple(edits), Safety.UNSAFE)


def _waiting(opener: FunctionInfo | None) -> FunctionInfo | None:
    """The function of a library that runs another one after the commit of the transactions that `opener` opens."""
    if opener is None:
        return None
    return next((function for function in opener.module.functions if "after_commit" in function.markers), None)
