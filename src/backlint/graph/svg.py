"""The two drawings that stay readable at the size of a real system: a dependency matrix, and arcs along the layers."""

from __future__ import annotations

import math
from collections.abc import Iterator

from .survey import Link, Part, Survey

#: More parts than this are points in the matrix, without a name beside each.
_NAMED = 160
#: More parts than this make arcs a carpet.
ARCS_UP_TO = 120
#: The smallest cell that an eye finds and a mouse hits, in pixels; neighbours may cover each other in part.
_POINT = 2.6
_STYLE = """
svg.backlint{--ink:#1c2330;--dim:#6b7585;--line:#e3e7ee;--paper:#fff;--down:#2f6fd0;--up:#d63a3a;--self:#eef1f6;
 font:12px system-ui,-apple-system,"Segoe UI",sans-serif;background:var(--paper)}
@media (prefers-color-scheme:dark){svg.backlint{--ink:#e6e9ef;--dim:#98a2b3;--line:#2a303b;--paper:#14171d;--down:#6aa5ff;--up:#ff6b66;
 --self:#222833}}
svg.backlint text{fill:var(--ink)} svg.backlint .n{fill:var(--dim);font-size:10px} svg.backlint .d{fill:var(--down)}
svg.backlint .u{fill:var(--up)} svg.backlint .s{fill:var(--self)} svg.backlint .g{stroke:var(--line)} svg.backlint .a{fill:none}
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
    return f"{len(survey.parts):,} parts, {survey.imports:,} imports between them, {survey.against:,} against {order}{alone}"


def escape(text: str) -> str:
    """Text for XML, also within quotes."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")


def told(survey: Survey, link: Link) -> str:
    """A link in words: `orders imports billing: 12 imports, against the layering`."""
    count = len(link.imports)
    against = ", against the layering" if link.against else ""
    return f"{survey.parts[link.source].label} imports {survey.parts[link.target].label}: {count:,} import{'s' * (count != 1)}{against}"


def _svg(inner: str, wide: float, high: float, title: str) -> str:
    size = f'width="{wide:.0f}" height="{high:.0f}" viewBox="0 0 {wide:.0f} {high:.0f}"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" class="backlint" {size} role="img" aria-label="{escape(title)}">{inner}</svg>'


def _matrix(survey: Survey) -> tuple[str, float, float]:
    count = len(survey.parts)
    named = count <= _NAMED
    cell = max(1.0, min(24.0, 1100 / max(count, 1))) if not named else max(11.0, min(24.0, 900 / max(count, 1)))
    left = 24 + _width(survey.parts) if named else 16.0
    top = 16 + _width(survey.parts) * 0.75 if named else 16.0
    side = cell * count
    most = max((len(link.imports) for link in survey.links), default=1)
    out = [f'<rect class="f" x="{left:.1f}" y="{top:.1f}" width="{side:.1f}" height="{side:.1f}"/>']
    if named:
        out += _labels(survey, left, top, cell)
    for index in range(count):
        out.append(f'<rect class="s" x="{left + index * cell:.1f}" y="{top + index * cell:.1f}" width="{cell:.1f}" height="{cell:.1f}"/>')
    gap = 1 if cell > 6 else 0
    for number, link in enumerate(survey.links):
        least = 0.22 if named else 0.7
        shade = least + (1 - least) * _share(len(link.imports), most)
        x, y = left + link.target * cell, top + link.source * cell
        side_of_cell = max(cell - 2 * gap, _POINT)
        box = f'x="{x + gap:.1f}" y="{y + gap:.1f}" width="{side_of_cell:.1f}" height="{side_of_cell:.1f}"'
        title = f"<title>{escape(told(survey, link))}</title>"
        out.append(f'<rect class="c {_way(link)}" data-k="{number}" {box} fill-opacity="{shade:.2f}">{title}</rect>')
    return "".join(out), left + side + (_width(survey.parts) * 0.75 if named else 16), top + side + 16


def _labels(survey: Survey, left: float, top: float, cell: float) -> Iterator[str]:
    size = min(12.0, cell * 0.9)
    end = left + cell * len(survey.parts)
    for index, part in enumerate(survey.parts):
        y, x = top + (index + 0.5) * cell, left + (index + 0.5) * cell
        yield f'<path class="g" d="M{left:.1f} {y + cell / 2:.1f}H{end:.1f}M{x + cell / 2:.1f} {top:.1f}v{end - left:.1f}"/>'
        look = f'font-size="{size:.1f}" data-p="{index}"'
        yield f'<text class="r" x="{left - 6:.1f}" y="{y + size * 0.35:.1f}" text-anchor="end" {look}>{escape(part.label)}</text>'
        turned = f'transform="translate({x + size * 0.2:.1f} {top - 6:.1f}) rotate(-50)"'
        yield f'<text class="k" {turned} {look}>{escape(part.label)}</text>'


def _arcs(survey: Survey) -> tuple[str, float, float]:
    count = len(survey.parts)
    step = max(18.0, min(30.0, 900 / max(count, 1)))
    reach = min(360.0, max(90.0, count * step * 0.42))
    wide = _width(survey.parts) + 34
    left, right = reach + 16, reach + 16 + wide
    most = max((len(link.imports) for link in survey.links), default=1)
    out = []
    for number, link in sorted(enumerate(survey.links), key=lambda item: (item[1].against, -abs(item[1].source - item[1].target))):
        y, z = (16 + (place + 0.5) * step for place in (link.source, link.target))
        far = reach * (abs(link.source - link.target) / max(count - 1, 1)) ** 0.6
        x, bow = (right, far * 4 / 3) if link.against else (left, -far * 4 / 3)
        thick = 0.8 + 4.2 * _share(len(link.imports), most)
        look = f'stroke-width="{thick:.1f}" stroke-opacity="{0.25 + 0.6 * _share(len(link.imports), most):.2f}"'
        curve = f"M{x:.1f} {y:.1f}C{x + bow:.1f} {y:.1f} {x + bow:.1f} {z:.1f} {x:.1f} {z:.1f}"
        out.append(
            f'<path class="a c {_way(link)}" data-k="{number}" d="{curve}" {look}><title>{escape(told(survey, link))}</title></path>'
        )
    for index, part in enumerate(survey.parts):
        y = 16 + (index + 0.5) * step
        box = f'x="{left:.1f}" y="{y - step / 2 + 2:.1f}" width="{wide:.1f}" height="{step - 4:.1f}" rx="5"'
        out.append(
            f'<rect class="s" {box}/><text class="r" x="{left + 8:.1f}" y="{y + 4:.1f}" data-p="{index}">{escape(part.label)}</text>'
        )
        out.append(f'<text class="n" x="{right - 6:.1f}" y="{y + 3.5:.1f}" text-anchor="end">{part.modules}</text>')
    return "".join(out), right + reach + 16, 32 + count * step


def _way(link: Link) -> str:
    return "u" if link.against else "d"


def _share(value: int, most: int) -> float:
    """How much of the most a value is, so that one and two are told apart beside a thousand."""
    return math.log1p(value - 1) / math.log1p(most - 1) if most > 1 else 1.0


def _width(parts: tuple[Part, ...]) -> float:
    return 7.0 * max((len(part.label) for part in parts), default=0)
