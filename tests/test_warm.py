"""A project in memory: only what has changed is lowered anew, and a few files can be looked at before the whole."""

from __future__ import annotations

import threading
from collections.abc import Mapping
from pathlib import Path

import pytest

from backlint import run, workers
from backlint.config import Config
from backlint.finding import Finding
from backlint.registry import build_rules, load_plugins
from backlint.server.project import Project
from backlint.server.translate import changed_lines
from backlint.texts import Texts
from backlint.warm import Memory, Warm, tidy

from .command_line import CALL, put

PLUGINS = load_plugins()
MODELS = (
    "from django.db import models\n\n\nclass Author(models.Model):\n    name = models.TextField()\n\n\n"
    "class Book(models.Model):\n    author = models.ForeignKey(Author, on_delete=models.CASCADE)\n"
)
NAME = "def name(book):\n    return book.author.name\n"
VIEW = (
    "from shop.models import Book\nfrom shop.names import name\n\n\ndef show(request):\n"
    "    return [name(book) for book in Book.objects.all()]\n"
)


def warm(root: Path, *, stored: bool = False) -> Warm:
    config = Config(root=root)
    return Warm(config, build_rules(PLUGINS, config), PLUGINS, jobs=1, stored=stored)


def project(root: Path) -> Project:
    for path, text in (("models", MODELS), ("names", NAME), ("views", VIEW), ("orders", CALL), ("__init__", "")):
        put(root, f"shop/{path}.py", text)
    return Project(Config(root=root), PLUGINS)


def places(findings: tuple[Finding, ...]) -> list[tuple[str, str, int]]:
    return [(finding.name, finding.position.path, finding.position.line) for finding in findings]


def silent(_phase: str, _done: int, _total: int) -> None:
    pass


