"""Follows the pieces of a text back to where they come from, through functions and modules."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from backlint import FunctionInfo, Mark, Node, Position, Program, Severity, Site, Step
from backlint.link.values import ClassValue, Const, Instance, Text

from .inputs import Inputs
from .kinds import checked, is_harmless, is_plain, is_text, last_name
from .sinks import argument

#: How many functions are passed on the way, and how many pieces are looked at for one text.
_FAR = 6
_PIECES = 400
#: Methods whose result is made of the text, list or dictionary that they are called on.
_KEEPS = frozenset({
    "capitalize", "casefold", "copy", "decode", "encode", "expandtabs", "format", "get", "getlist", "items", "join", "keys", "lower",
    "lstrip", "partition", "pop", "removeprefix", "removesuffix", "replace", "rpartition", "rsplit", "rstrip", "split", "splitlines",
    "strip", "swapcase", "title", "upper", "values",
})  # fmt: skip
#: Of them, those that take their arguments into the text.
_TAKES = frozenset({"format", "get", "join", "pop", "replace"})
#: Functions whose result is made of their arguments.
_MADE = frozenset(
    {"str", "list", "tuple", "set", "sorted", "reversed", "iter", "next", "dedent", "frozenset", "repr", "unquote", "min", "max"}
)
_ESCAPES = re.compile(r"(?i)quot|escap|sanit|ident|literal|clean|valid|bind|mogrify|encode|hash|secure|whitelist|allow")
_SAME = frozenset({"typed", "truthy", "not-none", "isa", "await"})
#: A text before a value, not before a name.
_VALUE = re.compile(r"(?i)(=|<|>|\blike|\bin\s*\(|\bvalues\s*\([^)]*|\bbetween|\blimit|\boffset|\binterval|,\s*')\s*[('\"%_]*$")
_QUOTED = re.compile(r"['\"]%?$")
_DIRECTIVE = re.compile(r"%(?:\((\w+)\))?[#0\- +]*[\d.*]*([a-zA-Z%])")
_FIELD = re.compile(r"\{([^{}:!]*)(?:![rsa])?(?::([^{}]*))?\}")


class Origin(NamedTuple):
    """Where a piece of a text comes from.

    Attributes:
        kind: "request", "task" or "open": a parameter that nobody in the project gives.
        what: For people: `request.GET`, `name`.
        steps: The way from there to the text.
    """

    kind: str
    what: str
    steps: tuple[Step, ...]

    @property
    def severity(self) -> Severity:
        """How bad it is to put it into a statement."""
        return Severity.ERROR if self.kind == "request" else Severity.WARNING


class Way(NamedTuple):
    """A function on the way, with the call by which it was entered to see what it returns; None where any caller counts."""

    function: FunctionInfo
    call: Site | None = None
    outer: Way | None = None


class Piece(NamedTuple):
    """A part of a text that is put in at run time, or the whole text.

    Attributes:
        way, node: Where it stands.
        before: The text before it.
        steps: The functions that built it.
        built: Whether it is only a part of the text.
    """

    way: Way
    node: int
    before: str
    steps: tuple[Step, ...]
    built: bool


class Origins:
    """Follows texts back."""

    def __init__(self, program: Program) -> None:
        self.program = program
        self.inputs = Inputs(program)
        self._checked: dict[FunctionInfo, frozenset[int]] = {}
        self._left = 0

    # Texts into pieces.

    def pieces(self, way: Way, node: int) -> list[Piece]:
        """The parts of a text that are put in at run time."""
        self._left = _PIECES
        return list(self._split(way, node, "", (), False, frozenset(), 0))

    def _split(
        self, way: Way, index: int, before: str, steps: tuple[Step, ...], built: bool, seen: frozenset[tuple[FunctionInfo, int]], depth: int
    ) -> Iterator[Piece]:  # fmt: skip
        self._left -= 1
        nodes = way.function.facts.nodes
        if index < 0 or self._left < 0 or depth > _FAR or (way.function, index) in seen:
            return
        seen = seen | {(way.function, index)}
        node = nodes[index]
        kind = node[0]
        if kind in ("const", "text", "unknown") or self._is_checked(way, index):
            return

        def inner(part: int, tail: str, in_text: bool = built) -> Iterator[Piece]:
            return self._split(way, part, tail, steps, in_text, seen, depth)

        if kind == "format":
            tail = before
            for part in node[1]:
                yield from inner(part, tail, True)
                tail = tail + nodes[part][1] if nodes[part][0] == "const" and isinstance(nodes[part][1], str) else ""
        elif kind in _SAME:
            yield from inner(node[1], before)
        elif kind in ("union", "tuple", "list", "set"):
            for part in node[1]:
                yield from inner(part, before)
        elif kind == "and":
            yield from inner(node[1][-1], before)
        elif kind == "comp":
            yield from inner(node[2], before)
        elif kind == "grown":
            yield from inner(node[1], before)
            if node[3] >= 0:
                yield from inner(node[3], before)
        elif kind == "dict":
            for _, value in node[1]:
                yield from inner(value, before)
        elif kind == "binary" and node[1] in ("Add", "+"):
            left = nodes[node[2]] if node[2] >= 0 else ("unknown",)
            yield from inner(node[2], before, True)
            yield from inner(node[3], _tail(nodes, node[2]) if left[0] != "const" else str(left[1]), True)
        elif kind == "binary" and node[1] in ("Modulo", "%") and self._is_text(way, node[2]):
            yield from inner(node[2], before, built)
            for part, tail in _interpolated(nodes, node):
                yield from inner(part, tail, True)
        elif kind == "binary" and node[1] in ("Multiply", "*"):
            yield from inner(node[2], before)
        elif kind == "call":
            yield from self._call(way, index, before, steps, built, seen, depth)
        elif kind == "param" and way.call is not None:
            yield from self._given(way, node[1], before, steps, built, seen, depth)
        elif kind == "name" and self._outer(way, node[1]) is not None:
            function, found = self._outer(way, node[1]) or (way.function, ())
            for part in found:
                yield from self._split(Way(function), part, before, steps, built, seen, depth + 1)
        else:
            yield Piece(way, index, before, steps, built)

    def _call(
        self, way: Way, index: int, before: str, steps: tuple[Step, ...], built: bool, seen: frozenset[tuple[FunctionInfo, int]], depth: int
    ) -> Iterator[Piece]:  # fmt: skip
        nodes = way.function.facts.nodes
        _, callee, args, kwargs = nodes[index]
        given = [part for part in args if isinstance(part, int)]
        called = nodes[callee]
        name = last_name(called)

        def inner(part: int, tail: str, in_text: bool) -> Iterator[Piece]:
            return self._split(way, part, tail, steps, in_text, seen, depth)

        if called[0] == "attr" and name == "format" and self._is_text(way, called[1]):
            yield from inner(called[1], before, built)
            for part, tail in _formatted(nodes[called[1]], given, kwargs):
                yield from inner(part, tail, True)
            return
        if called[0] == "attr" and name == "join" and self._is_text(way, called[1]):
            for part in given:
                yield from inner(part, before, True)
            return
        if called[0] == "attr" and name in _KEEPS and self._is_text(way, called[1]):
            if name == "replace" and any(_is_quote(nodes[part]) for part in given[:1]):
                return  # it doubles or drops the quotes
            yield from inner(called[1], before, built)
            for part in given[1:2] if name == "replace" else ():
                yield from inner(part, "", True)
            return
        if called[0] == "name" and name == "map" and len(given) == 2:
            if last_name(nodes[given[0]]) not in ("int", "float", "bool"):
                yield from inner(given[1], before, built)
            return
        if name in _MADE and given and (called[0] == "name" or name == "dedent"):
            yield from inner(given[0], before, built)
            return
        sites = [site for site in self.program.sites(self.program.generic(way.function)) if site.node == index and site.kind == "call"]
        inside = [site for site in sites if site.callee is not None and site.target.function.name != "__init__"]
        for site in inside:
            target = site.target.function
            facts = target.facts
            if _ESCAPES.search(target.name) or depth >= _FAR:
                return
            if facts.returns >= 0 and target.parent is not None and is_plain(self.program, target.parent, facts.returns):
                return
            step = self.program.step(site, f"calls `{target.name}`, which builds the text")
            for result in facts.results:
                yield from self._split(Way(target, site, way), result, before, (step, *steps), built, seen, depth + 1)
        if not inside:
            yield Piece(way, index, before, steps, built)

    def _given(
        self, way: Way, name: str, before: str, steps: tuple[Step, ...], built: bool, seen: frozenset[tuple[FunctionInfo, int]], depth: int
    ) -> Iterator[Piece]:  # fmt: skip
        """What the call by which a function was entered gives for a parameter."""
        call, outer = way.call, way.outer
        if call is None or outer is None or self.is_plain(way.function, name):
            return
        node = argument(call, name)
        if node >= 0:
            yield from self._split(outer, node, before, steps, built, seen, depth + 1)
        elif call.target.receiver is not None and way.function.owner is not None and way.function.facts.parameters[0].name == name:
            return

    def _outer(self, way: Way, name: str) -> tuple[FunctionInfo, tuple[int, ...]] | None:
        """Where a name that is no local variable is bound in a function around."""
        function = way.function.parent
        while function is not None and function.index:
            if name in function.facts.bindings:
                return function, function.facts.bindings[name]
            function = function.parent
        return None

    def _is_text(self, way: Way, index: int) -> bool:
        """Whether a node is surely a text, and no object of a library that composes statements."""
        for _ in range(12):
            node = way.function.facts.nodes[index] if index >= 0 else ("unknown",)
            if node[0] in _SAME:
                index = node[1]
            elif node[0] == "union" and node[1]:
                index = node[1][0]
            elif node[0] == "binary" and node[2] >= 0:
                index = node[2]
            elif node[0] == "call" and way.function.facts.nodes[node[1]][0] == "attr":
                if way.function.facts.nodes[node[1]][2] not in _KEEPS | {"dedent"}:
                    return False
                index = way.function.facts.nodes[node[1]][1]
            elif node[0] in ("const", "text", "format", "param", "sub", "attr"):
                return True
            elif node[0] == "call":
                return last_name(way.function.facts.nodes[node[1]]) in ("str", "dedent")
            else:
                values = self.program.evaluator.eval(self.program.generic(way.function), index) if index >= 0 else ()
                return bool(values) and all(isinstance(value, (Const, Text)) for value in values)
        return False

    # Pieces to origins.

    def of(self, piece: Piece) -> Origin | None:
        """Where a piece comes from, None where it is harmless or that is not known."""
        found = self._trace(piece.way, piece.node, piece.before, frozenset(), 0)
        return None if found is None else found._replace(steps=(*found.steps, *piece.steps))

    def is_plain(self, function: FunctionInfo, name: str) -> bool:
        """Whether the annotation of a parameter says that it is no free text."""
        parameter = function.parameters.get(name)
        parent = function.parent
        return (
            parameter is not None
            and parent is not None
            and parameter.annotation >= 0
            and is_plain(self.program, parent, parameter.annotation)
        )

    def _is_checked(self, way: Way, index: int) -> bool:
        found = self._checked.get(way.function)
        if found is None:
            found = self._checked[way.function] = checked(self.program, way.function)
        return index in found

    def _trace(self, way: Way, index: int, before: str, seen: frozenset[tuple[FunctionInfo, int]], depth: int) -> Origin | None:
        nodes = way.function.facts.nodes
        if index < 0 or depth > _FAR or (way.function, index) in seen:
            return None
        seen = seen | {(way.function, index)}
        node = nodes[index]
        if self._is_checked(way, index):
            return None
        kind = node[0]
        if kind in ("const", "text", "unknown", "import", "function", "class", "compare", "not"):
            return None
        if kind == "param":
            return self._parameter(way, node[1], before, seen, depth)
        values = self.program.evaluator.eval(self.program.generic(way.function), index)
        if values and all(is_harmless(self.program, value) for value in values):
            return None
        if kind == "attr":
            return self._attribute(way, index, before, seen, depth)
        if kind in _SAME or kind in ("sub", "item", "unpack"):
            return self._trace(way, node[1], before, seen, depth)
        if kind == "call":
            return self._result(way, index, before, seen, depth)
        # Whatever else a text is made of has been taken apart.
        pieces = self._split(way, index, before, (), True, frozenset(), depth)
        parts = [piece for piece in pieces if (piece.way.function, piece.node) not in seen]
        return _worst(self._trace(piece.way, piece.node, piece.before or before, seen, depth + 1) for piece in parts)

    def _result(self, way: Way, index: int, before: str, seen: frozenset[tuple[FunctionInfo, int]], depth: int) -> Origin | None:
        nodes = way.function.facts.nodes
        _, callee, args, _ = nodes[index]
        called = nodes[callee]
        if called[0] != "attr":
            return None
        if called[2] in _KEEPS:
            fallbacks = [part for part in args[1:2] if isinstance(part, int)] if called[2] in ("get", "pop") else []
            return _worst(self._trace(way, part, before, seen, depth) for part in (called[1], *fallbacks))
        if self.inputs.is_input(way.function, callee):
            return Origin("request", self.inputs.shown(way.function, callee), (self._step(way.function, index, "call"),))
        return None

    def _attribute(self, way: Way, index: int, before: str, seen: frozenset[tuple[FunctionInfo, int]], depth: int) -> Origin | None:
        node = way.function.facts.nodes[index]
        base, name = node[1], node[2]
        if self.inputs.is_input(way.function, index):
            return Origin("request", self.inputs.shown(way.function, index), (self._step(way.function, index, "read"),))
        owner = way.function.facts.nodes[base]
        for value in self.program.evaluator.eval(self.program.generic(way.function), base):
            if isinstance(value, ClassValue):
                return None
            if not isinstance(value, Instance) or value.cls.stub:
                continue
            declared = self._field(value, name)
            if declared is not None:
                function, annotation = declared
                if is_text(function, annotation) and owner[0] == "param" and self.inputs.is_body(way.function, owner[1]):
                    where = self.program.position(way.function.module.path, way.function.facts.mark)
                    what = f"{owner[1]}.{name}"
                    return Origin("request", what, (Step(where, f"`{owner[1]}` is what {self.inputs.label(way.function)} is sent"),))
                return None
            if value.cls is way.function.owner or owner == ("param", "self"):
                return self._stored(value, name, before, seen, depth)
        return None

    def _field(self, value: Instance, name: str) -> tuple[FunctionInfo, int] | None:
        """The annotation of a field of a class, with the function in whose table it stands."""
        for parent in self.program.evaluator.linear(value.cls)[0]:
            cls = parent.cls
            for index in cls.facts.bindings.get(name, ()) if not cls.stub else ():
                node = cls.function.facts.nodes[index]
                if node[0] == "typed" and node[2] >= 0:
                    return cls.function, node[2]
        return None

    def _stored(self, value: Instance, name: str, before: str, seen: frozenset[tuple[FunctionInfo, int]], depth: int) -> Origin | None:
        """What methods put into an attribute of their own object."""
        for parent in self.program.evaluator.linear(value.cls)[0]:
            stored = parent.cls.attributes.get(name, ()) if not parent.cls.stub else ()
            if stored:
                return _worst(self._trace(Way(function), node, before, seen, depth + 1) for function, node in stored)
        return None

    def _parameter(self, way: Way, name: str, before: str, seen: frozenset[tuple[FunctionInfo, int]], depth: int) -> Origin | None:
        function = way.function
        if self.is_plain(function, name):
            return None
        if way.call is not None and way.outer is not None:
            return self._trace(way.outer, argument(way.call, name), before, seen, depth + 1)
        parameter = function.parameters.get(name)
        if parameter is None or parameter.kind in ("args", "kwargs"):
            return None
        first = function.facts.parameters[0].name if function.owner is not None and not function.is_static else ""
        if name == first:
            return None
        position = self.program.position(function.module.path, function.facts.mark)
        if self.inputs.is_sent(function, name):
            return Origin("request", name, (Step(position, f"`{name}` comes with {self.inputs.label(function)}"),))
        found: list[Origin | None] = []
        callers = self.program.callers(function)
        for site in callers:
            if site.kind != "call" or site.function.facts.nodes[site.node][0] != "call":
                continue
            origin = self._trace(Way(site.function), argument(site, name), before, seen, depth + 1)
            if origin is not None:
                step = self.program.step(site, f"passes it to `{function.name}` as `{name}`")
                found.append(origin._replace(steps=(*origin.steps, step)))
        if found or callers or not self._is_open(function, name, before):
            return _worst(found)
        if self.inputs.is_task(function):
            return Origin("task", name, (Step(position, f"`{name}` is an argument of the task"),))
        return Origin("open", name, (Step(position, f"`{name}` may be any text"),))

    def _is_open(self, function: FunctionInfo, name: str, before: str) -> bool:
        """Whether a parameter that nobody gives is put where a statement has a value, and is a text."""
        if self.inputs.is_entry(function) and not self.inputs.is_task(function):
            return False
        if function.parent is None or function.parent.index or function.name.startswith("__") or not _VALUE.search(before):
            return False
        annotation = function.parameters[name].annotation
        return bool(_QUOTED.search(before)) or (annotation >= 0 and is_text(function.parent, annotation))

    def _step(self, function: FunctionInfo, index: int, kind: str) -> Step:
        facts = function.facts
        mark: Mark | None = next((one.mark for one in (facts.calls if kind == "call" else facts.reads) if one.node == index), None)
        if mark is None and kind == "read":  # a method is called on it
            mark = next((one.mark for one in facts.calls if _leads(facts.nodes, one.node, index)), None)
        position: Position = self.program.position(function.module.path, mark or facts.mark)
        return Step(position, "takes it from the request")


def _is_quote(node: Node) -> bool:
    return node[0] == "const" and isinstance(node[1], str) and bool(set(node[1]) & set("'\"`"))


def _leads(nodes: tuple[Node, ...], call: int, index: int) -> bool:
    callee = nodes[nodes[call][1]]
    return bool(callee[0] == "attr" and callee[1] == index)


def _worst(found: Iterator[Origin | None] | list[Origin | None]) -> Origin | None:
    order = {"request": 0, "task": 1, "open": 2}
    return min((one for one in found if one is not None), key=lambda one: order[one.kind], default=None)


def _tail(nodes: tuple[Node, ...], index: int) -> str:
    """The end of a text, as far as it is written down."""
    for _ in range(12):
        node = nodes[index] if index >= 0 else ("unknown",)
        if node[0] == "const":
            return str(node[1])
        if node[0] == "format" and node[1]:
            index = node[1][-1]
        elif node[0] == "binary":
            index = node[3]
        elif node[0] in _SAME:
            index = node[1]
        else:
            break
    return ""


def _interpolated(nodes: tuple[Node, ...], node: Node) -> Iterator[tuple[int, str]]:
    """The values put into a text with `%`, each with the text before it; none that are numbers."""
    text = nodes[node[2]][1] if nodes[node[2]][0] == "const" else None
    right = nodes[node[3]]
    if not isinstance(text, str):
        yield from ((part, "") for part in (right[1] if right[0] == "tuple" else (node[3],)))
        return
    places = [found for found in _DIRECTIVE.finditer(text) if found.group(2) != "%"]
    if right[0] == "dict":
        named = {nodes[key][1]: value for key, value in right[1] if key >= 0 and nodes[key][0] == "const"}
        yield from ((named[one.group(1)], text[: one.start()]) for one in places if one.group(2) in "sr" and one.group(1) in named)
        return
    parts = right[1] if right[0] == "tuple" else (node[3],)
    yield from ((part, text[: one.start()]) for part, one in zip(parts, places, strict=False) if one.group(2) in "sr")


def _formatted(base: Node, given: list[int], kwargs: tuple[tuple[str | None, int], ...]) -> Iterator[tuple[int, str]]:
    """The values put into a text with `format`, each with the text before it; none that are numbers."""
    if base[0] != "const" or not isinstance(base[1], str):
        yield from ((part, "") for part in (*given, *(value for _, value in kwargs)))
        return
    named = {name: value for name, value in kwargs if name is not None}
    count = 0
    for field in _FIELD.finditer(base[1]):
        name, form = re.split(r"[.\[]", field.group(1))[0], field.group(2) or ""
        value: int | None = named.get(name)
        if not name or name.isdigit():
            place = count if not name else int(name)
            count += not name
            value = given[place] if place < len(given) else None
        if value is not None and form[-1:] not in ("d", "f", "x", "e", "g", "n"):
            yield value, base[1][: field.start()]
