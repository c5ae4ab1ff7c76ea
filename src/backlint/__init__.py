"""backlint finds in Python back ends what an experienced architect would find in review, across functions and modules.

This module holds all that a rule may import. The names are loaded when first used: asking for the version loads nothing else.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"

if TYPE_CHECKING:
    from .contract import Contract, Forbidden, Independence, Layers
    from .facts import Block, Mark, Node
    from .finding import Edit, Finding, Fix, Position, Safety, Severity, Step
    from .link.frames import Frame, Reached, Site
    from .link.limits import Limit
    from .link.program import Program
    from .link.symbols import ClassInfo, FunctionInfo, ModuleInfo
    from .rule import Rule, option
    from .source import Language, Role, Source
    from .stub import Effect

_HOMES = {
    "Block": "facts", "ClassInfo": "link.symbols", "Contract": "contract", "Edit": "finding", "Effect": "stub", "Finding": "finding",
    "Fix": "finding", "Forbidden": "contract", "Frame": "link.frames", "FunctionInfo": "link.symbols", "Independence": "contract",
    "Language": "source", "Layers": "contract", "Limit": "link.limits", "Mark": "facts", "ModuleInfo": "link.symbols", "Node": "facts",
    "Position": "finding", "Program": "link.program", "Reached": "link.frames", "Role": "source", "Rule": "rule", "Safety": "finding",
    "Severity": "finding", "Site": "link.frames", "Source": "source", "Step": "finding", "option": "rule",
}  # fmt: skip

__all__ = [
    "Block",
    "ClassInfo",
    "Contract",
    "Edit",
    "Effect",
    "Finding",
    "Fix",
    "Forbidden",
    "Frame",
    "FunctionInfo",
    "Independence",
    "Language",
    "Layers",
    "Limit",
    "Mark",
    "ModuleInfo",
    "Node",
    "Position",
    "Program",
    "Reached",
    "Role",
    "Rule",
    "Safety",
    "Severity",
    "Site",
    "Source",
    "Step",
    "option",
]


def __getattr__(name: str) -> Any:
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f".{home}", __name__), name)
    globals()[name] = value
    return value
