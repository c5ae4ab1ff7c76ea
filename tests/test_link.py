"""What names, attributes and calls stand for, across modules."""

from __future__ import annotations

import pytest

from backlint.stub import Effect

from .programs import function, program, result, targets

CLIENT = "class Client:\n    def get(self):\n        return 1\n"


@pytest.mark.parametrize(
    ("statement", "expression"),
    [
        ("from lib.client import Client", "Client()"),
        ("from lib.client import Client as C", "C()"),
        ("import lib.client", "lib.client.Client()"),
        ("import lib.client as c", "c.Client()"),
        ("from lib import client", "client.Client()"),
        ("from lib import Client", "Client()"),
        ("from lib import *", "Client()"),
        ("from .lib.client import Client", "Client()"),
        ("from . import lib", "lib.Client()"),
    ],
)
def test_every_way_to_import(statement: str, expression: str) -> None:
    files = {
        "app/__init__.py": "",
        "app/main.py": f"{statement.replace('lib', 'app.lib') if 'from .' not in statement else statement}\n"
        f"def f():\n    return {expression.replace('lib.', 'app.lib.') if statement == 'import lib.client' else expression}\n",
        "app/lib/__init__.py": "from .client import Client\n__all__ = ['Client']\n",
        "app/lib/client.py": CLIENT,
    }
    assert result(program(files), "app.main.f") == {"Client"}


def test_star_import_respects_all() -> None:
    made = program({"a.py": "from b import *\ndef f():\n    return hidden()\n", "b.py": "__all__ = []\ndef hidden():\n    return 1\n"})
    assert result(made, "a.f") == set()


@pytest.mark.parametrize(
    "body",
    [
        "c = Client()\n    return c",
        "c = d = Client()\n    return d",
        "a, b = 1, Client()\n    return b",
        "if (c := Client()):\n        return c",
        "with Client() as c:\n        return c",
        "for c in [Client()]:\n        return c",
        "return [c for c in (Client(),)][0]",
        "return {'c': Client()}['c']",
        "return (lambda: Client())()",
        "return make()",
        "return Holder().client",
        "return Holder().made",
        "return Heir().client",
        "return Heir.build()",
        "return SINGLETON",
        "return getattr(Holder(), 'client')",
        "return partial(make)()",
        "def inner():\n        return Client()\n    return inner()",
        "c = None\n    if c is None:\n        c = Client()\n    return c",
        "return anything or Client()",
        "return next(iter([Client()]))",
        "return sorted([Client()])[0]",
        "out = []\n    out.append(Client())\n    return out[0]",
        "return identity(Client())",
        "return lazily()",
    ],
)
def test_an_object_is_followed(body: str) -> None:
    files = {
        "client.py": CLIENT,
        "use.py": "from functools import partial\nfrom client import Client\nSINGLETON = Client()\n_shared = None\n"
        "class Holder:\n    def __init__(self):\n        self.client = Client()\n"
        "    @property\n    def made(self):\n        return self.client\n"
        "    @classmethod\n    def build(cls):\n        return cls().client\n"
        "class Heir(Holder):\n    def __init__(self):\n        super().__init__()\n"
        "def make():\n    return Client()\n"
        "def identity(x):\n    return x\n"
        "def lazily():\n    global _shared\n    if _shared is None:\n        _shared = Client()\n    return _shared\n"
        f"def f(anything):\n    {body}\n",
    }
    assert "Client" in result(program(files), "use.f")


@pytest.mark.parametrize(
    "annotation",
    ["Client", "'Client'", "Client | None", "Optional[Client]", "Annotated[Client, 1]", "'Optional[Client]'"],
)
def test_annotations_of_parameters(annotation: str) -> None:
    text = f"from typing import Annotated, Optional\nfrom client import Client\ndef f(c: {annotation}):\n    return c.get\n"
    assert result(program({"client.py": CLIENT, "use.py": text}), "use.f") == {"client.Client.get"}


def test_a_parameter_hides_a_library() -> None:
    made = program({"a.py": "import requests\ndef f(requests):\n    return requests.get('u')\n"})
    assert targets(made, "a.f") == []


def test_a_method_of_the_subclass_is_called() -> None:
    files = {
        "base.py": "class Base:\n    def run(self):\n        return self.step()\n    def step(self):\n        return 'base'\n",
        "heir.py": "from base import Base\nclass Heir(Base):\n    def step(self):\n        return 'heir'\n"
        "def f():\n    return Heir().run()\n",
    }
    assert result(program(files), "heir.f") == {"'heir'"}


