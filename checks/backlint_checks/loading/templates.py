"""Loops in templates over rows that a view hands over: `{% for book in books %}{{ book.author.name }}{% endfor %}`.

Only variables are read, tags of other kinds are skipped, and nothing is run.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from backlint import Program, Site
from backlint.facts import Mark
from backlint.link.frames import Frame
from backlint.link.values import NO_ARGUMENTS, ClassValue, Const, Dictionary, FunctionValue, Instance, Values, join

_TOKEN = re.compile(r"\{\{\s*(?P<variable>[^}]*?)\s*\}\}|\{%-?\s*(?P<tag>[^%]*?)\s*-?%\}|\{#.*?#\}")
_PATH = re.compile(r"[A-Za-z_]\w*(?:\.\w+)*")
_FOR = re.compile(r"for\s+([\w,\s]+?)\s+in\s+(\S+)(\s+reversed)?\Z")
_INCLUDE = re.compile(r"""include\s+(["'])([^"']+)\1\Z""")
#: In a path: what a loop goes over.
EACH = "*"
_INCLUDED = 3

Path = tuple[str, ...]


class Use(NamedTuple):
    """A variable that is read for each item of a loop: its path from the context on, where `*` stands for the items, and its place."""

    path: Path
    file: str
    line: int


def uses(program: Program, file: str, env: dict[str, Path] | None = None, deep: int = _INCLUDED) -> Iterator[Use]:
    """The variables that a template reads in loops."""
    text = program.text(file)
    scopes: list[dict[str, Path]] = [dict(env or {})]
    for token in _TOKEN.finditer(text):
        line = text.count("\n", 0, token.start()) + 1
        variable, tag = token.group("variable"), token.group("tag")
        if variable:
            yield from _read(variable, scopes[-1], file, line)
        elif not tag:
            continue
        elif tag.startswith("for "):
            loop = _FOR.match(tag)
            path = _resolved(loop.group(2).partition("|")[0], scopes[-1]) if loop else None
            names = [name.strip() for name in loop.group(1).split(",")] if loop else []
            inner = {name: known for name, known in scopes[-1].items() if name not in names}
            if loop and path is not None:
                yield from _read(loop.group(2), scopes[-1], file, line)
                if len(names) == 1:
                    inner[names[0]] = (*path, EACH)
            scopes.append(inner)
        elif tag == "endfor" and len(scopes) > 1:
            scopes.pop()
        elif tag.startswith(("if ", "elif ")):
            for part in tag.split()[1:]:
                yield from _read(part, scopes[-1], file, line)
        elif deep and (include := _INCLUDE.match(tag)):
            inside = find(program, include.group(2))
            if inside is not None:
                yield from uses(program, inside, scopes[-1], deep - 1)


def _resolved(text: str, env: dict[str, Path]) -> Path | None:
    if not _PATH.fullmatch(text):
        return None
    first, *rest = text.split(".")
    return (*env.get(first, (first,)), *rest)


def _read(text: str, env: dict[str, Path], file: str, line: int) -> Iterator[Use]:
    path = _resolved(text.partition("|")[0].strip(), env)
    if path is not None and EACH in path and len(path) > path.index(EACH) + 1:
        yield Use(path, file, line)


def find(program: Program, name: str) -> str | None:
    """The one template of a name, None where there is none or more than one."""
    found = [source.path for source in program.templates if f"/{source.path}".endswith(f"/templates/{name}")]
    return found[0] if len(found) == 1 else None


class Filled(NamedTuple):
    """A template and what it gets.

    Attributes:
        frame, site: Where; None for a view that lists rows by itself.
        template: Its file.
        context: The variables that are known.
    """

    frame: Frame
    site: Site | None
    template: str
    context: dict[str, Values]


def filled(program: Program) -> Iterator[Filled]:
    """The calls that put known variables into templates of the project."""
    if not program.templates:
        return
    for function in program.running():
        frame = program.generic(function)
        for site in program.sites(frame):
            if site.callee is not None or site.arguments is None:
                continue
            roles = {role: name for name, role, _ in program.effects.shown.roles(site.target.function)}
            if "Template" not in roles or "TemplateContext" not in roles:
                continue
            bound = program.evaluator.bind(site.target, site.arguments)
            names = [value.value for value in bound.get(roles["Template"], ()) if isinstance(value, Const) and isinstance(value.value, str)]
            contexts = [value for value in bound.get(roles["TemplateContext"], ()) if isinstance(value, Dictionary)]
            file = find(program, names[0]) if len(names) == 1 else None
            if file is not None and len(contexts) == 1:
                yield Filled(frame, site, file, {str(key): values for key, values in contexts[0].pairs if isinstance(key, str)})


def sites(program: Program, frame: Frame, block: int, mark: Mark, path: Path, values: Values) -> Iterator[Site]:
    """What reading a variable of a template runs: attributes, methods without arguments, iteration."""
    evaluator, effects = program.evaluator, program.effects
    each: Values = ()
    for name in path:
        if name == EACH:
            if each:
                for value in values:
                    method = evaluator.method(value, "__iter__")
                    if method is not None and method.function.stub and effects.of(method.function):
                        yield from effects.site(frame, "iterate", -1, block, mark, method, NO_ARGUMENTS, per_item=each)
            each = each or values
            values = join(evaluator.element(value) for value in values)
            continue
        found: list[Values] = []
        for value in values:
            if not isinstance(value, Instance) or isinstance(value, ClassValue):
                continue
            if each:
                yield from effects.attribute_sites(frame, "shown", -1, block, mark, value, name, each)
            for item in evaluator.attribute(value, name):
                if isinstance(item, FunctionValue) and item.receiver is not None:
                    if each:
                        yield from effects.site(frame, "call", -1, block, mark, item, NO_ARGUMENTS, per_item=each)
                    found.append(evaluator.result(item, NO_ARGUMENTS, (item.function, -1), 0))
                else:
                    found.append((item,))
        values = join(found)
    if each:
        yield from effects.formatted(frame, -1, block, mark, values, "__str__", each)
