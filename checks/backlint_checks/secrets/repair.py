"""How to take a credential out of Python source: read it from the environment instead."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from backlint import edit
from backlint.facts import ModuleFacts, String
from backlint.finding import Edit, Fix, Safety

from .leak import Leak

_PLACES = frozenset({"assign", "attribute", "keyword", "key", "default", "element", "compare", "argument"})
#: Keywords for what holds where nothing was configured: reading the environment there would make it obligatory.
_DEFAULTS = frozenset({"default", "default_value", "fallback", "value", "initial"})
_PLAIN = re.compile(r"[rRuU]?[\"']")
_BYTES = re.compile(r"[bB][rR]?[\"']|[rR][bB][\"']")
#: The environment asked with a default, up to that default: `os.environ.get("NAME", `, `os.getenv("NAME", default=`.
_ASKED = re.compile(r"(?<![\w.])(?:[\w.]*\benviron\.get|[\w.]*\bgetenv)\(\s*[\"'](\w+)[\"']\s*,\s*(?:default\s*=\s*)?\Z")
_OR = re.compile(r"(?<![\w.])(?:[\w.]*\benviron\.get|[\w.]*\bgetenv)\(\s*[\"'](\w+)[\"']\s*(?:,\s*(?:None|\"\"|'')\s*)?\)\s*or\s+\Z")
#: A reader of settings that fails by itself where nothing is set, up to its default.
_CONFIGURED = re.compile(r"(?<![\w.])(?:\w+\.)?(?:config|env(?:\.\w+)?)\(\s*[\"']\w+[\"'][^()\"']*?(,\s*default\s*=\s*)\Z")
_SETS = re.compile(r"\benviron\[[^\]]*\]\s*=\s*\Z")
_CLOSES = re.compile(r"\s*,?\s*\)")
_GOES_ON = re.compile(r"\s*[,)]")
#: An annotated field of a class, up to its value.
_FIELD = re.compile(r"[ \t]*[A-Za-z_]\w*\s*:[^=\n]+?(\s*=\s*)\Z")
_FAR = 400


class Place(NamedTuple):
    """What to write where: the offsets that are replaced, the variable that is read, and `form`, in which `{}` stands for reading it.

    A form without `{}` needs no variable: a default that is dropped.
    """

    start: int
    end: int
    variable: str
    form: str = "{}"


def place(text: str, facts: ModuleFacts, fact: String, name: str, literal: tuple[int, int]) -> Place | None:
    """How a literal can be replaced, None where its place or its spelling speaks against that.

    Args:
        name: What the literal is assigned to or passed as.
        literal: The offsets of the literal, with its quotes.
    """
    start, end = literal
    written, before = text[start:end], text[max(start - _FAR, 0) : start]
    if "#" in written:
        return None
    shift = start - len(before)
    asked, closing = _ASKED.search(before), _CLOSES.match(text, end)
    if asked and closing:
        return Place(shift + asked.start(), closing.end(), asked.group(1))
    either = _OR.search(before)
    if either:
        return Place(shift + either.start(), end, either.group(1))
    configured = _CONFIGURED.search(before)
    if configured and _GOES_ON.match(text, end):
        return Place(shift + configured.start(1), end, "", "")
    return _plain(text, facts, fact, name, literal)


def _plain(text: str, facts: ModuleFacts, fact: String, name: str, literal: tuple[int, int]) -> Place | None:
    """How a literal can be replaced that stands for itself."""
    start, end = literal
    written = text[start:end]
    form = "{}" if _PLAIN.match(written) else "{}.encode()" if _BYTES.match(written) else ""
    if not form or fact.place not in _PLACES or name in _DEFAULTS or (fact.place not in ("element", "argument") and fact.name != name):
        return None
    if fact.place == "key" and _SETS.search(text, max(start - 120, 0), start):
        return None
    if fact.place == "element" and name.lower().endswith(("words", "secrets", "tokens", "keys")):
        return None  # several values cannot be one variable
    if fact.place == "argument" and (fact.name or text[:start].rstrip().endswith(("',", '",'))):
        return None  # given under a name in a literal: what sets the variable cannot read it
    if fact.place == "assign":
        owner = _owner(facts, fact, name)
        field = _FIELD.search(text, text.rfind("\n", 0, start) + 1, start)
        if field and owner.endswith("Settings"):
            return Place(field.start(1), end, "", "")  # its library reads the variable of that name
        if owner.endswith("Enum"):
            return None
    bare = re.sub(r"\W+", "_", name.rpartition(".")[2]).strip("_")
    if not bare.isascii() or not bare.isidentifier():
        return None
    variable = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", bare).upper()
    variable = "SECRET_KEY" if variable == "KEY" else variable
    return Place(start, end, variable if fact.place != "element" or "PASS" in variable else f"{variable}_PASSWORD", form)


def _owner(facts: ModuleFacts, fact: String, name: str) -> str:
    """The last base of the class in whose body a name is assigned; "" outside of classes."""
    function = facts.functions[fact.function]
    nodes = {bind.node for bind in function.binds if bind.name == name and bind.mark.line == fact.line}
    owner = next((one for one in facts.classes if one.function == fact.function and nodes.intersection(one.bindings.get(name, ()))), None)
    return str(function.nodes[owner.bases[-1]][-1]) if owner and owner.bases else ""


def read_from_environment(places: Iterable[tuple[str, str, ModuleFacts | None, Leak]]) -> Fix | None:
    """The fix that reads a credential from the environment wherever it stands. None unless all its places allow that.

    Args:
        places: Path and text of each file, its facts where it is Python, and the credential there.
    """
    edits: set[Edit] = set()
    names: list[str] = []
    for path, text, facts, leak in places:
        if facts is None or leak.place is None:
            return None
        start, end, variable, form = leak.place
        if not variable:
            edits.add(Edit(path, start, end, form))
            continue
        written = edit.imported(text, path, facts, "os", "", text.count("\n", 0, start) + 1)
        if written is None:
            return None
        edits.add(Edit(path, start, end, form.replace("{}", f'{written[0].rstrip(".")}.environ["{variable}"]')))
        edits.update([written[1]] if written[1] is not None else [])
        names.append(variable)
    what = f'read it from os.environ["{names[0]}"]' if names else "drop the default, so that it must be set"
    return Fix(f"{what} (change it first: it stays in the history)", tuple(sorted(edits)), Safety.UNSAFE)
