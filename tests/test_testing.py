"""The harness passes what is as written and fails what is not: a test that cannot fail tests nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from backlint.finding import Edit, Finding, Fix, Position, Safety
from backlint.registry import Plugins
from backlint.rule import Rule, option
from backlint.source import Role
from backlint.testing import Case, CaseFailure, cases, check, examples, expectations, problems

if TYPE_CHECKING:
    from backlint.link.program import Program


class CallsBad(Rule):
    """A call of `bad`.

    It is not good.

    ```python bad
    bad()
    ```

    ```python bad file=app/one.py
    from app.two import x
    ```

    ```python bad file=app/two.py
    x = bad()
    ```

    ```python good
    good()
    ```

    ```text good
    Only for reading: bad()
    ```
    """

    word: str = option(default="bad", help="the name of the function")
    fixable = True

    @classmethod
    def rule_name(cls) -> str:
        return "style/calls-bad"

    def check(self, program: Program) -> Iterator[Finding]:
        for module in program.modules.values():
            text = program.text(module.path)
            for match in re.finditer(rf"\b{self.word}\((stay|twice|break)?", text):
                line = text.count("\n", 0, match.start()) + 1
                column = match.start() - text.rfind("\n", 0, match.start())
                place = Position(module.path, line, column, line, column + len(self.word))
                replacement = {"stay": "bad (", "twice": "bad(twice, ", "break": "((("}.get(match.group(1) or "", "good(")
                edit = Edit(module.path, match.start(), match.start() + len(self.word) + 1, replacement)
                fix = None if match.group(1) == "stay" else Fix("call good", (edit,), Safety.UNSAFE)
                yield self.finding(place, f"`{self.word}` is called.", subject=f"{column}", fix=fix)


class CallsWorse(CallsBad):
    """Calls `worse`."""

    word: str = option(default="worse", help="the name of the function")

    @classmethod
    def rule_name(cls) -> str:
        return "style/calls-worse"


class Crashes(Rule):
    """Always fails."""

    @classmethod
    def rule_name(cls) -> str:
        return "style/crashes"

    def check(self, program: Program) -> Iterator[Finding]:
        raise KeyError(f"lost among {len(program.modules)}")


PLUGINS = Plugins(rules=(CallsBad, CallsWorse), libraries=())


def case(text: str, *, rule: str = "style/calls-bad", fixed: Mapping[str, str] | None = None) -> Case:
    return Case("one", {"a.py": text.encode()}, rule, {path: content.encode() for path, content in (fixed or {}).items()})


def said(text: str, **options: object) -> list[str]:
    return problems(case(text, **options), PLUGINS)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "text",
    [
        "good()\n",
        "bad()  # expect[calls-bad]\n",
        "bad()  # expect[calls-bad]: is called\n",
        "bad()  # expect[style/calls-bad]: `bad`\n",
        "bad(); bad()  # expect[calls-bad]: bad # expect[calls-bad]: called\n",
        "good()  # miss[calls-bad]: it is good only by name\n",
        "bad()  # noise[calls-bad]: it is bad only by name\n",
        "bad()  # backlint: ignore[calls-bad]: on purpose\n",
        "x = '''\r\n\x0c'''; bad()  # expect[calls-bad]\r\n",
    ],
)
def test_what_is_as_written_passes(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("x = 1\nbad()\n", "a.py:2: unexpected warning[calls-bad]: `bad` is called.\n    bad()"),
        (
            "good()  # expect[calls-bad]: called\n",
            "a.py:1: expected calls-bad with 'called', found nothing\n    good()  # expect[calls-bad]: called",
        ),
        ("bad()  # expect[calls-bad]: cold\n", "a.py:1: expected calls-bad with 'cold', but it says: `bad` is called."),
        ("bad(); bad()  # expect[calls-bad]\n", "a.py:1: unexpected warning[calls-bad]: `bad` is called."),
        ("bad()  # miss[calls-bad]: by name only\n", "a.py:1: miss[calls-bad] is found now; make it an expect: `bad` is called."),
        ("good()  # noise[calls-bad]: by name only\n", "a.py:1: noise[calls-bad] is gone; remove the comment (by name only)"),
        ("good()  # miss[calls-bad]\n", "a.py:1: `miss` needs a reason"),
        ("good()  # expect[calls-bda]\n", "a.py:1: expect[calls-bda]: the rule does not exist"),
        ("worse()  # expect[calls-worse]\n", "a.py:1: expect[calls-worse]: the rule is not enabled here"),
        ("bad()  # expects[calls-bad]\n", "a.py:1: not an expectation; the forms are"),
        ("good()  # backlint: ignore[calls-bad]: on purpose\n", "a.py:1: unexpected warning[unused-suppression]"),
        ("def broken(:\n", "unexpected error[syntax-error]"),
    ],
)
def test_what_is_not_as_written_fails(text: str, expected: str) -> None:
    assert expected in "\n".join(said(text))


def test_everything_wrong_is_shown_together() -> None:
    with pytest.raises(CaseFailure) as failure:
        check(case("bad()\ngood()  # expect[calls-bad]\nbad()  # miss[calls-bad]: no\n"), PLUGINS)
    lines = str(failure.value).splitlines()
    assert lines[0] == "one does not behave as written:"
    assert [line.split(": ")[0].strip() for line in lines[1:] if "a.py" in line] == ["a.py:1", "a.py:2", "a.py:3"]


def test_an_unmet_expectation_in_one_file_is_not_met_by_another() -> None:
    made = Case("two", {"a.py": b"bad()\n", "b.py": b"good()  # expect[calls-bad]\n"}, "style/calls-bad")
    assert len(problems(made, PLUGINS)) == 2


def test_in_services_all_rules_run() -> None:
    assert said("bad()  # expect[calls-bad]\nworse()  # expect[calls-worse]\n", rule="") == []


def test_in_the_fixtures_of_a_rule_only_that_rule_runs() -> None:
    assert said("bad()  # expect[calls-bad]\nworse()\n") == []


def test_paths_within_the_case_decide_the_role() -> None:
    assert Role.TEST not in CallsBad.roles
    made = Case("roles", {"tests/test_a.py": b"bad()\n", "a.py": b"bad()  # expect[calls-bad]\n"}, "style/calls-bad")
    assert problems(made, PLUGINS) == []


def test_settings_of_the_case_hold() -> None:
    files = {
        "pyproject.toml": b"[tool.backlint.rules.calls-bad]\nword = 'awful'\n",
        "a.py": b"bad()\nawful()  # expect[calls-bad]: awful\n",
    }
    assert problems(Case("settings", files, "style/calls-bad"), PLUGINS) == []
    wrong = Case("settings", {**files, "pyproject.toml": b"[tool.backlint]\nselct = []\n"}, "style/calls-bad")
    assert "selct" in problems(wrong, PLUGINS)[0]


def test_an_internal_error_fails_the_case() -> None:
    found = problems(Case("crash", {"a.py": b"x = 1\n"}, "style/crashes"), Plugins((Crashes,), ()))
    assert "internal error in style/crashes: KeyError: 'lost among 1'" in found[0]


def test_a_rule_that_is_not_there_fails_the_case() -> None:
    assert "style/calls-bda" in problems(Case("typo", {"a.py": b""}, "style/calls-bda"), PLUGINS)[0]


def test_the_fixed_text_is_compared() -> None:
    text = "bad(1)  # expect[calls-bad]\n"
    assert said(text, fixed={"a.py": "good(1)  # expect[calls-bad]\n"}) == []
    (difference,) = said(text, fixed={"a.py": "great(1)  # expect[calls-bad]\n"})
    assert "-great(1)" in difference
    assert "+good(1)" in difference


def test_a_fixed_text_without_fix_fails() -> None:
    assert "-good()" in said("bad(stay)  # expect[calls-bad]\n", fixed={"a.py": "good()\n"})[0]


def test_a_fix_that_leaves_its_finding_fails() -> None:
    assert said("bad(twice)  # expect[calls-bad]\n") == ["a.py:1: calls-bad: the finding is still there after its fix"]


def test_a_fix_that_breaks_the_file_fails() -> None:
    assert said("bad(break_it)  # expect[calls-bad]\n") == ["a.py:1: calls-bad: the fix is not made: `a.py` would not parse afterwards"]


def test_examples_are_cases() -> None:
    made = examples(CallsBad)
    assert [(example.verdict, sorted(example.files)) for example in made] == [
        ("bad", ["example.py"]),
        ("bad", ["app/one.py", "app/two.py"]),
        ("good", ["example.py"]),
    ]
    for example in made:
        check(example, PLUGINS)


def test_examples_that_are_not_what_they_say_fail() -> None:
    good = Case("good", {"a.py": b"bad()\n"}, "style/calls-bad", verdict="good")
    bad = Case("bad", {"a.py": b"good()\n"}, "style/calls-bad", verdict="bad")
    assert "unexpected warning[calls-bad]" in problems(good, PLUGINS)[0]
    assert problems(bad, PLUGINS) == ["the bad example has no finding of style/calls-bad"]


def write(folder: Path, files: Mapping[str, str]) -> None:
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, "utf-8")


def test_cases_are_files_and_folders_of_rules_and_services(tmp_path: Path) -> None:
    write(
        tmp_path,
        {
            "style/calls-bad/alone.py": "",
            "style/calls-bad/alone.py.fixed": "",
            "style/calls-bad/settings.env": "",
            "style/calls-bad/README.md": "",
            "style/calls-bad/folder/app/a.py": "",
            "style/calls-bad/folder/app/a.py.fixed": "",
            "style/calls-bad/folder/.env": "",
            "style/calls-bad/folder/__pycache__/a.pyc": "",
            "backlint/unused-suppression/a.py": "",
            "services/shop/shop/web.py": "",
            "README.md": "",
        },
    )
    found = {made.name: made for made in cases(tmp_path)}
    assert list(found) == [
        "backlint/unused-suppression/a.py",
        "services/shop",
        "style/calls-bad/alone.py",
        "style/calls-bad/folder",
        "style/calls-bad/settings.env",
    ]
    assert sorted(found["style/calls-bad/folder"].files) == [".env", "app/a.py"]
    assert list(found["style/calls-bad/folder"].fixed) == ["app/a.py"]
    assert (list(found["style/calls-bad/alone.py"].files), list(found["style/calls-bad/alone.py"].fixed)) == (["alone.py"], ["alone.py"])
    assert [made.rule for made in found.values()] == ["", "", *["style/calls-bad"] * 3]


def test_a_fixed_text_of_no_file_is_an_error(tmp_path: Path) -> None:
    write(tmp_path, {"style/calls-bad/gone.py.fixed": ""})
    with pytest.raises(FileNotFoundError, match="belongs to no file"):
        cases(tmp_path)


def test_expectations_are_read_with_several_on_a_line() -> None:
    found, broken = expectations("a.py", "x  # expect[a, b/c]: one: two  # noise[d]: why not\ny  # expect to see\n")
    assert broken == []
    assert [(mark.kind, mark.rule, mark.text, mark.line) for mark in found] == [
        ("expect", "a", "one: two", 1),
        ("expect", "b/c", "one: two", 1),
        ("noise", "d", "why not", 1),
    ]
