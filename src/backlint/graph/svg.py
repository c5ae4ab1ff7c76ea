"""The two drawings that stay readable at the size of a real system: a dependency matrix, and arcs along the layers."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from .survey import TOUCHES, Link, Part, Survey

#: More parts than this are points in the matrix, without a name beside each.
NAMED_UP_TO = 160
#: More parts than this make arcs a carpet.
ARCS_UP_TO = 120
#: The smallest cell that an eye finds and a mouse hits, in pixels; neighbours may cover each other in part.
_POINT = 2.6
#: The width of the column of dots for one of `TOUCHES`, in pixels.
_TOUCH = 15
#: What couples parts without an import, in a word each.
WORDS = {"event": "messages", "model": "rows of its tables", "cache": "cache keys"}
_STYLE = """
svg.backlint{--ink:#1c2330;--dim:#6b7585;--line:#e3e7ee;--paper:#fff;--down:#2f6fd0;--up:#d63a3a;--self:#eef1f6;
 --rows:#0b8577;--sent:#d97706;--kept:#a8329e;
 font:12px system-ui,-apple-system,"Segoe UI",sans-serif;background:var(--paper)}
@media (prefers-color-scheme:dark){svg.backlint{--ink:#e6e9ef;--dim:#98a2b3;--line:#2a303b;--paper:#14171d;--down:#6aa5ff;--up:#ff6b66;
 --self:#222833;--rows:#3cc7b4;--sent:#f5a742;--kept:#e07ad8}}
svg.backlint text{fill:var(--ink)} svg.backlint .n{fill:var(--dim);font-size:10px} svg.backlint .d{fill:var(--down)}
svg.backlint .u{fill:var(--up)} svg.backlint .s{fill:var(--self)} svg.backlint .g{stroke:var(--line)} svg.backlint .a{fill:none}
svg.backlint .model,svg.backlint .database{--kind:var(--rows)} svg.backlint .event,svg.backlint .queue{--kind:var(--sent)}
svg.backlint .cache{--kind:var(--kept)} svg.backlint .network{--kind:var(--dim)} svg.backlint .t{fill:var(--kind)}
svg.backlint .h{fill:var(--kind);stroke:var(--paper);stroke-width:1;pointer-events:none}
svg.backlint .o{fill:transparent;stroke:var(--line)}
svg.backlint .a.h{fill:none;stroke:var(--kind);stroke-width:1.8;stroke-dasharray:5 3} svg.backlint rect.p{fill:var(--kind)}
svg.backlint .a.d{stroke:var(--down)} svg.backlint .a.u{stroke:var(--up)} svg.backlint .f{fill:none;stroke:var(--line)}
"""


def drawing(survey: Survey) -> str:
    """Both drawings in one file that needs nothing else: the matrix, and where there is room the arcs to its right."""
    matrix, wide, high = _matrix(survey)
    if len(survey.parts) <= ARCS_UP_TO:
        arcs, more, arc_high = _arcs(survey)
        matrix += f'<g transform="translate({wide + 40} 0)">{arcs}</g>'
        wide, high = wide + 40 + more, max(high, arc_high)
    text = f'<text x="16" y="24" font-size="15" font-weight="600">{escape(headline(survey))}</text>'
    inner = f'<style>{_STYLE}</style>{text}<g transform="translate(0 36)">{matrix}</g>'
    return _svg(inner, max(wide, 480), high + 36, f"{headline(survey)}: {sentence(survey)}") + "\n"


def matrix(survey: Survey) -> str:
    """A row for each part and a column for each: a cell says how much the row imports from the column. Above the diagonal that is down the
    layers, below it against them."""
    inner, wide, high = _matrix(survey)
    return _svg(inner, wide, high, f"Dependency matrix: {sentence(survey)}")


def arcs(survey: Survey) -> str:
    """The parts one below the other, arcs on the left down the layers, on the right against them."""
    inner, wide, high = _arcs(survey)
    return _svg(inner, wide, high, f"Dependencies along the layers: {sentence(survey)}")


def style() -> str:
    """The style sheet of the drawings, for a page that holds several."""
    return _STYLE


def headline(survey: Survey) -> str:
    """What the picture is of."""
    return survey.title or ("All packages" if any(part.modules > 1 for part in survey.parts) else "All modules")


def sentence(survey: Survey) -> str:
    """The numbers of the picture: `36 parts, 7,530 imports between them, 789 against the layering`."""
    order = "the declared layers" if survey.declared else "the layering"
    alone = (
        f"; {len(survey.alone):,} more parts stand alone"
        if len(survey.alone) > 1
        else "; one more part stands alone"
        if survey.alone
        else ""
    )
    hidden = f", {survey.hidden:,} dependencies that are no import" if survey.hidden else ""
    entered = any(part.kind for part in survey.parts)
    between = f"{survey.imports:,} ways of calls from entry points" if entered else f"{survey.imports:,} imports between them"
    against = "" if entered else f", {survey.against:,} against {order}"
    return f"{len(survey.parts):,} parts, {between}{against}{hidden}{alone}"


def escape(text: str) -> str:
    """Text for XML, also within quotes."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")


def told(survey: Survey, link: Link) -> str:
    """A link in words: `orders imports billing: 12 imports, against the layering`."""
    count = len(link.imports)
    against = ", against the layering" if link.against else ""
    ends = [survey.parts[place].label for place in (link.source, link.target)]
    verb = "calls" if survey.parts[link.source].kind else "imports"
    told = (
        f"{ends[0]} {verb} {ends[1]}: {count:,} {verb[:-1]}{'s' * (count != 1)}{against}" if count else f"{ends[0]} to {ends[1]}: no import"
    )
    return "; ".join([told, *(f"{sum(item.kind == kind for item in link.hidden):,} by {WORDS[kind]}" for kind in link.kinds)])


def _svg(inner: str, wide: float, high: float, title: str) -> str:
    size = f'width="{wide:.0f}" height="{high:.0f}" viewBox="0 0 {wide:.0f} {high:.0f}"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" class="backlint" {size} role="img" aria-label="{escape(title)}">{inner}</svg>'


class _Grid(NamedTuple):
    """Where the cells of a matrix are. Entry points are rows only, as nothing in the program calls them; what they call is columns."""

    rows: dict[int, int]
    columns: dict[int, int]
    left: float
    top: float
    cell: float

    def corner(self, link: Link) -> tuple[float, float]:
        """The upper left corner of a link's cell."""
        return self.left + self.columns[link.target] * self.cell, self.top + self.rows[link.source] * self.cell


def _matrix(survey: Survey) -> tuple[str, float, float]:
    entered = any(part.kind for part in survey.parts)
    rows = [place for place, part in enumerate(survey.parts) if part.kind or not entered]
    columns = [place for place, part in enumerate(survey.parts) if not part.kind]
    count = max(len(rows), len(columns))
    named = count <= NAMED_UP_TO
    cell = max(1.0, min(24.0, 1100 / max(count, 1))) if not named else max(11.0, min(24.0, 900 / max(count, 1)))
    left = 24 + _width([survey.parts[place] for place in rows]) if named else 16.0
    slope = _width([survey.parts[place] for place in columns]) * 0.75
    top = 16 + max(slope, 45) if named else 16.0
    grid = _Grid({place: row for row, place in enumerate(rows)}, {place: at for at, place in enumerate(columns)}, left, top, cell)
    wide, high = cell * len(columns), cell * len(rows)
    most = max((len(link.imports) for link in survey.links), default=1)
    out = [f'<rect class="f" x="{left:.1f}" y="{top:.1f}" width="{wide:.1f}" height="{high:.1f}"/>']
    if named:
        out += _labels(survey, grid)
    for index in range(0 if entered else count):
        out.append(f'<rect class="s" x="{left + index * cell:.1f}" y="{top + index * cell:.1f}" width="{cell:.1f}" height="{cell:.1f}"/>')
    for number, link in enumerate(survey.links):
        out += _cell(survey, number, link, grid, most, named)
    beside = list(_touches(survey, grid, left + wide + 10)) if named else []
    right = max(slope, 10 + _TOUCH * len(TOUCHES) + 50 if beside else 0) if named else 16
    return "".join(out + beside), left + wide + right, top + high + 16


def _cell(survey: Survey, number: int, link: Link, grid: _Grid, most: int, named: bool) -> Iterator[str]:
    """The cell of a link: how much is imported as its shade, and a sign for each kind of what is no import."""
    cell = grid.cell
    gap = 1 if cell > 6 else 0
    x, y = grid.corner(link)
    side = max(cell - 2 * gap, _POINT)
    box = f'x="{x + gap:.1f}" y="{y + gap:.1f}" width="{side:.1f}" height="{side:.1f}"'
    title = f"<title>{escape(told(survey, link))}</title>"
    if link.imports:
        least = 0.22 if named else 0.7
        shade = least + (1 - least) * _share(len(link.imports), most)
        yield f'<rect class="c {_way(link)}" data-k="{number}" {box} fill-opacity="{shade:.2f}">{title}</rect>'
    else:
        yield f'<rect class="c {"o" if named else f"p {link.kinds[0]}"}" data-k="{number}" {box}>{title}</rect>'
    if named:
        size = min(4.5, side / 3.4)
        for index, kind in enumerate(link.kinds):
            middle = x + cell / 2 + (index - (len(link.kinds) - 1) / 2) * size * 1.9
            yield f'<path class="h {kind}" data-k="{number}" d="{_sign(kind, middle, y + cell / 2, size)}"/>'


def _sign(kind: str, x: float, y: float, size: float) -> str:
    """The outline of a kind's sign: a disc for messages, a diamond for rows, a triangle for cache keys."""
    if kind == "event":
        return f"M{x - size:.1f} {y:.1f}a{size:.1f} {size:.1f} 0 1 0 {2 * size:.1f} 0a{size:.1f} {size:.1f} 0 1 0 {-2 * size:.1f} 0"
    if kind == "model":
        return f"M{x:.1f} {y - size:.1f}l{size:.1f} {size:.1f}l{-size:.1f} {size:.1f}l{-size:.1f} {-size:.1f}z"
    return f"M{x:.1f} {y - size:.1f}l{size:.1f} {2 * size:.1f}h{-2 * size:.1f}z"


def _touches(survey: Survey, grid: _Grid, left: float) -> Iterator[str]:
    """Beside the rows a column for each of databases, networks, queues and caches: a dot where a part talks to one itself."""
    if not any(part.touches for part in survey.parts):
        return
    for column, kind in enumerate(TOUCHES):
        x = left + (column + 0.5) * _TOUCH
        yield f'<text class="n" transform="translate({x + 3:.1f} {grid.top - 6:.1f}) rotate(-50)">{kind}</text>'
        for place, row in grid.rows.items():
            part = survey.parts[place]
            if kind in part.touches:
                tip = f"<title>{escape(part.label)} {'comes' if part.kind else 'talks'} to a {kind}</title>"
                y, size = grid.top + (row + 0.5) * grid.cell, min(4.0, grid.cell * 0.32)
                yield f'<circle class="t {kind}" cx="{x:.1f}" cy="{y:.1f}" r="{size:.1f}">{tip}</circle>'


def _labels(survey: Survey, grid: _Grid) -> Iterator[str]:
    left, top, cell = grid.left, grid.top, grid.cell
    size = min(12.0, cell * 0.9)
    right, bottom = left + cell * len(grid.columns), top + cell * len(grid.rows)
    for place, row in grid.rows.items():
        y = top + (row + 0.5) * cell
        yield f'<path class="g" d="M{left:.1f} {y + cell / 2:.1f}H{right:.1f}"/>'
        look = f'font-size="{size:.1f}" data-p="{place}"'
        text = escape(survey.parts[place].label)
        yield f'<text class="r" x="{left - 6:.1f}" y="{y + size * 0.35:.1f}" text-anchor="end" {look}>{text}</text>'
    for place, column in grid.columns.items():
        x = left + (column + 0.5) * cell
        yield f'<path class="g" d="M{x + cell / 2:.1f} {top:.1f}V{bottom:.1f}"/>'
        turned = f'transform="translate({x + size * 0.2:.1f} {top - 6:.1f}) rotate(-50)" font-size="{size:.1f}" data-p="{place}"'
        yield f'<text class="k" {turned}>{escape(survey.parts[place].label)}</text>'


def _arcs(survey: Survey) -> tuple[str, float, float]:
    count = len(survey.parts)
    step = max(18.0, min(30.0, 900 / max(count, 1)))
    reach = min(360.0, max(90.0, count * step * 0.42))
    touched = any(part.touches for part in survey.parts)
    wide = _width(survey.parts) + (44 + 9 * len(TOUCHES) if touched else 34)
    left, right = reach + 16, reach + 16 + wide
    most = max((len(link.imports) for link in survey.links), default=1)
    out = []
    for number, link in sorted(enumerate(survey.links), key=lambda item: (item[1].against, -abs(item[1].source - item[1].target))):
        y, z = (16 + (place + 0.5) * step for place in (link.source, link.target))
        far = reach * (abs(link.source - link.target) / max(count - 1, 1)) ** 0.6
        x, bow = (right, far * 4 / 3) if link.source > link.target else (left, -far * 4 / 3)
        thick = 0.8 + 4.2 * _share(len(link.imports), most)
        look = f'stroke-width="{thick:.1f}" stroke-opacity="{0.25 + 0.6 * _share(len(link.imports), most):.2f}"'
        signs = [kind for kind in link.kinds if kind == "event" or not link.imports]
        look = look if link.imports else ""
        curve = _bow(x, y, z, bow)
        title = f"<title>{escape(told(survey, link))}</title>"
        if link.imports:
            out.append(f'<path class="a c {_way(link)}" data-k="{number}" d="{curve}" {look}>{title}</path>')
        for index, kind in enumerate(signs):
            clicked = "c " if not link.imports and not index else ""
            out.append(
                f'<path class="a h {clicked}{kind}" data-k="{number}" d="{_bow(x, y, z, bow * (1.12 + 0.1 * index))}">{title}</path>'
            )
    for index, part in enumerate(survey.parts):
        y = 16 + (index + 0.5) * step
        box = f'x="{left:.1f}" y="{y - step / 2 + 2:.1f}" width="{wide:.1f}" height="{step - 4:.1f}" rx="5"'
        out.append(
            f'<rect class="s" {box}/><text class="r" x="{left + 8:.1f}" y="{y + 4:.1f}" data-p="{index}">{escape(part.label)}</text>'
        )
        out.append(f'<text class="n" x="{right - 6:.1f}" y="{y + 3.5:.1f}" text-anchor="end">{part.modules}</text>')
        for column, kind in enumerate(TOUCHES):
            if kind in part.touches:
                at = right - 36 - 9 * (len(TOUCHES) - 1 - column)
                out.append(f'<circle class="t {kind}" cx="{at:.1f}" cy="{y:.1f}" r="3"><title>talks to a {kind}</title></circle>')
    return "".join(out), right + reach + 16, 32 + count * step


def _bow(x: float, y: float, z: float, bow: float) -> str:
    return f"M{x:.1f} {y:.1f}C{x + bow:.1f} {y:.1f} {x + bow:.1f} {z:.1f} {x:.1f} {z:.1f}"


def _way(link: Link) -> str:
    return "u" if link.against else "d"


def _share(value: int, most: int) -> float:
    """How much of the most a value is, so that one and two are told apart beside a thousand."""
    return math.log1p(max(value, 1) - 1) / math.log1p(most - 1) if most > 1 else 1.0


def _width(parts: Sequence[Part]) -> float:
    return 7.0 * max((len(part.label) for part in parts), default=0)
