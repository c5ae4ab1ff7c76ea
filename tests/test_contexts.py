"""What is held while code runs, and what ends it."""

from __future__ import annotations

import pytest

from backlint.stub import Effect

from .programs import function, program

LIB = """
from typing import Any
from backlint.stub import Runs, after_commit, commit, decorates, detached, lock, publish, spawn, transaction

class Block:
    def __enter__(self) -> None: ...

@transaction
@decorates
def begin() -> Block: ...

@after_commit
def later(function: Runs) -> None: ...
@detached
def elsewhere(function: Runs) -> None: ...
@spawn
def start(coroutine: Runs) -> None: ...
@publish
def send(text: str) -> None: ...

class Mutex:
    @lock
    def __enter__(self) -> None: ...

class Session:
    @commit
    def commit(self) -> None: ...

def sessions() -> Session: ...
"""
HEAD = """
from contextlib import contextmanager
from functools import partial
from lib import Mutex, Session, begin, elsewhere, later, send, sessions, start

mutex = Mutex()

def notify(text):
    send(text)

async def tell(text):
    send(text)

def deferred(work):
    if in_transaction():
        later(work)
    else:
        work()

@contextmanager
def unit():
    with begin():
        yield

@contextmanager
def scope():
    session = sessions()
    yield session
    session.commit()

@contextmanager
def timed():
    yield
    session = sessions()
    session.commit()
"""


def messages(code: str) -> list[str]:
    """What `f` sends while it holds something: what it holds, and whether from the start, with the functions on the way."""
    made = program({"main.py": HEAD + code}, models={"lib": LIB})
    frame = made.generic(function(made, "main.f"))
    found = []
    for held in made.contexts.held(frame):
        for site in made.contexts.inside(held):
            for reached in made.contexts.reached(site, Effect.PUBLISH):
                way = ">".join(link.target.function.name for link in reached.chain)
                found.append(f"{held.kind} {held.name}{'' if held.opened else ' at the end'}: {way}")
    return found


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("def f():\n    with begin():\n        send('x')\n    send('y')", ["transaction begin: send"]),
        ("@begin\ndef f():\n    notify('x')", ["transaction begin: notify>send"]),
        ("@begin()\ndef f():\n    notify('x')", ["transaction begin: notify>send"]),
        ("def f():\n    with unit():\n        notify('x')", ["transaction unit: notify>send"]),
        ("@unit()\ndef f():\n    send('x')", ["transaction unit: send"]),
        ("def f():\n    with scope() as session:\n        send('x')", ["transaction scope at the end: send"]),
        ("def f():\n    with mutex:\n        send('x')", ["lock Mutex: send"]),
        ("def f():\n    with begin(), mutex:\n        send('x')", ["transaction begin: send", "lock Mutex: send"]),
    ],
)
def test_callees_inherit_what_is_held(code: str, expected: list[str]) -> None:
    assert messages(code) == expected


@pytest.mark.parametrize(
    "code",
    [
        "def f():\n    with begin():\n        later(lambda: send('x'))",
        "def f():\n    with begin():\n        later(partial(send, 'x'))",
        "def f():\n    with begin():\n        later(partial(notify, 'x'))",
        "def f():\n    with begin():\n        deferred(partial(notify, 'x'))",
        "def f():\n    with begin():\n        elsewhere(partial(notify, 'x'))",
        "async def f():\n    with begin():\n        start(tell('x'))",
        "def f():\n    with timed():\n        notify('x')",
        "def f():\n    with open('x'):\n        notify('x')",
    ],
    ids=["lambda", "partial", "partial of a function", "a wrapper with two ways", "a thread", "a task", "a session of its own", "a file"],
)
def test_it_ends_where_code_runs_later_or_elsewhere(code: str) -> None:
    assert messages(code) == []
