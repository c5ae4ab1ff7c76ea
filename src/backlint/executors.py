"""Where files are read besides this machine: any `concurrent.futures.Executor` whose workers have this backlint installed.

dask://HOST:PORT     an existing Dask cluster, with the extra `backlint[dask]`
module:factory       what a function of yours gives when it is called without arguments
"""

from __future__ import annotations

import importlib
from collections.abc import Iterator
from concurrent.futures import Executor
from contextlib import contextmanager
from typing import Any


class ExecutorError(Exception):
    """There is no such executor, or it cannot be reached; the message says why, in one line."""


@contextmanager
def executor(address: str) -> Iterator[Executor]:
    """The executor at an address, left again at the end.

    Raises:
        ExecutorError: It cannot be had.
    """
    if address.startswith("dask://"):
        with _dask(address.removeprefix("dask://")) as found:
            yield found
        return
    module, colon, name = address.partition(":")
    if not colon or not module or not name.isidentifier():
        raise ExecutorError(f"expected dask://HOST:PORT or module:factory, got {address!r}")
    try:
        factory = getattr(importlib.import_module(module), name)
        made = factory()
    except Exception as error:
        raise ExecutorError(f"{address} gives no executor: {type(error).__name__}: {error}") from None
    if not isinstance(made, Executor):
        raise ExecutorError(f"{address} gives {type(made).__name__}, which is no concurrent.futures.Executor")
    with made:
        yield made


@contextmanager
def _dask(address: str) -> Iterator[Executor]:
    try:
        from distributed import Client
    except ImportError:
        raise ExecutorError("dask is not installed: pip install 'backlint[dask]'") from None
    try:
        client: Any = Client(f"tcp://{address}", timeout=10, set_as_default=False)
    except (OSError, ValueError) as error:
        raise ExecutorError(f"there is no Dask scheduler at {address}: {error or type(error).__name__}") from None
    try:
        # Not pure: two equal files are two tasks. What kills its worker is tried again here, in smaller portions, and not there.
        yield client.get_executor(pure=False, retries=0)
    finally:
        client.close()
