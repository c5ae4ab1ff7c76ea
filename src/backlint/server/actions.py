"""What an editor offers to do about findings."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from lsprotocol import types as lsp

from ..finding import Finding, Safety
from ..fix import Plan, plan
from ..ignores import plan_ignores
from .project import View
from .translate import SOURCE, Translator, at

FIX_ALL = f"source.fixAll.{SOURCE}"


def actions(
    view: View,
    translator: Translator,
    wanted: lsp.Range,
    only: Sequence[str] | None,
    current: Callable[[str], str | None],
) -> Iterator[lsp.CodeAction]:
    """The actions for a range.

    Args:
        only: The kinds that are asked for, with those below them; None for all.
        current: The text of a file as it now is, by path. Where that is not what was analysed, no edit of it is offered.
    """
    if _asked(lsp.CodeActionKind.QuickFix, only):
        for finding in at(view, translator, wanted):
            yield from _fixes(view, finding, translator, current)
            yield from _ignores(view, finding, translator, current)
    if _asked(FIX_ALL, only):
        safe = [finding for finding in view.findings if finding.fix is not None and finding.fix.safety is Safety.SAFE]
        edit = _edit(plan(replace(view.report, findings=tuple(safe)), unsafe=False), translator, current) if safe else None
        if edit is not None:
            yield lsp.CodeAction(title="backlint: make all safe fixes", kind=FIX_ALL, edit=edit)


def _fixes(view: View, finding: Finding, translator: Translator, current: Callable[[str], str | None]) -> Iterator[lsp.CodeAction]:
    if finding.fix is None:
        return
    safe = finding.fix.safety is Safety.SAFE
    edit = _edit(plan(replace(view.report, findings=(finding,)), unsafe=True), translator, current)
    if edit is not None:
        what = finding.fix.message[:1].upper() + finding.fix.message[1:]
        yield lsp.CodeAction(
            title=f"{what} ({finding.name})" if safe else f"{what} ({finding.name}; unsafe: may change what the code does)",
            kind=lsp.CodeActionKind.QuickFix,
            diagnostics=[translator.diagnostic(finding)],
            is_preferred=safe or None,
            edit=edit,
        )


def _ignores(view: View, finding: Finding, translator: Translator, current: Callable[[str], str | None]) -> Iterator[lsp.CodeAction]:
    """A comment that hides the finding and ends where its reason is to be written. Until one is, backlint asks for it."""
    edit = _edit(plan_ignores(replace(view.report, findings=(finding,)), ""), translator, current)
    if edit is not None:
        yield lsp.CodeAction(
            title=f"Ignore {finding.name} here (write the reason behind the colon)",
            kind=lsp.CodeActionKind.QuickFix,
            diagnostics=[translator.diagnostic(finding)],
            edit=edit,
        )


def _edit(planned: Plan, translator: Translator, current: Callable[[str], str | None]) -> lsp.WorkspaceEdit | None:
    """The changes of a plan; None where there are none, or a file is no longer what it was."""
    if not planned.changes or any(current(change.path) != change.before for change in planned.changes):
        return None
    return lsp.WorkspaceEdit(
        changes={translator.uri(change.path): translator.edits(change.before, change.after) for change in planned.changes}
    )


def _asked(kind: str, only: Iterable[str] | None) -> bool:
    return only is None or any(kind == word or kind.startswith(f"{word}.") for word in only)
