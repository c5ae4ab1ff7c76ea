"""Source roots and module names: from which folder each file is imported, and under which name.

No file says where Python is started, but the imports do: `from app.db import engine` in `backend/app/api.py`, where there is a
`backend/app/db.py`, says that `backend` is a root, and `from .db import engine` says that `backend/app` is none. So every file votes, and
a folder is a root when more of the files below it say so than say that the root is further up. Folders where projects usually start (one
with a pyproject.toml, a `src`) need no votes, they only must not be outvoted.
"""

from __future__ import annotations

import re
import sys
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cache
from typing import NamedTuple

#: Of a file's beginning, as bytes: the imports, well enough to vote.
_IMPORT = re.compile(
    rb"^[ \t]*(?:from[ \t]+(\.*)([\w.]*)[ \t]+import[ \t]+\(?\s*(\w*)|import[ \t]+([\w.]+(?:[ \t]+as[ \t]+\w+)?(?:[ \t]*,[ \t]*[\w.]+)*))",
    re.MULTILINE,
)


class Place(NamedTuple):
    """Where a file stands in the world of imports.

    Attributes:
        module: Its dotted name, unique in the project.
        is_package: Whether it is an `__init__` file.
        prefix: The dotted name of its source root, see `Source.root`.
        folder: The source root as a path relative to the project's root, "" for the project's root.
    """

    module: str
    is_package: bool
    prefix: str
    folder: str


def imports(head: bytes) -> tuple[tuple[int, str], ...]:
    """The imports in a file's beginning, each as leading dots and dotted name; in `from a import b` that is `a.b`."""
    found = []
    for dots, module, name, plain in _IMPORT.findall(head):
        if plain:
            found += [(0, item.split()[0].decode("utf-8", "replace")) for item in plain.split(b",")]
        else:
            found.append((len(dots), b".".join(part for part in (module, name) if part).decode("utf-8", "replace")))
    return tuple(dict.fromkeys(found))


def place(files: Mapping[str, Sequence[tuple[int, str]]], starts: Collection[str], configured: Sequence[str] = ()) -> dict[str, Place]:
    """The place of every Python file.

    Args:
        files: Each file's path, relative to the project's root, with its `imports`.
        starts: Folders in which a project starts: those with a pyproject.toml, setup.py or manage.py.
        configured: Source roots that the user has set; they hold whatever the imports say.
    """
    tree = _Tree(files)
    fixed = {"" if folder in (".", "./") else folder.strip("/").removeprefix("./") for folder in configured} | {""}
    roots = _elect(files, tree, fixed, {folder for folder in starts if folder not in tree.packages})
    owner = {path: next(folder for folder in reversed(_upward(_parent(path))) if folder in roots) for path in files}
    prefixes = _prefixes(set(owner.values()))
    names = {path: _name(path, folder) for path, folder in owner.items()}
    shared = _shared(names, owner)
    places: dict[str, Place] = {}
    taken: set[str] = set()
    for path in sorted(files, key=lambda path: (not path.endswith("/__init__.py"), path)):
        folder, name = owner[path], names[path]
        if (folder, name.partition(".")[0]) in shared:
            name = f"{prefixes[folder]}.{name}"
        unique, number = name, 1
        while unique in taken:
            number += 1
            unique = f"{name}_{number}"
        taken.add(unique)
        places[path] = Place(unique, path.endswith("__init__.py"), prefixes[folder], folder)
    return places


class _Tree:
    """Which modules, packages and folders with Python files there are."""

    def __init__(self, files: Iterable[str]) -> None:
        self.modules = {path.rpartition(".")[0] for path in files}
        self.packages = {path.rpartition("/")[0] for path in self.modules if path.rpartition("/")[2] == "__init__"}
        self.folders = {folder for path in self.modules for folder in _upward(_parent(path))}

    def weight(self, folder: str, dotted: str) -> float:
        """How strongly an absolute import of `dotted` says that `folder` is a source root, 0 for not at all."""
        first, _, rest = dotted.partition(".")
        second = rest.partition(".")[0]
        below = _join(folder, first)
        if folder in self.packages and _parent(folder) in self.packages:
            return 0.0
        if below in self.folders and second and (_join(below, second) in self.modules or _join(below, second) in self.folders):
            return 1.0
        if folder in self.packages:
            return 0.0  # `import redis` beside the project's own redis.py means the library
        if below in self.packages:
            return 0.75
        return 0.5 if below in self.modules else 0.0


