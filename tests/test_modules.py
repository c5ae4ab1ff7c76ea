"""What a user may declare in `[tool.backlint.modules.<name>]`, and what comes of it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from backlint.config import ConfigError, parse
from backlint.contract import Allowed, Interface, Layers
from backlint.modules import owner, parse_modules
from backlint.registry import load_plugins
from backlint.schema import schema

from .command_line import CALL, Backlint, put


def test_a_declaration_becomes_contracts() -> None:
    found = parse_modules(
        {
            "web": {"path": "shop.web", "layer": "interface"},
            "billing": {
                "path": ["shop.billing", "shop.invoices"],
                "depends-on": ["core", "shop.orders.events"],
                "expose": "pay",
                "layer": "domain",
                "ignore": "shop.billing -> shop.web",
            },
            "core": {"path": "shop.core", "depends-on": [], "owns-models": True, "strict": True},
        },
        ["interface", "domain"],
    )
    allowed, interface, nothing, layers = found.contracts
    assert isinstance(allowed, Allowed) and allowed.source == ("shop.billing", "shop.invoices")
    assert allowed.allowed == ("shop.core", "shop.orders.events")
    assert isinstance(interface, Interface) and interface.expose == ("pay",)
    assert isinstance(nothing, Allowed) and nothing.allowed == ()
    assert isinstance(layers, Layers) and [layer.text for layer in layers.layers] == ["shop.web", "shop.billing : shop.invoices"]
    assert [ignore.text for ignore in layers.ignore] == ["shop.billing -> shop.web"]
    assert (found.modules[2].strict, found.modules[2].owns_models) == (True, True)


def test_a_name_belongs_to_the_most_precise_module() -> None:
    modules = parse_modules({"shop": {"path": "shop"}, "web": {"path": "shop.web"}}, ()).modules
    names = ("shop.web.forms", "shop.website", "other")
    assert [found.name if (found := owner(modules, name)) else "" for name in names] == ["web", "shop", ""]


def test_all_problems_come_at_once(tmp_path: Path) -> None:
    table = {
        "layers": ["interface", "domain"],
        "modules": {
            "billing": {"path": "shop.billing", "depend-on": [], "depends-on": ["ordrs", "bad name.x"], "layer": "domian", "expose": []},
            "orders": {"path": ["shop.*", "shop.billing"], "strict": "yes", "ignore": "shop.orders"},
            "stock": {},
            "core": 3,
        },
    }
    with pytest.raises(ConfigError) as caught:
        parse(table, tmp_path / "backlint.toml")
    assert [problem.removeprefix(f"{tmp_path / 'backlint.toml'}: ") for problem in caught.value.problems] == [
        "modules.billing.depend-on: there is no such key; did you mean 'depends-on'?",
        "modules.billing.depends-on[0]: there is no module 'ordrs'; did you mean 'orders'?",
        "modules.billing.depends-on[1]: 'bad name.x' is no module name; write it with dots, `*` for one part, `**` for several",
        "modules.billing.expose: is empty",
        "modules.billing.layer: there is no layer 'domian'; did you mean 'domain'?",
        "modules.orders.path[0]: 'shop.*' has a wildcard; name the modules themselves, each stands for all below it",
        "modules.orders.strict: must be true or false, not a string",
        "modules.orders.ignore: 'shop.orders' must look like 'importer -> imported'",
        "modules.stock.path: is missing",
        "modules.core: must be a table, not a number",
        "modules.orders.path: 'shop.billing' is the module 'billing' already",
    ]


def test_a_layer_needs_the_list_of_layers() -> None:
    with pytest.raises(ValueError, match=r"modules.web.layer: there is no layer 'top'; name the layers, from the highest to the lowest"):
        parse_modules({"web": {"path": "shop.web", "layer": "top"}}, ())


def test_a_nearer_file_completes_the_modules_of_the_one_that_it_extends(tmp_path: Path) -> None:
    put(tmp_path, "base.toml", '[modules.web]\npath = "shop.web"\nstrict = true\n[modules.core]\npath = "shop.core"\n')
    config = parse({"extend": "base.toml", "modules": {"web": {"path": "shop.site"}}}, tmp_path / "backlint.toml")
    assert [(module.name, module.paths, module.strict) for module in config.modules] == [
        ("web", ("shop.site",), True),
        ("core", ("shop.core",), False),
    ]


def test_the_schema_and_the_effective_settings_know_modules(backlint: Backlint, tmp_path: Path) -> None:
    jsonschema = pytest.importorskip("jsonschema")
    made = schema(load_plugins())
    jsonschema.validate({"layers": ["a"], "modules": {"web": {"path": "shop.web", "layer": "a", "strict": True}}}, made)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({"modules": {"web": {"path": "shop.web", "depend-on": []}}}, made)
    put(tmp_path, "backlint.toml", 'layers = ["top"]\n[modules."the web"]\npath = "shop"\nlayer = "top"\n')
    shown = backlint("config").out
    assert 'layers = ["top"]' in shown and '[modules."the web"]\npath = "shop"\nlayer = "top"\n' in shown
    put(tmp_path, "backlint.toml", shown)
    assert backlint("config").code == 0


def test_no_baseline_hides_what_is_found_in_a_strict_module(backlint: Backlint, tmp_path: Path) -> None:
    put(tmp_path, "shop/core/__init__.py", "")
    put(tmp_path, "shop/core/fetch.py", CALL)
    assert backlint("baseline").err == ".backlint-baseline.json knows 2 findings: 2 new, 0 removed.\n"
    assert backlint().code == 0
    put(tmp_path, "backlint.toml", '[modules.core]\npath = "shop.core"\nstrict = true\n')
    assert backlint("-f", "concise").out.startswith("shop/core/fetch.py:5:12: error missing-timeout")
    said = backlint("baseline").err
    assert "knows 1 finding: 0 new, 1 removed." in said and "1 finding in strict modules is not written down: repair them." in said
    written = json.loads((tmp_path / ".backlint-baseline.json").read_text())
    assert [entry["path"] for entry in written["findings"]] == ["shop/orders.py"]
    assert backlint().code == 1
