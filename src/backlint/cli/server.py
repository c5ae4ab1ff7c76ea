"""`backlint server`: for editors."""

from __future__ import annotations

from typing import Annotated

import typer

from .problem import Problem


def server(
    stdio: Annotated[bool, typer.Option("--stdio", help="Over standard input and output, as always; editors like to say so.")] = True,  # noqa: ARG001
) -> int:
    """Serve an editor over the Language Server Protocol: findings while you type, fixes, suppressions and the pages of rules.

    The editor starts it; the documentation says how to tell it to.
    """
    from ..server import serve

    try:
        serve()
    except ImportError as error:
        if error.name is None or error.name.partition(".")[0] not in ("pygls", "lsprotocol"):
            raise
        raise Problem("the server needs the extra `lsp`: pip install 'backlint[lsp]'") from None
    return 0
