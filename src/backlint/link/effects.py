"""What each function does: its sites, and through them the effects it reaches."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator

from ..facts import Mark
from ..source import Role
from ..stub import Effect
from .calls import fitting, merged
from .evaluate import Evaluator
from .frames import Frame, Reached, Site
from .shown import Shown
from .symbols import ClassInfo, FunctionInfo, Modules
from .types import ITERABLE
from .values import (
    NO_ARGUMENTS,
    NOTHING,
    Arguments,
    ClassValue,
    Dictionary,
    FunctionValue,
    Instance,
    Partial,
    Sequence,
    Value,
    Values,
    join,
)

#: The roles whose code runs as part of the program; tests, examples and what others wrote only happen to lie beside it.
RUNNING = frozenset({Role.SOURCE, Role.SETTINGS, Role.SCRIPT, Role.MIGRATION})
_EFFECTS = {effect.value: effect for effect in Effect}
_NO_EFFECTS: frozenset[Effect] = frozenset()
#: Builtins that run a method of their argument.
_IMPLICIT = {"len": "__len__", "str": "__str__", "bool": "__bool__", "repr": "__repr__"}
#: How many frames are looked at, and how far away, when a chain to an effect is searched.
_SEARCH_FRAMES = 400
_SEARCH_DEPTH = 8


class Effects:
    """Finds sites and chains of them."""

    def __init__(self, evaluator: Evaluator) -> None:
        self.evaluator = evaluator
        self._effects: dict[FunctionInfo, frozenset[Effect]] = {}
        self._readers: dict[tuple[ClassInfo, str], tuple[FunctionInfo, ...] | None] = {}
        self._explored: tuple[Frame, ...] | None = None
        self._known: frozenset[Frame] = frozenset()
        self._leading: dict[Effect, frozenset[Frame]] = {}
        self.shown = Shown(self)

    def of(self, function: FunctionInfo) -> frozenset[Effect]:
        """The effects that a library model declares for a function; none for functions of the project."""
        found = self._effects.get(function)
        if found is None:
            found = _NO_EFFECTS
            if function.stub:
                markers = function.markers
                if "inert" not in markers and (function.owner is None or "inert" not in function.owner.markers):
                    found = frozenset(_EFFECTS[name] for name in markers if name in _EFFECTS)
            self._effects[function] = found
        return found

    # Sites.

    def sites(self, frame: Frame) -> tuple[Site, ...]:
        """Everything that runs when a frame runs, in order of evaluation, as far as it is known."""
        if frame.sites is None:
            frame.sites = ()
            found: list[Site] = []
            facts = frame.function.facts
            for call in facts.calls:
                found.extend(self._call_sites(frame, call.node, call.block, call.mark, call.use))
            for read in facts.reads:
                found.extend(self._read_sites(frame, read.node, read.block, read.mark))
            for block in facts.blocks:
                if block.kind in ("for", "comp") and block.nodes:
                    found.extend(
                        self._iterated(frame, block.nodes[0], block.parent, block.mark, self.evaluator.eval(frame, block.nodes[0]))
                    )
                elif (
                    block.kind in ("if", "while")
                    and block.nodes
                    and facts.nodes[block.nodes[0]][0] in ("union", "sub", "call", "attr", "not")
                ):
                    found.extend(self._truth(frame, block.nodes[0], block.parent, block.mark))
            frame.sites = tuple(found)
        return frame.sites

    def _call_sites(self, frame: Frame, index: int, block: int, mark: Mark, use: str) -> Iterator[Site]:
        evaluator = self.evaluator
        node = frame.function.facts.nodes[index]
        callees = evaluator.eval(frame, node[1])
        if not callees:
            return
        arguments: Arguments | None = None
        if len(callees) > 1:
            arguments = evaluator.arguments(frame, index)
            callees = fitting(callees, arguments)
        for callee in callees:
            if isinstance(callee, (FunctionValue, ClassValue, Partial, Instance)):
                if arguments is None:
                    arguments = evaluator.arguments(frame, index)
                if isinstance(callee, ClassValue) and callee.cls.module.name == "builtins":
                    texts = arguments.positional[0] if callee.cls.name == "str" and arguments.positional else NOTHING
                    yield from self.formatted(frame, index, block, mark, texts, "__str__")
                for target, given in self._targets(callee, arguments, (frame.function, index)):
                    yield from self.site(frame, "call", index, block, mark, target, given, use)
                yield from self.shown.of_call(frame, index, block, mark, callee, arguments)
        if use == "awaited":
            yield from self._awaited(frame, index, block, mark, evaluator.eval(frame, index))

    def _targets(self, callee: Value, arguments: Arguments, site: tuple[FunctionInfo, int]) -> Iterator[tuple[FunctionValue, Arguments]]:
        if isinstance(callee, FunctionValue):
            yield callee, arguments
        elif isinstance(callee, Partial):
            yield from self._targets(callee.target, merged(callee, arguments), site)
        elif isinstance(callee, ClassValue):
            for made in self.evaluator._construct(callee, arguments, site):
                method = self.evaluator.method(made, "__init__")
                if method is not None:
                    yield method, arguments
        elif isinstance(callee, Instance):
            method = self.evaluator.method(callee, "__call__")
            if method is not None:
                yield method, arguments

    def site(
        self, frame: Frame, kind: str, index: int, block: int, mark: Mark, target: FunctionValue, arguments: Arguments, use: str = "used",
        per_item: Values = NOTHING,
    ) -> Iterator[Site]:  # fmt: skip
        """What a call of a target is: the target itself, and what a function of a library runs of its arguments."""
        function = target.function
        if not function.stub:
            callee = self.evaluator.entry(target, arguments, frame.depth + 1)
            yield Site(frame, kind, index, block, mark, target, callee, arguments, per_item, use)
            return
        yield Site(frame, kind, index, block, mark, target, None, arguments, per_item, use)
        yield from self._implied(frame, index, block, mark, target, arguments)

    def _implied(self, frame: Frame, index: int, block: int, mark: Mark, target: FunctionValue, arguments: Arguments) -> Iterator[Site]:
        """What a function of a library runs of its arguments: it iterates over them, calls them, asks for their length or text."""
        function = target.function
        parent = function.parent
        if parent is None or not (arguments.positional or arguments.keywords):
            return
        evaluator = self.evaluator
        if function.module.name == "builtins":
            protocol = _IMPLICIT.get(function.name) or (_IMPLICIT.get(function.owner.name) if function.owner is not None else None)
            if protocol is not None and arguments.positional:
                for value in arguments.positional[0]:
                    method = evaluator.method(value, protocol)
                    if method is not None:
                        yield from self.site(frame, "format", index, block, mark, method, NO_ARGUMENTS)
        bound = evaluator.bind(target, arguments)
        iterables: dict[str, Values] = {}
        for parameter in function.facts.parameters:
            values = bound.get(parameter.name)
            if not values or parameter.annotation < 0:
                continue
            base, keys = self._shape(parent, parameter.annotation)
            if base in ITERABLE:
                if parameter.kind == "args":
                    values = join(item for value in values if isinstance(value, Sequence) for item in value.items)
                if function.module.name == "builtins":
                    yield from self._iterated(frame, index, block, mark, values)
                for key in keys:
                    if parent.facts.nodes[key][0] == "name":
                        iterables[parent.facts.nodes[key][1]] = values
            elif base == "Each":
                iterables["*"] = values
        types: dict[str, Values] | None = None
        for parameter in function.facts.parameters:
            values = bound.get(parameter.name)
            if not values or parameter.annotation < 0:
                continue
            base, keys = self._shape(parent, parameter.annotation)
            if base not in ("Callable", "Runs"):
                continue
            if types is None:
                types = evaluator.types(target, arguments)
            taken: list[Values] = []
            each: Values = iterables.get("*", NOTHING)
            if base == "Callable" and keys and parent.facts.nodes[keys[0]][0] == "list":
                for item in parent.facts.nodes[keys[0]][1]:
                    name = parent.facts.nodes[item][1] if parent.facts.nodes[item][0] == "name" else ""
                    taken.append(types.get(name, NOTHING))
                    each = each or iterables.get(name, NOTHING)
            elif each:
                taken.append(join(evaluator.element(value) for value in each))
            handed = Arguments(tuple(taken), (), False, ())
            if base == "Runs" and not taken:
                handed = self._passed_on(function, bound)
            for value in values:
                for run, given in (
                    self._targets(value, handed, (frame.function, index)) if isinstance(value, (FunctionValue, Partial)) else ()
                ):
                    yield from self.site(frame, "call", index, block, mark, run, given, "used", each)

    @staticmethod
    def _passed_on(function: FunctionInfo, bound: dict[str, Values]) -> Arguments:
        """What `to_thread(f, *args, **kwargs)` calls `f` with."""
        positional: tuple[Values, ...] = ()
        keywords: tuple[tuple[str, Values], ...] = ()
        star = False
        for parameter in function.facts.parameters:
            for value in bound.get(parameter.name, ()):
                if parameter.kind == "args":
                    if isinstance(value, Sequence):
                        positional = value.items
                    else:
                        star = True
                elif parameter.kind == "kwargs" and isinstance(value, Dictionary):
                    keywords = tuple((key, values) for key, values in value.pairs if isinstance(key, str))
                    star = star or value.open
        return Arguments(positional, keywords, star, ())

    def _shape(self, parent: FunctionInfo, annotation: int) -> tuple[str, tuple[int, ...]]:
        """The last name of an annotation and the nodes in its brackets."""
        nodes = parent.facts.nodes
        node = nodes[annotation]
        keys: tuple[int, ...] = ()
        if node[0] == "sub":
            keys = self.evaluator.keys(parent, node[2])
            node = nodes[node[1]]
        return str(node[-1] or node[-2]) if node[0] in ("name", "attr", "import") else "", keys

    def _read_sites(self, frame: Frame, index: int, block: int, mark: Mark) -> Iterator[Site]:
        evaluator = self.evaluator
        node = frame.function.facts.nodes[index]
        if node[0] == "sub":
            yield from self._indexed(frame, index, block, mark)
            return
        if node[0] == "await":
            yield from self._awaited(frame, node[1], block, mark, evaluator.eval(frame, node[1]))
            return
        if node[0] == "format":
            for part in node[1]:
                yield from self.formatted(frame, index, block, mark, evaluator.eval(frame, part), "__str__")
            return
        for value in evaluator.eval(frame, node[1]):
            yield from self.attribute_sites(frame, "read", index, block, mark, value, node[2])

    def attribute_sites(
        self, frame: Frame, kind: str, index: int, block: int, mark: Mark, value: Value, name: str, per_item: Values = NOTHING
    ) -> Iterator[Site]:  # fmt: skip
        """What reading an attribute of a value runs: the getter of a property or of a descriptor."""
        if not isinstance(value, Instance) or value.cls.module.name == "builtins":
            return
        key = (value.cls, name)
        known = self._readers.get(key, ())
        if known == ():
            known = self._readers[key] = self._reader(value, name)
        for reader in known or ():
            if reader.stub:
                target = FunctionValue(reader, self._descriptor(value, name), None)
                yield Site(frame, kind, index, block, mark, target, None, Arguments(((value,),), (), False, ()), per_item, name=name)
            else:
                yield from self.site(frame, kind, index, block, mark, FunctionValue(reader, value, None), NO_ARGUMENTS, per_item=per_item)

    def _indexed(self, frame: Frame, index: int, block: int, mark: Mark) -> Iterator[Site]:
        """What a subscript runs of an object that is no builtin container."""
        evaluator = self.evaluator
        _, base, key = frame.function.facts.nodes[index]
        for value in evaluator.eval(frame, base):
            if isinstance(value, Instance) and value.cls.module.name != "builtins":
                method = evaluator.method(value, "__getitem__")
                if method is not None and (not method.function.stub or self.of(method.function)):
                    given = Arguments((evaluator.eval(frame, key),), (), False, ())
                    yield from self.site(frame, "index", index, block, mark, method, given)

    def formatted(
        self, frame: Frame, index: int, block: int, mark: Mark, values: Values, protocol: str, per_item: Values = NOTHING
    ) -> Iterator[Site]:  # fmt: skip
        """The methods of the project that make a text of a value."""
        for value in values:
            method = self.evaluator.method(value, protocol)
            if method is not None and not method.function.stub:
                yield from self.site(frame, "format", index, block, mark, method, NO_ARGUMENTS, per_item=per_item)

    def _reader(self, value: Instance, name: str) -> tuple[FunctionInfo, ...] | None:
        """The functions that run when an attribute is read: a property, or a descriptor's getter that has effects. None for a plain one."""
        evaluator = self.evaluator
        for parent in evaluator.linear(value.cls)[0]:
            cls = parent.cls
            if name in cls.attributes:
                return None
            nodes = cls.facts.bindings.get(name)
            if nodes:
                found: list[FunctionInfo] = []
                for index in nodes:
                    kind, *rest = cls.function.facts.nodes[index]
                    if kind == "function":
                        function = cls.module.functions[rest[0]]
                        if function.is_property and not function.decorated("setter", "deleter"):
                            found.append(function)
                if not found:
                    descriptor = self._descriptor(value, name)
                    getter = evaluator.method(descriptor, "__get__") if descriptor is not None else None
                    if getter is not None and self.of(getter.function):
                        found.append(getter.function)
                return tuple(found) or None
            table = evaluator.reverse.get(cls)
            if table is not None and name in table:
                method = evaluator.method(table[name][0][1], "__reverse__")
                return (method.function,) if method is not None and self.of(method.function) else None
        return None

    def _descriptor(self, value: Instance, name: str) -> Instance | None:
        """The object in the class body that decides what reading an attribute gives."""
        evaluator = self.evaluator
        for parent in evaluator.linear(value.cls)[0]:
            cls = parent.cls
            for index in cls.facts.bindings.get(name, ()):
                for found in evaluator.eval(evaluator.generic(cls.function), index):
                    if isinstance(found, Instance):
                        return found
            table = evaluator.reverse.get(cls)
            if table is not None and name in table:
                return table[name][0][1]
        return None

    def descriptor(self, value: Instance, name: str) -> Instance | None:
        """The class-level object behind an attribute of an instance (a relation, a column), None for a plain one."""
        return self._descriptor(value, name)

    def _iterated(self, frame: Frame, index: int, block: int, mark: Mark, values: Values) -> Iterator[Site]:
        for value in values:
            if not isinstance(value, Instance) or value.cls.module.name == "builtins":
                continue
            for name in ("__iter__", "__aiter__"):
                method = self.evaluator.method(value, name)
                if method is not None:
                    if not method.function.stub or self.of(method.function):
                        yield from self.site(frame, "iterate", index, block, mark, method, NO_ARGUMENTS)
                    break

    def _awaited(self, frame: Frame, index: int, block: int, mark: Mark, values: Values) -> Iterator[Site]:
        """What awaiting an object runs that is no coroutine: a query, a request that is sent only then."""
        for value in values:
            if isinstance(value, Instance) and value.cls.module.name != "builtins":
                method = self.evaluator.method(value, "__await__")
                if method is not None and (not method.function.stub or self.of(method.function)):
                    yield from self.site(frame, "await", index, block, mark, method, NO_ARGUMENTS)

    def _truth(self, frame: Frame, index: int, block: int, mark: Mark) -> Iterator[Site]:
        node = frame.function.facts.nodes[index]
        if node[0] == "not":
            index = node[1]
        for value in self.evaluator.eval(frame, index):
            if isinstance(value, Instance) and value.cls.module.name != "builtins":
                method = self.evaluator.method(value, "__bool__")
                if method is not None and method.function.stub and self.of(method.function):
                    yield from self.site(frame, "format", index, block, mark, method, NO_ARGUMENTS)

    # Reach.

    def explored(self, modules: Modules, pause: Callable[[], None] | None = None) -> tuple[Frame, ...]:
        """All frames of the program: the generic one of each function of the project, and those reached with known arguments.

        Args:
            pause: Called again and again; what it raises ends the search.
        """
        if self._explored is None:
            queue = deque(self.evaluator.generic(function) for function in modules.functions() if function.module.role in RUNNING)
            seen: dict[Frame, None] = dict.fromkeys(queue)
            while queue:
                frame = queue.popleft()
                if pause is not None:
                    pause()
                for site in self.sites(frame):
                    if site.callee is not None and site.callee not in seen:
                        seen[site.callee] = None
                        queue.append(site.callee)
            self._explored = tuple(seen)
            self._known = frozenset(seen)
        return self._explored

    def leading(self, effect: Effect, modules: Modules) -> frozenset[Frame]:
        """The frames from which an effect is reached."""
        found = self._leading.get(effect)
        if found is None:
            callers: dict[Frame, list[Frame]] = {}
            queue: deque[Frame] = deque()
            reached: set[Frame] = set()
            for frame in self.explored(modules):
                for site in self.sites(frame):
                    if site.callee is not None:
                        callers.setdefault(site.callee, []).append(frame)
                    elif effect in self.of(site.target.function) and frame not in reached:
                        reached.add(frame)
                        queue.append(frame)
            while queue:
                for caller in callers.get(queue.popleft(), ()):
                    if caller not in reached:
                        reached.add(caller)
                        queue.append(caller)
            found = self._leading[effect] = frozenset(reached)
        return found

    def reached(self, site: Site, effect: Effect, modules: Modules) -> Iterator[Reached]:
        """The sites with an effect that a site leads to, nearest first, each with the shortest chain; the site itself if it has it."""
        if site.callee is None:
            if effect in self.of(site.target.function):
                yield Reached(site, (site,))
            return
        leading = self.leading(effect, modules)
        explored = self._known
        if site.callee not in leading and site.callee in explored:
            return
        queue: deque[tuple[Frame, tuple[Site, ...]]] = deque([(site.callee, (site,))])
        seen = {site.callee}
        while queue and len(seen) < _SEARCH_FRAMES:
            frame, chain = queue.popleft()
            for inner in self.sites(frame):
                if inner.use == "decorator":
                    continue
                if inner.callee is None:
                    if effect in self.of(inner.target.function):
                        yield Reached(inner, (*chain, inner))
                elif (inner.callee in leading or inner.callee not in explored) and inner.callee not in seen and len(chain) < _SEARCH_DEPTH:
                    seen.add(inner.callee)
                    queue.append((inner.callee, (*chain, inner)))
