"""How long calls may wait, as the engine tells it from library models, arguments, objects and callers."""

from __future__ import annotations

import pytest

from backlint.link.deadlines import Deadlines
from backlint.link.frames import Site
from backlint.link.limits import BOUNDED, FOREVER, UNKNOWN, Limit
from backlint.link.program import Program
from backlint.link.values import Instance
from backlint.stub import Effect

from .programs import function, program

LIB = """
from collections.abc import Iterator
from typing import Any, Self
from backlint.stub import (
    FOREVER, INHERIT, PROCESS, Configures, Deadline, Dsn, Milliseconds, blocking, configures, deadline_scope, inert, network,
)

@network
@blocking
def fetch(url: str, *, timeout: Deadline["connect", "read"] = FOREVER, **kwargs: Any) -> bytes: ...
@network
async def ask(url: str, *, timeout: Deadline = FOREVER) -> bytes: ...
@network
def bounded(url: str, timeout: Deadline = 5) -> bytes: ...
@network
def lenient(url: str, timeout: Deadline | None = 300) -> bytes: ...
@network
def patient(url: str, timeout: Deadline | None = FOREVER) -> bytes: ...
@network
def plain(url: str, _timeout: Deadline = PROCESS) -> bytes: ...
@network
def poll(timeout_ms: Milliseconds = FOREVER) -> bytes: ...
@network
def connect(dsn: Dsn = "", *, connect_timeout: Deadline["connect"] = FOREVER, **kwargs: Any) -> bytes: ...
@network
def nothing_said(url: str) -> bytes: ...
def set_default(seconds: Deadline["process"]) -> None: ...

class Phases:
    def __init__(self, every: Deadline = FOREVER, connect: Deadline["connect"] = INHERIT, read: Deadline["read"] = INHERIT) -> None: ...

class Total:
    def __init__(self, total: Deadline["total"] = FOREVER, read: Deadline["read"] = FOREVER) -> None: ...

class Transport:
    def __init__(self, retries: int = 0) -> None: ...

class Pool:
    def __init__(self, timeout: Deadline = FOREVER) -> None: ...

@inert
class Double:
    def __init__(self) -> None: ...

class Folder:
    @network
    def read(self, timeout: Deadline = INHERIT) -> bytes: ...
    def below(self, name: str) -> Self: ...
    def __iter__(self) -> Iterator[Folder]: ...

class Client:
    patience: Deadline
    folders: Folder
    def folder(self, name: str) -> Folder: ...
    def __getattr__(self, name: str) -> Folder: ...
    def patient(self, timeout: Deadline = INHERIT) -> Self: ...
    def __init__(self, base: str = "", timeout: Deadline = FOREVER, *, transport: Configures = None) -> None: ...
    def __enter__(self) -> Self: ...
    @network
    def get(self, url: str, timeout: Deadline = INHERIT) -> bytes: ...
    @network
    def ping(self) -> None: ...
    @configures
    def settimeout(self, seconds: Deadline) -> None: ...

@deadline_scope
class within:
    def __init__(self, seconds: Deadline) -> None: ...
    async def __aenter__(self) -> Self: ...

@deadline_scope
async def wait(work: Any, seconds: Deadline = FOREVER) -> Any: ...
"""


def build(**files: str) -> Program:
    return program({f"{name}.py": text for name, text in files.items()}, models={"lib": LIB})


def call(made: Program, path: str = "main.f") -> Site:
    """The last network call of a function."""
    sites = made.sites(made.generic(function(made, path)))
    return [site for site in sites if site.callee is None and Effect.NETWORK in made.effects_of(site.target)][-1]


def limit(body: str, before: str = "") -> Limit:
    """What is known of the last network call in a body, which may use a parameter `x` of which nothing is known."""
    made = build(main=f"import lib, math, os\n{before}\ndef f(x):\n    {body}\n")
    return made.deadlines.limit(call(made))


