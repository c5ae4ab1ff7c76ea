"""What the item of a loop has to do with a call that it leads to, through the arguments of the calls between."""

from __future__ import annotations

from backlint import Frame, Program, Site
from backlint.facts import Node

from .varying import Turn, parts

#: In place of a loop's block: the call itself runs a function for each item.
EACH = -2
_WRAPPED = ("typed", "truthy", "not-none", "unpack", "await")


class Handed:
    """Follows the item of a loop from call to call."""

    def __init__(self, program: Program) -> None:
        self._program = program
        self._turns: dict[tuple[Frame, int], Turn] = {}

    def turn(self, frame: Frame, loop: int) -> Turn:
        """One turn of a loop."""
        turn = self._turns.get((frame, loop))
        if turn is None:
            turn = self._turns[frame, loop] = Turn(self._program, frame, loop)
        return turn

    def varies(
        self, frame: Frame, loop: int, chain: tuple[Site, ...], number: int, index: int, *, deep: bool = False, steps: int = 12
    ) -> bool:  # fmt: skip
        """Whether an expression of the function in which a link of a chain stands depends on the item of the loop.

        With `deep` also by what it is made of, and not only by what it is read from. True where that cannot be told.
        """
        link = chain[number]
        if number == 0 and link.frame is frame and loop != EACH:
            return self.turn(frame, loop).changes(index)
        facts = link.function.facts
        nested = link.function.parent is not None and link.function.parent.index != 0 and link.function.owner is None
        pending, seen = [index], set[int]()
        while pending:
            current = pending.pop()
            if current in seen or current < 0:
                continue
            seen.add(current)
            node = facts.nodes[current]
            if node[0] == "param":
                if number == 0:
                    return True  # the function that runs for each item: its parameter is the item
                if self._given(frame, loop, chain, number, str(node[1]), deep, steps):
                    return True
            elif node[0] == "name" and nested and deep:
                return True
            elif deep or node[0] in ("attr", "item", "sub", *_WRAPPED):
                pending.extend(parts(node) if deep else (node[1],))
        return False

    def _given(self, frame: Frame, loop: int, chain: tuple[Site, ...], number: int, name: str, deep: bool, steps: int) -> bool:
        """Whether what the call before gives for a parameter depends on the item."""
        before, function = chain[number - 1], chain[number].function
        nodes = before.function.facts.nodes
        node = nodes[before.node]
        if steps <= 0 or before.target.function is not function:
            return deep
        if before.per_item:
            return True
        if node[0] != "call":
            return self.varies(frame, loop, chain, number - 1, node[1], deep=deep, steps=steps - 1) if node[0] == "attr" else deep
        names = [parameter.name for parameter in function.facts.parameters]
        callee = nodes[node[1]]
        if function.owner is not None and not function.is_static and names:
            if name == names[0]:
                return callee[0] == "attr" and self.varies(frame, loop, chain, number - 1, callee[1], deep=deep, steps=steps - 1)
            names = names[1:]
        positional = [part for part in node[2] if isinstance(part, int)]
        parameter = function.parameters.get(name)
        if len(positional) < len(node[2]) or any(key is None for key, _ in node[3]):
            return deep
        if parameter is not None and parameter.kind in ("args", "kwargs"):
            told = [*positional, *(value for _, value in node[3])]
        else:
            told = [value for key, value in node[3] if key == name]
        if name in names and names.index(name) < len(positional):
            told.append(positional[names.index(name)])
        return any(self.varies(frame, loop, chain, number - 1, part, deep=deep, steps=steps - 1) for part in told)


def holds(nodes: tuple[Node, ...], index: int, wanted: int) -> bool:
    """Whether an expression is made of another one."""
    pending, seen = [index], set[int]()
    while pending:
        current = pending.pop()
        if current == wanted:
            return True
        if current >= 0 and current not in seen:
            seen.add(current)
            pending.extend(parts(nodes[current]))
    return False
