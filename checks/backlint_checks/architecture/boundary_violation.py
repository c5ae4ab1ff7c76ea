from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from backlint import Finding, Mark, Position, Program, Role, Rule, Severity, Step
from backlint.contract import Contract, Ignore
from backlint.link.boundaries import Verdict, Violation, nearest
from backlint.link.edges import Edge

from ..boundaries.configured import configured
from ..boundaries.wording import called, remedy, takes, why

#: How many imports that make the same step of a circle are shown.
_ALIKE = 5


class BoundaryViolation(Rule):
    """A module imports what one of the project's contracts forbids.

    Boundaries are promises: the domain does not know the web, two features can change alone, only one package talks to the database.
    Each import that breaks one is small, and after a hundred of them no part can be tested, replaced or understood without the rest.
    State the promises in `[[tool.backlint.contracts]]`; every import that breaks one is found, lazy and dynamic ones, re-exported names
    and chains through third modules too.

    ```toml bad file=pyproject.toml
    [[tool.backlint.contracts]]
    name = "the domain stands alone"
    type = "layers"
    layers = ["shop.web", "shop.services | shop.jobs", "shop.domain"]
    ```
    ```python bad file=shop/web/cart.py
    class Cart: ...
    ```
    ```python bad file=shop/domain/pricing.py
    from shop.web.cart import Cart
    ```
    ```python bad file=shop/services/__init__.py
    ```
    ```python bad file=shop/jobs/__init__.py
    ```

    A higher layer may use a lower one:

    ```toml good file=pyproject.toml
    [[tool.backlint.contracts]]
    name = "the domain stands alone"
    type = "layers"
    layers = ["shop.web", "shop.domain"]
    ```
    ```python good file=shop/web/cart.py
    from shop.domain.pricing import total
    ```
    ```python good file=shop/domain/pricing.py
    def total(prices: list[int]) -> int:
        return sum(prices)
    ```

    `type = "forbidden"` takes `source`, `forbidden` (packages outside of the project too) and `indirect = false`, which accepts chains of
    imports but not re-exported names; `type = "independence"` takes `modules`. `type = "protected"` takes `modules` and
    `allowed-importers`, the only ones that may import them; `type = "interface"` takes `module` and `expose`, the names and submodules of
    it that may be used from outside (`__all__` for those listed there); `type = "allowed"` takes `source` and `allowed`, the only modules
    of the project that it may import; `type = "acyclic"` takes a `container`, whose direct children may not depend on each other in a
    circle, and names the fewest imports to cut. One name or a list will do everywhere. A module stands for all below it, `*` for one part
    of a name, `**` for several. `kinds` says which imports count besides the plain ones: `attribute`, `conditional`, `dynamic`, `lazy`,
    `optional` by default, and `type-checking`. Imports accepted for now stand in `ignore = ["shop.domain.pricing -> shop.web.cart"]`; an
    entry that hides nothing is reported. Tests and migrations count only in a contract that names them.

    Modules that are named in strings count where a library model says so (`INSTALLED_APPS`, `import_string`); those that a framework
    imports later count only directly, not in a chain.

    Declared modules, `[tool.backlint.modules.billing]` with `path`, `depends-on`, `expose` and `layer`, are the short way to say it.

    Limits: names that are put together, and entry points of distributions, are not seen as imports.
    """

    severity = Severity.ERROR
    roles = frozenset(Role)

    def check(self, program: Program) -> Iterator[Finding]:
        verdicts = [(contract, program.imports.judge(contract)) for contract in program.contracts]
        for contract, verdict in verdicts:
            for violation in verdict.violations:
                yield self._violation(program, contract, violation)
            yield from self._about(program, contract, _own(contract, verdict, verdicts))
        yield from self._declarations(program)

    def _violation(self, program: Program, contract: Contract, violation: Violation) -> Finding:
        first, last = violation.chain[0], violation.chain[-1]
        if violation.circle:
            more = len(violation.alike) - 1
            others = f" (and {more} more import{'s' if more > 1 else ''})" if more else ""
            circle = " -> ".join([*violation.circle, violation.circle[0]])
            what = f"`{first.importer.name}` {takes(first, violation.symbols)}{others}, which closes the circle {circle}"
        elif len(violation.chain) > 1:
            through = ", ".join(f"`{edge.imported.name}`" for edge in violation.chain[:-1])
            what = f"`{first.importer.name}` comes to depend on `{last.target}` through {through}"
        else:
            what = f"`{first.importer.name}` {takes(first, violation.symbols)}"
        about = f"{violation.importer} -> {violation.imported}" if violation.circle else f"{first.importer.name} -> {last.target}"
        return self.finding(
            _place(program, first),
            f"{what}, against {called(contract)}: {why(contract, violation)}",
            help=remedy(contract, violation),
            subject=about,
            evidence=_evidence(program, violation),
            severity=contract.severity,
        )

    def _declarations(self, program: Program) -> Iterator[Finding]:
        """Declared modules that are not there."""
        for module in program.declared:
            for path in module.paths:
                if not program.imports.names(path):
                    near = nearest(program.imports, path)
                    yield self.finding(
                        configured(program, module.key, path),
                        f"the module '{module.name}' is declared as `{path}`, which does not exist, so that nothing bounds it",
                        help=f"did you mean `{near}`?" if near else "use a module of the project",
                        subject=f"{module.name}: {path}",
                    )

    def _about(self, program: Program, contract: Contract, verdict: Verdict) -> Iterator[Finding]:
        """What is wrong with the contract itself, or not covered by it."""
        for unknown in verdict.unknown:
            place = configured(program, contract.key, unknown.written)
            thing, effect = ("name", "exposes") if unknown.exposed else ("module", "protects")
            message = f"the {thing} `{unknown.module}` of {called(contract)} does not exist, so that part of it {effect} nothing"
            near = f"did you mean `{unknown.nearest}`?" if unknown.nearest else f"use a {thing} of the project"
            yield self.finding(place, message, help=near, subject=f"{contract.name}: {unknown.module}")
        for ignore in verdict.unmatched:
            message = f"the entry `{ignore.text}` of {called(contract)} ignores an import that does not exist"
            yield self._ignore(program, contract, ignore.text, message, "remove it, or it will hide the next import of that kind")
        for ignore in verdict.idle:
            message = f"the entry `{ignore.text}` of {called(contract)} ignores an import that the contract allows"
            yield self._ignore(program, contract, ignore.text, message, "remove it")
        for ignore, chain in verdict.wide:
            way = " -> ".join([chain[0].importer.name, *(edge.target for edge in chain)])
            message = f"the entry `{ignore.text}` of {called(contract)} hides an indirect dependency as well: {way}"
            yield self._ignore(program, contract, ignore.text, message, "name the one import that is accepted, without a wildcard")
        for vertex, package in verdict.uncovered:
            yield self.finding(
                Position(vertex.path),
                f"`{vertex.name}` is in no layer of {called(contract)}, which is to cover `{package}`: nothing limits what it imports",
                help="add it to a layer",
                subject=f"{contract.name}: {vertex.name}",
                severity=contract.severity,
            )

    def _ignore(self, program: Program, contract: Contract, text: str, message: str, help: str) -> Finding:
        place = configured(program, contract.key, *text.split(" -> "))
        return self.finding(place, message, help=help, subject=f"{contract.name}: {text}", severity=Severity.WARNING)


