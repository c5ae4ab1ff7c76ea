"""What a project promises about its own imports: the tables of `[[tool.backlint.contracts]]`, checked and typed.

A module named in a contract stands for itself and everything below it. `*` stands for one part of a dotted name, `**` for one or more.
Wherever modules are named, one string or a list of strings will do. Whether the modules exist is not known here: that needs the program.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any, NamedTuple

from .finding import Severity
from .tables import TableReader, listed, module_name, nearest

#: The kinds of imports that are not plain ones: read as an attribute of a package that is imported, under an `if`, by
#: `importlib.import_module` of a literal, inside a function, in a `try` that handles ImportError, for type checkers only. An import counts
#: for a contract when all its kinds are among the contract's.
KINDS = ("attribute", "conditional", "dynamic", "lazy", "optional", "type-checking")
#: Everything that can run.
DEFAULT_KINDS = frozenset(KINDS) - {"type-checking"}


class Ignore(NamedTuple):
    """An entry `importer -> imported` of `ignore`: imports that a contract accepts for now. Both sides stand for their subtrees."""

    importer: str
    imported: str

    @property
    def text(self) -> str:
        """The entry with its canonical spacing."""
        return f"{self.importer} -> {self.imported}"


class Declaration(NamedTuple):
    """The declaration of a module (see `modules`) from which a contract was made.

    Attributes:
        name: The module's.
        paths: The dotted names that make up the module.
        declared: Those of all declared modules. A file belongs to the most precise one.
    """

    name: str
    paths: tuple[str, ...]
    declared: tuple[str, ...]

    def owner(self, name: str) -> str:
        """The most precise of the declared names to which a dotted name belongs, empty for none."""
        return max((path for path in self.declared if name == path or name.startswith(f"{path}.")), key=len, default="")


@dataclass(frozen=True)
class Contract:
    """What is common to all types of contracts.

    Attributes:
        name: For people; unique is better, but not asked for.
        key: Where the table stands in the configuration: `contracts[0]`.
        ignore: Imports that are accepted for now.
        severity: Of its findings; None leaves it to the rule.
        kinds: Which imports count besides the plain ones, a subset of `KINDS`.
        declaration: The module that it speaks of, where it was not stated as a contract. Modules that are declared by themselves do not
            belong to it, although they may lie below it.
    """

    name: str
    key: str
    ignore: tuple[Ignore, ...] = ()
    severity: Severity | None = None
    kinds: frozenset[str] = DEFAULT_KINDS
    declaration: Declaration | None = None

    @property
    def type(self) -> str:
        """The word that selects the type in the configuration."""
        return next(word for word, kind in TYPES.items() if isinstance(self, kind))


class Member(NamedTuple):
    """A module of a layer; an optional one, written in parentheses, need not exist."""

    module: str
    optional: bool = False


@dataclass(frozen=True)
class Layer:
    """One step of a layering.

    Attributes:
        members: Modules of equal height, relative to the container where the contract has containers.
        independent: Whether they may not import each other (`"a | b"`); for `"a : b"` they may.
        name: What the project calls it, where it does.
    """

    members: tuple[Member, ...]
    independent: bool = True
    name: str = ""

    @property
    def text(self) -> str:
        """As it is written in the configuration."""
        words = [f"({name})" if optional else name for name, optional in self.members]
        return (" | " if self.independent else " : ").join(words)


@dataclass(frozen=True)
class Layers(Contract):
    """A lower layer may not know a higher one.

    Attributes:
        layers: From the highest to the lowest.
        containers: Packages that each hold these layers; without any, the layers are absolute names.
        exhaustive: Whether each module beside a layer, in the same package, must belong to a layer.
        closed: Indices of the layers that may not be bypassed: what is above one may not import what is below it.
    """

    layers: tuple[Layer, ...] = ()
    containers: tuple[str, ...] = ()
    exhaustive: bool = False
    closed: frozenset[int] = frozenset()


@dataclass(frozen=True)
class Forbidden(Contract):
    """`source` may not import `forbidden`, which may be packages outside of the project.

    Attributes:
        indirect: Whether a chain of imports through other modules counts as well.
    """

    source: tuple[str, ...] = ()
    forbidden: tuple[str, ...] = ()
    indirect: bool = True


@dataclass(frozen=True)
class Independence(Contract):
    """None of `modules` may know another of them, directly or through other modules. Each match of a wildcard is a module of its own."""

    modules: tuple[str, ...] = ()


@dataclass(frozen=True)
class Protected(Contract):
    """Only `importers` may import `modules`. Each match of a wildcard in `modules` is a module of its own and may always know itself.

    What an importer that is allowed gives on under its own name, anybody may take from it.
    """

    modules: tuple[str, ...] = ()
    importers: tuple[str, ...] = ()


@dataclass(frozen=True)
class Interface(Contract):
    """From outside of `modules` only what they expose may be used. Each match of a wildcard is a module of its own.

    Attributes:
        modules: Whose insides are hidden.
        expose: Names and submodules, relative to each of `modules`, with all below them. `__all__` stands for the names that the module
            itself lists there.
    """

    modules: tuple[str, ...] = ()
    expose: tuple[str, ...] = ()


@dataclass(frozen=True)
class Allowed(Contract):
    """Of the project's modules, `source` may import only `allowed`, and itself. Each match of a wildcard in `source` stands alone."""

    source: tuple[str, ...] = ()
    allowed: tuple[str, ...] = ()


