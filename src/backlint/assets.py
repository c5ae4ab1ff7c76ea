"""Files of backlint itself that are no code: the styles and scripts of pages."""

from __future__ import annotations

import functools
from importlib import resources


@functools.cache
def asset(package: str, name: str) -> str:
    """The text of a file that lies in one of backlint's packages."""
    return (resources.files(package) / name).read_text("utf-8")
