"""The library models are well formed: they parse, say what they were read from, and every name in them leads somewhere."""

from __future__ import annotations

import builtins
import importlib
import re
from collections.abc import Iterator
from pathlib import Path

import backlint_checks
import libcst as cst
import pytest

import backlint.stub
from backlint.libraries import Models

from .programs import function, program

LIBRARIES = Path(backlint_checks.__file__).parent / "libraries"
STUBS = {
    ".".join(path.relative_to(LIBRARIES).with_suffix("").parts).removesuffix(".__init__"): path for path in sorted(LIBRARIES.rglob("*.pyi"))
}


def _targets(statement: cst.BaseSmallStatement) -> Iterator[str]:
    if isinstance(statement, cst.AnnAssign) and isinstance(statement.target, cst.Name):
        yield statement.target.value
    if isinstance(statement, cst.Assign):
        for target in statement.targets:
            if isinstance(target.target, cst.Name):
                yield target.target.value


def _bound(body: cst.BaseSuite | cst.Module) -> set[str]:
    """The names that classes, functions and assignments of a body bind."""
    names: set[str] = set()
    for statement in body.body:
        if isinstance(statement, (cst.ClassDef, cst.FunctionDef)):
            names.add(statement.name.value)
        elif isinstance(statement, cst.SimpleStatementLine):
            for small in statement.body:
                names.update(_targets(small))
    return names


def _dotted(node: cst.BaseExpression | None) -> str:
    if isinstance(node, cst.Attribute):
        return f"{_dotted(node.value)}.{node.attr.value}"
    return node.value if isinstance(node, cst.Name) else ""


def _absolute(module: str, node: cst.ImportFrom) -> str:
    """The module that a `from` import names, from inside a stub."""
    level, name = len(node.relative), _dotted(node.module)
    if not level:
        return name
    package = module.split(".") if STUBS[module].name == "__init__.pyi" else module.split(".")[:-1]
    return ".".join([*package[: len(package) - level + 1], *([name] if name else [])])


class Stub(cst.CSTVisitor):
    """Collects a stub's problems."""

    def __init__(self, module: str) -> None:
        self.module = module
        self.tree = cst.parse_module(STUBS[module].read_text(encoding="utf-8"))
        self.imported: dict[str, tuple[str, str]] = {}
        self.starred: list[str] = []
        self.names = _bound(self.tree)
        self.scopes: list[set[str]] = []
        self.classes: list[set[str]] = []
        self.problems: list[str] = []
        for statement in self.tree.body:
            if isinstance(statement, cst.SimpleStatementLine):
                for small in statement.body:
                    self._import(small)

    def _import(self, node: cst.BaseSmallStatement) -> None:
        if isinstance(node, cst.Import):
            for alias in node.names:
                self.imported[_dotted(alias.name).partition(".")[0]] = (_dotted(alias.name), "")
        elif isinstance(node, cst.ImportFrom):
            source = _absolute(self.module, node)
            if isinstance(node.names, cst.ImportStar):
                self.starred.append(source)
                return
            for alias in node.names:
                name = _dotted(alias.name)
                self.imported[alias.asname.name.value if alias.asname else name] = (source, name)  # type: ignore[union-attr]

    def exported(self) -> set[str]:
        names = self.names | set(self.imported)
        for source in self.starred:
            names |= Stub(source).exported()
        return names

    def _check(self, node: cst.BaseExpression) -> None:
        """Every plain name in an expression is bound somewhere, and by the module rather than by a method that happens to be called so."""
        for part in _names(node):
            inner = next((scope for scope in reversed(self.scopes) if part in scope), None)
            if inner is None and self.classes and part in self.classes[-1]:
                self.problems.append(f"{part}: means the method or attribute of that name in the same class")
            if inner is None and part not in self.names and part not in self.imported and not hasattr(builtins, part):
                self.problems.append(f"{part}: unknown name")

    def visit_ClassDef(self, node: cst.ClassDef) -> None:
        parameters = _type_parameters(node.type_parameters)
        self.scopes.append(parameters)
        for base in node.bases:
            self._check(base.value)
        for decorator in node.decorators:
            self._check(decorator.decorator)
        self.classes.append(_bound(node.body))

    def leave_ClassDef(self, original_node: cst.ClassDef) -> None:  # noqa: ARG002
        self.scopes.pop()
        self.classes.pop()

    def visit_FunctionDef(self, node: cst.FunctionDef) -> bool:
        self.scopes.append(_type_parameters(node.type_parameters))
        for decorator in node.decorators:
            self._check(decorator.decorator)
        every = node.params
        extra = [item for item in (every.star_arg, every.star_kwarg) if isinstance(item, cst.Param)]
        for parameter in [*every.posonly_params, *every.params, *every.kwonly_params, *extra]:
            if parameter.annotation is not None:
                self._check(parameter.annotation.annotation)
            if parameter.default is not None:
                self._check(parameter.default)
        if node.returns is not None:
            self._check(node.returns.annotation)
        elif node.name.value != "__init__":
            self.problems.append(f"{node.name.value}: says nothing of its result")
        self.scopes.pop()
        return False

    def visit_AnnAssign(self, node: cst.AnnAssign) -> None:
        if isinstance(node.target, cst.Name) and self.classes and node.target.value == _dotted(node.annotation.annotation):
            self.problems.append(f"{node.target.value}: is its own annotation")
        self._check(node.annotation.annotation)


