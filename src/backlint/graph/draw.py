"""From a survey to the text of any format."""

from __future__ import annotations

from collections.abc import Sequence

from ..contract import Contract
from ..link.imports import ImportGraph
from ..picture import Module, Picture
from .survey import Behaviour, Survey, insides, is_aside, owners, survey


def draw(
    graph: ImportGraph,
    shown: Survey,
    form: str,
    *,
    contracts: Sequence[Contract] = (),
    project: str = "",
    behaviour: Behaviour = Behaviour(),  # noqa: B008
) -> str:
    """The picture `shown` of a program in a format, one of `FORMATS`. The other arguments are those of `survey`."""
    from . import text

    if form == "html":
        from .page import page

        return page(shown, insides(graph, shown, contracts, behaviour), project=project)
    if form == "svg":
        from .svg import drawing

        return drawing(shown)
    return {"dot": text.dot, "mermaid": text.mermaid, "json": text.as_json}[form](shown)


def picture(graph: ImportGraph, contracts: Sequence[Contract] = ()) -> Picture:
    """The drawings of a program's packages as part of another page."""
    from . import page
    from .svg import sentence

    shown = survey(graph, contracts=contracts)
    inside = insides(graph, shown, contracts)
    parts = owners(graph, shown)
    return Picture(
        style=page.look(),
        body=page.body(shown, inside),
        data=page.data(shown, inside),
        script=page.script(),
        sentence=sentence(shown),
        links=len(shown.links),
        modules={
            vertex.path: Module(vertex.name, parts[vertex], vertex.facts.lines, is_aside(vertex))
            for vertex in graph.modules
            if vertex.facts is not None
        },
    )


def known_packages(graph: ImportGraph) -> tuple[str, ...]:
    """The packages that a picture may show from inside."""
    names = (vertex.name for vertex in graph.modules)
    return tuple(sorted({".".join(name.split(".")[:length]) for name in names for length in range(1, name.count(".") + 1)}))
