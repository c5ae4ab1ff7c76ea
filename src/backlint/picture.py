"""Who imports whom, drawn, as it stands in a page. `graph` makes it and `report` shows it; neither knows the other."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple


class Module(NamedTuple):
    """A file of the program.

    Attributes:
        name: Its dotted name.
        part: The package that it belongs to, by its label in the picture.
        lines: How long it is.
        aside: Whether pictures leave it out: tests, migrations, examples.
    """

    name: str
    part: str
    lines: int
    aside: bool


@dataclass(frozen=True)
class Picture:
    """Parts of a page. The first four belong together: the script finds what it works on by the body's ids.

    Attributes:
        style: CSS. It uses the colours `--ink --dim --line --paper --soft --down --up`, which the page defines.
        body: HTML, the drawings one section each, of which the first is shown.
        data: What the script reads, for a `<script type="application/json" id=imports-data>`: `surveys` in the order of the sections,
            each with `title`, `parts` from the highest layer down (`[name, label, modules, number of the section with its inside or 0]`)
            and `links` (`[source, target, 1 where it leads up the layers, imports]`).
        script: JavaScript.
        sentence: The numbers of the picture in words.
        links: How many links there are; a picture without any is not worth showing.
        modules: By path, also those that no drawing shows.
    """

    style: str
    body: str
    data: Mapping[str, Any]
    script: str
    sentence: str
    links: int
    modules: Mapping[str, Module]
