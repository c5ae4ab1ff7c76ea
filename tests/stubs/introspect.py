"""Compares the library models with the libraries themselves, as far as they are installed.

Run by `.ci/stubs`, which makes the environments (see `distributions.txt`), or by hand in one that has the libraries:
`python tests/stubs/introspect.py [MODULE …]`. It names every class, function and parameter of a stub that the library lacks, parameters
that stand in another position, and numbers that are not the library's defaults. Names that start with an underscore exist only in the
stubs. Exit code 1 when something is wrong; what is not installed is named and not held against anybody.
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
    "multiprocessing.synchronize.Lock": "takes its methods from a semaphore when it is made",
    "multiprocessing.synchronize.Semaphore": "takes its methods from a semaphore when it is made",
    "select.epoll.register": "its default is a union of flags",
    "threading.Condition": "takes methods from its lock when it is made",
    "threading.Lock": "a function that makes objects of a hidden class, before 3.13",
    "kombu.Connection.ensure_connection": "hands its arguments on",
    "opensearchpy.OpenSearch": "takes the keywords of a request through a decorator",
    "opensearchpy.AsyncOpenSearch": "takes the keywords of a request through a decorator",
    "opensearchpy.helpers.search.Search.query": "is made for each object",
}


def _missing(module: str, tree: cst.Module) -> Iterator[str]:
    library: Any = importlib.import_module(module)
    package = "__init__" in str(getattr(library, "__file__", ""))
    newest = {statement.name.value: statement for statement in tree.body if isinstance(statement, cst.FunctionDef)}
    for statement in tree.body:
        if isinstance(statement, cst.FunctionDef) and not statement.name.value.startswith("_"):
            if statement is not newest[statement.name.value] and not _overloaded(statement):
                continue
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


def _code(node: cst.CSTNode) -> str:
    return cst.Module([]).code_for_node(node)


def _overloaded(function: cst.FunctionDef) -> bool:
    return any(_code(decorator.decorator) == "overload" for decorator in function.decorators)


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
            if statement is not newest[method] and not _overloaded(statement):
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
    every = node.params
    open_ended = any(item.kind is item.VAR_KEYWORD for item in parameters.values())
    positional = [item.name for item in parameters.values() if item.kind in (item.POSITIONAL_ONLY, item.POSITIONAL_OR_KEYWORD)]
    places = [parameter.name.value for parameter in (*every.posonly_params, *every.params)]
    if places[:1] in (["self"], ["cls"]) and positional[:1] not in (["self"], ["cls"]):
        places = places[1:]
    for parameter in [*every.posonly_params, *every.params, *every.kwonly_params]:
        word = parameter.name.value
        if word in ("self", "cls") or word.startswith("_"):
            continue
        if word not in parameters:
            if not open_ended and parameter not in every.posonly_params:
                yield f"{name}: parameter {word}"
            continue
        if word in places and word in positional and places.index(word) != positional.index(word):
            yield f"{name}: parameter {word} stands at {places.index(word)} and not at {positional.index(word)}"
        theirs = parameters[word].default
        ours = _number(parameter.default)
        if ours is not None and isinstance(theirs, (int, float)) and not isinstance(theirs, bool) and float(theirs) != ours:
            yield f"{name}: parameter {word} is {theirs} by default"


def _number(node: cst.BaseExpression | None) -> float | None:
    """A number that is written down as such."""
    return float(node.evaluated_value) if isinstance(node, (cst.Integer, cst.Float)) else None


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
        if arguments and not any(module == wanted or module.startswith(f"{wanted}.") for wanted in arguments):
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
