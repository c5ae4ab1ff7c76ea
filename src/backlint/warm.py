"""A project kept in memory from run to run, for processes that stay: `--watch` and the editor's server.

What takes time in a run from scratch is reading files and lowering them to facts. Here the facts stay, so that only what has changed is
lowered. Linking and the rules start afresh each time: what they find may depend on any file.
"""

from __future__ import annotations

import gc
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from .baseline import Entry
from .cache import Cache, unpack
from .changes import Changes
from .config import Config
from .facts import ModuleFacts
from .registry import Plugins
from .rule import Rule
from .run import Progress, analyse
from .settle import Report
from .texts import Texts


class Memory(Cache):
    """A cache that reads its file once and writes it once, and keeps the facts themselves in memory.

    Args:
        stored: Whether to use the file at all.
    """

    def __init__(self, root: Path, *, stored: bool = True) -> None:
        super().__init__(root)
        self.root = root
        self._reads = self._writes = self._retains = stored
        self._facts: dict[bytes, ModuleFacts] = {}
        self._asked: set[bytes] = set()

    def get(self, key: bytes) -> ModuleFacts | None:
        """The facts of the contents with that `digest`, None if they are not known."""
        self._asked.add(key)
        facts = self._facts.get(key)
        if facts is None:
            packed = self._used.get(key)
            facts = unpack(packed) if packed is not None else super().get(key)
            if facts is not None:
                self._facts[key] = facts
                if not self._writes:
                    self._used.pop(key, None)
        return facts

    def put(self, key: bytes, packed: bytes) -> None:
        """Keep facts, as `pack` gives them."""
        self._asked.add(key)
        super().put(key, packed)

    def save(self) -> None:
        """Write what the first run found out. What later ones do is so little that the next process does it again in no time."""
        if self._writes:
            super().save()
            self._writes = False
        self._kept = {}
        for key in self._facts:
            self._used.pop(key, None)

    def recall(self, key: str) -> bytes | None:
        """The result of a run with these inputs, None if it is not known."""
        return super().recall(key) if self._reads else None

    def retain(self, key: str, payload: bytes) -> None:
        """Keep the result of the first run, for other processes; those of the later ones would only drive out what these need."""
        if self._retains:
            super().retain(key, payload)
            self._retains = False

    def drop(self) -> None:
        """Forget what no run has asked for since the last call: the facts of earlier states of files."""
        for key in (self._used.keys() | self._facts.keys()) - self._asked if self._asked else ():
            self._used.pop(key, None)
            self._facts.pop(key, None)
        self._asked.clear()

    def _load(self) -> dict[bytes, bytes]:
        return super()._load() if self._reads else {}


@contextmanager
def staying(memory: Memory, progress: Progress | None) -> Iterator[Progress]:
    """A run in a process that goes on, and keeps the facts. When its results are where they should be, `tidy` gives back what it took.

    Only one may go on at a time in a process. Gives what the run is to tell its progress to, which tells `progress`.
    """
    was_on = gc.isenabled()
    gc.disable()
    frozen = False

    def tell(phase: str, done: int, total: int) -> None:
        nonlocal frozen
        if phase == "linking" and not frozen:
            frozen = True
            gc.freeze()  # the facts are here to stay; whoever looks for garbage need not look through them
        if progress is not None:
            progress(phase, done, total)

    try:
        yield tell
    finally:
        memory.drop()
        if was_on:
            gc.enable()


def tidy() -> None:
    """Give back what the program of the last run took, which takes up to a second. No run may go on meanwhile."""
    from .link.values import forget

    forget()
    gc.collect()  # a program is full of circles


class Warm:
    """A project, its rules, and what is known of its files.

    Args:
        stored: Whether to use the cache on the disk.
    """

    def __init__(self, config: Config, rules: Sequence[Rule], plugins: Plugins, *, jobs: int = 0, stored: bool = True) -> None:
        self.config = config
        self.rules = rules
        self.plugins = plugins
        self.memory = Memory(config.root, stored=stored)
        self._jobs = jobs

    def analyse(
        self,
        texts: Texts | None = None,
        *,
        paths: Sequence[Path] = (),
        focus: Collection[str] = (),
        baseline: Sequence[Entry] = (),
        changes: Changes | None = None,
        progress: Progress | None = None,
        pictured: bool = False,
    ) -> Report:
        """One run; the arguments are those of `run.analyse`.

        Only one may go on at a time in a process. What `progress` raises, if it is no `Exception`, ends the run and nothing is lost.
        """
        with staying(self.memory, progress) as tell:
            return analyse(
                self.config,
                self.rules,
                self.plugins,
                paths=paths,
                jobs=self._jobs,
                cache=self.memory,
                progress=tell,
                baseline=baseline,
                changes=changes,
                texts=texts,
                focus=focus,
                pictured=pictured,
            )