@pytest.mark.parametrize(
    ("body", "state"),
    [
        ("lib.fetch('u')", FOREVER),
        ("lib.fetch('u', timeout=3)", BOUNDED),
        ("lib.fetch('u', timeout=None)", FOREVER),
        ("lib.fetch('u', timeout=0)", FOREVER),
        ("lib.fetch('u', timeout=False)", FOREVER),
        ("lib.fetch('u', timeout=float('inf'))", FOREVER),
        ("lib.fetch('u', timeout=math.inf)", FOREVER),
        ("lib.fetch('u', timeout=2 * 5)", BOUNDED),
        ("lib.fetch('u', timeout=os.environ['T'])", UNKNOWN),
        ("lib.fetch('u', timeout=(3, 10))", BOUNDED),
        ("lib.fetch('u', timeout=(None, None))", FOREVER),
        ("lib.fetch('u', **{'timeout': 3})", BOUNDED),
        ("lib.fetch('u', **{'verify': False})", FOREVER),
        ("lib.fetch('u', **os.environ)", UNKNOWN),
        ("lib.fetch('u', timeout=3 if x else None)", UNKNOWN),
        ("lib.bounded('u')", BOUNDED),
        ("lib.bounded('u', None)", FOREVER),
        ("lib.lenient('u', timeout=None)", BOUNDED),
        ("lib.lenient('u', timeout=0)", FOREVER),
        ("lib.patient('u', timeout=None)", FOREVER),
        ("lib.patient('u', timeout=os.environ['T'])", UNKNOWN),
        ("lib.plain('u')", FOREVER),
        ("lib.poll(timeout_ms=500)", BOUNDED),
        ("lib.connect('postgresql://db/shop')", FOREVER),
        ("lib.connect('postgresql://db/shop?connect_timeout=3')", BOUNDED),
        ("lib.connect('host=db connect_timeout=3')", BOUNDED),
        ("lib.nothing_said('u')", UNKNOWN),
    ],
)
def test_arguments_and_defaults(body: str, state: str) -> None:
    assert limit(body).state == state


@pytest.mark.parametrize(
    ("body", "state", "partly"),
    [
        ("lib.fetch('u', timeout=(3, None))", FOREVER, "read"),
        ("lib.fetch('u', timeout=(None, 3))", FOREVER, "connect"),
        ("lib.fetch('u', timeout=lib.Phases(5, read=None))", FOREVER, "read"),
        ("lib.fetch('u', timeout=lib.Phases(5))", BOUNDED, ""),
        ("lib.fetch('u', timeout=lib.Phases())", FOREVER, ""),
        ("lib.fetch('u', timeout=lib.Total(10))", BOUNDED, ""),
        ("lib.fetch('u', timeout=lib.Total())", FOREVER, ""),
        ("lib.fetch('u', timeout=lib.Total(os.environ['T']))", UNKNOWN, ""),
    ],
)
def test_phases(body: str, state: str, partly: str) -> None:
    found = limit(body)
    assert (found.state, found.partly) == (state, partly)


@pytest.mark.parametrize(
    ("client", "state"),
    [
        ("lib.Client()", FOREVER),
        ("lib.Client(timeout=5)", BOUNDED),
        ("lib.Client('u', None)", FOREVER),
        ("lib.Client(transport=lib.Transport(3))", FOREVER),
        ("lib.Client(timeout=5, transport=lib.Pool())", FOREVER),
        ("lib.Client(transport=lib.Pool(5))", BOUNDED),
        ("lib.Client(transport=lib.Double())", UNKNOWN),
        ("lib.Client(transport=os.transport())", UNKNOWN),
        ("lib.Client(transport=None)", FOREVER),
        ("os.client()", None),
    ],
)
def test_calls_wait_as_long_as_their_client_says(client: str, state: str | None) -> None:
    made = build(main=f"import lib, os\ndef f():\n    client = {client}\n    client.get('u')\n")
    if state is None:
        with pytest.raises(IndexError):
            call(made)
    else:
        assert made.deadlines.limit(call(made)).state == state


def test_a_timeout_of_the_call_counts_before_that_of_the_client() -> None:
    assert limit("lib.Client(timeout=None).get('u', 3)").state == BOUNDED
    assert limit("lib.Client(timeout=3).get('u', timeout=None)").state == FOREVER


def test_calls_without_a_timeout_of_their_own_are_bounded_by_their_client() -> None:
    assert limit("lib.Client(timeout=3).ping()").state == BOUNDED
    assert limit("with lib.Client() as client:\n        client.ping()").state == FOREVER


@pytest.mark.parametrize(
    "part",
    ["folders", "folder('in')", "folder('in').below('x')", "anything", "anything.below('x').below('y')", "patient()", "patient().folders"],
)
def test_parts_of_an_object_wait_as_long_as_the_object(part: str) -> None:
    call = "get('u')" if part == "patient()" else "read()"
    assert limit(f"lib.Client().{part}.{call}").state == FOREVER
    assert limit(f"lib.Client(timeout=5).{part}.{call}").state == BOUNDED
    assert limit(f"lib.Client(timeout=x).{part}.{call}").state == UNKNOWN
    assert limit(f"lib.Client().{part}.{call[:-1]}{', ' if part == 'patient()' else ''}timeout=5)").state == BOUNDED


