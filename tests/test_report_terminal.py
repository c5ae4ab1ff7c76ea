"""Text for people: the code frame, the evidence, what may reach a terminal, colours, the summary."""

from __future__ import annotations

import io
from typing import Any

import pytest

from backlint.finding import Edit, Finding, Fix, Safety, Severity
from backlint.report import FORMATS, renderer
from backlint.report.excerpt import masked
from backlint.report.summary import statistics, summary
from backlint.report.terminal import printable, use_color, width

from .made_by_hand import FAILURE, finding, plain, position, report


def show(*findings: Finding, format: str = "full", color: bool = False, **changes: Any) -> str:
    out = io.StringIO()
    renderer(format)(report(*findings, **changes), out, color=color)
    return out.getvalue()


def frame(text: str, **place: int) -> list[str]:
    """The source line and the carets that are shown for a place in a file of the given text."""
    shown = show(plain(position=position("a.py", **place)), texts={"a.py": text})
    return [line.partition("| ")[2] for line in shown.splitlines()[3:]]


def test_full_shows_place_code_evidence_reach_help_and_fix() -> None:
    assert show(finding()) == (
        "warning[query-per-row] `load` queries once for each of `orders`.\n"
        " --> shop/web.py:3:16\n"
        "  |\n"
        "3 |         name = '你好'; load(order)  # é\n"
        "  |                        ^^^^^^^^^^^\n"
        "  ├─ shop/web.py:2: loop over orders\n"
        "  │       for order in orders:\n"
        "  └─ shop/db.py:3: queries the database\n"
        "          return session.get(Customer, id)\n"
        "  = reached from GET /orders/{id}, task send_invoice\n"
        "  = help: Load all customers before the loop.\n"
        "  = fix: load them together (--fix --unsafe-fixes)\n"
    )


def test_findings_are_parted_by_a_blank_line_and_none_is_silence() -> None:
    assert show(plain(), plain(position=position(line=1, column=1, end_column=4))).count("\n\n") == 1
    assert show() == ""


def test_carets_stand_under_the_place_after_tabs() -> None:
    assert frame("\tif x:\tget(y)\n", line=1, column=8, end_column=14) == ["    if x:   get(y)", "            ^^^^^^"]


def test_carets_are_as_wide_as_wide_characters() -> None:
    row, carets = frame("say('你好', x)\n", line=1, column=5, end_column=9)
    assert carets == "    ^^^^^^"
    assert width(row[: row.index(",")]) == len(carets)


def test_combining_marks_take_no_column() -> None:
    assert frame("e\u0301 = get()\n", line=1, column=6, end_column=9)[1] == "    ^^^"


def test_an_empty_place_is_marked_by_one_caret() -> None:
    assert frame("x = 1\n", line=1, column=3, end_column=3)[1] == "  ^"
    assert frame("\n", line=1, column=1, end_column=1)[-1] == "^"


def test_a_place_outside_of_its_line_is_shown_at_the_end_of_the_line() -> None:
    assert frame("x = 1\n", line=1, column=40, end_column=50)[1] == "     ^"


def test_a_place_of_several_lines_is_marked_on_each() -> None:
    assert frame("get(\n    a,\n)\n", line=1, column=1, end_line=3, end_column=2) == ["get(", "^^^^", "    a,", "    ^^", ")", "^"]


def test_a_long_place_is_shown_by_its_beginning_and_its_end() -> None:
    text = "".join(f"line{number}\n" for number in range(1, 21))
    shown = show(plain(position=position("a.py", 1, 1, 7, end_line=20)), texts={"a.py": text})
    assert "line4\n" in shown
    assert "...\n" in shown
    assert "line20\n" in shown
    assert "line5\n" not in shown


def test_a_long_line_is_cut_around_the_place() -> None:
    text = "x" * 500 + "get(y)" + "z" * 500 + "\n"
    row, carets = frame(text, line=1, column=501, end_column=507)
    assert len(row) < 200
    assert row.startswith("…")
    assert row.endswith("…")
    assert row[carets.index("^") : carets.rindex("^") + 1] == "get(y)"


def test_lines_are_those_of_python_and_not_of_unicode() -> None:
    assert frame("a = '\u2028'\x0c\r\nget()\r\n", line=2, column=1, end_column=6) == ["get()", "^^^^^"]


def test_a_file_that_cannot_be_read_has_no_frame() -> None:
    assert show(plain(position=position("gone.py"))).splitlines()[1:] == [" --> gone.py:3:16"]


def test_control_characters_never_reach_the_terminal() -> None:
    hostile = "a\x1b[31m\u202e\u2066.py"
    shown = show(
        plain(position=position(hostile, 1, 1, 4), message="bad \x1b]0;title\x07 \n name."), texts={hostile: "get\x1b[2J\u202e()\n"}
    )
    assert not {"\x1b", "\x07", "\u202e", "\u2066"} & set(shown)
    assert "get\\x1b[2J\\u202e()" in shown
    assert "bad \\x1b]0;title\\x07 \\n name." in shown
    concise = show(plain(position=position(hostile, 1, 1, 4)), format="concise")
    assert concise.startswith("a\\x1b[31m\\u202e\\u2066.py:1:1: ")


def test_lone_surrogates_of_a_path_are_escaped() -> None:
    assert printable("caf\udce9.py") == "caf\\udce9.py"