@dataclass(frozen=True)
class Acyclic(Contract):
    """The modules and packages directly below each of `containers` may not depend on each other in a circle."""

    containers: tuple[str, ...] = ()


TYPES: Mapping[str, type[Contract]] = {
    "layers": Layers,
    "forbidden": Forbidden,
    "independence": Independence,
    "protected": Protected,
    "interface": Interface,
    "allowed": Allowed,
    "acyclic": Acyclic,
}
_COMMON = ("name", "type", "ignore", "severity", "kinds")
_OWN: Mapping[str, tuple[str, ...]] = {
    "layers": ("layers", "containers", "exhaustive", "closed"),
    "forbidden": ("source", "forbidden", "indirect"),
    "independence": ("modules",),
    "protected": ("modules", "allowed-importers"),
    "interface": ("module", "expose"),
    "allowed": ("source", "allowed"),
    "acyclic": ("container",),
}
#: The keys of contracts that hold true or false; `closed` may also name layers. All others hold words.
FLAGS = frozenset({"exhaustive", "closed", "indirect"})


def keys_of(kind: str) -> tuple[str, ...]:
    """The keys that a contract of a type may have, its own first."""
    return (*_OWN[kind], *_COMMON)


def parse_contract(table: Mapping[str, Any], key: str) -> Contract:
    """The contract that one table of the configuration states.

    Args:
        table: As TOML gives it.
        key: The table's place, such as `contracts[0]`; problems start with it.

    Raises:
        ValueError: With all problems, one a line.
    """
    reader = TableReader(table, key)
    kind = reader.text("type")
    if "type" not in table:
        reader.problem("type", f"is missing, it is one of {listed(TYPES)}")
    elif kind not in _OWN and isinstance(table["type"], str):
        reader.problem("type", f"there is no type {kind!r}" + nearest(kind, TYPES))
    valid = {*_COMMON, *_OWN[kind]} if kind in _OWN else {*_COMMON, *(name for names in _OWN.values() for name in names)}
    for name in table:
        if name not in valid:
            reader.problem(name, "there is no such key" + (f" for type {kind!r}" if kind in _OWN else "") + nearest(name, valid))
    common: dict[str, Any] = {
        "name": reader.text("name"),
        "key": key,
        "ignore": reader.each("ignore", ignore_entry),
        "severity": reader.severity(),
        "kinds": _kinds(reader),
    }
    build = _BUILDERS.get(kind)
    contract, default = build(reader, common) if build else (Contract(**common), "")
    if reader.problems:
        raise ValueError("\n".join(reader.problems))
    return contract if contract.name else replace(contract, name=default)


@functools.cache
def pattern(module: str) -> re.Pattern[str]:
    """The regular expression whose `match` accepts the dotted names that `module` stands for.

    Group 1 is the module itself: for `shop.*` and the name `shop.web.forms` it is `shop.web`.
    """
    parts = [{"*": r"[^.]+", "**": r"[^.]+(?:\.[^.]+)*?"}.get(part, re.escape(part)) for part in module.split(".")]
    return re.compile(rf"({'[.]'.join(parts)})(?:\.|\Z)")


def _kinds(reader: TableReader) -> frozenset[str]:
    words = reader.words("kinds")
    for word in words:
        if word not in KINDS:
            reader.problem("kinds", f"there is no kind {word!r}" + nearest(word, KINDS))
    return frozenset(words) if "kinds" in reader.table else DEFAULT_KINDS


