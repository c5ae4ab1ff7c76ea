"""The picture for other tools: DOT, Mermaid and JSON."""

from __future__ import annotations

import itertools
import json
from collections.abc import Iterator

from ..link.order import upward, way
from .survey import Survey

#: How many circles a Mermaid chart shows; more of them are no longer a picture.
_CIRCLES = 8
_COLORS = {"event": "darkorange", "model": "teal", "cache": "mediumvioletred"}


def dot(survey: Survey) -> str:
    """For Graphviz: `dot -Tsvg`."""
    lines = ["digraph imports {", "  rankdir=TB; node [shape=box, style=rounded, fontname=sans]; edge [color=steelblue];"]
    for part in survey.parts:
        label = _quoted("\n".join([part.label, *([", ".join(part.touches)] if part.touches else [])]))
        lines.append(f"  {_quoted(part.name)} [label={label}{', shape=cds' if part.kind else ''}];")
    for link in survey.links:
        look = ", color=crimson, constraint=false" if link.against else ""
        ends = f"{_quoted(survey.parts[link.source].name)} -> {_quoted(survey.parts[link.target].name)}"
        if link.imports:
            lines.append(f"  {ends} [weight={len(link.imports)}, label={len(link.imports)}{look}];")
        for kind in link.kinds:
            label = _quoted(f"{kind} {sum(item.kind == kind for item in link.hidden)}")
            lines.append(f"  {ends} [style=dashed, color={_COLORS[kind]}, label={label}, constraint=false];")
    return "\n".join([*lines, "}", ""])


def mermaid(survey: Survey) -> str:
    """The circles, each by itself, with what is cheapest to cut in red. A whole system is not readable as a flow chart."""
    lines = ["flowchart LR"]
    red: list[int] = []
    arrows = 0
    found = list(circles(survey))
    for number, circle in enumerate(found[:_CIRCLES]):
        lines.append(f'  subgraph c{number}["circle {number + 1} of {len(found)}"]')
        lines += [f'    c{number}n{place}["{survey.parts[place].label}"]' for place in circle]
        for index, (source, target) in enumerate(itertools.pairwise((*circle, circle[0]))):
            lines.append(f"    c{number}n{source} -->|{len(survey.at[source, target].imports)}| c{number}n{target}")
            red += [arrows] if not index else []
            arrows += 1
        lines.append("  end")
    lines += [f"  linkStyle {','.join(map(str, red))} stroke:#d63a3a,stroke-width:3px"] if red else ['  none["no circles"]']
    return "\n".join([*lines, ""])


def circles(survey: Survey) -> Iterator[tuple[int, ...]]:
    """One circle for each link to cut so that none is left, as places in the order. The link from the first to the second is that one."""
    names = {str(index): index for index in range(len(survey.parts))}
    weights = {(str(link.source), str(link.target)): len(link.imports) for link in survey.links if link.imports}
    gone = upward(list(names), weights)
    left: dict[str, list[str]] = {}
    for source, target in weights:
        if (source, target) not in gone:
            left.setdefault(source, []).append(target)
    found = [(source, *way(target, source, left)[:-1]) for source, target in gone]
    for circle in sorted(found, key=lambda circle: (len(circle), [names[name] for name in circle])):
        yield tuple(names[name] for name in circle)


def as_json(survey: Survey) -> str:
    """All that the picture shows: `parts` in layer order, `links` by their names, each with the imports behind it, and `hidden`, what is no
    import."""
    parts = [
        {
            "name": part.name,
            "modules": part.modules,
            "layer": part.layer if part.layer >= 0 else None,
            "touches": list(part.touches),
            "entry": part.kind or None,
        }
        for part in survey.parts
    ]
    links = [
        {
            "source": survey.parts[link.source].name,
            "target": survey.parts[link.target].name,
            "against": link.against,
            "imports": [
                {
                    "path": item.path,
                    "line": item.line,
                    "importer": item.importer,
                    "imported": item.imported,
                    "names": list(item.names),
                    "kinds": list(item.kinds),
                }
                for item in link.imports
            ],
            "hidden": [item._asdict() for item in link.hidden],
        }
        for link in survey.links
    ]
    found = [[survey.parts[place].name for place in circle] for circle in circles(survey)]
    data = {"version": 1, "title": survey.title, "declared": survey.declared, "parts": parts, "alone": list(survey.alone)}
    data |= {"links": links, "circles": found}
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'
