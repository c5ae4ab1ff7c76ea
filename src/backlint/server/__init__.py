"""`backlint server`: findings while one types, in any editor that speaks the Language Server Protocol. Needs the extra `backlint[lsp]`."""

from __future__ import annotations

import os
import sys


def serve() -> None:
    """Speak with the client over standard input and output, until it ends that.

    Raises:
        ImportError: The extra is not installed.
    """
    from .language_server import build

    # Only the protocol may write to the client. Whatever else prints, a plugin for instance, ends up in the editor's log.
    stream = os.fdopen(os.dup(1), "wb", buffering=0)
    os.dup2(2, 1)
    sys.stdout = sys.stderr
    build().start_io(sys.stdin.buffer, stream)