def _closed(reader: TableReader, layers: tuple[Layer, ...]) -> frozenset[int]:
    value = reader.table.get("closed", False)
    if isinstance(value, bool):
        return frozenset(range(len(layers))) if value else frozenset()
    names = {member.module: index for index, layer in enumerate(layers) for member in layer.members}
    closed = reader.words("closed")
    for word in closed:
        if word not in names:
            reader.problem("closed", f"{word!r} is no module of the layers" + nearest(word, names))
    return frozenset(names[word] for word in closed if word in names)


def _layers(reader: TableReader, common: Mapping[str, Any]) -> tuple[Contract, str]:
    layers = reader.each("layers", _layer, required=True)
    closed = _closed(reader, layers)
    containers = reader.modules("containers")
    contract = Layers(**common, layers=layers, containers=containers, exhaustive=reader.flag("exhaustive", False), closed=closed)
    reader.unique("layers", [member.module for layer in layers for member in layer.members])
    return contract, " > ".join(layer.text for layer in layers)


def _forbidden(reader: TableReader, common: Mapping[str, Any]) -> tuple[Contract, str]:
    source, forbidden = reader.modules("source", required=True), reader.modules("forbidden", required=True)
    contract = Forbidden(**common, source=source, forbidden=forbidden, indirect=reader.flag("indirect", True))
    return contract, f"{', '.join(source)} without {', '.join(forbidden)}"


def _independence(reader: TableReader, common: Mapping[str, Any]) -> tuple[Contract, str]:
    modules = reader.modules("modules", required=True)
    if len(modules) == 1 and "*" not in modules[0]:
        reader.problem("modules", "one module alone cannot be dependent; name at least two, or use a wildcard")
    reader.unique("modules", modules)
    return Independence(**common, modules=modules), f"independence of {', '.join(modules)}"


def _protected(reader: TableReader, common: Mapping[str, Any]) -> tuple[Contract, str]:
    modules, importers = reader.modules("modules", required=True), reader.modules("allowed-importers", required=True)
    reader.unique("modules", modules)
    reader.unique("allowed-importers", importers)
    return Protected(**common, modules=modules, importers=importers), f"{', '.join(modules)} only for {', '.join(importers)}"


def _interface(reader: TableReader, common: Mapping[str, Any]) -> tuple[Contract, str]:
    modules, expose = reader.modules("module", required=True), reader.modules("expose", required=True)
    reader.unique("module", modules)
    reader.unique("expose", expose)
    return Interface(**common, modules=modules, expose=expose), f"the interface of {', '.join(modules)}"


def _allowed(reader: TableReader, common: Mapping[str, Any]) -> tuple[Contract, str]:
    source, allowed = reader.modules("source", required=True), reader.modules("allowed")
    if "allowed" not in reader.table:  # an empty list is an answer: nothing is allowed
        reader.problem("allowed", "is missing")
    reader.unique("source", source)
    reader.unique("allowed", allowed)
    return Allowed(**common, source=source, allowed=allowed), f"{', '.join(source)} with nothing but {', '.join(allowed) or 'itself'}"


def _acyclic(reader: TableReader, common: Mapping[str, Any]) -> tuple[Contract, str]:
    containers = reader.modules("container", required=True)
    reader.unique("container", containers)
    return Acyclic(**common, containers=containers), f"no circles in {', '.join(containers)}"


_BUILDERS: Mapping[str, Callable[[TableReader, Mapping[str, Any]], tuple[Contract, str]]] = {
    "layers": _layers,
    "forbidden": _forbidden,
    "independence": _independence,
    "protected": _protected,
    "interface": _interface,
    "allowed": _allowed,
    "acyclic": _acyclic,
}


def _layer(word: str) -> Layer:
    if "|" in word and ":" in word:
        raise ValueError(f"{word!r} mixes `|` (may not import each other) and `:` (may)")
    members = []
    for part in re.split(r"[|:]", word):
        name = part.strip()
        optional = name.startswith("(") and name.endswith(")")
        members.append(Member(module_name(name[1:-1].strip() if optional else name), optional))
    return Layer(tuple(members), independent=":" not in word)


def ignore_entry(word: str) -> Ignore:
    """An entry of `ignore`.

    Raises:
        ValueError: It does not look like one.
    """
    importer, arrow, imported = word.partition("->")
    if not arrow:
        raise ValueError(f"{word!r} must look like 'importer -> imported'")
    return Ignore(module_name(importer.strip()), module_name(imported.strip()))
