"""Files to facts, many at once, in this process or in several.

A worker is given bytes and gives bytes back. It imports what reads Python and nothing that talks to people.
"""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Executor, as_completed
from concurrent.futures.process import BrokenProcessPool, ProcessPoolExecutor
from contextlib import contextmanager
from pathlib import Path

from . import cache as caching
from .cache import pack
from .discover import decode
from .facts import ModuleFacts

#: Bytes of source in one task: about a third of a second.
_BATCH = 256 * 1024
#: With less than this to do, starting processes would take longer.
_WORTH_IT = 400 * 1024

Progress = Callable[[int], None]


def available_cores() -> int:
    """How many processors this process may really use: fewer than the machine has, in a container or under taskset."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return max(1, min(cores, _quota() or cores))


def lower_all(files: Mapping[str, bytes], jobs: int | Executor, progress: Progress) -> tuple[dict[str, bytes], dict[str, str]]:
    """The packed facts of each file, by path, and for each file that made the parser itself crash why there are none.

    Args:
        files: Contents by path.
        jobs: At most so many processes of this machine; or an executor that reads the files in their place.
        progress: Called with the number of files done.

    Raises:
        WrongVersion: The executor's workers have another backlint.
    """
    if isinstance(jobs, Executor):
        return _elsewhere(files, jobs, progress)
    jobs = min(jobs, len(files))
    if jobs < 2 or sum(map(len, files.values())) < _WORTH_IT:
        done: dict[str, bytes] = {}
        with collector_off():
            for path, data in files.items():
                done[path] = pack(facts_of(data))
                progress(len(done))
        return done, {}
    return _in_processes(files, jobs, progress)


def facts_of(data: bytes) -> ModuleFacts:
    """The facts of a file's contents; what cannot be decoded has facts with an error."""
    from .lower import lower

    try:
        text = decode(data)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        column = error.start - (data.rfind(b"\n", 0, error.start) + 1) + 1
        return _unreadable(data, line, column, f"byte 0x{data[error.start]:02x} is not valid {error.encoding}: {error.reason}")
    except SyntaxError as error:
        return _unreadable(data, 1, 1, str(error.msg))
    return lower(text)


@contextmanager
def collector_off() -> Iterator[None]:
    """Without garbage collection: trees and facts hold no cycles worth the search for them."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.freeze()  # what has come to be in the meantime is kept anyway; no need to look through it once more
            gc.enable()


def _unreadable(data: bytes, line: int, column: int, message: str) -> ModuleFacts:
    return ModuleFacts((), (), (), (), None, (), data.count(b"\n") + 1, error=(line, column, message))


def _in_processes(files: Mapping[str, bytes], jobs: int, progress: Progress) -> tuple[dict[str, bytes], dict[str, str]]:
    done: dict[str, bytes] = {}
    crashed: dict[str, str] = {}
    left = _lower_batches(_batches(files), files, jobs, done, progress)
    while left:  # a process died, nobody knows on which file: each of its batches is tried alone, then in halves
        batch = left.pop()
        if not _lower_batches([batch], files, 1, done, progress):
            continue
        if len(batch) == 1:
            crashed[batch[0]] = "the process that parsed it died"
        else:
            half = len(batch) // 2
            left += [batch[:half], batch[half:]]
    return done, crashed


class WrongVersion(Exception):
    """The workers of an executor make facts that this backlint cannot read."""


def _elsewhere(files: Mapping[str, bytes], executor: Executor, progress: Progress) -> tuple[dict[str, bytes], dict[str, str]]:
    """Lower files wherever an executor does. A portion that fails, since its worker died, is tried again in halves."""
    done: dict[str, bytes] = {}
    crashed: dict[str, str] = {}
    left = _batches(files)
    wanted = caching.tag()
    while left:
        tasks = {executor.submit(_lower_tagged, [files[path] for path in batch]): batch for batch in left}
        left = []
        for task in as_completed(tasks):
            batch = tasks[task]
            try:
                tag, packed = task.result()
            except Exception as error:  # of the executor's own kinds
                if len(batch) == 1:
                    crashed[batch[0]] = f"the worker that read it failed: {type(error).__name__}"
                else:
                    left += [batch[: len(batch) // 2], batch[len(batch) // 2 :]]
                continue
            if tag != wanted:
                raise WrongVersion("the workers have another version of backlint, LibCST or Python")
            done.update(zip(batch, packed, strict=True))
            progress(len(done))
    return done, crashed


def _lower_tagged(contents: Sequence[bytes]) -> tuple[bytes, list[bytes]]:
    """What a worker elsewhere gives: the facts, and what they were made with."""
    return caching.tag(), _lower_batch(contents)


def _lower_batches(
    batches: Sequence[list[str]], files: Mapping[str, bytes], jobs: int, done: dict[str, bytes], progress: Progress
) -> list[list[str]]:
    """Lower batches in processes of their own. Gives those back that a dying process took with it."""
    left: list[list[str]] = []
    pool = ProcessPoolExecutor(min(jobs, len(batches)), mp_context=_context(), initializer=_start)
    try:
        tasks = {pool.submit(_lower_batch, [files[path] for path in batch]): batch for batch in batches}
        for task in as_completed(tasks):
            try:
                done.update(zip(tasks[task], task.result(), strict=True))
            except BrokenProcessPool:
                left.append(tasks[task])
            progress(len(done))
    finally:
        pool.shutdown(wait=True, cancel_futures=True)
    return left


def _batches(files: Mapping[str, bytes]) -> list[list[str]]:
    """The paths in portions of about equal work, the big files first, so that no process is left with one at the end."""
    batches: list[list[str]] = []
    size = _BATCH
    for path in sorted(files, key=lambda path: (-len(files[path]), path)):
        if size >= _BATCH:
            batches.append([])
            size = 0
        batches[-1].append(path)
        size += len(files[path])
    return batches


def _lower_batch(contents: Sequence[bytes]) -> list[bytes]:
    return [pack(facts_of(data)) for data in contents]


def _start() -> None:
    """In a new worker: Ctrl-C is the parent's business, and garbage is not looked for."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.disable()


def _context() -> multiprocessing.context.BaseContext:
    """Forking after the parser is imported saves each worker the import. It is safe on Linux, and only while there is one thread."""
    if sys.platform == "linux" and threading.active_count() == 1:
        from .lower import module  # noqa: F401

        return multiprocessing.get_context("fork")
    return multiprocessing.get_context("spawn")


def _quota() -> int | None:
    """The processors that the control group allows, rounded up, None without a limit."""
    try:
        group = next((line[3:].strip() for line in Path("/proc/self/cgroup").read_text().splitlines() if line.startswith("0::")), "/")
    except OSError:
        return None
    limits = []
    for folder in {Path("/sys/fs/cgroup" + group), *Path("/sys/fs/cgroup" + group).parents, Path("/sys/fs/cgroup")}:
        limits += [_ratio(folder / "cpu.max"), _ratio(folder / "cpu" / "cpu.cfs_quota_us", folder / "cpu" / "cpu.cfs_period_us")]
    return min((limit for limit in limits if limit), default=None)


def _ratio(*files: Path) -> int | None:
    try:
        quota, period = " ".join(file.read_text() for file in files).split()
        return -(-int(quota) // int(period)) if int(quota) > 0 else None
    except (OSError, ValueError):
        return None
