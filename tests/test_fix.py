"""Fixes are made whole or not at all, and files are never left half written or recoded."""

from __future__ import annotations

import codecs
import os
import stat
import subprocess
from pathlib import Path

import pytest

from backlint.discover import decode
from backlint.finding import Edit, Finding, Fix, Safety
from backlint.fix import FixError, Plan, apply, diff, plan
from backlint.settle import Report

from .made_by_hand import plain, position, report

CALL = "import requests\n\nrequests.get(a)\nrequests.get(b)\n"


def fixing(*edits: tuple[str, int, int, str], safety: Safety = Safety.SAFE, line: int = 1) -> Finding:
    """A finding whose fix makes these edits: path, start, end, text."""
    return plain(position=position(edits[0][0], line), fix=Fix("repair it", tuple(Edit(*edit) for edit in edits), safety))


def insert(text: str, where: str, what: str, path: str = "a.py", **options: object) -> Finding:
    at = text.index(where)
    return fixing((path, at, at, what), **options)  # type: ignore[arg-type]


def project(tmp_path: Path, *findings: Finding, **files: bytes) -> Report:
    """A report on files that exist; `a` stands for `a.py`."""
    named = {f"{name}.py": data for name, data in files.items()}
    for name, data in named.items():
        (tmp_path / name).write_bytes(data)
    texts = {name: decode(data) for name, data in named.items()}
    made = report(*findings, texts=texts, root=tmp_path)
    return made


def after(made: Plan, path: str = "a.py") -> str:
    return next(change.after for change in made.changes if change.path == path)


def reasons(made: Plan) -> list[str]:
    return [skip.reason for skip in made.skipped]


def test_fixes_that_do_not_touch_are_made_together(tmp_path: Path) -> None:
    findings = [insert(CALL, ")\nrequests", ", timeout=1"), insert(CALL, "b)", "url=", line=2)]
    made = plan(project(tmp_path, *findings, a=CALL.encode()), unsafe=False)
    assert after(made) == "import requests\n\nrequests.get(a, timeout=1)\nrequests.get(url=b)\n"
    assert len(made.fixed) == 2
    assert made.skipped == ()


def test_unsafe_fixes_wait_until_asked_for(tmp_path: Path) -> None:
    finding = insert(CALL, "a)", "url=", safety=Safety.UNSAFE)
    made = project(tmp_path, finding, a=CALL.encode())
    assert plan(made, unsafe=False).changes == ()
    assert plan(made, unsafe=False).withheld == (finding,)
    assert plan(made, unsafe=True).fixed == (finding,)
    assert plan(made, unsafe=True).withheld == ()


def test_of_overlapping_fixes_one_is_made_and_the_other_named(tmp_path: Path) -> None:
    first, second = fixing(("a.py", 0, 5, "one")), fixing(("a.py", 3, 9, "x = 2"), line=2)
    made = plan(project(tmp_path, first, second, a=b"first = 1\n"), unsafe=False)
    assert after(made) == "one = 1\n"
    assert made.fixed == (first,)
    assert [(skip.finding, skip.reason) for skip in made.skipped] == [(second, "it overlaps with another fix; run again to make it too")]


@pytest.mark.parametrize(
    ("one", "other", "together"),
    [
        ((0, 1, "x"), (1, 2, "y"), True),
        ((0, 2, "x"), (1, 3, "y"), False),
        ((0, 4, "x"), (1, 2, "y"), False),
        ((2, 2, "x"), (2, 2, "y"), False),
        ((2, 2, "x"), (2, 2, "x"), True),
        ((1, 3, "x"), (1, 3, "x"), True),
        ((2, 2, "x"), (2, 4, "y"), False),
        ((0, 2, "x"), (2, 2, "y"), False),
        ((2, 2, "x"), (3, 3, "y"), True),
    ],
)
def test_which_edits_go_together(tmp_path: Path, one: tuple[int, int, str], other: tuple[int, int, str], together: bool) -> None:
    findings = fixing(("a.py", *one)), fixing(("a.py", *other), line=2)
    made = plan(project(tmp_path, *findings, a=b"abcdef\n"), unsafe=False)
    assert len(made.fixed) == (2 if together else 1)
    assert reasons(made) == ([] if together else ["it overlaps with another fix; run again to make it too"])


def test_an_edit_that_two_fixes_share_is_made_once(tmp_path: Path) -> None:
    text = "get(a)\nget(b)\n"
    first = fixing(("a.py", 0, 0, "import os\n"), ("a.py", 4, 5, "c"))
    second = fixing(("a.py", 0, 0, "import os\n"), ("a.py", 11, 12, "d"), line=2)
    made = plan(project(tmp_path, first, second, a=text.encode()), unsafe=False)
    assert after(made) == "import os\nget(c)\nget(d)\n"


def test_a_safe_fix_wins_over_an_unsafe_one(tmp_path: Path) -> None:
    unsafe, safe = fixing(("a.py", 0, 1, "x"), safety=Safety.UNSAFE), fixing(("a.py", 0, 1, "y"), line=2)
    made = plan(project(tmp_path, unsafe, safe, a=b"a = 1\n"), unsafe=True)
    assert made.fixed == (safe,)


