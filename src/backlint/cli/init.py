"""`backlint init`: a first configuration for a project, made from what is found in it."""

from __future__ import annotations

import dataclasses
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, NamedTuple

import typer

from ..source import Role
from .problem import Problem, chosen, say
from .rules import COLORS

if TYPE_CHECKING:
    from ..config import Config
    from ..contract import Contract
    from ..graph.proposal import Group
    from ..link.imports import ImportGraph

#: So many imports against the proposal are listed in it; more are left to the baseline.
_LISTED = 8
#: Where what others import is to be found.
_PARTS = frozenset({Role.SOURCE, Role.SETTINGS})
#: A line of the configuration is at most so long.
_WIDTH = 110
_HINTS = (
    "# In CI: `backlint -f github`, or `backlint --report sarif=backlint.sarif` for code scanning.",
    "# For pre-commit: repo https://github.com/backlint/backlint with the hook `backlint`, or `backlint-changed`.",
)


class _Draft(NamedTuple):
    """What is to be written: the modules, source roots that are not found by themselves, imports to ignore by module, and how many others
    are against it."""

    groups: Sequence[Group]
    roots: Sequence[str]
    ignore: Mapping[str, Sequence[str]]
    left: int


def init(
    path: Annotated[Path | None, typer.Argument(metavar="PATH", help="A folder of the project.", show_default=".")] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Print what would be written, and write nothing.")] = False,
    jobs: Annotated[
        int, typer.Option("--jobs", "-j", metavar="N", help="Processes that read files.", show_default="as many as processors")
    ] = 0,
    no_cache: Annotated[bool, typer.Option("--no-cache", help="Neither use nor write .backlint_cache.")] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Say nothing but errors.")] = False,
    color: Annotated[str, typer.Option("--color", metavar="WHEN", help="auto, always or never.")] = "auto",
) -> int:
    """Write a first configuration: the modules that the project seems to have, and what each may depend on.

    It is appended to pyproject.toml where there is one, else written to backlint.toml; nothing else is touched. `backlint baseline` then
    writes down what is found today, and from then on `backlint` reports only what comes new.
    """
    from ..cache import Cache
    from ..config import Config, load
    from ..graph.proposal import propose
    from ..run import import_graph
    from .progress import ProgressBar

    chosen("--color", color, COLORS)
    if path is not None and not path.is_dir():
        raise Problem(f"there is no folder {str(path)!r}")
    found = load([path] if path else ())
    if found.file is not None:
        raise Problem(f"{_shown(found.file)} has settings of backlint already; `backlint config` prints them")
    folder = (path or Path()).absolute()
    config = Config(root=folder if (folder / "pyproject.toml").is_file() else found.root)
    cache = None if no_cache else Cache(config.root)
    with ProgressBar(quiet=quiet) as progress:
        graph, failures = import_graph(config, jobs=jobs, cache=cache, progress=progress)
        roots = _roots(graph)
        if roots:
            graph, failures = import_graph(dataclasses.replace(config, source_roots=roots), jobs=jobs, cache=cache, progress=progress)
    for failure in failures:
        say(f"{failure.where}: {failure.message}", "warning", color=color)
    if not graph.modules:
        raise Problem(f"no Python files in {config.root}: there are none, or they are excluded or ignored by git")
    groups = propose(graph)
    draft = _Draft(groups, roots, *_against(graph, groups))
    if dry_run:
        sys.stdout.write(_text(_target(config), draft))
        return 0
    target = _write(config, draft)
    if not quiet:
        lines = len(_text(target, draft).splitlines())
        what = f"{len(groups)} modules" if groups else "no modules, since all parts of the project depend on each other"
        say(f"Wrote {lines} lines with {what} to {_shown(target)}. Next: `backlint baseline`, then `backlint`.", color=color)
    return 0


def _roots(graph: ImportGraph) -> tuple[str, ...]:
    """Folders from which modules are imported, although nothing in them says so: tests import `shop.orders`, and there is a
    `backend/shop/orders.py`."""
    packages = {vertex.path.rpartition("/")[0] for vertex in graph.modules if vertex.source and vertex.source.is_package}
    places: dict[str, set[str]] = {}
    for vertex in graph.modules:
        parts = vertex.path.rpartition(".")[0].split("/")
        if vertex.source is not None and vertex.source.role in _PARTS:
            for index in range(1, len(parts) - 1):
                if not any("/".join(parts[:length]) in packages for length in range(1, index + 1)):
                    places.setdefault(f"{parts[index]}.{parts[index + 1]}", set()).add("/".join(parts[:index]))
    missed: dict[str, set[tuple[str, str]]] = {}
    for edge in graph.edges():
        first = edge.target.partition(".")[0]
        if edge.imported.source is None and "." in edge.target and not graph.is_package(first) and not graph.find(first):
            missed.setdefault(first, set()).add((edge.path, ".".join(edge.target.split(".")[:2])))
    found = set()
    for wanted in missed.values():
        folders = set.intersection(*(places.get(name, set()) for _, name in wanted))
        if len(folders) == 1 and len({path for path, _ in wanted}) > 1:  # a library of the same name has other modules, too
            found |= folders
    return tuple(sorted(found))


