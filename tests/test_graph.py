"""The pictures of a program: what stands in them, in which order, and what is red."""

from __future__ import annotations

import json
import re
from pathlib import Path
from xml.etree import ElementTree

import pytest

from backlint.__main__ import main
from backlint.contract import parse_contract
from backlint.graph import FORMATS
from backlint.graph.draw import draw, known_packages
from backlint.graph.survey import Survey, insides, survey
from backlint.link.imports import ImportGraph
from backlint.lower import lower
from backlint.source import Role, Source

SHOP = {
    "shop/__init__.py": "",
    "shop/web/views.py": "from shop.orders.service import place, close\nfrom shop.orders import models\n",
    "shop/web/forms.py": "from shop.db import connect\nfrom shop.web.views import show\n",
    "shop/orders/service.py": "from shop.db import connect\nfrom shop.orders.models import Order\n",
    "shop/orders/models.py": "from shop.db import Base\n",
    "shop/orders/admin.py": "def late():\n    from shop.web import forms\n",
    "shop/db.py": "import sqlalchemy\nif TYPE_CHECKING:\n    from shop.web import views\n",
    "shop/lonely.py": "",
    "tests/test_shop.py": "from shop.web import views\n",
}


def graph(files: dict[str, str]) -> ImportGraph:
    units = []
    for path, text in files.items():
        module = path.removesuffix(".py").replace("/", ".").removesuffix(".__init__")
        role = Role.TEST if path.startswith("tests/") else Role.SOURCE
        units.append((Source(path, path, module, is_package=path.endswith("__init__.py"), role=role), lower(text)))
    return ImportGraph(units)


def links(shown: Survey) -> dict[tuple[str, str], tuple[int, bool]]:
    name = [part.name for part in shown.parts]
    return {(name[link.source], name[link.target]): (len(link.imports), link.against) for link in shown.links}


def test_packages_stand_in_layer_order_and_the_lighter_direction_is_against_it() -> None:
    shown = survey(graph(SHOP))
    assert [part.label for part in shown.parts] == ["web", "orders", "db"]
    assert links(shown) == {
        ("shop.web", "shop.orders"): (2, False),
        ("shop.web", "shop.db"): (1, False),
        ("shop.orders", "shop.db"): (2, False),
        ("shop.orders", "shop.web"): (1, True),
    }
    assert (shown.imports, shown.against) == (6, 1)
    assert [part.modules for part in shown.parts] == [2, 3, 1]
    assert shown.alone == ("shop", "shop.lonely")


def test_one_statement_counts_once_and_keeps_its_names() -> None:
    shown = survey(graph(SHOP))
    statements = [(item.path, item.line, item.imported, item.names) for item in shown.at[0, 1].imports]
    assert statements == [
        ("shop/web/views.py", 1, "shop.orders.service", ("place", "close")),
        ("shop/web/views.py", 2, "shop.orders.models", ()),
    ]
    assert shown.at[1, 0].imports[0].kinds == ("lazy",)


def test_the_order_is_the_same_for_any_order_of_files() -> None:
    assert survey(graph(dict(reversed(SHOP.items())))) == survey(graph(SHOP))


def test_declared_layers_go_before_what_the_imports_say() -> None:
    contract = parse_contract({"type": "layers", "containers": "shop", "layers": ["orders", "web", "db"]}, "contracts[0]")
    shown = survey(graph(SHOP), contracts=[contract])
    assert [(part.label, part.layer) for part in shown.parts] == [("orders", 0), ("web", 1), ("db", 2)]
    assert shown.declared
    assert links(shown)["shop.web", "shop.orders"] == (2, True)


def test_a_package_can_be_seen_from_inside_and_modules_one_by_one() -> None:
    built = graph(SHOP)
    assert links(survey(built, focus="shop.orders")) == {("shop.orders.service", "shop.orders.models"): (1, False)}
    assert list(insides(built, survey(built))) == ["shop.orders"]
    assert "shop.web.forms" in [part.name for part in survey(built, level="modules").parts]
    assert known_packages(built) == ("shop", "shop.orders", "shop.web", "tests")


