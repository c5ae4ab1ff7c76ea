"""How many violations a contract has, where they are told, and what does not count."""

from __future__ import annotations

from typing import Any

from backlint.contract import parse_contract
from backlint.link.boundaries import Verdict
from backlint.link.imports import ImportGraph
from backlint.lower import lower
from backlint.source import Role, Source


def judge(files: dict[str, str], roles: dict[str, Role] | None = None, **table: object) -> Verdict:
    units = []
    for path, text in files.items():
        module = path.removesuffix(".py").replace("/", ".").removesuffix(".__init__")
        role = (roles or {}).get(path, Role.SOURCE)
        units.append((Source(path, path, module, is_package=path.endswith("__init__.py"), role=role), lower(text)))
    return ImportGraph(units).judge(parse_contract(table, "contracts[0]"))


def ways(verdict: Verdict) -> list[str]:
    return [" -> ".join([item.chain[0].importer.name, *(edge.target for edge in item.chain)]) for item in verdict.violations]


def test_one_leak_behind_many_importers_is_told_once_and_names_the_import_to_cut() -> None:
    files = {f"app/web/view{number}.py": "from app.shared import a, b\n" for number in range(20)}
    files |= {"app/shared.py": "import app.infra.db\na = b = 1\n", "app/infra/db.py": ""}
    verdict = judge(files, type="forbidden", source="app.web", forbidden="app.infra")
    assert ways(verdict) == ["app.web.view0 -> app.shared -> app.infra.db"]
    assert verdict.violations[0].weakest.importer.name == "app.shared"


def test_separate_leaks_are_told_apart_for_any_order_of_files() -> None:
    files = {
        "app/web.py": "import app.x\nimport app.y\n",
        "app/x.py": "import app.infra\n",
        "app/y.py": "import app.z\n",
        "app/z.py": "import app.infra\n",
        "app/infra.py": "",
    }
    expected = ["app.web -> app.x -> app.infra", "app.web -> app.y -> app.z -> app.infra"]
    assert ways(judge(files, type="forbidden", source="app.web", forbidden="app.infra")) == expected
    backwards = dict(reversed(files.items()))
    assert ways(judge(backwards, type="forbidden", source="app.web", forbidden="app.infra")) == expected


def test_chains_of_layers_do_not_run_through_other_layers() -> None:
    files = {
        "app/high.py": "",
        "app/middle.py": "import app.beside\n",
        "app/low.py": "import app.middle\n",
        "app/beside.py": "import app.high\n",
    }
    verdict = judge(files, type="layers", containers="app", layers=["high", "middle", "low"])
    assert ways(verdict) == ["app.middle -> app.beside -> app.high", "app.low -> app.middle"]
    assert [item.reason for item in verdict.violations] == ["upward", "upward"]


def test_a_module_may_know_itself() -> None:
    files = {"shop/db/tables.py": "import shop.db.engine\n", "shop/db/engine.py": "", "shop/web.py": "import shop.db.engine\n"}
    assert ways(judge(files, type="forbidden", source="shop", forbidden="shop.db")) == ["shop.web -> shop.db.engine"]


def test_tests_count_only_where_they_are_named() -> None:
    files = {"shop/domain/tests/test_a.py": "import shop.web\n", "shop/domain/orders.py": "", "shop/web.py": ""}
    roles = {"shop/domain/tests/test_a.py": Role.TEST}
    assert ways(judge(files, roles, type="forbidden", source="shop.domain", forbidden="shop.web")) == []
    assert ways(judge(files, roles, type="forbidden", source="shop.domain.tests", forbidden="shop.web")) == [
        "shop.domain.tests.test_a -> shop.web"
    ]


def test_several_names_of_one_import_are_one_violation() -> None:
    files = {"a.py": "from b import x, y\nfrom b import z\n", "b.py": "x = y = z = 1\n"}
    verdict = judge(files, type="independence", modules=["a", "b"])
    assert [(item.chain[0].line, item.symbols) for item in verdict.violations] == [(1, ("x", "y")), (2, ("z",))]


