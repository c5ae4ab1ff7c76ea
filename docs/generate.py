#!/usr/bin/env python3
"""Writes the pages of the documentation that the code itself holds: one for each rule, and the references.

    python docs/generate.py            write them
    python docs/generate.py --check    write nothing; exit with 1 where a page is not what the code says

The pages are committed, so that they can be read where the code is; a test compares them.
"""

from __future__ import annotations

import ast
import inspect
import re
import sys
import typing
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import typer
from typer.core import TyperOption
from typer.models import ArgumentInfo

import backlint
from backlint import contract, modules, settings, stub
from backlint.cli import app
from backlint.config import Config
from backlint.contract import DEFAULT_KINDS, FLAGS, KINDS, TYPES, keys_of
from backlint.document import Document, document
from backlint.finding import Severity
from backlint.link.program import Program
from backlint.meta import META_RULES
from backlint.registry import Plugins, load_plugins, toml
from backlint.rule import Rule

HERE = Path(__file__).parent
_README = "../README.md"
_MARK = "<!-- Written by docs/generate.py from the code; change it there. -->\n\n"
_BEGIN, _END = "<!-- rules: written by docs/generate.py -->", "<!-- end of rules -->"
_AREAS = {
    "reliability": "What makes a service hang, pile up work, or fail without anybody hearing of it.",
    "data": "What happens between the code and its database: queries, transactions, messages.",
    "security": "What lets others in.",
    "architecture": "What the project has agreed on about its own modules.",
    "backlint": "The analysis itself: files that cannot be read, comments that hide nothing. On unless they are ignored.",
}
_TYPES = {
    "words": "a list of strings",
    "file": "the path of a file",
    "flag": "true or false",
    "level": "one of `error`, `warning`, `note`",
    "profile": "one of " + ", ".join(f"`{profile}`" for profile in settings.PROFILES),
    "tables": "tables",
    "options": "a table for each rule",
    "modules": "a table for each module",
}
#: The attributes of contracts that have another name in TOML.
_ATTRIBUTES = {"allowed-importers": "importers", "module": "modules", "container": "containers"}


def pages(plugins: Plugins) -> dict[str, str]:
    """The text of every generated page by its path below `docs`, and of the README."""
    kinds = [*plugins.rules, *(type(rule) for rule in META_RULES.values())]
    made = {f"rules/{document(kind).short_name}.md": _rule(kind) for kind in kinds}
    made["rules/index.md"] = _rules(kinds)
    made["reference/configuration.md"] = _configuration(plugins)
    made["reference/command-line.md"] = _command_line()
    made["reference/stub-words.md"] = _words()
    made["reference/rule-api.md"] = _api()
    made = {path: _MARK + re.sub(r"\n{3,}", "\n\n", text).rstrip("\n") + "\n" for path, text in made.items()}
    return made | {_README: with_rules((HERE / _README).read_text(encoding="utf-8"), plugins.rules)}


def _rule(kind: type[Rule]) -> str:
    page = document(kind)
    area = page.name.partition("/")[0]
    text = page.markdown(title=False)
    return f"# {page.short_name}\n\nArea [{area}](index.md#{area}). {_when(kind)}\n\n{text}"


def _when(kind: type[Rule]) -> str:
    if kind.preview:
        return 'Off unless it is selected by its name or `profile = "preview"`: it is still being tried out.'
    if kind.on_request:
        return 'Off unless it is selected by its name or `profile = "extended"`: a matter of taste, or what other linters find, too.'
    return "On by default."


def _rules(kinds: Iterable[type[Rule]]) -> str:
    areas: dict[str, list[Document]] = {}
    off = set()
    for kind in sorted(kinds, key=lambda kind: kind.rule_name()):
        page = document(kind)
        areas.setdefault(page.name.partition("/")[0], []).append(page)
        if kind.preview or kind.on_request:
            off.add(page.name)
    lines = ["# Rules", "", "A rule is called by its name, with or without its area, and an area stands for all rules in it.", ""]
    for area in sorted(areas, key=lambda area: (list(_AREAS).index(area) if area in _AREAS else len(_AREAS), area)):
        lines += [f"## {area}", "", _AREAS.get(area, ""), "", "| Rule | Severity | Fix | What is wrong |", "|---|---|---|---|"]
        for page in areas[area]:
            summary = page.summary + (" Off by default." if page.name in off else "")
            lines.append(
                f"| [{page.short_name}]({page.short_name}.md) | {page.severity} | {'some' if page.fixable else ''} | {_cell(summary)} |"
            )
        lines.append("")
    return "\n".join(lines)


