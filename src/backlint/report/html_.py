"""The report as one page for people: it needs no network, and can be mailed, kept as an artifact of a build, printed and linked into.

What stands in the page as HTML, the summary, the drawings and the rules, can be read without scripts. The findings are data that the
script lays out as far as they are looked at, since there may be thousands.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from typing import TextIO

from ..assets import asset
from ..document import document
from ..finding import Finding, Severity
from ..meta import SYNTAX_ERROR
from ..picture import Picture
from ..settle import Report
from .excerpt import Excerpts
from .html_data import package, table
from .html_rules import escaped, inline, rule_text
from .treemap import treemap
from .version import rule_url, tool_version

#: Rows of a list that are shown without being asked for.
_ROWS = 8
#: More packages than this are too small to be seen.
_TILES = 60
#: The shades of the hotspots: findings in 1,000 lines from which on each is used.
_SHADES = (0.0, 1e-9, 1.0, 2.0, 5.0, 10.0)
_LEVELS = tuple(sorted(Severity, reverse=True))


def render(report: Report, out: TextIO, *, color: bool = False) -> None:  # noqa: ARG001  # every format has the same signature
    """Write the page."""
    picture = report.picture() if report.picture else None
    if picture is not None and not picture.links:
        picture = None
    excerpts = Excerpts(report)
    name = report.root.name or "report"
    style = asset(__package__, "page.css") + (picture.style if picture else "")
    script = asset(__package__, "page.js")
    parts = [
        f'<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<meta name="viewport" content="width=device-width">\n'
        f'<meta name="generator" content="backlint {escaped(tool_version())}">\n<title>{escaped(name)}: backlint</title>\n'
        f"<style>{style}</style>\n</head>\n<body>\n",
        *_header(report, name, picture),
        "<main>\n",
        *_overview(report, excerpts),
        *_hotspots(report),
        *_imports(picture),
        *_findings(report),
        *_troubles(report, excerpts),
        "</main>\n",
        *_rules(report),
        f'<script type="application/json" id=report-data>{_json(table(report, excerpts))}</script>\n',
        f'<script type="application/json" id=imports-data>{_json(picture.data)}</script>\n<script>{picture.script}</script>\n'
        if picture
        else "",
        f"<script>{script}</script>\n</body>\n</html>\n",
    ]
    out.write("".join(parts).encode("utf-8", "replace").decode("utf-8"))


def _json(data: object) -> str:
    """JSON that cannot end the element it stands in."""
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c").replace("\u2028", "\\u2028")


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def _header(report: Report, name: str, picture: Picture | None) -> Iterator[str]:
    links = [("#overview", "Overview")] if report.findings else []
    links += [("#imports", "Imports")] if picture else []
    links += [("#findings", "Findings")]
    shown = "".join(f'<a href="{target}">{label}</a>' for target, label in links)
    yield f'<header><p class="brand">backlint</p><h1>{escaped(name)}</h1><nav aria-label="Sections">{shown}</nav></header>\n'
    counts = Counter(finding.severity for finding in report.findings)
    tiles = [
        f'<button type="button" class="tile {level.label}" data-set="severity={level.label}"{"" if counts[level] else " disabled"}>'
        f"<b>{counts[level]:,}</b> {level.label}{'' if counts[level] == 1 else 's'}</button>"
        for level in _LEVELS
    ]
    where = len({finding.position.path for finding in report.findings})
    facts = [f"<b>{_count(report.files, 'file')}</b> with {_count(report.lines, 'line')} analysed in {report.seconds:.1f} s"]
    if where:
        facts.append(f"findings in <b>{_count(where, 'file')}</b>")
    hidden = [
        (len(report.suppressed), "suppressed by comments"),
        (len(report.baselined), "in the baseline"),
        (report.elsewhere, "outside of the changes"),
        (sum(finding.rule == SYNTAX_ERROR.name for finding in report.findings), "failed to parse"),
        (len(report.failures), f"internal error{'' if len(report.failures) == 1 else 's'}"),
    ]
    facts += [f"<b>{number:,}</b> {words}" for number, words in hidden if number]
    fixable = sum(finding.fix is not None for finding in report.findings)
    facts += [f"<b>{fixable:,}</b> with a fix"] if fixable else []
    head = '<div class="tiles">' + "".join(tiles) + "</div>" if report.findings else '<p class="clean">No problems found</p>'
    yield f'<section class="summary">{head}<p class="facts">{" <i>·</i> ".join(facts)}</p></section>\n'


def _overview(report: Report, excerpts: Excerpts) -> Iterator[str]:
    """What the findings are about, and from where they are reached."""
    if not report.findings:
        return
    entries: defaultdict[str, list[Finding]] = defaultdict(list)
    for finding in report.findings:
        for entry in finding.reach:
            entries[excerpts.hide(entry)].append(finding)
    areas: defaultdict[str, list[Finding]] = defaultdict(list)
    rules: defaultdict[str, list[Finding]] = defaultdict(list)
    for finding in report.findings:
        areas[finding.area].append(finding)
        rules[finding.rule].append(finding)
    yield '<section id="overview" class="bars">'
    yield _bars("By area", [("area", name, name, found) for name, found in _most(areas)])
    yield _bars("By rule", [("rule", name, name.rpartition("/")[2], found) for name, found in _most(rules)])
    if entries:
        yield _bars("Entry points that reach most", [("entry", name, name, found) for name, found in _most(entries)])
    yield "</section>\n"


def _most(groups: dict[str, list[Finding]]) -> list[tuple[str, list[Finding]]]:
    return sorted(groups.items(), key=lambda item: (-len(item[1]), item[0]))


def _bars(title: str, rows: Sequence[tuple[str, str, str, Sequence[Finding]]]) -> str:
    """A list with a bar for each row; a click filters by it."""
    most = max(len(found) for _, _, _, found in rows)
    items = []
    for key, value, label, found in rows:
        counts = Counter(finding.severity for finding in found)
        parts = "".join(
            f'<i class="{level.label}" style="width:{100 * counts[level] / most:.1f}%"></i>' for level in _LEVELS if counts[level]
        )
        told = ", ".join(_count(counts[level], level.label) for level in _LEVELS if counts[level])
        items.append(
            f'<li><button type="button" data-set="{key}={escaped(value)}" title="{escaped(label)}: {told}">'
            f"<span>{escaped(label)}</span><b>{len(found):,}</b><em>{parts}</em></button></li>"
        )
    shown = f"<ul>{''.join(items[:_ROWS])}</ul>"
    if len(items) > _ROWS:
        shown += f"<details><summary>{len(items) - _ROWS:,} more</summary><ul>{''.join(items[_ROWS:100])}</ul></details>"
    return f"<div><h2>{escaped(title)}</h2>{shown}</div>"


def _hotspots(report: Report) -> Iterator[str]:
    """The packages by size, shaded by how dense the findings are."""
    picture = report.picture() if report.picture else None
    if picture is None or not report.findings:
        return
    sizes: Counter[str] = Counter()
    where = {finding.position.path for finding in report.findings}
    for path, module in picture.modules.items():
        if not module.aside or path in where:
            sizes[module.part] += module.lines
    found = Counter(package(finding.position.path, report) for finding in report.findings)
    shown = [(part, lines) for part, lines in sorted(sizes.items(), key=lambda item: (-item[1], item[0])) if lines][:_TILES]
    if len(shown) < 2:
        return
    wide, high = 1200.0, 210.0
    tiles = []
    for (part, lines), box in zip(shown, treemap([lines for _, lines in shown], wide, high), strict=True):
        density = 1000 * found[part] / lines
        shade = max(index for index, least in enumerate(_SHADES) if density >= least)
        place = (
            f"left:{100 * box.left / wide:.2f}%;top:{100 * box.top / high:.2f}%;"
            f"width:{100 * box.wide / wide:.2f}%;height:{100 * box.high / high:.2f}%"
        )
        told = f"{part}: {_count(found[part], 'finding')} in {_count(lines, 'line')}, {density:.1f} in 1,000"
        label = f"<span>{escaped(part)}</span>" if box.wide > 44 and box.high > 22 else ""
        label += f"<b>{found[part]:,}</b>" if label and box.high > 40 else ""
        off = "" if found[part] else " disabled"
        tiles.append(
            f'<button type="button" class="h{shade}" style="{place}" data-set="package={escaped(part)}" title="{escaped(told)}"'
            f' aria-label="{escaped(told)}"{off}>{label}</button>'
        )
    legend = "".join(f'<i class="h{shade}"></i>{words}' for shade, words in enumerate(("none", "&lt; 1", "1", "2", "5", "10 and more")))
    yield (
        f'<section id="hotspots"><h2>Hotspots</h2><p class="key">Packages by lines of code. Findings in 1,000 lines: {legend}</p>'
        f'<div class="map">{"".join(tiles)}</div></section>\n'
    )


def _imports(picture: Picture | None) -> Iterator[str]:
    if picture is None:
        return
    heat = "".join(
        f'<label><input type="radio" name="heat" value="{value}"{checked}><span>{value}</span></label>'
        for value, checked in (("imports", " checked"), ("findings", ""))
    )
    yield (
        f'<section id="imports"><h2>Who imports whom</h2><form id="heat" class="switch" hidden><b>Show</b> {heat}'
        f'<span class="key" id="heat-key" hidden>A cell counts the findings whose evidence leads from its row to its column; '
        f"on the diagonal those that stay inside.</span></form>\n{picture.body}</section>\n"
    )


def _findings(report: Report) -> Iterator[str]:
    yield '<section id="findings"><h2>Findings</h2>\n'
    if not report.findings:
        told = f"{_count(len(report.rules), 'rule')} looked at {_count(report.files, 'file')} and found nothing to complain about."
        yield f'<p class="none">{told}</p></section>\n'
        return
    findings = report.findings
    severities = Counter(finding.severity.label for finding in findings)
    selects = [
        ("rule", "Rule", Counter(finding.rule for finding in findings)),
        ("area", "Area", Counter(finding.area for finding in findings)),
        ("package", "Package", Counter(package(finding.position.path, report) for finding in findings)),
    ]
    yield '<form id="filter" role="search" autocomplete="off">'
    yield '<input type="search" name="text" placeholder="Search: message, path, name  ( / )" aria-label="Search in the findings">'
    yield '<span class="switch" role="group" aria-label="Severity">'
    for level in _LEVELS:
        label = level.label
        if severities[label]:
            said = f"{label} {severities[label]:,}"
            yield f'<label class="{label}"><input type="checkbox" name="severity" value="{label}"><span>{said}</span></label>'
    yield "</span>"
    for key, label, counts in selects:
        options = "".join(
            f'<option value="{escaped(name)}">{escaped(name.rpartition("/")[2] if key == "rule" else name)} ({counts[name]:,})</option>'
            for name in sorted(counts, key=lambda name: (-counts[name], name))
        )
        yield f'<select name="{key}" aria-label="{label}"><option value="">{label}: all</option>{options}</select>'
    yield '<select name="group" aria-label="Group by">'
    for value, label in (("severity", "severity"), ("rule", "rule"), ("file", "file"), ("package", "package"), ("entry", "entry point")):
        yield f'<option value="{value}">Group by {label}</option>'
    yield '</select><input type="hidden" name="entry"><input type="hidden" name="through"><span id="chips"></span>'
    yield '<output id="count"></output></form>\n'
    yield '<noscript><p class="none">The findings themselves are shown by a script, which this browser does not run.</p></noscript>'
    yield '<ol id="list"></ol><p id="more"></p></section>\n'


def _troubles(report: Report, excerpts: Excerpts) -> Iterator[str]:
    """What may be missing from the report."""
    rows = [f"<li><b>{escaped(failure.where)}</b> {inline(excerpts.hide(failure.message))}</li>" for failure in report.failures]
    rows += [f"<li>{inline(text)}</li>" for text in report.warnings]
    if rows:
        yield f'<section id="troubles"><h2>What may be missing</h2><ul>{"".join(rows)}</ul></section>\n'
    if report.notes:
        notes = "".join(f"<li>{inline(text)}</li>" for text in report.notes)
        yield f"<section><details><summary>{_count(len(report.notes), 'note')} on this run</summary><ul>{notes}</ul></details></section>\n"


def _rules(report: Report) -> Iterator[str]:
    """The text of each rule that found something, for the script to copy."""
    wanted = {finding.rule for finding in report.findings}
    for rule in report.described:
        if rule.name in wanted:
            page = document(rule)
            yield f'<template data-rule="{escaped(rule.name)}">{rule_text(page, rule_url(page.short_name))}</template>\n'
