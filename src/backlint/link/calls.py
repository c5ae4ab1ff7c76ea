"""What a call gives: arguments bound to parameters, results of library models by their signatures and of the project by its own code."""

from __future__ import annotations

from typing import Any

from ..facts import Parameter
from .core import Core, Types
from .frames import Frame
from .symbols import FunctionInfo
from .values import (
    NO_ARGUMENTS,
    NOTHING,
    TEXT,
    Arguments,
    AttributeOrigin,
    CallOrigin,
    ClassValue,
    Const,
    Dictionary,
    FunctionValue,
    Hole,
    Instance,
    ItemOrigin,
    Origin,
    Partial,
    Sequence,
    Special,
    Super,
    TypeVariable,
    Unmodelled,
    Value,
    Values,
    from_origin,
    is_rest,
    join,
)

#: How many calls with known arguments are followed into each other.
_REACH = 7
#: How many sets of known arguments are told apart for one function; beyond, it is seen as called with unknown ones.
_VARIANTS = 32
_PLAIN = ("int", "float", "str", "bytes", "bool", "object")

Site = tuple[FunctionInfo, int]


class Calls(Core):
    """Evaluates calls."""

    # Arguments.

    def arguments(self, frame: Frame, index: int) -> Arguments:
        """The evaluated arguments of a call node."""
        node = frame.function.facts.nodes[index]
        positional: list[Values] = []
        keywords: list[tuple[str, Values]] = []
        star = False
        double: list[Values] = []
        for argument in node[2]:
            if not isinstance(argument, int):
                values = self.eval(frame, argument[1])
                known = [value for value in values if isinstance(value, Sequence)]
                if len(values) == len(known) == 1 and not star:
                    positional.extend(known[0].items)
                else:
                    star = True
            elif not star:
                positional.append(self.eval(frame, argument))
        for name, argument in node[3]:
            values = self.eval(frame, argument)
            if name is not None:
                keywords.append((name, values))
                continue
            known_dicts = [value for value in values if isinstance(value, Dictionary)]
            if len(values) == len(known_dicts) == 1:
                keywords.extend((key, item) for key, item in known_dicts[0].pairs if isinstance(key, str))
                if known_dicts[0].open:
                    double.append(known_dicts[0].rest or (TEXT,))
            else:
                double.append(values or (TEXT,))
        return Arguments(tuple(positional), tuple(keywords), star, join(double))

    def bind(self, target: FunctionValue, arguments: Arguments) -> dict[str, Values]:
        """The given arguments by parameter name; parameters left to their defaults are missing. Not to be changed."""
        key = (target, arguments)
        known = self.bound.get(key)
        if known is None:
            known = self.bound[key] = self._bind(target, arguments)
        return known

    def _bind(self, target: FunctionValue, arguments: Arguments) -> dict[str, Values]:
        bound: dict[str, Values] = {}
        parameters = list(target.function.facts.parameters)
        positional = list(arguments.positional)
        if target.receiver is not None:
            positional.insert(0, (target.receiver,))
        taken = 0
        for parameter in parameters:
            if parameter.kind == "args":
                rest = positional[taken:]
                bound[parameter.name] = (Sequence("tuple", tuple(rest)),) if not arguments.star else self.builtin("tuple", join(rest))
                taken = len(positional)
            elif parameter.kind in ("positional", "any") and taken < len(positional):
                bound[parameter.name] = positional[taken]
                taken += 1
        extra: list[tuple[str, Values]] = []
        for name, values in arguments.keywords:
            known = target.function.parameters.get(name)
            if known is not None and known.kind in ("any", "keyword"):
                bound[name] = values
            else:
                extra.append((name, values))
        for parameter in parameters:
            if parameter.kind == "kwargs":
                bound[parameter.name] = (Dictionary(tuple(extra), bool(arguments.double)),)
        return bound

    # Calls.

    def call_node(self, frame: Frame, index: int) -> Values:
        """What the call at a node may give."""
        node = frame.function.facts.nodes[index]
        callees = self.eval(frame, node[1])
        if not callees:
            return NOTHING
        arguments = self.arguments(frame, index)
        site = (frame.function, index)
        return join(self.call(callee, arguments, site, frame) for callee in fitting(callees, arguments))

    def call(self, value: Value, arguments: Arguments, site: Site, frame: Frame) -> Values:
        """What calling a value may give."""
        if isinstance(value, FunctionValue):
            if value.function.stub and value.function.module.name == "builtins":
                if value.function.name == "getattr":
                    return self._getattr(arguments)
                if isinstance(value.receiver, Dictionary):
                    return (value.receiver,)
            return self.result(value, arguments, site, frame.depth)
        if isinstance(value, ClassValue):
            return self._construct(value, arguments, site)
        if isinstance(value, Partial):
            return self.call(value.target, merged(value, arguments), site, frame)
        if isinstance(value, Instance):
            method = self.method(value, "__call__")
            return NOTHING if method is None else self.result(method, arguments, site, frame.depth)
        if isinstance(value, Special):
            return self._special(value.path, arguments, site, frame)
        if isinstance(value, Unmodelled):
            if value.path == "functools.partial":
                return self._partial(arguments)
            return (Unmodelled(f"{value.path}()"),)
        return NOTHING

    def _getattr(self, arguments: Arguments) -> Values:
        if len(arguments.positional) < 2:
            return NOTHING
        found: list[Values] = list(arguments.positional[2:])
        for name in arguments.positional[1]:
            if isinstance(name, Const) and isinstance(name.value, str):
                found.extend(self.attribute(value, name.value) for value in arguments.positional[0])
        return join(found)

    def _partial(self, arguments: Arguments) -> Values:
        if not arguments.positional or arguments.star or arguments.double:
            return NOTHING
        return tuple(Partial(target, arguments.positional[1:], arguments.keywords) for target in arguments.positional[0])

    def _special(self, path: str, arguments: Arguments, site: Site, frame: Frame) -> Values:
        if path == "builtins.super":
            return self._super(frame)
        if path in ("typing.TypeVar", "typing.ParamSpec") and arguments.positional:
            return tuple(TypeVariable(value.value) for value in arguments.positional[0] if isinstance(value, Const))
        if path == "typing.cast" and len(arguments.positional) == 2:
            node = site[0].facts.nodes[site[1]]
            made = self.typed(site[0], node[2][0], {}) if isinstance(node[2][0], int) else NOTHING
            return made or arguments.positional[1]
        if path == "typing.NewType" and len(arguments.positional) == 2:
            return arguments.positional[1]
        return NOTHING

    def _super(self, frame: Frame) -> Values:
        function: FunctionInfo | None = frame.function
        scope: Frame | None = frame
        while function is not None and function.owner is None:
            function = function.parent
            scope = scope.closure if scope is not None else None
        if function is None or function.owner is None or not function.facts.parameters:
            return NOTHING
        if scope is None or scope.function is not function:
            scope = self.generic(function)
        receivers = self.parameter(scope, function.facts.parameters[0].name)
        return tuple(Super(function.owner, receiver) for receiver in receivers if isinstance(receiver, (Instance, ClassValue)))

    def _construct(self, value: ClassValue, arguments: Arguments, site: Site) -> Values:
        cls = value.cls
        if cls.module.name == "builtins":
            if cls.name == "dict" and len(arguments.positional) < 2 and not arguments.star:
                entries = self._dictionary(arguments)
                if entries is not None:
                    return (entries,)
            if cls.name == "type" and arguments.positional:
                return tuple(ClassValue(item.cls, item.args) for item in arguments.positional[0] if isinstance(item, Instance))
            if cls.name in ("int", "float") and arguments.positional:
                return _numbers(arguments.positional[0])
            if cls.name == "tuple" and len(arguments.positional) == 1 and len(arguments.positional[0]) == 1:
                display = arguments.positional[0][0]
                if isinstance(display, Sequence):
                    return (Sequence("tuple", display.items),)
        if cls.path == "functools.partial":
            return self._partial(arguments)
        args = value.args
        names = self.parameters(cls)
        if names and not args:
            made = Instance(cls, (), None)
            method = self.method(made, "__init__")
            if method is not None and method.function.stub:
                types = self.types(method, arguments, site)
                args = tuple(types.get(name, NOTHING) for name in names)
        return from_origin((Instance(cls, args, None),), CallOrigin(value, arguments, site))

    @staticmethod
    def _dictionary(arguments: Arguments) -> Dictionary | None:
        """What `dict(…)` gives for known entries."""
        first = Dictionary((), False)
        if arguments.positional:
            given = arguments.positional[0]
            if len(given) != 1:
                return None
            if isinstance(given[0], Dictionary):
                first = given[0]
            elif is_rest(given[0]):
                first = Dictionary((), True, given)
            else:
                return None
        return Dictionary((*first.pairs, *arguments.keywords), first.open or bool(arguments.double), join([first.rest, arguments.double]))

    # Results.

    def result(self, target: FunctionValue, arguments: Arguments, site: Site, depth: int) -> Values:
        """What a function gives for some arguments."""
        function = target.function
        if function.stub:
            # What holds nothing adds nothing to what a value may be: of `rows.none()` and `rows.filter()` only the second has rows.
            return NOTHING if "empty" in function.markers else self._declared_result(target, arguments, site)
        facts = function.facts
        frame = self.entry(target, arguments, depth + 1)
        if facts.is_generator:
            values = join(self.eval(frame, node) for node in facts.yields)
            return self.builtin("Iterator", values) if values or facts.returns < 0 else self._annotated(target, ())
        values = join(self.eval(frame, node) for node in facts.results)
        if frame.is_generic:
            values = self._filled(target, values, arguments)
        if facts.returns >= 0 and not any(_tells(value) for value in values):
            values = join([values, self._annotated(target, arguments.positional)])
        if facts.is_async:
            return self.builtin("Awaitable", values)
        return values

    def _annotated(self, target: FunctionValue, positional: tuple[Values, ...]) -> Values:
        function = target.function
        parent = function.parent
        if function.facts.returns < 0 or parent is None:
            return NOTHING
        types = self._receiver_types(target)
        return self.typed(parent, function.facts.returns, types, target.receiver)

    def _filled(self, target: FunctionValue, values: Values, arguments: Arguments) -> Values:
        """Results of a function seen without arguments, its own holes filled with what was given after all."""
        if not any(_hole(value) is not None for value in values):
            return values
        bound = self.bind(target, arguments)
        found: list[Values] = []
        for value in values:
            hole = _hole(value)
            if hole is None or hole.function is not target.function:
                found.append((value,))
                continue
            given = bound.get(hole.name)
            if given:
                found.append(tuple(item for item in given if not (hole.without and isinstance(item, Const) and not item.value)))
            elif isinstance(value, Instance):
                found.append((value.plain(),))
            elif hole.name not in bound:
                default = target.function.parameters[hole.name].default if hole.name in target.function.parameters else -1
                parent = target.function.parent
                if default >= 0 and parent is not None:
                    values_of_default = self.eval(self.generic(parent), default)
                    found.append(tuple(item for item in values_of_default if not (hole.without and item == Const(None))))
        return join(found)

    def _declared_result(self, target: FunctionValue, arguments: Arguments, site: Site) -> Values:
        function = target.function
        parent = function.parent
        if "gives" in function.markers and target.receiver is not None:
            return self._given_by(target.receiver, function.markers["gives"], site)
        if function.facts.returns < 0 or parent is None:
            return NOTHING
        types = self.types(target, arguments, site)
        owner = target.receiver
        if isinstance(owner, Instance):
            names = self.parameters(owner.cls)
            if names and any(name in types for name in names):
                known = dict(zip(names, owner.args, strict=False))
                owner = Instance(owner.cls, tuple(types.get(name, known.get(name, NOTHING)) for name in names), owner.origin)
        elif isinstance(owner, ClassValue):
            owner = Instance(owner.cls, owner.args, None)
        values = self.typed(parent, function.facts.returns, types or {"": NOTHING}, owner)
        origin = CallOrigin(target, arguments, site)
        values = tuple(_keep(value, origin) for value in values)
        if function.facts.is_async:
            return self.builtin("Awaitable", values)
        return values

    def _given_by(self, receiver: Value, paths: tuple[object, ...], site: Site) -> Values:
        """What the first attribute in a list of dotted paths holds that is known of an object; `()` after a name calls it.

        Attributes that the project sets come before those that the library only declares.
        """
        parents = self.linear(receiver.cls)[0] if isinstance(receiver, (Instance, ClassValue)) else ()
        own = {name for parent in parents if not parent.cls.stub for name in (*parent.cls.facts.bindings, *parent.cls.attributes)}
        for path in sorted(map(str, paths), key=lambda path: path.partition(".")[0] not in own):
            values: Values = (receiver,)
            for name in path.split("."):
                values = join(self.attribute(value, name.removesuffix("()")) for value in values)
                if name.endswith("()"):
                    values = join(self.call(value, NO_ARGUMENTS, (site[0], -1), self.generic(site[0])) for value in values)
            if any(_tells(value) for value in values):
                return values
        return NOTHING

    def _receiver_types(self, target: FunctionValue) -> Types:
        """What the type parameters of a method's class are bound to by its receiver."""
        receiver, owner = target.receiver, target.function.owner
        if owner is None or not isinstance(receiver, (Instance, ClassValue)):
            return {}
        own: Types = dict(zip(self.parameters(receiver.cls), receiver.args, strict=False))
        own = {name: values for name, values in own.items() if values and not any(isinstance(value, TypeVariable) for value in values)}
        types: Types = dict(own)
        for parent in self.linear(receiver.cls)[0]:
            if parent.cls is owner:
                if parent.cls is not receiver.cls:
                    for name, arg in zip(self.parameters(owner), parent.args, strict=False):
                        bound = join(own.get(value.name, NOTHING) if isinstance(value, TypeVariable) else (value,) for value in arg)
                        if bound:
                            types[name] = bound
                break
        return types

    def types(self, target: FunctionValue, arguments: Arguments, site: Site | None = None) -> Types:
        """What the type parameters of a function are bound to by its receiver and arguments; `site` is the call, for what names a class."""
        function = target.function
        parent = function.parent
        types = self._receiver_types(target)
        if parent is None:
            return types
        fixed = set(types)
        bound = self.bind(target, arguments)
        learned: Types = {}
        ordered = sorted(function.facts.parameters, key=lambda parameter: self._is_callable(parent, parameter.annotation))
        for parameter in ordered:
            values = bound.get(parameter.name)
            if parameter.annotation < 0:
                continue
            if values is None and parameter.default >= 0:
                values = tuple(
                    value
                    for value in self.eval(self.generic(parent), parameter.default)
                    if isinstance(value, ClassValue) or (isinstance(value, Const) and isinstance(value.value, str))
                )
            if not values:
                continue
            if site is not None and self._is_named(parent, parameter.annotation):
                values = self.resolved(values, site)
            if parameter.kind == "args":
                values = join(item for value in values if isinstance(value, Sequence) for item in value.items)
            self.infer(parent, parameter.annotation, values, learned)
        types.update({name: values for name, values in learned.items() if name not in fixed})
        return types

    def _is_named(self, parent: FunctionInfo, annotation: int) -> bool:
        node = parent.facts.nodes[annotation]
        return bool(node[0] == "sub" and parent.facts.nodes[node[1]][-1] == "Named")

    def _is_callable(self, parent: FunctionInfo, annotation: int) -> bool:
        """Whether a parameter takes a function: such are looked at last, when the types that they are given are known."""
        if annotation < 0:
            return False
        node = parent.facts.nodes[annotation]
        if node[0] != "sub":
            return False
        base = parent.facts.nodes[node[1]]
        return base[-1] in ("Callable", "Runs")

    # Frames.

    def entry(self, target: FunctionValue, arguments: Arguments, depth: int) -> Frame:
        """The frame in which a function of the project runs for some arguments."""
        function = target.function
        closure = target.closure
        asked = (target, arguments)
        key = self.telling.get(asked)
        if key is None:
            bound = self.bind(target, arguments)
            known = {name: kept for name, values in bound.items() if (kept := self._worth(function, name, values))}
            leads = any(_leads(value) for values in known.values() for value in values)
            key = self.telling[asked] = tuple(sorted(known.items(), key=lambda item: item[0])) if leads else ()
        if not key and (closure is None or closure.is_generic):
            return self.generic(function)
        frame = function.frames.get((key, closure))
        if frame is None:
            if depth > _REACH or len(function.frames) >= _VARIANTS:
                return self.generic(function)
            frame = function.frames[key, closure] = Frame(function, dict(key), closure, depth)
        return frame

    def _worth(self, function: FunctionInfo, name: str, values: Values) -> Values:
        """The part of an argument that is worth telling a function apart for."""
        kept = tuple(
            value for value in values if _leads(value) or (isinstance(value, Const) and (value.value is None or value.value is True))
        )
        if kept and all(isinstance(value, Instance) and not _rooted(value.origin) for value in kept):
            # Objects of which no more is known than what the function itself says of the parameter.
            said = {(value.cls, value.args) for value in self.declared(function, name) if isinstance(value, Instance)}
            if said == {(value.cls, value.args) for value in kept if isinstance(value, Instance)}:
                return NOTHING
        owner = function.owner
        if owner is not None and function.facts.parameters and name == function.facts.parameters[0].name:
            # A receiver of the method's own class tells nothing new, unless it is known where it came from.
            if len(kept) == 1 and isinstance(kept[0], Instance) and kept[0].cls is owner and not kept[0].args:
                origin = kept[0].origin
                if origin is None or isinstance(origin, Hole):
                    return NOTHING
                if isinstance(origin, CallOrigin) and isinstance(origin.target, ClassValue) and not _telling(origin.arguments):
                    return NOTHING
            if len(kept) == 1 and isinstance(kept[0], ClassValue) and kept[0].cls is owner:
                return NOTHING
        return kept


