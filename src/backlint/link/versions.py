"""Which version of a library the project has, and so which definitions of a library model hold."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from ..facts import Node
from ..requirements import OPEN, Range, Version, normal, parse

if TYPE_CHECKING:
    from .symbols import ClassInfo, FunctionInfo, ModuleInfo

Bindings = dict[str, tuple[int, ...]]


class Versions:
    """The project's requirements.

    Attributes:
        known: For each distribution, by its normalised name: the lowest and the highest version that the project may have; None where it is
            open.
    """

    def __init__(self, known: Mapping[str, Range]) -> None:
        self.known = known

    def variants(self, function: FunctionInfo) -> list[FunctionInfo]:
        """The definitions of a library function that may hold, oldest first. One, unless a model says `since` and the version is open."""
        owner = function.owner
        parent = function.parent
        if not function.stub or parent is None:
            return [function]
        bindings = owner.facts.bindings if owner is not None else parent.facts.bindings
        nodes = parent.facts.nodes
        kept = self._holding(function.module, nodes, bindings.get(function.name, ()))
        found = [function.module.functions[nodes[index][1]] for index in kept if nodes[index][0] == "function"]
        return found if "since" in function.markers or any("since" in variant.markers for variant in found) else [function]

    def settle(self, model: ModuleInfo) -> None:
        """Take the definitions out of a library model that hold in no version that the project may have.

        Whoever asks for a name, a method or an attribute then gets what holds, and everything that may hold where the version is open.
        """
        if not any(item.module == "backlint.stub" and item.name in ("since", "", "*") for item in model.facts.imports):
            return
        for function in model.functions:
            function.facts = function.facts._replace(bindings=self._settled(model, function.facts.nodes, function.facts.bindings))
        for cls in model.classes:
            cls.facts = cls.facts._replace(bindings=self._settled(model, cls.function.facts.nodes, cls.facts.bindings))

    def _settled(self, model: ModuleInfo, nodes: Sequence[Node], bindings: Bindings) -> Bindings:
        return {name: self._holding(model, nodes, indices) for name, indices in bindings.items()}

    def _holding(self, model: ModuleInfo, nodes: Sequence[Node], indices: tuple[int, ...]) -> tuple[int, ...]:
        """Of the definitions of one name in the order of their versions those that may hold; all, where the model has none that does."""
        kept: list[int] = []
        newest: Version | None = None
        for index in indices:
            definition = _definition(model, nodes[index])
            since = definition.markers.get("since", ()) if definition is not None else ()
            if len(since) == 2:
                low, high = self.known.get(normal(str(since[0])), OPEN)
                start = parse(str(since[1]))
                if high is not None and high < start:
                    continue
                if low is not None and low >= start and start != newest:
                    kept.clear()
                newest = start
            kept.append(index)
        return tuple(kept) or indices


def _definition(model: ModuleInfo, node: Node) -> FunctionInfo | ClassInfo | None:
    if node[0] == "function":
        return model.functions[node[1]]
    return model.classes[node[1]] if node[0] == "class" else None
