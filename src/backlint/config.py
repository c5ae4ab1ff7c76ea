"""The user's settings: `[tool.backlint]` of a pyproject.toml or a backlint.toml, read, checked and typed.

Everything wrong with a configuration is reported at once, each problem with the path of its key and the nearest name that would be valid.
Names of rules and their options are checked where rules are known, in `registry`.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .finding import Severity
from .settings import KEYS, PROFILES, READERS, SETTINGS, Override, Setting, nearest, read_overrides, typed

if TYPE_CHECKING:
    from .contract import Contract
    from .modules import Declared, Module

__all__ = [
    "KEYS", "MARKERS", "NAMES", "PROFILES", "SETTINGS", "Config", "ConfigError", "Override", "Setting", "load", "nearest", "parse",
    "top_of_repository", "typed",
]  # fmt: skip


#: Files that may hold settings, the first found in a folder wins.
NAMES = ("backlint.toml", ".backlint.toml", "pyproject.toml")
#: Files that make a folder a project of its own.
MARKERS = frozenset({"pyproject.toml", "setup.py", "setup.cfg", "manage.py"})


class ConfigError(Exception):
    """The settings cannot be used.

    Attributes:
        problems: All that is wrong, one line each, with file, key path and, where there is one, the nearest valid name.
        usable: What is right, so that the rest of it can be checked, too; None where the file could not be read at all.
    """

    def __init__(self, problems: Iterable[str], usable: Config | None = None) -> None:
        self.problems = tuple(problems)
        self.usable = usable
        super().__init__("\n".join(self.problems))


@dataclass(frozen=True)
class Config:
    """What the user has set, with defaults for the rest.

    Attributes:
        root: The project: the folder of the settings' file, else the top of the git repository, else the nearest folder with a
            pyproject.toml or the like, else the working directory. Every path in a report is relative to it.
        file: Where the settings come from, None for none.
        profile: One of `PROFILES`.
        select, extend_select: Rules that are on: `all`, an area, `area/name` or `name`.
        ignore: Rules that are off although a selection at most as precise names them.
        exclude: Patterns as in .gitignore, relative to the root, of what is no part of the project.
        source_roots: Folders relative to the root from which modules are imported; empty: found from what the imports say.
        stubs: Folders of library models relative to the root.
        checks: Folders of rules relative to the root.
        fail_on: The least severe finding that makes the exit code 1.
        baseline: The file of findings to live with for now, relative to the root; it need not exist.
        require_reason: Whether a suppression comment has to say why.
        rules: Options by rule, as they stand in the file.
        overrides: What is different for some paths; a later one wins.
        contracts: What the project promises about its own imports, in contracts and by declaring modules.
        layers: The layers in which declared modules stand, from the highest to the lowest.
        modules: The declared modules.
        given: The settings as they stand in the file, together with those that it extends.
        origins: For a setting that does not come from `file`, by its key: where from (`--select`, or another file).
    """

    root: Path
    file: Path | None = None
    profile: str = "default"
    select: tuple[str, ...] = ("all",)
    ignore: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    source_roots: tuple[str, ...] = ()
    stubs: tuple[str, ...] = ()
    checks: tuple[str, ...] = ()
    fail_on: Severity = Severity.WARNING
    baseline: str = ".backlint-baseline.json"
    require_reason: bool = True
    rules: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    overrides: tuple[Override, ...] = ()
    contracts: tuple[Contract, ...] = ()
    layers: tuple[str, ...] = ()
    modules: tuple[Module, ...] = ()
    given: Mapping[str, Any] = field(default_factory=dict, repr=False)
    origins: Mapping[str, str] = field(default_factory=dict)

    @property
    def check_folders(self) -> tuple[Path, ...]:
        """The folders of `checks` on this machine."""
        return tuple(Path(os.path.normpath(self.root / folder)) for folder in self.checks)

    def place(self, key: str) -> str:
        """How a message names a setting: `pyproject.toml: tool.backlint.rules.missing-timeout`, or the option of the command line."""
        if key in self.origins:
            return self.origins[key]
        return _place(self.file, key) if self.file else key


def load(paths: Sequence[Path] = (), *, file: Path | None = None, isolated: bool = False, cwd: Path | None = None) -> Config:
    """The settings that hold for `paths`, found upward from the first of them, or from the working directory without any.

    The search ends at the top of the git repository: a clone means the same wherever it lies.

    Args:
        file: Use this file instead of searching.
        isolated: Use no file at all.

    Raises:
        ConfigError: The file cannot be read, or something in it is wrong.
    """
    cwd = Path(os.path.abspath(cwd or Path.cwd()))
    start = Path(os.path.abspath(cwd / paths[0])) if paths else cwd
    if not start.is_dir():
        start = start.parent
    if file is not None:
        file = Path(os.path.abspath(cwd / file))
        table = _section(_toml(file), file)
        if table is None:
            raise ConfigError([f"{_shown(file)}: has no [tool.backlint] section"])
        return parse(table, file)
    if not isolated:
        for folder in _upward(start):
            for name in NAMES:
                candidate = folder / name
                if candidate.is_file() and (table := _settings(candidate)) is not None:
                    return parse(table, candidate)
    return Config(root=_root(start, cwd))


def parse(table: Mapping[str, Any], file: Path) -> Config:
    """The settings in `table`, the section of `file`.

    Raises:
        ConfigError: With all problems.
    """
    problems: list[str] = []
    origins: dict[str, str] = {}
    table = _extended(table, file, problems, origins)
    values: dict[str, Any] = {"root": file.parent, "file": file, "given": table, "origins": origins}
    kinds = {setting.key: setting for setting in SETTINGS}
    for key, value in table.items():
        place = origins.get(key) or _place(file, key)
        if key not in kinds:
            problems.append(f"{place}: unknown key{nearest(key, KEYS)}")
        elif key == "rules":
            values["rules"] = _rules(value, place, problems)
        elif key == "contracts":
            values["contracts"] = _contracts(value, file, problems)
        elif key == "overrides":
            values["overrides"] = read_overrides(value, lambda name: _place(file, name), problems)
        elif key not in ("extend", "modules"):
            read = READERS[kinds[key].kind]
            made = read(value, place, problems)
            if made is not None:
                values[kinds[key].field] = made
                if key in ("source-roots", "stubs", "checks"):
                    problems += [f"{place}: there is no folder {item!r}" for item in made if not (file.parent / item).is_dir()]
    if "modules" in table:
        declared = _modules(table["modules"], values.get("layers", ()), file, problems)
        values["modules"], values["contracts"] = declared.modules, (*values.get("contracts", ()), *declared.contracts)
    if problems:
        raise ConfigError(problems, Config(**values))
    return Config(**values)


def _extended(
    table: Mapping[str, Any], file: Path, problems: list[str], origins: dict[str, str], above: tuple[Path, ...] = ()
) -> Mapping[str, Any]:
    """The settings of a file over those of the file that it extends. Tables of options are put together, lists of tables joined, and of
    everything else the nearer one holds."""
    target = table.get("extend")
    if target is None:
        return table
    place = _place(file, "extend")
    if not isinstance(target, str) or not target:
        problems.append(f"{place}: expected the path of a file, got {typed(target) if target else 'an empty string'}")
        return table
    other = Path(os.path.abspath(file.parent / os.path.expanduser(target)))
    if other in (*above, file):
        problems.append(f"{place}: {target!r} extends this file again")
        return table
    try:
        section = _section(_toml(other), other)
    except ConfigError as error:
        problems += [f"{place}: {problem}" for problem in error.problems]
        return table
    if section is None:
        problems.append(f"{place}: {_shown(other)} has no [tool.backlint] section")
        return table
    base = dict(_extended(section, other, problems, origins, (*above, file)))
    for key in ("source-roots", "stubs", "checks"):  # what these mean depends on where they stand
        if isinstance(base.get(key), list) and other.parent != file.parent:
            base[key] = [os.path.relpath(other.parent / item, file.parent) if isinstance(item, str) else item for item in base[key]]
    for key in base:
        if key not in table and key != "extend":
            origins.setdefault(key, _place(other, key))
    merged = {**base, **table}
    for key in ("overrides", "contracts"):
        if isinstance(base.get(key), list) and isinstance(table.get(key), list):
            merged[key] = [*base[key], *table[key]]
    for key in ("rules", "modules"):
        theirs, own = base.get(key), table.get(key)
        if isinstance(theirs, dict) and isinstance(own, dict):
            both = [name for name in own if isinstance(theirs.get(name), dict) and isinstance(own[name], dict)]
            merged[key] = {**theirs, **own, **{name: {**theirs[name], **own[name]} for name in both}}
    return merged


def top_of_repository(folder: Path) -> Path | None:
    """The nearest folder upward that git calls the top of a work tree, None outside of one."""
    return next((parent for parent in (folder, *folder.parents) if (parent / ".git").exists()), None)


def _upward(start: Path) -> list[Path]:
    top = top_of_repository(start)
    folders = [start, *start.parents]
    return folders[: folders.index(top) + 1] if top else folders


def _root(start: Path, cwd: Path) -> Path:
    top = top_of_repository(start)
    if top:
        return top
    marked = next((folder for folder in (start, *start.parents) if any((folder / name).is_file() for name in MARKERS)), None)
    return marked or (cwd if start.is_relative_to(cwd) else start)


def parse_toml(text: str) -> dict[str, Any]:
    """The tables of a TOML text.

    Raises:
        ValueError: It is none.
    """
    if sys.version_info >= (3, 11):
        import tomllib
    else:
        import tomli as tomllib
    data: dict[str, Any] = tomllib.loads(text)
    return data


def _toml(file: Path) -> dict[str, Any]:
    try:
        return parse_toml(file.read_bytes().decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise ConfigError([f"{_shown(file)}: is not encoded in UTF-8"]) from None
    except ValueError as error:
        raise ConfigError([f"{_shown(file)}: is not valid TOML: {error}"]) from None
    except OSError as error:
        raise ConfigError([f"{_shown(file)}: {error.strerror or error}"]) from None


def _settings(file: Path) -> Mapping[str, Any] | None:
    """The section of a file met on the way up. One without it may be broken without anybody minding."""
    try:
        if file.name == "pyproject.toml" and b"backlint" not in file.read_bytes():
            return None
    except OSError as error:
        raise ConfigError([f"{_shown(file)}: {error.strerror or error}"]) from None
    return _section(_toml(file), file)


def _section(data: Mapping[str, Any], file: Path) -> Mapping[str, Any] | None:
    if file.name != "pyproject.toml" and "tool" not in data:
        return data
    tool = data.get("tool", {})
    section = tool.get("backlint") if isinstance(tool, dict) else None
    if section is not None and not isinstance(section, dict):
        raise ConfigError([f"{_shown(file)}: tool.backlint: expected a table, got {typed(section)}"])
    return section


def _rules(value: object, place: str, problems: list[str]) -> Mapping[str, Mapping[str, Any]]:
    if not isinstance(value, dict):
        problems.append(f"{place}: expected a table, got {typed(value)}")
        return {}
    for name, options in value.items():
        if not isinstance(options, dict):
            problems.append(f"{place}.{name}: expected a table of options, got {typed(options)}")
    return value


def _contracts(value: object, file: Path, problems: list[str]) -> tuple[Contract, ...]:
    if not isinstance(value, list) or not all(isinstance(item, dict) for item in value):
        problems.append(f"{_place(file, 'contracts')}: expected tables, written [[{_place(None, 'contracts', file)}]], got {typed(value)}")
        return ()
    from .contract import parse_contract

    contracts = []
    for index, table in enumerate(value):
        try:
            contracts.append(parse_contract(table, f"contracts[{index}]"))
        except ValueError as error:
            problems += [_place(file, line) for line in str(error).splitlines()]
    return tuple(contracts)


def _modules(value: object, layers: Sequence[str], file: Path, problems: list[str]) -> Declared:
    from .modules import Declared, parse_modules

    try:
        return parse_modules(value, layers)
    except ValueError as error:
        problems += [_place(file, line) for line in str(error).splitlines()]
        return Declared((), ())


def _place(file: Path | None, key: str, sort: Path | None = None) -> str:
    prefix = "tool.backlint." if (sort or file or Path("pyproject.toml")).name == "pyproject.toml" else ""
    return f"{_shown(file)}: {prefix}{key}" if file else f"{prefix}{key}"


def _shown(file: Path) -> str:
    """The path as a user would write it: relative to the working directory where it is below."""
    try:
        return file.relative_to(Path.cwd()).as_posix()
    except ValueError:
        return str(file)
