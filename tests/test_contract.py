"""What a user may write in `[[tool.backlint.contracts]]`, and what the answer to a mistake says."""

from __future__ import annotations

import pytest

from backlint.contract import Acyclic, Allowed, Forbidden, Ignore, Independence, Interface, Layers, Member, Protected, parse_contract
from backlint.finding import Severity


def problems(table: dict[str, object], key: str = "contracts[0]") -> list[str]:
    with pytest.raises(ValueError) as caught:
        parse_contract(table, key)
    return str(caught.value).splitlines()


def test_layers_keep_their_order_and_their_siblings() -> None:
    contract = parse_contract(
        {"type": "layers", "layers": ["web", "services | jobs", "(legacy) : domain"], "containers": "shop"}, "contracts[0]"
    )
    assert isinstance(contract, Layers)
    assert [layer.members for layer in contract.layers] == [
        (Member("web"),),
        (Member("services"), Member("jobs")),
        (Member("legacy", optional=True), Member("domain")),
    ]
    assert [layer.independent for layer in contract.layers] == [True, True, False]
    assert contract.containers == ("shop",)
    assert (contract.exhaustive, contract.closed) == (False, frozenset())
    assert contract.type == "layers"
    assert contract.name == "web > services | jobs > (legacy) : domain"


def test_all_layers_or_some_of_them_are_closed() -> None:
    layers = ["web", "services | jobs", "domain"]
    every = parse_contract({"type": "layers", "layers": layers, "closed": True}, "contracts[0]")
    some = parse_contract({"type": "layers", "layers": layers, "closed": ["jobs"]}, "contracts[0]")
    assert isinstance(every, Layers) and every.closed == {0, 1, 2}
    assert isinstance(some, Layers) and some.closed == {1}


def test_forbidden_takes_one_string_or_a_list() -> None:
    contract = parse_contract(
        {
            "name": "pure domain",
            "type": "forbidden",
            "source": "shop.domain",
            "forbidden": ["django", "shop.**.web"],
            "indirect": False,
            "severity": "error",
            "kinds": ["lazy"],
            "ignore": "shop.domain.money->django.utils",
        },
        "contracts[3]",
    )
    assert contract == Forbidden(
        name="pure domain",
        key="contracts[3]",
        ignore=(Ignore("shop.domain.money", "django.utils"),),
        severity=Severity.ERROR,
        kinds=frozenset({"lazy"}),
        source=("shop.domain",),
        forbidden=("django", "shop.**.web"),
        indirect=False,
    )
    assert contract.ignore[0].text == "shop.domain.money -> django.utils"


def test_type_checking_imports_do_not_count_unless_asked_for() -> None:
    contract = parse_contract({"type": "independence", "modules": ["a", "b"]}, "contracts[0]")
    assert isinstance(contract, Independence)
    assert "type-checking" not in contract.kinds
    assert {"lazy", "optional", "conditional"} <= contract.kinds


def test_all_problems_come_at_once() -> None:
    found = problems(
        {
            "type": "layers",
            "layer": ["shop.web"],
            "layers": ["shop.web | shop.jobs : shop.cli", "shop-domain", "shop.db", "shop.db"],
            "exhaustive": "yes",
            "closed": ["shop.dbs"],
            "kinds": ["lasy"],
            "ignore": ["shop.web"],
            "severity": "fatal",
        },
        "contracts[2]",
    )
    assert found == [
        "contracts[2].layer: there is no such key for type 'layers'; did you mean 'layers'?",
        "contracts[2].ignore[0]: 'shop.web' must look like 'importer -> imported'",
        "contracts[2].severity: there is no severity 'fatal'; valid are 'error', 'note', 'warning'",
        "contracts[2].kinds: there is no kind 'lasy'; did you mean 'lazy'?",
        "contracts[2].layers[0]: 'shop.web | shop.jobs : shop.cli' mixes `|` (may not import each other) and `:` (may)",
        "contracts[2].layers[1]: 'shop-domain' is no module name; write it with dots, `*` for one part, `**` for several",
        "contracts[2].closed: 'shop.dbs' is no module of the layers; did you mean 'shop.db'?",
        "contracts[2].exhaustive: must be true or false, not a string",
        "contracts[2].layers: names 'shop.db' twice",
    ]


