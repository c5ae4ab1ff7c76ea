"""The program as rules see it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import cached_property

from ..contract import Contract
from ..facts import Block, Mark, ModuleFacts
from ..finding import Position, Step
from ..lower.lines import locate
from ..modules import Module
from ..requirements import Range
from ..source import Role, Source
from ..stub import Effect
from .contexts import Contexts
from .couplings import Couplings
from .deadlines import Deadlines
from .effects import RUNNING, Effects
from .entries import Entries, Entry
from .evaluate import Evaluator
from .frames import Frame, Reached, Site
from .imports import ImportGraph
from .stored import Stored
from .symbols import ClassInfo, FunctionInfo, Libraries, ModuleInfo, Modules
from .values import FunctionValue, forget
from .versions import Versions


def lean(source: Source, facts: ModuleFacts) -> ModuleFacts:
    """The part of a file's facts that a program needs: of tests and examples not what their functions do, which is most of it."""
    if source.role not in (Role.TEST, Role.EXAMPLE):
        return facts
    functions = tuple(function._replace(calls=(), reads=(), jumps=(), binds=(), stores=(), blocks=()) for function in facts.functions)
    return facts._replace(functions=functions)


class Program:
    """The whole code base, linked. Everything is found when first asked for and remembered.

    Attributes:
        texts: The files that are not Python.
        templates: The HTML files into which variables are put.
        contracts: The architecture contracts of the configuration.
        declared: The modules that the configuration declares.
        evaluator: Answers what any expression may be.
        versions: Which versions of libraries the project may have.
    """

    def __init__(
        self,
        units: Sequence[tuple[Source, ModuleFacts]],
        *,
        read: Callable[[str], str],
        libraries: Libraries,
        contracts: Sequence[Contract] = (),
        declared: Sequence[Module] = (),
        texts: Sequence[Source] = (),
        templates: Sequence[Source] = (),
        requirements: Mapping[str, Range] | None = None,
        pause: Callable[[], None] | None = None,
        near: Collection[str] = (),
    ) -> None:
        self._pause = pause
        self.versions = Versions(requirements or {})
        forget()
        self._units = tuple(sorted(units, key=lambda unit: unit[0].path))
        self._read = read
        self._libraries = libraries
        self._modules = Modules(self._units, libraries, self.versions, near)
        self.contracts = tuple(contracts)
        self.declared = tuple(declared)
        self.texts = tuple(texts)
        self.templates = tuple(templates)

    # Modules.

    @property
    def modules(self) -> Mapping[str, ModuleInfo]:
        """The project's modules by dotted name."""
        return self._modules.project

    def module(self, path: str) -> ModuleInfo | None:
        """The module of a file of the project."""
        return self._modules.by_path.get(path)

    def files(self) -> Iterator[ModuleInfo]:
        """The project's modules by path, also those whose names are taken by another file."""
        for path in sorted(self._modules.looked_at):
            yield self._modules.looked_at[path]

    def functions(self) -> Iterator[FunctionInfo]:
        """All functions of the project; a module's own body is one."""
        return self._modules.functions()

    def running(self) -> Iterator[FunctionInfo]:
        """The functions that run as part of the program: not those of tests, examples and vendored code."""
        return (function for function in self._modules.functions() if function.module.role in RUNNING)

    def classes(self) -> Iterator[ClassInfo]:
        """All classes of the project."""
        return self._modules.classes()

    def text(self, path: str) -> str:
        """The decoded text of a file of the project."""
        return self._read(path)

    @cached_property
    def imports(self) -> ImportGraph:
        """Who imports whom."""
        return ImportGraph(self._units, self._libraries)

    # Places.

    def position(self, path: str, mark: Mark) -> Position:
        """The exact place of a mark in a file of the project."""
        return locate(self._read(path), path, mark)

    def place(self, site: Site) -> Position:
        """The exact place of a site."""
        return self.position(site.function.module.path, site.mark)

    def step(self, site: Site, message: str) -> Step:
        """A link of the evidence at a site."""
        return Step(self.place(site), message)

    def header(self, frame: Frame, block: Block) -> Position:
        """The place of a block's header."""
        return self.position(frame.function.module.path, block.mark)

    # Values and effects.

    @cached_property
    def evaluator(self) -> Evaluator:
        """Answers what any expression may be."""
        return Evaluator(self._modules)

    @cached_property
    def _effects(self) -> Effects:
        return Effects(self.evaluator)

    @property
    def effects(self) -> Effects:
        """Answers what each function does."""
        return self._effects

    def generic(self, function: FunctionInfo) -> Frame:
        """A function as it is for all its callers."""
        return self.evaluator.generic(function)

    def frames(self) -> tuple[Frame, ...]:
        """All functions as they are reached: first each without arguments, then those called with arguments that tell them apart."""
        return self._effects.explored(self._modules, self._pause)

    def sites(self, frame: Frame) -> tuple[Site, ...]:
        """Everything that runs in a frame."""
        return self._effects.sites(frame)

    def effects_of(self, target: FunctionValue) -> frozenset[Effect]:
        """The effects of a function of a library."""
        return self._effects.of(target.function)

    def reached(self, site: Site, effect: Effect) -> Iterator[Reached]:
        """The sites with an effect that a site leads to, nearest first."""
        return self._effects.reached(site, effect, self._modules)

    def calls(self, *effects: Effect) -> Iterator[Site]:
        """All sites of the project, as they are for all callers, whose target has any of these effects."""
        wanted = frozenset(effects)
        for function in self.running():
            for site in self.sites(self.generic(function)):
                if site.callee is None and wanted & self._effects.of(site.target.function):
                    yield site

    @cached_property
    def _callers(self) -> dict[FunctionInfo, list[Site]]:
        found: dict[FunctionInfo, list[Site]] = {}
        for function in self.running():
            for site in self.sites(self.generic(function)):
                if site.callee is not None:
                    found.setdefault(site.target.function, []).append(site)
        return found

    def callers(self, function: FunctionInfo) -> Sequence[Site]:
        """The sites that call a function of the project."""
        return self._callers.get(function, ())

    @staticmethod
    def loops(frame: Frame, block: int) -> Iterator[tuple[int, Block]]:
        """The loops and comprehensions around a block of a frame, innermost first, with their indices."""
        blocks = frame.function.facts.blocks
        while block >= 0:
            current = blocks[block]
            if current.kind in ("for", "while", "comp"):
                yield block, current
            block = current.parent

    @cached_property
    def deadlines(self) -> Deadlines:
        """Answers how long calls may wait."""
        return Deadlines(self)

    @cached_property
    def contexts(self) -> Contexts:
        """Answers what is held while code runs: transactions and locks."""
        return Contexts(self)

    @cached_property
    def stored(self) -> Stored:
        """Answers which classes are rows of tables."""
        return Stored(self)

    @cached_property
    def couplings(self) -> Couplings:
        """Dependencies between modules that are no import."""
        return Couplings(self)

    def is_tool(self, module: ModuleInfo) -> bool:
        """Whether a module is a program of its own: no other module imports it, and it has `if __name__ == "__main__"`, or it begins with a
        line for the shell and defines nothing."""
        if module.name in self._imported:
            return False
        facts = module.facts
        bare = len(facts.functions) == 1 and not facts.classes
        return bool(facts.main) or bare and self._read(module.path).startswith("#!")

    @cached_property
    def _imported(self) -> frozenset[str]:
        return frozenset(edge.imported.name for edge in self.imports.edges())

    # Entry points.

    @cached_property
    def _entries(self) -> Entries:
        return Entries(self)

    def entries(self) -> Sequence[Entry]:
        """The functions that a framework or the operating system calls."""
        return self._entries.all()

    def reach(self, function: FunctionInfo) -> tuple[str, ...]:
        """The entry points that lead to a function, nearest first, at most three: `GET /orders/{id}`."""
        return self._entries.reach(function)


def link(
    units: Sequence[tuple[Source, ModuleFacts]],
    *,
    read: Callable[[str], str],
    libraries: Libraries,
    contracts: Sequence[Contract] = (),
    declared: Sequence[Module] = (),
    texts: Iterable[Source] = (),
    templates: Iterable[Source] = (),
    requirements: Mapping[str, Range] | None = None,
    pause: Callable[[], None] | None = None,
    near: Collection[str] = (),
) -> Program:
    """The program made of these files.

    Args:
        units: Each Python file with its facts.
        read: The decoded text of a file by its path.
        libraries: The facts of a library model by module name.
        contracts: Architecture contracts.
        declared: Modules that the project declares.
        texts: Files that are not Python.
        templates: HTML files into which variables are put.
        requirements: The versions of other people's distributions that the project may have, by normalised name.
        pause: Called again and again while calls are followed, which takes longest; what it raises ends that.
        near: The paths to look at, where that is not the whole project, see `near`.
    """
    return Program(
        units,
        read=read,
        libraries=libraries,
        contracts=contracts,
        declared=declared,
        texts=tuple(texts),
        templates=tuple(templates),
        requirements=requirements,
        pause=pause,
        near=near,
    )
