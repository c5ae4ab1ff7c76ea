from __future__ import annotations

import re
from collections.abc import Iterator

from backlint import Finding, Position, Program, Role, Rule, Severity, Step, option
from backlint.link.symbols import ModuleInfo

from ..boundaries.environment import Read, reads

#: Programs and the places from which they are started may read what they need.
_STARTS = frozenset(
    {"__main__", "asgi", "wsgi", "manage", "main", "cli", "celery", "celeryconf", "celery_app", "gunicorn", "conftest", "setup"}
)
#: Variables that the system sets, not whoever configures the program.
_PLATFORM = (
    "CI CONDA_PREFIX DISPLAY EDITOR HOME HOSTNAME LANG LOGNAME NO_COLOR PAGER PATH PWD PYTEST_CURRENT_TEST PYTHONPATH RUN_MAIN SHELL TEMP "
    "TERM TMP TMPDIR TZ USER USERNAME VIRTUAL_ENV XDG_CACHE_HOME XDG_CONFIG_HOME XDG_DATA_HOME"
)
_SHOWN = 5


class ScatteredConfig(Rule):
    """A module reads environment variables, although the project has settings of its own.

    What a program needs to be told is then nowhere written down: a missing variable is noticed by the request that needs it and not at
    the start, a default stands in several places and differs, and a test has to patch the environment of the whole process.

    ```python bad file=shop/settings.py
    import os

    CURRENCY = os.environ["CURRENCY"]
    ```
    ```python bad file=shop/billing.py
    import os

    from shop import settings

    def charge(amount):
        return settings.CURRENCY, amount * float(os.getenv("FEE", "1.02"))
    ```

    The settings read the environment, and everything else reads the settings:

    ```python good file=shop/settings.py
    import os

    CURRENCY = os.environ["CURRENCY"]
    FEE = float(os.environ.get("FEE", "1.02"))
    ```
    ```python good file=shop/billing.py
    from shop import settings

    def charge(amount):
        return settings.CURRENCY, amount * settings.FEE
    ```

    Each module is reported once, with the variables that it reads. Settings modules, entry points (`wsgi`, `celery`, `__main__`, what has
    `if __name__ == "__main__"`), scripts, migrations and tests may read what they need, and so may a project that has no settings module.
    Variables that the system sets, such as `HOME`, do not count. It is a matter of how a project wants to live, so the rule is on only when
    it is named, or with the profile `extended`.

    Limits: only modules that are tied to a settings module by imports, whichever way round, are looked at. `os.environ` and `os.getenv`
    with a literal name; readers of libraries are not seen.
    """

    severity = Severity.NOTE
    on_request = True
    roles = frozenset({Role.SOURCE})

    allowed: list[str] = option(default=[], help="modules, with all below them, that may read the environment")
    platform: list[str] = option(default=_PLATFORM.split(), help="variables that are no configuration of the program")

    def check(self, program: Program) -> Iterator[Finding]:
        found = {module: reads(module.facts) for module in program.files() if module.role in (Role.SOURCE, Role.SETTINGS)}
        related = _related(program, [module.path for module, here in found.items() if here and self._is_home(module)])
        for module, here in found.items():
            if module.path not in related or self._is_home(module) or program.is_tool(module):
                continue
            if module.name.rpartition(".")[2] in _STARTS or any(
                module.name == name or module.name.startswith(f"{name}.") for name in self.allowed
            ):
                continue
            lines = program.text(module.path).splitlines()
            places = [(read, _place(module.path, lines, read)) for read in here if read.variable not in self.platform]
            known = [(read, place) for read, place in places if place is not None]
            if known:
                yield self._finding(module, known)

    def _is_home(self, module: ModuleInfo) -> bool:
        """Whether the project's configuration is read here."""
        parts = module.name.split(".")
        return module.role is Role.SETTINGS or any(part in ("settings", "config", "conf", "environment", "env") for part in parts)

    def _finding(self, module: ModuleInfo, known: list[tuple[Read, Position]]) -> Finding:
        names = list(dict.fromkeys(read.variable for read, _ in known))
        listed = ", ".join(f"`{name}`" for name in names[:_SHOWN]) + (f" and {len(names) - _SHOWN} more" if len(names) > _SHOWN else "")
        many, they = (f"{len(names)} environment variables", "they are") if len(names) > 1 else ("an environment variable", "it is")
        return self.finding(
            known[0][1],
            f"`{module.name}` reads {many}, {listed}, past the settings of the project: whether {they} set is noticed only here",
            help="read the environment in the settings, once and at the start, and take the value from there",
            subject=module.name,
            evidence=[Step(place, f"reads `{read.variable}`") for read, place in known[1 : _SHOWN + 1]],
        )


def _related(program: Program, paths: list[str]) -> set[str]:
    """The files of the programs to which these belong: those tied to them by imports, in either direction, and by any number of them."""
    beside: dict[str, set[str]] = {}
    for edge in program.imports.edges():
        if edge.imported.source is not None and edge.importer.source is not None and edge.importer.source.role is not Role.TEST:
            beside.setdefault(edge.path, set()).add(edge.imported.path)
            beside.setdefault(edge.imported.path, set()).add(edge.path)
    found: set[str] = set()
    new = set(paths)
    while new:
        found |= new
        new = {other for path in new for other in beside.get(path, ())} - found
    return found


def _place(path: str, lines: list[str], read: Read) -> Position | None:
    """The place of the variable's name in the text; None where it is only set."""
    word = re.compile(rf"[\"']({re.escape(read.variable)})[\"'](?!\s*\]\s*=[^=])")
    for number in range(max(read.line, 1), len(lines) + 1):
        match = word.search(lines[number - 1])
        if match:
            return Position(path, number, match.start(1) + 1, number, match.end(1) + 1)
    return None
