"""Modules, classes and functions of the program and of the library models, and what names in them are bound to."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from typing import TYPE_CHECKING

from ..facts import Class, Function, Import, ModuleFacts, Node, Parameter
from ..source import Role, Source
from .versions import Versions

if TYPE_CHECKING:
    from .frames import Frame
    from .values import ClassValue, Values

#: Gives the facts of a library model by module name, and whether it is a package; None where there is no model.
Libraries = Callable[[str], "tuple[ModuleFacts, bool] | None"]


class FunctionInfo:
    """A function, method, lambda or module body, in the project or in a library model.

    Attributes:
        module, index, facts: Where it is written and what it says.
        owner: The class whose body holds it.
        parent: The function in which it is defined; None for a module's body.
        markers: For library models: the words of `backlint.stub` that decorate it, with their constant arguments.
    """

    __slots__ = ("_markers", "facts", "frame_count", "frames", "generic", "index", "module", "owner", "parameters")

    def __init__(self, module: ModuleInfo, index: int, facts: Function) -> None:
        self.module = module
        self.index = index
        self.facts = facts
        self.owner: ClassInfo | None = None
        self.parameters: dict[str, Parameter] = {parameter.name: parameter for parameter in facts.parameters}
        self.frames: dict[object, Frame] = {}
        self.frame_count = 0
        self.generic: Frame | None = None
        self._markers: dict[str, tuple[object, ...]] | None = None

    @property
    def parent(self) -> FunctionInfo | None:
        """The function in whose body it is defined."""
        return None if self.facts.parent < 0 else self.module.functions[self.facts.parent]

    @property
    def name(self) -> str:
        """As `__name__`."""
        return self.facts.name

    @property
    def path(self) -> str:
        """Dotted path of module and qualified name: `shop.orders.Order.total`."""
        return f"{self.module.name}.{self.facts.qualname}" if self.facts.qualname else self.module.name

    @property
    def stub(self) -> bool:
        """Whether it is part of a library model."""
        return self.module.source is None

    @property
    def markers(self) -> dict[str, tuple[object, ...]]:
        """The stub vocabulary on it; empty for functions of the project."""
        if self._markers is None:
            self._markers = _markers(self.parent, self.facts.decorators) if self.stub else {}
        return self._markers

    @property
    def is_static(self) -> bool:
        """Whether it is a static method."""
        return self.owner is not None and (self.decorated("staticmethod") and self.name != "__new__")

    @property
    def is_class_method(self) -> bool:
        """Whether its first parameter is the class."""
        return self.owner is not None and (
            self.decorated("classmethod") or self.name in ("__new__", "__init_subclass__", "__class_getitem__")
        )

    def decorated(self, *names: str) -> bool:
        """Whether a decorator's last name is one of these."""
        return any(name in names for name in self.decorator_names())

    def decorator_names(self) -> list[str]:
        """The last names of its decorators, without their calls."""
        parent = self.parent
        found = []
        if parent is not None:
            for index in self.facts.decorators:
                node = parent.facts.nodes[index]
                if node[0] == "call":
                    node = parent.facts.nodes[node[1]]
                if node[0] == "attr":
                    found.append(node[2])
                elif node[0] == "name":
                    found.append(node[1])
                elif node[0] == "import":
                    found.append(node[3] or node[2].rpartition(".")[2])
        return found

    @property
    def is_property(self) -> bool:
        """Whether reading it as an attribute calls it."""
        # Decorators that make properties are called after what they make, in Python (`cached_property`) and everywhere else.
        return self.owner is not None and any(name.endswith("property") or name == "getter" for name in self.decorator_names())

    def __repr__(self) -> str:
        return f"<function {self.path}>"


class ClassInfo:
    """A class of the project or of a library model.

    `attributes` maps a name stored on `self` or `cls` in any method to where: (function, node).
    """

    __slots__ = ("_markers", "attributes", "facts", "function", "index", "linear", "module", "parameters")

    def __init__(self, module: ModuleInfo, index: int, facts: Class) -> None:
        self.module = module
        self.index = index
        self.facts = facts
        self.function = module.functions[facts.function]
        self.attributes: dict[str, list[tuple[FunctionInfo, int]]] = {}
        #: Filled by the evaluator: the classes in method resolution order with the type arguments they get, and whether all are known.
        self.linear: tuple[tuple[ClassValue, ...], bool] | None = None
        self.parameters: tuple[str, ...] | None = None
        self._markers: dict[str, tuple[object, ...]] | None = None

    @property
    def name(self) -> str:
        """As `__name__`."""
        return self.facts.name

    @property
    def path(self) -> str:
        """Dotted path of module and qualified name."""
        return f"{self.module.name}.{self.facts.qualname}"

    @property
    def stub(self) -> bool:
        """Whether it is part of a library model."""
        return self.module.source is None

    @property
    def markers(self) -> dict[str, tuple[object, ...]]:
        """The stub vocabulary that decorates it."""
        if self._markers is None:
            self._markers = _markers(self.function, self.facts.decorators) if self.stub else {}
        return self._markers

    def method(self, name: str) -> FunctionInfo | None:
        """A function of its own body."""
        for index in self.facts.bindings.get(name, ()):
            node = self.function.facts.nodes[index]
            if node[0] == "function":
                return self.module.functions[node[1]]
        return None

    def __repr__(self) -> str:
        return f"<class {self.path}>"


