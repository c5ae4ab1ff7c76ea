"""What classes say that a framework reads of each row: the words `shows`, `part` and `lists` of the stub vocabulary."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from .symbols import ClassInfo, FunctionInfo
from .values import (
    NOTHING,
    CallOrigin,
    ClassValue,
    Const,
    FunctionValue,
    Instance,
    Sequence,
    Values,
    join,
)

if TYPE_CHECKING:
    from .effects import Effects


class Part(NamedTuple):
    """One thing that is read of each row.

    Attributes:
        name: The name that says so, in the body of `declared`.
        declared: The class.
        path: The attributes, one after the other.
        how: The words of `part`.
        shower: The class by which what is read is shown in turn.
        many: Whether what is read is many rows.
        then: Attributes of what is read, or of each of the rows.
        method: What is called with what is read.
        depth: How many relations deep rows without a class are shown.
    """

    name: str
    declared: ClassInfo
    path: tuple[str, ...]
    how: frozenset[str] = frozenset()
    shower: ClassValue | None = None
    many: bool = False
    then: tuple[str, ...] = ()
    method: FunctionValue | None = None
    depth: int = 0


class Parts:
    """Finds what classes say of rows."""

    def __init__(self, effects: Effects) -> None:
        self._effects = effects
        self._parts: dict[ClassInfo, tuple[Part, ...]] = {}
        self._words: dict[ClassInfo, dict[str, str]] = {}

    # Classes.

    def words(self, cls: ClassInfo) -> dict[str, str]:
        """What `shows` says of a class, empty where it shows nothing."""
        return self._keywords(cls, "shows")

    def listing(self, cls: ClassInfo) -> dict[str, str]:
        """What `lists` says of a class, empty where it lists nothing."""
        return self._keywords(cls, "lists")

    def _keywords(self, cls: ClassInfo, word: str) -> dict[str, str]:
        for parent in self._effects.evaluator.linear(cls)[0]:
            if word in parent.cls.markers:
                return {str(item[0]): str(item[1]) for item in parent.cls.markers[word] if isinstance(item, tuple)}
        return {}

    @staticmethod
    def calls_inherited(function: FunctionInfo) -> bool:
        """Whether a method calls the one of its own name that it overrides."""
        nodes = function.facts.nodes
        callees = (nodes[nodes[call.node][1]] for call in function.facts.calls if nodes[call.node][0] == "call")
        return any(callee[0] == "attr" and callee[2] == function.name for callee in callees)

    def own_method(self, shower: ClassValue) -> FunctionValue | None:
        """The method of the project by which a class shows one row."""
        name = self.words(shower.cls).get("method", "")
        method = self._effects.evaluator.method(Instance(shower.cls, shower.args, None), name) if name else None
        return method if method is not None and not method.function.stub else None

    def roles(self, function: FunctionInfo) -> list[tuple[str, str, tuple[object, ...]]]:
        """The parameters of a function of a library that have a role: name, role and its constants."""
        parent = function.parent
        found: list[tuple[str, str, tuple[object, ...]]] = []
        for parameter in function.facts.parameters if parent is not None else ():
            role = self._effects.evaluator.role(parent, parameter.annotation) if parent is not None and parameter.annotation >= 0 else None
            if role is not None:
                found.append((parameter.name, role[0], role[1]))
        return found

    # Parts.

    def parts(self, shower: ClassValue) -> tuple[Part, ...]:
        """What a class reads of each row."""
        known = self._parts.get(shower.cls)
        if known is None:
            self._parts[shower.cls] = ()
            known = self._parts[shower.cls] = tuple(self._find(shower))
        return known

    def _find(self, shower: ClassValue) -> Iterator[Part]:
        evaluator = self._effects.evaluator
        words = self.words(shower.cls)
        if self._is_computed(shower, words.get("unless", "").split()):
            return
        listed = self._listed(shower, words.get("fields", ""))
        left_out = self._listed(shower, words.get("exclude", "")) or ()
        depth = self._number(shower, words.get("depth", ""))
        seen: set[str] = {*left_out, *self._taken_out(shower)}
        for parent in evaluator.linear(shower.cls)[0]:
            if parent.cls.stub:
                continue
            for name in parent.cls.facts.order:
                if name in seen:
                    continue
                made = self._annotated(shower, parent.cls, name, words) if "annotations" in words else None
                made = made or self._declared(shower, parent.cls, name)
                if made is not None:
                    seen.add(name)
                    if listed is None or name in listed or "*" in listed:
                        yield made
        for name in listed or ():
            if name in seen or name == "*":
                continue
            own = evaluator.method(Instance(shower.cls, (), None), name) if "own" in words else None
            if own is not None and not own.function.stub:
                yield Part(name, own.function.owner or shower.cls, (), method=own)
            elif "text" in words:
                yield Part(name, shower.cls, tuple(name.split("__")) if not name.startswith("__") else (), frozenset({"text"}))
            else:
                yield Part(name, self._holder(shower, words.get("fields", "")), (name,), frozenset({"key"}), depth=depth)
        if listed is not None and "*" in listed:
            for value in self._looked_up(shower, words.get("model", "")):
                if isinstance(value, ClassValue):
                    yield from (
                        part for part in self._all(value.cls, self._holder(shower, words["fields"]), depth) if part.name not in seen
                    )

    def _is_computed(self, shower: ClassValue, names: list[str]) -> bool:
        """Whether the project has its own idea of which parts there are."""
        parents = (parent.cls for parent in self._effects.evaluator.linear(shower.cls)[0] if not parent.cls.stub)
        return any(name in cls.facts.bindings for cls in parents for name in names)

    def _taken_out(self, shower: ClassValue) -> Iterator[str]:
        """The parts that a constructor of the project takes out again, mostly under some condition: `self.fields.pop("permissions")`."""
        for parent in self._effects.evaluator.linear(shower.cls)[0]:
            function = parent.cls.method("__init__") if not parent.cls.stub else None
            for node in function.facts.nodes if function is not None else ():
                if function is None or node[0] != "call" or not node[2] or not isinstance(node[2][0], int):
                    continue
                callee, given = function.facts.nodes[node[1]], function.facts.nodes[node[2][0]]
                if callee[0] == "attr" and callee[2] == "pop" and given[0] == "const" and isinstance(given[1], str):
                    yield given[1]

    def _all(self, model: ClassInfo, declared: ClassInfo, depth: int) -> Iterator[Part]:
        """All relations that a class of rows declares itself."""
        evaluator = self._effects.evaluator
        for parent in evaluator.linear(model)[0]:
            for name in parent.cls.facts.order if not parent.cls.stub else ():
                descriptor = self._effects.descriptor(Instance(model, (), None), name)
                if descriptor is not None and descriptor.args and evaluator.method(descriptor, "__reverse__") is not None:
                    yield Part(name, declared, (name,), frozenset({"key"}), depth=depth)

    def _declared(self, shower: ClassValue, cls: ClassInfo, name: str) -> Part | None:
        """The part that an object in a class's body stands for."""
        evaluator = self._effects.evaluator
        nodes = cls.facts.bindings.get(name, ())
        values = evaluator.eval(evaluator.generic(cls.function), nodes[-1]) if nodes else NOTHING
        value = values[0] if len(values) == 1 else None
        if not isinstance(value, Instance) or not isinstance(value.origin, CallOrigin):
            return None
        how = next((parent.cls.markers["part"] for parent in evaluator.linear(value.cls)[0] if "part" in parent.cls.markers), None)
        if how is None:
            return None
        path: tuple[str, ...] = (name,)
        then: tuple[str, ...] = ()
        many = False
        method: FunctionValue | None = None
        words = frozenset(str(word) for word in how)
        for parent in evaluator.linear(value.cls)[0]:
            function = parent.cls.method("__init__") if parent.cls.stub else None
            if function is None:
                continue
            bound = evaluator.bind(FunctionValue(function, value, None), value.origin.arguments)
            for parameter, role, constants in self.roles(function):
                given = bound.get(parameter)
                text = self._default(function, parameter) if given is None else next(
                    (item.value for item in given if isinstance(item, Const)), None
                )  # fmt: skip
                if role == "Source" and isinstance(text, str):
                    text = text.replace("{name}", name)
                    if "then" in constants:
                        then = (text,)
                    elif "method" in constants:
                        found = evaluator.method(Instance(shower.cls, shower.args, None), text)
                        method = found
                    else:
                        path = tuple(text.split(".")) if text != "*" else ()
                elif role == "Many":
                    many = many or text is True
                elif role == "Unread" and text is True:
                    words = frozenset({"nothing"})
        if "method" in words:
            return Part(name, cls, (), method=method) if method is not None else None
        if self._is_told_apart(value, value.origin):
            return Part(name, cls, (), frozenset({"nothing"}))
        own = self.own_method(ClassValue(value.cls, value.args))
        shows = ClassValue(value.cls, ()) if self.words(value.cls) and not value.cls.stub else None
        if shows is None and own is None and not value.cls.stub:
            own = self._represents(value, words)
        return Part(name, cls, path, words, shows, many, then, own if shows is None else None)

    def _is_told_apart(self, value: Instance, origin: CallOrigin) -> bool:
        """Whether a part was made with an argument that only the project's own constructor understands."""
        method = self._effects.evaluator.method(value, "__init__")
        if method is None or method.function.stub:
            return False
        return any(name in method.function.parameters for name, _ in origin.arguments.keywords)

    def _represents(self, value: Instance, words: frozenset[str]) -> FunctionValue | None:
        """The project's own method by which an object of a part's class makes something of what it reads."""
        for parent in self._effects.evaluator.linear(value.cls)[0]:
            name = next((str(item[1]) for item in parent.cls.markers.get("part", ()) if isinstance(item, tuple) and item[0] == "by"), "")
            method = self._effects.evaluator.method(value, name) if name else None
            if method is not None and not method.function.stub:
                return method
        return None

    def _annotated(self, shower: ClassValue, cls: ClassInfo, name: str, words: dict[str, str]) -> Part | None:
        """The part that an annotated name of a class's body stands for."""
        evaluator = self._effects.evaluator
        node = cls.function.facts.nodes[cls.facts.bindings[name][-1]]
        if node[0] != "typed" or node[2] < 0 or name.startswith("_"):
            return None
        resolver = words.get("resolve", "").replace("{name}", name)
        method = evaluator.attribute(shower, resolver) if resolver else NOTHING
        for found in method:
            if isinstance(found, FunctionValue) and not found.function.stub:
                return Part(name, cls, (), method=found)
        many = False
        inner: ClassValue | None = None
        for value in evaluator.typed(cls.function, node[2], {}):
            held = (
                (item for arg in value.args for item in arg) if isinstance(value, Instance) and value.cls.module.name == "builtins" else ()
            )
            for item in (value, *held):
                if isinstance(item, Instance) and not item.cls.stub and self.words(item.cls):
                    inner, many = ClassValue(item.cls, ()), item is not value
        return Part(name, cls, (name,), frozenset(), inner, many)

    # Values in class bodies.

    def _looked_up(self, shower: ClassValue, path: str) -> Values:
        values: Values = (shower,) if path else NOTHING
        for name in path.split(".") if path else ():
            values = join(self._effects.evaluator.attribute(value, name) for value in values)
        return values

    def _listed(self, shower: ClassValue, path: str) -> tuple[str, ...] | None:
        """The names that stand in a class-level list: `*` for all; None where that is not known."""
        values = self._looked_up(shower, path)
        if len(values) != 1:
            return None
        if isinstance(values[0], Const):
            return ("*",) if values[0].value == "__all__" else None
        if not isinstance(values[0], Sequence):
            return None
        names = [item[0].value if len(item) == 1 and isinstance(item[0], Const) else None for item in values[0].items]
        return tuple(name for name in names if isinstance(name, str))

    def _number(self, shower: ClassValue, path: str) -> int:
        values = self._looked_up(shower, path)
        return values[0].value if len(values) == 1 and isinstance(values[0], Const) and type(values[0].value) is int else 0

    def _holder(self, shower: ClassValue, path: str) -> ClassInfo:
        """The class in whose body the last name of a path is looked up."""
        outer, _, _ = path.rpartition(".")
        holder = self._looked_up(shower, outer)
        return holder[0].cls if len(holder) == 1 and isinstance(holder[0], ClassValue) else shower.cls

    def _default(self, function: FunctionInfo, parameter: str) -> object:
        default = function.parameters[parameter].default
        parent = function.parent
        values = (
            self._effects.evaluator.eval(self._effects.evaluator.generic(parent), default) if default >= 0 and parent is not None else ()
        )
        return next((value.value for value in values if isinstance(value, Const)), None)
