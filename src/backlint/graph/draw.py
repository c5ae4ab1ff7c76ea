"""From a survey to the text of any format."""

from __future__ import annotations

from collections.abc import Sequence

from ..contract import Contract
from ..link.imports import ImportGraph
from .survey import Survey, insides


def draw(graph: ImportGraph, shown: Survey, form: str, *, contracts: Sequence[Contract] = (), project: str = "") -> str:
    """The picture `shown` of a program in a format, one of `FORMATS`."""
    from . import text

    if form == "html":
        from .page import page

        return page(shown, insides(graph, shown, contracts), project=project)
    if form == "svg":
        from .svg import drawing

        return drawing(shown)
    return {"dot": text.dot, "mermaid": text.mermaid, "json": text.as_json}[form](shown)


def known_packages(graph: ImportGraph) -> tuple[str, ...]:
    """The packages that a picture may show from inside."""
    names = (vertex.name for vertex in graph.modules)
    return tuple(sorted({".".join(name.split(".")[:length]) for name in names for length in range(1, name.count(".") + 1)}))
