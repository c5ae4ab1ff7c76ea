"""A whole run: what is read, what is reported, what goes wrong, and that nothing depends on processes, order or paths."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import textwrap
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest

from backlint import workers
from backlint.cache import FOLDER, Cache
from backlint.config import load
from backlint.finding import Finding, Position
from backlint.registry import Plugins
from backlint.rule import Rule
from backlint.run import analyse
from backlint.settle import Report

_facts_of = workers.facts_of


class Callers(Rule):
    """A rule that reports every call, with the module in which it stands."""

    @classmethod
    def rule_name(cls) -> str:
        return "data/callers"

    def check(self, program: Any) -> Iterator[Finding]:
        for name, module in program.modules.items():
            for function in module.facts.functions:
                for call in function.calls:
                    yield self.finding(Position(module.path, call.mark.line), f"{name} calls {call.mark.name}")


class Broken(Rule):
    """A rule that finds one thing and then falls over."""

    @classmethod
    def rule_name(cls) -> str:
        return "data/broken"

    def check(self, program: Any) -> Iterable[Finding]:
        for module in program.modules.values():
            yield self.finding(Position(module.path), "Before the fall.")
            raise KeyError("price")


def put(root: Path, path: str, text: str | bytes = "") -> None:
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    (root / path).write_bytes(text if isinstance(text, bytes) else text.encode())


def run(root: Path, *rules: Rule, paths: tuple[str, ...] = (), jobs: int = 1, cache: Cache | None = None, **more: Any) -> Report:
    rules = rules or (Callers(),)
    plugins = Plugins(tuple(type(rule) for rule in rules))
    return analyse(load(cwd=root), rules, plugins, paths=[root / path for path in paths], jobs=jobs, cache=cache, **more)


def messages(report: Report) -> list[str]:
    return [f"{finding.position.path}:{finding.position.line} {finding.message}" for finding in report.findings]


@pytest.fixture
def shop(tmp_path: Path) -> Path:
    put(tmp_path, "pyproject.toml", "[tool.backlint]\n")
    put(tmp_path, "shop/__init__.py")
    put(tmp_path, "shop/orders.py", "def load():\n    fetch()\n")
    put(tmp_path, "shop/web/views.py", "from shop.orders import load\nload()\n")
    put(tmp_path, "tests/test_orders.py", "check()\n")
    return tmp_path


def test_a_report_tells_findings_and_how_much_was_read(shop: Path) -> None:
    report = run(shop)
    assert messages(report) == ["shop/orders.py:2 shop.orders calls fetch", "shop/web/views.py:2 shop.web.views calls load"]
    assert (report.files, report.lines, report.root) == (4, 9, shop)
    assert report.failures == ()
    assert report.read("shop/orders.py") == "def load():\n    fetch()\n"
    with pytest.raises(ValueError, match=r"nowhere\.py is no file of the project"):
        report.read("nowhere.py")


def test_paths_filter_the_report_and_nothing_else(shop: Path) -> None:
    whole = run(shop)
    assert messages(run(shop, paths=("shop/web",))) == messages(whole)[1:]
    assert messages(run(shop, paths=("shop/orders.py",))) == messages(whole)[:1]
    assert messages(run(shop, paths=("shop/orders.py", "shop/web"))) == messages(run(shop, paths=(".",))) == messages(whole)
    assert messages(run(shop, paths=("shop/we",))) == []
    assert run(shop, paths=("shop/web",)).files == whole.files


@pytest.fixture
def large(shop: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The shop with enough in it that processes are started."""
    monkeypatch.setattr(workers, "_WORTH_IT", 0)
    monkeypatch.setattr(workers, "_BATCH", 100)
    for index in range(30):
        put(shop, f"shop/part_{index}.py", f"def run_{index}():\n    step_{index}()\n" * (index % 7 + 1))
    return shop


def test_the_result_is_the_same_for_any_number_of_processes(large: Path) -> None:
    one = run(large, jobs=1)
    assert len(one.findings) > 60
    for jobs in (2, 3):
        assert run(large, jobs=jobs).findings == one.findings


