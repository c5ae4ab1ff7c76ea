"""The formats of a report, one file each. A format's module is imported when it is used.

Each has `render(report, out, *, color)`, which writes the report to a text stream and nothing anywhere else.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Protocol, TextIO, cast

if TYPE_CHECKING:
    from ..settle import Report


class Render(Protocol):
    """Writes a report to a stream; `color` says whether to use ANSI colours, which formats for machines never do."""

    def __call__(self, report: Report, out: TextIO, *, color: bool) -> None: ...


#: The module of each format, by the name used on the command line.
FORMATS: Mapping[str, str] = {
    "full": "backlint.report.full",
    "concise": "backlint.report.concise",
    "grouped": "backlint.report.grouped",
    "json": "backlint.report.json_",
    "jsonl": "backlint.report.jsonl",
    "sarif": "backlint.report.sarif",
    "github": "backlint.report.github",
    "gitlab": "backlint.report.gitlab",
    "azure": "backlint.report.azure",
    "junit": "backlint.report.junit",
    "rdjson": "backlint.report.rdjson",
    "markdown": "backlint.report.markdown",
    "html": "backlint.report.html_",
}
#: Those that show the program's imports, and so need `Report.picture`.
PICTURED = frozenset({"html"})


def omitted(name: str, report: Report) -> int:
    """How many findings a format leaves out because its readers would not take them."""
    module = importlib.import_module(FORMATS[name])
    return int(module.omitted(report)) if hasattr(module, "omitted") else 0


def renderer(name: str) -> Render:
    """The function that writes a format.

    Raises:
        KeyError: There is no format of that name.
    """
    module = importlib.import_module(FORMATS[name])
    return cast("Callable[..., None]", module.render)
