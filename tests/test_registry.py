"""Plugins: how rules are found by their place, selected and given their options."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from importlib.metadata import EntryPoint
from pathlib import Path
from typing import Any

import pytest

from backlint.config import Config, ConfigError
from backlint.meta import META_RULES
from backlint.registry import PluginError, Plugins, build_rules, disabled_meta_rules, load_plugins, options_of

RULE = '''
from typing import Literal
from backlint.rule import Rule, option

class {name}(Rule):
    """Something is wrong."""

    seconds: float = option(default=10, help="how long")
    words: list[str] = option(default=["a"], help="which")
    mode: Literal["strict", "lax"] = option(default="strict", help="how")
    maximum: int | None = option(default=None, help="at most")
    labels: dict[str, str] = option(default={{}}, help="by name")
    in_tests: bool = option(default=False, help="whether tests count")

    def check(self, program):
        return ()
'''


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The folder of a package `some_checks` on the path, forgotten afterwards."""
    package = tmp_path / "some_checks"
    package.mkdir()
    (package / "__init__.py").touch()
    monkeypatch.syspath_prepend(tmp_path)
    yield package
    for name in [name for name in sys.modules if name.partition(".")[0] in ("some_checks", "other_checks")]:
        del sys.modules[name]


def add(package: Path, place: str, text: str = RULE) -> None:
    (package / place).parent.mkdir(parents=True, exist_ok=True)
    (package / place).write_text(text.format(name="TheRule"), encoding="utf-8")


def load(*packages: str) -> Plugins:
    return load_plugins([EntryPoint(name, name, "backlint.checks") for name in packages or ("some_checks",)])


def plugins(folder: Path) -> Plugins:
    for place in ("reliability/missing_timeout.py", "reliability/unbounded_retry.py", "data/n_plus_one_query.py"):
        add(folder, place)
    return load()


def enabled(found: Plugins, **settings: tuple[str, ...]) -> list[str]:
    return [rule.name for rule in build_rules(found, Config(root=Path(), **settings))]  # type: ignore[arg-type]


def problems(found: Plugins, **settings: Any) -> tuple[str, ...]:
    with pytest.raises(ConfigError) as error:
        build_rules(found, Config(root=Path(), **settings))
    return error.value.problems


# Loading


def test_a_rule_is_found_by_its_place_and_named_after_it(folder: Path) -> None:
    add(folder, "security/_shapes.py", "raise RuntimeError('private files are not imported')")
    add(folder, "security/words.py", "WORDS = ()")
    add(folder, "libraries/requests.pyi", "def get(): ...")
    found = plugins(folder)
    assert [rule.rule_name() for rule in found.rules] == [
        "data/n-plus-one-query",
        "reliability/missing-timeout",
        "reliability/unbounded-retry",
    ]
    assert found.libraries == (folder / "libraries",)
    assert "backlint/syntax-error" in found.names
    assert found.find("missing-timeout") is found.find("reliability/missing-timeout") is found.rules[1]
    assert found.find("missing") is None


def test_a_rule_that_does_not_import_is_never_lost_in_silence(folder: Path) -> None:
    add(folder, "data/broken.py", "import no_such_module")
    add(folder, "data/worse.py", "class (:")
    with pytest.raises(PluginError) as error:
        load()
    first, second = str(error.value).splitlines()
    assert first.startswith("some_checks.data.broken cannot be imported: ModuleNotFoundError: ")
    assert second.startswith("some_checks.data.worse cannot be imported: SyntaxError: ")


def test_a_package_that_does_not_import_is_an_error() -> None:
    with pytest.raises(PluginError, match="the package of checks 'no_such_checks' cannot be imported"):
        load("no_such_checks")


def test_two_rules_in_a_file_are_refused(folder: Path) -> None:
    add(folder, "data/two.py", RULE + "\n\nclass Other(TheRule):\n    '''Other.'''\n")
    with pytest.raises(PluginError, match=r"some_checks\.data\.two holds 2 rules, TheRule and Other; a file is one rule"):
        load()


def test_an_imported_rule_is_not_the_importing_files(folder: Path) -> None:
    add(folder, "data/first.py")
    add(folder, "data/second.py", "from some_checks.data.first import TheRule\n")
    assert [rule.rule_name() for rule in load().rules] == ["data/first"]


@pytest.mark.parametrize(
    ("places", "message"),
    [
        (("data/slow.py", "network/slow.py"), "network/slow and data/slow have the same short name"),
        (("data/data.py",), "a rule cannot be called 'data'"),
        (("data/all.py",), "a rule cannot be called 'all'"),
        (("data/syntax_error.py",), "data/syntax-error and backlint/syntax-error have the same short name"),
        (("backlint/mine.py",), "the area 'backlint' is the engine's own"),
    ],
)
def test_names_that_would_be_ambiguous_are_refused(folder: Path, places: tuple[str, ...], message: str) -> None:
    for place in places:
        add(folder, place)
    with pytest.raises(PluginError, match=message):
        load()


def test_two_packages_cannot_bring_the_same_rule(folder: Path) -> None:
    other = folder.parent / "other_checks"
    add(folder, "data/slow.py")
    add(other, "data/slow.py")
    add(other, "__init__.py", "")
    with pytest.raises(PluginError, match=r"some_checks.data.slow and other_checks.data.slow are both called data/slow"):
        load("some_checks", "other_checks")


