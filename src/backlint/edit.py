"""Text edits that a fix is made of: an argument given to a call, a name imported. Formatting around them stays as it is."""

from __future__ import annotations

import ast
import re
from bisect import bisect_right

from .facts import Import, Mark, ModuleFacts
from .finding import Edit
from .lower.lines import arguments, lines, without_text

_SPACE = re.compile(r"\s*")


def argument(text: str, path: str, mark: Mark, name: str, value: str, *, position: int = -1, given: bool = False) -> Edit | None:
    """Give a call the argument `name=value`, in place of the one it has for that parameter.

    Args:
        text: The text of the file `path`.
        mark: The call.
        value: The argument as source code.
        position: Where the argument stands if it is given without its name; -1 if it cannot be.
        given: Whether the call has an argument for the parameter. Then none is added: it may come out of `*args` or `**kwargs`.

    Returns:
        None where the call's parentheses are not found or an argument cannot be added.
    """
    inside = arguments(text, mark)
    if inside is None:
        return None
    start, end = inside
    try:
        call = ast.parse(f"f({text[start:end]})", mode="eval").body
    except (SyntaxError, ValueError):
        return None
    if not isinstance(call, ast.Call):
        return None
    if 0 <= position < len(call.args) and not any(isinstance(item, ast.Starred) for item in call.args[: position + 1]):
        item = call.args[position]
        last = _offset(text, start, item.end_lineno or 1, item.end_col_offset or 0)
        return Edit(path, _offset(text, start, item.lineno, item.col_offset), last, value)
    for keyword in call.keywords:
        if keyword.arg == name:
            first = _offset(text, start, keyword.value.lineno, keyword.value.col_offset)
            last = _offset(text, start, keyword.end_lineno or 1, keyword.end_col_offset or 0)
            equals = text.rfind("=", start, first)
            return Edit(path, equals + 1 + len(_SPACE.match(text[equals + 1 :]).group()), last, value)  # type: ignore[union-attr]
    alone = len(call.args) == 1 and isinstance(call.args[0], ast.GeneratorExp)
    if given or (alone and not text[start:end].lstrip().startswith("(")):
        return None
    return _append(text, path, start, end, f"{name}={value}")


def call_decorator(text: str, path: str, mark: Mark, given: str) -> Edit | None:
    """Turn the bare decorator on the line at `mark` into a call with these arguments."""
    start, end = lines(text).span(mark.line)
    code = without_text(text[start:end])
    match = re.match(r"\s*@[\w.\s]*[\w]", code)
    if match is None or code[match.end() :].strip():
        return None
    at = start + match.end()
    return Edit(path, at, at, f"({given})")


def imported(text: str, path: str, facts: ModuleFacts, module: str, name: str, before: int) -> tuple[str, Edit | None] | None:
    """What to write for `name` of `module` in a file, and the edit that imports it; None as edit where it is imported already.

    Args:
        name: "" for the module itself, which then has no dot in its name.
        facts: The facts of the file.
        before: The line on which the name will be used: imports that stand behind it are of no help.

    Returns:
        None where the file uses the name for something else.
    """
    usable = [item for item in facts.imports if not item.conditions and item.line < before]
    for item in usable:
        if (item.level, item.module, item.name) == (0, module, name):
            return item.alias, None
    for item in usable:
        if (item.level, item.module, item.name) == (0, module, ""):
            plain = item.alias == module.partition(".")[0]
            return f"{module if plain else item.alias}.{name}", None
    if not facts.functions or (name or module) in facts.functions[0].bindings:
        return None
    siblings = [item for item in usable if (item.level, item.module) == (0, module) and item.name not in ("", "*")]
    if siblings and name:
        edit = _extend(text, path, siblings[-1], name)
        if edit is not None:
            return name, edit
    at = _behind_imports(text, usable)
    newline = "\r\n" if "\r\n" in text else "\n"
    lead = newline if at and text[at - 1] not in "\r\n" else ""
    statement = f"from {module} import {name}" if name else f"import {module}"
    return name or module, Edit(path, at, at, f"{lead}{statement}{newline}")


