"""What an attribute of a value is: inheritance, descriptors, stores on `self`, and the protocols behind `for`, `with`, `await`."""

from __future__ import annotations

from .core import Core, Types
from .frames import Frame
from .symbols import ClassInfo, FunctionInfo
from .values import LENGTH as LONGEST
from .values import (
    NOTHING,
    Arguments,
    AttributeOrigin,
    CallOrigin,
    ClassValue,
    Const,
    Cut,
    Dictionary,
    FunctionValue,
    Instance,
    ItemOrigin,
    ModuleValue,
    Sequence,
    Special,
    Super,
    TypeVariable,
    Unmodelled,
    Value,
    Values,
    depth,
    join,
)


class Attributes(Core):
    """Looks attributes up."""

    def linear(self, cls: ClassInfo) -> tuple[tuple[ClassValue, ...], bool]:
        """A class and its bases in the order in which attributes are looked for, each with its type arguments in terms of the class's own
        parameters; and whether all bases are known."""
        if cls.linear is not None:
            return cls.linear
        own = ClassValue(cls, ())
        cls.linear = ((own,), False)  # a class that is its own base ends here
        found: list[ClassValue] = []
        complete = True
        generic = self.generic(cls.function)
        for base in cls.facts.bases:
            for value in self._bases(cls, generic, base):
                if isinstance(value, ClassValue):
                    parents, known = self.linear(value.cls)
                    complete = complete and known
                    given = value.args or tuple((TypeVariable(name),) for name in self.parameters(value.cls))
                    own_types: Types = dict(zip(self.parameters(value.cls), given, strict=False))
                    for parent in parents:
                        args = given if parent.cls is value.cls else tuple(_bind(arg, own_types) for arg in parent.args)
                        found.append(ClassValue(parent.cls, args))
                elif not (isinstance(value, Special) and value.path.startswith(("typing.", "backlint.stub"))):
                    complete = False
            if not self._bases(cls, generic, base):
                complete = False
        # Later mentions win, as in Python's own order for the common diamonds.
        ordered: dict[ClassInfo, ClassValue] = {}
        for parent in reversed(found):
            ordered.setdefault(parent.cls, parent)
        cls.linear = ((own, *reversed(list(ordered.values()))), complete)
        return cls.linear

    def _bases(self, cls: ClassInfo, generic: Frame, base: int) -> Values:
        node = cls.function.facts.nodes[base]
        if node[0] != "sub":
            return self.eval(generic, base)
        made = self.typed(cls.function, base, {})
        if made:
            return tuple(ClassValue(value.cls, value.args) for value in made if isinstance(value, Instance))
        return self.eval(generic, node[1])

    def parameters(self, cls: ClassInfo) -> tuple[str, ...]:
        """The names of a class's type parameters, in order."""
        if cls.parameters is not None:
            return cls.parameters
        if cls.facts.parameters:
            cls.parameters = cls.facts.parameters
            return cls.parameters
        cls.parameters = ()
        names: dict[str, None] = {}
        nodes = cls.function.facts.nodes
        for base in cls.facts.bases:
            node = nodes[base]
            if node[0] != "sub":
                continue
            keys = nodes[node[2]][1] if nodes[node[2]][0] == "tuple" else (node[2],)
            for key in keys:
                if nodes[key][0] in ("name", "import", "call", "union"):
                    for value in self.eval(self.generic(cls.function), key):
                        if isinstance(value, TypeVariable):
                            names[value.name] = None
        if not names:
            # `class Shelf(Manager)` leaves open what `Manager[T]` leaves open.
            for base in cls.facts.bases:
                if nodes[base][0] != "sub":
                    for value in self.eval(self.generic(cls.function), base):
                        if isinstance(value, ClassValue) and not value.args:
                            names.update(dict.fromkeys(self.parameters(value.cls)))
        cls.parameters = tuple(names)
        return cls.parameters

    # Attributes.

    def attribute(self, value: Value, name: str) -> Values:
        """What `value.name` may be."""
        if isinstance(value, ModuleValue):
            return self.member(value.module.name, name, value.module) if value.module.body is None else self._module(value, name)
        if isinstance(value, Unmodelled):
            below = self.modules.find(f"{value.path}.{name}")
            if below is not None:
                return (ModuleValue(below),)
            return (Unmodelled(f"{value.path}.{name}"),)
        if isinstance(value, Special):
            return (Special(f"{value.path}.{name}", None),)
        if isinstance(value, (Sequence, Dictionary)):
            parts = join(self.attribute(part, name) for part in self.widened(value))
            if not parts and isinstance(value, Sequence) and value.kind == "tuple":
                # No tuple has such an attribute: a row of a result knows what it holds by the names of the classes, too.
                return tuple(item for held in value.items for item in held if isinstance(item, Instance) and item.cls.name == name)
            if isinstance(value, Dictionary) and name == "copy":
                return tuple(FunctionValue(part.function, value, None) if isinstance(part, FunctionValue) else part for part in parts)
            return parts
        if isinstance(value, (Instance, ClassValue, Super)):
            key = (value, name)
            found = self.attribute_memo.get(key)
            if found is None:
                self.attribute_memo[key] = NOTHING
                found = self._member(value, name)
                self.attribute_memo[key] = found
            return found
        return NOTHING

    def _module(self, value: ModuleValue, name: str) -> Values:
        module = value.module
        found = self.global_name(module, name)
        if found is not None:
            return found
        below = self.modules.find(f"{module.name}.{name}", module)
        if below is not None:
            return (ModuleValue(below),)
        return (Unmodelled(f"{module.name}.{name}"),) if module.source is None else NOTHING

    def widened(self, value: Value) -> Values:
        """A display as an object of its builtin class."""
        if isinstance(value, Sequence):
            return self.builtin(value.kind, join(value.items))
        if isinstance(value, Dictionary):
            keys = tuple(Const(key) for key, _ in value.pairs if key is not None)
            return self.builtin("dict", join([keys]), join(values for _, values in value.pairs))
        return (value,)

    def _member(self, value: Instance | ClassValue | Super, name: str) -> Values:
        receiver: Value
        if isinstance(value, Super):
            receiver = value.receiver
            cls = receiver.cls if isinstance(receiver, (Instance, ClassValue)) else value.cls
            order = list(self.linear(cls)[0])
            position = next((index for index, parent in enumerate(order) if parent.cls is value.cls), -1)
            if position < 0:
                order, position = list(self.linear(value.cls)[0]), 0
            parents = order[position + 1 :]
        else:
            receiver, cls = value, value.cls
            parents = list(self.linear(cls)[0])
        args = receiver.args if isinstance(receiver, (Instance, ClassValue)) else ()
        own: Types = dict(zip(self.parameters(cls), args, strict=False))
        for parent in parents:
            found = self._own_member(parent.cls, receiver, name, own)
            if found is not None:
                return found
            if isinstance(receiver, Instance):
                related = self._related(parent.cls, receiver, name)
                if related is not None:
                    return related
        if name == "__class__" and isinstance(receiver, Instance):
            return (ClassValue(receiver.cls, receiver.args),)
        for parent in parents:
            delegate = parent.cls.markers.get("delegates")
            if delegate and isinstance(delegate[0], str):
                return self._delegated(receiver, delegate[0], name)
            if "project_settings" in parent.cls.markers:
                return self._setting(name)
            dynamic = parent.cls.method("__getattr__") if parent.cls.stub and not name.startswith("__") else None
            if dynamic is not None and isinstance(receiver, Instance):
                made = self.result(FunctionValue(dynamic, receiver, None), Arguments(((Const(name),),), (), False, ()), (dynamic, -1), 0)
                return self._come(made, receiver, name)
        return NOTHING

    def _delegated(self, receiver: Value, method: str, name: str) -> Values:
        bound = self.method(receiver, method)
        if bound is None:
            return NOTHING
        made = self.result(bound, Arguments((), (), False, ()), (bound.function, -1), 0)
        return join(self.attribute(value, name) for value in made if value != receiver)

    def _setting(self, name: str) -> Values:
        from ..source import Role

        found: list[Values] = []
        for module in self.modules.by_path.values():
            if module.role is Role.SETTINGS and module.body is not None and name in module.body.facts.bindings:
                found.append(self.global_name(module, name) or NOTHING)
        return join(found)

    def _own_member(self, cls: ClassInfo, receiver: Value, name: str, own: Types) -> Values | None:
        """What a class's own body, or its own methods' stores on `self`, say of an attribute; None where they say nothing."""
        found: list[Values] = []
        known = False
        stores = cls.attributes.get(name)
        if stores:
            known = True
            for function, stored in stores:
                found.append(self.eval(self._store_frame(function, receiver), stored))
        bindings = cls.facts.bindings.get(name)
        if bindings:
            known = True
            generic = self.generic(cls.function)
            for index in bindings:
                node = cls.function.facts.nodes[index]
                if node[0] == "function":
                    function = cls.module.functions[node[1]]
                    if name == function.name and function.decorated("setter", "deleter"):
                        continue
                    found.append(self._bound(cls, function, receiver, generic))
                elif node[0] == "typed" and node[1] < 0 and isinstance(receiver, Instance) and self._given(receiver, name) is not None:
                    found.append(self._given(receiver, name) or NOTHING)
                else:
                    values = self._class_level(cls, index, receiver, own)
                    found.append(join(self._described(part, receiver, name) for part in values))
        return join(found) if known else None

    def _class_level(self, cls: ClassInfo, index: int, receiver: Value, own: Types) -> Values:
        node = cls.function.facts.nodes[index]
        if cls.stub and node[0] == "typed" and node[2] >= 0:
            owner = Instance(receiver.cls, receiver.args, None) if isinstance(receiver, (Instance, ClassValue)) else None
            return self.typed(cls.function, node[2], own or {"": NOTHING}, owner)
        return self.eval(self.generic(cls.function), index)

    def _given(self, receiver: Instance, name: str) -> Values | None:
        """The keyword with which a field was given to a class without a constructor of its own."""
        origin = receiver.origin
        if isinstance(origin, CallOrigin) and isinstance(origin.target, ClassValue) and self.method(receiver, "__init__") is None:
            return origin.arguments.keyword(name)
        return None

    def _store_frame(self, function: FunctionInfo, receiver: Value) -> Frame:
        """The frame of a method in which to evaluate what it stores: the constructor's, with the arguments that made the object."""
        if isinstance(receiver, Instance) and function.name == "__init__":
            origin = receiver.origin
            if isinstance(origin, CallOrigin) and isinstance(origin.target, ClassValue):
                plain = Instance(receiver.cls, receiver.args, None)
                return self.entry(FunctionValue(function, plain, None), origin.arguments, 1)
        return self.generic(function)

    def _bound(self, cls: ClassInfo, function: FunctionInfo, receiver: Value, generic: Frame) -> Values:
        """A function of a class body as seen through a receiver."""
        closure = generic if cls.function.index else None
        if function.is_static:
            return (FunctionValue(function, None, closure),)
        if function.is_class_method:
            owner = ClassValue(receiver.cls, receiver.args) if isinstance(receiver, Instance) else receiver
            return (FunctionValue(function, owner, closure),)
        if isinstance(receiver, ClassValue):
            return (FunctionValue(function, None, closure),)
        value = FunctionValue(function, receiver, closure)
        if function.is_property:
            return self._come(self.result(value, Arguments((), (), False, ()), (function, -1), 0), receiver, function.name)
        if not function.stub and function.facts.decorators:
            return self.decorated(generic, function, (value,))
        return (value,)

    def _described(self, value: Value, receiver: Value, name: str) -> Values:
        """The descriptor protocol: a value of the class body that has `__get__` decides what is read."""
        if isinstance(value, Instance):
            getter = self.method(value, "__get__")
            if getter is not None:
                owner: Values = (ClassValue(receiver.cls, receiver.args),) if isinstance(receiver, (Instance, ClassValue)) else NOTHING
                instance: Values = (receiver,) if isinstance(receiver, Instance) else (Const(None),)
                made = self.result(getter, Arguments((instance, owner), (), False, ()), (getter.function, -1), 0)
                if made:
                    return self._come(made, receiver, name)
                return NOTHING if isinstance(receiver, Instance) else (value,)
            if value.origin is None and isinstance(receiver, (Instance, ClassValue)):
                return self._come((value,), receiver, name)
        return (value,)

    def _come(self, values: Values, receiver: Value, name: str) -> Values:
        origin = AttributeOrigin(receiver, name)
        if depth(origin) > LONGEST:
            return tuple(Instance(value.cls, value.args, Cut()) if isinstance(value, Instance) else value for value in values)
        return tuple(
            Instance(value.cls, value.args, origin)
            if isinstance(value, Instance) and (value.origin is None or isinstance(value.origin, CallOrigin) and value.origin.site[1] < 0)
            else value
            for value in values
        )

    def _related(self, cls: ClassInfo, receiver: Instance, name: str) -> Values | None:
        """An attribute that a descriptor on another class adds to this one."""
        table = self.reverse.get(cls)
        if table is None or name not in table:
            return None
        found: list[Values] = []
        for owner, descriptor in table[name]:
            method = self.method(descriptor, "__reverse__")
            if method is not None:
                arguments = Arguments(((ClassValue(owner, ()),),), (), False, ())
                found.append(self._come(self.result(method, arguments, (method.function, -1), 0), receiver, name))
        return join(found)

    def method(self, value: Value, name: str) -> FunctionValue | None:
        """The method of a value under a name, bound to it; None where there is none."""
        if isinstance(value, (Sequence, Dictionary)):
            value = next(iter(self.widened(value)), value)
        if not isinstance(value, Instance):
            return None
        for parent in self.linear(value.cls)[0]:
            function = parent.cls.method(name)
            if function is not None:
                return FunctionValue(function, value, None)
        return None

    # Protocols.

    def element(self, value: Value) -> Values:
        """What iterating over a value gives."""
        if isinstance(value, Sequence):
            return join(value.items)
        if isinstance(value, Dictionary):
            return tuple(Const(key) for key, _ in value.pairs if isinstance(key, (str, int)))
        if isinstance(value, ClassValue):
            return (Instance(value.cls, value.args, ItemOrigin(value)),) if self._is_enumeration(value.cls) else NOTHING
        if not isinstance(value, Instance):
            return NOTHING
        if value.cls.module.name == "builtins" and value.cls.name in ("Iterator", "list", "set", "tuple", "frozenset", "dict"):
            return self._items(value.args[0] if value.args else NOTHING, value)
        for name in ("__iter__", "__aiter__"):
            method = self.method(value, name)
            if method is not None:
                made = self.result(method, Arguments((), (), False, ()), (method.function, -1), 0)
                items = join(part.args[0] for part in made if isinstance(part, Instance) and part.args and part.cls.name == "Iterator")
                return self._items(items, value)
        method = self.method(value, "__getitem__")
        if method is not None:
            return self._items(self.result(method, Arguments((), (), False, ()), (method.function, -1), 0), value)
        return NOTHING

    def _is_enumeration(self, cls: ClassInfo) -> bool:
        nodes = cls.function.facts.nodes
        return any("Enum" in str(nodes[base][-1]) for base in cls.facts.bases)

    def _items(self, values: Values, container: Instance) -> Values:
        origin = ItemOrigin(container)
        end = Cut() if depth(origin) > LONGEST else origin
        found: list[Value] = []
        for value in values:
            if isinstance(value, Instance):
                fresh = value.origin is None or isinstance(value.origin, CallOrigin) and value.origin.site[1] < 0
                found.append(Instance(value.cls, value.args, end) if fresh else value)
            elif isinstance(value, Sequence):
                found.append(Sequence(value.kind, tuple(self._items(part, container) for part in value.items)))
            else:
                found.append(value)
        return tuple(found)

    def awaited(self, value: Value) -> Values:
        """What awaiting a value gives."""
        if isinstance(value, Instance) and value.cls.module.name == "builtins" and value.cls.name == "Awaitable":
            return value.args[0] if value.args else NOTHING
        if isinstance(value, Instance):
            method = self.method(value, "__await__")
            if method is not None:
                made = self.result(method, Arguments((), (), False, ()), (method.function, -1), 0)
                return made if method.function.stub else join(self.element(part) for part in made)
        return (value,)

    def entered(self, value: Value) -> Values:
        """What `with value as x` binds."""
        if isinstance(value, Instance):
            if value.cls.module.name == "builtins" and value.cls.name == "Iterator":
                return self.element(value)
            for name in ("__enter__", "__aenter__"):
                method = self.method(value, name)
                if method is not None:
                    made = join(self.awaited(part) for part in self.result(method, Arguments((), (), False, ()), (method.function, -1), 0))
                    same = tuple(
                        value if isinstance(part, Instance) and part.cls is value.cls and isinstance(part.origin, CallOrigin) else part
                        for part in made
                    )
                    return same or (value,)
            return (value,)
        return NOTHING


def _bind(values: Values, types: Types) -> Values:
    return join(types.get(value.name, (value,)) if isinstance(value, TypeVariable) else (value,) for value in values)
