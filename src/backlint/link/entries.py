"""Entry points: functions that nobody in the project needs to call, because a framework, a worker or the operating system does."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from .frames import Site
from .symbols import ClassInfo, FunctionInfo
from .values import Arguments, CallOrigin, ClassValue, Const, FunctionValue, Instance, Partial, Sequence, Value, Values

if TYPE_CHECKING:
    from .program import Program

#: Entry points named in one finding, and how many callers are looked at to find them.
_NAMED = 3
_SEARCHED = 2000
#: How deep routers are mounted in each other.
_MOUNTED = 6


@dataclass(frozen=True)
class Entry:
    """A function called from outside.

    Attributes:
        function: The function.
        kind: "route", "task", "consumer", "command", "schedule", "startup" or "main".
        label: For people: `GET /orders/{id}`, `task send_invoice`.
        verbs: For a route: its HTTP methods, upper case; empty for any.
    """

    function: FunctionInfo
    kind: str
    label: str
    verbs: tuple[str, ...] = ()


class Entries:
    """Finds entry points, and which of them lead to a function."""

    def __init__(self, program: Program) -> None:
        self._program = program
        self._found: dict[FunctionInfo, Entry] | None = None
        self._reach: dict[FunctionInfo, tuple[str, ...]] = {}

    def all(self) -> tuple[Entry, ...]:
        """All entry points, in order of path and place."""
        return tuple(self._table().values())

    def of(self, function: FunctionInfo) -> Entry | None:
        """The entry point that a function is, if it is one."""
        return self._table().get(function)

    def reach(self, function: FunctionInfo) -> tuple[str, ...]:
        """Labels of the entry points that lead to a function, nearest first, at most three."""
        found = self._reach.get(function)
        if found is None:
            table = self._table()
            labels: dict[str, None] = {}
            queue = deque([function])
            seen = {function}
            while queue and len(labels) < _NAMED and len(seen) < _SEARCHED:
                current = queue.popleft()
                entry = table.get(current)
                if entry is not None:
                    labels[entry.label] = None
                    continue
                if current.parent is not None and current.parent.index and current.parent not in seen:
                    seen.add(current.parent)
                    queue.append(current.parent)
                for site in self._program.callers(current):
                    if site.function not in seen:
                        seen.add(site.function)
                        queue.append(site.function)
            found = self._reach[function] = tuple(labels)
        return found

    def _table(self) -> dict[FunctionInfo, Entry]:
        if self._found is None:
            self._found = {}
            for function in self._program.running():
                self._decorated(function)
            for function in self._program.running():
                for site in self._program.sites(self._program.generic(function)):
                    if site.target.function.stub and site.arguments is not None:
                        self._handed_over(site, site.arguments)
            for cls in self._program.classes():
                self._inherited(cls)
            for module in self._program.files():
                if module.facts.main and module.body is not None:
                    self._add(module.body, "main", f"python -m {module.name}")
        return self._found

    def _add(self, function: FunctionInfo, kind: str, label: str, verbs: tuple[str, ...] = ()) -> None:
        if self._found is not None and not function.stub:
            self._found.setdefault(function, Entry(function, kind, label, verbs))

    # Ways to become one.

    def _decorated(self, function: FunctionInfo) -> None:
        parent = function.parent
        if parent is None or not function.facts.decorators:
            return
        evaluator = self._program.evaluator
        frame = evaluator.generic(parent)
        for decorator in function.facts.decorators:
            node = parent.facts.nodes[decorator]
            arguments = Arguments((), (), False, ())
            callee = decorator
            if node[0] == "call":
                callee = node[1]
                arguments = evaluator.arguments(frame, decorator)
            for value in evaluator.eval(frame, callee):
                target = self._function(value)
                if target is not None and target.function.stub:
                    self._register(target, arguments, function)

    def _function(self, value: Value) -> FunctionValue | None:
        if isinstance(value, FunctionValue):
            return value
        if isinstance(value, Instance):
            return self._program.evaluator.method(value, "__call__")
        return None

    def _register(self, target: FunctionValue, arguments: Arguments, function: FunctionInfo) -> None:
        markers = target.function.markers
        if "route" in markers:
            verb = str(markers["route"][0]) if markers["route"] else "*"
            verbs = self._verbs(target, arguments) or (() if verb == "*" else (verb,))
            path = self._path(target, arguments)
            self._add(function, "route", _route(verbs, path), verbs)
        elif markers.get("entry"):
            kind = str(markers["entry"][0])
            if kind == "route":
                verbs = self._verbs(target, arguments)
                self._add(function, kind, _route(verbs, self._path(target, arguments)), verbs)
            else:
                self._add(function, kind, f"{kind} {function.name}")

    def _handed_over(self, site: Site, arguments: Arguments) -> None:
        """A function or class given for a parameter that takes handlers."""
        parent = site.target.function.parent
        if parent is None:
            return
        roles = {
            parameter.name: role[0]
            for parameter in site.target.function.facts.parameters
            if parameter.annotation >= 0 and (role := self._program.evaluator.role(parent, parameter.annotation)) is not None
        }
        takers = [name for name, role in roles.items() if role == "Handler"]
        if not takers:
            return
        bound = self._program.evaluator.bind(site.target, arguments)
        path = self._path(site.target, arguments)
        verbs = self._verbs(site.target, arguments)
        kind = next((str(value[0]) for name, value in site.target.function.markers.items() if name == "entry" and value), "route")
        for name in takers:
            for value in bound.get(name, ()):
                self._handler(value, kind, path, verbs)

    def _handler(self, value: Value, kind: str, path: str, verbs: tuple[str, ...]) -> None:
        if isinstance(value, Partial):
            self._handler(value.target, kind, path, verbs)
        elif isinstance(value, FunctionValue):
            owner = value.receiver
            if value.function.stub and isinstance(owner, ClassValue):
                self._handler(owner, kind, path, verbs)
            else:
                self._add(value.function, kind, _route(verbs, path) if kind == "route" else f"{kind} {value.function.name}", verbs)
        elif isinstance(value, ClassValue):
            for method, verb in self._methods(value.cls).items():
                function = self._method(value.cls, method)
                if function is not None:
                    self._add(function, "route", _route((verb,), path), (verb,))
        elif isinstance(value, Instance) and isinstance(value.origin, CallOrigin):
            target = value.origin.target
            if isinstance(target, FunctionValue) and target.receiver is not None:
                self._handler(target.receiver, kind, path, verbs)

    def _inherited(self, cls: ClassInfo) -> None:
        """Methods that the framework calls because of the class that they override or belong to."""
        parents = self._program.evaluator.linear(cls)[0]
        if not any(parent.cls.stub for parent in parents):
            return
        for parent in parents:
            if not parent.cls.stub:
                continue
            for method, verb in self._handlers(parent.cls).items():
                own = cls.method(method)
                if own is not None:
                    self._add(own, "route", f"{verb} {cls.name}", (verb,))
            for name in parent.cls.facts.order:
                base = parent.cls.method(name)
                own = cls.method(name)
                if base is not None and own is not None and base.markers.get("entry"):
                    kind = str(base.markers["entry"][0])
                    self._add(own, kind, f"{kind} {cls.module.name.rpartition('.')[2] if kind == 'command' else cls.name}")

    def _handlers(self, cls: ClassInfo) -> dict[str, str]:
        return {part[0]: str(part[1]) for part in cls.markers.get("handlers", ()) if isinstance(part, tuple)}

    def _methods(self, cls: ClassInfo) -> dict[str, str]:
        found: dict[str, str] = {}
        for parent in self._program.evaluator.linear(cls)[0]:
            found.update(self._handlers(parent.cls))
        return found

    def _method(self, cls: ClassInfo, name: str) -> FunctionInfo | None:
        for parent in self._program.evaluator.linear(cls)[0]:
            function = parent.cls.method(name)
            if function is not None:
                return function
        return None

    # What a route's arguments say.

    def _role(self, target: FunctionValue, arguments: Arguments, wanted: str) -> Values:
        evaluator = self._program.evaluator
        parent = target.function.parent
        if parent is None:
            return ()
        bound = evaluator.bind(target, arguments)
        for parameter in target.function.facts.parameters:
            if parameter.annotation < 0:
                continue
            role = evaluator.role(parent, parameter.annotation)
            if role is not None and role[0] == wanted:
                return bound.get(parameter.name, ())
        return ()

    def _path(self, target: FunctionValue, arguments: Arguments) -> str:
        return self._prefix(target.receiver, 0) + _text(self._role(target, arguments, "Route"))

    def _prefix(self, router: Value | None, depth: int) -> str:
        """What stands before the paths of a router's routes: where it is mounted, and what it was made with."""
        if not isinstance(router, Instance) or not isinstance(router.origin, CallOrigin) or depth > _MOUNTED:
            return ""
        own = ""
        init = self._program.evaluator.method(router, "__init__")
        if init is not None and init.function.stub and isinstance(router.origin.target, ClassValue):
            own = _text(self._role(init, router.origin.arguments, "Route"))
        mount = self._mounts.get(router.origin.site)
        return (self._prefix(mount[0], depth + 1) + mount[1] if mount else "") + own.rstrip("/")

    @cached_property
    def _mounts(self) -> dict[object, tuple[Value | None, str]]:
        """For each router by the call that made it: what it is mounted on first, and below which path."""
        found: dict[object, tuple[Value | None, str]] = {}
        for function in self._program.running():
            for site in self._program.sites(self._program.generic(function)):
                if not site.target.function.stub or site.arguments is None:
                    continue
                for router in self._role(site.target, site.arguments, "Mounts"):
                    if isinstance(router, Instance) and isinstance(router.origin, CallOrigin):
                        path = _text(self._role(site.target, site.arguments, "Route")).rstrip("/")
                        found.setdefault(router.origin.site, (site.receiver, path))
        return found

    def _verbs(self, target: FunctionValue, arguments: Arguments) -> tuple[str, ...]:
        found: list[str] = []
        for value in self._role(target, arguments, "Verb"):
            parts: tuple[Values, ...] = value.items if isinstance(value, Sequence) else ((value,),)
            found.extend(item.value.upper() for part in parts for item in part if isinstance(item, Const) and isinstance(item.value, str))
        return tuple(found)


def _text(values: Values) -> str:
    return next((value.value for value in values if isinstance(value, Const) and isinstance(value.value, str)), "")


def _route(verbs: tuple[str, ...], path: str) -> str:
    shown = path if path.startswith("/") else f"/{path}"
    return f"{'|'.join(verbs)} {shown}" if verbs else shown
