"""How to take a credential out of Python source: read it from the environment instead."""

from __future__ import annotations

import re
from collections.abc import Iterable

from backlint import edit
from backlint.facts import ModuleFacts, String
from backlint.finding import Edit, Fix, Safety

from .leak import Leak

_PLACES = frozenset({"assign", "attribute", "keyword"})
#: Keywords for what holds where nothing was configured: reading the environment there would make it obligatory.
_DEFAULTS = frozenset({"default", "default_value", "fallback", "value", "initial"})
_PLAIN = re.compile(r"[rRuU]?[\"']")


def variable(facts: ModuleFacts, fact: String, name: str, written: str) -> str:
    """The environment variable that a literal can be replaced by, "" where its place or its spelling speaks against that.

    Args:
        name: What the literal is assigned to or passed as.
        written: The literal as it stands in the source.
    """
    if fact.place not in _PLACES or fact.name != name or name in _DEFAULTS or "#" in written or not _PLAIN.match(written):
        return ""
    # A class body declares fields; what reads them may want a constant.
    if fact.place == "assign" and not any(
        bind.name == name and bind.mark.line == fact.line for bind in facts.functions[fact.function].binds
    ):
        return ""
    bare = name.rpartition(".")[2].strip("_")
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", bare).upper() if bare.isidentifier() and bare.isascii() else ""


def read_from_environment(places: Iterable[tuple[str, str, ModuleFacts | None, Leak]]) -> Fix | None:
    """The fix that reads a credential from the environment wherever it stands. None unless all its places allow that.

    Args:
        places: Path and text of each file, its facts where it is Python, and the credential there.
    """
    edits: set[Edit] = set()
    names: list[str] = []
    for path, text, facts, leak in places:
        if facts is None or not leak.variable:
            return None
        written = edit.imported(text, path, facts, "os", "", text.count("\n", 0, leak.literal[0]) + 1)
        if written is None:
            return None
        module = written[0].rstrip(".")
        edits.add(Edit(path, *leak.literal, f'{module}.environ["{leak.variable}"]'))
        edits.update([written[1]] if written[1] is not None else [])
        names.append(leak.variable)
    return Fix(f'read it from os.environ["{names[0]}"] (change it first: it stays in the history)', tuple(sorted(edits)), Safety.UNSAFE)