def _type_parameters(node: cst.TypeParameters | None) -> set[str]:
    return set() if node is None else {item.param.name.value for item in node.params}


def _names(node: cst.CSTNode) -> Iterator[str]:
    if isinstance(node, cst.Name):
        yield node.value
        return
    if isinstance(node, cst.Attribute):
        yield from _names(node.value)
        return
    if isinstance(node, cst.Arg):
        yield from _names(node.value)
        return
    for child in node.children:
        yield from _names(child)


@pytest.mark.parametrize("module", STUBS)
def test_every_name_leads_somewhere(module: str) -> None:
    stub = Stub(module)
    stub.tree.visit(stub)
    problems = list(dict.fromkeys(stub.problems))
    for bound, (source, name) in stub.imported.items():
        if source == "backlint.stub":
            known = hasattr(backlint.stub, name)
        elif source in STUBS:
            known = not name or name in Stub(source).exported() or f"{source}.{name}" in STUBS
        else:
            known = source in ("typing", "collections.abc", "enum") and (
                not name or name == "Self" or name == "overload" or hasattr(importlib.import_module(source), name)
            )
        if not known:
            problems.append(f"{bound}: there is no {name or 'module'} in {source}")
    assert not problems, "\n".join([f"{STUBS[module].relative_to(LIBRARIES)}:", *problems])


@pytest.mark.parametrize("module", STUBS)
def test_every_stub_says_what_it_was_read_from(module: str) -> None:
    docstring = cst.parse_module(STUBS[module].read_text(encoding="utf-8")).get_docstring() or ""
    assert re.search(r"\d+\.\d+", docstring.splitlines()[0] if docstring else ""), f"{module}: distribution and version, please"


def test_every_distribution_to_compare_with_is_named_once() -> None:
    text = (Path(__file__).parent / "stubs" / "distributions.txt").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line.strip() and not line.startswith("#")]
    families = [line.partition(":")[0] for line in lines]
    modules = [module for line in lines for module in line.partition("->")[2].split()]
    assert len(families) == len(set(families))
    assert len(modules) == len(set(modules)), "a module is compared in one environment"
    top = {module.partition(".")[0] for module in STUBS}
    assert set(modules) <= top, f"no models: {', '.join(sorted(set(modules) - top))}"


def test_only_models_of_what_is_imported_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    read: set[str] = set()
    find = Models._find

    def found(self: Models, module: str) -> object:
        result = find(self, module)
        if result is not None:
            read.add(module)
        return result

    monkeypatch.setattr(Models, "_find", found)
    made = program(
        {"main.py": "from google.cloud import storage\n\ndef f():\n    return storage.Client().bucket('x').blob('y').exists()\n"}
    )
    assert any("network" in site.target.function.markers for site in made.sites(made.generic(function(made, "main.f"))))
    assert {name for name in read if name.partition(".")[0] != "google"} <= {"builtins"}
    assert "google.cloud.bigquery.client" not in read
