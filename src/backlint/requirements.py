"""Which versions of other people's distributions the project may be installed with, from its lock files and requirements.

What is read: `uv.lock`, `poetry.lock`, `pdm.lock`, `pylock.toml`, `Pipfile.lock`, and where no lock tells, `requirements*.txt`,
constraints, `pyproject.toml`, `setup.cfg` and `Pipfile`. Nothing here touches the file system.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, NamedTuple

#: The numbers of a version without trailing zeros, so that 8, 8.0 and 8.0.0 are the same: `(8,)`.
Version = tuple[int, ...]
#: The lowest and the highest version, None where it is open.
Range = tuple[Version | None, Version | None]

#: Beyond the number of any release: `(7, LAST)` is the last version before 8.
LAST = 10**18
OPEN: Range = (None, None)

_LOCKS = re.compile(r"uv\.lock|poetry\.lock|pdm\.lock|pylock(\.[^.]+)?\.toml|Pipfile\.lock")
_PROJECTS = frozenset({"pyproject.toml", "setup.cfg", "Pipfile"})
_LISTS = re.compile(r"(.*[-_.])?(requirements|constraints|reqs|requires)([-_.].*)?\.(txt|in|pip)", re.IGNORECASE)
#: Folders for the lists of the project in the folder above.
_FOLDERS = frozenset({"requirements", "reqs", "requires", "constraints"})

_DIGITS = re.compile(r"[0-9]{1,18}")
_NAME = re.compile(r"\s*([A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?)\s*(?:\[[^\]]*\])?\s*")
_CLAUSE = re.compile(r"(={1,3}|~=|!=|<=?|>=?|\^|~|)\s*v?([0-9][^\s,|;()<>=!~^]*)")
_COMMENT = re.compile(r"(?:^|\s)#.*")
_CONTINUED = re.compile(r"\\\r?\n")
_PACKAGE = re.compile(r"^\[\[packages?\]\]", re.MULTILINE)
_FIELD = re.compile(r"^(name|version)[ \t]*=[ \t]*[\"']([^\"'\r\n]*)[\"']", re.MULTILINE)


class _Requirement(NamedTuple):
    """What one line says of a distribution. `conditional`: it holds on some Pythons or machines only, another line on the others."""

    name: str
    range: Range
    conditional: bool = False


def is_requirements(path: str) -> bool:
    """Whether a file, going by its path, may say which versions the project has."""
    folder, _, name = path.rpartition("/")
    if name in _PROJECTS or is_lock(name) or _LISTS.fullmatch(name):
        return True
    return folder.rpartition("/")[2] in _FOLDERS and name.endswith((".txt", ".in", ".pip"))


def is_lock(path: str) -> bool:
    """Whether a file, going by its path, was written by a program that resolved requirements to versions."""
    return _LOCKS.fullmatch(path.rpartition("/")[2]) is not None


def requirements(texts: Mapping[str, str], note: Callable[[str], object] = lambda _: None) -> dict[str, Range]:
    """The versions that the project may have of each distribution, by normalised name.

    Of one service, in a folder of its own, a lock tells before anything else, else all that is asked for holds together. A lock also tells
    for the projects in folders below it, as in a workspace, if it fits what they ask for. What several services have is put together: from
    the lowest of all to the highest.

    Args:
        texts: The texts of the files for which `is_requirements` holds, by path.
        note: Told which files are malformed, a line each; they are left out.
    """
    locked: dict[str, dict[str, list[Range]]] = {}
    asked: dict[str, dict[str, list[tuple[str, Range]]]] = {}
    for path in sorted(texts):
        try:
            found = _read(path, texts[path])
        except (ValueError, RecursionError) as error:
            note(f"{path}: no requirements read: {' '.join(str(error).split())}")
            continue
        service = _service(path)
        for name, ranges in found.items():
            if is_lock(path):
                locked.setdefault(service, {}).setdefault(name, []).append(_widest(entry.range for entry in ranges))
            else:
                asked.setdefault(service, {}).setdefault(name, []).append((path, _together(ranges)))
    result: dict[str, list[Range]] = defaultdict(list)
    for locks in locked.values():
        for name, known in locks.items():
            result[name] += known
    for service, names in asked.items():
        for name, told in names.items():
            if name in locked.get(service, ()):
                continue
            range_ = _narrowest([range_ for _, range_ in told])
            projects = all(path.rpartition("/")[2] in _PROJECTS for path, _ in told)
            if not (projects and any(_fits(locked.get(above, {}).get(name, ()), range_) for above in _above(service))):
                result[name].append(range_)
    return {name: _widest(ranges) for name, ranges in sorted(result.items())}


def normal(name: str) -> str:
    """The name of a distribution as PEP 503 has it: `Flask_SQLAlchemy` is `flask-sqlalchemy`."""
    return re.sub(r"[-_.]+", "-", name).lower()


def parse(text: str) -> Version:
    """A version's numbers, as far as it begins with numbers; pre-releases count as the release. Trailing zeros do not count."""
    return _stripped(_numbers(text))


