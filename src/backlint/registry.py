"""Where rules and library models come from: packages named by the entry point group `backlint.checks`, the built-in one like any other.

A package has one folder for each area, in it one file for each rule, and a folder `libraries` with stubs. Nothing is registered by hand:
`<package>/reliability/missing_timeout.py` holds the rule `reliability/missing-timeout`. Files that hold no rule may stand beside.
"""

from __future__ import annotations

import dataclasses
import importlib
import types
import typing
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from importlib.metadata import EntryPoint, entry_points
from pathlib import Path
from typing import Any

from . import local
from .config import Config, ConfigError, Override, nearest, typed
from .finding import Severity
from .meta import META_RULES
from .rule import Rule

GROUP = "backlint.checks"
LIBRARIES = "libraries"
#: The option that every rule has: how bad all of its findings are, whatever it says itself.
SEVERITY = "severity"


class PluginError(Exception):
    """An installed package of checks cannot be used: it does not import, or its rules contradict each other or another package's."""


@dataclass(frozen=True)
class Plugins:
    """What the installed packages of checks bring.

    Attributes:
        rules: Their rules, sorted by name.
        libraries: Their folders of library models.
    """

    rules: tuple[type[Rule], ...]
    libraries: tuple[Path, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """The full names of all rules, the engine's own included, sorted."""
        return tuple(sorted({*META_RULES, *(rule.rule_name() for rule in self.rules)}))

    def find(self, name: str) -> type[Rule] | None:
        """The rule with that full or short name, None if there is none."""
        rules = (*self.rules, *(type(rule) for rule in META_RULES.values()))
        return next((rule for rule in rules if name in (rule.rule_name(), rule.rule_name().rpartition("/")[2])), None)


def load_plugins(points: Iterable[EntryPoint] | None = None, *, folders: Iterable[Path] = ()) -> Plugins:
    """The rules and library models of all installed packages of checks.

    Args:
        points: Instead of the installed ones; each names a package.
        folders: Rules of the project's own, see `local`.

    Raises:
        PluginError: With all that is wrong, one a line. A rule is never lost in silence.
    """
    points = sorted(entry_points(group=GROUP) if points is None else points, key=lambda point: (point.name, point.value))
    rules: dict[str, type[Rule]] = {}
    libraries: dict[Path, None] = {}
    problems: list[str] = []
    for point in points:
        try:
            package = point.load()
        except Exception as error:
            problems.append(f"the package of checks {point.value!r} cannot be imported: {type(error).__name__}: {error}")
            continue
        for folder in map(Path, getattr(package, "__path__", ())):
            if (folder / LIBRARIES).is_dir():
                libraries[folder / LIBRARIES] = None
            for module in sorted(_modules(package.__name__, folder)):
                _collect(module, rules, problems)
    for folder in folders:
        if (folder / LIBRARIES).is_dir():
            libraries[folder / LIBRARIES] = None
        with local.importing(folder) as name:
            for module in sorted(_modules(name, folder)):
                _collect(module, rules, problems)
    for name, rule in rules.items():
        problems += _clashes(name, rule, rules)
    if problems:
        raise PluginError("\n".join(problems))
    return Plugins(tuple(rules[name] for name in sorted(rules)), tuple(libraries))


def build_rules(plugins: Plugins, config: Config) -> tuple[Rule, ...]:
    """The rules that are on, with their options.

    A rule is on when the most precise word that selects it is more precise than the most precise one that ignores it; `all` is the least
    precise, then an area, then a rule's name. A rule that is on request, or a preview, needs its name or the profile. A rule that is on
    only for some paths is among them; `settle` leaves out what it finds elsewhere.

    Raises:
        ConfigError: With all problems: unknown rules and options, values of a wrong type.
    """
    problems = _unknown_words(plugins, config)
    options: dict[str, Mapping[str, Any]] = {}
    for name, table in config.rules.items():
        place = config.place(f"rules.{name}")
        rule = plugins.find(name)
        if rule is None:
            problems.append(f"{place}: there is no rule {name!r}{nearest(name, _short_names(plugins))}")
        elif rule.rule_name() in options:
            problems.append(f"{place}: the options of {rule.rule_name()} stand twice, under its full and its short name")
        else:
            options[rule.rule_name()] = _converted(rule, table, place, problems)
    built = []
    for rule in plugins.rules:
        if any(is_on(rule, settings) for settings in (config, *(overridden(config, [override]) for override in config.overrides))):
            try:
                built.append(rule(**options.get(rule.rule_name(), {})))
            except (TypeError, ValueError) as error:
                problems.append(f"{config.place(f'rules.{rule.rule_name()}')}: {error}")
    if problems:
        raise ConfigError(problems)
    return tuple(built)


def is_enabled(name: str, config: Config) -> bool:
    """Whether the selection turns on the rule with that full name, one of the engine's own included."""
    selected = max((_precision(word, name) for word in (*config.select, *config.extend_select)), default=0)
    ignored = max((_precision(word, name) for word in config.ignore), default=0)
    return selected > ignored


def is_on(rule: type[Rule], config: Config) -> bool:
    """Whether the settings, without their overrides, turn a rule on."""
    name = rule.rule_name()
    if not is_enabled(name, config):
        return False
    if any(_precision(word, name) == 3 for word in (*config.select, *config.extend_select)):
        return True
    if rule.preview:
        return config.profile == "preview"
    return not rule.on_request or config.profile != "default"


def overridden(config: Config, overrides: Iterable[Override]) -> Config:
    """The settings as they are where these overrides hold."""
    for override in overrides:
        select = {} if override.select is None else {"select": override.select, "extend_select": ()}
        config = dataclasses.replace(config, ignore=(*config.ignore, *override.ignore), **select)  # type: ignore[arg-type]
    return config


def disabled_meta_rules(config: Config) -> frozenset[str]:
    """The engine's own rules that the user has switched off: by ignoring them. A selection of others leaves them on."""
    return frozenset(
        name
        for name in META_RULES
        if max((_precision(word, name) for word in config.ignore), default=0)
        > max((_precision(word, name) for word in ("all", *config.select, *config.extend_select)), default=0)
    )


def severities(plugins: Plugins, config: Config) -> dict[str, Severity]:
    """The severities that the user has set, by full name of the rule. The settings have been checked by `build_rules`."""
    found: dict[str, Severity] = {}
    for name, table in config.rules.items():
        rule = plugins.find(name)
        if rule is not None and SEVERITY in table:
            found[rule.rule_name()] = Severity.parse(table[SEVERITY])
    return found


@dataclass(frozen=True)
class Option:
    """An option of a rule, for people: its name in TOML, its type, its default as TOML writes it, and what it does."""

    name: str
    type: str
    default: str
    help: str


def options_of(rule: type[Rule]) -> tuple[Option, ...]:
    """The options of a rule in the order in which it states them."""
    hints = _hints(rule)
    options = []
    for field in dataclasses.fields(rule):  # type: ignore[arg-type]  # Rule.__init_subclass__ makes every rule a dataclass
        default = field.default if field.default is not dataclasses.MISSING else typing.cast(Any, field.default_factory)()
        options.append(Option(key_of(field.name), _type_name(hints[field.name]), toml(default), field.metadata.get("help", "")))
    return tuple(options)


def key_of(name: str) -> str:
    """What a rule's field is called in TOML: `max_items` is `max-items`, and `import_` is `import`, which Python keeps for itself."""
    return name.rstrip("_").replace("_", "-")


def _modules(package: str, folder: Path) -> Iterable[str]:
    for file in folder.glob("*/*.py"):
        area = file.parent.name
        if (
            area != LIBRARIES
            and area.isidentifier()
            and file.stem.isidentifier()
            and not area.startswith("_")
            and not file.stem.startswith("_")
        ):
            yield f"{package}.{area}.{file.stem}"


def _collect(name: str, rules: dict[str, type[Rule]], problems: list[str]) -> None:
    shown = local.shown(name)
    try:
        module = importlib.import_module(name)
    except (Exception, SystemExit) as error:  # what ends a script must not end an editor's server
        problems.append(f"{shown} cannot be imported: {type(error).__name__}: {error}")
        return
    found = [value for value in vars(module).values() if isinstance(value, type) and issubclass(value, Rule) and value.__module__ == name]
    found = [rule for rule in found if not rule.__name__.startswith("_")]
    if len(found) > 1:
        problems.append(f"{shown} holds {len(found)} rules, {' and '.join(rule.__name__ for rule in found)}; a file is one rule")
    for rule in found[:1]:
        if rule.rule_name() in rules:
            problems.append(f"{shown} and {local.shown(rules[rule.rule_name()].__module__)} are both called {rule.rule_name()}")
        rules.setdefault(rule.rule_name(), rule)


def _clashes(name: str, rule: type[Rule], rules: Mapping[str, type[Rule]]) -> Iterable[str]:
    area, _, short = name.partition("/")
    for other in (*rules, *META_RULES):
        if other < name and other.rpartition("/")[2] == short:
            yield f"{local.shown(rule.__module__)}: {name} and {other} have the same short name"
    if short == "all" or any(short == other.partition("/")[0] for other in rules):
        yield f"{local.shown(rule.__module__)}: a rule cannot be called {short!r}, the name of an area or of everything"
    if area == "backlint":
        yield f"{local.shown(rule.__module__)}: the area 'backlint' is the engine's own"


def _precision(word: str, name: str) -> int:
    """How precisely a word of a selection names a rule, 0 for not at all."""
    area, _, short = name.partition("/")
    return 3 if word in (name, short) else 2 if word == area else 1 if word == "all" else 0


def _short_names(plugins: Plugins) -> set[str]:
    return {name.rpartition("/")[2] for name in plugins.names}


def _unknown_words(plugins: Plugins, config: Config) -> list[str]:
    names = plugins.names
    valid = {"all", *names, *(name.partition("/")[0] for name in names), *_short_names(plugins)}
    problems = []
    lists = [("select", config.select), ("ignore", config.ignore), ("extend-select", config.extend_select)]
    for override in config.overrides:
        lists += [(f"{override.key}.select", override.select or ()), (f"{override.key}.ignore", override.ignore)]
    for key, words in lists:
        for word in words:
            if word not in valid:
                near = valid if "/" in word else {name for name in valid if "/" not in name}
                hint = nearest(word, near, listed=False) or "; `backlint rules` lists them all"
                problems.append(f"{config.place(key)}: there is no rule or area {word!r}{hint}")
    return problems


def _hints(rule: type[Rule]) -> dict[str, Any]:
    return typing.get_type_hints(rule)


def _converted(rule: type[Rule], table: Mapping[str, Any], place: str, problems: list[str]) -> dict[str, Any]:
    fields = {key_of(field.name): field.name for field in dataclasses.fields(rule)}  # type: ignore[arg-type]
    hints = _hints(rule)
    values: dict[str, Any] = {}
    for key, value in table.items():
        if key == SEVERITY:
            if value not in [severity.label for severity in Severity]:
                words = [severity.label for severity in reversed(Severity)]
                problems.append(f"{place}.{key}: there is no severity {value!r}{nearest(str(value), words)}")
        elif key not in fields:
            hint = nearest(key, {*fields, SEVERITY})
            problems.append(f"{place}.{key}: {rule.rule_name()} has no such option{hint}")
        else:
            try:
                values[fields[key]] = _convert(value, hints[fields[key]])
            except TypeError:
                problems.append(f"{place}.{key}: expected {_type_name(hints[fields[key]])}, got {typed(value)}")
            except ValueError as error:
                problems.append(f"{place}.{key}: {error}")
    return values


def _convert(value: Any, hint: Any) -> Any:
    """A TOML value as the type of an option.

    Raises:
        TypeError: It is of another type.
        ValueError: It is none of the values of a `Literal`.
    """
    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    if origin in (typing.Union, types.UnionType):
        for argument in arguments:
            try:
                return _convert(value, argument)
            except TypeError:
                continue
        raise TypeError
    if origin is typing.Literal:
        if value in arguments:
            return value
        raise ValueError(f"{value!r} is none of the values" + nearest(str(value), [str(argument) for argument in arguments]))
    if origin in (list, tuple, set, frozenset):
        if not isinstance(value, list):
            raise TypeError
        return origin(_convert(item, arguments[0]) for item in value)
    if origin in (dict, Mapping, typing.get_origin(typing.Mapping[str, str])):
        if not isinstance(value, dict):
            raise TypeError
        return {key: _convert(item, arguments[1]) for key, item in value.items()}
    if hint is float and type(value) is int:
        return float(value)
    if type(value) is not hint:
        raise TypeError
    return value


def _type_name(hint: Any) -> str:
    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    if origin in (typing.Union, types.UnionType):
        return " or ".join(_type_name(argument) for argument in arguments if argument is not type(None))
    if origin is typing.Literal:
        return "one of " + ", ".join(f'"{argument}"' for argument in arguments)
    if origin in (list, tuple, set, frozenset):
        return f"a list of {_type_name(arguments[0]).removeprefix('an ').removeprefix('a ')}s"
    if origin is not None:
        return "a table"
    return {bool: "true or false", int: "an integer", float: "a number", str: "a string"}.get(hint, getattr(hint, "__name__", str(hint)))


def toml(value: Any) -> str:
    """A value as TOML writes it."""
    if value is None:
        return "not set"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'
    if isinstance(value, (list, tuple, set, frozenset)):
        items = sorted(value) if isinstance(value, (set, frozenset)) else value
        return "[" + ", ".join(map(toml, items)) + "]"
    if isinstance(value, Mapping):
        return "{ " + ", ".join(f"{key} = {toml(item)}" for key, item in value.items()) + " }" if value else "{}"
    return f"{value:g}" if isinstance(value, float) else str(value)