def _contracts(groups: Sequence[Group]) -> Sequence[Contract]:
    from ..modules import parse_modules

    return parse_modules({group.name: _table(group) for group in groups}, ()).contracts


def _against(graph: ImportGraph, groups: Sequence[Group]) -> tuple[dict[str, list[str]], int]:
    """The imports that break the proposal: as entries of `ignore` by the module that they leave, where they are few and can be
    named without hiding others; and how many are left to the baseline."""
    found: dict[str, list[str]] = {}
    precise = True
    for contract in _contracts(groups):
        for item in graph.judge(contract).violations:
            names = (item.chain[0].importer.name, item.chain[0].imported.name)
            precise = precise and not any(graph.is_package(name) for name in names)  # such an entry stands for all below it
            entry = " -> ".join(names)
            if entry not in found.setdefault(contract.name, []):
                found[contract.name].append(entry)
    count = sum(map(len, found.values()))
    return (found, 0) if precise and count <= _LISTED else ({}, count)


def _table(group: Group, ignore: Sequence[str] = ()) -> dict[str, Any]:
    paths = list(group.paths)
    table: dict[str, Any] = {"path": paths[0] if len(paths) == 1 else paths, "depends-on": list(group.depends_on)}
    return {**table, "ignore": list(ignore)} if ignore else table


def _lines(draft: _Draft, prefix: str) -> Iterator[str]:
    """The settings as TOML; `prefix` stands before the names of tables."""
    if prefix:
        yield f"[{prefix}]"
    yield from _HINTS
    if draft.roots:
        yield _assigned("source-roots", list(draft.roots))
    if draft.groups:
        yield ""
        yield "# What each module may import besides itself, as it is today; `backlint graph` draws it."
    else:
        yield "# No modules are declared, since all parts of the project depend on each other; `backlint graph` shows how."
    if draft.left:
        yield f"# {draft.left} imports are against it: `backlint baseline` writes them down, so that none comes on top."
    declared = [path for group in draft.groups for path in group.paths]
    for group in draft.groups:
        yield f"[{prefix}{'.' if prefix else ''}modules.{group.name}]"
        for key, value in _table(group, draft.ignore.get(group.name, ())).items():
            rest = key == "path" and isinstance(value, str) and any(path.startswith(f"{value}.") for path in declared)
            yield _assigned(key, value) + (f"  # what of {value} is declared nowhere else" if rest else "")
        yield ""


def _assigned(key: str, value: str | list[str]) -> str:
    from ..registry import toml

    line = f"{key} = {toml(value)}"
    if len(line) <= _WIDTH or isinstance(value, str):
        return line
    rows = [""]
    for item in value:
        word = f"{toml(item)},"
        if rows[-1] and len(rows[-1]) + len(word) > _WIDTH - 6:
            rows.append("")
        rows[-1] += f" {word}" if rows[-1] else word
    return "\n".join([f"{key} = [", *(f"    {row}" for row in rows), "]"])


def _target(config: Config) -> Path:
    pyproject = config.root / "pyproject.toml"
    return pyproject if pyproject.is_file() else config.root / "backlint.toml"


def _text(target: Path, draft: _Draft) -> str:
    prefix = "tool.backlint" if target.name == "pyproject.toml" else ""
    return "\n".join(_lines(draft, prefix)).rstrip("\n") + "\n"


def _write(config: Config, draft: _Draft) -> Path:
    """Write the configuration, and give the file that holds it."""
    from ..config import parse_toml
    from ..fix import FixError, rewrite
    from .session import save

    target = _target(config)
    if target.name == "pyproject.toml":
        before = target.read_bytes()
        try:
            old = parse_toml(before.decode("utf-8-sig"))
        except ValueError as error:
            raise Problem(f"{_shown(target)}: is not valid TOML: {error}") from None
        end = "\r\n" if b"\r\n" in before else "\n"
        gap = "" if not before else end if before.endswith(b"\n") else end * 2
        added = _text(target, draft).replace("\n", end)
        after = before + f"{gap}{added}".encode()
        if _only_added(old, after):
            try:
                rewrite(target, before, after)
            except FixError as error:
                raise Problem(f"{_shown(target)}: {error}") from None
            return target
        target = config.root / "backlint.toml"  # a `tool` in one line, to which no table can be added
    save(target, _text(target, draft))
    return target


def _only_added(old: dict[str, Any], after: bytes) -> bool:
    """Whether a pyproject.toml says what it said before, and has the section of backlint."""
    from ..config import parse_toml

    try:
        new = parse_toml(after.decode("utf-8-sig"))
    except ValueError:
        return False
    section = new.get("tool", {}).pop("backlint", None)
    return section is not None and {**new, "tool": new.get("tool", {})} == {**old, "tool": old.get("tool", {})}


def _shown(file: Path) -> str:
    return str(file.relative_to(Path.cwd())) if file.is_relative_to(Path.cwd()) else str(file)
