"""One run, from the project's files to the report."""

from __future__ import annotations

import datetime
import os
import time
import traceback
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Executor
from contextlib import AbstractContextManager, nullcontext
from dataclasses import replace
from functools import lru_cache
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from . import cache as caching
from . import results
from .baseline import Entry, judge
from .cache import Cache
from .changes import Changes, touching
from .checking import Found, check, said
from .clock import Clock
from .config import Config
from .facts import ModuleFacts
from .meta import META_RULES, UNUSED_SUPPRESSION
from .modules import owner
from .policy import Policy
from .registry import Plugins, disabled_meta_rules
from .requirements import Range, requirements
from .results import Checked
from .rule import Rule
from .settle import Failure, Report, settle
from .source import Language, Role, Source
from .texts import Texts
from .workers import available_cores, collector_off, lower_all

if TYPE_CHECKING:
    from .libraries import Models
    from .link.imports import ImportGraph
    from .link.program import Program
    from .picture import Picture

#: The phase, how much of it is done, and of how much.
Progress = Callable[[str, int, int], None]


def analyse(
    config: Config,
    rules: Sequence[Rule],
    plugins: Plugins,
    *,
    paths: Sequence[Path] = (),
    jobs: int | Executor = 0,
    cache: Cache | None = None,
    progress: Progress | None = None,
    baseline: Sequence[Entry] = (),
    changes: Changes | None = None,
    clock: Clock | None = None,
    pictured: bool = False,
    texts: Texts | None = None,
    focus: Collection[str] = (),
) -> Report:
    """Analyse the project, always the whole of it, and report on `paths`.

    Args:
        rules: The enabled rules.
        plugins: Where the models of libraries are, and which rules there are besides the enabled ones.
        paths: Files and folders on which to report; without any, on everything.
        jobs: How many processes may work at once, 0 for as many as there are processors; or an executor that reads the files. The result is
            the same for any of them.
        cache: Facts from earlier runs.
        baseline: Findings to live with for now.
        changes: Report only what stands on these lines or leads through them; None for everything.
        clock: Is told what each part takes.
        pictured: Whether the report is to be able to draw the program's imports.
        texts: The files to analyse, where they have been read already or are being edited; they are told what could not be analysed.
        focus: Answer at once, and only for these paths: what they and the files nearest to them do is followed, what the others do is not.
            So there may be more to find in them, and a suppression is not called unused. Without any, the whole program is followed.
    """
    lap = clock.lap if clock else _unmeasured
    started = time.perf_counter()
    tell = progress or _silent
    tell("finding files", 0, 0)
    with lap("find and read files"):
        texts = Texts.of_project(config) if texts is None else texts
        failures = texts.failures
    key = ""
    checked = None
    imports: ImportGraph | None = None
    if cache and not failures and not focus:
        with lap("cache"):
            digests = ((source, texts.digest(source.path)) for source in texts.sources.values())
            key = results.inputs(config, rules, plugins, digests, texts.required)
            checked = _known(cache, key)
    if checked is None:
        checked, imports = _check(config, rules, plugins, texts, jobs or available_cores(), cache, tell, clock, pictured, focus)
        if cache:
            with lap("cache"):
                cache.save()
                if key and not failures:
                    cache.retain(key, results.dumps(checked))
    with lap("settle"):
        only = focus.__contains__ if focus else reported(config.root, paths)
        policy = Policy(plugins, config)
        report = settle(
            checked.findings,
            ignores={**checked.ignores, **texts.ignores()},
            rules=rules,
            known_rules=plugins.names,
            read=texts.read,
            root=config.root,
            only=only,
            role=texts.role,
            errors=checked.errors,
            failures=failures,
            disabled=disabled_meta_rules(config) | ({UNUSED_SUPPRESSION.name} if focus else frozenset()),
            texts={source.path for source in texts.of(Language.TEXT)},
            files=checked.files,
            lines=checked.lines,
            seconds=time.perf_counter() - started,
            today=datetime.date.today(),
            reasons=config.require_reason,
            on=policy.on,
            regraded=policy.judged,
            notes=(*texts.notes, *checked.notes, *(cache.notes if cache else ())),
        )
        warnings = [*checked.warnings, *_surprises(config.root, paths, list(texts.sources.values()))]
        if baseline:
            strict = strict_paths(config, texts.sources.values())
            rest = judged_rules(rules, failures)
            seen = judge(report, baseline, judged=rest, only=only, exists=texts.sources.keys(), strict=strict)
            report = seen.report
            warnings += _unused(len(seen.unused))
        if changes is not None:
            report = touching(report, changes)
    if pictured:
        report = replace(report, picture=_picture(config, texts, cache, jobs or available_cores(), imports))
    return replace(report, warnings=tuple(warnings))


