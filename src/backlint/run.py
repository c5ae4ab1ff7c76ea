"""One run, from the project's files to the report."""

from __future__ import annotations

import datetime
import os
import time
import traceback
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext, suppress
from dataclasses import replace
from functools import lru_cache
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from . import cache as caching
from . import results
from .baseline import Entry, judge
from .cache import Cache
from .changes import Changes, touching
from .clock import Clock
from .config import Config
from .discover import Discovery, decode, decode_text, discover, read
from .facts import ModuleFacts
from .finding import Finding
from .meta import META_RULES
from .modules import owner
from .policy import Policy
from .registry import Plugins, disabled_meta_rules
from .requirements import Range, requirements
from .results import Checked
from .rule import Rule
from .settle import Failure, Report, settle
from .source import Language, Role, Source
from .suppress import text_comments
from .workers import available_cores, collector_off, lower_all

if TYPE_CHECKING:
    from .libraries import Models
    from .link.imports import ImportGraph
    from .link.program import Program

#: The phase, how much of it is done, and of how much.
Progress = Callable[[str, int, int], None]


def analyse(
    config: Config,
    rules: Sequence[Rule],
    plugins: Plugins,
    *,
    paths: Sequence[Path] = (),
    jobs: int = 0,
    cache: Cache | None = None,
    progress: Progress | None = None,
    baseline: Sequence[Entry] = (),
    changes: Changes | None = None,
    clock: Clock | None = None,
) -> Report:
    """Analyse the project, always the whole of it, and report on `paths`.

    Args:
        rules: The enabled rules.
        plugins: Where the models of libraries are, and which rules there are besides the enabled ones.
        paths: Files and folders on which to report; without any, on everything.
        jobs: How many processes may read files at once, 0 for as many as there are processors. The result is the same for any number.
        cache: Facts from earlier runs.
        baseline: Findings to live with for now.
        changes: Report only what stands on these lines or leads through them; None for everything.
        clock: Is told what each part takes.
    """
    lap = clock.lap if clock else _unmeasured
    started = time.perf_counter()
    tell = progress or _silent
    tell("finding files", 0, 0)
    with lap("find and read files"):
        discovery = discover(config)
        texts = _Texts(discovery.sources)
        failures = texts.failures
        required, unread = _requirement_texts(discovery)
    key = ""
    checked = None
    if cache and not failures:
        with lap("cache"):
            digests = ((source, texts.digest(source.path)) for source in texts.sources.values())
            key = results.inputs(config, rules, plugins, digests, required)
            checked = _known(cache, key)
    if checked is None:
        checked = _check(config, rules, plugins, texts, required, jobs or available_cores(), cache, tell, clock)
        if cache:
            with lap("cache"):
                cache.save()
                if key and not failures:
                    cache.retain(key, results.dumps(checked))
    with lap("settle"):
        only = reported(config.root, paths)
        policy = Policy(plugins, config)
        report = settle(
            checked.findings,
            ignores={**checked.ignores, **_text_ignores(texts)},
            rules=rules,
            known_rules=plugins.names,
            read=texts.read,
            root=config.root,
            only=only,
            role=texts.role,
            errors=checked.errors,
            failures=failures,
            disabled=disabled_meta_rules(config),
            texts={source.path for source in texts.of(Language.TEXT)},
            files=checked.files,
            lines=checked.lines,
            seconds=time.perf_counter() - started,
            today=datetime.date.today(),
            reasons=config.require_reason,
            on=policy.on,
            regraded=policy.judged,
            notes=(*discovery.notes, *unread, *checked.notes, *(cache.notes if cache else ())),
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
    return replace(report, warnings=tuple(warnings))


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
    texts: _Texts,
    required: Sequence[tuple[str, str]],
    jobs: int,
    cache: Cache | None,
    tell: Progress,
    clock: Clock | None,
) -> Checked:
    """Read, link and check the whole project."""
    lap = clock.lap if clock else _unmeasured
    from .libraries import Models

    failures = texts.failures
    with collector_off():
        with lap("parse and lower"):
            units = _units(texts, jobs, cache, tell, failures)
        tell("linking", 0, 0)
        models = Models([*(config.root / folder for folder in config.stubs), *plugins.libraries], cache.remember if cache else None)
        notes: list[str] = []
        with lap("link"):
            program = _linked(units, texts, config, models, requirements(dict(required), notes.append), failures)
        if program and clock is not None and rules:
            with clock.lap("follow calls"):  # shared by most rules; without a clock it is done when the first of them asks
                _explored(program)
        raw: list[Finding] = []
        for index, rule in enumerate(rules if program else ()):
            tell("checking", index, len(rules))
            with lap(rule.name):
                raw += _checked(rule, program, failures) if program else ()
    return Checked(
        raw,
        {source.path: facts.ignores for source, facts in units if facts.ignores},
        {source.path: facts.error for source, facts in units if facts.error},
        sum(facts.lines for _, facts in units),
        len(units),
        tuple(notes),
        tuple(models.problems),
    )


