"""The settings that hold, written as a TOML file that says the same."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Sequence

from ..config import Config
from ..registry import SEVERITY, Plugins, options_of, toml
from ..rule import Rule
from ..settings import SETTINGS

_DEFAULT = "default"
#: A key that TOML needs no quotes for.
_BARE = re.compile(r"[A-Za-z0-9_-]+\Z")


def effective(config: Config, plugins: Plugins, rules: Sequence[Rule]) -> str:
    """A backlint.toml with every setting and every option of the rules that are on, each with a comment where its value comes from."""
    return "".join(f"{line}\n" for line in _lines(config, plugins, rules))


def _lines(config: Config, plugins: Plugins, rules: Sequence[Rule]) -> Iterator[str]:
    own = os.path.relpath(config.file) if config.file else ""
    yield f"# the project is {config.root}"
    yield f"# settings from {own}" if own else "# no settings file"
    given = config.given
    for setting in SETTINGS:
        if setting.kind in ("tables", "options", "modules") or setting.key == "extend":
            continue
        value = getattr(config, setting.field)
        origin = config.origins.get(setting.key) or (own if setting.key in given else _DEFAULT)
        shown = toml(value.label if setting.kind == "level" else value)
        yield f"{setting.key} = {shown}  # {origin}"
    names = {rule.name for rule in rules}
    yield f"# {len(names)} of {len(plugins.rules)} rules are on"
    tables = {found.rule_name(): table for name, table in config.rules.items() if (found := plugins.find(name)) is not None}
    for rule in plugins.rules:
        name = rule.rule_name()
        table = tables.get(name, {})
        if name not in names and not table:
            continue
        options = [(option.name, option.default, option.name in table) for option in options_of(rule)]
        if SEVERITY in table:
            options.append((SEVERITY, "", True))
        yield ""
        yield f'[rules."{name}"]{"" if name in names else "  # off"}'
        for option, default, set_ in options:
            if set_:
                yield f"{option} = {toml(table[option])}  # {config.origins.get('rules') or own}"
            elif default == "not set":
                yield f"# {option} is not set"
            else:
                yield f"{option} = {default}  # {_DEFAULT}"
    for name, raw in given.get("modules", {}).items():
        yield ""
        yield f"[modules.{name if _BARE.match(name) else toml(name)}]"
        for key, value in raw.items():
            yield f"{key} = {toml(value)}"
    for key in ("overrides", "contracts"):
        for raw in given.get(key, ()):
            yield ""
            yield f"[[{key}]]"
            for name, value in raw.items():
                yield f"{name} = {toml(value)}"
