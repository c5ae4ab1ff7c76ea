"""`backlint check --watch`: run again whenever files change."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterable
from functools import partial
from pathlib import Path

from ..config import NAMES, ConfigError
from ..discover import discover
from ..registry import PluginError
from ..warm import Memory, tidy
from .problem import Problem, say
from .request import Request
from .session import Session

#: Seconds between two looks at the files, and how long these have to be left alone before they are read: editors and git write several.
_INTERVAL = 0.4
_REST = 0.2
_CLEAR = "\x1b[2J\x1b[3J\x1b[H"
#: What is looked for in folders: a new file of another kind is seen with the next change.
_NEW = (".py", ".pyi")


class Watch:
    """Runs for a request, one after the other, that share what they know of the files."""

    def __init__(self, request: Request) -> None:
        self._request = request
        self._memory: Memory | None = None
        self._say = partial(say, color=request.color)

    def run(self) -> int:
        """Go on until somebody presses Ctrl-C. What is found does not make the exit code: nobody waits for it."""
        try:
            while True:
                watched = self._once()
                tidy()
                while not watched.changed():
                    time.sleep(_INTERVAL)
                while watched.changed():
                    time.sleep(_REST)
                if sys.stdout.isatty():
                    sys.stdout.write(_CLEAR)
                    sys.stdout.flush()
        except KeyboardInterrupt:
            self._say("Stopped.")
            return 0

    def _once(self) -> Files:
        """One run. Gives the files whose change asks for the next one; mistakes in the settings are told, and waited for to be mended."""
        started = time.monotonic()
        at = time.strftime("%H:%M:%S")
        watched = Files(Path.cwd(), ())
        try:
            session = Session(self._request, self._memory)
            root = session.config.root
            if self._memory is None or self._memory.root != root:
                self._memory = session.memory = Memory(root, stored=not self._request.no_cache)
            watched = Files.of(session)
            session.run()
        except (ConfigError, Problem, PluginError) as error:
            lines = (
                error.problems if isinstance(error, ConfigError) else error.lines if isinstance(error, Problem) else str(error).splitlines()
            )
            for line in lines:
                self._say(line, "error")
        self._say(f"[{at}] Took {time.monotonic() - started:.1f} s. Waiting for changes; Ctrl-C ends.")
        return watched


class Files:
    """Files as they were, and the folders in which new ones may appear.

    Args:
        root: The project's root. The settings there and above are watched in any case.
        paths: Absolute.
    """

    def __init__(self, root: Path, paths: Iterable[str]) -> None:
        paths = set(paths)
        settings = {str(folder / name) for folder in (root, *root.parents) for name in NAMES}
        self._files = {path: _stamp(path) for path in paths | settings}
        below = f"{root}{os.sep}"
        self._folders = {
            folder: _listed(folder) for folder in {str(root), *map(os.path.dirname, paths)} if f"{folder}{os.sep}".startswith(below)
        }

    @classmethod
    def of(cls, session: Session) -> Files:
        """The files that a session depends on: those of the project, its settings, models and baseline."""
        config = session.config
        found = discover(config)
        paths = [source.location for source in (*found.sources, *found.requirements)]
        paths += [str(path) for folder in config.check_folders for path in folder.rglob("*.py")]
        paths += [str(path) for folder in config.stubs for path in (config.root / folder).rglob("*.pyi")]
        paths += [str(session.baseline_file), *([str(config.file)] if config.file else [])]
        return cls(config.root, paths)

    def changed(self) -> bool:
        """Whether anything is different from the last time that this was asked, or from when the files were noted."""
        different = False
        for path, known in self._files.items():
            self._files[path] = stamp = _stamp(path)
            different |= stamp != known
        for folder, seen in self._folders.items():
            self._folders[folder] = listed = _listed(folder, seen)
            different |= listed[1] != seen[1]
        return different


def _stamp(path: str) -> tuple[int, int] | None:
    """When a file was written and how big it is, None where there is none."""
    try:
        status = os.stat(path)
    except OSError:
        return None
    return status.st_mtime_ns, status.st_size


def _listed(folder: str, known: tuple[int, frozenset[str]] | None = None) -> tuple[int, frozenset[str]]:
    """When something last came or went in a folder, and what is in it that matters: Python files and folders."""
    try:
        written = os.stat(folder).st_mtime_ns
        if known is not None and known[0] == written:
            return known
        with os.scandir(folder) as entries:
            names = frozenset(entry.name for entry in entries if entry.name.endswith(_NEW) or _is_folder(entry))
    except OSError:
        return 0, frozenset()
    return written, names


def _is_folder(entry: os.DirEntry[str]) -> bool:
    return not entry.name.startswith((".", "__pycache__")) and entry.is_dir()
