"""What becomes a finding in the report, and what a suppression comment hides."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from backlint.finding import Finding, Position, Severity
from backlint.lower import lower
from backlint.rule import Rule
from backlint.settle import Failure, Report, failing, settle, worst
from backlint.source import Role
from backlint.suppress import nearest, parse_comment, text_comments


class Timeout(Rule):
    """A call may wait for ever."""

    severity = Severity.ERROR

    @classmethod
    def rule_name(cls) -> str:
        return "reliability/missing-timeout"


class Query(Rule):
    """A query per row."""

    @classmethod
    def rule_name(cls) -> str:
        return "data/n-plus-one-query"


KNOWN = ("reliability/missing-timeout", "reliability/unbounded-retry", "data/n-plus-one-query")


def comments(text: str) -> tuple[tuple[int, bool, str], ...]:
    """The comments of a text as the facts of a Python file have them."""
    return lower(text).ignores


def at(line: int, rule: str = "reliability/missing-timeout", path: str = "app.py", end_line: int = 0, **changes: object) -> Finding:
    finding = Finding(rule, Severity.ERROR, f"Line {line} waits for ever.", Position(path, line, 1, end_line or line, 5))
    return replace(finding, **changes)  # type: ignore[arg-type]


def run(contents: Mapping[str, str] | str, *findings: Finding, rules: tuple[Rule, ...] = (Timeout(), Query()), **options: object) -> Report:
    files = {"app.py": contents} if isinstance(contents, str) else contents
    return settle(
        findings,
        ignores={path: comments(text) if path.endswith(".py") else text_comments(text) for path, text in files.items()},
        rules=rules,
        known_rules=KNOWN,
        read=files.__getitem__,
        root=Path("."),
        **options,  # type: ignore[arg-type]
    )


def names(report: Report) -> list[str]:
    return [f"{finding.name}:{finding.position.line}" for finding in report.findings]


def test_findings_are_sorted_and_equal_ones_are_one() -> None:
    report = run("", at(9), at(2), at(9), at(2, path="a.py"))
    assert [(f.position.path, f.position.line) for f in report.findings] == [("a.py", 2), ("app.py", 2), ("app.py", 9)]


def test_only_enabled_rules_are_reported() -> None:
    assert names(run("", at(1), at(1, "data/n-plus-one-query"), rules=(Query(),))) == ["n-plus-one-query:1"]


def test_a_rule_reports_only_in_files_of_the_roles_it_looks_at() -> None:
    report = run("", at(1, path="tests/test_a.py"), at(1), role=lambda path: Role.TEST if path.startswith("tests/") else Role.SOURCE)
    assert [f.position.path for f in report.findings] == ["app.py"]


def test_paths_filter_the_report_but_not_the_judgement_of_suppressions() -> None:
    texts = {"a.py": "get()  # backlint: ignore[missing-timeout]: fine\n", "b.py": "get()\n"}
    report = run(texts, at(1, path="a.py"), at(1, path="b.py"), only=lambda path: path == "a.py")
    assert report.findings == ()
    assert [f.position.path for f in report.suppressed] == ["a.py"]


@pytest.mark.parametrize("name", ["missing-timeout", "reliability/missing-timeout", "reliability", "n-plus-one-query, missing-timeout"])
def test_a_comment_on_the_line_hides_the_rules_it_names(name: str) -> None:
    text = f"get()  # backlint: ignore[{name}]: a reason\n"
    report = run(text, at(1), rules=(Timeout(),))
    assert report.findings == ()
    assert len(report.suppressed) == 1


def test_a_comment_hides_no_other_rule() -> None:
    text = "get()  # backlint: ignore[missing-timeout]: a reason\n"
    report = run(text, at(1), at(1, "data/n-plus-one-query"))
    assert names(report) == ["n-plus-one-query:1"]


MULTI_LINE = """\
value = call(
    first,
    second,
)  # backlint: ignore[missing-timeout]: a reason
other()
"""


@pytest.mark.parametrize("line", [1, 2, 3, 4])
def test_a_comment_behind_a_statement_of_several_lines_covers_it_all(line: int) -> None:
    assert run(MULTI_LINE, at(line)).findings == ()


def test_a_comment_behind_a_statement_does_not_reach_the_next() -> None:
    assert names(run(MULTI_LINE, at(5))) == ["unused-suppression:4", "missing-timeout:5"]


def test_a_comment_on_the_first_line_of_a_statement_covers_it_all() -> None:
    text = "value = call(  # backlint: ignore[missing-timeout]: a reason\n    get(),\n)\n"
    assert run(text, at(2)).findings == ()


def test_a_comment_inside_a_literal_covers_its_own_line_only() -> None:
    text = 'KEYS = {\n    "a": one,  # backlint: ignore[missing-timeout]: a reason\n    "b": two,\n}\n'
    assert names(run(text, at(2), at(3))) == ["missing-timeout:3"]


def test_a_comment_that_points_at_a_finding_does_not_hide_its_neighbour_in_the_same_statement() -> None:
    text = "call(get(),  # backlint: ignore[missing-timeout]: a reason\n     get())\n"
    assert names(run(text, at(1), at(2))) == ["missing-timeout:2"]


def test_a_comment_on_any_line_of_the_position_hides_it() -> None:
    text = "value = call(\n    get(\n        url,\n    ),  # backlint: ignore[missing-timeout]: a reason\n    x,\n)\n"
    assert run(text, at(2, end_line=4)).findings == ()


@pytest.mark.parametrize("line", [3, 4, 5])
def test_a_comment_of_its_own_covers_the_next_statement_whatever_stands_between(line: int) -> None:
    text = "# backlint: ignore[missing-timeout]: a reason\n# more on it\nvalue = call(\n    get(),\n)\nget()\n"
    assert run(text, at(line)).findings == ()


def test_a_comment_of_its_own_does_not_reach_further() -> None:
    text = "# backlint: ignore[missing-timeout]: a reason\nget()\nget()\n"
    assert names(run(text, at(2), at(3))) == ["missing-timeout:3"]


@pytest.mark.parametrize("line", [2, 3, 4, 5])
def test_a_comment_above_a_decorator_covers_the_decorators_and_the_header(line: int) -> None:
    text = "# backlint: ignore[missing-timeout]: a reason\n@retry(\n    stop=None)\n@task\ndef send():\n    get()\n"
    assert run(text, at(line)).findings == ()
    assert "missing-timeout:6" in names(run(text, at(6)))


def test_a_comment_of_its_own_between_brackets_covers_the_next_line() -> None:
    text = "value = [\n    # backlint: ignore[missing-timeout]: a reason\n\n    get(),\n    get(),\n]\n"
    assert names(run(text, at(4), at(5))) == ["missing-timeout:5"]


def test_a_file_comment_covers_the_whole_file() -> None:
    text = "get()\nget()\n# backlint: ignore-file[missing-timeout]: recorded calls\n"
    report = run(text, at(1), at(2), at(1, "data/n-plus-one-query"))
    assert names(report) == ["n-plus-one-query:1"]
    assert len(report.suppressed) == 2


def test_a_comment_may_follow_another_on_the_same_line() -> None:
    text = "get()  # type: ignore  # backlint: ignore[missing-timeout]: a reason\n"
    report = settle(
        [at(1)],
        ignores={"app.py": ((1, False, " type: ignore  # backlint: ignore[missing-timeout]: a reason"),)},
        rules=(Timeout(),),
        known_rules=KNOWN,
        read=lambda _: text,
        root=Path("."),
    )
    assert report.findings == ()


@pytest.mark.parametrize(
    ("comment", "part"),
    [
        ("ignore missing-timeout", "rule in brackets"),
        ("ignore", "rule in brackets"),
        ("ignore[]: why", "does not name its rule"),
        ("ignore[missing-timeout", "rule in brackets"),
        ("disable[missing-timeout]: why", "not a suppression that backlint understands"),
        ("ignore[missing-timeuot]: why", "did you mean `missing-timeout`?"),
        ("ignore[missing_timeout]: why", "did you mean `missing-timeout`?"),
        ("ignore-file[zzzz]: why", "unknown rule, `zzzz`."),
    ],
)
def test_a_comment_that_cannot_work_is_a_finding_and_hides_nothing(comment: str, part: str) -> None:
    report = run(f"get()  # backlint: {comment}\n", at(1))
    assert sorted(names(report)) == ["invalid-suppression:1", "missing-timeout:1"]
    invalid = next(f for f in report.findings if f.name == "invalid-suppression")
    assert part in invalid.message
    assert invalid.severity is Severity.WARNING
    assert (invalid.position.column, invalid.position.end_column) == (8, 8 + len(f"# backlint: {comment}"))


@pytest.mark.parametrize("comment", ["ignore[missing-timeout]", "ignore[missing-timeout]:", "ignore[missing-timeout] why not"])
def test_a_comment_without_reason_works_and_is_reported(comment: str) -> None:
    report = run(f"get()  # backlint: {comment}\n", at(1))
    assert names(report) == ["invalid-suppression:1"]
    assert "gives no reason" in report.findings[0].message


def test_a_suppression_holds_to_the_end_of_its_last_day() -> None:
    text = "get()  # backlint: ignore[missing-timeout] until=2026-11-22: soon\n"
    last, after = (datetime.date(2026, 11, day) for day in (22, 23))
    assert names(run(text, at(1), today=last)) == []
    assert sorted(names(run(text, at(1), today=after))) == ["expired-suppression:1", "missing-timeout:1"]
    assert names(run(text, today=after)) == ["expired-suppression:1"]


def test_reasons_need_not_be_given_where_the_settings_say_so() -> None:
    assert names(run("get()  # backlint: ignore[missing-timeout]\n", at(1), reasons=False)) == []


def test_a_suppression_that_hides_nothing_is_a_finding_with_a_safe_fix() -> None:
    text = "x = 1\r\nget()  # backlint: ignore[missing-timeout]: a reason\r\n"
    report = run(text)
    assert names(report) == ["unused-suppression:2"]
    fix = report.findings[0].fix
    assert fix is not None
    (edit,) = fix.edits
    assert text[: edit.start] + edit.text + text[edit.end :] == "x = 1\r\nget()\r\n"


def test_the_fix_of_an_unused_comment_of_its_own_takes_the_line() -> None:
    text = "x = 1\n    # backlint: ignore[missing-timeout]: a reason\ny = 2\n"
    (finding,) = run(text).findings
    assert finding.fix is not None
    (edit,) = finding.fix.edits
    assert text[: edit.start] + edit.text + text[edit.end :] == "x = 1\ny = 2\n"


def test_of_several_names_only_the_unused_is_reported() -> None:
    text = "get()  # backlint: ignore[missing-timeout, n-plus-one-query]: a reason\n"
    report = run(text, at(1))
    assert names(report) == ["unused-suppression:1"]
    assert "`n-plus-one-query`" in report.findings[0].message
    assert "`missing-timeout`" not in report.findings[0].message


def test_a_suppression_of_a_rule_that_is_not_enabled_is_not_called_unused() -> None:
    assert run("get()  # backlint: ignore[unbounded-retry]: a reason\n").findings == ()
    assert run("get()  # backlint: ignore[reliability]: a reason\n").findings == ()


def test_a_suppression_of_a_rule_that_failed_is_not_called_unused() -> None:
    failure = Failure("reliability/missing-timeout", "KeyError: 'x'")
    assert run("get()  # backlint: ignore[missing-timeout]: a reason\n", failures=[failure]).findings == ()


def test_what_may_not_be_suppressed_stays_and_the_comment_is_invalid() -> None:
    report = run("get()  # backlint: ignore[missing-timeout]: a reason\n", at(1, suppressible=False))
    assert sorted(names(report)) == ["invalid-suppression:1", "missing-timeout:1"]


def test_the_engines_own_findings_cannot_be_hidden_but_switched_off() -> None:
    text = "get()  # backlint: ignore[missing-timeout]: a reason\n"
    assert run(text, disabled=["backlint/unused-suppression"]).findings == ()


def test_suppressions_in_vendored_files_are_not_judged() -> None:
    assert run("get()  # backlint: ignore[nonsense]\n", role=lambda _: Role.VENDORED).findings == ()


def test_a_file_that_does_not_parse_is_an_error() -> None:
    (finding,) = run("", errors={"app.py": (3, 7, "'(' was never closed.")}).findings
    assert finding.rule == "backlint/syntax-error"
    assert finding.severity is Severity.ERROR
    assert (finding.position.line, finding.position.column) == (3, 7)
    assert finding.message.endswith("'(' was never closed.")


def test_a_broken_file_where_no_rule_looks_is_a_note() -> None:
    (finding,) = run("", errors={"tests/data/bad.py": (1, 1, "bad")}, role=lambda _: Role.TEST).findings
    assert finding.severity is Severity.NOTE


def test_the_order_of_the_raw_findings_does_not_matter() -> None:
    text = "get()  # backlint: ignore[missing-timeout]: a reason\nget()\n"
    findings = [at(1), at(2), at(1, "data/n-plus-one-query")]
    assert run(text, *findings).findings == run(text, *reversed(findings)).findings


def test_worst_and_failing() -> None:
    report = run("", at(1), at(2, severity=Severity.NOTE))
    assert worst(report) is Severity.ERROR
    assert len(failing(report, Severity.WARNING)) == 1
    assert len(failing(report, Severity.NOTE)) == 2
    assert worst(run("")) is None


def test_comments_of_files_that_are_not_python() -> None:
    text = "# backlint: ignore[missing-timeout]: local only\nPASSWORD=x\nTOKEN=y # backlint: ignore[missing-timeout]: local only\nURL=a#b\n"
    assert [(line, own) for line, own, _ in text_comments(text)] == [(1, True), (3, False)]
    report = run({".env": text}, at(2, path=".env"), at(3, path=".env"), at(4, path=".env"), texts=[".env"])
    assert [f.position.line for f in report.findings] == [4]


def test_the_nearest_name_may_be_an_area() -> None:
    assert nearest("reliabilty", KNOWN) == "reliability"
    assert parse_comment(1, True, " backlint: ignore[ a , b ]: why") == parse_comment(1, True, "backlint:ignore[a,b]:why")


@pytest.mark.parametrize(
    "text",
    [
        'TEXT = """\nget()  # backlint: ignore[missing-timeout]: shown in a manual\n"""\n',
        '"""Use\n\n    # backlint: ignore[missing-timeout]: reason\n"""\n',
        "TEXT = 'say # backlint: ignore[nonsense]'\n",
    ],
)
def test_what_looks_like_a_comment_in_a_string_is_none(text: str) -> None:
    assert run(text).findings == ()


@pytest.mark.parametrize("before", ['x = "it\'s"  ', "x = 1  # don't  ", "x = '#'  ", 'x = f"{y}"; z = \'"\'  '])
def test_quotes_before_a_comment_do_not_hide_it(before: str) -> None:
    assert run(f"{before}# backlint: ignore[missing-timeout]: a reason\n", at(1)).suppressed == (at(1),)
