"""Frameworks that run each request in a transaction, when the project's settings say so."""

from __future__ import annotations

from backlint import FunctionInfo, ModuleInfo, Program, Role, Step
from backlint.facts import Mark


def atomic_handlers(program: Program) -> dict[FunctionInfo, Step]:
    """The handlers of requests that run in a transaction, with the setting that says so."""
    setting = _setting(program)
    if setting is None:
        return {}
    return {entry.function: setting for entry in program.entries() if entry.kind == "route" and not _is_exempt(program, entry.function)}


def _setting(program: Program) -> Step | None:
    """Where the settings turn it on: `DATABASES = {"default": {"ATOMIC_REQUESTS": True}}`, or an assignment to a part of it."""
    words = _words(program)
    if not words:
        return None
    for module in program.files():
        if module.role is Role.SETTINGS and module.body is not None:
            for name, key in words:
                mark = _on(module, name, key)
                if mark is not None:
                    return Step(program.position(module.path, mark), f"`{key}` runs every request in a transaction")
    return None


def _words(program: Program) -> list[tuple[str, str]]:
    """The settings and keys that the library models name, of those that the project's settings modules bind."""
    found: list[tuple[str, str]] = []
    named = {item.module for module in program.files() for item in module.facts.imports if not item.level and item.name == "settings"}
    for name in sorted(named):
        model = program.evaluator.modules.find(name)
        for cls in model.classes if model is not None and model.source is None else ():
            word = cls.markers.get("request_transactions")
            if word is not None and len(word) == 2:
                found.append((str(word[0]), str(word[1])))
    return found


def _on(module: ModuleInfo, name: str, key: str) -> Mark | None:
    assert module.body is not None
    facts = module.body.facts
    nodes = facts.nodes

    def says(index: int) -> bool:
        node = nodes[index]
        if node[0] != "dict":
            return False
        for at, value in node[1]:
            if at >= 0 and nodes[at] == ("const", key) and nodes[value] == ("const", True):
                return True
            if value >= 0 and says(value):
                return True
        return False

    for bind in facts.binds:
        if bind.name == name and says(bind.node):
            return bind.mark
    for store in facts.stores:
        if store.name == "[]" and nodes[store.node][0] == "tuple":
            target, value = nodes[store.node][1]
            if nodes[target][0] == "sub" and nodes[nodes[target][2]] == ("const", key) and nodes[value] == ("const", True):
                return store.mark
    return None


def _is_exempt(program: Program, function: FunctionInfo) -> bool:
    """Whether a decorator takes the handler out of the transaction of its request."""
    parent = function.parent
    if parent is None:
        return False
    frame = program.generic(parent)
    for decorator in function.facts.decorators:
        node = parent.facts.nodes[decorator]
        for value in program.evaluator.eval(frame, node[1] if node[0] == "call" else decorator):
            target = getattr(value, "function", None)
            if isinstance(target, FunctionInfo) and "outside_transaction" in target.markers:
                return True
    return False
