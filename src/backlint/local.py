"""Rules of a project's own that lie in a folder and are no package: `checks = ["tools/lint"]` in the settings.

The folder is laid out as a package of checks, `<area>/<rule>.py`, with models of libraries below `libraries/` and fixtures below
`fixtures/`. It is imported under a name that nothing else has, and anew each time, so that processes that stay see what has changed.
"""

from __future__ import annotations

import hashlib
import importlib
import sys
import types
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

PREFIX = "backlint_local_"


def package(folder: Path) -> str:
    """The name under which a folder of rules is imported."""
    return PREFIX + hashlib.blake2b(str(folder).encode("utf-8", "surrogateescape"), digest_size=8).hexdigest()


@contextmanager
def importing(folder: Path) -> Iterator[str]:
    """While this goes on, modules of the folder can be imported below the name that it gives: `<name>.<area>.<rule>`.

    What was imported from the folder before is forgotten. Python writes no compiled files beside those of the user.
    """
    name = package(folder)
    for module in [module for module in sys.modules if module == name or module.startswith(f"{name}.")]:
        del sys.modules[module]
    made = types.ModuleType(name)
    made.__path__ = [str(folder)]
    sys.modules[name] = made
    importlib.invalidate_caches()
    before, sys.dont_write_bytecode = sys.dont_write_bytecode, True
    try:
        yield name
    finally:
        sys.dont_write_bytecode = before


def shown(module: str) -> str:
    """How messages name a module: one of a folder by its file, others by their name."""
    if not module.startswith(PREFIX):
        return module
    name, _, below = module.partition(".")
    folder = Path(sys.modules[name].__path__[0])
    file = folder.joinpath(*below.split(".")).with_suffix(".py")
    return str(file.relative_to(Path.cwd())) if file.is_relative_to(Path.cwd()) else str(file)