def test_items_of_a_part_wait_as_long_as_the_object() -> None:
    assert limit("for folder in lib.Client().folder('in'):\n        folder.read()").state == FOREVER
    assert limit("for folder in lib.Client(timeout=5).folder('in'):\n        folder.read()").state == BOUNDED


def test_a_part_may_be_given_more_or_less_patience() -> None:
    assert limit("lib.Client(timeout=5).patient(timeout=None).folders.read()").state == FOREVER
    assert limit("lib.Client().patient(timeout=5).folders.read()").state == BOUNDED


@pytest.mark.parametrize(
    ("line", "bounds"),
    [
        ("client.patience = 5", True),
        ("client.patience = None", False),
        ("client.timeout = 5", False),
        ("client.settimeout(5)", True),
        ("client.settimeout(None)", False),
    ],
)
def test_bounds_that_are_set_after_an_object_was_made(line: str, bounds: bool) -> None:
    made = build(main=f"import lib\ndef f():\n    client = lib.Client()\n    {line}\n    client.folders.read()\n")
    assert made.deadlines.set_later(call(made).receiver) is bounds


def test_the_process_wide_default() -> None:
    assert limit("lib.plain('u')", "lib.set_default(10)").state == BOUNDED
    assert limit("lib.plain('u')", "lib.set_default(None)").state == FOREVER
    assert limit("lib.fetch('u')", "lib.set_default(10)").state == FOREVER


def test_what_configures_an_object_afterwards() -> None:
    made = build(
        main="import lib\ndef f():\n    client = lib.Client()\n    client.settimeout(3)\n    client.timeout = 5\n    client.ping()\n"
    )
    configured = made.deadlines.configured(call(made).receiver)
    assert [(site.target.function.name if site else "", name) for site, name, _ in configured] == [("settimeout", ""), ("", "timeout")]


@pytest.mark.parametrize(
    ("body", "bounded"),
    [
        ("async with lib.within(5):\n        await lib.ask('u')", True),
        ("async with lib.within(None):\n        await lib.ask('u')", False),
        ("async with os.within(5):\n        await lib.ask('u')", False),
        ("await lib.wait(lib.ask('u'), 5)", True),
        ("await lib.wait(lib.ask('u'))", False),
        ("await lib.ask('u')", False),
    ],
)
def test_deadlines_around_a_call(body: str, bounded: bool) -> None:
    made = build(main=f"import lib, os\nasync def f():\n    {body}\n")
    assert made.deadlines.scopes.outer(call(made)) is bounded


@pytest.mark.parametrize(
    ("callers", "bounded"),
    [
        ("async def g():\n    async with lib.within(5):\n        await f()\n", True),
        ("async def g():\n    async with lib.within(5):\n        await f()\nasync def h():\n    await f()\n", False),
        ("async def g():\n    await f()\nasync def h():\n    await lib.wait(g(), 5)\n", True),
        ("async def g():\n    await f()\n", False),
        ("", False),
    ],
)
def test_deadlines_around_every_caller(callers: str, bounded: bool) -> None:
    made = build(main=f"import lib\nfrom lib import ask\nasync def f():\n    await ask('u')\n{callers}")
    assert made.deadlines.scopes.outer(call(made)) is bounded


WRAPPERS = """
import lib

def keyword(url, timeout=None):
    return lib.fetch(url, timeout=timeout)

def required(url, timeout):
    return lib.fetch(url, timeout=timeout)

def finite(url, timeout=10):
    return lib.fetch(url, timeout=timeout)

def rest(url, **kwargs):
    return lib.fetch(url, **kwargs)

def filled(url, **kwargs):
    kwargs.setdefault("timeout", 10)
    return lib.fetch(url, **kwargs)

def falling_back(url, timeout=None):
    return lib.fetch(url, timeout=timeout or 10)

def outer(url, patience=None):
    return keyword(url, timeout=patience)

def outer_rest(url, **options):
    return rest(url, **options)
"""


def decisions(made: Program, path: str) -> dict[str, tuple[str, bool, str]]:
    """Who decides about the last call of a function: by caller, the state, whether that was written there, the parameter's name."""
    deadlines: Deadlines = made.deadlines
    found = deadlines.limit(call(made, path))
    assert found.hole is not None
    return {
        decision.site.function.name: (decision.limit.state, bool(decision.limit.given), decision.name)
        for decision in deadlines.wrappers.relying(found.hole, found.key)
    }


