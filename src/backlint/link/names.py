"""What names and expressions stand for."""

from __future__ import annotations

import operator
from collections.abc import Callable
from typing import Any

from ..facts import Node
from .core import MAXIMUM_DEPTH, Core
from .frames import Frame
from .symbols import FunctionInfo, ModuleInfo
from .values import (
    NOTHING,
    TEXT,
    Arguments,
    CallOrigin,
    ClassValue,
    Combined,
    Const,
    Dictionary,
    FunctionValue,
    Hole,
    Instance,
    ModuleValue,
    Sequence,
    Special,
    Text,
    TypeVariable,
    Unmodelled,
    Value,
    Values,
    constant,
    from_origin,
    is_rest,
    join,
)

#: Modules whose names are part of the language of types.
_TYPING = {
    "typing": "typing",
    "typing_extensions": "typing",
    "collections.abc": "typing",
    "types": "types",
    "backlint.stub": "backlint.stub",
}
_ARITHMETIC: dict[str, Callable[[Any, Any], Any]] = {
    "Add": operator.add, "Subtract": operator.sub, "Multiply": operator.mul, "Divide": operator.truediv, "FloorDivide": operator.floordiv,
}  # fmt: skip
_STOP = constant(Special("backlint.stub.Stop", None))
_FAILURES = constant(Special("backlint.stub.Failures", None))
#: Numbers beyond this are not worth computing.
_LARGE = 10**15


