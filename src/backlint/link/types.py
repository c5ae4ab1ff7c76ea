"""Annotations: what an object of a written type is, and which type parameters an argument binds."""

from __future__ import annotations

from ..facts import Node
from .core import Core, Types
from .symbols import FunctionInfo
from .values import (
    NONE,
    NOTHING,
    ClassValue,
    Const,
    Dictionary,
    FunctionValue,
    Instance,
    Sequence,
    Special,
    TypeVariable,
    Unmodelled,
    Value,
    Values,
    join,
)

#: What the names of `typing` and `collections.abc` are made of here.
_ITERATORS = {
    "Iterable", "Iterator", "AsyncIterable", "AsyncIterator", "Generator", "AsyncGenerator", "Reversible",
}  # fmt: skip
_LISTS = {"List", "Sequence", "MutableSequence", "Collection", "Deque", "KeysView", "ValuesView"}
_SETS = {"Set", "MutableSet", "AbstractSet", "FrozenSet"}
_DICTS = {"Dict", "Mapping", "MutableMapping", "DefaultDict", "OrderedDict"}
_CONTEXTS = {"ContextManager", "AsyncContextManager", "AbstractContextManager", "AbstractAsyncContextManager"}
_TRANSPARENT = {"Annotated", "ClassVar", "Final", "Required", "NotRequired", "ReadOnly", "InitVar", "Unpack"}
#: Class names by which iteration is declared, whichever way they are imported.
ITERABLE = _ITERATORS | _LISTS | _SETS | {"list", "set", "tuple", "frozenset"}


