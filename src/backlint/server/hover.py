"""The page of a rule, where an editor's pointer rests on a finding or on a comment that hides one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lsprotocol import types as lsp

from ..document import document
from ..registry import Plugins
from ..suppress import resolve
from .project import NEWLINE, View
from .translate import Translator, at

_COMMENT = re.compile(r"#\s*backlint\s*:\s*ignore(?:-file)?\s*\[(?P<names>[^\[\]]*)")
#: A comment may name an area; of so many rules a page is shown, of more only the summaries.
_PAGES = 2


def hover(view: View, translator: Translator, position: lsp.Position, plugins: Plugins) -> str:
    """Markdown about what is at a position, empty where there is nothing to say."""
    here = lsp.Range(start=position, end=position)
    names = [finding.rule for finding in at(view, translator, here)]
    return _pages(list(dict.fromkeys([*names, *_hidden(view.text, position, plugins)])), plugins)


def _hidden(text: str, position: lsp.Position, plugins: Plugins) -> Iterator[str]:
    """The rules that the suppression comment on a line names, if the position is not before it."""
    rows = NEWLINE.split(text)
    comment = _COMMENT.search(rows[position.line]) if position.line < len(rows) else None
    if comment is not None and position.character >= comment.start():
        for name in comment["names"].split(","):
            yield from sorted(resolve(name.strip(), plugins.names))


def _pages(names: list[str], plugins: Plugins) -> str:
    kinds = [kind for name in names if (kind := plugins.find(name)) is not None]
    if len(kinds) > _PAGES:
        pages = map(document, kinds)
        return "\n".join(f"- **{page.name}**: {page.summary}" for page in pages)
    return "\n---\n\n".join(document(kind).markdown() for kind in kinds)
