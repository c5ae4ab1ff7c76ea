"""A program in which only some files do anything, for an answer that cannot wait for the whole.

What the other files define is known as ever: names, types, what functions return. But nothing in them runs, so no chain leads through
them, and nothing is found there.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Collection, Sequence

from ..facts import ModuleFacts
from ..source import Role, Source
from .imports import ImportGraph

#: So many modules at most do something: following what they do takes about a second.
LARGEST = 40

Unit = tuple[Source, ModuleFacts]


def neighbourhood(units: Sequence[Unit], focus: Collection[str], largest: int = LARGEST) -> frozenset[str]:
    """The paths in `focus` and those nearest to them by imports in either direction, at most `largest` unless there are more in focus.

    Settings hold everywhere and are always among them.
    """
    beside: dict[str, dict[str, None]] = {}
    for edge in ImportGraph(units).edges():
        importer, imported = edge.importer.source, edge.imported.source
        if importer is not None and imported is not None:
            beside.setdefault(importer.path, {})[imported.path] = None
            beside.setdefault(imported.path, {})[importer.path] = None
    found = dict.fromkeys(sorted(focus))
    queue = deque(found)
    while queue:
        for path in beside.get(queue.popleft(), ()):
            if len(found) >= largest:
                queue.clear()
                break
            if path not in found:
                found[path] = None
                queue.append(path)
    return frozenset(found).union(source.path for source, _ in units if source.role is Role.SETTINGS)


def quieted(units: Sequence[Unit], near: Collection[str]) -> list[Unit]:
    """The same files, of which only those in `near` do anything."""
    return [unit if unit[0].path in near else (unit[0], _idle(unit[1])) for unit in units]


def _idle(facts: ModuleFacts) -> ModuleFacts:
    functions = tuple(function._replace(calls=(), reads=(), jumps=(), binds=(), stores=(), blocks=()) for function in facts.functions)
    return facts._replace(functions=functions, strings=())