def test_a_stream_of_a_narrow_encoding_gets_plain_characters() -> None:
    raw = io.BytesIO()
    out = io.TextIOWrapper(raw, encoding="ascii")
    renderer("full")(report(finding()), out, color=False)
    out.flush()
    assert b"|- shop/web.py:2: loop over orders" in raw.getvalue()
    assert b"\\u4f60" in raw.getvalue()


def test_the_secret_is_masked_in_every_frame_that_shows_its_line() -> None:
    value = "tok_" + "q" * 24
    texts = {"a.py": f'connect(TOKEN, "{value}", "other{value}")\n'}
    secret = plain(rule="security/leaked-secret", position=position("a.py", 1, 16, 46), sensitive=True)
    other = plain(position=position("a.py", 1, 1, 8))
    for name in FORMATS:
        shown = show(secret, other, format=name, texts=texts)
        assert value not in shown, name
        assert value[6:] not in shown, name
    assert 'connect(TOKEN, "tok_' in show(secret, other, texts=texts)
    elsewhere = show(secret, plain(position=position("b.py", 1, 1, 4)), texts={**texts, "b.py": f"get('{value}')\n"})
    assert value not in elsewhere
    hidden = show(other, texts=texts, suppressed=(secret,))
    assert value not in hidden


def test_the_secret_is_masked_in_files_without_quotes_and_over_several_lines() -> None:
    value = "tok_" + "q" * 24
    env = plain(position=position(".env", 1, 7, 35), sensitive=True)
    assert value not in show(env, texts={".env": f"TOKEN={value}\n"})
    body = "MII" + "q" * 40
    block = plain(position=position("a.py", 1, 7, 4, end_line=3), sensitive=True)
    shown = show(block, texts={"a.py": f'KEY = """BEGIN {body}\n{body}\n"""\n'})
    assert body not in shown


def test_other_strings_on_the_line_of_a_secret_stay() -> None:
    text = 'get("SMTP_PASSWORD", "' + "q" * 20 + '")\n'
    shown = show(plain(position=position("a.py", 1, 23, 43), sensitive=True), texts={"a.py": text})
    assert 'get("SMTP_PASSWORD", "qqqq****************")' in shown


def test_where_the_place_of_a_secret_is_no_literal_all_of_its_line_are_masked() -> None:
    shown = show(plain(position=position("a.py", 1, 1, 4), sensitive=True), texts={"a.py": 'KEY = "' + "q" * 20 + '"\n'})
    assert 'KEY = "qqqq****************"' in shown


def test_a_short_secret_shows_none_of_itself() -> None:
    assert masked("hunter2") == "*" * 7
    assert masked("abcd" + "x" * 12) == "abcd" + "*" * 12


def test_concise_is_one_line_a_finding() -> None:
    assert show(finding(), format="concise") == "shop/web.py:3:16: warning query-per-row `load` queries once for each of `orders`.\n"


def test_colours_only_add_escape_sequences() -> None:
    coloured = show(finding(), color=True)
    assert "\x1b[1;33m" in coloured
    bare = coloured
    for code in ("1;31", "1;33", "1;36", "1", "2", "34", "32", "0"):
        bare = bare.replace(f"\x1b[{code}m", "")
    assert bare == show(finding())


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("stream", "choice", "environ", "expected"),
    [
        (Terminal(), "auto", {}, True),
        (io.StringIO(), "auto", {}, False),
        (Terminal(), "auto", {"TERM": "dumb"}, False),
        (Terminal(), "auto", {"NO_COLOR": "1"}, False),
        (Terminal(), "auto", {"NO_COLOR": ""}, True),
        (io.StringIO(), "auto", {"FORCE_COLOR": "1"}, True),
        (io.StringIO(), "auto", {"FORCE_COLOR": "0"}, False),
        (io.StringIO(), "auto", {"CLICOLOR_FORCE": "1"}, True),
        (io.StringIO(), "auto", {"FORCE_COLOR": "1", "TERM": "dumb"}, True),
        (io.StringIO(), "auto", {"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
        (io.StringIO(), "auto", {"GITHUB_ACTIONS": "true", "CI": "true"}, False),
        (io.StringIO(), "always", {"NO_COLOR": "1"}, True),
        (Terminal(), "never", {"FORCE_COLOR": "1"}, False),
    ],
)
def test_when_colours_are_used(stream: io.StringIO, choice: str, environ: dict[str, str], expected: bool) -> None:
    assert use_color(stream, choice, environ) is expected


def test_summary_counts_findings_files_suppressions_fixes_and_failures() -> None:
    safe = Fix("add it", (Edit("shop/db.py", 0, 0, "x"),), Safety.SAFE)
    error = plain(severity=Severity.ERROR, position=position("shop/db.py"), fix=safe)
    made = report(finding(), error, suppressed=(plain(),), failures=(FAILURE,), files=1200)
    assert summary(made, color=False) == (
        "Found 1 error and 1 warning in 2 files (1,200 files checked); 1 suppressed; 1 fixable with --fix; "
        "1 more fixable with --fix --unsafe-fixes; 1 internal error."
    )
    assert summary(report(), color=False) == "No problems found in 2 files."


def test_statistics_list_the_most_frequent_rule_first() -> None:
    secret = plain(rule="security/leaked-secret", severity=Severity.ERROR)
    made = report(finding(), finding(position=position("shop/db.py")), secret)
    assert statistics(made, color=False) == (
        "2  warning  data/query-per-row     [*]  2 files\n1  error    security/leaked-secret      1 file\n"
    )
    assert statistics(report(), color=False) == ""
