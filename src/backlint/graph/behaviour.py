"""What a picture shows of a program beside its imports: which modules touch databases, networks, queues and caches, what couples modules
without an import, and what entry points lead to."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator

from ..link.couplings import Coupling
from ..link.entries import Entry
from ..link.frames import Site
from ..link.program import Program
from ..link.symbols import FunctionInfo
from ..stub import Effect
from .survey import Behaviour, Hidden, Import

_TOUCHES = {
    "database": frozenset({Effect.QUERY, Effect.WRITE, Effect.COMMIT}),
    "queue": frozenset({Effect.PUBLISH, Effect.RECEIVE}),
    "cache": frozenset({Effect.CACHE}),
}
#: How many functions are followed from one entry point.
_FOLLOWED = 3000


def behaviour(program: Program, *, entries: bool = False) -> Behaviour:
    """All of it. With `entries` also what each entry point calls, which takes longest."""
    return Behaviour(
        touches=_touched(program),
        hidden=tuple(_hidden(program)),
        entries=tuple(_entries(program)) if entries else (),
    )


def _touched(program: Program) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for function in program.running():
        for site in program.sites(program.generic(function)):
            if site.callee is None and (effects := program.effects_of(site.target)):
                found.setdefault(function.module.path, set()).update(_kinds(effects))
    return {path: frozenset(kinds) for path, kinds in found.items() if kinds}


def _kinds(effects: frozenset[Effect]) -> Iterator[str]:
    """What a call with these effects touches. What goes to a broker, a cache or a database over the network is named by that alone."""
    kinds = [kind for kind, own in _TOUCHES.items() if effects & own]
    yield from kinds
    if not kinds and Effect.NETWORK in effects:
        yield "network"


def _hidden(program: Program) -> Iterator[Hidden]:
    couplings = program.couplings
    seen: set[tuple[str, str, str, str]] = set()
    for found in (couplings.events(), couplings.caches(), couplings.models()):
        for coupling in found:
            about = (coupling.kind, coupling.source.module.path, coupling.target.module.path, coupling.label)
            if coupling.source.module is not coupling.target.module and about not in seen:
                seen.add(about)
                yield _shown(coupling)


def _shown(coupling: Coupling) -> Hidden:
    source, target = coupling.source, coupling.target
    return Hidden(coupling.kind, source.module.path, target.module.path, source.mark.line, target.mark.line, coupling.label, coupling.how)


def _entries(program: Program) -> Iterator[tuple[str, str, str, Import]]:
    """For each entry point: its kind, its label, the path of its module, and a call by which it comes to another module."""
    for entry in program.entries():
        for site in _ways(program, entry):
            target = site.target.function
            called = Import(
                site.function.module.path, site.mark.line, site.function.path, target.module.path, (target.facts.qualname,), ("call",)
            )
            yield entry.kind, entry.label, entry.function.module.path, called


def _ways(program: Program, entry: Entry) -> Iterator[Site]:
    """The first call by which an entry point comes to each other module."""
    seen: set[FunctionInfo] = {entry.function}
    modules: set[str] = set()
    queue = deque([entry.function])
    while queue and len(seen) < _FOLLOWED:
        for site in program.sites(program.generic(queue.popleft())):
            function = site.target.function
            if site.callee is not None and function not in seen:
                seen.add(function)
                queue.append(function)
                if function.module.path not in modules:
                    modules.add(function.module.path)
                    yield site