class ModuleInfo:
    """A module: of the project (with its `source`) or of a library model (without)."""

    __slots__ = ("classes", "facts", "functions", "is_package", "name", "names", "outer_writes", "source", "stars")

    def __init__(self, name: str, facts: ModuleFacts, source: Source | None, *, is_package: bool) -> None:
        self.name = name
        self.facts = facts
        self.source = source
        self.is_package = is_package
        self.functions = [FunctionInfo(self, index, function) for index, function in enumerate(facts.functions)]
        self.classes = [ClassInfo(self, index, cls) for index, cls in enumerate(facts.classes)]
        self.stars = [item for item in facts.imports if item.name == "*"]
        #: Module-level names that functions assign through `global`.
        self.outer_writes: dict[str, list[tuple[FunctionInfo, int]]] = {}
        self.names: dict[str, Values] = {}
        for function in self.functions:
            if function.facts.owner >= 0:
                function.owner = self.classes[function.facts.owner]
            for name in function.facts.outer:
                for node in function.facts.bindings.get(name, ()):
                    self.outer_writes.setdefault(name, []).append((function, node))
        for function in self.functions:
            if function.owner is not None and function.facts.stores:
                self._record_attributes(function, function.owner)

    def _record_attributes(self, function: FunctionInfo, owner: ClassInfo) -> None:
        parameters = function.facts.parameters
        if not parameters:
            return
        receiver: Node = ("param", parameters[0].name)
        for store in function.facts.stores:
            if store.name != "[]" and function.facts.nodes[store.base] == receiver:
                owner.attributes.setdefault(store.name, []).append((function, store.node))

    @property
    def body(self) -> FunctionInfo | None:
        """The module's own statements; None for a file that did not parse."""
        return self.functions[0] if self.functions else None

    @property
    def path(self) -> str:
        """Its file's path, "" for a library model."""
        return self.source.path if self.source is not None else ""

    @property
    def role(self) -> Role:
        """Its file's role."""
        return self.source.role if self.source is not None else Role.VENDORED

    @property
    def package(self) -> str:
        """The package against which its relative imports are resolved."""
        return self.name if self.is_package else self.name.rpartition(".")[0]

    def absolute(self, level: int, module: str) -> str:
        """The absolute name of an imported module."""
        if not level:
            return module
        parts = self.package.split(".") if self.package else []
        parts = parts[: len(parts) - (level - 1)] if level > 1 else parts
        return ".".join([*parts, module] if module else parts)

    def __repr__(self) -> str:
        return f"<module {self.name}>"


class Modules:
    """All modules of the program by dotted name; library models are read when first asked for.

    Args:
        near: The paths of the files that are looked at, where that is not the whole project.
    """

    def __init__(
        self, units: Sequence[tuple[Source, ModuleFacts]], libraries: Libraries, versions: Versions, near: Collection[str] = ()
    ) -> None:
        self._libraries = libraries
        self._versions = versions
        self.project: dict[str, ModuleInfo] = {}
        self.by_path: dict[str, ModuleInfo] = {}
        self._models: dict[str, ModuleInfo | None] = {}
        for source, facts in sorted(units, key=lambda unit: unit[0].path):
            module = ModuleInfo(source.module, facts, source, is_package=source.is_package)
            self.by_path[source.path] = module
            self.project.setdefault(source.module, module)
        #: The modules that are looked at, by path.
        self.looked_at = {path: module for path, module in self.by_path.items() if not near or path in near}
        self._packages: set[str] = set()
        for name in self.project:
            while "." in name:
                name = name.rpartition(".")[0]
                self._packages.add(name)

    def find(self, name: str, near: ModuleInfo | None = None) -> ModuleInfo | None:
        """The module called `name`, as seen from another one: of the same source root first, then of the project, then a library model."""
        if near is None or near.source is not None:
            root = "" if near is None or near.source is None else near.source.root
            found = (self.project.get(f"{root}.{name}") if root else None) or self.project.get(name)
            if found is not None:
                return found
        if name not in self._models:
            known = self._libraries(name)
            model = None if known is None else ModuleInfo(name, known[0], None, is_package=known[1])
            if model is not None:
                self._versions.settle(model)
            self._models[name] = model
        return self._models[name]

    def namespace(self, name: str, near: ModuleInfo) -> str:
        """The project's own name of a folder without a file of its own, "" where `name` is none."""
        root = near.source.root if near.source is not None else ""
        for candidate in (f"{root}.{name}" if root else name, name):
            if candidate in self._packages:
                return candidate
        return ""

    def resolve_import(self, module: ModuleInfo, item: Import) -> str:
        """The absolute name of the module that an import statement names."""
        return module.absolute(item.level, item.module)

    def functions(self) -> Iterator[FunctionInfo]:
        """All functions of the project that are looked at, in order of path and place."""
        for path in sorted(self.looked_at):
            yield from self.looked_at[path].functions

    def classes(self) -> Iterator[ClassInfo]:
        """All classes of the project, in order of path and place."""
        for path in sorted(self.by_path):
            yield from self.by_path[path].classes


def _markers(parent: FunctionInfo | None, decorators: tuple[int, ...]) -> dict[str, tuple[object, ...]]:
    """The names from `backlint.stub` among decorators, with the constants they are called with."""
    found: dict[str, tuple[object, ...]] = {}
    if parent is None:
        return found
    nodes = parent.facts.nodes
    for index in decorators:
        node = nodes[index]
        arguments: tuple[object, ...] = ()
        if node[0] == "call":
            arguments = tuple(
                nodes[argument][1] if nodes[argument][0] == "const" else None for argument in node[2] if isinstance(argument, int)
            )
            arguments += tuple((name, nodes[value][1]) for name, value in node[3] if name is not None and nodes[value][0] == "const")
            node = nodes[node[1]]
        word = ""
        if node[0] == "import" and node[2] == "backlint.stub":
            word = node[3]
        elif node[0] == "attr" and nodes[node[1]][0] == "import":
            word = node[2]
        if word:
            found[word] = arguments
    return found