@pytest.fixture
def lowered(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """The paths that each run lowers."""
    seen: list[list[str]] = []
    lower_all = workers.lower_all

    def noted(files: Mapping[str, bytes], jobs: int, progress: object) -> object:
        seen.append(sorted(files))
        return lower_all(files, jobs, progress)  # type: ignore[arg-type]

    monkeypatch.setattr(run, "lower_all", noted)
    return seen


def test_only_changed_files_are_lowered_again(tmp_path: Path, lowered: list[list[str]]) -> None:
    put(tmp_path, "a.py", CALL)
    put(tmp_path, "b.py", "A = 1\n")
    kept = warm(tmp_path)
    assert places(kept.analyse().findings) == [("missing-timeout", "a.py", 5)]
    tidy()
    put(tmp_path, "b.py", CALL.replace("load", "fetch"))
    assert places(kept.analyse().findings) == [("missing-timeout", "a.py", 5), ("missing-timeout", "b.py", 5)]
    assert lowered == [["a.py", "b.py"], ["b.py"]]
    assert not (tmp_path / ".backlint_cache").exists()


def test_the_cache_on_the_disk_is_read_and_written_once(tmp_path: Path, lowered: list[list[str]]) -> None:
    put(tmp_path, "a.py", CALL)
    warm(tmp_path, stored=True).analyse()
    facts = (tmp_path / ".backlint_cache/facts").read_bytes()
    kept = warm(tmp_path, stored=True)
    put(tmp_path, "b.py", "A = 1\n")
    kept.analyse()
    put(tmp_path, "b.py", "A = 2\n")
    written = (tmp_path / ".backlint_cache/facts").read_bytes()
    kept.analyse()
    assert lowered == [["a.py"], ["b.py"], ["b.py"]]
    assert facts != written == (tmp_path / ".backlint_cache/facts").read_bytes()


def test_facts_of_earlier_states_are_dropped(tmp_path: Path, lowered: list[list[str]]) -> None:
    put(tmp_path, "a.py", "A = 1\n")
    kept = warm(tmp_path)
    for text in ("A = 2\n", "A = 3\n", "A = 1\n"):
        kept.analyse()
        put(tmp_path, "a.py", text)
    kept.analyse()
    assert len(lowered) == 4 and all(lowered)


def test_a_run_can_be_ended_and_the_next_one_is_whole(tmp_path: Path) -> None:
    class End(BaseException):
        pass

    def end(phase: str, _done: int, _total: int) -> None:
        if phase == "following calls":
            raise End

    put(tmp_path, "a.py", CALL)
    kept = warm(tmp_path)
    with pytest.raises(End):
        kept.analyse(progress=end)
    report = kept.analyse()
    assert places(report.findings) == [("missing-timeout", "a.py", 5)] and not report.failures


def test_memory_works_in_a_thread(tmp_path: Path) -> None:
    put(tmp_path, "a.py", CALL)
    found: list[Finding] = []
    thread = threading.Thread(target=lambda: found.extend(warm(tmp_path).analyse().findings))
    thread.start()
    thread.join()
    assert places(tuple(found)) == [("missing-timeout", "a.py", 5)]


def test_nothing_is_remembered_without_the_disk(tmp_path: Path) -> None:
    memory = Memory(tmp_path, stored=False)
    memory.retain("key", b"{}")
    assert memory.recall("key") is None


def test_edited_texts_stand_in_for_files(tmp_path: Path) -> None:
    put(tmp_path, "a.py", "# -*- coding: latin-1 -*-\nA = 'caf\xe9'\n".encode("latin-1"))
    texts = Texts.of_project(Config(root=tmp_path))
    edited = texts.overlaid({"a.py": "# -*- coding: latin-1 -*-\nB = 'th\xe9'\n", "no_such.py": ""})
    assert edited.read("a.py").endswith("B = 'th\xe9'\n") and texts.read("a.py").endswith("A = 'caf\xe9'\n")
    assert edited.digest("a.py") != texts.digest("a.py")
    with pytest.raises(ValueError):
        edited.read("no_such.py")


# A few files before the whole.


def test_a_look_at_one_file_sees_what_it_does_and_what_it_calls(tmp_path: Path) -> None:
    shop = project(tmp_path)
    shop.whole({}, silent)
    shop.near(frozenset({"shop/orders.py"}), {"shop/orders.py": "\n" + CALL}, silent)
    view = shop.view("shop/orders.py")
    assert view is not None and places(view.findings) == [("missing-timeout", "shop/orders.py", 6)]
    assert view.text == "\n" + CALL
    shop.near(frozenset({"shop/orders.py"}), {"shop/orders.py": "A = 1\n"}, silent)
    view = shop.view("shop/orders.py")
    assert view is not None and not view.findings


def test_other_files_stay_as_the_whole_run_left_them(tmp_path: Path) -> None:
    shop = project(tmp_path)
    shop.whole({}, silent)
    before = {path: shop.view(path) for path in ("shop/views.py", "shop/names.py")}
    assert any(view and places(view.findings) for view in before.values())
    shop.near(frozenset({"shop/orders.py"}), {"shop/orders.py": "A = 1\n"}, silent)
    after = {path: shop.view(path) for path in before}
    assert {path: view and view.findings for path, view in before.items()} == {path: view and view.findings for path, view in after.items()}


def test_a_look_at_one_file_says_nothing_of_unused_suppressions(tmp_path: Path) -> None:
    shop = project(tmp_path)
    shop.whole({}, silent)
    text = "A = 1  # backlint: ignore[missing-timeout]: why\n"
    shop.near(frozenset({"shop/orders.py"}), {"shop/orders.py": text}, silent)
    view = shop.view("shop/orders.py")
    assert view is not None and not view.findings
    shop.whole({"shop/orders.py": text}, silent)
    view = shop.view("shop/orders.py")
    assert view is not None and [finding.name for finding in view.findings] == ["unused-suppression"]


def test_what_only_the_whole_shows_stays_with_its_line_until_that_changes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("backlint.link.near.neighbourhood.__defaults__", (1,))
    shop = project(tmp_path)
    report = shop.whole({}, silent)
    (finding,) = [item for item in report.findings if item.name == "n-plus-one-query"]
    path = finding.position.path
    text = report.read(path)

    def shown(edited: str) -> list[int]:
        shop.near(frozenset({path}), {path: edited}, silent)
        view = shop.view(path)
        assert view is not None
        return [item.position.line for item in view.findings if item.name == "n-plus-one-query"]

    line = finding.position.line
    assert shown("# one\n# two\n" + text) == [line + 2]
    assert shown("# one\n" + text + "# end\n") == [line + 1]
    rows = ("# one\n" + text + "# end\n").split("\n")
    rows[line] = rows[line].replace("return", "return  ")
    assert shown("\n".join(rows)) == []


def test_a_file_that_the_project_does_not_know_is_not_looked_at(tmp_path: Path) -> None:
    shop = project(tmp_path)
    assert shop.near(frozenset({"shop/orders.py"}), {}, silent) is None
    shop.whole({}, silent)
    assert shop.near(frozenset({"shop/new.py"}), {"shop/new.py": CALL}, silent) is None
    assert shop.view("shop/new.py") is None


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("a\nb\nc\n", "a\nB\nc\n", [(1, 2, "B\n")]),
        ("a\nb\n", "a\nb\nc\n", [(2, 2, "c\n")]),
        ("a\nb", "a\nb\n", [(1, 2, "b\n"), ]),
        ("a\r\nb\r\nc\r\nd", "x\r\nb\r\nc\r\ny", [(0, 1, "x\r\n"), (3, 4, "y")]),
        ("a\x0cb\nc\n", "a\x0cb\nd\n", [(1, 2, "d\n")]),
        ("same", "same", []),
    ],
)  # fmt: skip
def test_edits_are_of_whole_lines_and_only_of_those_that_differ(before: str, after: str, expected: list[tuple[int, int, str]]) -> None:
    assert list(changed_lines(before, after)) == expected
