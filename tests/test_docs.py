"""The documentation says what the code says: generated pages are up to date, links lead somewhere, examples are valid."""

from __future__ import annotations

import ast
import functools
import importlib.util
import re
import shlex
from collections.abc import Iterator
from dataclasses import replace
from importlib.metadata import EntryPoint
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import typer
import yaml

from backlint.cli import app
from backlint.config import Config, parse, parse_toml
from backlint.document import document
from backlint.registry import build_rules, load_plugins
from backlint.run import analyse

ROOT = Path(__file__).parents[1]
PAGES = sorted([ROOT / "README.md", ROOT / "CONTRIBUTING.md", *(ROOT / "docs").rglob("*.md")])
WORKFLOWS = sorted([*(ROOT / "docs" / "examples").iterdir(), *(ROOT / ".github").rglob("*.yml"), ROOT / "action.yml", ROOT / "mkdocs.yml"])
#: Folders that a built distribution is tested without.
SOURCES = ("src", "checks")


class Block(NamedTuple):
    """A fenced block of a page."""

    page: str
    line: int
    language: str
    text: str

    def __str__(self) -> str:
        return f"{self.page}:{self.line}"


def blocks(*languages: str) -> list[Block]:
    """The fenced blocks in these languages on the pages that people write."""
    found = []
    for page in PAGES:
        if page.parent.name == "rules":  # their examples are run by test_examples
            continue
        lines = page.read_text(encoding="utf-8").split("\n")
        index = 0
        while index < len(lines):
            fence = re.match(r"(`{3,})(\w*)", lines[index])
            if fence:
                end = lines.index(fence[1], index + 1)
                if fence[2] in languages:
                    found.append(Block(page.relative_to(ROOT).as_posix(), index + 1, fence[2], "\n".join(lines[index + 1 : end]) + "\n"))
                index = end
            index += 1
    return found


def anchors(page: Path) -> set[str]:
    """The anchors of a page's headings, as GitHub and MkDocs make them."""
    headings = re.findall(r"^#+ (.*)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[\s]+", "-", re.sub(r"[^\w\s-]", "", heading.lower()).strip()) for heading in headings}


def links(page: Path) -> Iterator[tuple[str, str]]:
    """The relative links of a page: path and anchor."""
    text = re.sub(r"^(`{3,}).*?^\1$", "", page.read_text(encoding="utf-8"), flags=re.MULTILINE | re.DOTALL)
    for target in re.findall(r"\]\(([^)\s]+)\)", re.sub(r"`[^`\n]*`", "`", text)):
        if not re.match(r"\w+:", target):
            path, _, anchor = target.partition("#")
            yield path, anchor


def test_generated_pages_are_up_to_date() -> None:
    spec = importlib.util.spec_from_file_location("generate", ROOT / "docs" / "generate.py")
    assert spec is not None
    assert spec.loader is not None
    generate = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(generate)
    made = generate.pages(load_plugins())
    there = {
        path.relative_to(ROOT / "docs").as_posix(): path.read_text(encoding="utf-8")
        for folder in ("rules", "reference")
        for path in (ROOT / "docs" / folder).glob("*.md")
    } | {"../README.md": (ROOT / "README.md").read_text(encoding="utf-8")}
    wrong = sorted(name for name in {*made, *there} if made.get(name) != there.get(name))
    assert not wrong, "run `python docs/generate.py`"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_links_lead_somewhere(page: Path) -> None:
    for path, anchor in links(page):
        target = (page.parent / path).resolve() if path else page
        if target.relative_to(ROOT).parts[0] in SOURCES and not (ROOT / "src").is_dir():
            continue
        assert target.exists(), path
        if anchor:
            assert anchor in anchors(target), f"{path}#{anchor}"