def test_a_fix_is_made_in_all_its_files_or_in_none(tmp_path: Path) -> None:
    blocking = fixing(("a.py", 0, 1, "x"))
    both = fixing(("b.py", 0, 1, "y"), ("a.py", 0, 1, "z"))
    made = plan(project(tmp_path, blocking, both, a=b"a = 1\n", b=b"b = 1\n"), unsafe=False)
    assert [change.path for change in made.changes] == ["a.py"]
    assert made.fixed == (blocking,)


def test_what_would_not_parse_is_not_made_and_the_rest_is(tmp_path: Path) -> None:
    good, bad = insert(CALL, "a)", "url="), insert(CALL, "b)", "((", line=2)
    made = plan(project(tmp_path, good, bad, a=CALL.encode()), unsafe=False)
    assert made.fixed == (good,)
    assert reasons(made) == ["`a.py` would not parse afterwards"]
    assert "url=a" in after(made)


def test_fixes_that_only_together_do_not_parse(tmp_path: Path) -> None:
    text = "def f(a): pass\n"
    first, second = insert(text, "a)", "*, "), insert(text, "):", ", *b", line=2)
    made = plan(project(tmp_path, first, second, a=text.encode()), unsafe=False)
    assert after(made) == "def f(*, a): pass\n"
    assert reasons(made) == ["`a.py` would not parse afterwards"]


@pytest.mark.parametrize(
    ("edits", "part"),
    [
        ([("a.py", 0, 900, "")], "does not fit"),
        ([("a.py", 5, 3, "")], "does not fit"),
        ([("a.py", 0, 3, "x"), ("a.py", 2, 4, "y")], "its own edits overlap"),
        ([("a.py", 0, 1, "x"), ("gone.py", 0, 0, "y")], "`gone.py` cannot be read"),
    ],
)
def test_a_fix_that_cannot_be_made_is_named(tmp_path: Path, edits: list[tuple[str, int, int, str]], part: str) -> None:
    made = plan(project(tmp_path, fixing(*edits), a=b"abcdef = 1\n"), unsafe=False)
    assert made.changes == ()
    assert part in reasons(made)[0]


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"x = 1\r\ny = 2\r\n", b"x = 1\r\nnew = 0\r\ny = 2\r\n"),
        (b"x = 1\ry = 2\r", b"x = 1\rnew = 0\ry = 2\r"),
        (b"x = 1\n\x0cy = 2", b"x = 1\nnew = 0\n\x0cy = 2"),
        (codecs.BOM_UTF8 + b"x = 1\ny = 2\n", codecs.BOM_UTF8 + b"x = 1\nnew = 0\ny = 2\n"),
        ("# coding: latin-1\nx = 'é'\n".encode("latin-1"), "# coding: latin-1\nnew = 0\nx = 'é'\n".encode("latin-1")),
        ("x = 'é😀'\r\ny = 'ж'\n".encode(), "x = 'é😀'\r\nnew = 0\r\ny = 'ж'\n".encode()),
    ],
)
def test_encoding_byte_order_mark_and_line_ends_stay(tmp_path: Path, data: bytes, expected: bytes) -> None:
    text = decode(data)
    second_line = len(text) - len(text.split("\r\n" if "\r\n" in text else "\r" if "\r" in text else "\n", 1)[1])
    made = plan(project(tmp_path, fixing(("a.py", second_line, second_line, "new = 0\n")), a=data), unsafe=False)
    apply(made)
    assert (tmp_path / "a.py").read_bytes() == expected


def test_text_that_the_encoding_cannot_express_is_not_written(tmp_path: Path) -> None:
    data = "# coding: latin-1\nx = 'é'\n".encode("latin-1")
    made = apply(plan(project(tmp_path, fixing(("a.py", 18, 18, "y = 'ж'\n")), a=data), unsafe=False))
    assert made.fixed == ()
    assert "cannot be written in the encoding" in reasons(made)[0]
    assert (tmp_path / "a.py").read_bytes() == data


def test_a_fix_may_not_change_the_encoding(tmp_path: Path) -> None:
    made = apply(plan(project(tmp_path, fixing(("a.py", 0, 0, "# coding: latin-1\n")), a="x = 'é'\n".encode()), unsafe=False))
    assert "would change its encoding" in reasons(made)[0]


def test_a_file_that_changed_since_is_left_alone_with_the_fixes_that_touch_it(tmp_path: Path) -> None:
    both = fixing(("a.py", 0, 1, "x"), ("b.py", 0, 1, "x"))
    only_b = fixing(("b.py", 4, 5, "2"), line=3)
    made = plan(project(tmp_path, both, only_b, a=b"a = 1\n", b=b"b = 1\n"), unsafe=False)
    (tmp_path / "a.py").write_bytes(b"a = 3\n")
    done = apply(made)
    assert (tmp_path / "a.py").read_bytes() == b"a = 3\n"
    assert (tmp_path / "b.py").read_bytes() == b"b = 2\n"
    assert done.fixed == (only_b,)
    assert reasons(done) == ["`a.py` has changed since it was analysed"]


