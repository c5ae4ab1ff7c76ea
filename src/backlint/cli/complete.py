"""What the shell offers when the user presses tab."""

from __future__ import annotations

from collections.abc import Callable, Iterable


def words(*valid: str) -> Callable[[str], list[str]]:
    """Completion from a few words."""
    return lambda incomplete: [word for word in valid if word.startswith(incomplete)]


def rule_names(incomplete: str) -> list[str]:
    """Completion of rules' names, short ones first."""
    from ..registry import PluginError
    from .known import known_plugins

    try:
        names = known_plugins().names
    except PluginError:
        return []
    return [name for name in (*_short(names), *names) if name.startswith(incomplete)]


def selectors(incomplete: str) -> list[str]:
    """Completion of what `--select` takes: the last of several words."""
    from ..registry import PluginError
    from .known import known_plugins

    done, comma, last = incomplete.rpartition(",")
    try:
        names = known_plugins().names
    except PluginError:
        return []
    valid = dict.fromkeys(("all", *sorted({name.partition("/")[0] for name in names}), *_short(names), *names))
    return [f"{done}{comma}{word}" for word in valid if word.startswith(last)]


def _short(names: Iterable[str]) -> list[str]:
    return sorted(name.rpartition("/")[2] for name in names)