def _elect(files: Mapping[str, Sequence[tuple[int, str]]], tree: _Tree, fixed: set[str], starts: set[str]) -> set[str]:
    """The folders that are source roots."""
    votes: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))  # of the files below a folder, for each root
    against: dict[str, float] = defaultdict(float)
    for path, found in files.items():
        folder = _parent(path)
        above = _upward(folder)
        for root, weight in _ballot(above, found, tree).items():
            for below in above[root.count("/") + (root != "") :]:
                votes[below][root] += weight
        package = max((level for level, _ in found), default=0)
        for below in above[len(above) - package :] if package else ():
            against[below] += 1.0
    usual = starts | {folder for folder in tree.folders if folder.rpartition("/")[2] == "src" and folder not in tree.packages}
    usual |= {folder for folder in tree.folders if folder and not folder.rpartition("/")[2].isidentifier()}
    roots = set(fixed)
    for folder in usual | set(votes):
        own = votes[folder][folder] + (0.25 if folder in usual else 0.0)
        if own > max((weight for root, weight in votes[folder].items() if root != folder), default=0.0) and own > against[folder]:
            roots.add(folder)
    return roots


def _ballot(above: Sequence[str], found: Sequence[tuple[int, str]], tree: _Tree) -> dict[str, float]:
    """What one file says about the folders above it, outermost first: for each root that its imports speak for, how strongly.

    The nearest folder wins where two would do.
    """
    votes: dict[str, float] = {}
    for level, dotted in found:
        if level or dotted.partition(".")[0] in sys.stdlib_module_names:
            continue
        root, weight = "", 0.0
        for folder in reversed(above):
            if (strength := tree.weight(folder, dotted)) > weight:
                root, weight = folder, strength
        if weight:
            votes[root] = max(votes.get(root, 0.0), weight)
    return votes


def _prefixes(folders: set[str]) -> dict[str, str]:
    """A dotted name for each source root, all different."""
    prefixes = {"": ""}
    taken = {""}
    for folder in sorted(folders - {""}):
        parts = folder.split("/")
        if parts[-1] == "src" and len(parts) > 1 and "/".join(parts[:-1]) not in folders:
            parts.pop()
        name = ".".join(re.sub(r"^(?=\d)|\W", "_", part) for part in parts)
        unique, number = name, 1
        while unique in taken:
            number += 1
            unique = f"{name}_{number}"
        taken.add(unique)
        prefixes[folder] = unique
    return prefixes


def _name(path: str, folder: str) -> str:
    """The dotted name of a file below a source root, as code under the same root imports it."""
    relative = path[len(folder) + 1 :] if folder else path
    parts = [part.replace(".", "_") for part in relative.rpartition(".")[0].split("/")] if "." in relative else relative.split("/")
    return ".".join(parts[:-1] if parts[-1] == "__init__" and len(parts) > 1 else parts)


def _shared(names: Mapping[str, str], owner: Mapping[str, str]) -> set[tuple[str, str]]:
    """The source roots with the top-level names that would mean different things under another root.

    A namespace package whose portions lie under several roots is one thing, as long as no two portions hold the same module. Where one
    root has nearly all files of a name, the name stays its own: an example's `app` takes nothing from the service's.
    """
    holders: dict[str, Counter[str]] = defaultdict(Counter)
    clashing: set[str] = set()
    seen: dict[str, str] = {}
    for path, name in names.items():
        top = name.partition(".")[0]
        holders[top][owner[path]] += 1
        if name == top or seen.setdefault(name, owner[path]) != owner[path]:
            clashing.add(top)
    shared: set[tuple[str, str]] = set()
    for top in clashing:
        if len(holders[top]) > 1:
            (first, most), *others = holders[top].most_common()
            main = first if most >= 4 * sum(count for _, count in others) else ""
            shared |= {(root, top) for root in holders[top] if root not in ("", main)}
    return shared


def _parent(path: str) -> str:
    return path.rpartition("/")[0]


def _join(folder: str, name: str) -> str:
    return f"{folder}/{name}" if folder else name


@cache
def _upward(folder: str) -> tuple[str, ...]:
    """The folder and all above it, outermost first: "", "a", "a/b" for "a/b"."""
    parts = folder.split("/") if folder else []
    return ("", *("/".join(parts[: index + 1]) for index in range(len(parts))))