# Services.


def _service(path: str) -> str:
    """The folder of the service that a file belongs to, "" for the project's own folder."""
    folder, _, name = path.rpartition("/")
    if folder.rpartition("/")[2] in _FOLDERS and name not in _PROJECTS and not is_lock(name):
        return folder.rpartition("/")[0]
    return folder


def _above(folder: str) -> Iterator[str]:
    while folder:
        folder = folder.rpartition("/")[0]
        yield folder


# Ranges.


def _widest(ranges: Iterable[Range]) -> Range:
    """From the lowest to the highest of them."""
    ranges = list(ranges)
    lows = [low for low, _ in ranges if low is not None]
    highs = [high for _, high in ranges if high is not None]
    return min(lows) if len(lows) == len(ranges) else None, max(highs) if len(highs) == len(ranges) else None


def _narrowest(ranges: list[Range]) -> Range:
    """What all of them allow; where nothing is left, they do not belong together, and any may hold."""
    low = max((low for low, _ in ranges if low is not None), default=None)
    high = min((high for _, high in ranges if high is not None), default=None)
    if low is not None and high is not None and low > high:
        return _widest(ranges)
    return low, high


def _together(found: list[_Requirement]) -> Range:
    """What the lines of a file say of one distribution: each for itself, those with conditions instead of each other."""
    ranges = [entry.range for entry in found if not entry.conditional]
    alternatives = [entry.range for entry in found if entry.conditional]
    return _narrowest([*ranges, _widest(alternatives)] if alternatives else ranges)


def _fits(locks: Iterable[Range], asked: Range) -> bool:
    low, high = asked
    return any(
        (low is None or (top is not None and top >= low)) and (high is None or (bottom is not None and bottom <= high))
        for bottom, top in locks
    )


def _range(text: str) -> Range:
    """The range of a version specifier, of PEP 440 or Poetry's: `>=5,<8`, `~=5.2`, `^5.2`, `5.*`, `^5 || ^7`."""
    return _widest(_narrowest([_bounds(*clause) for clause in _CLAUSE.findall(part)] or [OPEN]) for part in re.split(r"\|\|?", text))


def _bounds(operator: str, version: str) -> Range:
    numbers = _numbers(version)
    low = _stripped(numbers)
    if not numbers:
        return OPEN
    if operator in ("", "=", "==", "==="):
        return low, ((*numbers, LAST) if "*" in version else low)
    if operator == ">" or operator == ">=":
        return low, None
    if operator == "<=":
        return None, low
    if operator == "<":
        return None, ((*low[:-1], low[-1] - 1, LAST) if low else None)
    if operator == "~=":
        return low, ((*numbers[:-1], LAST) if len(numbers) > 1 else None)
    if operator == "~":
        return low, (*numbers[:2], LAST)
    if operator == "^":
        first = next((index for index, number in enumerate(numbers) if number), len(numbers) - 1)
        return low, (*numbers[: first + 1], LAST)
    return OPEN  # `!=` leaves both ends as they are


def _numbers(text: str) -> Version:
    """The leading numbers of a version as they are written, without the epoch."""
    numbers: list[int] = []
    for part in text.strip().rpartition("!")[2].removeprefix("v").split("."):
        digits = _DIGITS.match(part)
        if digits is None:
            break
        numbers.append(int(digits[0]))
        if digits[0] != part:
            break
    return tuple(numbers)


def _stripped(numbers: Version) -> Version:
    end = len(numbers)
    while end and not numbers[end - 1]:
        end -= 1
    return numbers[:end]


# Files.