def fitting(callees: Values, arguments: Arguments) -> Values:
    """Of several overloads of one library function, the first that takes what is given; everything else as it is.

    Where unpacked arguments may hold more, those before it that would take them too.
    """
    if len(callees) < 2:
        return callees
    kept: list[Value] = []
    taken: set[tuple[str, Value | None]] = set()
    for callee in callees:
        if not isinstance(callee, FunctionValue) or not callee.function.stub or "since" in callee.function.markers:
            kept.append(callee)
            continue
        key = (callee.function.path, callee.receiver)
        if key in taken or not _takes(callee, arguments):
            continue
        lacking = _lacks(callee, arguments)
        if not lacking:
            taken.add(key)
        if not lacking or arguments.star or arguments.double:
            kept.append(callee)
    return tuple(kept) or callees


def _places(target: FunctionValue) -> list[Parameter]:
    """The parameters that positional arguments fill."""
    places = [parameter for parameter in target.function.facts.parameters if parameter.kind in ("positional", "any")]
    return places[1:] if target.receiver is not None else places


def _takes(target: FunctionValue, arguments: Arguments) -> bool:
    """Whether a function has a place for every argument."""
    parameters = target.function.facts.parameters
    if len(arguments.positional) > len(_places(target)) and not any(parameter.kind == "args" for parameter in parameters):
        return False
    names = {parameter.name for parameter in parameters if parameter.kind in ("any", "keyword")}
    return all(name in names for name, _ in arguments.keywords) or any(parameter.kind == "kwargs" for parameter in parameters)