def constant(
    text: str, path: str, facts: ModuleFacts, name: str, value: str, *, annotation: str = "", before: int = 0
) -> tuple[Edit, ...] | None:
    """The edits that define a name of a module behind its imports, none where it is defined already.

    Args:
        facts: The facts of the file.
        value: A call without arguments, as source code: `set()`.
        annotation: What the name is annotated with.
        before: The line before which the name is needed, where it is used at the module's own level; imports that stand behind it are of
            no help.

    Returns:
        None where the file uses the name for something else.
    """
    if not facts.functions:
        return None
    body = facts.functions[0]
    known = body.bindings.get(name)
    if known is not None:
        nodes = [body.nodes[index] for index in known]
        nodes = [body.nodes[node[1]] if node[0] == "typed" and node[1] >= 0 else node for node in nodes]
        made = [node[0] == "call" and body.nodes[node[1]] == ("name", value.removesuffix("()")) for node in nodes]
        return () if all(made) else None
    if any(item.alias == name for item in facts.imports):
        return None
    at = _behind_imports(text, [item for item in facts.imports if not item.conditions and item.line < before])
    lead = "\n" if at and text[at - 1] not in "\r\n" else ""
    return (Edit(path, at, at, f"{lead}\n{name}{f': {annotation}' if annotation else ''} = {value}\n"),)


def _extend(text: str, path: str, item: Import, name: str) -> Edit | None:
    """Add a name to a `from` import, in alphabetical order where it is short enough to stand on one line."""
    start, end = lines(text).span(item.line)
    code = text[start:end]
    bare = without_text(code)
    head = re.match(r"\s*from\s+[\w.]+\s+import\s*", bare)
    if head is None or ";" in bare or "\\" in bare:
        return None
    if bare[head.end() : head.end() + 1] == "(":
        return _append(text, path, start + head.end() + 1, start + bare.rindex(")"), name)
    stop = len(bare.rstrip())
    names = [part.strip() for part in bare[head.end() : stop].split(",")]
    place = bisect_right(names, name) if names == sorted(names) else len(names)
    names.insert(place, name)
    return Edit(path, start + head.end(), start + stop, ", ".join(names))


def _append(text: str, path: str, start: int, end: int, item: str) -> Edit:
    """Add an item to the comma-separated ones between two offsets, on a line of its own where the last one has one."""
    bare = without_text(text[start:end]).rstrip()
    if not bare.strip():
        return Edit(path, start, start, item)
    comma = bare.endswith(",")
    at = start + len(bare)
    line = text[text.rfind("\n", start, at) + 1 : at] if "\n" in text[start:at] else ""
    own_line = re.match(r"[ \t]*(?=\S)", line)
    opened = bool(own_line) and _balanced(without_text(line))
    if own_line is not None and opened:
        newline = "\r\n" if "\r\n" in text[start:at] else "\n"
        lead = f"{'' if comma else ','}{newline}{own_line.group()}"
    else:
        lead = " " if comma else ", "
    return Edit(path, at, at, f"{lead}{item}{',' if comma else ''}")


def _balanced(line: str) -> bool:
    return all(line.count(left) == line.count(right) for left, right in ("()", "[]", "{}"))


def _behind_imports(text: str, usable: list[Import]) -> int:
    """The offset at which a new import goes: behind the last one, else behind the docstring, else before the first statement."""
    index = lines(text)
    if usable:
        return index.span(max(item.line for item in usable))[1]
    if not index.spans:
        return len(text)
    start, end = index.spans[0]
    return end if text[start:end].lstrip("\ufeff \t")[:1] in ("'", '"') else start


def _offset(text: str, start: int, line: int, column: int) -> int:
    """The offset of a place in `f(…)`, whose inside begins at `start`, counted as `ast` does: lines from 1, columns in UTF-8 bytes."""
    if line == 1:
        return start + len(text[start : start + column].encode()[: column - 2].decode("utf-8", "ignore"))
    begin = start
    for _ in range(line - 1):
        begin = re.compile(r"\r\n?|\n").search(text, begin).end()  # type: ignore[union-attr]
    return begin + len(text[begin : begin + column].encode()[:column].decode("utf-8", "ignore"))