def test_a_file_that_is_gone_is_not_made_again(tmp_path: Path) -> None:
    made = plan(project(tmp_path, fixing(("a.py", 0, 1, "x")), a=b"a = 1\n"), unsafe=False)
    (tmp_path / "a.py").unlink()
    assert "can no longer be read" in reasons(apply(made))[0]
    assert not (tmp_path / "a.py").exists()


def test_the_mode_stays_and_nothing_else_is_left_behind(tmp_path: Path) -> None:
    made = plan(project(tmp_path, fixing(("a.py", 0, 1, "x")), a=b"a = 1\n"), unsafe=False)
    (tmp_path / "a.py").chmod(0o750)
    apply(made)
    assert stat.S_IMODE((tmp_path / "a.py").stat().st_mode) == 0o750
    assert [file.name for file in tmp_path.iterdir()] == ["a.py"]


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    made = plan(project(tmp_path, fixing(("a.py", 0, 1, "x")), a=b"a = 1\n"), unsafe=False)
    (tmp_path / "a.py").rename(tmp_path / "real.py")
    (tmp_path / "a.py").symlink_to("real.py")
    apply(made)
    assert (tmp_path / "a.py").is_symlink()
    assert (tmp_path / "real.py").read_bytes() == b"x = 1\n"


def test_files_outside_of_the_project_are_never_written(tmp_path: Path) -> None:
    inner = tmp_path / "inner"
    inner.mkdir()
    made = plan(project(inner, fixing(("a.py", 0, 1, "x")), a=b"a = 1\n"), unsafe=False)
    (inner / "a.py").rename(tmp_path / "real.py")
    (inner / "a.py").symlink_to("../real.py")
    assert "lies outside of the project" in reasons(apply(made))[0]
    assert (tmp_path / "real.py").read_bytes() == b"a = 1\n"


@pytest.mark.parametrize("failing", [1, 2, 3, 4])
def test_when_the_disk_fails_all_files_are_as_before(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, failing: int) -> None:
    """Of the calls that make two new files durable and put them in place, one fails."""
    findings = fixing(("a.py", 0, 1, "x")), fixing(("b.py", 0, 1, "x"))
    made = plan(project(tmp_path, *findings, a=b"a = 1\n", b=b"b = 1\n"), unsafe=False)
    calls = 0

    def counted(real: object) -> object:
        def call(*arguments: object) -> object:
            nonlocal calls
            calls += 1
            if calls == failing:
                raise OSError(28, "No space left on device")
            return real(*arguments)  # type: ignore[operator]

        return call

    monkeypatch.setattr(os, "fsync", counted(os.fsync))
    monkeypatch.setattr(os, "replace", counted(os.replace))
    with pytest.raises(FixError, match="No space left on device; nothing was changed"):
        apply(made)
    assert {file.name: file.read_bytes() for file in tmp_path.iterdir()} == {"a.py": b"a = 1\n", "b.py": b"b = 1\n"}


def test_the_diff_can_be_applied(tmp_path: Path) -> None:
    data = {"a": b"x = 1\r\ny = 2\r\n", "b": b"last = 1"}
    findings = fixing(("a.py", 11, 12, "3")), fixing(("b.py", 0, 4, "end"))
    made = plan(project(tmp_path, *findings, a=data["a"], b=data["b"]), unsafe=False)
    shown = diff(made)
    assert shown.startswith("--- a/a.py\n+++ b/a.py\n@@ -1,2 +1,2 @@\n x = 1\r\n-y = 2\r\n+y = 3\r\n")
    assert "-last = 1\n\\ No newline at end of file\n+end = 1\n\\ No newline at end of file\n" in shown
    assert {name: (tmp_path / f"{name}.py").read_bytes() for name in data} == data
    subprocess.run(
        ["git", "apply", "-"],
        input=shown.encode(),
        cwd=tmp_path,
        check=True,
        env={**os.environ, "GIT_CEILING_DIRECTORIES": str(tmp_path.parent)},
    )
    assert (tmp_path / "a.py").read_bytes() == b"x = 1\r\ny = 3\r\n"
    assert (tmp_path / "b.py").read_bytes() == b"end = 1"


def test_the_coloured_diff_only_adds_colours(tmp_path: Path) -> None:
    made = plan(project(tmp_path, fixing(("a.py", 0, 1, "y")), a=b"x = 1\n"), unsafe=False)
    coloured = diff(made, color=True)
    assert "\x1b[31m-x = 1\x1b[0m\n\x1b[32m+y = 1\x1b[0m\n" in coloured
    for code in ("1", "31", "32", "36", "0"):
        coloured = coloured.replace(f"\x1b[{code}m", "")
    assert coloured == diff(made)


def test_a_second_run_of_the_same_plan_changes_nothing(tmp_path: Path) -> None:
    made = plan(project(tmp_path, fixing(("a.py", 0, 1, "x")), a=b"a = 1\n"), unsafe=False)
    apply(made)
    assert "has changed since" in reasons(apply(made))[0]
    assert (tmp_path / "a.py").read_bytes() == b"x = 1\n"
