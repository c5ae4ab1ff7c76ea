"""Turns a loop that makes rows one by one into one call that makes them together, where the loop does nothing else."""

from __future__ import annotations

import re

from backlint import Edit, Fix, Frame, Program
from backlint.lower.lines import arguments, lines

from .written import Written

_HEADER = re.compile(r"(?P<indent>[ \t]*)for (?P<target>[^\n#]+?) in (?P<rows>[^\n#]+):[ \t]*\r?\n", re.DOTALL)
_ENDING = re.compile(r"[ \t]*(?:#[^\r\n]*)?(?:\r?\n)?")


def fix(program: Program, frame: Frame, written: Written) -> Fix | None:
    """`Book.objects.bulk_create([Book(…) for row in rows])` in place of the loop; None where the loop holds anything else."""
    facts = frame.function.facts
    block = facts.blocks[written.loop]
    if written.cls is None or block.kind != "for" or block.is_async or written.method != "create" or written.batch != "bulk_create":
        return None
    path = frame.function.module.path
    text = program.text(path)
    known = lines(text)
    start, end = known.span(block.mark.line)
    body, stop = known.span(written.site.mark.line)
    header = _HEADER.fullmatch(text, start, end)
    span = arguments(text, written.site.mark)
    if header is None or span is None or body != end or "#" in text[body : span[1]]:
        return None
    call = re.fullmatch(r"([ \t]+)((\w+)\.\w+)\.create\(", text[body : span[0]])
    if (
        call is None
        or call[3] != written.cls.name
        or not _ENDING.fullmatch(text, span[1] + 1, stop)
        or len(call[1]) <= len(header["indent"])
    ):
        return None
    after = text[stop:].lstrip("\r\n")
    following = re.match(r"[ \t]*", after)
    if after and following is not None and len(following[0]) > len(header["indent"]):
        return None
    given = text[span[0] : span[1]]
    ending = text[span[1] + 1 : stop]
    new = f"{header['indent']}{call[2]}.bulk_create([{call[3]}({given}) for {header['target']} in {header['rows']}]){ending}"
    return Fix("make the rows together with `bulk_create`", (Edit(path, start, stop, new),))