def test_the_cache_changes_nothing_but_the_work(large: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cold = run(large, cache=Cache(large))
    lowered: list[bytes] = []

    def counted(data: bytes) -> Any:
        lowered.append(data)
        return _facts_of(data)

    monkeypatch.setattr(workers, "facts_of", counted)
    warm = run(large, cache=Cache(large))
    assert lowered == []
    assert warm.findings == cold.findings
    put(large, "shop/orders.py", "def load():\n    other()\n")
    assert "shop/orders.py:2 shop.orders calls other" in messages(run(large, cache=Cache(large)))
    assert lowered == [b"def load():\n    other()\n"]


def test_what_does_not_parse_is_a_finding_and_the_rest_goes_on(shop: Path) -> None:
    put(shop, "shop/broken.py", "def broken(:\n")
    put(shop, "shop/latin.py", b"x = 1\ny = '\xe9'\n")
    put(shop, "shop/cookie.py", b"# coding: nonsense\n")
    report = run(shop)
    syntax = {finding.position.path: finding for finding in report.findings if finding.rule == "backlint/syntax-error"}
    assert sorted(syntax) == ["shop/broken.py", "shop/cookie.py", "shop/latin.py"]
    assert "byte 0xe9 is not valid utf-8" in syntax["shop/latin.py"].message
    assert (syntax["shop/latin.py"].position.line, syntax["shop/latin.py"].position.column) == (2, 6)
    assert "unknown encoding: nonsense" in syntax["shop/cookie.py"].message
    assert len(report.findings) == 5
    assert report.failures == ()
    assert report.read("shop/latin.py") == "x = 1\ny = '\ufffd'\n"


def test_a_rule_that_raises_is_a_failure_and_the_others_go_on(shop: Path) -> None:
    report = run(shop, Broken(), Callers())
    assert messages(report)[0] == "shop/__init__.py:1 Before the fall."
    assert len(report.findings) == 3
    (failure,) = report.failures
    assert (failure.where, failure.message) == ("data/broken", "KeyError: 'price' (looking at shop/__init__.py)")
    assert "raise KeyError" in failure.detail


def test_a_file_that_cannot_be_read_is_a_failure(shop: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    original = Path.read_bytes

    def denied(path: Path) -> bytes:
        if path.name == "orders.py":
            raise PermissionError(13, "Permission denied")
        return original(path)

    monkeypatch.setattr(Path, "read_bytes", denied)
    report = run(shop)
    assert [(failure.where, failure.message) for failure in report.failures] == [("shop/orders.py", "cannot be read: Permission denied")]
    assert report.files == 3


def test_a_file_that_kills_its_process_is_a_failure_and_the_others_are_read(large: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def deadly(data: bytes) -> Any:
        if b"step_5()" in data:
            os._exit(11)
        return _facts_of(data)

    monkeypatch.setattr(workers, "facts_of", deadly)
    report = run(large, jobs=2)
    assert [(failure.where, failure.message) for failure in report.failures] == [("shop/part_5.py", "the process that parsed it died")]
    assert report.files == 33


def test_notes_reach_the_report(shop: Path) -> None:
    put(shop, "shop/blob.py", b"\0\0")
    (shop / FOLDER).mkdir()
    put(shop, f"{FOLDER}/facts", b"nonsense")
    assert run(shop, cache=Cache(shop)).notes == (
        "shop/blob.py: skipped, it is binary",
        f"the cache {shop / FOLDER / 'facts'} was damaged and has been dropped",
    )


def test_progress_is_told_by_phase(shop: Path) -> None:
    told: list[tuple[str, int, int]] = []
    run(shop, progress=lambda *step: told.append(step))
    assert told[0] == ("finding files", 0, 0)
    assert ("reading", 4, 4) in told
    assert told[-1] == ("checking", 0, 1)


def test_workers_import_nothing_that_talks_to_people() -> None:
    code = "import sys, backlint.workers, backlint.lower; print(*sorted({'typer', 'rich', 'sarif_om', 'click'} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split() == []


def test_an_interrupt_leaves_nothing_half_written(large: Path) -> None:
    script = textwrap.dedent(
        f"""
        import sys
        from pathlib import Path
        from backlint import workers
        from backlint.cache import Cache
        from backlint.config import load
        from backlint.registry import Plugins
        from backlint.run import analyse
        workers._WORTH_IT = workers._BATCH = 0
        root = Path({str(large)!r})
        slow = workers.facts_of
        def slowly(data):
            import time
            time.sleep(0.2)
            return slow(data)
        workers.facts_of = slowly
        tell = lambda phase, done, total: print(phase, done, flush=True)
        try:
            analyse(load(cwd=root), (), Plugins(()), jobs=2, cache=Cache(root), progress=tell)
        except KeyboardInterrupt:
            sys.exit(130)
        """
    )
    process = subprocess.Popen(
        [sys.executable, "-c", script], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True
    )
    assert process.stdout is not None
    while "reading 2" not in process.stdout.readline():
        assert process.poll() is None
    os.killpg(process.pid, signal.SIGINT)
    _, errors = process.communicate(timeout=60)
    assert (process.returncode, errors) == (130, "")
    assert not (large / FOLDER).exists()
