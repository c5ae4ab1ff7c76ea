"""What keeps the project from rotting: how its rooms may know each other, and what every rule brings along."""

from __future__ import annotations

import ast
import inspect
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import backlint_checks
import pytest

import backlint
from backlint.document import document
from backlint.meta import META_RULES
from backlint.registry import load_plugins
from backlint.report import FORMATS
from backlint.rule import Rule
from backlint.stub import Effect
from backlint.testing import cases, expectations

ENGINE = Path(backlint.__file__).parent
CHECKS = Path(backlint_checks.__file__).parent
LIBRARIES = CHECKS / "libraries"
FIXTURES = Path(__file__).parents[1] / "fixtures"
RULES = load_plugins().rules
OWN_RULES = [rule for rule in RULES if rule.__module__.startswith("backlint_checks.")]
ENGINE_FILES = sorted(ENGINE.rglob("*.py"))
CHECK_FILES = sorted(path for path in CHECKS.rglob("*.py") if LIBRARIES not in path.parents)

#: From left to right: a room may know those to its right.
ROOMS = ("cli", "run", "report fix graph", "settle", "rule", "link", "lower", "facts", "finding source")
#: These neither read nor write files nor print: they are given what they need.
PURE = ("link", "lower", "report", "settle", "suppress", "meta", "rule", "facts", "finding", "fingerprint", "document", "contract", "edit")

by_name = pytest.mark.parametrize("rule", OWN_RULES, ids=lambda rule: rule.rule_name())


def room(path: Path) -> str:
    """The part of the engine that a file belongs to: its folder or itself."""
    return path.relative_to(ENGINE).parts[0].removesuffix(".py")


def imported(path: Path) -> Iterator[str]:
    """The rooms that a file of the engine imports from, wherever the import stands."""
    depth = len(path.relative_to(ENGINE).parts) - 1
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.level == depth + 1:
            yield from [node.module.partition(".")[0]] if node.module else [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("backlint."):
            yield node.module.split(".")[1]
        elif isinstance(node, ast.Import):
            yield from (alias.name.split(".")[1] for alias in node.names if alias.name.startswith("backlint."))


def test_no_room_imports_one_to_its_left() -> None:
    place = {name: index for index, names in enumerate(ROOMS) for name in names.split()}
    wrong = [
        f"{path.relative_to(ENGINE)} imports {other}"
        for path in ENGINE_FILES
        for other in imported(path)
        if place.get(other, len(ROOMS)) < place.get(room(path), -1)
    ]
    assert wrong == []


def test_the_rooms_have_no_cycle() -> None:
    graph = {name: set[str]() for name in map(room, ENGINE_FILES)}
    for path in ENGINE_FILES:
        graph[room(path)] |= {other for other in imported(path) if other != room(path) and other in graph}
    graph.pop("__init__")
    while free := [name for name, known in graph.items() if not known & graph.keys()]:
        for name in free:
            del graph[name]
    assert graph == {}


def test_the_engine_does_not_import_its_checks() -> None:
    wrong = [
        str(path) for path in ENGINE_FILES if re.search(r"^\s*(?:from|import)\s+backlint_checks", path.read_text("utf-8"), re.MULTILINE)
    ]
    assert wrong == []


def strings(path: Path) -> Iterator[str]:
    """The string constants of a file that are no docstrings."""
    tree = ast.parse(path.read_text("utf-8"))
    prose = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    yield from (
        node.value for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in prose
    )


def test_no_librarys_name_stands_in_the_engine() -> None:
    modelled = {path.name.removesuffix(".pyi") for path in LIBRARIES.iterdir() if path.stem.isidentifier()} - {"__pycache__"}
    effects = {effect.value for effect in Effect}
    libraries = modelled - sys.stdlib_module_names - effects - FORMATS.keys()  # a format may be called like the place that reads it
    name = re.compile(rf"(?:^|(?<=[\s`'\"(]))(?:{'|'.join(map(re.escape, sorted(libraries)))})(?:$|\.\w)")
    assert libraries
    wrong = [f"{path.relative_to(ENGINE)}: {text!r}" for path in ENGINE_FILES for text in strings(path) if name.search(text)]
    assert wrong == []


def test_no_rules_name_stands_in_the_engine() -> None:
    names = {rule.rule_name() for rule in OWN_RULES} | {rule.rule_name().rpartition("/")[2] for rule in OWN_RULES}
    wrong = [f"{path.relative_to(ENGINE)}: {text!r}" for path in ENGINE_FILES for text in strings(path) if text in names]
    assert wrong == []


def test_only_the_rooms_for_it_read_write_and_print() -> None:
    functions, methods = {"open", "print"}, {"read_text", "read_bytes", "write_text", "write_bytes", "mkdir", "unlink"}
    wrong = []
    for path in (*(path for path in ENGINE_FILES if room(path) in PURE), *CHECK_FILES):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call):
                name = node.func.id if isinstance(node.func, ast.Name) else ""
                method = node.func.attr if isinstance(node.func, ast.Attribute) else ""
                if name in functions or method in methods:
                    wrong.append(f"{path.name}:{node.lineno}: {name}{method}")
    assert wrong == []


