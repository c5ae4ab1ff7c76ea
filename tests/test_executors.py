"""Files may be read by any executor, with the same facts as here, whatever becomes of a worker."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from backlint import cache, workers
from backlint.executors import ExecutorError, executor
from backlint.workers import WrongVersion, lower_all

from .command_line import CALL, Backlint, put

FILES = {f"part_{number}.py": f"def f{number}():\n    return g{number}()\n".encode() for number in range(9)}


class Dying(ThreadPoolExecutor):
    """An executor whose workers die of one file."""

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        def run(contents: list[bytes]) -> Any:
            if FILES["part_5.py"] in contents:
                raise ConnectionError("the worker is gone")
            return fn(contents)

        return super().submit(run, *args, **kwargs)


def threads() -> Executor:
    return ThreadPoolExecutor(2)


def no_executor() -> int:
    return 3


def test_facts_are_the_same_elsewhere(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "_BATCH", 60)
    here, _ = lower_all(FILES, 1, lambda _: None)
    seen: list[int] = []
    with threads() as pool:
        there, crashed = lower_all(FILES, pool, seen.append)
    assert there == here
    assert crashed == {}
    assert seen[-1] == len(FILES)


def test_a_file_that_kills_its_worker_is_told_and_the_others_are_read() -> None:
    with Dying(2) as pool:
        there, crashed = lower_all(FILES, pool, lambda _: None)
    assert crashed == {"part_5.py": "the worker that read it failed: ConnectionError"}
    assert there.keys() == FILES.keys() - {"part_5.py"}


def test_workers_of_another_version_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "_lower_tagged", lambda contents: (b"other", [b""] * len(contents)))
    with threads() as pool, pytest.raises(WrongVersion):
        lower_all(FILES, pool, lambda _: None)
    assert cache.tag() != b"other"


@pytest.mark.parametrize(
    ("address", "part"),
    [
        ("nowhere", "expected dask://HOST:PORT or module:factory, got 'nowhere'"),
        ("no.such.module:pool", "gives no executor: ModuleNotFoundError"),
        (f"{__name__}:missing", "gives no executor: AttributeError"),
    ],
)
def test_what_gives_no_executor_is_said(address: str, part: str) -> None:
    with pytest.raises(ExecutorError, match=part), executor(address):
        pass


def test_a_command_line_may_name_an_executor(backlint: Backlint, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(
        tmp_path,
        "house_pools.py",
        "from concurrent.futures import ThreadPoolExecutor\ndef pool(): return ThreadPoolExecutor(2)\ndef none(): return 3\n",
    )
    put(tmp_path, "shop/more.py", CALL)
    monkeypatch.syspath_prepend(str(tmp_path))
    plain = backlint("-f", "concise", "--no-cache").out
    assert backlint("-f", "concise", "--no-cache", "--executor", "house_pools:pool").out == plain
    refused = backlint("--executor", "house_pools:none")
    assert (refused.code, refused.err) == (2, "error: --executor: house_pools:none gives int, which is no concurrent.futures.Executor\n")
