"""What the callee calls an argument: `login("shop", "…")` gives a password where `def login(user, password)` says so."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from backlint.facts import Parameter, String
from backlint.link.frames import Site

from .names import kind

if TYPE_CHECKING:
    from backlint.link.program import Program
    from backlint.link.symbols import ModuleInfo


def parameter_names(program: Program, module: ModuleInfo) -> Callable[[String], str]:
    """A function that names the parameter for which a literal is given by its position.

    It answers "" unless everything that the call may reach takes a credential there: a parameter of the project with a telling name, or
    one that a library's model annotates with `Secret`.
    """

    def name(fact: String) -> str:
        if fact.place not in ("argument", "keyword") or fact.call < 0 or fact.function >= len(module.functions):
            return ""
        function = module.functions[fact.function]
        arguments = function.facts.nodes[fact.call][2]
        if fact.place == "argument" and (
            fact.index >= len(arguments) or any(not isinstance(argument, int) for argument in arguments[: fact.index + 1])
        ):
            return ""  # behind an unpacked sequence the position says nothing
        sites = [site for site in program.sites(program.generic(function)) if site.node == fact.call and site.kind == "call"]
        found = [_telling(program, site, fact) for site in sites]
        return found[0] if found and all(found) else ""

    return name


def _telling(program: Program, site: Site, fact: String) -> str:
    """The name of the parameter that takes the argument, "" where it denotes no credential."""
    every = site.target.function.facts.parameters
    if fact.place == "keyword":
        parameters = [parameter for parameter in every if parameter.name == fact.name]
        position = 0
    else:
        parameters = [parameter for parameter in every if parameter.kind in ("positional", "any")]
        position = fact.index + (site.target.receiver is not None)
    if position >= len(parameters):
        return ""
    parameter = parameters[position]
    return parameter.name if kind(parameter.name) is not None or _is_secret(program, site, parameter) else ""


def _is_secret(program: Program, site: Site, parameter: Parameter) -> bool:
    """Whether a library's model says that the parameter takes a credential."""
    parent = site.target.function.parent
    if not site.target.function.stub or parent is None or parameter.annotation < 0:
        return False
    role = program.evaluator.role(parent, parameter.annotation)
    return role is not None and role[0] == "Secret"
