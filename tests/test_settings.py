"""Settings that extend others, differ by path, set severities or choose a profile; what `backlint config` prints; and their schema."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from backlint.config import ConfigError, load
from backlint.finding import Finding, Position, Severity
from backlint.registry import Plugins, build_rules, load_plugins
from backlint.rule import Rule, option
from backlint.run import analyse
from backlint.schema import schema

from .command_line import CALL, Backlint, put

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib


class Everything(Rule):
    """Every module is reported."""

    word: str = option(default="seen", help="what it says")

    @classmethod
    def rule_name(cls) -> str:
        return "data/everything"

    def check(self, program: Any) -> Iterator[Finding]:
        for module in program.modules.values():
            yield self.finding(Position(module.path), self.word)


class Tried(Everything):
    """Every module is reported, as a trial."""

    preview = True

    @classmethod
    def rule_name(cls) -> str:
        return "data/tried"


class Common(Everything):
    """What other linters report, too."""

    on_request = True

    @classmethod
    def rule_name(cls) -> str:
        return "data/common"


PLUGINS = Plugins((Common, Everything, Tried))


def found(root: Path, text: str) -> list[str]:
    put(root, "backlint.toml", text)
    for path in ("app/one.py", "legacy/old.py", "legacy/kept/new.py"):
        put(root, path, "")
    config = load(cwd=root)
    report = analyse(config, build_rules(PLUGINS, config), PLUGINS, jobs=1)
    return [f"{finding.position.path} {finding.name} {finding.severity.label}" for finding in report.findings]


def problems(root: Path, text: str) -> tuple[str, ...]:
    put(root, "backlint.toml", text)
    with pytest.raises(ConfigError) as caught:
        build_rules(PLUGINS, load(cwd=root))
    return tuple(problem.partition("backlint.toml: ")[2] for problem in caught.value.problems)


def test_profiles_turn_on_what_is_off_by_default(tmp_path: Path) -> None:
    def names(text: str) -> set[str]:
        return {row.split()[1] for row in found(tmp_path, text)}

    assert names("") == {"everything"}
    assert names('profile = "extended"') == {"everything", "common"}
    assert names('profile = "preview"') == {"everything", "common", "tried"}
    assert names('extend-select = ["tried"]') == {"everything", "tried"}
    assert names('profile = "preview"\nignore = ["tried"]') == {"everything", "common"}
    assert problems(tmp_path, 'profile = "al"') == ("profile: there is no profile 'al'; valid are default, extended, preview",)


def test_overrides_hold_for_their_paths_and_the_last_one_wins(tmp_path: Path) -> None:
    text = """
        [[overrides]]
        paths = ["legacy/"]
        severity = "note"
        [[overrides]]
        paths = ["legacy/kept/**"]
        severity = "error"
        select = ["common", "everything"]
        [[overrides]]
        paths = ["app"]
        ignore = ["everything"]
    """
    assert found(tmp_path, text) == [
        "legacy/kept/new.py common error",
        "legacy/kept/new.py everything error",
        "legacy/old.py everything note",
    ]


def test_a_suppression_of_a_rule_that_is_off_there_is_not_called_unused(tmp_path: Path) -> None:
    put(tmp_path, "quiet.py", "x = 1  # backlint: ignore[everything]: why\n")
    assert not [row for row in found(tmp_path, '[[overrides]]\npaths = ["quiet.py"]\nignore = ["data"]\n') if "quiet.py" in row]


def test_every_rule_has_a_severity(tmp_path: Path) -> None:
    assert {row.split()[2] for row in found(tmp_path, '[rules.everything]\nseverity = "error"\n')} == {"error"}
    assert problems(tmp_path, '[rules.everything]\nseverity = "eror"\n') == (
        "rules.everything.severity: there is no severity 'eror'; did you mean 'error'?",
    )


def test_what_is_wrong_with_overrides_is_said_at_once(tmp_path: Path) -> None:
    text = """
        [[overrides]]
        path = ["a"]
        [[overrides]]
        paths = ["a"]
        [[overrides]]
        paths = ["a"]
        ignore = ["everythin"]
        severity = 3
    """
    assert problems(tmp_path, text) == (
        "overrides[0].path: unknown key; did you mean 'paths'?",
        "overrides[0].paths: is needed: the patterns of the paths for which the table holds",
        "overrides[1]: changes nothing; give it select, ignore or severity",
        "overrides[2].severity: expected one of error, warning, note, got an integer",
    )
    assert problems(tmp_path, '[[overrides]]\npaths = ["a"]\nignore = ["everythin"]\n') == (
        "overrides[0].ignore: there is no rule or area 'everythin'; did you mean 'everything'?",
    )
    assert problems(tmp_path, "overrides = 3") == ("overrides: expected tables, written [[overrides]], got an integer",)


def test_settings_are_taken_from_the_file_that_is_extended(tmp_path: Path) -> None:
    put(
        tmp_path,
        "shared/base.toml",
        'ignore = ["data"]\nfail-on = "error"\nstubs = ["stubs"]\n[rules.everything]\nword = "base"\nseverity = "note"\n',
    )
    put(tmp_path, "shared/stubs/x.pyi", "")
    put(
        tmp_path,
        "shop/pyproject.toml",
        '[tool.backlint]\nextend = "../shared/base.toml"\nignore = []\n[tool.backlint.rules.everything]\nword = "shop"\n',
    )
    config = load(cwd=tmp_path / "shop")
    assert (config.ignore, config.fail_on, config.stubs) == ((), Severity.ERROR, ("../shared/stubs",))
    assert config.rules == {"everything": {"word": "shop", "severity": "note"}}
    assert config.root == tmp_path / "shop"
    assert config.place("fail-on").endswith("shared/base.toml: fail-on")
    assert config.place("ignore").endswith("pyproject.toml: tool.backlint.ignore")


def test_lists_of_tables_are_joined(tmp_path: Path) -> None:
    put(tmp_path, "base.toml", '[[overrides]]\npaths = ["a"]\nseverity = "note"\n[[contracts]]\ntype = "acyclic"\ncontainer = "shop"\n')
    put(tmp_path, "backlint.toml", 'extend = "base.toml"\n[[overrides]]\npaths = ["b"]\nseverity = "error"\n')
    config = load(cwd=tmp_path)
    assert [override.paths for override in config.overrides] == [("a",), ("b",)]
    assert len(config.contracts) == 1


def test_what_cannot_be_extended_is_said(tmp_path: Path) -> None:
    assert problems(tmp_path, "extend = 3") == ("extend: expected the path of a file, got an integer",)
    (missing,) = problems(tmp_path, 'extend = "no.toml"')
    assert missing.startswith("extend: ")
    put(tmp_path, "other.toml", 'extend = "backlint.toml"')
    put(tmp_path, "backlint.toml", 'extend = "other.toml"')
    with pytest.raises(ConfigError, match="extends this file again"):
        load(cwd=tmp_path)
    put(tmp_path, "pyproject.toml", "[project]\n")
    assert "has no [tool.backlint] section" in problems(tmp_path, 'extend = "pyproject.toml"')[0]


def test_backlint_config_prints_what_holds_and_why(backlint: Backlint, tmp_path: Path) -> None:
    put(tmp_path, "base.toml", 'fail-on = "error"\n')
    put(
        tmp_path,
        "pyproject.toml",
        '[tool.backlint]\nextend = "base.toml"\nselect = ["reliability"]\n[tool.backlint.rules.missing-timeout]\nseconds = 3\n'
        '[[tool.backlint.contracts]]\ntype = "forbidden"\nsource = "shop"\nforbidden = ["a", "b"]\n',
    )
    printed = backlint("config").out
    lines = printed.splitlines()
    assert 'select = ["reliability"]  # pyproject.toml' in lines
    assert 'fail-on = "error"  # base.toml: fail-on' in lines
    assert "exclude = []  # default" in lines
    assert "seconds = 3  # pyproject.toml" in lines
    again = tmp_path / "again" / "backlint.toml"
    put(tmp_path, "again/backlint.toml", printed)
    first, second = load(cwd=tmp_path), load(file=again)
    assert (second.select, second.fail_on, len(second.contracts)) == (first.select, first.fail_on, 1)
    assert second.rules["reliability/missing-timeout"]["seconds"] == 3
    put(tmp_path, "pyproject.toml", "[tool.backlint]\nslect = 1\n[tool.backlint.rules.missing-timeout]\nsecond = 3\n")
    wrong = backlint("config")
    assert wrong.code == 2
    assert len(wrong.err.splitlines()) == 2


def test_the_schema_accepts_what_backlint_accepts_and_nothing_else(backlint: Backlint, tmp_path: Path) -> None:
    made = json.loads(backlint("config", "--schema").out)
    assert made == schema(load_plugins())
    jsonschema.Draft7Validator.check_schema(made)
    validator = jsonschema.Draft7Validator(made)
    put(tmp_path, "shop/orders.py", CALL)
    validator.validate(tomllib.loads(backlint("config").out))
    own = tomllib.loads((Path(__file__).parent.parent / "pyproject.toml").read_text(encoding="utf-8"))
    validator.validate(own["tool"]["backlint"])
    for wrong in (
        "slect = []",
        'select = ["reliabilty"]',
        "[rules.missing-timeout]\nseconds = 'x'",
        "[rules.missing-timeout]\nsecond = 1",
        "[[overrides]]\nseverity = 'note'",
        "[[contracts]]\ntype = 'layer'",
        "[[contracts]]\ntype = 'layers'\nmodules = ['a']",
    ):
        assert list(validator.iter_errors(tomllib.loads(wrong))), wrong
    validator.validate(tomllib.loads("[[contracts]]\ntype = 'layers'\nlayers = ['a', 'b | c']\nclosed = true\nseverity = 'note'\n"))