def test_the_built_in_checks_come_through_the_same_entry_point() -> None:
    found = load_plugins()
    files = [
        file
        for folder in found.libraries
        for file in folder.parent.glob("*/*.py")
        if folder.parent.name == "backlint_checks" and "(Rule)" in file.read_text(encoding="utf-8")
    ]
    names = {f"{file.parent.name}/{file.stem.replace('_', '-')}" for file in files}
    assert names
    assert names <= set(found.names)


# Selection


@pytest.mark.parametrize(
    ("settings", "names"),
    [
        ({}, ["n-plus-one-query", "missing-timeout", "unbounded-retry"]),
        ({"select": ("reliability",)}, ["missing-timeout", "unbounded-retry"]),
        ({"select": ("missing-timeout", "data/n-plus-one-query")}, ["n-plus-one-query", "missing-timeout"]),
        ({"ignore": ("reliability",)}, ["n-plus-one-query"]),
        ({"ignore": ("missing-timeout",)}, ["n-plus-one-query", "unbounded-retry"]),
        ({"select": ("missing-timeout",), "ignore": ("reliability",)}, ["missing-timeout"]),
        ({"select": ("reliability",), "ignore": ("missing-timeout",)}, ["unbounded-retry"]),
        ({"select": ("data",), "extend_select": ("missing-timeout",)}, ["n-plus-one-query", "missing-timeout"]),
        ({"extend_select": ("missing-timeout",), "ignore": ("all",)}, ["missing-timeout"]),
        ({"select": ()}, []),
    ],
)
def test_the_more_precise_word_wins(folder: Path, settings: dict[str, tuple[str, ...]], names: list[str]) -> None:
    assert [name.rpartition("/")[2] for name in enabled(plugins(folder), **settings)] == names


def test_the_engines_own_rules_are_on_unless_ignored() -> None:
    assert disabled_meta_rules(Config(root=Path(), select=("data",))) == frozenset()
    assert disabled_meta_rules(Config(root=Path(), ignore=("unused-suppression",))) == {"backlint/unused-suppression"}
    assert len(disabled_meta_rules(Config(root=Path(), ignore=("backlint",)))) == len(META_RULES)


def test_unknown_words_name_their_place_and_the_nearest_rule(folder: Path) -> None:
    found = plugins(folder)
    file = Path("pyproject.toml")
    assert problems(found, file=file, select=("missing-timout",), ignore=("relability",), extend_select=("data/n-plus-query", "zzz")) == (
        "pyproject.toml: tool.backlint.select: there is no rule or area 'missing-timout'; did you mean 'missing-timeout'?",
        "pyproject.toml: tool.backlint.ignore: there is no rule or area 'relability'; did you mean 'reliability'?",
        "pyproject.toml: tool.backlint.extend-select: there is no rule or area 'data/n-plus-query'; did you mean 'data/n-plus-one-query'?",
        "pyproject.toml: tool.backlint.extend-select: there is no rule or area 'zzz'; `backlint rules` lists them all",
    )
    assert problems(found, file=file, select=("missing-timout",), origins={"select": "--select"}) == (
        "--select: there is no rule or area 'missing-timout'; did you mean 'missing-timeout'?",
    )


# Options


def test_options_are_read_with_their_types(folder: Path) -> None:
    table = {"seconds": 3, "words": ["x", "y"], "mode": "lax", "maximum": 4, "labels": {"a": "b"}, "in-tests": True}
    found = plugins(folder)
    for name in ("missing-timeout", "reliability/missing-timeout"):
        rule: Any = build_rules(found, Config(root=Path(), rules={name: table}))[1]
        assert (rule.seconds, rule.words, rule.mode, rule.maximum, rule.labels, rule.in_tests) == (
            3.0,
            ["x", "y"],
            "lax",
            4,
            {"a": "b"},
            True,
        )
        assert type(rule.seconds) is float


def test_wrong_options_are_all_told_at_once(folder: Path) -> None:
    table = {"second": 3, "seconds": "3", "words": ["x", 1], "mode": "laxer", "maximum": 1.5, "labels": [], "in-tests": 1}
    rules = {"missing-timeout": table, "missing-timeouts": {}}
    place = "pyproject.toml: tool.backlint.rules.missing-timeout"
    assert problems(plugins(folder), file=Path("pyproject.toml"), rules=rules) == (
        f"{place}.second: reliability/missing-timeout has no such option; did you mean 'seconds'?",
        f"{place}.seconds: expected a number, got a string",
        f"{place}.words: expected a list of strings, got a list of different types",
        f"{place}.mode: 'laxer' is none of the values; did you mean 'lax'?",
        f"{place}.maximum: expected an integer, got a number",
        f"{place}.labels: expected a table, got a list",
        f"{place}.in-tests: expected true or false, got an integer",
        f"{place}s: there is no rule 'missing-timeouts'; did you mean 'missing-timeout'?",
    )


def test_options_under_both_names_of_a_rule_are_refused(folder: Path) -> None:
    assert problems(plugins(folder), rules={"missing-timeout": {}, "reliability/missing-timeout": {}}) == (
        "rules.reliability/missing-timeout: the options of reliability/missing-timeout stand twice, under its full and its short name",
    )


def test_options_are_described_as_toml_writes_them(folder: Path) -> None:
    described = [(option.name, option.type, option.default) for option in options_of(plugins(folder).rules[0])]
    assert described == [
        ("seconds", "a number", "10"),
        ("words", "a list of strings", '["a"]'),
        ("mode", 'one of "strict", "lax"', '"strict"'),
        ("maximum", "an integer", "not set"),
        ("labels", "a table", "{}"),
        ("in-tests", "true or false", "false"),
    ]