def _picture(
    config: Config, texts: Texts, cache: Cache | None, jobs: int | Executor, known: ImportGraph | None
) -> Callable[[], Picture | None]:
    """Draws the imports when it is called, once. Without a graph that is `known` it makes one from the facts."""

    @lru_cache(maxsize=1)
    def drawn() -> Picture | None:
        from .graph.draw import picture
        from .link.imports import ImportGraph

        graph = known
        if graph is None:
            with collector_off():
                graph = ImportGraph(_units(texts, jobs, cache, _silent, []))
        return picture(graph, config.contracts) if graph.modules else None

    return drawn


def _unused(entries: int) -> Iterator[str]:
    """What there is to say of entries of the baseline that have no finding any more."""
    if entries:
        what, them = (f"{entries} entries of the baseline have", "them") if entries > 1 else ("one entry of the baseline has", "it")
        yield f"{what} no finding any more; `backlint baseline --prune` removes {them}"


def strict_paths(config: Config, sources: Iterable[Source]) -> frozenset[str]:
    """The files of the declared modules whose findings no baseline hides."""
    if not any(module.strict for module in config.modules):
        return frozenset()
    owners = ((source.path, owner(config.modules, source.module)) for source in sources if source.module)
    return frozenset(path for path, module in owners if module is not None and module.strict)


def judged_rules(rules: Sequence[Rule], failures: Sequence[Failure]) -> frozenset[str]:
    """Full names of the rules whose silence means that there is nothing to find."""
    return frozenset({rule.name for rule in rules} | META_RULES.keys()) - {failure.where for failure in failures}


def _known(cache: Cache, key: str) -> Checked | None:
    """What an earlier run over the same inputs found."""
    data = cache.recall(key)
    try:
        return None if data is None else results.loads(data)
    except ValueError:
        return None


def _check(
    config: Config,
    rules: Sequence[Rule],
    plugins: Plugins,
    texts: Texts,
    jobs: int | Executor,
    cache: Cache | None,
    tell: Progress,
    clock: Clock | None,
    pictured: bool,
    focus: Collection[str],
) -> tuple[Checked, ImportGraph | None]:
    """Read, link and check the whole project. The import graph is given only for a picture, since it keeps all facts alive."""
    lap = clock.lap if clock else _unmeasured
    from .libraries import Models

    failures = texts.failures
    with collector_off():
        with lap("parse and lower"):
            units = _units(texts, jobs, cache, tell, failures)
        tell("linking", 0, 0)
        near: frozenset[str] = frozenset()
        if focus:
            from .link.near import neighbourhood, quieted

            near = neighbourhood(units, focus)
            units = quieted(units, near)
        models = Models([*(config.root / folder for folder in config.stubs), *plugins.libraries], cache.remember if cache else None)
        notes: list[str] = []
        with lap("link"):
            program = _linked(units, texts, config, models, requirements(dict(texts.required), notes.append), failures, near, tell)
        cores = jobs if isinstance(jobs, int) else available_cores()
        found = check(rules, program, cores, models.problems, tell, apart=clock is not None) if program and rules else Found()
        failures += found.failures
        if clock:
            clock.add(found.clock)
    checked = Checked(
        found.findings,
        {source.path: facts.ignores for source, facts in units if facts.ignores},
        {source.path: facts.error for source, facts in units if facts.error},
        sum(facts.lines for _, facts in units),
        len(units),
        tuple(notes),
        (*models.problems, *found.problems),
    )
    return checked, program.imports if program and pictured else None


def import_graph(
    config: Config, *, jobs: int = 0, cache: Cache | None = None, progress: Progress | None = None
) -> tuple[ImportGraph, tuple[Failure, ...]]:
    """Who imports whom in the project, and the files that could not be read. The arguments are those of `analyse`."""
    from .link.imports import ImportGraph

    tell = progress or _silent
    tell("finding files", 0, 0)
    texts = Texts.of_project(config)
    with collector_off():
        units = _units(texts, jobs or available_cores(), cache, tell, texts.failures)
        tell("linking", 0, 0)
        graph = ImportGraph(units)
    if cache:
        cache.save()
    return graph, tuple(texts.failures)


