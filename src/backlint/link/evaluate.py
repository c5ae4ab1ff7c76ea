"""The evaluator, whole."""

from __future__ import annotations

from .attributes import Attributes
from .calls import Calls
from .names import Names
from .related import Related
from .symbols import Modules
from .types import Annotations
from .values import ClassValue, FunctionValue, Instance


class Evaluator(Names, Annotations, Attributes, Calls, Related):
    """Answers what any expression of the program may be. Lazy: nothing is evaluated that nobody asks for, and nothing twice."""

    def __init__(self, modules: Modules) -> None:
        super().__init__(modules)
        self.relate()

    def is_kind(self, value: object, path: str) -> bool:
        """Whether a value is an object or subclass of the class at a dotted path."""
        if isinstance(value, (Instance, ClassValue)):
            return any(parent.cls.path == path for parent in self.linear(value.cls)[0])
        return isinstance(value, FunctionValue) and value.function.path == path
