"""One JSON object a line for each finding, for streams and for tools that read line by line.

Each line is an element of `findings` of the JSON format. What is not a finding, the summary and the failures, is left to that format.
"""

from __future__ import annotations

import json
from typing import TextIO

from ..settle import Report
from .json_ import build


def render(report: Report, out: TextIO, *, color: bool = False) -> None:  # noqa: ARG001  # every format has the same signature
    """Write the findings, one line each, in ASCII."""
    for finding in build(report)["findings"]:
        out.write(json.dumps(finding, separators=(",", ":")) + "\n")
