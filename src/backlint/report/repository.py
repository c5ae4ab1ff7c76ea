"""Paths as those name them who see the repository and not the project: relative to the top of the git repository."""

from __future__ import annotations

import functools
import posixpath
import urllib.parse
from pathlib import Path

from ..config import top_of_repository


def repository_path(root: Path, path: str) -> str:
    """A path (relative to the project's root) relative to the top of the git repository around the root, else to the root itself."""
    return posixpath.normpath(posixpath.join(_prefix(root), path))


def repository_uri(root: Path, path: str) -> str:
    """`repository_path`, percent-encoded."""
    return urllib.parse.quote(repository_path(root, path).encode("utf-8", "surrogateescape"))


@functools.lru_cache(maxsize=8)
def _prefix(root: Path) -> str:
    """The project's root relative to the top of its repository, "" where they are the same or there is no repository."""
    root = root.resolve()
    top = top_of_repository(root)
    relative = root.relative_to(top.resolve()).as_posix() if top is not None and root.is_relative_to(top.resolve()) else ""
    return "" if relative == "." else relative
