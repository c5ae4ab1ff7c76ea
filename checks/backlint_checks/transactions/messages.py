"""Which messages leave at once, and how they are named."""

from __future__ import annotations

from backlint import Effect, Program, Reached, Site
from backlint.link.values import Instance

from ..loading.branches import is_ruled_out
from .order import behind


def leaves_at_once(program: Program, reached: Reached) -> bool:
    """Whether a call hands its message over when it runs.

    Not when the project has its own way of sending, which may wait for the commit; nor when a task asks to run again.
    """
    site = reached.site
    if Effect.RETRY in program.effects_of(site.target) or is_ruled_out(program, reached):
        return False
    return not _is_overridden(program, site) and not _is_own_next_run(site)


def _is_own_next_run(site: Site) -> bool:
    """Whether a task puts itself into the queue again, for its next batch: the message says nothing of what was changed."""
    nodes = site.function.facts.nodes
    callee = nodes[nodes[site.node][1]] if nodes[site.node][0] == "call" else nodes[site.node]
    return callee[0] == "attr" and nodes[behind(nodes, callee[1])] == ("name", site.function.name)


def _is_overridden(program: Program, site: Site) -> bool:
    """Whether a class of the project derives from the receiver's class and sends in its own way: the receiver may be of that class."""
    receiver = site.receiver
    if not isinstance(receiver, Instance):
        return False
    owner = site.target.function.owner
    names = {site.target.function.name, *(name for name in site.target.function.markers.get("through", ()) if isinstance(name, str))}
    for cls in program.classes():
        own = any(cls.method(name) is not None for name in names)
        if own and any(parent.cls is owner for parent in program.evaluator.linear(cls)[0]):
            return True
    return False


def spoken(site: Site) -> str:
    """A call as it is written, shortly: `notify.delay`, `requests.post`."""
    nodes = site.function.facts.nodes
    node = nodes[site.node]
    callee = nodes[node[1]] if node[0] == "call" else node
    name = site.target.function.name
    if callee[0] != "attr" or callee[2] != name:
        owner = site.target.function.owner
        return f"{owner.name}.{name}" if owner is not None and name != "__init__" else owner.name if owner is not None else name
    base = nodes[behind(nodes, callee[1])]
    if base[0] in ("name", "param"):
        return f"{base[1]}.{name}"
    if base[0] == "attr":
        return f"{base[2]}.{name}"
    if base[0] == "import":
        return f"{base[3] or base[2].rpartition('.')[2]}.{name}"
    owner = site.target.function.owner
    return f"{owner.name}.{name}" if owner is not None else name
