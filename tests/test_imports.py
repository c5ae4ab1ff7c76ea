"""The import graph: what each way to import a module means, the shortest way between two, and the cycles that can fail."""

from __future__ import annotations

import textwrap
from collections.abc import Collection

import pytest

from backlint.contract import DEFAULT_KINDS, KINDS
from backlint.link.imports import ImportGraph
from backlint.lower import lower
from backlint.source import Source


def graph(files: dict[str, str], roots: Collection[str] = ()) -> ImportGraph:
    """The graph of files given by path; a module below one of `roots`, folders, carries its root in its name, as discovery gives it."""
    units = []
    for path, text in files.items():
        root = next((root for root in roots if path.startswith(f"{root}/")), "")
        module = path.removesuffix(".pyi").removesuffix(".py").replace("/", ".").removesuffix(".__init__")
        units.append(
            (Source(path, path, module, is_package=path.endswith("__init__.py"), root=root.replace("/", ".")), lower(textwrap.dedent(text)))
        )
    return ImportGraph(units)


def edges(files: dict[str, str], importer: str = "app.web", kinds: Collection[str] = KINDS) -> list[tuple[str, str, tuple[str, ...]]]:
    found = graph(files).edges(kinds)
    return [(edge.imported.name, edge.symbol, edge.kinds) for edge in found if edge.importer.name == importer]


APP = {"app/__init__.py": "", "app/infra/__init__.py": "", "app/infra/db.py": "class Repo: ...\n"}


@pytest.mark.parametrize(
    ("statement", "expected"),
    [
        ("import app.infra.db", ("app.infra.db", "", ())),
        ("import app.infra.db as d", ("app.infra.db", "", ())),
        ("from app.infra import db", ("app.infra.db", "", ())),
        ("from app.infra.db import Repo", ("app.infra.db", "Repo", ())),
        ("from .infra.db import Repo", ("app.infra.db", "Repo", ())),
        ("from .infra import db as d", ("app.infra.db", "", ())),
        ("from . import infra", ("app.infra", "", ())),
        ("from app.infra.db import *", ("app.infra.db", "*", ())),
        ("import app.infra.generated", ("app.infra.generated", "", ())),
        ("from django.db import models", ("django.db", "models", ())),
        ("if TYPE_CHECKING:\n    from app.infra.db import Repo", ("app.infra.db", "Repo", ("type-checking",))),
        ("try:\n    import app.infra.db\nexcept ImportError:\n    pass", ("app.infra.db", "", ("optional",))),
        ("import sys\nif sys.version_info > (3, 12):\n    import app.infra.db", ("app.infra.db", "", ("conditional",))),
        ("def f():\n    import app.infra.db", ("app.infra.db", "", ("lazy",))),
        ("import app\ndef f():\n    return app.infra.db.Repo()", ("app.infra.db", "", ("attribute", "lazy"))),
        ("from app import infra\nX = infra.db.Repo", ("app.infra.db", "", ("attribute",))),
        ("import importlib\nimportlib.import_module('app.infra.db')", ("app.infra.db", "", ("dynamic",))),
        (
            "from importlib import import_module\ndef f():\n    import_module('.infra.db', __package__)",
            ("app.infra.db", "", ("dynamic", "lazy")),
        ),
    ],
)
def test_each_way_to_import(statement: str, expected: tuple[str, str, tuple[str, ...]]) -> None:
    assert expected in edges({**APP, "app/web.py": statement + "\n"})


def test_relative_imports_climb_and_never_leave_the_top_package() -> None:
    files = {
        **APP,
        "app/web/__init__.py": "",
        "app/web/views.py": "from ..infra.db import Repo\nfrom .. import infra\nfrom .... import gone\n",
    }
    assert edges(files, "app.web.views") == [("app.infra.db", "Repo", ()), ("app.infra", "", ())]


def test_an_init_file_counts_its_own_package_as_the_first_dot() -> None:
    assert edges({**APP, "app/infra/__init__.py": "from . import db\nfrom .db import Repo\n"}, "app.infra") == [
        ("app.infra.db", "", ()),
        ("app.infra.db", "Repo", ()),
    ]