class Names(Core):
    """Evaluates nodes; names are looked up as Python does."""

    def generic(self, function: FunctionInfo) -> Frame:
        """The frame of a function of whose arguments nothing is known."""
        if function.generic is None:
            parent = function.parent
            closure = self.generic(parent) if parent is not None and parent.index else None
            function.generic = Frame(function, {}, closure, 0)
        return function.generic

    def eval(self, frame: Frame, index: int) -> Values:
        """What the node `index` of the frame's function may be. A node that depends on itself gives what the rest of it gives."""
        memo = frame.memo
        if index in memo:
            return memo[index] or NOTHING
        if self.level > MAXIMUM_DEPTH:
            return NOTHING
        memo[index] = None
        self.level += 1
        node = frame.function.facts.nodes[index]
        handler = _HANDLERS.get(node[0])
        values = NOTHING if handler is None else handler(self, frame, node, index)
        self.level -= 1
        memo[index] = values
        return values

    def several(self, frame: Frame, indices: tuple[int, ...]) -> Values:
        """What any of several nodes may be."""
        return join(self.eval(frame, index) for index in indices)

    # Leaves.

    def _forward(self, frame: Frame, node: Node, index: int) -> Values:
        return self.eval(frame, node[2])

    def _const(self, frame: Frame, node: Node, index: int) -> Values:
        return (Const(node[1]),)

    def _text(self, frame: Frame, node: Node, index: int) -> Values:
        return (TEXT,)

    def _param(self, frame: Frame, node: Node, index: int) -> Values:
        return self.parameter(frame, node[1])

    def parameter(self, frame: Frame, name: str) -> Values:
        """What a parameter is in a frame: what it is bound to, else what its declaration says."""
        bound = frame.bindings.get(name)
        if bound is not None:
            return bound
        return self.declared(frame.function, name)

    def declared(self, function: FunctionInfo, name: str) -> Values:
        """What a parameter is for all that its function says: its class for `self`, its annotation, an injected default; else a hole."""
        facts = function.facts
        hole = Hole(function, name, "")
        first = facts.parameters[0].name if facts.parameters else ""
        owner = function.owner
        if owner is not None and name == first and not function.is_static and facts.parameters[0].kind != "args":
            args: tuple[Values, ...] = tuple((TypeVariable(parameter),) for parameter in self.parameters(owner))
            if function.is_class_method:
                return (ClassValue(owner, args),)
            return (Instance(owner, args, hole),)
        parameter = function.parameters.get(name)
        parent = function.parent
        if parameter is None or parent is None:
            return (hole,)
        values: Values = NOTHING
        if parameter.annotation >= 0:
            values = self.typed(parent, parameter.annotation, {})
        if not values and parameter.default >= 0:
            values = tuple(value for value in self.eval(self.generic(parent), parameter.default) if isinstance(value, Instance))
        if parameter.kind == "args":
            return self.builtin("tuple", values) if values else (hole,)
        if parameter.kind == "kwargs":
            return (hole,)
        useful = tuple(value for value in values if self._tells(value))
        if not useful:
            return (hole,)
        return from_origin(useful, hole)

    def _tells(self, value: Value) -> bool:
        """Whether an annotated type says more than that there is a plain value."""
        if isinstance(value, Instance):
            return value.cls.name not in ("int", "float", "str", "bytes", "bool", "object") or value.cls.module.name != "builtins"
        return isinstance(value, (ClassValue, Sequence, FunctionValue))

    # Names.

    def _name(self, frame: Frame, node: Node, index: int) -> Values:
        return self.lookup(frame, node[1])

    def lookup(self, frame: Frame, name: str) -> Values:
        """What a name that is no local variable stands for: a name of an enclosing function, the module, the builtins."""
        function: FunctionInfo | None = frame.function
        scope: Frame | None = frame
        while function is not None and function.index:
            facts = function.facts
            if scope is None or scope.function is not function:
                scope = self.generic(function)
            if name not in facts.outer:
                if name in function.parameters and function is not frame.function:
                    return self.parameter(scope, name)
                if name in facts.bindings:
                    return self.several(scope, facts.bindings[name])
            if name in facts.type_parameters:
                return (TypeVariable(name),)
            if function.owner is not None and name in self.parameters(function.owner):
                return (TypeVariable(name),)
            function = function.parent
            scope = scope.closure
        module = frame.function.module
        found = self.global_name(module, name)
        if found is not None:
            return found
        builtins = self.modules.find("builtins")
        if builtins is not None and module is not builtins:
            found = self.global_name(builtins, name)
            if found is not None:
                return found
        for cls in frame.function.module.classes:
            if name in cls.facts.parameters:
                return (TypeVariable(name),)
        for candidate in frame.function.module.functions:
            if name in candidate.facts.type_parameters:
                return (TypeVariable(name),)
        return (Special(f"builtins.{name}", None),)

    def global_name(self, module: ModuleInfo, name: str) -> Values | None:
        """What a module-level name stands for, None where the module does not have it."""
        if name in module.names:
            return module.names[name]
        body = module.body
        if body is None:
            return None
        nodes = body.facts.bindings.get(name)
        if nodes is None and name not in module.outer_writes:
            for star in module.stars:
                source = self.modules.find(self.modules.resolve_import(module, star), module)
                if source is None or source is module or name.startswith("_"):
                    continue
                if source.facts.exports is not None and name not in source.facts.exports:
                    continue
                module.names[name] = NOTHING
                found = self.global_name(source, name)
                del module.names[name]
                if found is not None:
                    module.names[name] = found
                    return found
            return None
        module.names[name] = NOTHING
        values = self.several(self.generic(body), nodes or ())
        writes = module.outer_writes.get(name)
        if writes:
            values = tuple(value for value in values if value != Const(None))
            values = join([values, *(self.eval(self.generic(function), node) for function, node in writes)])
        module.names[name] = values
        return values

    def _import(self, frame: Frame, node: Node, index: int) -> Values:
        module = frame.function.module
        target = module.absolute(node[1], node[2])
        if not node[3]:
            return self.module_value(target, module)
        return self.member(target, node[3], module)

    def module_value(self, name: str, near: ModuleInfo) -> Values:
        """A module by its name."""
        if name in _TYPING:
            return (Special(_TYPING[name], None),)
        found = self.modules.find(name, near)
        if found is not None:
            return (ModuleValue(found),)
        return (Unmodelled(self.modules.namespace(name, near) or name),)

    def member(self, module: str, name: str, near: ModuleInfo) -> Values:
        """A name of a module, or a module below it."""
        if module in _TYPING:
            return (Special(f"{_TYPING[module]}.{name}", None),)
        found = self.modules.find(module, near)
        if found is not None and found is not near:
            values = self.global_name(found, name)
            if values is not None:
                return values
        package = found.name if found is not None else self.modules.namespace(module, near) or module
        below = self.modules.find(f"{package}.{name}", near)
        if below is not None:
            return (ModuleValue(below),)
        if found is None or found.source is None:
            return (Unmodelled(f"{package}.{name}"),)
        return NOTHING

    # Compound nodes.

    def _attr(self, frame: Frame, node: Node, index: int) -> Values:
        return join(self.attribute(value, node[2]) for value in self.eval(frame, node[1]))

    def _call(self, frame: Frame, node: Node, index: int) -> Values:
        return self.call_node(frame, index)

    def _item(self, frame: Frame, node: Node, index: int) -> Values:
        return join(self.element(value) for value in self.eval(frame, node[1]))

    def _enter(self, frame: Frame, node: Node, index: int) -> Values:
        return join(self.entered(value) for value in self.eval(frame, node[1]))

    def _await(self, frame: Frame, node: Node, index: int) -> Values:
        return join(self.awaited(value) for value in self.eval(frame, node[1]))

    def _union(self, frame: Frame, node: Node, index: int) -> Values:
        return self.several(frame, node[1])

    def _not_none(self, frame: Frame, node: Node, index: int) -> Values:
        values = self.eval(frame, node[1])
        return tuple(_without(value, "none") for value in values if value != Const(None))

    def _truthy(self, frame: Frame, node: Node, index: int) -> Values:
        values = self.eval(frame, node[1])
        return tuple(_without(value, "false") for value in values if not (isinstance(value, Const) and not value.value))

    def _isa(self, frame: Frame, node: Node, index: int) -> Values:
        values = self.eval(frame, node[1])
        narrowed: list[Value] = []
        for kind in self.eval(frame, node[2]):
            if not isinstance(kind, ClassValue):
                continue
            inner = [value for value in values if isinstance(value, Instance) and self.is_subclass(value.cls, kind.cls)]
            origins = [value.origin for value in values if isinstance(value, Instance)] or [
                value for value in values if isinstance(value, Hole)
            ]
            narrowed.extend(inner or [Instance(kind.cls, kind.args, origins[0] if origins else None)])
        return join([tuple(narrowed)]) or values

    def _display(self, frame: Frame, node: Node, index: int) -> Values:
        return (Sequence(node[0], tuple(self.eval(frame, item) for item in node[1])),)

    def _dict(self, frame: Frame, node: Node, index: int) -> Values:
        pairs: list[tuple[Any, Values]] = []
        is_open = False
        rest: list[Values] = []
        for key, value in node[1]:
            values = self.eval(frame, value)
            if key < 0:
                known = [part for part in values if isinstance(part, Dictionary)]
                if len(known) == len(values) == 1:
                    pairs.extend(known[0].pairs)
                    is_open = is_open or known[0].open
                    rest.append(known[0].rest)
                else:
                    is_open = True
                    rest.append(values if values and all(map(is_rest, values)) else (TEXT,))
                continue
            constant = [part.value for part in self.eval(frame, key) if isinstance(part, Const)]
            pairs.append((constant[0] if len(constant) == 1 else None, values))
        return (Dictionary(tuple(pairs), is_open, join(rest)),)

    def _comp(self, frame: Frame, node: Node, index: int) -> Values:
        values = self.eval(frame, node[2])
        if node[1] == "dict":
            pair = [value for value in values if isinstance(value, Sequence)]
            return self.builtin("dict", *pair[0].items) if pair else NOTHING
        return self.builtin("Iterator" if node[1] == "generator" else node[1], values)

    def _grown(self, frame: Frame, node: Node, index: int) -> Values:
        _, base, key, value, how = node
        values = self.eval(frame, base)
        added = NOTHING if value < 0 else self.eval(frame, value)
        found: list[Values] = []
        for container in values:
            if is_rest(container) and how in ("[]", "setdefault", "update"):
                container = Dictionary((), True, (container,))
            if isinstance(container, Dictionary):
                found.append((self._updated(container, self.eval(frame, key) if key >= 0 else NOTHING, added, how),))
            elif isinstance(container, Sequence) and how in ("append", "add", "extend", "update", "insert"):
                more = join(self.element(part) for part in added) if how in ("extend", "update") else added
                found.append(self.builtin(container.kind, join([*container.items, more])))
            elif isinstance(container, Instance) and container.cls.module.name == "builtins" and container.cls.name in ("list", "set"):
                more = join(self.element(part) for part in added) if how in ("extend", "update") else added
                held = container.args[0] if container.args else NOTHING
                found.append(self.builtin(container.cls.name, join([held, more])))
            else:
                found.append((container,))
        return join(found)

    @staticmethod
    def _updated(container: Dictionary, keys: Values, added: Values, how: str) -> Dictionary:
        """A dictionary with another entry, or with those of another one."""
        constant = [part.value for part in keys if isinstance(part, Const)]
        if how == "setdefault" and len(constant) == 1:
            known = container.get(constant[0])
            values = added if known is None else known
            return Dictionary((*container.pairs, (constant[0], values)), container.open, container.rest)
        if how == "[]" and len(constant) == 1:
            return Dictionary((*container.pairs, (constant[0], added)), container.open, container.rest)
        if how == "update" and len(added) == 1 and (isinstance(added[0], Dictionary) or is_rest(added[0])):
            more = added[0] if isinstance(added[0], Dictionary) else Dictionary((), True, added)
            return Dictionary((*container.pairs, *more.pairs), container.open or more.open, join([container.rest, more.rest]))
        return Dictionary((*container.pairs, (None, added)), True, join([container.rest, (TEXT,)]))

    def _unpack(self, frame: Frame, node: Node, index: int) -> Values:
        found: list[Values] = []
        for value in self.eval(frame, node[1]):
            if isinstance(value, Sequence) and 0 <= node[2] < len(value.items):
                found.append(value.items[node[2]])
            elif not isinstance(value, Sequence):
                found.append(self.element(value))
        return join(found)

    def _subscript(self, frame: Frame, node: Node, index: int) -> Values:
        key_node = frame.function.facts.nodes[node[2]]
        found: list[Values] = []
        for value in self.eval(frame, node[1]):
            if isinstance(value, Special):
                found.append((Special(value.path, (frame.function, index)),))
            elif isinstance(value, ClassValue):
                found.append(tuple(_class_of(part) for part in self.typed(frame.function, index, {})))
            elif key_node[0] == "slice":
                found.append(self._slice(value, frame, index))
            else:
                found.append(self._item_at(value, self.eval(frame, node[2]), frame, index))
        return join(found)

    def _slice(self, value: Value, frame: Frame, index: int) -> Values:
        if isinstance(value, Sequence):
            return self.builtin(value.kind, join(value.items))
        return (value,)

    def _item_at(self, value: Value, keys: Values, frame: Frame, index: int) -> Values:
        constant = keys[0].value if len(keys) == 1 and isinstance(keys[0], Const) else None
        if isinstance(value, Sequence):
            if isinstance(constant, int) and -len(value.items) <= constant < len(value.items):
                return value.items[constant]
            return join(value.items)
        if isinstance(value, Dictionary):
            if constant is not None and not value.open:
                return value.get(constant) or NOTHING
            return join(values for _, values in value.pairs)
        if isinstance(value, Instance):
            method = self.method(value, "__getitem__")
            if method is not None:
                return self.result(method, Arguments((keys,), (), False, ()), (frame.function, index), frame.depth)
        return NOTHING

    def _function(self, frame: Frame, node: Node, index: int) -> Values:
        function = frame.function.module.functions[node[1]]
        closure = frame if frame.function.index else None
        value: Values = (FunctionValue(function, None, closure),)
        if function.stub or function.owner is not None or not function.facts.decorators:
            return value
        return self.decorated(frame, function, value)

    def decorated(self, frame: Frame, function: FunctionInfo, value: Values) -> Values:
        """What a decorated function of the project stands for: an object where a decorator makes one, else the function itself."""
        for decorator in reversed(function.facts.decorators):
            for target in self.eval(frame, decorator):
                if isinstance(target, FunctionValue) and not target.function.stub:
                    continue
                site = (frame.function, decorator)
                made = self.call(target, Arguments((value,), (), False, ()), site, frame)
                objects = tuple(part for part in made if isinstance(part, Instance) and part.cls.module.name != "builtins")
                origin = target.origin if isinstance(target, Instance) else None
                maker = origin.target if isinstance(origin, CallOrigin) else target
                keeps = isinstance(maker, FunctionValue) and "decorates" in maker.function.markers
                if keeps and not objects and isinstance(target, Instance) and target.cls.module.name != "builtins":
                    objects = (target,)
                if objects:
                    # Called, an object that keeps the function does what that does.
                    value = (*objects, *(part for part in value if isinstance(part, FunctionValue))) if keeps else objects
        return value

    def _class(self, frame: Frame, node: Node, index: int) -> Values:
        return (ClassValue(frame.function.module.classes[node[1]], ()),)

    def _typed(self, frame: Frame, node: Node, index: int) -> Values:
        values = NOTHING if node[1] < 0 else self.eval(frame, node[1])
        if node[2] < 0:
            return values
        declared = self.typed(frame.function, node[2], {})
        if not values:
            return declared
        refined: list[Value] = []
        for value in values:
            if isinstance(value, Instance):
                for known in declared:
                    if isinstance(known, Instance) and known.args and self.is_subclass(value.cls, known.cls):
                        value = Instance(value.cls, known.args, value.origin)
                        break
            refined.append(value)
        known_values = tuple(value for value in refined if not isinstance(value, (Hole, Unmodelled, Special)))
        if declared and (not known_values or all(value == Const(None) for value in known_values)):
            return join([tuple(refined), declared])
        return tuple(refined)

    def _binary(self, frame: Frame, node: Node, index: int) -> Values:
        left, right = self.eval(frame, node[2]) if node[2] >= 0 else NOTHING, self.eval(frame, node[3])
        if len(left) == len(right) == 1 and isinstance(left[0], Const) and isinstance(right[0], Const):
            a, b = left[0].value, right[0].value
            compute = _ARITHMETIC.get(node[1])
            if compute is not None and type(a) in (int, float) and type(b) in (int, float) and abs(a) < _LARGE and abs(b) < _LARGE:
                try:
                    return (Const(compute(a, b)),)
                except (ArithmeticError, ValueError):
                    return NOTHING
            return NOTHING if not isinstance(a, str) else (TEXT,)
        if node[1] in ("BitOr", "BitAnd") and any(self.is_stop(value) or self._is_condition(value) for value in (*left, *right)):
            return (Combined("|" if node[1] == "BitOr" else "&", left, right),)
        method = {"BitOr": "__or__", "BitAnd": "__and__", "|": "__or__", "&": "__and__", "Add": "__add__"}.get(node[1])
        found: list[Values] = []
        for value in left:
            if isinstance(value, Text) or (isinstance(value, Const) and isinstance(value.value, str)):
                found.append((TEXT,))
            elif method is not None and isinstance(value, Instance):
                bound = self.method(value, method)
                if bound is not None:
                    found.append(self.result(bound, Arguments((right,), (), False, ()), (frame.function, index), frame.depth))
                elif value.cls.module.name == "builtins" or node[1] in ("BitOr", "BitAnd", "|", "&"):
                    found.append((value,))
            elif isinstance(value, Dictionary) or is_rest(value):
                both = value if isinstance(value, Dictionary) else Dictionary((), True, (value,))
                found.append((self._updated(both, NOTHING, right, "update"),) if node[1] in ("BitOr", "|") else (value,))
            elif isinstance(value, Sequence):
                found.append(tuple(part for part in (value, *right) if isinstance(part, (Sequence, Dictionary, Instance))))
        return join(found)

    def is_stop(self, value: Value) -> bool:
        """Whether a value says when a retry ends: FOREVER, an object of a class that a library model derives from `Stop`, or two such."""
        if isinstance(value, Special):
            return value.path == "backlint.stub.FOREVER"
        return isinstance(value, Combined) or self._derives(value, _STOP)

    def _is_condition(self, value: Value) -> bool:
        """Whether a value says after which failures to try again: an object of a class that a library model derives from `Failures`."""
        return self._derives(value, _FAILURES)

    def _derives(self, value: Value, word: Special) -> bool:
        return isinstance(value, Instance) and any(
            parent.cls.stub
            and any(base == word for index in parent.cls.facts.bases for base in self.eval(self.generic(parent.cls.function), index))
            for parent in self.linear(value.cls)[0]
        )

    def _and(self, frame: Frame, node: Node, index: int) -> Values:
        return self.eval(frame, node[1][-1])


def _without(value: Value, what: str) -> Value:
    if isinstance(value, Hole) and not value.without:
        return Hole(value.function, value.name, what)
    return value


def _class_of(value: Value) -> Value:
    return ClassValue(value.cls, value.args) if isinstance(value, Instance) else value


_HANDLERS: dict[str, Callable[[Any, Frame, Node, int], Values]] = {
    "const": Names._const,
    "forward": Names._forward,
    "text": Names._text,
    "format": Names._text,
    "param": Names._param,
    "name": Names._name,
    "import": Names._import,
    "attr": Names._attr,
    "call": Names._call,
    "item": Names._item,
    "sub": Names._subscript,
    "enter": Names._enter,
    "await": Names._await,
    "union": Names._union,
    "not-none": Names._not_none,
    "truthy": Names._truthy,
    "isa": Names._isa,
    "tuple": Names._display,
    "list": Names._display,
    "set": Names._display,
    "dict": Names._dict,
    "comp": Names._comp,
    "grown": Names._grown,
    "unpack": Names._unpack,
    "function": Names._function,
    "class": Names._class,
    "typed": Names._typed,
    "binary": Names._binary,
    "and": Names._and,
}
