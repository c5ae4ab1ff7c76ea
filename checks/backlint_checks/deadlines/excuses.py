"""What bounds a call other than a timeout of its own or of its object."""

from __future__ import annotations

from backlint import Effect, Program, Site
from backlint.link.limits import FOREVER
from backlint.link.values import CallOrigin, Const, FunctionValue, Instance, Value

from .clients import makers


def excused(program: Program, site: Site) -> bool:
    """Whether something else bounds a call, or may do so out of our sight."""
    if program.is_tool(site.function.module):
        return True
    if Effect.BLOCKING not in program.effects_of(site.target) and program.deadlines.scopes.outer(site):
        return True
    receiver = site.receiver
    made = program.evaluator.eval(site.frame, site.node) if site.target.function.name == "__init__" else ()
    if any(program.deadlines.set_later(value) for value in (receiver, *made)):
        return True
    if any(_handed_over(program, origin) for origin in makers(receiver)):
        return True
    through = [name for name in site.target.function.markers.get("through", ()) if isinstance(name, str)]
    if isinstance(receiver, Instance) and any(_overridden(program, receiver, name) for name in through):
        return True
    return any(
        name in through or configuring is not None and _configures(program, configuring, site)
        for configuring, name, _ in program.deadlines.configured(receiver)
    )


def listens(program: Program, site: Site) -> bool:
    """Whether a call opens a stream that is to last: its items are read in a loop that opens it again."""
    blocks = site.function.facts.blocks
    opened = [index for index, block in enumerate(blocks) if block.kind == "with" and site.node in block.nodes]
    return any(
        any(block.kind == "for" and block.parent == index for block in blocks)
        and any(block.kind == "while" for _, block in program.loops(site.frame, index))
        for index in opened
    )


def around(program: Program, site: Site) -> str:
    """What there is to say of a deadline around a call that blocks its thread, which it cannot interrupt."""
    if Effect.BLOCKING in program.effects_of(site.target) and program.deadlines.scopes.outer(site):
        return " (the deadline around it does not stop its thread)"
    return ""


def _handed_over(program: Program, origin: CallOrigin) -> bool:
    """Whether an object was made with another one that decides about deadlines in a way that is not known."""
    target = origin.target
    if not isinstance(target, FunctionValue) or not target.function.stub:
        return False
    deadlines = program.deadlines
    return bool(deadlines.deciding(target, origin.arguments)) and deadlines.given(target, origin.arguments).state != FOREVER


def _overridden(program: Program, value: Instance, name: str) -> bool:
    """Whether the project's own code stands in a method, and does more with deadlines than to pass them on."""
    method = program.evaluator.method(value, name)
    return method is not None and not method.function.stub and not program.deadlines.wrappers.passes_on(method)


def _configures(program: Program, configuring: Site, site: Site) -> bool:
    """Whether a call that configures the object of a site takes its deadlines out of our sight, or sets them."""
    arguments = configuring.arguments
    if arguments is None:
        return True
    deadlines = program.deadlines
    if deadlines.slots(configuring.target.function):
        return deadlines.configures(configuring)
    values = [value for group in (*arguments.positional, *(values for _, values in arguments.keywords)) for value in group]
    handed = [value for value in values if isinstance(value, Instance)]
    if not handed:
        return True
    prefix = next((value.value for value in values if isinstance(value, Const) and isinstance(value.value, str)), "")
    if prefix and not _starts(site, prefix):
        return False
    return any(_decides(program, value) for value in handed)


def _decides(program: Program, value: Value) -> bool:
    """Whether the class of an object handed over overrides what its calls go through."""
    if not isinstance(value, Instance):
        return False
    parents = program.evaluator.linear(value.cls)[0]
    names = {
        name
        for parent in parents
        for function in map(parent.cls.method, parent.cls.facts.order)
        if function is not None and function.stub
        for name in function.markers.get("through", ())
        if isinstance(name, str)
    }
    return any(_overridden(program, value, name) for name in names)


def _starts(site: Site, prefix: str) -> bool:
    """Whether the call's first string begins with a prefix; one that cannot be seen counts as `https`."""
    nodes = site.function.facts.nodes
    node = nodes[site.node]
    if node[0] != "call":
        return True
    for part in node[2]:
        if not isinstance(part, int):
            continue
        inner = nodes[part]
        if inner[0] == "format" and inner[1]:
            inner = nodes[inner[1][0]]
        if inner[0] == "const" and isinstance(inner[1], str) and "://" in inner[1]:
            return inner[1].startswith(prefix)
    return prefix.startswith("https")