def test_unknown_modules_come_with_the_nearest_and_foreign_packages_are_not_unknown() -> None:
    files = {"shop/web/views.py": "", "shop/domain.py": ""}
    verdict = judge(files, type="forbidden", source="shop.domian", forbidden=["django", "shop.wbe", "shop.web.*"])
    assert [(item.module, item.nearest) for item in verdict.unknown] == [("shop.domian", "shop.domain"), ("shop.wbe", "shop.web")]


def test_an_ignored_import_is_gone_and_a_useless_entry_is_told() -> None:
    files = {"a.py": "import b\nimport c\n", "b.py": "", "c.py": ""}
    verdict = judge(files, type="forbidden", source="a", forbidden="b", ignore=["a -> b", "a -> c", "c -> b"])
    assert verdict.violations == ()
    assert [item.text for item in verdict.idle] == ["a -> c"]
    assert [item.text for item in verdict.unmatched] == ["c -> b"]


def test_an_allowed_importer_may_give_on_what_is_protected() -> None:
    files = {
        "a/front.py": "from a.db import Row\n",
        "a/db.py": "class Row: ...\n",
        "a/web.py": "from a.front import Row\nfrom a.db import Row as R\n",
    }
    table: dict[str, Any] = {"type": "protected", "modules": "a.db", "allowed-importers": "a.front"}
    verdict = judge(files, **table)
    assert [(item.chain[0].importer.name, item.chain[0].line, item.imported) for item in verdict.violations] == [("a.web", 2, "a.db")]


def test_each_match_of_a_wildcard_has_an_interface_of_its_own() -> None:
    files = {
        "shop/billing/__init__.py": "__all__ = ['pay']\ndef pay(): ...\ndef undo(): ...\n",
        "shop/stock/__init__.py": "__all__ = ['count']\ndef count(): ...\n",
        "shop/stock/keep.py": "from shop.billing import pay, undo\nfrom shop.stock import keep\n",
    }
    verdict = judge(files, type="interface", module="shop.*", expose="__all__")
    assert [(item.importer, item.imported, item.symbols) for item in verdict.violations] == [("shop.stock.keep", "shop.billing", ("undo",))]


def test_names_that_cannot_be_seen_are_taken_as_there() -> None:
    files = {"a/__init__.py": "from django.db import *\n", "a/lazy.py": "def __getattr__(name): ...\n"}
    assert judge(files, type="interface", module="a", expose=["Model", "lazy.thing"]).unknown == ()
    (unknown,) = judge({"a/__init__.py": "Model = 1\n"}, type="interface", module="a", expose=["Modell", "Model.objects"]).unknown
    assert (unknown.module, unknown.nearest, unknown.exposed) == ("a.Modell", "Model", True)


def test_what_is_outside_of_the_project_is_always_allowed() -> None:
    files = {"a/x.py": "import json\nimport django.db\nfrom a import y\n", "a/y.py": "", "b.py": "import a.x\n"}
    verdict = judge(files, type="allowed", source=["a.x", "b"], allowed=["a.x"])
    assert [(item.importer, item.imported) for item in verdict.violations] == [("a.x", "a.y")]


def test_the_fewest_imports_that_leave_no_circle_are_told() -> None:
    files = {
        "p/a.py": "from p.b import x, y\nfrom p.c import z\n",
        "p/b.py": "from p.c import z, w\n",
        "p/c.py": "from p.a import q\nfrom p.d import r\n",
        "p/d.py": "import p.c\n",
    }
    for order in (files, dict(reversed(files.items()))):
        verdict = judge(order, type="acyclic", container="p")
        assert [item.circle for item in verdict.violations] == [("p.d", "p.c"), ("p.c", "p.a")]
        kept = judge(order, type="acyclic", container="p", ignore=[f"{item.importer} -> {item.imported}" for item in verdict.violations])
        assert (kept.violations, kept.idle) == ((), ())


def test_circles_are_looked_for_in_each_container() -> None:
    pair = {"{0}/a.py": "import {0}.b.inner\n", "{0}/b/inner.py": "import {0}.a\n"}
    files = {path.format(name): text.format(name) for name in ("x", "y/z") for path, text in pair.items()}
    files = {path: text.replace("/", ".") for path, text in files.items()}
    verdict = judge(files, type="acyclic", container=["x", "y.*"])
    assert [item.imported.rpartition(".")[0] for item in verdict.violations] == ["x", "y.z"]
    assert judge(files, type="acyclic", container="y").violations == ()