def test_an_unknown_type_names_the_nearest() -> None:
    assert problems({"type": "layer", "layers": ["a"]}) == ["contracts[0].type: there is no type 'layer'; did you mean 'layers'?"]
    assert problems({"modules": ["a", "b"]})[0].startswith("contracts[0].type: is missing")


def test_a_key_of_another_type_is_refused() -> None:
    assert problems({"type": "independence", "modules": ["a", "b"], "containers": "c"}) == [
        (
            "contracts[0].containers: there is no such key for type 'independence'; valid are "
            "'ignore', 'kinds', 'modules', 'name', 'severity', 'type'"
        )
    ]


@pytest.mark.parametrize(
    ("table", "problem"),
    [
        ({"type": ["layers"]}, "contracts[0].type: must be a string, not a list"),
        ({"type": "layers"}, "contracts[0].layers: is missing"),
        ({"type": "layers", "layers": []}, "contracts[0].layers: is empty"),
        ({"type": "forbidden", "source": "a"}, "contracts[0].forbidden: is missing"),
        ({"type": "forbidden", "source": 3, "forbidden": "b"}, "contracts[0].source: must be a string or a list of strings, not a number"),
        ({"type": "protected", "modules": "a"}, "contracts[0].allowed-importers: is missing"),
        ({"type": "interface", "module": "a", "expose": []}, "contracts[0].expose: is empty"),
        (
            {"type": "interface", "modules": "a", "expose": "b"},
            "contracts[0].modules: there is no such key for type 'interface'; did you mean 'module'?",
        ),
        ({"type": "allowed", "source": "a"}, "contracts[0].allowed: is missing"),
        (
            {"type": "acyclic", "container": "a-b"},
            "contracts[0].container: 'a-b' is no module name; write it with dots, `*` for one part, `**` for several",
        ),
        ({"type": "acyclic", "container": ["a", "a"]}, "contracts[0].container: names 'a' twice"),
        (
            {"type": "independence", "modules": "a"},
            "contracts[0].modules: one module alone cannot be dependent; name at least two, or use a wildcard",
        ),
    ],
)
def test_what_is_missing_or_wrong_is_said(table: dict[str, object], problem: str) -> None:
    assert problem in problems(table)


def test_a_wildcard_alone_names_several_independent_modules() -> None:
    contract = parse_contract({"type": "independence", "modules": "shop.plugins.*"}, "contracts[0]")
    assert isinstance(contract, Independence) and contract.modules == ("shop.plugins.*",)


def test_the_short_types_have_names_that_say_what_they_ask_for() -> None:
    protected = parse_contract({"type": "protected", "modules": "shop.db", "allowed-importers": ["shop.repos", "cli"]}, "contracts[0]")
    interface = parse_contract({"type": "interface", "module": "shop.*", "expose": ["__all__", "api"]}, "contracts[1]")
    allowed = parse_contract({"type": "allowed", "source": "shop.core", "allowed": []}, "contracts[2]")
    acyclic = parse_contract({"type": "acyclic", "container": "shop"}, "contracts[3]")
    assert isinstance(protected, Protected) and (protected.modules, protected.importers) == (("shop.db",), ("shop.repos", "cli"))
    assert isinstance(interface, Interface) and (interface.modules, interface.expose) == (("shop.*",), ("__all__", "api"))
    assert isinstance(allowed, Allowed) and (allowed.source, allowed.allowed) == (("shop.core",), ())
    assert isinstance(acyclic, Acyclic) and acyclic.containers == ("shop",)
    assert [contract.name for contract in (protected, interface, allowed, acyclic)] == [
        "shop.db only for shop.repos, cli",
        "the interface of shop.*",
        "shop.core with nothing but itself",
        "no circles in shop",
    ]
    assert acyclic.type == "acyclic"