def test_nothing_is_called_by_what_it_is_not() -> None:
    vague = {"utils", "util", "helpers", "helper", "common", "misc", "base", "tools", "lib"}
    wrong = [path for path in (*ENGINE_FILES, *CHECK_FILES) if {part.removesuffix(".py") for part in path.parts[-3:]} & vague]
    assert wrong == []


def test_what_workers_and_reports_need_is_light() -> None:
    modules = "backlint.workers, backlint.report.full, backlint.report.concise"
    code = f"import sys, {modules}; print(sorted({{'typer', 'rich', 'sarif_om'}} & set(sys.modules)))"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"


# Rules.


def test_every_rules_name_is_unique_without_its_area() -> None:
    counts = Counter(name.rpartition("/")[2] for name in (*META_RULES, *(rule.rule_name() for rule in RULES)))
    assert [name for name, count in counts.items() if count > 1] == []


def test_a_rule_file_holds_one_rule_named_like_the_file() -> None:
    found = Counter(rule.__module__ for rule in OWN_RULES)
    assert [module for module, count in found.items() if count > 1] == []
    for rule in OWN_RULES:
        file = rule.__module__.rpartition(".")[2]
        assert rule.__name__.lower() == file.replace("_", "")


def test_every_area_holds_only_rules() -> None:
    """Code that several rules share lies outside of the areas, so that a file in an area is always a rule."""
    files = {Path(inspect.getfile(rule)).resolve() for rule in OWN_RULES}
    areas = {file.parent for file in files}
    others = [path for area in areas for path in area.glob("*.py") if path.resolve() not in files and path.name != "__init__.py"]
    assert others == []


@by_name
def test_a_rule_is_documented(rule: type[Rule]) -> None:
    page = document(rule)
    assert page.summary.endswith(".")
    assert len(page.summary) <= 120
    assert page.why
    assert {example.verdict for example in page.examples} == {"bad", "good"}
    assert all(option.help for option in page.options)


@by_name
def test_a_rule_has_fixtures_with_bad_and_clean_code(rule: type[Rule]) -> None:
    mine = [case for case in cases(FIXTURES) if case.rule == rule.rule_name()]
    expected = {
        case.name: sum(len(expectations(path, data.decode("utf-8", "replace"))[0]) for path, data in case.files.items()) for case in mine
    }
    assert any(expected.values()), "no case in which it finds something"
    assert not all(expected.values()), "no case that is clean"


@by_name
def test_a_rule_that_reports_credentials_masks_them(rule: type[Rule]) -> None:
    assert rule.sensitive == (rule.cwe in {256, 257, 259, 260, 321, 522, 540, 798})


def test_there_are_rules_to_look_at() -> None:
    assert len(OWN_RULES) >= 3
