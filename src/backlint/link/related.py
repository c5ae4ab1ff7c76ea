"""Classes that are named by a string, and the attributes that a relation on one class adds to another."""

from __future__ import annotations

from collections.abc import Iterator

from .core import Core
from .symbols import ClassInfo, FunctionInfo
from .values import CallOrigin, ClassValue, Const, FunctionValue, Instance, Value, Values, join

_PLACES = ("{owner}", "%(class)s")


class Related(Core):
    """Resolves names of classes and relates classes to each other."""

    # Names.

    def named(self, text: str, site: tuple[FunctionInfo, int]) -> Values:
        """The class of the project that a string means at a call: "self", "Author", "books.Author", "shop.books.models.Author"."""
        function, node = site
        owner = self._holder(function, node)
        if text == "self":
            return () if owner is None else (ClassValue(owner, ()),)
        label, _, name = text.rpartition(".")
        found = [cls for cls in self._by_name().get(name, ()) if owner is None or self._akin(cls, owner)]
        if label:
            parts = label.split(".")
            exact = [cls for cls in found if f".{cls.module.name}.".endswith(f".{label}.")]
            found = exact or [cls for cls in found if parts[-1] in cls.module.name.split(".")]
        near = function.module.name.split(".")
        closest = max((_shared(near, cls.module.name.split(".")) for cls in found), default=0)
        found = [cls for cls in found if _shared(near, cls.module.name.split(".")) == closest]
        return (ClassValue(found[0], ()),) if len(found) == 1 else ()

    def _by_name(self) -> dict[str, list[ClassInfo]]:
        if self.class_names is None:
            self.class_names = {}
            for cls in self.modules.classes():
                self.class_names.setdefault(cls.name, []).append(cls)
        return self.class_names

    @staticmethod
    def _holder(function: FunctionInfo, node: int) -> ClassInfo | None:
        """The class in whose body a call stands, as the value of a name."""
        nodes = function.facts.nodes
        for cls in function.module.classes:
            if cls.function is function:
                for indices in cls.facts.bindings.values():
                    if any(index == node or (nodes[index][0] == "typed" and nodes[index][1] == node) for index in indices):
                        return cls
        return None

    def _akin(self, cls: ClassInfo, owner: ClassInfo) -> bool:
        """Whether two classes have a base class in common: a model names models."""
        bases = {parent.cls for parent in self.linear(owner)[0]}
        return any(parent.cls in bases and parent.cls.module.name != "builtins" for parent in self.linear(cls)[0])

    # Relations.

    def relate(self) -> None:
        """Find the attributes that descriptors on one class add to another (`__reverse__` in a library model)."""
        heirs: dict[ClassInfo, list[ClassInfo]] = {}
        classes = list(self.modules.classes())
        for cls in classes:
            for parent in self.linear(cls)[0]:
                heirs.setdefault(parent.cls, []).append(cls)
        for cls in classes:
            for nodes in cls.facts.bindings.values():
                for index in nodes:
                    if cls.function.facts.nodes[index][0] not in ("call", "typed"):
                        continue
                    for value in self.eval(self.generic(cls.function), index):
                        if isinstance(value, Instance):
                            self._relate_one(cls, value, heirs.get(cls, [cls]))

    def _relate_one(self, owner: ClassInfo, descriptor: Instance, heirs: list[ClassInfo]) -> None:
        origin = descriptor.origin
        if not isinstance(origin, CallOrigin) or not descriptor.args or self.method(descriptor, "__reverse__") is None:
            return
        maker = origin.target if isinstance(origin.target, FunctionValue) else self.method(descriptor, "__init__")
        label = "" if maker is None else self.reverse_name(maker, origin)
        if not label or label.endswith("+"):
            return
        owners = heirs if any(place in label for place in _PLACES) else [owner]
        for cls in owners:
            name = label
            for place in _PLACES:
                name = name.replace(place, cls.name.lower())
            for target in _objects(descriptor.args[0]):
                self.reverse.setdefault(target.cls, {}).setdefault(name, []).append((cls, descriptor))

    def reverse_name(self, maker: FunctionValue, origin: CallOrigin, *, existing: bool = False) -> str:
        """The name that a relation has on its other side, "" for none; with `existing` one that the other class declares itself."""
        parent = maker.function.parent
        if parent is None:
            return ""
        bound = self.bind(maker, origin.arguments)
        label = ""
        for parameter in maker.function.facts.parameters:
            role = self.role(parent, parameter.annotation) if parameter.annotation >= 0 else None
            if role is None or role[0] != "ReverseName" or ("existing" in role[1]) is not existing:
                continue
            given = bound.get(parameter.name)
            if given is None and parameter.default >= 0:
                given = self.eval(self.generic(parent), parameter.default)
            for value in given or ():
                if isinstance(value, Const) and isinstance(value.value, str):
                    label = value.value
        return label

    def resolved(self, values: Values, site: tuple[FunctionInfo, int]) -> Values:
        """Values given for a `Named` parameter, with strings and functions replaced by the classes that they stand for."""
        return join(self._resolved(value, site) for value in values)

    def _resolved(self, value: Value, site: tuple[FunctionInfo, int]) -> Values:
        if isinstance(value, Const) and isinstance(value.value, str):
            return self.named(value.value, site)
        if isinstance(value, FunctionValue) and not value.function.facts.parameters:
            return join(self.eval(self.generic(value.function), node) for node in value.function.facts.results)
        return (value,)


def _objects(values: Values) -> Iterator[Instance]:
    """The objects among values, and those that lists among them hold."""
    for value in values:
        if isinstance(value, Instance) and value.cls.module.name == "builtins":
            for held in value.args:
                yield from _objects(held)
        elif isinstance(value, Instance):
            yield value


def _shared(left: list[str], right: list[str]) -> int:
    count = 0
    for one, other in zip(left, right, strict=False):
        if one != other:
            break
        count += 1
    return count
