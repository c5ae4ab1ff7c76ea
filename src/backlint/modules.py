"""The modules that a project declares, `[tool.backlint.modules.<name>]`: the short way to state who may know whom.

Every declaration is turned into contracts: what a module may depend on, what of it others may use, and in which layer it stands.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from .contract import Allowed, Contract, Declaration, Ignore, Interface, Layer, Layers, Member, ignore_entry
from .finding import Severity
from .tables import TableReader, module_name, nearest, typed

#: The keys of a declaration, for whoever reads or describes them.
KEYS = ("path", "depends-on", "expose", "owns-models", "layer", "strict", "ignore", "severity")
#: The name of the contract that the layers of the modules make.
LAYERS = "the layers of the modules"


@dataclass(frozen=True)
class Module:
    """One declared module.

    Attributes:
        name: What the project calls it.
        paths: Dotted names without wildcards; each stands for its whole subtree, without what another module declares below it.
        depends_on: Names of modules, and dotted names, on which it may depend; None leaves that open.
        expose: What of it others may use, as in `contract.Interface`; empty leaves that open.
        owns_models: Whether only its own code may work with the classes of its tables.
        layer: One of the project's layers, empty for none.
        strict: Whether findings in it cannot be put into the baseline.
        ignore: Imports that are accepted for now.
        severity: Of findings about its boundary; None leaves it to the rule.
    """

    name: str
    paths: tuple[str, ...]
    depends_on: tuple[str, ...] | None = None
    expose: tuple[str, ...] = ()
    owns_models: bool = False
    layer: str = ""
    strict: bool = False
    ignore: tuple[Ignore, ...] = ()
    severity: Severity | None = None

    @property
    def key(self) -> str:
        """Where it stands in the settings."""
        return f"modules.{self.name}"


class Declared(NamedTuple):
    """What the tables say: the modules, and the contracts that they make."""

    modules: tuple[Module, ...]
    contracts: tuple[Contract, ...]


def parse_modules(value: object, layers: Sequence[str]) -> Declared:
    """The declarations in the table `modules` of the settings.

    Args:
        value: As TOML gives it: a table of tables by name.
        layers: The project's layers, from the highest to the lowest.

    Raises:
        ValueError: With all problems, one a line, each with the place of its key.
    """
    if not isinstance(value, dict):
        raise ValueError(f"modules: must be a table of tables, one for each module, not {typed(value)}")
    problems = []
    for name in sorted({layer for layer in layers if list(layers).count(layer) > 1}):
        problems.append(f"layers: names {name!r} twice")
    modules = []
    for name, table in value.items():
        if not isinstance(table, dict):
            problems.append(f"modules.{name}: must be a table, not {typed(table)}")
            continue
        reader = TableReader(table, f"modules.{name}")
        modules.append(_module(reader, name, value, layers))
        problems += reader.problems
    taken: dict[str, str] = {}
    for module in modules:
        for path in module.paths:
            other = taken.setdefault(path, module.name)
            if other != module.name:
                problems.append(f"{module.key}.path: {path!r} is the module {other!r} already")
    if problems:
        raise ValueError("\n".join(problems))
    return Declared(tuple(modules), tuple(_contracts(modules, layers)))


def owner(modules: Sequence[Module], name: str) -> Module | None:
    """The declared module to which a dotted name belongs: the one with the most precise path."""
    found = [(len(path), module) for module in modules for path in module.paths if name == path or name.startswith(f"{path}.")]
    return max(found, key=lambda item: item[0])[1] if found else None


def _module(reader: TableReader, name: str, others: Mapping[str, Any], layers: Sequence[str]) -> Module:
    table = reader.table
    for key in table:
        if key not in KEYS:
            reader.problem(key, "there is no such key" + nearest(key, KEYS))
    paths = reader.each("path", _path, required=True)
    reader.unique("path", paths)
    depends_on = reader.each("depends-on", _dependency(others)) if "depends-on" in table else None
    reader.unique("depends-on", depends_on or ())
    expose = reader.modules("expose", required="expose" in table)
    reader.unique("expose", expose)
    layer = reader.text("layer")
    if layer and layer not in layers:
        hint = nearest(layer, layers) if layers else "; name the layers, from the highest to the lowest, in `layers` of the settings"
        reader.problem("layer", f"there is no layer {layer!r}{hint}")
    return Module(
        name,
        paths,
        depends_on,
        expose,
        reader.flag("owns-models", False),
        layer,
        reader.flag("strict", False),
        reader.each("ignore", ignore_entry),
        reader.severity(),
    )


def _path(word: str) -> str:
    if "*" in word:
        raise ValueError(f"{word!r} has a wildcard; name the modules themselves, each stands for all below it")
    return module_name(word)


def _dependency(others: Mapping[str, Any]) -> Callable[[str], str]:
    def parse(word: str) -> str:
        if word in others or "." in word:
            return module_name(word) if word not in others else word
        raise ValueError(f"there is no module {word!r}{nearest(word, others)}")

    return parse


def _contracts(modules: Sequence[Module], layers: Sequence[str]) -> list[Contract]:
    paths = {module.name: module.paths for module in modules}
    declared = tuple(path for module in modules for path in module.paths)
    made: list[Contract] = []
    for module in modules:
        common: dict[str, Any] = {
            "name": module.name,
            "key": module.key,
            "ignore": module.ignore,
            "severity": module.severity,
            "declaration": Declaration(module.name, module.paths, declared),
        }
        if module.depends_on is not None:
            allowed = tuple(dict.fromkeys(path for word in module.depends_on for path in paths.get(word, (word,))))
            made.append(Allowed(**common, source=module.paths, allowed=allowed))
        if module.expose:
            made.append(Interface(**common, modules=module.paths, expose=module.expose))
    steps = [Layer(tuple(Member(path) for m in modules if m.layer == layer for path in m.paths), False, layer) for layer in layers]
    if sum(bool(step.members) for step in steps) > 1:
        ignore = tuple(dict.fromkeys(entry for module in modules for entry in module.ignore))
        about = Declaration("", declared, declared)
        made.append(Layers(LAYERS, "layers", ignore, declaration=about, layers=tuple(step for step in steps if step.members)))
    return made
