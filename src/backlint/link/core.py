"""What the parts of the evaluator know of each other."""

from __future__ import annotations

import sys

from .frames import Frame
from .symbols import ClassInfo, FunctionInfo, ModuleInfo, Modules
from .values import NOTHING, Arguments, ClassValue, FunctionValue, Instance, Value, Values

Types = dict[str, Values]

#: Deeper evaluation than this is given up: what it would find is too far away to be explained to anyone.
MAXIMUM_DEPTH = 250
#: What Python must allow for that depth; an evaluation takes several calls of its own.
RECURSION = 12_000


class Core:
    """The evaluator's state, and the methods by which its parts call each other. Each is described where it is defined."""

    def __init__(self, modules: Modules) -> None:
        self.modules = modules
        sys.setrecursionlimit(max(sys.getrecursionlimit(), RECURSION))
        self.level = 0
        self.attribute_memo: dict[tuple[Value, str], Values] = {}
        #: Arguments already bound to parameters.
        self.bound: dict[tuple[FunctionValue, Arguments], Types] = {}
        #: For a function and its arguments: those of them for which it is told apart from a call with unknown ones.
        self.telling: dict[tuple[FunctionValue, Arguments], tuple[tuple[str, Values], ...]] = {}
        self.builtins: dict[str, ClassInfo] = {}
        #: For each class of the project: names under which other classes see it, with the descriptor that says so.
        self.reverse: dict[ClassInfo, dict[str, list[tuple[ClassInfo, Instance]]]] = {}
        #: The project's classes by their bare names, filled when first asked for.
        self.class_names: dict[str, list[ClassInfo]] | None = None
        builtins = modules.find("builtins")
        if builtins is not None:
            self.builtins = {cls.name: cls for cls in builtins.classes}

    def builtin(self, name: str, *args: Values) -> Values:
        """An instance of a builtin class with type arguments."""
        cls = self.builtins.get(name)
        return NOTHING if cls is None else (Instance(cls, args, None),)

    def eval(self, frame: Frame, index: int) -> Values:
        raise NotImplementedError

    def generic(self, function: FunctionInfo) -> Frame:
        raise NotImplementedError

    def global_name(self, module: ModuleInfo, name: str) -> Values | None:
        raise NotImplementedError

    def parameter(self, frame: Frame, name: str) -> Values:
        raise NotImplementedError

    def declared(self, function: FunctionInfo, name: str) -> Values:
        raise NotImplementedError

    def decorated(self, frame: Frame, function: FunctionInfo, value: Values) -> Values:
        raise NotImplementedError

    def entry(self, target: FunctionValue, arguments: Arguments, depth: int) -> Frame:
        raise NotImplementedError

    def bind(self, target: FunctionValue, arguments: Arguments) -> dict[str, Values]:
        raise NotImplementedError

    def member(self, module: str, name: str, near: ModuleInfo) -> Values:
        raise NotImplementedError

    def typed(self, function: FunctionInfo, index: int, types: Types, owner: Value | None = None) -> Values:
        raise NotImplementedError

    def infer(self, function: FunctionInfo, index: int, values: Values, types: Types) -> None:
        raise NotImplementedError

    def role(self, function: FunctionInfo, index: int) -> tuple[str, tuple[object, ...]] | None:
        raise NotImplementedError

    def resolved(self, values: Values, site: tuple[FunctionInfo, int]) -> Values:
        raise NotImplementedError

    def linear(self, cls: ClassInfo) -> tuple[tuple[ClassValue, ...], bool]:
        raise NotImplementedError

    def parameters(self, cls: ClassInfo) -> tuple[str, ...]:
        raise NotImplementedError

    def attribute(self, value: Value, name: str) -> Values:
        raise NotImplementedError

    def method(self, value: Value, name: str) -> FunctionValue | None:
        raise NotImplementedError

    def element(self, value: Value) -> Values:
        raise NotImplementedError

    def awaited(self, value: Value) -> Values:
        raise NotImplementedError

    def entered(self, value: Value) -> Values:
        raise NotImplementedError

    def call(self, value: Value, arguments: Arguments, site: tuple[FunctionInfo, int], frame: Frame) -> Values:
        raise NotImplementedError

    def call_node(self, frame: Frame, index: int) -> Values:
        raise NotImplementedError

    def result(self, target: FunctionValue, arguments: Arguments, site: tuple[FunctionInfo, int], depth: int) -> Values:
        raise NotImplementedError

    def is_subclass(self, cls: ClassInfo, other: ClassInfo) -> bool:
        """Whether a class is, or derives from, another."""
        return cls is other or any(base.cls is other for base in self.linear(cls)[0])