def whole_program(
    config: Config, plugins: Plugins, *, jobs: int = 0, cache: Cache | None = None, progress: Progress | None = None
) -> tuple[Program | None, tuple[Failure, ...]]:
    """The linked program, for those who look at what code does and report nothing. The arguments are those of `analyse`."""
    from .libraries import Models

    tell = progress or _silent
    tell("finding files", 0, 0)
    texts = Texts.of_project(config)
    units = _units(texts, jobs or available_cores(), cache, tell, texts.failures)
    tell("linking", 0, 0)
    models = Models([*(config.root / folder for folder in config.stubs), *plugins.libraries], cache.remember if cache else None)
    notes: list[str] = []
    program = _linked(units, texts, config, models, requirements(dict(texts.required), notes.append), texts.failures, frozenset(), tell)
    if cache:
        cache.save()
    return program, tuple(texts.failures)


def reported(root: Path, paths: Sequence[Path]) -> Callable[[str], bool]:
    """Whether a path of the project is one of `paths` or below one. `paths` are absolute or relative to the working directory."""
    names = tuple(PurePath(os.path.abspath(path)).relative_to(root).as_posix() for path in paths)
    everything = not names or "." in names
    folders = tuple(f"{name}/" for name in names)
    return lambda path: everything or path in names or path.startswith(folders)


def _surprises(root: Path, paths: Sequence[Path], sources: Sequence[Source]) -> Iterator[str]:
    """Why there may be nothing to see. Of several paths, as hooks give them, only what holds for all is worth saying."""
    wanted = reported(root, paths)
    among = [source for source in sources if wanted(source.path)]
    where = str(paths[0]) if len(paths) == 1 else f"any of the {len(paths)} paths" if paths else str(root)
    if not any(source.language is Language.PYTHON for source in among):
        if not paths or not all(path.is_file() for path in paths) or (len(paths) == 1 and not among):
            yield f"no Python files in {where}: there are none, or they are excluded or ignored by git"
    elif paths and {source.role for source in among} <= {Role.EXAMPLE, Role.TEST, Role.GENERATED, Role.VENDORED}:
        kinds = " and ".join(sorted({source.role.value for source in among}))
        yield f"all files in {where} count as {kinds} code, where most rules do not look"


def _silent(_phase: str, _done: int, _total: int) -> None:
    """Tell nobody."""


def _units(
    texts: Texts, jobs: int | Executor, cache: Cache | None, tell: Progress, failures: list[Failure]
) -> list[tuple[Source, ModuleFacts]]:
    """Every Python file with its facts, in the order of their paths."""
    from .link import lean

    sources = list(texts.of(Language.PYTHON))
    keys = {source.path: texts.digest(source.path) for source in sources} if cache else {}
    known: dict[str, ModuleFacts] = {}
    for path, key in keys.items():
        if cache and (facts := cache.get(key)) is not None:
            known[path] = facts
    missing = {source.path: texts.contents[source.path] for source in sources if source.path not in known}
    packed, crashed = lower_all(missing, jobs, lambda done: tell("reading", len(known) + done, len(sources)))
    failures += [Failure(path, message) for path, message in sorted(crashed.items())]
    roles = {source.path: source for source in sources}
    while packed:
        path, data = packed.popitem()
        known[path] = lean(roles[path], caching.unpack(data))
        if cache:
            cache.put(keys[path], data)
    return [(source, lean(source, known.pop(source.path))) for source in sources if source.path in known]


def _linked(
    units: Sequence[tuple[Source, ModuleFacts]],
    texts: Texts,
    config: Config,
    models: Models,
    required: Mapping[str, Range],
    failures: list[Failure],
    near: frozenset[str],
    tell: Progress,
) -> Program | None:
    from .link import link

    beside = [source for source in texts.sources.values() if source.language is not Language.PYTHON and (not near or source.path in near)]

    try:
        return link(
            units,
            read=texts.read,
            libraries=models,
            contracts=config.contracts,
            declared=config.modules,
            texts=[source for source in beside if source.language is Language.TEXT],
            templates=[source for source in beside if source.language is Language.TEMPLATE],
            requirements=required,
            pause=lambda: tell("following calls", 0, 0),
            near=near,
        )
    except Exception as error:
        failures.append(Failure("link", said(error), traceback.format_exc()))
        return None


def _unmeasured(_part: str) -> AbstractContextManager[None]:
    return nullcontext()
