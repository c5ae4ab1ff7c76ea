"""From a file's text to its facts: one lean walk over LibCST's tree, for code and for library stubs alike."""

from __future__ import annotations

from ..facts import ModuleFacts


def lower(text: str) -> ModuleFacts:
    """The facts of a Python file. Never raises: a text that is not Python gives facts with `error` and nothing else."""
    from .module import lower as read  # LibCST takes longer to load than a run needs in which no file has changed

    return read(text)
