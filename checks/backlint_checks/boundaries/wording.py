"""What is said about an import that breaks a contract: what it does, why that is a violation, what to do."""

from __future__ import annotations

from collections.abc import Collection

from backlint.contract import Allowed, Contract, Interface, Layers, Protected
from backlint.link.boundaries import Violation
from backlint.link.edges import Edge

_WHY = {
    "upward": "`{a}` is a layer below `{b}` and can then neither be understood nor tested nor reused without it",
    "sibling": "`{a}` and `{b}` are of one layer and may not know each other, so that each can change alone",
    "bypass": "`{a}` may reach `{b}` only through the closed layer between them, which it bypasses",
    "forbidden": "`{a}` may not depend on `{b}`",
    "independent": "`{a}` and `{b}` are to stay independent, so that each can change alone",
    "protected": "only {words} may import `{b}`, so that whatever it does is in few hands",
    "hidden": "from outside `{b}` is to be used only through {words}, so that its inside can change",
    "unlisted": "of the project's modules `{a}` may import only {words}",
    "circle": "`{b}` depends on `{a}` already, and neither can then be understood, tested or moved without the other",
}
_NAMED = "`{a}` is in the layer '{c}', below `{b}` in '{d}', and can then neither be understood nor tested nor reused without it"
_HELP = {
    "upward": "move what both need into the lower layer, or let the higher one pass it in as an argument, a callback or a protocol",
    "sibling": "move what both need into a lower layer, or let a higher one connect the two",
    "bypass": "ask the layer between for it",
    "forbidden": "move the code to where the dependency is allowed, or hide it behind a protocol that the caller implements",
    "independent": "move what both need into a module below them, or let a module above connect the two",
    "protected": "ask one of the modules that may import it, or add this one to `allowed-importers`",
    "hidden": "use what it exposes, or add the name to `expose` if everybody may build on it",
    "unlisted": "do without, or add the module to `allowed` if the dependency is meant",
    "circle": "move what both need into a module below them, or turn the dependency around with an argument, a callback or a protocol",
}
_HOW = {"attribute": "reaches `{0}` as an attribute of a package", "dynamic": "imports `{0}` by its name in a string"}
#: How many of a list are named.
_SHOWN = 6


def called(contract: Contract) -> str:
    """A contract, or what the project declared instead."""
    if contract.declaration is None:
        return f"the contract '{contract.name}'"
    return f"the declaration of the module '{contract.name}'" if contract.declaration.name else contract.name


def why(contract: Contract, violation: Violation) -> str:
    """Why an import is against a contract."""
    if violation.reason == "upward" and isinstance(contract, Layers):
        layers = {member.module: layer.name for layer in contract.layers for member in layer.members if layer.name}
        if violation.importer in layers and violation.imported in layers:
            return _NAMED.format(a=violation.importer, b=violation.imported, c=layers[violation.importer], d=layers[violation.imported])
    return _WHY[violation.reason].format(a=violation.importer, b=violation.imported, words=_words(contract))


def remedy(contract: Contract, violation: Violation) -> str:
    """What to do about it."""
    if len(violation.chain) > 1 and not violation.circle:
        weakest = violation.weakest
        return f"cut the chain where it is weakest, `{weakest.importer.name}` -> `{weakest.target}`: {_HELP[violation.reason]}"
    if violation.reason == "hidden" and isinstance(contract, Interface):
        for symbol in violation.symbols:
            same = next((entry for entry in contract.expose if entry.rpartition(".")[2] == symbol), "")
            if same:
                return f"import `{symbol}` from `{'.'.join([violation.imported, *same.split('.')[:-1]])}`, which exposes it"
    if violation.reason == "circle" and len(violation.alike) > 1:
        return f"cut all {len(violation.alike)} imports of `{violation.imported}` in `{violation.importer}`: {_HELP['circle']}"
    if violation.reason == "unlisted" and contract.declaration is not None:
        return "do without, or add the module to `depends-on` if the dependency is meant"
    return _HELP[violation.reason]


def takes(edge: Edge, symbols: tuple[str, ...]) -> str:
    """What an import does, after its module's name: "imports `Repo` from `shop.db`"."""
    if "attribute" in edge.kinds and edge.symbol:
        return f"uses {_list(symbols)} of `{edge.imported.name}`"
    if not edge.loads:
        return f"names {_list(symbols) + ' of ' if edge.symbol else ''}`{edge.imported.name}`, which a framework imports"
    how = next((_HOW[kind] for kind in edge.kinds if kind in _HOW), "")
    if how:
        return how.format(edge.imported.name)
    if not edge.symbol:
        return f"imports `{edge.imported.name}`"
    names = "everything" if edge.symbol == "*" else _list(symbols)
    home = f", defined in `{edge.home.name}`," if edge.home is not edge.imported else ""
    return f"imports {names} from `{edge.imported.name}`{home}".rstrip(",")


def _words(contract: Contract) -> str:
    if isinstance(contract, Protected):
        return _choice(contract.importers)
    if isinstance(contract, Interface):
        return _choice([entry if entry != "__all__" else "the names in its `__all__`" for entry in contract.expose])
    if isinstance(contract, Allowed):
        return _choice(contract.allowed) if contract.allowed else "itself"
    return ""


def _list(words: Collection[str]) -> str:
    return ", ".join(f"`{word}`" for word in dict.fromkeys(words))


def _choice(words: Collection[str]) -> str:
    quoted = [word if " " in word else f"`{word}`" for word in words]
    if len(quoted) > _SHOWN:
        return f"{', '.join(quoted[: _SHOWN - 1])} and {len(quoted) - _SHOWN + 1} others"
    return " and ".join([", ".join(quoted[:-1]), quoted[-1]] if len(quoted) > 1 else quoted)
