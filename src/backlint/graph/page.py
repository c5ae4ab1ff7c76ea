"""The picture as one HTML file that needs no network: both drawings, a list of circles, and the imports behind each cell and arc."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from ..assets import asset
from .survey import HIDDEN, TOUCHES, Survey
from .svg import ARCS_UP_TO, NAMED_UP_TO, WORDS, arcs, escape, headline, matrix, sentence, style
from .text import circles

#: How many circles the page lists.
_CIRCLES = 30
_SIGNS = {"event": "●", "model": "◆", "cache": "▲"}
#: Up to this many parts both drawings stand side by side, made smaller where the window is.
_BESIDE = 30


def page(outer: Survey, inside: Mapping[str, Survey], *, project: str = "") -> str:
    """The page.

    Args:
        outer: What it opens with.
        inside: The pictures that a click on a part leads to, by the part's name.
        project: For the title.
    """
    text = json.dumps(data(outer, inside), ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c").replace("\u2028", "\\u2028")
    title = f"{project}: imports" if project else "Imports"
    return (
        f'<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<meta name="viewport" content="width=device-width">\n'
        f"<title>{escape(title)}</title>\n<style>{_asset('page.css')}{look()}</style>\n</head>\n<body>\n"
        f"<header><h1>{escape(title)}</h1></header>\n<main id=imports>{body(outer, inside)}</main>\n"
        f'<script type="application/json" id=imports-data>{text}</script>\n<script>{script()}</script>\n</body>\n</html>\n'
    )


def look() -> str:
    """The style sheet of `body`."""
    return style() + _asset("drawings.css")


def script() -> str:
    """What makes `body` answer to the mouse and the keyboard. It reads `data` from the element `imports-data`."""
    return _asset("drawings.js")


def body(outer: Survey, inside: Mapping[str, Survey]) -> str:
    """The drawings, a section for each survey, and the panel that lists what is behind a cell."""
    sections = "\n".join(_section(survey, index) for index, survey in enumerate((outer, *inside.values())))
    signs = _signs((outer, *inside.values()))
    return (
        f"<nav id=crumbs aria-label=Place></nav>"
        f'<p class="key"><i class="down"></i> down the layers <i class="up"></i> against them.{signs} Choose a cell or an arc for what is '
        f"behind it, a name for its inside. Arrow keys move between cells, Enter chooses, Escape goes back.</p>\n"
        f"{sections}\n<aside id=panel aria-live=polite tabindex=-1></aside>"
    )


def _signs(surveys: Sequence[Survey]) -> str:
    """The legend of what is no import, and of what parts talk to, as far as it is shown."""
    kinds = [kind for kind in HIDDEN if any(kind in link.kinds for survey in surveys for link in survey.links)]
    signs = "".join(f' <b class="{kind}">{_SIGNS[kind]}</b> {WORDS[kind]}' for kind in kinds)
    marked = [survey for survey in surveys if len(survey.parts) <= NAMED_UP_TO]
    touched = [kind for kind in TOUCHES if any(kind in part.touches for survey in marked for part in survey.parts)]
    dots = "".join(f' <b class="{kind}">●</b> {kind}' for kind in touched)
    return (f" No import, but coupled by{signs}." if signs else "") + (f" Talks itself to a{dots}." if dots else "")


def data(outer: Survey, inside: Mapping[str, Survey]) -> dict[str, Any]:
    """What the script knows of the surveys, in the order of the sections."""
    numbers = {name: index for index, name in enumerate(inside, 1)}
    paths: dict[str, int] = {}
    return {"surveys": [_data(survey, numbers, paths) for survey in (outer, *inside.values())], "paths": list(paths)}


def _asset(name: str) -> str:
    return asset(__package__, name)


def _data(survey: Survey, numbers: Mapping[str, int], paths: dict[str, int]) -> dict[str, Any]:
    parts = [
        [part.name, part.label, part.modules, numbers.get(part.name, 0) if part.name != survey.title else 0, part.kind]
        for part in survey.parts
    ]
    links = []
    for link in survey.links:
        behind = []
        for item in link.imports:
            names = f": {', '.join(item.names)}" if item.names else ""
            behind.append([paths.setdefault(item.path, len(paths)), item.line, f"{item.imported}{names}", " ".join(item.kinds)])
        beside = [
            [
                paths.setdefault(item.path, len(paths)),
                item.line,
                f"{item.how} {item.label}",
                item.kind,
                paths.setdefault(item.target, len(paths)),
                item.target_line,
            ]
            for item in link.hidden
        ]
        links.append([link.source, link.target, int(link.against), behind, beside])
    return {"title": headline(survey), "parts": parts, "links": links}


def _section(survey: Survey, index: int) -> str:
    hidden = " hidden" if index else ""
    entered = any(part.kind for part in survey.parts)
    drawn = f'<figure class="arcs">{arcs(survey)}</figure>' if len(survey.parts) <= ARCS_UP_TO and not entered else ""
    look = "both large" if len(survey.parts) > _BESIDE else "both"
    return (
        f'<section data-s="{index}"{hidden}><h2>{escape(headline(survey))}</h2><p class="sum">{escape(sentence(survey))}</p>'
        f'<div class="{look}"><figure class="matrix">{matrix(survey)}</figure>{drawn}</div>{_circles(survey)}</section>'
    )


def _circles(survey: Survey) -> str:
    """The circles as a list, each with what is cheapest to cut first."""
    found = list(circles(survey))
    if not found:
        return ""
    numbers = {(link.source, link.target): number for number, link in enumerate(survey.links)}
    rows = []
    for circle in found[:_CIRCLES]:
        names = " → ".join(escape(survey.parts[place].label) for place in (*circle, circle[0]))
        number = numbers[circle[0], circle[1]]
        count = len(survey.links[number].imports)
        cut = f"{count:,} import{'s' * (count != 1)}"
        rows.append(f'<li>{names} <button type="button" data-k="{number}">cut {cut} at the first arrow</button></li>')
    more = f"<p>and {len(found) - _CIRCLES:,} more</p>" if len(found) > _CIRCLES else ""
    return (
        f"<details open><summary>{len(found):,} link{'s' * (len(found) != 1)} to cut so that no circle is left</summary>"
        f"<ul>{''.join(rows)}</ul>{more}</details>"
    )
