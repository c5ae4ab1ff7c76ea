"""What comes into the program from outside: the parameters of routes and tasks, and what a request holds."""

from __future__ import annotations

import re

from backlint import FunctionInfo, Program
from backlint.link.entries import Entry
from backlint.link.values import Instance

from .kinds import is_text

#: What requests of the usual frameworks hold, for a handler's parameter of which only the name is known.
_HELD = frozenset({
    "COOKIES", "FILES", "GET", "META", "POST", "args", "body", "cookies", "data", "form", "get_argument", "get_data", "get_json", "headers",
    "json", "match_info", "matchdict", "params", "path_params", "query", "query_params", "values",
})  # fmt: skip
_REQUESTS = frozenset({"request", "req"})
_TASKS = ("task", "consumer")


class Inputs:
    """Knows what comes from outside."""

    def __init__(self, program: Program) -> None:
        self._program = program
        self._entries: dict[FunctionInfo, Entry] = {entry.function: entry for entry in program.entries()}

    def is_entry(self, function: FunctionInfo) -> bool:
        """Whether a framework calls a function."""
        return function in self._entries

    def is_task(self, function: FunctionInfo) -> bool:
        """Whether a worker calls a function."""
        entry = self._entries.get(function)
        return entry is not None and entry.kind in _TASKS

    def label(self, function: FunctionInfo) -> str:
        """What people call an entry point."""
        entry = self._entries.get(function)
        return f"`{entry.label}`" if entry is not None else f"`{function.name}`"

    def is_sent(self, function: FunctionInfo, name: str) -> bool:
        """Whether a parameter of a route holds free text of the request."""
        entry = self._entries.get(function)
        parameter = function.parameters.get(name)
        if entry is None or entry.kind != "route" or parameter is None or function.parent is None:
            return False
        if parameter.annotation >= 0:
            return is_text(function.parent, parameter.annotation) and not self._is_provided(function, name)
        return _in_path(entry.label, name)

    def is_body(self, function: FunctionInfo, name: str) -> bool:
        """Whether a parameter of a route holds what was sent, as an object of a class."""
        entry = self._entries.get(function)
        parameter = function.parameters.get(name)
        if entry is None or entry.kind != "route" or parameter is None or parameter.annotation < 0:
            return False
        return name not in _REQUESTS and name != "self" and not self._is_provided(function, name)

    def _is_provided(self, function: FunctionInfo, name: str) -> bool:
        """Whether the framework gets a parameter from a function of the project."""
        parent = function.parent
        parameter = function.parameters[name]
        if parent is None:
            return False
        nodes = parent.facts.nodes
        queue = [parameter.default, parameter.annotation]
        seen: set[int] = set()
        while queue:
            index = queue.pop()
            if index < 0 or index in seen:
                continue
            seen.add(index)
            node = nodes[index]
            if node[0] == "sub":
                queue += [node[1], node[2]]
            elif node[0] == "tuple":
                queue += node[1]
            elif node[0] == "forward":
                queue.append(node[2])
            elif node[0] == "call" and self._provides(parent, node[1]):
                return True
            elif node[0] in ("name", "import") and index != parameter.default and self._is_alias(parent, node):
                return True  # `Session = Annotated[AsyncSession, Depends(session)]`
        return False

    def _is_alias(self, parent: FunctionInfo, node: tuple[object, ...]) -> bool:
        module = parent.module
        name = str(node[1]) if node[0] == "name" else str(node[3])
        if node[0] == "import":
            found = self._program.modules.get(module.absolute(int(str(node[1])), str(node[2])))
            if found is None:
                return False
            module = found
        body = module.body
        bound = body.facts.bindings.get(name, ()) if body is not None else ()
        return body is not None and any(
            body.facts.nodes[index][0] == "sub"
            and any(self._provides(body, part[1]) for part in self._calls(body, body.facts.nodes[index][2]))
            for index in bound
        )

    @staticmethod
    def _calls(body: FunctionInfo, index: int) -> list[tuple[str, int]]:
        nodes = body.facts.nodes
        parts = nodes[index][1] if nodes[index][0] == "tuple" else (index,)
        return [("call", nodes[part][1]) for part in parts if nodes[part][0] == "call"]

    def _provides(self, parent: FunctionInfo, callee: int) -> bool:
        evaluator = self._program.evaluator
        for target in evaluator.eval(self._program.generic(parent), callee):
            function = getattr(target, "function", None)
            if isinstance(function, FunctionInfo) and function.stub and function.parent is not None:
                for parameter in function.facts.parameters:
                    role = evaluator.role(function.parent, parameter.annotation) if parameter.annotation >= 0 else None
                    if role is not None and role[0] == "Provides":
                        return True
        return False

    # What requests hold.

    def is_input(self, function: FunctionInfo, index: int) -> bool:
        """Whether an attribute node is a part of a request that its sender decides on."""
        nodes = function.facts.nodes
        node = nodes[index]
        if node[0] != "attr":
            return False
        for value in self._program.evaluator.eval(self._program.generic(function), node[1]):
            if isinstance(value, Instance):
                for parent in self._program.evaluator.linear(value.cls)[0]:
                    if node[2] in parent.cls.markers.get("received", ()):
                        return True
        base = nodes[node[1]]
        if base[0] != "param" or base[1] not in _REQUESTS or node[2] not in _HELD:
            return False
        parameter = function.parameters.get(base[1])
        return parameter is not None and parameter.annotation < 0

    def shown(self, function: FunctionInfo, index: int) -> str:
        """An attribute as it is written: `request.GET`."""
        nodes = function.facts.nodes
        names: list[str] = []
        node = nodes[index]
        while node[0] == "attr":
            names.append(str(node[2]))
            node = nodes[node[1]]
        if node[0] in ("param", "name"):
            names.append(str(node[1]))
        elif node[0] == "import":
            names.append(str(node[3] or node[2]))
        return ".".join(reversed(names))


def _in_path(label: str, name: str) -> bool:
    """Whether a route takes a parameter from its path as a text that may hold anything."""
    if re.search(rf"<(?:str|string|path:)?:?{name}>", label) or re.search(rf"\{{{name}(?::path)?\}}", label):
        return True
    group = re.search(rf"\(\?P<{name}>(.*?)\)", label)
    return group is not None and bool(re.fullmatch(r"\.[*+]\??|\[\^[^\]]*\][*+]", group.group(1)))