def with_rules(readme: str, kinds: Iterable[type[Rule]]) -> str:
    """The README with the names of all rules in its table."""
    areas: dict[str, list[str]] = {}
    for name, kind in sorted((kind.rule_name(), kind) for kind in kinds):
        area, _, short = name.partition("/")
        note = " (preview)" if kind.preview else " (on request)" if kind.on_request else ""
        areas.setdefault(area, []).append(f"[`{short}`](docs/rules/{short}.md){note}")
    order = sorted(areas, key=lambda area: (list(_AREAS).index(area) if area in _AREAS else len(_AREAS), area))
    table = ["| Area | Rules |", "|---|---|", *(f"| {area} | {', '.join(areas[area])} |" for area in order)]
    before, _, rest = readme.partition(_BEGIN)
    _, _, after = rest.partition(_END)
    return before + "\n".join([_BEGIN, *table, _END]) + after


def _configuration(plugins: Plugins) -> str:
    defaults = Config(root=Path())
    lines = [
        "# Configuration",
        "",
        "Settings stand in `[tool.backlint]` of a `pyproject.toml`, or without that prefix in a `backlint.toml` or `.backlint.toml`.",
        "The nearest file upward that has some holds; nothing is merged with files above it unless it says so with `extend`.",
        "Whatever is wrong in a file is reported at once, each problem with its key, and nothing is analysed. `backlint config`",
        "prints the settings that hold and where each comes from, `backlint config --schema` a JSON schema for editors.",
        "",
        "| Key | Holds | Default | Meaning |",
        "|---|---|---|---|",
    ]
    for setting in settings.SETTINGS:
        value = getattr(defaults, setting.field, None)
        shown = "" if value is None or value == () or value == {} else f"`{toml(value.label if isinstance(value, Severity) else value)}`"
        name = f"[`{setting.key}`](#{setting.key})" if setting.key in ("rules", "overrides", "contracts", "modules") else f"`{setting.key}`"
        lines.append(f"| {name} | {_TYPES[setting.kind]} | {shown} | {_cell(setting.help)} |")
    lines += [
        "",
        "## overrides",
        "",
        "`[[tool.backlint.overrides]]`: what is different for some paths. A later table wins over an earlier one.",
        "",
    ]
    lines += _keys(_attributes(settings.Override), ("paths", "select", "ignore", "severity"))
    lines += ["", "## modules", "", _prose(modules.__doc__), "", "`[tool.backlint.modules.<name>]` has these keys:", ""]
    names = {key: key.replace("-", "_") for key in modules.KEYS} | {"path": "paths"}
    about = _attributes(modules.Module)
    lines += _keys({key: about.get(name, "") for key, name in names.items()}, modules.KEYS)
    lines += ["", "## contracts", "", "`[[tool.backlint.contracts]]`: " + _prose(contract.__doc__).partition("\n\n")[2], ""]
    kinds = ", ".join(f"`{kind}`" for kind in KINDS)
    rest = ", ".join(f"`{kind}`" for kind in KINDS if kind not in DEFAULT_KINDS)
    lines += [f"Every contract has a `type`, and may have `name`, `severity`, `ignore` and `kinds` (of {kinds};"]
    lines += [f'without it all but {rest}). `ignore` lists imports that are accepted for now, as `"importer -> imported"`.', ""]
    common = set.intersection(*(set(keys_of(kind)) for kind in TYPES))
    for kind, cls in TYPES.items():
        about = _attributes(cls)
        lines += [
            f"### {kind}",
            "",
            _prose((cls.__doc__ or "").partition("Attributes:")[0]),
            "",
            "| Key | Holds | Meaning |",
            "|---|---|---|",
        ]
        for key in keys_of(kind):
            if key not in common:
                holds = "true, false or layers" if key == "closed" else "true or false" if key in FLAGS else "a string or a list of strings"
                lines.append(f"| `{key}` | {holds} | {_cell(about.get(_ATTRIBUTES.get(key, key), ''))} |")
        lines.append("")
    lines += [
        "## rules",
        "",
        "`[tool.backlint.rules.<name>]`: options of one rule. Every rule has `severity`, one of `error`, `warning`, `note`.",
        "",
    ]
    lines += ["| Rule | Option | Default | Meaning |", "|---|---|---|---|"]
    for rule in plugins.rules:
        page = document(rule)
        for option in page.options:
            link = f"[{page.short_name}](../rules/{page.short_name}.md)"
            lines.append(f"| {link} | `{option.name}` | `{_cell(option.default)}` | {_cell(option.help)} |")
    return "\n".join(lines)