@pytest.mark.parametrize("form", FORMATS)
def test_every_format_can_be_drawn_of_nothing_and_of_something(form: str) -> None:
    for files in (SHOP, {"alone.py": ""}):
        built = graph(files)
        text = draw(built, survey(built), form, project="shop")
        assert text.endswith("\n")
        assert draw(built, survey(built), form, project="shop") == text


def test_the_svg_is_well_formed_and_has_a_cell_and_an_arc_for_each_link() -> None:
    built = graph(SHOP)
    tree = ElementTree.fromstring(draw(built, survey(built), "svg"))
    marked = [element.get("class", "").split() for element in tree.iter() if element.get("data-k") is not None]
    assert sorted(words[-1] for words in marked) == ["d"] * 6 + ["u"] * 2


def test_the_page_needs_no_network_and_cannot_be_broken_out_of() -> None:
    files = {**SHOP, "shop/web/</script><b>.py": "from shop.orders.models import Order\n"}
    built = graph(files)
    text = draw(built, survey(built), "html", project="<shop>")
    addresses = set(re.findall(r"\w+://[^\s\"'<>)]+", text))
    assert addresses <= {"http://www.w3.org/2000/svg"}
    assert not re.search(r"<(?:link|img|iframe)\b|\bsrc=|@import|\burl\(", text)
    assert text.count("</script>") == 2
    assert "<b>" not in text and "<shop>" not in text
    data = json.loads(text.partition(" id=imports-data>")[2].partition("</script>")[0])
    assert [one["title"] for one in data["surveys"]] == ["All packages", "shop.web", "shop.orders"]


def test_mermaid_shows_circles_only_and_what_to_cut() -> None:
    built = graph(SHOP)
    text = draw(built, survey(built), "mermaid")
    assert 'c0n1["orders"]' in text and "c0n1 -->|1| c0n0" in text and "c0n0 -->|2| c0n1" in text
    assert "linkStyle 0 stroke:#d63a3a" in text
    assert '"db"' not in text
    straight = graph({path: text for path, text in SHOP.items() if path != "shop/orders/admin.py"})
    assert 'none["no circles"]' in draw(straight, survey(straight), "mermaid")


def test_json_has_the_imports_behind_each_link() -> None:
    built = graph(SHOP)
    data = json.loads(draw(built, survey(built), "json"))
    assert [part["name"] for part in data["parts"]] == ["shop.web", "shop.orders", "shop.db"]
    assert data["circles"] == [["shop.orders", "shop.web"]]
    (link,) = [link for link in data["links"] if link["against"]]
    assert link["imports"][0]["path"] == "shop/orders/admin.py"


def test_the_command_writes_a_file_and_says_what_is_in_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for path, text in SHOP.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text)
    monkeypatch.chdir(tmp_path)
    assert main(["graph", "-o", "imports.html", "--no-cache", "-j", "1"]) == 0
    assert (tmp_path / "imports.html").read_text("utf-8").startswith("<!doctype html>")
    assert capsys.readouterr().err == "3 parts, 6 imports between them, 1 against the layering; 2 more parts stand alone in imports.html.\n"
    assert main(["graph", "-f", "dot", "--no-cache", "-j", "1"]) == 0
    assert '"shop.orders" -> "shop.web" [weight=1, label=1, color=crimson' in capsys.readouterr().out


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["-f", "svgg"], "--output-format: there is no 'svgg'; did you mean 'svg'?"),
        (["--level", "package"], "--level: there is no 'package'; did you mean 'packages'?"),
        (["--focus", "shop.order"], "--focus: there is no 'shop.order'; did you mean 'shop.orders'?"),
        (["nowhere"], "there is no folder 'nowhere'"),
        (["-o", "no/where.html"], "no/where.html: there is no folder 'no'"),
    ],
)
def test_mistakes_are_named(
    words: list[str], message: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "shop" / "orders").mkdir(parents=True)
    (tmp_path / "shop" / "orders" / "models.py").write_text("")
    monkeypatch.chdir(tmp_path)
    assert main(["graph", "--no-cache", "-j", "1", *words]) == 2
    assert message in capsys.readouterr().err
