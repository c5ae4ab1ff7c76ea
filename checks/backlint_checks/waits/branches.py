"""Which branches of a function run when a caller switches them by an argument: `def remove(wait=False): … if wait: thread.join()`."""

from __future__ import annotations

from backlint import Frame, FunctionInfo, Program, Site
from backlint.link.values import Const, Hole, Values

#: Parameters that a caller has set to what is false, None or true, by name.
Settings = tuple[tuple[str, bool], ...]


def _switches(function: FunctionInfo) -> dict[str, list[tuple[int, bool]]]:
    """The parameters that alone decide whether blocks run: for each the blocks, and what it must be for them."""
    facts = function.facts
    found: dict[str, list[tuple[int, bool]]] = {}
    for index, block in enumerate(facts.blocks):
        if block.kind in ("if", "else") and (block.nodes or block.partner >= 0):
            head = block if block.kind == "if" else facts.blocks[block.partner]
            if head.kind == "if" and head.nodes:
                node, wanted = facts.nodes[head.nodes[0]], block.kind == "if"
                while node[0] in ("not", "truthy"):
                    wanted = wanted if node[0] == "truthy" else not wanted
                    node = facts.nodes[node[1]]
                if node[0] == "param":
                    found.setdefault(node[1], []).append((index, wanted))
    return found


def taken(frame: Frame, block: int, settings: Settings) -> bool:
    """Whether a block of a frame may run with these settings."""
    if not settings:
        return True
    known = dict(settings)
    barred = {index for name, blocks in _switches(frame.function).items() for index, wanted in blocks if known.get(name, wanted) != wanted}
    blocks = frame.function.facts.blocks
    while block >= 0:
        if block in barred:
            return False
        block = blocks[block].parent
    return True


def passed(program: Program, site: Site, settings: Settings) -> Settings:
    """What a call, by an argument or a default, says of the parameters of its function."""
    function = site.target.function
    if site.arguments is None or site.arguments.double or site.arguments.star:
        return ()
    bound = program.evaluator.bind(site.target, program.deadlines.plain_arguments(site))
    outer = dict(settings)
    found: list[tuple[str, bool]] = []
    for name, parameter in function.parameters.items():
        values = bound.get(name)
        if values is None and parameter.default >= 0 and function.parent is not None:
            values = program.evaluator.eval(program.generic(function.parent), parameter.default)
        truth = _truth(values or (), outer, site.function)
        if truth is not None:
            found.append((name, truth))
    return tuple(sorted(found))


def _truth(values: Values, outer: dict[str, bool], caller: FunctionInfo) -> bool | None:
    known: set[bool | None] = set()
    for value in values:
        if isinstance(value, Const) and (value.value is None or isinstance(value.value, bool)):
            known.add(bool(value.value))
        elif isinstance(value, Hole) and value.function is caller:
            known.add(outer.get(value.name))
        else:
            known.add(None)
    return known.pop() if len(known) == 1 else None
