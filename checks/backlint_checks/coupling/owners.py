"""Whose rows are whose: which module of the project owns a class, and who may work with it all the same."""

from __future__ import annotations

from dataclasses import dataclass

from backlint import ClassInfo, Program
from backlint.contract import Contract, Ignore, Independence, Interface, pattern
from backlint.modules import Module, owner


@dataclass(frozen=True)
class Owner:
    """A module that keeps its rows to itself.

    Attributes:
        name: What the project calls it.
        expose: The names in it that others may use.
        promise: The setting that says so, for people.
    """

    name: str
    expose: tuple[str, ...]
    promise: str


class Owners:
    """Reads what the configuration says of modules and their rows."""

    def __init__(self, program: Program) -> None:
        self._program = program
        self._modules = [module for module in program.declared if module.owns_models]
        plain = [contract for contract in program.contracts if contract.declaration is None]
        self._contracts = [contract for contract in plain if isinstance(contract, (Interface, Independence))]
        self._imports: set[tuple[str, str]] | None = None

    def __bool__(self) -> bool:
        return bool(self._modules or self._contracts)

    def against(self, user: str, cls: ClassInfo) -> Owner | None:
        """The owner of a class into whose rows a module must not reach; None where nothing forbids it.

        Where a contract forbids the import as well, the import is what is reported.
        """
        home = cls.module.name
        declared = owner(self._program.declared, home)
        if declared is not None and declared.owns_models:
            if owner(self._program.declared, user) is declared or _is_exposed(declared.expose, declared.paths, cls):
                return None
            return None if _ignored(declared.ignore, user, home) else Owner(declared.name, declared.expose, "owns-models")
        for contract in self._contracts:
            found = self._contracted(contract, user, cls)
            if found is not None and not _ignored(contract.ignore, user, home) and not self._is_imported(user, home):
                return found
        return None

    def _contracted(self, contract: Contract, user: str, cls: ClassInfo) -> Owner | None:
        modules = contract.modules if isinstance(contract, (Interface, Independence)) else ()
        home = _match(modules, cls.module.name)
        near = _match(modules, user)
        if not home or home == near:
            return None
        if isinstance(contract, Interface):
            exposed = _is_exposed(contract.expose, (home,), cls)
            return None if exposed else Owner(home, contract.expose, f"the contract '{contract.name}'")
        return Owner(home, (), f"the contract '{contract.name}'") if near else None

    def _is_imported(self, user: str, home: str) -> bool:
        if self._imports is None:
            self._imports = {(edge.importer.name, edge.home.name) for edge in self._program.imports.edges()}
        return (user, home) in self._imports


def declared(program: Program, name: str) -> Module | None:
    """The declared module to which a module of the project belongs."""
    return owner(program.declared, name)


def _match(modules: tuple[str, ...], name: str) -> str:
    found = (pattern(module).match(name) for module in modules)
    return next((match[1] for match in found if match), "")


def _is_exposed(expose: tuple[str, ...], paths: tuple[str, ...], cls: ClassInfo) -> bool:
    inside = [cls.path[len(path) + 1 :] for path in paths if cls.path.startswith(f"{path}.")]
    return any(entry in (name, cls.name) or name.startswith(f"{entry}.") for entry in expose for name in inside)


def _ignored(ignore: tuple[Ignore, ...], user: str, home: str) -> bool:
    return any(pattern(entry.importer).match(user) and pattern(entry.imported).match(home) for entry in ignore)
