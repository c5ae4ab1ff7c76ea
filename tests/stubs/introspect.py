"""Compares the library models with the libraries themselves, as far as they are installed.

Run by hand, in an environment that has the libraries: `python tests/stubs/introspect.py [MODULE …]`. It names every class, function and
parameter of a stub that the library lacks. Names that start with an underscore exist only in the stubs. Exit code 1 when something is
missing.
"""

from __future__ import annotations

import importlib
import inspect
import sys
import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import libcst as cst

LIBRARIES = Path(__file__).parent.parent.parent / "checks" / "backlint_checks" / "libraries"
#: Things that exist only on objects, or are made when the library runs.
DYNAMIC = {
    "django.db.models.manager.RelatedManager": "its class is made for each relation",
    "django.db.models.base.Model": "id, objects and the exceptions are added to each subclass",
    "botocore.client.BaseClient": "its subclasses are made for each service",
    "boto3.resources.base.ServiceResource": "its subclasses are made for each service",
    "googleapiclient.discovery.Resource": "its subclasses are made for each service",
    "ldap3.core.connection.Connection.open": "each connection takes it from its strategy",
    "kombu.Connection.ensure_connection": "hands its arguments on",
    "opensearchpy.OpenSearch": "takes the keywords of a request through a decorator",
    "opensearchpy.AsyncOpenSearch": "takes the keywords of a request through a decorator",
    "opensearchpy.helpers.search.Search.query": "is made for each object",
}


def _missing(module: str, tree: cst.Module) -> Iterator[str]:
    library: Any = importlib.import_module(module)
    package = "__init__" in str(getattr(library, "__file__", ""))
    for statement in tree.body:
        if isinstance(statement, cst.FunctionDef) and not statement.name.value.startswith("_"):
            yield from _function(f"{module}.{statement.name.value}", statement, getattr(library, statement.name.value, None))
        elif isinstance(statement, cst.ClassDef) and not statement.name.value.startswith("_"):
            yield from _class(f"{module}.{statement.name.value}", statement, getattr(library, statement.name.value, None))
        elif isinstance(statement, cst.SimpleStatementLine) and package:
            for small in statement.body:
                if isinstance(small, cst.ImportFrom) and not isinstance(small.names, cst.ImportStar) and small.relative:
                    for alias in small.names:
                        name = alias.asname.name.value if alias.asname else alias.name.value  # type: ignore[union-attr]
                        if isinstance(name, str) and not name.startswith("_") and not _has(library, module, name):
                            yield f"{module}.{name} (re-exported)"


def _code(decorator: cst.Decorator) -> str:
    return cst.Module([]).code_for_node(decorator.decorator)


def _has(library: Any, module: str, name: str) -> bool:
    if hasattr(library, name):
        return True
    try:
        importlib.import_module(f"{module}.{name}")
    except ImportError:
        return False
    return True


def _class(name: str, node: cst.ClassDef, found: Any) -> Iterator[str]:
    if name in DYNAMIC:
        return
    if found is None:
        yield name
        return
    dynamic = hasattr(found, "__getattr__")
    # Of several definitions for several versions, the last is the newest.
    newest = {statement.name.value: statement for statement in node.body.body if isinstance(statement, cst.FunctionDef)}
    for statement in node.body.body:
        if isinstance(statement, cst.FunctionDef):
            method = statement.name.value
            overloaded = any(_code(decorator) == "overload" for decorator in statement.decorators)
            if statement is not newest[method] and not overloaded:
                continue
            if method in ("__getattr__", "__get__", "__reverse__", "__await__") or (method.startswith("_") and not method.startswith("__")):
                continue
            target = found if method == "__init__" else getattr(found, method, None)
            if target is None and dynamic:
                continue
            yield from _function(f"{name}.{method}", statement, target)


def _function(name: str, node: cst.FunctionDef, found: Any) -> Iterator[str]:
    if name in DYNAMIC:
        return
    if found is None:
        yield name
        return
    try:
        parameters = inspect.signature(found).parameters
    except (TypeError, ValueError):
        return  # written in C without a signature
    if any(item.kind is item.VAR_KEYWORD for item in parameters.values()):
        return
    every = node.params
    for parameter in [*every.posonly_params, *every.params, *every.kwonly_params]:
        word = parameter.name.value
        if word in ("self", "cls") or word.startswith("_"):
            continue
        if word not in parameters and parameter not in every.posonly_params:
            yield f"{name}: parameter {word}"


def main(arguments: list[str]) -> int:
    warnings.simplefilter("ignore")
    try:
        # Models can only be imported with settings.
        importlib.import_module("django.conf").settings.configure(INSTALLED_APPS=["django.contrib.auth", "django.contrib.contenttypes"])
        importlib.import_module("django").setup()
    except ImportError:
        pass
    missing, absent = 0, []
    for path in sorted(LIBRARIES.rglob("*.pyi")):
        module = ".".join(path.relative_to(LIBRARIES).with_suffix("").parts).removesuffix(".__init__")
        if arguments and not module.startswith(tuple(arguments)):
            continue
        try:
            for problem in _missing(module, cst.parse_module(path.read_text(encoding="utf-8"))):
                missing += 1
                sys.stdout.write(f"{problem}\n")
        except ImportError as error:
            absent.append(f"{module} ({error})")
    sys.stderr.write(f"{missing} names not found; not installed: {', '.join(absent) or 'none'}\n")
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