def test_a_star_import_brings_the_submodules_that_are_exported() -> None:
    files = {**APP, "app/infra/__init__.py": "__all__ = ['db']\n", "app/web.py": "from app.infra import *\n"}
    assert edges(files) == [("app.infra", "*", ()), ("app.infra.db", "", ())]


def test_a_name_has_its_home_behind_reexports_and_stars() -> None:
    files = {
        **APP,
        "app/infra/__init__.py": "from .db import *\n",
        "app/shared.py": "from app.infra import Repo as Store\n",
        "app/web.py": "from app.shared import Store, missing\n",
    }
    found = {edge.symbol: (edge.imported.name, edge.home.name) for edge in graph(files).edges() if edge.importer.name == "app.web"}
    assert found == {"Store": ("app.shared", "app.infra.db"), "missing": ("app.shared", "app.shared")}


def test_reexports_in_a_circle_end() -> None:
    found = graph({"a.py": "from b import x\n", "b.py": "from a import x\n"}).edges()
    assert [(edge.importer.name, edge.imported.name) for edge in found] == [("a", "b"), ("b", "a")]


def test_namespace_packages_have_modules_and_no_names() -> None:
    files = {"ns/web/views.py": "from ns import db\nfrom ns.db import tables\nimport ns.db.tables\n", "ns/db/tables.py": ""}
    assert edges(files, "ns.web.views") == [("ns.db.tables", "", ()), ("ns.db.tables", "", ())]


def test_an_absolute_import_means_the_module_of_the_same_root_first() -> None:
    files = {
        "orders/app/main.py": "from app.db import connect\nfrom app import db\nfrom common.money import Money\nimport app.generated\n",
        "orders/app/db.py": "",
        "billing/app/main.py": "from app.db import connect\nimport django.db\n",
        "billing/app/db.py": "",
        "common/money.py": "class Money: ...\n",
    }
    found = graph(files, ("orders", "billing")).edges()
    assert [(edge.importer.name, edge.imported.name) for edge in found] == [
        ("billing.app.main", "billing.app.db"),
        ("billing.app.main", "django.db"),
        ("orders.app.main", "orders.app.db"),
        ("orders.app.main", "orders.app.db"),
        ("orders.app.main", "common.money"),
        ("orders.app.main", "orders.app.generated"),
    ]


def test_only_the_kinds_asked_for_count() -> None:
    files = {**APP, "app/web.py": "if TYPE_CHECKING:\n    import app.infra.db\ndef f():\n    import app.infra\n"}
    assert edges(files, kinds=DEFAULT_KINDS) == [("app.infra", "", ("lazy",))]
    assert edges(files, kinds=()) == []


def test_a_wildcard_names_modules_and_means_their_subtrees() -> None:
    found = graph({"shop/web/forms/fields.py": "", "shop/api/forms.py": "", "shop/db.py": ""})
    assert found.names("shop.*") == ("shop.api", "shop.db", "shop.web")
    assert found.names("shop.**.forms") == ("shop.api.forms", "shop.web.forms")
    assert [module.name for module in found.match("shop.*.forms")] == ["shop.api.forms", "shop.web.forms.fields"]
    assert found.match("shop.d") == ()


def test_the_shortest_chain_is_the_same_for_any_order_of_files() -> None:
    files = {
        "shop/web.py": "import shop.a\nimport shop.b\n",
        "shop/a.py": "import shop.c\n",
        "shop/b.py": "import sqlalchemy.orm\n",
        "shop/c.py": "import shop.b\n",
    }
    for order in (list(files), list(reversed(files))):
        chain = graph({path: files[path] for path in order}).chain("shop.web", "sqlalchemy")
        assert [(edge.path, edge.line, edge.target) for edge in chain] == [("shop/web.py", 2, "shop.b"), ("shop/b.py", 1, "sqlalchemy.orm")]
    assert graph(files).chain("shop.b", "shop.web") == ()


def cycles(files: dict[str, str], **options: bool) -> list[tuple[list[str], str]]:
    return [([edge.importer.name for edge in cycle.edges], cycle.symbol) for cycle in graph(files).cycles(**options)]