def _lacks(target: FunctionValue, arguments: Arguments) -> bool:
    """Whether a parameter without a default is given nothing."""
    given = {name for name, _ in arguments.keywords}
    left = _places(target)[len(arguments.positional) :]
    left.extend(parameter for parameter in target.function.facts.parameters if parameter.kind == "keyword")
    return any(parameter.default < 0 and parameter.name not in given for parameter in left)


def _numbers(values: Values) -> Values:
    """What `float(x)` gives for constants."""
    found: list[Value] = []
    for value in values:
        if isinstance(value, Const) and isinstance(value.value, (int, float, str)):
            try:
                found.append(Const(float(value.value)))
            except (ValueError, OverflowError):
                continue
    return tuple(found)


def _rooted(origin: Origin | None) -> bool:
    """Whether an access path says something: it leads through a loop, or begins at a library's call or an object made in a telling way."""
    base: Any
    while origin is not None:
        if isinstance(origin, CallOrigin):
            target = origin.target
            if isinstance(target, ClassValue):
                return _telling(origin.arguments)
            if not isinstance(target, FunctionValue) or target.function.stub or _telling(origin.arguments):
                return True
            base = target.receiver
        elif isinstance(origin, AttributeOrigin):
            base = origin.base
        else:
            return isinstance(origin, ItemOrigin)
        if not isinstance(base, Instance):
            return base is not None
        origin = base.origin
    return False


