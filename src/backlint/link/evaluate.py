"""The evaluator, whole."""

from __future__ import annotations

from .attributes import Attributes
from .calls import Calls
from .names import Names
from .symbols import Modules
from .types import Annotations
from .values import ClassValue, Const, FunctionValue, Instance


class Evaluator(Names, Annotations, Attributes, Calls):
    """Answers what any expression of the program may be. Lazy: nothing is evaluated that nobody asks for, and nothing twice."""

    def __init__(self, modules: Modules) -> None:
        super().__init__(modules)
        self._relate()

    def _relate(self) -> None:
        """Find the attributes that descriptors on one class add to another (`__reverse__` in a library model)."""
        for cls in list(self.modules.classes()):
            for name, nodes in cls.facts.bindings.items():
                for index in nodes:
                    if cls.function.facts.nodes[index][0] not in ("call", "typed"):
                        continue
                    for value in self.eval(self.generic(cls.function), index):
                        if isinstance(value, Instance):
                            self._relate_one(cls, name, value)

    def _relate_one(self, owner: object, name: str, descriptor: Instance) -> None:
        from .symbols import ClassInfo
        from .values import CallOrigin

        method = self.method(descriptor, "__reverse__")
        init = self.method(descriptor, "__init__")
        origin = descriptor.origin
        if method is None or init is None or not isinstance(owner, ClassInfo) or not isinstance(origin, CallOrigin) or not descriptor.args:
            return
        bound = self.bind(init, origin.arguments)
        parent = init.function.parent
        if parent is None:
            return
        label = ""
        for parameter in init.function.facts.parameters:
            if parameter.annotation < 0:
                continue
            role = self.role(parent, parameter.annotation)
            if role is None or role[0] != "ReverseName":
                continue
            given = bound.get(parameter.name)
            if given is None and parameter.default >= 0:
                given = self.eval(self.generic(parent), parameter.default)
            for value in given or ():
                if isinstance(value, Const) and isinstance(value.value, str):
                    label = value.value
        if not label or label.endswith("+"):
            return
        label = label.replace("{owner}", owner.name.lower()).replace("%(class)s", owner.name.lower())
        for value in descriptor.args[0]:
            if isinstance(value, Instance):
                self.reverse.setdefault(value.cls, {}).setdefault(label, []).append((owner, descriptor))

    def is_kind(self, value: object, path: str) -> bool:
        """Whether a value is an object or subclass of the class at a dotted path."""
        if isinstance(value, (Instance, ClassValue)):
            return any(parent.cls.path == path for parent in self.linear(value.cls)[0])
        return isinstance(value, FunctionValue) and value.function.path == path