def _keys(about: Mapping[str, str], keys: Iterable[str]) -> list[str]:
    return ["| Key | Meaning |", "|---|---|", *(f"| `{key}` | {_cell(about.get(key, ''))} |" for key in keys)]


def _attributes(kind: type) -> dict[str, str]:
    """What the docstrings of a class and its bases say of each attribute."""
    found: dict[str, str] = {}
    for cls in reversed(kind.__mro__):
        _, _, section = inspect.cleandoc(cls.__doc__ or "").partition("Attributes:\n")
        name = ""
        for line in section.split("\n"):
            match = re.match(r"    (\w+(?:, \w+)*): (.*)", line)
            if match:
                name = match[1]
                found[name] = match[2]
            elif name and line.startswith("        "):
                found[name] += " " + line.strip()
            elif line.strip():
                break
    return {key: _in_toml(text[:1].upper() + text[1:]) for key, text in found.items()}


def _in_toml(text: str) -> str:
    """What a docstring says of a value, for those who know no None."""
    text = re.sub(r"\bNone (leaves|keeps)\b", r"leaving it out \1", text)
    return re.sub(r"`contract\.(\w+)`", lambda match: f"the contract `{match[1].lower()}`", text)


def _command_line() -> str:
    group: Any = typer.main.get_command(app)
    lines = ["# Command line", "", _reflowed(group.help or ""), ""]
    context = group.make_context("backlint", [], resilient_parsing=True)
    lines += ["| Option | Meaning |", "|---|---|", *_options(group.get_params(context))]
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        lines += ["", f"## backlint {name}", "", _reflowed(command.help or ""), ""]
        parameters = command.get_params(context)
        arguments = [parameter for parameter in parameters if parameter.param_type_name == "argument"]
        if arguments:
            lines += ["| Argument | Meaning |", "|---|---|"]
            lines += [f"| `{a.metavar or a.name.upper()}` | {_cell(_help(command, a.name))}{_default(a)} |" for a in arguments]
            lines.append("")
        lines += ["| Option | Meaning |", "|---|---|", *_options(parameters)]
    return "\n".join(lines)


def _help(command: Any, name: str) -> str:
    """The help of an argument as it was written: not every version of Typer hands it on to the one of Click."""
    hint = inspect.signature(inspect.unwrap(command.callback), eval_str=True).parameters[name].annotation
    return next((info.help for info in typing.get_args(hint) if isinstance(info, ArgumentInfo) and info.help), "")


def _options(parameters: Iterable[Any]) -> Iterator[str]:
    for parameter in parameters:
        if isinstance(parameter, TyperOption) and not parameter.hidden and parameter.help and "--help" not in parameter.opts:
            names = ", ".join(f"`{name}`" for name in sorted(parameter.opts, key=len, reverse=True))
            holds = f" `{parameter.metavar}`" if parameter.metavar and not parameter.is_flag else ""
            yield f"| {names}{holds} | {_cell(parameter.help)}{_default(parameter)} |"


def _default(parameter: Any) -> str:
    if isinstance(parameter.show_default, str):
        return f" Default: {parameter.show_default if ' ' in parameter.show_default else f'`{parameter.show_default}`'}."
    plain = parameter.default if isinstance(parameter.default, str) and parameter.default else ""
    return f" Default: `{plain}`." if plain else ""


def _words() -> str:
    text = inspect.getsource(stub)
    tree = ast.parse(text)
    rows = text.splitlines()
    lines = ["# The words of stubs", "", _prose(stub.__doc__), "", "See [the guide to stubs](../stubs.md) for how to write one.", ""]
    marks: list[tuple[str, str]] = []
    functions: list[tuple[str, str]] = []
    markers: list[tuple[str, str]] = []
    values: list[tuple[str, str]] = []
    for node in tree.body:
        name = getattr(node, "name", "")
        if isinstance(node, ast.FunctionDef) and not name.startswith("_"):
            functions.append((f"{name}({', '.join(argument.arg for argument in _arguments(node))})", ast.get_docstring(node) or ""))
        elif isinstance(node, ast.ClassDef) and not name.startswith("_") and name != "Effect":
            markers.append((name, ast.get_docstring(node) or ""))
        elif isinstance(node, ast.Assign) and isinstance(node.value, ast.Name) and node.value.id == "_mark" and len(node.targets) == 1:
            marks.append((ast.unparse(node.targets[0]), _comment(rows, node.lineno)))
        elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name) and node.target.id.isupper():
            values.append((node.target.id, _comment(rows, node.lineno, node.end_lineno)))
    lines += ["## Effects", "", "Decorators of functions, and of classes of statements.", "", "| Word | Meaning |", "|---|---|"]
    for member in next(node for node in tree.body if isinstance(node, ast.ClassDef) and node.name == "Effect").body:
        if isinstance(member, ast.Assign) and isinstance(member.value, ast.Constant):
            lines.append(f"| `{member.value.value!s}` | {_cell(_comment(rows, member.lineno, member.end_lineno))} |")
    for title, about, words in (
        ("Marks", "Decorators without arguments.", marks),
        ("Marks with arguments", "Decorators that say more.", functions),
        ("Roles of parameters", "Annotations.", markers),
        ("Values", "Defaults of parameters.", values),
    ):
        lines += ["", f"## {title}", "", about, ""]
        for name, text in words:
            lines += [f"### `{name}`", "", _prose(text), ""]
    return "\n".join(lines)


