"""Small programs for tests, made of texts."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import backlint_checks

from backlint.libraries import Models
from backlint.link import link
from backlint.link.program import Program
from backlint.link.symbols import FunctionInfo
from backlint.link.values import ClassValue, Const, FunctionValue, Instance, Values
from backlint.lower import lower
from backlint.source import Role, Source

LIBRARIES = Path(backlint_checks.__file__).parent / "libraries"


def program(files: Mapping[str, str], *, models: Mapping[str, str] | None = None, reverse: bool = False) -> Program:
    """The program made of these files: path to text. `models` are library models by module name, beside the built-in ones."""
    built_in = Models([LIBRARIES])
    own = {name: (lower(text), False) for name, text in (models or {}).items()}
    units = []
    for path, text in sorted(files.items(), reverse=reverse):
        name = path.removesuffix(".py").replace("/", ".")
        is_package = name.endswith("__init__")
        role = Role.TEST if path.startswith("tests/") else Role.SETTINGS if "settings" in path else Role.SOURCE
        source = Source(path, path, name.removesuffix(".__init__") if is_package else name, is_package, role)
        units.append((source, lower(text)))
    return link(units, read=dict(files).__getitem__, libraries=lambda name: own.get(name) or built_in(name))


def function(made: Program, path: str) -> FunctionInfo:
    """The function with a dotted path."""
    return next(candidate for candidate in made.functions() if candidate.path == path)


def result(made: Program, path: str) -> set[str]:
    """What a function gives to callers of whom nothing is known, each value in a word: a class's name, a constant, a function's path."""
    info = function(made, path)
    frame = made.generic(info)
    values: list[str] = []
    for node in info.facts.results:
        values += words(made.evaluator.eval(frame, node))
    return set(values)


def words(values: Values) -> list[str]:
    """Values in a word each."""
    found: list[str] = []
    for value in values:
        if isinstance(value, Instance):
            inside = ",".join("|".join(words(arg)) for arg in value.args)
            found.append(f"{value.cls.name}[{inside}]" if inside else value.cls.name)
        elif isinstance(value, Const):
            found.append(repr(value.value))
        elif isinstance(value, ClassValue):
            found.append(f"type {value.cls.path}")
        elif isinstance(value, FunctionValue):
            found.append(value.function.path)
        else:
            found.append(type(value).__name__)
    return found


def targets(made: Program, path: str) -> list[str]:
    """What a function runs, in order: the paths of its sites' targets."""
    return [site.target.function.path for site in made.sites(made.generic(function(made, path)))]
