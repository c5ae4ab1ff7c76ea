"""Which version of a library the project has, and so which definition of a library model holds."""

from __future__ import annotations

from .symbols import FunctionInfo

Version = tuple[int, ...]


class Versions:
    """The project's requirements.

    Attributes:
        known: For each distribution, lower-case: the lowest and the highest version that the project may have; None where it is open.
    """

    def __init__(self, known: dict[str, tuple[Version | None, Version | None]]) -> None:
        self.known = known

    def variants(self, function: FunctionInfo) -> list[FunctionInfo]:
        """The definitions of a library function that may hold, oldest first. One, unless a model says `since` and the version is open."""
        owner = function.owner
        candidates: list[FunctionInfo] = []
        if owner is not None:
            nodes = owner.function.facts.nodes
            bindings = owner.facts.bindings.get(function.name, ())
        else:
            parent = function.parent
            nodes = parent.facts.nodes if parent is not None else ()
            bindings = parent.facts.bindings.get(function.name, ()) if parent is not None else ()
        for index in bindings:
            if nodes[index][0] == "function":
                candidates.append(function.module.functions[nodes[index][1]])
        if not any("since" in candidate.markers for candidate in candidates):
            return [function]
        kept: list[FunctionInfo] = []
        for candidate in candidates:
            since = candidate.markers.get("since")
            if not since:
                kept = [candidate]
                continue
            low, high = self.known.get(str(since[0]).lower(), (None, None))
            start = parse(str(since[1]))
            if low is not None and low >= start:
                kept = [candidate]
            elif high is None or high >= start:
                kept.append(candidate)
        return kept


def parse(text: str) -> Version:
    """The numbers of a version, as far as it consists of numbers."""
    numbers: list[int] = []
    for part in text.split("."):
        digits = ""
        for character in part:
            if not character.isdigit():
                break
            digits += character
        if not digits:
            break
        numbers.append(int(digits))
        if len(digits) != len(part):
            break
    return tuple(numbers)