def test_dataclass_fields_hold_what_they_were_given() -> None:
    text = (
        "from dataclasses import dataclass\nfrom client import Client\n@dataclass\nclass Box:\n    item: object\n"
        "def f():\n    return Box(item=Client()).item\n"
    )
    assert result(program({"client.py": CLIENT, "box.py": text}), "box.f") == {"Client"}


@pytest.mark.parametrize(
    "text",
    [
        "def f():\n    return f()\n",
        "def f():\n    return g()\ndef g():\n    return f() or 1\n",
        "class A(A):\n    pass\ndef f():\n    return A().x\n",
        "x = y\ny = x\ndef f():\n    return x\n",
        "class A:\n    def __init__(self):\n        self.a = self.a.a\ndef f():\n    return A().a\n",
        "def f(x):\n    while True:\n        x = x.next(x)\n    return x\n",
        "from a import *\ndef f():\n    return nothing\n",
        "def f():\n    x = []\n    x.append(x)\n    for y in x:\n        f(y)\n    return x\n",
    ],
)
def test_cycles_end(text: str) -> None:
    made = program({"a.py": text})
    result(made, "a.f")
    assert made.frames()


def test_stub_generics_give_the_rows() -> None:
    models = {
        "db": "from collections.abc import Iterator\nfrom typing import Self\nfrom backlint.stub import query\n"
        "class Rows[T]:\n    def filter(self, **kwargs) -> Self: ...\n    @query\n    def __iter__(self) -> Iterator[T]: ...\n"
        "    @query\n    def first(self) -> T: ...\ndef table[T](cls: type[T]) -> Rows[T]: ...\n"
    }
    text = (
        "from db import table\nclass Order:\n    pass\ndef first():\n    return table(Order).filter(open=True).first()\n"
        "def each():\n    return [o for o in table(Order)][0]\n"
    )
    made = program({"a.py": text}, models=models)
    assert result(made, "a.first") == {"Order"}
    assert result(made, "a.each") == {"Order"}
    assert "db.Rows.__iter__" in targets(made, "a.each")


def test_an_effect_is_reached_by_the_shortest_chain() -> None:
    models = {"net": "from backlint.stub import network\n@network\ndef send(x): ...\n"}
    files = {
        "a.py": "from b import far, near\ndef f():\n    far()\n    near()\n",
        "b.py": "import net\ndef far():\n    near()\ndef near():\n    net.send(1)\n",
    }
    made = program(files, models=models)
    site = made.sites(made.generic(function(made, "a.f")))[0]
    chains = [[link.target.function.name for link in reached.chain] for reached in made.reached(site, Effect.NETWORK)]
    assert chains == [["far", "near", "send"]]


def test_callables_handed_over_run_for_each_item() -> None:
    text = "def g(x):\n    return x\ndef f(rows):\n    sorted(rows, key=g)\n    list(map(g, [1]))\n"
    made = program({"a.py": text})
    assert targets(made, "a.f").count("a.g") == 2


@pytest.mark.parametrize("reverse", [False, True])
def test_the_order_of_files_does_not_matter(reverse: bool) -> None:
    files = {
        "a.py": "from b import B\nclass A(B):\n    def m(self):\n        return self.n()\ndef f():\n    return A().m()\n",
        "b.py": "import a\nclass B:\n    def n(self):\n        return a.A()\n",
    }
    assert result(program(files, reverse=reverse), "a.f") == {"A"}


def test_entry_points_reach_through_modules() -> None:
    files = {
        "web.py": "from fastapi import APIRouter\nfrom service import load\nrouter = APIRouter(prefix='/orders')\n"
        "@router.get('/{number}')\ndef order(number: int):\n    return load(number)\n",
        "service.py": "def load(number):\n    return number\n",
        "main.py": "from fastapi import FastAPI\nimport web\napp = FastAPI()\napp.include_router(web.router, prefix='/v1')\n",
    }
    made = program(files)
    assert made.reach(function(made, "service.load")) == ("GET /v1/orders/{number}",)


def test_tests_are_no_callers() -> None:
    made = program({"a.py": "def f():\n    return 1\n", "tests/test_a.py": "from a import f\ndef test():\n    f()\n"})
    assert not made.callers(function(made, "a.f"))


def test_a_file_that_does_not_parse_is_no_obstacle() -> None:
    made = program({"a.py": "from b import g\ndef f():\n    return g()\n", "b.py": "def g(:\n"})
    assert result(made, "a.f") == set()
