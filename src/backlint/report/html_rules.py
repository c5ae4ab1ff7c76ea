"""A rule's documentation as HTML, and text with code in backticks."""

from __future__ import annotations

import html
import re

from ..document import Document, Example
from .terminal import printable

_LISTED = re.compile(r"^\s*[-*] ")


def escaped(text: str) -> str:
    """Text for HTML, also within quotes, in which nothing is markup and every character can be written and read."""
    return html.escape(printable(text))


def inline(text: str) -> str:
    """Text for HTML, what stands between backticks as code."""
    parts = re.split(r"`([^`]+)`", " ".join(text.split()))
    shown = (f"<code>{escaped(part)}</code>" if index % 2 else escaped(part) for index, part in enumerate(parts))
    return re.sub(r"\*\*([^*]+)\*\*", r"<b>\1</b>", "".join(shown))


def rule_text(page: Document, url: str) -> str:
    """All that there is to know of a rule, without its name and summary."""
    out = []
    for part in page.parts:
        out.append(_example(part) if isinstance(part, Example) else _prose(part))
    if page.limits:
        out.append(f"<p><b>Limits.</b> {inline(page.limits)}</p>")
    if page.options:
        rows = "".join(
            f"<tr><td><code>{escaped(o.name)}</code></td><td>{escaped(o.type)}</td><td><code>{escaped(o.default)}</code></td>"
            f"<td>{inline(o.help)}</td></tr>"
            for o in page.options
        )
        head = "<tr><th>Option</th><th>Type</th><th>Default</th><th>Meaning</th></tr>"
        out.append(f'<div class="wide"><table><thead>{head}</thead><tbody>{rows}</tbody></table></div>')
    links = []
    if url:
        links.append(f'<a href="{escaped(url)}" rel="noreferrer">Read on</a>')
    if page.cwe:
        links.append(f'<a href="https://cwe.mitre.org/data/definitions/{page.cwe}.html" rel="noreferrer">CWE-{page.cwe}</a>')
    out.append(f"<p>Suppress one with <code># backlint: ignore[{escaped(page.short_name)}]: reason</code>. {' · '.join(links)}</p>")
    return "".join(out)


def _prose(text: str) -> str:
    """Paragraphs, lists and fenced code."""
    out: list[str] = []
    for index, piece in enumerate(re.split(r"^```.*$\n?", text, flags=re.MULTILINE)):
        if index % 2:
            out.append(f"<pre>{_code(piece)}</pre>")
            continue
        for paragraph in re.split(r"\n[ \t]*\n", piece.strip("\n")):
            rows = paragraph.split("\n")
            if not paragraph.strip():
                continue
            if _LISTED.match(rows[0]):
                items = re.split(r"^\s*[-*] ", paragraph, flags=re.MULTILINE)[1:]
                out.append(f"<ul>{''.join(f'<li>{inline(item)}</li>' for item in items)}</ul>")
            else:
                out.append(f"<p>{inline(paragraph)}</p>")
    return "".join(out)


def _example(example: Example) -> str:
    files = []
    for file in example.files:
        name = f"<b>{escaped(file.name)}</b>\n" if len(example.files) > 1 else ""
        files.append(f"<pre>{name}{_code(file.text)}</pre>")
    return f'<figure class="{example.verdict}"><figcaption>{example.verdict.capitalize()}</figcaption>{"".join(files)}</figure>'


def _code(text: str) -> str:
    return "\n".join(escaped(row.expandtabs(4)) for row in text.rstrip("\n").split("\n"))
