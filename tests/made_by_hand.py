"""Reports made by hand, for the tests of the formats."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from backlint.finding import Edit, Finding, Fix, Position, Safety, Severity, Step
from backlint.rule import Rule, option
from backlint.settle import Failure, Report

TEXTS = {
    "shop/web.py": "def show(orders):\n\tfor order in orders:\n\t\tname = '你好'; load(order)  # é\n",
    "shop/db.py": "x = 1\n\n    return session.get(Customer, id)\n",
}


class QueryPerRow(Rule):
    """A query runs once per row.

    A page of 100 orders costs 101 round trips.

    ```python bad
    for order in orders:
        load(order)
    ```

    ```python good
    load_all(orders)
    ```

    Limits: queries behind a cache are reported too.
    """

    fixable = True
    limit: int = option(default=10, help="rows up to which nothing is said")

    @classmethod
    def rule_name(cls) -> str:
        return "data/query-per-row"


class LeakedSecret(Rule):
    """A credential stands in the source."""

    severity = Severity.ERROR
    cwe = 798
    sensitive = True

    @classmethod
    def rule_name(cls) -> str:
        return "security/leaked-secret"


def position(path: str = "shop/web.py", line: int = 3, column: int = 16, end_column: int = 27, end_line: int = 0) -> Position:
    return Position(path, line, column, end_line or line, end_column)


def finding(**changes: Any) -> Finding:
    """A query in a loop across two modules."""
    values: dict[str, Any] = {
        "rule": "data/query-per-row",
        "severity": Severity.WARNING,
        "message": "`load` queries once for each of `orders`.",
        "position": position(),
        "help": "Load all customers before the loop.",
        "scope": "show",
        "subject": "load",
        "evidence": (
            Step(position(line=2, column=2, end_column=5), "loop over orders"),
            Step(position("shop/db.py", 3, 12, 37), "queries the database"),
        ),
        "reach": ("GET /orders/{id}", "task send_invoice"),
        "fix": Fix("load them together", (Edit("shop/web.py", 0, 0, "import x\n"),), Safety.UNSAFE),
    }
    return Finding(**{**values, **changes})


def plain(**changes: Any) -> Finding:
    """A finding that is only a place and a sentence."""
    return finding(**{"help": "", "scope": "", "subject": "", "evidence": (), "reach": (), "fix": None, **changes})


def report(*findings: Finding, texts: Mapping[str, str] = TEXTS, **changes: Any) -> Report:
    values: dict[str, Any] = {
        "findings": tuple(sorted(findings, key=lambda f: f.sort_key)),
        "suppressed": (),
        "failures": (),
        "rules": (QueryPerRow(), LeakedSecret()),
        "files": 2,
        "lines": 6,
        "seconds": 0.1,
        "root": Path("/nowhere"),
        "read": texts.__getitem__,
    }
    return Report(**{**values, **changes})


FAILURE = Failure("data/query-per-row", "KeyError: 'x'", "Traceback …")
