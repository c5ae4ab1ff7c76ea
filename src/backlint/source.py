"""A file of the project as discovery found it, before anything is known of its contents' meaning."""

from __future__ import annotations

import enum
from dataclasses import dataclass


class Role(enum.Enum):
    """What a file is for. Found once, in discovery; each rule says which roles it looks at."""

    SOURCE = "source"
    TEST = "test"
    MIGRATION = "migration"
    SCRIPT = "script"
    SETTINGS = "settings"
    EXAMPLE = "example"
    GENERATED = "generated"
    VENDORED = "vendored"


class Language(enum.Enum):
    """How a file's text is read."""

    PYTHON = "python"
    TEXT = "text"
    TEMPLATE = "template"


@dataclass(frozen=True)
class Source:
    """One file.

    Attributes:
        path: Relative to the project's root, forward slashes. The file's identity everywhere.
        location: Where it lies on this machine, absolute.
        module: Its dotted module name, unique in the project, empty for what is not Python.
        root: The source root that it lies below, as a dotted prefix, empty for the project's own folder. Two services of one repository may
            each have a package `app`; their modules are then called `services.orders.app` and `services.stock.app`, after their roots
            `services.orders` and `services.stock`. So an absolute import of `app.db` in a file means `<root>.app.db` where the project has
            a module `<root>.app` or one below it, else `app.db`.
        is_package: Whether it is an `__init__` file.
        role: What it is for.
        language: `PYTHON`, `TEXT` (`.env`, YAML, TOML, …) or `TEMPLATE` (HTML in a folder `templates`, into which variables are put).
    """

    path: str
    location: str
    module: str = ""
    is_package: bool = False
    role: Role = Role.SOURCE
    language: Language = Language.PYTHON
    root: str = ""
