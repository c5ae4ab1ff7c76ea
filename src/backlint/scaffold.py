"""The beginnings of a rule: a file that works, and fixtures that it passes."""

from __future__ import annotations

import re
from pathlib import Path

_NAME = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")

_RULE = '''\
from __future__ import annotations

from collections.abc import Iterator

from backlint import Effect, Finding, Program, Rule, Severity


class {class_name}(Rule):
    """Say in one line what is wrong.

    Say here why it hurts: what happens, when, to whom. This rule finds calls that sleep, of any library that has a model; ask the program
    for what you are looking for instead. The examples below are run by `backlint test`.

    ```python bad
    import time

    def handle():
        time.sleep(5)
    ```
    ```python good
    def handle():
        return 5
    ```

    Limits: say what the rule does not see.
    """

    severity = Severity.WARNING

    def check(self, program: Program) -> Iterator[Finding]:
        for site in program.calls(Effect.SLEEP):
            yield self.finding(
                program.place(site),
                "Sleeps, and whoever called waits.",
                help="Say what to do instead.",
                subject=site.function.path,
                reach=program.reach(site.function),
            )
'''

_BAD = """\
import time


def handle():
    time.sleep(5)  # expect[{name}]: Sleeps
"""

_CLEAN = """\
def handle():
    return 5
"""


def draft(area: str, name: str, checks: Path, fixtures: Path) -> dict[Path, str]:
    """The files of a rule `area/name` in a folder of rules, and of its fixtures, one with a finding and one without.

    Raises:
        ValueError: A name is not in lower case with hyphens, or begins with a digit.
    """
    for word in (area, name):
        if not _NAME.fullmatch(word):
            raise ValueError(f"{word!r} is no name for it; write it in lower case with hyphens, such as call-in-loop")
    rule = checks / area.replace("-", "_") / f"{name.replace('-', '_')}.py"
    cases = fixtures / area / name
    class_name = "".join(part.capitalize() for part in name.split("-"))
    return {rule: _RULE.format(class_name=class_name), cases / "bad.py": _BAD.format(name=name), cases / "clean.py": _CLEAN}