@pytest.mark.parametrize("block", blocks("toml"), ids=str)
def test_settings_are_valid(block: Block, tmp_path: Path) -> None:
    table = parse_toml(block.text)
    section = table.get("tool", {}).get("backlint") if "tool" in table else None if "project" in table else table
    if section is None:
        return
    file = tmp_path / ("pyproject.toml" if "tool" in table else "backlint.toml")
    for folder in [folder for key in ("stubs", "source-roots", "checks") for folder in section.get(key, ())]:
        (tmp_path / folder).mkdir(parents=True)
    if isinstance(section.get("extend"), str):
        (tmp_path / section["extend"]).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / section["extend"]).write_text("[tool.backlint]\n", encoding="utf-8")
    build_rules(load_plugins(), parse(section, file))


@pytest.mark.parametrize("block", blocks("yaml", "yml"), ids=str)
def test_yaml_can_be_read(block: Block) -> None:
    assert yaml.safe_load(block.text)


@pytest.mark.parametrize("block", blocks("python"), ids=str)
def test_python_can_be_parsed(block: Block) -> None:
    ast.parse(block.text)


@pytest.mark.parametrize("page", ["CONTRIBUTING.md", "docs/rules-guide.md"])
def test_the_rule_that_is_shown_works(page: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    code = next(block.text for block in blocks("python") if block.page == page and "(Rule):" in block.text)
    package = "house_checks_of_" + re.sub(r"\W", "_", page)
    (tmp_path / package / "data").mkdir(parents=True)
    (tmp_path / package / "__init__.py").touch()
    (tmp_path / package / "data" / "shown_here.py").write_text(code, encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    installed = load_plugins()
    house = load_plugins([EntryPoint("house", package, "backlint.checks")])
    (rule,) = house.rules
    verdicts = set()
    for example in document(rule).examples:
        project = tmp_path / example.verdict
        project.mkdir()
        for file in example.files:
            (project / file.name).write_text(file.text, encoding="utf-8")
        report = analyse(Config(root=project), (rule(),), replace(installed, rules=house.rules), jobs=1)
        assert not report.failures
        assert bool(report.findings) is (example.verdict == "bad")
        verdicts.add(example.verdict)
    assert verdicts == {"bad", "good"}


@functools.cache
def commands() -> dict[str, set[str]]:
    """The options of each command, those of `backlint` itself under an empty name."""
    group: Any = typer.main.get_command(app)
    context = group.make_context("backlint", [], resilient_parsing=True)
    made = {name: group.get_command(context, name) for name in group.list_commands(context)}
    return {
        name: {option for parameter in command.get_params(context) for option in parameter.opts} | {"--help", "-h"}
        for name, command in {"": group, **made}.items()
    }


def command_lines() -> list[tuple[str, str]]:
    """Every use of backlint in a block or in a workflow, with where it stands."""
    found = []
    for block in blocks("text", "bash", "sh", "yaml", "console"):
        found += [(str(block), line) for line in block.text.split("\n")]
    for file in WORKFLOWS:
        found += [(file.name, line) for line in file.read_text(encoding="utf-8").split("\n")]
    use = re.compile(r"(?:^|[ /-]|run: |\"|\[)backlint(?= [-.\w])(.*?)(?:  |\"|\]|&&|\||$)")
    matched = [(place, use.search(line)) for place, line in found]
    prose = re.compile(r" (in|is|of|on|and|the)\b|.*\binstall\b")
    uses = [(place, match[1].strip()) for place, match in matched if match and not prose.match(match[1])]
    uses += [
        (page.name, match)
        for page in PAGES
        if page.parent.name != "rules"
        for match in re.findall(r"`backlint ([-a-z][^`\n]*)`", page.read_text(encoding="utf-8"))
    ]
    return uses


def test_command_lines_exist() -> None:
    uses = command_lines()
    assert len(uses) > 30
    wrong = []
    for place, line in uses:
        words = shlex.split(re.sub(r"[\[\]]", "", line.partition(" #")[0]))
        command = words[0] if words and words[0] in commands() else "check"
        options = [word.partition("=")[0] for word in words if word.startswith("-")]
        wrong += [f"{place}: {command} {option}" for option in options if option not in commands()[command] | commands()[""]]
    assert wrong == []


@pytest.mark.parametrize("file", WORKFLOWS, ids=lambda file: file.name)
def test_workflows_can_be_read(file: Path) -> None:
    assert yaml.safe_load(file.read_text(encoding="utf-8"))
