"""Comments written at findings hide them, and change nothing else."""

from __future__ import annotations

from backlint.finding import Finding
from backlint.ignores import plan_ignores

from .made_by_hand import plain, position, report


def written(text: str, *findings: Finding) -> str:
    planned = plan_ignores(report(*findings, texts={"app.py": text}), "old\n  code")
    assert not planned.skipped
    (change,) = planned.changes or (None,)
    return change.after if change else text


def at(line: int, name: str = "query-per-row", **changes: object) -> Finding:
    return plain(rule=f"data/{name}", position=position("app.py", line, 1, 3), **changes)


def test_a_comment_goes_to_the_end_of_the_line() -> None:
    assert written("a()\nb()  \n", at(1), at(2)) == (
        "a()  # backlint: ignore[query-per-row]: old code\nb()  # backlint: ignore[query-per-row]: old code  \n"
    )


def test_findings_of_a_line_share_a_comment() -> None:
    assert written("a()", at(1, "z"), at(1, "b"), at(1, "z", message="Another.")) == "a()  # backlint: ignore[b, z]: old code"


def test_another_comment_stays() -> None:
    assert written("a()  # noqa\n", at(1)) == "a()  # noqa  # backlint: ignore[query-per-row]: old code\n"


def test_a_suppression_gets_one_more_name() -> None:
    before = "a()  # backlint: ignore[other]: reason\n"
    assert written(before, at(1)) == "a()  # backlint: ignore[other, query-per-row]: reason\n"


def test_inside_of_strings_and_before_backslashes_it_goes_above_the_statement() -> None:
    text = 'def f():\n    a(\n        """one\n        two"""\n    )\n    x = 1 + \\\n        2\n'
    made = written(text, at(3), at(6))
    assert made == (
        "def f():\n    # backlint: ignore[query-per-row]: old code\n"
        '    a(\n        """one\n        two"""\n    )\n'
        "    # backlint: ignore[query-per-row]: old code\n    x = 1 + \\\n        2\n"
    )


def test_line_ends_are_the_files_own() -> None:
    assert written("if x:\r\n    a = 1 + \\\r\n        2\r\n", at(2)) == (
        "if x:\r\n    # backlint: ignore[query-per-row]: old code\r\n    a = 1 + \\\r\n        2\r\n"
    )


def test_what_cannot_be_hidden_is_left() -> None:
    assert written("a()\n", at(1, suppressible=False)) == "a()\n"