def test_callers_decide_about_a_parameter_that_is_passed_on() -> None:
    made = build(
        wrappers=WRAPPERS,
        main="from wrappers import keyword, outer\ndef omits():\n    keyword('u')\ndef none():\n    keyword('u', None)\n"
        "def five():\n    keyword('u', timeout=5)\ndef far():\n    outer('u', patience=None)\ndef far_omits():\n    outer('u')\n",
    )
    assert decisions(made, "wrappers.keyword") == {
        "omits": (FOREVER, False, "timeout"),
        "none": (FOREVER, True, "timeout"),
        "five": (BOUNDED, True, "timeout"),
        "far": (FOREVER, True, "patience"),
        "far_omits": (FOREVER, False, "patience"),
    }


def test_callers_decide_about_keywords_that_are_passed_on() -> None:
    made = build(
        wrappers=WRAPPERS,
        main="import os\nfrom wrappers import rest, outer_rest\ndef omits():\n    rest('u')\ndef five():\n    rest('u', timeout=5)\n"
        "def far():\n    outer_rest('u', verify=False)\ndef unknown():\n    rest('u', **os.environ)\n",
    )
    assert {name: state for name, (state, _, _) in decisions(made, "wrappers.rest").items()} == {
        "omits": FOREVER,
        "five": BOUNDED,
        "far": FOREVER,
        "unknown": UNKNOWN,
    }


@pytest.mark.parametrize(("name", "state"), [("keyword", FOREVER), ("finite", BOUNDED), ("required", UNKNOWN), ("rest", FOREVER)])
def test_callers_that_leave_a_parameter_out_rely_on_its_default(name: str, state: str) -> None:
    made = build(wrappers=WRAPPERS)
    found = made.deadlines.limit(call(made, f"wrappers.{name}"))
    assert found.hole is not None
    assert made.deadlines.wrappers.omitted(found.hole, found.key).state == state


@pytest.mark.parametrize(("name", "state"), [("filled", BOUNDED), ("falling_back", BOUNDED)])
def test_a_wrapper_that_makes_sure_of_a_timeout_asks_nobody(name: str, state: str) -> None:
    found = build(wrappers=WRAPPERS).deadlines.limit(call(build(wrappers=WRAPPERS), f"wrappers.{name}"))
    assert (found.hole, found.state) == (None, state)


def test_a_client_kept_by_a_class_is_decided_by_those_who_make_the_class() -> None:
    made = build(
        main="import lib\nclass Api:\n    def __init__(self, timeout=None):\n        self.client = lib.Client(timeout=timeout)\n"
        "    def load(self):\n        return self.client.get('u')\n"
        "def none():\n    return Api(timeout=None)\ndef three():\n    return Api(3)\n"
    )
    assert decisions(made, "main.Api.load") == {"none": (FOREVER, True, "timeout"), "three": (BOUNDED, True, "timeout")}


@pytest.mark.parametrize(
    ("signature", "body", "expected"),
    [
        ("self, url, timeout=None", "return super().get(url, timeout=timeout)", True),
        ("self, *args, **kwargs", "return super().get(*args, **kwargs)", True),
        ("self, *args, **kwargs", "kwargs.update(verify=False)\n        return super().get(*args, **kwargs)", True),
        ("self, url, timeout=5", "return super().get(url, timeout=timeout)", False),
        ("self, url, timeout=None", "return super().get(url, timeout=timeout or 5)", False),
        ("self, *args, **kwargs", "kwargs.setdefault('timeout', 5)\n        return super().get(*args, **kwargs)", False),
        ("self, url, timeout=None", "return super().get(url, timeout=5)", False),
        ("self, url, timeout=None", "return None", False),
    ],
)
def test_a_method_that_overrides_one_of_a_library(signature: str, body: str, expected: bool) -> None:
    made = build(main=f"import lib\nclass Own(lib.Client):\n    def get({signature}):\n        {body}\n")
    cls = next(cls for cls in made.classes() if cls.name == "Own")
    method = made.evaluator.method(Instance(cls, (), None), "get")
    assert method is not None
    assert made.deadlines.wrappers.passes_on(method) is expected


def test_versions_that_differ_leave_a_default_unknown() -> None:
    model = (
        "from backlint.stub import FOREVER, Deadline, network, since\n@network\ndef get(url, *, timeout: Deadline = FOREVER): ...\n"
        "@since('netlib', '2.0')\n@network\ndef get(url, *, timeout: Deadline = 5): ...\n"
    )
    made = program(
        {"main.py": "import netlib\ndef f():\n    netlib.get('u')\ndef g():\n    netlib.get('u', timeout=None)\n"}, models={"netlib": model}
    )
    assert made.deadlines.limit(call(made, "main.f")).state == UNKNOWN
    assert made.deadlines.limit(call(made, "main.g")).state == FOREVER