def import_graph(
    config: Config, *, jobs: int = 0, cache: Cache | None = None, progress: Progress | None = None
) -> tuple[ImportGraph, tuple[Failure, ...]]:
    """Who imports whom in the project, and the files that could not be read. The arguments are those of `analyse`."""
    from .link.imports import ImportGraph

    tell = progress or _silent
    tell("finding files", 0, 0)
    texts = _Texts(discover(config).sources)
    with collector_off():
        units = _units(texts, jobs or available_cores(), cache, tell, texts.failures)
        tell("linking", 0, 0)
        graph = ImportGraph(units)
    if cache:
        cache.save()
    return graph, tuple(texts.failures)


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


class _Texts:
    """The contents of the project's files, as they were when the run began."""

    def __init__(self, sources: Sequence[Source]) -> None:
        self.sources: dict[str, Source] = {}
        self.contents: dict[str, bytes] = {}
        self.failures: list[Failure] = []
        self._digests: dict[str, bytes] = {}
        for source in sources:
            try:
                self.contents[source.path] = read(source)
                self.sources[source.path] = source
            except OSError as error:
                self.failures.append(Failure(source.path, f"cannot be read: {error.strerror or error}"))
        self.read: Callable[[str], str] = lru_cache(maxsize=512)(self._read)

    def digest(self, path: str) -> bytes:
        """The key of a file's contents."""
        if path not in self._digests:
            self._digests[path] = caching.digest(self.contents[path])
        return self._digests[path]

    def role(self, path: str) -> Role:
        """What a file is for."""
        source = self.sources.get(path)
        return source.role if source else Role.SOURCE

    def of(self, language: Language) -> Iterator[Source]:
        return (source for source in self.sources.values() if source.language is language)

    def _read(self, path: str) -> str:
        """The decoded text of a file.

        Raises:
            ValueError: There is no such file in the project.
        """
        if path not in self.contents:
            raise ValueError(f"{path} is no file of the project")
        if self.sources[path].language is not Language.PYTHON:
            return decode_text(self.contents[path])
        try:
            return decode(self.contents[path])
        except (UnicodeDecodeError, SyntaxError):
            return self.contents[path].decode("utf-8", "replace")  # only shown, beside the finding that says what is wrong with it


def _text_ignores(texts: _Texts) -> dict[str, tuple[tuple[int, bool, str], ...]]:
    """The suppression comments of the files that are not Python."""
    paths = [source.path for source in texts.of(Language.TEXT) if b"backlint" in texts.contents[source.path]]
    return {path: comments for path in paths if (comments := text_comments(texts.read(path)))}


def _units(texts: _Texts, jobs: int, cache: Cache | None, tell: Progress, failures: list[Failure]) -> list[tuple[Source, ModuleFacts]]:
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


def _requirement_texts(discovery: Discovery) -> tuple[list[tuple[str, str]], list[str]]:
    """The path and text of each file that may say which versions of libraries the project has, and a note for each that cannot be read."""
    found: list[tuple[str, str]] = []
    notes: list[str] = []
    for source in discovery.requirements:
        try:
            found.append((source.path, decode_text(read(source))))
        except OSError as error:
            notes.append(f"{source.path}: cannot be read: {error.strerror or error}")
    return found, notes


def _linked(
    units: Sequence[tuple[Source, ModuleFacts]],
    texts: _Texts,
    config: Config,
    models: Models,
    required: Mapping[str, Range],
    failures: list[Failure],
) -> Program | None:
    from .link import link

    try:
        return link(
            units,
            read=texts.read,
            libraries=models,
            contracts=config.contracts,
            declared=config.modules,
            texts=list(texts.of(Language.TEXT)),
            templates=list(texts.of(Language.TEMPLATE)),
            requirements=required,
        )
    except Exception as error:
        failures.append(Failure("link", _said(error), traceback.format_exc()))
        return None


def _unmeasured(_part: str) -> AbstractContextManager[None]:
    return nullcontext()


def _explored(program: Program) -> None:
    """Follow the calls now. What fails in it fails again, and is told, when a rule asks."""
    with suppress(Exception):
        program.frames()


def _checked(rule: Rule, program: Program, failures: list[Failure]) -> list[Finding]:
    """What a rule finds. A rule that raises keeps what it found before, and the others go on."""
    found: list[Finding] = []
    try:
        found.extend(rule.check(program))
    except Exception as error:
        place = _place(error, program.modules)
        failures.append(Failure(rule.name, f"{_said(error)}{f' (looking at {place})' if place else ''}", traceback.format_exc()))
    return found


def _said(error: BaseException) -> str:
    text = " ".join(str(error).split())
    return f"{type(error).__name__}: {text}" if text else type(error).__name__


def _place(error: BaseException, modules: Mapping[str, object]) -> str:
    """The file that a rule looked at when it failed, as far as the variables on the way to the failure tell; the innermost one counts."""
    known = {id(module): module for module in modules.values()}
    place = ""
    trace = error.__traceback__
    while trace is not None:
        for value in trace.tb_frame.f_locals.values():
            module = value if id(value) in known else getattr(value, "module", None)
            if id(module) in known:
                place = str(getattr(module, "path", place))
        trace = trace.tb_next
    return place