def test_a_cycle_starts_with_the_import_that_can_fail() -> None:
    files = {"a.py": "from b import f\ndef g(): ...\n", "b.py": "import a\ndef f(): a.g()\n"}
    (cycle,) = graph(files).cycles()
    assert [(edge.importer.name, edge.imported.name) for edge in cycle.edges] == [("a", "b"), ("b", "a")]
    assert cycle.symbol == "f"


def test_modules_that_only_hold_each_other_cannot_fail() -> None:
    files = {"a.py": "import b\ndef g(): b.f()\n", "b.py": "import a\ndef f(): a.g()\n"}
    assert cycles(files) == []
    assert cycles(files, harmless=True) == [(["a", "b"], "")]


def test_using_the_other_module_at_once_can_fail() -> None:
    files = {"a.py": "import b\nclass A(b.Base): ...\n", "b.py": "import a\nclass Base: ...\n"}
    assert cycles(files) == [(["a", "b"], "Base")]


def test_an_import_below_what_the_other_needs_is_safe() -> None:
    files = {"app/__init__.py": "app = object()\nfrom app import views\n", "app/views.py": "from app import app\n"}
    assert cycles(files) == []
    assert cycles({"a.py": "x = 1\nimport b\n", "b.py": "from a import x\n"}) == []


def test_a_package_and_its_own_modules_are_no_cycle() -> None:
    files = {
        "p/__init__.py": "from .a import A\nfrom .b import B\n",
        "p/a.py": "from p import b\nclass A: ...\n",
        "p/b.py": "import p\nclass B: ...\n",
    }
    assert cycles(files) == []


def test_modules_that_meet_through_their_package_are_a_cycle() -> None:
    files = {
        "p/__init__.py": "from .a import A\nfrom .b import B\n",
        "p/a.py": "from p import B\nclass A: ...\n",
        "p/b.py": "from p.a import A\nclass B: ...\n",
    }
    assert cycles(files) == [(["p.a", "p.b"], "B")]


@pytest.mark.parametrize(
    "back",
    [
        "if TYPE_CHECKING:\n    from a import A",
        "def f():\n    from a import A",
        "if __name__ == '__main__':\n    from a import A",
    ],
)
def test_imports_that_do_not_run_while_loading_close_no_cycle(back: str) -> None:
    assert cycles({"a.py": "from b import B\nclass A: ...\n", "b.py": f"class B: ...\n{back}\n"}) == []


def test_lazy_imports_close_a_cycle_when_asked_for() -> None:
    files = {"a.py": "from b import B\nclass A: ...\n", "b.py": "class B: ...\ndef f():\n    from a import A\n"}
    assert cycles(files, lazy=True) == [(["a", "b"], "")]


def test_a_group_of_many_cycles_is_told_once_by_a_shortest_with_the_cheapest_edge() -> None:
    files = {
        "a.py": "from b import x, y, z\np = 1\nq = 2\n",
        "b.py": "from c import x\ny = z = 1\n",
        "c.py": "from a import p\nfrom d import x\n",
        "d.py": "from a import p, q\nfrom c import w\nx = 1\n",
    }
    (cycle,) = graph(files).cycles()
    assert cycle.size == 4
    assert [edge.importer.name for edge in cycle.edges] == ["c", "d"]
    assert (cycle.cheapest.importer.name, cycle.names) == ("c", ("x",))


def test_groups_that_are_apart_are_told_apart() -> None:
    pair = {"{0}a.py": "from {0}b import B\nclass A: ...\n", "{0}b.py": "from {0}a import A\nclass B: ...\n"}
    files = {path.format(name): text.format(name) for name in "xy" for path, text in pair.items()}
    assert [names for names, _ in cycles(files)] == [["xa", "xb"], ["ya", "yb"]]


def test_a_name_whose_place_is_not_kept_is_bound_nowhere() -> None:
    facts = lower("import os\nx = 1\n")
    slim = facts._replace(functions=(facts.functions[0]._replace(binds=()),))
    found = ImportGraph([(Source("tests/a.py", "tests/a.py", "tests.a"), slim)])
    assert found.bound(found.modules[0], "x") == 0