class Annotations(Core):
    """Reads annotations."""

    def typed(self, function: FunctionInfo, index: int, types: Types, owner: Value | None = None) -> Values:
        """An object of the type written at a node of the function's table.

        Args:
            types: What type parameters are bound to.
            owner: What `Self` means.
        """
        node = function.facts.nodes[index]
        if node[0] == "forward":
            return self.typed(function, node[2], types, owner)
        if node[0] == "sub":
            return self._subscripted(function, node, types, owner)
        if node[0] == "binary" and node[1] == "BitOr":
            return join([self.typed(function, node[2], types, owner), self.typed(function, node[3], types, owner)])
        if node[0] == "const":
            return (NONE,) if node[1] is None else NOTHING
        if node[0] == "tuple" or node[0] == "list":
            return (Sequence("tuple", tuple(self.typed(function, item, types, owner) for item in node[1])),)
        return join(self._instance(value, types, owner) for value in self.eval(self.generic(function), index))

    def _instance(self, value: Value, types: Types, owner: Value | None) -> Values:
        if isinstance(value, ClassValue):
            if value.cls.module.name == "builtins" and value.cls.name in ("object", "type"):
                return NOTHING
            return (Instance(value.cls, tuple(self._substitute(arg, types) for arg in value.args), None),)
        if isinstance(value, TypeVariable):
            return types.get(value.name, (value,) if not types else NOTHING)
        if isinstance(value, Special):
            if value.subscript is not None:
                function, index = value.subscript
                return self.typed(function, index, types, owner)
            return self._bare(value.path, owner)
        if isinstance(value, Const) and value.value is None:
            return (NONE,)
        return NOTHING

    def _substitute(self, values: Values, types: Types) -> Values:
        return join(types.get(value.name, (value,)) if isinstance(value, TypeVariable) else (value,) for value in values)

    def _bare(self, path: str, owner: Value | None) -> Values:
        name = path.rpartition(".")[2]
        if path.startswith("typing."):
            if name == "Self" and owner is not None:
                return (owner,)
            if name in _ITERATORS:
                return self.builtin("Iterator")
            if name in _LISTS:
                return self.builtin("list")
            if name in _DICTS:
                return self.builtin("dict")
            if name in _SETS:
                return self.builtin("set")
        return NOTHING

    def _subscripted(self, function: FunctionInfo, node: Node, types: Types, owner: Value | None) -> Values:
        keys = self.keys(function, node[2])
        return join(self._apply(base, function, keys, types, owner) for base in self.eval(self.generic(function), node[1]))

    @staticmethod
    def keys(function: FunctionInfo, index: int) -> tuple[int, ...]:
        """The nodes of a subscript, one or several."""
        node = function.facts.nodes[index]
        return node[1] if node[0] == "tuple" else (index,)

    def _apply(self, base: Value, function: FunctionInfo, keys: tuple[int, ...], types: Types, owner: Value | None) -> Values:
        def one(position: int) -> Values:
            return self.typed(function, keys[position], types, owner) if position < len(keys) else NOTHING

        if isinstance(base, TypeVariable):
            args = tuple(one(position) for position in range(len(keys)))
            return tuple(Instance(value.cls, args, value.origin) for value in types.get(base.name, NOTHING) if isinstance(value, Instance))
        if isinstance(base, ClassValue):
            name = base.cls.name if base.cls.module.name == "builtins" else ""
            if name == "type":
                return self._classes(one(0))
            if name == "tuple":
                return self._tuple(function, keys, types, owner)
            if not base.cls.stub and base.cls.module.name != "builtins" and not self.parameters(base.cls):
                return (Instance(base.cls, (), None),)
            return (Instance(base.cls, tuple(one(position) for position in range(len(keys))), None),)
        if isinstance(base, Special):
            name = base.path.rpartition(".")[2]
            if name in _TRANSPARENT:
                return one(0)
            if name == "Optional":
                return join([one(0), (NONE,)])
            if name == "Union":
                return join(one(position) for position in range(len(keys)))
            if name == "Type":
                return self._classes(one(0))
            if name == "Tuple":
                return self._tuple(function, keys, types, owner)
            if name in _ITERATORS:
                return self.builtin("Iterator", one(0))
            if name in _LISTS:
                return self.builtin("list", one(0))
            if name in _SETS:
                return self.builtin("set", one(0))
            if name in _DICTS:
                return self.builtin("dict", one(0), one(1))
            if name in ("Awaitable", "Coroutine", "Future", "Task"):
                return self.builtin("Awaitable", one(len(keys) - 1))
            if name in _CONTEXTS:
                return self.builtin("Iterator", one(0))
            if name == "Self":
                if isinstance(owner, Instance):
                    return (Instance(owner.cls, tuple(one(position) for position in range(len(keys))), owner.origin),)
                return NOTHING
            if name == "Literal":
                return join(self.eval(self.generic(function), key) for key in keys)
        return NOTHING

    def _tuple(self, function: FunctionInfo, keys: tuple[int, ...], types: Types, owner: Value | None) -> Values:
        nodes = function.facts.nodes
        if len(keys) == 2 and nodes[keys[1]] == ("const", ...):
            return self.builtin("tuple", self.typed(function, keys[0], types, owner))
        return (Sequence("tuple", tuple(self.typed(function, key, types, owner) for key in keys)),)

    def _classes(self, values: Values) -> Values:
        return tuple(ClassValue(value.cls, value.args) for value in values if isinstance(value, Instance))

    def role(self, function: FunctionInfo, index: int) -> tuple[str, tuple[object, ...]] | None:
        """The word of the stub vocabulary that an annotation is (`Deadline["connect"]`: the word and its constants), None for a type.

        `Role | None` counts as the role, with "none" among its constants: passing None means leaving it out.
        """
        node = function.facts.nodes[index]
        if node[0] == "binary" and node[1] == "BitOr":
            for side in (node[2], node[3]):
                found = self.role(function, side)
                if found is not None:
                    return found[0], (*found[1], "none")
            return None
        constants: tuple[object, ...] = ()
        if node[0] == "sub":
            keys = self.keys(function, node[2])
            nodes = function.facts.nodes
            constants = tuple(nodes[key][1] for key in keys if nodes[key][0] in ("const", "forward"))
            index = node[1]
            node = nodes[index]
        if node[0] not in ("name", "attr", "import"):
            return None
        for value in self.eval(self.generic(function), index):
            if isinstance(value, Special) and value.path.startswith("backlint.stub."):
                return value.path.rpartition(".")[2], constants
        return None

    # Inference.

    def infer(self, function: FunctionInfo, index: int, values: Values, types: Types) -> None:
        """Bind the type parameters in an annotation to what the given values say of them."""
        if not values:
            return
        node = function.facts.nodes[index]
        if node[0] == "forward":
            node = function.facts.nodes[node[2]]
        if node[0] == "binary" and node[1] == "BitOr":
            self.infer(function, node[2], values, types)
            self.infer(function, node[3], values, types)
            return
        if node[0] == "sub":
            for base in self.eval(self.generic(function), node[1]):
                self._infer_subscript(base, function, self.keys(function, node[2]), values, types)
            return
        if node[0] in ("tuple", "list"):
            return
        for base in self.eval(self.generic(function), index):
            if isinstance(base, TypeVariable):
                known = tuple(value for value in values if not isinstance(value, (Unmodelled, TypeVariable)))
                types[base.name] = join([types.get(base.name, NOTHING), known])

    def _infer_subscript(self, base: Value, function: FunctionInfo, keys: tuple[int, ...], values: Values, types: Types) -> None:
        name = ""
        if isinstance(base, Special):
            name = base.path.rpartition(".")[2]
        elif isinstance(base, ClassValue) and base.cls.module.name == "builtins":
            name = base.cls.name
        word = isinstance(base, Special) and base.path.startswith("backlint.stub.")
        if (word and name != "Named") or name in ("Optional", "Annotated", "Union", "ClassVar"):
            for key in keys:
                self.infer(function, key, values, types)
            if name == "Runs":
                self.infer(function, keys[0], join(self._result_of(value) for value in values), types)
            elif name == "Provides":
                self.infer(function, keys[0], join(self._provided(value) for value in values), types)
        elif name in ("type", "Type", "Named"):
            made = tuple(Instance(value.cls, value.args, None) for value in values if isinstance(value, ClassValue))
            self.infer(function, keys[0], made, types)
        elif name in ("Tuple", "tuple"):
            self._infer_tuple(function, keys, values, types)
        elif name in ITERABLE:
            self.infer(function, keys[0], join(self.element(value) for value in values), types)
        elif name in ("dict",) or name in _DICTS:
            for value in values:
                if isinstance(value, Dictionary):
                    self.infer(function, keys[-1], join(item for _, item in value.pairs), types)
                elif isinstance(value, Instance) and len(value.args) == len(keys):
                    for key, arg in zip(keys, value.args, strict=True):
                        self.infer(function, key, arg, types)
        elif name in ("Awaitable", "Coroutine"):
            self.infer(function, keys[-1], join(self.awaited(value) for value in values), types)
        elif name == "Callable":
            self.infer(function, keys[-1], join(self._result_of(value) for value in values), types)
        elif isinstance(base, ClassValue):
            for value in values:
                if isinstance(value, Instance):
                    self._infer_class(base, function, keys, value, types)

    def _infer_tuple(self, function: FunctionInfo, keys: tuple[int, ...], values: Values, types: Types) -> None:
        for value in values:
            if isinstance(value, Sequence):
                for key, item in zip(keys, value.items, strict=False):
                    self.infer(function, key, item, types)
            elif isinstance(value, Instance):
                self.infer(function, keys[0], self.element(value), types)

    def _infer_class(self, base: ClassValue, function: FunctionInfo, keys: tuple[int, ...], value: Instance, types: Types) -> None:
        """`Select[T]` against an object of `Select` or of a class derived from it."""
        for parent in self.linear(value.cls)[0]:
            if parent.cls is not base.cls:
                continue
            own: Types = dict(zip(self.parameters(value.cls), value.args, strict=False))
            args = value.args if parent.cls is value.cls else tuple(self._substitute(arg, own) for arg in parent.args)
            for key, arg in zip(keys, args, strict=False):
                self.infer(function, key, arg, types)
            return

    def _result_of(self, value: Value) -> Values:
        """What calling a value without known arguments gives."""
        if isinstance(value, FunctionValue):
            from .values import NO_ARGUMENTS

            return self.result(value, NO_ARGUMENTS, (value.function, -1), 0)
        if isinstance(value, ClassValue):
            return (Instance(value.cls, value.args, None),)
        return NOTHING

    def _provided(self, value: Value) -> Values:
        """What a framework gets out of a function or class that provides something: a generator yields it, a coroutine is awaited."""
        made = self._result_of(value)
        if isinstance(value, FunctionValue) and value.function.facts.is_generator:
            return join(self.element(part) for part in made)
        return join(self.awaited(part) for part in made)