def _comment(rows: list[str], line: int, end: int | None = None) -> str:
    """The comment above a line, or behind it."""
    found: list[str] = []
    index = line - 2
    while index >= 0 and rows[index].strip().startswith("#:"):
        found.insert(0, rows[index].strip().removeprefix("#:").strip())
        index -= 1
    behind = rows[(end or line) - 1].partition("  # ")[2]
    return " ".join([*found, *([behind] if behind else [])])


def _arguments(node: ast.FunctionDef) -> list[ast.arg]:
    extra = [argument for argument in (node.args.vararg, node.args.kwarg) if argument]
    return [*node.args.args, *extra, *node.args.kwonlyargs]


def _api() -> str:
    lines = [
        "# What a rule may use",
        "",
        _prose(backlint.__doc__),
        "",
        "See [the guide to rules](../rules-guide.md) for how to write one.",
        "",
    ]
    lines += ["## Program", "", _prose(Program.__doc__), ""]
    for name, member in vars(Program).items():
        function = member.fget if isinstance(member, property) else getattr(member, "func", getattr(member, "__func__", member))
        if name.startswith("_") or not inspect.isfunction(function) or not function.__doc__:
            continue
        shown = name if function is not member and not isinstance(member, staticmethod) else f"{name}{_signature(function)}"
        lines += [f"### `{shown}`", "", _prose(function.__doc__), ""]
    lines += ["## Other names", "", "| Name | Meaning |", "|---|---|"]
    for name in backlint.__all__:
        if name != "Program":
            lines.append(f"| `{name}` | {_cell(_prose(getattr(backlint, name).__doc__).partition(chr(10) + chr(10))[0])} |")
    return "\n".join(lines)


def _signature(function: Any) -> str:
    parameters = [p for p in inspect.signature(function).parameters.values() if p.name != "self"]
    return "(" + ", ".join(("*" if p.kind is p.VAR_POSITIONAL else "") + p.name for p in parameters) + ")"


def _prose(text: str | None) -> str:
    """A docstring as Markdown: its sections of arguments and attributes are lists."""
    made: list[str] = []
    for line in inspect.cleandoc(text or "").split("\n"):
        if re.fullmatch(r"(Args|Attributes|Returns|Raises):", line):
            made += ["", f"{'Arguments' if line == 'Args:' else line[:-1]}:", ""]
        elif match := re.match(r"    (\w+(?:, \w+)*): (.*)", line):
            made.append(f"- `{match[1]}`: {match[2]}")
        elif line.startswith("        ") and made and made[-1].startswith(("- ", "  ")):
            made.append("  " + line.strip())
        else:
            made.append(line)
    return "\n".join(line.rstrip() for line in made).strip("\n")


def _reflowed(text: str) -> str:
    return "\n\n".join(" ".join(paragraph.split()) for paragraph in inspect.cleandoc(text).split("\n\n"))


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")


def main(arguments: list[str]) -> int:
    """Write the pages, or tell which are not up to date."""
    made = pages(load_plugins())
    there = {_README, *(path.relative_to(HERE).as_posix() for folder in ("rules", "reference") for path in (HERE / folder).glob("*.md"))}
    wrong = sorted(path for path in made if path not in there or (HERE / path).read_text(encoding="utf-8") != made[path])
    for path in sorted(there - made.keys()):
        if "--check" not in arguments:
            (HERE / path).unlink()
        wrong.append(path)
    for path in wrong:
        if "--check" not in arguments and path in made:
            (HERE / path).parent.mkdir(exist_ok=True)
            (HERE / path).write_text(made[path], encoding="utf-8")
        sys.stdout.write(f"{path}\n")
    return int(bool(wrong) and "--check" in arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
