"""Dependencies of modules on each other that are no import: messages that one sends and the other takes, keys of a cache that one writes
and the other reads, rows of the other's tables."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..facts import Mark
from ..lower.lines import literals
from .frames import Site
from .symbols import ClassInfo, FunctionInfo, ModuleInfo
from .values import Arguments, CallOrigin, Const, FunctionValue, Instance, Sequence, Value, Values

if TYPE_CHECKING:
    from .program import Program

#: What stands for a part of a key that is not written down.
HOLE = "{}"
_PERCENT = re.compile(r"%(?:\(\w+\))?[-#0 +]*\d*(?:\.\d+)?[diouxXeEfFgGcrsa]|\{\w*(?:![rsa])?(?::[^{}]*)?\}")
#: A key says something when as many characters of it are written down.
_WRITTEN = 4


@dataclass(frozen=True)
class Place:
    """A place in the project: the function in whose text it stands, and the mark."""

    function: FunctionInfo
    mark: Mark

    @property
    def module(self) -> ModuleInfo:
        """The module."""
        return self.function.module


@dataclass(frozen=True)
class Coupling:
    """One dependency.

    Attributes:
        kind: "event", "cache" or "model".
        source: The place that depends: where a message is sent, a key is read or deleted, rows are asked for.
        target: What it depends on: who takes the message, where the key is written, the class of the rows.
        label: The message, the key, the class.
        how: "sends"; "reads" or "deletes"; "asks for" or "changes".
    """

    kind: str
    source: Place
    target: Place
    label: str
    how: str


@dataclass(frozen=True)
class KeyUse:
    """A key that is written down where a cache is called.

    Attributes:
        key: With `{}` for each part that is not known.
        how: "read", "write" or "delete".
        store: Which cache it is: the same for calls on the same one, as far as the code says.
    """

    key: str
    how: str
    store: tuple[object, ...]
    place: Place


class Couplings:
    """Finds them in the sites of the running code, as they are for all callers."""

    def __init__(self, program: Program) -> None:
        self._program = program
        self._roles: dict[FunctionInfo, tuple[tuple[str, str, tuple[object, ...]], ...]] = {}
        self._sent: dict[object, list[tuple[Place, str]]] = {}
        self._taken: dict[object, list[Place]] = {}
        self._decorated: dict[tuple[object, int], FunctionInfo] = {}
        self.keys: list[KeyUse] = []
        self._collect()

    # What couples.

    def events(self) -> Iterator[Coupling]:
        """From where a message is sent to who takes it. Several sendings from one function are one."""
        seen: set[tuple[FunctionInfo, FunctionInfo, str]] = set()
        for key, places in self._sent.items():
            for source, label in places:
                for target in self._taken.get(key, ()):
                    about = (source.function, target.function, label)
                    if about not in seen and source.function is not target.function:
                        seen.add(about)
                        yield Coupling("event", source, target, label, "sends")

    def caches(self) -> Iterator[Coupling]:
        """From where a key is read or deleted to where the same key of the same cache is written, once for two modules and a key."""
        written: dict[tuple[str, tuple[object, ...]], list[KeyUse]] = {}
        for use in self.keys:
            if use.how == "write":
                written.setdefault((use.key, use.store), []).append(use)
        seen: set[tuple[str, str, str, str]] = set()
        for use in self.keys:
            for other in written.get((use.key, use.store), ()) if use.how != "write" else ():
                about = (use.key, use.how, use.place.module.name, other.place.module.name)
                if use.place.module is not other.place.module and about not in seen:
                    seen.add(about)
                    yield Coupling("cache", use.place, other.place, use.key, f"{use.how}s")

    def models(self) -> Iterator[Coupling]:
        """From where rows are asked for or changed to their class in another module."""
        for function in self._program.running():
            for site in self._program.sites(self._program.generic(function)):
                for cls, changes in self._program.stored.used(site):
                    if cls.module is not function.module:
                        yield Coupling("model", Place(function, site.mark), at(cls), cls.name, "changes" if changes else "asks for")

    # What is collected.

    def _collect(self) -> None:
        program = self._program
        for function in program.running():
            self._take_decorated(function)
        for function in program.running():
            for site in program.sites(program.generic(function)):
                if site.callee is None and site.arguments is not None and site.kind == "call":
                    for name, role, words in self.roles(site.target.function):
                        if role == "Key":
                            self._use(site, name, str(words[0]) if words else "")
                        elif role == "Topic":
                            self._topic(site, site.arguments, name, words)

    def roles(self, function: FunctionInfo) -> tuple[tuple[str, str, tuple[object, ...]], ...]:
        """The parameters of a function of a library that are keys or messages: name, word, and the constants in its brackets."""
        found = self._roles.get(function)
        if found is None:
            parent = function.parent if function.stub else None
            found = ()
            if parent is not None:
                roles = (
                    (parameter.name, self._program.evaluator.role(parent, parameter.annotation))
                    for parameter in function.facts.parameters
                    if parameter.annotation >= 0
                )
                found = tuple((name, role[0], role[1]) for name, role in roles if role is not None and role[0] in ("Key", "Topic"))
            self._roles[function] = found
        return found

    def _take_decorated(self, function: FunctionInfo) -> None:
        """A function that a decorator makes the one that takes messages."""
        parent = function.parent
        if parent is None:
            return
        evaluator = self._program.evaluator
        frame = evaluator.generic(parent)
        for decorator in function.facts.decorators:
            self._decorated[parent, decorator] = function
            node = parent.facts.nodes[decorator]
            called = node[0] == "call"
            for value in evaluator.eval(frame, node[1] if called else decorator):
                if not isinstance(value, FunctionValue):
                    continue
                for name, role, words in self.roles(value.function):
                    if role == "Topic" and words[:1] == ("receive",):
                        given = evaluator.bind(value, evaluator.arguments(frame, decorator)).get(name, ()) if called else ()
                        self._taken.setdefault(function, []).append(Place(function, function.facts.mark))
                        for key in self._names(given):
                            self._taken.setdefault(key, []).append(Place(function, function.facts.mark))
                        if not given and len(words) > 1:
                            default = str(words[1]).format(module=function.module.name, function=function.name)
                            self._taken.setdefault(default, []).append(Place(function, function.facts.mark))

    def _topic(self, site: Site, arguments: Arguments, name: str, words: tuple[object, ...]) -> None:
        given = self._program.evaluator.bind(site.target, arguments).get(name, ())
        if words[:1] == ("receive",):
            if (site.function, site.node) in self._decorated:
                return
            functions = [value for values in arguments.positional for value in values if isinstance(value, FunctionValue)]
            functions += [value for _, values in arguments.keywords for value in values if isinstance(value, FunctionValue)]
            own = [value.function for value in functions if not value.function.stub]
            for key in self._names(given):
                for taker in own or [site.function]:
                    mark = taker.facts.mark if own else site.mark
                    self._taken.setdefault(key, []).append(Place(taker, mark))
        else:
            for key in self._names(given):
                label = key if isinstance(key, str) else key.name if isinstance(key, FunctionInfo) else self._called(key)
                self._sent.setdefault(key, []).append((Place(site.function, site.mark), label))

    def _names(self, values: Values) -> Iterator[object]:
        """What messages are known by: their name, the function that takes them, or the place where the object that stands for them is
        made."""
        for value in values:
            if isinstance(value, Const) and isinstance(value.value, str) and value.value:
                yield value.value
            elif isinstance(value, Sequence):
                for item in value.items:
                    yield from self._names(item)
            elif isinstance(value, Instance):
                last: tuple[object, int] | None = None
                for last in self._program.stored.makers(value):
                    if last in self._decorated:
                        yield self._decorated[last]
                        break
                else:
                    if last is not None and isinstance(value.origin, CallOrigin) and value.origin.site == last:
                        yield last

    @staticmethod
    def _called(key: object) -> str:
        """The name under which an object that stands for messages is kept."""
        if not isinstance(key, tuple) or not isinstance(key[0], FunctionInfo):
            return ""
        return next((name for name, nodes in key[0].facts.bindings.items() if key[1] in nodes), "")

    # Keys.

    def _use(self, site: Site, name: str, how: str) -> None:
        node = self._argument(site, name)
        if node < 0:
            return
        key = self._written(site.function, node)
        if len(key.replace(HOLE, "")) >= _WRITTEN and any(character.isalpha() for character in key):
            self.keys.append(KeyUse(key, how, self._store(site), Place(site.function, site.mark)))

    @staticmethod
    def _argument(site: Site, name: str) -> int:
        """The node given for a parameter, the first one for many; -1 where there is none."""
        node = site.function.facts.nodes[site.node]
        if node[0] != "call":
            return -1
        names = [parameter.name for parameter in site.target.function.facts.parameters]
        place = names.index(name) - (site.target.receiver is not None)
        for keyword, value in node[3]:
            if keyword == name:
                return int(value)
        if place < len(node[2]) and all(isinstance(item, int) for item in node[2][: place + 1]):
            return int(node[2][place])
        return -1

    def _written(self, function: FunctionInfo, index: int, depth: int = 0) -> str:
        """A key as it is written at this place, or in this module as a constant; empty where that is elsewhere."""
        nodes = function.facts.nodes
        node = nodes[index]
        if node[0] == "const":
            return node[1] if isinstance(node[1], str) else ""
        if node[0] == "format":
            texts = [self._written(function, part, depth) if nodes[part][0] in ("const", "name") else HOLE for part in node[1]]
            return "".join(text or HOLE for text in texts)
        if node[0] == "binary" and node[1] == "Modulo":
            return _PERCENT.sub(HOLE, self._written(function, node[2], depth))
        if node[0] == "call" and nodes[node[1]][0] == "attr" and nodes[node[1]][2] == "format":
            return _PERCENT.sub(HOLE, self._written(function, nodes[node[1]][1], depth))
        body = function.module.body
        if node[0] == "name" and body is not None and depth < 3:
            bound = body.facts.bindings.get(node[1], ())
            if len(bound) == 1 and body.facts.nodes[bound[0]][0] == "text":
                return self._read(body, node[1])
            return self._written(body, bound[0], depth + 1) if len(bound) == 1 else ""
        return ""

    def _read(self, body: FunctionInfo, name: str) -> str:
        """A constant of a module whose value facts do not hold, as that of everything called a key: from the text."""
        lines = [bind.mark.line for bind in body.facts.binds if bind.name == name]
        tokens = literals(self._program.text(body.module.path), lines[0]) if len(lines) == 1 else []
        value = ast.literal_eval(tokens[0].raw) if len(tokens) == 1 and tokens[0].raw[0] in "\"'" else ""
        return value if isinstance(value, str) else ""

    def _store(self, site: Site) -> tuple[object, ...]:
        """Which cache a call talks to: the class, and the constants with which it was chosen. Without any it is the service's only one."""
        receiver = site.receiver
        service = site.function.module.source.root if site.function.module.source is not None else ""
        if not isinstance(receiver, Instance):
            return (None, service)
        chosen: list[object] = []
        value: Value | None = receiver
        while isinstance(value, Instance) and isinstance(value.origin, CallOrigin):
            given = value.origin.arguments
            chosen += [const.value for values in given.positional for const in values if isinstance(const, Const)]
            chosen += [(name, const.value) for name, values in given.keywords for const in values if isinstance(const, Const)]
            target = value.origin.target
            value = target.receiver if isinstance(target, FunctionValue) else None
        shared = any(isinstance(word, str) and "://" in word for word in chosen)
        return (receiver.cls.module.name.partition(".")[0], *sorted(map(repr, chosen)), "" if shared else service)


def at(cls: ClassInfo) -> Place:
    """Where a class is defined."""
    return Place(cls.function, cls.facts.mark)


def together(couplings: Iterable[Coupling]) -> dict[tuple[str, str], list[Coupling]]:
    """Couplings by the names of the modules that they connect."""
    found: dict[tuple[str, str], list[Coupling]] = {}
    for coupling in couplings:
        found.setdefault((coupling.source.module.name, coupling.target.module.name), []).append(coupling)
    return found