def _own(contract: Contract, verdict: Verdict, verdicts: list[tuple[Contract, Verdict]]) -> Verdict:
    """What is wrong with a contract. The entries of `ignore` of a declared module are good for all contracts that it makes: they are wrong
    when all say so, and the first one tells."""
    if contract.declaration is None:
        return verdict
    useless: list[Ignore] = []
    for entry in contract.ignore:
        holders = [(other, found) for other, found in verdicts if other.declaration is not None and entry in other.ignore]
        if holders[0][0] is contract and all(entry in (*found.unmatched, *found.idle) for _, found in holders):
            useless.append(entry)
    unmatched = tuple(entry for entry in useless if entry in verdict.unmatched)
    idle = tuple(entry for entry in useless if entry not in verdict.unmatched)
    return replace(verdict, unmatched=unmatched, idle=idle)


def _place(program: Program, edge: Edge) -> Position:
    return program.position(edge.path, Mark(edge.line))


def _evidence(program: Program, violation: Violation) -> Iterator[Step]:
    for edge in (*violation.alike[:_ALIKE], *violation.chain[1:]) if violation.circle else violation.chain:
        yield Step(_place(program, edge), f"`{edge.importer.name}` {takes(edge, (edge.symbol,))}")
    last = violation.chain[-1]
    line = program.imports.bound(last.home, last.symbol)
    if last.home is not last.imported and line:
        yield Step(program.position(last.home.path, Mark(line)), f"`{last.symbol}` is defined here")