def _telling(arguments: Arguments) -> bool:
    groups = [*arguments.positional, *(values for _, values in arguments.keywords)]
    return any(_leads(value) or isinstance(value, Const) and value.value is None for values in groups for value in values)


def _leads(value: Value) -> bool:
    """Whether knowing this value can resolve a call."""
    if isinstance(value, Instance):
        if value.cls.module.name == "builtins":
            return value.cls.name not in _PLAIN and any(_leads(item) for arg in value.args for item in arg)
        return True
    if isinstance(value, Sequence):
        return any(_leads(item) for values in value.items for item in values)
    if isinstance(value, Dictionary):
        return any(_leads(item) for _, values in value.pairs for item in values)
    return isinstance(value, (ClassValue, FunctionValue, Partial))


def _tells(value: Value) -> bool:
    return not isinstance(value, (Hole, Unmodelled, TypeVariable)) and value != Const(None)


def _hole(value: Value) -> Hole | None:
    if isinstance(value, Hole):
        return value
    if isinstance(value, Instance) and isinstance(value.origin, Hole):
        return value.origin
    return None


def _keep(value: Value, origin: CallOrigin) -> Value:
    """A result with the call as its origin; builtin containers pass on what they hold."""
    if not isinstance(value, Instance):
        return value
    if value.cls.module.name == "builtins" and value.cls.name in ("Iterator", "list", "dict", "Awaitable", "tuple", "set"):
        if value.origin is None:
            return Instance(value.cls, value.args, origin)
        return value
    receiver = origin.target.receiver if isinstance(origin.target, FunctionValue) else None
    same = isinstance(receiver, Instance) and value.origin == receiver.origin
    if value.origin is not None and value != receiver and not isinstance(value.origin, Hole) and not same:
        return value
    return from_origin((value,), origin)[0]


def merged(value: Partial, arguments: Arguments) -> Arguments:
    """The arguments with which a partial calls its target."""
    given = dict(value.kwargs)
    given.update(arguments.keywords)
    return Arguments((*value.args, *arguments.positional), tuple(given.items()), arguments.star, arguments.double)
