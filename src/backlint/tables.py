"""Reading one table of the configuration and collecting all that is wrong with it."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping
from typing import Any, TypeVar

from .finding import Severity

T = TypeVar("T")
_NAME = re.compile(r"(?:[^\W\d]\w*|\*\*?)(?:\.(?:[^\W\d]\w*|\*\*?))*\Z")


class TableReader:
    """Reads the values of one table and collects what is wrong with them.

    Attributes:
        table: As TOML gives it.
        key: Where it stands, such as `contracts[0]`; problems start with it.
        problems: What is wrong so far, a line each.
    """

    def __init__(self, table: Mapping[str, Any], key: str) -> None:
        self.table = table
        self.key = key
        self.problems: list[str] = []

    def problem(self, name: str, text: str) -> None:
        """Something is wrong with the value of a key."""
        self.problems.append(f"{self.key}.{name}: {text}")

    def text(self, name: str) -> str:
        """A string, empty where there is none."""
        value = self.table.get(name, "")
        if isinstance(value, str):
            return value
        self.problem(name, f"must be a string, not {typed(value)}")
        return ""

    def flag(self, name: str, default: bool) -> bool:
        """True or false."""
        value = self.table.get(name, default)
        if isinstance(value, bool):
            return value
        self.problem(name, f"must be true or false, not {typed(value)}")
        return default

    def words(self, name: str) -> list[str]:
        """Strings; a single one needs no list."""
        value = self.table.get(name, [])
        if isinstance(value, str):
            return [value]
        if isinstance(value, list) and all(isinstance(item, str) for item in value):
            return value
        self.problem(name, f"must be a string or a list of strings, not {typed(value)}")
        return []

    def each(self, name: str, parse: Callable[[str], T], *, required: bool = False) -> tuple[T, ...]:
        """What `parse` makes of each string; its ValueErrors are problems."""
        items = []
        for index, word in enumerate(self.words(name)):
            try:
                items.append(parse(word))
            except ValueError as error:
                place = f"{name}[{index}]" if isinstance(self.table[name], list) else name
                self.problem(place, str(error))
        if required and not self.table.get(name):
            self.problem(name, "is missing" if name not in self.table else "is empty")
        return tuple(items)

    def modules(self, name: str, *, required: bool = False) -> tuple[str, ...]:
        """Names of modules, with or without wildcards."""
        return self.each(name, module_name, required=required)

    def unique(self, name: str, modules: Collection[str]) -> None:
        """No module may be named twice."""
        for module in sorted({module for module in modules if list(modules).count(module) > 1}):
            self.problem(name, f"names {module!r} twice")

    def severity(self) -> Severity | None:
        """The value of the key `severity`."""
        word = self.text("severity")
        try:
            return Severity.parse(word) if word else None
        except ValueError:
            self.problem("severity", f"there is no severity {word!r}" + nearest(word, [severity.label for severity in Severity]))
            return None


def module_name(word: str) -> str:
    """The word itself.

    Raises:
        ValueError: It is no name of a module.
    """
    if not _NAME.match(word):
        raise ValueError(f"{word!r} is no module name; write it with dots, `*` for one part, `**` for several")
    return word


def nearest(word: str, valid: Collection[str]) -> str:
    """The tail of a message about a misspelt word: what may have been meant, or what would be valid."""
    import difflib  # only wrong configuration pays for it

    near = difflib.get_close_matches(word, sorted(valid), n=1, cutoff=0.5)
    return f"; did you mean {near[0]!r}?" if near else f"; valid are {listed(valid)}"


def listed(words: Collection[str]) -> str:
    """Words in quotes, sorted."""
    return ", ".join(repr(word) for word in sorted(words))


def typed(value: object) -> str:
    """How a message names the type of a value."""
    names = {bool: "true or false", int: "a number", float: "a number", str: "a string", list: "a list", dict: "a table"}
    return names.get(type(value), type(value).__name__)