def _read(path: str, text: str) -> dict[str, list[_Requirement]]:
    """What a file says of each distribution.

    Raises:
        ValueError: It is malformed.
    """
    name = path.rpartition("/")[2]
    if name == "Pipfile.lock":
        found = _pipfile_lock(text)
    elif is_lock(name):
        found = _lock(text)
    elif name == "pyproject.toml":
        found = _pyproject(_toml(text))
    elif name == "Pipfile":
        data = _toml(text)
        found = (entry for key in ("packages", "dev-packages") for entry in _named(_table(data, key)))
    elif name == "setup.cfg":
        found = _setup(text)
    else:
        found = _lines(_CONTINUED.sub("", text).splitlines())
    result: dict[str, list[_Requirement]] = {}
    for entry in found:
        result.setdefault(entry.name, []).append(entry)
    return result


def _lock(text: str) -> Iterator[_Requirement]:
    """The packages of a lock in TOML. They are written by programs in one way, and too long to parse in full for two fields each."""
    for part in _PACKAGE.split(text)[1:]:
        fields = dict(_FIELD.findall(part.partition("\n[")[0]))
        version = parse(fields.get("version", ""))
        if fields.get("name") and version:
            yield _Requirement(normal(fields["name"]), (version, version))


def _pipfile_lock(text: str) -> Iterator[_Requirement]:
    import json

    data = json.loads(text)
    for section in ("default", "develop"):
        for name, package in _table(data, section).items():
            version = package.get("version") if isinstance(package, dict) else None
            if isinstance(version, str):
                yield _Requirement(normal(name), _range(version))


def _lines(rows: Iterable[str]) -> Iterator[_Requirement]:
    for row in rows:
        entry = _requirement(_COMMENT.sub("", row))
        if entry is not None:
            yield entry


def _requirement(text: str) -> _Requirement | None:
    """One requirement of PEP 508; None for anything else, as options, paths and addresses."""
    found = _NAME.match(text)
    if found is None:
        return None
    wanted, _, marker = text[found.end() :].partition(";")
    wanted = re.split(r"\s--", wanted, maxsplit=1)[0].strip()
    if wanted.startswith("@"):
        return _Requirement(normal(found[1]), OPEN, bool(marker))
    if wanted and wanted[0] not in "<>=!~(":
        return None
    return _Requirement(normal(found[1]), _range(wanted), bool(marker.strip()))


def _toml(text: str) -> dict[str, Any]:
    import sys

    if sys.version_info >= (3, 11):
        import tomllib
    else:
        import tomli as tomllib
    data: dict[str, Any] = tomllib.loads(text)
    return data


def _pyproject(data: dict[str, Any]) -> Iterator[_Requirement]:
    project, uv = _table(data, "project"), _table(data, "tool", "uv")
    lists = [project.get("dependencies"), *(uv.get(f"{kind}-dependencies") for kind in ("dev", "constraint", "override"))]
    for keys in (("project", "optional-dependencies"), ("dependency-groups",), ("tool", "pdm", "dev-dependencies")):
        lists += _table(data, *keys).values()
    for rows in lists:
        if isinstance(rows, list):
            yield from _lines(row for row in rows if isinstance(row, str))
    poetry = _table(data, "tool", "poetry")
    tables = [_table(poetry, "dependencies"), _table(poetry, "dev-dependencies")]
    tables += (_table(group, "dependencies") for group in _table(poetry, "group").values())
    for table in tables:
        yield from _named(table)


def _named(table: dict[str, Any]) -> Iterator[_Requirement]:
    """The requirements of a table by name, as Poetry and Pipenv write them: a specifier, a table with one, or a list of such tables."""
    for name, value in table.items():
        for entry in value if isinstance(value, list) else [value]:
            version = entry.get("version") if isinstance(entry, dict) else entry
            conditional = isinstance(value, list) or (isinstance(entry, dict) and ("python" in entry or "markers" in entry))
            yield _Requirement(normal(name), _range(version) if isinstance(version, str) else OPEN, conditional)


def _setup(text: str) -> Iterator[_Requirement]:
    import configparser

    parser = configparser.RawConfigParser(strict=False)
    try:
        parser.read_string(text)
    except configparser.Error as error:
        raise ValueError(error) from None
    yield from _lines(parser.get("options", "install_requires", fallback="").splitlines())
    if parser.has_section("options.extras_require"):
        for _, rows in parser.items("options.extras_require"):
            yield from _lines(rows.splitlines())


def _table(data: Any, *keys: str) -> dict[str, Any]:
    """The table below these keys, an empty one where there is none."""
    for key in keys:
        data = data.get(key) if isinstance(data, dict) else None
    return data if isinstance(data, dict) else {}
